"""What the registers' own files do not say: `registers.yaml`, read into forms and checked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources
from typing import Final

from pydantic import BaseModel, ConfigDict, Field

from graph.records import DatedName
from graph.yamlfile import parse_yaml

_FILE: Final = "registers.yaml"


class _Form(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class NameForm(_Form):
    """A name and the days it was borne; open where none is told."""

    name: str
    first: date | None = Field(default=None, alias="from")
    last: date | None = Field(default=None, alias="to")

    @property
    def dated(self) -> DatedName:
        """Return it as records have it."""
        return DatedName(self.name, self.first, self.last)


class MunicipalityForm(_Form):
    """A municipality whose own name is not made by the rule."""

    code: str
    name: str
    names: tuple[NameForm, ...] = ()


class RegionForm(_Form):
    """A region. `before` are the landsting's names until the day before `first`; `made` where the body is new then."""

    id: str
    county: str
    name: str
    first: date = Field(alias="from")
    made: bool = False
    before: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    english: tuple[str, ...] = ()


class PredecessorForm(_Form):
    """A body that a region took over from."""

    name: str
    last: date = Field(alias="to")
    into: str
    names: tuple[str, ...] = ()


class BodyForm(_Form):
    """A body that the register's files lack."""

    register_name: str = Field(alias="register")
    name: str
    kind: str
    last: date | None = Field(default=None, alias="to")
    into: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


class SuccessionForm(_Form):
    """Who took over from `of`, and the day."""

    of: str
    by: tuple[str, ...]
    day: date


class Facts(_Form):
    """The whole file."""

    cities: dict[str, str]
    municipalities: tuple[MunicipalityForm, ...]
    regions: tuple[RegionForm, ...]
    region_predecessors: tuple[PredecessorForm, ...]
    universities: frozenset[str]
    dated_names: dict[str, tuple[NameForm, ...]]
    not_names: dict[str, frozenset[str]]
    more_names: dict[str, tuple[str, ...]]
    more_bodies: tuple[BodyForm, ...]
    successions: tuple[SuccessionForm, ...]
    departments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FactsFile:
    """The facts, and the line of each entry for its locator."""

    name: str
    facts: Facts
    lines: dict[tuple[str | int, ...], int]


@cache
def facts() -> FactsFile:
    """Return what `registers.yaml` says; it ships with the package, so a fault in it is the program's."""
    content = resources.files("loaders.registers").joinpath(_FILE).read_text(encoding="utf-8")
    yaml = parse_yaml(content, _FILE)
    return FactsFile(_FILE, Facts.model_validate(yaml.data), dict(yaml.lines))
