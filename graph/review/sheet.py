"""Review on paper: the questions as a sheet to fill in, and the answers read back, every cell checked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from graph.decisions import Decision, Draft, decide_all, read_decisions, weigh
from graph.errors import DecisionError
from graph.messages import language, text
from graph.review.questions import ANSWERS, SKIP, Question, read_answer, shortest
from graph.review.sides import years_words
from graph.review.table import Table, bare, read_table, write_table

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
_ID: Final = re.compile(r"(?:organisation|person):[a-z0-9-]+")


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
    columns = [(text(key), width) for key, width in _COLUMNS]
    write_table(
        path, Table(text("review-sheet-title"), columns, [_row(question) for question in questions], _offered())
    )


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
    for number, row in read_table(sheet, _headings()):
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
    sides = [(bare(cells[_NAME_1]), cells[_ID_1]), (bare(cells[_NAME_2]), cells[_ID_2])]
    one, other = reversed(sides) if answer.turned else sides
    return Draft(
        answer.kind,
        shortest(*one),
        shortest(*other),
        who=who,
        why=bare(" ".join(cells[_WHY].split())),
        score=_score(cells[_SCORE], number),
        rule=bare(cells[_RULE]),
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
