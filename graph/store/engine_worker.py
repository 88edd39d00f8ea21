"""The Cypher engine in a process of its own, so that a query without end can be ended.

Run as a script by `graph.store.engine`, never imported: it loads nothing of Omvärld, to be up in a moment. It reads
pickled requests from standard input and writes pickled replies to standard output, each after its length in eight
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
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

import kglite
import orjson

_BATCH = 20_000
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
    for label, batch in _batches(path, "label", dates, datetimes):
        # `Entity` first: the engine's type is the first label, and ids are unique within it.
        stated = ":".join(f"`{name}`" for name in labels[label])
        _write(graph, f"UNWIND $rows AS r CREATE (n:{stated} {{id: r.id, name: r.name}}) SET n += r", batch)
    return graph


def _add_relations(graph: Any, path: str, dates: frozenset[str], datetimes: frozenset[str]) -> None:
    for type, batch in _batches(path, "type", dates, datetimes):
        rows = [[row.pop("start"), row.pop("end"), row] for row in batch]
        _write(
            graph,
            "UNWIND $rows AS r MATCH (a:Entity {id: r[0]}) MATCH (b:Entity {id: r[1]}) "
            f"CREATE (a)-[x:`{type}`]->(b) SET x += r[2]",
            rows,
        )


def _write(graph: Any, cypher: str, rows: list[Any]) -> None:
    graph.cypher(cypher, params={"rows": rows}, timeout_ms=0, max_work_units=_UNBOUNDED)


def _batches(path: str, key: str, dates: frozenset[str], datetimes: frozenset[str]) -> Any:
    # Rows come sorted by id, so one label's lie apart; they are gathered by label first.
    groups: dict[str, list[dict[str, Any]]] = defaultdict(list)
    with Path(path).open("rb") as file:
        for line in file:
            row = orjson.loads(line)
            for name in dates & row.keys():
                row[name] = date.fromisoformat(row[name])
            for name in datetimes & row.keys():
                row[name] = datetime.fromisoformat(row[name])
            groups[row.pop(key)].append(row)
    for name, rows in groups.items():
        waiting = iter(rows)
        while batch := list(islice(waiting, _BATCH)):
            yield name, batch


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
