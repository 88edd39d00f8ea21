"""Who is one's own, which year a thing belongs to, and which part of a graph a view is about."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

from graph.model import Entity, Graph, Relation, entities, entity, relations
from queries.finding import graph_finder

ORGANISATION_LABELS = ("Administration", "Partner", "Platform")
_TIES = ("MEMBER_OF", "LEADS", "FUNDS", "DECIDED", "PARTICIPATES_IN")


def find(graph: Graph, name: str, label: str, labels: tuple[str, ...], year: int | None = None) -> Entity:
    """Return the entity called `name`, by id, name or alias, without regard to case, å, ä, ö and signs.

    Parameters
    ----------
    label
        What is looked for, as the message says it: Organisation, Edition …
    labels
        The labels that count.
    year
        An alias borne in this year wins over others.

    Raises
    ------
    graph.errors.NotFoundError
        Nothing, or more than one thing, bears the name; the message names the nearest.
    """
    return entity(graph, graph_finder(graph, label, labels).find(name, year).id)


def own_organisation(graph: Graph, perspective: str) -> Entity:
    """Return the organisation whose graph it is.

    Raises
    ------
    graph.errors.NotFoundError
        The graph has no organisation of that name.
    """
    return find(graph, perspective, "Organisation", ORGANISATION_LABELS)


def own_platforms(graph: Graph) -> frozenset[str]:
    """Return the ids of the platforms that an administration of one's own is tied to."""
    return frozenset(
        relation.end
        for relation in relations(graph)
        if relation.type in _TIES
        and entity(graph, relation.end).label == "Platform"
        and entity(graph, relation.start).label == "Administration"
    )


def own_actors(graph: Graph) -> frozenset[str]:
    """Return the ids of one's own administrations and of the platforms that they are tied to."""
    return own_platforms(graph) | {item.id for item in entities(graph) if item.label == "Administration"}


def entity_years(item: Entity) -> tuple[int | None, int | None]:
    """Return the first and last year in which the entity is (None is open): an edition's and an event's own year."""
    year = item.properties.get("year")
    if isinstance(year, int):
        return year, year
    starts_at = item.properties.get("starts_at")
    if item.label == "Event" and starts_at is not None:
        held = int(str(starts_at)[:4])
        return held, held
    return (
        item.valid_from.year if item.valid_from else None,
        item.valid_to.year if item.valid_to else None,
    )


def relation_years(relation: Relation) -> tuple[int | None, int | None]:
    """Return the first and last year in which the relation holds; None is open."""
    return (
        relation.valid_from.year if relation.valid_from else None,
        relation.valid_to.year if relation.valid_to else None,
    )


def span(items: Iterable[Entity], joined: Iterable[Relation]) -> tuple[int, int] | None:
    """Return the first and last year that anything names, None where nothing is dated."""
    named = [year for item in items for year in entity_years(item) if year]
    named += [year for relation in joined for year in relation_years(relation) if year]
    return (min(named), max(named)) if named else None


def reach(graph: Graph, starts: Iterable[str], labels: frozenset[str], types: frozenset[str]) -> frozenset[str]:
    """Return what hangs together with `starts` through relations of `types` between entities of `labels`.

    The structure of others is not followed (PART_OF leads on between one's own administrations alone), and a topic
    leads to its broader one but not back: else one shared focus area would draw in every topic of every arena.
    """
    found = {id for id in starts if entity(graph, id).label in labels}
    waiting = deque(sorted(found))
    while waiting:
        here = waiting.popleft()
        for relation, other in _touching(graph, here):
            if relation.type in types and other not in found and _leads_on(graph, relation, here, other, labels):
                found.add(other)
                waiting.append(other)
    return frozenset(found)


def _touching(graph: Graph, id: str) -> list[tuple[Relation, str]]:
    out = [(data["relation"], end) for _, end, data in graph.out_edges(id, data=True)]
    return out + [(data["relation"], start) for start, _, data in graph.in_edges(id, data=True)]


def _leads_on(graph: Graph, relation: Relation, here: str, other: str, labels: frozenset[str]) -> bool:
    if entity(graph, other).label not in labels:
        return False
    if relation.type == "PART_OF":
        return entity(graph, here).label == entity(graph, other).label == "Administration"
    return relation.type != "BROADER" or relation.start == here


def between(graph: Graph, kept: frozenset[str], types: frozenset[str] | None = None) -> tuple[Relation, ...]:
    """Return the relations (of `types`, or all) that join two of `kept`, in the order of their keys."""
    inside = graph.subgraph(kept)
    joined = (relation for relation in relations(inside) if types is None or relation.type in types)
    return tuple(sorted(joined, key=lambda relation: relation.key))


def sources_of(graph: Graph, items: Iterable[Entity], joined: Iterable[Relation]) -> dict[str, Entity]:
    """Return the Source entities that these name, by id; one that the graph lacks is left out."""
    named = {id for item in items for id in item.sources} | {id for relation in joined for id in relation.sources}
    return {id: entity(graph, id) for id in sorted(named) if id in graph}


def neighbours(graph: Graph, id: str, labels: frozenset[str]) -> list[tuple[Relation, str]]:
    """Return the relations of `id` to entities of `labels`, each with the other's id."""
    return [(relation, other) for relation, other in _touching(graph, id) if entity(graph, other).label in labels]
