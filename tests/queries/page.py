"""Makes `docs/queries.md` anew: `python -m tests.queries.page`."""

from __future__ import annotations

import tempfile
from pathlib import Path

from graph.messages import set_language
from graph.store import Store
from queries import run
from queries.page import library_page
from tests.queries.example import example_store

PAGE = Path(__file__).parents[2] / "docs" / "queries.md"


def page_of(store: Store) -> str:
    """Return the page that the library makes of Sundstad."""
    set_language("sv")
    return library_page(lambda name, told: run(store, name, told))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        store = example_store(Path(folder))
        PAGE.write_text(page_of(store), encoding="utf-8")
        store.close()
