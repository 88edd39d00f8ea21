"""The import set of `neo4j-admin database import full`: for first loads too large for a driver.

One CSV file a label and one a relation type, a script that imports them, and `after.cypher`, which makes constraints,
indexes and the build's marker, so that later builds go on from there.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

import orjson

from graph.errors import StoreError
from graph.model import Graph, entities, relations
from graph.planning import digest, encode, entity_row, relation_row
from graph.schema import ENTITY_PROPERTIES, NODES, RELATION_PROPERTIES, RELATIONS, PropertyType
from graph.store.base import Build
from graph.store.neo4j.schema import constraints, indexes
from graph.store.neo4j.values import HASH

if TYPE_CHECKING:
    from _csv import Writer as _Writer

# Stands between the texts of a list; no text of ours may hold it.
_BETWEEN: Final = "\x1f"
# An empty text in a list, which the import tool cannot read; `after.cypher` takes it out again.
_EMPTY: Final = "\x1e"
_TYPES: Final = {
    "text": "string",
    "texts": "string[]",
    "integer": "long",
    "number": "double",
    "flag": "boolean",
    "date": "date",
    "datetime": "localdatetime",
}
_OPTIONS: Final = ("--multiline-fields=true", "--array-delimiter=U+001F", "--id-type=string", "--strict=true")


def write_import_set(folder: Path, graph: Graph, build: Build) -> tuple[Path, ...]:
    """Write the import set of `graph` into `folder` and return its files, the script last.

    Parameters
    ----------
    folder
        Made if it is not there.
    graph, build
        What to write, and the build that it is; both from a store.

    Raises
    ------
    StoreError
        A text holds one of the two control characters that the format needs (U+001E, U+001F).
    """
    folder.mkdir(parents=True, exist_ok=True)
    with ExitStack() as opened:
        nodes = {label: _writer(opened, folder / f"{label}.csv", _node_columns(label)) for label in NODES}
        edges = {type: _writer(opened, folder / f"{type}.csv", _relation_columns(type)) for type in RELATIONS}
        for entity in entities(graph):
            row = entity_row(entity)
            values = {**row, HASH: digest(encode(row))}
            labels = _BETWEEN.join(NODES[entity.label].labels)
            nodes[entity.label].writerow([*_cells(values, _node_types(entity.label)), values[HASH], labels])
        for relation in relations(graph):
            row = relation_row(relation)
            values = {**row, HASH: digest(encode(row))}
            cells = _cells(values, _relation_types(relation.type))
            edges[relation.type].writerow([relation.start, relation.end, *cells, values[HASH]])
    after, script = folder / "after.cypher", folder / "import.sh"
    after.write_text(_after(build), encoding="utf-8")
    script.write_text(_script(), encoding="utf-8")
    return (*(folder / f"{name}.csv" for name in (*NODES, *RELATIONS)), after, script)


def import_arguments(folder: Path) -> tuple[str, ...]:
    """Return the arguments of `neo4j-admin` that import the set in `folder` into the database `neo4j`."""
    files = [f"--nodes={folder / f'{label}.csv'}" for label in NODES]
    files += [f"--relationships={type}={folder / f'{type}.csv'}" for type in RELATIONS]
    return ("database", "import", "full", "neo4j", "--overwrite-destination=true", *_OPTIONS, *files)


def _writer(opened: ExitStack, path: Path, columns: Iterable[str]) -> _Writer:
    file = opened.enter_context(path.open("w", encoding="utf-8", newline=""))
    writer = csv.writer(file, quoting=csv.QUOTE_MINIMAL, lineterminator="\n")
    writer.writerow(columns)
    return writer


def _node_types(label: str) -> tuple[PropertyType, ...]:
    return (*ENTITY_PROPERTIES, *NODES[label].properties)


def _relation_types(type: str) -> tuple[PropertyType, ...]:
    return (*RELATION_PROPERTIES, *RELATIONS[type].properties)


def _node_columns(label: str) -> Iterator[str]:
    for property in _node_types(label):
        yield "id:ID" if property.name == "id" else f"{property.name}:{_TYPES[property.type]}"
    yield f"{HASH}:string"
    yield ":LABEL"


def _relation_columns(type: str) -> Iterator[str]:
    yield from (":START_ID", ":END_ID")
    for property in _relation_types(type):
        yield f"{property.name}:{_TYPES[property.type]}"
    yield f"{HASH}:string"


def _cells(values: Mapping[str, object], properties: tuple[PropertyType, ...]) -> Iterator[str]:
    for property in properties:
        yield _cell(values.get(property.name))


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    texts = [str(item) for item in value] if isinstance(value, tuple) else [str(value)]
    if any(sign in item for item in texts for sign in (_BETWEEN, _EMPTY)):
        raise StoreError("store-export-control", text=texts[0][:60])
    return _BETWEEN.join(item or _EMPTY for item in texts)


def _after(build: Build) -> str:
    card = orjson.dumps(asdict(build)).decode()
    lists = [property.name for property in ENTITY_PROPERTIES if property.type == "texts"]
    emptied = ", ".join(f"n.{name} = [x IN n.{name} | CASE x WHEN '\\u001E' THEN '' ELSE x END]" for name in lists)
    quoted = card.replace("\\", "\\\\").replace("'", "\\'")
    marker = (
        f"MERGE (b:Build {{name: 'current'}}) SET b.made_by = 'omvarld', b.state = 'whole', b.revision = 0, "
        f"b.id = '{build.id}', b.built_at = localdatetime('{build.built_at.isoformat()}'), b.card = '{quoted}' "
        f"MERGE (p:Build {{name: '{build.id}'}}) SET p.made_by = 'omvarld', p.card = '{quoted}'"
    )
    fill = f"MATCH (n:Entity) CALL (n) {{ SET {emptied} }} IN TRANSACTIONS OF 10000 ROWS"
    return "".join(f"{statement};\n" for statement in (*constraints(), f":auto {fill}", *indexes(), marker))


def _script() -> str:
    words = [str(word) for word in import_arguments(Path())]
    lines = " \\\n    ".join(words)
    return (
        "#!/bin/sh\n"
        "# Imports this folder into an empty, stopped Neo4j 5; then start it and run:\n"
        "#   cypher-shell -f after.cypher\n"
        'set -eu\ncd "$(dirname -- "$0")"\n'
        f"exec neo4j-admin {lines}\n"
    )
