"""How two names stand to each other: one body, one body renamed, part, successor, different, or not to be told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from graph.identity import Identity
from graph.names.corpus import Corpus
from graph.names.engine import Names
from graph.names.fold import key, spells, words
from graph.names.matching.canonical import canonical, cluster, halves, without_arm
from graph.names.reading import Reading
from graph.names.vocabulary import vocabulary

SAME: Final = "same"
RENAMED: Final = "same_renamed"
PART_OF: Final = "part_of"
SUCCESSOR: Final = "successor"
DIFFERENT: Final = "different"

MERGES: Final = 0.9
_ALIKE: Final = 82.0
_SLIP: Final = 4
_WITH_PARTS: Final = frozenset(
    {"media", "association", "trade_union", "party", "university", "agency", "region", "company"}
)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two names are to each other; `relation` is None where it is not told. `score` is 0–1, of the answer."""

    relation: str | None
    score: float
    rule: str


def compare(names: Names, left: str, right: str) -> Comparison:
    """Tell how two names stand to each other, as the resolution reads them."""
    first, second = names.find(left), names.find(right)
    if first is None or second is None:
        return Comparison(None, 0.0, "empty")
    if first.identity.id == second.identity.id:
        return _one_body(names, left, right, first, second)
    told = _structure(names, first, second)
    if told is not None:
        return told
    both_known = first.identity.id in names.known and second.identity.id in names.known
    if both_known:
        return Comparison(DIFFERENT, 0.97, "both-known")
    return _by_words(names, left, right, first, second)


def _one_body(names: Names, left: str, right: str, first: Reading, second: Reading) -> Comparison:
    score = round(min(first.score, second.score) if first.rule != second.rule else first.score, 2)
    if key(left) == key(right):
        score = 1.0
    former = [names.is_former(reading) for reading in (first, second)]
    if former[0] != former[1]:
        return Comparison(RENAMED, max(score, MERGES), "former-name")
    rule = next((r.rule.partition("|")[0] for r in (first, second) if not r.rule.startswith("new")), "form")
    return Comparison(SAME, max(score, MERGES), rule)


def _structure(names: Names, first: Reading, second: Reading) -> Comparison | None:
    for one, other in ((first, second), (second, first)):
        if one.part_of is not None and one.part_of.id == other.identity.id:
            return Comparison(PART_OF, 0.95, one.part_of_rule)
        if _parent_of(names, one.identity) == other.identity.id:
            return Comparison(PART_OF, 0.95, "table")
        if any(id == other.identity.id for id, _ in one.identity.successors):
            return Comparison(SUCCESSOR, 0.95, "table")
    return None


def _parent_of(names: Names, identity: Identity) -> str:
    return identity.parent or names.known.get(identity.id, identity).parent


def _by_words(names: Names, left: str, right: str, first: Reading, second: Reading) -> Comparison:
    one, other = canonical(left), canonical(right)
    if cluster(left) == cluster(right) or _same_halves(left, right):
        return Comparison(SAME, 0.93, "form")
    if any(cluster(a) == cluster(without_arm(b) or "") for a, b in ((one, other), (other, one))):
        return Comparison(SAME, 0.92, "arm")
    if first.part_of is not None or second.part_of is not None:
        return Comparison(DIFFERENT, 0.85, "part-of-another")
    if any(spells(a, b) for a, b in ((one, other), (other, one))):
        return Comparison(None, 0.6, "spells")
    (shorter, whole), (longer, _) = sorted(((words(one), first), (words(other), second)), key=lambda side: len(side[0]))
    if longer[: len(shorter)] == shorter and len(longer) > len(shorter):
        return _begins_with(names, whole, longer[len(shorter) :])
    ratio = fuzz.token_sort_ratio(key(one), key(other))
    if ratio < _ALIKE or OSA.distance("-".join(sorted(words(one))), "-".join(sorted(words(other)))) > _SLIP:
        return Comparison(DIFFERENT, round(1 - ratio / 200, 2), "unlike")
    odd = [(a, b) for a, b in zip(*_unshared(words(one), words(other)), strict=False)]
    if odd and all(_two_words(names.corpus, a, b) for a, b in odd):
        return Comparison(DIFFERENT, 0.9, "another-word")
    return Comparison(None, round(ratio / 100, 2), "alike")


def _same_halves(left: str, right: str) -> bool:
    """Tell whether two names hold the same two names: "Long (ABC)" and "ABC Long"."""
    one, other = halves(left), halves(right)
    return one is not None and other is not None and {key(w) for w in one[:2]} == {key(w) for w in other[:2]}


def _begins_with(names: Names, whole: Reading, rest: list[str]) -> Comparison:
    if any(word in vocabulary().leagues for word in rest):
        return Comparison(DIFFERENT, 0.9, "league")
    if rest[0] == "och":
        return Comparison(None, 0.6, "begins-with")
    if whole.identity.id in names.known and whole.identity.kind in _WITH_PARTS:
        return Comparison(PART_OF, 0.75, "begins-with")
    return Comparison(None, 0.6, "begins-with")


def _unshared(left: list[str], right: list[str]) -> tuple[list[str], list[str]]:
    shared = set(left) & set(right)
    return sorted(w for w in left if w not in shared), sorted(w for w in right if w not in shared)


def _two_words(corpus: Corpus, left: str, right: str) -> bool:
    """Tell whether two odd words are words of their own, not slips of one."""
    if OSA.distance(left, right) <= 1 and min(len(left), len(right)) > _SLIP:
        return corpus.words[left] > 1 and corpus.words[right] > 1
    return OSA.distance(left, right) > max(len(left), len(right)) / 3
