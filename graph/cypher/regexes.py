"""Regular expressions that could be tried for ever: a query's pattern is looked at before an engine sees it.

Neo4j's expressions go back and try again, and it looks at no clock meanwhile. A group that is repeated and repeats
something itself is tried in twice as many ways for every sign more; many repetitions one after the other, in a power of
the length of the text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from graph.cypher.tokens import PARAMETER, TEXT, Token

_REPEATS: Final = "*+{"
_MOST: Final = 4


def costly_pattern(tokens: Sequence[Token], parameters: Mapping[str, object]) -> Token | None:
    """Return the first `=~` whose pattern may be tried for ever, or is not told beforehand; None if there is none.

    A pattern is told where it is text, parameters, or both joined by `+`. It may repeat up to four times, and no group
    with `*`, `+` or `{…}`.
    """
    for index, token in enumerate(tokens):
        if token.is_sign("=~"):
            pattern = _pattern(tokens, index + 1, parameters)
            if pattern is None or _is_costly(pattern):
                return token
    return None


def _pattern(tokens: Sequence[Token], begin: int, parameters: Mapping[str, object]) -> str | None:
    """Return the pattern that begins there, None where it depends on more than text and parameters."""
    whole = ""
    for place in range(begin, len(tokens), 2):
        part = tokens[place]
        if part.kind == TEXT:
            whole += part.text[1:-1]
        elif part.kind == PARAMETER:
            # One that is missing or no text is the engine's to tell.
            whole += str(parameters.get(part.text.removeprefix("$").strip("`"), ""))
        else:
            return None
        if place + 1 < len(tokens) and tokens[place + 1].is_sign(".", "["):
            return None
        if place + 1 >= len(tokens) or not tokens[place + 1].is_sign("+"):
            return whole
    return None


def _is_costly(pattern: str) -> bool:
    repeats, index, before = 0, 0, ""
    while index < len(pattern):
        sign = pattern[index]
        if sign == "\\":
            index += 1
        elif sign == "[":
            # A sign within a class stands for itself; the first may be a closing bracket.
            closing = pattern.find("]", index + 2)
            index = len(pattern) if closing < 0 else closing
        elif sign in _REPEATS:
            repeats += 1
            if before == ")" or repeats > _MOST:
                return True
        before, index = sign, index + 1
    return False
