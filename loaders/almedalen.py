"""Reads the Almedalen programme as its archive exports it: a CSV a year, 2009 and on.

The years have the same columns and fill them differently: speakers are empty until 2021 and a list as Python writes
one after; kinds, topics and places drift. Columns of contact persons are never read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Final

from graph.errors import SourceError
from graph.records import EventRecord, Locator, Record, Report, SourceDeclaration
from loaders.options import read_options
from loaders.programme import Item, Programme, ProgrammeOptions, one_text, parse_time
from loaders.reading import Row, csv_rows, examine, heading

_NEEDED: Final = (
    "title",
    "organiser",
    "start",
    "end",
    "type",
    "topic_1",
    "topic_2",
    "language",
    "place",
    "description",
    "speakers",
    "id",
)
# The longer text of the same column's meaning; a year without the column has only the short one.
_MORE: Final = "more_info"
_HEADINGS: Final = {"kind": "type"}
_EXAMPLE: Final = "2013-07-01 09:00:00"

_STRING = r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\""
_LIST: Final = re.compile(rf"\[\s*(?:(?:{_STRING})\s*(?:,\s*(?:{_STRING})\s*)*,?\s*)?\]", re.DOTALL)
_STRINGS: Final = re.compile(_STRING, re.DOTALL)
_ESCAPE: Final = re.compile(r"\\(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)", re.DOTALL)
_ESCAPES: Final = {"n": "\n", "t": "\t", "r": "\r"}


class AlmedalenLoader:
    """Reads one year's CSV. Options: those of `ProgrammeOptions`."""

    def read(self, declaration: SourceDeclaration, report: Report) -> Iterator[Record]:
        """Yield the source, then an event a row.

        Raises
        ------
        SourceError
            The file cannot be read, is not in its encoding, or lacks a column.
        """
        options = read_options(declaration, ProgrammeOptions)
        yield examine(declaration)
        rows = csv_rows(declaration, report)
        first = next(rows, None)
        if first is None:
            raise SourceError("loaders-empty", file=declaration.path)
        places = heading(declaration, first.cells, _NEEDED, report)
        programme = Programme(declaration.id, options, report, _HEADINGS)
        path = str(declaration.path)
        width = len(first.cells)
        for row in rows:
            report.rows += 1
            record = _record(row, places, width, programme, path)
            if record is not None:
                yield record


LOADER: Final = AlmedalenLoader()


def _record(row: Row, places: Mapping[str, int], width: int, programme: Programme, path: str) -> EventRecord | None:
    cells, report = row.cells, programme.report
    if len(cells) != width:
        report.problem(Locator(path, row.number), "loaders-cells", found=len(cells), expected=width)
        return None
    starts_at = _time(row, places, "start", report, path)
    ends_at = _time(row, places, "end", report, path)
    if starts_at is None or ends_at is None:
        return None
    speakers = parse_list(cells[places["speakers"]])
    if speakers is None:
        found = cells[places["speakers"]]
        report.problem(Locator(path, row.number, "speakers"), "loaders-list", found=len(found), set_aside=False)
        speakers = ()
    said = {name: cells[places[name]] for name in _NEEDED}
    more = cells[places[_MORE]] if _MORE in places else ""
    item = Item(
        id=said["id"],
        title=said["title"],
        times=((starts_at, ends_at),),
        organisers=said["organiser"],
        kind=said["type"],
        topics=(said["topic_1"], said["topic_2"]),
        language=said["language"],
        place=said["place"],
        description=one_text(said["description"], more),
        speakers=speakers,
    )
    return programme.record(item, path, row.number, (*said.values(), more))


def _time(row: Row, places: Mapping[str, int], column: str, report: Report, path: str) -> datetime | None:
    words = row.cells[places[column]]
    found = parse_time(words)
    if found is None:
        report.problem(Locator(path, row.number, column), "loaders-time", found=words, expected=_EXAMPLE)
    return found


def parse_list(words: str) -> tuple[str, ...] | None:
    """Return the texts of a list as Python writes one (`['a', "b's"]`), None where it is no such list.

    The words are read, never run. An empty cell is an empty list.
    """
    words = words.strip()
    if not words or words == "[]":
        return ()
    if not _LIST.fullmatch(words):
        return None
    return tuple(_unescape(found[1:-1]) for found in _STRINGS.findall(words))


def _unescape(words: str) -> str:
    return _ESCAPE.sub(_escaped, words) if "\\" in words else words


def _escaped(match: re.Match[str]) -> str:
    code = match[1]
    if len(code) > 1:
        letter = chr(int(code[1:], 16)) if int(code[1:], 16) < 0x110000 else "\ufffd"
        # Half of a pair is no letter, and no store takes it.
        return "\ufffd" if "\ud800" <= letter <= "\udfff" else letter
    return _ESCAPES.get(code, code)
