"""Both stores driven side by side: the same builds, the same answers, whatever the order of what happens to them."""

from __future__ import annotations

import os
import shutil
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from graph.errors import StoreError
from graph.model import Graph, add_entity, entity
from graph.planning import hash_graph
from graph.store import EmbeddedStore, Store, open_store
from tests.conftest import empty
from tests.generate import generate_graph
from tests.neo4j_server import Neo4jServer
from tests.stores.building import apply
from tests.stores.hostile import ALLOWED

pytestmark = pytest.mark.neo4j

# In an order, or one row; what is left to the engine is compared as a set of rows.
_ALIKE = (
    "MATCH (n:Entity) RETURN n.id AS id, n.name AS name, n.kind AS kind, n.valid_from AS f ORDER BY id",
    "MATCH (a:Entity)-[r]->(b:Entity) RETURN type(r) AS t, a.id AS a, b.id AS b, r.key AS k, r.role AS x ORDER BY k",
    "MATCH (e:Event) WHERE e.starts_at.year >= 2015 RETURN e.id AS id, e.starts_at AS s ORDER BY s DESC, id LIMIT 20",
    "MATCH (o:Organisation)-[:ORGANISES]->(e:Event)-[:ABOUT]->(t:Topic) "
    "RETURN o.id AS o, t.id AS t, count(DISTINCT e.id) AS n ORDER BY n DESC, o, t",
    "MATCH (e:Event) OPTIONAL MATCH (e)-[:PART_OF_PROGRAMME]->(p:Platform) "
    "WITH e.id AS id, p.id AS p ORDER BY p RETURN id, collect(p) AS ps ORDER BY id",
    "MATCH (n:Entity) UNWIND n.aliases AS alias RETURN n.id AS id, alias, toLower(alias) AS low, size(alias) AS n "
    "ORDER BY id, alias",
    "MATCH (a:Entity {id: 'organisation:partner-0'}), (b:Entity {id: 'organisation:partner-1'}) "
    "MATCH p = shortestPath((a)-[*..8]-(b)) RETURN length(p) AS n",
    "MATCH (e:Event) RETURN min(e.starts_at) AS a, max(e.ends_at) AS b, count(e.url) AS c, sum(size(e.name)) AS d",
    "MATCH (e:Event) WHERE e.valid_to >= date('2015-01-01') "
    "RETURN duration.inDays(e.valid_from, e.valid_to).days AS d, e.id AS id ORDER BY id",
    "MATCH (o:Partner) WHERE o.name STARTS WITH 'M' OR o.name ENDS WITH 'å' RETURN o.id AS id ORDER BY id",
)


def _rows(store: Store, cypher: str) -> list[str]:
    return sorted(map(repr, store.run(cypher, {"day": date(2014, 1, 1)}).rows))


@pytest.fixture
def pair(tmp_path: Path, neo4j_address: str) -> tuple[Store, Store]:
    return open_store(tmp_path / "store"), open_store(neo4j_address)


def test_answers_are_alike_row_by_row(pair: tuple[Store, Store]) -> None:
    graph = generate_graph(21, 150)
    for store in pair:
        apply(store, graph)
    for cypher in _ALIKE:
        first, second = (store.run(cypher).rows for store in pair)
        assert first == second, cypher
    for cypher in ALLOWED:
        if "LIMIT" not in cypher:
            assert _rows(pair[0], cypher) == _rows(pair[1], cypher), cypher
    for store in pair:
        store.close()


def test_any_row_of_builds_leaves_both_stores_alike(neo4j_server: Neo4jServer, neo4j_address: str) -> None:
    class Both(RuleBasedStateMachine):
        """Builds, changes, cut cards and reopened stores, in any order."""

        def __init__(self) -> None:
            super().__init__()
            empty(neo4j_server)
            self.folder = Path(tempfile.mkdtemp())
            self.stores: tuple[Store, Store] = (EmbeddedStore(self.folder), open_store(neo4j_address))
            self.graph: Graph | None = None

        @rule(seed=st.integers(0, 5), events=st.integers(1, 8))
        def build(self, seed: int, events: int) -> None:
            self._apply(generate_graph(seed, events))

        @precondition(lambda self: self.graph is not None)
        @rule(number=st.integers(0, 7), name=st.text(min_size=1, max_size=8).filter(lambda text: text.strip() != ""))
        def rename(self, number: int, name: str) -> None:
            assert self.graph is not None
            graph: Graph = self.graph.copy()
            add_entity(graph, replace(entity(graph, f"organisation:partner-{number}"), name=name.replace("\0", "")))
            self._apply(graph)

        @precondition(lambda self: self.graph is not None)
        @rule(number=st.integers(0, 7))
        def remove(self, number: int) -> None:
            assert self.graph is not None
            graph: Graph = self.graph.copy()
            id = f"organisation:partner-{number}"
            if id in graph:
                graph.remove_node(id)
                self._apply(graph)

        @precondition(lambda self: self.graph is not None)
        @rule()
        def build_again(self) -> None:
            assert self.graph is not None
            assert all(apply(store, self.graph).empty for store in self.stores)

        @rule()
        def reopen(self) -> None:
            for store in self.stores:
                store.close()
            self.stores = (EmbeddedStore(self.folder), open_store(neo4j_address))

        @invariant()
        def alike(self) -> None:
            if self.graph is None:
                for store in self.stores:
                    with pytest.raises(StoreError):
                        store.run("RETURN 1 AS one")
                return
            wanted = hash_graph(self.graph)
            for store in self.stores:
                assert store.hashes() == wanted
                assert hash_graph(store.graph()) == wanted
            for cypher in _ALIKE[:3]:
                first, second = (store.run(cypher).rows for store in self.stores)
                assert first == second

        def teardown(self) -> None:
            for store in self.stores:
                store.close()
            shutil.rmtree(self.folder)

        def _apply(self, graph: Graph) -> None:
            plans = [apply(store, graph) for store in self.stores]
            assert plans[0] == plans[1]
            self.graph = graph

    examples = int(os.environ.get("OMVARLD_EXAMPLES", "3"))
    run_state_machine_as_test(
        Both,
        settings=settings(
            max_examples=examples,
            stateful_step_count=8,
            deadline=None,
            phases=(Phase.generate,),
            suppress_health_check=list(HealthCheck),
        ),
    )
