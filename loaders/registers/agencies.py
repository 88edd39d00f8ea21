"""State agencies and universities: three public files about the same bodies, joined on the official name.

- `agencies-matchlist.csv`: every name that was ever used → the official name. It says who there is.
- `agencies-scb.json`: the statistics office's register: first and last year, short forms. Contact details stand in it
  and are not read.
- `agencies-wd.json`: an open knowledge base: English names, other names, days, who took over from whom.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Final

from graph.errors import SourceError
from graph.records import DatedName, IdentityRecord, Locator, Report, SourceDeclaration
from loaders.reading import codec, csv_rows, examine, heading, read_whole
from loaders.registers.facts import Facts, facts

NAMES: Final = "agencies-matchlist.csv"
STATISTICS: Final = "agencies-scb.json"
OPEN_BASE: Final = "agencies-wd.json"
FILES: Final = (NAMES, STATISTICS, OPEN_BASE)
_MAX_BYTES: Final = 50_000_000
_DAY: Final = timedelta(days=1)
_ACRONYM: Final = 5


@dataclass(slots=True)
class _Body:
    """One body while its files are read. `spelt` holds each name's best spelling by its folded form."""

    name: str
    locator: Locator
    register: str = "agencies"
    kind: str = "agency"
    spelt: dict[str, str] = field(default_factory=dict)
    dated: list[DatedName] = field(default_factory=list)
    first: date | None = None
    last: date | None = None
    successors: dict[str, date | None] = field(default_factory=dict)

    def add(self, name: str, *, certain: bool) -> None:
        """Add a name; one that is `certain` of its capitals stands before one that is guessed."""
        plain = " ".join(name.split())
        if not plain.strip("?"):
            return
        if certain or plain.casefold() not in self.spelt:
            self.spelt[plain.casefold()] = plain

    def record(self, source: str) -> IdentityRecord:
        """Return the body as a record, its own name left out of its other names."""
        dated = {entry.name.casefold() for entry in self.dated} | {self.name.casefold()}
        others = (DatedName(name) for folded, name in sorted(self.spelt.items()) if folded not in dated)
        return IdentityRecord(
            source=source,
            locator=self.locator,
            register=self.register,
            register_id=self.name,
            name=self.name,
            kind=self.kind,
            names=(*self.dated, *others),
            valid_from=self.first,
            valid_to=self.last,
            successors=tuple(DatedName(name, day) for name, day in sorted(self.successors.items())),
        )


def read_agencies(
    declaration: SourceDeclaration, report: Report, counties: Mapping[str, str]
) -> Iterator[IdentityRecord]:
    """Yield every agency and university.

    Parameters
    ----------
    counties
        Short names by code, for the county boards' other names.

    Raises
    ------
    SourceError
        A file is missing or cannot be read.
    """
    told = facts()
    bodies = _matchlist(declaration, report, told.facts)
    finder = _Finder(bodies)
    _add_statistics(_json(declaration, STATISTICS), finder)
    _add_open_base(_json(declaration, OPEN_BASE), finder, str(declaration.path / OPEN_BASE))
    _add_facts(told.facts, bodies, told.name)
    _add_county_boards(bodies, counties)
    for name in sorted(bodies):
        yield bodies[name].record(declaration.id)


def _matchlist(declaration: SourceDeclaration, report: Report, told: Facts) -> dict[str, _Body]:
    """Read which bodies there are. Its names are in small letters, so their capitals are guessed for now."""
    at = replace(declaration, path=declaration.path / NAMES)
    examine(at)
    rows = csv_rows(at, report)
    places = heading(at, next(rows).cells, ("name", "official_name"), report)
    bodies: dict[str, _Body] = {}
    folded: dict[str, str] = {}
    for row in rows:
        report.rows += 1
        if len(row.cells) != len(places):
            place = Locator(str(at.path), row.number)
            report.problem(place, "loaders-cells", found=len(row.cells), expected=len(places))
            continue
        official = folded.setdefault(row.cells[places["official_name"]].casefold(), row.cells[places["official_name"]])
        body = bodies.get(official)
        if body is None:
            body = bodies[official] = _Body(official, Locator(str(at.path), row.number))
            if official in told.universities:
                body.register, body.kind = "universities", "university"
        name = row.cells[places["name"]].replace("children?s", "children’s")
        if name not in told.not_names.get(official, frozenset()):
            body.add(_capitals(name), certain=False)
    return bodies


def _capitals(name: str) -> str:
    """Give a name in small letters its likely capitals: an acronym's all, another's first."""
    if len(name) <= _ACRONYM and name.isalpha() and (len(name) <= 3 or not set(name) & set("aeiouyåäö")):
        return name.upper()
    return name[:1].upper() + name[1:]


class _Finder:
    """Finds the body that a name means, where it means one alone."""

    def __init__(self, bodies: dict[str, _Body]) -> None:
        self.bodies = bodies
        owners: defaultdict[str, set[str]] = defaultdict(set)
        for body in bodies.values():
            for folded in body.spelt:
                owners[folded].add(body.name)
        self._by_name = {folded: names.copy().pop() for folded, names in owners.items() if len(names) == 1}
        self._by_name.update({name.casefold(): name for name in bodies})

    def find(self, *names: str) -> _Body | None:
        for name in names:
            official = self._by_name.get(name.casefold())
            if official is not None:
                return self.bodies[official]
        return None


def _add_statistics(content: Mapping[str, object], finder: _Finder) -> None:
    for name, told in content.items():
        body = finder.find(name)
        if body is None or not isinstance(told, dict):
            continue
        first, last = told.get("start"), told.get("end")
        if isinstance(first, int):
            body.first = date(first, 1, 1)
        if isinstance(last, int):
            body.last = date(last, 12, 31)
        short = told.get("short_name")
        if isinstance(short, str) and not short.isspace():
            body.add(short, certain=True)
        if not name.isupper() and name.casefold() != body.name.casefold():
            body.add(name, certain=True)


def _add_open_base(content: Mapping[str, object], finder: _Finder, file: str) -> None:
    successions: list[tuple[_Body, str]] = []
    for name, told in content.items():
        if not isinstance(told, dict):
            continue
        others = [other for other in told.get("other_names", []) if isinstance(other, str)]
        body = finder.find(name, *others)
        if body is None:
            body = finder.bodies[name] = _Body(name, Locator(file, column=name))
        shared = Counter(finder.find(other) is not body for other in others if finder.find(other))
        if shared[True]:
            # Its other names speak of several bodies here: only its own name is safe.
            others = []
        for other in (name, *others):
            body.add(other, certain=True)
        english = told.get("name_en")
        if isinstance(english, str):
            body.add(english, certain=True)
        body.first = _day(told.get("start")) or body.first
        last = _day(told.get("end"))
        if last is not None:
            # "Ended on the first of a month" is the day on which the next one began.
            body.last = last - _DAY if last.day == 1 else last
        successions.extend((body, heir) for heir in told.get("replaced_by", []) if isinstance(heir, str))
    for body, heir in successions:
        found = finder.find(heir)
        if found is not None and found is not body:
            body.successors[found.name] = body.last + _DAY if body.last else found.first


def _add_facts(told: Facts, bodies: dict[str, _Body], file: str) -> None:
    """Add what is written down by hand; it wins over the files."""
    for more in told.more_bodies:
        body = bodies.setdefault(more.name, _Body(more.name, Locator(file), more.register_name, more.kind))
        body.last = more.last or body.last
        for name in more.names:
            body.add(name, certain=True)
        for heir in more.into:
            body.successors[heir] = more.last + _DAY if more.last else None
    for department in told.departments:
        bodies.setdefault(department, _Body(department, Locator(file), kind="government"))
    for name, more_names in told.more_names.items():
        for other in more_names if name in bodies else ():
            bodies[name].add(other, certain=True)
    for name, dated in told.dated_names.items():
        if name in bodies:
            bodies[name].dated = [form.dated for form in dated]
    for succession in told.successions:
        if succession.of in bodies:
            before = bodies[succession.of]
            before.successors = {heir: succession.day for heir in succession.by if heir in bodies}
            before.last = succession.day - _DAY


def _add_county_boards(bodies: dict[str, _Body], counties: Mapping[str, str]) -> None:
    for body in bodies.values():
        for short in counties.values():
            if body.name.startswith("Länsstyrelsen i ") and short in body.name:
                for other in (f"Länsstyrelsen {short}", f"Länsstyrelsen i {short}"):
                    body.add(other, certain=True)


def _day(words: object) -> date | None:
    if not isinstance(words, str):
        return None
    try:
        return date.fromisoformat(words[:10])
    except ValueError:
        # "Some time in 1650": the year's first day would say too much.
        return None


def _json(declaration: SourceDeclaration, name: str) -> Mapping[str, object]:
    at = replace(declaration, path=declaration.path / name)
    try:
        content = json.loads(read_whole(at, _MAX_BYTES).decode(codec(at)))
    except (ValueError, RecursionError) as error:
        raise SourceError("loaders-json", file=at.path, problem=error) from None
    if not isinstance(content, dict):
        raise SourceError("loaders-json-shape", file=at.path)
    return content
