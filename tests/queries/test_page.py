"""The documentation of the library says what the library says."""

from __future__ import annotations

from graph.store import Store
from queries.library import library
from tests.queries.page import PAGE, page_of


def test_the_page_is_what_the_library_makes(sundstad: Store) -> None:
    assert PAGE.read_text(encoding="utf-8") == page_of(sundstad), "run: python -m tests.queries.page"


def test_every_query_is_on_the_page() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert all(f"## {name}\n" in page for name in library())
