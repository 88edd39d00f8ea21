"""What a query may be given beside its text, in either store: too much or of another kind is told, never a crash."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

import pytest

from graph.cypher.parameters import MAX_BYTES, MAX_DEPTH, MAX_VALUES, longest_text
from graph.cypher.read_only import read_only
from graph.cypher.tokens import MAX_LENGTH
from graph.errors import QueryRefusedError, QueryUsageError


def _nested(depth: int) -> object:
    value: object = 1
    for _ in range(depth):
        value = [value]
    return value


_REFUSED: list[tuple[Mapping[str, object], str]] = [
    ({"långt": "å" * (MAX_LENGTH + 1)}, "långt är 50.001 tecken"),
    ({"djupt": _nested(100_000)}, "djupt är nästlad i fler än 40"),
    ({"många": [0] * MAX_VALUES}, "för många värden.*många"),
    ({"a": [0] * (MAX_VALUES // 2), "b": [0] * (MAX_VALUES // 2)}, "för många värden"),
    ({str(number): number for number in range(MAX_VALUES + 1)}, "för många värden"),
    ({"stort": ["a" * MAX_LENGTH] * (MAX_BYTES // MAX_LENGTH)}, "32 MB.*stort"),
    ({"stort": {"a" * MAX_LENGTH + str(number): 1 for number in range(5)}}, "stort är 50.001 tecken"),
    ({"tecken": "Malm\udcf6"}, "tecken innehåller tecken som inte är UTF-8"),
    ({"tal": 2**63}, "tal är ett för stort tal"),
    ({"tal": [-(2**63) - 1]}, "tal är ett för stort tal"),
    ({"mängd": {1, 2}}, "mängd är av slaget set"),
    ({"bytes": b"x"}, "slaget bytes"),
    ({"nyckel": {1: "x"}}, "slaget int"),
    ({"sak": [object()]}, "slaget object"),
]


@pytest.mark.parametrize(("parameters", "said"), _REFUSED, ids=lambda value: value if isinstance(value, str) else "")
def test_too_much_or_of_another_kind_is_told(parameters: Mapping[str, object], said: str) -> None:
    with pytest.raises(QueryUsageError, match=said):
        read_only("RETURN 1 AS one", parameters)


@pytest.mark.parametrize(
    "value",
    [
        None,
        True,
        -(2**63),
        2**63 - 1,
        1.5,
        "å" * MAX_LENGTH,
        date(2015, 7, 1),
        datetime(2015, 7, 1, 8),
        time(8),
        timedelta(1),
        _nested(MAX_DEPTH),
        {"a": ({"b": [1, "två"]},)},
        [f"organisation:{number:060}" for number in range(100_000)],
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_queries_need_is_let_through(value: object) -> None:
    assert read_only("RETURN 1 AS one", {"given": value})


def test_the_longest_text_is_found_wherever_it_is() -> None:
    assert longest_text({"a": "xx", "b": [{"c": ["x" * 7]}, {"y" * 9: 1}], "d": 5}) == 9
    assert longest_text({}) == 0


def test_a_long_parameter_may_not_grow_as_much_as_a_short_one() -> None:
    grown = (
        "RETURN size($x + $x + $x + $x + $x + $x + $x + $x + $x + $x + $x + $x + $x + $x + $x + $x + $x + $x + $x + $x)"
    )
    assert read_only(grown, {"x": "a"})
    assert read_only(grown, {"x": "a" * 40_000, "y": 1})
    with pytest.raises(QueryRefusedError, match="växa"):
        read_only(grown.replace("$x", "replace($x, 'a', 'aaa')", 1), {"x": "a" * 40_000})
