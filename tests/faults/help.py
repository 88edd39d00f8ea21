"""What the fault tests share: a builder that can be killed, a proxy that can be cut, the figure told at the end."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field
from types import TracebackType

from graph.errors import StoreBusyError
from graph.model import Graph
from graph.planning import Hashes, hash_graph
from graph.store import Store

# How often each kind of fault is tried: few in CI, OMVARLD_FAULTS=50 for the figure in docs/stores.md.
FAULTS = int(os.environ.get("OMVARLD_FAULTS", "3"))


@dataclass
class Tally:
    """Faults tried and graphs lost: neither the old nor the new one whole, and nothing said."""

    tried: dict[str, int] = field(default_factory=dict)
    told: int = 0
    lost: int = 0

    def check(self, kind: str, store: Store, *wanted: Graph) -> None:
        """Count a fault; a reader must see one of `wanted` whole, or be told that it is not. Close `store`."""
        self.tried[kind] = self.tried.get(kind, 0) + 1
        try:
            seen = hash_graph(store.graph())
            nodes, edges = counts(store)
        except StoreBusyError:
            # "A build is under way" or "was broken off": no half graph was given for a whole one.
            self.told += 1
            return
        finally:
            store.close()
        whole: list[Hashes] = [hash_graph(graph) for graph in wanted]
        if seen not in whole or (nodes, edges) != (len(seen.nodes), len(seen.relations)):
            self.lost += 1

    def __str__(self) -> str:
        kinds = ", ".join(f"{kind} {count}" for kind, count in self.tried.items())
        return f"faults tried {sum(self.tried.values())} ({kinds}), told as half-built {self.told}, lost {self.lost}"


def counts(store: Store) -> tuple[object, ...]:
    """Return how many nodes and relations a reader sees, in one query."""
    return store.run(
        "MATCH (n:Entity) WITH count(n) AS nodes MATCH (:Entity)-[r]->(:Entity) RETURN nodes, count(r) AS relations"
    ).rows[0]


class Builder:
    """A build in a process of its own."""

    def __init__(self, where: object, seed: int, events: int, atomic: int | None = None) -> None:
        arguments = [str(where), str(seed), str(events), *([] if atomic is None else [str(atomic)])]
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.builder", *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        assert self._process.stdout is not None
        assert self._process.stdout.readline() == "ready\n"

    def begin(self) -> None:
        """Let the build begin."""
        assert self._process.stdin is not None
        self._process.stdin.write("go\n")
        self._process.stdin.flush()

    def kill_after(self, seconds: float) -> None:
        """End it as a power cut would, after some time; it may be done by then."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(seconds)
        self._process.kill()
        self._process.communicate()

    def outcome(self) -> str:
        """Wait for its end and return what it says."""
        assert self._process.stdout is not None
        said = self._process.stdout.readline().strip()
        self._process.wait(120)
        return said


class Proxy:
    """A stretch of network on loopback that can be cut and slowed."""

    def __init__(self, port: int) -> None:
        self._target = port
        self.delay = 0.0
        self._sockets: list[socket.socket] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def cut(self) -> None:
        """Break every connection that is open; new ones work."""
        for broken in self._sockets:
            with contextlib.suppress(OSError):
                broken.shutdown(socket.SHUT_RDWR)
        self._sockets.clear()

    def __enter__(self) -> Proxy:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        # Closing alone leaves the thread that waits in `accept` one connection more.
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self.cut()

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listener.accept()
                far = socket.create_connection(("127.0.0.1", self._target))
            except OSError:
                return
            self._sockets += [near, far]
            for source, sink in ((near, far), (far, near)):
                threading.Thread(target=self._carry, args=(source, sink), daemon=True).start()

    def _carry(self, source: socket.socket, sink: socket.socket) -> None:
        try:
            while chunk := source.recv(65536):
                time.sleep(self.delay)
                sink.sendall(chunk)
        except OSError:
            # Cut; the end below passes it on.
            pass
        finally:
            # Closing alone would not be seen at the far end while the other direction still waits.
            for end in (source, sink):
                with contextlib.suppress(OSError):
                    end.shutdown(socket.SHUT_RDWR)
                end.close()
