"""Decisions that people take about who is who: kept in a file of text, apart from data, and applied at every build."""

from __future__ import annotations

from graph.decisions.accept import accept, step_words, weigh
from graph.decisions.file import decide, decide_all, read_decisions, undo
from graph.decisions.record import (
    ACCEPTABLE,
    DRAFT_KINDS,
    KINDS,
    PAIR_KINDS,
    PROPOSAL_KINDS,
    Decision,
    Draft,
    in_words,
    told_id,
)
from graph.decisions.state import Decisions, Tie

__all__ = [
    "ACCEPTABLE",
    "DRAFT_KINDS",
    "KINDS",
    "PAIR_KINDS",
    "PROPOSAL_KINDS",
    "Decision",
    "Decisions",
    "Draft",
    "Tie",
    "accept",
    "decide",
    "decide_all",
    "in_words",
    "read_decisions",
    "step_words",
    "told_id",
    "undo",
    "weigh",
]
