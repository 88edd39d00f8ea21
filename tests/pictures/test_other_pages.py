"""The other views in a real browser: platforms, trends, actor, path, and the whole graph in one file."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from queries.overlaps.overlap import Overlap, Side
from queries.overlaps.reasons import Reason
from tests.generate import generate_graph
from tests.pictures.conftest import Open, text_of
from tests.pictures.graphs import SOURCE, city
from tests.pictures.test_network_page import look, shown
from visualize import picture

pytestmark = pytest.mark.browser


def filled_years(page: Any, row: str) -> list[str]:
    return page.evaluate(
        """row => { const tr = document.querySelector(`[data-row="${row}"]`);
        const years = [...tr.closest('table').querySelectorAll('thead .year')].map(cell => cell.textContent);
        return [...tr.querySelectorAll('.presence')]
        .map((cell, index) => cell.firstChild ? years[index] : '').filter(Boolean); }""",
        row,
    )


def test_members_of_a_platform_by_year(opened: Open) -> None:
    page = opened(picture("platforms", city(), perspective="Malmö stad"))
    assert filled_years(page, "organisation:skanska") == ["2016", "2017", "2018"]
    assert len(filled_years(page, "organisation:malmo")) == 10
    page.select_option("#year-to", "2015")
    assert page.locator("[data-row='organisation:skanska']").count() == 0
    page.click("[data-row='organisation:uni'] .link")
    told = text_of(page, "#details")
    assert "MEMBER_OF så här" in told and "Verksamhetsplan" in told and "2013–2018" in told


def test_trends_count_each_event_once_for_each_organiser(opened: Open) -> None:
    page = opened(picture("trends", city(), perspective="Malmö stad"))
    cells = page.eval_on_selector_all(
        "[data-row='organisation:malmo'] td", "items => items.map(item => item.textContent)"
    )
    assert cells == ["2", "2"]
    skanska = text_of(page, "[data-row='organisation:skanska'] td:last-child")
    assert skanska == "3"


def test_an_actor_stands_in_its_surroundings(opened: Open) -> None:
    page = opened(picture("actor", city(), perspective="Malmö stad", actor="Malmö högskola"))
    assert "Malmö universitet" in text_of(page, "#details h2")
    assert {"organisation:uni", "event:7", "organisation:huset", "organisation:skanska"} <= shown(page)
    assert look(page, "selected") == ["organisation:uni"]


def test_a_path_opens_as_a_path(opened: Open) -> None:
    page = opened(picture("path", city(), perspective="Malmö stad", start="Miljöförvaltningen", end="Skanska"))
    way = page.eval_on_selector_all(".way li", "items => items.map(item => item.dataset.node)")
    assert way[0] == "organisation:miljo"
    assert way[-1] == "organisation:skanska"
    assert set(way) <= shown(page)


def test_two_that_nothing_joins_are_said_to_have_no_path(opened: Open) -> None:
    page = opened(picture("path", city(), perspective="Malmö stad", start="Ensam förening", end="Skanska"))
    assert "Ingen väg i urvalet" in text_of(page, ".answer")


def test_the_explorer_opens_on_ones_own_surroundings_and_goes_where_one_searches(opened: Open) -> None:
    page = opened(picture("explorer", city(), perspective="Malmö stad"))
    assert "organisation:malmo" in shown(page)
    assert "event:8" not in shown(page)
    page.fill("#search", "och en")
    page.press("#search", "Enter")
    assert "event:8" in shown(page)
    assert "organisation:skanska" in shown(page)
    assert "organisation:malmo" not in shown(page)


def test_the_explorer_shows_no_more_than_can_be_read_and_says_so(opened: Open) -> None:
    page = opened(picture("explorer", generate_graph(4, 900), perspective="organisation:administration-0"))
    page.evaluate("location.hash = 'around=2 edition:edition-0&node=edition:edition-0'")
    page.wait_for_function("document.getElementById('canvas').look().selected.includes('edition:edition-0')")
    assert len(shown(page)) <= 301
    assert "ryms inte i bilden" in text_of(page, ".view-alone")


def test_the_map_shows_everything_and_leads_to_what_is_clicked(opened: Open) -> None:
    page = opened(picture("explorer", generate_graph(4, 300), perspective="organisation:administration-0"))
    page.click("#show-map")
    assert page.locator("#map svg").is_visible()
    assert not shown(page)
    everything = text_of(page, "#status")
    dots = page.eval_on_selector_all(
        "#map path", "items => items.reduce((sum, item) => sum + item.getAttribute('d').split('M').length - 1, 0)"
    )
    assert everything.replace(" ", "").startswith(f"{dots}noder")
    page.click("#details .link >> nth=0")
    assert not page.locator("#map").is_visible()
    assert shown(page)


def test_the_explorer_finds_paths_in_the_whole_graph(opened: Open) -> None:
    page = opened(picture("explorer", city(), perspective="Malmö stad"), "#path=organisation:miljo organisation:uni")
    way = page.eval_on_selector_all(".way li", "items => items.map(item => item.dataset.node)")
    assert way[0] == "organisation:miljo" and way[-1] == "organisation:uni"
    assert set(way) == shown(page)


def test_overlaps_tell_who_how_strongly_and_why(opened: Open) -> None:
    when = datetime(2013, 7, 2, 9)
    left = Side("event:1", "Frukost om klimatet", ("Malmö stad", "Öresundshuset"), when, "edition:almedalen-2013", ())
    right = Side("event:2", "Staden och havet", ("Miljöförvaltningen",), when, "edition:almedalen-2013", ())
    other = Side("event:5", "Scenkonst", ("Kulturförvaltningen",), when, "", ())
    answers = [
        Overlap(left, right, 0.9, (Reason("question", ("klimat",)),), "overlap", "merge", 1, sources=(SOURCE,)),
        Overlap(right, other, 0.4, (Reason("partner", ("Malmö stad",)),), "clash", "move", 2, sources=(SOURCE,)),
    ]
    page = opened(picture("overlaps", city(), perspective="Malmö stad", edition="Almedalsveckan 2013", answers=answers))
    first = text_of(page, ".card")
    assert "90 %" in first and "samma fråga: klimat" in first and "slå ihop" in first
    assert page.locator(".who circle").count() == 4
    page.click(".left .row:has-text('krockar') input")
    assert page.locator(".card").count() == 1
    assert page.locator(".who circle").count() == 3
    page.select_option("#organiser", "Malmö stad")
    page.click(".card button")
    assert "Verksamhetsplan" in text_of(page, "#details")
    again = opened(
        picture("overlaps", city(), perspective="Malmö stad", answers=answers), page.evaluate("location.hash")
    )
    assert again.locator(".card").count() == 1
