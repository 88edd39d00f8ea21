"""The view `explorer`: a whole graph in one file, which opens on search and one's own surroundings."""

from __future__ import annotations

from typing import Final

from graph.messages import text
from graph.model import Graph, entities
from visualize.drawing import Heading, Network
from visualize.scope import between, own_organisation, sources_of
from visualize.whole import draw_map

# Sources are told with every fact, and a day is in the date; as nodes they would tie everything to everything.
_LEFT_OUT: Final = frozenset({"Source", "Day"})
_MOST: Final = 300


def explorer(graph: Graph, perspective: str, names: dict[str, str]) -> Network:
    """Return the whole graph.

    Raises
    ------
    graph.errors.NotFoundError
        The graph has no organisation of the perspective's name.
    """
    own = own_organisation(graph, perspective)
    items = tuple(sorted((item for item in entities(graph) if item.label not in _LEFT_OUT), key=lambda item: item.id))
    kept = frozenset(item.id for item in items)
    joined = between(graph, kept)
    positions, regions = draw_map(sorted(kept), [(relation.start, relation.end) for relation in joined])
    bearing = names.get(own.id, own.name)
    return Network(
        heading=Heading(text("pictures-explorer-title", name=bearing), text("pictures-explorer-lead")),
        entities=items,
        relations=joined,
        sources=sources_of(graph, items, joined),
        positions=positions,
        own=frozenset({own.id}),
        focus=own.id,
        steps=1,
        names=names,
        regions=regions,
        most=_MOST,
    )
