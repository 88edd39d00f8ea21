"""A snapshot made from the one before it: lines that a plan leaves alone are copied, not made again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from graph.errors import StoreError
from graph.files import share_file
from graph.model import Graph
from graph.planning import Change, Hashes, Plan, content_hash, digest, encode, entity_row, relation_row
from graph.store.base import Build
from graph.store.embedded.snapshot import (
    NODES_FILE,
    RELATIONS_FILE,
    finish_snapshot,
    read_file,
    read_files,
    read_hashes,
    write_file,
)

# A larger part of a graph than this is as soon made anew.
_LARGEST_PART: Final = 0.05

Lines = dict[str, bytes]


@dataclass(frozen=True, slots=True)
class _Kind:
    """One file: its name, its old lines by id or key in their order, and those of them that go, and what comes."""

    file: str
    lines: Lines
    gone: Lines
    fresh: Lines

    @property
    def differing(self) -> tuple[list[bytes], list[bytes]]:
        return [*self.gone.values()], [*self.fresh.values()]

    def merged(self) -> Iterator[bytes]:
        lines = {key: line for key, line in self.lines.items() if key not in self.gone} | self.fresh
        for key in sorted(lines):
            yield lines[key] + b"\n"


class SnapshotChange:
    """The way from the snapshot in `old` to the one of `graph`.

    Parameters
    ----------
    nodes, relations
        Lines that go away, as they stood, and lines that come: with them the engine's file too is brought along.
    """

    def __init__(self, old: Path, hashes: Hashes, nodes: _Kind, relations: _Kind) -> None:
        self._old = old
        self._hashes = hashes
        self._kinds = (nodes, relations)
        self.nodes = nodes.differing
        self.relations = relations.differing

    def write(self, folder: Path, build: Build) -> None:
        """Write the new snapshot into the existing, empty `folder`; the manifest comes last. Raises OSError."""
        files: dict[str, object] = {}
        told = read_files(self._old)
        for kind in self._kinds:
            if not kind.gone and not kind.fresh:
                share_file(self._old / kind.file, folder / kind.file)
                files[kind.file] = told[kind.file]
            else:
                files[kind.file] = write_file(folder / kind.file, kind.merged())
        finish_snapshot(folder, build, self._hashes, files)


def change_snapshot(old: Path, graph: Graph, plan: Plan, build: Build) -> SnapshotChange | None:
    """Return how the snapshot in `old` becomes that of `graph`; None where it had better be made anew.

    That is where `plan` is large, or is not the difference between the two: it was made from another graph. The
    content that `build` tells of settles it.

    Raises
    ------
    StoreError
        The snapshot in `old` is damaged.
    """
    if len(plan.nodes) + len(plan.relations) > _LARGEST_PART * (build.nodes + build.relations):
        return None
    fresh_nodes, fresh_relations = _node_lines(graph, plan.nodes), _relation_lines(graph, plan.relations)
    held = read_hashes(old)
    hashes = Hashes(
        _brought(held.nodes, plan.nodes, fresh_nodes), _brought(held.relations, plan.relations, fresh_relations)
    )
    if content_hash(hashes) != build.content:
        return None
    return SnapshotChange(
        old,
        hashes,
        _kind(old, NODES_FILE, held.nodes, plan.nodes, fresh_nodes),
        _kind(old, RELATIONS_FILE, held.relations, plan.relations, fresh_relations),
    )


def _kind(old: Path, file: str, held: Mapping[str, str], change: Change, fresh: Lines) -> _Kind:
    if not len(change):
        return _Kind(file, {}, {}, {})
    written = read_file(old, file).splitlines()
    if len(written) != len(held):
        raise StoreError("store-snapshot-damaged", file=old / file)
    # Both are sorted by the same word, so that a line's place tells whose it is.
    lines = dict(zip(sorted(held), written, strict=True))
    gone = {key: lines[key] for key in (*change.added, *change.changed, *change.removed) if key in lines}
    return _Kind(file, lines, gone, fresh)


def _brought(held: Mapping[str, str], change: Change, fresh: Lines) -> dict[str, str]:
    gone = {*change.removed}
    hashes = {key: value for key, value in held.items() if key not in gone}
    hashes |= {key: digest(line) for key, line in fresh.items()}
    return {key: hashes[key] for key in sorted(hashes)}


def _node_lines(graph: Graph, change: Change) -> Lines:
    ids = (id for id in (*change.added, *change.changed) if id in graph)
    return {id: encode(entity_row(graph.nodes[id]["entity"])) for id in ids}


def _relation_lines(graph: Graph, change: Change) -> Lines:
    wanted = {*change.added, *change.changed}
    if not wanted:
        return {}
    edges = graph.edges(keys=True, data=True)
    return {key: encode(relation_row(data["relation"])) for _, _, key, data in edges if key in wanted}
