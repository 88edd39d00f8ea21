"""Speakers: whatever stands in "name, title, organisation", the person, the role and the organisation come out."""

from __future__ import annotations

import ast
import csv
from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from graph.identity import Identity, organisation_id, slug
from graph.names.people.read import read_speaker
from graph.names.reading import Reading
from tests.realdata import real_data_dir

KNOWN = {
    slug(name): Identity(organisation_id(own), own, kind=kind, curated=True)
    for own, kind, names in (
        ("Ankeborgs kommun", "municipality", ("Ankeborgs kommun", "Ankeborg kommun")),
        ("Region Gåsland", "region", ("Region Gåsland",)),
        ("Socialdemokraterna", "party", ("Socialdemokraterna",)),
        ("Moderaterna", "party", ("Moderaterna",)),
        ("Gåsehults universitet", "university", ("Gåsehults universitet",)),
        ("Myndigheten för dammar", "agency", ("Myndigheten för dammar", "MFD")),
        ("Anklaget", "association", ("Anklaget",)),
    )
    for name in names
}


def find(name: str, on: date | None = None) -> Reading | None:
    """Know a few bodies; any other name is a new one, as the resolution has it."""
    told = name.strip()
    if not told:
        return None
    known = KNOWN.get(slug(told))
    identity = known or Identity(organisation_id(told), told)
    return Reading(0, len(told), told, "organiser", identity, "name" if known else "new", 1.0 if known else 0.6)


def read(text: str) -> list[tuple[str, str, str]]:
    """Return (name, role, organisation) of each reading."""
    return [
        (r.name, r.role, r.organisation.identity.name if r.organisation else "") for r in read_speaker(text, None, find)
    ]


# What stands there: name | role | organisation.
CASES = {
    "three cells": ("Kajsa Gran, vd, Granbolaget", "Kajsa Gran | vd | Granbolaget"),
    "no title": ("Kajsa Gran, Granbolaget", "Kajsa Gran |  | Granbolaget"),
    "no organisation": ("Kajsa Gran, författare", "Kajsa Gran | författare | "),
    "nothing but a name": ("Kajsa Gran", "Kajsa Gran |  | "),
    "commas in the title": (
        "Kajsa Gran, chef för tåg-, buss- och spårfrågor, Granbolaget",
        "Kajsa Gran | chef för tåg-, buss- och spårfrågor | Granbolaget",
    ),
    "several titles": (
        "Kajsa Gran, docent, överläkare, Granbolaget",
        "Kajsa Gran | docent, överläkare | Granbolaget",
    ),
    "a unit": (
        "Kajsa Gran, enhetschef, enheten för bävrar, Myndigheten för dammar",
        "Kajsa Gran | enhetschef, enheten för bävrar | Myndigheten för dammar",
    ),
    "a unit last": (
        "Kajsa Gran, forskare, Gåsehults universitet, centrum för bävrar",
        "Kajsa Gran | forskare, centrum för bävrar | Gåsehults universitet",
    ),
    "moderator before": ("Moderator: Kajsa Gran, vd, Granbolaget", "Kajsa Gran | Moderator, vd | Granbolaget"),
    "moderator in brackets": ("Kajsa Gran (moderator), vd, Granbolaget", "Kajsa Gran | moderator, vd | Granbolaget"),
    "moderator last": (
        "Kajsa Gran, kommunalråd, Ankeborgs kommun, moderator",
        "Kajsa Gran | moderator, kommunalråd | Ankeborgs kommun",
    ),
    "moderator, no colon": ("Moderator Kajsa Gran, vd, Granbolaget", "Kajsa Gran | Moderator, vd | Granbolaget"),
    "title first": ("Samtalsledare, Kajsa Gran", "Kajsa Gran | Samtalsledare | "),
    "title, name, organisation": (
        "Generalsekreterare, Kajsa Gran, Granstiftelsen",
        "Kajsa Gran | Generalsekreterare | Granstiftelsen",
    ),
    "organisation, name, title": (
        "Granstiftelsen, Kajsa Gran, ordförande",
        "Kajsa Gran | ordförande | Granstiftelsen",
    ),
    "organisation before title": (
        "Kajsa Gran, Granstiftelsen, ordförande",
        "Kajsa Gran | ordförande | Granstiftelsen",
    ),
    "surname in a cell of its own": ("Kajsa, Gran, Granbolaget", "Kajsa Gran |  | Granbolaget"),
    "a title before the name": (
        "Prof. Emeritus Kajsa Gran, Gåsehults universitet",
        "Kajsa Gran | Prof. Emeritus | Gåsehults universitet",
    ),
    "a nickname": ("Kajsa ”Barr” Gran, vd, Granbolaget", "Kajsa Gran | vd | Granbolaget"),
    "surname like a body": ("Kajsa Svensk, vd, Granbolaget", "Kajsa Svensk | vd | Granbolaget"),
    "surname like a title": ("Per Bonde, vd, Granbolaget", "Per Bonde | vd | Granbolaget"),
    "small letters": ("kajsa von gran, vd, Granbolaget", "Kajsa von Gran | vd | Granbolaget"),
    "capitals": ("KAJSA GRAN, vd, Granbolaget", "Kajsa Gran | vd | Granbolaget"),
    "letters of two signs": ("Kajsa A\u030akerman, vd, Granbolaget", "Kajsa Åkerman | vd | Granbolaget"),
    "hidden signs": ("Kajsa\u200b Gran\u200b, vd,  Granbolaget\u200b", "Kajsa Gran | vd | Granbolaget"),
    "acronym after": ("Kajsa Gran, gd, Myndigheten för dammar, MFD", "Kajsa Gran | gd | Myndigheten för dammar"),
    "acronym of nobody known": (
        "Kajsa Gran, vd, Föreningen Fri Fågel, FFF",
        "Kajsa Gran | vd | Föreningen Fri Fågel",
    ),
    "a town after": ("Kajsa Gran, rektor, Granskolan, Malmö", "Kajsa Gran | rektor | Granskolan"),
    "a country after": ("Kajsa Gran, activist, Trees First, Serbia", "Kajsa Gran | activist | Trees First"),
    "a town alone": ("Kajsa Gran, Malmö", "Kajsa Gran |  | "),
    "municipal office and town": ("Kajsa Gran, kommunalråd, Ankeborg", "Kajsa Gran | kommunalråd | Ankeborgs kommun"),
    "regional office and land": ("Kajsa Gran, regionråd, Gåsland", "Kajsa Gran | regionråd | Region Gåsland"),
    "organisation in the title": (
        "Kajsa Gran, professor vid Gåsehults universitet",
        "Kajsa Gran | professor vid Gåsehults universitet | Gåsehults universitet",
    ),
    "leads what nobody knows": (
        "Kajsa Gran, grundare och vd för Barr Invest",
        "Kajsa Gran | grundare och vd för Barr Invest | Barr Invest",
    ),
    "a former post": ("Kajsa Gran, fd ordförande i Anklaget", "Kajsa Gran | fd ordförande i Anklaget | "),
    "what follows 'tidigare'": (
        "Kajsa Gran, vd, Granbolaget (tidigare Barrbolaget)",
        "Kajsa Gran | vd | Granbolaget",
    ),
    "office and party": ("Kajsa Gran, riksdagsledamot, (S)", "Kajsa Gran | riksdagsledamot | Socialdemokraterna"),
    "party beside the name": ("Kajsa Gran (M), riksdagsledamot", "Kajsa Gran | riksdagsledamot | Moderaterna"),
    "party and office's body": (
        "Kajsa Gran (S), kommunalråd, Ankeborgs kommun",
        "Kajsa Gran | kommunalråd | Ankeborgs kommun",
    ),
    "party letter as a cell": ("Kajsa Gran, regionråd, Region Gåsland, S", "Kajsa Gran | regionråd | Region Gåsland"),
    "a title that goes on": (
        "Kajsa Gran, docent, Gåsehults universitet och författare",
        "Kajsa Gran | författare, docent | Gåsehults universitet",
    ),
    "empty cells": ("Kajsa Gran,, vd, Granbolaget,", "Kajsa Gran | vd | Granbolaget"),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_one_person_is_read(text: str, expected: str) -> None:
    assert [" | ".join(one) for one in read(text)] == [expected]


NOBODY = (
    "TBA, Granbolaget",
    "Representant från Granbolaget",
    "Repr., Polisen",
    "Elever, Granskolan",
    "Fler talare kan tillkomma",
    "M.fl.",
    "XX, Granbolaget",
    "Stipendiat 2021, Granstiftelsen",
    "Anklaget",
    "Granstiftelsen",
    "SLU",
    "Ungdomar och lärare, Granskolan",
    "Kajsa, elev",
    "",
    " , , ",
)


@pytest.mark.parametrize("text", NOBODY)
def test_a_group_a_body_or_nobody_yet_is_no_person(text: str) -> None:
    assert read(text) == []


def test_two_people_in_one_string() -> None:
    assert read("Kajsa Gran och Ek Lindman, Granbolaget") == [
        ("Kajsa Gran", "", "Granbolaget"),
        ("Ek Lindman", "", "Granbolaget"),
    ]
    assert [name for name, _, _ in read("Kajsa & Pelle Gran, författare")] == ["Kajsa Gran", "Pelle Gran"]
    assert read("Kajsa Gran, vd, Granbolaget; Ek Lindman, Anklaget") == [
        ("Kajsa Gran", "vd", "Granbolaget"),
        ("Ek Lindman", "", "Anklaget"),
    ]


def test_a_person_of_two_organisations_is_one_person() -> None:
    both = read_speaker("Kajsa Gran, professor, Gåsehults universitet, Anklaget", None, find)
    assert [r.organisation.identity.name for r in both if r.organisation] == ["Anklaget", "Gåsehults universitet"]
    assert len({(r.name, r.key) for r in both}) == 1
    for text in (
        "Kajsa Gran, regionråd, Region Gåsland, Moderaterna",
        "Kajsa Gran, regionråd, Region Gåsland, Granbolaget",
    ):
        assert read_speaker(text, None, find)[0].key == "region-gasland"


def test_two_organisations_in_one_cell() -> None:
    told = read("Kajsa Gran, docent, Ankeborgs kommun / Gåsehults universitet")
    assert [body for _, _, body in told] == ["Ankeborgs kommun", "Gåsehults universitet"]
    assert [body for _, _, body in read("Kajsa Gran, vd, Barr & Kotte")] == ["Barr & Kotte"]


def test_two_of_one_name_in_different_organisations_stay_two() -> None:
    one, other = (read_speaker(f"Kajsa Gran, vd, {where}", None, find)[0] for where in ("Granbolaget", "Anklaget"))
    assert one.key != other.key


def test_one_of_the_same_organisation_is_one_across_years_and_ways_of_writing() -> None:
    one = read_speaker("Kajsa Gran, utredare, Myndigheten för dammar", date(2021, 7, 5), find)[0]
    other = read_speaker("KAJSA GRAN, GD, MFD", date(2023, 6, 28), find)[0]
    assert (slug(one.name), one.key) == (slug(other.name), other.key)


def test_a_party_that_no_public_office_explains_is_not_kept() -> None:
    reading = read_speaker("Kajsa Gran (S), säljare, Granbolaget", None, find)[0]
    assert reading.organisation is not None
    assert reading.organisation.identity.name == "Granbolaget"
    assert "(S)" not in reading.as_written
    assert "(S)" in read_speaker("Kajsa Gran (S), kommunalråd, Ankeborgs kommun", None, find)[0].as_written


@pytest.mark.parametrize(
    "private", ["patient", "dotter till Ek Gran", "före detta fånge", "tidigare behandlad mot gransjuka"]
)
def test_what_a_person_is_in_private_is_not_kept(private: str) -> None:
    reading = read_speaker(f"Kajsa Gran, {private}", None, find)[0]
    assert (reading.name, reading.role, reading.as_written) == ("Kajsa Gran", "", "Kajsa Gran")
    both = read_speaker(f"Kajsa Gran, ordförande, {private}, Anklaget", None, find)[0]
    assert (both.role, both.as_written) == ("ordförande", "Kajsa Gran")
    assert both.organisation is not None


WORDS = (
    "Kajsa|Gran|Kajsa Gran|vd|Moderator|(S)|(moderator)|och|&|/|Anklaget|MFD|av|Malmö|Granbolaget AB|professor vid|fd"
    "|m.fl.|TBA|-|–|.|:|;|\n|”|(|)|"
)
words = st.sampled_from(WORDS.split("|"))
like_speakers = st.lists(st.lists(words, max_size=4).map(" ".join), max_size=6).map(",".join)


@given(st.one_of(like_speakers, like_speakers, st.text(max_size=200)))
@example("(" * 900)
@example("Kajsa Gran, " + "och " * 300)
@settings(max_examples=600, deadline=None)
def test_any_words_are_read_and_every_organisation_stands_where_it_says(text: str) -> None:
    for reading in read_speaker(text, None, find):
        assert len(reading.name.split()) >= 2
        assert 0 < reading.score <= 1
        assert reading.as_written in text
        if reading.organisation is not None and reading.organisation.as_written:
            found = reading.organisation
            assert text[found.starts : found.ends] == found.as_written


def real_speakers() -> Iterator[str]:
    for year in (2021, 2023):
        with (real_data_dir() / "almedalen" / f"{year}.csv").open(encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                yield from ast.literal_eval(row["speakers"] or "[]")


@pytest.mark.real
def test_nearly_all_real_speakers_are_read() -> None:
    told = list(real_speakers())
    readings = [read_speaker(text, None, find) for text in told]
    people = sum(1 for found in readings if found)
    placed = sum(1 for found in readings if found and found[0].organisation)
    assert len(told) > 11_000
    assert people / len(told) > 0.99
    assert placed / len(told) > 0.9
