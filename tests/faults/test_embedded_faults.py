"""The embedded store under fire: killed builds, a full disk, two builders, readers meanwhile."""

from __future__ import annotations

import errno
import os
import random
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.errors import StoreError
from graph.planning import hash_graph
from graph.store import EmbeddedStore
from tests.faults.help import FAULTS, Builder, Tally, counts
from tests.generate import generate_graph
from tests.stores.building import apply

pytestmark = pytest.mark.slow
_EVENTS = 60


def test_killed_builds_leave_the_old_graph_or_the_new(tmp_path: Path, tally: Tally) -> None:
    chance = random.Random(1)
    folder = tmp_path / "store"
    store = EmbeddedStore(folder)
    old = generate_graph(0, _EVENTS)
    started = time.monotonic()
    apply(store, old)
    took = time.monotonic() - started
    for fault in range(1, FAULTS + 1):
        new = generate_graph(fault, _EVENTS)
        builder = Builder(folder, fault, _EVENTS)
        builder.begin()
        builder.kill_after(chance.uniform(0.0, 1.2 * took))
        tally.check("kill -9 (embedded)", EmbeddedStore(folder), old, new)
        apply(store, new)
        assert hash_graph(store.graph()) == hash_graph(new)
        assert not list((folder / "builds").glob(".*"))
        store.prune(2)
        old = new
    store.close()
    assert tally.lost == 0


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    disk = tmp_path / "disk"
    disk.mkdir()
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("a disk of 2 MB is a tmpfs, and only root on Linux can mount one")
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(disk)], capture_output=True).returncode:
        pytest.skip("this machine does not let a test mount a tmpfs")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_full_disk_is_told_and_the_old_graph_stands(small_disk: Path, tally: Tally) -> None:
    store = EmbeddedStore(small_disk / "store")
    old = generate_graph(1, 20)
    apply(store, old)
    for events in (300, 600, 1200):
        with pytest.raises(StoreError) as full:
            apply(store, generate_graph(2, events))
        assert "gäller fortfarande" in str(full.value)
        assert not list((store.folder / "builds").glob(".*"))
        tally.check("disk full", EmbeddedStore(store.folder), old)
    new = generate_graph(3, 20)
    apply(store, new)
    assert hash_graph(store.graph()) == hash_graph(new)
    store.close()


@pytest.mark.parametrize("step", range(12))
def test_a_disk_that_fills_at_any_write_is_told(
    tmp_path: Path, tally: Tally, step: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = EmbeddedStore(tmp_path)
    old, new = generate_graph(1, 5), generate_graph(2, 5)
    apply(store, old)
    left = [step]
    real = os.fsync

    def fsync(handle: int) -> None:
        if not left[0]:
            raise OSError(errno.ENOSPC, "No space left on device")
        left[0] -= 1
        real(handle)

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", fsync)
        try:
            apply(store, new)
        except StoreError as error:
            assert "Disken är full" in str(error)
    tally.check("disk full", EmbeddedStore(tmp_path), old, new)
    apply(store, new)
    assert hash_graph(store.graph()) == hash_graph(new)


def test_two_builds_at_once_end_as_one_of_them(tmp_path: Path, tally: Tally) -> None:
    for turn in range(3):
        first, second = (Builder(tmp_path, seed, _EVENTS) for seed in (2 * turn, 2 * turn + 1))
        first.begin()
        second.begin()
        outcomes = [first.outcome(), second.outcome()]
        assert set(outcomes) <= {"done", "busy"}
        assert "done" in outcomes
        either = (generate_graph(2 * turn, _EVENTS), generate_graph(2 * turn + 1, _EVENTS))
        tally.check("two builds (embedded)", EmbeddedStore(tmp_path), *either)


def test_a_reader_during_builds_sees_whole_graphs_alone(tmp_path: Path, tally: Tally) -> None:
    graphs = [generate_graph(seed, 10 + 10 * seed) for seed in range(4)]
    allowed = {(len(graph), graph.number_of_edges()) for graph in graphs}
    apply(EmbeddedStore(tmp_path), graphs[0])
    seen: list[tuple[object, ...]] = []
    done = threading.Event()

    def read() -> None:
        reader = EmbeddedStore(tmp_path)
        while not done.is_set():
            seen.append(counts(reader))
        reader.close()

    reader = threading.Thread(target=read)
    reader.start()
    for graph in graphs[1:]:
        apply(EmbeddedStore(tmp_path), graph)
        tally.check("reader during a build (embedded)", EmbeddedStore(tmp_path), graph)
    done.set()
    reader.join()
    assert seen
    assert set(seen) <= allowed
