"""Lists gone through within lists: what no engine looks at the clock in.

Neo4j looks at the clock between rows. A list of a hundred thousand gone through once for each of its own members is one
expression in one row: ten thousand million steps, which go on long after the asker has been told that time is up.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graph.cypher.tokens import QUOTED, WORD, Token

# A list that is written out up to this many words is short enough to be gone through again and again.
_SHORT = 60


@dataclass(slots=True)
class _Bracket:
    """An open bracket: whether a list is gone through in it, and whether what is done with each member has begun."""

    iterates: bool
    body: bool = False


def nested_iteration(tokens: Sequence[Token]) -> Token | None:
    """Return the first bracket that goes through a list for each member of another, None if there is none.

    A list that is short and written out may be: `[x IN names WHERE any(y IN ['a', 'b'] WHERE x CONTAINS y)]`.
    """
    open_brackets: list[_Bracket] = []
    for index, token in enumerate(tokens):
        if token.is_sign("(", "[", "{"):
            variable = _variable(tokens, index)
            within = any(bracket.iterates and bracket.body for bracket in open_brackets)
            if variable is not None and within and not _is_short(tokens, variable + 2):
                return token
            open_brackets.append(_Bracket(variable is not None))
        elif token.is_sign(")", "]", "}") and open_brackets:
            open_brackets.pop()
        elif open_brackets and (token.is_sign("|") or token.is_word("WHERE")):
            open_brackets[-1].body = True
    return None


def _variable(tokens: Sequence[Token], opening: int) -> int | None:
    """Return where the name that each member gets stands, None where the bracket goes through no list."""
    if opening and tokens[opening - 1].is_word("REDUCE"):
        place = _after_comma(tokens, opening)
    elif tokens[opening].is_sign("[") or (opening and tokens[opening - 1].is_word("ANY", "ALL", "NONE", "SINGLE")):
        place = opening + 1
    else:
        return None
    if place + 1 >= len(tokens) or not tokens[place + 1].is_word("IN"):
        return None
    return place if tokens[place].kind in (WORD, QUOTED) else None


def _after_comma(tokens: Sequence[Token], opening: int) -> int:
    depth = 0
    for index in range(opening, len(tokens)):
        depth += tokens[index].deeper
        if depth == 1 and tokens[index].is_sign(","):
            return index + 1
    return len(tokens)


def _is_short(tokens: Sequence[Token], begin: int) -> bool:
    """Tell whether the list at `begin` is written out, short, and all there is before what is done with its members."""
    if begin >= len(tokens) or not tokens[begin].is_sign("[") or _variable(tokens, begin) is not None:
        return False
    depth = 0
    for index in range(begin, min(begin + _SHORT, len(tokens) - 1)):
        depth += tokens[index].deeper
        if not depth:
            after = tokens[index + 1]
            return after.is_sign("|", "]", ")") or after.is_word("WHERE")
    return False
