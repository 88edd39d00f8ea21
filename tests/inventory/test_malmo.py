"""The bundled inventory says what its sources say, as of each year, every fact with its source and its words."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from graph.identity import slug
from graph.model import Entity, Graph, Relation, as_of, entities, entity, relations
from graph.schema_check import check_entity, check_relation
from loaders import malmo_inventory
from tests.inventory.golden import ACTORS, DATED, FOCUS, HOUSE, LUND_REGION, SAID, STRUCTURE
from tests.inventory.reading import planned_graph
from tests.realdata import real_data_dir

BUNDLED = "  - {id: malmo, loader: inventory-yaml, path: 'bundled:malmo'}\n"
REPORT = "malmo-arsredovisning-2017"


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    return planned_graph(tmp_path_factory.mktemp("malmo"), BUNDLED)


def seed() -> Path:
    found = sorted((real_data_dir().parent / "seed").glob("*.txt"))
    if not found:
        pytest.skip("the annual report's chapter (seed/*.txt) is not beside the real data")
    return found[0]


def named(graph: Graph, name: str, *, topic: bool = False) -> Entity:
    """Return the thing of that name; arenas' own topics share names with focus areas and are left out."""
    found = [item for item in entities(graph) if item.name == name and item.kind != "arena_topic"]
    assert len(found) == 1, (name, found)
    return found[0]


def between(graph: Graph, type: str, start: str, end: str) -> list[Relation]:
    ends = (named(graph, start).id, named(graph, end).id)
    return [item for item in relations(graph) if item.type == type and (item.start, item.end) == ends]


@pytest.mark.parametrize(("type", "start", "end"), SAID)
def test_the_graph_says_what_the_annual_report_says_in_its_own_words(
    graph: Graph, type: str, start: str, end: str
) -> None:
    (relation,) = between(graph, type, start, end)
    assert f"source:{REPORT}" in relation.sources
    assert relation.as_written


@pytest.mark.parametrize(("type", "start", "end", "day"), DATED)
def test_facts_have_their_day(graph: Graph, type: str, start: str, end: str, day: str) -> None:
    (relation,) = between(graph, type, start, end)
    assert str(relation.valid_from) == day


@pytest.mark.parametrize(
    "name", [*ACTORS, *{fact[2] for fact in SAID if fact[0] in ("DECIDED", "LEADS", "RELATES_TO")}]
)
def test_whom_and_what_the_annual_report_names_is_tied_to_it_with_its_words(graph: Graph, name: str) -> None:
    (mention, *_) = between(
        graph,
        "MENTIONED_IN",
        name,
        named(graph, "Malmö stads årsredovisning 2017, kapitlet Kommunövergripande verksamhet").name,
    )
    assert mention.as_written


@pytest.mark.parametrize("year", HOUSE)
def test_the_house_in_almedalen_had_other_partners_each_year(graph: Graph, year: int) -> None:
    roles: dict[str, set[str]] = defaultdict(set)
    then = as_of(graph, year)
    for relation in relations(then):
        if relation.type == "MEMBER_OF" and relation.end == "organisation:oresundshuset":
            roles[relation.role].add(entity(then, relation.start).name)
    assert roles == HOUSE[year]


def test_the_house_stood_ten_years(graph: Graph) -> None:
    years = [year for year in range(2008, 2023) if "organisation:oresundshuset" in as_of(graph, year)]
    assert years == list(range(2010, 2020))


@pytest.mark.parametrize(("part", "whole"), STRUCTURE.items())
def test_the_citys_structure(graph: Graph, part: str, whole: str) -> None:
    (relation,) = between(graph, "PART_OF", part, whole)
    assert relation.confidence < 1  # generally known, from no page that is named
    assert named(graph, part).label == "Administration"


def test_every_own_body_is_part_of_the_city(graph: Graph) -> None:
    above = {item.start: item.end for item in relations(graph) if item.type == "PART_OF"}
    for item in entities(graph):
        place = item.id
        while item.label == "Administration" and place != "organisation:malmo-stad":
            place = above[place]


def test_the_region_has_twelve_members(graph: Graph) -> None:
    members = {
        entity(graph, item.start).name
        for item in relations(graph)
        if item.type == "MEMBER_OF" and item.end == "organisation:malmolundregionen"
    }
    assert members == LUND_REGION


@pytest.mark.parametrize(("year", "count"), FOCUS.items())
def test_focus_areas_have_their_years(graph: Graph, year: int, count: int) -> None:
    assert sum(item.kind == "focus_area" for item in entities(as_of(graph, year))) == count


def test_a_changed_name_is_one_body_and_a_merger_two(graph: Graph) -> None:
    university = named(graph, "Malmö universitet")
    assert (university.name_in(2013), university.name_in(2018)) == ("Malmö högskola", "Malmö universitet")
    association = named(graph, "Sveriges Kommuner och Regioner")
    assert association.name_in(2017) == "Sveriges Kommuner och Landsting"
    assert named(graph, "Öresundskomiteen").id not in as_of(graph, 2016)
    assert named(graph, "Greater Copenhagen & Skåne Committee").id not in as_of(graph, 2015)


def test_editions_are_there_and_the_cancelled_one_says_so(graph: Graph) -> None:
    years = {item.properties["year"] for item in entities(graph) if item.name.startswith("Almedalsveckan 2")}
    assert years == set(range(2009, 2025))
    assert named(graph, "Almedalsveckan 2020").properties["status"] == "cancelled"
    assert str(named(graph, "Almedalsveckan 2013").valid_from) == "2013-06-30"
    fair = {item.properties["year"] for item in entities(graph) if item.name.startswith("Kvalitetsmässan 2")}
    assert fair == {2013, 2015, 2023, 2025}


def test_figures_of_the_house_are_kept(graph: Graph) -> None:
    assert "1,8 Mkr" in str(named(graph, "Öresundshuset i Almedalen 2013").properties["amount"])
    assert "tolv seminarier" in str(named(graph, "Öresundshuset i Almedalen 2018").properties["description"])
    assert named(graph, "Satsningen på trygghetsskapande åtgärder").properties["amount"] == "50 Mkr"


def test_every_fact_fits_the_schema_and_names_a_page_that_says_who_published_it(graph: Graph) -> None:
    for item in entities(graph):
        check_entity(item)
    for relation in relations(graph):
        check_relation(relation, entity(graph, relation.start), entity(graph, relation.end))
        for source in relation.sources:
            assert entity(graph, source).properties["publisher"]
        # Days are reckoned; everything else is stated by a source that is not the inventory itself.
        assert "source:malmo" not in relation.sources


def test_no_source_is_named_in_vain(graph: Graph) -> None:
    used = Counter(source for item in (*entities(graph), *relations(graph)) for source in item.sources)
    own = {item.id for item in entities(graph) if item.label == "Source"} - {"source:malmo"}
    assert {source for source in own if used[source] < 2} == set()


def test_arenas_own_topics_fall_under_focus_areas(graph: Graph) -> None:
    broader = {
        entity(graph, item.start).name: entity(graph, item.end).name
        for item in relations(graph)
        if item.type == "BROADER" and entity(graph, item.start).kind == "arena_topic"
    }
    assert broader["Klimat/miljö"] == "Miljö och klimat"
    assert broader["Byggande"] == "Bostadsbyggande och förnyelse"
    assert "topic:almedalsveckan-klimat-miljo" in graph


def test_it_holds_no_way_to_reach_a_person() -> None:
    for file in malmo_inventory().iterdir():
        content = file.read_text(encoding="utf-8")
        assert not re.search(r"\S@\S|\b0\d{1,3}[- ]\d{2,3} ?\d{2}", content), file


@pytest.mark.real
def test_every_topic_of_the_real_programmes_is_known() -> None:
    import csv

    content = (malmo_inventory() / "amnen.yaml").read_text(encoding="utf-8")
    for file in sorted((real_data_dir() / "almedalen").glob("*.csv")):
        with file.open(encoding="utf-8-sig", newline="") as rows:
            topics = {row[column] for row in csv.DictReader(rows) for column in ("topic_1", "topic_2")} - {"", None}
        assert {
            topic for topic in topics if f"almedalsveckan-{slug(topic)}\n" not in content.replace(",", "\n")
        } == set()


@pytest.mark.real
def test_every_quotation_stands_in_the_annual_report_at_its_offsets(tmp_path: Path) -> None:
    from loaders.documents.text import normalised

    text = normalised(seed().read_text(encoding="utf-8"))
    quoting = BUNDLED.replace("}\n", f", options: {{texts: {{{REPORT}: '{seed()}'}}}}}}\n")
    graph = planned_graph(tmp_path, quoting)
    mentions = [item for item in relations(graph) if item.type == "MENTIONED_IN"]
    assert len(mentions) > 30
    for item in mentions:
        starts, ends = item.properties["starts"], item.properties["ends"]
        assert isinstance(starts, int)
        assert isinstance(ends, int)
        assert text[starts:ends] == item.as_written
    for item in relations(graph):
        if item.as_written and f"source:{REPORT}" in item.sources:
            assert normalised(item.as_written) in text


PROGRAMME = """\
  - {{id: register, loader: registers, path: '{data}/registers', publisher: SCB, licence: öppna data}}
  - id: almedalen-2013
    loader: almedalen-csv
    path: '{data}/almedalen/2013.csv'
    options: {{arena: Almedalsveckan, edition: Almedalsveckan 2013}}
"""


@pytest.mark.real
@pytest.mark.slow
@pytest.mark.parametrize(
    "more", ["", PROGRAMME], ids=["the inventory's names", "a programme's and the registers' names too"]
)
def test_the_annual_report_names_every_actor_and_nobody_else(tmp_path: Path, more: str) -> None:
    from loaders.documents.text import normalised

    text = normalised(seed().read_text(encoding="utf-8"))
    document = f"  - {{id: kapitlet, loader: document, path: '{seed()}', publisher: Malmö stad, licence: okänd}}\n"
    graph = planned_graph(tmp_path, BUNDLED + document + more.format(data=real_data_dir()))
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for item in relations(graph):
        if item.type == "MENTIONED_IN" and item.end == "source:kapitlet":
            starts, ends = item.properties["starts"], item.properties["ends"]
            assert isinstance(starts, int)
            assert isinstance(ends, int)
            assert text[starts:ends] == item.as_written
            found[item.start][item.as_written] += 1
    actors = {
        entity(graph, id).name: dict(forms)
        for id, forms in found.items()
        if entity(graph, id).label in ("Administration", "Partner", "Platform", "Arena")
    }
    assert actors == ACTORS
