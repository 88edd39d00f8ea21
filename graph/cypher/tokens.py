"""Cypher's words, strings, names and signs: what the read-only guard and the dialect check look at.

Escapes such as `\\u0027` are refused rather than read: Neo4j resolves them before it looks for strings and comments,
and other engines after, so that one text would be two queries.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from graph.errors import QueryRefusedError

MAX_LENGTH: Final = 50_000
_BLANK: Final = "\t\n\r \u00a0"

WORD: Final = "word"
QUOTED: Final = "quoted"
TEXT: Final = "text"
NUMBER: Final = "number"
PARAMETER: Final = "parameter"
SIGN: Final = "sign"

_NUMBER: Final = re.compile(r"0[xX][0-9a-fA-F]+|0[oO][0-7]+|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?")
_SIGN: Final = re.compile(r"\.\.|<=|>=|<>|=~|\+=|::|->|<-|\|\||[-+*/%^=<>()\[\]{},.:;|&!]")
_COMMENT: Final = re.compile(r"//[^\r\n]*|/\*.*?\*/", re.DOTALL)
_STRINGS: Final = {
    "'": re.compile(r"'(?:[^'\\]|\\.)*'", re.DOTALL),
    '"': re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL),
}
_NAME: Final = re.compile(r"`(?:[^`]|``)+`")
_PARAMETER: Final = re.compile(r"\$(?:\w+|`(?:[^`]|``)+`)")


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a query.

    `text` is as written; `word` is a word in upper case and without look-alike letters, a quoted name without its
    quotes, else empty. `line` and `column` count from 1.
    """

    kind: str
    text: str
    word: str
    line: int
    column: int

    def is_sign(self, *signs: str) -> bool:
        """Tell whether this is one of the signs."""
        return self.kind == SIGN and self.text in signs

    @property
    def deeper(self) -> int:
        """Return by how much brackets are nested deeper after this: 1 for one that opens, -1 for one that closes."""
        return self.is_sign("(", "[", "{") - self.is_sign(")", "]", "}")

    def is_word(self, *words: str) -> bool:
        """Tell whether this is one of the words (in upper case), not in quotes."""
        return self.kind == WORD and self.word in words


def tokens_of(cypher: str) -> tuple[Token, ...]:
    """Return the tokens of a query, without comments and blanks.

    Raises
    ------
    QueryRefusedError
        A string, a quoted name or a comment does not end, a sign or an invisible character has no place in a query, a
        character is written as an escape, or the query is longer than `MAX_LENGTH` characters.
    """
    if len(cypher) > MAX_LENGTH:
        raise QueryRefusedError("store-guard-length", limit=MAX_LENGTH)
    escape = re.search(r"\\[uU]", cypher)
    if escape:
        _refuse("store-guard-escape", cypher, escape.start())
    return tuple(_scan(cypher))


def without_comments(cypher: str) -> str:
    """Return the query with a blank for each comment, so that no engine reads a comment another way than we do.

    Lines keep their numbers. Raises as `tokens_of`.
    """
    made = []
    at = 0
    while at < len(cypher):
        end = _end(cypher, at)
        piece = cypher[at:end]
        # Line ends stay, so that an engine's own message names the right line.
        made.append(re.sub(r"[^\r\n]", " ", piece) if _COMMENT.fullmatch(piece) else piece)
        at = end
    return "".join(made)


def _scan(cypher: str) -> Iterator[Token]:
    at, line, start = 0, 1, 0
    while at < len(cypher):
        end = _end(cypher, at)
        piece = cypher[at:end]
        kind = _kind(piece)
        if kind:
            yield Token(kind, piece, _word(kind, piece), line, at - start + 1)
        breaks = piece.count("\n")
        if breaks:
            line += breaks
            start = at + piece.rindex("\n") + 1
        at = end


def _end(cypher: str, at: int) -> int:
    """Return where the piece that begins at `at` ends: a blank, a comment or a token."""
    sign = cypher[at]
    if sign in _BLANK:
        return at + 1
    if sign in _STRINGS:
        return _matched(_STRINGS[sign], cypher, at, "store-guard-string")
    if sign == "`":
        return _matched(_NAME, cypher, at, "store-guard-name")
    if sign == "$":
        return _matched(_PARAMETER, cypher, at, "store-guard-parameter")
    if cypher.startswith("/*", at) or cypher.startswith("//", at):
        return _matched(_COMMENT, cypher, at, "store-guard-comment")
    if sign.isdecimal() and sign.isascii():
        return _matched(_NUMBER, cypher, at, "store-guard-sign")
    if sign == "_" or sign.isalpha():
        end = at + 1
        while end < len(cypher) and (cypher[end] == "_" or cypher[end].isalnum() or unicodedata.combining(cypher[end])):
            end += 1
        return end
    return _matched(_SIGN, cypher, at, "store-guard-sign")


def _kind(piece: str) -> str:
    first = piece[0]
    if first in _BLANK or _COMMENT.fullmatch(piece):
        return ""
    if first in _STRINGS:
        return TEXT
    if first == "`":
        return QUOTED
    if first == "$":
        return PARAMETER
    if first.isascii() and first.isdecimal():
        return NUMBER
    return WORD if first == "_" or first.isalpha() else SIGN


def _word(kind: str, piece: str) -> str:
    if kind == WORD:
        # A long s or a full-width letter is no keyword to some engines and one to others; here it is one.
        return unicodedata.normalize("NFKC", piece).upper()
    return piece[1:-1].replace("``", "`") if kind == QUOTED else ""


def _matched(pattern: re.Pattern[str], cypher: str, at: int, key: str) -> int:
    found = pattern.match(cypher, at)
    if found is None:
        _refuse(key, cypher, at)
        return at
    return found.end()


def _refuse(key: str, cypher: str, at: int) -> None:
    line = cypher.count("\n", 0, at) + 1
    column = at - (cypher.rfind("\n", 0, at) + 1) + 1
    raise QueryRefusedError(key, line=line, column=column, found=_shown(cypher[at]))


def _shown(sign: str) -> str:
    return sign if sign.isprintable() else f"U+{ord(sign):04X}"
