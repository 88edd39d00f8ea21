"""What Omvärld stands on is pinned, told of with its licence, and under no licence that was not let in on purpose."""

from __future__ import annotations

import re
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pytest

from supply.licences import NAMED, PAGE, allowed
from supply.packages import Package, SupplyError, licence, read_lock, runtime_names

_ROW = r"^\| (?!package |---)([a-z0-9-]+) \| [^|]+ \| ([^|]+) \|$"
ROWS = dict(re.findall(_ROW, PAGE.read_text(encoding="utf-8"), re.MULTILINE))


def pinned_here(package: Package) -> bool:
    """Return whether just this version is installed, so that its metadata are those of the page."""
    try:
        return package.here and version(package.name) == package.version
    except PackageNotFoundError:
        return False


def test_every_package_of_the_lock_file_stands_on_the_page_in_its_version() -> None:
    page = PAGE.read_text(encoding="utf-8")
    for package in read_lock():
        row = re.search(rf"^\| {re.escape(package.name)} \| ([^|]+) \|", page, re.MULTILINE)
        assert row, f"{package.name} is not on the page: run python -m supply.licences"
        assert package.version in row[1].split(", "), package
    assert set(ROWS) == {package.name for package in read_lock()}


def test_every_licence_on_the_page_is_what_the_package_says() -> None:
    seen = [package.name for package in read_lock() if pinned_here(package)]
    assert seen
    assert {name: ROWS[name] for name in seen} == {name: licence(name) for name in seen}


@pytest.mark.parametrize("name", ROWS)
def test_every_licence_is_let_in(name: str) -> None:
    assert allowed(name, ROWS[name]), f"{name} is under {ROWS[name]}"


def test_what_is_let_in_by_name_is_still_needed() -> None:
    assert set(NAMED) <= runtime_names()


@pytest.mark.parametrize(
    ("name", "expression", "may"),
    [
        ("x", "MIT AND Apache-2.0", True),
        ("x", "GPL-3.0-only OR MIT", True),
        ("x", "GPL-3.0-only AND MIT", False),
        ("x", "AGPL-3.0-or-later", False),
        ("x", "MIT AND (Apache-2.0 OR GPL-2.0-only)", True),
        ("igraph", "GPL-2.0-or-later", True),
        ("igraph", "AGPL-3.0-only", False),
        ("x", "GPL-2.0-or-later", False),
    ],
)
def test_a_licence_is_let_in_by_all_that_must_hold_of_it(name: str, expression: str, may: bool) -> None:
    assert allowed(name, expression) is may


def test_a_package_that_tells_no_licence_is_told() -> None:
    with pytest.raises(SupplyError, match="nosuchpackage"):
        licence("nosuchpackage")


@pytest.mark.parametrize("line", ["click>=8 --hash=sha256:00", "click==8.1.0", "click --hash=sha256:00"])
def test_a_line_of_the_lock_file_that_pins_nothing_is_refused(tmp_path: Path, line: str) -> None:
    path = tmp_path / "requirements.lock"
    path.write_text(line + "\n", encoding="utf-8")
    with pytest.raises(SupplyError, match="click"):
        read_lock(path)
