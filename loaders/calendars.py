"""Calendar entries (RFC 5545) as items of a programme: for `.ics` files, and for pages that carry entries in links.

An entry's organiser line holds an address and is not read: a contact person is no public role. Who organises is what
the option `organisers` says, or what follows `organiser_label` in the description ("Arrangör: Malmö stad").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from icalendar import Calendar, Component
from pydantic import field_validator

from graph.records import EventRecord, Locator
from loaders.almedalen_lines import known_zone
from loaders.programme import Item, Programme, ProgrammeOptions, local
from loaders.recurrence import MAX_TIMES, repeat

_STATUS: Final = {"CANCELLED": "cancelled", "TENTATIVE": "planned", "CONFIRMED": ""}
_LAST_MINUTE: Final = time(23, 59)
_DAY: Final = timedelta(days=1)
# What the calendar library raises on a broken entry, by its own documentation and by trying.
BROKEN: Final = (ValueError, KeyError, IndexError, TypeError, AttributeError, OverflowError, RecursionError)


class CalendarOptions(ProgrammeOptions):
    """Those of a programme. `time_zone` is that of times which do not say their own."""

    organisers: str = ""
    organiser_label: str = ""
    time_zone: str = "Europe/Stockholm"

    @field_validator("time_zone")
    @classmethod
    def _known_zone(cls, zone: str) -> str:
        return known_zone(zone)


@dataclass(slots=True)
class Entries:
    """Makes event records of calendar entries. `file` is named in problems."""

    programme: Programme
    options: CalendarOptions
    file: str
    _moved: dict[str, set[datetime]] = field(default_factory=dict)

    def records(self, calendar: Component, row: int) -> Iterator[EventRecord]:
        """Yield the events of one calendar. `row` is where it stands; a file's entries count on from it."""
        entries = list(calendar.walk("VEVENT"))
        for entry in entries:
            self._note_moved(entry)
        for number, entry in enumerate(entries):
            self.programme.report.rows += 1
            place = row + number
            try:
                item = self._item(entry, place)
            except BROKEN as error:
                self.programme.report.problem(Locator(self.file, place), "loaders-entry", found=error)
                continue
            if item is not None:
                content = (item.title, item.place, item.description, item.organisers, *item.times)
                record = self.programme.record(item, self.file, place, content)
                if record is not None:
                    yield record

    def _note_moved(self, entry: Component) -> None:
        """Remember a repeated entry's single occasion that stands by itself, so that it is not there twice."""
        try:
            moved = entry.get("RECURRENCE-ID")
            if moved is not None:
                start = self._local(moved.dt)
                if start is not None:
                    self._moved.setdefault(_text(entry, "UID"), set()).add(start)
        except BROKEN:
            # The entry itself is told of when it is read.
            return

    def _item(self, entry: Component, row: int) -> Item | None:
        starts_at, ends_at, whole_days = self._span(entry)
        if starts_at is None or ends_at is None:
            self.programme.report.problem(Locator(self.file, row, "DTSTART"), "loaders-entry-start")
            return None
        uid, url = _text(entry, "UID"), _text(entry, "URL")
        id = uid or url.rstrip("/").rpartition("/")[2] or f"{starts_at:%Y%m%dT%H%M}-{_text(entry, 'SUMMARY')}"
        if entry.get("RECURRENCE-ID") is not None:
            starts = [starts_at]
            id = f"{id}-{starts_at:%Y%m%dT%H%M}"
        else:
            starts = self._starts(entry, starts_at, uid, row)
        description = _text(entry, "DESCRIPTION")
        return Item(
            id=id,
            title=_text(entry, "SUMMARY"),
            times=[(start, start + (ends_at - starts_at)) for start in starts],
            organisers=self.options.organisers or labelled(description, self.options.organiser_label),
            topics=_categories(entry),
            place=_text(entry, "LOCATION"),
            description=description,
            url=url if url.startswith(("http://", "https://")) else "",
            status=_STATUS.get(_text(entry, "STATUS").upper(), ""),
            all_day=whole_days,
        )

    def _span(self, entry: Component) -> tuple[datetime | None, datetime | None, bool]:
        start = entry.get("DTSTART")
        if start is None:
            return None, None, False
        first = start.dt
        end, duration = entry.get("DTEND"), entry.get("DURATION")
        if duration is not None and duration.dt < timedelta(0):
            raise ValueError(f"DURATION {duration.to_ical().decode('ascii')}")
        last = end.dt if end is not None else first + duration.dt if duration is not None else None
        if not isinstance(first, datetime):
            # A date's end is the day after the last one, and none means the day itself.
            last_day = max(first, last - _DAY) if isinstance(last, date) and not isinstance(last, datetime) else first
            return datetime.combine(first, time()), datetime.combine(last_day, _LAST_MINUTE), True
        starts_at = self._local(first)
        return starts_at, self._local(last) if last is not None else starts_at, False

    def _starts(self, entry: Component, first: datetime, uid: str, row: int) -> list[datetime]:
        rule = entry.get("RRULE")
        starts: Sequence[datetime] = (first,)
        if rule is not None:
            repeated = repeat(first, rule.to_ical().decode("utf-8") if not isinstance(rule, list) else "")
            starts = repeated.starts
            if repeated.told:
                place = Locator(self.file, row, "RRULE")
                found = len(starts)
                self.programme.report.problem(place, repeated.told, found=found, set_aside=False)
        gone = self._dates(entry, "EXDATE") | self._moved.get(uid, set())
        kept = sorted({*starts, *self._dates(entry, "RDATE")} - gone)
        return kept[:MAX_TIMES]

    def _dates(self, entry: Component, name: str) -> set[datetime]:
        told = entry.get(name)
        found: set[datetime] = set()
        for group in told if isinstance(told, list) else [told] if told is not None else []:
            for value in group.dts:
                moment = value.dt
                if isinstance(moment, datetime):
                    start = self._local(moment)
                    if start is not None:
                        found.add(start)
                elif isinstance(moment, date):
                    found.add(datetime.combine(moment, time()))
        return found

    def _local(self, moment: date) -> datetime | None:
        if not isinstance(moment, datetime):
            return datetime.combine(moment, time())
        return local(moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(self.options.time_zone)))


def parse_calendar(content: str | bytes) -> Component | None:
    """Return a calendar, None where the text is none."""
    try:
        return Calendar.from_ical(content)
    except BROKEN:
        return None


def labelled(description: str, label: str) -> str:
    """Return what stands after `label` on a line of the description, empty where it stands nowhere."""
    if not label:
        return ""
    for line in description.splitlines():
        before, found, after = line.partition(label)
        if found and not before.strip():
            return after.strip()
    return ""


def _text(entry: Component, name: str) -> str:
    value = entry.get(name)
    if isinstance(value, list):
        value = value[0]
    return str(value) if value is not None else ""


def _categories(entry: Component) -> tuple[str, ...]:
    value = entry.get("CATEGORIES")
    groups = value if isinstance(value, list) else [value] if value is not None else []
    return tuple(str(category) for group in groups for category in getattr(group, "cats", ()))
