"""The lock as a build holds it in Neo4j: what every transaction of a build checks on the marker's node.

Two builds cannot interleave, and no batch can be written twice, whatever the network did to the first answer: each
transaction takes the marker's node for itself and is refused if the lock is no longer this build's, or if a count is
not the one expected.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, cast

import neo4j

from graph.errors import StoreBusyError

CURRENT: Final = "current"
LEASE_SECONDS: Final = 10.0
# Where a client and a server share two cores a third adds nothing; a server with more has others to serve.
LANES: Final = 2

Work = Callable[[neo4j.ManagedTransaction], None]

# The first SET takes the node; what is read after it is nobody else's to change before this transaction ends.
_TAKE: Final = "MATCH (b:Build {name: $name}) SET b.asked_by = $owner WITH b WHERE b.lock_owner = $owner"
_RENEW: Final = "SET b.lock_until = timestamp() + $lease, b.revision = b.revision + 1"


@dataclass(slots=True)
class Fence:
    """The lock as this build holds it: whose it is, and the revision that the next transaction must find."""

    owner: str
    revision: int
    lease: float = LEASE_SECONDS

    def check(self, transaction: neo4j.ManagedTransaction) -> None:
        """Take the marker's node for the rest of the transaction. Raises StoreBusyError if the lock was lost."""
        _check(transaction, f"{_TAKE} AND b.revision = $expected {_RENEW}", self, self.revision)


def lane_count(number: int) -> str:
    """Return where the marker `b` counts the transactions of lane `number`."""
    return f"b.lane_{number}"


@dataclass(slots=True)
class Lane:
    """One of several sessions that write for the same build side by side.

    It counts its own transactions, since those of the others come in between, and checks at a transaction's end: the
    marker's node is then held while the server commits, and not while it reads and writes.
    """

    fence: Fence
    number: int
    done: int = 0

    def check(self, transaction: neo4j.ManagedTransaction) -> None:
        """Take the marker's node until the transaction has ended. Raises StoreBusyError if the lock was lost."""
        count = lane_count(self.number)
        counted = f"{_TAKE} AND coalesce({count}, 0) = $expected {_RENEW}, {count} = $expected + 1"
        _check(transaction, counted, self.fence, self.done)


def _check(transaction: neo4j.ManagedTransaction, cypher: str, fence: Fence, expected: int) -> None:
    found = transaction.run(
        cast(Any, f"{cypher} RETURN b.revision"),
        name=CURRENT,
        owner=fence.owner,
        expected=expected,
        lease=round(fence.lease * 1000),
    ).single()
    if found is None:
        raise StoreBusyError("store-neo4j-lock-lost")
