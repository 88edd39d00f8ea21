"""The sheet: what is filled in comes back as decisions; a wrong cell is told, and nothing is kept."""

from __future__ import annotations

import csv
import io
import random
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from graph.decisions import Decisions, read_decisions
from graph.errors import DecisionError
from graph.review.questions import Question, open_questions
from graph.review.sheet import read_sheet, write_sheet
from tests.decisions.world import make_graph, some_pairs

ENDINGS = ("xlsx", "csv")


def questions() -> list[Question]:
    return open_questions(make_graph(), some_pairs(), Decisions())


def fill(sheet: Path, row: int, column: int, words: str) -> None:
    """Write into a cell, rows and columns from 1, as a person would in Excel."""
    if sheet.suffix == ".xlsx":
        book = load_workbook(sheet)
        book.worksheets[0].cell(row, column, words)
        book.save(sheet)
        return
    rows = list(csv.reader(io.StringIO(sheet.read_bytes().decode("utf-8-sig")), delimiter=";"))
    rows[row - 1][column - 1] = words
    out = io.StringIO()
    csv.writer(out, delimiter=";").writerows(rows)
    sheet.write_bytes(out.getvalue().encode("utf-8-sig"))


@pytest.fixture(params=ENDINGS)
def sheet(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    file = tmp_path / f"frågor.{request.param}"
    write_sheet(file, questions())
    return file


def test_what_is_filled_in_comes_back_as_decisions(sheet: Path, tmp_path: Path) -> None:
    fill(sheet, 2, 1, "samma")
    fill(sheet, 3, 1, "2 efterträdde 1")
    fill(sheet, 3, 9, "högskolan blev universitet")
    read = read_sheet(sheet, tmp_path / "beslut.txt", "Kajsa")
    assert [(d.kind, d.left, d.right) for d in read.made] == [
        ("same", "Ankeborg kommun", "Ankeborgs kommun"),
        ("successor", "Gåsehults universitet", "Gåsehults högskola"),
    ]
    assert (read.made[1].why, read.made[0].score, read.blank) == ("högskolan blev universitet", 0.95, 1)
    again = read_sheet(sheet, tmp_path / "beslut.txt", "Kajsa")
    assert (again.made, again.already) == ((), 2)


def test_every_wrong_cell_is_told_and_nothing_is_kept(sheet: Path, tmp_path: Path) -> None:
    fill(sheet, 2, 1, "samma")
    fill(sheet, 3, 1, "kanske")
    fill(sheet, 4, 1, "olika")
    fill(sheet, 4, 10, "Anklagget")
    with pytest.raises(DecisionError) as refused:
        read_sheet(sheet, tmp_path / "beslut.txt", "Kajsa")
    told = str(refused.value)
    assert "rad 3, kolumn ”Svar”: fann ”kanske”" in told
    assert "rad 4, kolumn ”Id 1" in told
    assert "2 celler" in told
    assert not (tmp_path / "beslut.txt").exists()


def test_answers_that_contradict_each_other_are_told_with_the_row(tmp_path: Path) -> None:
    one = questions()[0]
    sheet = tmp_path / "frågor.csv"
    write_sheet(sheet, [one, replace(one, left=one.right, right=one.left)])
    fill(sheet, 2, 1, "samma")
    fill(sheet, 3, 1, "olika")
    with pytest.raises(DecisionError, match=r"rad 3: [^\n]*\n[^\n]*nr 1"):
        read_sheet(sheet, tmp_path / "beslut.txt", "Kajsa")


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_name_that_looks_like_a_formula_is_text_and_comes_back_whole(tmp_path: Path, ending: str) -> None:
    one = questions()[0]
    evil = replace(one, left=replace(one.left, name="=HYPERLINK(1)", id="organisation:hyperlink-1"))
    sheet = tmp_path / f"frågor.{ending}"
    write_sheet(sheet, [evil])
    if ending == "csv":
        assert ";'=HYPERLINK(1);" in sheet.read_text(encoding="utf-8-sig")
    else:
        assert load_workbook(sheet).worksheets[0].cell(2, 2).data_type == "s"
    fill(sheet, 2, 1, "olika")
    assert read_sheet(sheet, tmp_path / "beslut.txt", "Kajsa").made[0].left == "=HYPERLINK(1)"


def test_the_excel_sheet_offers_the_answers(tmp_path: Path) -> None:
    write_sheet(tmp_path / "frågor.xlsx", questions())
    rules = load_workbook(tmp_path / "frågor.xlsx").worksheets[0].data_validations.dataValidation
    assert "samma,olika,1 del av 2" in str(rules[0].formula1)


BROKEN: dict[str, Callable[[Path], object]] = {
    "absent.csv": lambda path: None,
    "ending.txt": lambda path: path.write_text("x"),
    "other-headings.csv": lambda path: path.write_text("a;b;c\n"),
    "empty.csv": lambda path: path.write_bytes(b""),
    "latin.csv": lambda path: path.write_bytes("Svar;Namn på".encode("latin-1")),
    "not-a-zip.xlsx": lambda path: path.write_bytes(b"PK\x03\x04 no zip"),
    "quotes.csv": lambda path: path.write_text('"Svar;'),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_sheet_is_told(tmp_path: Path, name: str) -> None:
    BROKEN[name](tmp_path / name)
    with pytest.raises(DecisionError, match=r"arket|Arket|rubrikraden"):
        read_sheet(tmp_path / name, tmp_path / "beslut.txt", "Kajsa")


@pytest.mark.filterwarnings("ignore::UserWarning")
def test_a_damaged_workbook_is_read_or_refused(tmp_path: Path) -> None:
    sheet = tmp_path / "frågor.xlsx"
    write_sheet(sheet, questions())
    whole = zipfile.ZipFile(io.BytesIO(sheet.read_bytes()))
    parts = {name: whole.read(name) for name in whole.namelist()}
    chance = random.Random(7)
    for _ in range(120):
        damaged = dict(parts)
        name = chance.choice(sorted(damaged))
        words = bytearray(damaged[name])
        for _ in range(chance.randrange(1, 12)):
            words[chance.randrange(len(words))] = chance.choice(b'<>"&0aZ\x00/=')
        damaged[name] = bytes(words)
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
            for part, content in damaged.items():
                made.writestr(part, content)
        raw = bytearray(out.getvalue())
        if chance.random() < 0.5:
            raw[chance.randrange(len(raw))] ^= 255
        sheet.write_bytes(bytes(raw))
        try:
            read_sheet(sheet, tmp_path / "beslut.txt", "Kajsa")
        except DecisionError as error:
            assert str(error)


@given(
    st.lists(st.tuples(st.integers(2, 4), st.integers(1, 11), st.text(max_size=30)), max_size=6),
)
@settings(max_examples=60, deadline=None)
def test_whatever_is_filled_in_is_kept_or_refused(
    tmp_path_factory: pytest.TempPathFactory, cells: list[tuple[int, int, str]]
) -> None:
    folder = tmp_path_factory.mktemp("ark")
    sheet = folder / "frågor.csv"
    write_sheet(sheet, questions())
    for row, column, words in cells:
        fill(sheet, row, column, words.encode("utf-8", "replace").decode("utf-8"))
    try:
        read = read_sheet(sheet, folder / "beslut.txt", "Kajsa")
    except DecisionError as error:
        assert str(error)
        assert not (folder / "beslut.txt").exists()
    else:
        assert len(read_decisions(folder / "beslut.txt")) == len(read.made)
