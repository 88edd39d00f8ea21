"""The query library: every query runs, keeps its head's promises, and answers Sundstad's questions rightly."""

from __future__ import annotations

import re
from datetime import date

import pytest

from graph.cypher.portability import check
from graph.errors import NotFoundError, QueryError
from graph.schema import NODES, RELATIONS
from graph.store import Store
from queries import run
from queries.finding import Named, make_finder
from queries.header import parse_query
from queries.library import find_query, library, search_library
from queries.tables import answer_table

HEAD = """// title: {sv: Namn, en: Name}
// question: {sv: "Vad?", en: "What?"}
// audience: analyst
"""


def rows(store: Store, name: str, **parameters: object) -> list[dict[str, object]]:
    return answer_table(run(store, name, parameters)).records()


def test_there_are_thirty_questions_or_more() -> None:
    assert len(library()) >= 30


@pytest.mark.parametrize("name", sorted(library()))
def test_every_query_gives_the_columns_that_its_head_says(sundstad: Store, name: str) -> None:
    named = find_query(name)
    answer = run(sundstad, name, named.example)
    assert answer.columns == tuple(column.key for column in named.columns)
    assert all(len(row) == len(answer.columns) for row in answer.rows)


@pytest.mark.parametrize("name", sorted(library()))
def test_a_query_with_an_example_has_an_answer(sundstad: Store, name: str) -> None:
    named = find_query(name)
    if named.example:
        assert run(sundstad, name, named.example).rows


@pytest.mark.parametrize("name", sorted(library()))
def test_every_query_reads_in_a_fixed_order(name: str) -> None:
    assert "ORDER BY" in find_query(name).cypher.rpartition("RETURN")[2]


@pytest.mark.parametrize("name", sorted(library()))
def test_every_query_says_where_it_knows_it_from_or_counts(name: str) -> None:
    keys = {column.key for column in find_query(name).columns}
    assert keys & {"sources", "source", "source_id", "events", "facts", "ties", "entity_id", "organised"}


@pytest.mark.parametrize("name", sorted(library()))
def test_every_query_keeps_to_what_both_stores_answer_alike(name: str) -> None:
    assert check(find_query(name).cypher) == []


def test_queries_use_the_schemas_words_alone() -> None:
    for named in library().values():
        for type in re.findall(r"\[\w*:([A-Z_|]+)", named.cypher):
            assert set(type.split("|")) <= RELATIONS.keys(), named.name
        for label in re.findall(r"\(\w*:([A-Z]\w+)", named.cypher):
            assert label in {*NODES, "Entity", "Organisation"}, named.name


def test_partners_are_those_who_stand_beside_us(sundstad: Store) -> None:
    found = rows(sundstad, "partners", organisation="Sundstad")
    assert [(row["partner"], row["events"], row["years"]) for row in found] == [
        ("Sunds universitet", 2, ["2017", "2018"]),
        # Beside our climate unit: what our parts do is ours.
        ("Byggbolaget", 1, ["2018"]),
        ("Polisen", 1, ["2017"]),
        ("Region Sund", 1, ["2018"]),
    ]
    assert found[0]["sources"] == ["source:sundsveckan-2017", "source:sundsveckan-2018"]


def test_names_are_those_of_the_year_that_was_asked_for(sundstad: Store) -> None:
    then = rows(sundstad, "partners", organisation="Sundstad", as_of=2017)
    assert {row["partner"] for row in then} == {"Sunds högskola", "Polisen"}


def test_members_of_a_platform_differ_by_year(sundstad: Store) -> None:
    def members(year: int) -> set[object]:
        return {row["member"] for row in rows(sundstad, "platforms", platform="Sundshuset", as_of=year)}

    assert members(2017) == {"Sundstad", "Region Sund", "Sunds högskola"}
    assert members(2018) == {"Sundstad", "Region Sund", "Granby kommun"}
    assert members(2012) == set()


def test_who_decided_what(sundstad: Store) -> None:
    assert [(row["decided_by"], row["subject"], row["valid_from"]) for row in rows(sundstad, "decisions")] == [
        ("Sundstad", "Sundspaketet", date(2017, 3, 1))
    ]


def test_our_own_events_are_those_of_all_our_parts(sundstad: Store) -> None:
    found = rows(sundstad, "own-events", edition="Sundet 2018")
    assert [row["event"] for row in found] == ["Bygg för klimatet", "Framtiden"]
    assert found[1]["organisers"] == ["Region Sund", "Sunds universitet", "Sundstad"]


def test_ours_are_those_of_our_parts_too(sundstad: Store) -> None:
    days = {str(row["day"]): row["ours"] for row in rows(sundstad, "busy-days", edition="Sundet 2018")}
    assert days == {"2018-07-02": 1, "2018-07-03": 0, "2018-07-04": 1}
    topics = {row["topic"]: row["ours"] for row in rows(sundstad, "edition-topics", edition="Sundet 2018")}
    assert topics == {"Klimat": 1, "Byggande": 2}
    places = {row["place"]: row["ours"] for row in rows(sundstad, "places", edition="Sundet 2018")}
    assert places == {"Hamnen 1": 2, "Torget 2": 0}
    strong = {row["organisation"]: row["partner_already"] for row in rows(sundstad, "strong-on-topic", topic="Klimat")}
    assert "Klimatenheten" not in strong
    assert strong["Byggbolaget"] is True and strong["Klimatförbundet"] is False
    joint = rows(sundstad, "joint-events", partner="Byggbolaget")
    assert [row["event"] for row in joint] == ["Bygg för klimatet"]
    led = {(row["initiative"], row["organisation"], row["relation"]) for row in rows(sundstad, "initiatives-of")}
    assert led == {("Sundspaketet", "Sundstad", "DECIDED"), ("Sundspaketet", "Stadskontoret", "LEADS")}


def test_who_is_cooperation_partner_at_whose_events(sundstad: Store) -> None:
    def sides(organisation: str) -> list[tuple[object, ...]]:
        found = rows(sundstad, "cooperation-partners", organisation=organisation)
        return [(row["partner"], row["at_ours"], row["at_theirs"]) for row in found]

    assert sides("Sundstad") == [("Region Sund", 1, 0)]
    assert ("Sundstad", 0, 1) in sides("Region Sund")


def test_a_membership_counts_the_members_of_its_own_time(sundstad: Store) -> None:
    found = rows(sundstad, "memberships", organisation="Granby kommun")
    assert {row["platform"]: row["members"] for row in found} == {"Sundshuset": 3, "Sundsregionen": 3}
    found = rows(sundstad, "memberships", organisation="Sunds universitet")
    assert [row["members"] for row in found] == [3]


def test_what_is_planned_and_decided_lies_ahead(sundstad: Store) -> None:
    found = rows(sundstad, "planned-efforts")
    assert [(row["event"], row["edition"], row["status"]) for row in found] == [
        ("Klimatfrukost", "Sundsveckan 2019", "planned"),
        ("Stadens timme", None, "decided"),
    ]
    assert [row["event"] for row in rows(sundstad, "planned-efforts", edition="Sundet 2019")] == ["Klimatfrukost"]
    assert [row["event"] for row in rows(sundstad, "planned-efforts", status="cancelled")] == ["Mingel"]


def test_what_is_uncertain_is_counted_by_what_was_read(sundstad: Store) -> None:
    (only,) = rows(sundstad, "uncertain")
    assert (only["organisation"], only["confidence"], only["facts"]) == ("Region Sund", 0.6, 1)
    assert only["example"] == "Trygga kvarter"


def test_events_alone_and_with_others(sundstad: Store) -> None:
    found = rows(sundstad, "events-per-year", organisation="Klimatförbundet")
    assert [(row["year"], row["events"], row["alone"], row["with_others"]) for row in found] == [(2018, 3, 1, 2)]


def test_the_shortest_way(sundstad: Store) -> None:
    found = rows(sundstad, "way-between", to="Byggbolaget", organisation="Miljöförvaltningen")
    assert found == []
    found = rows(sundstad, "way-between", to="Granby kommun", organisation="Polisen")
    assert found[0]["entity_id"] == "organisation:polisen"
    assert len(found) == 5


@pytest.mark.parametrize("told", ["sundstad", "SUNDSTAD", "organisation:sundstad", " Sundstad"])
def test_a_thing_is_found_whatever_the_letters(sundstad: Store, told: str) -> None:
    assert rows(sundstad, "memberships", organisation=told)


def test_an_alias_leads_to_the_thing(sundstad: Store) -> None:
    assert rows(sundstad, "memberships", organisation="Sunds hogskola")


def test_a_near_miss_says_did_you_mean(sundstad: Store) -> None:
    with pytest.raises(NotFoundError, match="Sunds universitet"):
        run(sundstad, "memberships", {"organisation": "Sunds universitetet"})
    with pytest.raises(NotFoundError, match="partners"):
        run(sundstad, "partner")
    with pytest.raises(NotFoundError) as missed:
        run(sundstad, "memberships", {"organisation": "Kilimatförbundet"})
    assert str(missed.value).count("”") == 4, missed.value


def test_a_name_of_two_letters_is_near_nothing_long() -> None:
    finder = make_finder("Organisation", [Named("organisation:s", "S"), Named("organisation:polisen", "Polisen")])
    with pytest.raises(NotFoundError) as missed:
        finder.find("Polisn")
    assert "Polisen" in str(missed.value) and "”S”" not in str(missed.value)


def test_parameters_are_checked(sundstad: Store) -> None:
    with pytest.raises(QueryError, match="partner"):
        run(sundstad, "joint-events")
    with pytest.raises(QueryError, match="nonsense"):
        run(sundstad, "partners", {"nonsense": 1})
    with pytest.raises(QueryError, match="årtal"):
        run(sundstad, "partners", {"as_of": "i fjol"})


def test_free_cypher_knows_whose_graph_it_is(sundstad: Store) -> None:
    answer = run(sundstad, "MATCH (o:Organisation {id: $perspective}) RETURN o.name AS name")
    assert answer.rows == (("Sundstad",),)
    answer = run(sundstad, "MATCH (d:Edition) WHERE d.year = $year RETURN d.id AS id", {"year": "2018"})
    assert answer.rows == (("edition:sundsveckan-2018",),)


def test_the_library_is_searched_in_both_languages() -> None:
    assert [query.name for query in search_library("samarbetar programmet")] == ["partners"]
    assert [query.name for query in search_library("took over")] == ["successions"]
    assert search_library("xyzzy") == ()
    assert len(search_library("")) == len(library())


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("partnern", "partners"),
        ("seminarium", "event-kinds"),
        ("samarbeten", "partners"),
        ("plattformarna", "platforms"),
        ("besluten", "decisions"),
        ("företrädarna", "representatives"),
        ("foretradare", "representatives"),
        ("ÄMNET", "topic-events"),
        ("speaking", "speakers"),
        ("membership", "memberships"),
        ("arrangörerna störst", "top-organisers"),
    ],
)
def test_the_library_is_searched_in_whatever_form_a_word_is_told(told: str, name: str) -> None:
    assert name in [query.name for query in search_library(told)]


def test_what_has_the_words_as_told_comes_first() -> None:
    found = [query.name for query in search_library("partnern")]
    assert found[0] == "joint-events" and "partners" in found
    assert "structure" not in found


@pytest.mark.parametrize(
    ("head", "problem"),
    [
        ("", "NoneType|dictionary|dict"),
        (HEAD, "columns"),
        (HEAD + "// columns: {name: sort}\n", "columns.name: sort"),
        (HEAD + "// columns: {name: text}\n// parameters: {x: {type: wish}}\n", "parameters.x: wish"),
        (HEAD + "// columns: {name: text}\n// names_from: {name: id}\n", "names_from.name"),
        (HEAD + "// columns: {name: text}\n// colour: red\n", "colour"),
    ],
)
def test_a_faulty_head_is_refused_with_what_is_wrong(head: str, problem: str) -> None:
    with pytest.raises(QueryError, match=problem):
        parse_query("trasig", head + "RETURN 1 AS name")
