"""What curated sources state: entities by key, relations between keys."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from graph.assemble.collect import Collector
from graph.errors import SourceError
from graph.identity import Identity
from graph.model import Entity, Relation, Value
from graph.records import EntityRecord, Locator, RelationRecord, SourceRecord
from graph.schema import NODES, RELATIONS


def source_id(id: str) -> str:
    """Return the node id of a source."""
    return f"source:{id}"


def source_entity(record: SourceRecord, kind: str = "other") -> Entity:
    """Return the Source node of a source record."""
    told: dict[str, Value | None] = {
        "publisher": record.publisher,
        "licence": record.licence,
        "url": record.url or None,
        "path": record.path or None,
        "retrieved_at": record.retrieved_at,
        "sha256": record.sha256 or None,
        "text": record.text or None,
    }
    return Entity(
        id=source_id(record.id),
        label="Source",
        name=record.name,
        kind=kind,
        sources=(source_id(record.id),),
        properties={name: value for name, value in told.items() if value is not None},
    )


def curated_id(record: EntityRecord) -> str:
    """Return the node id of a curated entity: its label's prefix and its key."""
    return f"{NODES[record.label].prefix}:{record.key}"


def curated_entity(record: EntityRecord) -> Entity:
    """Return the node of a curated entity."""
    types = {property.name: property.type for property in NODES[record.label].properties}
    properties = {name: _typed(types.get(name, "text"), told) for name, told in record.properties.items()}
    if record.label == "Edition":
        properties["year"] = edition_year(record.name, record.valid_from, record.locator)
    if record.register_id:
        properties["register_id"] = record.register_id
    return Entity(
        id=curated_id(record),
        label=record.label,
        name=record.name,
        kind=record.kind,
        sources=(source_id(record.source),),
        names=record.names,
        valid_from=record.valid_from,
        valid_to=record.valid_to,
        properties=properties,
    )


def curated_identity(record: EntityRecord) -> Identity:
    """Return who a curated organisation is, for the resolution of names."""
    register, _, register_id = record.register_id.partition(":")
    return Identity(
        id=curated_id(record),
        name=record.name,
        label=record.label,
        kind=record.kind,
        names=record.names,
        valid_from=record.valid_from,
        valid_to=record.valid_to,
        register=register,
        register_id=register_id,
        curated=True,
        sources=(source_id(record.source),),
    )


def _typed(type: str, told: str) -> Value:
    if type == "datetime":
        return datetime.fromisoformat(told)
    return bool(told) if type == "flag" else told


class Keys:
    """Which node a key means. One key may stand for nodes of several labels; the relation's type tells which."""

    def __init__(self, records: Iterable[EntityRecord]) -> None:
        self._labels: dict[str, dict[str, str]] = {}
        for record in records:
            self._labels.setdefault(record.key, {})[record.label] = curated_id(record)

    def add(self, key: str, label: str, id: str) -> None:
        """Let `key` mean the node `id` too."""
        self._labels.setdefault(key, {}).setdefault(label, id)

    def find(self, key: str, labels: tuple[str, ...]) -> str | None:
        """Return the id of the node that `key` means among `labels`, None if none."""
        for label, id in self._labels.get(key, {}).items():
            if label in labels:
                return id
        return None


def add_curated_relations(collector: Collector, records: Iterable[RelationRecord], keys: Keys) -> None:
    """Add the relations that curated sources state.

    Raises
    ------
    SourceError
        A relation's type is unknown, or an end is a key that no source states.
    """
    for record in records:
        kind = RELATIONS.get(record.type)
        if kind is None:
            raise SourceError("assemble-relation-type", **_where(record), type=record.type)
        ends = []
        for key, labels in ((record.start, kind.starts), (record.end, kind.ends)):
            id = keys.find(key, labels)
            if id is None:
                raise SourceError("assemble-key-unknown", **_where(record), name=key, type=record.type)
            ends.append(id)
        collector.relation(
            Relation(
                type=record.type,
                start=ends[0],
                end=ends[1],
                sources=(source_id(record.source),),
                role=record.role,
                confidence=record.confidence,
                valid_from=record.valid_from,
                valid_to=record.valid_to,
                as_written=record.as_written,
                properties=_place(record),
            )
        )


def _place(record: RelationRecord) -> dict[str, Value]:
    """Return where quoted words stand in the source's text; only a mention keeps it."""
    place = record.locator
    if record.type != "MENTIONED_IN" or place.starts is None or place.ends is None:
        return {}
    return {"starts": place.starts, "ends": place.ends}


def _where(record: RelationRecord) -> dict[str, object]:
    return {"file": record.locator.file, "line": record.locator.row or 0}


def edition_year(name: str, first: date | None, place: Locator) -> int:
    """Return the year of an edition: its first day's, else the one in its name.

    Raises
    ------
    SourceError
        Neither tells a year.
    """
    if first:
        return first.year
    digits = "".join(ch if ch.isdigit() else " " for ch in name).split()
    years = [int(word) for word in digits if len(word) == 4]
    if not years:
        raise SourceError("assemble-edition-year", file=place.file, line=place.row or 0, name=name)
    return years[-1]
