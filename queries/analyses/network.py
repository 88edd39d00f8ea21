"""The network of organisations: who organises together, as one weighted graph, and what its shape tells.

The graph is held in igraph: betweenness and communities of a real programme take networkx minutes.
"""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property
from math import sqrt
from typing import Any, Final

import igraph
import numpy as np

from queries.analyses.survey import Evidence, Survey, each_once, merged_sources

_SEED: Final = 20
# Shortest ways are counted from every organisation up to this many; above it from a seeded sample of them.
_EXACT: Final = 4000
_SAMPLE: Final = 1500
_BATCHES: Final = 10
_STUDENT: Final = 2.262  # Student's t, 95 %, for the spread between ten batches
_SHOWN: Final = 5


@dataclass(frozen=True)
class Network:
    """Organisations tied by events in common; `ids` are the vertices in order, `shared` the events of each pair.

    An event of n organisers adds 1/(n − 1) to each of its pairs, so that one with thirty names on it does not outweigh
    thirty with two (Newman 2001).
    """

    survey: Survey
    ids: tuple[str, ...]
    shared: dict[tuple[int, int], tuple[str, ...]]
    graph: Any  # igraph.Graph, which has no types; edge attribute `weight`

    @cached_property
    def place(self) -> dict[str, int]:
        """Return each organisation's vertex."""
        return {id: place for place, id in enumerate(self.ids)}

    def evidence(self, one: int, other: int) -> tuple[Evidence, ...]:
        """Return the events that tie two vertices, oldest first."""
        pair = (one, other) if one < other else (other, one)
        found = [
            self.survey.evidence(event, self.survey.organisers[event][self.ids[other]])
            for event in self.shared.get(pair, ())
        ]
        return tuple(sorted(found, key=lambda item: (item.year or 0, item.id)))


@dataclass(frozen=True, slots=True)
class Broker:
    """An organisation that others reach each other through.

    `betweenness` is the share (0–1) of shortest ways between two others that pass it; `constraint` is Burt's (low: its
    partners do not know each other); `margin` is half of the 95 % interval around a betweenness that is estimated, None
    where it is exact. `bridges` are the communities that it ties together.
    """

    organisation: str
    kind: str
    betweenness: float
    margin: float | None
    constraint: float | None
    partners: int
    bridges: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    sources: tuple[str, ...]
    organisation_id: str


@dataclass(frozen=True, slots=True)
class Community:
    """Organisations that organise more with each other than with the rest; `community` names its leading members."""

    community: str
    organisations: int
    inside: float
    topics: tuple[str, ...]
    members: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CorePlace:
    """Where an organisation stands: `core` is the largest k such that it is left when all with fewer than k ties go."""

    organisation: str
    kind: str
    core: int
    innermost: bool
    partners: int
    evidence: tuple[Evidence, ...]
    sources: tuple[str, ...]
    organisation_id: str


def network(survey: Survey) -> Network:
    """Return the network of everyone who organised an event together with another within the survey's span."""
    shared: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    weights: defaultdict[tuple[str, str], float] = defaultdict(float)
    for event in sorted(survey.organisers):
        bodies = sorted(survey.organisers[event])
        for place, one in enumerate(bodies):
            for other in bodies[place + 1 :]:
                shared[one, other].append(event)
                weights[one, other] += 1 / (len(bodies) - 1)
    ids = tuple(sorted({id for pair in shared for id in pair}))
    place_of = {id: place for place, id in enumerate(ids)}
    pairs = sorted((place_of[one], place_of[other]) for one, other in shared)
    graph = igraph.Graph(n=len(ids), edges=pairs)
    graph.es["weight"] = [weights[ids[one], ids[other]] for one, other in pairs]
    events = {(place_of[one], place_of[other]): tuple(found) for (one, other), found in shared.items()}
    return Network(survey, ids, events, graph)


def brokers(net: Network, limit: int = 50) -> tuple[Broker, ...]:
    """Return the organisations that lie on most shortest ways, the greatest first."""
    if not net.ids:
        return ()
    shares, margins = _betweenness(net)
    order = sorted(range(len(net.ids)), key=lambda place: (-shares[place], net.ids[place]))[:limit]
    constraints = net.graph.constraint(vertices=order, weights="weight")
    membership = _membership(net)
    names = _community_names(net, membership)
    made = []
    for place, constraint in zip(order, constraints, strict=True):
        around = net.graph.neighbors(place)
        evidence = _some_evidence(net, place, around)
        made.append(
            Broker(
                organisation=net.survey.name(net.ids[place]),
                kind=net.survey.things[net.ids[place]].kind,
                betweenness=round(shares[place], 6),
                margin=None if margins is None else round(margins[place], 6),
                constraint=None if constraint != constraint else round(constraint, 4),  # not a number: no ties
                partners=len(around),
                bridges=_bridged(membership, names, around),
                evidence=evidence,
                sources=merged_sources(evidence),
                organisation_id=net.ids[place],
            )
        )
    return tuple(made)


def communities(net: Network, smallest: int = 3) -> tuple[Community, ...]:
    """Return the communities of at least `smallest` organisations (Leiden on modularity, seeded), largest first."""
    membership = _membership(net)
    names = _community_names(net, membership)
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for place, group in enumerate(membership):
        groups[group].append(place)
    within: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for one, other in net.shared:
        if membership[one] == membership[other]:
            within[membership[one]].append((one, other))
    made = [
        _community(net, names[group], places, within[group])
        for group, places in groups.items()
        if len(places) >= smallest
    ]
    return tuple(sorted(made, key=lambda item: (-item.organisations, item.community)))


def core(net: Network, limit: int = 50) -> tuple[CorePlace, ...]:
    """Return organisations' places between core and periphery, the innermost first, at most `limit`."""
    cores = net.graph.coreness()
    deepest = max(cores, default=0)
    ties = net.graph.degree()
    ranked = sorted(range(len(cores)), key=lambda place: (-cores[place], -ties[place], net.ids[place]))
    made = []
    for place in ranked[:limit]:
        depth, around = cores[place], net.graph.neighbors(place)
        evidence = _some_evidence(net, place, around)
        made.append(
            CorePlace(
                organisation=net.survey.name(net.ids[place]),
                kind=net.survey.things[net.ids[place]].kind,
                core=depth,
                innermost=depth == deepest,
                partners=len(around),
                evidence=evidence,
                sources=merged_sources(evidence),
                organisation_id=net.ids[place],
            )
        )
    return tuple(made)


def _betweenness(net: Network) -> tuple[list[float], list[float] | None]:
    """Return each vertex's share of the shortest ways between two others, and its margin where that is an estimate.

    The sample is counted in batches: how far they differ tells how far off their mean may be.
    """
    count = len(net.ids)
    pairs = (count - 1) * (count - 2) / 2
    if pairs <= 0:
        return [0.0] * count, None
    if count <= _EXACT:
        return [raw / pairs for raw in net.graph.betweenness(directed=False)], None
    drawn = random.Random(_SEED).sample(range(count), _SAMPLE)  # noqa: S311
    batches = [drawn[first::_BATCHES] for first in range(_BATCHES)]
    # igraph sums over the ways from the sources told; scaled up, the sum over all of them is expected.
    shares = np.array(
        [
            np.array(net.graph.betweenness(directed=False, sources=batch)) * (count / len(batch) / pairs)
            for batch in batches
        ]
    )
    # Drawn without replacement: the more of all are in the sample, the less is left to chance.
    left = sqrt(1 - _SAMPLE / count)
    margins = _STUDENT * shares.std(axis=0, ddof=1) / sqrt(_BATCHES) * left
    return [float(share) for share in shares.mean(axis=0)], [float(margin) for margin in margins]


def _membership(net: Network) -> list[int]:
    if not net.ids:
        return []
    igraph.set_random_number_generator(random.Random(_SEED))  # noqa: S311
    found = net.graph.community_leiden(objective_function="modularity", weights="weight", n_iterations=4)
    return list(found.membership)


def _community_names(net: Network, membership: list[int]) -> dict[int, str]:
    """Name each community by its three members with the heaviest ties."""
    weight = net.graph.strength(weights="weight") if net.ids else []
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for place, group in enumerate(membership):
        groups[group].append(place)
    return {
        group: ", ".join(
            net.survey.name(net.ids[place]) for place in sorted(places, key=lambda p: (-weight[p], net.ids[p]))[:3]
        )
        for group, places in groups.items()
    }


def _bridged(membership: list[int], names: dict[int, str], around: list[int]) -> tuple[str, ...]:
    counts = Counter(membership[place] for place in around)
    ranked = sorted(counts, key=lambda group: (-counts[group], names[group]))
    return tuple(names[group] for group in ranked[:_SHOWN])


def _some_evidence(net: Network, place: int, around: list[int]) -> tuple[Evidence, ...]:
    """Return one event for each of the partners with the heaviest ties."""
    edges = sorted(around, key=lambda other: (-len(_shared(net, place, other)), net.ids[other]))[:_SHOWN]
    found = each_once(net.evidence(place, other)[-1] for other in edges)
    return tuple(sorted(found, key=lambda item: (-(item.year or 0), item.id)))


def _shared(net: Network, one: int, other: int) -> tuple[str, ...]:
    return net.shared[(one, other) if one < other else (other, one)]


def _community(net: Network, name: str, places: list[int], within: list[tuple[int, int]]) -> Community:
    weight = {place: net.graph.strength(place, weights="weight") for place in places}
    total = sum(weight.values())
    held = 2 * sum(net.graph.subgraph(places).es["weight"])
    events = sorted({event for pair in within for event in net.shared[pair]})
    topics = Counter(topic for event in events for topic in net.survey.topics.get(event, ()))
    ranked = sorted(places, key=lambda place: (-weight[place], net.ids[place]))
    strongest = sorted(within, key=lambda pair: (-len(net.shared[pair]), pair))[:_SHOWN]
    evidence = each_once(net.evidence(*pair)[-1] for pair in strongest)
    return Community(
        community=name,
        organisations=len(places),
        inside=round(held / total, 3) if total else 0.0,
        topics=tuple(net.survey.name(topic) for topic, _ in topics.most_common(3)),
        members=tuple(net.survey.name(net.ids[place]) for place in ranked[:20]),
        evidence=evidence,
        sources=merged_sources(evidence),
    )
