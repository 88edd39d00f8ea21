"""Reads what an administration filled in: its efforts at external arenas, in the Excel or YAML template."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from graph.errors import SourceError
from graph.records import EventRecord, Locator, Record, Report, SourceDeclaration
from loaders.documents.package import check_file
from loaders.effort_sheet.cells import RowReader
from loaders.effort_sheet.excel import read_excel
from loaders.effort_sheet.form import LISTED, Sheet
from loaders.effort_sheet.yaml import read_yaml_sheet
from loaders.options import Options, read_options
from loaders.reading import source_record

_YAML: Final = (".yaml", ".yml")
_EXCEL: Final = (".xlsx", ".xlsm")
_MAX_BYTES: Final = 50_000_000
# Option → the field whose values it lists.
_OPTIONS: Final = {"administrations": "responsible", "arenas": "arena", "focus_areas": "focus_area"}


class SheetOptions(Options):
    """The names that may stand in a sheet; where one is not told, the sheet's own list ("Listor") holds."""

    administrations: list[str] | None = None
    arenas: list[str] | None = None
    focus_areas: list[str] | None = None


class SheetLoader:
    """Reads a filled-in template; its options are `SheetOptions`."""

    def read(self, declaration: SourceDeclaration, report: Report) -> Iterator[Record]:
        """Yield the sheet as a source, then every effort.

        Raises
        ------
        SourceError
            The file cannot be read, has no sheet of efforts, a heading is wrong, or nothing lists the names.
        """
        path = declaration.path
        check_file(path, _MAX_BYTES)
        if path.suffix.casefold() in _EXCEL:
            sheet = read_excel(path, report)
        elif path.suffix.casefold() in _YAML:
            sheet = read_yaml_sheet(path, report)
        else:
            raise SourceError("sheet-suffix", file=path, suffixes=", ".join((*_EXCEL, *_YAML)))
        for key in sheet.unread:
            report.problem(Locator(str(path)), key, set_aside=False)
        report.rows += len(sheet.rows)
        reader = RowReader(declaration.id, str(path), _lists(declaration, sheet), report)
        efforts = (effort for row in sheet.rows if (effort := reader.read(row)) is not None)
        yield source_record(declaration, hashlib.sha256(path.read_bytes()).hexdigest())
        yield from _joined(efforts, report)


LOADER: Final = SheetLoader()


def _joined(efforts: Iterable[EventRecord], report: Report) -> Iterator[EventRecord]:
    """Make one effort of rows that differ in day and time alone; a row that differs in more is set aside."""
    found: dict[tuple[str, str], EventRecord] = {}
    for effort in efforts:
        key = (effort.edition, effort.source_id)
        held = found.get(key)
        if held is None:
            found[key] = effort
        elif replace(effort, occasions=(), locator=held.locator) == replace(held, occasions=()):
            found[key] = replace(held, occasions=tuple(dict.fromkeys((*held.occasions, *effort.occasions))))
        else:
            report.problem(effort.locator, "sheet-twice", found=effort.name, expected=held.locator.row)
    yield from found.values()


def _lists(declaration: SourceDeclaration, sheet: Sheet) -> Mapping[str, tuple[str, ...]]:
    told = read_options(declaration, SheetOptions)
    lists = dict(sheet.lists)
    for option, field in _OPTIONS.items():
        names = getattr(told, option)
        if names is not None:
            lists[field] = tuple(names)
    missing = [heading for heading, field in LISTED.items() if not lists.get(field)]
    if missing:
        raise SourceError("sheet-lists", file=declaration.path, lists=", ".join(missing))
    return lists
