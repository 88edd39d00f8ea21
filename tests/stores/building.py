"""Help for tests of stores: a build's card, and a build made in one call."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta
from itertools import count
from typing import Any

import neo4j
import networkx as nx

from graph.model import Entity, Graph, Relation, add_entity, add_relation, entities, relations
from graph.planning import Plan, content_hash, hash_graph, make_plan
from graph.store.base import Build, Store

_NUMBERS = count()


def build_of(graph: Graph) -> Build:
    """Return the card of a build that makes `graph`; every call gives a later one."""
    number = next(_NUMBERS)
    content = content_hash(hash_graph(graph))
    counts = Counter(entity.label for entity in entities(graph))
    counts.update(relation.type for relation in relations(graph))
    return Build(
        id=f"build-{number:06}-{content[:8]}",
        built_at=datetime(2026, 1, 1, 12) + timedelta(seconds=number),
        fingerprint=f"inputs-{number}",
        content=content,
        nodes=graph.number_of_nodes(),
        relations=graph.number_of_edges(),
        counts=dict(sorted(counts.items())),
        sources={"source:source-0": "0" * 64},
        perspective="Malmö stad",
    )


def apply(store: Store, graph: Graph) -> Plan:
    """Build `graph` into `store`, as `graph.build` does, and return the plan."""
    plan = make_plan(hash_graph(graph), store.hashes())
    store.apply(graph, plan, build_of(graph))
    return plan


def small_graph() -> Graph:
    """Return two partners, organisation:a being a part of organisation:b."""
    graph: Graph = nx.MultiDiGraph()
    add_entity(graph, Entity("source:a", "Source", "Källa", "file", ("source:a",)))
    for id in ("organisation:a", "organisation:b"):
        add_entity(graph, Entity(id, "Partner", "Vårt", "other", ("source:a",)))
    add_relation(graph, Relation("PART_OF", "organisation:a", "organisation:b", ("source:a",)))
    return graph


def single_value(session: neo4j.Session, cypher: Any) -> object:
    """Return the first value of the only row that the server answers."""
    value: object = session.run(cypher).single(strict=True)[0]
    return value
