"""When something begins and ends, as it was told: a day is a day, and not its midnight."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Final

from graph.messages import text
from graph.store.base import Cell

_FIRST: Final = time()
_LAST: Final = time(23, 59)


def as_told(cells: Sequence[Cell]) -> tuple[Cell, ...]:
    """Return the cells of a row, with days instead of moments where the row tells no hour.

    The graph holds an event whose hours no source tells as the whole day, from midnight to a minute before the next:
    "00:00" would be said of none of them. What goes on until midnight, or begins at it, has an hour at its other end.
    """
    moments = [cell for cell in cells if isinstance(cell, datetime)]
    if any(moment.time() not in (_FIRST, _LAST) for moment in moments):
        return tuple(cells)
    return tuple(cell.date() if isinstance(cell, datetime) else cell for cell in cells)


def moment_words(moment: date | datetime | None) -> str:
    """Return in words when something begins; a day without an hour is the whole day."""
    if moment is None:
        return text("overlaps-no-time")
    if isinstance(moment, datetime):
        return f"{moment:%Y-%m-%d %H.%M}"
    return text("overlaps-whole-day", day=moment.isoformat())
