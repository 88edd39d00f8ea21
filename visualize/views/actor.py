"""The view `actor`: one organisation, what it is tied to, and what that is tied to in turn."""

from __future__ import annotations

from typing import Final

from graph.messages import text
from graph.model import Graph, entity
from visualize.drawing import Heading, Network
from visualize.layout import betweenness, lay_out
from visualize.scope import ORGANISATION_LABELS, between, find, neighbours, sources_of

_LABELS: Final = frozenset(
    {"Administration", "Partner", "Platform", "Arena", "Edition", "Event", "Initiative", "Topic", "Person"}
)
# A second step goes on from these alone: from an edition or a topic it would lead to thousands of others' events.
_LEADS_ON: Final = frozenset({"Administration", "Partner", "Platform", "Event", "Initiative"})
# A second step from an event leads to who else is there; persons and other events would bury them.
_SECOND: Final = frozenset({"Administration", "Partner", "Platform", "Arena", "Edition", "Initiative", "Topic"})
_MOST: Final = 600


def actor(graph: Graph, name: str, names: dict[str, str], steps: int = 2) -> Network:
    """Return the surroundings of the organisation called `name`.

    At most 600 nodes are drawn, those with the most relations; the heading says how many are not.

    Raises
    ------
    graph.errors.NotFoundError
        There is no such organisation.
    """
    here = find(graph, name, "Organisation", ORGANISATION_LABELS)
    first = {other for _, other in neighbours(graph, here.id, _LABELS)} - {here.id}
    kept, left_out = _cut(graph, first, _MOST)
    if steps > 1:
        second = {
            other
            for id in sorted(kept)
            if entity(graph, id).label in _LEADS_ON
            for _, other in neighbours(graph, id, _SECOND)
        }
        more, left_second = _cut(graph, second - kept - {here.id}, _MOST - len(kept))
        kept, left_out = kept | more, left_out + left_second
    shown = frozenset(kept | {here.id})
    items = tuple(entity(graph, id) for id in sorted(shown))
    joined = between(graph, shown)
    pairs = [(relation.start, relation.end) for relation in joined]
    bearing = names.get(here.id, here.name)
    notes = (text("pictures-actor-left-out", count=left_out, shown=left_out),) if left_out else ()
    return Network(
        heading=Heading(text("pictures-actor-title", name=bearing), text("pictures-actor-lead", name=bearing), notes),
        entities=items,
        relations=joined,
        sources=sources_of(graph, items, joined),
        positions=lay_out([item.id for item in items], pairs),
        own=frozenset({here.id}),
        focus=here.id,
        measures={"pictures-measure-between": betweenness([item.id for item in items], pairs)},
        names=names,
    )


def _cut(graph: Graph, ids: set[str], most: int) -> tuple[set[str], int]:
    """Return the `most` of `ids` that most hangs on, and how many were left out."""
    ordered = sorted(ids, key=lambda id: (-graph.degree(id), id))
    return set(ordered[:most]), max(0, len(ordered) - most)
