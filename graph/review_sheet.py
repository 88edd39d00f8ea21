"""Review on paper: the questions as a sheet to fill in, and the answers read back, every cell checked."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from graph.decisions import Decision, Draft, decide_all, read_decisions, weigh
from graph.errors import DecisionError
from graph.messages import language, text
from graph.review import ANSWERS, SKIP, Answer, Question, read_answer, shortest, years_words

# Each column: the heading's message, its width in Excel.
_COLUMNS: Final = (
    ("review-sheet-answer", 18),
    ("review-sheet-name-1", 38),
    ("review-sheet-name-2", 38),
    ("review-sheet-events", 10),
    ("review-sheet-told-1", 44),
    ("review-sheet-told-2", 44),
    ("review-sheet-score", 9),
    ("review-sheet-rule", 18),
    ("review-sheet-why", 36),
    ("review-sheet-id-1", 34),
    ("review-sheet-id-2", 34),
)
_ANSWER, _NAME_1, _NAME_2, _SCORE, _RULE, _WHY, _ID_1, _ID_2 = 0, 1, 2, 6, 7, 8, 9, 10
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
_ID: Final = re.compile(r"(?:organisation|person):[a-z0-9-]+")
# What openpyxl lets through from a broken workbook.
_BROKEN: Final = (
    BadZipFile,
    InvalidFileException,
    ParseError,
    AttributeError,
    IndexError,
    KeyError,
    OSError,
    TypeError,
    ValueError,
)
LARGEST: Final = 20_000_000
_MOST_ROWS: Final = 100_000


@dataclass(frozen=True, slots=True)
class Reading:
    """What a filled-in sheet gave: the decisions recorded, rows left blank, rows that were decided alike already."""

    made: tuple[Decision, ...]
    blank: int
    already: int


def write_sheet(path: Path, questions: Sequence[Question]) -> None:
    """Write the questions as a sheet, Excel or (by the name's ending) CSV for a Swedish Excel.

    Raises
    ------
    DecisionError
        The file's ending is neither .xlsx nor .csv, or it cannot be written.
    """
    ending = _ending(path)
    rows = [_row(question) for question in questions]
    try:
        if ending == ".csv":
            path.write_bytes(_csv(rows).encode("utf-8-sig"))
        else:
            _workbook(rows).save(path)
    except OSError as error:
        raise DecisionError("review-sheet-unwritable", file=path, problem=error.strerror or "") from None


def read_sheet(sheet: Path, decisions: Path, who: str, when: datetime | None = None) -> Reading:
    """Record the answers of a filled-in sheet, all of them or, where a cell is wrong, none.

    Raises
    ------
    DecisionError
        The sheet cannot be read, or cells are wrong: the message tells every one, with row, column, found and expected.
    """
    problems: dict[int, DecisionError] = {}
    drafts: dict[int, Draft] = {}
    blank = already = 0
    for number, row in _rows(sheet):
        try:
            draft = _draft(row, number, who)
        except DecisionError as error:
            problems[number] = error
            continue
        if draft is None:
            blank += 1
        else:
            drafts[number] = draft
    rows = list(drafts)
    _, refused = weigh(read_decisions(decisions), list(drafts.values()), when or datetime.now().astimezone())
    for place, refusal in refused.items():
        drafts.pop(rows[place])
        if refusal.key == "decisions-already":
            already += 1
        else:
            problems[rows[place]] = refusal
    if problems:
        words = "\n".join(_problem(wrong, number) for number, wrong in sorted(problems.items()))
        raise DecisionError("review-sheet-wrong", file=sheet, count=len(problems), problems=words)
    return Reading(decide_all(decisions, list(drafts.values()), when) if drafts else (), blank, already)


def _problem(error: DecisionError, number: int) -> str:
    return str(error) if error.key.startswith("review-sheet-") else text("review-sheet-row", row=number, problem=error)


def _draft(row: Sequence[str], number: int, who: str) -> Draft | None:
    cells = [cell.strip() for cell in row] + [""] * (len(_COLUMNS) - len(row))
    if cells[_ANSWER].casefold() in SKIP:
        return None
    answer = read_answer(cells[_ANSWER])
    if answer is None:
        raise _wrong(number, _ANSWER, cells[_ANSWER], ", ".join(_offered()))
    for column in (_ID_1, _ID_2):
        if not _ID.fullmatch(cells[column]):
            raise _wrong(number, column, cells[column], text("review-sheet-an-id"))
    sides = [(_bare(cells[_NAME_1]), cells[_ID_1]), (_bare(cells[_NAME_2]), cells[_ID_2])]
    one, other = reversed(sides) if answer.turned else sides
    return Draft(
        answer.kind,
        shortest(*one),
        shortest(*other),
        who=who,
        why=_bare(" ".join(cells[_WHY].split())),
        score=_score(cells[_SCORE], number),
        rule=_bare(cells[_RULE]),
    )


def _score(cell: str, number: int) -> float | None:
    if not cell:
        return None
    try:
        score = float(cell.replace(",", "."))
    except ValueError:
        raise _wrong(number, _SCORE, cell, text("review-sheet-a-score")) from None
    if not 0 <= score <= 1:
        raise _wrong(number, _SCORE, cell, text("review-sheet-a-score"))
    return score


def _wrong(row: int, column: int, found: str, expected: str) -> DecisionError:
    heading = text(_COLUMNS[column][0])
    return DecisionError("review-sheet-cell", row=row, column=heading, found=found[:80], expected=expected)


def _row(question: Question) -> list[str]:
    told = [
        text("review-sheet-told", events=side.events, years=years_words(side.years), beside=", ".join(side.beside))
        for side in (question.left, question.right)
    ]
    names = (question.left.name, question.right.name)
    events = str(question.events)
    score = f"{question.score:.2f}".replace(".", "," if language() == "sv" else ".")
    return ["", *names, events, *told, score, question.rule, "", question.left.id, question.right.id]


def _offered() -> list[str]:
    """Return the answers that a cell may hold, in the language in use."""
    place = 0 if language() == "sv" else 1
    return [words[place] for words in ANSWERS.values()]


def _headings() -> list[str]:
    return [text(key) for key, _ in _COLUMNS]


def _csv(rows: Iterable[Sequence[str]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(_headings())
    writer.writerows([[_guarded(cell) for cell in row] for row in rows])
    return out.getvalue()


def _guarded(cell: str) -> str:
    """Return a cell that a spreadsheet takes for text; `_bare` undoes it."""
    return f"'{cell}" if cell.startswith((*_FORMULA, "'")) else cell


def _bare(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell[1:2] in (*_FORMULA, "'") else cell


def _workbook(rows: Sequence[Sequence[str]]) -> Workbook:
    book = Workbook()
    page = book.worksheets[0]
    page.title = text("review-sheet-title")
    page.append(_headings())
    for number, row in enumerate(rows, start=2):
        for column, cell in enumerate(row, start=1):
            written = page.cell(number, column, ILLEGAL_CHARACTERS_RE.sub("", cell))
            written.data_type = "s"  # a name that begins with "=" is no formula
            written.alignment = Alignment(wrap_text=True, vertical="top")
    _dress(page, len(rows))
    return book


def _dress(page: Worksheet, rows: int) -> None:
    for number, (_, width) in enumerate(_COLUMNS, start=1):
        page.column_dimensions[get_column_letter(number)].width = width
        heading = page.cell(1, number)
        heading.font = Font(bold=True)
        heading.fill = PatternFill("solid", fgColor="E6EEF5")
    page.freeze_panes = "D2"
    choice = DataValidation(type="list", formula1=f'"{",".join(_offered())}"', allow_blank=True)
    choice.error = text("review-sheet-choice", answers=", ".join(_offered()))
    choice.errorTitle = text("review-sheet-answer")
    page.add_data_validation(choice)
    choice.add(f"A2:A{rows + 1}")


def _ending(path: Path) -> str:
    ending = path.suffix.casefold()
    if ending not in (".xlsx", ".csv"):
        raise DecisionError("review-sheet-ending", file=path)
    return ending


def _rows(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Yield each row after the headings with its number, as its tool counts, every cell as text."""
    ending = _ending(path)
    if not path.is_file():
        raise DecisionError("review-sheet-missing", file=path)
    if path.stat().st_size > LARGEST:
        raise DecisionError("review-sheet-large", file=path, limit=LARGEST // 1_000_000)
    rows = _csv_rows(path) if ending == ".csv" else _excel_rows(path)
    headings = rows[0] if rows else []
    if [cell.strip() for cell in headings[: len(_COLUMNS)]] != _headings():
        raise DecisionError("review-sheet-headings", file=path, expected=" | ".join(_headings()))
    for number, row in enumerate(rows[1:], start=2):
        if any(cell.strip() for cell in row):
            yield number, row


def _csv_rows(path: Path) -> list[list[str]]:
    try:
        told = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise DecisionError("review-sheet-encoding", file=path) from None
    try:
        return list(csv.reader(io.StringIO(told, newline=""), delimiter=";", strict=True))
    except csv.Error:
        raise DecisionError("review-sheet-unreadable", file=path) from None


def _excel_rows(path: Path) -> list[list[str]]:
    try:
        book = load_workbook(path, read_only=True, data_only=True)
        page = book.worksheets[0]
        rows = [
            ["" if cell is None else str(cell) for cell in row]
            for row in page.iter_rows(max_row=_MOST_ROWS, max_col=len(_COLUMNS), values_only=True)
        ]
        book.close()
    except _BROKEN:
        raise DecisionError("review-sheet-unreadable", file=path) from None
    return rows


__all__ = ["Answer", "Reading", "read_sheet", "write_sheet"]
