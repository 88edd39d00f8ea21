"""What is written into Neo4j: rows by label or type, in batches, each a piece of work for one transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Set
from itertools import groupby, islice
from typing import Any, Final, cast

import neo4j

from graph.errors import StoreError
from graph.model import Graph
from graph.planning import digest, encode, entity_row, relation_row
from graph.schema import ENTITY_LABELS, NODES
from graph.store.neo4j_fence import Work
from graph.store.neo4j_values import HASH

BATCH: Final = 2_000

Row = dict[str, Any]
Ends = tuple[str, str, Row]  # of a relation: the ids of its ends, and its properties


def node_rows(graph: Graph, ids: Iterable[str]) -> Iterator[tuple[str, Row]]:
    """Yield label and properties of each node of `ids`, with its hash, sorted by label."""
    made = (graph.nodes[id]["entity"] for id in ids)
    for entity in sorted(made, key=lambda entity: ENTITY_LABELS.index(entity.label)):
        row = entity_row(entity)
        hash = digest(encode(row))
        del row["label"]
        yield entity.label, {**row, HASH: hash}


def relation_rows(graph: Graph, keys: Set[str]) -> Iterator[tuple[str, Ends]]:
    """Yield type, ends and properties of each relation of `keys`, with its hash, sorted by type."""
    if not keys:
        return
    edges = graph.edges(keys=True, data=True)
    wanted = (data["relation"] for _, _, key, data in edges if key in keys)
    for relation in sorted(wanted, key=lambda relation: relation.type):
        row = relation_row(relation)
        hash = digest(encode(row))
        del row["start"], row["end"], row["type"]
        yield relation.type, (relation.start, relation.end, {**row, HASH: hash})


def in_batches(
    items: Iterable[tuple[str, object]], work: Callable[[neo4j.ManagedTransaction, str, list[Any]], None]
) -> Iterator[Work]:
    """Yield `work` for each batch of each group; the items come sorted by group."""
    for name, group in groupby(items, key=lambda item: item[0]):
        while batch := [row for _, row in islice(group, BATCH)]:
            yield lambda transaction, name=name, batch=batch: work(transaction, name, batch)  # type: ignore[misc]


# Labels and types in the queries are the schema's own words, quoted; every value is a parameter.
def write(transaction: neo4j.ManagedTransaction, cypher: str, rows: list[Any]) -> None:
    """Run `cypher` on `rows`; it returns as `n` how many it wrote.

    Raises
    ------
    StoreError
        It wrote fewer: someone took away by hand what was to be there. Nothing half is left behind.
    """
    found = transaction.run(cast(Any, cypher), rows=rows).single(strict=True)["n"]
    if found != len(rows):
        raise StoreError("store-neo4j-count", expected=len(rows), found=found)


def quoted_labels(label: str) -> str:
    """Return all labels of a node of `label`, as they stand in a pattern."""
    return ":".join(f"`{name}`" for name in NODES[label].labels)
