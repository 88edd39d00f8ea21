"""Any table by a mapping alone: a fair's programme in CSV, Excel, JSON and JSON lines gives the same events."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from graph.records import EventRecord, Expectation, Occasion
from loaders.table.loader import LOADER
from tests.loaders.reading import read

COLUMNS = {
    "id": "Nr",
    "title": "Rubrik",
    "organisers": ["Arrangör", "Medarrangör"],
    "day": "Datum",
    "start_time": "Från",
    "end_time": "Till",
    "kind": "Form",
    "topics": "Spår",
    "language": "Språk",
    "place": "Sal",
    "speakers": "Medverkande",
    "status": "Läge",
}
OPTIONS: dict[str, object] = {
    "arena": "Kvalitetsmässan",
    "edition": "Kvalitetsmässan 2025",
    "year": 2025,
    "columns": COLUMNS,
    "values": {"language": {"S": "Svenska", "E": "English"}, "status": {"Inställt": "cancelled", "Klart": "planned"}},
    "times": ["%d/%m %Y"],
    "list_separator": ";",
    "kinds": {"Scen": "talk"},
}
HEAD = [
    "Nr",
    "Rubrik",
    "Arrangör",
    "Medarrangör",
    "Datum",
    "Från",
    "Till",
    "Form",
    "Spår",
    "Språk",
    "Sal",
    "Medverkande",
    "Läge",
]
ROWS = [
    [
        "1",
        "Hur blir välfärden hållbar?",
        "SKR",
        "Malmö stad",
        "11/11 2025",
        "09:00",
        "10:30",
        "Scen",
        "Välfärd; Klimat",
        "S",
        "Sal A",
        "Anna Prov, chef, SKR; Bo Prov, råd, Malmö stad",
        "Klart",
    ],
    ["2", "What now?", "Göteborgs Stad", "", "12/11 2025", "", "", "Seminarium", "", "E", "", "", "Inställt"],
]


def as_csv(folder: Path) -> Path:
    path = folder / "p.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows([HEAD, *ROWS])
    return path


def as_excel(folder: Path) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in [HEAD, *ROWS]:
        sheet.append([int(cell) if cell.isdecimal() else cell or None for cell in row])
    path = folder / "p.xlsx"
    book.save(path)
    return path


def as_json(folder: Path) -> Path:
    path = folder / "p.json"
    path.write_text(json.dumps({"svar": {"rader": objects()}}), encoding="utf-8")
    return path


def as_lines(folder: Path) -> Path:
    path = folder / "p.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in objects()), encoding="utf-8")
    return path


def objects() -> list[dict[str, str]]:
    return [dict(zip(HEAD, row, strict=True)) for row in ROWS]


FORMS: list[tuple[Callable[[Path], Path], dict[str, object]]] = [
    (as_csv, {"delimiter": ";"}),
    (as_excel, {}),
    (as_json, {"rows": "svar.rader"}),
    (as_lines, {}),
]


@pytest.mark.parametrize(("write", "more"), FORMS, ids=["csv", "excel", "json", "jsonl"])
def test_every_form_says_the_same(tmp_path: Path, write: Callable[[Path], Path], more: dict[str, object]) -> None:
    got = read(LOADER, write(tmp_path), {**OPTIONS, **more})
    assert got.error is None
    assert got.problems == []
    first, second = got.events
    assert (first.source_id, first.name, first.organisers) == ("1", ROWS[0][1], "SKR, Malmö stad")
    assert first.occasions == (Occasion(datetime(2025, 11, 11, 9), datetime(2025, 11, 11, 10, 30)),)
    assert (first.kind, first.kind_as_written, first.topics) == ("talk", "Scen", ("Välfärd", "Klimat"))
    assert first.speakers == ("Anna Prov, chef, SKR", "Bo Prov, råd, Malmö stad")
    assert (first.language, first.status, first.place) == ("sv", "planned", "Sal A")
    assert (second.language, second.status, second.organisers) == ("en", "cancelled", "Göteborgs Stad")
    assert second.occasions[0].all_day


def small(folder: Path, content: str, **options: object) -> list[EventRecord]:
    path = folder / "p.csv"
    path.write_text(content, encoding="utf-8")
    got = read(
        LOADER,
        path,
        {"arena": "A", "edition": "A 2025", "columns": {"title": "T", "start": "S", "end": "E"}, **options},
    )
    assert got.error is None, got.said()
    return list(got.events)


def test_a_zone_and_an_end_that_is_not_told(tmp_path: Path) -> None:
    events = small(tmp_path, "T,S,E\nx,2025-11-11 09:00,\n", time_zone="UTC", minutes=45)
    assert events[0].occasions == (Occasion(datetime(2025, 11, 11, 10), datetime(2025, 11, 11, 10, 45)),)


def test_excels_own_dates_are_read(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["T", "S", "E"])
    sheet.append(["x", datetime(2025, 11, 11, 9), datetime(2025, 11, 11, 10)])
    path = tmp_path / "p.xlsx"
    book.save(path)
    got = read(LOADER, path, {"arena": "A", "edition": "A 2025", "columns": {"title": "T", "start": "S", "end": "E"}})
    assert got.events[0].occasions == (Occasion(datetime(2025, 11, 11, 9), datetime(2025, 11, 11, 10)),)


def test_heading_lines_above_the_heading(tmp_path: Path) -> None:
    assert (
        small(tmp_path, "Programmet 2025,,\n,,\nT,S,E\nx,2025-11-11 09:00,2025-11-11 10:00\n", heading_row=3)[0].name
        == "x"
    )


def test_a_table_without_ids_has_some_that_last(tmp_path: Path) -> None:
    content = "T,S,E\nx,2025-11-11 09:00,2025-11-11 10:00\ny,2025-11-11 09:00,2025-11-11 10:00\n"
    once = [event.source_id for event in small(tmp_path, content)]
    head, first, second, _ = content.split("\n")
    assert sorted(event.source_id for event in small(tmp_path, f"{head}\n{second}\n{first}\n")) == sorted(once)
    assert len(set(once)) == 2


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"columns": {"title": "Rubriken"}}, "Rubrik"),
        ({"columns": {"rubrik": "Rubrik", "title": "Rubrik"}}, "rubrik"),
        ({"columns": {"organisers": "Arrangör"}}, "title"),
        ({"columns": {"title": "Rubrik", "start": "Datum", "day": "Datum"}}, "day"),
        ({"kinds": {"Scen": "scen"}}, "scen"),
        ({"delimitr": ";"}, "delimiter"),
        ({"time_zone": "Europe/Lund"}, "Europe/Lund"),
    ],
)
def test_a_mapping_that_is_wrong_is_told(tmp_path: Path, change: dict[str, object], word: str) -> None:
    got = read(LOADER, as_csv(tmp_path), {**OPTIONS, "delimiter": ";", **change})
    assert got.error is not None
    assert word in got.said()


def test_a_column_that_is_expected_is_missed(tmp_path: Path) -> None:
    got = read(LOADER, as_csv(tmp_path), {**OPTIONS, "delimiter": ";"}, expect=Expectation(columns=("Målgrupp",)))
    assert "Målgrupp" in got.said()


def test_an_unknown_status_is_set_aside_with_its_place(tmp_path: Path) -> None:
    got = read(LOADER, as_csv(tmp_path), {**OPTIONS, "delimiter": ";", "values": {}})
    assert [(p.locator.row, p.locator.column, p.found) for p in got.problems if p.key == "loaders-status"] == [
        (2, "Läge", "Klart"),
        (3, "Läge", "Inställt"),
    ]
