"""The lock that keeps two builds of one embedded store apart. The system lets go of it when a process ends."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from graph.errors import StoreBusyError


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the lock of the store in `folder`.

    Raises
    ------
    StoreBusyError
        Another build of this store is under way.
    """
    lock = FileLock(folder / "lock", timeout=0)
    try:
        lock.acquire()
    except Timeout:
        raise StoreBusyError("store-busy", folder=folder) from None
    try:
        yield
    finally:
        lock.release()
