"""The benchmarks run together: what fails is told, the others go on, and the page tells every figure."""

from __future__ import annotations

import importlib.util
import json
import os
import time
from pathlib import Path

import pytest

from benchmarks.__main__ import measure
from benchmarks.page import page, shown, tables
from benchmarks.suite import SUITE, Benchmark


@pytest.mark.parametrize("one", SUITE, ids=lambda one: one.name)
def test_each_benchmark_exists_and_takes_what_it_is_given(one: Benchmark) -> None:
    found = importlib.util.find_spec(one.module)
    assert found is not None and found.origin is not None
    source = Path(found.origin).read_text(encoding="utf-8")
    for argument in ("--json", *one.arguments, *(one.quick or ())):
        assert not argument.startswith("--") or f'"{argument}"' in source or f'"{argument}/' in source, argument


def written(folder: Path, name: str, code: str) -> Benchmark:
    """Return a benchmark of a test's own, as a module beside it."""
    (folder / f"{name}.py").write_text(f"import sys, pathlib\n{code}\n", encoding="utf-8")
    return Benchmark(name, name, "Om", name, ("--data", "{data}") if "data" in name else (), minutes=0.05)


@pytest.fixture
def modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    return tmp_path


def test_what_is_measured_stands_on_the_page(modules: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one = written(modules, "well", """pathlib.Path(sys.argv[-1]).write_text('[{"a_b": 1.23456, "c": 12345}]')""")
    assert measure(one, modules, modules, False, 1) == ""
    monkeypatch.setattr("benchmarks.page.SUITE", (one,))
    told = page(modules)
    assert "`python -m well`" in told
    assert "| a b | c |\n| --- | --- |\n| 1.235 | 12\u202f345 |" in told


def test_what_fails_is_told(modules: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one = written(modules, "ill", "print('no Chromium'); sys.exit(3)")
    assert measure(one, modules, modules, False, 1) == "Ended with 3: no Chromium"
    monkeypatch.setattr("benchmarks.page.SUITE", (one,))
    assert "**Ended with 3: no Chromium**" in page(modules)


def test_missing_data_and_time_are_told_and_nothing_is_run(modules: Path) -> None:
    one = written(modules, "data_needed", "pathlib.Path('ran').touch()")
    assert "no real programmes" in measure(one, modules, modules / "nothing", False, 1)
    (modules / "almedalen").mkdir()
    assert "time for all was over" in measure(one, modules, modules, False, 0)


def test_what_never_ends_is_ended_with_what_it_started(modules: Path) -> None:
    code = """
import os, subprocess, time
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
pathlib.Path(sys.argv[-1]).with_suffix(".pid").write_text(str(child.pid))
time.sleep(600)
"""
    assert "without an end" in measure(written(modules, "slow", code), modules, modules, False, 1)
    child = int((modules / "slow.pid").read_text())
    for _ in range(100):
        if not running(child):
            return
        time.sleep(0.1)
    pytest.fail("the child lives on")


def running(process: int) -> bool:
    """Return whether a process runs; one that has ended and waits to be fetched does not."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    status = Path(f"/proc/{process}/stat")
    return not status.exists() or status.read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"


def test_what_was_not_run_is_told(tmp_path: Path) -> None:
    assert page(tmp_path).count("Not run.") == len(SUITE)


@pytest.mark.parametrize(
    ("figures", "told"),
    [
        (
            {"a": 1, "b": {"c": 2}},
            ["|  |  |\n| --- | --- |\n| a | 1 |\n", "*b*\n\n|  |  |\n| --- | --- |\n| c | 2 |\n"],
        ),
        ({"x": {"n": 1, "m": 2}, "y": {"n": 3}}, ["|  | n | m |\n| --- | --- | --- |\n| x | 1 | 2 |\n| y | 3 | – |\n"]),
        (
            {"n": {"p": 1, "w": [1, 2]}, "m": {"p": 3, "w": []}},
            ["|  | p | w |\n| --- | --- | --- |\n| n | 1 | 1, 2 |\n| m | 3 |  |\n"],
        ),
        ([{"a": {"b": 1}}], ["| a b |\n| --- |\n| 1 |\n"]),
        (
            [dict.fromkeys("abcdefghi", 1)],
            ["| a | 1 |\n| --- | --- |\n" + "".join(f"| {n} | 1 |\n" for n in "bcdefghi")],
        ),
        ("inget", ["inget\n"]),
    ],
)
def test_figures_of_every_shape_become_tables(figures: object, told: list[str]) -> None:
    assert list(tables(json.loads(json.dumps(figures)))) == told


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (0.98765, "0.9877"),
        (1234567, "1\u202f234\u202f567"),
        (None, "–"),
        (True, "yes"),
        ([1, 2.5], "1, 2.5"),
        (12345.6, "12\u202f346"),
    ],
)
def test_figures_are_shown_as_people_write_them(value: object, told: str) -> None:
    assert shown(value) == told
