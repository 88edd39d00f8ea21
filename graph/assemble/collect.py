"""Collects entities and relations; what two sources say alike becomes one, with both as its sources."""

from __future__ import annotations

from dataclasses import replace

import networkx as nx

from graph.model import Entity, Graph, Relation, add_entity, add_relation
from graph.records import DatedName
from graph.schema import NODES
from graph.schema_check import check_entity, check_relation


class Collector:
    """The graph in the making. The first to state a thing gives its fields, later ones add sources and names."""

    def __init__(self) -> None:
        self._entities: dict[str, Entity] = {}
        self._relations: dict[str, Relation] = {}
        self._entity_sources: dict[str, set[str]] = {}
        self._relation_sources: dict[str, set[str]] = {}

    def __contains__(self, id: str) -> bool:
        return id in self._entities

    def entity(self, entity: Entity) -> None:
        """Add an entity, or what it adds to the one that bears its id."""
        held = self._entities.get(entity.id)
        if held is None:
            self._entities[entity.id] = entity
            self._entity_sources[entity.id] = set(entity.sources)
            return
        self._entity_sources[entity.id].update(entity.sources)
        if entity is not held:
            self._entities[entity.id] = _joined(held, entity)

    def relabel(self, entity: Entity, label: str, kind: str) -> None:
        """Let an entity be of another label; properties that only the old label has are left out."""
        known = {property.name for property in NODES[label].properties}
        properties = {name: value for name, value in entity.properties.items() if name in known}
        self._entities[entity.id] = replace(entity, label=label, kind=kind, properties=properties)

    def seen(self, id: str, sources: tuple[str, ...]) -> None:
        """Note that `sources` too speak of the entity `id`."""
        self._entity_sources[id].update(sources)

    def relation(self, relation: Relation) -> None:
        """Add a relation, or its sources to the one that bears its key."""
        key = relation.key
        if key in self._relations:
            self._relation_sources[key].update(relation.sources)
            return
        self._relations[key] = relation
        self._relation_sources[key] = set(relation.sources)

    def drop_entity(self, id: str) -> None:
        """Take out an entity and every relation that touches it."""
        self._entities.pop(id, None)
        self._relations = {
            key: relation for key, relation in self._relations.items() if id not in (relation.start, relation.end)
        }

    def put(self, entity: Entity) -> None:
        """Put an entity in the place of the one that bears its id."""
        self._entities[entity.id] = entity

    def relations_of(self, id: str) -> tuple[Relation, ...]:
        """Return every relation that touches the entity `id`."""
        return tuple(relation for relation in self._relations.values() if id in (relation.start, relation.end))

    def entities(self) -> tuple[Entity, ...]:
        """Return every entity so far."""
        return tuple(self._entities.values())

    def get(self, id: str) -> Entity | None:
        """Return the entity `id`, None where there is none."""
        return self._entities.get(id)

    def graph(self) -> Graph:
        """Return the whole graph, every entity and relation checked against the schema.

        Raises
        ------
        graph.errors.SchemaError
            Something does not fit the schema.
        """
        graph: Graph = nx.MultiDiGraph()
        for id in sorted(self._entities):
            entity = self._entities[id]
            sources = tuple(sorted(self._entity_sources[id]))
            # Most things have one source; a copy of each of them would be half the time of this loop.
            if sources != entity.sources:
                entity = replace(entity, sources=sources)
            check_entity(entity)
            add_entity(graph, entity)
        for key in sorted(self._relations):
            relation = self._relations[key]
            sources = tuple(sorted(self._relation_sources[key]))
            if sources != relation.sources:
                relation = replace(relation, sources=sources)
            check_relation(relation, self._entities[relation.start], self._entities[relation.end])
            add_relation(graph, relation)
        return graph


def _joined(held: Entity, more: Entity) -> Entity:
    return replace(
        held,
        names=merge_names(held.name, held.names, (DatedName(more.name), *more.names)),
        valid_from=held.valid_from or more.valid_from,
        valid_to=held.valid_to or more.valid_to,
        properties={**more.properties, **held.properties},
    )


def merge_names(name: str, names: tuple[DatedName, ...], more: tuple[DatedName, ...]) -> tuple[DatedName, ...]:
    """Return `names` with those of `more` that are new; a name with dates stands for the same name without."""
    merged: dict[str, DatedName] = {}
    for dated in (*names, *more):
        held = merged.get(dated.name)
        undated = held is None or (held.valid_from is None and held.valid_to is None)
        if undated and (dated.name != name or dated.valid_from or dated.valid_to):
            merged[dated.name] = dated
    return tuple(merged.values())
