"""The Neo4j store under fire: killed builds, a server that dies, a network that is cut and slow, two builders."""

from __future__ import annotations

import contextlib
import random
import threading
import time
from collections.abc import Iterator

import pytest

from graph.errors import StoreBusyError, StoreError
from graph.model import Graph
from graph.planning import hash_graph
from graph.store import Store
from graph.store.neo4j.store import Neo4jStore
from tests.conftest import empty
from tests.faults.builder import LEASE
from tests.faults.help import FAULTS, Builder, Proxy, Tally, counts
from tests.generate import generate_graph
from tests.neo4j_server import Neo4jServer, fast_folder
from tests.stores.building import apply

pytestmark = [pytest.mark.neo4j, pytest.mark.slow, pytest.mark.timeout(1200)]
_EVENTS = 60
# Small enough that a build of `_EVENTS` is some thirty transactions; None is one transaction.
_BATCHED = 150


@pytest.fixture
def store(neo4j_address: str) -> Iterator[Neo4jStore]:
    opened = Neo4jStore(neo4j_address, lease=LEASE)
    yield opened
    opened.close()


@pytest.fixture
def batched(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.store.neo4j.store.ATOMIC", _BATCHED)
    monkeypatch.setattr("graph.store.neo4j.rows.BATCH", _BATCHED)


def test_killed_builds_leave_old_or_new_or_say_so(store: Neo4jStore, neo4j_address: str, tally: Tally) -> None:
    chance = random.Random(2)
    old = generate_graph(0, _EVENTS)
    apply(store, old)
    for fault in range(1, FAULTS + 1):
        new = generate_graph(fault, _EVENTS)
        builder = Builder(neo4j_address, fault, _EVENTS, _BATCHED if fault % 2 else None)
        builder.begin()
        builder.kill_after(chance.uniform(0.0, 2.0))
        tally.check("kill -9 (Neo4j)", Neo4jStore(neo4j_address), old, new)
        apply(store, new)
        assert hash_graph(store.graph()) == hash_graph(new)
        old = new
    assert tally.lost == 0


def test_killed_first_loads_leave_nothing_or_new_or_say_so(
    store: Neo4jStore, neo4j_server: Neo4jServer, tally: Tally
) -> None:
    # A first load is written in several sessions side by side, which may be killed at different places.
    chance = random.Random(5)
    for fault in range(1, FAULTS + 1):
        empty(neo4j_server)
        new = generate_graph(fault, _EVENTS)
        builder = Builder(neo4j_server.address, fault, _EVENTS, _BATCHED)
        builder.begin()
        builder.kill_after(chance.uniform(0.2, 2.2))
        _check_first("kill -9 of a first load (Neo4j)", neo4j_server, tally, new)
        _next_build_ends_right(store, fault)
    assert tally.lost == 0


@pytest.mark.usefixtures("batched")
def test_a_network_that_is_cut_under_a_first_load_leaves_nothing_half(
    store: Neo4jStore, neo4j_server: Neo4jServer, tally: Tally, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.store.neo4j.store.RETRY_SECONDS", 3.0)
    chance = random.Random(6)
    with Proxy(neo4j_server.port) as network:
        for fault in range(1, FAULTS + 1):
            empty(neo4j_server)
            through = Neo4jStore(f"bolt://127.0.0.1:{network.port}", lease=LEASE)
            building = threading.Thread(target=_try, args=(through, fault))
            building.start()
            for _ in range(2):
                time.sleep(chance.uniform(0.2, 0.8))
                network.cut()
            building.join()
            through.close()
            new = generate_graph(fault, _EVENTS)
            _check_first("network cut under a first load (Neo4j)", neo4j_server, tally, new)
            _next_build_ends_right(store, fault)
    assert tally.lost == 0


def _check_first(kind: str, server: Neo4jServer, tally: Tally, new: Graph) -> None:
    try:
        tally.check(kind, Neo4jStore(server.address), new)
    except StoreError as error:
        # Broken off before anything was said to be under way: there is nothing, and that is told.
        assert error.key == "store-empty"


def _try(store: Store, seed: int) -> str:
    try:
        apply(store, generate_graph(seed, _EVENTS))
    except StoreError as error:
        return str(error)
    return ""


@pytest.mark.usefixtures("batched")
def test_a_server_that_dies_under_a_build_comes_back_whole(
    monkeypatch: pytest.MonkeyPatch, tally: Tally, neo4j_address: str
) -> None:
    del neo4j_address  # skips where there is no Neo4j
    chance = random.Random(3)
    with fast_folder() as folder, Neo4jServer(folder) as server:
        monkeypatch.setenv("OMVARLD_NEO4J_PASSWORD", server.password)
        store = Neo4jStore(server.address, lease=LEASE)
        old = generate_graph(0, _EVENTS)
        apply(store, old)
        for fault in range(1, max(2, FAULTS // 5) + 1):
            new = generate_graph(fault, _EVENTS)
            building = threading.Thread(target=_try, args=(store, fault))
            building.start()
            time.sleep(chance.uniform(0.0, 2.0))
            (server.kill if fault % 2 else server.stop)()
            server.start()
            building.join()
            tally.check("server stopped (Neo4j)", Neo4jStore(server.address), old, new)
            _next_build_ends_right(store, fault)
            old = new
        store.close()


def _next_build_ends_right(store: Neo4jStore, seed: int) -> None:
    deadline = time.monotonic() + 60
    while said := _try(store, seed):
        assert time.monotonic() < deadline, said
        time.sleep(0.5)
    assert hash_graph(store.graph()) == hash_graph(generate_graph(seed, _EVENTS))


@pytest.mark.usefixtures("batched")
def test_a_network_that_is_cut_is_told_and_the_next_build_ends_right(
    store: Neo4jStore, neo4j_server: Neo4jServer, tally: Tally, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.store.neo4j.store.RETRY_SECONDS", 3.0)
    chance = random.Random(4)
    old = generate_graph(0, _EVENTS)
    apply(store, old)
    with Proxy(neo4j_server.port) as network:
        through = Neo4jStore(f"bolt://127.0.0.1:{network.port}", lease=LEASE)
        for fault in range(1, FAULTS + 1):
            new = generate_graph(fault, _EVENTS)
            building = threading.Thread(target=_try, args=(through, fault))
            building.start()
            for _ in range(3):
                time.sleep(chance.uniform(0.0, 0.6))
                network.cut()
            building.join()
            tally.check("network cut (Neo4j)", Neo4jStore(neo4j_server.address), old, new)
            _next_build_ends_right(store, fault)
            old = new
        through.close()


def test_a_slow_network_builds_slowly_and_right(store: Neo4jStore, neo4j_server: Neo4jServer, tally: Tally) -> None:
    with Proxy(neo4j_server.port) as network:
        network.delay = 0.05
        through = Neo4jStore(f"bolt://127.0.0.1:{network.port}", lease=LEASE)
        graph = generate_graph(1, 20)
        apply(through, graph)
        through.close()
    tally.check("network slow (Neo4j)", Neo4jStore(neo4j_server.address), graph)
    assert hash_graph(store.graph()) == hash_graph(graph)


def test_two_builds_at_once_end_as_one_of_them(neo4j_address: str, tally: Tally) -> None:
    for turn in range(3):
        first, second = (Builder(neo4j_address, seed, _EVENTS, _BATCHED) for seed in (2 * turn, 2 * turn + 1))
        first.begin()
        second.begin()
        outcomes = [first.outcome(), second.outcome()]
        assert set(outcomes) <= {"done", "busy"}
        assert "done" in outcomes
        either = (generate_graph(2 * turn, _EVENTS), generate_graph(2 * turn + 1, _EVENTS))
        tally.check("two builds (Neo4j)", Neo4jStore(neo4j_address), *either)


@pytest.mark.parametrize("atomic", [_BATCHED, 20_000])
def test_a_reader_during_builds_sees_whole_graphs_or_is_told(
    store: Neo4jStore, neo4j_address: str, tally: Tally, atomic: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.store.neo4j.store.ATOMIC", atomic)
    monkeypatch.setattr("graph.store.neo4j.rows.BATCH", _BATCHED)
    graphs = [generate_graph(seed, 20 + 15 * seed) for seed in range(4)]
    allowed = {(len(graph), graph.number_of_edges()) for graph in graphs}
    apply(store, graphs[0])
    seen: list[tuple[object, ...]] = []
    done = threading.Event()

    def read() -> None:
        reader = Neo4jStore(neo4j_address)
        while not done.is_set():
            with contextlib.suppress(StoreBusyError):
                seen.append(counts(reader))
        reader.close()

    reader = threading.Thread(target=read)
    reader.start()
    for graph in graphs[1:]:
        apply(store, graph)
        tally.check("reader during a build (Neo4j)", Neo4jStore(neo4j_address), graph)
    done.set()
    reader.join()
    assert seen
    assert set(seen) <= allowed
