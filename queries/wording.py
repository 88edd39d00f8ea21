"""How a cell is said to a reader: codes in words, figures and days in the language's way."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Final

from graph.messages import has, language, text
from graph.store.base import Cell

# A word of the schema (label, relation type, role, kind, status) or of an analysis, by the message that says it.
_CODES: Final = (
    "queries-section-",
    "queries-spot-",
    "queries-audience-",
    "pictures-label-",
    "pictures-type-",
    "pictures-role-",
    "pictures-kind-",
    "pictures-status-",
)
# Control signs would steer a terminal and are refused by Excel; direction marks would turn a line around.
_CONTROLS: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]+")


def one_line(words: str) -> str:
    """Return `words` on one line, without signs that steer a terminal or turn the direction of writing."""
    return _CONTROLS.sub(" ", words).strip()


def code_words(code: str) -> str:
    """Return a code in the language in use; a code that is none as it is."""
    for prefix in _CODES:
        message = f"{prefix}{code}"
        if has(message):
            return text(message)
    return code


def rounded_words(figure: float, places: int) -> str:
    """Return a figure with so many decimals, with the language's decimal sign."""
    words = f"{figure:.{places}f}"
    return words.replace(".", ",") if language() == "sv" else words


def cell_words(cell: Cell, type: str, most: int | None = None) -> str:
    """Return a cell as a reader sees it.

    Parameters
    ----------
    cell
        The value.
    type
        Its column's type (`queries.tables.COLUMN_TYPES`).
    most
        How many items of a list are shown; the rest are counted.
    """
    if cell is None:
        return ""
    if isinstance(cell, list | tuple):
        shown = [cell_words(item, type if type == "share" else "code") for item in cell[:most]]
        if len(shown) < len(cell):
            shown.append(text("queries-and-more", count=len(cell) - len(shown)))
        return "; ".join(shown)
    if isinstance(cell, bool):
        return text("queries-yes") if cell else text("queries-no")
    if isinstance(cell, datetime):
        return f"{cell:%Y-%m-%d %H:%M}"
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float):
        percent = type == "share"
        # Three figures of a percentage, so that a small share of a large programme is not nothing.
        figure = f"{100 * cell:.3g} %" if percent else f"{cell:.4g}" if abs(cell) < 10_000 else f"{cell:.0f}"
        return figure.replace(".", ",") if language() == "sv" else figure
    words = one_line(str(cell))
    return code_words(words) if type == "code" else words
