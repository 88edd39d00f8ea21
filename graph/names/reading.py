"""What the resolution takes and gives: a field to read, and who stands in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from graph.identity import Identity


@dataclass(frozen=True, slots=True)
class Mention:
    """A field as it stands in a source, and the day it speaks of (an event's first)."""

    text: str
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another body that the words could have meant, with its score (0–1)."""

    id: str
    name: str
    score: float


@dataclass(frozen=True, slots=True)
class Reading:
    """One body read from a field: `text[starts:ends] == as_written`.

    `role` is organiser, cooperation_partner or part_of_programme. `rule` names what decided who it is; `score` is 0–1.
    `part_of` is the parent where the words or the name say so. `part_of_rule` names what said it.
    """

    starts: int
    ends: int
    as_written: str
    role: str
    identity: Identity
    rule: str
    score: float
    alternatives: tuple[Alternative, ...] = ()
    part_of: Identity | None = None
    part_of_rule: str = ""


@dataclass(frozen=True, slots=True)
class PersonReading:
    """A speaker read from "name, title, organisation".

    `key` tells two persons of one name apart (by organisation); `organisation` is None where none is told.
    """

    as_written: str
    name: str
    key: str
    role: str
    organisation: Reading | None
    rule: str
    score: float
