"""The JSON lines of 2017: times from UTC to local, several times of one event, events without organiser."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.almedalen_lines import LOADER
from loaders.programme import local
from tests.loaders.reading import OPTIONS, read
from tests.realdata import real_data_dir


def line(**told: object) -> str:
    made = {"id": "1", "title": "Fråga", "arranger": "Malmö stad", "area": "Klimat", "type": "Samtal"}
    made |= {"language": "Svenska", "location": "Hamnen", "tags": ["a"], "description": "x"}
    times = [{"start": "2017-07-04T09:00:00.000Z", "end": "2017-07-04T10:00:00.000Z"}]
    return json.dumps({**made, "times": times, **told}, ensure_ascii=False)


def written(folder: Path, *lines: str) -> Path:
    path = folder / "p.jsonl"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_summer_time_is_two_hours_ahead_and_winter_time_one(tmp_path: Path) -> None:
    winter = [{"start": "2017-12-04T09:00:00Z", "end": "2017-12-04T10:00:00Z"}]
    got = read(LOADER, written(tmp_path, line(), line(id="2", times=winter)))
    assert [event.occasions[0].starts_at.hour for event in got.events] == [11, 10]
    assert all(event.occasions[0].starts_at.tzinfo is None for event in got.events)


def test_several_times_are_several_occasions_of_one_event(tmp_path: Path) -> None:
    times = [{"start": f"2017-07-0{day}T09:00:00Z", "end": f"2017-07-0{day}T10:00:00Z"} for day in (3, 4, 5)]
    got = read(LOADER, written(tmp_path, line(times=times)))
    assert [occasion.starts_at.day for occasion in got.events[0].occasions] == [3, 4, 5]


def test_an_event_that_tells_little_comes_in_as_it_is(tmp_path: Path) -> None:
    got = read(LOADER, written(tmp_path, '{"id": "1", "title": "Fråga", "description": "x"}'))
    assert (got.events[0].organisers, got.events[0].occasions, got.problems) == ("", (), [])


def test_a_repeated_id(tmp_path: Path) -> None:
    got = read(LOADER, written(tmp_path, line(), line(), line(title="Annat")))
    assert len(got.events) == 1
    assert got.keys == ["loaders-id-copy", "loaders-id-twice"]
    assert [problem.locator.row for problem in got.problems] == [2, 3]


def test_a_time_without_a_zone_is_in_the_declared_one(tmp_path: Path) -> None:
    times = [{"start": "2017-07-04T09:00:00", "end": "2017-07-04T10:00:00"}]
    got = read(LOADER, written(tmp_path, line(times=times)), {**OPTIONS, "time_zone": "Europe/Stockholm"})
    assert got.events[0].occasions[0].starts_at.hour == 9


def test_a_time_that_says_its_zone_keeps_to_it(tmp_path: Path) -> None:
    times = [{"start": "2017-07-04T09:00:00-05:00", "end": "2017-07-04T10:00:00-05:00"}]
    got = read(LOADER, written(tmp_path, line(times=times)))
    assert got.events[0].occasions[0].starts_at.hour == 16


def test_an_unknown_zone_is_told(tmp_path: Path) -> None:
    assert "Europe/Malmö" in read(LOADER, written(tmp_path, line()), {**OPTIONS, "time_zone": "Europe/Malmö"}).said()


@given(st.datetimes(timezones=st.timezones()))
def test_any_moment_has_a_local_time_or_none(moment: datetime) -> None:
    found = local(moment)
    assert found is None or found.tzinfo is None


@pytest.mark.real
def test_every_event_of_2017_comes_through() -> None:
    path = real_data_dir() / "almedalen" / "2017.jsonl"
    got = read(LOADER, path, {"arena": "Almedalsveckan", "edition": "Almedalsveckan 2017", "year": 2017})
    assert len(got.events) == 3178
    assert got.problems == []
    assert sum(not event.organisers for event in got.events) == 30
    assert sum(len(event.occasions) > 1 for event in got.events) == 42
