"""A first load into an empty Neo4j database: nothing need be looked for, so everything is created.

Relations find their ends by the server's own numbers of the nodes, and batches are written in several sessions side by
side: first all nodes, then all relations.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from itertools import chain
from typing import Any, Final

import neo4j

from graph.model import Graph
from graph.planning import Plan
from graph.schema import PROPERTY_TYPES
from graph.store.neo4j_fence import Lane, Work
from graph.store.neo4j_rows import Row, in_batches, node_rows, quoted_labels, relation_rows, write

# The driver packs text many times as fast as days and times; the server makes them of it.
_MADE_OF_TEXT: Final = {"date": "date", "datetime": "localdatetime"}


@dataclass(frozen=True, slots=True)
class FirstLoad:
    """All of a plan that only adds. `numbers` are the server's own of the nodes that were made, by id."""

    graph: Graph
    plan: Plan
    numbers: dict[str, int] = field(default_factory=dict)

    def steps(self) -> Iterator[Work]:
        """Yield all batches, in an order in which one transaction can write them."""
        return chain(*self.phases())

    def phases(self) -> tuple[Iterator[Work], Iterator[Work]]:
        """Return the batches of nodes and those of relations; each in any order, once those before are written."""
        nodes = node_rows(self.graph, self.plan.nodes.added)
        relations = relation_rows(self.graph, {*self.plan.relations.added})
        return in_batches(nodes, self._create_nodes), in_batches(relations, self._create_relations)

    def _create_nodes(self, transaction: neo4j.ManagedTransaction, label: str, rows: list[Row]) -> None:
        pattern, values = _columns(rows, first=0)
        created = f"CREATE (n:{quoted_labels(label)} {{{pattern}}}) RETURN collect([n.id, id(n)]) AS made"
        made = transaction.run(f"UNWIND $rows AS r {created}", rows=values).single(strict=True)["made"]
        self.numbers.update((id, number) for id, number in made)

    def _create_relations(self, transaction: neo4j.ManagedTransaction, type: str, rows: list[Any]) -> None:
        pattern, values = _columns([row for _, _, row in rows], first=2)
        # No node has the number -1; the count of what was written tells that an end was missing.
        number = self.numbers.get
        numbered = [
            [number(start, -1), number(end, -1), *row] for (start, end, _), row in zip(rows, values, strict=True)
        ]
        # A number may be given to another node when its own is deleted. One that is no entity is not taken for ours.
        ends = "MATCH (a:Entity) WHERE id(a) = r[0] MATCH (b:Entity) WHERE id(b) = r[1]"
        created = f"CREATE (a)-[x:`{type}` {{{pattern}}}]->(b) RETURN count(x) AS n"
        write(transaction, f"UNWIND $rows AS r {ends} {created}", numbered)


def in_lanes(steps: Iterator[Work], lanes: Sequence[Lane], do: Callable[[Lane, Iterable[Work]], None]) -> None:
    """Share `steps` among `lanes` that work side by side; the first that fails ends them all.

    Parameters
    ----------
    steps
        In any order; each is given to one lane.
    lanes
        As many as there are to be sessions.
    do
        Does the steps it is given one after the other, in a session of its own.
    """
    one_at_a_time = threading.Lock()
    ended = threading.Event()

    def shared() -> Iterator[Work]:
        while True:
            with one_at_a_time:
                step = None if ended.is_set() else next(steps, None)
            if step is None:
                return
            yield step

    def work(lane: Lane) -> None:
        try:
            do(lane, shared())
        finally:
            # A lane ends when nothing is left, or when it failed: then the others' work is for nothing.
            ended.set()

    with ThreadPoolExecutor(len(lanes)) as pool:
        try:
            for done in [pool.submit(partial(work, lane)) for lane in lanes]:
                done.result()
        finally:
            # Whoever breaks off is not kept waiting for the rest of the load.
            ended.set()


def _columns(rows: Sequence[Row], first: int) -> tuple[str, list[list[object]]]:
    """Return a pattern's properties, each by its place in a row from `first` on, and the rows' values in that order.

    So names are sent once a batch and not once a row.
    """
    names = sorted({name for row in rows for name in row})
    made = {name: _MADE_OF_TEXT.get(PROPERTY_TYPES.get(name, ""), "") for name in names}
    pattern = ", ".join(f"`{name}`: {made[name]}(r[{place}])" for place, name in enumerate(names, start=first))
    return pattern, [[_sent(row.get(name)) if made[name] else row.get(name) for name in names] for row in rows]


def _sent(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value
