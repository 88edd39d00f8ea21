"""Constraints and indexes of a Neo4j store, derived from the schema."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Final

from graph.schema import ENTITY_LABELS, NODES, RELATIONS

# Index and constraint names begin with this, so that what is ours is told from what is not.
_OURS: Final = "omvarld"
_SORTED: Final = ("date", "datetime", "integer")


def labels() -> tuple[str, ...]:
    """Return all labels in the order in which the database should first meet them.

    Neo4j numbers labels as it meets them and lists a node's by number; the embedded store's engine lists `Entity` and
    then the others by name. So that `labels(n)` is alike in both, they meet in that order here.
    """
    return ("Entity", *sorted({"Organisation", *ENTITY_LABELS}))


def constraints() -> tuple[str, ...]:
    """Return the statements that must have run before the first node is written."""
    return (
        f"CREATE CONSTRAINT {_OURS}_entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE",
        f"CREATE CONSTRAINT {_OURS}_build_name IF NOT EXISTS FOR (n:Build) REQUIRE n.name IS UNIQUE",
    )


def node_indexes() -> tuple[str, ...]:
    """Return the statements for the indexes of nodes; after a first load's nodes, since filling one at once is faster.

    None of them waits until the index is full. The largest comes first.
    """
    return (_full_text(), *_names(), *_moments())


def relation_constraints() -> tuple[str, ...]:
    """Return the statements that make relations' keys unique; after a first load. Each waits until it is checked."""
    return tuple(
        f"CREATE CONSTRAINT {_OURS}_{type.lower()}_key IF NOT EXISTS FOR ()-[r:`{type}`]-() REQUIRE r.key IS UNIQUE"
        for type in RELATIONS
    )


def indexes() -> tuple[str, ...]:
    """Return the statements of both kinds, in an order in which they may run."""
    return (*node_indexes(), *relation_constraints())


def _names() -> Iterator[str]:
    # Within a label the full-text index finds a name; a range index for each would double the time of a first load.
    for label in ("Entity", "Organisation"):
        yield f"CREATE INDEX {_OURS}_{label.lower()}_name IF NOT EXISTS FOR (n:{label}) ON (n.name)"


def _moments() -> Iterator[str]:
    for label in ENTITY_LABELS:
        for property in NODES[label].properties:
            if property.type in _SORTED:
                name = f"{_OURS}_{label.lower()}_{property.name}"
                yield f"CREATE INDEX {name} IF NOT EXISTS FOR (n:`{label}`) ON (n.`{property.name}`)"


def _full_text() -> str:
    # Folding: a search for "malmo" finds "Malmö".
    return (
        f"CREATE FULLTEXT INDEX {_OURS}_names IF NOT EXISTS FOR (n:Entity) ON EACH [n.name, n.aliases] "
        "OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}"
    )


# Changes when the schema's indexes do, so that a database built by an earlier version gets the new ones.
INDEXED: Final = hashlib.sha256("\n".join(indexes()).encode()).hexdigest()[:16]
