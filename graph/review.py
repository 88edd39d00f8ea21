"""What resolution is unsure of, asked so that the answer that changes most comes first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final, Protocol

from graph.decisions import Decisions, Draft, told_id
from graph.identity import organisation_id
from graph.messages import text
from graph.model import Graph, Relation, entity
from graph.names.reading import Reading

_BESIDE: Final = 4
_EXAMPLES: Final = 2
_HANGS: Final = ("ORGANISES", "REPRESENTED_AT", "PART_OF_PROGRAMME")


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
class Side:
    """One of the two, as the graph knows it.

    `events` and `relations` are how many it has; `years` those of its events; `beside` the bodies it most often
    organises with; `examples` titles of its events; `written` other ways it is written.
    """

    name: str
    id: str
    events: int = 0
    relations: int = 0
    years: tuple[int, ...] = ()
    beside: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    written: tuple[str, ...] = ()


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

    A pair that people have answered, "unsure" too, directly or through others, is not asked again.
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
        asked.add(both)
        less = min(left, right, key=lambda side: side.relations)
        events = less.events if less.relations else pair.uses
        questions.append(Question(left, right, pair.score, pair.rule, events, less.relations or pair.uses))
    return sorted(questions, key=_most_first)


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


def years_words(years: tuple[int, ...]) -> str:
    """Return years as people write them: "2009, 2013–2015"."""
    runs: list[list[int]] = []
    for year in years:
        if runs and year == runs[-1][-1] + 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)


def _most_first(question: Question) -> tuple[int, float, str, str]:
    return (-question.events - question.relations, -question.score, question.left.id, question.right.id)


def _side_lines(number: int, side: Side) -> list[str]:
    if not side.relations:
        return [text("review-side-absent", number=number, name=side.name)]
    lines = [text("review-side", number=number, name=side.name, events=side.events, years=years_words(side.years))]
    if side.beside:
        lines.append(text("review-beside", names=", ".join(side.beside)))
    if side.written:
        lines.append(text("review-written", names=" · ".join(side.written)))
    lines.extend(text("review-example", name=name) for name in side.examples)
    return lines


def _side(graph: Graph, names: Pairs, name: str, sides: dict[str, Side]) -> Side:
    if name not in sides:
        reading = names.find(name)
        sides[name] = side_of(graph, reading.identity.id if reading else organisation_id(name), name)
    return sides[name]


def side_of(graph: Graph, id: str, name: str = "") -> Side:
    """Return what the graph knows of one body; nothing where it does not hold it."""
    if id not in graph:
        return Side(name or id, id)
    relations = [data["relation"] for _, _, data in (*graph.out_edges(id, data=True), *graph.in_edges(id, data=True))]
    events = sorted({_event(relation, id) for relation in relations if relation.type in _HANGS} - {""})
    days = {day.year for event in events if (day := entity(graph, event).valid_from) is not None}
    beside = Counter(_organisers(graph, events, id))
    written = Counter(relation.as_written for relation in relations if relation.type == "ORGANISES")
    known = entity(graph, id)
    return Side(
        name=name or known.name,
        id=id,
        events=len(events),
        relations=len(relations),
        years=tuple(sorted(days)),
        beside=_commonest(beside, _BESIDE),
        examples=tuple(entity(graph, event).name for event in events[:_EXAMPLES]),
        written=tuple(words for words in _commonest(written, _BESIDE) if words not in ("", name, known.name)),
    )


def _event(relation: Relation, id: str) -> str:
    other = relation.end if relation.start == id else relation.start
    return other if other.startswith("event:") else ""


def _organisers(graph: Graph, events: Iterable[str], id: str) -> Iterable[str]:
    for event in events:
        for start, _, data in graph.in_edges(event, data=True):
            if data["relation"].type == "ORGANISES" and start != id:
                yield entity(graph, start).name


def _commonest(counts: Counter[str], most: int) -> tuple[str, ...]:
    return tuple(name for name, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:most])
