"""Names: from what is written in a field to the bodies it speaks of, explained and undoable."""

from __future__ import annotations

from graph.names.engine import Names
from graph.names.explain import explain, explain_alternatives, explain_rule
from graph.names.matching.pairs import Comparison, compare
from graph.names.matching.resolve import NameDecisions
from graph.names.reading import Alternative, Mention, PersonReading, Reading
from graph.names.review import OpenPair

__all__ = [
    "Alternative",
    "Comparison",
    "Mention",
    "NameDecisions",
    "Names",
    "OpenPair",
    "PersonReading",
    "Reading",
    "compare",
    "explain",
    "explain_alternatives",
    "explain_rule",
]
