"""Portable Cypher: what both stores answer alike. The rows are those of `docs/stores.md`, one rule each.

A query of the library must have no finding; an analyst's own gets them as warnings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from graph.cypher.read_only import read_only
from graph.cypher.tokens import NUMBER, QUOTED, TEXT, WORD, Token, tokens_of
from graph.errors import QueryRefusedError
from graph.messages import text

Tokens = tuple[Token, ...]
_AGGREGATES: Final = ("AVG", "COLLECT", "COUNT", "MAX", "MIN", "STDEV", "SUM", "PERCENTILECONT", "PERCENTILEDISC")
_DATES: Final = ("VALID_FROM", "VALID_TO", "STARTS_AT", "ENDS_AT", "RETRIEVED_AT", "DATE")
_COMPARED: Final = ("=", "<>", "<", ">", "<=", ">=")


@dataclass(frozen=True, slots=True)
class Finding:
    """A construct that the stores answer differently: which rule, the words, and where (from 1)."""

    rule: str
    found: str
    line: int
    column: int

    def __str__(self) -> str:
        return text(f"store-dialect-{self.rule}", found=self.found, line=self.line, column=self.column)


def check(cypher: str) -> list[Finding]:
    """Return every construct of a query that is not portable, in the order of the text.

    Raises
    ------
    graph.errors.QueryRefusedError
        The text is no query at all: a string or comment does not end, or a character has no place in it.
    """
    tokens = tokens_of(cypher)
    found = [
        Finding(rule, token.text, token.line, token.column) for rule, look in _RULES.items() for token in look(tokens)
    ]
    found += _refused(cypher)
    return sorted(found, key=lambda finding: (finding.line, finding.column, finding.rule))


def _refused(cypher: str) -> Iterator[Finding]:
    """Yield what the read-only guard would refuse: no query of the library may write, read files or reach out."""
    try:
        read_only(cypher)
    except QueryRefusedError as error:
        line, column = (int(str(error.values.get(name, 1))) for name in ("line", "column"))
        yield Finding("refused", str(error.values.get("word", "")), line, column)


def _at(tokens: Tokens, index: int) -> Token | None:
    return tokens[index] if 0 <= index < len(tokens) else None


def _sign(tokens: Tokens, index: int, *signs: str) -> bool:
    token = _at(tokens, index)
    return token is not None and token.is_sign(*signs)


def _word(tokens: Tokens, index: int, *words: str) -> bool:
    token = _at(tokens, index)
    return token is not None and token.is_word(*words)


def _inside(tokens: Tokens, index: int) -> tuple[int, ...]:
    """Return the indexes of the brackets that are open before the token at `index`, outermost first."""
    opened: list[int] = []
    for place, token in enumerate(tokens[:index]):
        if token.is_sign("(", "[", "{"):
            opened.append(place)
        elif token.is_sign(")", "]", "}") and opened:
            opened.pop()
    return tuple(opened)


def _in_relation(tokens: Tokens, index: int) -> bool:
    opened = _inside(tokens, index)
    return bool(opened) and tokens[opened[-1]].is_sign("[") and _sign(tokens, opened[-1] - 1, "-")


def _unbounded(tokens: Tokens) -> Iterator[Token]:
    for index, token in enumerate(tokens):
        if token.is_sign("*") and _in_relation(tokens, index):
            bounded = _number(tokens, index + 1) and not _sign(tokens, index + 2, "..")
            bounded = bounded or (_sign(tokens, index + 1, "..") and _number(tokens, index + 2))
            bounded = bounded or (_sign(tokens, index + 2, "..") and _number(tokens, index + 3))
            searched = any(_word(tokens, place - 1, *_SHORTEST) for place in _inside(tokens, index))
            if not bounded and not searched:
                yield token


_SHORTEST: Final = ("SHORTESTPATH", "ALLSHORTESTPATHS")


def _number(tokens: Tokens, index: int) -> bool:
    token = _at(tokens, index)
    return token is not None and token.kind == NUMBER


def _virtual(tokens: Tokens) -> Iterator[Token]:
    for index, token in enumerate(tokens):
        if _property(tokens, index) and token.word.lower() in ("title", "type"):
            yield token


def _reserved(tokens: Tokens) -> Iterator[Token]:
    for index, token in enumerate(tokens):
        if _property(tokens, index) and token.kind == WORD and token.word in ("END", "WHEN"):
            yield token


def _property(tokens: Tokens, index: int) -> bool:
    if tokens[index].kind not in (WORD, QUOTED):
        return False
    if _sign(tokens, index - 1, "."):
        return not _sign(tokens, index + 1, "(")
    keyed = _sign(tokens, index - 1, "{", ",") and _sign(tokens, index + 1, ":")
    return keyed and _in_pattern(tokens, index)


def _in_pattern(tokens: Tokens, index: int) -> bool:
    opened = _inside(tokens, index)
    # `(n:Label {…}` and `[r:TYPE {…}`: a map that stands right after a label or a name, inside a pattern's bracket.
    return (
        len(opened) > 1
        and tokens[opened[-1]].is_sign("{")
        and (tokens[opened[-1] - 1].kind in (WORD, QUOTED) or _sign(tokens, opened[-1] - 1, "(", "["))
    )


def _identity(tokens: Tokens) -> Iterator[Token]:
    for index, token in enumerate(tokens):
        if token.is_word("ID", "ELEMENTID") and _sign(tokens, index + 1, "(") and not _sign(tokens, index - 1, "."):
            yield token


def _all_properties(tokens: Tokens) -> Iterator[Token]:
    for index, token in enumerate(tokens):
        projected = token.is_sign(".") and _sign(tokens, index + 1, "*") and _sign(tokens, index - 1, "{", ",")
        if projected or (token.is_word("PROPERTIES", "KEYS") and _sign(tokens, index + 1, "(")):
            yield token


def _whole_nodes(tokens: Tokens) -> Iterator[Token]:
    """Yield the variables of nodes, relations and paths that RETURN gives as they are."""
    patterned = _pattern_variables(tokens)
    for index, token in enumerate(tokens):
        if not token.is_word("RETURN"):
            continue
        place = index + 1 + _word(tokens, index + 1, "DISTINCT")
        depth = len(_inside(tokens, index))
        while place < len(tokens) and not tokens[place].is_word("ORDER", "SKIP", "LIMIT", "UNION", "MATCH"):
            item = tokens[place]
            begins = place == index + 1 or _word(tokens, place - 1, "DISTINCT") or _sign(tokens, place - 1, ",")
            after = _at(tokens, place + 1)
            ends = after is None or after.is_sign(",", "}") or after.is_word("AS", "ORDER", "SKIP", "LIMIT", "UNION")
            if item.is_sign("*") and begins:
                yield item
            if begins and ends and item.text in patterned and len(_inside(tokens, place)) == depth == 0:
                yield item
            place += 1


_BEFORE_PATTERN: Final = ("MATCH", "WHERE", "AND", "OR")


def _pattern_variables(tokens: Tokens) -> frozenset[str]:
    names = set()
    for index, token in enumerate(tokens):
        if token.kind != WORD:
            continue
        opened = _sign(tokens, index - 1, "(", "[") and _sign(tokens, index + 1, ":", ")", "]", "{", "*")
        before = _at(tokens, index - 2)
        called = (
            before is not None and before.kind in (WORD, QUOTED) and not before.is_word("MATCH", "WHERE", "AND", "OR")
        )
        if (opened and not called) or (_word(tokens, index - 1, "MATCH") and _sign(tokens, index + 1, "=")):
            names.add(token.text)
    return frozenset(names)


def _dated_strings(tokens: Tokens) -> Iterator[Token]:
    for index, token in enumerate(tokens):
        if token.kind == TEXT and _sign(tokens, index - 1, *_COMPARED):
            before = _at(tokens, index - 2)
            if before is not None and before.word.upper() in _DATES and _sign(tokens, index - 3, "."):
                yield token


def _nested_aggregates(tokens: Tokens) -> Iterator[Token]:
    for index, token in enumerate(tokens):
        opened = _inside(tokens, index)
        if not (token.is_word(*_AGGREGATES) and _sign(tokens, index + 1, "(") and opened):
            continue
        brace = opened[-1]
        subquery = _word(tokens, brace + 1, "MATCH", "WITH", "UNWIND", "RETURN", "CALL")
        if tokens[brace].is_sign("{") and not subquery and not _word(tokens, brace - 1, "EXISTS", "COUNT", "COLLECT"):
            yield token


def _implicitly_grouped(tokens: Tokens) -> Iterator[Token]:
    """Yield names that stand beside an aggregate in one item and are no item of their own: `met + collect(x)`."""
    for index, token in enumerate(tokens):
        if not token.is_word("WITH", "RETURN"):
            continue
        items = _items(tokens, index + 1)
        grouped = {"".join(item.text for item in found).upper() for found in map(_unnamed, items)}
        for item in items:
            calls = [
                place for place, word in enumerate(item) if word.is_word(*_AGGREGATES) and _sign(item, place + 1, "(")
            ]
            if calls:
                yield from _ungrouped(_unnamed(item), calls, grouped)


def _items(tokens: Tokens, start: int) -> list[Tokens]:
    """Return the items of the projection that begins at `start`."""
    items: list[list[Token]] = [[]]
    depth = 0
    for token in tokens[start:]:
        depth += token.deeper
        if depth < 0 or token.is_sign(";") or (depth == 0 and token.is_word(*_AFTER_ITEMS)):
            break
        if depth == 0 and token.is_sign(","):
            items.append([])
        elif not token.is_word("DISTINCT") or items[-1]:
            items[-1].append(token)
    return [tuple(item) for item in items]


_AFTER_ITEMS: Final = (
    "ORDER",
    "SKIP",
    "LIMIT",
    "WHERE",
    "MATCH",
    "OPTIONAL",
    "UNWIND",
    "WITH",
    "RETURN",
    "CALL",
    "UNION",
)


def _unnamed(item: Tokens) -> Tokens:
    return item[:-2] if len(item) > 2 and item[-2].is_word("AS") else item


def _ungrouped(item: Tokens, calls: list[int], grouped: set[str]) -> Iterator[Token]:
    inside: set[int] = set()
    for call in calls:
        depth = 0
        for place in range(call + 1, len(item)):
            depth += item[place].deeper
            inside.add(place)
            if not depth:
                break
    if any(item[place].is_sign("[", "{", "|") or item[place].is_word("CASE") for place in range(len(item))):
        # Names of their own, and words of the language, stand in these: too much to tell apart here.
        return
    for place, token in enumerate(item):
        named = token.kind == WORD and not _sign(item, place - 1, ".") and not _sign(item, place + 1, "(")
        whole = f"{token.text}.{item[place + 2].text}" if _sign(item, place + 1, ".") else token.text
        if named and place not in inside and whole.upper() not in grouped and not token.is_word(*_OPERATORS):
            yield token


_OPERATORS: Final = (
    "AND",
    "OR",
    "XOR",
    "NOT",
    "IN",
    "IS",
    "NULL",
    "TRUE",
    "FALSE",
    "STARTS",
    "ENDS",
    "CONTAINS",
    "WITH",
)


def _collected(tokens: Tokens) -> Iterator[Token]:
    for index, token in enumerate(tokens):
        if token.is_word("COLLECT") and _sign(tokens, index + 1, "{"):
            yield token


def _returning_exists(tokens: Tokens) -> Iterator[Token]:
    for index, token in enumerate(tokens):
        if token.is_word("RETURN") and any(_word(tokens, place - 1, "EXISTS") for place in _inside(tokens, index)):
            yield token


def _label_signs(tokens: Tokens) -> Iterator[Token]:
    for index, token in enumerate(tokens):
        bar = token.is_sign("|")
        joined = bar and _sign(tokens, index + 1, ":")
        outside = bar and _label_before(tokens, index) and not _inside_pattern(tokens, index)
        repeated = token.is_sign("+", "{") and _sign(tokens, index - 1, ")", "-", "->") and _quantified(tokens, index)
        if token.is_sign("&", "!") or joined or outside or repeated:
            yield token


def _label_before(tokens: Tokens, index: int) -> bool:
    return _sign(tokens, index - 2, ":") or (_sign(tokens, index - 2, "|") and _label_before(tokens, index - 2))


def _inside_pattern(tokens: Tokens, index: int) -> bool:
    """Tell whether an alternative of labels stands within a pattern's bracket: `(n:A|B)`, `[:A|B]`."""
    opened = _inside(tokens, index)
    if not opened:
        return False
    bracket, inner = tokens[opened[-1]], tokens[opened[-1] + 1 : index]
    return bracket.is_sign("[") or not any(item.is_word("WHERE", "AND", "OR", "NOT") for item in inner)


def _quantified(tokens: Tokens, index: int) -> bool:
    if tokens[index].is_sign("{"):
        return _number(tokens, index + 1) and _sign(tokens, index + 2, ",", "}") and not _sign(tokens, index - 1, "->")
    return _sign(tokens, index - 1, "-", "->") or _sign(tokens, index + 1, "(")


def _chained(tokens: Tokens) -> Iterator[Token]:
    for index, token in enumerate(tokens):
        if token.is_sign("<", "<=", ">", ">=") and not _arrow(tokens, index):
            for later in range(index + 1, min(index + 6, len(tokens))):
                if tokens[later].is_word("AND", "OR", "XOR", "THEN", "ELSE", "RETURN", "WITH") or tokens[later].is_sign(
                    ",", ")", "]", "}", "|", "("
                ):
                    break
                if tokens[later].is_sign("<", "<=", ">", ">=") and not _arrow(tokens, later):
                    yield tokens[later]
                    break


def _arrow(tokens: Tokens, index: int) -> bool:
    return _sign(tokens, index - 1, "-", "]") or _sign(tokens, index + 1, "-", "[")


def _numbers_as_truth(tokens: Tokens) -> Iterator[Token]:
    for index, token in enumerate(tokens):
        alone = token.kind == NUMBER and not _sign(tokens, index + 1, *_COMPARED, "+", "-", "*", "/", "%", "]", "..")
        if alone and (
            _word(tokens, index - 1, "NOT")
            or (
                _word(tokens, index + 1, "AND", "OR", "XOR")
                and _word(tokens, index - 1, "WHERE", "AND", "OR", "XOR", "RETURN", "WITH", "NOT")
            )
        ):
            yield token


def _half_rounded(tokens: Tokens) -> Iterator[Token]:
    for index, token in enumerate(tokens):
        if token.is_word("ROUND") and _sign(tokens, index + 1, "("):
            yield token


def _averaged(tokens: Tokens) -> Iterator[Token]:
    for index, token in enumerate(tokens):
        if token.is_word("AVG", "STDEV", "STDEVP") and _sign(tokens, index + 1, "("):
            yield token


_RULES: Final[dict[str, Callable[[Tokens], Iterator[Token]]]] = {
    "unbounded": _unbounded,
    "virtual": _virtual,
    "reserved": _reserved,
    "identity": _identity,
    "all-properties": _all_properties,
    "whole-nodes": _whole_nodes,
    "dated-string": _dated_strings,
    "nested-aggregate": _nested_aggregates,
    "implicit-grouping": _implicitly_grouped,
    "collect-subquery": _collected,
    "exists-return": _returning_exists,
    "label-sign": _label_signs,
    "chained": _chained,
    "number-truth": _numbers_as_truth,
    "half-rounding": _half_rounded,
    "average": _averaged,
}
