"""What resolution is unsure of, asked so that the answer that changes most comes first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final, Protocol

from graph.decisions import Decisions, Draft, told_id
from graph.identity import organisation_id, slug
from graph.messages import text
from graph.model import Graph, entities
from graph.names.reading import Reading
from graph.review.sides import Side, side_of, years_words


class Pair(Protocol):
    """Two names that may be one body: `score` is 0–1, `uses` how many mentions hang on it."""

    @property
    def left(self) -> str:
        """Return one name."""
        ...

    @property
    def right(self) -> str:
        """Return the other name."""
        ...

    @property
    def score(self) -> float:
        """Return how alike the two are."""
        ...

    @property
    def rule(self) -> str:
        """Return the rule that found the pair."""
        ...

    @property
    def uses(self) -> int:
        """Return how many mentions hang on it."""
        ...


class Pairs(Protocol):
    """What review asks of the resolution (`graph.names.Names`)."""

    def open_pairs(self) -> Iterable[Pair]:
        """Return the pairs that wait for a person."""
        ...

    def find(self, name: str, on: date | None = None) -> Reading | None:
        """Return who one whole name is."""
        ...


@dataclass(frozen=True, slots=True)
class Question:
    """Are the two one body? `events` and `relations` are how many would move with the answer."""

    left: Side
    right: Side
    score: float
    rule: str
    events: int
    relations: int

    def draft(self, answer: Answer, who: str, why: str = "") -> Draft:
        """Return the decision that an answer to this question makes."""
        sides = (self.left, self.right)
        one, other = reversed(sides) if answer.turned else sides
        return Draft(
            answer.kind,
            shortest(one.name, one.id),
            shortest(other.name, other.id),
            who=who,
            why=why,
            score=round(self.score, 3),
            rule=self.rule,
        )


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer: the decision's kind; `turned` where the second is part of the first, or took over from it."""

    kind: str
    turned: bool = False


# What a person may type, in either language; the first of each is what a sheet offers.
ANSWERS: Final[dict[Answer, tuple[str, ...]]] = {
    Answer("same"): ("samma", "same", "j", "ja", "y", "yes"),
    Answer("different"): ("olika", "different", "n", "nej", "no"),
    Answer("part_of"): ("1 del av 2", "1 part of 2", "d1", "p1", "d", "p", "del av", "part of", "part_of"),
    Answer("part_of", turned=True): ("2 del av 1", "2 part of 1", "d2", "p2"),
    Answer("successor"): ("1 efterträdde 2", "1 succeeded 2", "e1", "s1", "e", "successor", "efterträder"),
    Answer("successor", turned=True): ("2 efterträdde 1", "2 succeeded 1", "e2", "s2"),
    Answer("unsure"): ("osäker", "unsure", "o", "u", "?"),
}
SKIP: Final = ("", "h", "hoppa", "hoppa över", "skip", "k")
QUIT: Final = ("q", "quit", "sluta", "avsluta")


def read_answer(told: str) -> Answer | None:
    """Return what a person's words answer, None where they are no answer."""
    word = " ".join(told.casefold().split())
    return next((answer for answer, words in ANSWERS.items() if word in words), None)


def open_questions(graph: Graph, names: Pairs, decisions: Decisions) -> list[Question]:
    """Return the questions that wait, the ones that most events and relations hang on first.

    A pair that people have answered, "unsure" too, directly or through others, is not asked again; one that names
    somebody whom people forgot is never asked.
    """
    sides: dict[str, Side] = {}
    asked: set[frozenset[str]] = set()
    questions = []
    for pair in names.open_pairs():
        left, right = (_side(graph, names, name, sides) for name in (pair.left, pair.right))
        both = frozenset((left.id, right.id))
        told = decisions.decided(pair.left, pair.right) or decisions.decided(left.id, right.id)
        if len(both) < 2 or both in asked or told is not None:
            continue
        if any(decisions.forgotten(side.id, side.name) for side in (left, right)):
            continue
        asked.add(both)
        less = min(left, right, key=lambda side: side.relations)
        events = less.events if less.relations else pair.uses
        questions.append(Question(left, right, pair.score, pair.rule, events, less.relations or pair.uses))
    return sorted(questions, key=most_first)


def people_questions(graph: Graph, decisions: Decisions) -> list[Question]:
    """Return whether people of one name, who speak for different organisations, are one; ordered as `open_questions`.

    Each is asked about beside the one of the name who has most, so that a few answers settle a name.
    """
    named: defaultdict[str, list[str]] = defaultdict(list)
    for person in entities(graph):
        if person.label == "Person":
            named[slug(person.name)].append(person.id)
    questions: list[Question] = []
    for ids in named.values():
        if len(ids) < 2:
            continue
        most, *others = sorted((side_of(graph, id) for id in ids), key=lambda side: (-side.relations, side.id))
        questions.extend(
            Question(other, most, 0.5, "same-name", other.events, other.relations)
            for other in others
            if decisions.decided(other.id, most.id) is None
        )
    return sorted(questions, key=most_first)


def shortest(name: str, id: str) -> str:
    """Return how a decision names a body so that people can read it: its name, or its id where that says another."""
    return name if told_id(name) == id else id


def describe(question: Question) -> str:
    """Return a question as a person reads it, with what is known of both."""
    lines = [
        text("review-question", left=question.left.name, right=question.right.name),
        *_side_lines(1, question.left),
        *_side_lines(2, question.right),
        text("review-hangs", events=question.events, relations=question.relations),
    ]
    return "\n".join(line for line in lines if line)


def most_first(question: Question) -> tuple[int, float, str, str]:
    """Return what orders questions: the most that hangs on it, then the likest."""
    return (-question.events - question.relations, -question.score, question.left.id, question.right.id)


def _side_lines(number: int, side: Side) -> list[str]:
    if not side.relations:
        return [text("review-side-absent", number=number, name=side.name)]
    lines = [text("review-side", number=number, name=side.name, events=side.events, years=years_words(side.years))]
    if side.beside:
        key = "review-represents" if side.id.startswith("person:") else "review-beside"
        lines.append(text(key, names=", ".join(side.beside)))
    if side.written:
        lines.append(text("review-written", names=" · ".join(side.written)))
    lines.extend(text("review-example", name=name) for name in side.examples)
    return lines


def _side(graph: Graph, names: Pairs, name: str, sides: dict[str, Side]) -> Side:
    if name not in sides:
        reading = names.find(name)
        sides[name] = side_of(graph, reading.identity.id if reading else organisation_id(name), name)
    return sides[name]
