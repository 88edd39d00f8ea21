"""What the graph knows of one of the two that a question is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from graph.model import Graph, Relation, entity

_BESIDE: Final = 4
_EXAMPLES: Final = 2
_HANGS: Final = ("ORGANISES", "REPRESENTED_AT", "PART_OF_PROGRAMME", "SPEAKS_AT")


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two, as the graph knows it.

    `events` and `relations` are how many it has; `years` those of its events; `beside` the bodies it most often
    organises with, or a person speaks for; `examples` titles of its events; `written` other ways it is written.
    """

    name: str
    id: str
    events: int = 0
    relations: int = 0
    years: tuple[int, ...] = ()
    beside: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    written: tuple[str, ...] = ()


def side_of(graph: Graph, id: str, name: str = "") -> Side:
    """Return what the graph knows of one body; nothing where it does not hold it."""
    if id not in graph:
        return Side(name or id, id)
    relations = [data["relation"] for _, _, data in (*graph.out_edges(id, data=True), *graph.in_edges(id, data=True))]
    events = sorted({_event(relation, id) for relation in relations if relation.type in _HANGS} - {""})
    days = {day.year for event in events if (day := entity(graph, event).valid_from) is not None}
    represented = (entity(graph, relation.end).name for relation in relations if relation.type == "REPRESENTS")
    beside = Counter(represented if id.startswith("person:") else _organisers(graph, events, id))
    written = Counter(relation.as_written for relation in relations if relation.type in ("ORGANISES", "SPEAKS_AT"))
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


def years_words(years: tuple[int, ...]) -> str:
    """Return years as people write them: "2009, 2013–2015"."""
    runs: list[list[int]] = []
    for year in years:
        if runs and year == runs[-1][-1] + 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)
