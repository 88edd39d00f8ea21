"""The view `path`: how two actors hang together."""

from __future__ import annotations

from itertools import islice
from typing import Final

import networkx as nx

from graph.messages import text
from graph.model import Graph, entities, entity
from visualize.drawing import Heading, Network
from visualize.layout import lay_out
from visualize.scope import between, find, sources_of

_ANY: Final = ("Administration", "Partner", "Platform", "Arena", "Edition", "Event", "Initiative", "Topic", "Person")
# A shared day, place or source ties everyone to everyone and says nothing of how they hang together.
_THROUGH: Final = frozenset(
    {"Administration", "Partner", "Platform", "Event", "Initiative", "Person", "Edition", "Arena"}
)
_WAYS: Final = 40


def path(graph: Graph, start: str, end: str, names: dict[str, str]) -> Network:
    """Return every shortest way (at most 40) between the two called `start` and `end`.

    Ways lead through actors, events, initiatives, persons, editions and arenas; where there is none, the two stand
    alone and the page says so.

    Raises
    ------
    graph.errors.NotFoundError
        Nothing bears one of the names.
    """
    one, other = find(graph, start, "other", _ANY), find(graph, end, "other", _ANY)
    through = nx.Graph(graph.subgraph([item.id for item in entities(graph) if item.label in _THROUGH]))
    through.add_nodes_from([one.id, other.id])
    if nx.has_path(through, one.id, other.id):
        ways = list(islice(nx.all_shortest_paths(through, one.id, other.id), _WAYS))
    else:
        ways = [[one.id], [other.id]]
    shown = frozenset(id for way in ways for id in way)
    items = tuple(entity(graph, id) for id in sorted(shown))
    joined = between(graph, shown)
    bearing = [names.get(item.id, item.name) for item in (one, other)]
    return Network(
        heading=Heading(
            text("pictures-path-title", start=bearing[0], end=bearing[1]),
            text("pictures-path-lead", count=len(ways), shown=len(ways)) if len(shown) > 2 else "",
        ),
        entities=items,
        relations=joined,
        sources=sources_of(graph, items, joined),
        positions=lay_out([item.id for item in items], [(relation.start, relation.end) for relation in joined]),
        own=frozenset({one.id, other.id}),
        path=(one.id, other.id),
        names=names,
    )
