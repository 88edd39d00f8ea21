"""What the loaders of programmes share: an item in the source's own words becomes an event record, or a problem.

How times are read, in every format:

- An end before its start, on the same date and at or before 05:00, is past midnight: it is the next day's, and the
  report says so. Any other end before its start sets the row aside.
- `all_day` is an item that runs over several days (past midnight alone is not several: it must last 24 hours, or end
  on a later date after 05:00); one whose hours are not told (00:00–00:00 or 00:00–23:59); and one of eight hours or
  more that people come to and go from as they like, a meeting point or an exhibition. A seminar from nine to five is
  an appointment, not all-day: whoever sits there is nowhere else.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from typing import Final, Literal
from zoneinfo import ZoneInfo

from pydantic import Field, field_validator

from graph.messages import text
from graph.records import EventRecord, Locator, Occasion, Report
from graph.schema import NODES
from loaders.options import Options
from loaders.reading import Seen
from loaders.scrub import scrub
from loaders.words import DROP_IN, KINDS, LANGUAGES

STOCKHOLM: Final = ZoneInfo("Europe/Stockholm")
MAX_TITLE: Final = 2_000
MAX_OCCASIONS: Final = 500
_EVENT_KINDS: Final = NODES["Event"].kinds
_PAST_MIDNIGHT: Final = time(5)
_LONG: Final = timedelta(hours=8)
_WHOLE_DAY: Final = timedelta(hours=24)
_DAY: Final = timedelta(days=1)


class ProgrammeOptions(Options):
    """What every programme declares: arena and edition; the rest where it differs.

    `year`: an item that begins in another year is set aside. `kinds`: the source's word for a kind → the schema's.
    `status` is what an item is where the source does not say.
    """

    arena: str = Field(min_length=1)
    edition: str = Field(min_length=1)
    year: int | None = Field(default=None, ge=1800, le=2200)
    kinds: dict[str, str] = Field(default_factory=dict)
    status: Literal["planned", "decided", "held", "cancelled"] = "held"

    @field_validator("kinds")
    @classmethod
    def _known_kinds(cls, kinds: dict[str, str]) -> dict[str, str]:
        for kind in kinds.values():
            if kind not in _EVENT_KINDS:
                raise ValueError(text("loaders-kind-closed", found=kind, expected=", ".join(_EVENT_KINDS)))
        return kinds


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a programme in the source's own words, times parsed but not yet judged.

    `times` are (start, end) in local time.
    """

    id: str
    title: str
    times: Sequence[tuple[datetime, datetime]]
    organisers: str = ""
    kind: str = ""
    topics: tuple[str, ...] = ()
    focus_areas: tuple[str, ...] = ()
    language: str = ""
    place: str = ""
    description: str = ""
    url: str = ""
    status: str = ""
    speakers: tuple[str, ...] = ()
    partners: str = ""
    responsible: str = ""
    platform: str = ""
    all_day: bool = False


# How an item names its fields in a source: field of `Item` → the source's own heading, for the report.
Headings = Mapping[str, str]


@dataclass(slots=True)
class Programme:
    """Makes event records of a source's items, and tells `report` of what cannot be one."""

    source: str
    options: ProgrammeOptions
    report: Report
    headings: Headings = field(default_factory=dict)
    _seen: Seen = field(default_factory=Seen)
    _kinds: dict[str, str] = field(init=False)
    _told: set[tuple[str, str]] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._kinds = {**KINDS, **{word.strip().casefold(): kind for word, kind in self.options.kinds.items()}}

    def record(self, item: Item, file: str, row: int, content: Sequence[object]) -> EventRecord | None:
        """Return the item as a record; None where it is set aside or came before.

        Parameters
        ----------
        item
            The item.
        file, row
            Where it stands.
        content
            All that is read of it, to tell a copy from another item with the same id.
        """
        locator = Locator(file, row)
        title = " ".join(item.title.split())
        if not item.id.strip() or not title:
            missing = "id" if not item.id.strip() else "title"
            self._problem(locator, missing, "loaders-field-empty")
            return None
        for value in content:
            if isinstance(value, str) and "\0" in value:
                self.report.problem(locator, "loaders-nul", found=value.replace("\0", "␀"))
                return None
        if self._seen.again(item.id, content, locator, self.report):
            return None
        kind = self._word("kind", item.kind, self._kinds, "other", locator)
        occasions = self._occasions(item, kind, locator)
        if occasions is None:
            return None
        return EventRecord(
            source=self.source,
            locator=locator,
            arena=self.options.arena,
            edition=self.options.edition,
            source_id=item.id.strip(),
            name=scrub(title[:MAX_TITLE]),
            organisers=scrub(item.organisers.strip()),
            occasions=occasions,
            kind=kind,
            kind_as_written=scrub(item.kind.strip()),
            topics=tuple(dict.fromkeys(scrub(topic.strip()) for topic in item.topics if topic.strip())),
            focus_areas=tuple(dict.fromkeys(scrub(area.strip()) for area in item.focus_areas if area.strip())),
            language=self._word("language", item.language, LANGUAGES, "", locator),
            place=scrub(item.place.strip()),
            description=scrub(item.description.strip()),
            url=item.url.strip(),
            status=item.status or self.options.status,
            speakers=tuple(scrub(speaker.strip()) for speaker in item.speakers if speaker.strip()),
            partners=scrub(item.partners.strip()),
            responsible=scrub(item.responsible.strip()),
            platform=scrub(item.platform.strip()),
        )

    def _word(self, field: str, word: str, known: Mapping[str, str], otherwise: str, locator: Locator) -> str:
        plain = " ".join(word.split()).casefold()
        found = known.get(plain)
        if found is not None or not plain:
            return found or otherwise
        # Once a word: a new kind on ten thousand rows is one thing to tell.
        if (field, plain) not in self._told:
            self._told.add((field, plain))
            self._problem(locator, field, f"loaders-{field}-unknown", found=word, set_aside=False)
        return otherwise

    def _occasions(self, item: Item, kind: str, locator: Locator) -> tuple[Occasion, ...] | None:
        if len(item.times) > MAX_OCCASIONS:
            self._problem(locator, "times", "loaders-occasions", found=len(item.times), expected=MAX_OCCASIONS)
            return None
        made = []
        for starts_at, ends_at in item.times:
            occasion = self._occasion(starts_at, ends_at, kind, item.all_day, locator)
            if occasion is None:
                return None
            made.append(occasion)
        return tuple(made)

    def _occasion(
        self, starts_at: datetime, ends_at: datetime, kind: str, all_day: bool, locator: Locator
    ) -> Occasion | None:
        if ends_at < starts_at:
            if ends_at.date() != starts_at.date() or ends_at.time() > _PAST_MIDNIGHT:
                self._problem(locator, "end", "loaders-end-before-start", found=ends_at, expected=starts_at)
                return None
            self._problem(locator, "end", "loaders-past-midnight", found=ends_at, set_aside=False)
            ends_at += _DAY
        if self.options.year is not None and starts_at.year != self.options.year:
            self._problem(locator, "start", "loaders-year", found=starts_at, expected=self.options.year)
            return None
        return Occasion(starts_at, ends_at, all_day or is_all_day(starts_at, ends_at, kind))

    def _problem(
        self,
        locator: Locator,
        field: str,
        key: str,
        *,
        found: object = "",
        expected: object = "",
        set_aside: bool = True,
    ) -> None:
        place = Locator(locator.file, locator.row, self.headings.get(field, field))
        self.report.problem(place, key, found=found, expected=expected, set_aside=set_aside)


def is_all_day(starts_at: datetime, ends_at: datetime, kind: str) -> bool:
    """Tell whether an item takes whole days rather than an hour of one; the rule stands at the top of this module."""
    length = ends_at - starts_at
    if starts_at.time() == time(0) and (length == timedelta(0) or ends_at.time() >= time(23, 59)):
        return True
    if length >= _WHOLE_DAY or (ends_at.date() > starts_at.date() and ends_at.time() > _PAST_MIDNIGHT):
        return True
    return length >= _LONG and kind in DROP_IN


def one_text(short: str, long: str) -> str:
    """Return the short and the long text as one; in many years the long one alone says what the event is about."""
    if not long.strip() or long.strip() in short:
        return short
    return f"{short}\n\n{long}" if short.strip() and short.strip() not in long else long


def parse_time(words: str) -> datetime | None:
    """Return a local time written as ISO 8601 (a date alone is its midnight), None where it is none."""
    try:
        found = datetime.fromisoformat(words.strip())
    except ValueError:
        return None
    return found if found.tzinfo is None else None


def local(moment: datetime) -> datetime | None:
    """Return a moment with a time zone as local time without one; None where the calendar has no such day."""
    try:
        return moment.astimezone(STOCKHOLM).replace(tzinfo=None)
    except (OverflowError, ValueError):
        return None
