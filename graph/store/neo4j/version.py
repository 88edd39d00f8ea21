"""Which servers a build can be written into."""

from __future__ import annotations

import re
from typing import Final

from graph.errors import StoreError

# The first whose Cypher takes labels and types that are known when the query runs.
OLDEST: Final = (5, 26)


def require_version(agent: str, address: str) -> None:
    """Compare what a server calls itself (`Neo4j/5.26.12`, `Neo4j/5.27-aura`, `Neo4j/2025.01.0`) with what is needed.

    Raises
    ------
    StoreError
        It is an older one, or no Neo4j.
    """
    found = re.match(r"Neo4j/(\d+)\.(\d+)", agent)
    if found is None or (int(found[1]), int(found[2])) < OLDEST:
        needed = ".".join(str(part) for part in OLDEST)
        raise StoreError("store-neo4j-version", address=address, found=agent, needed=needed)
