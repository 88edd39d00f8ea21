"""The embedded store: a folder, no server.

    <folder>/current             the id of the build that stands; replaced in one step
    <folder>/builds/<id>/        one build (`graph.store.embedded.snapshot`) and the engine's file made from it
    <folder>/builds/.new-<id>/   a build under way, or what a crash left of one
    <folder>/lock                held while building

Whatever moment a crash picks, `current` names a whole build: the last one, or the new one.
"""

from __future__ import annotations

import errno
import re
import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from graph.cypher.read_only import read_only
from graph.errors import NotFoundError, StoreError
from graph.files import move_folder, read_patiently, remove_folder, replace_text, sweep
from graph.model import Graph
from graph.planning import Hashes, Plan
from graph.store.base import DEFAULT_LIMITS, Answer, Build, Limits
from graph.store.embedded.engine import Engine
from graph.store.embedded.lock import locked
from graph.store.embedded.snapshot import read_graph, read_hashes, read_manifest, share_snapshot, write_snapshot
from graph.store.embedded.snapshot_change import change_snapshot

_ID: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,99}")
_NO_ROOM: Final = (errno.ENOSPC, errno.EDQUOT)


class EmbeddedStore:
    """A store in a folder; see `graph.store.base.Store`.

    Parameters
    ----------
    folder
        Where it lies; made by the first build.
    pinned
        The id of one build to read, instead of the one that stands. Nothing can be applied then.
    """

    def __init__(self, folder: Path, pinned: str | None = None) -> None:
        self.folder = folder
        self._builds = folder / "builds"
        self._pinned = pinned
        self._engine: Engine | None = None

    def build(self) -> Build | None:
        """Return the current build, None where nothing was ever built."""
        id = self._current()
        return None if id is None else read_manifest(self._builds / id)

    def hashes(self) -> Hashes:
        """Return the hashes of the current build's nodes and relations; empty if none."""
        id = self._current()
        return Hashes() if id is None else read_hashes(self._builds / id)

    def apply(self, graph: Graph, plan: Plan, build: Build) -> None:
        """Write `graph` whole as the current build; a reader sees the one before until all is on the disk.

        Every build is kept whole; where `plan` is empty and the graph the one that stands, its files are shared with
        the build before, so that new inputs of the same graph take neither time nor room. Where `plan` is small, the
        lines and the engine's file are brought along from the build before; the files are the same either way. A
        build whose id is taken gets one of its own.

        Raises
        ------
        StoreBusyError
            Another build is under way.
        StoreError
            The disk is full, or the folder cannot be written; the build from before stands.
        """
        if self._pinned is not None:
            raise StoreError("store-pinned", id=self._pinned)
        try:
            self._builds.mkdir(parents=True, exist_ok=True)
            with locked(self.folder):
                self._clean()
                self._write(graph, replace(build, id=self._free(build.id)), plan)
        except OSError as error:
            key = "store-disk-full" if error.errno in _NO_ROOM else "store-not-written"
            raise StoreError(key, folder=self.folder, reason=error.strerror or error) from error

    def run(
        self, cypher: str, parameters: Mapping[str, object] | None = None, limits: Limits = DEFAULT_LIMITS
    ) -> Answer:
        """Run one read-only query on the current build; see `graph.store.base.Store.run`."""
        return self._opened().run(read_only(cypher, parameters), parameters or {}, limits)

    def graph(self) -> Graph:
        """Return the current build's graph, the same as was applied. Raises StoreError if there is none."""
        return read_graph(self._builds / self._standing())

    def builds(self) -> tuple[Build, ...]:
        """Return every build that is kept, oldest first."""
        if not self._builds.is_dir():
            return ()
        kept = [read_manifest(folder) for folder in self._builds.iterdir() if _ID.fullmatch(folder.name)]
        return tuple(sorted(kept, key=lambda build: (build.built_at, build.id)))

    def open_build(self, id: str) -> EmbeddedStore:
        """Return a store that reads the build `id` and writes nothing.

        Raises
        ------
        NotFoundError
            There is no such build.
        """
        if not _ID.fullmatch(id) or not (self._builds / id).is_dir():
            raise NotFoundError("store-build-unknown", id=id, folder=self.folder)
        return EmbeddedStore(self.folder, pinned=id)

    def prune(self, keep: int) -> tuple[str, ...]:
        """Remove all but the newest `keep` builds (at least 1) and return their ids; the current one always stays."""
        if keep < 1:
            raise ValueError(keep)
        with locked(self.folder):
            self._clean()
            current = self._current()
            old = [build.id for build in self.builds()[:-keep] if build.id != current]
            for id in old:
                remove_folder(self._builds / id)
        return tuple(old)

    def close(self) -> None:
        """End the engine, if it runs."""
        engine, self._engine = self._engine, None
        if engine is not None:
            engine.close()

    def _write(self, graph: Graph, build: Build, plan: Plan) -> None:
        fresh, place = self._builds / f".new-{build.id}", self._builds / build.id
        fresh.mkdir()
        try:
            standing = self._sound()
            if standing is not None and plan.empty and standing.content == build.content:
                share_snapshot(self._builds / standing.id, fresh, build)
            elif standing is None or not _change(self._builds / standing.id, fresh, graph, build, plan):
                _write_whole(fresh, graph, build)
        except BaseException:
            # What is left of it takes room; a crash leaves it to the next build.
            shutil.rmtree(fresh, ignore_errors=True)
            raise
        move_folder(fresh, place)
        replace_text(self.folder / "current", f"{build.id}\n")

    def _sound(self) -> Build | None:
        """Return the build that stands; None where there is none, or one that nothing can be made from."""
        try:
            return self.build()
        except StoreError:
            return None

    def _clean(self) -> None:
        """Remove what crashed builds left. The lock is held, so none is under way."""
        for folder in self._builds.iterdir():
            if folder.name.startswith("."):
                sweep(folder)
        for file in self.folder.glob("current.*.new"):
            file.unlink()

    def _free(self, id: str) -> str:
        if not _ID.fullmatch(id):
            raise ValueError(id)
        free, number = id, 1
        while (self._builds / free).exists():
            number += 1
            free = f"{id}-{number}"
        return free

    def _current(self) -> str | None:
        if self._pinned is not None:
            return self._pinned
        try:
            id = read_patiently(self.folder / "current").strip()
        except FileNotFoundError:
            return None
        if not _ID.fullmatch(id) or not (self._builds / id).is_dir():
            raise StoreError("store-pointer-damaged", file=self.folder / "current", id=id)
        return id

    def _standing(self) -> str:
        id = self._current()
        if id is None:
            raise StoreError("store-empty", folder=self.folder)
        return id

    def _opened(self) -> Engine:
        folder = self._builds / self._standing()
        if self._engine is None or self._engine.folder != folder:
            read_manifest(folder)
            self.close()
            self._engine = Engine(folder)
        return self._engine


def _write_whole(folder: Path, graph: Graph, build: Build) -> None:
    """Write the snapshot and, in the engine's process meanwhile, the engine's file."""
    engine = Engine(folder)
    try:
        write_snapshot(folder, graph, build, engine.make_nodes)
        engine.make_relations()
    finally:
        engine.close()


def _change(old: Path, folder: Path, graph: Graph, build: Build, plan: Plan) -> bool:
    """Write the build from the one in `old`; False, with nothing written, where it has to be made whole."""
    try:
        change = change_snapshot(old, graph, plan, build)
    except StoreError:
        # Damaged, and told when it is read. What is built now does not rest on it.
        return False
    if change is None:
        return False
    engine = Engine(folder)
    try:
        counts = (build.nodes, build.relations)
        engine.change(old, change.nodes, change.relations, counts)
        change.write(folder, build)
        if not engine.changed():
            engine.make()
    finally:
        engine.close()
    return True
