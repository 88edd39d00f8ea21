"""Reads a sheet of efforts from Excel: cells as they stand, no formula computed, no macro run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, Final

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from graph.errors import SourceError
from graph.records import Locator, Report
from loaders.documents.package import BROKEN, broken, check_package
from loaders.effort_sheet.form import COLUMNS, EFFORTS, HEADINGS, HELP, LISTED, LISTS, REQUIRED, Sheet, SheetRow
from loaders.inventory.hints import hint

MAX_ROWS: Final = 20_000
MAX_COLUMNS: Final = 60
MAX_EMPTY: Final = 200  # a sheet that someone coloured to its last row ends here
MAX_CELL: Final = 10_000

_Row = Sequence[Any]


def read_excel(path: Path, report: Report) -> Sheet:
    """Return the sheet of an Excel file.

    Raises
    ------
    SourceError
        The file is no Excel file or a harmful one, has no sheet of efforts, or a heading is missing, unknown or twice.
    """
    parts = check_package(path, "xl/workbook.xml")
    unread = ("sheet-macros",) if any(part.endswith("vbaProject.bin") for part in parts) else ()
    try:
        with closing(load_workbook(path, read_only=True, data_only=False, keep_links=False)) as book:
            names = book.sheetnames
            if EFFORTS not in names:
                raise SourceError("sheet-missing", file=path, sheet=EFFORTS, sheets=", ".join(names))
            lists = _lists(book[LISTS].iter_rows(max_row=MAX_ROWS, max_col=MAX_COLUMNS)) if LISTS in names else {}
            rows = tuple(_rows(path, book[EFFORTS].iter_rows(max_row=MAX_ROWS + 1, max_col=MAX_COLUMNS), report))
    except (InvalidFileException, *BROKEN) as error:
        raise broken(path, error) from None
    return Sheet(rows, lists, unread)


def _rows(path: Path, rows: Iterator[_Row], report: Report) -> Iterator[SheetRow]:
    columns: dict[int, str] = {}
    empty = 0
    for number, row in enumerate(rows, 1):
        if number > MAX_ROWS:
            report.problem(Locator(str(path), number), "sheet-too-long", expected=MAX_ROWS, set_aside=False)
            return
        if not columns:
            columns = _columns(path, row)
            continue
        cells, broken = {}, {}
        for index, field in columns.items():
            cell = row[index] if index < len(row) else None
            cells[field], fault = _cell(cell)
            if fault:
                broken[field] = fault
        if not any(cells.values()):
            empty += 1
            if empty > MAX_EMPTY:
                _tell_gap(path, number, rows, report)
                return
            continue
        empty = 0
        if not cells["effort"].startswith(HELP):
            yield SheetRow(number, cells, broken)


def _tell_gap(path: Path, number: int, rows: Iterator[_Row], report: Report) -> None:
    """Note what stands below a long stretch of empty rows: it is not read, and nothing is passed over unsaid."""
    for later, row in enumerate(rows, number + 1):
        if any(_cell(cell)[0] for cell in row):
            report.problem(Locator(str(path), later), "sheet-gap", expected=MAX_EMPTY, set_aside=False)
            return


def _columns(path: Path, row: _Row) -> dict[int, str]:
    told = [" ".join(_cell(cell)[0].split()).rstrip("*").strip() for cell in row]
    columns: dict[int, str] = {}
    for index, heading in enumerate(told):
        if not heading:
            continue
        field = {name.casefold(): field for name, field in COLUMNS.items()}.get(heading.casefold())
        if field is None or field in columns.values():
            key = "sheet-heading-unknown" if field is None else "sheet-heading-twice"
            raise SourceError(key, file=path, heading=heading, hint=hint(heading, list(COLUMNS)))
        columns[index] = field
    missing = [HEADINGS[field] for field in REQUIRED if field not in columns.values()]
    if missing:
        raise SourceError("sheet-heading-missing", file=path, headings=", ".join(missing))
    return columns


def _lists(rows: Iterator[_Row]) -> dict[str, tuple[str, ...]]:
    content = [[_cell(cell)[0].strip() for cell in row] for row in rows]
    lists = {}
    for index, heading in enumerate(content[0] if content else ()):
        if heading in LISTED:
            lists[LISTED[heading]] = tuple(row[index] for row in content[1:] if index < len(row) and row[index])
    return lists


def _cell(cell: Any) -> tuple[str, str]:
    """Return a cell's text, and a message's id where it holds no plain value."""
    value = cell.value if cell is not None else None
    if value is None:
        return "", ""
    if getattr(cell, "data_type", "") == "f" or type(value).__name__ in ("ArrayFormula", "DataTableFormula"):
        return "=", "sheet-formula"
    if getattr(cell, "data_type", "") == "e":
        return str(value), "sheet-error"
    if isinstance(value, datetime):
        return (value.date() if value.time() == time() else value).isoformat(), ""
    if isinstance(value, date | time):
        return value.isoformat(), ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = str(value).strip()
    return (text[:MAX_CELL], "sheet-long") if len(text) > MAX_CELL else (text, "")
