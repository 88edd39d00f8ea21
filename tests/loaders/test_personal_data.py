"""No telephone number and no address of e-mail of the raw files is in the store, the cache, the logs or a page."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.build import write_catalogue
from graph import build, open_store
from graph.catalogue import read_catalogue
from tests.loaders.test_registers import write_registers
from tests.programmes import MAIL, PHONE, make_programme, write_programme
from tests.realdata import real_data_dir
from visualize import picture

# Looked for by expressions of the test's own, not by those that took them out.
ADDRESS = re.compile(r"[\w.+-]+(?:@|\(at\)|\[at\])[\w-]+\.[\w.-]*\w")
NUMBER = re.compile(r"(?<![\w.-])(?:\+\d{2}|0\d)[\d ()/–-]{5,18}\d(?![\w.-])")


def secrets(folder: Path) -> set[str]:
    """Return every address and number in the raw files, numbers as digits alone."""
    found: set[str] = set()
    for file in folder.rglob("*"):
        if file.suffix in {".csv", ".json", ".jsonl"}:
            found |= told(file.read_text(encoding="utf-8"))
    return found


def told(words: str) -> set[str]:
    numbers = (re.sub(r"\D", "", number) for number in NUMBER.findall(words))
    return {address.lower() for address in ADDRESS.findall(words)} | {
        number for number in numbers if 8 <= len(number) <= 13
    }


def left_behind(folder: Path) -> Iterator[str]:
    """Yield the text of every file of a folder, as it stands and with JSON's escapes undone."""
    for file in folder.rglob("*"):
        if file.is_file():
            words = file.read_bytes().decode("utf-8", errors="replace")
            yield words
            yield re.sub(r"\\u([0-9a-f]{4})", lambda match: chr(int(match[1], 16)), words)


def built(folder: Path, data: Path, years: tuple[int, ...]) -> None:
    """Build the catalogue of `data` in `folder`, and draw a page."""
    catalogue = read_catalogue(write_catalogue(folder, data, years))
    build(catalogue)
    store = open_store(catalogue.store)
    try:
        (folder / "bilder").mkdir()
        drawn = picture("network", store.graph(), perspective="Malmö stad")
        (folder / "bilder" / "natverk.html").write_text(drawn, encoding="utf-8")
    finally:
        store.close()


def check(folder: Path, known: set[str], logged: str) -> None:
    for words in (*left_behind(folder), logged):
        assert not told(words) & known


def test_no_contact_of_small_files_is_left(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    data, folder = tmp_path / "data", tmp_path / "graf"
    folder.mkdir()
    write_registers(data / "registers")
    for year in (2013, 2015):
        write_programme(data / "almedalen" / f"{year}.csv", make_programme(year, 30, seed=1))
    known = secrets(data)
    assert {MAIL, re.sub(r"\D", "", PHONE), "040123456"} <= known
    with caplog.at_level(logging.DEBUG):
        built(folder, data, (2013, 2015))
    check(folder, known, caplog.text)


@pytest.mark.real
@pytest.mark.slow
@pytest.mark.timeout(900)
def test_no_contact_of_the_real_files_is_left(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    data = real_data_dir()
    known = secrets(data)
    assert len(known) > 100
    with caplog.at_level(logging.DEBUG):
        built(tmp_path, data, (2009, 2011, 2013, 2015, 2021, 2023))
    check(tmp_path, known, caplog.text)
