"""How large a query may let a text or list grow: each step may double what the step before made.

Neo4j counts neither texts nor what is split from them against a transaction's memory. Forty doublings fill the server's
heap, and what is split from a text so grown leaves it answering nobody (tried on 5.26.12). So the growth is bounded
before a server sees the query.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from graph.cypher.tokens import NUMBER, PARAMETER, QUOTED, TEXT, WORD, Token

MAX_GROWTH: Final = 1_000
_CLAUSES: Final = ("MATCH", "UNWIND", "WITH", "RETURN", "CALL", "WHERE", "ORDER", "UNION")
# By how much one call may lengthen its text where the query does not tell.
_FROM_PARAMETER: Final = 100
_FROM_VALUE: Final = 1_000
_FOLD: Final = 30
# A text of one sign takes many times the memory of the sign.
_SPLIT: Final = 10
# A text up to this long counts as one; a longer one as having grown so far already.
_TEXT: Final = 1_000
_CALLS: Final = {"REDUCE": _FOLD, "SPLIT": _SPLIT}


def outgrown(tokens: Sequence[Token], longest: int = 0) -> Token | None:
    """Return the first token with which a value may have grown past `MAX_GROWTH` times, None if there is none.

    An upper bound, not an estimate: the clauses of one branch multiply, whether or not one uses what the other made.
    Branches of a UNION do not, nor subqueries that are given nothing of each other's.

    Parameters
    ----------
    tokens
        The query's.
    longest
        Characters of the longest text among its parameters.
    """
    literals = (len(token.text) - 2 for token in tokens if token.kind == TEXT)
    # What is long to begin with may grow the fewer times.
    begun = -(-max(longest, *literals, 1) // _TEXT)
    return _query(tokens, begun, begun).past


@dataclass(frozen=True, slots=True)
class _Reached:
    """How many times over a value may have grown, and the token with which it grew past what is allowed, if it did."""

    growth: int
    past: Token | None = None


@dataclass(frozen=True, slots=True)
class _Subquery:
    """What stands in the braces of `CALL {` or `CALL (…) {`; `given` are the names it gets, None if it gets all."""

    tokens: Sequence[Token]
    given: frozenset[str] | None

    def returned(self) -> frozenset[str] | None:
        """Return the names of its columns, None where they do not stand there."""
        named: set[str] = set()
        for branch in _branches(self.tokens):
            last = _returning(branch)
            for item in _items(last[: _place(last, "ORDER", "SKIP", "LIMIT")]):
                column = item[1:] if item and item[0].is_word("DISTINCT") else item
                if not column or column[-1].kind not in (WORD, QUOTED):
                    return None
                if len(column) > 1 and not column[-2].is_word("AS"):
                    return None
                named.add(_name(column[-1]))
        return frozenset(named)


def _query(tokens: Sequence[Token], begun: int, base: int) -> _Reached:
    """Follow a query from what it is given, `begun`; what it takes from elsewhere has grown by `base`."""
    most = begun
    for branch in _branches(tokens):
        reached = _branch(branch, begun, base)
        if reached.past is not None:
            return reached
        most = max(most, reached.growth)
    return _Reached(most)


def _branch(tokens: Sequence[Token], begun: int, base: int) -> _Reached:
    """Follow one branch: `growth` is of what its clauses made, `beside` of that and what its subqueries returned."""
    growth = beside = begun
    returned: frozenset[str] | None = frozenset()
    for part in _parts(tokens):
        if isinstance(part, _Subquery):
            apart = part.given is not None and returned is not None and not part.given & returned
            given = growth if apart else beside
            # What it is not given cannot grow in it.
            reached = _query(part.tokens, base if part.given == frozenset() else given, base)
            beside = max(beside, reached.growth)
            columns = part.returned()
            returned = None if returned is None or columns is None else returned | columns
        else:
            reached = _plain(part, beside)
            growth = beside = reached.growth
            returned = frozenset()
        if reached.past is not None:
            return reached
    return _Reached(beside)


def _plain(tokens: Sequence[Token], growth: int) -> _Reached:
    for clause in _clauses(tokens):
        growth *= max((_joined(item) for item in _items(clause)), default=1)
        for index, token in enumerate(clause):
            if token.kind in (WORD, QUOTED) and index + 1 < len(clause) and clause[index + 1].is_sign("("):
                growth *= _called(clause, index)
            if growth > MAX_GROWTH:
                return _Reached(growth, token)
    return _Reached(growth)


def _branches(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """Yield what UNION parts, not looking into brackets."""
    depth = begun = 0
    for index, token in enumerate(tokens):
        depth += token.deeper
        if not depth and token.is_word("UNION"):
            yield tokens[begun:index]
            begun = index + 1
    yield tokens[begun:]


def _parts(tokens: Sequence[Token]) -> Iterator[Sequence[Token] | _Subquery]:
    """Yield the clauses and the subqueries of a branch in their order, not looking into other brackets."""
    depth = begun = index = 0
    while index < len(tokens):
        depth += tokens[index].deeper
        opening = _subquery_at(tokens, index) if not depth and tokens[index].is_word("CALL") else None
        if opening is None:
            index += 1
            continue
        if begun < index:
            yield tokens[begun:index]
        inside = _inside(tokens, opening)
        yield _Subquery(inside, _given(tokens[index + 1 : opening], inside))
        begun = index = opening + len(inside) + 2
    if begun < len(tokens):
        yield tokens[begun:]


def _returning(branch: Sequence[Token]) -> Sequence[Token]:
    """Return what follows a branch's own RETURN, not one in brackets."""
    depth = begun = 0
    for index, token in enumerate(branch, start=1):
        depth += token.deeper
        if not depth and token.is_word("RETURN"):
            begun = index
    return branch[begun:]


def _subquery_at(tokens: Sequence[Token], call: int) -> int | None:
    """Return where the brace of the subquery that `CALL` begins stands, None where it calls a procedure."""
    opening = call + 1
    if opening < len(tokens) and tokens[opening].is_sign("("):
        opening += len(_inside(tokens, opening)) + 2
    return opening if opening < len(tokens) and tokens[opening].is_sign("{") else None


def _given(scope: Sequence[Token], inside: Sequence[Token]) -> frozenset[str] | None:
    """Return the names a subquery gets: those in its brackets, or those of the WITH that it begins with."""
    named = scope[1:-1]
    if not scope:
        if not inside or not inside[0].is_word("WITH"):
            return frozenset()
        named = inside[1 : 1 + _place(inside[1:], *_CLAUSES)]
    if any(token.is_sign("*") for token in named):
        return None
    return frozenset(_name(token) for token in named if token.kind in (WORD, QUOTED))


def _place(tokens: Sequence[Token], *words: str) -> int:
    """Return where the first of `words` stands, the end where none does."""
    return next((place for place, token in enumerate(tokens) if token.is_word(*words)), len(tokens))


def _name(token: Token) -> str:
    """Return a name as it is compared: in quotes and without them it is the same."""
    return token.word.upper()


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
        depth += token.deeper
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
        depth += tokens[index].deeper
        if not depth:
            return tokens[opening + 1 : index]
    return tokens[opening + 1 :]
