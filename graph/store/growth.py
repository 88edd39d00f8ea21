"""How large a query may let a text or list grow: each step may double what the step before made.

Neo4j counts neither texts nor what is split from them against a transaction's memory. Forty doublings fill the server's
heap, and what is split from a text so grown leaves it answering nobody (tried on 5.26.12). So the growth is bounded
before a server sees the query.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from graph.store.tokens import NUMBER, PARAMETER, QUOTED, TEXT, WORD, Token

MAX_GROWTH: Final = 1_000
_CLAUSES: Final = ("MATCH", "UNWIND", "WITH", "RETURN", "CALL", "WHERE", "ORDER", "UNION")
# By how much one call may lengthen its text where the query does not tell.
_FROM_PARAMETER: Final = 100
_FROM_VALUE: Final = 1_000
_FOLD: Final = 30
# A text of one sign takes many times the memory of the sign.
_SPLIT: Final = 10
_CALLS: Final = {"REDUCE": _FOLD, "SPLIT": _SPLIT}


def outgrown(tokens: Sequence[Token]) -> Token | None:
    """Return the first token with which a value may have grown past `MAX_GROWTH` times, None if there is none.

    An upper bound, not an estimate: clauses multiply, whether or not one uses what the other made.
    """
    growth = 1
    for clause in _clauses(tokens):
        growth *= max((_joined(item) for item in _items(clause)), default=1)
        for index, token in enumerate(clause[:-1]):
            if token.kind in (WORD, QUOTED) and clause[index + 1].is_sign("("):
                growth *= _called(clause, index)
            if growth > MAX_GROWTH:
                return token
    return None


def _clauses(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    begun = 0
    for index, token in enumerate(tokens):
        if token.is_word(*_CLAUSES):
            yield tokens[begun:index]
            begun = index
    yield tokens[begun:]


def _items(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """Yield what commas part, those in brackets left alone."""
    depth = begun = 0
    for index, token in enumerate(tokens):
        depth += token.is_sign("(", "[", "{") - token.is_sign(")", "]", "}")
        if token.is_sign(",") and depth <= 0:
            yield tokens[begun:index]
            begun = index + 1
    yield tokens[begun:]


def _joined(item: Sequence[Token]) -> int:
    """Return how many values an item may join into one; a literal after the sign lengthens them by itself alone."""
    joins = sum(sign.is_sign("+", "||") and after.kind not in (TEXT, NUMBER) for sign, after in pairwise(item))
    # A list comprehension gives what it joins a name, under which it can be joined again.
    named = any(token.is_sign("|") for token in item)
    return int(2 ** min(joins, 30)) if named else joins + 1


def _called(tokens: Sequence[Token], index: int) -> int:
    name = tokens[index].word.upper()
    if name in _CALLS:
        return _CALLS[name]
    if name != "REPLACE":
        return 1
    arguments = list(_items(_inside(tokens, index + 1)))
    if len(arguments) != 3 or len(arguments[2]) != 1:
        return _FROM_VALUE
    sought, given = arguments[1], arguments[2][0]
    if given.kind == PARAMETER:
        return _FROM_PARAMETER
    if given.kind != TEXT:
        return _FROM_VALUE
    # Quotes are two of a text's characters.
    length = len(sought[0].text) - 2 if len(sought) == 1 and sought[0].kind == TEXT else 1
    fresh = len(given.text) - 2
    return max(1, -(-fresh // length) if length > 0 else fresh + 1)


def _inside(tokens: Sequence[Token], opening: int) -> Sequence[Token]:
    """Return what stands between the bracket at `opening` and the one that closes it."""
    depth = 0
    for index in range(opening, len(tokens)):
        depth += tokens[index].is_sign("(", "[", "{") - tokens[index].is_sign(")", "]", "}")
        if not depth:
            return tokens[opening + 1 : index]
    return tokens[opening + 1 :]
