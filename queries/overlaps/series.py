"""Series: the same item given several times, which is no overlap, and items of one series, which may be."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from queries.overlaps.efforts import Effort

_SIGNS: Final = re.compile(r"[^\w]+")
# "del 2", "(3/5)" or "omgång 1" tells one sitting of a series from the next.
_PART: Final = re.compile(r"\b(?:del|part|omgång|pass|dag)\s*\d+\b|\b\d+\s*(?:/|av)\s*\d+\b", re.IGNORECASE)


def title_key(title: str) -> str:
    """Return what two titles that are one have in common: letters and figures, without case, signs and part numbers."""
    plain = unicodedata.normalize("NFKC", _PART.sub(" ", title)).casefold()
    return " ".join(_SIGNS.sub(" ", plain).split()) or title.casefold()


def repeats(efforts: Sequence[Effort]) -> dict[str, str]:
    """Return for every effort the id of the first of those that are the same item given again (its own, mostly).

    The same item is one title by one lead organiser in one edition.
    """
    first: dict[tuple[str, str, str], str] = {}
    found = {}
    for effort in sorted(efforts, key=_in_time):
        host = effort.lead or ",".join(sorted(house.id for house in effort.houses))
        key = (effort.edition, title_key(effort.title), host or effort.id)
        found[effort.id] = first.setdefault(key, effort.id)
    return found


def sittings_of(efforts: Iterable[Effort], first_of: Mapping[str, str]) -> dict[str, list[Effort]]:
    """Return all that was given of each item, by the id of the first."""
    found: dict[str, list[Effort]] = {}
    for effort in sorted(efforts, key=_in_time):
        found.setdefault(first_of[effort.id], []).append(effort)
    return found


def _in_time(effort: Effort) -> tuple[bool, str, str]:
    begins = effort.begins
    return begins is None, begins.isoformat() if begins else "", effort.id
