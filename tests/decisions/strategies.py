"""Decisions to test with: few bodies, so that chains and contradictions come about by themselves."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import strategies as st

from graph.decisions import PAIR_KINDS, Decision, Draft

WHEN = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
BODIES = ("Ankeborgs kommun", "Ankeborg", "Gåsehults bygdegille", "organisation:vargskogen", "Östanå AB", "Räv & Rot")
PEOPLE = ("Kajsa Ankdotter", "person:kajsa-ankdotter-ankeborg", "Ludvig von Mus")


def pair_drafts() -> st.SearchStrategy[Draft]:
    """Return drafts about two of a few bodies, sensible or not."""
    return st.builds(
        lambda kind, left, right: Draft(kind, left, right, who="Prövaren"),
        st.sampled_from(PAIR_KINDS),
        st.sampled_from(BODIES),
        st.sampled_from(BODIES),
    )


def drafts() -> st.SearchStrategy[Draft]:
    """Return drafts of every kind."""
    forget = st.builds(lambda person: Draft("forget", person, who="Prövaren"), st.sampled_from(PEOPLE))
    return st.one_of(pair_drafts(), pair_drafts(), pair_drafts(), forget)


def steps() -> st.SearchStrategy[list[Draft | int]]:
    """Return what people do one after the other: decide, or undo a number."""
    return st.lists(st.one_of(drafts(), drafts(), st.integers(1, 12)), max_size=14)


def decision(number: int, kind: str, left: str = "", right: str = "", undoes: int | None = None) -> Decision:
    """Return one decision as a file would hold it."""
    return Decision(number, kind, "Prövaren", WHEN, left, right, undoes=undoes)
