"""Every body that is known before a field is read, and the index of their names by date."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from graph.identity import Identity, organisation_id
from graph.names.fold import key
from graph.names.knowledge import Body, Knowledge, knowledge
from graph.names.matching.public import county_board_forms, region_identities, with_municipal_forms
from graph.records import DatedName

_CURATED: Final = 50
_OWN_NAME: Final = 40
_TABLE: Final = 30
_ALIAS: Final = 20
_WEAK: Final = 10
_TWO_OF_1999: Final = 1999
_SHORTEST_ALIAS: Final = 4
_LONGEST_ACRONYM: Final = 6


@dataclass(frozen=True, slots=True)
class Entry:
    """One name of one body. `former` where it is a name of the past; `near` must stand in the field around it."""

    id: str
    dated: DatedName
    strength: int
    former: bool = False
    near: re.Pattern[str] | None = None

    def holds(self, on: date | None) -> bool:
        """Tell whether the name held on that day; without a day, whether it holds still."""
        if on is None:
            return self.dated.valid_to is None
        start, end = self.dated.valid_from, self.dated.valid_to
        return (start is None or start <= on) and (end is None or on <= end)

    def distance(self, on: date | None) -> int:
        """Return how many days lie between the day and the time the name held."""
        if on is None or self.holds(on):
            return 0
        start, end = self.dated.valid_from, self.dated.valid_to
        return min(abs((edge - on).days) for edge in (start, end) if edge is not None)


class Bodies:
    """Known bodies by id, and their names.

    Registers, inventory and tables are joined: a table's body is the register's where their names are one, so that a
    register's official name and id stand and the everyday names come from the table.
    """

    def __init__(self, identities: Iterable[Identity], tables: Knowledge | None = None) -> None:
        tables = tables or knowledge()
        self.by_id: dict[str, Identity] = {}
        self.local: dict[str, bool] = {}
        self._entries: dict[str, list[Entry]] = {}
        self._table_names: dict[str, list[Entry]] = {}
        self._primary: dict[str, str] = {}
        self._other: dict[str, str] = {}
        for identity in identities:
            self._hold(with_municipal_forms(identity) if identity.kind == "municipality" else identity)
        self._add_regions(tables)
        for body in tables.bodies:
            self._add_table(body)
        for body in tables.bodies:
            self._tie(body)
        for identity in self.by_id.values():
            self._index(identity)
        for folded, entries in self._table_names.items():
            self._entries.setdefault(folded, []).extend(entries)
        self._entries = {folded: _dated_once(entries) for folded, entries in self._entries.items()}

    def entries(self, name: str) -> list[Entry]:
        """Return every entry of a name, as folded."""
        return self._entries.get(key(name), [])

    def best(self, name: str, on: date | None, around: str = "") -> tuple[Entry, ...]:
        """Return the entries of a name, the most likely first, one for each body.

        Who bore the name on the day comes first, then who is named so by a person, a register, a table. An
        abbreviation that only a register's list holds counts where it is written in capitals.
        """
        found = [entry for entry in self.entries(name) if _counts(entry, name, around)]
        if len(found) < 2:
            return tuple(found)  # most names asked for have no entry, so nothing is sorted for them
        found.sort(
            key=lambda e: (e.near is None, not e.holds(on), -e.strength, e.distance(on), e.dated.name != name, e.id)
        )
        return tuple({entry.id: entry for entry in reversed(found)}[id] for id in dict.fromkeys(e.id for e in found))

    def names(self) -> Iterator[tuple[str, Entry]]:
        """Yield every folded name that is no weak abbreviation, with its entries."""
        for folded, entries in self._entries.items():
            for entry in entries:
                if entry.strength > _WEAK and entry.near is None:
                    yield folded, entry

    def _hold(self, identity: Identity) -> None:
        self.by_id[identity.id] = identity
        self._primary.setdefault(key(identity.name), identity.id)
        for dated in identity.names:
            if len(dated.name) > _LONGEST_ACRONYM:
                self._other.setdefault(key(dated.name), identity.id)

    def _find(self, *names: str) -> Identity | None:
        for name in names:
            id = self._primary.get(key(name))
            if id is not None:
                return self.by_id[id]
        wanted = [key(name) for name in names]
        return next((self.by_id[self._other[name]] for name in wanted if name in self._other), None)

    def _add_regions(self, tables: Knowledge) -> None:
        by_code = {i.register_id: i for i in self.by_id.values() if i.register in {"regions", "municipalities"}}
        for region in tables.regions:
            code = "0980" if region.code == "I" else f"SE-{region.code}"
            held = by_code.get(code) or self._find(region.name)
            for identity in region_identities(region, held):
                if identity.kind != "other" or identity.id not in self.by_id:
                    self._hold(identity)
            eve = region.since - timedelta(days=1) if region.since.year > _TWO_OF_1999 else None
            for short in region.council:
                region_id = (
                    (held.id if held else organisation_id(region.name)) if len(short) <= _LONGEST_ACRONYM else ""
                )
                if region_id:
                    self._table_entry(Entry(region_id, DatedName(short, None, eve), _TABLE))
            name, forms = county_board_forms(region)
            board = self._find(name) or Identity(organisation_id(name), name, kind="agency")
            self._hold(replace(board, names=_extended(board, forms)))

    def _add_table(self, body: Body) -> None:
        held = self._find(body.name) or self._find(*(dated.name for dated in body.was))
        if held is not None and body.into and key(held.name) != key(body.name):
            held = None
        if held is None:
            held = Identity(organisation_id(body.name), body.name, body.label, body.kind)
        names = (DatedName(body.name), *body.names, *body.was)
        if body.kind == "church" and not held.curated:
            held = replace(held, kind=body.kind, register="", register_id="")
        self._hold(replace(held, names=_extended(held, names)))
        self.local[held.id] = body.local
        self._primary.setdefault(key(body.name), held.id)
        for dated in (DatedName(body.name), *body.names):
            self._table_entry(Entry(held.id, dated, _TABLE, _ended(dated)))
        for dated in body.was:
            self._table_entry(Entry(held.id, dated, _TABLE, former=True))
        for near in body.near:
            self._table_entry(Entry(held.id, near.name, _TABLE, near=near.words))

    def _table_entry(self, entry: Entry) -> None:
        self._table_names.setdefault(key(entry.dated.name), []).append(entry)

    def _tie(self, body: Body) -> None:
        held = self._find(body.name)
        if held is None:
            return
        parent = self._find(body.part_of) if body.part_of else None
        into = tuple((found.id, day.valid_from) for day in body.into if (found := self._find(day.name)) is not None)
        self.by_id[held.id] = replace(
            held,
            parent=held.parent or (parent.id if parent else ""),
            successors=held.successors or into,
        )

    def _index(self, identity: Identity) -> None:
        own = _CURATED if identity.curated else _OWN_NAME
        self._entry(Entry(identity.id, _lifetime(identity), own))
        for dated in identity.names:
            strength = own - 5 if identity.curated else _ALIAS
            if not identity.curated and _is_abbreviation(dated.name, identity.name):
                strength = _WEAK
            self._entry(Entry(identity.id, dated, strength, former=_ended(dated)))

    def _entry(self, entry: Entry) -> None:
        self._entries.setdefault(key(entry.dated.name), []).append(entry)


def _dated_once(entries: list[Entry]) -> list[Entry]:
    """Drop a body's undated entry of a name where another one tells when the name held."""
    dated = {e.id for e in entries if e.dated.valid_from or e.dated.valid_to}
    former = {e.id for e in entries if e.former}
    strongest: dict[str, int] = {}
    for entry in entries:
        strongest[entry.id] = max(entry.strength, strongest.get(entry.id, 0))
    return [
        replace(entry, strength=strongest[entry.id], former=entry.id in former)
        for entry in entries
        if entry.id not in dated or entry.dated.valid_from or entry.dated.valid_to
    ]


def _counts(entry: Entry, name: str, around: str) -> bool:
    if entry.near is not None:
        return bool(entry.near.search(around))
    if entry.strength > _WEAK:
        return True
    return len(name) >= _SHORTEST_ALIAS and sum(ch.isupper() for ch in name) > 1 and entry.dated.valid_to is None


def _is_abbreviation(alias: str, name: str) -> bool:
    folded = key(alias)
    return " " not in alias.strip() and len(folded) <= _LONGEST_ACRONYM and not key(name).startswith(folded)


def _ended(dated: DatedName) -> bool:
    return dated.valid_to is not None


def _lifetime(identity: Identity) -> DatedName:
    """Return a body's own name with the dates that a list of names gives it, else with the body's own."""
    told = next((dated for dated in identity.names if dated.name == identity.name), None)
    return told or DatedName(identity.name, identity.valid_from, identity.valid_to)


def _extended(identity: Identity, more: Iterable[DatedName]) -> tuple[DatedName, ...]:
    names = {dated.name: dated for dated in identity.names}
    for dated in more:
        undated = dated.name not in names or not (names[dated.name].valid_from or names[dated.name].valid_to)
        if undated and (dated.name != identity.name or dated.valid_from or dated.valid_to):
            names[dated.name] = dated
    return tuple(names.values())
