"""The engine's file that is brought along from build to build answers as one made anew."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.model import Graph, Relation, add_entity, add_relation, entities, entity, relations
from graph.planning import Plan, content_hash, hash_graph, make_plan
from graph.records import DatedName
from graph.store import EmbeddedStore
from graph.store.embedded import snapshot_change
from graph.store.embedded.engine import Engine, cache_file
from graph.store.embedded.snapshot import HASHES_FILE, NODES_FILE, RELATIONS_FILE
from tests.generate import generate_graph
from tests.stores.building import apply, build_of

_FILES = (NODES_FILE, RELATIONS_FILE, HASHES_FILE)
_NODES = "MATCH (n:Entity) RETURN n ORDER BY n.id"
_RELATIONS = "MATCH (a:Entity)-[r]->(b:Entity) RETURN a.id AS a, type(r) AS t, b.id AS b, r ORDER BY r.key"
_LABELS = "MATCH (n:Event) RETURN n.id AS id UNION MATCH (n:Organisation) RETURN n.id AS id"


def _folder(store: EmbeddedStore) -> Path:
    build = store.build()
    assert build is not None
    return store.folder / "builds" / build.id


def _all(store: EmbeddedStore) -> list[object]:
    return [store.run(_NODES).rows, store.run(_RELATIONS).rows, sorted(store.run(_LABELS).rows)]


def _rename(graph: Graph, chance: random.Random) -> None:
    # Values come and go with the name.
    item = chance.choice([item for item in entities(graph) if item.label in ("Event", "Partner")])
    held = {name: value for name, value in item.properties.items() if chance.random() < 0.5}
    names = chance.choice(((), (DatedName("Alias å"),)))
    add_entity(graph, replace(item, name=f"Flyttat {chance.random()}", names=names, valid_to=None, properties=held))


def _relabel(graph: Graph, chance: random.Random) -> None:
    item = chance.choice([item for item in entities(graph) if item.label == "Partner"])
    add_entity(graph, replace(item, label="Administration", kind="office", properties={}))


def _drop(graph: Graph, chance: random.Random) -> None:
    graph.remove_node(chance.choice([item.id for item in entities(graph) if item.label == "Event"]))


def _add(graph: Graph, chance: random.Random) -> None:
    item = replace(chance.choice([item for item in entities(graph) if item.label == "Event"]), id="event:ny")
    add_entity(graph, item)
    partner = chance.choice([item.id for item in entities(graph) if item.label == "Partner"])
    add_relation(graph, Relation("ORGANISES", partner, item.id, item.sources, "organiser", as_written="Ny”"))


def _reword(graph: Graph, chance: random.Random) -> None:
    relation = chance.choice(list(relations(graph)))
    add_relation(graph, replace(relation, as_written=chance.choice(("", "Andra ord")), valid_to=None))


def _untie(graph: Graph, chance: random.Random) -> None:
    relation = chance.choice(list(relations(graph)))
    graph.remove_edge(relation.start, relation.end, relation.key)


_EDITS = (_rename, _relabel, _drop, _add, _reword, _untie)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(st.sampled_from(_EDITS), min_size=1, max_size=4), min_size=1, max_size=3), st.integers(0, 99))
def test_builds_brought_along_are_those_made_anew(
    tmp_path: Path, edits: list[list[Callable[[Graph, random.Random], None]]], seed: int
) -> None:
    chance = random.Random(seed)
    shutil.rmtree(tmp_path, ignore_errors=True)
    step, whole = EmbeddedStore(tmp_path / "step"), EmbeddedStore(tmp_path / "whole")
    graph = generate_graph(1, 40)
    apply(step, graph)
    for together in edits:
        graph = graph.copy()
        for edit in together:
            edit(graph, chance)
        apply(step, graph)
    whole.apply(graph, make_plan(hash_graph(graph), whole.hashes()), build_of(graph))
    for file in _FILES:
        assert (_folder(step) / file).read_bytes() == (_folder(whole) / file).read_bytes()
    assert _all(step) == _all(whole)
    step.close()
    whole.close()


@pytest.fixture
def made_anew(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Tell every engine's file that is made anew."""
    made: list[str] = []
    real = Engine.make_relations

    def make(self: Engine) -> None:
        made.append(self.folder.name)
        real(self)

    monkeypatch.setattr(Engine, "make_relations", make)
    return made


def test_a_change_of_one_event_copies_all_else(tmp_path: Path, made_anew: list[str]) -> None:
    store = EmbeddedStore(tmp_path)
    graph = generate_graph(1, 40)
    apply(store, graph)
    first = _folder(store)
    add_entity(graph, replace(entity(graph, "event:event-3"), name="Flyttat"))
    apply(store, graph)
    second = _folder(store)
    assert len(made_anew) == 1
    assert (first / RELATIONS_FILE).samefile(second / RELATIONS_FILE)
    differing = set((second / NODES_FILE).read_bytes().splitlines()) - set(
        (first / NODES_FILE).read_bytes().splitlines()
    )
    assert len(differing) == 1
    assert store.run("MATCH (e:Event {id: 'event:event-3'}) RETURN e.name").rows == (("Flyttat",),)
    store.close()


@pytest.mark.parametrize("harm", ["missing", "torn", "another's"])
def test_an_engine_file_that_cannot_be_brought_along_is_made_anew(
    tmp_path: Path, harm: str, made_anew: list[str]
) -> None:
    store, other = EmbeddedStore(tmp_path / "a"), EmbeddedStore(tmp_path / "b")
    graph = generate_graph(1, 40)
    apply(store, graph)
    apply(other, generate_graph(2, 20))
    cache = cache_file(_folder(store))
    if harm == "missing":
        cache.unlink()
    elif harm == "torn":
        cache.write_bytes(cache.read_bytes()[:1000])
    else:
        shutil.copy(cache_file(_folder(other)), cache)
    add_entity(graph, replace(entity(graph, "event:event-3"), name="Flyttat"))
    apply(store, graph)
    assert len(made_anew) == 3
    assert store.run("MATCH (n:Entity) RETURN count(n)").rows == ((len(graph),),)
    assert store.run("MATCH (e:Event {id: 'event:event-3'}) RETURN e.name").rows == (("Flyttat",),)
    store.close()


def test_a_plan_made_from_another_graph_is_not_followed(tmp_path: Path) -> None:
    store = EmbeddedStore(tmp_path)
    graph = generate_graph(1, 40)
    changed: Graph = graph.copy()
    add_entity(changed, replace(entity(graph, "event:event-3"), name="Flyttat"))
    apply(store, changed)
    plan = make_plan(hash_graph(graph), hash_graph(changed))
    another = generate_graph(2, 40)
    for wanted, stale in ((another, plan), (graph, Plan())):
        build = build_of(wanted)
        assert build.content == content_hash(hash_graph(wanted))
        assert snapshot_change.change_snapshot(_folder(store), wanted, stale, build) is None
        store.apply(wanted, stale, build)
        assert hash_graph(store.graph()) == hash_graph(wanted)
    store.close()
