"""Trends: what grew and fell from year to year, with the programme's own size taken into account; and agenda power."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from graph.model import Relation
from queries.analyses.survey import Evidence, Survey, merged_sources

SUBJECTS: Final = ("topics", "focus_areas", "organisers", "partners", "events")
_SHOWN: Final = 3
_FRAGMENT: Final = 0.1


@dataclass(frozen=True, slots=True)
class Trend:
    """One subject over the years: its share of each year's programme, and how the share changed.

    `counts` and `shares` go with `years`. `growth` is the last year's share divided by the first year's in which the
    programme is known, None where the first is nothing; `change` is the difference in percentage points.
    """

    subject: str
    years: tuple[str, ...]
    counts: tuple[int, ...]
    shares: tuple[float, ...]
    events: int
    change: float
    growth: float | None
    evidence: tuple[Evidence, ...]
    sources: tuple[str, ...]
    subject_id: str


@dataclass(frozen=True, slots=True)
class AgendaPower:
    """An organisation's weight in one year's programme.

    `own_events` it organises; `share` (0–1) and `rank` are of the programme, None where that year's is not known;
    `seats_received` are events of others where someone from it speaks, `seats_given` places that others have at its
    own events, both None where the year's programme tells of no speakers; `per_given` the seats received for each
    given.
    """

    year: int
    programme: int
    own_events: int
    share: float | None
    rank: int | None
    seats_received: int | None
    seats_given: int | None
    per_given: float | None
    partners: int
    evidence: tuple[Evidence, ...]
    sources: tuple[str, ...]


def programme_sizes(survey: Survey) -> Counter[int]:
    """Return how many events each year's programme has, of the years whose programme is known.

    A year with under a tenth of the largest is a fragment (some events that an inventory names): shares of it would
    say nothing.
    """
    sizes = Counter(survey.year[event] for event in survey.organisers if event in survey.year)
    largest = max(sizes.values(), default=0)
    return Counter({year: size for year, size in sizes.items() if size >= _FRAGMENT * largest})


def trends(survey: Survey, subjects: str = "topics", organisation: str = "", limit: int = 50) -> tuple[Trend, ...]:
    """Return what grew and fell most, the greatest change of share first.

    Parameters
    ----------
    survey
        Its span sets the first and last year.
    subjects
        One of `SUBJECTS`; `partners` and `events` are of `organisation`.
    organisation
        An id: only its events (with its parts) are counted, against the whole programme. Empty: everyone's.
    limit
        How many to return.
    """
    body = survey.body(organisation) if organisation else frozenset[str]()
    programme = programme_sizes(survey)
    counted = survey.events_of(body).keys() if body else survey.organisers.keys()
    held: defaultdict[str, set[str]] = defaultdict(set)
    for event in counted:
        if survey.year.get(event) in programme:
            for subject in _subjects(survey, subjects, body)(event):
                held[subject].add(event)
    made = [_trend(survey, subject, events, programme) for subject, events in held.items()]
    return tuple(sorted(made, key=lambda trend: (-abs(trend.change), trend.subject, trend.subject_id))[:limit])


def agenda_power(survey: Survey, organisation: str) -> tuple[AgendaPower, ...]:
    """Return an organisation's agenda power (with its parts) year by year, oldest first."""
    body = survey.body(organisation)
    by_year: defaultdict[int, list[str]] = defaultdict(list)
    for event in survey.organisers.keys() | survey.guests.keys():
        if event in survey.year:
            by_year[survey.year[event]].append(event)
    known = programme_sizes(survey)
    return tuple(_power(survey, body, year, by_year[year], year in known) for year in sorted(by_year))


def _subjects(survey: Survey, subjects: str, body: frozenset[str]) -> Callable[[str], Iterable[str]]:
    def areas(event: str) -> Iterable[str]:
        return {area for topic in survey.topics.get(event, ()) for area in survey.focus_areas(topic)}

    readers: dict[str, Callable[[str], Iterable[str]]] = {
        "topics": lambda event: survey.topics.get(event, {}),
        "focus_areas": areas,
        "organisers": lambda event: survey.organisers[event],
        "partners": lambda event: survey.organisers[event].keys() - body,
        "events": lambda event: {survey.arena.get(survey.edition.get(event, ""), "")} - {""},
    }
    return readers[subjects]


def _trend(survey: Survey, subject: str, events: set[str], programme: Counter[int]) -> Trend:
    years = sorted(programme)
    counts = Counter(survey.year[event] for event in events)
    shares = [counts[year] / programme[year] for year in years]
    latest = sorted(events, key=lambda event: (-survey.year[event], event))[:_SHOWN]
    evidence = tuple(survey.evidence(event, next(iter(survey.organisers[event].values()))) for event in latest)
    return Trend(
        subject=survey.name(subject),
        years=tuple(str(year) for year in years),
        counts=tuple(counts[year] for year in years),
        shares=tuple(round(share, 5) for share in shares),
        events=len(events),
        change=round(100 * (shares[-1] - shares[0]), 3),
        growth=round(shares[-1] / shares[0], 3) if shares[0] else None,
        evidence=evidence,
        sources=merged_sources(evidence),
        subject_id=subject,
    )


def _power(survey: Survey, body: frozenset[str], year: int, events: list[str], known: bool) -> AgendaPower:
    own = {event for event in events if survey.organisers.get(event, {}).keys() & body}
    received = [event for event in events if survey.guests.get(event, {}).keys() & body and event not in own]
    told = any(survey.guests.get(event) for event in events)
    given = sum(len(survey.guests.get(event, {}).keys() - body) for event in own)
    sizes = Counter(id for event in events for id in survey.organisers.get(event, {}).keys() - body)
    ahead = sum(1 for count in sizes.values() if count > len(own))
    evidence = tuple(survey.evidence(event, _tie(survey, event, body)) for event in sorted(own)[:_SHOWN])
    return AgendaPower(
        year=year,
        programme=len(events),
        own_events=len(own),
        share=round(len(own) / len(events), 5) if known else None,
        rank=ahead + 1 if own and known else None,
        seats_received=len(received) if told else None,
        seats_given=given if told else None,
        per_given=round(len(received) / given, 3) if given else None,
        partners=len({id for event in own for id in survey.organisers[event].keys() - body}),
        evidence=evidence,
        sources=merged_sources(evidence),
    )


def _tie(survey: Survey, event: str, body: frozenset[str]) -> Relation:
    return next(tie for id, tie in survey.organisers[event].items() if id in body)
