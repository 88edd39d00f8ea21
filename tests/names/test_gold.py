"""Figures on the labelled rows, where they are at hand: floors that a change must not fall below."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from benchmarks.names import score_pairs, score_rows
from benchmarks.names_data import read_fields, read_pairs, read_registers, read_rows
from graph.names import Names, explain
from tests.realdata import real_data_dir

pytestmark = [pytest.mark.real, pytest.mark.slow]


@pytest.fixture(scope="module")
def data() -> Path:
    folder = real_data_dir()
    if not (folder / "gold" / "organisers.jsonl").is_file():
        pytest.skip(f"no labelled rows in {folder}/gold")
    return folder


@pytest.fixture(scope="module")
def world(data: Path) -> Names:
    rows = read_rows(data / "gold")
    return Names(read_registers(data / "registers"), [*read_fields(data / "almedalen"), *(r.mention for r in rows)])


def test_organisers(world: Names, data: Path) -> None:
    figures: Any
    figures, _ = score_rows(world, read_rows(data / "gold"))
    assert figures["spans"]["f1"] >= 0.97
    assert figures["names"]["f1"] >= 0.95
    assert figures["register"]["precision"] >= 0.98
    assert figures["register"]["recall"] >= 0.97
    assert figures["rows_right"] >= 0.92


def test_pairs(world: Names, data: Path) -> None:
    figures: Any
    figures, _ = score_pairs(world, read_pairs(data / "gold"))
    assert figures["merged_precision"] >= 0.99
    assert figures["merged_recall"] >= 0.9
    assert figures["relation_right_where_answered"] >= 0.95


def test_every_field_of_the_programmes_can_be_read_and_explained(world: Names, data: Path) -> None:
    for field in read_fields(data / "almedalen"):
        end = 0
        for reading in world.organisers(field):
            assert field.text[reading.starts : reading.ends] == reading.as_written
            assert reading.starts >= end
            end = reading.ends
            assert explain(reading)


def test_a_municipality_is_linked_in_every_year_it_is_named(world: Names, data: Path) -> None:
    reading = world.find("Malmö stad", date(2013, 7, 1))
    assert reading is not None
    assert reading.identity.register_id == "1280"
