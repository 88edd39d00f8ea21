"""The page of a network in a real browser: what it shows is what its filters say, by mouse and by keyboard."""

from __future__ import annotations

import csv
import io
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from graph.model import Entity, Relation, add_entity, add_relation
from tests.generate import generate_graph
from tests.pictures.conftest import Open, text_of
from tests.pictures.graphs import SOURCE, city
from visualize import picture

pytestmark = pytest.mark.browser


def shown(page: Any) -> set[str]:
    return {node["id"] for node in page.evaluate("document.getElementById('canvas').look().shown")}


def look(page: Any, what: str) -> Any:
    return page.evaluate(f"document.getElementById('canvas').look().{what}")


def table_ids(page: Any) -> set[str]:
    page.click("#tab-table")
    return set(page.eval_on_selector_all("#table tr[data-id]", "rows => rows.map(row => row.dataset.id)"))


def legend(page: Any, word: str) -> Any:
    return page.locator(".legend .row", has=page.get_by_text(word, exact=True)).locator("input")


def download(page: Any, button: str) -> bytes:
    page.click("#tab-export")
    with page.expect_download() as waiting:
        page.click(button)
    return Path(waiting.value.path()).read_bytes()


def find_path(page: Any, start: str, end: str) -> None:
    page.click("#tab-path")
    for field, name in (("#path-from", start), ("#path-to", end)):
        page.fill(field, name)
        page.press(field, "ArrowDown")
        page.press(field, "Enter")


def test_partners_and_platforms_are_there_and_single_events_are_not(opened: Open, network_html: str) -> None:
    page = opened(network_html)
    assert {"organisation:malmo", "organisation:huset", "organisation:uni", "initiative:lindangen"} <= shown(page)
    assert not [id for id in shown(page) if id.startswith("event:")]
    assert "organisation:ensam" not in shown(page)
    assert "8 programpunkter visas inte" in text_of(page, ".notes")


@pytest.mark.parametrize("words", ["oresund", "ÖRESUND", "öresundsh"])
def test_search_ignores_case_and_diacritics(opened: Open, network_html: str, words: str) -> None:
    page = opened(network_html)
    page.fill("#search", words)
    page.press("#search", "ArrowDown")
    page.press("#search", "Enter")
    assert "Öresundshuset" in text_of(page, "#details h2")


def test_search_knows_aliases_and_says_when_there_is_none(opened: Open, network_html: str) -> None:
    page = opened(network_html)
    page.fill("#search", "hogskola")
    assert "annat namn: Malmö högskola" in text_of(page, "[role=option]")
    page.press("#search", "Enter")
    assert "Malmö universitet" in text_of(page, "#details h2")
    page.fill("#search", "finns inte")
    assert "Ingen träff" in text_of(page, ".hits.none")


def test_the_legend_filters_and_counts_what_is_in_view(opened: Open, network_html: str) -> None:
    page = opened(network_html)
    before = shown(page)
    legend(page, "Partner").click()
    assert shown(page) == before - {"organisation:uni", "organisation:skanska"}
    assert text_of(page, ".legend .row:has-text('Partner') .count") == "0 av 2"
    lines = look(page, "lines")
    legend(page, "Medlemskap").click()
    assert look(page, "lines") < lines


def test_the_years_hold_in_picture_table_path_and_export_alike(opened: Open, network_html: str) -> None:
    page = opened(network_html)
    page.select_option("#year-to", "2013")
    page.select_option("#year-from", "2013")
    # Skanska joined in 2016, and the initiative that it takes part in began in 2018.
    assert "organisation:uni" in shown(page)
    assert not {"organisation:skanska", "initiative:lindangen"} & shown(page)
    assert table_ids(page) == shown(page)
    exported = download(page, "#save-nodes").decode("utf-8-sig")
    assert {row[-1] for row in csv.reader(io.StringIO(exported), delimiter=";")} - {"Id"} == shown(page)
    find_path(page, "Malmö stad", "Skanska")
    assert "Ingen väg i urvalet" in text_of(page, ".answer")
    page.select_option("#year-to", "2018")
    assert "Kortaste vägen i urvalet: 2 steg" in text_of(page, ".answer")


def test_every_node_and_relation_of_a_path_is_in_view(opened: Open) -> None:
    page = opened(picture("network", generate_graph(5, 120), perspective="organisation:administration-0"))
    ids = sorted(shown(page))
    legend(page, "Insats").click()
    legend(page, "Deltagande").click()
    kept = shown(page)
    found = 0
    for end in ids[:12]:
        page.evaluate(
            "words => { location.hash = words }", f"without=Initiative&untied=PARTICIPATES_IN&path={ids[-1]} {end}"
        )
        page.wait_for_function("words => document.querySelector('#path-to').value !== '' || words", arg="")
        page.wait_for_timeout(30)
        way = page.eval_on_selector_all(".way li", "items => items.map(item => item.dataset.node)")
        found += len(way) > 1
        assert set(way) <= kept
        words = page.eval_on_selector_all(".way .step", "items => items.map(item => item.textContent)")
        assert not [step for step in words if "deltar i" in step or "har som deltagare" in step]
    assert found


def test_details_of_a_node_and_of_a_relation_name_their_source(opened: Open, network_html: str) -> None:
    page = opened(network_html, "#node=organisation:huset")
    details = text_of(page, "#details")
    assert "Verksamhetsplan" in details
    assert "Malmö stad" in text_of(page, ".sources dd")
    assert page.get_attribute(".sources a", "href") == "https://example.org/plan"
    page.click(".joined:has-text('Skanska') .about")
    told = text_of(page, "#details")
    assert "MEMBER_OF så här" in told
    assert "2016–2018" in told
    assert "Verksamhetsplan" in told


def test_a_member_of_several_years_is_one_row_with_its_years_and_all_its_sources(opened: Open) -> None:
    graph = city()
    add_entity(graph, Entity("source:b", "Source", "Webbplatsen", "page", ("source:b",)))
    for year, said in ((2003, SOURCE), (2005, "source:b"), (2006, "source:b")):
        ends = {"valid_from": date(year, 1, 1), "valid_to": date(year, 12, 31)}
        told = Relation("MEMBER_OF", "organisation:skanska", "organisation:huset", (said,), role="partner", **ends)
        add_relation(graph, told)
    page = opened(picture("network", graph, perspective="Malmö stad"), "#node=organisation:huset")
    assert page.locator(".joined:has([data-node='organisation:skanska'])").count() == 1
    assert (
        text_of(page, ".joined:has([data-node='organisation:skanska']) .told") == "partner 2003, 2005–2006, 2016–2018"
    )
    page.click(".joined:has([data-node='organisation:skanska']) .about")
    assert page.locator("#details .one-of").count() == 4
    assert page.locator("#details .source-name").all_inner_texts() == ["Verksamhetsplan", "Webbplatsen"]
    again = opened(picture("network", graph, perspective="Malmö stad"), page.evaluate("location.hash"))
    assert again.locator("#details .one-of").count() == 4


def test_surroundings_at_one_and_two_steps(opened: Open, network_html: str) -> None:
    page = opened(network_html, "#node=organisation:uni")
    page.click("[data-steps='1']")
    assert shown(page) == {"organisation:uni", "organisation:huset"}
    page.click("[data-steps='2']")
    assert shown(page) == {
        "organisation:uni",
        "organisation:huset",
        "organisation:malmo",
        "organisation:skanska",
        "edition:almedalen-2013",
    }
    assert table_ids(page) == shown(page)


def test_arrow_keys_reach_every_node_in_view(opened: Open) -> None:
    page = opened(picture("network", generate_graph(2, 60), perspective="organisation:administration-0"))
    page.focus("#canvas")
    reached = set()
    for _ in range(len(shown(page)) + 1):
        page.keyboard.press("ArrowRight")
        reached |= set(look(page, "selected"))
    assert reached == shown(page)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "H2"


def test_a_click_in_the_picture_chooses_the_node_there(opened: Open, network_html: str) -> None:
    page = opened(network_html)
    box = page.locator("#canvas").bounding_box()
    for node in look(page, "shown")[:5]:
        page.mouse.click(box["x"] + node["x"], box["y"] + node["y"])
        page.wait_for_function("id => document.getElementById('canvas').look().selected.includes(id)", arg=node["id"])


@pytest.mark.parametrize("address", ["", "#node=organisation:administration-0"])
def test_no_name_stands_over_a_name_or_over_what_is_selected(opened: Open, address: str) -> None:
    page = opened(picture("network", generate_graph(8, 300), perspective="organisation:administration-0"), address)
    page.wait_for_timeout(200)
    seen = page.evaluate("document.getElementById('canvas').look()")
    names = [(name["id"], box(name)) for name in seen["names"]]
    assert len(names) > 5
    for (_, one), (_, other) in combinations(names, 2):
        assert not over(one, other)
    places = {node["id"]: node for node in seen["shown"]}
    anchor = next(name for name in seen["names"])
    origin = page.evaluate("document.getElementById('canvas').look().shown[0]")
    assert origin["id"] in places
    assert anchor["id"] in places
    for id in seen["selected"]:
        radius = seen["radii"][id]
        x, y = centre(page, id)
        for owner, name in names:
            assert owner == id or not over(name, (x - radius, y - radius, x + radius, y + radius))


@pytest.mark.parametrize("width", [390, 1366])
def test_no_name_is_cut_at_the_rim_or_stands_under_the_buttons(opened: Open, width: int) -> None:
    html = picture("network", generate_graph(8, 300), perspective="organisation:administration-0")
    page = opened(html, viewport={"width": width, "height": 768})
    page.wait_for_timeout(200)
    seen = page.evaluate("document.getElementById('canvas').look()")
    ids = {node["id"] for node in seen["shown"]}
    canvas = page.locator("#canvas").bounding_box()
    tools = page.locator(".tools").bounding_box()
    # Names are told from the picture's origin; a node's place on the screen tells where that is.
    first = seen["shown"][0]
    x, y = centre(page, first["id"])
    left, top = first["x"] - x, first["y"] - y
    assert {name["id"] for name in seen["names"]} <= ids
    for name in seen["names"]:
        edges = box(name)
        place = (edges[0] + left, edges[1] + top, edges[2] + left, edges[3] + top)
        assert place[0] >= 0 and place[2] <= canvas["width"]
        corner = (tools["x"] - canvas["x"], tools["y"] - canvas["y"])
        assert not over(place, (*corner, corner[0] + tools["width"], corner[1] + tools["height"]))


def centre(page: Any, id: str) -> tuple[float, float]:
    """Return a node's place in the pixels in which names are placed: from the picture's origin."""
    place = page.evaluate(
        """id => { const data = JSON.parse(document.getElementById('data').textContent);
        const node = data.nodes.find(row => row[0] === id);
        const scale = document.getElementById('canvas').look().scale;
        return [node[10] * scale, node[11] * scale]; }""",
        id,
    )
    return place[0], place[1]


def box(name: dict[str, Any]) -> tuple[float, float, float, float]:
    left = name["x"] - {"center": name["width"] / 2, "left": 0, "right": name["width"]}[name["align"]]
    return left, name["y"], left + name["width"], name["y"] + name["height"]


def over(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def test_the_table_can_be_sorted_and_tells_the_same_relations(opened: Open, network_html: str) -> None:
    page = opened(network_html, "#tab=table")
    page.click("#table th button:has-text('Relationer')")
    page.click("#table th button:has-text('Relationer')")
    assert "Malmö stad" in text_of(page, "#table tbody tr") or "Öresundshuset" in text_of(page, "#table tbody tr")
    page.click("#table button[data-kind='relations']")
    rows = page.locator("#table tbody tr").count()
    assert f"{rows} relationer" in text_of(page, "#status")


def test_saved_files(opened: Open, network_html: str) -> None:
    page = opened(network_html)
    svg = download(page, "#save-svg").decode()
    assert svg.startswith("<svg")
    assert all(f'data-id="{id}"' in svg for id in shown(page))
    assert download(page, "#save-png").startswith(b"\x89PNG")
    raw = download(page, "#save-relations")
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig")), delimiter=";"))
    assert ["Skanska", "är medlem i", "Öresundshuset"] in [row[:3] for row in rows]


def test_no_cell_of_a_saved_table_is_a_formula(opened: Open) -> None:
    page = opened(picture("network", generate_graph(3, 200), perspective="organisation:administration-0"))
    for button in ("#save-nodes", "#save-relations"):
        rows = csv.reader(io.StringIO(download(page, button).decode("utf-8-sig")), delimiter=";")
        assert not [cell for row in rows for cell in row if cell[:1] in "=+-@\t" and cell]


def test_the_address_keeps_the_view(opened: Open, network_html: str) -> None:
    page = opened(network_html)
    legend(page, "Partner").click()
    page.select_option("#year-from", "2013")
    page.fill("#search", "huset")
    page.press("#search", "Enter")
    page.click("#tab-table")
    address = page.evaluate("location.hash")
    again = opened(network_html, address)
    assert shown(again) == shown(page)
    assert look(again, "selected") == ["organisation:huset"]
    assert again.locator("#panel-table").is_visible()


@pytest.mark.parametrize(
    "address",
    ["#node=nobody&years=9999-0001&around=7 x&path=a&size=99&tab=x", "#%E0%A4%A", "#years=a-b&without=,,&relation=1 2",
     "#<script>window.hurt=1</script>", "#node=__proto__&without=constructor&theme=toString"],
)  # fmt: skip
def test_a_bad_address_is_harmless(opened: Open, network_html: str, address: str) -> None:
    page = opened(network_html, address)
    # What is wrong in an address is left out, so all is in view as when there is none.
    assert shown(page) == shown(opened(network_html))
    assert page.evaluate("window.hurt") is None


@pytest.mark.parametrize("width", [320, 390])
def test_a_narrow_screen_needs_no_sideways_scrolling(opened: Open, network_html: str, width: int) -> None:
    page = opened(network_html, viewport={"width": width, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("address", ["#node=organisation:huset", "#tab=table", "#tab=path", "#tab=export"])
def test_targets_are_large_enough(opened: Open, network_html: str, address: str) -> None:
    page = opened(network_html, address)
    small = page.eval_on_selector_all(
        "button, select, input[type=text], label.row, summary",
        """items => items.map(item => [item.textContent || item.id, item.getBoundingClientRect()])
        .filter(([, box]) => box.width && (box.width < 24 || box.height < 24))
        .map(([words, box]) => words + ' ' + box.height)""",
    )
    assert small == []


def test_light_and_dark_differ_and_can_be_chosen(opened: Open, network_html: str) -> None:
    page = opened(network_html, color_scheme="dark")
    ground = "getComputedStyle(document.documentElement).backgroundColor"
    dark = page.evaluate(ground)
    page.click("#theme")
    assert page.evaluate(ground) != dark
    assert "theme=light" in page.evaluate("location.hash")


def test_paper_shows_the_view_as_a_drawing(opened: Open, network_html: str) -> None:
    page = opened(network_html, "#theme=dark", color_scheme="dark")
    legend(page, "Partner").click()
    page.emulate_media(media="print")
    page.wait_for_selector(".paper svg")
    drawn = page.eval_on_selector_all(".paper [data-id]", "items => items.map(item => item.dataset.id)")
    assert set(drawn) == shown(page)
    assert not page.locator("#canvas").is_visible()
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"


def test_every_control_has_a_name(opened: Open, network_html: str) -> None:
    page = opened(network_html, "#node=organisation:huset")
    nameless = page.eval_on_selector_all(
        "button, select, input",
        """items => items.filter(item => !(item.textContent.trim() || item.getAttribute('aria-label')
        || item.labels?.length)).map(item => item.outerHTML)""",
    )
    assert nameless == []


def test_the_year_of_the_picture_gives_the_names_of_that_year(opened: Open) -> None:
    page = opened(picture("network", city(), perspective="Malmö stad", as_of=2013))
    assert "Så som det var 2013" in text_of(page, ".notes")
    page.click("#tab-table")
    told = text_of(page, "#table")
    assert "Malmö högskola" in told
    assert "Skanska" not in told
