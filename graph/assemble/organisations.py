"""Organisations enter the graph when something mentions them, with their parents and what they took over from."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from graph.assemble.collect import Collector, merge_names
from graph.identity import Identity
from graph.messages import text
from graph.model import Entity, Relation, Value
from graph.names.reading import Reading

# What no source but the tables of names in `graph/names/knowledge` tells has them as its source.
TABLES_SOURCE: Final = "source:omvarlds-namntabeller"


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
        return identity.id

    def add_structure(self) -> None:
        """Tie bodies to their parents and successors, where registers or tables tell them and both are in the graph."""
        for identity in self._known.values():
            if identity.id not in self._collector:
                continue
            self._tie("PART_OF", identity.id, identity.parent, identity)
            for successor, day in identity.successors:
                self._tie("SUCCEEDS", successor, identity.id, identity, day)

    def _tie(self, type: str, start: str, end: str, identity: Identity, day: date | None = None) -> None:
        if start == end or start not in self._collector or end not in self._collector:
            return
        sources = identity.sources
        if not sources:
            sources = (TABLES_SOURCE,)
            if TABLES_SOURCE not in self._collector:
                self._collector.entity(_tables_source())
        self._collector.relation(Relation(type, start, end, sources, confidence=0.9, valid_from=day))


def organisation_entity(identity: Identity, sources: tuple[str, ...]) -> Entity:
    """Return the node of a body."""
    return Entity(
        id=identity.id,
        label=identity.label,
        name=identity.name,
        kind=identity.kind,
        sources=tuple(dict.fromkeys((*sources, *identity.sources))),
        names=identity.names,
        valid_from=identity.valid_from,
        valid_to=identity.valid_to,
        properties=_register_id(identity.label, identity),
    )


def with_register(entity: Entity, identity: Identity) -> Entity:
    """Return a curated entity with the names and the id that a register adds."""
    properties = {**entity.properties, **_register_id(entity.label, identity)}
    return replace(entity, names=merge_names(entity.name, entity.names, identity.names), properties=properties)


def _register_id(label: str, identity: Identity) -> dict[str, Value]:
    if not identity.register_id or label == "Platform":
        return {}
    return {"register_id": f"{identity.register}:{identity.register_id}"}


def _tables_source() -> Entity:
    return Entity(
        TABLES_SOURCE,
        "Source",
        text("assemble-tables-source"),
        "other",
        (TABLES_SOURCE,),
        properties={"publisher": "Omvärld", "licence": "EUPL-1.2"},
    )
