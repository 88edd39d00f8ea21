"""Decisions about overlaps: lines are added and never changed, the last one about a pair holds, a bad line is named."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from graph.errors import DecisionError
from queries.overlaps.decided import decide_overlap, read_overlap_decisions, standing

WHEN = datetime.fromisoformat("2026-05-01T09:00:00+02:00")


def test_the_last_decision_about_a_pair_holds_whichever_stands_first(tmp_path: Path) -> None:
    file = tmp_path / "samordning.txt"
    decide_overlap(file, "merge", "event:a", "event:b", who="Prov", when=WHEN, why="samma\tfråga\noch publik")
    before = file.read_text(encoding="utf-8")
    decide_overlap(file, "ignore", "event:b", "event:a", who="Prov", when=WHEN)
    assert file.read_text(encoding="utf-8").startswith(before)
    first, last = read_overlap_decisions(file)
    assert (first.why, first.when) == ("samma fråga och publik", WHEN)
    assert list(standing([first, last]).values()) == [last]
    decide_overlap(file, "reopen", "event:a", "event:b", who="Prov", when=WHEN)
    assert not standing(read_overlap_decisions(file))


@pytest.mark.parametrize(
    ("kind", "left", "right", "who", "key"),
    [
        ("later", "event:a", "event:b", "Prov", "overlaps-decisions-kind"),
        ("merge", "event:a", "event:a", "Prov", "overlaps-decisions-pair"),
        ("merge", "event:a", "event:b", " ", "overlaps-decisions-who"),
        ("reopen", "event:a", "event:b", "Prov", "overlaps-decisions-nothing"),
    ],
)
def test_what_cannot_be_decided_is_refused_and_leaves_no_file(
    tmp_path: Path, kind: str, left: str, right: str, who: str, key: str
) -> None:
    with pytest.raises(DecisionError) as told:
        decide_overlap(tmp_path / "samordning.txt", kind, left, right, who=who)
    assert told.value.key == key
    assert str(told.value)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("line", ["bara ord", "när\tmerge\tevent:a\tevent:b\tProv\t", "x\t\t\t\t\t\t\t"])
def test_a_bad_line_is_named(tmp_path: Path, line: str) -> None:
    file = tmp_path / "samordning.txt"
    file.write_text(f"# huvud\n\n{line}\n", encoding="utf-8")
    with pytest.raises(DecisionError, match=r"3"):
        read_overlap_decisions(file)
