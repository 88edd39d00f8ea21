"""A first load into an empty Neo4j database: nothing need be looked for, so everything is created.

Relations find their ends by the server's own numbers of the nodes, and batches are written in several sessions side by
side: first all nodes, then all relations.
"""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from operator import attrgetter
from typing import Any, Final, TypeVar

import neo4j

from graph.model import Graph, Relation
from graph.planning import Plan
from graph.schema import NODES, PROPERTY_TYPES, RELATION_PROPERTIES
from graph.store.neo4j.fence import Work
from graph.store.neo4j.rows import (
    NODE_NAMES,
    RELATION_NAMES,
    Row,
    Rows,
    chosen_relations,
    expect,
    in_batches,
    node_rows,
)
from graph.store.neo4j.values import HASH

L = TypeVar("L")
S = TypeVar("S")


# The driver packs text many times as fast as days and times; the server makes them of it.
_MADE_OF_TEXT: Final = {"date": "date", "datetime": "localdatetime"}
# All properties that the schema knows, in every query: so it has one text, and the server makes one plan.
_NODE_NAMES: Final = (*sorted({name for names in NODE_NAMES.values() for name in names}), HASH)
_RELATION_NAMES: Final = (*sorted({name for names in RELATION_NAMES.values() for name in names}), HASH)
_OF_EVERY_RELATION: Final = {p.name: attrgetter(p.name) for p in RELATION_PROPERTIES}

# Values are sent property by property: one list of a property's values is packed and read faster than as many rows.
Columns = dict[str, Rows | None]


def _pattern(names: Iterable[str]) -> str:
    made = {name: _MADE_OF_TEXT.get(PROPERTY_TYPES.get(name, ""), "") for name in names}
    return ", ".join(f"`{name}`: {function}($`{name}`[i])" for name, function in made.items())


_CREATE_NODES: Final = (
    f"UNWIND range(0, size($id) - 1) AS i CREATE (n:$($_labels) {{{_pattern(_NODE_NAMES)}}}) "
    "RETURN collect([n.id, id(n)]) AS made"
)
# A number may be given to another node when its own is deleted. One that is no entity is not taken for ours.
_CREATE_RELATIONS: Final = (
    "UNWIND range(0, size($key) - 1) AS i "
    "MATCH (a:Entity) WHERE id(a) = $_start[i] MATCH (b:Entity) WHERE id(b) = $_end[i] "
    f"CREATE (a)-[x:$($_type[i]) {{{_pattern(_RELATION_NAMES)}}}]->(b) RETURN count(x) AS n"
)


def node_columns(rows: Sequence[Row]) -> Columns:
    """Return what is sent of nodes: the values of each property, in the order of the rows."""
    return {name: _column(name, [row.get(name) for row in rows]) for name in _NODE_NAMES}


def relation_columns(relations: Sequence[Relation], numbers: Mapping[str, int], hashes: Mapping[str, str]) -> Columns:
    """Return what is sent of relations: ends by their numbers, types, and the values of each property.

    Relations are most of what is sent, so their values are taken as they stand and not by way of `relation_row`.
    """
    keys = Rows(relation.key for relation in relations)
    names = (name for name in _RELATION_NAMES if name not in ("key", HASH))
    columns: Columns = {name: _column(name, _values(name, relations)) for name in names}
    columns |= {"key": keys, HASH: Rows(map(hashes.__getitem__, keys))}
    # No node has the number -1; the count of what was written tells that an end was missing.
    columns["_start"] = Rows(numbers.get(relation.start, -1) for relation in relations)
    columns["_end"] = Rows(numbers.get(relation.end, -1) for relation in relations)
    columns["_type"] = Rows(relation.type for relation in relations)
    return columns


def _values(name: str, relations: Sequence[Relation]) -> list[Any]:
    if name not in _OF_EVERY_RELATION:
        return [relation.properties.get(name) for relation in relations]
    values = map(_OF_EVERY_RELATION[name], relations)
    # A text without characters is one that is not said.
    return [value or None for value in values] if PROPERTY_TYPES[name] == "text" else [*values]


def _column(name: str, values: list[Any]) -> Rows | None:
    """Return values as they are sent, None where no value is said."""
    if values.count(None) == len(values):
        return None
    if PROPERTY_TYPES.get(name) in _MADE_OF_TEXT:
        return Rows(None if value is None else value.isoformat() for value in values)
    return Rows(values)


@dataclass(frozen=True, slots=True)
class FirstLoad:
    """All of a plan that only adds. `numbers` are the server's own of the nodes that were made, by id."""

    graph: Graph
    plan: Plan
    numbers: dict[str, int] = field(default_factory=dict)

    def steps(self) -> Iterator[Work]:
        """Yield all batches, in an order in which one transaction can write them."""
        return chain(self.nodes(), self.relations())

    def nodes(self) -> Iterator[Work]:
        """Yield the batches of nodes; they may be written in any order."""
        return in_batches(node_rows(self.graph, self.plan.nodes.added, self.plan.hashes.nodes), self._create_nodes)

    def relations(self) -> Iterator[Work]:
        """Yield the batches of relations; they may be written in any order, once all nodes are."""
        chosen = chosen_relations(self.graph, {*self.plan.relations.added})
        return in_batches((("", relation) for relation in chosen), self._create_relations)

    def _create_nodes(self, transaction: neo4j.ManagedTransaction, label: str, rows: list[Row]) -> None:
        columns = node_columns(rows)
        made = transaction.run(_CREATE_NODES, columns, _labels=NODES[label].labels).single(strict=True)["made"]
        self.numbers.update((id, number) for id, number in made)

    def _create_relations(self, transaction: neo4j.ManagedTransaction, _: str, chosen: list[Relation]) -> None:
        columns = relation_columns(chosen, self.numbers, self.plan.hashes.relations)
        found = transaction.run(_CREATE_RELATIONS, columns).single(strict=True)["n"]
        expect(len(chosen), found)


@contextmanager
def gc_frozen() -> Iterator[None]:
    """Keep Python's collector from going through the whole graph again and again while batches come and go."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def with_writers(steps: Iterator[S], writers: Sequence[L], do: Callable[[L, Iterable[S]], None]) -> None:
    """Share `steps` among `writers` that work side by side; the first that fails ends them all.

    Parameters
    ----------
    steps
        In any order; each is given to one writer.
    writers
        As many as there are to be sessions.
    do
        Does the steps it is given one after the other, in a session of its own.
    """
    one_at_a_time = threading.Lock()
    ended = threading.Event()

    def shared() -> Iterator[S]:
        while True:
            with one_at_a_time:
                step = None if ended.is_set() else next(steps, None)
            if step is None:
                return
            yield step

    def work(writer: L) -> None:
        try:
            do(writer, shared())
        finally:
            # A writer ends when nothing is left, or when it failed: then the others' work is for nothing.
            ended.set()

    with ThreadPoolExecutor(len(writers)) as pool:
        try:
            for done in [pool.submit(partial(work, writer)) for writer in writers]:
                done.result()
        finally:
            # Whoever breaks off is not kept waiting for the rest of the load.
            ended.set()
