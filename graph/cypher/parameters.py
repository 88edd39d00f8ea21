"""What a query may be given beside its text: bounded before an engine sees it, and of kinds that both stores know."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Final

from graph.cypher.tokens import MAX_LENGTH
from graph.errors import QueryUsageError

MAX_VALUES: Final = 1_000_000
MAX_BYTES: Final = 32_000_000
MAX_DEPTH: Final = 40
# Whole numbers are kept in 64 bits by both engines.
_WHOLE: Final = range(-(2**63), 2**63)
# What a value takes by itself, and a text besides its characters.
_BYTES: Final = 8


def longest_text(parameters: Mapping[str, object]) -> int:
    """Return the characters of the longest text among the parameters.

    Raises
    ------
    QueryUsageError
        They are too many or too large (`MAX_VALUES`, `MAX_BYTES`), one text is longer than a query may be, lists are
        nested too deep, or a value is of no kind that both stores know. The message names the parameter.
    """
    values = size = longest = 0
    for name, told in parameters.items():
        waiting: list[tuple[object, int]] = [(told, 0)]
        while waiting:
            value, depth = waiting.pop()
            values += 1
            size += _BYTES
            if isinstance(value, str):
                longest = max(longest, len(value))
                size += _bytes(name, value)
            elif isinstance(value, list | tuple | dict):
                if depth == MAX_DEPTH:
                    raise QueryUsageError("store-parameter-depth", name=name, limit=MAX_DEPTH)
                if isinstance(value, dict):
                    waiting += ((_key(name, key), depth + 1) for key in value)
                waiting += ((item, depth + 1) for item in (value.values() if isinstance(value, dict) else value))
            else:
                _check_plain(name, value)
            if values + len(waiting) > MAX_VALUES:
                raise QueryUsageError("store-parameter-values", name=name, limit=MAX_VALUES)
            if size > MAX_BYTES:
                raise QueryUsageError("store-parameter-bytes", name=name, limit=MAX_BYTES // 1_000_000)
    return longest


def _key(name: str, key: object) -> str:
    if isinstance(key, str):
        return key
    raise QueryUsageError("store-parameter-kind", name=name, kind=type(key).__name__)


def _bytes(name: str, text: str) -> int:
    if len(text) > MAX_LENGTH:
        raise QueryUsageError("store-parameter-text", name=name, limit=MAX_LENGTH, found=len(text))
    try:
        return len(text.encode("utf-8"))
    except UnicodeEncodeError:
        # A command line's bytes that are no UTF-8 come as half a pair; neither engine can be sent one.
        raise QueryUsageError("store-parameter-characters", name=name) from None


def _check_plain(name: str, value: object) -> None:
    if isinstance(value, int) and value not in _WHOLE:
        raise QueryUsageError("store-parameter-number", name=name, low=str(_WHOLE.start), high=str(_WHOLE[-1]))
    if value is not None and not isinstance(value, bool | int | float | date | datetime | time | timedelta):
        raise QueryUsageError("store-parameter-kind", name=name, kind=type(value).__name__)
