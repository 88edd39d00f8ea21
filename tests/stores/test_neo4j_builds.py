"""How a build is written into Neo4j: batches, broken-off builds, locks, first loads, and what readers see meanwhile."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import neo4j
import pytest
from neo4j.exceptions import ConstraintError

from graph.errors import StoreBusyError, StoreError
from graph.model import Graph, add_entity, entity
from graph.planning import hash_graph
from graph.store import open_store
from graph.store.neo4j import apply as neo4j_apply
from graph.store.neo4j import rows as neo4j_rows
from graph.store.neo4j import store as neo4j_store
from graph.store.neo4j import version as neo4j_version
from graph.store.neo4j.fence import Fence, Writer
from graph.store.neo4j.marker import open_writers, take_lock
from graph.store.neo4j.store import Neo4jStore
from tests.generate import generate_graph
from tests.neo4j_server import Neo4jServer
from tests.stores.building import apply, single_value, small_graph

pytestmark = pytest.mark.neo4j


@pytest.fixture
def store(neo4j_store: Neo4jStore) -> Neo4jStore:
    return neo4j_store


def test_a_change_of_one_event_touches_that_event(store: Neo4jStore, session: neo4j.Session) -> None:
    graph = generate_graph(4, 30)
    apply(store, graph)
    event = entity(graph, "event:event-7")
    # Whoever writes a property takes it from the other; so a mark on every hash shows what was written.
    session.run("MATCH (n:Entity) SET n.seen = n._hash").consume()
    session.run("MATCH (n:Entity) SET n._hash = n._hash").consume()
    add_entity(graph, replace(event, name="Flyttat"))
    plan = apply(store, graph)
    assert (plan.nodes.changed, len(plan.nodes), len(plan.relations)) == ((event.id,), 1, 0)
    changed = session.run("MATCH (n:Entity) WHERE n.seen <> n._hash RETURN n.id, n.name").values()
    assert changed == [[event.id, "Flyttat"]]


def test_a_large_plan_goes_in_batches_and_ends_whole(store: Neo4jStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.store.neo4j.store.ATOMIC", 10)
    monkeypatch.setattr(neo4j_rows, "BATCH", 7)
    for seed in (5, 6):
        graph = generate_graph(seed, 15)
        apply(store, graph)
        assert hash_graph(store.graph()) == hash_graph(graph)


class _CutError(Exception):
    """What a test raises in the middle of a build."""


def test_a_build_that_was_broken_off_is_told_and_finished_by_the_next(
    store: Neo4jStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = generate_graph(7, 15), generate_graph(8, 15)
    apply(store, first)
    monkeypatch.setattr("graph.store.neo4j.store.ATOMIC", 10)
    monkeypatch.setattr(neo4j_rows, "BATCH", 20)

    def cut(*_: object) -> None:
        raise _CutError

    with monkeypatch.context() as patched:
        patched.setattr(neo4j_apply, "_add_relations", cut)
        with pytest.raises(_CutError):
            apply(store, second)
    with pytest.raises(StoreBusyError, match="avbrut"):
        store.run("MATCH (n:Entity) RETURN count(n) AS n")
    with pytest.raises(StoreBusyError):
        store.graph()
    broken = store.build()
    assert broken is not None
    assert broken.fingerprint == ""
    apply(store, second)
    assert hash_graph(store.graph()) == hash_graph(second)


def test_a_reader_whose_build_was_replaced_meanwhile_reads_again(
    store: Neo4jStore, neo4j_address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = generate_graph(7, 5), generate_graph(8, 5)
    apply(store, first)
    builder = open_store(neo4j_address)
    whole = neo4j_store._read_graph
    readings: list[Graph] = []

    def read(transaction: neo4j.ManagedTransaction) -> Graph:
        readings.append(whole(transaction))
        if len(readings) == 1:
            # Between what the reader has read and its second look at the marker.
            apply(builder, second)
        return readings[-1]

    monkeypatch.setattr(neo4j_store, "_read_graph", read)
    assert hash_graph(store.graph()) == hash_graph(second)
    assert [len(made) for made in readings] == [len(first), len(second)]
    builder.close()


def test_a_reader_that_never_meets_a_whole_build_is_told(
    store: Neo4jStore, neo4j_address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    apply(store, small_graph())
    builder = open_store(neo4j_address)
    seeds = iter(range(100))

    def read(_: neo4j.ManagedTransaction) -> Graph:
        apply(builder, generate_graph(next(seeds), 1))
        return small_graph()

    monkeypatch.setattr(neo4j_store, "_read_graph", read)
    with pytest.raises(StoreBusyError, match="pågår"):
        store.graph()
    builder.close()


def test_a_builder_that_lives_keeps_others_out_and_one_that_died_does_not(
    neo4j_address: str, session: neo4j.Session, store: Neo4jStore
) -> None:
    apply(store, generate_graph(9, 3))
    alive = threading.Event()

    def hold() -> None:
        session.run(
            "MATCH (b:Build {name: 'current'}) SET b.lock_owner = 'other', b.lock_until = timestamp() + 2000"
        ).consume()

    def renew() -> None:
        while not alive.wait(0.2):
            hold()

    hold()
    builder = threading.Thread(target=renew)
    builder.start()
    try:
        with pytest.raises(StoreBusyError, match="Vänta"):
            apply(store, generate_graph(10, 3))
    finally:
        alive.set()
        builder.join()
    # It is not renewed any more: after its two seconds it is anyone's.
    graph = generate_graph(10, 3)
    apply(store, graph)
    assert hash_graph(store.graph()) == hash_graph(graph)


def _steal(transaction: Any) -> None:
    """Take the lock as another builder does when it has run out."""
    transaction.run("MATCH (b:Build) WHERE b.lock_owner IS NOT NULL SET b.lock_until = 0").consume()
    assert take_lock(transaction, "thief", 60_000)["owner"] == "thief"


@pytest.mark.parametrize("fresh", [True, False])
def test_a_builder_whose_lock_was_taken_writes_nothing_more(
    store: Neo4jStore, session: neo4j.Session, monkeypatch: pytest.MonkeyPatch, fresh: bool
) -> None:
    if not fresh:
        apply(store, small_graph())
    monkeypatch.setattr(neo4j_store, "ATOMIC", 10)
    monkeypatch.setattr(neo4j_rows, "BATCH", 20)
    graph = generate_graph(11, 20)
    original = neo4j_store._write
    calls = iter(range(1_000_000))
    at_the_theft: list[Any] = []

    def write(*arguments: Any) -> None:
        original(*arguments)
        if next(calls) == 5:
            session.execute_write(_steal)
            at_the_theft.append(single_value(session, "MATCH (n) RETURN count(n)"))

    monkeypatch.setattr(neo4j_store, "_write", write)
    with pytest.raises(StoreBusyError, match="tog över"):
        apply(store, graph)
    assert [single_value(session, "MATCH (n) RETURN count(n)")] == at_the_theft
    assert at_the_theft[0] < len(graph)
    # What was taken over is not let go of for another.
    assert single_value(session, "MATCH (b:Build {name: 'current'}) RETURN b.lock_owner") == "thief"


def test_a_server_that_is_too_old_is_not_written_to(
    store: Neo4jStore, session: neo4j.Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(neo4j_version, "OLDEST", (9_999, 0))
    with pytest.raises(StoreError, match=r"Neo4j/5\..* 9999\.0 eller senare"):
        apply(store, small_graph())
    assert single_value(session, "MATCH (n) RETURN count(n)") == 0


@pytest.mark.parametrize("writer", [True, False])
def test_a_lock_that_is_taken_while_a_transaction_waits_for_it_is_lost(
    store: Neo4jStore, neo4j_server: Neo4jServer, session: neo4j.Session, writer: bool
) -> None:
    apply(store, small_graph())
    session.run("MATCH (b:Build {name: 'current'}) SET b.lock_owner = 'we', b.revision = 7").consume()
    session.execute_write(open_writers)
    fence = Fence("we", 7)
    check = Writer(fence, 0).check if writer else fence.check
    with ThreadPoolExecutor(1) as pool, neo4j_server.driver() as driver, driver.session() as ours:
        with session.begin_transaction() as theft:
            _steal(theft)
            waiting = pool.submit(ours.execute_write, check)
            blocked = "SHOW TRANSACTIONS YIELD status WHERE status STARTS WITH 'Blocked' RETURN count(*) AS n"
            while not theft.run(blocked).single(strict=True)["n"]:
                assert not waiting.done()
            theft.commit()
        with pytest.raises(StoreBusyError, match="tog över"):
            waiting.result()


def test_a_batch_that_reaches_the_server_twice_is_written_once(
    store: Neo4jStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    # As when the server has committed and its answer is lost: the driver sends the same again.
    monkeypatch.setattr(neo4j_store, "ATOMIC", 1)
    monkeypatch.setattr(neo4j_rows, "BATCH", 10)
    once = neo4j_store._write

    def twice(*arguments: Any) -> None:
        once(*arguments)
        # A session that loads side by side with others counts at the end; the constraint may have spoken before.
        with pytest.raises((StoreBusyError, ConstraintError), match=r"tog över|already exists"):
            once(*arguments)

    monkeypatch.setattr(neo4j_store, "_write", twice)
    # The first is a first load, written in several sessions; the second changes what stands.
    for graph in (generate_graph(14, 5), generate_graph(15, 3)):
        apply(store, graph)
        assert hash_graph(store.graph()) == hash_graph(graph)


def test_a_first_load_that_was_broken_off_is_finished_by_the_next(
    store: Neo4jStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(neo4j_store, "ATOMIC", 10)
    monkeypatch.setattr(neo4j_rows, "BATCH", 10)
    graph = generate_graph(16, 10)
    original = neo4j_store._write
    calls = iter(range(1_000_000))

    def cut(*arguments: Any) -> None:
        if next(calls) == 12:
            raise _CutError
        original(*arguments)

    with monkeypatch.context() as patched:
        patched.setattr(neo4j_store, "_write", cut)
        with pytest.raises(_CutError):
            apply(store, graph)
    with pytest.raises(StoreBusyError, match="avbrut"):
        store.graph()
    apply(store, graph)
    assert hash_graph(store.graph()) == hash_graph(graph)
