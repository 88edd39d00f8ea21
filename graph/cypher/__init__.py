"""Cypher as text: tokens, the read-only guard, its bounds, and what both engines answer alike."""
