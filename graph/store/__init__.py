"""Where a built graph is kept: in a folder, or in Neo4j."""

from __future__ import annotations

from pathlib import Path

from graph.store.base import Answer, Build, Limits, Store
from graph.store.embedded import EmbeddedStore

__all__ = ["Answer", "Build", "EmbeddedStore", "Limits", "Store", "open_store"]


def open_store(where: str | Path) -> Store:
    """Return the store at `where`: a folder's path.

    Raises
    ------
    graph.errors.StoreError
        It cannot be opened.
    """
    return EmbeddedStore(Path(where))
