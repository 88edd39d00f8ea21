"""What the project knows of Swedish public life: bodies, their kinds, their other names and when these held."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Final

from graph.errors import CatalogueError
from graph.records import DatedName
from graph.yamlfile import Yaml, parse_yaml

_DATED: Final = re.compile(r"^(?P<name>.*?)\s+@(?P<from>\d{4}(?:-\d\d){0,2})?\.\.(?P<to>\d{4}(?:-\d\d){0,2})?$")
_NEAR: Final = re.compile(r"^(?P<name>.*?)\s+~(?P<near>.+)$")
_FIELDS: Final = frozenset({"names", "was", "part_of", "into", "local", "label", "not"})


@dataclass(frozen=True, slots=True)
class Near:
    """A name that means this body only where the field around it says so (`words` is a pattern)."""

    name: DatedName
    words: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Body:
    """One body of the tables.

    `names` are other names of today, `was` former ones, all dated where the tables date them. `local` tells whether
    its local branches are parts of it ("ABF Stockholm") or bodies of their own ("Länsförsäkringar Skåne"). `into` are
    bodies that took over, with the day.
    """

    name: str
    kind: str
    label: str = "Partner"
    names: tuple[DatedName, ...] = ()
    was: tuple[DatedName, ...] = ()
    near: tuple[Near, ...] = ()
    part_of: str = ""
    into: tuple[DatedName, ...] = ()
    local: bool = True


@dataclass(frozen=True, slots=True)
class Knowledge:
    """All bodies of the tables, and the lists of words that reading a field needs."""

    bodies: tuple[Body, ...]
    words: Mapping[str, tuple[str, ...]]
    regions: tuple[RegionBody, ...]


@dataclass(frozen=True, slots=True)
class RegionBody:
    """A region: its county's names, the letter code, the day it took today's name, and what it was called before."""

    code: str
    name: str
    county: str
    forms: tuple[str, ...]
    since: date
    council: tuple[str, ...]
    council_until: date | None = None


@cache
def knowledge() -> Knowledge:
    """Return the tables that the project ships, read once."""
    folder = resources.files("graph.names") / "knowledge"
    bodies: list[Body] = []
    words: dict[str, tuple[str, ...]] = {}
    regions: tuple[RegionBody, ...] = ()
    for entry in sorted(folder.iterdir(), key=lambda file: file.name):
        if not entry.name.endswith(".yaml"):
            continue
        read = parse_yaml(entry.read_text(encoding="utf-8"), entry.name)
        if entry.name == "words.yaml":
            words = {str(name): _texts(values) for name, values in _mapping(read.data).items()}
        elif entry.name == "regions.yaml":
            regions = tuple(_region(str(code), value) for code, value in _mapping(read.data).items())
        else:
            bodies.extend(read_bodies(read))
    return Knowledge(tuple(bodies), words, regions)


def read_bodies(read: Yaml) -> Iterable[Body]:
    """Yield the bodies of one table: kind → name → other names, or a mapping of fields.

    Raises
    ------
    CatalogueError
        A body has a field that no body has.
    """
    for kind, bodies in _mapping(read.data).items():
        for name, told in _mapping(bodies).items():
            fields = dict(told) if isinstance(told, Mapping) else {"names": told or []}
            unknown = set(fields) - _FIELDS
            if unknown:
                line = read.line(str(kind), str(name))
                raise CatalogueError("names-table-field", file=Path(read.file).name, line=line, field=min(unknown))
            yield _body(str(name), str(kind), fields)


def _body(name: str, kind: str, fields: Mapping[str, object]) -> Body:
    texts = _texts(fields.get("names"))
    return Body(
        name=name,
        kind=kind.partition("/")[2] or kind,
        label="Platform" if kind.startswith("platform") else "Partner",
        names=tuple(dated(text) for text in texts if not _NEAR.match(text)),
        was=tuple(dated(text) for text in _texts(fields.get("was"))),
        near=tuple(_near(match) for text in texts if (match := _NEAR.match(text))),
        part_of=str(fields.get("part_of") or ""),
        into=tuple(DatedName(str(into), _day(since)) for into, since in _mapping(fields.get("into") or {}).items()),
        local=fields.get("local") is not False,
    )


def _near(match: re.Match[str]) -> Near:
    return Near(dated(match["name"]), re.compile(match["near"], re.IGNORECASE))


def dated(text: str) -> DatedName:
    """Read a name with its dates: "SKR @2019-11-27..", "SKL @..2019-11-26", "Malmö högskola @..2017"."""
    match = _DATED.match(text)
    if match is None:
        return DatedName(text)
    return DatedName(match["name"], _day(match["from"]), _day(match["to"], last=True))


def _day(told: object, last: bool = False) -> date | None:
    if told is None or isinstance(told, date):
        return told
    text = str(told)
    year, month, day = (*text.split("-"), "", "")[:3]
    if not month:
        return date(int(year), 12, 31) if last else date(int(year), 1, 1)
    return date(int(year), int(month), int(day or (28 if last else 1)))


def _region(code: str, told: object) -> RegionBody:
    fields = _mapping(told)
    return RegionBody(
        code=code,
        name=str(fields["name"]),
        county=str(fields["county"]),
        forms=_texts(fields["forms"]),
        since=_day(fields["since"]) or date.min,
        council=_texts(fields.get("council")),
        council_until=_day(fields.get("council_until"), last=True),
    )


def _mapping(value: object) -> Mapping[object, object]:
    return value if isinstance(value, Mapping) else {}


def _texts(value: object) -> tuple[str, ...]:
    return tuple(str(item) for item in value) if isinstance(value, list | tuple) else ()
