"""Which of the cells after a name is the organisation's."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from graph.names.people.parts import Part
from graph.names.people.words import is_body, is_place, is_plain_role, is_role
from graph.names.reading import Reading

Find = Callable[[str, date | None], Reading | None]

# Rules of the resolution for a body that no register, table or inventory holds.
_UNKNOWN: Final = ("new", "arm")
_LONGEST_ACRONYM: Final = 6
INSIDE: Final = re.compile(r"\b(vid|på|för|hos|av|i|of|at|for|in)\s+(?:the\s+)?(?=[^\W\d_a-zåäöéü])")


def is_known(reading: Reading | None) -> bool:
    """Tell whether a reading is of a body that something but these words knows."""
    return reading is not None and reading.rule.partition("|")[0] not in _UNKNOWN


def main_cell(parts: Sequence[Part], find: Find, on: date | None) -> int | None:
    """Return the place of the main organisation's part, None where no part is one."""
    if len(parts) < 2:
        return 0 if parts and _lone_is_body(parts[0], find, on) else None
    last = len(parts) - 1
    candidates = [place for place, part in enumerate(parts) if _may_be_body(part, find, on)]
    known = [place for place in candidates if is_body(parts[place].text) or is_known(find(parts[place].text, on))]
    if last in candidates:
        earlier = [place for place in known if place != last]
        return earlier[-1] if earlier and _is_unit_or_town(parts[last], find, on) else last
    if is_role(parts[last].text) and not is_plain_role(parts[last].text):
        return last
    if not candidates:
        return None
    # The last cell is the organisation's; where it holds a title or a place, an earlier part takes over.
    if known:
        return known[-1]
    chosen = candidates[-1]
    between = chosen > 0 and len(parts[chosen].text.split()) > 1
    capital = parts[chosen].text[:1].isupper()
    return chosen if capital and (between or is_place(parts[last].text)) else None


def _lone_is_body(part: Part, find: Find, on: date | None) -> bool:
    """Tell whether the only part after a name is an organisation and not a title, a place or a description."""
    lone = part.text
    if _may_be_body(part, find, on):
        return not _is_description(lone) or is_known(find(lone, on))
    looks_so = is_known(find(lone, on)) or (is_body(lone) and lone.istitle())
    return looks_so and not is_plain_role(lone) and not is_place(lone)


def _may_be_body(part: Part, find: Find, on: date | None) -> bool:
    if is_role(part.text) or is_place(part.text):
        return False
    # Small letters throughout, more than an acronym, and no body's word in it: it goes on about the title.
    small = (
        part.text.islower() and part.text[:1].isalpha() and len(part.text) > _LONGEST_ACRONYM and not is_body(part.text)
    )
    return not small or is_known(find(part.text, on))


def _is_description(text: str) -> bool:
    """Tell whether a lone part, in small letters, tells of the person and names no body ("dotter till …")."""
    return text[:1].islower() and (not is_body(text) or bool(INSIDE.search(text)))


def _is_unit_or_town(part: Part, find: Find, on: date | None) -> bool:
    """Tell whether a last part, after one that is a body, is a unit of it in small letters or the town it is in."""
    if is_known(find(part.text, on)):
        return False
    if part.text[:1].islower():
        return True
    town = find(f"{part.text} kommun", on) if len(part.text.split()) == 1 else None
    return town is not None and is_municipality(town)


def is_municipality(reading: Reading) -> bool:
    """Tell whether a reading is surely a municipality or region: no slip of the pen makes a town of a name."""
    sure = is_known(reading) and not reading.rule.startswith("typo")
    return sure and reading.identity.kind in ("municipality", "region")
