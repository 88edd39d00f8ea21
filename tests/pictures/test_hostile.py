"""Attacks in every field of every view are shown as text and never run."""

from __future__ import annotations

import json
from datetime import datetime
from html import unescape
from typing import Any

import pytest

from graph.model import Graph
from queries.overlaps.overlap import Overlap, Side
from queries.overlaps.reasons import Reason
from tests.pictures.conftest import Open
from tests.pictures.graphs import ATTACK, hostile
from visualize import VIEWS, page, picture

pytestmark = pytest.mark.browser
MALMO = f"organisation:malmo-{ATTACK}"
ARGUMENTS: dict[str, dict[str, str]] = {
    "network": {},
    "actor": {"actor": MALMO},
    "edition": {"edition": f"edition:almedalen-2013-{ATTACK}"},
    "platforms": {},
    "path": {"start": MALMO, "end": f"organisation:uni-{ATTACK}"},
    "trends": {},
    "explorer": {},
    "overlaps": {},
}


def draw(view: str, graph: Graph) -> str:
    told: dict[str, object] = dict(ARGUMENTS[view])
    if view == "overlaps":
        sides = [
            Side(f"event:{number}-{ATTACK}", ATTACK, (f"{number}{ATTACK}",), datetime(2013, 7, 2, 9), ATTACK, ())
            for number in (1, 2)
        ]
        reason = Reason("question", (ATTACK,))
        told["answers"] = [Overlap(sides[0], sides[1], 0.8, (reason,), "overlap", "move", sources=(ATTACK,))]
    return picture(view, graph, perspective=MALMO, **told)  # type: ignore[arg-type]


def press_everything(opened_page: Any) -> None:
    """Open each panel and everything that can be chosen, so that every field has been on the page."""
    for tab in opened_page.locator("[role=tab]").all():
        tab.click()
    for selector in ("#board .link", ".slot", "#details .about", "#details .link", ".met .link"):
        for item in opened_page.locator(selector).all()[:6]:
            if item.is_visible():
                item.click(timeout=2000)
    opened_page.fill("#search", "m")
    opened_page.fill("#search", "<img src=x onerror=window.hurt=1>")


@pytest.mark.parametrize("view", sorted(VIEWS))
def test_no_field_of_any_view_runs(opened: Open, view: str) -> None:
    shown = opened(draw(view, hostile()))
    press_everything(shown)
    assert shown.evaluate("window.hurt") is None
    assert shown.locator("img").count() == 0
    assert shown.locator("script:not([type]), script[type='text/javascript']").count() == (1 if view in PLAIN else 2)
    assert shown.locator("a[href^=javascript]").count() == 0
    # The words themselves are there, as words.
    assert "onerror=window.hurt=1" in shown.inner_text("body")
    assert "49" not in shown.inner_text("h1")


PLAIN = {"edition", "platforms", "trends", "overlaps"}


@pytest.mark.parametrize("view", sorted(VIEWS))
def test_a_page_names_no_address_to_fetch_from(view: str) -> None:
    html = draw(view, hostile())
    outside = unescape(html.split("<script", 1)[0])
    assert "http://" not in outside and "https://" not in outside and "@import" not in outside
    assert "default-src 'none'" in outside
    assert "unsafe" not in outside


def test_without_the_escape_of_data_an_attack_gets_out(opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    # The test of the tests: what they look for does happen where the escape is taken away.
    monkeypatch.setattr(page, "as_data", lambda data: json.dumps(data, ensure_ascii=False))
    shown = opened_without_ready(opened, draw("edition", hostile()))
    assert shown.locator("img").count() > 0


def test_without_the_policy_too_the_attack_runs(opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page, "as_data", lambda data: json.dumps(data, ensure_ascii=False))
    monkeypatch.setattr(page, "policy", lambda scripts, styles: "script-src 'unsafe-inline'")
    shown = opened_without_ready(opened, draw("edition", hostile()))
    assert shown.evaluate("window.hurt") == 1


def opened_without_ready(opened: Open, html: str) -> Any:
    shown = opened(html, safe=False)
    shown.wait_for_timeout(300)
    return shown
