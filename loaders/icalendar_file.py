"""Reads a calendar file (`.ics`): each entry an event, a repeated entry an event with several occasions."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Final

from graph.errors import SourceError
from graph.records import Record, Report, SourceDeclaration
from loaders.calendars import CalendarOptions, Entries, parse_calendar
from loaders.options import read_options
from loaders.programme import Programme
from loaders.reading import examine, read_whole, source_record

MAX_BYTES: Final = 30_000_000
HEADINGS: Final = {"title": "SUMMARY", "id": "UID", "start": "DTSTART", "end": "DTEND"}


class ICalendarLoader:
    """Reads one `.ics` file. Options: those of `CalendarOptions`."""

    def read(self, declaration: SourceDeclaration, report: Report) -> Iterator[Record]:
        """Yield the source, then an event an entry. A problem's row is the entry's number in the file.

        Raises
        ------
        SourceError
            The file cannot be read, is over `MAX_BYTES`, or is no calendar.
        """
        options = read_options(declaration, CalendarOptions)
        content = read_whole(declaration, MAX_BYTES)
        examine(declaration)
        yield source_record(declaration, hashlib.sha256(content).hexdigest())
        calendar = parse_calendar(content)
        if calendar is None:
            raise SourceError("loaders-calendar", file=declaration.path)
        programme = Programme(declaration.id, options, report, HEADINGS)
        yield from Entries(programme, options, str(declaration.path)).records(calendar, 1)


LOADER: Final = ICalendarLoader()
