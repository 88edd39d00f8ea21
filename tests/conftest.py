"""What several rooms' tests share: a real Neo4j, started once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.neo4j_server import Neo4jMissingError, Neo4jServer, fast_folder, told_missing


@pytest.fixture(scope="session")
def neo4j_server() -> Iterator[Neo4jServer]:
    """Start a real Neo4j for the session; skip where there is none, and fail in CI."""
    with fast_folder() as folder:
        server = Neo4jServer(folder, settings=("db.memory.transaction.max=256m",), heap=1_000)
        try:
            server.start()
        except Neo4jMissingError as error:
            told_missing(error)
        yield server
        server.kill()


@pytest.fixture
def neo4j_address(neo4j_server: Neo4jServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Give the address of an empty database, its user and password being in the environment."""
    monkeypatch.setenv("OMVARLD_NEO4J_USER", neo4j_server.user)
    monkeypatch.setenv("OMVARLD_NEO4J_PASSWORD", neo4j_server.password)
    empty(neo4j_server)
    yield neo4j_server.address


def empty(server: Neo4jServer) -> None:
    """Remove every node; constraints and indexes stay, since they take long to make."""
    with server.driver() as driver, driver.session() as session:
        session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS").consume()
