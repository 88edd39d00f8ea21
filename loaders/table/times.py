"""When a table's row takes place: from one column for start and one for end, or from a day and its hours."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from graph.records import Locator, Report
from loaders.programme import local
from loaders.table.mapping import TableOptions, columns_of

_CLOCKS: Final = ("%H:%M", "%H.%M", "%H:%M:%S", "%H%M")
_DAYS: Final = ("%Y-%m-%d", "%Y%m%d", "%Y-%m-%d %H:%M:%S")
_EXAMPLE: Final = "2025-11-11 09:00"


class Times:
    """Reads a row's times by a mapping, and tells `report` of those it cannot read."""

    def __init__(self, options: TableOptions, report: Report, file: str) -> None:
        self._options = options
        self._report = report
        self._file = file
        self._zone = ZoneInfo(options.time_zone)

    def read(self, number: int, said: Mapping[str, str]) -> list[tuple[datetime, datetime]] | None:
        """Return (start, end) in local time; an empty list where the row tells no time, None where it is set aside."""
        if "day" in self._options.columns:
            return self._of_day(number, said)
        if not said.get("start"):
            return []
        start = self._moment(said["start"])
        if start is None:
            self._tell(number, "start", said["start"])
            return None
        if not said.get("end"):
            return [(start, start + timedelta(minutes=self._options.minutes))]
        end = self._moment(said["end"])
        if end is None:
            self._tell(number, "end", said["end"])
            return None
        return [(start, end)]

    def _of_day(self, number: int, said: Mapping[str, str]) -> list[tuple[datetime, datetime]] | None:
        if not said["day"]:
            return []
        day = _by_forms(said["day"], (*self._options.times, *_DAYS))
        if day is None:
            self._tell(number, "day", said["day"])
            return None
        moments: list[datetime] = []
        for field in ("start_time", "end_time"):
            words = said.get(field, "")
            if not words:
                continue
            clock = _by_forms(words, _CLOCKS)
            moment = self._zoned(datetime.combine(day.date(), clock.time())) if clock else None
            if moment is None:
                self._tell(number, field, words, "09:00")
                return None
            moments.append(moment)
        if not said.get("start_time"):
            # A day and no hour: the whole day.
            midnight = datetime.combine(day.date(), datetime.min.time())
            return [(midnight, midnight)]
        if not said.get("end_time"):
            return [(moments[0], moments[0] + timedelta(minutes=self._options.minutes))]
        return [(moments[0], moments[1])]

    def _moment(self, words: str) -> datetime | None:
        try:
            found = datetime.fromisoformat(words)
        except ValueError:
            made = _by_forms(words, self._options.times)
            if made is None:
                return None
            found = made
        return local(found) if found.tzinfo else self._zoned(found)

    def _zoned(self, moment: datetime) -> datetime | None:
        return local(moment.replace(tzinfo=self._zone))

    def _tell(self, number: int, field: str, words: str, example: str = _EXAMPLE) -> None:
        heading = ", ".join(columns_of(self._options.columns[field]))
        expected = self._options.times[0] if self._options.times and field in ("start", "end", "day") else example
        self._report.problem(Locator(self._file, number, heading), "loaders-time", found=words, expected=expected)


def _by_forms(words: str, forms: tuple[str, ...] | list[str]) -> datetime | None:
    for form in forms:
        try:
            return datetime.strptime(words, form)
        except ValueError:
            continue
    return None
