"""What people decided: part of, successor, forget. Same and different are the resolution's (`graph.names`)."""

from __future__ import annotations

from graph.assemble.collect import Collector
from graph.decisions import Decisions
from graph.identity import Identity


def apply_decisions(collector: Collector, decisions: Decisions, known: dict[str, Identity]) -> None:
    """Apply the decisions that add or remove relations and people."""
