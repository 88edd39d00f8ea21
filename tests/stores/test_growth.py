"""How far a query may let a text grow: what stands beside each other does not multiply, what follows does."""

from __future__ import annotations

import pytest

from graph.cypher.growth import MAX_GROWTH, outgrown
from graph.cypher.tokens import tokens_of

_FOUR = "s + s + s + s"


def _grows(cypher: str, longest: int = 0) -> bool:
    return outgrown(tokens_of(cypher), longest) is not None


@pytest.mark.parametrize(
    "cypher",
    [
        " UNION ".join(f"MATCH (s) RETURN {_FOUR} AS t" for _ in range(30)),
        " ".join(f"CALL {{ MATCH (s) RETURN {_FOUR} AS t{i} }}" for i in range(30)) + " RETURN t1 + t2 AS t",
        " ".join(f"CALL () {{ MATCH (s) RETURN {_FOUR} AS t{i} }}" for i in range(30)) + " RETURN t1 + t2 AS t",
        "MATCH (s) " + " ".join(f"CALL (s) {{ RETURN {_FOUR} AS t{i} }}" for i in range(30)) + " RETURN t1 + t2 AS t",
        "MATCH (s) " + " ".join(f"CALL {{ WITH s RETURN {_FOUR} AS t{i} }}" for i in range(30)) + " RETURN t1 AS t",
        "CALL () { " + " UNION ".join(f"MATCH (s) RETURN {_FOUR} AS t" for _ in range(30)) + " } RETURN t + t AS t",
        "MATCH (s) "
        + " ".join(f"CALL (s) {{ RETURN DISTINCT {_FOUR} AS t{i} ORDER BY t{i} LIMIT 1 }}" for i in range(30))
        + " RETURN t1 AS t",
    ],
)
def test_what_stands_beside_each_other_does_not_multiply(cypher: str) -> None:
    assert not _grows(cypher)


@pytest.mark.parametrize(
    "cypher",
    [
        # Each is given what the one before returned, in every spelling.
        *(
            "MATCH (s) WITH s.name AS t0 "
            + " ".join(call.replace("#", f"t{i}").replace("@", f"t{i + 1}") for i in range(6))
            + " RETURN t6"
            for call in (
                "CALL (#) { RETURN # + # + # + # AS @ }",
                "CALL (`#`) { RETURN # + # + # + # AS @ }",
                "CALL (#) { RETURN # + # + # + # AS `@` ORDER BY @ LIMIT 1 }",
                "CALL (*) { RETURN # + # + # + # AS @ }",
                "CALL { WITH # RETURN # + # + # + # AS @ }",
                "CALL { WITH * RETURN # + # + # + # AS @ }",
                "CALL (#) { WITH # + # + # + # AS @ RETURN @ }",
                "CALL (#) { WITH # + # + # + # AS @ RETURN DISTINCT @ }",
                "CALL (#) { WITH # + # + # + # AS @ RETURN * }",
                "CALL (#) { RETURN 'a' AS @ UNION ALL RETURN # + # + # + # AS @ }",
                "CALL (#) { RETURN # + # + # + # AS @, COUNT { MATCH (n) RETURN n } AS n@ }",
                "CALL (#) { CALL (#) { RETURN # + # AS u } RETURN u + u AS @ }",
                "CALL (#) { RETURN # + # + # + # AS @ } WITH @",
            )
        ),
        # What a subquery returned, or a branch of it, is joined afterwards.
        "CALL () { MATCH (s) RETURN s.name AS t } " + "WITH t + t + t + t AS t " * 6 + "RETURN t",
        "CALL () { RETURN 'a' AS t UNION MATCH (s) RETURN s + s + s + s AS t } " + "WITH t + t AS t " * 8 + "RETURN t",
        "CALL () { MATCH (s) RETURN s + s + s + s AS t UNION RETURN 'a' AS t } " + "WITH t + t AS t " * 8 + "RETURN t",
        # Columns whose names do not stand there.
        "MATCH (s) " + "CALL (s) { RETURN s + s } CALL (`s + s`) { RETURN `s + s` + `s + s` AS s2 } " * 6 + "RETURN s2",
        # In one branch of several, and deep inside.
        "RETURN 'a' AS s UNION MATCH (s) " + f"WITH {_FOUR} AS s " * 6 + "RETURN s UNION RETURN 'b' AS s",
        "CALL { CALL { MATCH (s) " + f"WITH {_FOUR} AS s " * 6 + "RETURN s } RETURN s } RETURN s",
        "RETURN COUNT { MATCH (s) " + f"WITH {_FOUR} AS s " * 6 + "RETURN s } AS n",
    ],
)
def test_what_follows_from_each_other_does(cypher: str) -> None:
    assert _grows(cypher)


@pytest.mark.parametrize(
    ("one", "most"),
    [
        ("s || s", 9),
        ("split(s, ',')", 3),
        ("reduce(t = '', x IN list | t + x)", 1),
        ("[x IN list | x + x + x]", 4),
        ("replace(s, 'a', 'aaaa')", 4),
        ("replace(s, 'a', $long)", 1),
        ("replace(s, 'a', s.name)", 1),
        ("replace(s, s.name, 'aaaa')", 4),
    ],
)
def test_each_way_to_grow_counts(one: str, most: int) -> None:
    assert not _grows("MATCH (s) " + f"WITH {one} AS s " * most + "RETURN s")
    assert _grows("MATCH (s) " + f"WITH {one} AS s " * (most + 1) + "RETURN s")


@pytest.mark.parametrize("text", [1_000, 20_000])
def test_what_is_long_to_begin_with_may_grow_the_fewer_times(text: int) -> None:
    times = MAX_GROWTH * 1_000 // text
    joined, literal = " + ".join("s" for _ in range(times)), "a" * text
    assert not _grows(f"WITH $given AS s RETURN {joined}", text)
    assert _grows(f"WITH $given AS s RETURN {joined} + s", text)
    assert not _grows(f"WITH '{literal}' AS s RETURN {joined}")
    assert _grows(f"WITH '{literal}' AS s RETURN {joined} + s")
    assert _grows(f"CALL () {{ WITH '{literal}' AS s RETURN {joined} + s AS t }} RETURN t")
