"""The graph, looked through once and laid out for the analyses: who organises what, when, on which topic, with whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from typing import Final

from graph.model import Entity, Graph, Relation, entities, relations
from graph.schema import ORGANISATIONS

FOCUS_AREA: Final = "focus_area"
EFFORT_RELATIONS: Final = ("LEADS", "FUNDS", "DECIDED", "PARTICIPATES_IN")
_DEEPEST: Final = 50


@dataclass(frozen=True, slots=True)
class Span:
    """The years an analysis looks at, both included; None is open."""

    first: int | None = None
    last: int | None = None

    def covers(self, year: int | None) -> bool:
        """Tell whether `year` lies in the span; what has no year lies in the open span alone."""
        if year is None:
            return self.first is None and self.last is None
        return (self.first is None or self.first <= year) and (self.last is None or year <= self.last)

    def touches(self, valid_from: date | None, valid_to: date | None) -> bool:
        """Tell whether a validity (None open) has a day in the span."""
        begins = self.last is None or valid_from is None or valid_from.year <= self.last
        return begins and (self.first is None or valid_to is None or valid_to.year >= self.first)


EVER: Final = Span()


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that bears a finding out: an event, platform or initiative, with its year and the source's words."""

    id: str
    name: str
    year: int | None
    as_written: str
    sources: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.year}: {self.name}" if self.year is not None else self.name


Ties = dict[str, Relation]  # the other end's id → the relation


@dataclass(slots=True)
class Survey:
    """What the analyses read. Every mapping is by id; `own` are the parts of the perspective, itself included."""

    graph: Graph
    perspective: str
    span: Span
    things: dict[str, Entity] = field(default_factory=dict)
    own: frozenset[str] = frozenset()
    year: dict[str, int] = field(default_factory=dict)  # event or edition → year
    edition: dict[str, str] = field(default_factory=dict)  # event → edition
    arena: dict[str, str] = field(default_factory=dict)  # edition → arena
    organisers: defaultdict[str, Ties] = field(default_factory=lambda: defaultdict(dict))  # event → organisers
    events: defaultdict[str, Ties] = field(default_factory=lambda: defaultdict(dict))  # organisation → events
    guests: defaultdict[str, Ties] = field(default_factory=lambda: defaultdict(dict))  # event → represented
    seats: defaultdict[str, Ties] = field(default_factory=lambda: defaultdict(dict))  # organisation → events
    topics: defaultdict[str, Ties] = field(default_factory=lambda: defaultdict(dict))  # event, initiative → topics
    broader: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    members: defaultdict[str, Ties] = field(default_factory=lambda: defaultdict(dict))  # platform → members
    memberships: defaultdict[str, list[Relation]] = field(default_factory=lambda: defaultdict(list))  # every period
    platforms: defaultdict[str, Ties] = field(default_factory=lambda: defaultdict(dict))  # organisation → platforms
    programmes: defaultdict[str, Ties] = field(default_factory=lambda: defaultdict(dict))  # platform → events
    efforts: defaultdict[str, Ties] = field(default_factory=lambda: defaultdict(dict))  # organisation → initiatives
    actors: defaultdict[str, Ties] = field(default_factory=lambda: defaultdict(dict))  # initiative → organisations
    parents: defaultdict[str, Ties] = field(default_factory=lambda: defaultdict(dict))  # part → whole
    parts: defaultdict[str, Ties] = field(default_factory=lambda: defaultdict(dict))  # whole → parts
    people: defaultdict[str, Ties] = field(default_factory=lambda: defaultdict(dict))  # organisation → people
    appearances: defaultdict[str, Ties] = field(default_factory=lambda: defaultdict(dict))  # person → events

    def name(self, id: str) -> str:
        """Return the name of a thing: that of the span's last year, where the span ends."""
        return self.things[id].name_in(self.span.last)

    def body(self, organisation: str) -> frozenset[str]:
        """Return an organisation with all its parts."""
        found, edge = {organisation}, [organisation]
        for _ in range(_DEEPEST):
            edge = [part for whole in edge for part in self.parts.get(whole, ()) if part not in found]
            if not edge:
                break
            found.update(edge)
        return frozenset(found)

    def focus_areas(self, topic: str) -> frozenset[str]:
        """Return the focus areas that a topic is or falls under."""
        found, edge = {topic}, [topic]
        while edge:
            edge = [above for below in edge for above in self.broader.get(below, ()) if above not in found]
            found.update(edge)
        return frozenset(id for id in found if self.things[id].kind == FOCUS_AREA)

    def events_of(self, organisations: Iterable[str]) -> Ties:
        """Return the events that any of `organisations` organises."""
        return {event: tie for id in organisations for event, tie in self.events.get(id, {}).items()}

    def known(self, body: frozenset[str]) -> frozenset[str]:
        """Return `body`, its platforms, and everyone with whom it shares an event or a platform."""
        platforms = {platform for own in body for platform in self.platforms.get(own, ())}
        fellows = {id for platform in platforms for id in self.members[platform]}
        met = {id for event in self.events_of(body) for id in self.organisers[event]}
        return body | platforms | fellows | met

    def evidence(self, id: str, tie: Relation) -> Evidence:
        """Return the thing `id` as evidence, borne out by `tie`."""
        year = self.year.get(id)
        if year is None and tie.valid_from is not None:
            year = tie.valid_from.year
        return Evidence(id, self.name(id), year, tie.as_written, tie.sources)


def survey(graph: Graph, perspective: str, span: Span = EVER) -> Survey:
    """Look a graph through, within a span of years.

    Parameters
    ----------
    graph
        The whole graph (`Store.graph()`).
    perspective
        The id of the organisation whose graph it is; nothing is own where the graph has no such node.
    span
        An event counts in its edition's year; a membership, a part, an initiative in every year that it was valid.
    """
    made = Survey(graph, perspective, span)
    made.things = {entity.id: entity for entity in entities(graph)}
    kept: defaultdict[str, list[Relation]] = defaultdict(list)
    for relation in relations(graph):
        kept[relation.type].append(relation)
    _years(made, kept)
    _happenings(made, kept)
    _standing(made, kept)
    made.own = made.body(perspective) if perspective in made.things else frozenset()
    for item in fields(Survey):
        # From here on a look-up that finds nothing is a fault, and never adds to what others count.
        kept_of = getattr(made, item.name)
        if isinstance(kept_of, defaultdict):
            kept_of.default_factory = None
    return made


def _years(made: Survey, kept: Mapping[str, list[Relation]]) -> None:
    for id, thing in made.things.items():
        told = thing.properties.get("year")
        if thing.label == "Edition" and isinstance(told, int):
            made.year[id] = told
        elif thing.label == "Event" and thing.valid_from is not None:
            made.year[id] = thing.valid_from.year
    for relation in kept["EDITION_OF"]:
        made.arena[relation.start] = relation.end
    for relation in kept["HELD_AT"]:
        made.edition[relation.start] = relation.end
        made.year[relation.start] = made.year[relation.end]


def _happenings(made: Survey, kept: Mapping[str, list[Relation]]) -> None:
    def both(type: str, of_start: dict[str, Ties], of_end: dict[str, Ties]) -> None:
        for relation in kept[type]:
            event = relation.end
            if made.span.covers(made.year.get(event)):
                of_start[relation.start].setdefault(event, relation)
                of_end[event].setdefault(relation.start, relation)

    both("ORGANISES", made.events, made.organisers)
    both("REPRESENTED_AT", made.seats, made.guests)
    both("SPEAKS_AT", made.appearances, defaultdict(dict))
    for relation in kept["PART_OF_PROGRAMME"]:
        if made.span.covers(made.year.get(relation.start)):
            made.programmes[relation.end].setdefault(relation.start, relation)
    for relation in kept["ABOUT"]:
        about_event = made.things[relation.start].label == "Event"
        if not about_event or made.span.covers(made.year.get(relation.start)):
            made.topics[relation.start].setdefault(relation.end, relation)


def _standing(made: Survey, kept: Mapping[str, list[Relation]]) -> None:
    def both(type: str, of_start: dict[str, Ties], of_end: dict[str, Ties]) -> None:
        for relation in kept[type]:
            ends = (made.things[relation.start], made.things[relation.end])
            valid = all(made.span.touches(end.valid_from, end.valid_to) for end in ends if end.label != "Person")
            if valid and made.span.touches(relation.valid_from, relation.valid_to):
                of_start[relation.start].setdefault(relation.end, relation)
                of_end[relation.end].setdefault(relation.start, relation)
                if type == "MEMBER_OF":
                    made.memberships[relation.end].append(relation)

    both("MEMBER_OF", made.platforms, made.members)
    both("PART_OF", made.parents, made.parts)
    both("REPRESENTS", defaultdict(dict), made.people)
    for type in EFFORT_RELATIONS:
        both(type, made.efforts, made.actors)
    for relation in kept["BROADER"]:
        made.broader[relation.start].add(relation.end)


def is_organisation(entity: Entity) -> bool:
    """Tell whether an entity bears one of the three labels of organisations."""
    return entity.label in ORGANISATIONS


def each_once(items: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Return evidence with each thing once: an event that bears several ties out is one event."""
    return tuple({item.id: item for item in items}.values())


def merged_sources(items: Iterable[Evidence]) -> tuple[str, ...]:
    """Return the sources of all evidence, each once, in order."""
    return tuple(sorted({source for item in items for source in item.sources}))
