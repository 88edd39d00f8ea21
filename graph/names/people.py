"""People: from "name, title, organisation" as written to a person, a role and an organisation."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from graph.names.reading import PersonReading, Reading

Find = Callable[[str, date | None], Reading | None]


def read_speaker(text: str, on: date | None, find: Find) -> tuple[PersonReading, ...]:
    """Return the people named in a speaker's string."""
    name, *rest = [part.strip() for part in text.split(",")]
    if not name:
        return ()
    organisation = find(rest[-1], on) if rest and rest[-1] else None
    key = organisation.identity.id.partition(":")[2] if organisation else ""
    return (PersonReading(text, name, key, ", ".join(rest[:-1]), organisation, "person-parts", 0.8),)
