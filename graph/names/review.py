"""Pairs of names that may be one body and are not told apart by any rule: they wait for a person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz

from graph.names.fold import is_acronym, key, spells, words

_ALIKE: Final = 84.0
_RARE: Final = 40
_PREFIX: Final = 4


@dataclass(frozen=True, slots=True)
class OpenPair:
    """Two names that may be one body: waits for a person. `score` is 0–1, `uses` how many mentions hang on it."""

    left: str
    right: str
    score: float
    rule: str
    uses: int


def open_pairs(names: Mapping[str, int], known: Mapping[str, int]) -> Iterator[OpenPair]:
    """Yield the pairs to ask about, those on which most mentions hang first.

    Parameters
    ----------
    names
        Names that no table or register holds, with how many mentions bear each.
    known
        Names of known bodies that are mentioned, with how many mentions bear each.
    """
    everyone = {**known, **names}
    blocks = _blocks(everyone)
    found: dict[tuple[str, str], OpenPair] = {}
    for name in names:
        for other in sorted({o for block in _keys(name) for o in blocks[block] if len(blocks[block]) <= _RARE}):
            left, right = sorted((name, other))
            if left == right or (left, right) in found:
                continue
            score, rule = _likeness(name, other)
            if score:
                uses = min(everyone[left], everyone[right])
                found[left, right] = OpenPair(left, right, score, rule, uses)
    yield from sorted(found.values(), key=lambda pair: (-pair.uses, -pair.score, pair.left, pair.right))


def _blocks(names: Mapping[str, int]) -> dict[str, list[str]]:
    blocks: dict[str, list[str]] = defaultdict(list)
    for name in names:
        for block in _keys(name):
            blocks[block].append(name)
    return blocks


def _keys(name: str) -> set[str]:
    """Return what two names must share to be compared: a word's beginning, or the initials."""
    found = words(name)
    initials = "".join(word[0] for word in found)
    keys = {word[:_PREFIX] + str(len(word) // 3) for word in found if len(word) > _PREFIX}
    return keys | {f"#{initials}" if len(found) > 1 else f"#{key(name)}"}


def _likeness(left: str, right: str) -> tuple[float, str]:
    for short, long in ((left, right), (right, left)):
        if is_acronym(short) and not is_acronym(long) and spells(short, long):
            return 0.6, "spells"
    ratio = fuzz.token_sort_ratio(key(left), key(right))
    if ratio < _ALIKE:
        return 0.0, ""
    return round(ratio / 100, 2), "alike"
