"""The Neo4j store: loading, locking and querying a server."""
