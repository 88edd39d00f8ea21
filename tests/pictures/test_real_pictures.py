"""A real year with the bundled inventory, opened in a real browser: what is drawn is what the graph says."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import pytest

from graph.model import Graph, entity, relations
from tests.inventory.reading import planned_graph
from tests.pictures.conftest import Open, text_of
from tests.pictures.test_network_page import look, shown
from tests.pictures.test_timetable_page import lanes
from tests.realdata import real_data_dir
from visualize import picture
from visualize.scope import entity_years, own_actors, relation_years

pytestmark = [pytest.mark.browser, pytest.mark.real, pytest.mark.slow]
SOURCES = """\
  - {{id: malmo, loader: inventory-yaml, path: "bundled:malmo"}}
  - {{id: almedalen-2015, loader: almedalen-csv, path: "{folder}/almedalen/2015.csv", name: Programmet 2015,
     publisher: Region Gotland, licence: okänd, options: {{arena: Almedalsveckan, edition: Almedalsveckan 2015}}}}
"""
OWN, HOUSE, SKANE = "organisation:malmo-stad", "organisation:oresundshuset", "organisation:region-skane"


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    return planned_graph(tmp_path_factory.mktemp("2015"), SOURCES.format(folder=real_data_dir()))


def draw(graph: Graph, view: str, **told: object) -> str:
    return picture(view, graph, perspective="Malmö stad", **told)


def test_the_network_holds_partners_and_platforms_and_every_relation_between_them(opened: Open, graph: Graph) -> None:
    page = opened(draw(graph, "network"), f"#node={HOUSE}")
    drawn = shown(page)
    assert {OWN, HOUSE, SKANE, "organisation:malmolundregionen", "arena:almedalsveckan"} <= drawn
    assert not [id for id in drawn if entity(graph, id).label in ("Event", "Person", "Source", "Day")]
    members = {one.start for one in relations(graph) if one.type == "MEMBER_OF" and one.end == HOUSE}
    assert len(members) > 10
    told = page.eval_on_selector_all("#details .joined [data-node]", "items => items.map(item => item.dataset.node)")
    assert members <= set(told)


def test_a_member_of_many_years_is_one_row_with_its_years_and_all_its_sources(opened: Open, graph: Graph) -> None:
    page = opened(draw(graph, "actor", actor="Öresundshuset"))
    held = [one for one in relations(graph) if (one.type, one.start, one.end) == ("MEMBER_OF", SKANE, HOUSE)]
    years = {year for one in held for year in range(*_range(one))}
    assert len(held) > 2
    row = page.locator(f".joined:has([data-node='{SKANE}'])", has=page.locator(".about"))
    rows = [words for words in row.all_inner_texts() if "2016" in words]
    assert len(rows) == 1
    assert _years(rows[0]) == years
    row.locator(".about").first.click()
    sources = {entity(graph, id).name for one in held for id in one.sources if id in graph}
    assert len(sources) > 1
    assert set(page.locator("#details .source-name").all_inner_texts()) == sources


def _range(relation: Any) -> tuple[int, int]:
    first, last = relation_years(relation)
    assert first is not None and last is not None
    return first, last + 1


def _years(words: str) -> set[int]:
    """Return the years that words like "huvudpartner 2013, 2016–2019" name."""
    runs = words.replace(",", " ").replace(";", " ").split()
    ends = [run.split("–") for run in runs if run[:4].isdigit()]
    return {year for run in ends for year in range(int(run[0]), int(run[-1]) + 1)}


def test_the_timetable_holds_every_event_of_ones_own_in_each_lane_at_its_hour(opened: Open, graph: Graph) -> None:
    page = opened(draw(graph, "edition", edition="Almedalsveckan 2015"))
    actors = own_actors(graph)
    held = {one.start for one in relations(graph) if one.type == "HELD_AT" and one.end == "edition:almedalsveckan-2015"}
    expected = {(one.start, one.end) for one in relations(graph) if one.type == "ORGANISES" and one.start in actors}
    expected |= {(o.end, o.start) for o in relations(graph) if o.type == "PART_OF_PROGRAMME" and o.end in actors}
    expected = {(lane, event) for lane, event in expected if event in held}
    assert len(expected) > 15
    assert lanes(page) == expected
    for slot in page.locator(".lane-body .slot").all():
        starts = entity(graph, slot.get_attribute("data-event") or "").properties["starts_at"]
        assert slot.locator(".begins").inner_text() == f"{starts:%H.%M}"
    assert f"Visar {len({event for _, event in expected})} av {len(held)}" in (
        text_of(page, ".notes").replace(" ", "").replace("Visar", "Visar ").replace("av", " av ")
    )


def test_the_explorer_finds_and_shows_the_surroundings_that_the_graph_has(opened: Open, graph: Graph) -> None:
    html = draw(graph, "explorer")
    assert len(html.encode()) <= 12e6
    page = opened(html)
    page.fill("#search", "oresundshus")
    page.press("#search", "Enter")
    assert text_of(page, "#details h2") == "Öresundshuset"
    near = {end for _, end in graph.out_edges(HOUSE)} | {start for start, _ in graph.in_edges(HOUSE)}
    near = {id for id in near if entity(graph, id).label not in ("Source", "Day")}
    assert shown(page) == near | {HOUSE}
    page.select_option("#year-from", "2015")
    page.select_option("#year-to", "2015")
    assert HOUSE in shown(page)
    for id in shown(page) - {HOUSE}:
        first, last = entity_years(entity(graph, id))
        assert (first or 0) <= 2015 <= (last or 9999)
    assert look(page, "selected") == [HOUSE]


def test_the_map_holds_every_node_and_a_click_in_it_leads_there(opened: Open, graph: Graph) -> None:
    page = opened(draw(graph, "explorer"))
    page.click("#show-map")
    dots = page.eval_on_selector_all(
        "#map path", "items => items.reduce((sum, item) => sum + item.getAttribute('d').split('M').length - 1, 0)"
    )
    labels: dict[str, int] = defaultdict(int)
    for id in graph:
        labels[entity(graph, id).label] += 1
    assert dots == sum(count for label, count in labels.items() if label not in ("Source", "Day"))
    box = page.locator("#map").bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    name = text_of(page, ".map-told").split(" · ")[0]
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    assert not page.locator("#map").is_visible()
    assert text_of(page, "#details h2") == name
