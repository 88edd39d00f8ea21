"""The lock as a build holds it in Neo4j: what every transaction of a build checks on the marker's node.

Two builds cannot interleave, and no batch can be written twice, whatever the network did to the first answer: each
transaction takes a marker's node for itself and is refused if the lock is no longer this build's, or if the marker's
revision is not the one expected.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import neo4j

from graph.errors import StoreBusyError

CURRENT: Final = "current"
LEASE_SECONDS: Final = 10.0
# While one waits for its rows to be made the others keep two cores of a server busy; a fourth adds nothing there.
WRITERS: Final = 3
# Of the markers of the writers, by number.
WRITER_NAMES: Final = tuple(f"lane-{number}" for number in range(WRITERS))

Work = Callable[[neo4j.ManagedTransaction], None]


@dataclass(slots=True)
class Fence:
    """The lock as this build holds it: whose it is, and the revision that the next transaction must find."""

    owner: str
    revision: int
    lease: float = LEASE_SECONDS

    def check(self, transaction: neo4j.ManagedTransaction) -> None:
        """Take the marker's node for the rest of the transaction. Raises StoreBusyError if the lock was lost."""
        _check(transaction, CURRENT, self, self.revision)


@dataclass(slots=True)
class Writer:
    """One of several sessions that write for the same build side by side.

    It has a marker of its own, so that no writer waits for another to commit: who takes over a lock takes these markers
    away with it. It checks at a transaction's end, so that whoever asks for the lock waits for a commit and no more.
    """

    fence: Fence
    number: int
    done: int = 0

    def check(self, transaction: neo4j.ManagedTransaction) -> None:
        """Take the writer's marker until the transaction has ended. Raises StoreBusyError if the lock was lost."""
        _check(transaction, WRITER_NAMES[self.number], self.fence, self.done)


def _check(transaction: neo4j.ManagedTransaction, name: str, fence: Fence, expected: int) -> None:
    # The first SET takes the node; what is read after it is nobody else's to change before this transaction ends.
    found = transaction.run(
        "MATCH (b:Build {name: $name}) SET b.asked_by = $owner "
        "WITH b WHERE b.lock_owner = $owner AND b.revision = $expected "
        "SET b.lock_until = timestamp() + $lease, b.revision = $expected + 1 RETURN b.revision",
        name=name,
        owner=fence.owner,
        expected=expected,
        lease=round(fence.lease * 1000),
    ).single()
    if found is None:
        raise StoreBusyError("store-neo4j-lock-lost")
