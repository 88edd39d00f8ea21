"""What loaders hand over: frozen records, each with its place in the source it came from.

A loader knows one format and nothing of stores or of who a name is. It yields these records and tells a
`Report` of every row that it had to set aside.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Locator:
    """A place in a source.

    `row` counts from 1 as the user's own tool does (a CSV's header is row 1); `column` is the column's
    heading; `starts` and `ends` are character offsets into the stored text of a document.
    """

    file: str
    row: int | None = None
    column: str | None = None
    starts: int | None = None
    ends: int | None = None


@dataclass(frozen=True, slots=True)
class DatedName:
    """A name that a body bore from `valid_from` to `valid_to`, both included; None is open."""

    name: str
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True)
class Occasion:
    """One time at which an event takes place, in local time (Europe/Stockholm)."""

    starts_at: datetime
    ends_at: datetime
    all_day: bool = False


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """The source itself: one file, page or register, as it was read.

    `sha256` is of the file's bytes; `text` is a document's normalised text, else empty.
    """

    id: str
    name: str
    publisher: str
    licence: str
    url: str = ""
    retrieved_at: date | None = None
    path: str = ""
    sha256: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class EventRecord:
    """One item on an edition's programme, or an effort that an administration plans.

    `organisers` and each of `speakers` are the words as they stand in the source; nothing is split here.
    `topics` are the arena's own; `focus_areas` the city's. `language` is sv, en, sv+en or empty.
    `responsible` names the administration that filled in an effort.
    """

    source: str
    locator: Locator
    arena: str
    edition: str
    source_id: str
    name: str
    organisers: str
    occasions: tuple[Occasion, ...]
    kind: str = "other"
    kind_as_written: str = ""
    topics: tuple[str, ...] = ()
    focus_areas: tuple[str, ...] = ()
    language: str = ""
    place: str = ""
    description: str = ""
    url: str = ""
    status: str = "held"
    speakers: tuple[str, ...] = ()
    partners: str = ""
    responsible: str = ""
    platform: str = ""


@dataclass(frozen=True, slots=True)
class EntityRecord:
    """A node that a curated source states: an actor, platform, arena, edition, initiative, topic or place.

    `key` is the source's own short id ("malmo-stad"); the node's id is made from label and key, so that two
    curated sources that use one key speak of one thing. `properties` are the label's own (see `graph.schema`).
    """

    source: str
    locator: Locator
    key: str
    label: str
    name: str
    kind: str
    names: tuple[DatedName, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None
    properties: Mapping[str, str] = field(default_factory=dict)
    register_id: str = ""


@dataclass(frozen=True, slots=True)
class RelationRecord:
    """A relation that a curated source states between two keys (of its own or another curated source's).

    `confidence` is 0–1, 1 = stated; `as_written` the words in the source that it was read from.
    """

    source: str
    locator: Locator
    type: str
    start: str
    end: str
    role: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    confidence: float = 1.0
    as_written: str = ""


@dataclass(frozen=True, slots=True)
class IdentityRecord:
    """A body that a register knows. It makes no node by itself: it tells who a mentioned name is.

    `register` is agencies, municipalities, regions or universities; `names` are all other names, dated where
    the register dates them; `successors` are the register's names of bodies that took over, with the date.
    """

    source: str
    locator: Locator
    register: str
    register_id: str
    name: str
    kind: str
    names: tuple[DatedName, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None
    successors: tuple[DatedName, ...] = ()
    parent: str = ""


@dataclass(frozen=True, slots=True)
class MentionRecord:
    """A known name found in a document's stored text, at [starts, ends) of the locator."""

    source: str
    locator: Locator
    as_written: str
    name: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class ProposalRecord:
    """A sentence that ties two actors: waits for a decision and is no fact before.

    `subject` and `object` are names, `subject_id` and `object_id` the nodes that bear them.
    """

    source: str
    locator: Locator
    subject: str
    verb: str
    object: str
    sentence: str
    subject_id: str = ""
    object_id: str = ""


Record = SourceRecord | EventRecord | EntityRecord | RelationRecord | IdentityRecord | MentionRecord | ProposalRecord


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong at one place of a source. `key` is the message's id; the row is set aside if `fatal`."""

    source: str
    locator: Locator
    key: str
    found: str = ""
    expected: str = ""
    set_aside: bool = True


@dataclass(slots=True)
class Report:
    """What a loader tells of its reading: rows read, and every problem.

    `unreadable` says why the source could not be read at all, empty where it could.
    """

    source: str
    rows: int = 0
    problems: list[Problem] = field(default_factory=list)
    unreadable: str = ""

    def problem(
        self,
        locator: Locator,
        key: str,
        *,
        found: object = "",
        expected: object = "",
        set_aside: bool = True,
    ) -> None:
        """Note a problem; `found` is cut to 120 characters so that a log stays readable."""
        shown = str(found)
        if len(shown) > 120:
            shown = shown[:119] + "…"
        self.problems.append(Problem(self.source, locator, key, shown, str(expected), set_aside))

    @property
    def set_aside(self) -> int:
        """Return how many rows were set aside."""
        return len({(p.locator.file, p.locator.row) for p in self.problems if p.set_aside})


@dataclass(frozen=True, slots=True)
class Expectation:
    """What a source declares of itself; a breach stops the build, or warns where `level` is warn."""

    rows_min: int | None = None
    rows_max: int | None = None
    columns: tuple[str, ...] = ()
    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    level: str = "stop"


@dataclass(frozen=True, slots=True)
class SourceDeclaration:
    """One source as the catalogue declares it.

    `options` are the loader's own, checked by the loader; `line` is the declaration's line in the catalogue.
    `tolerance` is the share of rows (0–1) that may be set aside before the build stops.
    """

    id: str
    loader: str
    path: Path
    name: str
    publisher: str
    licence: str
    url: str = ""
    retrieved_at: date | None = None
    encoding: str = "utf-8"
    options: Mapping[str, object] = field(default_factory=dict)
    expect: Expectation = Expectation()
    tolerance: float = 0.01
    perspective: str = ""
    line: int = 0


class Loader(Protocol):
    """Reads one format."""

    def read(self, declaration: SourceDeclaration, report: Report) -> Iterator[Record]:
        """Yield the source's records, its `SourceRecord` first.

        Raises
        ------
        graph.errors.SourceError
            The source cannot be read at all: missing, not text in the declared encoding, header changed.
        """
        ...
