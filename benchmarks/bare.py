"""The bare scripts that the stores are measured beside: the same graph written by the engines' own means, no more."""

from __future__ import annotations

from collections import defaultdict
from itertools import islice
from pathlib import Path
from typing import Any, cast

import kglite
import neo4j

from graph.model import Graph, entities, relations
from graph.planning import entity_row, relation_row
from graph.schema import NODES
from graph.store.neo4j.schema import constraints, indexes

BATCH = 5_000
_UNBOUNDED = 2**62  # work units


def merge_all(driver: neo4j.Driver, graph: Graph) -> None:
    """Write `graph` into an empty database: one constraint, then MERGE node by node and relation by relation."""
    driver.execute_query("CREATE CONSTRAINT bare IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE")
    nodes: dict[str, list[dict[str, object]]] = defaultdict(list)
    for entity in entities(graph):
        row = entity_row(entity)
        del row["label"]
        nodes[entity.label].append(row)
    edges: dict[str, list[dict[str, object]]] = defaultdict(list)
    for relation in relations(graph):
        row = relation_row(relation)
        ends = {"start": row.pop("start"), "end": row.pop("end"), "key": row["key"]}
        del row["type"]
        edges[relation.type].append({**ends, "set": row})
    for label, rows in nodes.items():
        labels = ":".join(NODES[label].labels[1:])
        _each(driver, f"UNWIND $rows AS r MERGE (n:Entity {{id: r.id}}) SET n:{labels}, n += r", rows)
    for type, rows in edges.items():
        ends_found = "MATCH (a:Entity {id: r.start}) MATCH (b:Entity {id: r.end})"
        _each(driver, f"UNWIND $rows AS r {ends_found} MERGE (a)-[x:{type} {{key: r.key}}]->(b) SET x += r.set", rows)


def index_all(driver: neo4j.Driver) -> None:
    """Make the constraints and indexes that our store has, and wait until they are full."""
    for statement in (*constraints()[1:], *indexes(), "CALL db.awaitIndexes(600)"):
        driver.execute_query(cast(Any, statement))


def create_all(file: Path, graph: Graph) -> None:
    """Write `graph` into a file of kglite's: CREATE node by node and relation by relation."""
    made = kglite.KnowledgeGraph()
    nodes: dict[str, list[dict[str, object]]] = defaultdict(list)
    for entity in entities(graph):
        row = entity_row(entity)
        del row["label"]
        nodes[entity.label].append(_listed(row))
    edges: dict[str, list[list[object]]] = defaultdict(list)
    for relation in relations(graph):
        row = relation_row(relation)
        start, end = row.pop("start"), row.pop("end")
        del row["type"]
        edges[relation.type].append([start, end, _listed(row)])
    for label, group in nodes.items():
        created = f"CREATE (n:{':'.join(NODES[label].labels)} {{id: r.id, name: r.name}}) SET n += r"
        made.cypher(f"UNWIND $rows AS r {created}", params={"rows": group}, timeout_ms=0, max_work_units=_UNBOUNDED)
    for type, ties in edges.items():
        found = "MATCH (a:Entity {id: r[0]}) MATCH (b:Entity {id: r[1]})"
        created = f"UNWIND $rows AS r {found} CREATE (a)-[x:{type}]->(b) SET x += r[2]"
        made.cypher(created, params={"rows": ties}, timeout_ms=0, max_work_units=_UNBOUNDED)
    made.save(str(file))


def _listed(row: dict[str, object]) -> dict[str, object]:
    return {name: list(value) if isinstance(value, tuple) else value for name, value in row.items()}


def _each(driver: neo4j.Driver, cypher: str, rows: list[dict[str, object]]) -> None:
    waiting = iter(rows)
    while batch := list(islice(waiting, BATCH)):
        driver.execute_query(cast(Any, cypher), rows=batch)
