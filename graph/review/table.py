"""A sheet as a file: Excel, or CSV for a Swedish Excel; written with care and read back as text."""

from __future__ import annotations

import csv
import io
import struct
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from zipfile import BadZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from graph.errors import DecisionError
from graph.messages import text

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
# What openpyxl, and the readers of zip and XML below it, let through from a broken workbook.
_BROKEN: Final = (
    BadZipFile,
    InvalidFileException,
    LookupError,
    ArithmeticError,
    AttributeError,
    EOFError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
LARGEST: Final = 20_000_000
_MOST_ROWS: Final = 100_000


@dataclass(frozen=True, slots=True)
class Table:
    """What a sheet holds: its title, each column's heading and width (in characters), rows, and what may be answered.

    The first column is the one to fill in.
    """

    title: str
    columns: Sequence[tuple[str, int]]
    rows: Sequence[Sequence[str]]
    answers: Sequence[str]


def write_table(path: Path, table: Table) -> None:
    """Write a table by the file's ending.

    Raises
    ------
    DecisionError
        The ending is neither .xlsx nor .csv, or the file cannot be written.
    """
    ending = _ending(path)
    try:
        if ending == ".csv":
            path.write_bytes(_csv(table).encode("utf-8-sig"))
        else:
            workbook(table).save(path)
    except OSError as error:
        raise DecisionError("review-sheet-unwritable", file=path, problem=error.strerror or "") from None


def _csv(table: Table) -> str:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([heading for heading, _ in table.columns])
    writer.writerows([[_guarded(cell) for cell in row] for row in table.rows])
    return out.getvalue()


def _guarded(cell: str) -> str:
    """Return a cell that a spreadsheet takes for text; `bare` undoes it."""
    return f"'{cell}" if cell.startswith((*_FORMULA, "'")) else cell


def bare(cell: str) -> str:
    """Return a cell without the sign that kept a spreadsheet from taking it for a formula."""
    return cell[1:] if cell.startswith("'") and cell[1:2] in (*_FORMULA, "'") else cell


def workbook(table: Table) -> Workbook:
    """Return a table as a workbook: every cell text, the answers to choose from a list."""
    book = Workbook()
    page = book.worksheets[0]
    page.title = table.title
    page.append([heading for heading, _ in table.columns])
    for number, row in enumerate(table.rows, start=2):
        for column, cell in enumerate(row, start=1):
            written = page.cell(number, column, ILLEGAL_CHARACTERS_RE.sub("", cell))
            written.data_type = "s"  # a name that begins with "=" is no formula
            written.alignment = Alignment(wrap_text=True, vertical="top")
    _dress(page, table)
    return book


def _dress(page: Worksheet, table: Table) -> None:
    for number, (_, width) in enumerate(table.columns, start=1):
        page.column_dimensions[get_column_letter(number)].width = width
        heading = page.cell(1, number)
        heading.font = Font(bold=True)
        heading.fill = PatternFill("solid", fgColor="E6EEF5")
    page.freeze_panes = "D2"
    choice = DataValidation(type="list", formula1=f'"{",".join(table.answers)}"', allow_blank=True)
    choice.error = text("review-sheet-choice", answers=", ".join(table.answers))
    choice.errorTitle = table.columns[0][0]
    page.add_data_validation(choice)
    choice.add(f"A2:A{len(table.rows) + 1}")


def _ending(path: Path) -> str:
    ending = path.suffix.casefold()
    if ending not in (".xlsx", ".csv"):
        raise DecisionError("review-sheet-ending", file=path)
    return ending


def read_table(path: Path, wanted: Sequence[str]) -> Iterator[tuple[int, list[str]]]:
    """Yield each row after the headings with its number, as its tool counts, every cell as text.

    Raises
    ------
    DecisionError
        The file is absent, too large, no sheet of that kind, or its headings are not those that are wanted.
    """
    ending = _ending(path)
    if not path.is_file():
        raise DecisionError("review-sheet-missing", file=path)
    if path.stat().st_size > LARGEST:
        raise DecisionError("review-sheet-large", file=path, limit=LARGEST // 1_000_000)
    rows = _csv_rows(path) if ending == ".csv" else _excel_rows(path, len(wanted))
    headings = rows[0] if rows else []
    if [cell.strip() for cell in headings[: len(wanted)]] != list(wanted):
        raise DecisionError("review-sheet-headings", file=path, expected=" | ".join(wanted))
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


def _excel_rows(path: Path, columns: int) -> list[list[str]]:
    try:
        book = load_workbook(path, read_only=True, data_only=True)
        page = book.worksheets[0]
        rows = [
            ["" if cell is None else str(cell) for cell in row]
            for row in page.iter_rows(max_row=_MOST_ROWS, max_col=columns, values_only=True)
        ]
        book.close()
    except _BROKEN:
        raise DecisionError("review-sheet-unreadable", file=path) from None
    return rows
