"""Writing a plan into Neo4j: in one transaction where it is small, else in batches under a marker that says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Final

import neo4j

from graph.errors import StoreError
from graph.model import Graph
from graph.planning import Plan
from graph.schema import ENTITY_LABELS, NODES
from graph.store.neo4j.fence import Work
from graph.store.neo4j.rows import (
    NODE_NAMES,
    RELATION_NAMES,
    Ends,
    Row,
    chosen_relations,
    in_batches,
    node_rows,
    quoted_labels,
    relation_rows,
    write,
)
from graph.store.neo4j.values import HASH

# What became of an entity of ours that had to go while others' relations hang on it.
FORMER: Final = "FormerEntity"


@dataclass(frozen=True, slots=True)
class Writing:
    """What to write into a database that holds something already; see `FirstLoad` for one that does not."""

    graph: Graph
    plan: Plan

    def steps(self) -> Iterator[Work]:
        """Yield the work in batches: relations out, nodes in, relations in, nodes out.

        A batch is made in a thread of its own while the server writes the one before.
        """
        batches = self._batches()
        with ThreadPoolExecutor(1) as maker:
            waiting = maker.submit(next, batches, None)
            while (step := waiting.result()) is not None:
                waiting = maker.submit(next, batches, None)
                yield step

    def _batches(self) -> Iterator[Work]:
        nodes, edges = self.plan.nodes, self.plan.relations
        yield from in_batches(_by_type(edges.removed), _remove_relations)
        yield from in_batches(self._nodes(nodes.added), _add_nodes)
        yield from in_batches(self._nodes(nodes.changed), _change_nodes)
        yield from in_batches(self._relations(edges.added), _add_relations)
        yield from in_batches(self._relations(edges.changed), _change_relations)
        yield from in_batches((("", id) for id in nodes.removed), _remove_nodes)

    def _nodes(self, ids: Iterable[str]) -> Iterator[tuple[str, Row]]:
        for label, row in node_rows(self.graph, ids, self.plan.hashes.nodes):
            yield label, {**_EMPTY_NODES[label], **row}

    def _relations(self, keys: Iterable[str]) -> Iterator[tuple[str, Ends]]:
        relations = sorted(chosen_relations(self.graph, {*keys}), key=lambda relation: relation.type)
        for type, (start, end, row) in relation_rows(relations, self.plan.hashes.relations):
            yield type, (start, end, {**_EMPTY_RELATIONS[type], **row})


def _by_type(keys: Iterable[str]) -> Iterator[tuple[str, str]]:
    for key in sorted(keys):
        yield key.partition("|")[0], key


def _add_nodes(transaction: neo4j.ManagedTransaction, label: str, rows: list[Any]) -> None:
    # The constraint lets no second node bear the id; another's is not made ours, whatever --adopt allows beside it.
    taken = f"UNWIND $rows AS r MATCH (n:Entity {{id: r.id}}) WHERE n.{HASH} IS NULL RETURN n.id AS id LIMIT 1"
    found = transaction.run(taken, rows=rows).single()
    if found is not None:
        raise StoreError("store-neo4j-taken", id=found["id"])
    # One that came back takes up again what others hung on it.
    back = f"UNWIND $rows AS r MATCH (n:{FORMER} {{id: r.id}}) REMOVE n:{FORMER} SET n:Entity"
    transaction.run(back, rows=rows).consume()
    merged = f"MERGE (n:Entity {{id: r.id}}) SET n:{quoted_labels(label)}, n += r"
    write(transaction, f"UNWIND $rows AS r {merged} RETURN count(n) AS n", rows)


def _change_nodes(transaction: neo4j.ManagedTransaction, label: str, rows: list[Any]) -> None:
    others = ":".join(f"`{name}`" for name in _ALL_LABELS if name not in NODES[label].labels)
    found = f"MATCH (n:Entity {{id: r.id}}) WHERE n.{HASH} IS NOT NULL"
    changed = f"{found} REMOVE n:{others} SET n:{quoted_labels(label)}, n += r"
    write(transaction, f"UNWIND $rows AS r {changed} RETURN count(n) AS n", rows)


def _add_relations(transaction: neo4j.ManagedTransaction, type: str, rows: list[Any]) -> None:
    ends = "MATCH (a:Entity {id: r[0]}) MATCH (b:Entity {id: r[1]})"
    added = f"{ends} CREATE (a)-[x:`{type}`]->(b) SET x += r[2]"
    write(transaction, f"UNWIND $rows AS r {added} RETURN count(x) AS n", rows)


def _change_relations(transaction: neo4j.ManagedTransaction, type: str, rows: list[Any]) -> None:
    found = f"MATCH (:Entity)-[x:`{type}` {{key: r[2].key}}]->(:Entity) WHERE x.{HASH} IS NOT NULL"
    write(transaction, f"UNWIND $rows AS r {found} SET x += r[2] RETURN count(x) AS n", rows)


def _remove_relations(transaction: neo4j.ManagedTransaction, type: str, keys: list[Any]) -> None:
    found = f"MATCH ()-[x:`{type}` {{key: r}}]->() WHERE x.{HASH} IS NOT NULL"
    transaction.run(f"UNWIND $rows AS r {found} DELETE x", rows=keys).consume()


def _remove_nodes(transaction: neo4j.ManagedTransaction, name: str, ids: list[Any]) -> None:
    # Our relations are gone by now; what still hangs on a node is another's, and stays.
    others = ":".join(f"`{label}`" for label in ("Entity", *_ALL_LABELS))
    found = f"MATCH (n:Entity {{id: r}}) WHERE n.{HASH} IS NOT NULL"
    transaction.run(f"UNWIND $rows AS r {found} AND NOT (n)--() DELETE n", rows=ids).consume()
    kept = f"SET n:{FORMER} REMOVE n:{others} REMOVE n.{HASH}"
    transaction.run(f"UNWIND $rows AS r {found} {kept}", rows=ids).consume()


# A property that is no longer said must go; what others added under other names must not. So each of ours is named.
_EMPTY_NODES: Final[dict[str, Row]] = {label: dict.fromkeys(names) for label, names in NODE_NAMES.items()}
_EMPTY_RELATIONS: Final[dict[str, Row]] = {type: dict.fromkeys(names) for type, names in RELATION_NAMES.items()}
_ALL_LABELS: Final = ("Organisation", *ENTITY_LABELS)
