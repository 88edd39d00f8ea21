"""How a first load is shared among sessions, and how its rows are sent: without a server."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any, cast

import neo4j
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.store.neo4j_fence import Fence, Lane, Work
from graph.store.neo4j_load import _columns, in_lanes

_NOBODY = cast(neo4j.ManagedTransaction, None)


def _lanes(count: int) -> list[Lane]:
    return [Lane(Fence("we", 0), number) for number in range(count)]


def _do(_: Lane, steps: Iterable[Work]) -> None:
    for step in steps:
        step(_NOBODY)


def _noting(done: list[int], number: int, when: threading.Event | None = None) -> Work:
    def note(_: neo4j.ManagedTransaction) -> None:
        if when is not None:
            when.wait(20)
        done.append(number)

    return note


@given(steps=st.integers(0, 200), lanes=st.integers(1, 4))
def test_every_step_is_done_once(steps: int, lanes: int) -> None:
    done: list[int] = []
    in_lanes(iter([_noting(done, n) for n in range(steps)]), _lanes(lanes), _do)
    assert sorted(done) == list(range(steps))


def test_lanes_work_side_by_side() -> None:
    # Each waits for the other: one after the other they would wait for ever.
    met = threading.Barrier(2, timeout=20)

    def meet(_: neo4j.ManagedTransaction) -> None:
        met.wait()

    in_lanes(iter([meet, meet]), _lanes(2), _do)


class _BrokenError(Exception):
    """What a test raises in a step."""


def test_the_first_that_fails_ends_them_all_and_is_told() -> None:
    failed = threading.Event()
    after: list[int] = []

    def steps() -> Iterator[Work]:
        yield broken
        for n in range(1_000):
            yield _noting(after, n, failed)

    def broken(_: neo4j.ManagedTransaction) -> None:
        raise _BrokenError

    def do(lane: Lane, given: Iterable[Work]) -> None:
        try:
            _do(lane, given)
        except _BrokenError:
            threading.Timer(0.2, failed.set).start()
            raise

    with pytest.raises(_BrokenError):
        in_lanes(steps(), _lanes(2), do)
    assert len(after) < 10


def test_rows_that_cannot_be_made_end_the_load() -> None:
    def steps() -> Iterator[Work]:
        yield lambda _: None
        raise _BrokenError

    with pytest.raises(_BrokenError):
        in_lanes(steps(), _lanes(2), _do)


def test_each_property_is_sent_in_its_place_and_days_and_times_as_text() -> None:
    rows: list[dict[str, Any]] = [
        {"id": "a", "valid_from": date(2015, 7, 1), "_hash": "x"},
        {"id": "b", "starts_at": datetime(2015, 7, 1, 8, 30), "sources": ("s",), "_hash": "y"},
    ]
    pattern, values = _columns(rows, first=2)
    assert pattern == (
        "`_hash`: (r[2]), `id`: (r[3]), `sources`: (r[4]), `starts_at`: localdatetime(r[5]), `valid_from`: date(r[6])"
    )
    assert values == [["x", "a", None, None, "2015-07-01"], ["y", "b", ("s",), "2015-07-01T08:30:00", None]]
