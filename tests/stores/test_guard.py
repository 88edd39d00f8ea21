"""The read-only guard by itself: what it refuses and what it lets through, without any engine."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.cypher.read_only import read_only
from graph.cypher.tokens import tokens_of, without_comments
from graph.errors import QueryRefusedError
from tests.stores.hostile import ALLOWED, ENDLESS, REFUSED

_WRITING = ("CREATE (:X)", "SET a.x = 1", "DELETE a", "DETACH DELETE a", "MERGE (:X)", "REMOVE a.x", "DROP INDEX x")
_PLAIN = "MATCH (a) RETURN a.x WITH * UNWIND [1] AS y WHERE UNION ALL { } CALL ( ) ORDER BY LIMIT 1 AS limit , * END"
_PIECES = (*_PLAIN.split(" "), "'text'", "`name`", "/* c */", "// c\n", "$p")


def test_there_are_a_hundred_hostile_queries_and_none_twice() -> None:
    assert len(set(REFUSED)) == len(REFUSED) >= 100


@pytest.mark.parametrize("cypher", REFUSED, ids=lambda cypher: cypher[:60])
def test_hostile_queries_are_refused_with_a_message(cypher: str) -> None:
    with pytest.raises(QueryRefusedError) as refused:
        read_only(cypher)
    assert str(refused.value)


@pytest.mark.parametrize("cypher", ALLOWED + ENDLESS, ids=lambda cypher: cypher[:60])
def test_reading_queries_are_let_through(cypher: str) -> None:
    assert read_only(cypher)


def test_a_message_names_word_and_place() -> None:
    with pytest.raises(QueryRefusedError, match=r"Rad 2, tecken 3: ”DELETE”"):
        read_only("MATCH (n)\n  DELETE n")


def test_comments_never_reach_an_engine_and_lines_keep_their_numbers() -> None:
    sent = read_only("MATCH (n) // DELETE n\n/* a\nb */ RETURN 'http://x' AS x")
    assert "DELETE" not in sent
    assert "'http://x'" in sent
    assert sent.count("\n") == 2


@settings(deadline=None)
@given(st.lists(st.sampled_from(_PIECES), max_size=12), st.sampled_from(_WRITING), st.lists(st.sampled_from(_PIECES)))
def test_no_mixture_hides_a_writing_clause(before: list[str], writing: str, after: list[str]) -> None:
    cypher = " ".join([*before, writing, *after])
    with pytest.raises(QueryRefusedError):
        read_only(cypher)


@settings(deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_read_or_refused_and_nothing_else(text: str) -> None:
    try:
        tokens = tokens_of(text)
    except QueryRefusedError:
        return
    at = 0
    for token in tokens:
        at = text.index(token.text, at) + len(token.text)
    assert tokens_of(without_comments(text)) == tokens
