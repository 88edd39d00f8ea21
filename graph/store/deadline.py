"""Waiting that ends: for work that another process does and that cannot be interrupted from here."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def run_with_deadline(seconds: float, work: Callable[[], T]) -> T:
    """Return what `work` returns, or raise what it raises, if it does so in time.

    Raises
    ------
    TimeoutError
        It did not; its thread is left to end by itself and its outcome is dropped.
    """
    outcomes: queue.Queue[tuple[T | None, BaseException | None]] = queue.Queue()

    def run() -> None:
        try:
            outcomes.put((work(), None))
        except BaseException as error:  # noqa: BLE001 - raised again in the thread that waits
            outcomes.put((None, error))

    threading.Thread(target=run, daemon=True).start()
    try:
        made, error = outcomes.get(timeout=seconds)
    except queue.Empty:
        raise TimeoutError from None
    if error is not None:
        raise error
    return made  # type: ignore[return-value]
