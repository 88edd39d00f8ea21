"""What was probably meant by a name that is unknown."""

from __future__ import annotations

from collections.abc import Collection

from rapidfuzz import process

from graph.messages import text

_NEAR = 70  # of 100; below it two Swedish names of bodies are as a rule two bodies


def hint(name: str, known: Collection[str]) -> str:
    """Return "did you mean …" where a known name is near, else nothing."""
    near = process.extractOne(name, list(known), score_cutoff=_NEAR)
    return text("inventory-hint", near=near[0]) if near else ""


def hint_or_all(name: str, known: Collection[str]) -> str:
    """Return "did you mean …" where a known name is near, else all that are known."""
    return hint(name, known) or text("inventory-one-of", known=", ".join(known))
