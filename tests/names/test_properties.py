"""What holds for any text at all."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.names import Mention, Names, explain
from tests.names.world import BODIES

WORLD = Names(BODIES, [Mention("Kråka och Skata, Unionen (UN)", date(2021, 7, 1))])
OTHER = Names(BODIES, [Mention("Kråka och Skata, Unionen (UN)", date(2021, 7, 1))])
_BODIES = ["Gåsverket", "Unionen", "Umeå", "Vännäs kommun", "ABF Gotland", "Öresundshuset", "SKR", "AB", "(GR)"]
_SIGNS = [
    "och",
    "&",
    "/",
    ",",
    " - ",
    "i samarbete med",
    "en del av",
    "genom",
    "vid",
    "inom",
    "the",
    ".",
    ":",
    "-",
    "(",
]
_WORDS = st.sampled_from([*_BODIES, *_SIGNS, "(fd Anka)", "är en", "och"])
fields = st.one_of(st.text(max_size=80), st.lists(_WORDS, max_size=14).map(" ".join))
days = st.one_of(st.none(), st.dates(date(1995, 1, 1), date(2030, 12, 31)))


@settings(max_examples=300, deadline=None)
@given(fields, days)
def test_spans_are_pieces_of_the_field_in_order_and_apart(text: str, on: date | None) -> None:
    readings = WORLD.organisers(Mention(text, on))
    end = 0
    for reading in readings:
        assert text[reading.starts : reading.ends] == reading.as_written
        assert reading.starts >= end
        assert reading.as_written.strip() == reading.as_written != ""
        end = reading.ends
    assert len({r.identity.id for r in readings}) == len(readings)


@settings(max_examples=150, deadline=None)
@given(fields, fields, days)
def test_what_was_read_before_changes_nothing(text: str, before: str, on: date | None) -> None:
    OTHER.organisers(Mention(before, on))
    OTHER.find(before, on)
    ours, others = WORLD.organisers(Mention(text, on)), OTHER.organisers(Mention(text, on))
    assert [(r.starts, r.ends, r.identity.id, r.rule) for r in ours] == [
        (r.starts, r.ends, r.identity.id, r.rule) for r in others
    ]


@settings(max_examples=200, deadline=None)
@given(fields, days)
def test_a_whole_name_never_fails_and_can_always_be_explained(text: str, on: date | None) -> None:
    reading = WORLD.find(text, on)
    if reading is not None:
        assert text[reading.starts : reading.ends] == reading.as_written
        assert 0 < reading.score <= 1
        assert reading.identity.name in explain(reading)


@settings(max_examples=200, deadline=None)
@given(fields, days)
def test_every_reading_of_a_field_can_be_explained(text: str, on: date | None) -> None:
    for reading in WORLD.organisers(Mention(text, on)):
        assert explain(reading)
