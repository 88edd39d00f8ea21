"""The embedded store's Cypher engine, driven in a process of its own.

The engine (kglite) keeps to a time limit by itself for nearly every query, but not for one that grows a value in
memory; a process can be ended whatever it does. It is started at the first query and kept for the next ones.
"""

from __future__ import annotations

import pickle
import queue
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

import psutil

from graph.errors import QueryError, QueryLimitError, StoreError
from graph.schema import NODES, PROPERTY_TYPES
from graph.store.base import Answer, Limits
from graph.store.embedded.snapshot import NODES_FILE, RELATIONS_FILE

_WORKER: Final = Path(__file__).with_name("engine_worker.py")
_LOOK: Final = 0.05  # seconds between two looks at the worker's memory
_GRACE: Final = 1.0  # seconds past its own limit before the engine is ended from outside
_OPENING: Final = 600.0  # seconds for making the cache of the largest graph
_TOO_MUCH: Final = ("safety limit", "safety ceiling", "max_work_units", "work budget")

Differing = tuple[list[bytes], list[bytes]]


def cache_file(folder: Path) -> Path:
    """Return where a build's engine file lies; another version of the engine has another name."""
    return folder / f"kglite-{version('kglite')}.kgl"


class Engine:
    """One build, open for queries. Safe to share between threads: queries take turns."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._replies: queue.Queue[tuple[Any, ...] | None] = queue.Queue()

    def run(self, cypher: str, parameters: Mapping[str, object], limits: Limits) -> Answer:
        """Run one query that the guard has let through.

        Raises
        ------
        QueryLimitError
            It ran too long or took too much memory.
        QueryError
            The engine does not understand it, or it fails on the data.
        """
        with self._lock:
            if self._process is None:
                self._open()
            request = ("run", cypher, dict(parameters), limits.seconds, limits.rows)
            reply = self._ask(request, limits.seconds + _GRACE, limits)
        if reply[0] == "error":
            raise _error(reply, limits)
        _, columns, rows, truncated = reply
        return Answer(tuple(columns), tuple(rows), truncated)

    def open(self) -> None:
        """Start the engine and load the build, so that the first query finds it ready."""
        with self._lock:
            if self._process is None:
                self._open()

    def make_nodes(self) -> None:
        """Begin to make the engine's file: the nodes are on the disk. Returns at once; its process goes on."""
        with self._lock:
            self._start()
            self._send(("nodes", str(self.folder / NODES_FILE), _LABELS, _DATES, _DATETIMES))

    def make_relations(self) -> None:
        """Make the rest of the engine's file: the relations are on the disk. Raises StoreError where it fails."""
        path, cache = str(self.folder / RELATIONS_FILE), str(cache_file(self.folder))
        with self._lock:
            self._send(("relations", path, _DATES, _DATETIMES, cache))
            replies = [self._wait(time.monotonic() + _OPENING, None) for _ in range(2)]
        for reply in replies:
            if reply[0] == "error":
                raise StoreError("store-engine-cache", folder=self.folder, reason=reply[2])

    def change(self, old: Path, nodes: Differing, relations: Differing, counts: tuple[int, int]) -> None:
        """Begin to make the engine's file from that of the build in `old`. Returns at once; its process goes on.

        Parameters
        ----------
        nodes, relations
            Lines that go away, as they stood, and lines that come; what changes is in both.
        counts
            How many nodes and relations there are then.
        """
        caches = (str(cache_file(old)), str(cache_file(self.folder)))
        with self._lock:
            self._start()
            self._send(("change", *caches, _LABELS, _DATES, _DATETIMES, nodes, relations, counts))

    def changed(self) -> bool:
        """Wait for what `change` began and tell whether it was done; if not, the file has to be made anew."""
        with self._lock:
            return bool(self._wait(time.monotonic() + _OPENING, None)[0] == "made")

    def make(self) -> None:
        """Make the engine's file anew: nodes and relations are on the disk. Raises StoreError where it fails."""
        self.close()
        self.make_nodes()
        self.make_relations()

    def close(self) -> None:
        """End the engine's process."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                pipe.close()

    def _open(self) -> None:
        self._start()
        reply = self._ask(("open", str(cache_file(self.folder)), self._snapshot()), _OPENING, None)
        if reply[0] == "error":
            self.close()
            raise StoreError("store-engine-open", folder=self.folder, reason=reply[2])

    def _start(self) -> None:
        # -P: the script's folder is no place to import from. Its words go nowhere: all that counts is in a reply.
        process = subprocess.Popen(  # noqa: S603 - our own interpreter and script
            [sys.executable, "-P", str(_WORKER)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._process = process
        self._replies = queue.Queue()
        threading.Thread(target=_listen, args=(process, self._replies), daemon=True).start()

    def _ask(self, request: tuple[Any, ...], seconds: float, limits: Limits | None) -> tuple[Any, ...]:
        self._send(request)
        return self._wait(time.monotonic() + seconds, limits)

    def _send(self, request: tuple[Any, ...]) -> None:
        process = self._process
        if process is None or process.stdin is None:
            raise StoreError("store-engine-died", folder=self.folder)
        content = pickle.dumps(request, protocol=5)
        try:
            process.stdin.write(struct.pack("<Q", len(content)) + content)
            process.stdin.flush()
        except OSError:
            self.close()
            raise StoreError("store-engine-died", folder=self.folder) from None

    def _wait(self, deadline: float, limits: Limits | None) -> tuple[Any, ...]:
        process = self._process
        if process is None:
            raise StoreError("store-engine-died", folder=self.folder)
        while True:
            try:
                reply = self._replies.get(timeout=_LOOK)
            except queue.Empty:
                self._look(process, deadline, limits)
                continue
            if reply is not None:
                return reply
            self.close()
            if limits is None:
                raise StoreError("store-engine-died", folder=self.folder)
            # The system ends a process that takes more memory than there is.
            raise QueryLimitError("store-query-memory", limit=limits.megabytes)

    def _look(self, process: subprocess.Popen[bytes], deadline: float, limits: Limits | None) -> None:
        late = time.monotonic() > deadline
        if limits is None:
            if late:
                self.close()
                raise StoreError("store-engine-died", folder=self.folder)
        elif late:
            self.close()
            raise QueryLimitError("store-query-time", limit=limits.seconds)
        elif _megabytes(process) > limits.megabytes:
            self.close()
            raise QueryLimitError("store-query-memory", limit=limits.megabytes)

    def _snapshot(self) -> tuple[object, ...]:
        nodes, relations = self.folder / NODES_FILE, self.folder / RELATIONS_FILE
        return (str(nodes), str(relations), _LABELS, _DATES, _DATETIMES)


def _listen(process: subprocess.Popen[bytes], replies: queue.Queue[tuple[Any, ...] | None]) -> None:
    pipe = process.stdout
    try:
        while pipe is not None and (head := pipe.read(8)):
            replies.put(pickle.loads(pipe.read(struct.unpack("<Q", head)[0])))  # noqa: S301 - from our own worker
    except (OSError, ValueError, EOFError, struct.error, pickle.UnpicklingError):
        # The process was ended in the middle of a reply; the end below tells of it.
        pass
    finally:
        replies.put(None)


def _megabytes(process: subprocess.Popen[bytes]) -> float:
    try:
        return float(psutil.Process(process.pid).memory_info().rss) / 1_000_000
    except psutil.NoSuchProcess:
        return 0.0


def _error(reply: tuple[Any, ...], limits: Limits) -> QueryError:
    _, name, said, line, column = reply
    if name == "CypherTimeoutError":
        return QueryLimitError("store-query-time", limit=limits.seconds)
    if any(words in said for words in _TOO_MUCH):
        return QueryLimitError("store-query-too-much", reason=said)
    if line is not None:
        return QueryError("store-query-wrong-at", line=line, column=column, reason=said)
    return QueryError("store-query-wrong", reason=said)


def _of_type(type: str) -> frozenset[str]:
    return frozenset(name for name, held in PROPERTY_TYPES.items() if held == type)


_LABELS: Final = {label: list(node.labels) for label, node in NODES.items()}
_DATES: Final = _of_type("date")
_DATETIMES: Final = _of_type("datetime")
