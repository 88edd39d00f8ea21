"""What `init` writes can be filled in and read back, every cell checked; two administrations stand side by side."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from graph.errors import SourceError
from graph.model import entities, entity, relations
from graph.pipeline import problem_words
from graph.records import EventRecord
from loaders import write_templates
from loaders.effort_sheet.form import COLUMNS, HEADINGS
from tests.documents.making import repack
from tests.inventory.reading import planned_graph, read_sheet

ROW: Mapping[str, Any] = {
    "effort": "Trygghet i hela staden",
    "arena": "Almedalsveckan",
    "edition": "Almedalsveckan 2025",
    "question": "Hur blir fler trygga?",
    "day": date(2025, 6, 24),
    "time": "13.15–14.00",
    "place": "Hästgatan 13",
    "partners": "Region Skåne, Polisen",
    "responsible": "Stadskontoret",
    "status": "planerad",
    "focus_area": "En trygg stad; Demokrati",
}

# One cell changed → the heading that is told, and what is told of it.
WRONG: Mapping[str, tuple[str, Any, str]] = {
    "no effort": ("effort", None, "fyllas i"),
    "an unknown administration": ("responsible", "Stadskontor", "Stadskontoret"),
    "an unknown arena": ("arena", "Almedalsvecka", "Almedalsveckan"),
    "an unknown focus area": ("focus_area", "Demokratin", "Demokrati"),
    "an unknown status": ("status", "planerat", "planerad"),
    "an edition without a year": ("edition", "nästa vecka", "saknar år"),
    "a day that is none": ("day", "24/6", "ÅÅÅÅ-MM-DD"),
    "a day in another year": ("day", date(2024, 6, 24), "samma år"),
    "a time that is none": ("time", "efter lunch", "13.15–14.00"),
    "a time that is past midnight": ("time", "25.00", "ingen tid"),
    "a time that ends first": ("time", "14.00–13.00", "slutar före"),
    "a time without a day": ("day", None, "utan dag"),
    "a formula": ("question", "=1+1", "formel"),
    "a formula that reaches out": ("effort", '=WEBSERVICE("http://exempel.invalid")', "formel"),
    "a cell of a book": ("question", "x" * 20_000, "10 000"),
}


def filled(folder: Path, *rows: Mapping[str, Any], name: str = "insatser.xlsx") -> Path:
    """Return a template with `rows` filled in."""
    folder.mkdir(parents=True, exist_ok=True)
    excel, _ = write_templates(folder)
    book = load_workbook(excel)
    sheet = book["Insatser"]
    fields = list(COLUMNS.values())
    for number, row in enumerate(rows, 3):
        for field, value in row.items():
            sheet.cell(number, fields.index(field) + 1, value)
    path = folder / name
    book.save(path)
    return path


def efforts(records: list[Any]) -> list[EventRecord]:
    return [record for record in records if isinstance(record, EventRecord)]


def test_a_filled_in_row_is_read_as_it_was_meant(tmp_path: Path) -> None:
    records, report = read_sheet(filled(tmp_path, ROW))
    (effort,) = efforts(records)
    assert report.problems == []
    assert (effort.name, effort.arena, effort.edition) == (ROW["effort"], ROW["arena"], ROW["edition"])
    assert (effort.kind, effort.status, effort.responsible) == ("effort", "planned", "Stadskontoret")
    assert (effort.description, effort.place, effort.partners) == (ROW["question"], ROW["place"], ROW["partners"])
    assert effort.focus_areas == ("En trygg stad", "Demokrati")
    (occasion,) = effort.occasions
    assert (occasion.starts_at, occasion.ends_at) == (datetime(2025, 6, 24, 13, 15), datetime(2025, 6, 24, 14, 0))
    assert effort.locator.row == 3


@pytest.mark.parametrize(("field", "value", "told"), WRONG.values(), ids=WRONG)
def test_a_wrong_cell_is_told_with_its_row_and_heading(tmp_path: Path, field: str, value: Any, told: str) -> None:
    wrong = {**ROW, "effort": "Fel", field: value}
    records, report = read_sheet(filled(tmp_path, ROW, wrong))
    assert [effort.name for effort in efforts(records)] == [ROW["effort"]]
    (problem,) = report.problems
    assert (problem.locator.row, problem.locator.column) == (4, HEADINGS[field])
    assert told in problem_words(problem)


@pytest.mark.parametrize(
    ("day", "hours", "all_day", "starts"),
    [
        (None, None, None, None),
        (date(2025, 6, 24), None, True, datetime(2025, 6, 24)),
        (datetime(2025, 6, 24), time(9, 30), False, datetime(2025, 6, 24, 9, 30)),
        ("2025-06-24", "kl 9.30", False, datetime(2025, 6, 24, 9, 30)),
        ("2025-06-24", "9:30 - 10:00", False, datetime(2025, 6, 24, 9, 30)),
    ],
)
def test_days_and_hours_as_people_write_them(
    tmp_path: Path, day: Any, hours: Any, all_day: bool | None, starts: datetime | None
) -> None:
    records, report = read_sheet(filled(tmp_path, {**ROW, "day": day, "time": hours}))
    assert report.problems == []
    (effort,) = efforts(records)
    assert [(occasion.all_day, occasion.starts_at) for occasion in effort.occasions] == (
        [] if starts is None else [(all_day, starts)]
    )


def test_a_year_alone_is_that_years_edition(tmp_path: Path) -> None:
    records, _ = read_sheet(filled(tmp_path, {**ROW, "edition": 2025}))
    assert efforts(records)[0].edition == "Almedalsveckan 2025"


def test_one_effort_on_two_days_is_one_and_one_that_differs_is_told(tmp_path: Path) -> None:
    later = {**ROW, "day": date(2025, 6, 25)}
    other = {**ROW, "question": "En annan fråga?"}
    records, report = read_sheet(filled(tmp_path, ROW, later, other))
    (effort,) = efforts(records)
    assert [occasion.starts_at.day for occasion in effort.occasions] == [24, 25]
    assert [problem.locator.row for problem in report.problems] == [5]


def test_the_yaml_template_says_the_same(tmp_path: Path) -> None:
    _, path = write_templates(tmp_path)
    content = path.read_text(encoding="utf-8")
    for field, heading in HEADINGS.items():
        value = f"{ROW[field]}"
        content = content.replace(f" {heading.casefold()}:\n", f" {heading.casefold()}: '{value}'\n", 1)
    path.write_text(content, encoding="utf-8")
    from_yaml, report = read_sheet(path)
    assert report.problems == []
    from_excel, _ = read_sheet(filled(tmp_path / "excel", ROW))
    (left,), (right,) = efforts(from_yaml), efforts(from_excel)
    assert left.source_id == right.source_id
    assert (left.occasions, left.focus_areas, left.status) == (right.occasions, right.focus_areas, right.status)


def test_faults_of_the_yaml_template_are_told_with_their_line(tmp_path: Path) -> None:
    path = tmp_path / "insatser.yaml"
    lists = "listor: {förvaltningar: [Kontoret], arenor: [Veckan], fokusområden: [Trygghet]}\n"
    entry = "  - {insats: A, arena: Veckan, upplaga: '2025', ansvarig: Kontoret, status: planerad, %s}\n"
    path.write_text(
        "insatser:\n  - bara text\n" + entry % "platz: x" + entry % "plats: {a: b}" + lists, encoding="utf-8"
    )
    _, report = read_sheet(path)
    assert [problem.locator.row for problem in report.problems] == [2, 3, 4]
    assert "plats" in problem_words(report.problems[1])


def test_the_empty_templates_hold_no_effort_and_no_fault(tmp_path: Path) -> None:
    for path in write_templates(tmp_path):
        records, report = read_sheet(path)
        assert efforts(records) == []
        assert report.problems == []


def test_the_template_offers_what_may_be_chosen(tmp_path: Path) -> None:
    excel, _ = write_templates(tmp_path, "Provkommunen", ["Kontoret"], ["Veckan"], ["Trygghet"])
    book = load_workbook(excel)
    rules = {str(rule.sqref)[0]: rule.formula1 for rule in book["Insatser"].data_validations.dataValidation}
    letters = {heading: chr(ord("A") + number) for number, heading in enumerate(COLUMNS)}
    assert set(rules) == {letters[heading] for heading in ("Arena", "Ansvarig", "Status", "Fokusområde")}
    assert rules[letters["Ansvarig"]] == "Listor!$A$2:$A$2"
    assert book["Listor"]["A2"].value == "Kontoret"
    assert "Provkommunen" in " ".join(str(cell.value) for cell in book["Insatser"][2])


def test_a_template_that_is_there_is_left_alone(tmp_path: Path) -> None:
    excel, yaml = write_templates(tmp_path)
    excel.write_bytes(b"mitt")
    yaml.write_text("mitt", encoding="utf-8")
    assert write_templates(tmp_path) == [excel, yaml]
    assert (excel.read_bytes(), yaml.read_text(encoding="utf-8")) == (b"mitt", "mitt")


def test_two_administrations_files_stand_side_by_side(tmp_path: Path) -> None:
    filled(tmp_path / "a", ROW, name="ett.xlsx")
    filled(tmp_path / "b", {**ROW, "responsible": "Miljöförvaltningen", "status": "beslutad"}, name="två.xlsx")
    graph = planned_graph(
        tmp_path,
        "  - {id: malmo, loader: inventory-yaml, path: 'bundled:malmo'}\n"
        "  - {id: ett, loader: effort-sheet, path: a/ett.xlsx, publisher: P, licence: L}\n"
        "  - {id: tva, loader: effort-sheet, path: b/två.xlsx, publisher: P, licence: L}\n",
    )
    found = {item.id: item for item in entities(graph) if item.kind == "effort"}
    assert {item.properties["status"] for item in found.values()} == {"planned", "decided"}
    organisers = {
        entity(graph, item.start).name for item in relations(graph) if item.end in found and item.role == "organiser"
    }
    assert organisers == {"Stadskontoret", "Miljöförvaltningen"}
    about = {entity(graph, item.end).name for item in relations(graph) if item.start in found and item.type == "ABOUT"}
    assert about == {"En trygg stad", "Demokrati"}


def test_macros_are_passed_over_with_a_word(tmp_path: Path) -> None:
    path = filled(tmp_path, ROW)
    with zipfile.ZipFile(path, "a") as package:
        package.writestr("xl/vbaProject.bin", b"\xcc\x61")
    records, report = read_sheet(path.rename(path.with_suffix(".xlsm")))
    assert len(efforts(records)) == 1
    assert [problem.key for problem in report.problems] == ["sheet-macros"]
    assert not report.set_aside


@pytest.mark.parametrize(
    ("rename", "told"),
    [({"Insats *": "Insatz"}, "Insats"), ({"Plats": "Tid"}, "två gånger"), ({"Status *": None}, "Status")],
)
def test_headings_that_changed_are_told(tmp_path: Path, rename: dict[str, str | None], told: str) -> None:
    path = filled(tmp_path, ROW)
    book = load_workbook(path)
    for cell in book["Insatser"][1]:
        if cell.value in rename:
            cell.value = rename[str(cell.value)]
    book.save(path)
    with pytest.raises(SourceError, match=told):
        read_sheet(path)


def test_a_workbook_without_the_sheet_or_the_lists_is_told(tmp_path: Path) -> None:
    path = filled(tmp_path, ROW)
    book = load_workbook(path)
    del book["Listor"]
    book.save(path)
    with pytest.raises(SourceError, match="Förvaltningar, Arenor, Fokusområden"):
        read_sheet(path)
    told = {
        "administrations": ["Stadskontoret"],
        "arenas": ["Almedalsveckan"],
        "focus_areas": ["En trygg stad", "Demokrati"],
    }
    assert len(efforts(read_sheet(path, **told)[0])) == 1
    with pytest.raises(SourceError, match="administrations"):
        read_sheet(path, administration=["Stadskontoret"])
    book = load_workbook(path)
    book["Insatser"].title = "Blad1"
    book.save(path)
    with pytest.raises(SourceError, match="Blad1"):
        read_sheet(path)


def test_merged_cells_are_read_where_their_value_stands(tmp_path: Path) -> None:
    path = filled(tmp_path, ROW, {**ROW, "effort": "Två"})
    book = load_workbook(path)
    book["Insatser"].merge_cells("B3:B4")
    book.save(path)
    records, report = read_sheet(path)
    assert [effort.name for effort in efforts(records)] == [ROW["effort"]]
    assert (report.problems[0].locator.row, report.problems[0].locator.column) == (4, "Arena")


def test_ways_to_reach_a_person_stay_outside(tmp_path: Path) -> None:
    row = {**ROW, "partners": "Polisen, ring 070-123 45 67", "question": "Skriv till namn@exempel.invalid"}
    (effort,) = efforts(read_sheet(filled(tmp_path, row))[0])
    assert "070" not in effort.partners
    assert "@" not in effort.description


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    ("part", "content", "told"),
    [
        ("xl/worksheets/sheet1.xml", b'<!DOCTYPE a [<!ENTITY a "x">]><worksheet>&a;</worksheet>', "entiteter"),
        ("xl/worksheets/sheet1.xml", b"<worksheet><sheetData><row>", "trasig"),
        ("xl/worksheets/sheet1.xml", b"<a>" * 100_000, "trasig"),
        ("xl/workbook.xml", b"", "trasig"),
        ("[Content_Types].xml", b"\x00\x01", "trasig"),
    ],
)
def test_a_broken_or_hostile_workbook_ends_in_one_clear_error(
    tmp_path: Path, part: str, content: bytes, told: str
) -> None:
    with pytest.raises(SourceError, match=told):
        read_sheet(repack(filled(tmp_path, ROW), part, content))


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(where=st.integers(min_value=0, max_value=20_000), what=st.binary(min_size=1, max_size=8))
def test_a_damaged_workbook_ends_in_a_report_or_a_clear_error(tmp_path: Path, where: int, what: bytes) -> None:
    content = bytearray(filled(tmp_path, ROW).read_bytes())
    place = where % len(content)
    content[place : place + len(what)] = what
    path = tmp_path / "skadad.xlsx"
    path.write_bytes(content)
    try:
        _, report = read_sheet(path)
    except SourceError as error:
        assert "skadad.xlsx" in str(error)
    else:
        assert all(problem_words(problem) for problem in report.problems)


def test_a_sheet_that_is_coloured_to_its_last_row_ends_where_its_efforts_do(tmp_path: Path) -> None:
    path = filled(tmp_path, ROW)
    book = load_workbook(path)
    book["Insatser"].cell(19_000, 1).number_format = "0.00"
    book["Insatser"].cell(18_000, 1, "Sen insats")
    book.save(path)
    records, report = read_sheet(path)
    assert len(efforts(records)) == 1
    assert [(problem.key, problem.set_aside) for problem in report.problems] == [("sheet-gap", False)]


@pytest.mark.parametrize("name", ["insatser.csv", "insatser.xls"])
def test_another_kind_of_file_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("Insats;Arena", encoding="utf-8")
    with pytest.raises(SourceError, match=r"\.xlsx"):
        read_sheet(tmp_path / name)
