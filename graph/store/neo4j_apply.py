"""Writing a plan into Neo4j: in one transaction where it is small, else in batches under a marker that says so.

Every transaction begins by taking the marker's node for itself, holds it to its end, and is refused if the lock is no
longer this build's or if a revision is not the one expected. So two builds cannot interleave, and no batch can be
written twice, whatever the network did to the first answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import groupby, islice
from typing import Any, Final

import neo4j

from graph.errors import StoreBusyError, StoreError
from graph.model import Graph
from graph.planning import Plan, digest, encode, entity_row, relation_row
from graph.schema import ENTITY_LABELS, ENTITY_PROPERTIES, NODES, RELATION_PROPERTIES, RELATIONS
from graph.store.neo4j_values import HASH

CURRENT: Final = "current"
LEASE_SECONDS: Final = 10.0
# A plan up to this size is one transaction, so that a reader sees the old graph or the new. Larger ones would need
# more of the server's memory than one may count on.
ATOMIC: Final = 20_000
BATCH: Final = 5_000

# What became of an entity of ours that had to go while others' relations hang on it.
FORMER: Final = "FormerEntity"

Row = dict[str, Any]
Ends = tuple[str, str, Row]  # of a relation: the ids of its ends, and its properties
Work = Callable[[neo4j.ManagedTransaction], None]


@dataclass(slots=True)
class Fence:
    """The lock as this build holds it: whose it is, and the revision that the next transaction must find."""

    owner: str
    revision: int
    lease: float = LEASE_SECONDS

    def check(self, transaction: neo4j.ManagedTransaction) -> None:
        """Take the marker's node for the rest of the transaction. Raises StoreBusyError if the lock was lost."""
        found = transaction.run(
            "MATCH (b:Build {name: $name, lock_owner: $owner, revision: $revision}) "
            "SET b.lock_until = timestamp() + $lease, b.revision = b.revision + 1 RETURN b.revision AS revision",
            name=CURRENT,
            owner=self.owner,
            revision=self.revision,
            lease=round(self.lease * 1000),
        ).single()
        if found is None:
            raise StoreBusyError("store-neo4j-lock-lost")


@dataclass(frozen=True, slots=True)
class Writing:
    """What to write. `fresh` where the database holds nothing of ours or anyone's: then nothing need be looked for.

    `numbers` are the server's own of the nodes that a fresh load has made: by them relations find their ends without an
    index.
    """

    graph: Graph
    plan: Plan
    fresh: bool = False
    numbers: dict[str, int] = field(default_factory=dict)

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
        yield from _each(_by_type(edges.removed), _remove_relations)
        yield from _each(self._nodes(nodes.added), self._create_nodes if self.fresh else _add_nodes)
        yield from _each(self._nodes(nodes.changed), _change_nodes)
        create = self._create_between if self.fresh else _create_relations
        yield from _each(self._relations({*edges.added}), create)
        yield from _each(self._relations({*edges.changed}), _change_relations)
        yield from _each(((CURRENT, id) for id in nodes.removed), _remove_nodes)

    def _nodes(self, ids: Iterable[str]) -> Iterator[tuple[str, Row]]:
        made = (self.graph.nodes[id]["entity"] for id in ids)
        for entity in sorted(made, key=lambda entity: ENTITY_LABELS.index(entity.label)):
            row = entity_row(entity)
            hash = digest(encode(row))
            del row["label"]
            # In an empty database nothing need be taken away.
            empty = {} if self.fresh else _EMPTY_NODES[entity.label]
            yield entity.label, {**empty, **row, HASH: hash}

    def _relations(self, keys: set[str]) -> Iterator[tuple[str, Ends]]:
        if not keys:
            return
        edges = self.graph.edges(keys=True, data=True)
        wanted = (data["relation"] for _, _, key, data in edges if key in keys)
        for relation in sorted(wanted, key=lambda relation: relation.type):
            row = relation_row(relation)
            hash = digest(encode(row))
            del row["start"], row["end"], row["type"]
            empty = {} if self.fresh else _EMPTY_RELATIONS[relation.type]
            yield relation.type, (relation.start, relation.end, {**empty, **row, HASH: hash})

    def _create_nodes(self, transaction: neo4j.ManagedTransaction, label: str, rows: list[Any]) -> None:
        created = f"UNWIND $rows AS r CREATE (n:{_labels(label)}) SET n = r RETURN collect([n.id, id(n)]) AS made"
        made = transaction.run(created, rows=rows).single(strict=True)["made"]
        self.numbers.update((id, number) for id, number in made)

    def _create_between(self, transaction: neo4j.ManagedTransaction, type: str, rows: list[Any]) -> None:
        # No node has the number -1; the count of what was written tells that an end was missing.
        number = self.numbers.get
        numbered = [(number(start, -1), number(end, -1), values) for start, end, values in rows]
        # A number may be given to another node when its own is deleted. One that is no entity is not taken for ours.
        _join(transaction, type, numbered, "MATCH (a:Entity) WHERE id(a) = r[0] MATCH (b:Entity) WHERE id(b) = r[1]")


def _each(
    items: Iterable[tuple[str, object]], work: Callable[[neo4j.ManagedTransaction, str, list[Any]], None]
) -> Iterator[Work]:
    """Yield `work` for each batch of each group; the items come sorted by group."""
    for name, group in groupby(items, key=lambda item: item[0]):
        while batch := [row for _, row in islice(group, BATCH)]:
            yield lambda transaction, name=name, batch=batch: work(transaction, name, batch)  # type: ignore[misc]


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
    merged = f"MERGE (n:Entity {{id: r.id}}) SET n:{_labels(label)}, n += r"
    _write(transaction, f"UNWIND $rows AS r {merged} RETURN count(n) AS n", rows)


def _change_nodes(transaction: neo4j.ManagedTransaction, label: str, rows: list[Any]) -> None:
    others = ":".join(f"`{name}`" for name in _ALL_LABELS if name not in NODES[label].labels)
    found = f"MATCH (n:Entity {{id: r.id}}) WHERE n.{HASH} IS NOT NULL"
    changed = f"{found} REMOVE n:{others} SET n:{_labels(label)}, n += r"
    _write(transaction, f"UNWIND $rows AS r {changed} RETURN count(n) AS n", rows)


def _create_relations(transaction: neo4j.ManagedTransaction, type: str, rows: list[Any]) -> None:
    _join(transaction, type, rows, "MATCH (a:Entity {id: r[0]}) MATCH (b:Entity {id: r[1]})")


def _join(transaction: neo4j.ManagedTransaction, type: str, rows: list[Any], ends: str) -> None:
    """Create a relation a row, between the nodes `a` and `b` that `ends` finds for it."""
    _write(
        transaction, f"UNWIND $rows AS r {ends} CREATE (a)-[x:`{type}`]->(b) SET x += r[2] RETURN count(x) AS n", rows
    )


def _change_relations(transaction: neo4j.ManagedTransaction, type: str, rows: list[Any]) -> None:
    found = f"MATCH (:Entity)-[x:`{type}` {{key: r[2].key}}]->(:Entity) WHERE x.{HASH} IS NOT NULL"
    _write(transaction, f"UNWIND $rows AS r {found} SET x += r[2] RETURN count(x) AS n", rows)


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


# Labels and types in the queries are the schema's own words, quoted; every value is a parameter.
def _write(transaction: neo4j.ManagedTransaction, cypher: str, rows: list[Any]) -> None:
    found = transaction.run(cypher, rows=rows).single(strict=True)["n"]
    if found != len(rows):
        # Someone removed by hand what the hashes said was there; nothing half is left behind.
        raise StoreError("store-neo4j-count", expected=len(rows), found=found)


def _labels(label: str) -> str:
    return ":".join(f"`{name}`" for name in NODES[label].labels)


def _empty(names: Iterable[str]) -> Mapping[str, None]:
    return dict.fromkeys(names)


# A property that is no longer said must go; what others added under other names must not. So each of ours is named.
_EMPTY_NODES: Final[dict[str, Row]] = {
    label: dict(_empty(p.name for p in (*ENTITY_PROPERTIES, *node.properties))) for label, node in NODES.items()
}
_EMPTY_RELATIONS: Final[dict[str, Row]] = {
    type: dict(_empty(p.name for p in (*RELATION_PROPERTIES, *relation.properties)))
    for type, relation in RELATIONS.items()
}
_ALL_LABELS: Final = ("Organisation", *ENTITY_LABELS)
