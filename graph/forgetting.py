"""Whom people forgot, taken out of the builds that are kept."""

from __future__ import annotations

from typing import Final
from zoneinfo import ZoneInfo

from graph.decisions import Decisions
from graph.store import EmbeddedStore, Store

_TIME_ZONE: Final = ZoneInfo("Europe/Stockholm")


def prune_forgotten(decisions: Decisions, store: Store) -> tuple[str, ...]:
    """Remove the builds from before the last decision to forget, for they may hold the person; return their ids.

    Neo4j keeps only the build that stands. Of an embedded store the one that stands always stays.
    """
    forgot = [decision.when for decision in decisions.active if decision.kind == "forget"]
    if not forgot or not isinstance(store, EmbeddedStore):
        return ()
    # A decision is dated to the second: a build of that second may be from before it.
    last = max(forgot).astimezone(_TIME_ZONE).replace(tzinfo=None)
    kept = store.builds()
    newer = sum(build.built_at.replace(microsecond=0) > last for build in kept)
    return store.prune(max(newer, 1)) if newer < len(kept) else ()
