"""Patterns that parameters bring are looked at as those that are written out."""

from __future__ import annotations

import pytest

from graph.cypher.read_only import read_only
from graph.errors import QueryRefusedError


@pytest.mark.parametrize("word", ["(a+)+b", "(a|aa)*", "(a|aa){9}", ".*.*.*.*.*"])
def test_a_pattern_from_a_parameter_is_looked_at(word: str) -> None:
    for query in ("RETURN 'a' =~ $word AS x", "RETURN 'a' =~ '(?i).*' + $word AS x", "RETURN 'a' =~ $`word` AS x"):
        with pytest.raises(QueryRefusedError, match="=~"):
            read_only(query, {"word": word})


@pytest.mark.parametrize("word", ["vatten", r"\(a+\)+", "[(a+)]*b+", "(a|b)?c*", ".*a.*b.*"])
def test_one_that_ends_is_let_through(word: str) -> None:
    assert read_only("RETURN 'a' =~ $word AS x", {"word": word})


def test_a_pattern_that_depends_on_what_is_read_is_refused() -> None:
    with pytest.raises(QueryRefusedError, match="=~"):
        read_only("MATCH (e:Event) WHERE e.name =~ '(?i)' + e.kind RETURN e.id")
