"""The Almedalen CSV: what a row says comes through, and a row that says nothing sensible is told of."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.records import Expectation, Occasion
from graph.schema import NODES
from loaders.almedalen import LOADER, parse_list
from loaders.programme import is_all_day
from loaders.words import KINDS
from tests.loaders.reading import OPTIONS, read
from tests.programmes import HEADER, MAIL, PHONE, make_programme, write_programme
from tests.realdata import real_data_dir

YEARS = {2009: 1088, 2011: 1488, 2013: 2307, 2015: 3200, 2021: 719, 2023: 1960}


def row(**cells: str) -> dict[str, str]:
    told = dict.fromkeys(HEADER, "")
    told |= {"title": "En fråga", "organiser": "Malmö stad", "id": "1", "type": "Samtal", "language": "Svenska"}
    told |= {"start": "2013-07-01 09:00:00", "end": "2013-07-01 10:00:00", "speakers": "[]"}
    return told | cells


def written(folder: Path, *rows: dict[str, str]) -> Path:
    import csv

    path = folder / "p.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, HEADER)
        writer.writeheader()
        writer.writerows(rows)
    return path


def test_what_a_programme_says_comes_through(tmp_path: Path) -> None:
    items = make_programme(2013, 60, seed=3)
    got = read(LOADER, write_programme(tmp_path / "p.csv", items))
    assert got.error is None
    assert not got.problems
    assert got.report.rows == len(items)
    assert got.source.sha256
    for item, event in zip(items, got.events, strict=True):
        assert (event.source_id, event.name) == (item.id, item.title)
        assert event.organisers == ", ".join(item.organisers)
        assert event.topics == item.topics
        assert event.place == item.place
        assert event.speakers == item.speakers
        assert event.occasions == (Occasion(item.starts_at, item.ends_at),)
        assert (event.language, event.kind, event.kind_as_written) == ("sv", "seminar", "Seminarium/föreläsning")


def test_no_contact_comes_in(tmp_path: Path) -> None:
    got = read(LOADER, write_programme(tmp_path / "p.csv", make_programme(2013, 20, seed=3)))
    for secret in (PHONE, MAIL, "Kontakt Person"):
        assert secret not in repr(got.records)


def test_an_end_past_midnight_is_the_next_day(tmp_path: Path) -> None:
    got = read(LOADER, written(tmp_path, row(start="2013-07-01 23:00:00", end="2013-07-01 00:30:00")))
    assert got.events[0].occasions[0].ends_at == datetime(2013, 7, 2, 0, 30)
    assert got.keys == ["loaders-past-midnight"]
    assert got.report.set_aside == 0


def test_an_end_before_its_start_is_set_aside(tmp_path: Path) -> None:
    got = read(LOADER, written(tmp_path, row(start="2013-07-01 14:00:00", end="2013-07-01 13:00:00"), row(id="2")))
    assert [event.source_id for event in got.events] == ["2"]
    problem = got.problems[0]
    assert (problem.key, problem.locator.row, problem.locator.column) == ("loaders-end-before-start", 2, "end")
    assert got.report.set_aside == 1


def test_an_id_twice(tmp_path: Path) -> None:
    got = read(LOADER, written(tmp_path, row(), row(), row(title="Något annat"), row(id="2")))
    assert [event.source_id for event in got.events] == ["1", "2"]
    assert got.keys == ["loaders-id-copy", "loaders-id-twice"]
    assert got.report.set_aside == 1


def test_an_unknown_kind_is_kept_as_written_and_told_once(tmp_path: Path) -> None:
    got = read(LOADER, written(tmp_path, row(type="Ringdans"), row(id="2", type="ringdans")))
    assert [(event.kind, event.kind_as_written) for event in got.events] == [
        ("other", "Ringdans"),
        ("other", "ringdans"),
    ]
    assert got.keys == ["loaders-kind-unknown"]


def test_the_catalogue_can_say_what_a_kind_means(tmp_path: Path) -> None:
    got = read(LOADER, written(tmp_path, row(type="Ringdans")), {**OPTIONS, "kinds": {"Ringdans": "performance"}})
    assert got.events[0].kind == "performance"
    assert not got.problems


def test_every_known_kind_is_one_of_the_schema() -> None:
    assert set(KINDS.values()) <= set(NODES["Event"].kinds)


def test_another_year_is_set_aside(tmp_path: Path) -> None:
    got = read(
        LOADER,
        written(tmp_path, row(start="2031-07-01 09:00:00", end="2031-07-01 10:00:00")),
        {**OPTIONS, "year": 2013},
    )
    assert got.keys == ["loaders-year"]
    assert not got.events


def test_options_are_checked_with_a_hint() -> None:
    got = read(LOADER, Path("finns-inte.csv"), {"arena": "A", "edtion": "A 2013"})
    assert "edition" in got.said()
    assert "edtion" in got.said()
    assert "rad 7" in got.said()


def test_a_column_that_the_catalogue_expects_is_missed(tmp_path: Path) -> None:
    got = read(LOADER, written(tmp_path, row()), expect=Expectation(columns=("malgrupp",)))
    assert got.error is not None
    assert "malgrupp" in got.said()


@pytest.mark.parametrize(
    ("starts", "ends", "kind", "whole"),
    [
        ("2013-07-01 09:00", "2013-07-01 17:00", "seminar", False),
        ("2013-07-01 09:00", "2013-07-01 17:00", "meeting_point", True),
        ("2013-07-01 09:00", "2013-07-01 12:00", "meeting_point", False),
        ("2013-07-01 09:00", "2013-07-03 17:00", "seminar", True),
        ("2013-07-01 22:00", "2013-07-02 02:00", "mingle", False),
        ("2013-07-01 00:00", "2013-07-01 00:00", "seminar", True),
        ("2013-07-01 00:00", "2013-07-01 23:59", "seminar", True),
        ("2013-07-01 00:00", "2013-07-01 01:00", "seminar", False),
    ],
)
def test_what_takes_the_whole_day(starts: str, ends: str, kind: str, whole: bool) -> None:
    assert is_all_day(datetime.fromisoformat(starts), datetime.fromisoformat(ends), kind) is whole


@given(st.lists(st.text(alphabet=st.characters(exclude_categories=("Cs",)), max_size=40), max_size=6))
def test_a_list_as_python_writes_it_is_read_as_it_was(speakers: list[str]) -> None:
    assert parse_list(repr(speakers)) == tuple(speakers)


@given(st.text(max_size=200))
def test_any_other_words_are_no_list_and_no_crash(words: str) -> None:
    found = parse_list(words)
    assert found is None or isinstance(found, tuple)


@pytest.mark.parametrize("words", ["__import__('os')", "['a'", "['a', b]", "['a' 'b']", "[['a']]", "('a',)", "[1]"])
def test_what_is_no_list_of_texts_is_refused(words: str) -> None:
    assert parse_list(words) is None


@pytest.mark.real
@pytest.mark.parametrize(("year", "events"), YEARS.items())
def test_every_event_of_the_real_years_comes_through(year: int, events: int) -> None:
    path = real_data_dir() / "almedalen" / f"{year}.csv"
    got = read(LOADER, path, {"arena": "Almedalsveckan", "edition": f"Almedalsveckan {year}", "year": year})
    assert got.error is None
    assert len(got.events) == events
    assert got.report.set_aside == 0
    assert set(got.keys) <= {"loaders-past-midnight"}
    assert not [event for event in got.events if event.kind == "other"]
