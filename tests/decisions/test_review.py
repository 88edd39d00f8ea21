"""Review: the question that changes most comes first, with what is known of both; answered ones are not asked again."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.decisions import Decisions, decide
from graph.review.questions import ANSWERS, Answer, describe, open_questions, people_questions, read_answer
from graph.review.sides import side_of, years_words
from tests.decisions.strategies import decision
from tests.decisions.world import make_graph, some_pairs


def test_what_most_hangs_on_is_asked_first() -> None:
    questions = open_questions(make_graph(), some_pairs(), Decisions())
    assert [q.left.name for q in questions] == ["Ankeborg kommun", "Gåsehults högskola", "Anklagget"]
    assert [q.events for q in questions] == [2, 2, 1]  # the smaller side's; the pair's own uses where it has no node


def test_a_question_shows_events_years_partners_and_examples() -> None:
    told = describe(open_questions(make_graph(), some_pairs(), Decisions())[0])
    assert "Är ”Ankeborg kommun” och ”Ankeborgs kommun” samma?" in told
    assert "3 programpunkter 2014–2015, 2017" in told
    assert "tillsammans med Anklaget, Gåsehults universitet" in told
    assert "t.ex. ”Vem äger dammen?”" in told


@pytest.mark.parametrize("kind", ["same", "different", "part_of", "successor", "unsure"])
def test_what_is_answered_is_not_asked_again(kind: str) -> None:
    held = Decisions([decision(1, kind, "Ankeborgs kommun", "Ankeborg kommun")])
    assert "Ankeborg kommun" not in [q.left.name for q in open_questions(make_graph(), some_pairs(), held)]
    undone = Decisions([*held.all, decision(2, "undo", undoes=1)])
    assert "Ankeborg kommun" in [q.left.name for q in open_questions(make_graph(), some_pairs(), undone)]


def test_what_follows_from_answers_is_not_asked_again() -> None:
    held = Decisions(
        [decision(1, "same", "Ankeborg kommun", "Ankeborg"), decision(2, "same", "Ankeborg", "Ankeborgs kommun")]
    )
    assert len(open_questions(make_graph(), some_pairs(), held)) == 2


def test_people_of_one_name_are_asked_about_by_what_they_speak_for() -> None:
    questions = people_questions(make_graph(), Decisions())
    assert [(q.left.id, q.right.id) for q in questions] == [
        ("person:kajsa-gran-ankeborg", "person:kajsa-gran-anklaget")
    ]
    told = describe(questions[0])
    assert "företräder Anklaget" in told
    held = [decision(1, "different", "person:kajsa-gran-anklaget", "person:kajsa-gran-ankeborg")]
    assert people_questions(make_graph(), Decisions(held)) == []


def test_an_answer_becomes_a_decision_that_says_what_was_held(tmp_path: Path) -> None:
    question = open_questions(make_graph(), some_pairs(), Decisions())[0]
    made = decide(tmp_path / "beslut.txt", question.draft(Answer("part_of", turned=True), "Kajsa"))
    assert (made.left, made.right) == ("Ankeborgs kommun", "Ankeborg kommun")
    assert (made.kind, made.score, made.rule) == ("part_of", 0.95, "typo")


def test_every_way_to_answer_is_understood_and_none_means_two_things() -> None:
    words = [word for answers in ANSWERS.values() for word in answers]
    assert len(words) == len(set(words))
    for answer, told in ANSWERS.items():
        assert all(read_answer(f" {word.upper()} ") == answer for word in told)
    assert read_answer("kanske") is None


def test_a_body_that_the_graph_does_not_hold_has_nothing() -> None:
    assert side_of(make_graph(), "organisation:ingen", "Ingen").relations == 0


def test_years_are_written_as_people_do() -> None:
    assert years_words(()) == ""
    assert years_words((2009, 2013, 2014, 2015, 2017)) == "2009, 2013–2015, 2017"
