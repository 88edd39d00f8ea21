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
from pathlib import Path
from typing import Any, Final

import networkx as nx
import orjson

from graph.errors import StoreError
from graph.model import Entity, Graph, Relation, Value, add_entity, add_relation, entities, relations
from graph.planning import Hashes, digest, encode, entity_row, relation_row
from graph.records import DatedName
from graph.schema import NODES, RELATIONS, PropertyType
from graph.store.base import Build
from graph.store.files import flush_folder, share_file, write_whole

FORMAT: Final = 1
MANIFEST: Final = "manifest.json"
NODES_FILE: Final = "nodes.jsonl"
RELATIONS_FILE: Final = "relations.jsonl"
HASHES_FILE: Final = "hashes.json"


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
    nodes = {entity.id: encode(entity_row(entity)) for entity in entities(graph)}
    files = {NODES_FILE: _write(folder / NODES_FILE, _lines(nodes))}
    nodes_written()
    edges = {relation.key: encode(relation_row(relation)) for relation in relations(graph)}
    files[RELATIONS_FILE] = _write(folder / RELATIONS_FILE, _lines(edges))
    hashes = {
        "nodes": {id: digest(line) for id, line in nodes.items()},
        "relations": {key: digest(line) for key, line in edges.items()},
    }
    files[HASHES_FILE] = _write(folder / HASHES_FILE, [orjson.dumps(hashes)])
    _write_manifest(folder, build, files)


def share_snapshot(old: Path, new: Path, build: Build) -> None:
    """Make `new` a snapshot of the same graph as `old`, with a card of its own, by sharing its files."""
    for file in old.iterdir():
        if file.name != MANIFEST:
            share_file(file, new / file.name)
    _write_manifest(new, build, _manifest(old)["files"])


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


def read_hashes(folder: Path) -> Hashes:
    """Return the hashes of a snapshot. Raises StoreError where the file is damaged."""
    return Hashes(**orjson.loads(_read(folder, HASHES_FILE)))


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


def _lines(rows: Mapping[str, bytes]) -> Iterator[bytes]:
    for key in sorted(rows):
        yield rows[key]
        yield b"\n"


def _write_manifest(folder: Path, build: Build, files: Mapping[str, object]) -> None:
    manifest = {"format": FORMAT, "build": asdict(build), "files": files}
    _write(folder / MANIFEST, [orjson.dumps(manifest, option=orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS)])
    flush_folder(folder)


def _write(path: Path, chunks: Iterable[bytes]) -> dict[str, object]:
    digest = hashlib.sha256()
    size = 0

    def counted() -> Iterator[bytes]:
        nonlocal size
        for chunk in chunks:
            digest.update(chunk)
            size += len(chunk)
            yield chunk

    write_whole(path, counted())
    return {"bytes": size, "sha256": digest.hexdigest()}


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


def _read(folder: Path, name: str) -> bytes:
    path = folder / name
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        raise StoreError("store-snapshot-damaged", file=path) from None
    if hashlib.sha256(content).hexdigest() != _manifest(folder)["files"][name]["sha256"]:
        raise StoreError("store-snapshot-damaged", file=path)
    return content


def _rows(folder: Path, name: str) -> Iterator[dict[str, Any]]:
    for line in _read(folder, name).splitlines():
        yield orjson.loads(line)
