"""The plan: what a build would add, change and remove, from hashes alone."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import orjson

from graph.model import Entity, Graph, Relation, entities, relations


@dataclass(frozen=True, slots=True)
class Hashes:
    """Content hash of every node by id and of every relation by key."""

    nodes: Mapping[str, str] = field(default_factory=dict)
    relations: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Change:
    """Ids (of nodes) or keys (of relations) to add, change and remove, each sorted."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.added) + len(self.changed) + len(self.removed)


@dataclass(frozen=True, slots=True)
class Counts:
    """How many nodes or relations would be added, changed, removed."""

    added: int
    changed: int
    removed: int


@dataclass(frozen=True, slots=True)
class Plan:
    """The difference between a graph and what a store holds; `hashes` are those of the graph."""

    nodes: Change = Change()
    relations: Change = Change()
    hashes: Hashes = field(default_factory=Hashes, repr=False)

    @property
    def empty(self) -> bool:
        """Tell whether nothing would change."""
        return not len(self.nodes) and not len(self.relations)

    def per_label(self, wanted: Graph, held: Graph) -> dict[str, Counts]:
        """Return what would be added, changed and removed per label and relation type.

        `wanted` is the graph that would stand, `held` the one that stands; each sorted by name.
        """
        return self._count(wanted, held, lambda item: (item.label if isinstance(item, Entity) else item.type,))

    def per_source(self, wanted: Graph, held: Graph) -> dict[str, Counts]:
        """Return the same per source; what two sources say is counted under both."""
        return self._count(wanted, held, lambda item: item.sources)

    def _count(
        self, wanted: Graph, held: Graph, heads: Callable[[Entity | Relation], tuple[str, ...]]
    ) -> dict[str, Counts]:
        counted: dict[str, Counter[str]] = {}
        for how, graph in (("added", wanted), ("changed", wanted), ("removed", held)):
            nodes, edges = set(getattr(self.nodes, how)), set(getattr(self.relations, how))
            items: list[Entity | Relation] = [entity for entity in entities(graph) if entity.id in nodes]
            items.extend(relation for relation in relations(graph) if relation.key in edges)
            for item in items:
                for head in heads(item):
                    counted.setdefault(head, Counter())[how] += 1
        return {head: Counts(c["added"], c["changed"], c["removed"]) for head, c in sorted(counted.items())}


def hash_entity(entity: Entity) -> str:
    """Return a short hash of everything the entity says."""
    return digest(encode(entity_row(entity)))


def hash_relation(relation: Relation) -> str:
    """Return a short hash of everything the relation says."""
    return digest(encode(relation_row(relation)))


def hash_graph(graph: Graph) -> Hashes:
    """Return the hashes of every node and relation of `graph`."""
    return Hashes(
        {entity.id: hash_entity(entity) for entity in entities(graph)},
        {relation.key: hash_relation(relation) for relation in relations(graph)},
    )


def make_plan(wanted: Hashes, held: Hashes) -> Plan:
    """Return what turns `held` into `wanted`."""
    return Plan(_change(wanted.nodes, held.nodes), _change(wanted.relations, held.relations), wanted)


def content_hash(hashes: Hashes) -> str:
    """Return one hash for the whole graph, whatever order it was made in."""
    digest = hashlib.sha256()
    for part in (hashes.nodes, hashes.relations):
        for key in sorted(part):
            digest.update(key.encode() + b"\0" + part[key].encode() + b"\n")
        digest.update(b"\n")
    return digest.hexdigest()


def entity_row(entity: Entity) -> dict[str, object]:
    """Return an entity as plain data with the schema's property names; absent values are left out."""
    row: dict[str, object] = {
        "id": entity.id,
        "label": entity.label,
        "name": entity.name,
        "kind": entity.kind,
        "sources": entity.sources,
        "valid_from": entity.valid_from,
        "valid_to": entity.valid_to,
    }
    if entity.names:
        row["aliases"] = entity.aliases
        row["aliases_from"] = tuple(n.valid_from.isoformat() if n.valid_from else "" for n in entity.names)
        row["aliases_to"] = tuple(n.valid_to.isoformat() if n.valid_to else "" for n in entity.names)
    row.update(entity.properties)
    return {name: value for name, value in row.items() if value is not None}


def relation_row(relation: Relation) -> dict[str, object]:
    """Return a relation as plain data with the schema's property names; absent values are left out."""
    row: dict[str, object] = {
        "key": relation.key,
        "type": relation.type,
        "start": relation.start,
        "end": relation.end,
        "sources": relation.sources,
        "confidence": relation.confidence,
        "valid_from": relation.valid_from,
        "valid_to": relation.valid_to,
        "as_written": relation.as_written or None,
        "role": relation.role or None,
    }
    row.update(relation.properties)
    return {name: value for name, value in row.items() if value is not None}


def encode(row: Mapping[str, object]) -> bytes:
    """Return a row as one line of JSON with its keys sorted; the embedded store keeps these very bytes."""
    return orjson.dumps(row, option=orjson.OPT_SORT_KEYS)


def digest(encoded: bytes) -> str:
    """Return the content hash of an encoded row."""
    return hashlib.blake2b(encoded, digest_size=12).hexdigest()


def _change(wanted: Mapping[str, str], held: Mapping[str, str]) -> Change:
    return Change(
        added=tuple(sorted(key for key in wanted if key not in held)),
        changed=tuple(sorted(key for key, value in wanted.items() if key in held and held[key] != value)),
        removed=tuple(sorted(key for key in held if key not in wanted)),
    )
