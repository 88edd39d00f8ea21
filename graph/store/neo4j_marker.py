"""The marker: one node that says which build the database holds, and carries the lock of the build under way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

import neo4j
import orjson

from graph.store.base import Build
from graph.store.neo4j_fence import CURRENT


def read_marker(transaction: neo4j.ManagedTransaction) -> Mapping[str, Any] | None:
    """Return what the marker says (card, state, whole, revision, indexed, locked), None where there is none."""
    found = transaction.run(
        "MATCH (b:Build {name: $name, made_by: 'omvarld'}) RETURN b.card AS card, b.state AS state, "
        "b.state = 'whole' AS whole, b.revision AS revision, b.indexed AS indexed, "
        "coalesce(b.lock_until > timestamp(), false) AS locked",
        name=CURRENT,
    ).single()
    return None if found is None else found.data()


def holds_anything(transaction: neo4j.ManagedTransaction) -> bool:
    """Tell whether the database holds a node that is no marker of ours."""
    found = transaction.run("MATCH (n) WHERE NOT (n:Build AND n.made_by = 'omvarld') RETURN 1 AS one LIMIT 1")
    return found.single() is not None


def take_lock(transaction: neo4j.ManagedTransaction, owner: str, lease: int) -> Mapping[str, Any]:
    """Take the lock for `owner` if it is free or has run out (`lease` in milliseconds); return whose it is."""
    # The first SET takes the node for this transaction; what is read after it is nobody else's to change.
    return (
        transaction.run(
            "MERGE (b:Build {name: $name}) "
            "ON CREATE SET b.made_by = 'omvarld', b.state = 'whole', b.revision = 0 "
            "SET b.asked_by = $owner "
            "WITH b, b.lock_owner IS NULL OR b.lock_until < timestamp() AS free "
            "FOREACH (x IN CASE WHEN free THEN [1] ELSE [] END | "
            "SET b.lock_owner = $owner, b.lock_until = timestamp() + $lease, b.revision = b.revision + 1) "
            "RETURN b.lock_owner AS owner, b.lock_until AS until, b.revision AS revision",
            name=CURRENT,
            owner=owner,
            lease=lease,
        )
        .single(strict=True)
        .data()
    )


def let_go(transaction: neo4j.ManagedTransaction, owner: str) -> None:
    """Let go of the lock, if it is still `owner`'s."""
    transaction.run(
        "MATCH (b:Build {name: $name, lock_owner: $owner}) REMOVE b.lock_owner, b.lock_until",
        name=CURRENT,
        owner=owner,
    ).consume()


def open_build(transaction: neo4j.ManagedTransaction) -> None:
    """Tell readers that a build is under way; its lanes have written nothing yet."""
    transaction.run(
        "MATCH (b:Build {name: $name}) SET b.state = 'building' REMOVE b.lane_0, b.lane_1", name=CURRENT
    ).consume()


def flip(transaction: neo4j.ManagedTransaction, build: Build) -> None:
    """Make `build` the one that stands."""
    card = orjson.dumps(asdict(build)).decode()
    transaction.run(
        "MATCH (b:Build {name: $name}) SET b.state = 'whole', b.id = $id, b.card = $card, b.built_at = $at "
        "MERGE (p:Build {name: $id}) SET p.made_by = 'omvarld', p.card = $card",
        name=CURRENT,
        id=build.id,
        card=card,
        at=build.built_at,
    ).consume()


def build_of(card: str) -> Build:
    """Return the build that a card tells of."""
    made = orjson.loads(card)
    return Build(**{**made, "built_at": datetime.fromisoformat(made["built_at"])})


def note_indexed(transaction: neo4j.ManagedTransaction, indexed: str) -> None:
    """Note which indexes stand, so that they are not asked for at every build."""
    transaction.run("MATCH (b:Build {name: $name}) SET b.indexed = $indexed", name=CURRENT, indexed=indexed).consume()
