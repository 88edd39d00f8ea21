"""Events of a programme: their edition, days, places and topics, and who organises them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from graph.assemble.collect import Collector
from graph.assemble.curated import edition_year, source_id
from graph.assemble.organisations import Organisations
from graph.identity import slug
from graph.model import Entity, Relation, Value
from graph.names import Names
from graph.names.reading import Mention, Reading
from graph.records import EventRecord

DIGITAL: Final = "digital"
_LONGEST_EVENT: Final = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class Programme:
    """Turns event records into nodes and relations of `collector`; who a name is, `names` says."""

    collector: Collector
    names: Names
    organisations: Organisations

    def add(self, record: EventRecord) -> Entity:
        """Add one event with all that hangs on it, and return its node."""
        event = _event(record)
        self.collector.entity(event)
        self._hold_at(event, record)
        add_days(self.collector, event)
        self._place(event, record)
        self._topics(event, record)
        for reading in self.names.organisers(mention(record)):
            self._organised(event, reading)
        self._effort(event, record)
        return event

    def _hold_at(self, event: Entity, record: EventRecord) -> None:
        arena_id, edition_id = arena_key(record.arena), edition_key(record.edition)
        if arena_id not in self.collector:
            self.collector.entity(Entity(arena_id, "Arena", record.arena, "other", event.sources))
        if edition_id not in self.collector:
            year = edition_year(record.edition, event.valid_from, record.locator)
            edition = Entity(edition_id, "Edition", record.edition, "edition", event.sources, properties={"year": year})
            self.collector.entity(edition)
        else:
            self.collector.seen(edition_id, event.sources)
        self.collector.seen(arena_id, event.sources)
        self._link("HELD_AT", event.id, edition_id, event)
        self._link("EDITION_OF", edition_id, arena_id, event)

    def _place(self, event: Entity, record: EventRecord) -> None:
        name = " ".join(record.place.split())
        if not name:
            return
        id = f"place:{slug(name)}"
        if id not in self.collector:
            self.collector.entity(Entity(id, "Place", name, _place_kind(name), event.sources))
        self.collector.seen(id, event.sources)
        self._link("TAKES_PLACE_IN", event.id, id, event, as_written=record.place)

    def _topics(self, event: Entity, record: EventRecord) -> None:
        for topic in dict.fromkeys(record.topics):
            id = f"topic:{slug(record.arena)}-{slug(topic)}"
            self._topic(event, id, topic, "arena_topic")
        for area in dict.fromkeys(record.focus_areas):
            self._topic(event, f"topic:{slug(area)}", area, "focus_area")

    def _topic(self, event: Entity, id: str, name: str, kind: str) -> None:
        if id not in self.collector:
            self.collector.entity(Entity(id, "Topic", name, kind, event.sources))
        self.collector.seen(id, event.sources)
        self._link("ABOUT", event.id, id, event, as_written=name)

    def _organised(self, event: Entity, reading: Reading) -> None:
        if reading.role == "part_of_programme" and reading.identity.label == "Platform":
            id = self.organisations.add(reading, event.sources)
            self._read("PART_OF_PROGRAMME", event.id, id, event, reading)
            return
        self._organises(event, reading, "cooperation_partner" if reading.role == "cooperation_partner" else "organiser")

    def _effort(self, event: Entity, record: EventRecord) -> None:
        """Add what only an administration's own sheet tells: who answers for the effort, and its partners."""
        day = event.valid_from
        for words, role in ((record.responsible, "organiser"), (record.partners, "cooperation_partner")):
            for reading in self.names.organisers(Mention(words, day)) if words.strip() else ():
                self._organises(event, reading, role)
        platform = self.names.find(record.platform, day) if record.platform.strip() else None
        if platform is not None and platform.identity.label == "Platform":
            id = self.organisations.add(platform, event.sources)
            self._link("PART_OF_PROGRAMME", event.id, id, event, as_written=record.platform)

    def _organises(self, event: Entity, reading: Reading, role: str) -> None:
        self._read("ORGANISES", self.organisations.add(reading, event.sources), event.id, event, reading, role)

    def _read(self, type: str, start: str, end: str, event: Entity, reading: Reading, role: str = "") -> None:
        """Add a relation that was read from words, with what decided it."""
        self.collector.relation(
            Relation(
                type,
                start,
                end,
                event.sources,
                role=role,
                confidence=reading.score,
                as_written=reading.as_written,
                properties=reading_properties(reading),
            )
        )

    def _link(self, type: str, start: str, end: str, event: Entity, as_written: str = "") -> None:
        self.collector.relation(Relation(type, start, end, event.sources, as_written=as_written))


def add_days(collector: Collector, event: Entity) -> None:
    """Tie an event to every day on which it takes place."""
    for day in _days(event):
        id = f"day:{day.isoformat()}"
        if id not in collector:
            collector.entity(Entity(id, "Day", day.isoformat(), "day", event.sources, (), day, day, {"date": day}))
        collector.seen(id, event.sources)
        collector.relation(Relation("ON_DAY", event.id, id, event.sources))


def mention(record: EventRecord) -> Mention:
    """Return an event's organiser field as the resolution reads it."""
    return Mention(record.organisers, first_day(record))


def mentions(records: Iterable[EventRecord]) -> tuple[Mention, ...]:
    """Return every organiser field, for the resolution to learn from."""
    return tuple(mention(record) for record in records if record.organisers.strip())


def first_day(record: EventRecord) -> date | None:
    """Return the first day on which an event takes place, None where no time is told."""
    return min((occasion.starts_at.date() for occasion in record.occasions), default=None)


def reading_properties(reading: Reading) -> dict[str, Value]:
    """Return what a relation keeps of how its words were read."""
    properties: dict[str, Value] = {"starts": reading.starts, "ends": reading.ends, "rule": reading.rule}
    if reading.alternatives:
        properties["alternatives"] = tuple(f"{alt.name} ({alt.score:.2f})" for alt in reading.alternatives)
    return properties


def arena_key(name: str) -> str:
    """Return the node id of the arena of that name."""
    return f"arena:{slug(name)}"


def edition_key(name: str) -> str:
    """Return the node id of the edition of that name."""
    return f"edition:{slug(name)}"


def _event(record: EventRecord) -> Entity:
    first = min(record.occasions, key=lambda occasion: occasion.starts_at, default=None)
    last_day = max((occasion.ends_at.date() for occasion in record.occasions), default=None)
    told: dict[str, Value | None] = {
        "source_id": record.source_id,
        "starts_at": first.starts_at if first else None,
        "ends_at": first.ends_at if first else None,
        "all_day": first.all_day if first else None,
        "occasions": _occasions(record),
        "kind_as_written": record.kind_as_written or None,
        "language": record.language or None,
        "url": record.url or None,
        "status": record.status,
        "description": record.description or None,
        "organisers_as_written": record.organisers or None,
    }
    return Entity(
        id=f"event:{slug(record.edition)}-{slug(record.source_id)}",
        label="Event",
        name=record.name,
        kind=record.kind,
        sources=(source_id(record.source),),
        valid_from=first.starts_at.date() if first else None,
        valid_to=last_day,
        properties={name: value for name, value in told.items() if value is not None},
    )


def _occasions(record: EventRecord) -> tuple[str, ...] | None:
    if len(record.occasions) < 2:
        return None
    return tuple(f"{o.starts_at.isoformat()}/{o.ends_at.isoformat()}" for o in record.occasions)


def _days(event: Entity) -> Iterable[date]:
    """Yield the days an event takes place; one of many weeks counts on its first day alone."""
    if event.valid_from is None:
        return
    last = event.valid_to or event.valid_from
    if last - event.valid_from > _LONGEST_EVENT or last < event.valid_from:
        last = event.valid_from
    day = event.valid_from
    while day <= last:
        yield day
        day += timedelta(days=1)


def _place_kind(name: str) -> str:
    if name.casefold().startswith(DIGITAL) or name.casefold().startswith("online"):
        return "digital"
    return "address" if any(ch.isdigit() for ch in name) else "venue"
