"""Reads a sheet of efforts from YAML: the same fields under the same words as the Excel sheet's headings."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path

from graph.errors import CatalogueError, SourceError
from graph.records import Locator, Report
from graph.yamlfile import read_yaml
from loaders.effort_sheet.form import COLUMNS, EFFORTS, LISTED, LISTS, Sheet, SheetRow
from loaders.inventory.hints import hint
from loaders.reading import unreadable

_FIELDS = {heading.casefold(): field for heading, field in COLUMNS.items()}
_LISTED = {heading.casefold(): field for heading, field in LISTED.items()}


def read_yaml_sheet(path: Path, report: Report) -> Sheet:
    """Return the sheet of a YAML file.

    Raises
    ------
    SourceError
        The file cannot be read, or has no list of efforts.
    """
    try:
        yaml = read_yaml(path)
    except CatalogueError as error:
        raise SourceError(error.key, **error.values) from None
    except OSError as error:
        raise unreadable(path, error) from None
    content = yaml.data if isinstance(yaml.data, dict) else {}
    efforts = content.get(EFFORTS.casefold())
    if not isinstance(efforts, list):
        raise SourceError("sheet-yaml-list", file=path, section=EFFORTS.casefold())
    told = content.get(LISTS.casefold())
    lists = {
        _LISTED[name]: tuple(str(item) for item in items if item is not None)
        for name, items in (told.items() if isinstance(told, dict) else ())
        if name in _LISTED and isinstance(items, list)
    }
    rows = []
    for index, effort in enumerate(efforts):
        line = yaml.line(EFFORTS.casefold(), index)
        if not isinstance(effort, dict):
            report.problem(Locator(str(path), line), "sheet-yaml-entry", found=effort)
            continue
        rows.append(_row(path, effort, line, report))
    return Sheet(tuple(row for row in rows if any(row.cells.values())), lists)


def _row(path: Path, effort: dict[object, object], line: int, report: Report) -> SheetRow:
    cells = dict.fromkeys(COLUMNS.values(), "")
    broken = {}
    for name, value in effort.items():
        field = _FIELDS.get(str(name).casefold())
        if field is None:
            report.problem(
                Locator(str(path), line, str(name)),
                "sheet-field-unknown",
                found=name,
                expected=hint(str(name), list(_FIELDS)),
            )
            continue
        cells[field], fault = _value(value)
        if fault:
            broken[field] = fault
    return SheetRow(line, cells, broken)


def _value(value: object) -> tuple[str, str]:
    if value is None:
        return "", ""
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return ", ".join(value), ""
    if isinstance(value, datetime | date | time):
        return value.isoformat(), ""
    if isinstance(value, str | int | float) and not isinstance(value, bool):
        return str(value).strip(), ""
    return str(value), "sheet-yaml-value"
