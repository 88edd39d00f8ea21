"""Where a built graph is kept: in a folder, or in Neo4j."""

from __future__ import annotations

from pathlib import Path

from graph.store.base import Answer, Build, Limits, Store
from graph.store.embedded.store import EmbeddedStore

__all__ = ["Answer", "Build", "EmbeddedStore", "Limits", "Store", "open_store"]


def open_store(where: str | Path, *, adopt: bool = False) -> Store:
    """Return the store at `where`: a folder's path, or a Neo4j address (`neo4j://…`, `bolt://…`, with TLS `+s`).

    Parameters
    ----------
    where
        A folder, or an address. Neo4j's user and password come from `OMVARLD_NEO4J_USER`, `OMVARLD_NEO4J_PASSWORD`.
    adopt
        Allow building into a Neo4j database that holds something else.

    Raises
    ------
    graph.errors.StoreError
        The address is wrong, or its password is missing.
    """
    if "://" not in str(where):
        return EmbeddedStore(Path(where))
    # The driver takes a moment to load, and who keeps the graph in a folder has no need of it.
    from graph.store.neo4j.store import Neo4jStore

    return Neo4jStore(str(where), adopt=adopt)
