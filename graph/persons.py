"""Which organisers may be persons: a public appearance of somebody, not a body."""

from __future__ import annotations

from graph.model import Entity
from graph.names.people.words import is_name


def may_be_person(entity: Entity) -> bool:
    """Tell whether an organiser's node may be a person: nothing is known of it, and its name is like a person's."""
    known = "register_id" in entity.properties
    return entity.label == "Partner" and entity.kind == "other" and not known and is_name(entity.name, strict=True)
