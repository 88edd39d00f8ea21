"""Finds known names in a text: whole words only, in any Swedish inflection, each at its place.

The search is one pass over the text however many names there are (Aho-Corasick). A name spelled with a capital is found
with one, unless it is made of a common noun ("servicenämnden"); a short one in capitals is found in capitals alone.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from graph.documents.inflection import head, is_bare_indefinite, is_common, names_one, written_as

_SHORTEST: Final = 2
_ACRONYM: Final = 6
_JOINERS: Final = frozenset("-\u2010\u2011_@")


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name, and the id of the node that bears it."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class TextMention:
    """A name found: `text[starts:ends] == as_written`; `name` is the first name that its body was told by."""

    id: str
    name: str
    starts: int
    ends: int
    as_written: str


@dataclass(frozen=True, slots=True)
class _Pattern:
    """One way of writing a known name. `case` is exact, capital or any; `inflected` is false for the name itself."""

    known: KnownName
    words: str
    case: str
    inflected: bool


class MentionFinder:
    """Finds the names it was made with. Making it costs time for every name, finding for every character alone."""

    def __init__(self, names: Iterable[KnownName]) -> None:
        self._patterns: list[_Pattern] = []
        by_lowered: dict[str, int] = {}
        lowered: list[str] = []
        self._bearers: list[list[_Pattern]] = []
        self._names: dict[str, str] = {}
        for known in names:
            self._names.setdefault(known.id, known.name)
            for pattern in _patterns(known):
                key = _lower(pattern.words)
                index = by_lowered.setdefault(key, len(lowered))
                if index == len(lowered):
                    lowered.append(key)
                    self._bearers.append([])
                self._bearers[index].append(pattern)
        self._search = (
            AhoCorasick(lowered, matchkind=MatchKind.Standard, implementation=Implementation.ContiguousNFA)
            if lowered
            else None
        )

    def find(self, text: str) -> list[TextMention]:
        """Return what the text mentions, in its order.

        Where one name stands within another, the longer is meant; the shorter counts too if it has several words of its
        own ("Malmö stad" in "Malmö stads förvaltningar") and is another body's.
        """
        if self._search is None:
            return []
        flat = _lower(text).replace("\n", " ")
        found = []
        for index, starts, ends in self._search.find_matches_as_indexes(flat, overlapping=True):
            if not _whole(flat, starts, ends):
                continue
            pattern = _bearer(self._bearers[index], text, starts, ends)
            if pattern is not None:
                id = pattern.known.id
                found.append(TextMention(id, self._names[id], starts, ends, text[starts:ends]))
        return _outermost(found)


def _patterns(known: KnownName) -> Iterable[_Pattern]:
    name = " ".join(unicodedata.normalize("NFC", known.name).split())
    letters = sum(ch.isalpha() for ch in name)
    if letters < _SHORTEST or (letters < _SHORTEST + 1 and not name.isupper()):
        return
    case = _case(name)
    bare = " " not in name
    for words in written_as(name):
        inflected = words != name
        # "regering" is no body's name though "regeringen" is; but who writes the name so, means it.
        if inflected and bare and name[0].isupper() and _nobody(words):
            continue
        yield _Pattern(known, words, case, inflected)


def _nobody(word: str) -> bool:
    return is_bare_indefinite(word) or is_bare_indefinite(word.removesuffix("s"))


def _case(name: str) -> str:
    words = name.split()
    if len(words) == 1 and name.isupper() and len(name) <= _ACRONYM:
        return "exact"
    if not name[0].isupper():
        return "any"
    if len(words) == 1:
        return "any" if names_one(name) else "capital"
    if head(words) == 0 and is_common(words[0]):
        return "any"
    return "capital"


def _bearer(patterns: list[_Pattern], text: str, starts: int, ends: int) -> _Pattern | None:
    """Return who is meant by the words: an own spelling before an inflected one, then the first that was told."""
    fitting = [pattern for pattern in patterns if _fits(pattern, text, starts, ends)]
    return min(fitting, key=lambda pattern: pattern.inflected, default=None)


def _fits(pattern: _Pattern, text: str, starts: int, ends: int) -> bool:
    if pattern.case == "exact":
        return text[starts:ends] == pattern.words
    return pattern.case == "any" or text[starts].isupper() or not text[starts].isalpha()


def _whole(text: str, starts: int, ends: int) -> bool:
    if starts and (text[starts - 1].isalnum() or text[starts - 1] in _JOINERS):
        return False
    return ends == len(text) or not (text[ends].isalnum() or text[ends] in _JOINERS)


def _outermost(found: list[TextMention]) -> list[TextMention]:
    kept: list[TextMention] = []
    for mention in sorted(found, key=lambda mention: (mention.starts, -mention.ends)):
        around = [other for other in reversed(kept[-8:]) if other.ends > mention.starts]
        within = " " in mention.as_written and all(
            other.ends >= mention.ends and other.id != mention.id for other in around
        )
        if not around or within:
            kept.append(mention)
    return kept


def _lower(text: str) -> str:
    """Return `text` in lower case, each character one, so that places stay the same."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(ch.lower() if len(ch.lower()) == 1 else ch for ch in text)
