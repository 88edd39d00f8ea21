"""Analyses that Cypher cannot do, each from one survey of the graph."""
