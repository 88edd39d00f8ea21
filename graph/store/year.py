"""A graph as it was in a year, open for queries: whatever store it comes from, the same engine answers alike."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from graph.errors import StoreError
from graph.model import as_named_in
from graph.planning import Plan
from graph.store.base import Store
from graph.store.embedded.store import EmbeddedStore


@contextmanager
def store_of_year(store: Store, year: int) -> Iterator[Store]:
    """Give a store that holds what was valid in `year`, under the names of that year.

    It lies in a folder of its own that is gone afterwards: nothing of it outlives a decision to forget.

    Raises
    ------
    StoreError
        Nothing is built, or the disk is full.
    """
    build = store.build()
    if build is None:
        raise StoreError("store-nothing-of-year", year=str(year))
    graph = as_named_in(store.graph(), year)
    with tempfile.TemporaryDirectory(prefix="omvarld-") as folder:
        cut = EmbeddedStore(Path(folder) / str(year))
        try:
            # A store that holds nothing is written whole, whatever the plan: making one would hash every line twice.
            cut.apply(graph, Plan(), replace(build, id=f"{build.id[:90]}-{year}"))
            yield cut
        finally:
            cut.close()
