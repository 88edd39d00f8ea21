"""The bare script that the Neo4j store is measured beside: UNWIND and MERGE of the same graph, and nothing else."""

from __future__ import annotations

from collections import defaultdict
from itertools import islice
from typing import Any, cast

import neo4j

from graph.model import Graph, entities, relations
from graph.planning import entity_row, relation_row
from graph.schema import NODES

BATCH = 5_000


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


def _each(driver: neo4j.Driver, cypher: str, rows: list[dict[str, object]]) -> None:
    waiting = iter(rows)
    while batch := list(islice(waiting, BATCH)):
        driver.execute_query(cast(Any, cypher), rows=batch)
