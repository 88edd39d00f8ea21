"""What decisions say together: a pure function of those that stand, whatever the order."""

from __future__ import annotations

import random
from itertools import combinations, product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.decisions import Decision, Decisions, Draft, accept, decide, read_decisions, told_id, undo
from graph.decisions.logic import contradiction
from graph.errors import DecisionError
from tests.decisions.strategies import BODIES, WHEN, decision, drafts, steps


def accepted(made: list[Draft | int]) -> list[Decision]:
    """Return the decisions that come of steps, each refused one left out; undoing by hand, without a file."""
    held: list[Decision] = []
    for step in made:
        if isinstance(step, int):
            continue
        try:
            held.append(accept(Decisions(held), step, WHEN))
        except DecisionError:
            continue
    return held


def state(decisions: Decisions) -> object:
    """Return everything that a build can ask about the bodies in play."""
    same = {name: decisions.same_as(name) for name in BODIES}
    apart = {(one, other): decisions.kept_apart(one, other) for one, other in product(BODIES, BODIES)}
    ties = [(tie.start, tie.end) for tie in (*decisions.part_of, *decisions.successors)]
    gone = decisions.forgotten("person:kajsa-ankdotter-ankeborg", "Kajsa Ankdotter")
    return same, apart, ties, gone


def closure_contradicts(decisions: list[Decision]) -> bool:
    """Say by brute force whether decisions contradict: grow sets of one body, then look for what cannot be."""
    group = {told_id(name): {told_id(name)} for name in BODIES}
    for d in decisions:
        if d.kind == "same":
            joined = group[d.ids[0]] | group[d.ids[1]]
            for id in joined:
                group[id] = joined
    apart = [d for d in decisions if d.kind in ("different", "part_of", "successor")]
    if any(d.ids[1] in group[d.ids[0]] for d in apart):
        return True
    for kind in ("part_of", "successor"):
        reach = {(min(group[d.ids[0]]), min(group[d.ids[1]])) for d in decisions if d.kind == kind}
        for _ in BODIES:
            reach |= {(a, d) for (a, b), (c, d) in product(reach, reach) if b == c}
        if any(a == b for a, b in reach):
            return True
    return False


@given(st.lists(drafts(), max_size=10))
@settings(max_examples=300, deadline=None)
def test_a_contradiction_is_found_exactly_where_there_is_one(made: list[Draft]) -> None:
    told = [
        decision(number, draft.kind, draft.left, draft.right)
        for number, draft in enumerate(made, start=1)
        if draft.kind != "forget" and told_id(draft.left) != told_id(draft.right)
    ]
    chain = contradiction(told)
    assert bool(chain) == closure_contradicts(told)
    assert set(chain) <= set(told)
    if chain:  # the chain alone contradicts, and nothing of it can be left out
        assert closure_contradicts(list(chain))
        for less in combinations(chain, len(chain) - 1):
            assert not closure_contradicts(list(less))


@given(steps(), st.randoms(use_true_random=False))
@settings(max_examples=150, deadline=None)
def test_the_state_is_the_same_whatever_order_the_lines_stand_in(
    made: list[Draft | int], chance: random.Random
) -> None:
    held = accepted(made)
    shuffled = list(held)
    chance.shuffle(shuffled)
    assert state(Decisions(held)) == state(Decisions(shuffled))


@given(st.lists(drafts(), max_size=8), drafts())
@settings(max_examples=150, deadline=None)
def test_undo_restores_exactly_what_was(before: list[Draft], extra: Draft) -> None:
    held = accepted(list(before))
    try:
        added = accept(Decisions(held), extra, WHEN)
    except DecisionError:
        return
    undone = [*held, added, decision(added.number + 1, "undo", undoes=added.number)]
    redone = [*undone, decision(added.number + 2, "undo", undoes=added.number + 1)]
    assert state(Decisions(undone)) == state(Decisions(held))
    assert state(Decisions(redone)) == state(Decisions([*held, added]))


@given(steps())
@settings(max_examples=60, deadline=None)
def test_a_file_holds_what_stands_and_a_refused_step_leaves_it_byte_for_byte(
    tmp_path_factory: pytest.TempPathFactory, made: list[Draft | int]
) -> None:
    file = tmp_path_factory.mktemp("beslut") / "beslut.txt"
    for step in made:
        before = file.read_bytes() if file.exists() else None
        try:
            undo(file, step, "Prövaren") if isinstance(step, int) else decide(file, step)
        except DecisionError:
            assert (file.read_bytes() if file.exists() else None) == before
            continue
        after = file.read_bytes()
        assert after.startswith(before or b"")
        read = read_decisions(file)
        standing = [d for d in read.all if d.number in {a.number for a in read.active}]
        assert state(read) == state(Decisions(standing))
        assert not contradiction(read.active)


def test_a_contradiction_names_every_decision_of_the_chain(tmp_path: Path) -> None:
    file = tmp_path / "beslut.txt"
    decide(file, Draft("same", "Ankeborg", "Ankeborgs kommun", who="Kajsa", why="samma kommun"))
    decide(file, Draft("same", "Ankeborgs kommun", "organisation:vargskogen", who="Ludvig"))
    with pytest.raises(DecisionError) as refused:
        decide(file, Draft("different", "Ankeborg", "organisation:vargskogen", who="Kajsa"))
    told = str(refused.value)
    assert "nr 1: ”Ankeborg” är samma som ”Ankeborgs kommun” (Kajsa" in told
    assert "samma kommun" in told
    assert "nr 2: ”Ankeborgs kommun” är samma som ”organisation:vargskogen” (Ludvig" in told
    assert len(read_decisions(file)) == 2


def test_nothing_is_a_part_of_itself_through_others(tmp_path: Path) -> None:
    file = tmp_path / "beslut.txt"
    decide(file, Draft("part_of", "Gåsehults bygdegille", "Ankeborg", who="Kajsa"))
    decide(file, Draft("same", "Ankeborg", "Ankeborgs kommun", who="Kajsa"))
    with pytest.raises(DecisionError, match=r"nr 1.*\n.*nr 2.*\n.*nr 3"):
        decide(file, Draft("part_of", "Ankeborgs kommun", "Gåsehults bygdegille", who="Kajsa"))


def test_an_undoing_is_refused_where_what_it_frees_contradicts(tmp_path: Path) -> None:
    file = tmp_path / "beslut.txt"
    decide(file, Draft("same", "Ankeborg", "Östanå AB", who="Kajsa"))
    undo(file, 1, "Kajsa")
    decide(file, Draft("different", "Ankeborg", "Östanå AB", who="Kajsa"))
    before = file.read_bytes()
    with pytest.raises(DecisionError):
        undo(file, 2, "Kajsa")
    assert file.read_bytes() == before


def test_a_known_body_stands_for_its_group() -> None:
    held = Decisions([decision(1, "same", "Ankeborgs kommun", "Ankeborg")])
    assert held.same_as("Ankeborgs kommun") == "organisation:ankeborg"
    assert held.same_as("ANKEBORG") is None
    known = held.preferring(["organisation:ankeborgs-kommun"])
    assert known.same_as("Ankeborg") == "organisation:ankeborgs-kommun"
    assert known.same_as("organisation:ankeborg") == "organisation:ankeborgs-kommun"
    assert known.same_as("Ankeborgs kommun") is None


def test_apart_holds_for_every_name_of_the_two() -> None:
    held = Decisions([decision(1, "same", "Räv & Rot", "Östanå AB"), decision(2, "different", "Östanå AB", "Ankeborg")])
    assert held.kept_apart("Ankeborg", "Räv & Rot")
    assert held.kept_apart("organisation:rav-och-rot", "organisation:ankeborg")
    assert not held.kept_apart("Räv & Rot", "Östanå AB")


@pytest.mark.parametrize("kind", ["different", "part_of", "successor"])
def test_whatever_makes_two_keeps_them_apart(kind: str) -> None:
    held = Decisions([decision(1, kind, "Ankeborg", "Östanå AB")])
    assert held.kept_apart("Östanå AB", "ankeborg")
    assert not held.kept_apart("Östanå AB", "Räv & Rot")


def test_unsure_takes_the_question_away_and_changes_nothing_else() -> None:
    held = Decisions([decision(1, "unsure", "Ankeborg", "Östanå AB")])
    found = held.decided("Östanå AB", "Ankeborg")
    assert found is not None
    assert found.kind == "unsure"
    assert not held.kept_apart("Ankeborg", "Östanå AB")
    assert held.same_as("Ankeborg") is None


def test_a_forgotten_person_stays_forgotten_when_the_organisation_gets_another_id() -> None:
    gone = decision(1, "forget", "person:kajsa-ankdotter-ankeborgs-kommun")
    moved = decision(2, "same", "Ankeborgs kommun", "Ankeborg")
    assert Decisions([gone]).forgotten("person:kajsa-ankdotter-ankeborgs-kommun", "Kajsa Ankdotter")
    assert not Decisions([gone]).forgotten("person:kajsa-ankdotter-ankeborg", "Kajsa Ankdotter")
    assert Decisions([gone, moved]).forgotten("person:kajsa-ankdotter-ankeborg", "Kajsa Ankdotter")
    assert not Decisions([gone, moved]).forgotten("person:kajsa-ankdotter-ostana-ab", "Kajsa Ankdotter")


def test_a_name_forgets_everyone_who_bears_it() -> None:
    held = Decisions([decision(1, "forget", "Kajsa  ANKDOTTER")])
    assert held.forgotten("person:kajsa-ankdotter-x", "Kajsa Ankdotter")
    assert not held.forgotten("person:kajsa-ankdotter-x", "Kajsa Ankdotter-Mus")


def test_whoever_is_the_same_person_is_forgotten_too() -> None:
    one, other = "person:kajsa-gran-anklaget", "person:kajsa-gran-ankeborg"
    held = Decisions([decision(1, "same", one, other), decision(2, "forget", one)])
    assert held.same_as(one) == other
    assert held.forgotten(other, "Kajsa Gran")
    assert held.forgotten(one)
