"""Reads the public registers: state agencies, municipalities, regions and universities.

They make identities, which tell who a mentioned name is, and no node by themselves. A register's id is: an agency's or
university's official name, a municipality's four digits, a region's ISO 3166-2 code.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final, Literal

from pydantic import Field

from graph.errors import SourceError
from graph.records import DatedName, IdentityRecord, Locator, Record, Report, SourceDeclaration
from loaders.options import Options, read_options
from loaders.reading import Row, csv_rows, examine, heading, source_record
from loaders.registers.agencies import FILES as AGENCY_FILES
from loaders.registers.agencies import read_agencies
from loaders.registers.facts import RegionForm, facts

_MUNICIPALITIES: Final = "municipalities.csv"
_COUNTIES: Final = "counties.csv"
_DAY: Final = timedelta(days=1)
Register = Literal["agencies", "municipalities", "regions", "universities"]
_ALL: Final[tuple[Register, ...]] = ("agencies", "municipalities", "regions", "universities")


class RegistersOptions(Options):
    """Which registers to read; all of them where nothing is said."""

    registers: list[Register] = Field(default_factory=lambda: list(_ALL), min_length=1)


class RegistersLoader:
    """Reads a folder of the registers' files, under the names they are published by."""

    def read(self, declaration: SourceDeclaration, report: Report) -> Iterator[Record]:
        """Yield the source, then an identity a body.

        Raises
        ------
        SourceError
            The folder or one of the files is missing, or a file cannot be read.
        """
        wanted = read_options(declaration, RegistersOptions).registers
        if not declaration.path.is_dir():
            raise SourceError("registers-folder", folder=declaration.path)
        reading = _Reading(declaration, report)
        counties = reading.counties() if {"agencies", "regions"} & set(wanted) else {}
        made: list[IdentityRecord] = []
        if "municipalities" in wanted:
            made.extend(reading.municipalities())
        if "regions" in wanted:
            made.extend(_regions(declaration.id, counties))
        if {"agencies", "universities"} & set(wanted):
            agencies = read_agencies(declaration, report, counties)
            made.extend(record for record in agencies if record.register in wanted)
        # The hash first needs every file that was read, so the source comes when all is read; the registers are small.
        yield replace(source_record(declaration, reading.digest(wanted)), path=declaration.path.name)
        yield from made


LOADER: Final = RegistersLoader()


@dataclass(frozen=True, slots=True)
class _Reading:
    """One reading of the folder's tables."""

    declaration: SourceDeclaration
    report: Report

    def digest(self, wanted: list[Register]) -> str:
        names = {_COUNTIES, _MUNICIPALITIES} if "municipalities" in wanted else {_COUNTIES}
        if {"agencies", "universities"} & set(wanted):
            names |= set(AGENCY_FILES)
        digest = hashlib.sha256()
        for name in sorted(names):
            file = self.declaration.path / name
            digest.update(file.read_bytes() if file.is_file() else b"")
        return digest.hexdigest()

    def counties(self) -> dict[str, str]:
        """Return the counties' short names by code: 12 → Skåne."""
        return {
            row.cells[places["county_code"]]: row.cells[places["county_name_short"]]
            for row, places in self._rows(_COUNTIES, ("county_code", "county_name", "county_name_short"))
        }

    def municipalities(self) -> Iterator[IdentityRecord]:
        """Yield every municipality under the name it bears itself."""
        columns = ("municipality_code", "municipality_name", "municipality_name_short", "county_code")
        told = facts().facts
        own = {form.code: form for form in told.municipalities}
        file = str(self.declaration.path / _MUNICIPALITIES)
        for row, places in self._rows(_MUNICIPALITIES, columns):
            code, registered, short, _ = (row.cells[places[column]].strip() for column in columns)
            locator = Locator(file, row.number)
            if not (len(code) == 4 and code.isdigit()):
                self.report.problem(replace(locator, column=columns[0]), "registers-code", found=code)
                continue
            form = own.get(code)
            name = form.name if form else told.cities.get(code, registered)
            names = tuple(dated.dated for dated in form.names) if form else ()
            more = () if form else (registered, f"{short} kommun")
            english = (f"{short} Municipality", f"Municipality of {short}", f"City of {short}")
            yield IdentityRecord(
                source=self.declaration.id,
                locator=locator,
                register="municipalities",
                register_id=code,
                name=name,
                kind="municipality",
                names=(*names, *(DatedName(other) for other in dict.fromkeys((*more, *english)) if other != name)),
            )

    def _rows(self, name: str, columns: tuple[str, ...]) -> Iterator[tuple[Row, dict[str, int]]]:
        declaration = replace(self.declaration, path=self.declaration.path / name)
        examine(declaration)
        rows = csv_rows(declaration, self.report)
        first = next(rows)
        places = heading(declaration, first.cells, columns, self.report)
        for row in rows:
            self.report.rows += 1
            if len(row.cells) == len(first.cells):
                yield row, places
            else:
                place = Locator(str(declaration.path), row.number)
                self.report.problem(place, "loaders-cells", found=len(row.cells), expected=len(first.cells))


def _regions(source: str, counties: dict[str, str]) -> Iterator[IdentityRecord]:
    """Yield the regions, and the bodies they took over from."""
    told = facts()
    first_days = {form.name: form.first for form in told.facts.regions}
    for number, form in enumerate(told.facts.regions):
        locator = Locator(told.name, told.lines[("regions", number)])
        if form.county in counties:
            yield _region(source, locator, form)
    for number, before in enumerate(told.facts.region_predecessors):
        yield IdentityRecord(
            source=source,
            locator=Locator(told.name, told.lines[("region_predecessors", number)]),
            register="regions",
            register_id=before.name,
            name=before.name,
            kind="region",
            names=tuple(DatedName(name, None, before.last) for name in before.names),
            valid_to=before.last,
            successors=(DatedName(before.into, max(before.last + _DAY, first_days[before.into])),),
        )


def _region(source: str, locator: Locator, form: RegionForm) -> IdentityRecord:
    until = form.first - _DAY
    return IdentityRecord(
        source=source,
        locator=locator,
        register="regions",
        register_id=form.id,
        name=form.name,
        kind="region",
        names=(
            DatedName(form.name, form.first),
            *(DatedName(name, None, until) for name in form.before),
            *(DatedName(name) for name in (*form.also, *form.english) if name != form.name),
        ),
        valid_from=form.first if form.made else None,
    )
