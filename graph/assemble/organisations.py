"""Organisations enter the graph when something mentions them, with their parents and what they took over from."""

from __future__ import annotations

from dataclasses import replace

from graph.assemble.collect import Collector, merge_names
from graph.identity import Identity
from graph.model import Entity, Relation, Value
from graph.names.reading import Reading


class Organisations:
    """Adds mentioned bodies to a collector; what nobody mentions stays out."""

    def __init__(self, collector: Collector, known: dict[str, Identity]) -> None:
        self._collector = collector
        self._known = known

    def add(self, reading: Reading, sources: tuple[str, ...]) -> str:
        """Add the body of a reading, and its parent where the words tell one; return its node's id."""
        id = self.add_identity(reading.identity, sources)
        if reading.part_of is not None and reading.part_of.id != id:
            parent = self.add_identity(reading.part_of, sources)
            properties: dict[str, Value] = {"rule": reading.part_of_rule} if reading.part_of_rule else {}
            self._collector.relation(
                Relation(
                    "PART_OF",
                    id,
                    parent,
                    sources,
                    confidence=reading.score,
                    as_written=reading.as_written,
                    properties=properties,
                )
            )
        return id

    def add_identity(self, identity: Identity, sources: tuple[str, ...]) -> str:
        """Add one body; return its node's id. A curated one is there already and gains a source and names."""
        held = self._collector.get(identity.id)
        if held is not None:
            self._collector.seen(identity.id, (*sources, *identity.sources))
            if identity.label == "Platform" and held.label == "Partner":
                # One field shows a joint arena as an organiser, another as what the event is part of.
                self._collector.relabel(held, "Platform", identity.kind)
            return identity.id
        self._collector.entity(organisation_entity(identity, sources))
        parent = self._known.get(identity.parent)
        if parent is not None and parent.id != identity.id:
            self.add_identity(parent, parent.sources or sources)
            self._collector.relation(
                Relation("PART_OF", identity.id, parent.id, identity.sources or sources, confidence=0.9)
            )
        return identity.id

    def add_successions(self) -> None:
        """Tie every two bodies of which one took over from the other, where both are in the graph."""
        for identity in self._known.values():
            for successor, day in identity.successors:
                if identity.id in self._collector and successor in self._collector and successor != identity.id:
                    sources = identity.sources or _sources_of(self._collector, identity.id)
                    self._collector.relation(
                        Relation("SUCCEEDS", successor, identity.id, sources, confidence=0.9, valid_from=day)
                    )


def organisation_entity(identity: Identity, sources: tuple[str, ...]) -> Entity:
    """Return the node of a body."""
    properties: dict[str, Value] = {}
    if identity.register_id and identity.label != "Platform":
        properties["register_id"] = f"{identity.register}:{identity.register_id}"
    return Entity(
        id=identity.id,
        label=identity.label,
        name=identity.name,
        kind=identity.kind,
        sources=tuple(dict.fromkeys((*sources, *identity.sources))),
        names=identity.names,
        valid_from=identity.valid_from,
        valid_to=identity.valid_to,
        properties=properties,
    )


def with_register(entity: Entity, identity: Identity) -> Entity:
    """Return a curated entity with the names and the id that a register adds."""
    properties: dict[str, Value] = dict(entity.properties)
    if identity.register_id and entity.label != "Platform":
        properties["register_id"] = f"{identity.register}:{identity.register_id}"
    return replace(entity, names=merge_names(entity.name, entity.names, identity.names), properties=properties)


def _sources_of(collector: Collector, id: str) -> tuple[str, ...]:
    entity = collector.get(id)
    return entity.sources if entity else ()
