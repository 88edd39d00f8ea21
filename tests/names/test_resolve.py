"""Who a whole name is: dates, forms, acronyms, slips, decisions."""

from __future__ import annotations

from datetime import date

import pytest

from graph.identity import Identity, organisation_id
from graph.names import Mention, Names, Reading
from tests.names.world import BODIES, Decided, called, mention, names, read


def found(name: str, year: int | None = None) -> Reading:
    reading = names().find(name, date(year, 7, 1) if year else None)
    assert reading is not None
    return reading


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("Gåsverket", "Verket för gåsfrågor"),
        ("verket för Gåsfrågor", "Verket för gåsfrågor"),
        ("Malmö stad", "Malmö stad"),
        ("Malmö kommun", "Malmö stad"),
        ("City of Malmö", "Malmö stad"),
        ("Umeå Kommun", "Umeå kommun"),
        ("Svenska Polisförbundet", "Polisförbundet"),
        ("Läkarförbundet", "Sveriges läkarförbund"),
        ("Unionens", "Unionen"),
        ("Fackförbundet Vision", "Vision"),
        ("Skanska Sverige AB", "Skanska"),
        ("Länsstyrelsen Uppsala län", "Länsstyrelsen i Uppsala län"),
        ("SLU Sveriges lantbruksuniversitet", "Sveriges lantbruksuniversitet"),
    ],
)
def test_forms_of_a_known_name(name: str, wanted: str) -> None:
    assert found(name).identity.name == wanted


def test_registers_link_through_the_whole_span_only() -> None:
    assert found("Malmö").identity.register_id == ""
    assert found("Malmö Fågelklubb").identity.register_id == ""
    assert found("Malmö stad").identity.register_id == "1280"


def test_skr_is_three_bodies_by_year_and_company() -> None:
    assert called("SKR, HOPP och BOJ", 2011)[0] == "Unizon"
    assert called("SKR, Unionen", 2022)[0] == "Sveriges Kommuner och Regioner"
    assert called("SKR och Svenska kyrkan", 2013)[0] == "Sveriges kristna råd"


def test_a_change_of_name_is_one_body_with_dated_names() -> None:
    before, after = found("Gåsehults högskola", 2014), found("Gåsehults universitet", 2020)
    assert before.identity.id == after.identity.id
    assert before.rule.startswith("former-name")
    assert found("SKL", 2014).identity.id == found("SKR", 2021).identity.id


def test_a_region_and_a_county_council_stand_side_by_side_in_2012() -> None:
    council, association = found("Landstinget Dalarna", 2012), found("Region Dalarna", 2012)
    assert council.identity.id != association.identity.id
    assert council.identity.id == found("Region Dalarna", 2020).identity.id


def test_a_takeover_keeps_two_bodies() -> None:
    assert found("Öresundskomiteen", 2012).identity.id != found("Greater Copenhagen", 2018).identity.id
    assert found("Öresundskomiteen").identity.successors[0][0] == found("Greater Copenhagen").identity.id


def test_a_registers_short_alias_counts_only_in_capitals_and_never_as_a_word() -> None:
    assert found("gås").identity.name == "gås"
    assert found("VGF").identity.register_id == ""


def test_acronyms_are_learned_from_other_fields() -> None:
    corpus = [(2013, "Ankornas Riksförbund (ARF)"), (2015, "Ankornas Riksförbund (ARF), Unionen")]
    assert called("ARF, Unionen", 2013, corpus)[0] == "Ankornas Riksförbund"


def test_a_slip_of_the_pen_is_read_as_the_known_name_and_another_word_is_not() -> None:
    assert found("Vårdfröbundet Sverige").identity.name != "Vårdförbundet"
    assert found("Gåsehults unviersitet").identity.name == "Gåsehults universitet"
    assert found("Gåsehults universitetshus").identity.name == "Gåsehults universitetshus"


def test_forms_of_an_unknown_name_are_one_body() -> None:
    corpus = [(2015, "Ankeborgs Ankor AB"), (2017, "Ankeborgs Ankor"), (2021, "Ankeborgs Ankor, LO")]
    world = names(corpus)
    ids = {world.organisers(mention(year, text))[0].identity.id for year, text in corpus}
    assert ids == {organisation_id("Ankeborgs Ankor")}


def test_unknown_bodies_get_a_kind_by_their_words() -> None:
    assert found("Ankeborgs Bygg AB").identity.kind == "company"
    assert found("Ankornas Folkhögskola").identity.kind == "school"
    assert found("Ankförbundet").identity.kind == "association"


def test_curated_names_win() -> None:
    own = Identity("organisation:ankan", "Ankan", "Administration", "office", curated=True)
    world = Names([*BODIES, own, Identity("organisation:ankan-2", "Ankan")])
    reading = world.find("Ankan")
    assert reading is not None
    assert reading.identity.id == "organisation:ankan"
    assert reading.alternatives[0].id == "organisation:ankan-2"


def test_a_decision_goes_before_every_rule() -> None:
    decided = Decided(same={"Gåsverket": "organisation:unionen"})
    reading = names(decisions=decided).organisers(mention(2013, "Gåsverket"))[0]
    assert reading.identity.name == "Unionen"
    assert reading.rule.startswith("decision")
    assert reading.score == 1.0


def test_what_people_keep_apart_no_rule_joins() -> None:
    gas = organisation_id("Verket för gåsfrågor")
    decided = Decided(apart={frozenset(("Gåsverket", gas))})
    assert names(decisions=decided).organisers(mention(2013, "Gåsverket"))[0].identity.id != gas


def test_nothing_is_found_in_an_empty_name() -> None:
    assert names().find("  –  ") is None
    assert names().organisers(Mention("", None)) == ()


def test_a_body_named_twice_is_one_reading() -> None:
    assert [r.as_written for r in read("Umeå kommun, Unionen, Umeå kommun", 2021)] == ["Umeå kommun", "Unionen"]
