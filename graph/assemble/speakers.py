"""Speakers of a programme: the person, the role, and the organisation that sent them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from graph.assemble.collect import Collector
from graph.assemble.forgotten import blank
from graph.assemble.organisations import Organisations
from graph.assemble.programme import reading_properties
from graph.identity import slug
from graph.model import Entity, Relation
from graph.names.reading import PersonReading


@dataclass(frozen=True, slots=True)
class Speakers:
    """Adds the people who speak at an event.

    `forgotten` tells, by id and name, whom nobody may find again; `same_as` whom people decided an id to be.
    """

    collector: Collector
    organisations: Organisations
    forgotten: Callable[[str, str], bool]
    same_as: Callable[[str], str | None]

    def add(self, event: Entity, reading: PersonReading) -> None:
        """Add one speaker of `event`."""
        id = person_id(reading)
        if self.forgotten(id, reading.name):
            blank(self.collector, event.id, reading.name)
            return
        sources = event.sources
        decided = self.same_as(id)
        id = decided or id
        if id in self.collector and decided is None:
            self.collector.seen(id, sources)
        else:
            self.collector.entity(Entity(id, "Person", reading.name, "person", sources))
        self._relate("SPEAKS_AT", id, event.id, reading, sources)
        if reading.organisation is None:
            return
        organisation = self.organisations.add(reading.organisation, sources)
        self._relate("REPRESENTS", id, organisation, reading, sources)
        self.collector.relation(
            Relation(
                "REPRESENTED_AT",
                organisation,
                event.id,
                sources,
                confidence=reading.organisation.score,
                as_written=reading.organisation.as_written,
                properties=reading_properties(reading.organisation),
            )
        )

    def _relate(self, type: str, start: str, end: str, reading: PersonReading, sources: tuple[str, ...]) -> None:
        self.collector.relation(
            Relation(
                type,
                start,
                end,
                sources,
                role=reading.role,
                confidence=reading.score,
                as_written=reading.as_written,
                properties={"rule": reading.rule},
            )
        )


def person_id(reading: PersonReading) -> str:
    """Return a person's node id: name and what tells two of one name apart."""
    return f"person:{slug(reading.name)}" + (f"-{slug(reading.key)}" if reading.key else "")
