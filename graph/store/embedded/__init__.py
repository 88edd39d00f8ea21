"""The embedded store: a folder of builds, and the Cypher engine that reads them."""
