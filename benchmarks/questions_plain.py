"""The same questions in networkx alone, as one would write them without Omvärld: from the graph in memory on."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable
from itertools import combinations
from typing import Final

import networkx as nx

from graph.model import Graph, Relation

_SOURCES: Final = 200  # networkx counts shortest ways from so many alone: from all of them it takes minutes
_WAYS: Final = ("ORGANISES", "MEMBER_OF", "REPRESENTED_AT", "PARTICIPATES_IN", "LEADS")


def plain_network(graph: Graph) -> nx.Graph[str]:
    """Return who organises with whom, an event of n adding 1/(n − 1) to each of its pairs."""
    made: nx.Graph[str] = nx.Graph()
    for bodies in _organisers(graph).values():
        for one, other in combinations(sorted(bodies), 2):
            weight = made.get_edge_data(one, other, {"weight": 0.0})["weight"]
            made.add_edge(one, other, weight=weight + 1 / (len(bodies) - 1))
    return made


def brokers(graph: Graph, own: str) -> object:
    """Return betweenness, from a sample of sources."""
    made = plain_network(graph)
    return nx.betweenness_centrality(made, k=min(_SOURCES, len(made)), seed=1)


def communities(graph: Graph, own: str) -> object:
    """Return communities."""
    return nx.community.louvain_communities(plain_network(graph), weight="weight", seed=1)


def core(graph: Graph, own: str) -> object:
    """Return each organisation's core."""
    return nx.core_number(plain_network(graph))


def way(graph: Graph, own: str) -> object:
    """Return the shortest ways to one other."""
    return list(nx.all_shortest_paths(plain_network(graph), own, "organisation:expressen"))


def structure(graph: Graph, own: str) -> set[str]:
    """Return the parts of an organisation."""
    made: nx.DiGraph[str] = nx.DiGraph((r.start, r.end) for r in _relations(graph, ("PART_OF",)))
    return set(nx.ancestors(made, own)) if own in made else set()


def partners(graph: Graph, own: str) -> object:
    """Return who stands beside an organisation and its parts, and how often."""
    body = {own, *structure(graph, own)}
    events = _organisers(graph)
    return Counter(id for bodies in events.values() if bodies & body for id in bodies - body).most_common(50)


def co_organisers(graph: Graph, own: str) -> object:
    """Return the pairs that hold most events together at an edition."""
    held = _held(graph, "edition:almedalsveckan-2015")
    events = _organisers(graph)
    pairs = Counter(pair for event in held for pair in combinations(sorted(events.get(event, ())), 2))
    return pairs.most_common(100)


def top_organisers(graph: Graph, own: str) -> object:
    """Return who organises most events at an edition."""
    held = _held(graph, "edition:almedalsveckan-2015")
    events = _organisers(graph)
    return Counter(id for event in held for id in events.get(event, ())).most_common(50)


def find_events(graph: Graph, own: str) -> object:
    """Return the events that name a word."""
    found = []
    for id, data in graph.nodes(data=True):
        entity = data["entity"]
        words = f"{entity.name} {entity.properties.get('description') or ''}"
        if entity.label == "Event" and "klimat" in words.lower():
            found.append(id)
    return sorted(found)[:100]


def way_between(graph: Graph, own: str) -> object:
    """Return a shortest way between two organisations, through events, platforms and initiatives."""
    made: nx.Graph[str] = nx.Graph((r.start, r.end) for r in _relations(graph, _WAYS))
    return nx.shortest_path(made, own, "organisation:polisen")


PLAIN_QUERIES: Final[dict[str, Callable[[Graph, str], object]]] = {
    "co-organisers": co_organisers,
    "find-events": find_events,
    "partners": partners,
    "structure": structure,
    "top-organisers": top_organisers,
    "way-between": way_between,
}
PLAIN_ANALYSES: Final[dict[str, Callable[[Graph, str], object]]] = {
    "partners": partners,
    "brokers": brokers,
    "communities": communities,
    "core": core,
    "way": way,
}


def _relations(graph: Graph, types: tuple[str, ...]) -> list[Relation]:
    return [data["relation"] for _, _, data in graph.edges(data=True) if data["relation"].type in types]


def _organisers(graph: Graph) -> dict[str, set[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for relation in _relations(graph, ("ORGANISES",)):
        found[relation.end].add(relation.start)
    return found


def _held(graph: Graph, edition: str) -> list[str]:
    return [relation.start for relation in _relations(graph, ("HELD_AT",)) if relation.end == edition]
