"""Whom people forgot, taken out of the builds that are kept."""

from __future__ import annotations

from itertools import takewhile

from graph.decisions import Decisions
from graph.store import EmbeddedStore, Store


def forgets(decisions: Decisions) -> dict[str, str]:
    """Return the decisions to forget that stand: their numbers, and when each was taken."""
    return {str(told.number): told.when.isoformat() for told in decisions.active if told.kind == "forget"}


def prune_forgotten(decisions: Decisions, store: Store) -> tuple[str, ...]:
    """Remove the builds that were made without a decision to forget that stands now; return their ids.

    They may hold the person. Which they are stands in the builds' own cards: no clock tells it for sure, and a number
    alone would not where lines are taken out of the file by hand.

    Neo4j keeps only the build that stands. Of an embedded store the one that stands always stays.
    """
    standing = forgets(decisions).items()
    if not standing or not isinstance(store, EmbeddedStore):
        return ()
    kept = store.builds()
    clean = sum(1 for _ in takewhile(lambda build: standing <= build.forgets.items(), reversed(kept)))
    return store.prune(max(clean, 1)) if clean < len(kept) else ()
