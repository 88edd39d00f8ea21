"""What changed between two graphs: counts per label and type, and each change with its fields."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from graph.model import Entity, Graph, Relation, entities, relations
from graph.planning import Change, entity_row, hash_graph, make_plan, relation_row

ADDED: Final = "added"
CHANGED: Final = "changed"
REMOVED: Final = "removed"


@dataclass(frozen=True, slots=True)
class Field:
    """A property that differs; None where it was or is absent."""

    name: str
    before: object
    after: object


@dataclass(frozen=True, slots=True)
class Difference:
    """One node or relation that was added, changed or removed (`how`).

    `what` is the label or relation type, `id` the node's id or the relation's key, `name` the node's name or the names
    of both ends with an arrow between. `fields` are told where it was changed.
    """

    how: str
    what: str
    id: str
    name: str
    fields: tuple[Field, ...] = ()


def diff(before: Graph, after: Graph) -> tuple[Difference, ...]:
    """Return every difference: nodes, then relations; of each what was added, changed, removed, sorted by id.

    Two builds of an embedded store are compared by `diff(store.open_build(a).graph(), store.open_build(b).graph())`.
    """
    plan = make_plan(hash_graph(after), hash_graph(before))
    nodes_before, nodes_after = ({item.id: item for item in entities(graph)} for graph in (before, after))
    edges_before, edges_after = ({item.key: item for item in relations(graph)} for graph in (before, after))
    nodes = [
        Difference(how, shown.label, id, shown.name, _fields(nodes_before.get(id), nodes_after.get(id)))
        for how, id in _listed(plan.nodes)
        for shown in (nodes_after.get(id) or nodes_before[id],)
    ]
    edges = [
        Difference(how, shown.type, key, _ends(shown, names), _fields(edges_before.get(key), edges_after.get(key)))
        for how, key in _listed(plan.relations)
        for shown, names in ((edges_before[key], nodes_before) if how == REMOVED else (edges_after[key], nodes_after),)
    ]
    return (*nodes, *edges)


def counts(differences: tuple[Difference, ...]) -> dict[str, tuple[int, int, int]]:
    """Return (added, changed, removed) per label and relation type."""
    counted: dict[str, Counter[str]] = {}
    for difference in differences:
        counted.setdefault(difference.what, Counter())[difference.how] += 1
    return {what: (c[ADDED], c[CHANGED], c[REMOVED]) for what, c in sorted(counted.items())}


def _listed(change: Change) -> Iterator[tuple[str, str]]:
    for how, ids in ((ADDED, change.added), (CHANGED, change.changed), (REMOVED, change.removed)):
        for id in ids:
            yield how, id


def _fields(before: Entity | Relation | None, after: Entity | Relation | None) -> tuple[Field, ...]:
    if before is None or after is None:
        return ()
    old, new = _row(before), _row(after)
    names = sorted(name for name in old.keys() | new.keys() if old.get(name) != new.get(name))
    return tuple(Field(name, old.get(name), new.get(name)) for name in names)


def _row(item: Entity | Relation) -> dict[str, object]:
    return entity_row(item) if isinstance(item, Entity) else relation_row(item)


def _ends(relation: Relation, nodes: Mapping[str, Entity]) -> str:
    return f"{nodes[relation.start].name} → {nodes[relation.end].name}"
