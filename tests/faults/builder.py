"""A build in a process of its own, to be killed: `python -m tests.faults.builder STORE SEED EVENTS [ATOMIC]`.

It says `ready` when the graph is made and waits for a line; then it builds and says how that went.
"""

from __future__ import annotations

import sys

import graph.store.neo4j.rows
import graph.store.neo4j.store
from graph.errors import StoreBusyError, StoreError
from graph.store import open_store
from tests.generate import generate_graph
from tests.stores.building import apply

LEASE = 2.0


def main() -> None:
    """Build."""
    where, seed, events = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    if len(sys.argv) > 4:
        vars(graph.store.neo4j.store)["ATOMIC"] = int(sys.argv[4])
        vars(graph.store.neo4j.rows)["BATCH"] = int(sys.argv[4])
    made = generate_graph(seed, events)
    store = open_store(where) if "://" not in where else graph.store.neo4j.store.Neo4jStore(where, lease=LEASE)
    _say("ready")
    sys.stdin.readline()
    try:
        apply(store, made)
    except StoreBusyError:
        _say("busy")
    except StoreError as error:
        _say(f"failed: {error}")
    else:
        _say("done")


def _say(words: str) -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
