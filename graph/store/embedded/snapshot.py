"""One build as plain files in a folder: manifest, nodes, relations and their hashes.

`nodes.jsonl` and `relations.jsonl` hold one JSON object a line with the schema's property names, sorted by id and by
key, so that two builds compare with any text tool; `hashes.json` the content hash of every line; `manifest.json` what
the build is, and size and SHA-256 of the other files. A folder without its manifest is no build.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict
from datetime import date, datetime
from itertools import islice
from operator import attrgetter, itemgetter
from pathlib import Path
from typing import Any, Final

import networkx as nx
import orjson

from graph.errors import StoreError
from graph.files import flush_folder, share_file, write_whole
from graph.model import Entity, Graph, Relation, Value, add_entity, add_relation, entities
from graph.planning import Hashes, digest, encode, entity_row, relation_row
from graph.records import DatedName
from graph.schema import NODES, RELATIONS, PropertyType
from graph.store.base import Build

FORMAT: Final = 1
MANIFEST: Final = "manifest.json"
NODES_FILE: Final = "nodes.jsonl"
RELATIONS_FILE: Final = "relations.jsonl"
HASHES_FILE: Final = "hashes.json"
_BLOCK: Final = 1_000  # lines that are hashed and written together


def write_snapshot(folder: Path, graph: Graph, build: Build, nodes_written: Callable[[], None] = lambda: None) -> None:
    """Write `graph` into the existing, empty `folder`; the manifest comes last, when all else is on the disk.

    Parameters
    ----------
    folder, graph, build
        Where, what, and the card it is given.
    nodes_written
        Called when the nodes' file is whole, so that its reader need not wait for the relations.

    Raises
    ------
    OSError
        The disk is full, or the folder cannot be written.
    """
    nodes: dict[str, str] = {}
    edges: dict[str, str] = {}
    files = {NODES_FILE: write_file(folder / NODES_FILE, _node_lines(graph, nodes))}
    nodes_written()
    files[RELATIONS_FILE] = write_file(folder / RELATIONS_FILE, _relation_lines(graph, edges))
    finish_snapshot(folder, build, Hashes(nodes, edges), files)


def finish_snapshot(folder: Path, build: Build, hashes: Hashes, files: Mapping[str, object]) -> None:
    """Write the hashes, sorted by id and by key, and the manifest: `files` are those that are on the disk by now."""
    content = orjson.dumps({"nodes": hashes.nodes, "relations": hashes.relations})
    _write_manifest(folder, build, {**files, HASHES_FILE: write_file(folder / HASHES_FILE, [content])})


def share_snapshot(old: Path, new: Path, build: Build) -> None:
    """Make `new` a snapshot of the same graph as `old`, with a card of its own, by sharing its files."""
    for file in old.iterdir():
        if file.name != MANIFEST:
            share_file(file, new / file.name)
    _write_manifest(new, build, read_files(old))


def read_manifest(folder: Path) -> Build:
    """Return what build a folder holds.

    Raises
    ------
    StoreError
        The manifest is missing or damaged, a later version wrote it, or a file beside it has not the size it tells.
    """
    manifest = _manifest(folder)
    for name, told in manifest["files"].items():
        path = folder / name
        if not path.is_file() or path.stat().st_size != told["bytes"]:
            raise StoreError("store-snapshot-damaged", file=path)
    made = manifest["build"]
    return Build(**{**made, "built_at": datetime.fromisoformat(made["built_at"])})


def read_files(folder: Path) -> Mapping[str, Any]:
    """Return what the manifest tells of each file beside it. Raises StoreError where it is missing or damaged."""
    files: Mapping[str, Any] = _manifest(folder)["files"]
    return files


def read_hashes(folder: Path) -> Hashes:
    """Return the hashes of a snapshot. Raises StoreError where the file is damaged."""
    return Hashes(**orjson.loads(read_file(folder, HASHES_FILE)))


def read_graph(folder: Path) -> Graph:
    """Return a snapshot's graph, the same as the one that was written. Raises StoreError where it is damaged."""
    graph: Graph = nx.MultiDiGraph()
    for row in _rows(folder, NODES_FILE):
        add_entity(graph, entity_of(row))
    for row in _rows(folder, RELATIONS_FILE):
        add_relation(graph, relation_of(row))
    return graph


def entity_of(row: dict[str, Any]) -> Entity:
    """Return the entity that `graph.planning.entity_row` made `row` from (texts as lists, dates as ISO text)."""
    label = row.pop("label")
    names = tuple(
        DatedName(name, _day(begins), _day(ends))
        for name, begins, ends in zip(
            row.pop("aliases", ()), row.pop("aliases_from", ()), row.pop("aliases_to", ()), strict=True
        )
    )
    return Entity(
        id=row.pop("id"),
        label=label,
        name=row.pop("name"),
        kind=row.pop("kind"),
        sources=tuple(row.pop("sources")),
        names=names,
        valid_from=_day(row.pop("valid_from", None)),
        valid_to=_day(row.pop("valid_to", None)),
        properties=_properties(label, _ENTITY_TYPES.get(label), row),
    )


def relation_of(row: dict[str, Any]) -> Relation:
    """Return the relation that `graph.planning.relation_row` made `row` from (texts as lists, dates as ISO text)."""
    type = row.pop("type")
    row.pop("key")
    return Relation(
        type=type,
        start=row.pop("start"),
        end=row.pop("end"),
        sources=tuple(row.pop("sources")),
        role=row.pop("role", ""),
        confidence=float(row.pop("confidence")),
        valid_from=_day(row.pop("valid_from", None)),
        valid_to=_day(row.pop("valid_to", None)),
        as_written=row.pop("as_written", ""),
        properties=_properties(type, _RELATION_TYPES.get(type), row),
    )


def _types(properties: Iterable[PropertyType]) -> dict[str, str]:
    return {property.name: property.type for property in properties}


_ENTITY_TYPES: Final = {label: _types(node.properties) for label, node in NODES.items()}
_RELATION_TYPES: Final = {name: _types(relation.properties) for name, relation in RELATIONS.items()}


def _properties(name: str, types: Mapping[str, str] | None, row: Mapping[str, Any]) -> dict[str, Value]:
    if types is None or not row.keys() <= types.keys():
        # A build that another version of the program made, under another schema.
        raise StoreError("store-snapshot-schema", name=name)
    return {key: _value(types[key], value) for key, value in row.items()}


def _value(type: str, value: Any) -> Value:
    if type == "date":
        return _moment(date, value)
    if type == "datetime":
        return _moment(datetime, value)
    made: Value = tuple(value) if type == "texts" else value
    return made


def _day(value: date | str | None) -> date | None:
    return _moment(date, value) if value else None


def _moment(kind: type[date], value: date | str) -> date:
    return kind.fromisoformat(value) if isinstance(value, str) else value


def _node_lines(graph: Graph, hashes: dict[str, str]) -> Iterator[bytes]:
    # A line is written as soon as it is made: all of them at once would take as much memory as the graph.
    for entity in sorted(entities(graph), key=attrgetter("id")):
        line = encode(entity_row(entity))
        hashes[entity.id] = digest(line)
        yield line + b"\n"


def _relation_lines(graph: Graph, hashes: dict[str, str]) -> Iterator[bytes]:
    edges = ((key, data["relation"]) for _, _, key, data in graph.edges(keys=True, data=True))
    for key, relation in sorted(edges, key=itemgetter(0)):
        line = encode(relation_row(relation))
        hashes[key] = digest(line)
        yield line + b"\n"


def _write_manifest(folder: Path, build: Build, files: Mapping[str, object]) -> None:
    manifest = {"format": FORMAT, "build": asdict(build), "files": files}
    write_file(folder / MANIFEST, [orjson.dumps(manifest, option=orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS)])
    flush_folder(folder)


def write_file(path: Path, lines: Iterable[bytes]) -> dict[str, object]:
    """Write a file of a snapshot, flush it to the disk, and return what the manifest tells of it."""
    summed = hashlib.sha256()
    size = 0

    def counted() -> Iterator[bytes]:
        nonlocal size
        for lines_together in _blocks(lines):
            summed.update(lines_together)
            size += len(lines_together)
            yield lines_together

    write_whole(path, counted())
    return {"bytes": size, "sha256": summed.hexdigest()}


def _blocks(lines: Iterable[bytes]) -> Iterator[bytes]:
    waiting = iter(lines)
    while block := b"".join(islice(waiting, _BLOCK)):
        yield block


def _manifest(folder: Path) -> dict[str, Any]:
    path = folder / MANIFEST
    try:
        manifest: dict[str, Any] = orjson.loads(path.read_bytes())
    except FileNotFoundError:
        raise StoreError("store-snapshot-missing", folder=folder) from None
    except ValueError:
        raise StoreError("store-snapshot-damaged", file=path) from None
    if manifest.get("format") != FORMAT:
        raise StoreError("store-snapshot-format", folder=folder, found=manifest.get("format"), expected=FORMAT)
    return manifest


def read_file(folder: Path, name: str) -> bytes:
    """Return a file of a snapshot. Raises StoreError where it is not what the manifest tells."""
    path = folder / name
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        raise StoreError("store-snapshot-damaged", file=path) from None
    if hashlib.sha256(content).hexdigest() != read_files(folder)[name]["sha256"]:
        raise StoreError("store-snapshot-damaged", file=path)
    return content


def _rows(folder: Path, name: str) -> Iterator[dict[str, Any]]:
    for line in read_file(folder, name).splitlines():
        yield orjson.loads(line)
