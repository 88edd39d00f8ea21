"""Tables as files: CSV for Swedish Excel, JSON, HTML, Markdown. What a cell holds is shown and never runs.

A workbook of Excel's own is written in `output_excel`.
"""

from __future__ import annotations

import csv
import html
import io
import re
from collections.abc import Sequence
from typing import Final

import orjson

from graph.messages import language
from graph.store.base import Cell
from queries.tables import FIGURES, Column, Table
from queries.wording import cell_words, one_line

# A spreadsheet takes text that begins so for a formula.
FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
WEB: Final = re.compile(r"https?://[^\s\"'<>]+", re.IGNORECASE)
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
        rule = ["---:" if column.type in FIGURES else "---" for column in table.columns]
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


def _csv_cell(cell: Cell, column: Column) -> str:
    if isinstance(cell, float):
        return repr(cell).replace(".", ",")
    if isinstance(cell, int) and not isinstance(cell, bool):
        return str(cell)
    return _guarded(cell_words(cell, column.type))


def _guarded(words: str) -> str:
    return f"'{words}" if words.startswith(FORMULA) else words


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
    if column.type == "link" and WEB.fullmatch(str(cell)):
        return f'<td><a href="{html.escape(str(cell))}" rel="noopener noreferrer">{words}</a></td>'
    return f'<td class="n">{words}</td>' if column.type in FIGURES else f"<td>{words}</td>"
