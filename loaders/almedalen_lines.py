"""Reads the Almedalen programme of 2017 as its archive has it: an event a line, in JSON, times in UTC.

An event with several times has several occasions. Some events have an id, a title and a description and nothing more;
they come in as they are, without organiser and without a time.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

import orjson
from pydantic import field_validator

from graph.messages import text
from graph.records import EventRecord, Locator, Record, Report, SourceDeclaration
from loaders.options import read_options
from loaders.programme import Item, Programme, ProgrammeOptions, local, one_text
from loaders.reading import codec, examine, text_lines

_TEXTS: Final = (
    "id",
    "title",
    "arranger",
    "area",
    "description",
    "extendedDescription",
    "language",
    "location",
    "type",
)
_EXAMPLE: Final = '{"start": "2017-07-04T09:00:00Z", "end": "2017-07-04T10:00:00Z"}'
_HEADINGS: Final = {"kind": "type", "start": "times.start", "end": "times.end"}


class LinesOptions(ProgrammeOptions):
    """Those of a programme; `time_zone` is that of times which do not say their own."""

    time_zone: str = "UTC"

    @field_validator("time_zone")
    @classmethod
    def _known_zone(cls, zone: str) -> str:
        return known_zone(zone)


def known_zone(zone: str) -> str:
    """Return `zone`; ValueError with a message where there is no such time zone."""
    try:
        ZoneInfo(zone)
    except (KeyError, ValueError, OSError):
        raise ValueError(text("loaders-zone", found=zone)) from None
    return zone


class AlmedalenLinesLoader:
    """Reads a file of JSON lines. Options: those of `LinesOptions`."""

    def read(self, declaration: SourceDeclaration, report: Report) -> Iterator[Record]:
        """Yield the source, then an event a line.

        Raises
        ------
        SourceError
            The file cannot be read or is not in its encoding.
        """
        options = read_options(declaration, LinesOptions)
        yield examine(declaration)
        programme = Programme(declaration.id, options, report, _HEADINGS)
        zone = ZoneInfo(options.time_zone)
        path = str(declaration.path)
        with declaration.path.open(encoding=codec(declaration)) as file:
            for number, line in enumerate(text_lines(file, path, report), 1):
                if not line.strip():
                    continue
                report.rows += 1
                record = _record(line, number, programme, zone, path)
                if record is not None:
                    yield record


LOADER: Final = AlmedalenLinesLoader()


def _record(line: str, number: int, programme: Programme, zone: ZoneInfo, path: str) -> EventRecord | None:
    report = programme.report
    try:
        told = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        report.problem(Locator(path, number), "loaders-line-json", found=error.msg)
        return None
    if not isinstance(told, dict):
        report.problem(Locator(path, number), "loaders-line-shape", found=type(told).__name__)
        return None
    said: dict[str, str] = {}
    for name in _TEXTS:
        value = told.get(name)
        if value is not None and not isinstance(value, str):
            report.problem(Locator(path, number, name), "loaders-type-text", found=value)
            return None
        said[name] = value or ""
    times = _times(told, zone, report, path, number)
    if times is None:
        return None
    item = Item(
        id=said["id"],
        title=said["title"],
        times=times,
        organisers=said["arranger"],
        kind=said["type"],
        topics=(said["area"],),
        language=said["language"],
        place=said["location"],
        description=one_text(said["description"], said["extendedDescription"]),
    )
    return programme.record(item, path, number, (*said.values(), *times))


def _times(
    told: Mapping[str, object], zone: ZoneInfo, report: Report, path: str, number: int
) -> list[tuple[datetime, datetime]] | None:
    given = told.get("times")
    if given is None:
        return []
    if not isinstance(given, list):
        report.problem(Locator(path, number, "times"), "loaders-type-list", found=given)
        return None
    times = []
    for entry in given:
        ends = [_moment(entry.get(name), zone) if isinstance(entry, dict) else None for name in ("start", "end")]
        if ends[0] is None or ends[1] is None:
            report.problem(Locator(path, number, "times"), "loaders-time", found=entry, expected=_EXAMPLE)
            return None
        times.append((ends[0], ends[1]))
    return times


def _moment(words: object, zone: ZoneInfo) -> datetime | None:
    if not isinstance(words, str):
        return None
    try:
        moment = datetime.fromisoformat(words)
    except ValueError:
        return None
    return local(moment if moment.tzinfo else moment.replace(tzinfo=zone))
