"""Tables as files: CSV for Swedish Excel, JSON, Excel, HTML, Markdown. What a cell holds is shown and never runs."""

from __future__ import annotations

import csv
import html
import io
import re
from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

import orjson
from openpyxl import Workbook
from openpyxl.cell.cell import Cell as ExcelCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from graph.messages import language, text
from graph.store.base import Cell
from queries.tables import Column, Table
from queries.wording import cell_words, one_line

# A spreadsheet takes text that begins so for a formula.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
_LONGEST: Final = 32_767  # signs in an Excel cell
_WIDEST: Final = 60
_WRAPPED: Final = Alignment(wrap_text=True, vertical="top")
_WEB: Final = re.compile(r"https?://[^\s\"'<>]+", re.IGNORECASE)
_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'"
_STYLE: Final = (
    "body{font:16px/1.5 system-ui,sans-serif;margin:2rem;color-scheme:light dark}"
    "table{border-collapse:collapse}th,td{border:1px solid #888;padding:.3rem .6rem;text-align:left;vertical-align:top}"
    "td.n{text-align:right;font-variant-numeric:tabular-nums}thead th{position:sticky;top:0;background:Canvas}"
)


def csv_bytes(tables: Sequence[Table]) -> bytes:
    """Return tables as one CSV file: UTF-8 with a mark, semicolons, decimal commas, text that is no formula."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    for number, table in enumerate(tables):
        if number:
            writer.writerow([])
        writer.writerow([_guarded(column.heading) for column in table.columns])
        for row in table.rows:
            writer.writerow([_csv_cell(cell, column) for cell, column in zip(row, table.columns, strict=True)])
    return out.getvalue().encode("utf-8-sig")


def json_bytes(tables: Sequence[Table]) -> bytes:
    """Return tables as one JSON list, one object a row, keyed by column; days and times as ISO text."""
    rows = [record for table in tables for record in table.records()]
    return orjson.dumps(rows, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE, default=str)


def markdown_bytes(tables: Sequence[Table]) -> bytes:
    """Return tables as Markdown."""
    parts = []
    for table in tables:
        head = [_marked(column.heading) for column in table.columns]
        rule = ["---:" if column.type in ("integer", "number") else "---" for column in table.columns]
        rows = [
            [_marked(cell_words(cell, column.type)) for cell, column in zip(row, table.columns, strict=True)]
            for row in table.rows
        ]
        lines = ["| " + " | ".join(cells) + " |" for cells in (head, rule, *rows)]
        title = [f"## {_marked(table.title)}", ""] if table.title else []
        note = ["", _marked(table.note)] if table.note else []
        parts.append("\n".join((*title, *lines, *note)) + "\n")
    return "\n".join(parts).encode()


def html_bytes(tables: Sequence[Table]) -> bytes:
    """Return tables as one HTML page that loads nothing."""
    title = html.escape(next((table.title for table in tables if table.title), "Omvärld"))
    body = "\n".join(_html_table(table) for table in tables)
    page = (
        f'<!doctype html>\n<html lang="{language()}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{title}</title>\n'
        f"<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )
    return page.encode()


def xlsx_bytes(tables: Sequence[Table]) -> bytes:
    """Return tables as an Excel workbook: a sheet each, typed columns, a frozen header, links, no formulas."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for number, table in enumerate(tables, 1):
        sheet = book.create_sheet(_sheet_name(table.title, number))
        sheet.append([column.heading for column in table.columns])
        for cell in sheet[1]:
            cell.font = Font(bold=True)
        for row, cells in enumerate(table.rows, 2):
            for place, (value, column) in enumerate(zip(cells, table.columns, strict=True), 1):
                if value is not None:
                    _fill(sheet.cell(row, place), value, column)
        sheet.freeze_panes = "A2"
        if table.rows:
            sheet.auto_filter.ref = sheet.dimensions
        _set_widths(sheet, table)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _csv_cell(cell: Cell, column: Column) -> str:
    if isinstance(cell, float):
        return repr(cell).replace(".", ",")
    if isinstance(cell, int) and not isinstance(cell, bool):
        return str(cell)
    return _guarded(cell_words(cell, column.type))


def _guarded(words: str) -> str:
    return f"'{words}" if words.startswith(_FORMULA) else words


def _marked(words: str) -> str:
    escaped = re.sub(r"([\\`*_\[\]|<>])", r"\\\1", one_line(words))
    return escaped.replace("&", "&amp;")


def _html_table(table: Table) -> str:
    heading = f"<h1>{html.escape(table.title)}</h1>\n" if table.title else ""
    note = f"<p>{html.escape(table.note)}</p>\n" if table.note else ""
    head = "".join(f'<th scope="col">{html.escape(column.heading)}</th>' for column in table.columns)
    rows = "\n".join(
        "<tr>" + "".join(_html_cell(cell, column) for cell, column in zip(row, table.columns, strict=True)) + "</tr>"
        for row in table.rows
    )
    return f"{heading}{note}<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>"


def _html_cell(cell: Cell, column: Column) -> str:
    words = html.escape(cell_words(cell, column.type))
    if column.type == "link" and _WEB.fullmatch(str(cell)):
        return f'<td><a href="{html.escape(str(cell))}" rel="noopener noreferrer">{words}</a></td>'
    return f'<td class="n">{words}</td>' if column.type in ("integer", "number") else f"<td>{words}</td>"


def _fill(cell: ExcelCell, value: Cell, column: Column) -> None:
    if isinstance(value, bool | int | float | datetime | date):
        cell.value = value
        if isinstance(value, datetime):
            cell.number_format = "yyyy-mm-dd hh:mm"
        elif isinstance(value, date):
            cell.number_format = "yyyy-mm-dd"
        return
    words = cell_words(value, column.type)[:_LONGEST]
    cell.value = words
    # openpyxl takes a text that begins with "=" for a formula; here every text is text.
    cell.data_type = "s"
    # A style costs more than the cell: only those get one that need it.
    if words.startswith(_FORMULA):
        cell.quotePrefix = True
    if len(words) > _WIDEST:
        cell.alignment = _WRAPPED
    if column.type == "link" and _WEB.fullmatch(words):
        cell.hyperlink = words
        cell.style = "Hyperlink"


def _set_widths(sheet: Worksheet, table: Table) -> None:
    for place, column in enumerate(table.columns, 1):
        cells = [cell_words(row[place - 1], column.type) for row in table.rows[:200]]
        longest = max((len(words) for words in (column.heading, *cells)), default=8)
        sheet.column_dimensions[get_column_letter(place)].width = min(longest + 2, _WIDEST)


def _sheet_name(title: str, number: int) -> str:
    plain = re.sub(r"[\[\]:*?/\\']", " ", one_line(title)).strip()[:28]
    return plain or text("queries-sheet", number=number)
