"""The Cypher engine in a process of its own, so that a query without end can be ended.

Run as a script by `graph.store.embedded.engine`, never imported: it loads nothing of Omvärld, to be up in a moment. It
reads pickled requests from standard input and writes pickled replies to standard output, each after its length in eight
bytes. Both ends are this program on this machine; nothing from outside is ever unpickled.
"""

from __future__ import annotations

import contextlib
import gc
import os
import pickle
import struct
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any, BinaryIO

import kglite
import orjson

Row = dict[str, Any]

_BATCH = 10_000
_UNBOUNDED = 2**62  # work units; the engine's own limit is for readers, not for the making of the cache


def serve(requests: BinaryIO, replies: BinaryIO) -> None:
    """Answer requests until their end."""
    frozen: Any = None
    making: Any = None
    while head := requests.read(8):
        request = pickle.loads(requests.read(struct.unpack("<Q", head)[0]))  # noqa: S301 - from our own parent
        reply: tuple[Any, ...]
        try:
            if request[0] == "open":
                frozen = _open(*request[1:])
                reply = ("opened",)
            elif request[0] == "nodes":
                making = _with_nodes(*request[1:])
                reply = ("made",)
            elif request[0] == "relations":
                _add_relations(making, *request[1:-1])
                making.save(request[-1])
                reply = ("made",)
            elif request[0] == "change":
                _change(*request[1:])
                reply = ("made",)
            else:
                reply = ("answer", *_run(frozen, *request[1:]))
        except Exception as error:  # noqa: BLE001 - the parent gives it a name of ours
            place = (getattr(error, "line", None), getattr(error, "col", None))
            reply = ("error", type(error).__name__, str(error), *place)
        content = pickle.dumps(reply, protocol=5)
        replies.write(struct.pack("<Q", len(content)) + content)
        replies.flush()


def _die_with(parent: int) -> None:
    """End this process soon after its parent ended, also in the middle of a query."""
    while os.getppid() == parent:
        time.sleep(0.5)
    os._exit(1)


def _open(cache: str, snapshot: tuple[Any, ...]) -> Any:
    graph: Any = None
    if Path(cache).is_file():
        try:
            graph = kglite.load(cache, verify="eager", max_load_mb=None)
        except kglite.KgError:
            # Torn or made by another engine: the snapshot is what counts.
            graph = None
    if graph is None:
        nodes, relations, labels, dates, datetimes = snapshot
        graph = _with_nodes(nodes, labels, dates, datetimes)
        _add_relations(graph, relations, dates, datetimes)
        # A folder that may only be read serves from memory.
        with contextlib.suppress(kglite.FileError, OSError):
            graph.save(cache)
    graph.read_only(True)
    return graph.freeze()


def _with_nodes(path: str, labels: dict[str, list[str]], dates: frozenset[str], datetimes: frozenset[str]) -> Any:
    graph = kglite.KnowledgeGraph()
    with Path(path).open("rb") as lines:
        _create_nodes(graph, labels, _rows(lines, dates, datetimes))
    return graph


def _add_relations(graph: Any, path: str, dates: frozenset[str], datetimes: frozenset[str]) -> None:
    with Path(path).open("rb") as lines:
        _create_relations(graph, _rows(lines, dates, datetimes))


def _change(
    old: str,
    new: str,
    labels: dict[str, list[str]],
    dates: frozenset[str],
    datetimes: frozenset[str],
    nodes: tuple[list[bytes], list[bytes]],
    relations: tuple[list[bytes], list[bytes]],
    counts: tuple[int, int],
) -> None:
    """Bring an earlier build's file along: `nodes` and `relations` are the lines that go and those that come."""
    graph = kglite.load(old, verify="eager", max_load_mb=None)
    gone, fresh = ({row["id"]: row for row in _rows(lines, dates, datetimes)} for lines in nodes)
    for type, batch in _batches(_rows(relations[0], dates, datetimes), "type"):
        one = f"MATCH (:Entity {{id: r.start}})-[x:`{type}` {{key: r.key}}]->(:Entity {{id: r.end}})"
        _write(graph, f"UNWIND $rows AS r {one} DELETE x", batch)
    _write(graph, "UNWIND $rows AS r MATCH (n:Entity {id: r}) DELETE n", [id for id in gone if id not in fresh])
    changed = []
    for id in gone.keys() & fresh.keys():
        before, row = gone[id], fresh.pop(id)
        if before["label"] != row["label"]:
            # The first label is a node's type to the engine, and cannot be changed.
            raise ValueError(id)
        del row["label"]
        changed.append(dict.fromkeys(before.keys() - row.keys() - {"label"}) | row)
    _write(graph, "UNWIND $rows AS r MATCH (n:Entity {id: r.id}) SET n += r", changed)
    _create_nodes(graph, labels, fresh.values())
    _create_relations(graph, _rows(relations[1], dates, datetimes))
    # The file may have been another build's, or damaged in a way that nobody noticed.
    asked = "MATCH (n:Entity) WITH count(n) AS nodes MATCH (:Entity)-[x]->(:Entity) RETURN nodes, count(x) AS relations"
    found: Any = graph.cypher(asked, timeout_ms=0, max_work_units=_UNBOUNDED)[0]
    if (found["nodes"], found["relations"]) != counts:
        raise ValueError(found)
    graph.save(new)


def _create_nodes(graph: Any, labels: dict[str, list[str]], rows: Iterable[Row]) -> None:
    for label, batch in _batches(rows, "label"):
        # `Entity` first: the engine's type is the first label, and ids are unique within it.
        stated = ":".join(f"`{name}`" for name in labels[label])
        _write(graph, f"UNWIND $rows AS r CREATE (n:{stated} {{id: r.id, name: r.name}}) SET n += r", batch)


def _create_relations(graph: Any, rows: Iterable[Row]) -> None:
    for type, batch in _batches(rows, "type"):
        _write(
            graph,
            "UNWIND $rows AS r MATCH (a:Entity {id: r[0]}) MATCH (b:Entity {id: r[1]}) "
            f"CREATE (a)-[x:`{type}`]->(b) SET x += r[2]",
            [[row.pop("start"), row.pop("end"), row] for row in batch],
        )


def _write(graph: Any, cypher: str, rows: list[Any]) -> None:
    if rows:
        graph.cypher(cypher, params={"rows": rows}, timeout_ms=0, max_work_units=_UNBOUNDED)


def _rows(lines: Iterable[bytes], dates: frozenset[str], datetimes: frozenset[str]) -> Iterator[Row]:
    for line in lines:
        row = orjson.loads(line)
        for name in dates & row.keys():
            row[name] = date.fromisoformat(row[name])
        for name in datetimes & row.keys():
            row[name] = datetime.fromisoformat(row[name])
        yield row


def _batches(rows: Iterable[Row], key: str) -> Iterator[tuple[str, list[Row]]]:
    """Yield rows of one label or type together, without the word; never more than a batch of each is held."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        name = row.pop(key)
        groups[name].append(row)
        if len(groups[name]) == _BATCH:
            yield name, groups.pop(name)
    yield from groups.items()


def _run(
    frozen: Any, cypher: str, parameters: dict[str, object], seconds: float, limit: int
) -> tuple[list[str], list[tuple[object, ...]], bool]:
    view = frozen.cypher(cypher, params=parameters, timeout_ms=max(1, round(seconds * 1000)), row_limit=limit)
    columns = list(view.columns)
    rows = [tuple(_plain(row[name]) for name in columns) for row in view]
    cut = (view.diagnostics or {}).get("total_rows") is not None
    return columns, rows, cut


def _plain(value: Any) -> object:
    """Return nodes, relations and paths as both stores give them: without engine ids and invented properties."""
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if not isinstance(value, dict):
        return value
    if value.keys() == {"id", "labels", "properties"}:
        kept = {name: _plain(item) for name, item in value["properties"].items() if name not in ("title", "type")}
        return {"labels": value["labels"], "properties": kept}
    if value.keys() == {"id", "start", "end", "type", "properties"}:
        return {"type": value["type"], "properties": _plain(value["properties"])}
    if value.keys() == {"nodes", "relationships"}:
        return {"nodes": _plain(value["nodes"]), "relations": _plain(value["relationships"])}
    return {name: _plain(item) for name, item in value.items()}


if __name__ == "__main__":
    kglite.set_query_warning_policy("silent")
    # Half a million short-lived rows make no cycles, and looking for some takes a third of the time.
    gc.disable()
    threading.Thread(target=_die_with, args=(os.getppid(),), daemon=True).start()
    # Nothing that a library prints may get between the replies.
    channel = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    serve(sys.stdin.buffer, channel)
