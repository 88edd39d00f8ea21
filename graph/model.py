"""The assembled graph: entities and relations as frozen dataclasses in one networkx MultiDiGraph.

In the graph every node carries `entity=Entity` and every edge `relation=Relation`, its key being `Relation.key`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, TypeAlias

import networkx as nx

from graph.records import DatedName

Value = str | int | float | bool | date | datetime | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entity:
    """A node. `label` is the specific one; `properties` are the label's own, named in `graph.schema`.

    `names` are all other names; a name with dates was borne then. `valid_from` and `valid_to` are the body's own.
    """

    id: str
    label: str
    name: str
    kind: str
    sources: tuple[str, ...]
    names: tuple[DatedName, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None
    properties: Mapping[str, Value] = field(default_factory=dict)

    @property
    def aliases(self) -> tuple[str, ...]:
        """Return every other name, without dates."""
        return tuple(dated.name for dated in self.names)

    def name_in(self, year: int | None) -> str:
        """Return the name borne in `year` (on 1 July); the present one where no dated name says other."""
        if year is None:
            return self.name
        day = date(year, 7, 1)
        for dated in self.names:
            if (dated.valid_from or dated.valid_to) and holds(dated.valid_from, dated.valid_to, day):
                return dated.name
        return self.name


@dataclass(frozen=True, slots=True)
class Relation:
    """An edge. `as_written` are the source's words; `properties` the type's own, named in `graph.schema`."""

    type: str
    start: str
    end: str
    sources: tuple[str, ...]
    role: str = ""
    confidence: float = 1.0
    valid_from: date | None = None
    valid_to: date | None = None
    as_written: str = ""
    properties: Mapping[str, Value] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """Return what tells this relation from every other: type, ends, role, first day, place in a text."""
        parts = [self.type, self.start, self.end]
        if self.role:
            parts.append(self.role)
        if self.valid_from:
            parts.append(self.valid_from.isoformat())
        if "starts" in self.properties and self.type == "MENTIONED_IN":
            parts.append(str(self.properties["starts"]))
        return "|".join(parts)


def holds(valid_from: date | None, valid_to: date | None, day: date) -> bool:
    """Tell whether a validity, both ends included and None open, covers `day`."""
    return (valid_from is None or valid_from <= day) and (valid_to is None or day <= valid_to)


def overlaps_year(valid_from: date | None, valid_to: date | None, year: int) -> bool:
    """Tell whether a validity touches any day of `year`."""
    return (valid_from is None or valid_from.year <= year) and (valid_to is None or year <= valid_to.year)


# Node attribute `entity`, edge attribute `relation`. The class takes no type argument at run time.
if TYPE_CHECKING:
    Graph: TypeAlias = nx.MultiDiGraph[str]
else:
    Graph = nx.MultiDiGraph


def add_entity(graph: Graph, entity: Entity) -> None:
    """Put `entity` into the graph, in the place of one with the same id."""
    graph.add_node(entity.id, entity=entity)


def add_relation(graph: Graph, relation: Relation) -> None:
    """Put `relation` into the graph, in the place of one with the same key."""
    graph.add_edge(relation.start, relation.end, key=relation.key, relation=relation)


def entities(graph: Graph) -> Iterator[Entity]:
    """Yield every entity."""
    for _, data in graph.nodes(data=True):
        yield data["entity"]


def relations(graph: Graph) -> Iterator[Relation]:
    """Yield every relation."""
    for _, _, data in graph.edges(data=True):
        yield data["relation"]


def entity(graph: Graph, id: str) -> Entity:
    """Return the entity `id`; KeyError if there is none."""
    found: Entity = graph.nodes[id]["entity"]
    return found


def as_of(graph: Graph, year: int) -> Graph:
    """Return the graph as it was in `year`: what was valid on some day of it.

    A relation without dates to something that happens (an event, an edition) holds in that event's year; an event
    or edition outside the year is left out. What then hangs on nothing stays, unless its own validity is over.
    """
    kept: Graph = nx.MultiDiGraph()
    for item in entities(graph):
        if overlaps_year(item.valid_from, item.valid_to, year):
            add_entity(kept, item)
    for relation in relations(graph):
        inside = relation.start in kept and relation.end in kept
        if inside and overlaps_year(relation.valid_from, relation.valid_to, year):
            add_relation(kept, relation)
    return kept


def as_named_in(graph: Graph, year: int) -> Graph:
    """Return the graph as it was in `year` (see `as_of`), every entity under the name that it bore then."""
    kept = as_of(graph, year)
    for item in tuple(entities(kept)):
        add_entity(kept, replace(item, name=item.name_in(year)))
    return kept
