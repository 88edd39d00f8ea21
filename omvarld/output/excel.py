"""Tables as an Excel workbook, written row by row: a whole graph has millions of cells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import copy
from datetime import date, datetime
from typing import Any, BinaryIO, Final

from openpyxl import Workbook
from openpyxl.cell.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from graph.errors import QueryError
from graph.messages import text
from graph.store.base import Cell
from omvarld.output.files import FORMULA, WEB
from queries.tables import Column, Table
from queries.wording import cell_words, one_line

_LONGEST: Final = 32_767  # signs in an Excel cell
_MOST_ROWS: Final = 1_048_575  # rows of a sheet beside its heading
_MOST_LINKS: Final = 65_530  # links of a sheet: with more, Excel calls the file damaged
_WIDEST: Final = 60
_LOOKED_AT: Final = 200  # rows that a column's width is taken from
_NUMBER_FORMATS: Final = {"share": "0.0 %", "date": "yyyy-mm-dd", "datetime": "yyyy-mm-dd hh:mm"}


def write_xlsx(tables: Sequence[Table], out: BinaryIO) -> None:
    """Write tables as a workbook to `out`: a sheet each, typed columns, a frozen header, links, no formulas.

    Raises
    ------
    QueryError
        A table has more rows than a sheet can hold.
    """
    book = Workbook(write_only=True)
    for number, table in enumerate(tables, 1):
        if len(table.rows) > _MOST_ROWS:
            raise QueryError("queries-xlsx-rows", rows=len(table.rows), most=_MOST_ROWS)
        _Sheet(book.create_sheet(_sheet_name(table.title, number))).fill(table)
    book.save(out)


class _Sheet:
    """One sheet and the styles of its cells, made once: setting a style anew for each cell costs more than the cell.

    openpyxl's types do not know its sheets that are written row by row, hence `Any`.
    """

    def __init__(self, sheet: Any) -> None:
        self.sheet = sheet
        self.links = 0
        self.heading: Any = WriteOnlyCell(sheet)
        self.heading.font = Font(bold=True)
        self.wrapped: Any = WriteOnlyCell(sheet)
        self.wrapped.alignment = Alignment(wrap_text=True, vertical="top")
        self.guarded: Any = WriteOnlyCell(sheet)
        self.guarded.quotePrefix = True
        self.link: Any = WriteOnlyCell(sheet)
        self.link.style = "Hyperlink"
        self.formats: dict[str, Any] = {type: WriteOnlyCell(sheet) for type in _NUMBER_FORMATS}
        for type, format in _NUMBER_FORMATS.items():
            self.formats[type].number_format = format

    def fill(self, table: Table) -> None:
        """Write the table; what is told of the sheet as a whole has to be told before its first row."""
        self.sheet.freeze_panes = "A2"
        for place, width in enumerate(_widths(table), 1):
            self.sheet.column_dimensions[get_column_letter(place)].width = width
        if table.rows:
            self.sheet.auto_filter.ref = f"A1:{get_column_letter(len(table.columns))}{len(table.rows) + 1}"
        self.sheet.append([self._styled(column.heading, self.heading) for column in table.columns])
        for row in table.rows:
            self.sheet.append(
                [
                    None if value is None else self._cell(value, column)
                    for value, column in zip(row, table.columns, strict=True)
                ]
            )

    def _cell(self, value: Cell, column: Column) -> object:
        if isinstance(value, datetime):
            return self._styled(value, self.formats["datetime"])
        if isinstance(value, date):
            return self._styled(value, self.formats["date"])
        if isinstance(value, bool | int | float):
            return self._styled(value, self.formats["share"]) if column.type == "share" else value
        words = cell_words(value, column.type)[:_LONGEST]
        if column.type == "link" and self.links < _MOST_LINKS and WEB.fullmatch(words):
            self.links += 1
            made = self._styled(words, self.link)
            made.hyperlink = words
            return made
        if words.startswith(FORMULA):
            return self._styled(words, self.guarded)
        return self._styled(words, self.wrapped) if len(words) > _WIDEST else words

    def _styled(self, value: Any, like: Any) -> Any:
        made: Any = WriteOnlyCell(self.sheet, value)
        made._style = copy(like._style)
        if isinstance(value, str):
            # openpyxl takes a text that begins with "=" for a formula; here every text is text.
            made.data_type = "s"
        return made


def _widths(table: Table) -> list[int]:
    found = []
    for place, column in enumerate(table.columns):
        cells = [cell_words(row[place], column.type) for row in table.rows[:_LOOKED_AT]]
        longest = max((len(words) for words in (column.heading, *cells)), default=8)
        found.append(min(longest + 2, _WIDEST))
    return found


def _sheet_name(title: str, number: int) -> str:
    plain = re.sub(r"[\[\]:*?/\\']", " ", one_line(title)).strip()[:28]
    return plain or text("queries-sheet", number=number)
