"""A small world of made-up and well-known bodies for the tests of names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from graph.identity import Identity, organisation_id
from graph.names import Mention, Names, Reading
from graph.records import DatedName


def municipality(name: str, code: str) -> Identity:
    """Return a municipality as its register tells it."""
    return Identity(organisation_id(name), name, kind="municipality", register="municipalities", register_id=code)


def agency(name: str, *names: str, until: date | None = None) -> Identity:
    """Return an agency as its register tells it."""
    others = tuple(DatedName(other) for other in names)
    return Identity(
        organisation_id(name), name, "Partner", "agency", others, None, until, register="agencies", register_id=name
    )


def university(name: str, *names: DatedName) -> Identity:
    """Return a university as its register tells it."""
    return Identity(
        organisation_id(name), name, "Partner", "university", names, register="universities", register_id=name
    )


BODIES = (
    municipality("Umeå kommun", "2480"),
    municipality("Vännäs kommun", "2460"),
    municipality("Malmö kommun", "1280"),
    municipality("Göteborgs kommun", "1480"),
    municipality("Stockholms kommun", "0180"),
    municipality("Gåsehults kommun", "9901"),
    agency("Verket för gåsfrågor", "Gåsverket", "vgf", "gås"),
    agency("Myndigheten för damm och diken", "Dammyndigheten"),
    university("Gåsehults universitet", DatedName("Gåsehults högskola", None, date(2017, 12, 31))),
)


@dataclass
class Decided:
    """Decisions as people took them."""

    same: dict[str, str] = field(default_factory=dict)
    apart: set[frozenset[str]] = field(default_factory=set)

    def same_as(self, name_or_id: str) -> str | None:
        return self.same.get(name_or_id)

    def kept_apart(self, left: str, right: str) -> bool:
        return frozenset((left, right)) in self.apart


def names(corpus: Sequence[tuple[int, str]] = (), decisions: Decided | None = None) -> Names:
    """Return names that know `BODIES`, the tables and the fields of `corpus` (year, text)."""
    return Names(BODIES, [mention(year, text) for year, text in corpus], decisions)


def mention(year: int, text: str) -> Mention:
    """Return a field of that year's programme."""
    return Mention(text, date(year, 7, 1))


def read(text: str, year: int = 2013, corpus: Sequence[tuple[int, str]] = ()) -> tuple[Reading, ...]:
    """Return the readings of one field."""
    return names(corpus).organisers(mention(year, text))


def spans(text: str, year: int = 2013, corpus: Sequence[tuple[int, str]] = ()) -> list[str]:
    """Return the words of each body in a field."""
    return [reading.as_written for reading in read(text, year, corpus)]


def called(text: str, year: int = 2013, corpus: Sequence[tuple[int, str]] = ()) -> list[str]:
    """Return the name of each body in a field."""
    return [reading.identity.name for reading in read(text, year, corpus)]
