"""The view `platforms`: who was a member of which platform, year by year."""

from __future__ import annotations

from typing import Final

from graph.messages import text
from graph.model import Entity, Graph, Relation, entities, entity, overlaps_year
from visualize.drawing import Heading, Matrix, Row, Table
from visualize.scope import entity_years, neighbours, own_organisation, relation_years, sources_of, span
from visualize.wording import genitive, phrases, role_word

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
            text("pictures-platforms-title", whose=genitive(bearing)),
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
    members: dict[str, list[Relation]] = {}
    for relation, other in sorted(ties, key=lambda tie: (relation_years(tie[0])[0] or 0, tie[0].key)):
        members.setdefault(other, []).append(relation)
    rows = [_row(graph, platform, other, held, years, names) for other, held in members.items()]
    rows.sort(
        key=lambda row: (next((n for n, value in enumerate(row.values) if value), len(years)), row.name.casefold())
    )
    return Table(
        title=names.get(platform.id, platform.name),
        lead=text("pictures-platforms-members", count=len(members), shown=len(members)),
        rows=tuple(rows),
        bars=False,
    )


def _row(
    graph: Graph, platform: Entity, member: str, held: list[Relation], years: tuple[int, ...], names: dict[str, str]
) -> Row:
    written = dict.fromkeys(relation.as_written for relation in held if relation.as_written)
    return Row(
        id=member,
        name=names.get(member) or entity(graph, member).name,
        label=entity(graph, member).label,
        values=tuple(1.0 if any(_held(one, platform, year) for one in held) else None for year in years),
        told=_told(held),
        as_written="; ".join(written),
        confidence=min(relation.confidence for relation in held),
        sources=tuple(dict.fromkeys(id for relation in held for id in relation.sources)),
    )


def _told(held: list[Relation]) -> str:
    """Return each role with its years, runs of years joined: "huvudpartner 2013, 2016–2017; partner 2018"."""
    spans: dict[str, list[tuple[int | None, int | None]]] = {}
    for relation in held:
        role = role_word(relation.role) if relation.role else phrases(relation.type)[0]
        first, last = relation_years(relation)
        runs = spans.setdefault(role, [])
        before = runs[-1][1] if runs else None
        if before is not None and first is not None and first <= before + 1:
            runs[-1] = (runs[-1][0], None if last is None else max(before, last))
        elif (first, last) not in runs:
            runs.append((first, last))
    return "; ".join(f"{role} {', '.join(map(_years, runs))}".strip() for role, runs in spans.items())


def _years(run: tuple[int | None, int | None]) -> str:
    first, last = run
    if first is None and last is None:
        return ""
    return str(first) if first == last else f"{first or ''}–{last or ''}"


def _held(relation: Relation, platform: Entity, year: int) -> bool:
    first, last = entity_years(platform)
    inside = (first is None or first <= year) and (last is None or year <= last)
    return inside and overlaps_year(relation.valid_from, relation.valid_to, year)
