"""Roles: organiser, cooperation partner, part of a programme."""

from __future__ import annotations

import pytest

from tests.names.world import read


def roles(text: str, year: int = 2013) -> list[tuple[str, str]]:
    return [(r.as_written, r.role) for r in read(text, year)]


@pytest.mark.parametrize(
    "words",
    [
        "i samarbete med",
        "i samverkan med",
        "tillsammans med",
        "in cooperation with",
        "- i samarbete med",
        "med stöd av",
    ],
)
def test_what_follows_is_a_cooperation_partner(words: str) -> None:
    assert roles(f"Gåsverket {words} Unionen och Vision") == [
        ("Gåsverket", "organiser"),
        ("Unionen", "cooperation_partner"),
        ("Vision", "cooperation_partner"),
    ]


def test_through_makes_the_head_a_programme() -> None:
    assert roles("Gåstorget genom Unionen och Vision")[0] == ("Gåstorget", "part_of_programme")
    assert read("Gåstorget genom Unionen")[0].identity.label == "Platform"


def test_part_of_a_programme_and_part_of_a_parent_differ() -> None:
    programme = read("Gåsverket - en del av Gåshuset")
    assert [(r.as_written, r.role) for r in programme] == [
        ("Gåsverket", "organiser"),
        ("Gåshuset", "part_of_programme"),
    ]
    parent = read("Näringsenheten, en del av Umeå kommun.")
    assert [r.as_written for r in parent] == ["Näringsenheten"]
    assert parent[0].part_of is not None
    assert parent[0].part_of.name == "Umeå kommun"


def test_after_the_programme_organisers_go_on() -> None:
    assert roles("Gåsverket - en del av Öresundshuset, Unionen", 2017) == [
        ("Gåsverket", "organiser"),
        ("Öresundshuset", "part_of_programme"),
        ("Unionen", "organiser"),
    ]


def test_a_known_arena_beside_organisers_is_a_programme_and_alone_an_organiser() -> None:
    assert roles("Öresundshuset, Unionen", 2015) == [("Öresundshuset", "part_of_programme"), ("Unionen", "organiser")]
    assert roles("Öresundshuset", 2015) == [("Öresundshuset", "organiser")]


def test_i_samverkan_at_the_end_belongs_to_the_name() -> None:
    assert roles("Gåscenter i samverkan") == [("Gåscenter i samverkan", "organiser")]
