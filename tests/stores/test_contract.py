"""The contract of every store, run on both."""

from __future__ import annotations

import sys
import time
from dataclasses import replace
from datetime import date, datetime

import networkx as nx
import pytest

from graph.errors import QueryError, QueryLimitError, QueryRefusedError, QueryUsageError, StoreError
from graph.model import Entity, Graph, Relation, add_entity, add_relation, entities, relations
from graph.planning import content_hash, hash_graph
from graph.records import DatedName
from graph.schema import ENTITY_PROPERTIES, NODES, RELATION_PROPERTIES, RELATIONS
from graph.store import Limits, Store
from graph.store.neo4j.store import Neo4jStore
from tests.generate import generate_graph
from tests.neo4j_server import Neo4jServer
from tests.stores.building import apply, build_of
from tests.stores.hostile import ALLOWED, ENDLESS, REFUSED

_SOURCE = Entity("source:a", "Source", "Källa", "file", ("source:a",), properties={"publisher": "P", "licence": "CC0"})


def _small(*items: Entity) -> Graph:
    graph: Graph = nx.MultiDiGraph()
    for item in (_SOURCE, *items):
        add_entity(graph, item)
    return graph


def _partner(id: str = "organisation:a", **values: object) -> Entity:
    return replace(Entity(id, "Partner", "Ett namn", "other", ("source:a",)), **values)  # type: ignore[arg-type]


def test_an_empty_store_says_so(store: Store) -> None:
    assert store.build() is None
    assert store.builds() == ()
    assert not store.hashes().nodes
    with pytest.raises(StoreError):
        store.run("RETURN 1 AS one")
    with pytest.raises(StoreError):
        store.graph()


def test_every_label_and_relation_comes_back_as_it_was(store: Store) -> None:
    graph = generate_graph(11, 80)
    apply(store, graph)
    read = store.graph()
    assert {item.id: item for item in entities(read)} == {item.id: item for item in entities(graph)}
    assert {item.key: item for item in relations(read)} == {item.key: item for item in relations(graph)}
    assert store.hashes() == hash_graph(graph)


def test_counts_per_label_and_type_are_those_of_the_build(store: Store) -> None:
    graph = generate_graph(12, 50)
    apply(store, graph)
    build = store.build()
    assert build is not None
    for label in NODES:
        assert store.run(f"MATCH (n:{label}) RETURN count(n) AS n").rows == ((build.counts[label],),)
    for type in RELATIONS:
        assert store.run(f"MATCH ()-[r:{type}]->() RETURN count(r) AS n").rows == ((build.counts[type],),)


def test_labels_begin_with_entity(store: Store) -> None:
    apply(store, generate_graph(13, 10))
    for label, node in NODES.items():
        wanted = ["Entity", *sorted(set(node.labels) - {"Entity"})]
        assert store.run(f"MATCH (n:{label}) RETURN labels(n) AS l LIMIT 1").rows == ((wanted,),)


def test_every_property_of_the_schema_can_be_asked_for_where_nobody_has_it(store: Store) -> None:
    apply(store, _small(_partner()))
    for label, node in NODES.items():
        for property in (*ENTITY_PROPERTIES, *node.properties):
            store.run(f"MATCH (n:{label}) WHERE n.`{property.name}` IS NOT NULL RETURN n.`{property.name}` AS x")
    for type, relation in RELATIONS.items():
        for property in (*RELATION_PROPERTIES, *relation.properties):
            store.run(f"MATCH ()-[r:{type}]->() RETURN r.`{property.name}` AS x ORDER BY x")


def test_types_come_back_as_python_has_them(store: Store) -> None:
    event = Entity(
        "event:a",
        "Event",
        "Två\nrader ”å” \\ 'x' \"y\" 👩‍👩‍👧 e\u0301",
        "seminar",
        ("source:a",),
        names=(DatedName("Annat", date(2012, 1, 2), None),),
        valid_from=date(2013, 6, 30),
        properties={
            "starts_at": datetime(2013, 7, 1, 9, 30),
            "ends_at": datetime(2013, 7, 1, 10, 0, 0, 123456),
            "all_day": False,
            "occasions": ("2013-07-01T09:30/2013-07-01T10:00",),
            "description": "lång text å " * 20_000,
        },
    )
    partner = _partner()
    graph = _small(event, partner)
    add_relation(
        graph,
        Relation(
            "ORGANISES", partner.id, event.id, ("source:a",), "organiser", 0.125, properties={"starts": 0, "ends": 8}
        ),
    )
    apply(store, graph)
    answer = store.run(
        "MATCH (e:Event)<-[r:ORGANISES]-(o) RETURN e.name, e.starts_at, e.ends_at, e.valid_from, e.all_day, e.aliases, "
        "e.aliases_to, e.occasions, e.description, e.valid_to, r.confidence, r.starts, r.sources, "
        "{day: e.valid_from} AS m"
    )
    assert answer.columns[:2] == ("e.name", "e.starts_at")
    assert answer.rows == (
        (
            event.name,
            datetime(2013, 7, 1, 9, 30),
            datetime(2013, 7, 1, 10, 0, 0, 123456),
            date(2013, 6, 30),
            False,
            ["Annat"],
            [""],
            ["2013-07-01T09:30/2013-07-01T10:00"],
            event.properties["description"],
            None,
            0.125,
            0,
            ["source:a"],
            {"day": date(2013, 6, 30)},
        ),
    )


def test_parameters_of_every_type_are_values_and_never_code(store: Store) -> None:
    apply(store, generate_graph(14, 20))
    evil = "x' OR true //"
    values = {"t": evil, "i": 2**40, "f": 0.5, "b": True, "n": None, "d": date(2020, 1, 2), "l": [1, "å"]}
    moment = datetime(2020, 1, 2, 3, 4, 5)
    answer = store.run(
        "RETURN $t AS t, $i AS i, $f AS f, $b AS b, $n AS n, $d AS d, $l AS l, $m AS m", {**values, "m": moment}
    )
    assert answer.rows == ((*values.values(), moment),)
    assert store.run("MATCH (n:Entity) WHERE n.name = $t RETURN n.id", {"t": evil}).rows == ()


def test_nodes_relations_and_paths_come_as_plain_mappings(store: Store) -> None:
    graph = _small(_partner(), _partner("organisation:b"))
    add_relation(graph, Relation("PART_OF", "organisation:a", "organisation:b", ("source:a",)))
    apply(store, graph)
    ((node, relation, path),) = store.run(
        "MATCH p = (a:Entity {id: 'organisation:a'})-[r:PART_OF]->() RETURN a, r, p"
    ).rows
    properties = {"id": "organisation:a", "name": "Ett namn", "kind": "other", "sources": ["source:a"]}
    key = "PART_OF|organisation:a|organisation:b"
    assert node == {"labels": ["Entity", "Organisation", "Partner"], "properties": properties}
    assert relation == {"type": "PART_OF", "properties": {"key": key, "confidence": 1.0, "sources": ["source:a"]}}
    assert isinstance(path, dict)
    assert path["relations"] == [relation]
    assert [item["properties"]["id"] for item in path["nodes"]] == ["organisation:a", "organisation:b"]


def test_building_again_plans_nothing_and_changes_nothing(store: Store) -> None:
    graph = generate_graph(15, 30)
    apply(store, graph)
    assert apply(store, graph).empty
    assert hash_graph(store.graph()) == hash_graph(graph)


def test_a_row_of_random_builds_each_stands_whole(store: Store) -> None:
    for seed, events in ((1, 10), (2, 40), (3, 5), (1, 10)):
        graph = generate_graph(seed, events)
        apply(store, graph)
        assert content_hash(hash_graph(store.graph())) == content_hash(hash_graph(graph))
        assert store.hashes() == hash_graph(graph)
        assert store.run("MATCH (n:Entity) RETURN count(n) AS n").rows == ((len(graph),),)


def test_what_is_no_longer_said_is_gone(store: Store) -> None:
    first = _small(_partner(valid_from=date(2010, 1, 1), names=(DatedName("Alias"),)), _partner("organisation:b"))
    add_relation(first, Relation("PART_OF", "organisation:a", "organisation:b", ("source:a",), as_written="ord"))
    apply(store, first)
    second = _small(_partner(name="Nytt namn"), _partner("organisation:b"))
    add_relation(second, Relation("PART_OF", "organisation:a", "organisation:b", ("source:a",), confidence=0.5))
    apply(store, second)
    asked = "MATCH (a:Partner)-[r:PART_OF]->() RETURN a.name, a.aliases, a.valid_from, r.as_written, r.confidence"
    assert store.run(asked).rows == (("Nytt namn", None, None, None, 0.5),)
    apply(store, _small(_partner()))
    assert store.run("MATCH (:Organisation)-[r]->() RETURN count(r) AS n").rows == ((0,),)
    assert store.run("MATCH (n:Organisation) RETURN n.id").rows == (("organisation:a",),)


def test_an_entity_that_changes_its_label_bears_the_new_one_alone(store: Store) -> None:
    apply(store, _small(_partner()))
    apply(store, _small(_partner(label="Administration", kind="office")))
    assert store.run("MATCH (n:Partner) RETURN count(n) AS n").rows == ((0,),)
    assert store.run("MATCH (n:Administration:Organisation:Entity) RETURN size(labels(n)) AS n").rows == ((3,),)


def test_the_card_of_every_build_is_kept(store: Store) -> None:
    builds = []
    for seed in range(3):
        graph = generate_graph(seed, 5)
        build = build_of(graph)
        store.apply(graph, apply(store, graph), build)
        builds.append(build)
    assert store.build() == builds[-1]
    assert [build.content for build in store.builds()][1::2] == [build.content for build in builds]


def test_a_plan_that_was_made_from_another_graph_does_no_harm(store: Store) -> None:
    # Another build got in between the reading of the hashes and the applying of the plan.
    first, second, third = (generate_graph(seed, 10) for seed in range(3))
    apply(store, first)
    stale = apply(store, second)
    apply(store, third)
    store.apply(second, stale, build_of(second))
    assert hash_graph(store.graph()) == hash_graph(second)


def test_more_rows_than_the_limit_are_cut_and_told(store: Store) -> None:
    apply(store, generate_graph(16, 20))
    answer = store.run("MATCH (e:Event) RETURN e.id ORDER BY e.id", limits=Limits(rows=7))
    assert answer.truncated
    assert len(answer.rows) == 7
    assert not store.run("MATCH (e:Event) RETURN e.id", limits=Limits(rows=20)).truncated


@pytest.mark.parametrize("cypher", ["RETURN 1 +", "MATCH (n RETURN n.id", "RETURN unknown", "RETURN 1 / 0 AS x"])
def test_a_wrong_query_is_told_as_such(store: Store, cypher: str) -> None:
    apply(store, generate_graph(16, 2))
    with pytest.raises(QueryError) as wrong:
        store.run(cypher)
    assert not isinstance(wrong.value, QueryRefusedError | QueryLimitError)


def test_no_hostile_query_writes_or_outlives_its_limit(
    store: Store, request: pytest.FixtureRequest, capfd: pytest.CaptureFixture[str]
) -> None:
    graph = generate_graph(17, 120)
    apply(store, graph)
    for cypher in REFUSED:
        with pytest.raises(QueryRefusedError):
            store.run(cypher)
    for cypher in ENDLESS:
        with pytest.raises((QueryLimitError, QueryError)):
            pytest.fail(f"{cypher}: {store.run(cypher, limits=Limits(seconds=1.0, megabytes=700)).rows[:1]}")
        assert store.run("RETURN 1 AS one").rows == ((1,),), cypher
    assert hash_graph(store.graph()) == hash_graph(graph)
    if isinstance(store, Neo4jStore):
        _wait_until_nothing_runs(request.getfixturevalue("neo4j_server"))
    with capfd.disabled():
        sys.stdout.write(
            f"\nhostile queries tried {len(REFUSED) + len(ENDLESS)} ({type(store).__name__}): "
            f"refused unseen {len(REFUSED)}, ended by a limit {len(ENDLESS)}, written 0\n"
        )


def _wait_until_nothing_runs(server: Neo4jServer) -> None:
    """Fail if the server still works on what its asker was told has been ended."""
    running = "SHOW TRANSACTIONS YIELD currentQuery WHERE NOT currentQuery STARTS WITH 'SHOW' RETURN currentQuery"
    end = time.monotonic() + 60
    with server.driver() as driver:
        while left := driver.execute_query(running).records:
            assert time.monotonic() < end, left
            time.sleep(0.5)


@pytest.mark.parametrize(
    "value", [2**70, "Malm\udcf6", {1, 2}, {1: 2}, "x" * 60_000], ids=lambda value: type(value).__name__
)
def test_a_parameter_that_no_store_can_take_is_told(store: Store, value: object) -> None:
    apply(store, generate_graph(16, 2))
    with pytest.raises(QueryUsageError, match="Parametern x"):
        store.run("RETURN $x AS x", {"x": value})


def test_what_analysts_write_is_answered(store: Store) -> None:
    apply(store, generate_graph(18, 30))
    for cypher in ALLOWED:
        store.run(cypher, {"day": date(2014, 1, 1)})
