"""Every test that takes `store` runs on both stores: the embedded one, and a real Neo4j; unless it says otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import neo4j
import pytest

from graph.store import Store, open_store
from graph.store.neo4j.store import Neo4jStore
from tests.neo4j_server import Neo4jServer


@pytest.fixture(params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """Give an empty store of each kind."""
    where = tmp_path / "förvar å" if request.param == "embedded" else request.getfixturevalue("neo4j_address")
    opened = open_store(where)
    yield opened
    opened.close()


@pytest.fixture
def session(neo4j_server: Neo4jServer, neo4j_address: str) -> Iterator[neo4j.Session]:
    """Give a session of the test's own in the empty database."""
    with neo4j_server.driver() as driver, driver.session() as opened:
        yield opened


@pytest.fixture
def neo4j_store(neo4j_address: str) -> Iterator[Neo4jStore]:
    """Give a store in the empty database, whose lock soon runs out where it is not renewed."""
    opened = Neo4jStore(neo4j_address, lease=2.0)
    yield opened
    opened.close()
