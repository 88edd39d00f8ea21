"""The templates that administrations fill in: one for Excel with drop-downs, one for YAML; both say how."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from graph.messages import text
from loaders.effort_sheet.form import COLUMNS, EFFORTS, HELP, LISTED, LISTS, REQUIRED, STATUSES

EXCEL: Final = "insatser.xlsx"
YAML: Final = "insatser.yaml"
_LAST_ROW: Final = 1_000
_WIDTHS: Final = {"effort": 40, "question": 36, "partners": 32, "responsible": 34, "focus_area": 34, "place": 26}


def write_templates(
    folder: Path,
    perspective: str,
    administrations: Sequence[str],
    arenas: Sequence[str],
    focus_areas: Sequence[str] = (),
) -> list[Path]:
    """Write the Excel and YAML templates into `folder`, unless they are there; return their paths.

    Parameters
    ----------
    folder
        Made if it is missing.
    perspective
        Whose efforts they are; stands in the help.
    administrations, arenas, focus_areas
        The names that may be chosen.
    """
    folder.mkdir(parents=True, exist_ok=True)
    lists = {"responsible": administrations, "arena": arenas, "focus_area": focus_areas}
    excel, yaml = folder / EXCEL, folder / YAML
    if not excel.exists():
        _workbook(perspective, lists).save(excel)
    if not yaml.exists():
        yaml.write_text(_yaml(perspective, lists), encoding="utf-8", newline="\n")
    return [excel, yaml]


def _workbook(perspective: str, lists: dict[str, Sequence[str]]) -> Workbook:
    book = Workbook()
    sheet = book.active
    if not isinstance(sheet, Worksheet):  # a new workbook always has one
        raise TypeError(type(sheet).__name__)
    sheet.title = EFFORTS
    choices = book.create_sheet(LISTS)
    ranges = _write_lists(choices, lists)
    for column, (heading, field) in enumerate(COLUMNS.items(), 1):
        letter = get_column_letter(column)
        head = sheet.cell(1, column, heading + (" *" if field in REQUIRED else ""))
        head.font = Font(bold=True, color="FFFFFF")
        head.fill = PatternFill("solid", fgColor="1F4E79")
        help_cell = sheet.cell(2, column, _help(field, perspective, first=column == 1))
        help_cell.font = Font(italic=True, color="595959")
        help_cell.alignment = Alignment(wrap_text=True, vertical="top")
        sheet.column_dimensions[letter].width = _WIDTHS.get(field, 20)
        if field in ranges:
            rule = DataValidation(type="list", formula1=ranges[field], allow_blank=True, showErrorMessage=True)
            rule.errorTitle, rule.error = heading, text("sheet-template-choose", heading=heading)
            sheet.add_data_validation(rule)
            rule.add(f"{letter}3:{letter}{_LAST_ROW}")
        if field == "day":
            for row in range(3, _LAST_ROW + 1):
                sheet.cell(row, column).number_format = "yyyy-mm-dd"
    sheet.row_dimensions[2].height = 75
    sheet.freeze_panes = "A3"
    return book


def _write_lists(sheet: Worksheet, lists: dict[str, Sequence[str]]) -> dict[str, str]:
    """Write each list into its column; return the range of each field's values."""
    columns: dict[str, tuple[str, Sequence[str]]] = {
        field: (heading, lists[field]) for heading, field in LISTED.items()
    }
    columns["status"] = ("Status", tuple(STATUSES))
    ranges = {}
    for column, (field, (heading, names)) in enumerate(columns.items(), 1):
        sheet.cell(1, column, heading).font = Font(bold=True)
        letter = get_column_letter(column)
        sheet.column_dimensions[letter].width = 44
        for row, name in enumerate(names, 2):
            sheet.cell(row, column, name)
        if names:
            ranges[field] = f"{LISTS}!${letter}$2:${letter}${len(names) + 1}"
    return ranges


def _help(field: str, perspective: str, *, first: bool) -> str:
    said = text("sheet-help-" + field.replace("_", "-"), perspective=perspective)
    return HELP + said if first else said


def _yaml(perspective: str, lists: dict[str, Sequence[str]]) -> str:
    said = text("sheet-template-yaml", perspective=perspective, section=EFFORTS.casefold())
    lines = [f"# {line}".rstrip() for line in said.splitlines()]
    lines += ["", f"{EFFORTS.casefold()}:"]
    for number, (heading, field) in enumerate(COLUMNS.items()):
        lines.append(f"  # {text('sheet-help-' + field.replace('_', '-'), perspective=perspective)}")
        lines.append(f"  {'-' if number == 0 else ' '} {heading.casefold()}:")
    lines += ["", f"{LISTS.casefold()}:"]
    for heading, field in LISTED.items():
        lines.append(f"  {heading.casefold()}:")
        lines += [f"    - {_quoted(name)}" for name in lists[field]]
    return "\n".join(lines) + "\n"


def _quoted(name: str) -> str:
    return "'" + name.replace("'", "''") + "'"
