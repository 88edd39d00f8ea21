"""The view `network`: partners, platforms and initiatives around one's own organisation."""

from __future__ import annotations

from typing import Final

from graph.messages import text
from graph.model import Entity, Graph, entities, entity
from visualize.drawing import Heading, Network
from visualize.layout import betweenness, lay_out
from visualize.scope import between, own_organisation, reach, sources_of

_LABELS: Final = frozenset({"Administration", "Platform", "Partner", "Initiative", "Arena", "Edition", "Topic"})
_TYPES: Final = frozenset(
    {
        "PART_OF", "MEMBER_OF", "SUCCEEDS", "LEADS", "FUNDS", "DECIDED", "PARTICIPATES_IN", "EDITION_OF", "ABOUT",
        "RELATES_TO", "BROADER", "TAKES_PLACE_IN",
    }
)  # fmt: skip


def network(graph: Graph, perspective: str, names: dict[str, str]) -> Network:
    """Return partners and platforms around one's own organisation.

    Single events and the thousands who organise them are left out, and the heading says how many.

    Parameters
    ----------
    perspective
        Whose graph it is.
    names
        The name to show for an id, where it is not the present one.

    Raises
    ------
    graph.errors.NotFoundError
        The graph has no organisation of that name.
    """
    own = own_organisation(graph, perspective)
    starts = {item.id for item in entities(graph) if item.label == "Administration"} | {own.id}
    kept = reach(graph, starts, _LABELS, _TYPES)
    items = tuple(entity(graph, id) for id in sorted(kept))
    joined = between(graph, kept, _TYPES)
    pairs = [(relation.start, relation.end) for relation in joined]
    return Network(
        heading=Heading(
            title=text("pictures-network-title", name=names.get(own.id, own.name)),
            lead=text("pictures-network-lead", name=names.get(own.id, own.name)),
            notes=_left_out(graph, kept),
        ),
        entities=items,
        relations=joined,
        sources=sources_of(graph, items, joined),
        positions=lay_out([item.id for item in items], pairs),
        own=frozenset({own.id}),
        measures={"pictures-measure-between": betweenness([item.id for item in items], pairs)},
        names=names,
    )


def _left_out(graph: Graph, kept: frozenset[str]) -> tuple[str, ...]:
    others = [item for item in entities(graph) if item.id not in kept]
    notes = []
    organisations = sum(_organisation(item) for item in others)
    events = sum(item.label == "Event" for item in others)
    for key, count in (("pictures-network-left-out", organisations), ("pictures-note-events", events)):
        if count:
            notes.append(text(key, count=count, shown=count))
    return tuple(notes)


def _organisation(item: Entity) -> bool:
    return item.label in ("Administration", "Partner", "Platform")
