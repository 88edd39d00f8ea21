"""What is written into Neo4j: rows by label or type, in batches, each a piece of work for one transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from itertools import groupby, islice
from typing import Any, Final, cast

import neo4j

from graph.errors import StoreError
from graph.model import Graph, Relation
from graph.planning import entity_row, relation_row
from graph.schema import ENTITY_LABELS, ENTITY_PROPERTIES, NODES, RELATION_PROPERTIES, RELATIONS
from graph.store.neo4j.fence import Work
from graph.store.neo4j.values import HASH

BATCH: Final = 2_000

# What each label's nodes and each type's relations can say.
NODE_NAMES: Final = {
    label: tuple(p.name for p in (*ENTITY_PROPERTIES, *node.properties)) for label, node in NODES.items()
}
RELATION_NAMES: Final = {
    type: tuple(p.name for p in (*RELATION_PROPERTIES, *relation.properties)) for type, relation in RELATIONS.items()
}

Row = dict[str, Any]
Ends = tuple[str, str, Row]  # of a relation: the ids of its ends, and its properties


class Rows(list[Any]):
    """The rows of one batch.

    At every query the driver puts all parameters into words for its log, whether anyone reads that or not. Rows are
    many, and name people.
    """

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<{len(self)} rows>"


def node_rows(graph: Graph, ids: Iterable[str], hashes: Mapping[str, str]) -> Iterator[tuple[str, Row]]:
    """Yield label and properties of each node of `ids`, with its hash of `hashes`, sorted by label."""
    made = (graph.nodes[id]["entity"] for id in ids)
    for entity in sorted(made, key=lambda entity: ENTITY_LABELS.index(entity.label)):
        row = entity_row(entity)
        del row["label"]
        yield entity.label, {**row, HASH: hashes[entity.id]}


def chosen_relations(graph: Graph, keys: Set[str]) -> Iterator[Relation]:
    """Yield the relations of `keys`, those of one start together."""
    if keys:
        yield from (data["relation"] for _, _, key, data in graph.edges(keys=True, data=True) if key in keys)


def relation_rows(relations: Iterable[Relation], hashes: Mapping[str, str]) -> Iterator[tuple[str, Ends]]:
    """Yield type, ends and properties of each relation, with its hash of `hashes`."""
    for relation in relations:
        row = relation_row(relation)
        row[HASH] = hashes[relation.key]
        del row["start"], row["end"], row["type"]
        yield relation.type, (relation.start, relation.end, row)


def in_batches(
    items: Iterable[tuple[str, object]], work: Callable[[neo4j.ManagedTransaction, str, list[Any]], None]
) -> Iterator[Work]:
    """Yield `work` for each batch of each group; the items come sorted by group."""
    for name, group in groupby(items, key=lambda item: item[0]):
        while batch := Rows(row for _, row in islice(group, BATCH)):
            yield lambda transaction, name=name, batch=batch: work(transaction, name, batch)  # type: ignore[misc]


# Labels and types in the queries are the schema's own words, quoted; every value is a parameter.
def write(transaction: neo4j.ManagedTransaction, cypher: str, rows: list[Any]) -> None:
    """Run `cypher` on `rows`; it returns as `n` how many it wrote. Raises as `expect` does."""
    expect(len(rows), transaction.run(cast(Any, cypher), rows=Rows(rows)).single(strict=True)["n"])


def expect(expected: int, found: int) -> None:
    """Compare what was to be written with what was.

    Raises
    ------
    StoreError
        Fewer were written: someone took away by hand what was to be there. Nothing half is left behind.
    """
    if found != expected:
        raise StoreError("store-neo4j-count", expected=expected, found=found)


def quoted_labels(label: str) -> str:
    """Return all labels of a node of `label`, as they stand in a pattern."""
    return ":".join(f"`{name}`" for name in NODES[label].labels)
