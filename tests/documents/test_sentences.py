"""Sentences that tie two actors become proposals: who, verb, whom, and where; nothing is a fact before a decision."""

from __future__ import annotations

import pytest

from graph.documents.mentions import KnownName, MentionFinder
from graph.documents.sentences import find_proposals, sentences

KNOWN = [
    KnownName("organisation:malmo-stad", "Malmö stad"),
    KnownName("organisation:region-skane", "Region Skåne"),
    KnownName("organisation:staten", "staten"),
    KnownName("organisation:kommunfullmaktige", "Kommunfullmäktige"),
    KnownName("initiative:programmet", "Programmet för trygghet"),
    KnownName("place:malmo", "Malmö"),
]

TIED = {
    "Malmö stad samverkar med Region Skåne om vård.": [("Malmö stad", "samverka", "Region Skåne")],
    "Kommunfullmäktige antog programmet för trygghet.": [("Kommunfullmäktige", "anta", "Programmet för trygghet")],
    "Ett avtal är tecknat mellan staten, Region Skåne och Malmö stad.": [
        ("staten", "teckna", "Region Skåne"),
        ("staten", "teckna", "Malmö stad"),
    ],
    "Programmet för Region Skåne är tecknat mellan staten och Malmö stad.": [("staten", "teckna", "Malmö stad")],
    "Ett program för trygghet är tecknat mellan staten och Malmö stad.": [
        ("staten", "teckna", "Malmö stad"),
        ("staten", "teckna", "Programmet för trygghet"),
        ("Malmö stad", "teckna", "Programmet för trygghet"),
    ],
    "Malmö stad finansierar. Region Skåne deltar.": [],  # not in one sentence
    "Malmö stad och Region Skåne är stora.": [],  # no verb
    "Malmö stad leder Malmö stads arbete.": [],  # one actor
    "Malmö stad driver verksamhet i Malmö.": [],  # a place is no actor
    "Arbetet leds t.ex. av staten i samarbete med Malmö stad.": [("staten", "samarbeta", "Malmö stad")],
}  # fmt: skip


@pytest.mark.parametrize(("text", "tied"), TIED.items())
def test_a_sentence_that_ties_two_actors(text: str, tied: list[tuple[str, str, str]]) -> None:
    found = find_proposals("prov", "a.txt", text, MentionFinder(KNOWN).find(text))
    assert [(item.subject, item.verb, item.object) for item in found] == tied
    for item in found:
        assert text[item.locator.starts : item.locator.ends] == item.sentence


def test_sentences_end_where_they_end() -> None:
    text = "Vi gör t.ex. detta m.m. och mer. Nästa börjar!\n\nEn rubrik\n\nSist kl. 13.15"
    assert [text[item.starts : item.ends] for item in sentences(text)] == [
        "Vi gör t.ex. detta m.m. och mer.",
        "Nästa börjar!",
        "En rubrik",
        "Sist kl. 13.15",
    ]
