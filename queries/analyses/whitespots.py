"""White spots: where the city is silent and others are loud, and ties that could be there and are not."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from queries.analyses.survey import FOCUS_AREA, Evidence, Survey, merged_sources

KINDS: Final = ("silent_area", "strong_stranger", "unheld_partner", "twin_platforms", "missing_arena")
_SHOWN: Final = 5
_STRONG: Final = 3  # events in a focus area that make an actor strong there
_MET: Final = 2  # events in common that make a partner one to hold
_TWINS: Final = 0.5  # share of members in common (of the smaller platform) that makes two platforms twins


@dataclass(frozen=True, slots=True)
class WhiteSpot:
    """One white spot. `spot` is one of `KINDS`; `subject` what it is about; `against` what it is measured
    by, where that is another thing.

    `ours` and `theirs` are counts whose meaning the kind gives (`queries-measure-whitespots`); `weight` ranks within a
    kind: larger is whiter.
    """

    spot: str
    subject: str
    against: str
    ours: int
    theirs: int
    weight: float
    evidence: tuple[Evidence, ...]
    sources: tuple[str, ...]
    subject_id: str


def white_spots(survey: Survey, organisation: str, limit: int = 20) -> tuple[WhiteSpot, ...]:
    """Return the white spots of an organisation and its parts, kind by kind, the whitest first, `limit` of each."""
    body = survey.body(organisation)
    found: list[WhiteSpot] = []
    for kind in (_silent_areas, _strong_strangers, _unheld_partners, _twin_platforms, _missing_arenas):
        spots = sorted(kind(survey, body), key=lambda spot: (-spot.weight, spot.subject, spot.against, spot.subject_id))
        found.extend(spots[:limit])
    return tuple(found)


def _events_by_area(survey: Survey) -> dict[str, set[str]]:
    areas = {topic: survey.focus_areas(topic) for topic, thing in survey.things.items() if thing.label == "Topic"}
    found: dict[str, set[str]] = {id: set() for id, thing in survey.things.items() if thing.kind == FOCUS_AREA}
    for event in survey.organisers:
        for topic in survey.topics.get(event, ()):
            for area in areas[topic]:
                found[area].add(event)
    return found


def _silent_areas(survey: Survey, body: frozenset[str]) -> Iterable[WhiteSpot]:
    """Focus areas where our share of events is below our share of the whole programme."""
    ours = survey.events_of(body)
    total = len(survey.organisers)
    for area, events in _events_by_area(survey).items():
        own = len(events & ours.keys())
        expected = len(events) * len(ours) / total if total else 0.0
        if events and own < max(expected, 1.0):
            evidence = _loudest(survey, events, body)
            weight = len(events) - own * (total / len(ours) if ours else 1.0)
            yield _spot(survey, "silent_area", area, "", (own, len(events) - own), weight, evidence)


def _strong_strangers(survey: Survey, body: frozenset[str]) -> Iterable[WhiteSpot]:
    """Actors with three events or more in a focus area who share no event and no platform with us."""
    known = survey.known(body)
    for area, events in _events_by_area(survey).items():
        ours = len(events & survey.events_of(body).keys())
        held: defaultdict[str, list[str]] = defaultdict(list)
        for event in sorted(events):
            for id in survey.organisers[event]:
                if id not in known:
                    held[id].append(event)
        for id, theirs in held.items():
            if len(theirs) >= _STRONG:
                evidence = _evidence(survey, id, theirs)
                counts = (ours, len(theirs))
                yield _spot(survey, "strong_stranger", id, survey.name(area), counts, float(len(theirs)), evidence)


def _unheld_partners(survey: Survey, body: frozenset[str]) -> Iterable[WhiteSpot]:
    """Partners we organised with twice or more who sit on none of our platforms."""
    held = {id for own in body for platform in survey.platforms.get(own, ()) for id in survey.members[platform]}
    met: defaultdict[str, list[str]] = defaultdict(list)
    for event in sorted(survey.events_of(body)):
        for id in survey.organisers[event]:
            if id not in body and id not in held and survey.things[id].label != "Platform":
                met[id].append(event)
    for id, events in met.items():
        if len(events) >= _MET:
            arenas = {survey.arena.get(survey.edition.get(event, ""), "") for event in events} - {""}
            against = ", ".join(sorted(survey.name(arena) for arena in arenas))
            counts = (len(events), len(survey.events[id]))
            yield _spot(
                survey, "unheld_partner", id, against, counts, float(len(events)), _evidence(survey, id, events)
            )


def _twin_platforms(survey: Survey, body: frozenset[str]) -> Iterable[WhiteSpot]:
    """Two platforms of which the smaller shares half of its members or more with the other."""
    sizes = {platform: members.keys() for platform, members in survey.members.items() if len(members) > 1}
    for one, other in combinations(sorted(sizes), 2):
        common = sizes[one] & sizes[other]
        smaller = min(len(sizes[one]), len(sizes[other]))
        if len(common) / smaller >= _TWINS:
            evidence = tuple(survey.evidence(id, survey.members[one][id]) for id in sorted(common))
            counts = (len(common & body), len(common))
            weight = len(common) / smaller
            yield _spot(survey, "twin_platforms", one, survey.name(other), counts, weight, evidence)


def _missing_arenas(survey: Survey, body: frozenset[str]) -> Iterable[WhiteSpot]:
    """Arenas where partners of ours organise and we do not."""
    partners = survey.known(body) - body
    held: defaultdict[str, set[str]] = defaultdict(set)
    seen: Counter[str] = Counter()
    for event, bodies in survey.organisers.items():
        arena = survey.arena.get(survey.edition.get(event, ""), "")
        if arena:
            seen[arena] += len(body & bodies.keys())
            held[arena].update(id for id in bodies if id in partners)
    for arena, theirs in held.items():
        if not seen[arena] and theirs:
            events = [
                event
                for event in survey.organisers
                if survey.arena.get(survey.edition.get(event, "")) == arena and survey.organisers[event].keys() & theirs
            ]
            evidence = _loudest(survey, set(events), body)
            against = ", ".join(sorted(survey.name(id) for id in theirs)[:_SHOWN])
            yield _spot(survey, "missing_arena", arena, against, (0, len(theirs)), float(len(theirs)), evidence)


def _loudest(survey: Survey, events: set[str], body: frozenset[str]) -> tuple[Evidence, ...]:
    """Return the latest events of those that others hold."""
    others = [event for event in events if not survey.organisers[event].keys() & body]
    latest = sorted(others, key=lambda event: (-survey.year.get(event, 0), event))[:_SHOWN]
    return tuple(survey.evidence(event, next(iter(survey.organisers[event].values()))) for event in latest)


def _evidence(survey: Survey, id: str, events: list[str]) -> tuple[Evidence, ...]:
    latest = sorted(events, key=lambda event: (-survey.year.get(event, 0), event))[:_SHOWN]
    return tuple(survey.evidence(event, survey.organisers[event][id]) for event in latest)


def _spot(
    survey: Survey,
    kind: str,
    subject: str,
    against: str,
    counts: tuple[int, int],
    weight: float,
    evidence: tuple[Evidence, ...],
) -> WhiteSpot:
    return WhiteSpot(
        spot=kind,
        subject=survey.name(subject),
        against=against,
        ours=counts[0],
        theirs=counts[1],
        weight=round(weight, 3),
        evidence=evidence,
        sources=merged_sources(evidence),
        subject_id=subject,
    )
