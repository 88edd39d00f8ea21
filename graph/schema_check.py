"""Checks entities and relations against the schema, before anything is stored."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Final

from graph.errors import SchemaError
from graph.model import Entity, Relation, Value
from graph.schema import NODES, RELATIONS, PropertyType

_OWN: Final = {name: frozenset(p.name for p in node.properties) for name, node in NODES.items()} | {
    name: frozenset(p.name for p in relation.properties) for name, relation in RELATIONS.items()
}

_PYTHON_TYPES: Final[dict[str, tuple[type, ...]]] = {
    "text": (str,),
    "texts": (tuple,),
    "integer": (int,),
    "number": (int, float),
    "flag": (bool,),
    "date": (date,),
    "datetime": (datetime,),
}


def check_entity(entity: Entity) -> None:
    """Check an entity against its label.

    Raises
    ------
    SchemaError
        The label or kind is unknown, the id lacks the label's prefix, name or sources are empty, or a property is
        unknown, of the wrong type or missing.
    """
    node = NODES.get(entity.label)
    if node is None:
        raise SchemaError("schema-label-unknown", label=entity.label, id=entity.id)
    if not entity.id.startswith(f"{node.prefix}:"):
        raise SchemaError("schema-id-prefix", id=entity.id, prefix=node.prefix)
    if not entity.name.strip():
        raise SchemaError("schema-name-empty", id=entity.id)
    if entity.kind not in node.kinds:
        raise SchemaError(
            "schema-kind-unknown",
            id=entity.id,
            kind=entity.kind,
            label=entity.label,
            kinds=", ".join(node.kinds),
        )
    if not entity.sources:
        raise SchemaError("schema-sources-empty", id=entity.id)
    for property in node.properties:
        _check_property(entity.id, property, entity.properties.get(property.name))
    _check_known(entity.id, entity.properties, _OWN[entity.label])


def check_relation(relation: Relation, start: Entity, end: Entity) -> None:
    """Check a relation against its type and the labels of its ends.

    Raises
    ------
    SchemaError
        The type is unknown, an end has a label that the type does not join, the role is none of the type's, sources
        are empty, the confidence is outside 0–1, or a property is unknown or of the wrong type.
    """
    kind = RELATIONS.get(relation.type)
    if kind is None:
        raise SchemaError("schema-relation-unknown", type=relation.type, key=relation.key)
    if start.label not in kind.starts or end.label not in kind.ends:
        raise SchemaError("schema-relation-ends", key=relation.key, start=start.label, end=end.label)
    if relation.role and kind.roles and relation.role not in kind.roles:
        raise SchemaError("schema-role-unknown", key=relation.key, role=relation.role, roles=", ".join(kind.roles))
    if not relation.sources:
        raise SchemaError("schema-sources-empty", id=relation.key)
    if not 0 <= relation.confidence <= 1:
        raise SchemaError("schema-confidence", key=relation.key, confidence=relation.confidence)
    for property in kind.properties:
        _check_property(relation.key, property, relation.properties.get(property.name))
    _check_known(relation.key, relation.properties, _OWN[relation.type])


def _check_property(id: str, property: PropertyType, value: Value | None) -> None:
    if value is None:
        if property.required:
            raise SchemaError("schema-property-missing", id=id, property=property.name)
        return
    if not isinstance(value, _PYTHON_TYPES[property.type]):
        raise SchemaError(
            "schema-property-type",
            id=id,
            property=property.name,
            expected=property.type,
            found=type(value).__name__,
        )


def _check_known(id: str, properties: Mapping[str, Value], known: frozenset[str]) -> None:
    for name in properties.keys() - known if properties else ():
        raise SchemaError("schema-property-unknown", id=id, property=name)
