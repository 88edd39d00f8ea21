"""What Neo4j alone promises: others' data left alone, one builder at a time, a marker that never lies."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import neo4j
import pytest

from graph.errors import QueryRefusedError, StoreError, StoreForeignError
from graph.model import Graph, Relation, add_entity, add_relation, entities, entity
from graph.planning import hash_graph, make_plan
from graph.schema import RELATIONS
from graph.store import open_store
from graph.store.neo4j.store import Neo4jStore
from tests.faults.help import Proxy
from tests.generate import generate_graph
from tests.neo4j_server import Neo4jServer
from tests.stores.building import apply, build_of, single_value, small_graph

pytestmark = pytest.mark.neo4j


@pytest.fixture
def store(neo4j_store: Neo4jStore) -> Neo4jStore:
    return neo4j_store


def test_constraints_and_indexes_stand_after_the_first_build(store: Neo4jStore, session: neo4j.Session) -> None:
    apply(store, generate_graph(1, 3))
    ours = {row["name"]: row for row in session.run("SHOW CONSTRAINTS").data() if row["name"].startswith("omvarld")}
    assert ours["omvarld_entity_id"]["type"] == "UNIQUENESS"
    assert {f"omvarld_{type.lower()}_key" for type in RELATIONS} <= ours.keys()
    states = {row["name"]: row["state"] for row in session.run("SHOW INDEXES").data()}
    assert states["omvarld_names"] == states["omvarld_event_starts_at"] == "ONLINE"


def test_the_full_text_index_finds_names_and_aliases_without_their_dots(store: Neo4jStore) -> None:
    graph = generate_graph(2, 20)
    named = next(item for item in entities(graph) if item.label == "Partner" and item.names)
    add_entity(graph, replace(named, name="Öresundskraft Ängelholm"))
    apply(store, graph)
    asked = "CALL db.index.fulltext.queryNodes('omvarld_names', $words) YIELD node RETURN node.id AS id"
    assert store.run(asked, {"words": "oresundskraft"}).rows == ((named.id,),)
    alias = '"' + named.names[0].name.split()[0] + '"'
    assert (named.id,) in store.run(asked, {"words": alias}).rows


def test_a_database_of_others_is_not_written_to(store: Neo4jStore, session: neo4j.Session) -> None:
    session.run("CREATE (:Movie {title: 'x'})").consume()
    with pytest.raises(StoreForeignError, match="redan en nod"):
        apply(store, generate_graph(1, 3))
    assert single_value(session, "MATCH (n) RETURN count(n)") == 1


def test_adopting_leaves_what_was_there(neo4j_address: str, session: neo4j.Session) -> None:
    session.run("CREATE (:Movie {title: 'x'})-[:SEEN_BY]->(:Viewer {id: 'organisation:partner-0'})").consume()
    store = open_store(neo4j_address, adopt=True)
    graph = generate_graph(1, 3)
    apply(store, graph)
    assert hash_graph(store.graph()) == hash_graph(graph)
    assert single_value(session, "MATCH (:Movie)-[:SEEN_BY]->(v:Viewer) RETURN labels(v)") == ["Viewer"]
    # From now on it is ours as well, and says so without being told again.
    apply(open_store(neo4j_address), generate_graph(2, 3))
    assert single_value(session, "MATCH (:Movie)-[:SEEN_BY]->(v:Viewer) RETURN count(v)") == 1
    store.close()


def test_what_others_hang_on_ours_is_kept(store: Neo4jStore, session: neo4j.Session) -> None:
    graph = generate_graph(3, 10)
    apply(store, graph)
    kept, gone = "organisation:partner-0", "organisation:partner-1"
    session.run(
        "MATCH (a:Entity {id: $kept}), (b:Entity {id: $gone}) SET a.note = 'min', a:Marked "
        "CREATE (t:Task {text: 'ring'})-[:CONCERNS]->(a), (t)-[:CONCERNS]->(b), (a)-[:PART_OF {mine: true}]->(b)",
        kept=kept,
        gone=gone,
    ).consume()
    smaller: Graph = graph.copy()
    smaller.remove_node(gone)
    add_entity(smaller, replace(entity(smaller, kept), name="Ändrat"))
    apply(store, smaller)
    assert hash_graph(store.graph()) == hash_graph(smaller)
    assert single_value(session, f"MATCH (n:Marked {{id: '{kept}'}}) RETURN [n.note, n.name]") == ["min", "Ändrat"]
    assert single_value(session, "MATCH (:Task)-[r:CONCERNS]->() RETURN count(r)") == 2
    assert single_value(session, "MATCH ()-[r:PART_OF {mine: true}]->() RETURN count(r)") == 1
    assert single_value(session, f"MATCH (n:FormerEntity {{id: '{gone}'}}) RETURN labels(n)") == ["FormerEntity"]
    # It comes back, and what hung on it still does.
    apply(store, graph)
    assert hash_graph(store.graph()) == hash_graph(graph)
    assert single_value(session, f"MATCH (:Task)-[:CONCERNS]->(n:Entity {{id: '{gone}'}}) RETURN count(n)") == 1


_A, _B = "organisation:a", "organisation:b"
_KEY = f"PART_OF|{_A}|{_B}"


def test_an_entity_of_others_under_our_id_stops_the_build_and_is_left_alone(
    neo4j_address: str, session: neo4j.Session
) -> None:
    session.run("CREATE (:Entity {id: $id, name: 'Deras'})-[:SEEN_BY]->(:Viewer)", id=_A).consume()
    store = open_store(neo4j_address, adopt=True)
    with pytest.raises(StoreError, match=f"”{_A}”"):
        apply(store, small_graph())
    theirs = f"MATCH (n:Entity {{id: '{_A}'}}) RETURN [labels(n), properties(n)]"
    assert single_value(session, theirs) == [["Entity"], {"id": _A, "name": "Deras"}]
    assert single_value(session, "MATCH (n) WHERE n._hash IS NOT NULL RETURN count(n)") == 0
    # What the message says to do helps.
    session.run("MATCH (n:Entity {id: $id}) REMOVE n:Entity", id=_A).consume()
    apply(store, small_graph())
    assert hash_graph(store.graph()) == hash_graph(small_graph())
    assert single_value(session, "MATCH (n {name: 'Deras'}) RETURN labels(n)") == []
    store.close()


@pytest.mark.parametrize("change", ["removed", "changed"])
def test_an_entity_that_others_put_in_the_place_of_ours_is_left_alone(
    store: Neo4jStore, session: neo4j.Session, change: str
) -> None:
    apply(store, small_graph())
    graph = small_graph()
    if change == "removed":
        graph.remove_node(_A)
    else:
        add_entity(graph, replace(entity(graph, _A), name="Ändrat"))
    plan = make_plan(hash_graph(graph), store.hashes())
    # Between the plan and its application.
    session.run("MATCH (n:Entity {id: $id}) DETACH DELETE n CREATE (:Entity {id: $id, name: 'Deras'})", id=_A).consume()
    if change == "removed":
        store.apply(graph, plan, build_of(graph))
    else:
        with pytest.raises(StoreError, match="för hand"):
            store.apply(graph, plan, build_of(graph))
    assert single_value(session, f"MATCH (n {{id: '{_A}'}}) RETURN [labels(n), properties(n)]") == [
        ["Entity"],
        {"id": _A, "name": "Deras"},
    ]


@pytest.mark.parametrize("change", ["removed", "changed"])
def test_a_relation_that_others_put_in_the_place_of_ours_is_left_alone(
    store: Neo4jStore, session: neo4j.Session, change: str
) -> None:
    apply(store, small_graph())
    graph = small_graph()
    graph.remove_edge(_A, _B, key=_KEY)
    if change == "changed":
        add_relation(graph, Relation("PART_OF", _A, _B, ("source:a",), confidence=0.5))
    plan = make_plan(hash_graph(graph), store.hashes())
    session.run(
        "MATCH (a)-[r:PART_OF]->(b) DELETE r CREATE (a)-[:PART_OF {key: $key, by: 'dem'}]->(b)", key=_KEY
    ).consume()
    if change == "removed":
        store.apply(graph, plan, build_of(graph))
    else:
        with pytest.raises(StoreError, match="för hand"):
            store.apply(graph, plan, build_of(graph))
    assert single_value(session, "MATCH ()-[r:PART_OF]->() RETURN properties(r)") == {"key": _KEY, "by": "dem"}


def test_a_server_that_goes_away_for_good_is_told(
    neo4j_server: Neo4jServer, store: Neo4jStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    apply(store, small_graph())
    monkeypatch.setattr("graph.store.neo4j.store.RETRY_SECONDS", 0.5)
    with Proxy(neo4j_server.port) as network:
        through = Neo4jStore(f"bolt://127.0.0.1:{network.port}")
        assert through.build() == store.build()
    # It has been met, so that only the driver's own retries can end this; without an end the test would time out.
    query, building = partial(through.run, "RETURN 1 AS one"), partial(apply, through, small_graph())
    for call in (through.build, through.graph, query, building):
        with pytest.raises(StoreError, match="svarar inte"):
            call()
    through.close()


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("http://localhost:7474", "går inte att använda"),
        ("neo4j://", "går inte att använda"),
        ("neo4j://localhost:port", "går inte att använda"),
        ("neo4j://localhost:99999", "går inte att använda"),
        ("neo4j://localhost:7687?database=omvarld", "går inte att använda"),
        ("neo4j://eve:hemligt@localhost:7687", "miljövariablerna"),
    ],
)
def test_addresses_that_cannot_be_used_are_told_without_their_secrets(
    address: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OMVARLD_NEO4J_PASSWORD", "x")
    with pytest.raises(StoreError, match=said) as wrong:
        open_store(address)
    assert "hemligt" not in str(wrong.value)


def test_a_wrong_password_and_a_silent_server_are_told(neo4j_address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OMVARLD_NEO4J_PASSWORD", "fel-lösenord")
    store = open_store(neo4j_address)
    with pytest.raises(StoreError, match="OMVARLD_NEO4J_PASSWORD") as wrong:
        store.build()
    assert "fel-lösenord" not in str(wrong.value)
    store.close()
    monkeypatch.setattr("graph.store.neo4j.store.MEET_SECONDS", 0.5)
    silent = open_store("bolt://127.0.0.1:1")
    with pytest.raises(StoreError, match="svarar inte"):
        silent.build()
    silent.close()


@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_a_database_that_does_not_exist_is_told(neo4j_address: str, store: Neo4jStore, scheme: str) -> None:
    apply(store, small_graph())
    other = open_store(neo4j_address.replace("bolt", scheme) + "/finnsinte")
    for call in (other.build, other.graph, partial(other.run, "RETURN 1 AS one"), partial(apply, other, small_graph())):
        with pytest.raises(StoreError, match=r"har ingen databas.*finnsinte"):
            call()
    other.close()


def test_routing_addresses_work(neo4j_server: Neo4jServer, neo4j_address: str) -> None:
    store = open_store(neo4j_address.replace("bolt://", "neo4j://") + "/neo4j")
    apply(store, generate_graph(12, 3))
    assert store.build() is not None
    store.close()


def test_the_server_itself_refuses_a_write_that_slips_through(
    store: Neo4jStore, monkeypatch: pytest.MonkeyPatch, session: neo4j.Session
) -> None:
    apply(store, generate_graph(13, 3))
    before = single_value(session, "MATCH (n) RETURN count(n)")
    monkeypatch.setattr("graph.store.neo4j.store.read_only", lambda cypher, _: cypher)
    for cypher in ("CREATE (:Entity {id: 'x'})", "MATCH (n) DETACH DELETE n", "CREATE INDEX FOR (n:X) ON (n.y)"):
        with pytest.raises(QueryRefusedError):
            store.run(cypher)
    assert single_value(session, "MATCH (n) RETURN count(n)") == before


def test_plans_from_hashes_alone_tell_what_the_server_holds(store: Neo4jStore, session: neo4j.Session) -> None:
    graph = generate_graph(14, 10)
    apply(store, graph)
    session.run("MATCH (e:Event {id: 'event:event-0'}) DETACH DELETE e").consume()
    plan = make_plan(hash_graph(graph), store.hashes())
    assert plan.nodes.added == ("event:event-0",)
    assert all("event:event-0" in key for key in plan.relations.added)
    store.apply(graph, plan, build_of(graph))
    assert hash_graph(store.graph()) == hash_graph(graph)
