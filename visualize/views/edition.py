"""The view `edition`: the timetable of what one's own do at one edition of an arena."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from itertools import combinations
from typing import Final

from graph.messages import text
from graph.model import Entity, Graph, Relation, entities, entity
from visualize.drawing import Heading, Lane, Meeting, Part, Slot, Timetable
from visualize.scope import find, own_actors, own_organisation, sources_of
from visualize.wording import genitive

_LANE_ORDER: Final = ("Administration", "Platform", "Partner")


def edition(graph: Graph, perspective: str, name: str, names: dict[str, str]) -> Timetable:
    """Return the programme that one's own administrations and platforms have at the edition called `name`.

    Every event stands in the lane of each of its organisers among one's own: those that organise it or cooperate,
    and the platform whose programme it is part of.

    Raises
    ------
    graph.errors.NotFoundError
        There is no such edition, or no such organisation.
    """
    own = own_organisation(graph, perspective)
    held = find(graph, name, "Edition", ("Edition",))
    events = [entity(graph, start) for start, _, data in graph.in_edges(held.id, data=True) if _held(data["relation"])]
    actors = own_actors(graph)
    year = held.properties.get("year")
    bearing = {id: names.get(id) or entity(graph, id).name_in(year if isinstance(year, int) else None) for id in actors}
    slots: list[Slot] = []
    untimed: list[str] = []
    for event in sorted(events, key=lambda item: item.id):
        lanes = _lanes(graph, event.id, actors)
        if lanes:
            made = _slots(graph, event, lanes, bearing)
            slots += made
            if not made:
                untimed.append(event.name)
    slots.sort(key=lambda slot: (slot.starts_at, slot.ends_at, slot.event))
    shown = len({slot.event for slot in slots})
    not_own = len(events) - shown - len(untimed)
    used = {id for slot in slots for id in slot.lanes}
    told_by = [entity(graph, id) for id in {slot.event for slot in slots}]
    return Timetable(
        heading=Heading(
            title=text("pictures-edition-title", edition=held.name),
            lead=text("pictures-edition-lead", whose=genitive(names.get(own.id, own.name))),
            notes=_notes(shown, len(events), not_own, untimed),
        ),
        lanes=tuple(sorted((_lane(graph, id, bearing) for id in used), key=lambda lane: _rank(lane, own.id))),
        slots=tuple(slots),
        meetings=tuple(meetings(slots, bearing)),
        sources=sources_of(graph, told_by, _tellers(graph, told_by)),
        all_events=len(events),
        not_own=not_own,
        untimed=len(untimed),
    )


def meetings(slots: Iterable[Slot], names: dict[str, str]) -> list[Meeting]:
    """Return every pair of slots that go on at one time and share an organiser (clash) or a topic (overlap).

    All-day slots are left out, and so are two occasions of one event. A pair that shares an organiser is a clash,
    whatever topics it shares.
    """
    told: list[Meeting] = []
    for (first, one), (second, other) in combinations(enumerate(slots), 2):
        if one.all_day or other.all_day or one.event == other.event:
            continue
        minutes = _together(one, other)
        if minutes <= 0:
            continue
        organisers = [names[id] for id in one.lanes if id in other.lanes]
        topics = [topic for topic in one.topics if topic in other.topics]
        if organisers:
            told.append(Meeting(first, second, "clash", tuple(organisers), minutes))
        elif topics:
            told.append(Meeting(first, second, "overlap", tuple(topics), minutes))
    return told


def _together(one: Slot, other: Slot) -> int:
    span = min(one.ends_at, other.ends_at) - max(one.starts_at, other.starts_at)
    return int(span.total_seconds() // 60)


def _held(relation: Relation) -> bool:
    return relation.type == "HELD_AT"


def _organising(graph: Graph, event: str) -> list[tuple[str, Relation]]:
    """Return who organises an event, each with the relation that says so; a programme's platform counts."""
    ins = [(start, data["relation"]) for start, _, data in graph.in_edges(event, data=True)]
    outs = [(end, data["relation"]) for _, end, data in graph.out_edges(event, data=True)]
    told = [(id, relation) for id, relation in ins if relation.type == "ORGANISES"]
    told += [(id, relation) for id, relation in outs if relation.type == "PART_OF_PROGRAMME"]
    return sorted(told, key=lambda pair: pair[1].key)


def _lanes(graph: Graph, event: str, actors: frozenset[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(id for id, _ in _organising(graph, event) if id in actors))


def _lane(graph: Graph, id: str, names: dict[str, str]) -> Lane:
    return Lane(id, names[id], entity(graph, id).label)


def _rank(lane: Lane, own: str) -> tuple[bool, int, str]:
    return lane.id != own, _LANE_ORDER.index(lane.label), lane.name.casefold()


def _slots(graph: Graph, event: Entity, lanes: tuple[str, ...], names: dict[str, str]) -> list[Slot]:
    return [
        Slot(
            event=event.id,
            name=event.name,
            kind=event.kind,
            starts_at=starts,
            ends_at=ends,
            all_day=event.properties.get("all_day") is True,
            lanes=lanes,
            parts=_parts(graph, event.id, names),
            topics=_named(graph, event.id, "ABOUT"),
            places=_named(graph, event.id, "TAKES_PLACE_IN"),
            sources=event.sources,
            status=str(event.properties.get("status", "")),
            url=str(event.properties.get("url", "")),
            description=str(event.properties.get("description", "")),
            organisers_as_written=str(event.properties.get("organisers_as_written", "")),
        )
        for starts, ends in occasions(event)
    ]


def occasions(event: Entity) -> list[tuple[datetime, datetime]]:
    """Return when an event takes place, as pairs of local times; nothing where that is not known or not readable."""
    told = event.properties.get("occasions")
    if isinstance(told, tuple) and told:
        return [pair for pair in map(_occasion, told) if pair]
    starts, ends = event.properties.get("starts_at"), event.properties.get("ends_at")
    if not isinstance(starts, datetime):
        return []
    return [(starts, ends if isinstance(ends, datetime) and ends >= starts else starts)]


def _occasion(words: str) -> tuple[datetime, datetime] | None:
    """Read "start/end"; an event none of whose occasions can be read is told of as one without a time."""
    starts, _, ends = words.partition("/")
    try:
        return datetime.fromisoformat(starts), datetime.fromisoformat(ends or starts)
    except ValueError:
        return None


def _parts(graph: Graph, event: str, names: dict[str, str]) -> tuple[Part, ...]:
    return tuple(
        Part(
            organisation=id,
            name=names.get(id) or entity(graph, id).name,
            role=relation.role if relation.type == "ORGANISES" else text("pictures-type-PART_OF_PROGRAMME"),
            as_written=relation.as_written,
            confidence=relation.confidence,
        )
        for id, relation in _organising(graph, event)
    )


def _named(graph: Graph, event: str, relation_type: str) -> tuple[str, ...]:
    ends = [end for _, end, data in graph.out_edges(event, data=True) if data["relation"].type == relation_type]
    return tuple(sorted({entity(graph, end).name for end in ends}))


def _tellers(graph: Graph, events: Iterable[Entity]) -> list[Relation]:
    return [relation for event in events for _, relation in _organising(graph, event.id)]


def _notes(shown: int, total: int, not_own: int, untimed: list[str]) -> tuple[str, ...]:
    notes = [text("pictures-edition-count", shown=shown, total=total)]
    if not_own:
        notes.append(text("pictures-edition-not-own", count=not_own, shown=not_own))
    if untimed:
        names = "; ".join(f"”{name}”" for name in untimed)
        notes.append(text("pictures-edition-untimed", count=len(untimed), shown=len(untimed), names=names))
    return tuple(notes)


def editions(graph: Graph) -> list[Entity]:
    """Return every edition, the latest first."""
    held = [item for item in entities(graph) if item.label == "Edition"]
    return sorted(held, key=lambda item: (str(item.properties.get("year", "")), item.name), reverse=True)
