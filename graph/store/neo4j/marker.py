"""The marker: one node that says which build the database holds, and carries the lock of the build under way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

import neo4j
import orjson

from graph.store.base import Build
from graph.store.neo4j.fence import CURRENT, WRITER_NAMES


def read_marker(transaction: neo4j.ManagedTransaction) -> Mapping[str, Any] | None:
    """Return what the marker says (card, state, whole, revision, indexed, locked), None where there is none.

    Every transaction of a build makes the revision grow, its writers' too: they count on markers of their own.
    """
    found = transaction.run(
        "MATCH (b:Build {name: $name, made_by: 'omvarld'}) "
        # What is taken away with the writers is then in the marker's revision: so that is read first.
        "WITH b.card AS card, b.state AS state, b.revision AS revision, b.indexed AS indexed, "
        "b.lock_owner AS owner, b.lock_until AS until "
        "OPTIONAL MATCH (l:Build) WHERE l.name IN $writers "
        "WITH card, state, revision, indexed, owner, until, coalesce(sum(l.revision), 0) AS done, "
        "max(l.lock_until) AS renewed "
        "RETURN card, state, state = 'whole' AS whole, revision + done AS revision, indexed, "
        "owner IS NOT NULL AND coalesce(until > timestamp() OR renewed > timestamp(), false) AS locked",
        name=CURRENT,
        writers=WRITER_NAMES,
    ).single()
    return None if found is None else found.data()


def holds_anything(transaction: neo4j.ManagedTransaction) -> bool:
    """Tell whether the database holds a node that is no marker of ours."""
    found = transaction.run("MATCH (n) WHERE NOT (n:Build AND n.made_by = 'omvarld') RETURN 1 AS one LIMIT 1")
    return found.single() is not None


def take_lock(transaction: neo4j.ManagedTransaction, owner: str, lease: int) -> Mapping[str, Any]:
    """Take the lock for `owner` if it is free or has run out (`lease` in milliseconds); return whose it is.

    The writers of whoever had it are taken away, so that none of them can write any more.
    """
    # The first SETs take the nodes for this transaction; what is read after them is nobody else's to change. Writers
    # take no marker but their own, so that nobody waits in a circle.
    return (
        transaction.run(
            "MERGE (b:Build {name: $name}) "
            "ON CREATE SET b.made_by = 'omvarld', b.state = 'whole', b.revision = 0 "
            "SET b.asked_by = $owner "
            "WITH b OPTIONAL MATCH (l:Build) WHERE l.name IN $writers "
            "SET l.asked_by = $owner "
            "WITH b, collect(l) AS writers, coalesce(sum(l.revision), 0) AS done, max(l.lock_until) AS renewed "
            "WITH b, writers, done, CASE WHEN renewed > b.lock_until THEN renewed ELSE b.lock_until END AS until "
            "WITH b, writers, done, until, b.lock_owner IS NULL OR until < timestamp() AS free "
            "FOREACH (x IN CASE WHEN free THEN [1] ELSE [] END | "
            "SET b.lock_owner = $owner, b.lock_until = timestamp() + $lease, b.revision = b.revision + done + 1 "
            "FOREACH (l IN writers | DELETE l)) "
            "RETURN b.lock_owner AS owner, until, b.revision AS revision",
            name=CURRENT,
            owner=owner,
            lease=lease,
            writers=WRITER_NAMES,
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
    """Tell readers that a build is under way."""
    transaction.run("MATCH (b:Build {name: $name}) SET b.state = 'building'", name=CURRENT).consume()


def open_writers(transaction: neo4j.ManagedTransaction) -> None:
    """Make the markers of the writers; they have written nothing yet."""
    transaction.run(
        "MATCH (b:Build {name: $name}) UNWIND $writers AS writer MERGE (l:Build {name: writer}) "
        "SET l.made_by = 'omvarld', l.lock_owner = b.lock_owner, l.lock_until = b.lock_until, l.revision = 0",
        name=CURRENT,
        writers=WRITER_NAMES,
    ).consume()


def close_writers(transaction: neo4j.ManagedTransaction) -> None:
    """Take the markers of the writers away; the marker's revision tells what they wrote from now on."""
    transaction.run(
        "MATCH (l:Build) WHERE l.name IN $writers WITH collect(l) AS writers, sum(l.revision) AS done "
        "MATCH (b:Build {name: $name}) SET b.revision = b.revision + done FOREACH (l IN writers | DELETE l)",
        name=CURRENT,
        writers=WRITER_NAMES,
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
