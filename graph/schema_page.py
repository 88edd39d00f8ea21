"""The schema as a page of the documentation, made from `graph.schema` and from nothing else."""

from __future__ import annotations

from collections.abc import Iterable

from graph.schema import ENTITY_PROPERTIES, NODES, RELATION_PROPERTIES, RELATIONS, PropertyType

_HEAD = """# The schema

This page is made from `graph/schema.py` by `scripts/docs`; change it there.

Every node has the label `Entity` first and one specific label; organisations have `Organisation` between them, so that
`MATCH (o:Organisation)` finds every one and `MATCH (a:Administration)` only one's own.
"""


def schema_page() -> str:
    """Return `docs/schema.md` as Markdown."""
    parts = [_HEAD, "## Labels\n", *_table(("label", "what it is", "id", "kinds"), _label_rows())]
    parts += ["\n## Properties of every node\n", *_properties(ENTITY_PROPERTIES)]
    for node in NODES.values():
        if node.properties:
            parts += [f"\n### Properties of `{node.label}`\n", *_properties(node.properties)]
    parts += ["\n## Relations\n", *_table(("type", "from", "to", "what it says", "roles"), _relation_rows())]
    parts += ["\n## Properties of every relation\n", *_properties(RELATION_PROPERTIES)]
    for names, properties in _shared_properties():
        parts += [f"\n### Properties of {names}\n", *_properties(properties)]
    return "\n".join(parts) + "\n"


def _label_rows() -> Iterable[tuple[str, ...]]:
    for node in NODES.values():
        yield f"`{':'.join(node.labels)}`", node.doc, f"`{node.prefix}:…`", ", ".join(node.kinds)


def _relation_rows() -> Iterable[tuple[str, ...]]:
    for relation in RELATIONS.values():
        starts = ", ".join(relation.starts) if len(relation.starts) < 9 else "any but Source"
        yield f"`{relation.name}`", starts, ", ".join(relation.ends), relation.doc, ", ".join(relation.roles)


def _shared_properties() -> Iterable[tuple[str, tuple[PropertyType, ...]]]:
    """Yield each set of properties once, with all the relation types that have it."""
    held: dict[tuple[PropertyType, ...], list[str]] = {}
    for relation in RELATIONS.values():
        if relation.properties:
            held.setdefault(relation.properties, []).append(f"`{relation.name}`")
    for properties, names in held.items():
        yield ", ".join(names), properties


def _properties(properties: tuple[PropertyType, ...]) -> list[str]:
    rows = ((f"`{p.name}`", p.type, p.doc, "yes" if p.required else "") for p in properties)
    return _table(("property", "type", "what it says", "always"), rows)


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> list[str]:
    lines = ["| " + " | ".join(head) + " |", "|" + " --- |" * len(head)]
    lines.extend("| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in rows)
    return lines
