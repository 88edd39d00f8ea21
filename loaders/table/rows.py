"""Rows of a table in any of its formats, each as text by heading. Formulas and macros are never run: what Excel saved
as a formula's value is read, and what it did not save is empty.
"""

from __future__ import annotations

import hashlib
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import islice
from typing import Final

import orjson
from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from graph.errors import SourceError
from graph.records import Locator, Report, SourceDeclaration, SourceRecord
from loaders.reading import codec, csv_rows, examine, read_whole, source_record, text_lines
from loaders.table.mapping import TableOptions

MAX_BYTES: Final = 100_000_000
MAX_UNPACKED: Final = 400_000_000
MAX_ROWS: Final = 1_048_576
MAX_COLUMNS: Final = 500
_SUFFIXES: Final = {
    ".csv": "csv",
    ".tsv": "csv",
    ".txt": "csv",
    ".xlsx": "excel",
    ".xlsm": "excel",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
}
# What a broken workbook raises from within openpyxl, zipfile, zlib and the XML parsers, found by wounding whole ones.
_BROKEN_WORKBOOK: Final = (
    InvalidFileException,
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    SyntaxError,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    ArithmeticError,
    RuntimeError,
    EOFError,
    OSError,
)

Rows = Iterator[tuple[int, Mapping[str, str]]]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: the source itself, its headings (None where the format has none), and its rows by number."""

    source: SourceRecord
    columns: Sequence[str] | None
    rows: Rows


def open_table(declaration: SourceDeclaration, options: TableOptions, report: Report) -> Table:
    """Open a table in the format that the options or the file's suffix tell.

    Raises
    ------
    SourceError
        The format is not known, or the file is not of it.
    """
    form = options.format or _SUFFIXES.get(declaration.path.suffix.lower(), "")
    if form == "csv":
        return _csv(declaration, options, report)
    if form == "excel":
        return _excel(declaration, options, report)
    if form == "json":
        return _json(declaration, options, report)
    if form == "jsonl":
        return _json_lines(declaration, report)
    known = ", ".join(sorted(_SUFFIXES))
    raise SourceError("loaders-format", file=declaration.path, expected=known)


def _csv(declaration: SourceDeclaration, options: TableOptions, report: Report) -> Table:
    source = examine(declaration)
    rows = csv_rows(declaration, report, options.delimiter)
    first = next((row for row in rows if row.number >= options.heading_row), None)
    if first is None:
        raise SourceError("loaders-empty", file=declaration.path)
    columns = [cell.strip() for cell in first.cells]

    def named() -> Rows:
        for row in rows:
            if len(row.cells) == len(columns):
                yield row.number, dict(zip(columns, row.cells, strict=True))
            else:
                report.rows += 1
                place = Locator(str(declaration.path), row.number)
                report.problem(place, "loaders-cells", found=len(row.cells), expected=len(columns))

    return Table(source, columns, named())


def _excel(declaration: SourceDeclaration, options: TableOptions, report: Report) -> Table:
    content = read_whole(declaration, MAX_BYTES)
    path = declaration.path
    try:
        with zipfile.ZipFile(path) as archive:
            unpacked = sum(entry.file_size for entry in archive.infolist())
        if unpacked > MAX_UNPACKED:
            raise SourceError("loaders-too-large", file=path, limit=MAX_UNPACKED // 1_000_000)
        workbook = load_workbook(path, read_only=True, data_only=True, keep_links=False)
        if options.sheet and options.sheet not in workbook.sheetnames:
            names = ", ".join(workbook.sheetnames)
            raise SourceError("loaders-sheet", file=path, sheet=options.sheet, found=names)
        sheet = workbook[options.sheet] if options.sheet else workbook.worksheets[0]
        # The size that a workbook tells of itself may be a lie, or the million rows that someone once formatted.
        sheet.reset_dimensions()
        cells = sheet.iter_rows(max_col=MAX_COLUMNS, values_only=True)
        first = next(islice(cells, options.heading_row - 1, None), None)
    except _BROKEN_WORKBOOK as error:
        raise SourceError("loaders-workbook", file=path, problem=type(error).__name__) from None
    if first is None:
        raise SourceError("loaders-empty", file=path)
    columns = [_cell(value).strip() for value in first]

    def named() -> Rows:
        number = options.heading_row
        try:
            for values in islice(cells, MAX_ROWS):
                number += 1
                row = {name: _cell(value) for name, value in zip(columns, values, strict=False) if name}
                if any(row.values()):
                    yield number, row
        except _BROKEN_WORKBOOK as error:
            report.rows += 1
            place = Locator(str(path), number + 1)
            report.problem(place, "loaders-workbook-row", found=type(error).__name__)
        finally:
            workbook.close()

    return Table(source_record(declaration, hashlib.sha256(content).hexdigest()), columns, named())


def _json(declaration: SourceDeclaration, options: TableOptions, report: Report) -> Table:
    content = read_whole(declaration, MAX_BYTES)
    source = examine(declaration)
    try:
        found = orjson.loads(content.decode(codec(declaration)))
    except orjson.JSONDecodeError as error:
        raise SourceError("loaders-json", file=declaration.path, problem=error) from None
    for step in options.rows.split(".") if options.rows else ():
        found = found.get(step) if isinstance(found, dict) else None
    if not isinstance(found, list):
        raise SourceError("loaders-json-rows", file=declaration.path, rows=options.rows or "–")
    return Table(source, None, _objects(enumerate(found, 1), declaration, report))


def _json_lines(declaration: SourceDeclaration, report: Report) -> Table:
    source = examine(declaration)

    def objects() -> Iterator[tuple[int, object]]:
        path = str(declaration.path)
        with declaration.path.open(encoding=codec(declaration)) as file:
            for number, line in enumerate(text_lines(file, path, report), 1):
                if line.strip():
                    try:
                        yield number, orjson.loads(line)
                    except orjson.JSONDecodeError as error:
                        report.rows += 1
                        report.problem(Locator(path, number), "loaders-line-json", found=error.msg)

    return Table(source, None, _objects(objects(), declaration, report))


def _objects(objects: Iterator[tuple[int, object]], declaration: SourceDeclaration, report: Report) -> Rows:
    for number, told in objects:
        if isinstance(told, dict):
            yield number, dict(_flat("", told))
        else:
            report.rows += 1
            place = Locator(str(declaration.path), number)
            report.problem(place, "loaders-line-shape", found=type(told).__name__)


def _flat(before: str, told: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Yield each value of an object as text by its path, `place.name`; a list of texts as one text by commas."""
    for name, value in told.items():
        if isinstance(value, dict):
            yield from _flat(f"{before}{name}.", value)
        elif isinstance(value, list):
            plain = [_cell(entry) for entry in value if not isinstance(entry, dict | list)]
            yield f"{before}{name}", ", ".join(plain)
        else:
            yield f"{before}{name}", _cell(value)


def _cell(value: object) -> str:
    """Return a cell's value as text: whole numbers without a decimal point, times as ISO 8601."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime | date | time):
        return value.isoformat(" ") if isinstance(value, datetime) else value.isoformat()
    return str(value)
