"""How a first load is shared among sessions, and how its rows are sent: without a server."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import cast

import neo4j
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model import Relation
from graph.planning import relation_row
from graph.schema import RELATIONS
from graph.store.neo4j.fence import Fence, Work, Writer
from graph.store.neo4j.load import gc_frozen, node_columns, relation_columns, with_writers
from graph.store.neo4j.rows import Rows
from graph.store.neo4j.values import HASH

_NOBODY = cast(neo4j.ManagedTransaction, None)


def _writers(count: int) -> list[Writer]:
    return [Writer(Fence("we", 0), number) for number in range(count)]


def _do(_: Writer, steps: Iterable[Work]) -> None:
    for step in steps:
        step(_NOBODY)


def _noting(done: list[int], number: int, when: threading.Event | None = None) -> Work:
    def note(_: neo4j.ManagedTransaction) -> None:
        if when is not None:
            when.wait(20)
        done.append(number)

    return note


@given(steps=st.integers(0, 200), writers=st.integers(1, 4))
def test_every_step_is_done_once(steps: int, writers: int) -> None:
    done: list[int] = []
    with_writers(iter([_noting(done, n) for n in range(steps)]), _writers(writers), _do)
    assert sorted(done) == list(range(steps))


def test_lanes_work_side_by_side() -> None:
    # Each waits for the other: one after the other they would wait for ever.
    met = threading.Barrier(2, timeout=20)

    def meet(_: neo4j.ManagedTransaction) -> None:
        met.wait()

    with_writers(iter([meet, meet]), _writers(2), _do)


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

    def do(writer: Writer, given: Iterable[Work]) -> None:
        try:
            _do(writer, given)
        except _BrokenError:
            threading.Timer(0.2, failed.set).start()
            raise

    with pytest.raises(_BrokenError):
        with_writers(steps(), _writers(2), do)
    assert len(after) < 10


def test_rows_that_cannot_be_made_end_the_load() -> None:
    def steps() -> Iterator[Work]:
        yield lambda _: None
        raise _BrokenError

    with pytest.raises(_BrokenError):
        with_writers(steps(), _writers(2), _do)


_DAYS = st.none() | st.dates()
_RELATIONS = st.builds(
    Relation,
    type=st.sampled_from(sorted(RELATIONS)),
    start=st.sampled_from(["organisation:a", "organisation:gone"]),
    end=st.just("organisation:b"),
    sources=st.lists(st.text(max_size=5), max_size=2).map(tuple),
    role=st.text(max_size=3),
    confidence=st.sampled_from([0.0, 0.5, 1.0]),
    valid_from=_DAYS,
    valid_to=_DAYS,
    as_written=st.text(max_size=3),
    properties=st.fixed_dictionaries({}, optional={"starts": st.integers(0, 9), "rule": st.text(max_size=3)}),
)


@given(st.lists(_RELATIONS, min_size=1, max_size=5))
def test_what_is_sent_of_a_relation_is_its_row(relations: list[Relation]) -> None:
    hashes = {relation.key: f"hash of {relation.key}" for relation in relations}
    columns = relation_columns(relations, {"organisation:a": 7, "organisation:b": 8}, hashes)
    ends = zip(columns.pop("_start") or (), columns.pop("_end") or (), columns.pop("_type") or (), strict=True)
    for place, (relation, (start, end, type)) in enumerate(zip(relations, ends, strict=True)):
        assert (start, end, type) == ({"organisation:a": 7}.get(relation.start, -1), 8, relation.type)
        sent = {name: values[place] for name, values in columns.items() if values and values[place] is not None}
        row = {n: v.isoformat() if isinstance(v, date) else v for n, v in relation_row(relation).items()}
        assert sent == {n: v for n, v in row.items() if n not in ("start", "end", "type")} | {
            HASH: hashes[relation.key]
        }


def test_days_and_times_are_sent_as_text_and_what_nobody_says_not_at_all() -> None:
    rows = [
        {"id": "a", "valid_from": date(2015, 7, 1), HASH: "x"},
        {"id": "b", "starts_at": datetime(2015, 7, 1, 8, 30), "sources": ("s",), HASH: "y"},
    ]
    said = {name: values for name, values in node_columns(rows).items() if values is not None}
    assert said == {
        "id": ["a", "b"],
        "valid_from": ["2015-07-01", None],
        "starts_at": [None, "2015-07-01T08:30:00"],
        "sources": [None, ("s",)],
        HASH: ["x", "y"],
    }


def test_the_log_is_not_told_what_rows_hold() -> None:
    assert repr(Rows(["Anna Andersson"])) == "<1 rows>"
    columns = node_columns([{"id": "person:a", "name": "Anna Andersson"}])
    assert "Andersson" not in repr(columns)


def test_the_collector_is_given_back_the_graph() -> None:
    with pytest.raises(_BrokenError), gc_frozen():
        assert gc.get_freeze_count() > 0
        raise _BrokenError
    assert gc.get_freeze_count() == 0
