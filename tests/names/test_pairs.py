"""How two names stand to each other, and which pairs wait for a person."""

from __future__ import annotations

import pytest

from graph.names import compare
from graph.names.matching.pairs import MERGES
from tests.names.world import Decided, mention, names


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        ("Gåsverket", "Verket för gåsfrågor", "same"),
        ("Ankbolaget", "Ankbolaget AB", "same"),
        ("Ankgruppen", "Ankgruppen Sverige", "same"),
        ("Gåsehults högskola", "Gåsehults universitet", "same_renamed"),
        ("SABO", "Sveriges Allmännytta", "same_renamed"),
        ("Ankcentrum vid Gåsehults universitet", "Gåsehults universitet", "part_of"),
        ("RFSU", "RFSU Gotland", "part_of"),
        ("Svensk Energi", "Energiföretagen Sverige", "successor"),
        ("Umeå kommun", "Vännäs kommun", "different"),
        ("Umeå kommun", "Umeå Fågelklubb", "different"),
        ("RFSL", "RFSL Ungdom", "different"),
        ("LRF", "Lärarnas Riksförbund", "different"),
    ],
)
def test_relation(left: str, right: str, wanted: str) -> None:
    for one, other in ((left, right), (right, left)):
        assert compare(names(), one, other).relation == wanted


def test_names_that_are_only_alike_are_not_told_and_do_not_merge() -> None:
    told = compare(names(), "Ankriket Nord", "Ankrikt Nord")
    assert told.relation is None or told.score < MERGES
    assert told.relation not in {"same", "same_renamed"}


def test_uncertain_pairs_wait_and_decided_ones_do_not() -> None:
    fields = [(2021, "Initiativ Anksamling"), (2021, "Initiativet Anksamling, Unionen"), (2021, "Unionen")]

    def waiting(decided: Decided | None) -> list[set[str]]:
        world = names(fields, decided)
        for year, text in fields:
            world.organisers(mention(year, text))
        return [{pair.left, pair.right} for pair in world.open_pairs()]

    asked = {"Initiativ Anksamling", "Initiativet Anksamling"}
    assert asked in waiting(None)
    apart = Decided(apart={frozenset(("Initiativ Anksamling", "organisation:initiativet-anksamling"))})
    assert asked not in waiting(apart)


def test_pairs_on_which_more_hangs_come_first() -> None:
    fields = [(2021, f"{name}, Sällskap {n}") for n in range(3) for name in ("Ankriket Norr", "Ankrikets Norr")]
    fields += [(2021, "Gåslandet Söder"), (2021, "Gåslandets Söder")]
    world = names(fields)
    for year, text in fields:
        world.organisers(mention(year, text))
    uses = [pair.uses for pair in world.open_pairs()]
    assert uses == sorted(uses, reverse=True)
