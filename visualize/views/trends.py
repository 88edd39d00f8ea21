"""The view `trends`: what and who, by year, counted in events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Final

from graph.messages import text
from graph.model import Entity, Graph, entities, entity
from visualize.drawing import Heading, Matrix, Row, Table
from visualize.scope import entity_years, own_actors, own_organisation

_MOST: Final = 30
_Counts = dict[str, Counter[int]]


def trends(graph: Graph, perspective: str, names: dict[str, str]) -> Matrix:
    """Return events a year by topic, by one's own actors and by others: the thirty with the most of each.

    Raises
    ------
    graph.errors.NotFoundError
        The graph has no organisation of the perspective's name.
    """
    own = own_organisation(graph, perspective)
    actors = own_actors(graph)
    held = _years(graph)
    years = tuple(sorted(set(held.values())))
    own_events = {start for id in actors for start in _events(graph, id)}
    topics = _count(graph, held, "Topic", "ABOUT", lambda event: True)
    own_topics = _count(graph, held, "Topic", "ABOUT", lambda event: event in own_events)
    organisers = {
        item.id: Counter(held[event] for event in _events(graph, item.id) if event in held)
        for item in entities(graph)
        if item.label in ("Administration", "Partner", "Platform")
    }
    mine = {id: counts for id, counts in organisers.items() if id in actors}
    others = {id: counts for id, counts in organisers.items() if id not in actors}
    bearing = names.get(own.id, own.name)
    parts = (("own-actors", mine), ("own-topics", own_topics), ("topics", topics), ("others", others))
    return Matrix(
        heading=Heading(
            text("pictures-trends-title", name=bearing), text("pictures-trends-lead"), _notes(graph, len(held))
        ),
        years=years,
        tables=tuple(_table(graph, part, counts, years, names) for part, counts in parts if any(counts.values())),
        sources={},
    )


def _years(graph: Graph) -> dict[str, int]:
    """Return the year of every event that has one."""
    known = {}
    for item in entities(graph):
        if item.label == "Event":
            year = entity_years(item)[0]
            if year is not None:
                known[item.id] = year
    return known


def _events(graph: Graph, organiser: str) -> list[str]:
    out = [end for _, end, data in graph.out_edges(organiser, data=True) if data["relation"].type == "ORGANISES"]
    joint = [s for s, _, data in graph.in_edges(organiser, data=True) if data["relation"].type == "PART_OF_PROGRAMME"]
    return list(dict.fromkeys(out + joint))


def _count(graph: Graph, held: dict[str, int], label: str, type: str, wanted: Callable[[str], bool]) -> _Counts:
    return {
        item.id: Counter(
            held[start]
            for start in dict.fromkeys(
                start for start, _, data in graph.in_edges(item.id, data=True) if data["relation"].type == type
            )
            if start in held and wanted(start)
        )
        for item in entities(graph)
        if item.label == label
    }


def _table(graph: Graph, part: str, counts: _Counts, years: Iterable[int], names: dict[str, str]) -> Table:
    told = [(id, some) for id, some in counts.items() if some]
    told.sort(key=lambda pair: (-pair[1].total(), _name(entity(graph, pair[0]), names)))
    left_out = max(0, len(told) - _MOST)
    lead = text(f"pictures-trends-{part}-lead")
    if left_out:
        lead += " " + text("pictures-trends-left-out", count=left_out, shown=left_out)
    return Table(
        title=text(f"pictures-trends-{part}"),
        lead=lead,
        rows=tuple(
            Row(
                id=id,
                name=_name(entity(graph, id), names),
                label=entity(graph, id).label,
                values=tuple(float(some[year]) if some[year] else None for year in years),
            )
            for id, some in told[:_MOST]
        ),
        bars=True,
    )


def _name(item: Entity, names: dict[str, str]) -> str:
    return names.get(item.id, item.name)


def _notes(graph: Graph, dated: int) -> tuple[str, ...]:
    undated = sum(item.label == "Event" for item in entities(graph)) - dated
    return (text("pictures-trends-undated", count=undated, shown=undated),) if undated else ()
