"""A table: typed columns and rows, the one shape in which every answer leaves the room."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from typing import Final, get_args, get_origin, get_type_hints

from graph.messages import has, text
from graph.store.base import Answer, Cell
from queries.moments import as_told

COLUMN_TYPES: Final = (
    "text",
    "texts",
    "integer",
    "number",
    "share",
    "year",
    "flag",
    "date",
    "datetime",
    "id",
    "ids",
    "link",
    "code",
)

FIGURES: Final = ("integer", "number", "share")

_BY_TYPE: Final[dict[object, str]] = {
    str: "text",
    int: "integer",
    float: "number",
    bool: "flag",
    date: "date",
    datetime: "datetime",
}
_BY_NAME: Final = {
    "kind": "code",
    "section": "code",
    "spot": "code",
    "detail": "code",
    "year": "year",
    "share": "share",
    "inside": "share",
    "sources": "ids",
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the key that files use, and one of `COLUMN_TYPES`; a share (0–1) is read as a percentage.

    `words` is the heading of a column that is one of many alike, such as one a year.
    """

    key: str
    type: str = "text"
    words: str = ""

    @property
    def heading(self) -> str:
        """Return the heading in the language in use; an analyst's own column keeps its key."""
        if self.words:
            return self.words
        message = f"queries-column-{self.key.replace('_', '-')}"
        return text(message) if has(message) else self.key


@dataclass(frozen=True, slots=True)
class Table:
    """An answer as people read it. `note` is one sentence on what the figures mean; `truncated` as in `Answer`."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    title: str = ""
    note: str = ""
    truncated: bool = False

    def without_ids(self) -> Table:
        """Return the table as people read it: without the columns of ids."""
        kept = [place for place, column in enumerate(self.columns) if column.type != "id"]
        return replace(
            self,
            columns=tuple(self.columns[place] for place in kept),
            rows=tuple(tuple(row[place] for place in kept) for row in self.rows),
        )

    def records(self) -> list[dict[str, Cell]]:
        """Return one mapping a row, keyed by column."""
        keys = [column.key for column in self.columns]
        return [dict(zip(keys, row, strict=True)) for row in self.rows]


def answer_table(answer: Answer, columns: Sequence[Column] = (), title: str = "", note: str = "") -> Table:
    """Return a store's answer as a table; where no columns are told, the values tell their types.

    A row that tells a day and no hour tells the day alone (`queries.moments`).
    """
    known: Mapping[str, Column] = {column.key: column for column in columns}
    made = tuple(
        known.get(key) or Column(key, _type_of([row[place] for row in answer.rows]))
        for place, key in enumerate(answer.columns)
    )
    return Table(made, tuple(map(as_told, answer.rows)), title, note, answer.truncated)


def items_table(
    kind: type, items: Sequence[object], title: str = "", note: str = "", left_out: Sequence[str] = ()
) -> Table:
    """Return the findings of an analysis as a table: a column for each field of their dataclass `kind`."""
    told = get_type_hints(kind)
    columns = tuple(
        Column(field.name, _type_of_field(field.name, told[field.name]))
        for field in fields(kind)
        if field.name not in left_out
    )
    rows = tuple(tuple(getattr(item, column.key) for column in columns) for item in items)
    return Table(columns, rows, title, note)


def _type_of_field(name: str, told: object) -> str:
    if name in _BY_NAME:
        return _BY_NAME[name]
    if name == "id" or name.endswith("_id"):
        return "id"
    if get_origin(told) is tuple:
        return "texts"
    plain = [part for part in get_args(told) or (told,) if part is not type(None)]
    return _BY_TYPE[plain[0]]


def _type_of(values: Sequence[Cell]) -> str:
    seen = {type(value) for value in values if value is not None}
    if seen == {bool}:
        return "flag"
    if seen == {int}:
        return "integer"
    if seen and seen <= {int, float}:
        return "number"
    if seen == {date}:
        return "date"
    if seen and seen <= {datetime, date}:
        return "datetime"
    if seen and seen <= {list, tuple}:
        return "texts"
    return "text"
