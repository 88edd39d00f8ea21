"""An actor's profile: structure, names over time, partners, platforms, arenas, topics, initiatives and voices."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from graph.model import Relation
from queries.analyses.partners import partners
from queries.analyses.survey import Evidence, Survey, merged_sources

SECTIONS: Final = (
    "names",
    "part_of",
    "parts",
    "platforms",
    "members",
    "initiatives",
    "arenas",
    "topics",
    "partners",
    "voices",
    "successions",
)
_SHOWN: Final = 3


@dataclass(frozen=True, slots=True)
class ProfileItem:
    """One line of a profile. `detail` is a role, relation or former name; `count` what the section counts."""

    section: str
    name: str
    detail: str
    valid_from: date | None
    valid_to: date | None
    count: int | None
    years: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    sources: tuple[str, ...]
    id: str


def profile(survey: Survey, organisation: str, limit: int = 15) -> tuple[ProfileItem, ...]:
    """Return the profile of an organisation, section by section in the order of `SECTIONS`, `limit` lines of each."""
    made: list[ProfileItem] = []
    for section in (_names, _structure, _platforms, _initiatives, _arenas, _topics, _partners, _voices, _successions):
        counted: Counter[str] = Counter()
        for item in section(survey, organisation):
            counted[item.section] += 1
            if counted[item.section] <= limit:
                made.append(item)
    return tuple(made)


def _names(survey: Survey, id: str) -> Iterable[ProfileItem]:
    thing = survey.things[id]
    today = next((name for name in thing.names if name.name == thing.name), None)
    days = (today.valid_from, today.valid_to) if today else (thing.valid_from, thing.valid_to)
    yield _item("names", id, thing.name, thing.kind, days, sources=thing.sources)
    known = {name.name.casefold() for name in thing.names if name.valid_from or name.valid_to}
    for dated in sorted(thing.names, key=lambda name: (name.valid_from or date.min, name.name)):
        # "Mah" without a year says no more than "MAH" until 2017.
        undated = not (dated.valid_from or dated.valid_to)
        if dated != today and not (undated and dated.name.casefold() in known):
            yield _item("names", id, dated.name, "", (dated.valid_from, dated.valid_to), sources=thing.sources)


def _structure(survey: Survey, id: str) -> Iterable[ProfileItem]:
    for section, ties in (("part_of", survey.parents), ("parts", survey.parts)):
        for other in sorted(ties.get(id, ()), key=survey.name):
            yield _standing(survey, section, other, ties[id][other], survey.things[other].kind)


def _platforms(survey: Survey, id: str) -> Iterable[ProfileItem]:
    platforms = survey.memberships if survey.things[id].label == "Platform" else {}
    for tie in sorted(platforms.get(id, ()), key=lambda tie: (survey.name(tie.start), tie.key)):
        yield _standing(survey, "members", tie.start, tie, tie.role)
    for platform in sorted(survey.platforms.get(id, ()), key=survey.name):
        for tie in sorted(survey.memberships[platform], key=lambda tie: tie.key):
            if tie.start == id:
                yield _standing(survey, "platforms", platform, tie, tie.role)


def _initiatives(survey: Survey, id: str) -> Iterable[ProfileItem]:
    for effort in sorted(survey.efforts.get(id, ()), key=survey.name):
        tie = survey.efforts[id][effort]
        thing = survey.things[effort]
        if thing.label != "Edition":
            # Who leads an initiative leads it while it goes on, where nothing else is told.
            days = (tie.valid_from or thing.valid_from, tie.valid_to or thing.valid_to)
            yield _item("initiatives", effort, thing.name, tie.type, days, sources=tie.sources)


def _arenas(survey: Survey, id: str) -> Iterable[ProfileItem]:
    held: defaultdict[str, list[str]] = defaultdict(list)
    ties = {**survey.programmes.get(id, {}), **survey.seats.get(id, {}), **survey.events.get(id, {})}
    for event in ties:
        if event in survey.edition:
            held[survey.edition[event]].append(event)
    for edition in sorted(held, key=lambda edition: (-survey.year[edition], survey.name(edition))):
        yield _counted(survey, "arenas", edition, {event: ties[event] for event in sorted(held[edition])})
    for edition, tie in sorted(survey.efforts.get(id, {}).items()):
        if survey.things[edition].label == "Edition" and edition not in held:
            yield _standing(survey, "arenas", edition, tie, tie.type)


def _topics(survey: Survey, id: str) -> Iterable[ProfileItem]:
    held: defaultdict[str, dict[str, Relation]] = defaultdict(dict)
    for event, tie in {**survey.programmes.get(id, {}), **survey.events.get(id, {})}.items():
        for topic in survey.topics.get(event, ()):
            held[topic][event] = tie
    for topic in sorted(held, key=lambda topic: (-len(held[topic]), survey.name(topic))):
        areas = ", ".join(sorted(survey.name(area) for area in survey.focus_areas(topic) - {topic}))
        yield _counted(survey, "topics", topic, held[topic], areas)


def _partners(survey: Survey, id: str) -> Iterable[ProfileItem]:
    for partner in partners(survey, id):
        yield ProfileItem(
            "partners",
            partner.partner,
            ", ".join((*partner.platforms, *partner.initiatives)),
            None,
            None,
            partner.events,
            partner.years,
            partner.evidence[:_SHOWN],
            partner.sources,
            partner.partner_id,
        )


def _voices(survey: Survey, id: str) -> Iterable[ProfileItem]:
    people = survey.people.get(id, {})
    spoken = {person: dict(survey.appearances.get(person, {})) for person in people}
    for person in sorted(people, key=lambda person: (-len(spoken[person]), survey.name(person), person)):
        yield _counted(survey, "voices", person, spoken[person], people[person].role, people[person].sources)


def _successions(survey: Survey, id: str) -> Iterable[ProfileItem]:
    graph = survey.graph
    for edges in (graph.in_edges(id, data=True), graph.out_edges(id, data=True)):
        for start, end, data in edges:
            tie: Relation = data["relation"]
            if tie.type == "SUCCEEDS":
                other = end if start == id else start
                yield _standing(survey, "successions", other, tie, "SUCCEEDS")


def _standing(survey: Survey, section: str, other: str, tie: Relation, detail: str) -> ProfileItem:
    days = (tie.valid_from, tie.valid_to)
    return _item(section, other, survey.name(other), detail, days, sources=tie.sources)


def _counted(
    survey: Survey,
    section: str,
    id: str,
    ties: dict[str, Relation],
    detail: str = "",
    more: tuple[str, ...] = (),
) -> ProfileItem:
    evidence = [survey.evidence(event, tie) for event, tie in ties.items()]
    evidence.sort(key=lambda item: (-(item.year or 0), item.id))
    years = tuple(str(year) for year in sorted({item.year for item in evidence if item.year is not None}))
    sources = tuple(sorted({*merged_sources(evidence), *more}))
    return ProfileItem(
        section, survey.name(id), detail, None, None, len(ties), years, tuple(evidence[:_SHOWN]), sources, id
    )


def _item(
    section: str,
    id: str,
    name: str,
    detail: str,
    days: tuple[date | None, date | None],
    sources: tuple[str, ...],
) -> ProfileItem:
    return ProfileItem(section, name, detail, days[0], days[1], None, (), (), sources, id)
