"""The lists of words that reading turns on, compiled once from the tables."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from graph.names.fold import key
from graph.names.knowledge import knowledge

_WORD: Final = re.compile(r"[^\W_]+(?:[.:'’-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words by what they tell of the words beside them; all folded."""

    heads: frozenset[str]
    endings: tuple[str, ...]
    open: frozenset[str]
    descriptions: re.Pattern[str]
    units_lower: frozenset[str]
    units: frozenset[str]
    shared: re.Pattern[str]
    unnamed: re.Pattern[str]
    compass: frozenset[str]
    places: frozenset[str]
    towns: tuple[str, ...]
    nouns: frozenset[str]
    leagues: frozenset[str]

    def is_place(self, text: str) -> bool:
        """Tell whether a text is a bare place: "Skåne", "Malmös", "Stockholms län"."""
        folded = key(text)
        return folded in self.places or (folded.endswith("s") and folded[:-1] in self.places)

    def is_compass(self, text: str) -> bool:
        """Tell whether a text is a part of the country as branches are called: "Syd", "Väst"."""
        return key(text) in self.compass

    def looks_like_body(self, text: str) -> bool:
        """Tell whether a text has the look of a body's whole name by its first or last word."""
        found = _WORD.findall(text)
        if not found or not any(ch.isupper() for ch in text):
            return False
        last = found[-1].casefold()
        if found[-1].isupper() and len(found[-1]) in range(2, 7) and len(found) == 1:
            return True
        return key(found[0]) in self.heads or (len(last) > 3 and last.endswith(self.endings)) or found[-1] == "AB"

    def opens(self, text: str) -> bool:
        """Tell whether a text ends in an object of one word: "Internationella Kvinnoförbundet för Fred"."""
        found = [word.casefold() for word in _WORD.findall(text)]
        return any(word in self.open for word in found[-3:-1]) or bool(found and found[-1] in self.open)

    def describes(self, text: str) -> bool:
        """Tell whether a text says what a body is, and names none."""
        return bool(self.descriptions.match(text))


@cache
def vocabulary() -> Vocabulary:
    """Return the words of the tables."""
    told = knowledge().words

    def folded(name: str) -> frozenset[str]:
        return frozenset(key(word) for word in told[name])

    return Vocabulary(
        heads=folded("heads"),
        endings=tuple(told["endings"]),
        open=frozenset(told["open"]),
        descriptions=_starts_with(told["descriptions"]),
        units_lower=frozenset(told["units_lower"]),
        units=folded("units"),
        shared=_starts_with(told["shared"], re.IGNORECASE),
        unnamed=_starts_with(told["unnamed"]),
        compass=folded("compass"),
        places=folded("places"),
        towns=told["towns"],
        nouns=folded("nouns"),
        leagues=folded("leagues"),
    )


def _starts_with(words: tuple[str, ...], flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(r"(?:" + "|".join(re.escape(word) for word in longest_first) + r")(?![^\W_])", flags)
