"""Slips of the pen: one letter too many, too few, wrong, or two in the wrong order, in a word nobody else writes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from graph.identity import organisation_id
from graph.names.corpus import Corpus
from graph.names.fold import key, words
from graph.names.matching.bodies import Bodies

_SHORTEST: Final = 9
_SHORTEST_SINGLE: Final = 12
_LONG: Final = 18
_SHORTEST_WORD: Final = 6
_LONG_WORD: Final = 10
_OFTEN: Final = 3
_NEAR: Final = 86.0


@dataclass(frozen=True, slots=True)
class Meant:
    """The body that a slip of the pen meant: its id, and the name that was to be written."""

    id: str
    name: str


class Typos:
    """Finds the name that was meant. Only long names, and only where the odd word is written nowhere else.

    A name and its slip share all words but one, or all letters but one, or all but the spaces, so each target lies
    under the keys that those leave, and a look-up costs the same however many names there are.
    """

    def __init__(self, bodies: Bodies, corpus: Corpus) -> None:
        self._words: set[str] = set()
        self._targets: dict[str, list[str]] = defaultdict(list)
        self._ids: dict[str, Meant] = {}
        self._corpus = corpus
        for folded, entry in bodies.names():
            self._target(folded, Meant(entry.id, entry.dated.name))
        for forms in corpus.forms.values():
            name = max(forms, key=lambda form: (forms[form], form))
            if forms[name] >= _OFTEN:
                self._target(key(name), Meant(organisation_id(corpus.usual(name)), name))
        self._words.update(word for word, count in corpus.words.items() if count > 1)

    def find(self, name: str) -> Meant | None:
        """Return the one body whose name is a slip away, None where there is none or more than one."""
        folded = key(name)
        shortest = _SHORTEST if "-" in folded else _SHORTEST_SINGLE
        if len(folded) < shortest or folded in self._ids or self._corpus.seen(name) >= _OFTEN:
            return None
        found: dict[str, Meant] = {}
        for choice in {target for kept in _kept(folded) for target in self._targets.get(kept, ())}:
            if self._is_slip(folded, choice):
                found[self._ids[choice].id] = self._ids[choice]
        return next(iter(found.values())) if len(found) == 1 else None

    @staticmethod
    def near(name: str, names: Iterable[str]) -> bool:
        """Tell whether a name is nearly one of several."""
        return any(fuzz.token_sort_ratio(key(name), key(other)) >= _NEAR for other in names)

    def _is_slip(self, written: str, meant: str) -> bool:
        if written.replace("-", "") == meant.replace("-", ""):
            return True
        left, right = written.split("-"), meant.split("-")
        odd = [(a, b) for a, b in zip(left, right, strict=False) if a != b]
        if len(left) != len(right) or len(odd) != 1:
            return False
        a, b = odd[0]
        allowed = 2 if len(b) >= _LONG_WORD and len(meant) >= _LONG else 1
        return (
            a not in self._words
            and len(b) >= _SHORTEST_WORD
            and not any(ch.isdigit() for ch in a + b)
            and OSA.distance(a, b, score_cutoff=allowed) <= allowed
            and a[:-1] != b
            and b[:-1] != a
        )

    def _target(self, folded: str, meant: Meant) -> None:
        self._words.update(words(folded))
        if len(folded) >= _SHORTEST - 1 and folded not in self._ids:
            self._ids[folded] = meant
            for kept in _kept(folded):
                self._targets[kept].append(folded)


def _kept(folded: str) -> set[str]:
    """Return what is left of a name when one word, one letter of a single word, or the spaces go."""
    found = folded.split("-")
    kept = {folded.replace("-", "")}
    if len(found) == 1:
        return kept | {f"{folded[:at]}{folded[at + 1 :]}" for at in range(len(folded))}
    for at, word in enumerate(found):
        if len(word) >= _SHORTEST_WORD - 2:
            kept.add("-".join((*found[:at], f"{word[0]}*", *found[at + 1 :])))
    return kept
