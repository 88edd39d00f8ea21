"""The read-only guard: which queries may reach an engine at all.

The first of several layers (`docs/stores.md`). It allows what it knows: clauses, functions and procedures stand in
lists, and what is in none is refused, in either store. It rests on one observation of Cypher's grammar: a clause begins
only at the start of a query or of a subquery, after UNION, or right after a value; so a word in one of these places
must be a clause, or an operator in words, that the lists have.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from graph.cypher.growth import outgrown
from graph.cypher.iterations import nested_iteration
from graph.cypher.parameters import longest_text
from graph.cypher.regexes import costly_pattern
from graph.cypher.tokens import NUMBER, PARAMETER, QUOTED, SIGN, TEXT, WORD, Token, tokens_of, without_comments
from graph.errors import QueryRefusedError

MAX_TOKENS: Final = 5_000
MAX_DEPTH: Final = 40
MAX_PREFIXES: Final = 40
MAX_RANGE: Final = 10_000


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# What a query or subquery may begin with.
STARTS: Final = _words("MATCH OPTIONAL UNWIND WITH RETURN CALL")
# What may stand right after a value: the clauses again, and the operators in words.
_AFTER_VALUE: Final = STARTS | _words(
    "WHERE ORDER SKIP LIMIT ASC ASCENDING DESC DESCENDING UNION YIELD AND OR XOR IN STARTS ENDS CONTAINS IS AS "
    "WHEN THEN ELSE END"
)
# Words of the language after which a value or a pattern is still to come.
_OPEN: Final = (_AFTER_VALUE - _words("ASC ASCENDING DESC DESCENDING END")) | _words("BY NOT DISTINCT CASE ALL")
# Refused wherever they stand bare; one may still be a property's name or a label, or any name in backticks.
_NEVER: Final = _words(
    "CREATE INSERT MERGE SET DELETE DETACH NODETACH REMOVE FOREACH LOAD DROP ALTER GRANT REVOKE DENY RENAME SHOW "
    "TERMINATE TRANSACTIONS CONCURRENT USING EXPLAIN PROFILE CYPHER PERIODIC"
)

FUNCTIONS: Final = _words(
    "abs acos all any asin atan atan2 avg ceil char_length character_length coalesce collect cos cot count date "
    "date.truncate datetime datetime.fromepoch datetime.fromepochmillis datetime.truncate degrees duration "
    "duration.between duration.indays duration.inmonths duration.inseconds e elementid endnode exists exp floor "
    "haversin head id isempty isnan keys labels last left length localdatetime localdatetime.truncate localtime "
    "localtime.truncate log log10 lower ltrim max min nodes none nullif percentilecont percentiledisc pi properties "
    "radians rand randomuuid range reduce relationships replace reverse right round rtrim shortestpath "
    "allshortestpaths sign sin single size split sqrt startnode stdev stdevp substring sum tail tan time "
    "time.truncate timestamp toboolean tobooleanlist tobooleanornull tofloat tofloatlist tofloatornull tointeger "
    "tointegerlist tointegerornull tolower tostring tostringlist tostringornull toupper trim type upper valuetype"
)
PROCEDURES: Final = _words(
    "db.labels db.relationshiptypes db.propertykeys db.index.fulltext.querynodes db.index.fulltext.queryrelationships"
)


def read_only(cypher: str, parameters: Mapping[str, object] | None = None) -> str:
    """Return the text to send to an engine: the query without its comments and last semicolon.

    Parameters
    ----------
    cypher
        The query.
    parameters
        What it is given beside its text; bounded too.

    Raises
    ------
    QueryUsageError
        The parameters are too many or too large, or one is of a kind that no query can be given.
    QueryRefusedError
        The query writes, reads files, reaches out, calls what is on no list, or is nested too deep or too long. The
        message names the word and its place.
    """
    tokens = tokens_of(cypher)
    if tokens and tokens[-1].is_sign(";"):
        tokens = tokens[:-1]
        cypher = cypher[: cypher.rindex(";")]
    if not tokens:
        raise QueryRefusedError("store-guard-empty")
    if len(tokens) > MAX_TOKENS:
        raise QueryRefusedError("store-guard-length", limit=MAX_TOKENS)
    _check_depth(tokens)
    if tokens[0].kind != WORD:
        _refuse("store-guard-clause", tokens[0])
    for index, token in enumerate(tokens):
        _check(tokens, index, token)
    grown = outgrown(tokens, longest_text(parameters or {}))
    if grown is not None:
        _refuse("store-guard-growth", grown)
    nested = nested_iteration(tokens)
    if nested is not None:
        _refuse("store-guard-nested", nested)
    pattern = costly_pattern(tokens, parameters or {})
    if pattern is not None:
        _refuse("store-guard-pattern", pattern)
    return without_comments(cypher)


def _check(tokens: tuple[Token, ...], index: int, token: Token) -> None:
    if token.is_sign(";"):
        _refuse("store-guard-several", token)
    before = tokens[index - 1] if index else None
    if token.kind == PARAMETER and before is not None and _names_label(tokens, index - 1):
        # A label from a parameter: one engine takes it as a name, another as code.
        _refuse("store-guard-name-parameter", token)
    if before is not None and before.is_word("CALL") and not (token.kind in (WORD, QUOTED) or token.is_sign("(", "{")):
        _refuse("store-guard-procedure", token)
    if token.kind in (TEXT, NUMBER, PARAMETER) and _ends_value(tokens, index - 1):
        _refuse("store-guard-beside", token)
    if token.kind not in (WORD, QUOTED):
        return
    if before is not None and before.is_sign("."):
        # A property's name, whatever the word. A function's later parts are seen with its first.
        return
    if before is not None and before.is_sign(":"):
        # A label, whatever the word; or a value in a map, which may be a call.
        pass
    elif token.kind == WORD:
        _check_word(tokens, index, token)
    elif _ends_value(tokens, index - 1):
        _refuse("store-guard-beside", token)
    _check_call(tokens, index, token)


def _names_label(tokens: tuple[Token, ...], index: int) -> bool:
    """Tell whether what follows `tokens[index]` is a label or type; a colon in a map comes before a value."""
    if not tokens[index].is_sign(":"):
        return tokens[index].is_sign("|", "&", "!")
    closed = 0
    for token in reversed(tokens[:index]):
        if token.is_sign(")", "]", "}"):
            closed += 1
        elif token.is_sign("(", "[", "{"):
            if not closed:
                return not token.is_sign("{")
            closed -= 1
    return True


def _check_word(tokens: tuple[Token, ...], index: int, token: Token) -> None:
    if token.word in _NEVER:
        _refuse("store-guard-clause", token)
    if _begins(tokens, index):
        if token.word not in STARTS:
            _refuse("store-guard-clause", token)
    elif _ends_value(tokens, index - 1) and token.word not in _AFTER_VALUE:
        _refuse("store-guard-clause", token)


def _begins(tokens: tuple[Token, ...], index: int) -> bool:
    """Tell whether a query or subquery begins at `index`."""
    if index == 0:
        return True
    before = tokens[index - 1]
    if before.is_word("UNION"):
        return not tokens[index].is_word("ALL", "DISTINCT")
    if before.is_word("ALL", "DISTINCT") and index > 1 and tokens[index - 2].is_word("UNION"):
        return True
    return before.is_sign("{") and _opens_subquery(tokens, index - 1)


def _opens_subquery(tokens: tuple[Token, ...], index: int) -> bool:
    """Tell whether the brace at `index` is that of `CALL {` or `CALL (…) {`."""
    if index and tokens[index - 1].is_word("CALL"):
        return True
    if not index or not tokens[index - 1].is_sign(")"):
        return False
    depth = 0
    for place in range(index - 1, -1, -1):
        depth += tokens[place].is_sign(")") - tokens[place].is_sign("(")
        if not depth:
            return place > 0 and tokens[place - 1].is_word("CALL")
    return False


def _ends_value(tokens: tuple[Token, ...], index: int) -> bool:
    """Tell whether a value, a pattern or a projection is complete with the token at `index`."""
    if index < 0:
        return False
    token = tokens[index]
    before = tokens[index - 1] if index else None
    if token.kind == SIGN:
        star = token.text == "*" and (before is None or before.is_word("WITH", "RETURN", "DISTINCT", "YIELD"))
        return star or token.text in (")", "]", "}")
    if token.kind == WORD and not (before is not None and (before.is_sign(".", ":") or before.is_word("AS"))):
        return token.word not in _OPEN
    return True


def _check_call(tokens: tuple[Token, ...], index: int, token: Token) -> None:
    name, end = _dotted(tokens, index)
    called = end < len(tokens) and tokens[end].is_sign("(")
    if index and tokens[index - 1].is_word("CALL"):
        if name not in PROCEDURES:
            _refuse("store-guard-procedure", token, name)
        return
    plain = token.kind == WORD and "." not in name and token.word in _OPEN
    if called and not plain and name not in FUNCTIONS:
        _refuse("store-guard-function", token, name)
    if called and name == "reduce":
        _check_reduce(tokens, end, token)
    if called and name == "range" and not (index and tokens[index - 1].is_word("UNWIND")):
        _check_range(tokens, end, token)


def _check_range(tokens: tuple[Token, ...], opening: int, token: Token) -> None:
    """Refuse a long list of numbers inside an expression: no engine looks at the clock while it makes one."""
    for item in tokens[opening:]:
        if item.kind == NUMBER and (not item.text.isdecimal() or int(item.text) > MAX_RANGE):
            _refuse("store-guard-range", token, MAX_RANGE)
        if item.is_sign("*", "^", ")"):
            if not item.is_sign(")"):
                _refuse("store-guard-range", token, MAX_RANGE)
            return


def _check_reduce(tokens: tuple[Token, ...], opening: int, token: Token) -> None:
    """Refuse a fold that may double its value at every step: thirty steps of that fill any memory."""
    depth, bar, end = 0, 0, opening
    for end in range(opening, len(tokens)):
        depth += tokens[end].deeper
        if not depth:
            break
        if depth == 1 and not bar and tokens[end].is_sign("|"):
            bar = end
    gathered, body = tokens[opening + 1], tokens[bar + 1 : end]
    uses = sum(item.kind in (WORD, QUOTED) and item.word == gathered.word for item in body)
    if not bar or uses > 1 or any(item.is_sign("(") for item in body):
        _refuse("store-guard-fold", token)


def _dotted(tokens: tuple[Token, ...], index: int) -> tuple[str, int]:
    """Return the name that begins at `index` with all its parts, in lower case, and the index after it."""
    parts = [_lower(tokens[index])]
    index += 1
    while index + 1 < len(tokens) and tokens[index].is_sign(".") and tokens[index + 1].kind in (WORD, QUOTED):
        parts.append(_lower(tokens[index + 1]))
        index += 2
    return ".".join(parts), index


def _lower(token: Token) -> str:
    return token.word.lower()


def _check_depth(tokens: tuple[Token, ...]) -> None:
    depth = prefixes = 0
    for token in tokens:
        if token.is_sign("(", "[", "{") or token.is_word("CASE"):
            depth += 1
        elif token.is_sign(")", "]", "}") or token.is_word("END"):
            depth -= 1
        # A row of NOT or of minus signs nests as deep as brackets do, one in the other.
        prefixes = prefixes + 1 if token.is_word("NOT") or token.is_sign("-", "+", "!") else 0
        if depth > MAX_DEPTH or prefixes > MAX_PREFIXES:
            _refuse("store-guard-depth", token, MAX_DEPTH)


def _refuse(key: str, token: Token, name: object = None) -> None:
    raise QueryRefusedError(key, line=token.line, column=token.column, word=token.text if name is None else name)
