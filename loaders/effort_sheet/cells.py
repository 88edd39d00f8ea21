"""From a row of a sheet to an effort: every cell checked, every fault told with its column."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Final

from graph.identity import slug
from graph.records import EventRecord, Locator, Occasion, Report
from loaders.effort_sheet.form import HEADINGS, REQUIRED, STATUSES, SheetRow
from loaders.inventory.hints import hint, hint_or_all
from loaders.scrub import scrub

_TIME: Final = re.compile(r"(?:kl\.?\s*)?(\d{1,2})(?:[.:](\d{2}))?(?::00)?(?:\s*[-–—]\s*(\d{1,2})(?:[.:](\d{2}))?)?")
_LAST: Final = time(23, 59)


class RowReader:
    """Turns rows into efforts; `lists` are the values that a field may have."""

    def __init__(self, source: str, file: str, lists: Mapping[str, tuple[str, ...]], report: Report) -> None:
        self._source = source
        self._file = file
        self._lists = {field: {slug(name): name for name in names} for field, names in lists.items()}
        self._report = report

    def read(self, row: SheetRow) -> EventRecord | None:
        """Return the effort of a row, None where the row must be set aside; the report tells why."""
        faults = len(self._report.problems)
        for field, key in row.broken.items():
            self._fault(row, field, key, row.cells[field])
        for field in REQUIRED:
            if not row.cells.get(field, ""):
                self._fault(row, field, "sheet-empty")
        arena = self._known(row, "arena")
        responsible = self._known(row, "responsible")
        areas = tuple(filter(None, (self._known(row, "focus_area", area) for area in _split(row.cells, "focus_area"))))
        status = STATUSES.get(row.cells.get("status", "").casefold(), "")
        if not status and row.cells.get("status"):
            near = hint_or_all(row.cells["status"], tuple(STATUSES))
            self._fault(row, "status", "sheet-status", row.cells["status"], near)
        edition = self._edition(row, arena)
        occasions = self._occasions(row, edition)
        if any(problem.set_aside for problem in self._report.problems[faults:]):
            return None
        effort = _plain(row.cells["effort"])
        return EventRecord(
            source=self._source,
            locator=Locator(self._file, row.number),
            arena=arena,
            edition=edition,
            # The administration is part of the id: two of them may plan an effort of the same name.
            source_id=f"{slug(responsible)}-{slug(effort)}",
            name=effort,
            organisers="",
            occasions=occasions,
            kind="effort",
            kind_as_written="insats",
            focus_areas=areas,
            place=_plain(row.cells.get("place", "")),
            description=_plain(row.cells.get("question", "")),
            status=status,
            partners=_plain(row.cells.get("partners", "")),
            responsible=responsible,
        )

    def _known(self, row: SheetRow, field: str, told: str | None = None) -> str:
        """Return a value as its list spells it; what is in no list is a fault with the nearest beside it."""
        value = row.cells.get(field, "") if told is None else told
        known = self._lists.get(field)
        if not value or known is None or field in row.broken:
            return value
        found = known.get(slug(value))
        if found is None:
            self._fault(row, field, "sheet-unknown", value, hint(value, list(known.values())))
            return ""
        return found

    def _edition(self, row: SheetRow, arena: str) -> str:
        """Return an edition's name; a year alone is that year's edition of the arena."""
        told = _plain(row.cells.get("edition", ""))
        if re.fullmatch(r"\d{4}", told):
            return f"{arena} {told}" if arena else ""
        if told and not re.search(r"(?<!\d)\d{4}(?!\d)", told):
            self._fault(row, "edition", "sheet-edition", told)
        return told

    def _occasions(self, row: SheetRow, edition: str) -> tuple[Occasion, ...]:
        told, hours = row.cells.get("day", ""), row.cells.get("time", "")
        if not told:
            if hours:
                self._fault(row, "day", "sheet-time-no-day", hours)
            return ()
        try:
            day = datetime.fromisoformat(told).date()
        except ValueError:
            self._fault(row, "day", "sheet-day", told)
            return ()
        years = re.findall(r"(?<!\d)\d{4}(?!\d)", edition)
        if years and str(day.year) not in years:
            self._fault(row, "day", "sheet-year", told, edition)
        return self._hours(row, day, hours)

    def _hours(self, row: SheetRow, day: date, told: str) -> tuple[Occasion, ...]:
        if not told:
            return (Occasion(datetime.combine(day, time()), datetime.combine(day, _LAST), all_day=True),)
        hours = _times(told)
        if hours is None:
            self._fault(row, "time", "sheet-time", told)
            return ()
        starts, ends = hours
        if ends < starts:
            self._fault(row, "time", "sheet-time-order", told)
            return ()
        return (Occasion(datetime.combine(day, starts), datetime.combine(day, ends)),)

    def _fault(self, row: SheetRow, field: str, key: str, found: object = "", expected: object = "") -> None:
        locator = Locator(self._file, row.number, HEADINGS[field])
        self._report.problem(locator, key, found=found, expected=expected)


def _times(told: str) -> tuple[time, time] | None:
    """Return when something begins and ends ("13.15–14.00"); a beginning alone is both."""
    match = _TIME.fullmatch(told)
    try:
        if match is None or (not match[2] and not match[3]):
            return None
        starts = time(int(match[1]), int(match[2] or 0))
        return starts, time(int(match[3]), int(match[4] or 0)) if match[3] else starts
    except ValueError:
        return None


def _split(cells: Mapping[str, str], field: str) -> list[str]:
    return [part.strip() for part in re.split(r"[;,\n]", cells.get(field, "")) if part.strip()]


def _plain(text: str) -> str:
    return scrub(" ".join(text.split()))
