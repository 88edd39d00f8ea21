"""Every test that takes `store` runs on both stores: the embedded one, and a real Neo4j."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.store import Store, open_store


@pytest.fixture(params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """Give an empty store of each kind."""
    where = tmp_path / "förvar å" if request.param == "embedded" else request.getfixturevalue("neo4j_address")
    opened = open_store(where)
    yield opened
    opened.close()
