"""How an answer leaves: a table on a terminal, or a file; results on stdout, everything else on stderr."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final

import click
from rich.console import Console
from rich.table import Table as RichTable
from rich.text import Text

from graph.errors import QueryError, QueryUsageError
from graph.messages import text
from graph.store.base import Cell
from omvarld.context import note
from omvarld.output.files import csv_bytes, html_bytes, json_bytes, markdown_bytes
from queries.tables import FIGURES, Column, Table
from queries.wording import cell_words, one_line

_WRITERS: Final[dict[str, Callable[[Sequence[Table]], bytes]]] = {
    "csv": csv_bytes,
    "json": json_bytes,
    "html": html_bytes,
    "markdown": markdown_bytes,
}
FORMATS: Final = ("table", "csv", "json", "xlsx", "html", "markdown")
_SUFFIXES: Final = {".csv": "csv", ".json": "json", ".xlsx": "xlsx", ".html": "html", ".htm": "html", ".md": "markdown"}
_SHOWN: Final = 12  # items of a list in a terminal's cell, and
_SHOWN_LONG: Final = 3  # of those that are long: evidence, sources, members
_LONG: Final = ("evidence", "sources", "members", "examples")
_PIPED_WIDTH: Final = 240
_TITLED: Final = ("section", "spot")  # columns that a table's title says already


def output_options(function: click.decorators.FC) -> click.decorators.FC:
    """Give a command `--format` and `-o`."""
    function = click.option(
        "-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help=text("queries-help-output")
    )(function)
    return click.option("--format", "form", type=click.Choice(FORMATS), help=text("queries-help-format"))(function)


def put(tables: Sequence[Table], form: str | None, output: Path | None) -> None:
    """Write tables in a format, to a file or stdout.

    Parameters
    ----------
    tables
        In the order that they are read in.
    form
        One of `FORMATS`; None: what the file's ending says, else a table.
    output
        The file; None: stdout.

    Raises
    ------
    QueryError
        An Excel workbook was to be printed on a terminal, the file cannot be written, or its ending tells no form.
    """
    chosen = form or ("table" if output is None else _form_of(output))
    if chosen == "table":
        _put_table(tables, output)
    elif chosen == "xlsx":
        _put_xlsx(tables, output)
    elif output is not None:
        write_file(output, _WRITERS[chosen](tables))
    else:
        sys.stdout.buffer.write(_WRITERS[chosen](tables))
    if any(table.truncated for table in tables):
        note(text("queries-truncated"))


def _form_of(output: Path) -> str:
    form = _SUFFIXES.get(output.suffix.casefold())
    if form is None:
        raise QueryUsageError("queries-export-unknown", file=output, endings=", ".join(_SUFFIXES))
    return form


@contextmanager
def written(output: Path) -> Iterator[BinaryIO]:
    """Open a file to write to, and say on stderr that it is written.

    Raises
    ------
    QueryError
        It cannot be written.
    """
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        with output.open("wb") as file:
            yield file
    except OSError as error:
        raise QueryError("queries-cannot-write", file=output, reason=error.strerror or error) from error
    note(text("queries-written", file=output))


def write_file(output: Path, content: bytes) -> None:
    """Write `content` to a file; raises as `written`."""
    with written(output) as file:
        file.write(content)


def _put_xlsx(tables: Sequence[Table], output: Path | None) -> None:
    # The library of workbooks is slow to load, and few answers ask for one.
    from omvarld.output.excel import write_xlsx

    if output is not None:
        with written(output) as file:
            write_xlsx(tables, file)
        return
    if sys.stdout.isatty():
        raise QueryError("queries-xlsx-terminal")
    # A workbook is a ZIP file, which is not written to a pipe.
    book = io.BytesIO()
    write_xlsx(tables, book)
    sys.stdout.buffer.write(book.getvalue())


def _put_table(tables: Sequence[Table], output: Path | None) -> None:
    if output is None:
        console = Console(highlight=False)
        if not console.is_terminal:
            console = Console(highlight=False, width=_PIPED_WIDTH)
        _print(console, tables)
        return
    lines = io.StringIO()
    _print(Console(file=lines, highlight=False, width=_PIPED_WIDTH), tables)
    write_file(output, lines.getvalue().encode())


def _print(console: Console, tables: Sequence[Table]) -> None:
    for table in tables:
        if not table.rows:
            if table.title:
                console.print(Text(one_line(table.title), style="bold"))
            console.print(Text(text("queries-no-rows")))
            continue
        shown = [place for place in range(len(table.columns)) if _worth_showing(table, place)]
        drawn = RichTable(title=Text(one_line(table.title)) if table.title else None, title_justify="left")
        for place in shown:
            figures = table.columns[place].type in FIGURES
            drawn.add_column(
                Text(table.columns[place].heading), justify="right" if figures else "left", overflow="fold"
            )
        for row in table.rows:
            drawn.add_row(*(_cell(row[place], table.columns[place]) for place in shown))
        console.print(drawn)
        if table.note:
            console.print(Text(table.note, style="italic"))


def _cell(cell: Cell, column: Column) -> Text:
    return Text(cell_words(cell, column.type, _SHOWN_LONG if column.key in _LONG else _SHOWN))


def _worth_showing(table: Table, place: int) -> bool:
    """Tell whether a column says something on a terminal: no id, nothing that the title says, not all empty."""
    column = table.columns[place]
    if column.type == "id" or column.key in _TITLED:
        return len(table.columns) == 1
    return any(row[place] not in (None, "", (), []) for row in table.rows)
