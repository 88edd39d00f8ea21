"""What a view hands to the page: plain frozen data, with no trace of where it was stored or how it is drawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from graph.model import Entity, Relation

Positions = Mapping[str, tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above a picture: its title, one sentence that says what it shows, and what was left out."""

    title: str
    lead: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Region:
    """A community of the whole map: its middle and radius in the map's units, its size, and the node it is named by."""

    x: float
    y: float
    radius: float
    size: int
    named_by: str


@dataclass(frozen=True, slots=True)
class Network:
    """A network to draw: entities, relations between them, and the sources that they name.

    `positions` are in vis-network's units (about one a pixel when drawn at full size), one for every entity.
    `measures` gives each entity a number from 0 to 1 by the measure's message id. `focus` is selected when the page
    opens, `steps` is how many steps around it are then shown (0 = everything), `path` the two ends of a path.
    """

    heading: Heading
    entities: tuple[Entity, ...]
    relations: tuple[Relation, ...]
    sources: Mapping[str, Entity]
    positions: Positions
    own: frozenset[str] = frozenset()
    focus: str = ""
    steps: int = 0
    path: tuple[str, str] | None = None
    years: tuple[int, int] | None = None
    measures: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    hidden_labels: frozenset[str] = frozenset()
    names: Mapping[str, str] = field(default_factory=dict)
    regions: tuple[Region, ...] = ()
    most: int = 0

    @property
    def whole(self) -> bool:
        """Tell whether this is a whole graph: too much to draw at once, so the page shows `most` nodes at a time."""
        return self.most > 0


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a matrix: its name, what is told of it, a value for each column, and where that is said.

    `values` are numbers, or None where nothing is told. `id` tells rows apart; `label` gives the symbol, empty = none.
    """

    id: str
    name: str
    label: str
    values: tuple[float | None, ...]
    told: str = ""
    as_written: str = ""
    confidence: float = 1.0
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a matrix: rows by years. `bars` draws a value as a number in a bar, else it is a presence."""

    title: str
    lead: str
    rows: tuple[Row, ...]
    bars: bool


@dataclass(frozen=True, slots=True)
class Matrix:
    """Tables over the same years: members of platforms, topics and actors."""

    heading: Heading
    years: tuple[int, ...]
    tables: tuple[Table, ...]
    sources: Mapping[str, Entity]


@dataclass(frozen=True, slots=True)
class Lane:
    """One row of a timetable: an organiser of one's own."""

    id: str
    name: str
    label: str


@dataclass(frozen=True, slots=True)
class Part:
    """An organiser's part in an event, with its role, the words of the source, and how sure the reading is (0–1)."""

    organisation: str
    name: str
    role: str
    as_written: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Slot:
    """One occasion of an event in the timetable, in every lane of `lanes` (ids).

    `starts_at` and `ends_at` are local. `all_day` slots are drawn as bands and clash with nothing.
    """

    event: str
    name: str
    kind: str
    starts_at: datetime
    ends_at: datetime
    all_day: bool
    lanes: tuple[str, ...]
    parts: tuple[Part, ...]
    topics: tuple[str, ...]
    places: tuple[str, ...]
    sources: tuple[str, ...]
    status: str = ""
    url: str = ""
    description: str = ""
    organisers_as_written: str = ""

    @property
    def day(self) -> date:
        """Return the day on which the slot begins."""
        return self.starts_at.date()


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two slots (indices, the earlier first) at one time, and why that is told.

    `kind` is clash (one organiser in two places) or overlap (two organisers of one's own, one topic). `shared` are
    the names of the organisers or topics that they share; `minutes` is how long both go on.
    """

    first: int
    second: int
    kind: str
    shared: tuple[str, ...]
    minutes: int


@dataclass(frozen=True, slots=True)
class Timetable:
    """An edition's programme, day by day, a lane for every organiser of one's own.

    `all_events` counts the whole edition; `not_own` those without an organiser of one's own; `untimed` those of
    one's own whose time is not known, which are in no day and are named in a note.
    """

    heading: Heading
    lanes: tuple[Lane, ...]
    slots: tuple[Slot, ...]
    meetings: tuple[Meeting, ...]
    sources: Mapping[str, Entity]
    all_events: int
    not_own: int
    untimed: int


@dataclass(frozen=True, slots=True)
class Pair:
    """Two efforts that overlap: each as (name, organisers, when), how strongly (0–1), why, and what could be done.

    `kind` is the answer's own (overlap, clash, again); `reasons`, `suggestion` and `decision` are words to show.
    """

    id: str
    left: tuple[str, tuple[str, ...], str]
    right: tuple[str, tuple[str, ...], str]
    strength: float
    kind: str
    kind_word: str
    reasons: tuple[str, ...]
    suggestion: str
    decision: str
    group: int
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Overlaps:
    """Overlaps as a list, and who overlaps whom as a drawing: organisers' positions, and how many pairs join two."""

    heading: Heading
    pairs: tuple[Pair, ...]
    positions: Positions
    joined: Mapping[tuple[str, str], int]
    sources: Mapping[str, Entity]
