"""The generated graph keeps to the schema, so that what is tested on it says something of the real one."""

from __future__ import annotations

import pytest

from graph.model import entities, entity, relations
from graph.planning import content_hash, hash_graph
from graph.schema import NODES, RELATIONS
from graph.schema_check import check_entity, check_relation
from tests.generate import generate_graph


@pytest.mark.parametrize("events", [1, 40, 400])
def test_every_label_and_relation_is_there_and_fits_the_schema(events: int) -> None:
    graph = generate_graph(7, events)
    for item in entities(graph):
        check_entity(item)
    for relation in relations(graph):
        check_relation(relation, entity(graph, relation.start), entity(graph, relation.end))
    assert {item.label for item in entities(graph)} == set(NODES)
    assert {relation.type for relation in relations(graph)} == set(RELATIONS)


def test_every_pair_of_ends_is_drawn_once_there_is_room() -> None:
    graph = generate_graph(7, 400)
    for kind in RELATIONS.values():
        of_kind = [relation for relation in relations(graph) if relation.type == kind.name]
        assert {entity(graph, relation.start).label for relation in of_kind} == set(kind.starts)
        assert {entity(graph, relation.end).label for relation in of_kind} == set(kind.ends)


def test_a_seed_gives_one_graph() -> None:
    first, again, other = (content_hash(hash_graph(generate_graph(seed))) for seed in (3, 3, 4))
    assert first == again != other
