"""The sheet of efforts: its headings, its words for a status, and the lists that its cells are held against.

The headings are the format, like the columns of a CSV, and the same in every language.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

EFFORTS: Final = "Insatser"
LISTS: Final = "Listor"
HELP: Final = "Hjälp: "  # a row whose first cell begins so is help for people

# Heading → field.
COLUMNS: Final[dict[str, str]] = {
    "Insats": "effort",
    "Arena": "arena",
    "Upplaga": "edition",
    "Fråga": "question",
    "Dag": "day",
    "Tid": "time",
    "Plats": "place",
    "Partner": "partners",
    "Ansvarig": "responsible",
    "Status": "status",
    "Fokusområde": "focus_area",
}
HEADINGS: Final[dict[str, str]] = {field: heading for heading, field in COLUMNS.items()}
REQUIRED: Final = ("effort", "arena", "edition", "responsible", "status")
STATUSES: Final[dict[str, str]] = {
    "planerad": "planned",
    "beslutad": "decided",
    "genomförd": "held",
    "inställd": "cancelled",
}
# Heading of a list → the field whose values it holds.
LISTED: Final[dict[str, str]] = {
    "Förvaltningar": "responsible",
    "Arenor": "arena",
    "Fokusområden": "focus_area",
}


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One effort as it stands: its row or line, each field's text, and a message's id for each cell that is broken."""

    number: int
    cells: Mapping[str, str]
    broken: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A read sheet: its rows, the lists that stand beside them, and what was left unread (a message's id)."""

    rows: tuple[SheetRow, ...]
    lists: Mapping[str, tuple[str, ...]]
    unread: tuple[str, ...] = ()
