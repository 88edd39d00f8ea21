"""The types that a query's parameter can have: plain values, and things of the graph that are asked for by name."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from graph.errors import QueryUsageError

# Which label a thing asked for by name has; Organisation stands for all three labels that carry it.
ENTITY_TYPES: Final[dict[str, str]] = {
    "organisation": "Organisation",
    "administration": "Administration",
    "platform": "Platform",
    "arena": "Arena",
    "edition": "Edition",
    "event": "Event",
    "initiative": "Initiative",
    "topic": "Topic",
    "person": "Person",
    "place": "Place",
    "source": "Source",
    "entity": "Entity",
}

_TRUE: Final = frozenset({"true", "ja", "yes", "1", "sant"})
_FALSE: Final = frozenset({"false", "nej", "no", "0", "falskt"})
_YEARS: Final = range(1000, 3000)


def _flag(told: str) -> bool:
    folded = told.casefold()
    if folded not in _TRUE | _FALSE:
        raise ValueError(told)
    return folded in _TRUE


def _year(told: str) -> int:
    year = int(told)
    if year not in _YEARS:
        raise ValueError(told)
    return year


def _day(told: str) -> str:
    # Handed to Cypher as text and read there by date($x): the one comparison that both stores make alike.
    return date.fromisoformat(told).isoformat()


VALUE_TYPES: Final[dict[str, Callable[[str], object]]] = {
    "text": str,
    "integer": int,
    "number": lambda told: float(told.replace(",", ".")),
    "year": _year,
    "flag": _flag,
    "date": _day,
}


def read_value(name: str, type: str, told: object) -> object:
    """Return a told value as the type of the parameter `name`.

    Raises
    ------
    QueryError
        It is none.
    """
    try:
        return VALUE_TYPES[type](str(told).strip())
    except ValueError:
        raise QueryUsageError("queries-parameter-type", name=name, type=type, found=told) from None


def guess_value(told: str) -> object:
    """Return a value told on the command line for free Cypher: null, a flag, a number, else text."""
    if told == "null":
        return None
    if told in ("true", "false"):
        return told == "true"
    for convert in (int, float):
        try:
            return convert(told)
        except ValueError:
            continue
    return told
