"""From a catalogue to a graph: build twice and nothing changes; take a source out and only what it said is gone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from graph import build, plan
from graph.assemble import assemble
from graph.catalogue import Catalogue, read_catalogue
from graph.decisions import Decisions
from graph.errors import SourceError
from graph.identity import slug
from graph.model import Graph, as_of, entities, entity, relations
from graph.pipeline import check
from graph.records import EventRecord, Locator, SourceRecord
from graph.store import open_store
from tests.programmes import MAIL, PHONE, Item, make_programme, write_programme

SOURCE = """
  - id: programme-{year}
    loader: almedalen-csv
    path: {year}.csv
    name: Programmet {year}
    publisher: Provtryckeriet
    licence: CC0
    options: {{arena: Provveckan, edition: Provveckan {year}}}
"""


def write_catalogue(folder: Path, years: tuple[int, ...], events: int = 40) -> dict[int, list[Item]]:
    """Write a catalogue of the bundled inventory and a programme a year; return what the programmes hold."""
    made = {year: make_programme(year, events, seed=1) for year in years}
    for year, items in made.items():
        write_programme(folder / f"{year}.csv", items)
    head = "perspective: Malmö stad\nsources:\n  - id: malmo\n    loader: inventory-yaml\n    path: bundled:malmo"
    (folder / "omvarld.yaml").write_text(head + "".join(SOURCE.format(year=year) for year in years), encoding="utf-8")
    return made


@pytest.fixture
def two_years(tmp_path: Path) -> tuple[Path, dict[int, list[Item]]]:
    return tmp_path, write_catalogue(tmp_path, (2013, 2015))


def catalogue(folder: Path) -> Catalogue:
    return read_catalogue(folder / "omvarld.yaml")


def built(folder: Path) -> Graph:
    build(catalogue(folder))
    store = open_store(catalogue(folder).store)
    try:
        return store.graph()
    finally:
        store.close()


def organised(graph: Graph, year: int) -> Iterator[tuple[str, str]]:
    """Yield (organiser's name, event's id in its source) of a year."""
    for relation in relations(graph):
        event = graph.nodes[relation.end]["entity"]
        if relation.type == "ORGANISES" and event.valid_from.year == year:
            yield entity(graph, relation.start).name, event.properties["source_id"]


def test_the_graph_says_what_the_programmes_say(two_years: tuple[Path, dict[int, list[Item]]]) -> None:
    folder, made = two_years
    graph = built(folder)
    for year, items in made.items():
        expected = {(name, item.id) for item in items for name in item.organisers}
        assert set(organised(graph, year)) == expected
    events = {e.properties["source_id"]: e for e in entities(graph) if "source_id" in e.properties}
    for item in made[2013]:
        event = events[item.id]
        assert event.name == item.title
        assert event.properties["starts_at"] == item.starts_at
        assert event.properties["ends_at"] == item.ends_at
        around = {entity(graph, relation.end).name for relation in relations(graph) if relation.start == event.id}
        assert {*item.topics, item.place, "Provveckan 2013", item.starts_at.date().isoformat()} <= around


def test_building_twice_changes_nothing(two_years: tuple[Path, dict[int, list[Item]]]) -> None:
    folder, _ = two_years
    first = build(catalogue(folder))
    assert not first.plan.empty
    assert plan(catalogue(folder)).plan.empty
    second = build(catalogue(folder))
    assert second.plan.empty
    assert second.build.id == first.build.id


def test_new_inputs_of_the_same_graph_are_read_once(two_years: tuple[Path, dict[int, list[Item]]]) -> None:
    folder, _ = two_years
    first = build(catalogue(folder)).build
    (folder / "omvarld.yaml").open("a", encoding="utf-8").write("# En anmärkning som inget ändrar.\n")
    second = build(catalogue(folder))
    assert second.graph is not None
    assert second.plan.empty
    assert second.build.content == first.content
    third = build(catalogue(folder))
    assert third.graph is None
    assert third.build.fingerprint == second.build.fingerprint != first.fingerprint


def test_the_plan_is_what_the_build_does(two_years: tuple[Path, dict[int, list[Item]]]) -> None:
    folder, _ = two_years
    planned = plan(catalogue(folder))
    done = build(catalogue(folder))
    assert planned.plan == done.plan
    assert done.build.nodes == len(planned.plan.nodes.added)


def test_what_only_a_removed_source_said_is_gone(two_years: tuple[Path, dict[int, list[Item]]]) -> None:
    folder, _ = two_years
    both = built(folder)
    write_catalogue(folder, (2013,))
    one = built(folder)
    (folder / "alone").mkdir()
    write_catalogue(folder / "alone", (2013,))
    alone = built(folder / "alone")
    assert set(one.nodes) == set(alone.nodes)
    assert set(both.nodes) - set(one.nodes)
    assert not any("source:programme-2015" in item.sources for item in entities(one))
    assert "source:programme-2015" not in one


def test_a_changed_event_changes_that_event_alone(two_years: tuple[Path, dict[int, list[Item]]]) -> None:
    folder, made = two_years
    build(catalogue(folder))
    file = folder / "2015.csv"
    file.write_text(file.read_text(encoding="utf-8").replace(made[2015][3].title, "En ny rubrik"), encoding="utf-8")
    changed = build(catalogue(folder)).plan
    assert set(changed.nodes.changed) == {
        f"event:provveckan-2015-{made[2015][3].id}",
        "source:programme-2015",
    }
    assert not changed.nodes.added
    assert not changed.nodes.removed
    assert not len(changed.relations)


def test_every_node_and_relation_names_a_source_that_is_there(two_years: tuple[Path, dict[int, list[Item]]]) -> None:
    graph = built(two_years[0])
    for item in (*entities(graph), *relations(graph)):
        assert item.sources
        for source in item.sources:
            assert graph.nodes[source]["entity"].label == "Source"


def test_the_graph_of_a_year_has_that_years_events_alone(two_years: tuple[Path, dict[int, list[Item]]]) -> None:
    graph = as_of(built(two_years[0]), 2013)
    years = Counter(e.valid_from.year for e in entities(graph) if e.label == "Event" and e.valid_from)
    assert set(years) == {2013}


def test_no_telephone_number_or_address_comes_in(two_years: tuple[Path, dict[int, list[Item]]]) -> None:
    folder, _ = two_years
    built(folder)
    for file in (folder / ".omvarld").rglob("*"):
        if file.is_file():
            content = file.read_bytes()
            for secret in (PHONE, MAIL, "Kontakt Person"):
                assert secret.encode() not in content, file


def test_too_many_rows_set_aside_stop_the_build_and_change_nothing(
    two_years: tuple[Path, dict[int, list[Item]]],
) -> None:
    folder, made = two_years
    before = build(catalogue(folder)).build
    file = folder / "2015.csv"
    day = f"{made[2015][0].starts_at:%Y-%m-%d}"
    file.write_text(file.read_text(encoding="utf-8").replace(day, "2015-02-31"), encoding="utf-8")
    with pytest.raises(SourceError, match=r"programme-2015.*Inget har ändrats"):
        build(catalogue(folder))
    store = open_store(catalogue(folder).store)
    assert store.build() == before
    store.close()


def test_check_tells_of_every_source_and_builds_nothing(two_years: tuple[Path, dict[int, list[Item]]]) -> None:
    folder, _ = two_years
    (folder / "2013.csv").unlink()
    reports = {report.source: report for report in check(catalogue(folder))}
    assert reports["programme-2013"].unreadable
    assert reports["programme-2015"].rows == 40
    assert not (folder / ".omvarld").exists()


def test_a_slug_is_readable_and_never_empty() -> None:
    assert slug("Malmö stad") == "malmo-stad"
    assert slug("Øresundskomiteen") == "oresundskomiteen"
    assert slug("!!!") != slug("???")


def test_a_mentions_offsets_count_in_the_text_that_is_stored(tmp_path: Path) -> None:
    (tmp_path / "rapport.txt").write_text("Servicenämnden driver ett kontaktcenter åt Malmö stad.\n", encoding="utf-8")
    (tmp_path / "omvarld.yaml").write_text(
        "perspective: Malmö stad\nsources:\n"
        "  - {id: malmo, loader: inventory-yaml, path: 'bundled:malmo'}\n"
        "  - {id: rapport, loader: document, path: rapport.txt, publisher: Prov, licence: CC0}\n",
        encoding="utf-8",
    )
    graph = built(tmp_path)
    text = str(entity(graph, "source:rapport").properties["text"])
    found = [r for r in relations(graph) if r.type == "MENTIONED_IN" and r.end == "source:rapport"]
    assert {entity(graph, r.start).name for r in found} >= {"Servicenämnden", "Malmö stad"}
    for mention in found:
        starts, ends = mention.properties["starts"], mention.properties["ends"]
        assert isinstance(starts, int)
        assert isinstance(ends, int)
        assert text[starts:ends] == mention.as_written


def test_an_edition_whose_year_nobody_tells_stops_the_build() -> None:
    undated = EventRecord("a", Locator("a.csv", 7), "Provveckan", "Provveckan", "1", "Ett samtal", "Malmö stad", ())
    source = SourceRecord("a", "A", "Provtryckeriet", "CC0")
    with pytest.raises(SourceError, match=r"a\.csv, rad 7: upplagan ”Provveckan” saknar år"):
        assemble([source, undated], "Malmö stad", Decisions(), lambda *_: None)
    told = replace(undated, edition="Provveckan2015")
    graph = assemble([source, told], "Malmö stad", Decisions(), lambda *_: None).graph
    assert entity(graph, "edition:provveckan2015").properties["year"] == 2015
