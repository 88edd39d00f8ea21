"""What holds for every view: narrow screens, targets, contrast, names of controls, one language, no 3D."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from benchmarks.pictures import network_of
from graph.messages import LANGUAGES, keys, language, set_language, text
from graph.model import Graph
from tests.generate import generate_graph
from tests.pictures.conftest import Open, text_of
from tests.pictures.graphs import city
from tests.pictures.test_network_page import look, shown
from visualize import VIEWS, picture
from visualize.wording import page_words

pytestmark = pytest.mark.browser
ARGUMENTS: dict[str, dict[str, object]] = {
    "actor": {"actor": "Öresundshuset"},
    "edition": {"edition": "Almedalsveckan 2013"},
    "path": {"start": "Miljöförvaltningen", "end": "Skanska"},
}

PREFIXES = tuple(f"pictures-{part}-" for part in ("label", "type", "out", "in", "role", "kind", "fact", "status"))

CONTRASTS = """() => { const parse = words => { const parts = words.match(/[\\d.]+/g).map(Number);
  return parts.length < 4 ? [...parts, 1] : parts; };
 const shade = ([r, g, b]) => { const linear = [r, g, b].map(value => { value /= 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4; });
  return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]; };
 const ground = element => { for (let here = element; here; here = here.parentElement) {
  const found = parse(getComputedStyle(here).backgroundColor); if (found[3] > 0.99) return found; }
  return [255, 255, 255, 1]; };
 const weak = [];
 for (const element of document.querySelectorAll('body *')) {
  if (!element.checkVisibility() || element.closest('svg, .unseen, .filled, canvas, option')) continue;
  if (![...element.childNodes].some(node => node.nodeType === 3 && node.textContent.trim())) continue;
  const style = getComputedStyle(element);
  const [light, dark] = [shade(parse(style.color)), shade(ground(element))].sort((a, b) => b - a);
  const ratio = (light + 0.05) / (dark + 0.05);
  if (ratio < 4.5) weak.push(`${element.className} ${element.textContent.slice(0, 30)} ${ratio.toFixed(1)}`); }
 return weak; }"""
SMALL = """() => [...document.querySelectorAll('button, select, input[type=text], label.row, summary')]
 .map(item => [item.textContent || item.id, item.getBoundingClientRect()])
 .filter(([, box]) => box.width && (box.width < 24 || box.height < 24))
 .map(([words, box]) => `${words} ${box.width} × ${box.height}`)"""


def draw(view: str, graph: Graph | None = None) -> str:
    return picture(view, graph or city(), perspective="Malmö stad", **ARGUMENTS.get(view, {}))


def choose_something(page: Any) -> None:
    """Choose the first thing that can be chosen, so that its details are looked at too."""
    first = page.locator(
        ".slot:visible, [data-row] .link:visible, .card button:visible, #details [data-node]:visible"
    ).first
    if first.count():
        first.click()


@pytest.fixture
def english() -> Iterator[None]:
    set_language("en")
    yield
    set_language("sv")


@pytest.mark.parametrize("view", VIEWS)
def test_a_screen_of_320_pixels_needs_no_sideways_scrolling(opened: Open, view: str) -> None:
    page = opened(draw(view), viewport={"width": 320, "height": 640})
    choose_something(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("view", VIEWS)
def test_every_text_stands_out_and_every_target_is_large_enough(opened: Open, view: str, scheme: str) -> None:
    page = opened(draw(view), color_scheme=scheme)
    for tab in page.locator("[role=tab]").all():
        tab.click()
        assert page.evaluate(CONTRASTS) == []
        assert page.evaluate(SMALL) == []
    page.locator("[role=tab]").first.click()
    choose_something(page)
    assert page.evaluate(CONTRASTS) == []
    assert page.evaluate(SMALL) == []


@pytest.mark.parametrize("view", VIEWS)
def test_every_control_has_a_name(opened: Open, view: str) -> None:
    page = opened(draw(view))
    choose_something(page)
    nameless = page.eval_on_selector_all(
        "button, select, input, [tabindex='0']",
        """items => items.filter(item => !(item.textContent.trim() || item.getAttribute('aria-label')
        || item.labels?.length)).map(item => item.outerHTML)""",
    )
    assert nameless == []


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.usefixtures("english")
def test_a_page_in_english_has_no_swedish_left(opened: Open, view: str) -> None:
    set_language("sv")
    swedish = _said()
    set_language("en")
    swedish -= _said()
    page = opened(draw(view, _plain_city()))
    choose_something(page)
    assert page.get_attribute("html", "lang") == "en"
    seen = page.evaluate(
        """() => [...document.querySelectorAll('body *')].flatMap(element => [element.title, element.placeholder,
        element.getAttribute('aria-label'), ...[...element.childNodes].filter(node => node.nodeType === 3
        && !element.closest('script')).map(node => node.textContent)]).filter(Boolean).map(words => words.trim())"""
    )
    assert not swedish & set(seen)
    if view not in ("explorer",):
        assert not swedish & set(_strings(page.evaluate("JSON.parse(document.getElementById('data').textContent)")))


def _said() -> set[str]:
    """Return every word that a page may show by itself, in the language that is set."""
    told = {word for words in page_words().values() for word in ([words] if isinstance(words, str) else words)}
    return told | {text(key) for key in keys(language()) if key.startswith(PREFIXES)}


def _plain_city() -> Graph:
    """Return the city, whose own names are no words of ours."""
    graph = city()
    graph.remove_node("organisation:ensam")
    return graph


def _strings(data: object) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, list):
        for item in data:
            yield from _strings(item)
    elif isinstance(data, dict):
        for item in data.values():
            yield from _strings(item)


@pytest.mark.parametrize("view", ["network", "explorer"])
def test_a_picture_is_drawn_where_3d_is_turned_off(opened: Open, browser: Any, tmp_path: Any, view: str) -> None:
    file = tmp_path / "bild.html"
    file.write_text(draw(view), encoding="utf-8")
    context = browser.new_context(offline=True)
    page = context.new_page()
    page.add_init_script(
        """const usual = HTMLCanvasElement.prototype.getContext; window.asked = 0;
        HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
        if (/webgl|webgpu/i.test(kind)) { window.asked += 1; return null; }
        return usual.call(this, kind, ...more); };"""
    )
    page.goto(file.as_uri())
    page.wait_for_selector("body[data-ready]")
    drawn = """() => { const canvas = document.querySelector('#canvas canvas');
        const dots = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
        return dots.some((value, at) => at % 4 === 3 && value > 200); }"""
    page.wait_for_function(drawn)
    assert page.evaluate("window.asked") == 0
    context.close()


def test_a_thousand_nodes_are_one_file_of_less_than_a_megabyte() -> None:
    html = picture("network", network_of(1000), perspective="organisation:administration-0")
    assert len(html.encode()) <= 1_000_000


def test_size_follows_the_chosen_measure(opened: Open) -> None:
    page = opened(picture("network", generate_graph(5, 120), perspective="organisation:administration-0"))
    by_degree = look(page, "radii")
    page.select_option("#measure", "1")
    by_mediation = look(page, "radii")
    page.select_option("#measure", "2")
    alike = look(page, "radii")
    data = page.evaluate("JSON.parse(document.getElementById('data').textContent)")
    told = dict(zip([node[0] for node in data["nodes"]], data["measures"][0][1], strict=True))
    least, most = min(told, key=lambda id: told[id]), max(told, key=lambda id: told[id])
    assert by_mediation[most] > by_mediation[least]
    assert by_degree != by_mediation
    assert len(set(alike.values())) == 1


@pytest.mark.parametrize("view", ["network", "actor", "path", "explorer"])
def test_arrow_keys_reach_every_node_of_every_network(opened: Open, view: str) -> None:
    page = opened(draw(view))
    page.focus("#canvas")
    everything = shown(page)
    reached: set[str] = set()
    for _ in range(len(everything) + 1):
        page.keyboard.press("ArrowRight")
        reached |= set(look(page, "selected"))
    assert everything <= reached


def test_the_map_of_a_small_graph_is_a_map_too_and_can_be_come_near(opened: Open) -> None:
    page = opened(draw("explorer"))
    page.click("#show-map")
    assert page.locator("#map").is_visible()
    assert not shown(page)
    before = page.get_attribute("#map svg", "viewBox").split()
    page.click("#zoom-in")
    page.wait_for_function(
        "words => document.querySelector('#map svg').getAttribute('viewBox') !== words", arg=" ".join(before)
    )
    assert float(page.get_attribute("#map svg", "viewBox").split()[2]) < float(before[2])
    page.click("#fit")
    page.wait_for_function(
        "words => document.querySelector('#map svg').getAttribute('viewBox') === words", arg=" ".join(before)
    )
    names = page.locator("#map text").all_text_contents()
    assert names.count("Malmö stad") == 1
    assert "Visby" in text_of(page, "#details")


def test_lines_are_seen_while_the_picture_moves(opened: Open, network_html: str) -> None:
    page = opened(network_html)
    dots = """() => { const canvas = document.querySelector('#canvas canvas');
        const dots = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data; let inked = 0;
        for (let at = 3; at < dots.length; at += 4) inked += dots[at] > 60; return inked; }"""
    box = page.locator("#canvas").bounding_box()
    still = page.evaluate(dots)
    page.mouse.move(box["x"] + 15, box["y"] + 15)
    page.mouse.down()
    page.mouse.move(box["x"] + 25, box["y"] + 20, steps=4)
    page.wait_for_timeout(100)
    moving = page.evaluate(dots)
    page.mouse.up()
    assert moving > still * 0.8


def test_the_years_of_a_matrix_hold_in_its_file_too(opened: Open) -> None:
    page = opened(draw("platforms"))
    page.select_option("#year-to", "2015")
    page.click("#tab-export")
    with page.expect_download() as waiting:
        page.click("#save-rows")
    saved = waiting.value.path().read_text("utf-8-sig")
    assert "2015" in saved and "2016;" not in saved
    assert "Malmö universitet" in saved and "Skanska" not in saved


@pytest.mark.parametrize("language", LANGUAGES)
def test_counts_of_one_and_of_many_are_worded_so(opened: Open, language: str) -> None:
    set_language(language)
    try:
        page = opened(draw("edition"))
    finally:
        set_language("sv")
    status = text_of(page, "#status")
    one, many = ("1 krock,", "5 programpunkter,") if language == "sv" else ("1 clash,", "5 events,")
    assert one in status and many in status
