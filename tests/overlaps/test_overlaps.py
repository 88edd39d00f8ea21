"""Overlaps on small graphs: what is one, what is none, why, and what a decision does."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from graph.errors import NotFoundError, QueryError
from graph.model import Graph
from queries.moments import moment_words
from queries.overlaps import Overlap, groups, overlaps
from queries.overlaps.decided import OverlapDecision
from queries.overlaps.efforts import read_efforts
from tests.overlaps.small import (
    FILLING,
    HOMES,
    HOUSING,
    MORNING,
    OWN,
    add_edition,
    body,
    empty_graph,
    event,
    fill,
    member,
)

LATER = MORNING + timedelta(hours=3)
KINDS = tuple[str, ...]


@pytest.fixture
def graph() -> Graph:
    made = empty_graph()
    fill(made)
    return made


def kinds(overlap: Overlap) -> KINDS:
    return tuple(reason.kind for reason in overlap.reasons)


def ids(found: tuple[Overlap, ...]) -> list[tuple[str, str]]:
    return [(o.left.id.rpartition("-")[2], o.right.id.rpartition("-")[2]) for o in found]


def test_one_question_in_other_words_is_told_with_the_words_both_have(graph: Graph) -> None:
    event(graph, "a", *HOUSING, topics=["Byggande"])
    event(graph, "b", *HOMES, at=LATER, topics=["Byggande"])
    (found,) = overlaps(graph, "Provveckan 2024")
    assert kinds(found)[0] == "question"
    assert {"partner", "topic"} <= set(kinds(found))
    assert {"städer", "växande", "hyresbostäder", "hyresrätter", "hyresrätterna"} & set(found.reasons[0].what)
    assert all(word in (" ".join((*HOUSING, *HOMES))).casefold() for word in found.reasons[0].what)
    assert 0.4 <= found.strength <= 1
    assert found.sources == ("source:prov",)


def test_a_house_a_day_and_a_place_in_common_are_no_overlap(graph: Graph) -> None:
    event(graph, "a", *HOUSING, organisers=[OWN], houses=["Provhuset"], at=MORNING)
    event(
        graph,
        "b",
        "Badvattnets kvalitet",
        "Alger och bakterier vid kusten.",
        organisers=["Annan"],
        houses=["Provhuset"],
    )
    assert overlaps(graph, "Provveckan 2024", between="all") == ()


def test_all_day_items_clash_with_nothing(graph: Graph) -> None:
    event(graph, "a", "Monter på torget", all_day=True, minutes=540)
    event(graph, "b", "Utställning i tältet", "Akvareller.", minutes=480)
    event(graph, "c", "Badvattnets kvalitet", "Alger vid kusten.")
    assert overlaps(graph, "Provveckan 2024") == ()


def test_the_same_people_at_the_same_hour_clash_whatever_they_talk_about(graph: Graph) -> None:
    event(graph, "a", *HOUSING, speakers=["Prov Person"])
    event(
        graph,
        "b",
        "Badvattnets kvalitet",
        "Alger vid kusten.",
        at=MORNING + timedelta(minutes=30),
        speakers=["Prov Person"],
    )
    (found,) = overlaps(graph, "Provveckan 2024")
    assert (found.kind, found.suggestion) == ("clash", "move")
    assert kinds(found) == ("hour", "partner", "speaker")
    assert found.reasons[0].what == ("2024-06-25T09:30:00/2024-06-25T10:00:00",)


def test_what_ends_when_the_other_begins_does_not_clash(graph: Graph) -> None:
    event(graph, "a", *HOUSING, speakers=["Prov Person"])
    event(graph, "b", "Badvattnets kvalitet", "Alger.", at=MORNING + timedelta(hours=1), speakers=["Prov Person"])
    assert overlaps(graph, "Provveckan 2024") == ()


def test_an_item_given_twice_is_one_and_meets_others_at_either_hour(graph: Graph) -> None:
    event(graph, "a", *HOUSING)
    event(graph, "b", f"”{HOUSING[0]}”", HOUSING[1], at=LATER)
    assert overlaps(graph, "Provveckan 2024") == ()
    event(graph, "c", *HOMES, at=LATER)
    (found,) = overlaps(graph, "Provveckan 2024")
    assert ids((found,)) == [("a", "c")]
    assert found.left.given == ("event:provveckan-2024-a", "event:provveckan-2024-b")
    assert "hour" in kinds(found)


def test_what_is_cancelled_overlaps_with_nothing(graph: Graph) -> None:
    event(graph, "a", *HOUSING)
    event(graph, "b", *HOMES, status="cancelled")
    assert overlaps(graph, "Provveckan 2024") == ()


def test_own_is_by_structure_and_by_platforms_of_the_year(graph: Graph) -> None:
    event(graph, "a", *HOUSING)
    event(graph, "b", *HOMES, at=LATER, organisers=["Provhuset"])
    body(graph, "Provhuset", "Partner")
    assert overlaps(graph, "Provveckan 2024") == ()
    assert ids(overlaps(graph, "Provveckan 2024", between="all")) == [("a", "b")]

    joined = empty_graph()
    fill(joined)
    event(joined, "a", *HOUSING)
    member(joined, OWN, "Provhuset", date(2023, 1, 1), date(2023, 12, 31))
    event(joined, "b", *HOMES, at=LATER, organisers=["Provhuset"])
    assert overlaps(joined, "Provveckan 2024") == ()
    member(joined, OWN, "Provhuset", date(2025, 1, 1), date(2025, 12, 31))
    assert ids(overlaps(joined, "Provveckan 2024")) == [("a", "b")]


def test_between_own_and_partners_leaves_strangers_out(graph: Graph) -> None:
    event(graph, "a", *HOUSING)
    event(graph, "p", "Cykelbanor", "Pendling.", organisers=[OWN, "Partnern"], at=MORNING + timedelta(days=5))
    event(graph, "b", *HOMES, at=LATER, organisers=["Partnern"])
    event(graph, "c", *HOMES, at=LATER + timedelta(days=1), organisers=["Främlingen"])
    assert ids(overlaps(graph, "Provveckan 2024", between="own,partners")) == [("a", "b")]
    assert len(overlaps(graph, "Provveckan 2024", between="all")) == 3


def test_for_one_organisation_finds_it_and_its_parts_by_name(graph: Graph) -> None:
    event(graph, "a", *HOUSING, organisers=["Bolaget"])
    event(graph, "b", *HOMES, at=LATER, organisers=["Främlingen"])
    assert ids(overlaps(graph, "Provveckan 2024", organisation="bolaget", between="all")) == [("a", "b")]
    assert overlaps(graph, "Provveckan 2024", organisation="Förening 1", between="all") == ()
    with pytest.raises(NotFoundError):
        overlaps(graph, "Provveckan 2024", organisation="Ingen alls")
    with pytest.raises(NotFoundError):
        overlaps(graph, "Provveckan 1999")
    with pytest.raises(QueryError):
        overlaps(graph, "Provveckan 2024", between="friends")


LIKE = ("Så byggs fler hyresbostäder i städer", "Bostadsbrist, hyresrätter och byggkostnader i städer som växer.")


def suggested(graph: Graph) -> list[str]:
    return [o.suggestion for o in overlaps(graph, "Provveckan 2024", between="all")]


def test_one_question_twice_from_ones_own_within_a_day_could_be_one(graph: Graph) -> None:
    body(graph, "Egna bolaget", "Administration", "company")
    event(graph, "a", *HOUSING)
    event(graph, "b", *LIKE, organisers=["Egna bolaget"], at=MORNING + timedelta(hours=20))
    assert suggested(graph) == ["merge"]


@pytest.mark.parametrize(
    ("organisers", "at"),
    [
        pytest.param(["Främlingen"], LATER, id="another decides on it"),
        pytest.param([OWN], MORNING + timedelta(days=1), id="once a day is a series"),
        pytest.param([OWN], MORNING + timedelta(days=3), id="far apart"),
    ],
)
def test_one_question_is_coordinated_where_the_two_cannot_be_one(
    graph: Graph, organisers: list[str], at: datetime
) -> None:
    event(graph, "a", *HOUSING)
    event(graph, "b", *LIKE, organisers=organisers, at=at)
    assert suggested(graph) == ["coordinate"]


def test_an_item_told_by_each_of_its_organisers_is_one(graph: Graph) -> None:
    event(graph, "a", *HOUSING, organisers=[OWN, "Partnern"])
    event(graph, "b", *HOUSING, organisers=["Partnern", OWN])
    assert overlaps(graph, "Provveckan 2024", between="all") == ()
    event(graph, "c", *HOMES, organisers=["Främlingen"], at=LATER)
    (found,) = overlaps(graph, "Provveckan 2024", between="all")
    assert found.left.given == ("event:provveckan-2024-a", "event:provveckan-2024-b")


def test_one_title_at_one_hour_is_merged_since_moving_it_would_part_it_from_itself(graph: Graph) -> None:
    event(graph, "a", *HOUSING, organisers=[OWN, "Partnern"])
    event(graph, "b", *HOUSING, organisers=["Partnern", "Främlingen"])
    assert suggested(graph) == ["merge"]


PARTY = "Vad vill {} göra åt bostadsbristen i växande städer?"


def test_one_question_put_to_each_in_turn_is_a_series(graph: Graph) -> None:
    event(graph, "a", PARTY.format("Norrpartiet"), HOUSING[1])
    event(graph, "b", PARTY.format("Söderpartiet"), HOUSING[1], at=LATER)
    (found,) = overlaps(graph, "Provveckan 2024")
    assert (found.suggestion, kinds(found)[1]) == ("coordinate", "series")


def test_a_title_that_only_says_more_is_no_series(graph: Graph) -> None:
    event(graph, "a", *HOUSING)
    event(graph, "b", f"{HOUSING[0]} på några år", HOUSING[1], at=LATER)
    assert suggested(graph) == ["merge"]


def test_the_words_of_a_question_are_neither_prose_nor_names_nor_half_words(graph: Graph) -> None:
    said = "Anna Ek berättar om möjligheterna i framtiden för bostads- och hyresrätter, på Provveckan i Provhuset."
    asked: dict[str, list[str]] = {"houses": ["Provhuset"], "speakers": ["Anna Ek"]}
    event(graph, "a", "Hur löser vi bristen?", said, **asked)
    event(graph, "b", "Vilka möjligheter har vi?", said, at=LATER, **asked)
    (found,) = overlaps(graph, "Provveckan 2024")
    assert found.reasons[0].what == ("hyresrätter",)


def test_a_name_is_told_where_nothing_else_is_shared(graph: Graph) -> None:
    event(graph, "a", "Provveckan i framtiden", "Vad händer med Provveckan?")
    event(graph, "b", "Provveckan", "Vad betyder Provveckan?", at=LATER)
    (found,) = overlaps(graph, "Provveckan 2024")
    assert found.reasons[0].what == ("provveckan",)


MIDNIGHT = MORNING.replace(hour=0)


@pytest.mark.parametrize(
    ("at", "minutes", "begins", "words"),
    [
        pytest.param(MIDNIGHT, 24 * 60 - 1, MIDNIGHT.date(), "2024-06-25, hela dagen", id="a day and no hour"),
        pytest.param(MORNING, 9 * 60, MORNING, "2024-06-25 09.00", id="a day with its hours"),
    ],
)
def test_an_all_day_item_is_told_by_its_day_and_never_at_midnight(
    graph: Graph, at: datetime, minutes: int, begins: date, words: str
) -> None:
    event(graph, "a", *HOUSING, at=at, minutes=minutes, all_day=True)
    event(graph, "b", *LIKE, at=LATER)
    (found,) = overlaps(graph, "Provveckan 2024")
    assert found.left.begins == begins
    assert moment_words(found.left.begins) == words


def test_efforts_come_by_id_since_a_set_has_another_order_in_each_process(graph: Graph) -> None:
    for id in "zyxwvutsrqponm":
        event(graph, id, *HOUSING)
    told = [effort.id for effort in read_efforts(graph, ["edition:provveckan-2024", ""])]
    assert len(told) == len(FILLING) + 14 and told == sorted(told)


def test_items_without_an_hour_are_near_on_one_day(graph: Graph) -> None:
    event(graph, "a", *HOUSING, all_day=True)
    event(graph, "b", *LIKE, at=LATER)
    assert suggested(graph) == ["merge"]


def test_items_of_one_house_that_stand_alone_could_be_one(graph: Graph) -> None:
    event(graph, "a", *HOUSING, organisers=[], houses=["Provhuset"])
    event(graph, "b", *LIKE, organisers=[], houses=["Provhuset"], at=LATER)
    assert suggested(graph) == ["merge"]


def test_a_strong_pair_on_other_questions_in_one_field_is_coordinated(graph: Graph) -> None:
    event(graph, "a", *HOUSING, topics=["Byggande"])
    other = "Trångboddhet, renovering, social oro och vräkningar bland barnfamiljer och äldre; bostadsbrist."
    event(graph, "b", "Hyresrätten i förorten", other, at=LATER, topics=["Byggande"])
    (found,) = overlaps(graph, "Provveckan 2024")
    assert found.strength > 0.9
    assert found.suggestion == "coordinate"


def test_the_order_in_which_a_graph_tells_of_its_efforts_changes_nothing() -> None:
    told = [("a", HOUSING), ("b", HOMES), ("c", LIKE), *((f"g{n}", one) for n, one in enumerate(FILLING))]
    made = []
    for order in (told, told[::-1]):
        graph = empty_graph()
        for id, words in order:
            event(graph, id, *words)
        made.append(overlaps(graph, "Provveckan 2024"))
    assert made[0] and made[0] == made[1]


def test_across_editions_tells_what_comes_again(graph: Graph) -> None:
    add_edition(graph, 2023)
    fill(graph, 2023)
    event(graph, "a", *HOUSING)
    event(graph, "b", *HOUSING, year=2023, at=MORNING.replace(year=2023))
    (found,) = overlaps(graph, "Provveckan 2024", across=True)
    assert (found.kind, found.suggestion) == ("again", "coordinate")
    assert "series" in kinds(found)
    assert overlaps(graph, "Provveckan 2024") == ()


def test_a_decision_is_respected(graph: Graph) -> None:
    a, b = event(graph, "a", *HOUSING), event(graph, "b", *HOMES, at=LATER)

    def decided(kind: str) -> tuple[Overlap, ...]:
        return overlaps(graph, "Provveckan 2024", decisions=[OverlapDecision(kind, b, a, "Prov", MORNING, "därför")])

    assert decided("ignore") == ()
    (found,) = decided("merge")
    assert found.decision is not None and found.decision.kind == "merge"


def test_three_on_one_question_are_one_group(graph: Graph) -> None:
    event(graph, "a", *HOUSING)
    event(graph, "b", *HOMES, at=LATER)
    event(graph, "c", HOMES[0] + " i städer", HOUSING[1], at=LATER + timedelta(days=2))
    event(graph, "x", "Badvattnets kvalitet", "Alger.", at=LATER + timedelta(days=3), speakers=["Prov"])
    event(graph, "y", "Cykelbanor", "Pendling.", at=LATER + timedelta(days=3), speakers=["Prov"])
    made = groups(overlaps(graph, "Provveckan 2024"))
    assert [len(group.efforts) for group in made] == [3, 2]
    assert [o.strength for o in made[0].overlaps] == sorted((o.strength for o in made[0].overlaps), reverse=True)
