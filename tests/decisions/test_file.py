"""The file: lines are only added, a wrong one is told with its number, and nobody's name is spread by forgetting it."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.decisions import Decision, Draft, decide, read_decisions, undo
from graph.decisions.line import read_line, write_line
from graph.errors import DecisionError
from tests.decisions.strategies import WHEN

GOOD = (
    '{"number": 1, "kind": "same", "left": "Ankeborg", "right": "Gåsehult", '
    '"who": "Kajsa", "when": "2026-11-24T12:00:00+01:00"}'
)


def changed(**fields: object) -> str:
    """Return the good line with fields put in, or taken out where the value is None."""
    row = {**json.loads(GOOD), **fields}
    return json.dumps({name: value for name, value in row.items() if value is not None}, ensure_ascii=False)


def written(tmp_path: Path, *lines: str, ending: str = "\n") -> Path:
    file = tmp_path / "beslut.txt"
    file.write_bytes((ending.join(lines) + ending).encode("utf-8"))
    return file


BAD = {
    "not JSON": "same Å Ä",
    "a list": "[1, 2]",
    "cut off": GOOD[:40],
    "deep": "[" * 9000,
    "long": changed(why="x" * 20_000),
    "a field twice": GOOD.replace('"kind"', '"number": 2, "kind"'),
    "unknown field": changed(colour="red"),
    "no kind": changed(kind=None),
    "no number": changed(number=None),
    "unknown kind": changed(kind="maybe"),
    "number as text": changed(number="1"),
    "number true": changed(number=True),
    "number zero": changed(number=0),
    "number huge": changed(number=10**30),
    "number with too many digits": GOOD.replace('"number": 1', '"number": ' + "9" * 5000),
    "no left": changed(left=None),
    "left empty": changed(left="  "),
    "left a number": changed(left=7),
    "left with a line break": changed(left="Å\nÄ"),
    "left half a sign": GOOD.replace('"Ankeborg"', '"\\ud800"'),
    "left too long": changed(left="Å" * 501),
    "both one": changed(right="ANKEBORG"),
    "person and body": changed(right="person:kajsa"),
    "who empty": changed(who=""),
    "when no time": changed(when="i går"),
    "score over one": changed(score=1.5),
    "score NaN": GOOD.replace('"who"', '"score": NaN, "who"'),
    "score infinite": GOOD.replace('"who"', '"score": 1e999, "who"'),
    "score as text": changed(score="0,9"),
    "a day where none belongs": changed(on="2026-01-01"),
    "a day that is none": changed(kind="successor", on="2026-02-30"),
    "undo with names": changed(kind="undo", undoes=1),
    "undo itself": '{"number": 1, "kind": "undo", "undoes": 1, "who": "K", "when": "2026-11-24"}',
    "undo what is not there": '{"number": 9, "kind": "undo", "undoes": 4, "who": "K", "when": "2026-11-24"}',
    "forget a body": '{"number": 1, "kind": "forget", "person": "organisation:x", "who": "K", "when": "2026-11-24"}',
    "an unsolved merge": "<<<<<<< HEAD",
}


def test_the_good_line_is_good(tmp_path: Path) -> None:
    assert read_decisions(written(tmp_path, "# heading", "", GOOD)).same_as("Ankeborg") == "organisation:gasehult"


@pytest.mark.parametrize("line", BAD.values(), ids=BAD.keys())
def test_a_wrong_line_is_told_with_file_and_line(tmp_path: Path, line: str) -> None:
    file = written(tmp_path, "# heading", "", line)
    before = file.read_bytes()
    with pytest.raises(DecisionError) as refused:
        read_decisions(file)
    assert f"{file}, rad 3:" in str(refused.value)
    with pytest.raises(DecisionError):
        decide(file, Draft("same", "B", "C", who="Kajsa"))
    assert file.read_bytes() == before


def test_a_file_that_is_not_utf8_is_told_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "beslut.txt"
    file.write_bytes(GOOD.encode() + b"\n" + GOOD.encode("latin-1") + b"\n")
    with pytest.raises(DecisionError, match="rad 2"):
        read_decisions(file)


def test_two_branches_that_used_one_number_are_told_of_a_free_one(tmp_path: Path) -> None:
    file = written(tmp_path, GOOD, changed(left="B", right="C"), changed(number=5, left="D", right="E"))
    with pytest.raises(DecisionError, match=r"rad 2: nr 1 står redan på rad 1.*nr 6"):
        read_decisions(file)


def test_two_branches_that_contradict_each_other_are_told_with_the_chain(tmp_path: Path) -> None:
    file = written(tmp_path, GOOD, changed(number=2, kind="different", left="gåsehult", right="ankeborg"))
    with pytest.raises(DecisionError, match=r"nr 1.*\n.*nr 2"):
        read_decisions(file)


def test_what_two_people_decided_alike_is_read_as_one(tmp_path: Path) -> None:
    file = written(tmp_path, changed(left="Ö", right="B"), changed(number=2, left="B", right="Ö", who="Ludvig"))
    assert read_decisions(file).same_as("Ö") is not None


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_windows_line_ends_a_byte_order_mark_and_a_missing_last_line_end_do_no_harm(
    tmp_path: Path, ending: str
) -> None:
    file = tmp_path / "beslut.txt"
    file.write_bytes(b"\xef\xbb\xbf" + f"# rubrik{ending}{changed(left='Ö', right='B')}".encode())
    made = decide(file, Draft("different", "B", "C", who="Kajsa"))
    assert made.number == 2
    assert [d.number for d in read_decisions(file).all] == [1, 2]


def test_no_file_means_that_nothing_is_decided_and_a_refusal_makes_none(tmp_path: Path) -> None:
    file = tmp_path / "beslut.txt"
    assert len(read_decisions(file)) == 0
    with pytest.raises(DecisionError):
        decide(file, Draft("same", "B", "b", who="Kajsa"))
    with pytest.raises(DecisionError):
        undo(file, 1, "Kajsa")
    assert not file.exists()


def test_a_folder_in_the_place_of_the_file_is_told(tmp_path: Path) -> None:
    for act in (read_decisions, lambda path: decide(path, Draft("same", "B", "C", who="Kajsa"))):
        with pytest.raises(DecisionError, match="mapp"):
            act(tmp_path)


def test_the_same_decision_twice_is_refused_and_says_how_to_change_it(tmp_path: Path) -> None:
    file = tmp_path / "beslut.txt"
    decide(file, Draft("same", "Ankeborg", "Gåsehult", who="Kajsa"))
    with pytest.raises(DecisionError, match="omvarld undo 1"):
        decide(file, Draft("same", "gåsehult", "ANKEBORG", who="Ludvig"))


def test_many_at_once_get_numbers_of_their_own(tmp_path: Path) -> None:
    file = tmp_path / "beslut.txt"
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda n: decide(file, Draft("different", f"A{n}", f"B{n}", who="Kajsa")), range(24)))
    assert [d.number for d in read_decisions(file).all] == list(range(1, 25))


def test_the_file_does_not_say_who_was_forgotten(tmp_path: Path) -> None:
    file = tmp_path / "beslut.txt"
    decide(file, Draft("forget", "Kajsa Ankdotter", who="Ludvig"))
    decide(file, Draft("forget", "person:gösta-ek-x".replace("ö", "o"), who="Ludvig"))
    told = file.read_text(encoding="utf-8").casefold()
    assert "ankdotter" not in told
    assert "gosta" not in told
    held = read_decisions(file)
    assert held.forgotten("person:kajsa-ankdotter", "Kajsa Ankdotter")
    assert held.forgotten("person:gosta-ek-x")
    with pytest.raises(DecisionError, match="glömd"):
        decide(file, Draft("forget", "kajsa ankdotter", who="Ludvig"))
    undo(file, 1, "Ludvig")
    assert not read_decisions(file).forgotten("person:kajsa-ankdotter", "Kajsa Ankdotter")


def test_a_person_written_in_by_hand_is_forgotten_too(tmp_path: Path) -> None:
    line = '{"number": 1, "kind": "forget", "person": "Kajsa Ankdotter", "who": "K", "when": "2026-11-24"}'
    assert read_decisions(written(tmp_path, line)).forgotten("person:kajsa-ankdotter-x", "Kajsa Ankdotter")


names = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1, max_size=40).filter(str.strip)


@given(
    kind=st.sampled_from(["same", "different", "part_of", "unsure", "successor"]),
    left=names,
    why=names,
    score=st.none() | st.floats(0, 1),
    day=st.none() | st.dates(date(1, 1, 1)),
)
@settings(deadline=None)
def test_a_line_read_back_is_the_decision(
    kind: str, left: str, why: str, score: float | None, day: date | None
) -> None:
    on = day if kind == "successor" else None
    made = Decision(7, kind, "Kajsa", WHEN, left, "organisation:nobody-is-called-so", why, score, "regel", on)
    line = write_line(made)
    assert "\n" not in line
    assert read_line(line, DecisionError, 1) == made


@given(st.one_of(st.binary(max_size=300), st.text(max_size=200).map(lambda t: t.encode("utf-8", "surrogatepass"))))
@settings(max_examples=300, deadline=None)
def test_any_bytes_are_read_or_refused(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    file = tmp_path_factory.mktemp("beslut") / "beslut.txt"
    file.write_bytes(content)
    try:
        read_decisions(file)
    except DecisionError as error:
        assert str(error)
    assert file.read_bytes() == content


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@given(
    st.dictionaries(
        st.sampled_from(["number", "kind", "left", "right", "who", "when", "on", "score", "undoes"]), json_values
    )
)
@settings(max_examples=300, deadline=None)
def test_any_values_in_the_fields_are_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, fields: dict[str, object]
) -> None:
    file = tmp_path_factory.mktemp("beslut") / "beslut.txt"
    file.write_text(json.dumps({**json.loads(GOOD), "right": "B", **fields}) + "\n", encoding="utf-8")
    try:
        read_decisions(file)
    except DecisionError as error:
        assert "rad 1" in str(error) or "nr" in str(error)
