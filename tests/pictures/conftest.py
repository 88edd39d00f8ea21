"""A real Chromium for the pictures' tests: Debian's, without a network, one for the session."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.pictures.graphs import city
from visualize import picture

playwright = pytest.importorskip("playwright.sync_api")
_NAMES = ("chromium", "chromium-browser", "google-chrome")
Open = Callable[..., Any]


def text_of(page: Any, selector: str) -> str:
    """Return what stands there; a number and what it counts are held together by a blank that does not break."""
    return str(page.text_content(selector)).replace("\xa0", " ")


def _chromium() -> str | None:
    return next((found for name in _NAMES if (found := shutil.which(name))), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Start Chromium once; where there is none, fail in CI and skip elsewhere."""
    found = _chromium()
    if found is None:
        if os.environ.get("CI") == "true":
            pytest.fail("no Chromium, and this is CI: install Debian's package chromium")
        pytest.skip("no Chromium on this machine: the pictures are not opened")
    with playwright.sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-gpu"])
        yield started
        started.close()


@pytest.fixture
def opened(browser: Any, tmp_path: Path) -> Iterator[Open]:
    """Give a function that writes a page to a file and opens it offline, from that file.

    At the end no page that is meant to be safe may have thrown an error, and none at all asked for anything but itself.
    """
    contexts, asked, wrong = [], [], []

    def open_page(html: str, address: str = "", *, safe: bool = True, **options: Any) -> Any:
        file = tmp_path / f"bild-{len(contexts)}.html"
        file.write_text(html, encoding="utf-8")
        options = {"viewport": {"width": 1366, "height": 768}, **options}
        context = browser.new_context(offline=True, accept_downloads=True, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        if safe:
            page.on("pageerror", lambda error: wrong.append(str(error)))
            page.on("console", lambda line: wrong.append(line.text) if line.type == "error" else None)
        page.goto(file.as_uri() + address)
        if safe:
            page.wait_for_selector("body[data-ready]", timeout=10_000)
        return page

    yield open_page
    for context in contexts:
        context.close()
    foreign = [url for url in asked if not url.startswith(("file://", "data:", "blob:"))]
    assert not foreign
    assert not [words for words in wrong if "Content Security Policy" not in words]


@pytest.fixture(scope="session")
def network_html() -> str:
    return picture("network", city(), perspective="Malmö stad")


@pytest.fixture(scope="session")
def edition_html() -> str:
    return picture("edition", city(), perspective="Malmö stad", edition="Almedalsveckan 2013")
