"""An attack in a file of every kind that can be loaded is read, built and drawn as text, and never runs."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from urllib.parse import quote

import pytest

from graph.model import Graph, entities, relations
from tests.inventory.reading import planned_graph
from tests.inventory.test_sheet import ROW, filled
from tests.loaders.test_calendars import calendar, page
from tests.loaders.test_lines import line
from tests.loaders.test_registers import write_registers
from tests.pictures.conftest import Open
from tests.pictures.test_hostile import press_everything
from tests.programmes import HEADER
from visualize import picture

pytestmark = pytest.mark.browser


def attack(loader: str) -> str:
    """Return an attack that says which file it came from, without signs that part organisers or cells."""
    return f"<img src=x onerror=window.hurt='{loader}'>\"</script><svg onload=window.hurt=1> {loader} angrepp"


def _csv(folder: Path) -> str:
    wrong = attack("almedalen-csv")
    row = dict.fromkeys(HEADER, wrong)
    row |= {"start": "2013-07-02 09:00:00", "end": "2013-07-02 10:00:00", "organiser": f"Malmö stad, Bolaget {wrong}"}
    row |= {"type": "Seminarium/föreläsning", "speakers": repr([f"Eva Prov {wrong}, chef, {wrong}"]), "page_views": "1"}
    row |= {"id": "7", "websites": "javascript:window.hurt=1"}
    with (folder / "p.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, HEADER)
        writer.writeheader()
        writer.writerow(row)
    return "p.csv"


def _jsonl(folder: Path) -> str:
    wrong = attack("almedalen-jsonl")
    told = {"id": "9", "title": wrong, "arranger": f"Malmö stad, {wrong}", "area": wrong, "type": wrong}
    told |= {"language": wrong, "location": wrong, "tags": [wrong], "description": wrong}
    (folder / "p.jsonl").write_text(line(**told) + "\n", encoding="utf-8")
    return "p.jsonl"


def _entry(loader: str) -> str:
    wrong = attack(loader)
    return calendar(
        f"UID:{wrong}\nSUMMARY:{wrong}\nDTSTART:20130703T090000\nDTEND:20130703T100000\nLOCATION:{wrong}\n"
        f"CATEGORIES:{wrong}\nURL:javascript:window.hurt=1\nDESCRIPTION:{wrong}\\nArrangör: Malmö stad\\, {wrong}"
    )


def _calendar(folder: Path) -> str:
    (folder / "p.ics").write_text(_entry("icalendar"), encoding="utf-8", newline="\r\n")
    return "p.ics"


def _page(folder: Path) -> str:
    link = f"data:text/calendar;charset=utf8,{quote(_entry('programme-page'))}"
    (folder / "p.html").write_text(page(link), encoding="utf-8")
    return "p.html"


def _table(folder: Path) -> str:
    wrong = attack("table")
    rows = [["Rubrik", "Arrangör", "Start", "Slut", "Plats", "Spår", "Länk"]]
    rows += [[wrong, f"Malmö stad, {wrong}", "2013-07-04 09:00", "2013-07-04 10:00", wrong, wrong, "javascript:hurt"]]
    with (folder / "t.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    return "t.csv"


def _registers(folder: Path) -> str:
    wrong = attack("registers").replace('"', "")
    path = write_registers(folder / "register") / "agencies-matchlist.csv"
    path.write_text(f"{path.read_text('utf-8')}provbolaget,Myndigheten {wrong}\n", encoding="utf-8")
    return "register"


def _inventory(folder: Path) -> str:
    wrong = json.dumps(attack("inventory-yaml"))
    said = f"said: {wrong}"
    (folder / "i.yaml").write_text(
        f"inventory: {{name: {wrong}, publisher: {wrong}, licence: {wrong}}}\n"
        f"sources: [{{id: s, name: {wrong}, publisher: {wrong}, licence: {wrong}, url: 'javascript:window.hurt=1'}}]\n"
        "source: s\n"
        f"partners: [{{name: {wrong}, kind: company, names: [{json.dumps(attack('inventory-yaml') + ' 2')}]}}]\n"
        f"platforms: [{{name: {json.dumps('Huset ' + attack('inventory-yaml'))}, kind: regional, members: "
        f"[{{who: {wrong}, {said}}}]}}]\n",
        encoding="utf-8",
    )
    return "i.yaml"


def _sheet(folder: Path) -> str:
    wrong = attack("effort-sheet")
    row = {**ROW, "effort": wrong, "question": wrong, "place": wrong, "partners": f"Region Skåne, {wrong}"}
    return filled(folder, row).name


def _document(folder: Path) -> str:
    (folder / "d.txt").write_text(f"Malmö stad samverkar med Region Skåne. {attack('document')}", encoding="utf-8")
    return "d.txt"


_PROGRAMME = "{{arena: {0}, edition: {0}, organiser_label: 'Arrangör:'}}"
_MAPPING = (
    "{{arena: {0}, edition: {0}, minutes: 45, columns: {{title: Rubrik, organisers: Arrangör, start: Start, end: Slut, "
    "place: Plats, topics: Spår, url: Länk}}}}"
)
# Of each loader: how its file is written, and its options.
LOADERS: dict[str, tuple[Callable[[Path], str], str]] = {
    "almedalen-csv": (_csv, "{{arena: {0}, edition: {0}}}"),
    "almedalen-jsonl": (_jsonl, "{{arena: {0}, edition: {0}}}"),
    "icalendar": (_calendar, _PROGRAMME),
    "programme-page": (_page, _PROGRAMME),
    "table": (_table, _MAPPING),
    "registers": (_registers, "{{}}"),
    "inventory-yaml": (_inventory, "{{}}"),
    "effort-sheet": (_sheet, "{{}}"),
    "document": (_document, "{{}}"),
}


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    """Build the bundled inventory and a hostile file of every kind."""
    folder = tmp_path_factory.mktemp("angrepp")
    sources = "  - {id: malmo, loader: inventory-yaml, path: 'bundled:malmo'}\n"
    for loader, (write, options) in LOADERS.items():
        wrong = json.dumps(attack(loader), ensure_ascii=False)
        sources += (
            f"  - {{id: {loader}, loader: {loader}, path: {write(folder)}, name: {wrong}, publisher: {wrong},\n"
            f"     licence: {wrong}, tolerance: 1, options: {options.format(wrong)}}}\n"
        )
    return planned_graph(folder, sources)


@cache
def _texts(graph: Graph) -> str:
    told = [f"{item.name} {item.properties} {item.names}" for item in entities(graph)]
    return "\n".join(told + [one.as_written for one in relations(graph)])


@pytest.mark.parametrize("loader", LOADERS)
def test_what_a_hostile_file_says_is_in_the_graph(graph: Graph, loader: str) -> None:
    # Without this the rest would pass on a file that was set aside.
    assert f"{loader} angrepp" in _texts(graph)


VIEWS = [
    ("network", {}),
    ("actor", {"actor": "Malmö stad"}),
    *(("edition", {"edition": attack(loader)}) for loader in list(LOADERS)[:5]),
    ("platforms", {}),
    ("trends", {}),
    ("overlaps", {}),
    ("explorer", {}),
]


@pytest.mark.parametrize(("view", "told"), VIEWS, ids=[f"{view}-{number}" for number, (view, _) in enumerate(VIEWS)])
def test_nothing_that_a_file_says_runs_in_a_picture(
    opened: Open, graph: Graph, view: str, told: dict[str, object]
) -> None:
    shown = opened(picture(view, graph, perspective="Malmö stad", **told))
    press_everything(shown)
    assert shown.evaluate("window.hurt") is None
    assert shown.locator("img").count() == 0
    assert shown.locator("a[href^=javascript]").count() == 0


@pytest.mark.parametrize("loader", [loader for loader in LOADERS if loader not in ("document", "registers")])
def test_the_whole_graph_shows_it_as_text(opened: Open, graph: Graph, loader: str) -> None:
    shown = opened(picture("explorer", graph, perspective="Malmö stad"))
    shown.fill("#search", f"{loader} angrepp")
    shown.press("#search", "Enter")
    assert f"onerror=window.hurt='{loader}'" in shown.inner_text("#details")
    assert shown.evaluate("window.hurt") is None
