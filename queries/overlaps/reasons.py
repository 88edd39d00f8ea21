"""Why two efforts overlap, in words: what they share and what they compete for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from graph.messages import text
from queries.overlaps.efforts import Effort, Sitting
from queries.overlaps.words import stem, telling, words

if TYPE_CHECKING:
    from queries.overlaps.likeness import Likeness

QUESTION: Final = "question"
TOPIC: Final = "topic"
PARTNER: Final = "partner"
SPEAKER: Final = "speaker"
HOUR: Final = "hour"
SERIES: Final = "series"
KINDS: Final = (QUESTION, SERIES, PARTNER, SPEAKER, HOUR, TOPIC)
_TELLING: Final = 5
_SHORTEST_WORD: Final = 4
# A word that every tenth text has tells nothing of the two.
_RARE_ENOUGH: Final = 2.3
_SHORTEST_HEAD: Final = 5
_IN_TITLE: Final = 1.5


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason: its kind (of `KINDS`) and what is shared: words, names, or hours as ISO start/end."""

    kind: str
    what: tuple[str, ...] = ()

    def __str__(self) -> str:
        shown = [_clock(span) for span in self.what] if self.kind == HOUR else self.what
        return text(f"overlaps-reason-{self.kind}", what=", ".join(shown), count=len(self.what))


def telling_words(likeness: Likeness, left: Effort, right: Effort) -> tuple[str, ...]:
    """Return the words that both texts have and few others do, the most telling first, as they stand in the texts.

    Two words are one where their stems are. Where fewer than two are shared, the heads of compounds count too:
    `klimatmål` and `klimatpolitik` share `klimat`. The names of the arena, of a house or an organiser of both, and of
    who speaks are told where nothing else is shared: an association for pensions asks of pensions.
    """
    return _shared_words(likeness, left, right, _names(left, right)) or _shared_words(likeness, left, right)


def _shared_words(
    likeness: Likeness, left: Effort, right: Effort, named: frozenset[str] = frozenset()
) -> tuple[str, ...]:
    here, there = (
        {root: word for root, word in _by_stem(likeness.text(effort)).items() if root not in named}
        for effort in (left, right)
    )
    titles = _stems(left.title) | _stems(right.title)
    shared = []
    for one in here.keys() & there.keys():
        rarity = min(likeness.rarity(here[one]), likeness.rarity(there[one]))
        if rarity >= _RARE_ENOUGH or likeness.small:
            shared.append((-rarity * (_IN_TITLE if one in titles else 1), min(here[one], there[one], key=_plainest)))
    found = [word for _, word in sorted(shared)][:_TELLING]
    if len(found) < 2:
        found += [head for head in _heads(here.values(), there.values()) if head not in found][: _TELLING - len(found)]
    return tuple(found)


def shared_hours(left: Iterable[Sitting], right: Iterable[Sitting]) -> tuple[str, ...]:
    """Return the times that two efforts both take, as ISO start/end, in order."""
    there = tuple(right)
    spans = {
        (max(one.starts_at, other.starts_at), min(one.ends_at, other.ends_at))
        for one in left
        for other in there
        if one.meets(other)
    }
    return tuple(f"{starts.isoformat()}/{ends.isoformat()}" for starts, ends in sorted(spans))


def _names(left: Effort, right: Effort) -> frozenset[str]:
    """Return the stems of the words in the names that the two have in common, and in those of their speakers."""
    there = {body.id for body in (*right.organisers, *right.houses)}
    names = [body.name for body in (*left.organisers, *left.houses) if body.id in there]
    names += [name for effort in (left, right) for _, name in effort.speakers]
    names += [effort.arena for effort in (left, right)]
    return frozenset(stem(word) for name in names for word in words(name))


@lru_cache(maxsize=10_000)
def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words(text))


@lru_cache(maxsize=10_000)
def _by_stem(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for word in telling(text):
        if len(word) >= _SHORTEST_WORD and not word.isdigit():
            root = stem(word)
            held = found.get(root)
            if held is None or _plainest(word) < _plainest(held):
                found[root] = word
    return found


def _plainest(word: str) -> tuple[int, str]:
    return len(word), word


def _heads(here: Iterable[str], there: Iterable[str]) -> list[str]:
    """Return the words of either text that begin a compound of the other, the longest first."""
    one, other = set(here), set(there)
    pairs = [(a, b) for a in one for b in other if a[:_SHORTEST_HEAD] == b[:_SHORTEST_HEAD] and a != b]
    heads = {min(a, b, key=_plainest) for a, b in pairs if a.startswith(b) or b.startswith(a)}
    return sorted((head for head in heads if len(head) >= _SHORTEST_HEAD), key=lambda head: (-len(head), head))


def _clock(span: str) -> str:
    starts, _, ends = span.partition("/")
    return f"{starts[:10]} {starts[11:16]}–{ends[11:16]}"
