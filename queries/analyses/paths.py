"""Ways through the network: between two actors, between two groups; and who works like whom."""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from dataclasses import dataclass
from math import log, sqrt
from typing import Final

from graph.errors import NotFoundError
from graph.messages import text
from queries.analyses.network import Network
from queries.analyses.survey import Evidence, Survey, each_once, is_organisation, merged_sources
from queries.wording import code_words

_WAYS: Final = 5
_SHOWN: Final = 5


@dataclass(frozen=True, slots=True)
class WayStep:
    """One step of a way between two actors, with the events that make it; `way` counts from 1."""

    way: int
    step: int
    organisation: str
    next: str
    events: int
    evidence: tuple[Evidence, ...]
    sources: tuple[str, ...]
    organisation_id: str
    next_id: str


@dataclass(frozen=True, slots=True)
class Bridge:
    """An organisation with ties to both of two groups; `strength` is the lesser of the two numbers of events."""

    organisation: str
    kind: str
    strength: float
    to_first: int
    to_second: int
    evidence: tuple[Evidence, ...]
    sources: tuple[str, ...]
    organisation_id: str


@dataclass(frozen=True, slots=True)
class Likeness:
    """An organisation that works on the same topics; `likeness` is the cosine (0–1) of the two profiles."""

    organisation: str
    kind: str
    likeness: float
    topics: tuple[str, ...]
    events: int
    partner_already: bool
    evidence: tuple[Evidence, ...]
    sources: tuple[str, ...]
    organisation_id: str


def ways(net: Network, start: str, end: str) -> tuple[WayStep, ...]:
    """Return the shortest ways between two organisations, at most five, step by step; empty where there is none."""
    if start not in net.place or end not in net.place or start == end:
        return ()
    found = net.graph.get_all_shortest_paths(net.place[start], to=net.place[end])
    ranked = sorted(found, key=lambda way: (-_events_on(net, way), [net.ids[place] for place in way]))[:_WAYS]
    return tuple(step for number, way in enumerate(ranked, 1) for step in _steps(net, number, way))


def bridges(net: Network, first: frozenset[str], second: frozenset[str], limit: int = 50) -> tuple[Bridge, ...]:
    """Return the organisations outside two groups that tie them together, the strongest first."""
    made = []
    for place, id in enumerate(net.ids):
        if id in first or id in second:
            continue
        around = net.graph.neighbors(place)
        sides = [[other for other in around if net.ids[other] in group] for group in (first, second)]
        if not all(sides):
            continue
        events = [{item.id for other in side for item in net.evidence(place, other)} for side in sides]
        evidence = each_once(net.evidence(place, other)[-1] for side in sides for other in side[:_SHOWN])
        made.append(
            Bridge(
                organisation=net.survey.name(id),
                kind=net.survey.things[id].kind,
                strength=float(min(len(side) for side in events)),
                to_first=len(sides[0]),
                to_second=len(sides[1]),
                evidence=evidence,
                sources=merged_sources(evidence),
                organisation_id=id,
            )
        )
    return tuple(sorted(made, key=lambda item: (-item.strength, -item.to_first - item.to_second, item.organisation)))[
        :limit
    ]


def group(survey: Survey, told: str) -> frozenset[str]:
    """Return the organisations of a group: `own`, a kind as its code or its word, or a platform's members by id.

    Raises
    ------
    NotFoundError
        There is no such group.
    """
    if told.casefold() in ("own", text("queries-group-own")):
        return survey.own
    thing = survey.things.get(told)
    if thing is not None and thing.label == "Platform":
        return frozenset(survey.members.get(told, ()))
    if thing is not None and is_organisation(thing):
        return survey.body(told)
    by_kind: defaultdict[str, set[str]] = defaultdict(set)
    for id, entity in survey.things.items():
        if is_organisation(entity):
            by_kind[entity.kind].add(id)
    wanted = {kind for kind in by_kind if told.casefold() in (kind, code_words(kind).casefold())}
    if not wanted:
        kinds = sorted({code_words(kind) for kind in by_kind})
        raise NotFoundError("queries-group-unknown", name=told, kinds=", ".join(kinds))
    return frozenset(id for kind in wanted for id in by_kind[kind])


def alike(survey: Survey, organisation: str, limit: int = 50, fewest: int = 2) -> tuple[Likeness, ...]:
    """Return the organisations whose topics are most like those of an organisation and its parts.

    A topic weighs more the fewer organisations take it up. An organisation of fewer than `fewest` events has no
    profile to compare.
    """
    body = survey.body(organisation)
    profiles = {
        id: Counter(topic for event in events for topic in survey.topics.get(event, ()))
        for id, events in survey.events.items()
        if id not in body and len(events) >= fewest
    }
    ours = Counter(topic for event in survey.events_of(body) for topic in survey.topics.get(event, ()))
    spread = Counter(topic for profile in (*profiles.values(), ours) for topic in profile)
    rarity = {topic: log(1 + (len(profiles) + 1) / count) for topic, count in spread.items()}
    partners = survey.known(body)
    scored = [(_cosine(ours, profile, rarity), id) for id, profile in profiles.items()]
    ranked = sorted((pair for pair in scored if pair[0] > 0), key=lambda pair: (-pair[0], pair[1]))[:limit]
    return tuple(
        _likeness(survey, id, score, sorted(ours.keys() & profiles[id].keys(), key=lambda t: (-rarity[t], t)), partners)
        for score, id in ranked
    )


def _events_on(net: Network, way: list[int]) -> int:
    return sum(len(net.evidence(one, other)) for one, other in itertools.pairwise(way))


def _steps(net: Network, number: int, way: list[int]) -> list[WayStep]:
    made = []
    for step, (one, other) in enumerate(itertools.pairwise(way), 1):
        evidence = net.evidence(one, other)
        made.append(
            WayStep(
                way=number,
                step=step,
                organisation=net.survey.name(net.ids[one]),
                next=net.survey.name(net.ids[other]),
                events=len(evidence),
                evidence=evidence[-_SHOWN:],
                sources=merged_sources(evidence),
                organisation_id=net.ids[one],
                next_id=net.ids[other],
            )
        )
    return made


def _cosine(one: Counter[str], other: Counter[str], rarity: dict[str, float]) -> float:
    def weight(count: int, topic: str) -> float:
        return (1 + log(count)) * rarity[topic]

    dot = sum(weight(one[topic], topic) * weight(other[topic], topic) for topic in one.keys() & other.keys())
    lengths = [sqrt(sum(weight(count, topic) ** 2 for topic, count in side.items())) for side in (one, other)]
    return dot / (lengths[0] * lengths[1]) if all(lengths) else 0.0


def _likeness(survey: Survey, id: str, score: float, topics: list[str], partners: frozenset[str]) -> Likeness:
    events = [event for event in survey.events[id] if set(topics) & survey.topics.get(event, {}).keys()]
    latest = sorted(events, key=lambda event: (-survey.year.get(event, 0), event))[:_SHOWN]
    evidence = tuple(survey.evidence(event, survey.events[id][event]) for event in latest)
    return Likeness(
        organisation=survey.name(id),
        kind=survey.things[id].kind,
        likeness=round(score, 4),
        topics=tuple(survey.name(topic) for topic in topics[:_SHOWN]),
        events=len(survey.events[id]),
        partner_already=id in partners,
        evidence=evidence,
        sources=merged_sources(evidence),
        organisation_id=id,
    )
