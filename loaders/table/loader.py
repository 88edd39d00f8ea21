"""Reads any programme that is a table (CSV, Excel, JSON, JSON lines) by a mapping in the catalogue, without new code.

`docs/loaders.md` shows one. The mapping says which column is which field, how times are written and in what zone, what
the source's words mean, and what parts a list.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from graph.records import EventRecord, Locator, Record, Report, SourceDeclaration
from loaders.options import read_options
from loaders.programme import Item, Programme
from loaders.reading import check_columns
from loaders.table.mapping import LISTS, TableOptions, columns_of
from loaders.table.rows import open_table
from loaders.table.times import Times

_STATUSES: Final = frozenset({"planned", "decided", "held", "cancelled"})


class TableLoader:
    """Reads one table. Options: those of `TableOptions`."""

    def read(self, declaration: SourceDeclaration, report: Report) -> Iterator[Record]:
        """Yield the source, then an event a row.

        Raises
        ------
        SourceError
            The file cannot be read, or lacks a column that the mapping names.
        """
        options = read_options(declaration, TableOptions)
        table = open_table(declaration, options, report)
        if table.columns is not None:
            # JSON has no heading: each row may lack what it likes, and what must be there is told row by row.
            needed = [column for columns in options.columns.values() for column in columns_of(columns)]
            check_columns(declaration, table.columns, needed, report)
        yield table.source
        programme = Programme(declaration.id, options, report, _headings(options))
        reader = _Reader(options, programme, str(declaration.path))
        for number, row in table.rows:
            report.rows += 1
            record = reader.record(number, row)
            if record is not None:
                yield record


LOADER: Final = TableLoader()


class _Reader:
    """Turns rows into events by one mapping."""

    def __init__(self, options: TableOptions, programme: Programme, file: str) -> None:
        self._options = options
        self._programme = programme
        self._file = file
        self._times = Times(options, programme.report, file)
        self._values = {
            field: {word.strip().casefold(): meant for word, meant in words.items()}
            for field, words in options.values.items()
        }

    def record(self, number: int, row: Mapping[str, str]) -> EventRecord | None:
        """Return the row as an event, None where it is set aside. `row` is text by heading."""
        said = {field: self._text(field, columns, row) for field, columns in self._options.columns.items()}
        lists = {field: self._list(field, row) for field in LISTS}
        times = self._times.read(number, said)
        if times is None:
            return None
        status = said.get("status", "")
        if status and status not in _STATUSES:
            place = Locator(self._file, number, ", ".join(columns_of(self._options.columns["status"])))
            expected = ", ".join(sorted(_STATUSES))
            self._programme.report.problem(place, "loaders-status", found=status, expected=expected)
            return None
        title = said.get("title", "")
        # A table without ids of its own: the same title at the same time is the same item.
        id = said.get("id", "") or (f"{times[0][0]:%Y%m%dT%H%M}-{title}" if times else title)
        item = Item(
            id=id if "id" not in self._options.columns else said["id"],
            title=title,
            times=times,
            organisers=said.get("organisers", ""),
            kind=said.get("kind", ""),
            topics=lists["topics"],
            focus_areas=lists["focus_areas"],
            language=said.get("language", ""),
            place=said.get("place", ""),
            description=said.get("description", ""),
            url=said.get("url", ""),
            status=status,
            speakers=lists["speakers"],
            partners=said.get("partners", ""),
            responsible=said.get("responsible", ""),
            platform=said.get("platform", ""),
        )
        return self._programme.record(item, self._file, number, tuple(said.values()))

    def _text(self, field: str, columns: str | list[str], row: Mapping[str, str]) -> str:
        words = ", ".join(word for word in (row.get(column, "").strip() for column in columns_of(columns)) if word)
        return self._meant(field, words)

    def _list(self, field: str, row: Mapping[str, str]) -> tuple[str, ...]:
        columns = self._options.columns.get(field)
        if columns is None:
            return ()
        separator = self._options.list_separator
        cells = (row.get(column, "") for column in columns_of(columns))
        words = (word for cell in cells for word in (cell.split(separator) if separator else (cell,)))
        return tuple(self._meant(field, word.strip()) for word in words if word.strip())

    def _meant(self, field: str, word: str) -> str:
        known = self._values.get(field)
        return known.get(word.casefold(), word) if known else word


def _headings(options: TableOptions) -> dict[str, str]:
    return {field: ", ".join(columns_of(columns)) for field, columns in options.columns.items()}
