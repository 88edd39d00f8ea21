"""The timetable in a real browser: every event in every one of its organisers' lanes, clashes with their reason."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import pytest

from tests.generate import generate_graph
from tests.pictures.conftest import Open, text_of
from tests.pictures.graphs import EVENTS, city
from visualize import picture
from visualize.scope import own_actors

pytestmark = pytest.mark.browser
OWN = {"malmo", "miljo", "kultur", "huset"}


def lanes(page: Any) -> set[tuple[str, str]]:
    """Return (lane, event) for every block."""
    return {
        (lane, event)
        for lane, event in page.eval_on_selector_all(
            ".slot", "items => items.map(item => [item.closest('.lane').dataset.lane, item.dataset.event])"
        )
    }


def test_every_event_stands_in_the_lane_of_each_of_its_own_organisers(opened: Open, edition_html: str) -> None:
    page = opened(edition_html)
    expected = {
        (f"organisation:{organiser}", f"event:{number}")
        for number, _, _, _, _, organisers, _ in EVENTS
        for organiser in organisers
        if organiser in OWN
    }
    assert lanes(page) == expected


def test_a_random_programme_too(opened: Open) -> None:
    graph = generate_graph(6, 150)
    actors = own_actors(graph)
    edition = "edition:edition-1"
    held = {start for start, _, data in graph.in_edges(edition, data=True) if data["relation"].type == "HELD_AT"}
    expected = set()
    for event in held:
        ins = [(start, data["relation"].type) for start, _, data in graph.in_edges(event, data=True)]
        outs = [(end, data["relation"].type) for _, end, data in graph.out_edges(event, data=True)]
        expected |= {(id, event) for id, type in ins if type == "ORGANISES" and id in actors}
        expected |= {(id, event) for id, type in outs if type == "PART_OF_PROGRAMME" and id in actors}
    page = opened(picture("edition", graph, perspective="organisation:administration-0", edition=edition))
    drawn = lanes(page)
    assert drawn <= expected
    # Those whose time is not known or not readable are named beside the timetable instead.
    assert len({event for _, event in expected}) == len({event for _, event in drawn}) + untimed(page)


def untimed(page: Any) -> int:
    words = text_of(page, ".notes")
    return int(words.split("saknar tid")[0].split(".")[-1].split()[0]) if "saknar tid" in words else 0


def test_an_all_day_event_is_a_band_and_clashes_with_nothing(opened: Open, edition_html: str) -> None:
    page = opened(edition_html)
    bands = page.eval_on_selector_all(".bands .slot", "items => items.map(item => item.dataset.event)")
    assert set(bands) == {"event:4"}
    page.click("#tab-meetings")
    assert "Öppet hus" not in text_of(page, "#meetings")


def test_each_clash_and_overlap_says_why(opened: Open, edition_html: str) -> None:
    page = opened(edition_html, "#tab=meetings")
    clash = text_of(page, "#meetings .clash")
    assert "Öresundshuset är arrangör för båda, som pågår samtidigt i 15 minuter" in clash
    assert "Frukost om klimatet" in clash and "Bron i tjugo år" in clash
    overlap = text_of(page, "#meetings .overlap")
    assert "Samma ämne (Klimat), olika arrangörer, samtidigt i 30 minuter" in overlap
    assert page.locator("#meetings li").count() == 2
    assert "Krock" in text_of(page, "[data-event='event:1']")


def test_what_is_left_out_is_counted_and_said(opened: Open, edition_html: str) -> None:
    page = opened(edition_html)
    words = text_of(page, ".notes")
    assert "Visar 5 av 8 programpunkter" in words
    assert "3 programpunkter har ingen egen arrangör" in words
    assert "5 programpunkter, 1 krock, 1 överlapp" in text_of(page, "#status")


def test_blocks_stand_at_their_hours(opened: Open, edition_html: str) -> None:
    page = opened(edition_html)
    tops = page.evaluate(
        """Object.fromEntries([...document.querySelectorAll('[data-lane="organisation:huset"] .lane-body .slot')]
        .map(item => [item.dataset.event, [item.offsetTop, item.offsetHeight]]))"""
    )
    # 8.00–9.00 and 8.45–10.00 at 76 pixels an hour.
    assert tops["event:3"][0] - tops["event:1"][0] == 57
    assert abs(tops["event:1"][1] - 76) <= 3
    assert abs(tops["event:3"][1] - 95) <= 3


def test_filters_hold_in_days_table_and_export(opened: Open, edition_html: str) -> None:
    page = opened(edition_html)
    page.click(".left .row:has-text('Kulturförvaltningen') input")
    assert "organisation:kultur" not in {lane for lane, _ in lanes(page)}
    # The all-day event is the city's too, and stays in the city's lane.
    assert ("organisation:malmo", "event:4") in lanes(page)
    page.click("#tab-table")
    assert page.locator("#table tbody tr").count() == 4
    page.click("#tab-export")
    with page.expect_download() as waiting:
        page.click("#save-events")
    rows = list(csv.reader(io.StringIO(Path(waiting.value.path()).read_text("utf-8-sig")), delimiter=";"))
    assert {row[-1] for row in rows[1:]} == {event for _, event in lanes(page)}


def test_details_name_the_source_and_the_words_as_written(opened: Open, edition_html: str) -> None:
    page = opened(edition_html)
    page.click("[data-event='event:2']")
    told = text_of(page, "#details")
    assert "MILJO (m.fl.)" in told and "Verksamhetsplan" in told and "Visby" in told and "90" in told
    again = opened(edition_html, page.evaluate("location.hash"))
    assert "Staden och havet" in text_of(again, "#details h2")


def test_arrow_keys_reach_every_block(opened: Open, edition_html: str) -> None:
    page = opened(edition_html)
    page.focus(".slot")
    reached = set()
    for _ in range(len(lanes(page))):
        reached.add(
            page.evaluate(
                "[document.activeElement.closest('.lane').dataset.lane, document.activeElement.dataset.event].join()"
            )
        )
        page.keyboard.press("ArrowDown")
    assert reached == {",".join(pair) for pair in lanes(page)}


@pytest.mark.parametrize(
    "address", ["#event=none none&without=,x&off=x&tab=__proto__", "#find=%", "#only=1&off=2013-07-02"]
)
def test_a_bad_address_is_harmless(opened: Open, edition_html: str, address: str) -> None:
    assert opened(edition_html, address).locator("#status").is_visible()


def test_a_narrow_screen_needs_no_sideways_scrolling(opened: Open, edition_html: str) -> None:
    page = opened(edition_html, viewport={"width": 320, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_an_edition_without_anything_of_ones_own_says_so(opened: Open) -> None:
    graph = city()
    for number, *_ in EVENTS[:5]:
        graph.remove_node(f"event:{number}")
    page = opened(picture("edition", graph, perspective="Malmö stad", edition="Almedalsveckan 2013"))
    assert "Ingen egen arrangör" in text_of(page, "#board")
