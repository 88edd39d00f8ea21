"""The import set, read by the real import tool and served by a real Neo4j."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from graph.errors import StoreError
from graph.model import Entity, Graph, add_entity, entity
from graph.planning import hash_graph
from graph.store import open_store
from graph.store.neo4j.admin_export import import_arguments, write_import_set
from tests.generate import generate_graph
from tests.neo4j_server import Neo4jServer, fast_folder, library
from tests.stores.building import apply, build_of


def _statements(text: str) -> Iterator[str]:
    for statement in text.split(";\n"):
        if statement.strip():
            yield statement.removeprefix(":auto ")


@pytest.mark.neo4j
@pytest.mark.slow
def test_the_real_tool_imports_the_set_and_builds_go_on_from_it(
    tmp_path: Path, neo4j_address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    del neo4j_address  # skips where there is no Neo4j
    graph = generate_graph(5, 60)
    write_import_set(tmp_path / "import set", graph, build_of(graph))
    with fast_folder() as home:
        server = Neo4jServer(home)
        server.configure()
        done = subprocess.run(
            ["java", "-cp", f"{library()}/*", "org.neo4j.cli.AdminTool", *import_arguments(tmp_path / "import set")],
            env={**os.environ, "NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")},
            capture_output=True,
            text=True,
            timeout=300,
            cwd=home,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        with server:
            with server.driver() as driver, driver.session() as session:
                for statement in _statements((tmp_path / "import set" / "after.cypher").read_text(encoding="utf-8")):
                    session.run(statement).consume()
            monkeypatch.setenv("OMVARLD_NEO4J_PASSWORD", server.password)
            store = open_store(server.address)
            assert store.hashes() == hash_graph(graph)
            assert hash_graph(store.graph()) == hash_graph(graph)
            assert apply(store, graph).empty
            changed: Graph = graph.copy()
            add_entity(changed, replace(entity(graph, "event:event-1"), name="Nytt"))
            assert len(apply(store, changed).nodes) == 1
            store.close()


def test_a_text_that_the_format_cannot_hold_is_told(tmp_path: Path) -> None:
    graph = generate_graph(1, 2)
    topic = next(data["entity"] for _, data in graph.nodes(data=True) if data["entity"].label == "Topic")
    assert isinstance(topic, Entity)
    add_entity(graph, replace(topic, name="a\x1fb"))
    with pytest.raises(StoreError, match="styrtecken"):
        write_import_set(tmp_path, graph, build_of(graph))
