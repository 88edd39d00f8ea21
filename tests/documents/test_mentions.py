"""Names are found as whole words, inflected as Swedish inflects them, each at its place; nothing else is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.documents.inflection import genitive, written_as
from graph.documents.mentions import KnownName, MentionFinder

NAMES = (
    "Malmö stad",
    "Malmö",
    "Polisen",
    "Region Skåne",
    "Skåne",
    "Kommunfullmäktige",
    "Servicenämnden",
    "Malmö stads förvaltningar",
    "förvaltningarna",
    "Kansliet för hållbar utveckling",
    "Kvalitetsmässan",
    "Stadskontoret",
    "SKR",
    "MKB",
    "Skanska",
    "Max",
    "Lund",
    "Regeringen",
    "Öresundshuset",
    "Sydsvenska Industri- och Handelskammaren",
    "Greater Copenhagen & Skåne Committee",
    "Svenska kyrkan",
    "Länsstyrelsen i Skåne",
    "Arbetet",
    "Föreningen",
    "Studieförbund",
)
KNOWN = [KnownName(f"organisation:{number}", name) for number, name in enumerate(NAMES)]

# Text → the names that it mentions, by the words that stand there.
FOUND = {
    "Malmös skolor": ["Malmös"],
    "Polisens arbete": ["Polisens"],
    "med polisen och en polis": ["polisen"],
    "Region Skånes beslut": ["Region Skånes"],
    "I går antog kommunfullmäktige ett program.": ["kommunfullmäktige"],
    "kommunfullmäktiges beslut": ["kommunfullmäktiges"],
    "servicenämndens plan, en servicenämnd": ["servicenämndens", "servicenämnd"],
    "förvaltningarnas planer och förvaltningar": ["förvaltningarnas", "förvaltningar"],
    "ett kansli för hållbar utveckling": ["kansli för hållbar utveckling"],
    "kansliets för hållbar": [],
    "Almedalen och kvalitetsmässan)": ["kvalitetsmässan"],
    "stadskontorets chef": ["stadskontorets"],
    "SKR:s och SKRs råd, MKB": ["SKR:s", "SKRs", "MKB"],
    "regeringen": ["regeringen"],
    "en regering": [],  # nobody's name
    "MALMÖ STAD": ["MALMÖ STAD"],
    "Sydsvenska Industri- och Handelskammarens": ["Sydsvenska Industri- och Handelskammarens"],
    "Region\nSkåne": ["Region\nSkåne"],  # a line ends where it may
    "Region\n\nSkåne": ["Skåne"],  # a paragraph does not
    "”Skanska”, (Lund); Max!": ["Skanska", "Lund", "Max"],
    "Länsstyrelsen i Skåne län": ["Länsstyrelsen i Skåne"],
    "länsstyrelsen i Skånes": ["länsstyrelsen i Skånes"],
    # The longer is meant; a name of several words inside it counts too, one word does not.
    "Malmö stads förvaltningar": ["Malmö stads förvaltningar", "Malmö stads"],
    "Greater Copenhagen & Skåne Committee": ["Greater Copenhagen & Skåne Committee"],
    # What only looks like a name.
    "polisutbildningar, polisanmälan, kravallpolisen": [],
    "myndighetstillsyn i Malmöregionen": [],
    "max tio, lund och skanska": [],
    "mkb och skr": [],
    "det sociala arbetet i föreningen och ett studieförbund": [],
    "i Arbetet och Föreningen": ["Arbetet", "Föreningen"],
    "Malmö-modellen och Stor-Malmö": [],
    "polis- och brandväsen": [],
    "namn@Malmö": [],
    "Svenska kyrkans hus": ["Svenska kyrkans"],
    "Öresundshusets": ["Öresundshusets"],
    "": [],
}


@pytest.mark.parametrize(("text", "words"), FOUND.items())
def test_what_a_text_mentions(text: str, words: list[str]) -> None:
    found = MentionFinder(KNOWN).find(text)
    assert [item.as_written for item in found] == words
    assert all(text[item.starts : item.ends] == item.as_written for item in found)


def test_an_own_spelling_goes_before_an_inflected_one() -> None:
    known = [KnownName("organisation:a", "Servicenämnd"), KnownName("organisation:b", "Servicenämnden")]
    assert [item.id for item in MentionFinder(known).find("servicenämnden")] == ["organisation:b"]


def test_every_name_of_a_body_finds_it_under_its_first() -> None:
    known = [KnownName("organisation:u", "Malmö universitet"), KnownName("organisation:u", "Malmö högskola")]
    (found,) = MentionFinder(known).find("vid Malmö högskola")
    assert (found.id, found.name, found.as_written) == ("organisation:u", "Malmö universitet", "Malmö högskola")


def test_letters_that_grow_when_lowered_move_no_place() -> None:
    text = "İİİ Malmö stad"
    (found,) = MentionFinder(KNOWN).find(text)
    assert text[found.starts : found.ends] == "Malmö stad"


def test_no_names_find_nothing() -> None:
    assert MentionFinder([]).find("Malmö stad") == []
    assert MentionFinder([KnownName("organisation:x", "  "), KnownName("organisation:y", "–")]).find("Malmö stad") == []


@pytest.mark.parametrize(
    ("name", "form"),
    [("Malmö stad", "Malmö stads"), ("Polisen", "Polisens"), ("Sveriges Radios", "Sveriges Radios"), ("Minc", "Mincs")],
)
def test_the_genitive(name: str, form: str) -> None:
    assert genitive(name) == form


def test_number_is_kept() -> None:
    forms = written_as("Malmö stads förvaltningar")
    assert "Malmö stads förvaltningarna" in forms
    assert not any(form.endswith(("förvaltning", "förvaltningen")) for form in forms)


WORD = st.text(alphabet="abcdefghijklmnopqrstuvwxyzåäö", min_size=3, max_size=9).map(str.capitalize)


NAMED = st.lists(st.lists(WORD, min_size=1, max_size=3).map(" ".join), min_size=1, max_size=20, unique_by=str.casefold)


@given(NAMED, st.data())
def test_a_known_name_is_found_wherever_it_stands(names: list[str], data: st.DataObject) -> None:
    finder = MentionFinder(KnownName(f"organisation:{number}", name) for number, name in enumerate(names))
    used = data.draw(st.lists(st.sampled_from(names), max_size=10))
    text = "".join(f"det ({name}), " for name in used)
    found = finder.find(text)
    assert all(text[item.starts : item.ends] == item.as_written for item in found)
    place = 0
    for name in used:
        place = text.index(f"({name})", place) + 1
        assert any((item.starts, item.ends) == (place, place + len(name)) for item in found)


@given(st.text(max_size=200))
def test_any_text_can_be_searched(text: str) -> None:
    for item in MentionFinder(KNOWN).find(text):
        assert text[item.starts : item.ends] == item.as_written
