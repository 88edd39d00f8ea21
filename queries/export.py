"""The whole graph as a file that other tools open: GraphML and GEXF (Gephi, Gephi Lite), and a Cypher script."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from typing import Any, Final

import networkx as nx

from graph.model import Graph, entities, relations
from graph.planning import entity_row, relation_row
from graph.schema import ENTITY_PROPERTIES, NODES, RELATION_PROPERTIES, RELATIONS
from graph.store.base import Cell
from queries.tables import Column, Table

# Signs that XML 1.0 cannot hold.
_NO_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_STRUCTURE: Final = ("label", "type", "start", "end")
_COLUMN_TYPES: Final = {"texts": "texts", "integer": "integer", "number": "number", "flag": "flag", "date": "date"}


def graphml_bytes(graph: Graph) -> bytes:
    """Return the graph as GraphML; every attribute is plain, lists are joined by semicolons."""
    out = io.BytesIO()
    nx.write_graphml(_flat(graph), out, encoding="utf-8", named_key_ids=True)
    return out.getvalue()


def gexf_bytes(graph: Graph) -> bytes:
    """Return the graph as GEXF 1.3's older form 1.2draft, which Gephi Lite opens; attributes as in GraphML."""
    out = io.BytesIO()
    nx.write_gexf(_flat(graph), out, encoding="utf-8", version="1.2draft")
    return out.getvalue()


def cypher_bytes(graph: Graph) -> bytes:
    """Return a Cypher script that makes the graph in an empty database, one statement a line."""
    lines = ["CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;"]
    for entity in entities(graph):
        row = {key: value for key, value in entity_row(entity).items() if key not in _STRUCTURE}
        lines.append(f"CREATE (:{':'.join(NODES[entity.label].labels)} {_map(row)});")
    for relation in relations(graph):
        row = {key: value for key, value in relation_row(relation).items() if key not in _STRUCTURE}
        ends = f"MATCH (a:Entity {{id: {_literal(relation.start)}}}), (b:Entity {{id: {_literal(relation.end)}}})"
        lines.append(f"{ends} CREATE (a)-[:{relation.type} {_map(row)}]->(b);")
    return ("\n".join(lines) + "\n").encode()


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


GRAPH_FORMATS: Final[Mapping[str, Callable[[Graph], bytes]]] = {
    "graphml": graphml_bytes,
    "gexf": gexf_bytes,
    "cypher": cypher_bytes,
}


def _flat(graph: Graph) -> Graph:
    flat: Graph = nx.MultiDiGraph()
    for entity in entities(graph):
        row = {key: _plain(value) for key, value in entity_row(entity).items() if key not in ("id", "label")}
        # "label" is what Gephi writes beside a node; the schema's label is its kind of node.
        flat.add_node(_clean(entity.id), label=_clean(entity.name), node_label=entity.label, **row)
    for number, relation in enumerate(relations(graph)):
        row = {key: _plain(value) for key, value in relation_row(relation).items() if key not in _STRUCTURE}
        # GEXF wants every edge's id to be its own among all edges.
        ends = (_clean(relation.start), _clean(relation.end))
        named: dict[str, Any] = {
            "id": str(number),
            "relation_type": relation.type,
            "relation_key": row.pop("key"),
            **row,
        }
        flat.add_edge(*ends, key=str(number), **named)
    return flat


def _plain(value: object) -> str | int | float | bool:
    if isinstance(value, bool | int | float):
        return value
    if isinstance(value, tuple):
        return "; ".join(_clean(str(item)) for item in value)
    return value.isoformat() if isinstance(value, date | datetime) else _clean(str(value))


def _clean(words: str) -> str:
    return _NO_XML.sub("\ufffd", words)


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
        types.setdefault(key, type if type in ("id", "datetime") else _COLUMN_TYPES.get(type, "text"))
    keys = tuple(types)
    cells: tuple[tuple[Cell, ...], ...] = tuple(tuple(row.get(key) for key in keys) for row in rows)
    return Table(tuple(Column(key, types[key]) for key in keys), cells, title)
