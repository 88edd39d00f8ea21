"""Encrypted connections, to a real server whose certificate comes from an authority of the test's own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import trustme

from graph.errors import StoreError
from graph.planning import hash_graph
from graph.store import Store, open_store
from tests.generate import generate_graph
from tests.neo4j_server import Neo4jMissingError, Neo4jServer, fast_folder, told_missing
from tests.stores.building import apply

pytestmark = [pytest.mark.neo4j, pytest.mark.slow]


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture(scope="module")
def server(authority: trustme.CA) -> Iterator[Neo4jServer]:
    """Start a server that takes encrypted connections alone."""
    certificate = authority.issue_cert("localhost")
    with fast_folder() as folder:
        certificate.private_key_pem.write_to_path(str(folder / "private.key"))
        certificate.cert_chain_pems[0].write_to_path(str(folder / "public.crt"))
        policy = "dbms.ssl.policy.bolt"
        settings = (
            f"{policy}.enabled=true",
            f"{policy}.base_directory={folder}",
            f"{policy}.private_key=private.key",
            f"{policy}.public_certificate=public.crt",
            f"{policy}.client_auth=NONE",
            "server.bolt.tls_level=REQUIRED",
        )
        started = Neo4jServer(folder, settings, scheme="bolt+ssc")
        try:
            started.start()
        except Neo4jMissingError as error:
            told_missing(error)
        yield started
        started.kill()


@pytest.fixture
def port(server: Neo4jServer, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setenv("OMVARLD_NEO4J_USER", server.user)
    monkeypatch.setenv("OMVARLD_NEO4J_PASSWORD", server.password)
    monkeypatch.setattr("graph.store.neo4j.store.MEET_SECONDS", 0.5)
    return server.port


def _builds_and_answers(store: Store, seed: int) -> None:
    graph = generate_graph(seed, 5)
    apply(store, graph)
    assert hash_graph(store.graph()) == hash_graph(graph)
    assert store.run("MATCH (n:Entity) RETURN count(n) AS n").rows == ((len(graph),),)
    store.close()


def _said(address: str) -> str:
    store = open_store(address)
    with pytest.raises(StoreError) as refused:
        store.build()
    store.close()
    return str(refused.value)


@pytest.mark.parametrize("scheme", ["bolt+ssc", "neo4j+ssc"])
def test_a_certificate_of_the_servers_own_encrypts_builds_and_queries(port: int, scheme: str) -> None:
    _builds_and_answers(open_store(f"{scheme}://127.0.0.1:{port}"), len(scheme))


@pytest.mark.parametrize("scheme", ["bolt+s", "neo4j+s"])
def test_a_certificate_is_trusted_by_its_authority_alone(
    port: int, authority: trustme.CA, scheme: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = f"{scheme}://localhost:{port}"
    said = _said(address)
    assert "litar" in said
    assert "SSL_CERT_FILE" in said
    authority.cert_pem.write_to_path(str(tmp_path / "authority.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))
    _builds_and_answers(open_store(address), len(scheme))


def test_a_trusted_certificate_in_another_servers_name_is_refused(
    port: int, authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    authority.cert_pem.write_to_path(str(tmp_path / "authority.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))
    said = _said(f"bolt+s://127.0.0.1:{port}")
    assert "litar" in said
    assert "127.0.0.1" in said.replace("bolt+s://127.0.0.1", "")


@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_a_plain_address_of_an_encrypted_server_is_told_what_to_write(port: int, scheme: str) -> None:
    assert f"{scheme}+s://" in _said(f"{scheme}://127.0.0.1:{port}")


@pytest.mark.parametrize("scheme", ["bolt+s", "neo4j+s", "bolt+ssc", "neo4j+ssc"])
def test_an_encrypted_address_of_a_plain_server_is_told_what_to_write(
    neo4j_address: str, scheme: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.store.neo4j.store.MEET_SECONDS", 0.5)
    assert "svarar inte krypterat" in _said(neo4j_address.replace("bolt", scheme))
