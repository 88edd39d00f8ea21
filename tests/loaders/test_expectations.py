"""A source says what it expects of itself; a breach stops the build with the figure, or warns, by level."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import SourceError
from graph.expectations import check_expectations
from graph.pipeline import problem_words
from graph.records import Expectation, Report
from loaders.almedalen import LOADER
from tests.loaders.reading import declared, read
from tests.programmes import TOPICS, make_programme, write_programme


def held(folder: Path, expect: Expectation) -> Report:
    path = write_programme(folder / "p.csv", make_programme(2013, 40, seed=1))
    declaration = declared(path, expect=expect)
    report = Report("prov")
    check_expectations(declaration, list(LOADER.read(declaration, report)), report)
    return report


@pytest.mark.parametrize(
    "expect",
    [Expectation(rows_min=40, rows_max=40), Expectation(values={"topics": TOPICS}), Expectation(columns=("title",))],
)
def test_what_is_as_expected_is_nothing_to_tell(tmp_path: Path, expect: Expectation) -> None:
    assert held(tmp_path, expect).problems == []


@pytest.mark.parametrize(
    ("expect", "figure"),
    [
        (Expectation(rows_min=80), "40"),
        (Expectation(rows_max=20), "40"),
        (Expectation(values={"topics": TOPICS[1:]}), TOPICS[0]),
        (Expectation(values={"language": ("en",)}), "sv (40)"),
        (Expectation(columns=("målgrupp",)), "målgrupp"),
    ],
)
def test_a_breach_stops_or_warns_with_the_figure(tmp_path: Path, expect: Expectation, figure: str) -> None:
    with pytest.raises(SourceError) as stopped:
        held(tmp_path, expect)
    assert figure in str(stopped.value)
    warned = held(tmp_path, Expectation(expect.rows_min, expect.rows_max, expect.columns, expect.values, level="warn"))
    assert any(figure in problem_words(problem) for problem in warned.problems)
    assert warned.set_aside == 0


def test_a_field_that_cannot_be_checked_is_told(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as stopped:
        held(tmp_path, Expectation(values={"ämne": ("x",)}))
    assert "topics" in str(stopped.value)


def test_expected_columns_need_not_be_read(tmp_path: Path) -> None:
    path = write_programme(tmp_path / "p.csv", make_programme(2013, 3, seed=1))
    assert len(read(LOADER, path, expect=Expectation(columns=("page_views",))).events) == 3
