"""The measures: the same both ways, the same for one pair as for all, and untouched by who else is asked about."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from queries.overlaps.efforts import Body, Effort
from queries.overlaps.likeness import PLAIN, Likeness, strength
from queries.overlaps.scored import Scorer
from queries.overlaps.series import title_key
from queries.overlaps.vectors import _pieces
from queries.overlaps.words import own_texts

WORDS = (
    *("klimat", "klimatmål", "bostad", "bostäder", "hyresrätt", "skola", "skolor", "elever"),
    *("hamn", "sjöfart", "vatten", "energi", "elnät", "åäö", "2030"),
)
TEXTS = st.lists(st.sampled_from(WORDS), min_size=0, max_size=8).map(" ".join)


@st.composite
def programmes(draw: st.DrawFn) -> list[Effort]:
    number = draw(st.integers(2, 40))
    return [
        Effort(
            id=f"event:{place:02}",
            title=draw(TEXTS) or "Tomt",
            description=draw(TEXTS),
            edition=draw(st.sampled_from(["edition:a", "edition:b"])),
            organisers=tuple(
                Body(f"organisation:{name}", name, "Partner", "association")
                for name in sorted(draw(st.sets(st.sampled_from("pqrst"), max_size=3)))
            ),
            topics=tuple((topic, topic) for topic in sorted(draw(st.sets(st.sampled_from("xyz"), max_size=2)))),
        )
        for place in range(number)
    ]


@settings(max_examples=60, deadline=None)
@given(programmes())
def test_all_pairs_at_once_are_every_pair_by_itself(efforts: list[Effort]) -> None:
    likeness = Likeness(efforts)
    pairs = [(one, other) for one, other in combinations(efforts, 2) if one.edition == other.edition]
    one_by_one = {
        frozenset((left.id, right.id)): strength(likeness.pairs([(left, right)]), PLAIN)[0] for left, right in pairs
    }
    found = {frozenset((s.left.id, s.right.id)): s.strength for s in Scorer(likeness).strong(0.2)}
    assert all(len(pair) == 2 for pair in found)
    for pair, value in one_by_one.items():
        if abs(value - 0.2) > 1e-4:
            assert (value >= 0.2) == (pair in found)
        if pair in found:
            assert abs(found[pair] - value) < 1e-4


@settings(max_examples=60, deadline=None)
@given(programmes())
def test_the_measures_are_the_same_both_ways_and_within_bounds(efforts: list[Effort]) -> None:
    likeness = Likeness(efforts)
    for edition, block in likeness.blocks.items():
        for rows, made in likeness.measures(edition, edition):
            assert made.shape == (5, len(rows), len(block.efforts))
            assert np.allclose(made, made.transpose(0, 2, 1), atol=1e-5)
            assert made.min() >= 0 and made.max() <= 1


@settings(max_examples=60, deadline=None)
@given(programmes(), st.data())
def test_taking_an_effort_out_takes_its_pairs_and_no_others(efforts: list[Effort], data: st.DataObject) -> None:
    scorer = Scorer(Likeness(efforts))
    gone = data.draw(st.sampled_from(efforts)).id
    every = {(s.left.id, s.right.id): s.strength for s in scorer.strong(0.1)}
    kept = {effort.id for effort in efforts} - {gone}
    left = {
        (s.left.id, s.right.id): s.strength for s in scorer.strong(0.1, kept) if gone not in (s.left.id, s.right.id)
    }
    norm = {frozenset(pair): round(value, 5) for pair, value in left.items()}
    assert norm == {frozenset(pair): round(value, 5) for pair, value in every.items() if gone not in pair}


def _cut(word: str) -> Counter[str]:
    """Return the pieces of a word by the plain rule: three to five signs, its edges being one sign each."""
    edged = f" {word} "
    return Counter(edged[start : start + long] for long in (3, 4, 5) for start in range(len(edged) - long + 1))


@given(st.lists(st.text("abåäö2", min_size=1, max_size=9), min_size=1, max_size=12, unique=True))
def test_words_meet_in_their_pieces(words: list[str]) -> None:
    counted = _pieces(words)
    shared = (counted @ counted.T).toarray()
    cuts = [_cut(word) for word in words]
    assert shared.tolist() == [[sum(one[piece] * n for piece, n in other.items()) for other in cuts] for one in cuts]


def test_compounds_meet() -> None:
    counted = _pieces(["klimatmål", "klimatpolitik"])
    assert (counted @ counted.T)[0, 1] > 10


def test_a_phrase_that_stands_under_many_titles_is_no_likeness() -> None:
    phrase = "Vi är en förening som arbetar för allas bästa i hela landet."
    efforts = [Effort(f"event:{n}", f"Fråga {word}", f"{phrase} Om {word}.") for n, word in enumerate(WORDS)]
    assert all("förening" not in said for said in own_texts(efforts).values())
    assert "förening" in own_texts(efforts[:2])["event:0"]


def test_one_title_whatever_its_signs_case_and_part() -> None:
    assert title_key("”Vem bygger?” – del 2") == title_key("Vem bygger")
    assert title_key("Vem bygger 2030?") != title_key("Vem bygger 2040?")
    assert title_key("?!") != title_key("!!!")
