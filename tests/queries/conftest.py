"""Sundstad's store, built once for all tests of questions."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from graph.store import Store
from queries.analyses.survey import Survey, survey
from tests.queries.example import CITY, example_graph, example_store


@pytest.fixture(scope="package")
def sundstad(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    store = example_store(tmp_path_factory.mktemp("sundstad"))
    yield store
    store.close()


@pytest.fixture
def surveyed() -> Survey:
    return survey(example_graph(), CITY)
