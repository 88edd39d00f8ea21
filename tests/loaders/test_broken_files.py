"""Every broken file ends in a report or one clear error, in bounded time and memory; what is whole comes through."""

from __future__ import annotations

import socket
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.records import Loader, Report
from loaders import almedalen, almedalen_lines, icalendar_file, programme_page
from loaders.table import loader as table
from tests.loaders.broken import GOOD, TABLE, Broken, corpus
from tests.loaders.reading import OPTIONS, Read, declared, read

LOADERS: dict[str, Loader] = {
    "almedalen-csv": almedalen.LOADER,
    "almedalen-jsonl": almedalen_lines.LOADER,
    "icalendar": icalendar_file.LOADER,
    "programme-page": programme_page.LOADER,
    "table": table.LOADER,
}
FILES = {broken.name: broken for broken in corpus()}


def opened(folder: Path, broken: Broken) -> Read:
    path = folder / broken.file
    path.write_bytes(broken.content)
    return read(LOADERS[broken.loader], path, {**OPTIONS, **broken.options}, broken.encoding)


def test_the_corpus_is_large() -> None:
    assert len(FILES) >= 60


@pytest.mark.timeout(30)
@pytest.mark.parametrize("name", FILES)
def test_a_broken_file_ends_in_a_report_or_an_error(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a loader went out on the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    got = opened(tmp_path, FILES[name])
    said = got.said()
    assert "Traceback" not in said
    assert "root:" not in repr(got.records)
    for problem in got.problems:
        assert problem.locator.file
        assert problem.locator.row is not None
    if FILES[name].events is not None:
        assert len(got.events) == FILES[name].events, said
    if not got.events and name != "only-heading":
        assert said.strip()


@pytest.mark.timeout(60)
def test_a_line_of_fifty_megabytes_takes_little_memory(tmp_path: Path) -> None:
    path = tmp_path / "p.csv"
    head, row, _ = GOOD.split("\r\n", 2)
    with path.open("w", encoding="utf-8") as file:
        file.write(f"{head}\r\n")
        for _ in range(50):
            file.write("x" * 1_000_000)
        file.write(f"\r\n{row}\r\n")
    tracemalloc.start()
    try:
        got = read(almedalen.LOADER, path)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(got.events) == 1
    assert got.keys[0] == "loaders-line"
    assert peak < 40_000_000


def test_memory_does_not_grow_with_the_rows(tmp_path: Path) -> None:
    def peak(rows: int) -> int:
        path = tmp_path / f"{rows}.jsonl"
        with path.open("w", encoding="utf-8") as file:
            for number in range(rows):
                file.write(f'{{"id": "{number}", "title": "Fråga", "description": "{"x" * 2000}"}}\n')
        tracemalloc.start()
        try:
            for _ in almedalen_lines.LOADER.read(declared(path), Report("prov")):
                pass
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    few, many = peak(500), peak(8_000)
    # The ids that have been are kept, a few hundred bytes each; the rows' two kilobytes are not.
    assert many - few < 7_500 * 400


@pytest.mark.parametrize("loader", LOADERS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=600))
def test_any_bytes_end_in_a_report_or_an_error(loader: str, content: bytes, tmp_path: Path) -> None:
    name = {"table": "p.csv"}.get(loader, "p.txt")
    opened(tmp_path, Broken("any", loader, name, content, options=TABLE if loader == "table" else {}))


@pytest.mark.parametrize(
    "name", ["crlf", "line-only-id-and-title", "rule-endless", "page-script", "json-good", "workbook-good"]
)
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_whole_file_with_a_wound_ends_in_a_report_or_an_error(name: str, tmp_path: Path, data: st.DataObject) -> None:
    whole = FILES[name]
    at = data.draw(st.integers(0, len(whole.content)))
    gone = data.draw(st.integers(0, 40))
    wound = data.draw(st.one_of(st.binary(max_size=8), st.sampled_from([b'"', b"\r", b"\n", b",", b"\0", b"'", b"\\"])))
    content = whole.content[:at] + wound + whole.content[at + gone :]
    opened(tmp_path, Broken(name, whole.loader, whole.file, content, options=whole.options))
