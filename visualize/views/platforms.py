"""The view `platforms`: who was a member of which platform, year by year."""

from __future__ import annotations

from typing import Final

from graph.messages import text
from graph.model import Entity, Graph, Relation, entities, entity, overlaps_year
from visualize.drawing import Heading, Matrix, Row, Table
from visualize.scope import entity_years, neighbours, own_organisation, relation_years, sources_of, span
from visualize.wording import phrases, role_word

_TIES: Final = ("MEMBER_OF", "LEADS", "FUNDS", "PARTICIPATES_IN")
_ACTORS: Final = frozenset({"Administration", "Partner", "Platform"})
_MOST_YEARS: Final = 40


def platforms(graph: Graph, perspective: str, names: dict[str, str]) -> Matrix:
    """Return every platform's members by year; the largest platform first, its members in the order they joined.

    Raises
    ------
    graph.errors.NotFoundError
        The graph has no organisation of the perspective's name.
    """
    own = own_organisation(graph, perspective)
    found = [item for item in entities(graph) if item.label == "Platform"]
    ties = {item.id: _ties(graph, item.id) for item in found}
    used = [tie for some in ties.values() for tie, _ in some]
    first, last = span(found, used) or (0, 0)
    years = tuple(range(max(first, last - _MOST_YEARS), last + 1)) if first else ()
    ordered = sorted((item for item in found if ties[item.id]), key=lambda item: (-len(ties[item.id]), item.name))
    alone = len(found) - len(ordered)
    bearing = names.get(own.id, own.name)
    return Matrix(
        heading=Heading(
            text("pictures-platforms-title", name=bearing),
            text("pictures-platforms-lead"),
            (text("pictures-platforms-alone", count=alone, shown=alone),) if alone else (),
        ),
        years=years,
        tables=tuple(_table(graph, item, ties[item.id], years, names) for item in ordered),
        sources=sources_of(graph, found, used),
    )


def _ties(graph: Graph, platform: str) -> list[tuple[Relation, str]]:
    return [
        (relation, other)
        for relation, other in neighbours(graph, platform, _ACTORS)
        if relation.type in _TIES and relation.end == platform
    ]


def _table(
    graph: Graph, platform: Entity, ties: list[tuple[Relation, str]], years: tuple[int, ...], names: dict[str, str]
) -> Table:
    rows = [
        Row(
            id=relation.key,
            name=names.get(other) or entity(graph, other).name,
            label=entity(graph, other).label,
            values=tuple(1.0 if _held(relation, platform, year) else None for year in years),
            told=role_word(relation.role) if relation.role else phrases(relation.type)[0],
            as_written=relation.as_written,
            confidence=relation.confidence,
            sources=relation.sources,
        )
        for relation, other in sorted(
            ties, key=lambda tie: (relation_years(tie[0])[0] or 0, entity(graph, tie[1]).name.casefold(), tie[0].key)
        )
    ]
    members = len({other for _, other in ties})
    return Table(
        title=names.get(platform.id, platform.name),
        lead=text("pictures-platforms-members", count=members, shown=members),
        rows=tuple(rows),
        bars=False,
    )


def _held(relation: Relation, platform: Entity, year: int) -> bool:
    first, last = entity_years(platform)
    inside = (first is None or first <= year) and (last is None or year <= last)
    return inside and overlaps_year(relation.valid_from, relation.valid_to, year)
