"""Names: from what is written in a field to the bodies it speaks of, explained and undoable."""

from __future__ import annotations

from graph.names.engine import NameDecisions, Names, OpenPair
from graph.names.reading import Alternative, Mention, PersonReading, Reading

__all__ = ["Alternative", "Mention", "NameDecisions", "Names", "OpenPair", "PersonReading", "Reading"]
