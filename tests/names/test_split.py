"""Where one body ends and the next begins, a class of fields a test."""

from __future__ import annotations

import pytest

from tests.names.world import called, read, spans


@pytest.mark.parametrize(
    ("text", "year", "wanted"),
    [
        # och parts bodies in old programmes, and belongs to a name in newer ones
        ("Blå Ankan och Röda Tuppen", 2011, ["Blå Ankan", "Röda Tuppen"]),
        ("Blå Ankan och Röda Tuppen", 2019, ["Blå Ankan och Röda Tuppen"]),
        ("Unionen och Vårdförbundet", 2019, ["Unionen", "Vårdförbundet"]),
        # a hyphen, a lower-case word, an open head or initials bind
        ("Gås- och Ankföretagen, Unionen", 2011, ["Gås- och Ankföretagen", "Unionen"]),
        ("Ank och sågverk", 2011, ["Ank och sågverk"]),
        ("Föreningen för Gäss och Tuppar", 2011, ["Föreningen för Gäss och Tuppar"]),
        ("Föreningen för Gäss och Vårdförbundet", 2011, ["Föreningen för Gäss", "Vårdförbundet"]),
        ("Förbundet Änder och Gäss (FÄG)", 2011, ["Förbundet Änder och Gäss (FÄG)"]),
        ("Gåsfabriken Väst Kött och Fjäder AB", 2011, ["Gåsfabriken Väst Kött och Fjäder AB"]),
        # known bodies that hold a joiner are whole
        ("Folk och Försvar och Polisen", 2013, ["Folk och Försvar", "Polisen"]),
        ("Natur & Kultur, Unionen", 2013, ["Natur & Kultur", "Unionen"]),
        # an ampersand without spaces is a sign of the name
        ("Gås&Anka, Unionen", 2011, ["Gås&Anka", "Unionen"]),
        ("Svenska Gåsbolaget & Stora Ankbyrån", 2011, ["Svenska Gåsbolaget", "Stora Ankbyrån"]),
        # a slash
        ("Unionen/Vårdförbundet", 2013, ["Unionen", "Vårdförbundet"]),
        ("Gåsakademin 2012/13", 2013, ["Gåsakademin 2012/13"]),
        ("Gåsarnas ambassad/Embassy of the Geese", 2013, ["Gåsarnas ambassad/Embassy of the Geese"]),
        # English
        ("Gander Power and Heat Inc, Unionen", 2013, ["Gander Power and Heat Inc", "Unionen"]),
        ("Unionen, Gander League for Bread and Feathers and the Vårdförbundet", 2013, None),
        # full stops, semicolons, lists
        ("Gåsklubben. Ankklubben. Tuppklubben", 2009, ["Gåsklubben", "Ankklubben", "Tuppklubben"]),
        ("Gåsklubben; Ankklubben", 2021, ["Gåsklubben", "Ankklubben"]),
        ("Gåsklubben, Ankklubben, och Tuppklubben", 2021, ["Gåsklubben", "Ankklubben", "Tuppklubben"]),
        ("1,6 gåsarklubben, Unionen", 2021, ["1,6 gåsarklubben", "Unionen"]),
        ("S:t Göran, Unionen", 2013, ["S:t Göran", "Unionen"]),
    ],
)
def test_joiners(text: str, year: int, wanted: list[str] | None) -> None:
    if wanted is None:
        assert "Vårdförbundet" in spans(text, year)
    else:
        assert spans(text, year) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Gåsarnas Riksförbund, GR, Unionen", ["Gåsarnas Riksförbund, GR", "Unionen"]),
        ("GÄR, Gässens Änders Riksförbund, Unionen", ["GÄR, Gässens Änders Riksförbund", "Unionen"]),
        ("GR - Gåsarnas Riksförbund", ["GR - Gåsarnas Riksförbund"]),
        ("Gåsarnas Riksförbund (GR)", ["Gåsarnas Riksförbund (GR)"]),
        ("Statistiska centralbyrån, SCB, Unionen", ["Statistiska centralbyrån, SCB", "Unionen"]),
        ("Folk och Försvar, FOI", ["Folk och Försvar", "FOI"]),
        ("Gåscentrum Gander, Drake and Hen, GDH", ["Gåscentrum Gander, Drake and Hen, GDH"]),
    ],
)
def test_a_second_name_belongs_to_the_first(text: str, wanted: list[str]) -> None:
    assert spans(text, 2015) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Gåsbolaget - ett systerbolag till Ankbolaget", ["Gåsbolaget"]),
        ("Ankbyrån - branschorganisationen för änder", ["Ankbyrån"]),
        ("Gåsbolaget (fd Ankbolaget)", ["Gåsbolaget"]),
        ("Gåsförbundet - tidigare Ankförbundet", ["Gåsförbundet"]),
        ("the Swedish Goose Society.", ["Swedish Goose Society"]),
        ("The Goose Game Company", ["The Goose Game Company"]),
        ("Unionen, Vårdförbundet m.fl.", ["Unionen", "Vårdförbundet"]),
        ("Unionen, alla gåsföreningar", ["Unionen"]),
        ("Gås Gåsson (MP, Gröna gruppen)", ["Gås Gåsson"]),
        ("Gåsbladen är en tidning för gäss. Vi ger ut fyra nummer, två bilagor och en almanacka.", ["Gåsbladen"]),
    ],
)
def test_what_names_nobody_is_left_out(text: str, wanted: list[str]) -> None:
    assert spans(text, 2015) == wanted


def test_plural_type_nouns_are_shared() -> None:
    assert spans("Riksförbunden GÄR, HOPP och BOJ", 2011) == ["GÄR", "HOPP", "BOJ"]


def test_ellipsis_gives_whole_names() -> None:
    assert spans("Umeå och Vännäs kommun") == ["Umeå", "Vännäs kommun"]
    assert called("Umeå och Vännäs kommun") == ["Umeå kommun", "Vännäs kommun"]
    assert called("Gåsgas Väst och Syd") == ["Gåsgas Väst", "Gåsgas Syd"]


def test_a_plural_head_is_one_of_each() -> None:
    assert called("Länsstyrelserna i Skåne, Halland och Blekinge", 2011) == [
        "Länsstyrelsen i Skåne län",
        "Länsstyrelsen i Hallands län",
        "Länsstyrelsen i Blekinge län",
    ]


def test_a_party_in_three_towns_is_no_town() -> None:
    readings = read("Socialdemokraterna i Stockholm, Malmö och Göteborg")
    assert [r.as_written for r in readings] == ["Socialdemokraterna i Stockholm", "Malmö", "Göteborg"]
    assert not any(r.identity.kind == "municipality" for r in readings)


def test_a_name_seen_whole_in_a_later_comma_field_protects_itself() -> None:
    text = "Kråka och Skata, Unionen"
    assert spans(text, 2011) == ["Kråka", "Skata", "Unionen"]
    assert spans(text, 2011, corpus=[(2021, "Kråka och Skata, Vårdförbundet")]) == ["Kråka och Skata", "Unionen"]


def test_two_bodies_that_stand_alone_elsewhere_are_two() -> None:
    corpus = [(2021, "Kråka, Unionen"), (2021, "Skata, Unionen"), (2021, "Kråka, LO"), (2021, "Skata, LO")]
    assert spans("Kråka och Skata", 2021, corpus) == ["Kråka", "Skata"]


def test_a_dash_can_introduce_a_list() -> None:
    text = "Gåsallians - Vårdförbundet, Unionen och Vision"
    assert spans(text, 2009) == ["Gåsallians", "Vårdförbundet", "Unionen", "Vision"]


def test_a_parenthesis_can_hold_other_bodies() -> None:
    assert spans("Gåsjouren (Bris och Unionen)", 2015) == ["Gåsjouren", "Bris", "Unionen"]
