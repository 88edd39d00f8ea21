"""Which servers are taken for new enough, by what they call themselves."""

from __future__ import annotations

import pytest

from graph.errors import StoreError
from graph.store.neo4j.version import require_version


@pytest.mark.parametrize("agent", ["Neo4j/5.26.0", "Neo4j/5.26.12", "Neo4j/5.27-aura", "Neo4j/2025.01.0"])
def test_a_new_one_is_taken(agent: str) -> None:
    require_version(agent, "bolt://server")


@pytest.mark.parametrize("agent", ["Neo4j/5.25.1", "Neo4j/4.4.40", "Memgraph/3.0", ""])
def test_an_old_one_or_another_is_not(agent: str) -> None:
    with pytest.raises(StoreError, match=r"5\.26 eller senare"):
        require_version(agent, "bolt://server")
