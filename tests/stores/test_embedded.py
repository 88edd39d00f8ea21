"""The embedded store's own promises: a folder, an atomic switch, a cache that may be lost, kept builds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import networkx as nx
import pytest

from graph.errors import NotFoundError, QueryLimitError, StoreBusyError, StoreError
from graph.model import Graph, add_entity, add_relation, entities, relations
from graph.planning import Plan, hash_graph
from graph.store import EmbeddedStore, Limits, open_store
from graph.store.embedded.engine import cache_file
from graph.store.embedded.lock import locked
from tests.generate import generate_graph
from tests.stores.building import apply, build_of


@pytest.fixture
def store(tmp_path: Path) -> Iterator[EmbeddedStore]:
    opened = open_store(tmp_path / "förvar å")
    assert isinstance(opened, EmbeddedStore)
    yield opened
    opened.close()


def _folder(store: EmbeddedStore) -> Path:
    build = store.build()
    assert build is not None
    return store.folder / "builds" / build.id


def _count(store: EmbeddedStore) -> object:
    return store.run("MATCH (n:Entity) RETURN count(n) AS n").rows[0][0]


def test_a_new_store_holds_nothing_and_says_so(store: EmbeddedStore) -> None:
    assert store.build() is None
    assert not store.hashes().nodes
    assert store.builds() == ()
    with pytest.raises(StoreError, match="ingen graf"):
        store.run("RETURN 1 AS one")
    assert not store.folder.exists()


def test_what_is_written_is_read_back_the_same(store: EmbeddedStore) -> None:
    graph = generate_graph(1, 60)
    build = build_of(graph)
    apply(store, graph)
    read = store.graph()
    assert hash_graph(read) == hash_graph(graph) == store.hashes()
    assert {item.id: item for item in entities(read)} == {item.id: item for item in entities(graph)}
    assert {item.key: item for item in relations(read)} == {item.key: item for item in relations(graph)}
    kept = store.build()
    assert kept is not None
    assert (kept.content, kept.counts, kept.sources) == (build.content, build.counts, build.sources)


def test_files_of_one_graph_are_the_same_whatever_order_it_was_made_in(tmp_path: Path) -> None:
    graph = generate_graph(1)
    turned: Graph = nx.MultiDiGraph()
    for entity in reversed(list(entities(graph))):
        add_entity(turned, entity)
    for relation in reversed(list(relations(graph))):
        add_relation(turned, relation)
    contents = []
    for name, made in (("a", graph), ("b", turned)):
        store = EmbeddedStore(tmp_path / name)
        apply(store, made)
        contents.append([(_folder(store) / file).read_bytes() for file in ("nodes.jsonl", "relations.jsonl")])
    assert contents[0] == contents[1]


def test_a_reader_that_is_open_sees_the_next_build(store: EmbeddedStore) -> None:
    small, large = generate_graph(1, 10), generate_graph(1, 30)
    apply(store, small)
    assert _count(store) == len(small)
    apply(EmbeddedStore(store.folder), large)
    assert _count(store) == len(large)


@pytest.mark.parametrize("harm", ["missing", "torn", "empty", "noise"])
def test_the_engine_file_is_made_again_when_it_is_lost(store: EmbeddedStore, harm: str) -> None:
    graph = generate_graph(1)
    apply(store, graph)
    file = cache_file(_folder(store))
    whole = file.read_bytes()
    file.unlink()
    if harm != "missing":
        file.write_bytes({"torn": whole[: len(whole) // 2], "empty": b"", "noise": b"\x00\xff" * 5000}[harm])
    assert _count(store) == len(graph)
    assert file.stat().st_size > len(whole) // 2


def test_two_builds_do_not_run_at_once(store: EmbeddedStore) -> None:
    apply(store, generate_graph(1, 5))
    with locked(store.folder), pytest.raises(StoreBusyError, match="Vänta"):
        apply(store, generate_graph(1, 6))
    apply(store, generate_graph(1, 6))


def test_what_a_crash_left_is_cleaned_by_the_next_build(store: EmbeddedStore) -> None:
    apply(store, generate_graph(1, 5))
    left = store.folder / "builds" / ".new-crashed"
    left.mkdir()
    (left / "nodes.jsonl").write_text("{", encoding="utf-8")
    (store.folder / "current.99.new").write_text("half", encoding="utf-8")
    assert len(store.builds()) == 1
    apply(store, generate_graph(1, 6))
    assert not left.exists()
    assert not list(store.folder.glob("*.new"))


def test_builds_are_kept_reopened_and_pruned(store: EmbeddedStore) -> None:
    graphs = [generate_graph(seed, 5) for seed in range(4)]
    for graph in graphs:
        apply(store, graph)
    ids = [build.id for build in store.builds()]
    assert ids == sorted(ids)
    assert len(ids) == 4
    old = store.open_build(ids[1])
    assert hash_graph(old.graph()) == hash_graph(graphs[1])
    assert _count(old) == len(graphs[1])
    with pytest.raises(StoreError):
        apply(old, graphs[0])
    old.close()
    assert store.prune(2) == tuple(ids[:2])
    assert [build.id for build in store.builds()] == ids[2:]
    assert hash_graph(store.graph()) == hash_graph(graphs[3])
    for id in (ids[0], "../builds", "", ".new-x"):
        with pytest.raises(NotFoundError):
            store.open_build(id)


def test_nothing_is_pruned_while_a_build_is_under_way(store: EmbeddedStore) -> None:
    for seed in range(2):
        apply(store, generate_graph(seed, 5))
    kept = store.builds()
    with locked(store.folder), pytest.raises(StoreBusyError):
        store.prune(1)
    assert store.builds() == kept


def test_the_build_that_stands_is_not_pruned_whatever_its_date(store: EmbeddedStore) -> None:
    first, second = generate_graph(1, 5), generate_graph(2, 5)
    early, late = build_of(second), build_of(first)
    for graph, build in ((first, late), (second, early)):
        store.apply(graph, Plan(), build)
    assert store.prune(1) == ()
    assert store.build() == early
    assert hash_graph(store.graph()) == hash_graph(second)


def test_a_taken_id_is_not_written_over(store: EmbeddedStore) -> None:
    first, second = generate_graph(1, 5), generate_graph(2, 5)
    build = build_of(first)
    for graph in (first, second):
        store.apply(graph, apply(EmbeddedStore(store.folder / "other"), graph), build)
    assert len(store.builds()) == 2
    assert hash_graph(store.graph()) == hash_graph(second)


@pytest.mark.parametrize("file", ["nodes.jsonl", "relations.jsonl", "hashes.json", "manifest.json"])
def test_a_damaged_build_is_told_and_never_read_as_whole(store: EmbeddedStore, file: str) -> None:
    apply(store, generate_graph(1, 5))
    path = _folder(store) / file
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)

    def read_all() -> None:
        store.build()
        store.hashes()
        store.graph()

    with pytest.raises(StoreError, match=file.replace(".", r"\.")):
        read_all()
    path.unlink()
    with pytest.raises(StoreError, match=file.replace(".", r"\.")):
        read_all()


_LONG = (
    "UNWIND range(1, 5000) AS x UNWIND range(1, 5000) AS y UNWIND range(1, 5000) AS z RETURN sum(x * y * z % 7) AS n"
)


def test_a_query_that_takes_more_memory_than_it_may_is_ended(store: EmbeddedStore) -> None:
    apply(store, generate_graph(1, 5))
    # No process is as small as that.
    with pytest.raises(QueryLimitError, match="mer minne än 1 MB"):
        store.run(_LONG, limits=Limits(seconds=30.0, megabytes=1))
    assert _count(store) == len(generate_graph(1, 5))


def test_the_engine_keeps_to_its_time_by_itself_and_goes_on(
    store: EmbeddedStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    apply(store, generate_graph(1, 5))
    # Ended from outside it would be long after.
    monkeypatch.setattr("graph.store.embedded.engine._GRACE", 20.0)
    before = _count(store), _engine_of(store)
    with pytest.raises(QueryLimitError, match="längre tid än 0,2"):
        store.run(_LONG, limits=Limits(seconds=0.2))
    assert (_count(store), _engine_of(store)) == before


def _engine_of(store: EmbeddedStore) -> int:
    assert store._engine is not None
    assert store._engine._process is not None
    return store._engine._process.pid


def test_a_pointer_to_nothing_is_told(store: EmbeddedStore) -> None:
    apply(store, generate_graph(1, 5))
    (store.folder / "current").write_text("../../etc\n", encoding="utf-8")
    with pytest.raises(StoreError, match="pekar på"):
        store.build()


def test_new_inputs_of_the_same_graph_share_its_files_and_keep_builds_apart(store: EmbeddedStore) -> None:
    graph = generate_graph(1, 10)
    first, second = build_of(graph), build_of(graph)
    store.apply(graph, apply(EmbeddedStore(store.folder / "other"), graph), first)
    store.apply(graph, Plan(), second)
    folders = [store.folder / "builds" / build.id for build in (first, second)]
    assert [(folder / "nodes.jsonl").stat().st_ino for folder in folders] == [
        (folders[0] / "nodes.jsonl").stat().st_ino
    ] * 2
    assert store.build() == second
    assert store.prune(1) == (first.id,)
    assert hash_graph(store.graph()) == hash_graph(graph)
    assert _count(store) == len(graph)


def test_an_empty_plan_that_is_stale_writes_the_graph_all_the_same(store: EmbeddedStore) -> None:
    apply(store, generate_graph(1, 5))
    other = generate_graph(2, 5)
    store.apply(other, Plan(), build_of(other))
    assert hash_graph(store.graph()) == hash_graph(other)
