"""Series: the same item given several times, which is no overlap, and items of one series, which may be."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Final

from queries.overlaps.efforts import Effort
from queries.overlaps.words import words

_SIGNS: Final = re.compile(r"[^\w]+")
# "del 2", "(3/5)" or "omgång 1" tells one sitting of a series from the next.
_PART: Final = re.compile(r"\b(?:del|part|omgång|pass|dag)\s*\d+\b|\b\d+\s*(?:/|av)\s*\d+\b", re.IGNORECASE)

# The share of two titles' words that stand in both, in the same order.
_ONE_SERIES: Final = 0.5


def title_key(title: str) -> str:
    """Return what two titles that are one have in common: letters and figures, without case, signs and part numbers."""
    plain = unicodedata.normalize("NFKC", _PART.sub(" ", title)).casefold()
    return " ".join(_SIGNS.sub(" ", plain).split()) or title.casefold()


def repeats(efforts: Sequence[Effort]) -> dict[str, str]:
    """Return for every effort the id of the first of those that are the same item given again (its own, mostly).

    The same item is one title in one edition by one lead organiser, or by the same organisers whoever stands first.
    """
    first: dict[tuple[str, str, frozenset[str]], str] = {}
    found = {}
    for effort in sorted(efforts, key=_in_time):
        title = title_key(effort.title)
        by = [frozenset((effort.lead,))] if effort.lead else []
        by.append(frozenset(body.id for body in effort.organisers or effort.houses) or frozenset((effort.id,)))
        keys = [(effort.edition, title, who) for who in by]
        found[effort.id] = next((first[key] for key in keys if key in first), effort.id)
        for key in keys:
            first.setdefault(key, found[effort.id])
    return found


def one_series(title: str, other: str) -> bool:
    """Tell whether two titles are one but for what each puts in the other's place: the party, the region, the guest.

    A title that only says more than the other is no part of a series with it.
    """
    here, there = title_key(title), title_key(other)
    if SequenceMatcher(a=here.split(), b=there.split(), autojunk=False).ratio() < _ONE_SERIES:
        return False
    own, others = set(words(here)), set(words(there))
    return bool(own - others) and bool(others - own)


def sittings_of(efforts: Iterable[Effort], first_of: Mapping[str, str]) -> dict[str, list[Effort]]:
    """Return all that was given of each item, by the id of the first."""
    found: dict[str, list[Effort]] = {}
    for effort in sorted(efforts, key=_in_time):
        found.setdefault(first_of[effort.id], []).append(effort)
    return found


def _in_time(effort: Effort) -> tuple[bool, str, str]:
    begins = effort.begins
    return begins is None, begins.isoformat() if begins else "", effort.id
