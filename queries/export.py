"""The whole graph as a file that other tools open: GraphML and GEXF, a Cypher script, and two tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from typing import BinaryIO, Final

from graph.model import Graph, entities, relations
from graph.planning import entity_row, relation_row
from graph.schema import ENTITY_PROPERTIES, NODES, RELATION_PROPERTIES, RELATIONS
from graph.store.base import Cell
from queries.graph_files import write_gexf, write_graphml
from queries.tables import COLUMN_TYPES, Column, Table

_STRUCTURE: Final = ("label", "type", "start", "end")


def write_cypher(graph: Graph, out: BinaryIO) -> None:
    """Write a Cypher script that makes the graph in an empty database, one statement a line."""
    for line in _statements(graph):
        out.write(f"{line};\n".encode())


def graph_tables(graph: Graph) -> tuple[Table, Table]:
    """Return the graph as two tables, nodes and relations, a column for every property of the schema."""
    node_columns = [("id", "id"), ("label", "text")]
    node_columns += [(item.name, item.type) for item in ENTITY_PROPERTIES if item.name != "id"]
    node_columns += [(item.name, item.type) for node in NODES.values() for item in node.properties]
    relation_columns = [("key", "id"), ("type", "text"), ("start", "id"), ("end", "id")]
    relation_columns += [(item.name, item.type) for item in RELATION_PROPERTIES if item.name != "key"]
    relation_columns += [(item.name, item.type) for kind in RELATIONS.values() for item in kind.properties]
    return (
        _table("noder", node_columns, (entity_row(entity) for entity in entities(graph))),
        _table("relationer", relation_columns, (relation_row(relation) for relation in relations(graph))),
    )


# A graph file's ending → what writes it.
GRAPH_FORMATS: Final[Mapping[str, Callable[[Graph, BinaryIO], None]]] = {
    ".graphml": write_graphml,
    ".gexf": write_gexf,
    ".cypher": write_cypher,
}


def _statements(graph: Graph) -> Iterator[str]:
    yield "CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE"
    for entity in entities(graph):
        row = {key: value for key, value in entity_row(entity).items() if key not in _STRUCTURE}
        yield f"CREATE (:{':'.join(NODES[entity.label].labels)} {_map(row)})"
    for relation in relations(graph):
        row = {key: value for key, value in relation_row(relation).items() if key not in _STRUCTURE}
        ends = f"MATCH (a:Entity {{id: {_literal(relation.start)}}}), (b:Entity {{id: {_literal(relation.end)}}})"
        yield f"{ends} CREATE (a)-[:{relation.type} {_map(row)}]->(b)"


def _map(row: Mapping[str, object]) -> str:
    return "{" + ", ".join(f"`{key}`: {_literal(value)}" for key, value in row.items()) + "}"


def _literal(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, tuple):
        return "[" + ", ".join(_literal(item) for item in value) + "]"
    if isinstance(value, datetime):
        return f"localdatetime('{value.isoformat()}')"
    if isinstance(value, date):
        return f"date('{value.isoformat()}')"
    return "'" + "".join(_escaped(str(value))) + "'"


def _escaped(words: str) -> Iterator[str]:
    """Yield `words` so that they stand on one line inside quotes and can end neither."""
    for sign in words:
        if sign in "\\'":
            yield "\\" + sign
        elif sign < " " or sign in "\x7f\x85\u2028\u2029":
            yield f"\\u{ord(sign):04x}"
        else:
            yield sign


def _table(title: str, columns: list[tuple[str, str]], rows: Iterator[dict[str, object]]) -> Table:
    types: dict[str, str] = {}
    for key, type in columns:
        types.setdefault(key, "link" if key == "url" else type if type in COLUMN_TYPES else "text")
    keys = tuple(types)
    cells: tuple[tuple[Cell, ...], ...] = tuple(tuple(row.get(key) for key in keys) for row in rows)
    return Table(tuple(Column(key, types[key]) for key in keys), cells, title)
