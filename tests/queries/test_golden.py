"""Golden answers on a real year: what is known from the programme's file itself and from the inventory's sources."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.build import write_catalogue
from graph.catalogue import read_catalogue
from graph.pipeline import build
from graph.store import Store, open_store
from queries import run
from queries.analyses.survey import survey
from queries.analyses.trends import programme_sizes
from queries.tables import answer_table
from tests.realdata import real_data_dir

pytestmark = [pytest.mark.real, pytest.mark.slow, pytest.mark.timeout(600)]
YEAR = 2013


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    folder = tmp_path_factory.mktemp("golden")
    catalogue = read_catalogue(write_catalogue(folder, real_data_dir(), (YEAR,)))
    store = open_store(catalogue.store)
    build(catalogue, store)
    yield store
    store.close()


def rows(store: Store, name: str, **parameters: object) -> list[dict[str, object]]:
    return answer_table(run(store, name, parameters)).records()


def programme(data: Path) -> list[dict[str, str]]:
    csv.field_size_limit(10**8)
    with (data / "almedalen" / f"{YEAR}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_edition_has_every_event_of_its_programme(real: Store) -> None:
    found = {row["edition"]: row["events"] for row in rows(real, "arenas")}
    assert found[f"Almedalsveckan {YEAR}"] == len(programme(real_data_dir()))
    surveyed = survey(real.graph(), "organisation:malmo-stad")
    assert set(programme_sizes(surveyed)) == {YEAR}


def test_malmo_stads_own_events_are_those_where_it_is_named(real: Store) -> None:
    named = [row for row in programme(real_data_dir()) if "malmö stad" in row["organiser"].casefold()]
    found = rows(real, "events-of", organisation="Malmö stad", edition=f"Almedalen {YEAR}")
    assert {row["title"].strip() for row in named} <= {str(row["event"]) for row in found}


def test_oresundshusets_partners_differ_by_year(real: Store) -> None:
    def members(year: int) -> set[object]:
        return {row["member"] for row in rows(real, "platforms", platform="Öresundshuset", as_of=year)}

    assert {"Malmö stad", "Lunds kommun", "Region Skåne", "Malmö högskola", "Helsingborgs stad"} <= members(2013)
    assert {"Malmö universitet", "Skanska", "Region Skåne"} <= members(2018)
    assert "Malmö högskola" not in members(2018) and "Skanska" not in members(2013)


def test_who_is_in_storstadspaketet(real: Store) -> None:
    found = rows(real, "participants", initiative="Storstadspaketet")
    assert {"Malmö stad", "Region Skåne"} <= {str(row["organisation"]) for row in found}
    assert all(row["sources"] for row in found)
