"""Partners of an organisation, ranked, each with the events, platforms and initiatives that say so."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from graph.model import Relation
from queries.analyses.survey import Evidence, Survey, merged_sources

_SEAT: Final = 0.5


@dataclass(frozen=True, slots=True)
class Partner:
    """One partner. `strength` is what `queries-measure-partners` explains; counts are of distinct things."""

    partner: str
    kind: str
    strength: float
    events: int
    seats: int
    platforms: tuple[str, ...]
    initiatives: tuple[str, ...]
    years: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    sources: tuple[str, ...]
    partner_id: str


@dataclass(slots=True)
class _Ties:
    strength: float = 0.0
    events: set[str] = field(default_factory=set)
    seats: set[str] = field(default_factory=set)
    platforms: set[str] = field(default_factory=set)
    initiatives: set[str] = field(default_factory=set)
    evidence: dict[str, Evidence] = field(default_factory=dict)


def partners(survey: Survey, organisation: str) -> tuple[Partner, ...]:
    """Return everyone who organises, sits on a platform or works on an initiative with an organisation or its parts.

    Strength adds, for every event in common, one divided by the number of the other organisers; half of one for
    every seat given or received; and one for every platform and initiative in common. Strongest first.
    """
    body = survey.body(organisation)
    found: defaultdict[str, _Ties] = defaultdict(_Ties)
    _by_events(survey, body, found)
    _by_standing(survey, body, found)
    made = [_partner(survey, id, ties) for id, ties in found.items()]
    return tuple(sorted(made, key=lambda partner: (-partner.strength, partner.partner, partner.partner_id)))


def _by_events(survey: Survey, body: frozenset[str], found: defaultdict[str, _Ties]) -> None:
    ours = {event for id in body for event in survey.events.get(id, ())}
    for event in ours:
        others = {id: tie for id, tie in survey.organisers[event].items() if id not in body}
        for id, tie in others.items():
            ties = found[id]
            ties.events.add(event)
            ties.strength += 1 / len(others)
            ties.evidence.setdefault(event, survey.evidence(event, tie))
        for id, tie in survey.guests.get(event, {}).items():
            if id not in body and id not in others:
                _seat(survey, found[id], event, tie)
    for event in {event for id in body for event in survey.seats.get(id, ())} - ours:
        for id, tie in survey.organisers.get(event, {}).items():
            if id not in body:
                _seat(survey, found[id], event, tie)


def _seat(survey: Survey, ties: _Ties, event: str, tie: Relation) -> None:
    ties.seats.add(event)
    ties.strength += _SEAT
    ties.evidence.setdefault(event, survey.evidence(event, tie))


def _by_standing(survey: Survey, body: frozenset[str], found: defaultdict[str, _Ties]) -> None:
    for platform in sorted({platform for id in body for platform in survey.platforms.get(id, ())}):
        ours = [tie for tie in survey.memberships[platform] if tie.start in body]
        for tie in survey.memberships[platform]:
            ties = found[tie.start] if tie.start not in body and any(_at_once(own, tie) for own in ours) else None
            if ties is not None and platform not in ties.platforms:
                ties.platforms.add(platform)
                ties.strength += 1
                ties.evidence.setdefault(platform, survey.evidence(platform, tie))
    for initiative in sorted({effort for id in body for effort in survey.efforts.get(id, ())}):
        if survey.things[initiative].label != "Initiative":
            continue
        for id, tie in survey.actors[initiative].items():
            if id not in body:
                found[id].initiatives.add(initiative)
                found[id].strength += 1
                found[id].evidence.setdefault(initiative, survey.evidence(initiative, tie))


def _at_once(one: Relation, other: Relation) -> bool:
    """Tell whether two validities have a day in common."""
    return _before(one.valid_from, other.valid_to) and _before(other.valid_from, one.valid_to)


def _before(begins: date | None, ends: date | None) -> bool:
    return begins is None or ends is None or begins <= ends


def _partner(survey: Survey, id: str, ties: _Ties) -> Partner:
    evidence = tuple(sorted(ties.evidence.values(), key=lambda item: (-(item.year or 0), item.name, item.id)))
    years = {survey.year[event] for event in ties.events | ties.seats if event in survey.year}
    return Partner(
        partner=survey.name(id),
        kind=survey.things[id].kind,
        strength=round(ties.strength, 3),
        events=len(ties.events),
        seats=len(ties.seats),
        platforms=tuple(sorted(survey.name(platform) for platform in ties.platforms)),
        initiatives=tuple(sorted(survey.name(initiative) for initiative in ties.initiatives)),
        years=tuple(str(year) for year in sorted(years)),
        evidence=evidence,
        sources=merged_sources(evidence),
        partner_id=id,
    )
