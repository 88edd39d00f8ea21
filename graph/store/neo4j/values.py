"""What the driver gives, as both stores give it: plain values, no driver types, none of the store's own properties."""

from __future__ import annotations

from typing import Final

import neo4j.graph
import neo4j.time

HASH: Final = "_hash"


def plain(value: object) -> object:
    """Return a value of an answer without driver types; nodes, relations and paths as mappings."""
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {name: plain(item) for name, item in value.items()}
    if isinstance(value, neo4j.time.Duration):
        return {"months": value.months, "days": value.days, "seconds": value.seconds}
    if isinstance(value, neo4j.time.Date | neo4j.time.DateTime | neo4j.time.Time):
        return value.to_native()
    if isinstance(value, neo4j.graph.Path):
        return {"nodes": [plain(node) for node in value.nodes], "relations": [plain(r) for r in value.relationships]}
    if isinstance(value, neo4j.graph.Node):
        return {"labels": sorted(value.labels, key=_label_order), "properties": _properties(value)}
    if isinstance(value, neo4j.graph.Relationship):
        return {"type": value.type, "properties": _properties(value)}
    return value


def _properties(item: neo4j.graph.Entity) -> dict[str, object]:
    return {name: plain(value) for name, value in sorted(item.items()) if name != HASH}


def _label_order(label: str) -> tuple[bool, str]:
    return (label != "Entity", label)
