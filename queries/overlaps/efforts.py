"""Efforts: an edition's events and an administration's plans, as the graph tells them and as overlaps need them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final

from graph.model import Entity, Graph, Relation, entity
from graph.schema import ORGANISATIONS
from queries.moments import as_told

# Something that is open from nine to five is a meeting point: it does not keep anybody from going elsewhere.
LONGEST_SITTING: Final = timedelta(hours=6)
_UNTOLD_LENGTH: Final = timedelta(hours=1)
# A topic that the arena offers to those whom no topic fits says nothing of what two events share.
_NO_TOPIC: Final = frozenset({"annat", "övrigt", "other"})
_FEWEST_IN_A_HOUSE: Final = 8
_SHARED_IN_A_HOUSE: Final = 0.8
_GUESTS_IN_A_HOUSE: Final = 0.7
_NEVER_A_HOUSE: Final = frozenset({"municipality", "region", "agency", "government", "university", "party"})


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation behind an effort."""

    id: str
    name: str
    label: str
    kind: str


@dataclass(frozen=True, slots=True)
class Sitting:
    """A time at which people are kept: begins and ends in local time, the end not included."""

    starts_at: datetime
    ends_at: datetime

    def meets(self, other: Sitting) -> bool:
        """Tell whether the two share a moment."""
        return self.starts_at < other.ends_at and other.starts_at < self.ends_at


@dataclass(frozen=True, slots=True)
class Effort:
    """One event or planned effort.

    `organisers` stand in the order of the programme, the lead first; `houses` are the joint arenas and platforms it is
    an item of, which many share without sharing a question. `speakers` and `topics` are (id, name). `sittings` leaves
    out what takes the whole day. `starts` is when it first begins, a day where no hour is told, None where neither is.
    `edition` is the edition's id and `arena` its name, both empty where it is held outside every edition.
    """

    id: str
    title: str
    description: str = ""
    edition: str = ""
    arena: str = ""
    year: int | None = None
    starts: date | datetime | None = None
    organisers: tuple[Body, ...] = ()
    houses: tuple[Body, ...] = ()
    speakers: tuple[tuple[str, str], ...] = ()
    topics: tuple[tuple[str, str], ...] = ()
    sittings: tuple[Sitting, ...] = ()
    sources: tuple[str, ...] = ()

    @property
    def lead(self) -> str:
        """Return the id of the lead organiser, empty where none is told."""
        return self.organisers[0].id if self.organisers else ""

    @property
    def text(self) -> str:
        """Return all its words."""
        return f"{self.title} . {self.description}"

    @property
    def begins(self) -> datetime | None:
        """Return when people first sit down to it, None where it keeps nobody."""
        return min((sitting.starts_at for sitting in self.sittings), default=None)

    @property
    def day(self) -> date | None:
        """Return the first day, None where none is told."""
        return self.starts.date() if isinstance(self.starts, datetime) else self.starts


def read_efforts(graph: Graph, editions: Iterable[str]) -> tuple[Effort, ...]:
    """Return the efforts of the editions (ids; the empty one is what stands outside all), sorted by id.

    What is cancelled is left out.
    """
    wanted = set(editions)
    ids = [end for edition in wanted if edition for end, _, _ in graph.in_edges(edition, keys=True)]
    if "" in wanted:
        ids += [
            id for id, data in graph.nodes(data=True) if data["entity"].label == "Event" and not _held_at(graph, id)
        ]
    found = [_effort(graph, id) for id in sorted(set(ids)) if entity(graph, id).label == "Event"]
    return _without_houses([effort for effort in found if effort is not None])


def _held_at(graph: Graph, id: str) -> list[str]:
    return [end for _, end, data in graph.out_edges(id, data=True) if data["relation"].type == "HELD_AT"]


def _effort(graph: Graph, id: str) -> Effort | None:
    event = entity(graph, id)
    if event.properties.get("status") == "cancelled":
        return None
    out: defaultdict[str, list[Entity]] = defaultdict(list)
    for _, end, data in graph.out_edges(id, data=True):
        out[data["relation"].type].append(graph.nodes[end]["entity"])
    organises: list[tuple[Relation, Entity]] = []
    speakers: dict[str, str] = {}
    for start, _, data in graph.in_edges(id, data=True):
        relation: Relation = data["relation"]
        who: Entity = graph.nodes[start]["entity"]
        if relation.type == "ORGANISES":
            organises.append((relation, who))
        elif relation.type == "SPEAKS_AT":
            speakers[who.id] = who.name
    edition = next(iter(out["HELD_AT"]), None)
    bodies = [_body(who) for _, who in sorted(organises, key=_programme_order)]
    return Effort(
        id=id,
        title=event.name,
        description=str(event.properties.get("description", "")),
        edition=edition.id if edition else "",
        arena=edition.name if edition else "",
        year=_year(event, edition),
        starts=_starts(event),
        organisers=tuple(dict.fromkeys(body for body in bodies if body.label != "Platform")),
        houses=tuple(
            dict.fromkeys(
                [body for body in bodies if body.label == "Platform"]
                + [_body(platform) for platform in out["PART_OF_PROGRAMME"]]
            )
        ),
        speakers=tuple(sorted(speakers.items())),
        topics=tuple(sorted((t.id, t.name) for t in out["ABOUT"] if t.name.strip().casefold() not in _NO_TOPIC)),
        sittings=_sittings(event),
        sources=event.sources,
    )


def _programme_order(stated: tuple[Relation, Entity]) -> tuple[bool, int, str]:
    relation, who = stated
    starts = relation.properties.get("starts", 0)
    return relation.role == "cooperation_partner", starts if isinstance(starts, int) else 0, who.id


def _body(who: Entity) -> Body:
    return Body(who.id, who.name, who.label, who.kind)


def _year(event: Entity, edition: Entity | None) -> int | None:
    if event.valid_from is not None:
        return event.valid_from.year
    told = edition.properties.get("year") if edition else None
    return told if isinstance(told, int) else None


def _starts(event: Entity) -> date | datetime | None:
    first, _ = as_told((event.properties.get("starts_at"), event.properties.get("ends_at")))
    return first if isinstance(first, date) else event.valid_from


def _sittings(event: Entity) -> tuple[Sitting, ...]:
    if event.properties.get("all_day"):
        return ()
    told = event.properties.get("occasions")
    spans: list[tuple[object, object]] = [(event.properties.get("starts_at"), event.properties.get("ends_at"))]
    if isinstance(told, tuple):
        spans = [_span(occasion) for occasion in told]
    made = []
    for starts, ends in spans:
        if not isinstance(starts, datetime):
            continue
        last = ends if isinstance(ends, datetime) and ends > starts else starts + _UNTOLD_LENGTH
        if last - starts < LONGEST_SITTING:
            made.append(Sitting(starts, last))
    return tuple(sorted(made, key=lambda sitting: sitting.starts_at))


def _span(occasion: str) -> tuple[datetime, datetime]:
    starts, _, ends = occasion.partition("/")
    return datetime.fromisoformat(starts), datetime.fromisoformat(ends)


def _without_houses(efforts: Sequence[Effort]) -> tuple[Effort, ...]:
    """Move joint arenas from the organisers to the houses.

    An arena that lends its name to others' seminars stands beside an organiser nearly every time, and beside another
    one each time; a university or an agency that works much with others does so with the same ones.
    """
    houses = joint_arenas(efforts)
    if not houses:
        return tuple(efforts)
    moved = []
    for effort in efforts:
        lending = tuple(body for body in effort.organisers if body.id in houses)
        # An arena that stands alone is the organiser; one's own items of it are no less one's own.
        if lending and len(lending) < len(effort.organisers):
            rest = tuple(body for body in effort.organisers if body.id not in houses)
            moved.append(replace(effort, organisers=rest, houses=(*effort.houses, *lending)))
        else:
            moved.append(effort)
    return tuple(moved)


def joint_arenas(efforts: Sequence[Effort]) -> frozenset[str]:
    """Return the ids of the organisers that are joint arenas by the company they keep; no administration is one."""
    stands: Counter[str] = Counter()
    shared: Counter[str] = Counter()
    company: defaultdict[str, set[str]] = defaultdict(set)
    for effort in efforts:
        for body in effort.organisers:
            if body.label not in ORGANISATIONS or body.label == "Administration" or body.kind in _NEVER_A_HOUSE:
                continue
            stands[body.id] += 1
            shared[body.id] += len(effort.organisers) > 1
            company[body.id].update(other.id for other in effort.organisers if other.id != body.id)
    return frozenset(
        id
        for id, times in stands.items()
        if times >= _FEWEST_IN_A_HOUSE
        and shared[id] >= _SHARED_IN_A_HOUSE * times
        and len(company[id]) >= _GUESTS_IN_A_HOUSE * times
    )
