"""The whole graph as GraphML and GEXF, as Gephi, Gephi Lite and yEd open them, written as it is read.

networkx writes both, but keeps the whole document in memory (a gigabyte for seven programmes), adds a column of its
own to every relation and knows neither weights nor validity. What the readers of the two formats want:

- every attribute is declared with a type that they all know; a day is text in ISO form, which Gephi Lite finds itself;
- a list is one text parted by semicolons alone, which Gephi Lite then reads as keywords;
- `label` is what is written beside a node or a relation, so the schema's label is `node_label`;
- a relation's `weight` is its confidence, so that what is unsure is drawn thin;
- in GEXF a validity is `start` and `end`, which make Gephi's timeline.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, BinaryIO, Final

from lxml import etree

from graph.model import Entity, Graph, Relation, entities, relations
from graph.planning import entity_row, relation_row
from graph.schema import PROPERTY_TYPES

# Signs that XML 1.0 cannot hold.
_NO_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_GRAPHML: Final = "http://graphml.graphdrawing.org/xmlns"
_GEXF: Final = "http://www.gexf.net/1.2draft"
# The schema's types in the words of the formats. A type that a reader does not know makes it give up on the file.
_GRAPHML_TYPES: Final = {"integer": "int", "number": "double", "flag": "boolean"}
_GEXF_TYPES: Final = {"integer": "integer", "number": "double", "flag": "boolean"}


@dataclass(frozen=True, slots=True)
class _Item:
    """A node, or a relation with its ends: its id, what is written beside it, its attributes, its validity."""

    id: str
    label: str
    values: dict[str, str]
    start: date | None = None
    end: date | None = None
    ends: tuple[str, str] | None = None
    weight: float = 1.0


def write_graphml(graph: Graph, out: BinaryIO) -> None:
    """Write the graph as GraphML to `out`."""
    with _document(out, "graphml", xmlns=_GRAPHML) as xml:
        for kind in ("node", "edge"):
            types = {"label": "text", **_types(graph, kind)} | ({"weight": "number"} if kind == "edge" else {})
            for name, type in types.items():
                about = {"attr.name": name, "attr.type": _GRAPHML_TYPES.get(type, "string")}
                xml.write(etree.Element("key", {"id": f"{kind}-{name}", "for": kind, **about}), pretty_print=True)
        with xml.element("graph", {"edgedefault": "directed"}):
            for kind in ("node", "edge"):
                for item in _items(graph, kind):
                    made = etree.Element(kind, {"id": item.id, **_ends(item)})
                    values = {"label": item.label, **item.values}
                    if kind == "edge":
                        values["weight"] = repr(item.weight)
                    for name, value in values.items():
                        etree.SubElement(made, "data", {"key": f"{kind}-{name}"}).text = value
                    xml.write(made, pretty_print=True)


def write_gexf(graph: Graph, out: BinaryIO) -> None:
    """Write the graph as GEXF 1.2draft to `out`: the one version that every Gephi reads."""
    with _document(out, "gexf", xmlns=_GEXF, version="1.2") as xml:
        about = {"defaultedgetype": "directed", "mode": "dynamic", "timeformat": "date"}
        with xml.element("graph", about):
            for kind in ("node", "edge"):
                declared = etree.Element("attributes", {"class": kind, "mode": "static"})
                for name, type in _types(graph, kind).items():
                    etree.SubElement(
                        declared, "attribute", {"id": name, "title": name, "type": _GEXF_TYPES.get(type, "string")}
                    )
                xml.write(declared, pretty_print=True)
            for kind in ("node", "edge"):
                with xml.element(f"{kind}s"):
                    for item in _items(graph, kind):
                        xml.write(_gexf_element(kind, item), pretty_print=True)


@contextmanager
def _document(out: BinaryIO, root: str, **attributes: str) -> Iterator[Any]:
    """Open an XML document that is written element by element."""
    with etree.xmlfile(out, encoding="utf-8") as xml:
        xml.write_declaration()
        with xml.element(root, attributes):
            yield xml


def _gexf_element(kind: str, item: _Item) -> Any:
    about = {"id": item.id, "label": item.label, **_ends(item)}
    if kind == "edge":
        about["weight"] = repr(item.weight)
    for name, day in (("start", item.start), ("end", item.end)):
        if day is not None:
            about[name] = day.isoformat()
    made = etree.Element(kind, about)
    values = etree.SubElement(made, "attvalues")
    for name, value in item.values.items():
        etree.SubElement(values, "attvalue", {"for": name, "value": value})
    return made


def _ends(item: _Item) -> dict[str, str]:
    return {} if item.ends is None else {"source": item.ends[0], "target": item.ends[1]}


def _types(graph: Graph, kind: str) -> dict[str, str]:
    """Return the attributes that occur, with the schema's types; what no node has would be an empty column."""
    seen = {name: None for item in _items(graph, kind) for name in item.values}
    return {name: PROPERTY_TYPES.get(name, "text") for name in seen}


def _items(graph: Graph, kind: str) -> Iterator[_Item]:
    if kind == "node":
        yield from (_node(entity) for entity in entities(graph))
    else:
        yield from (_edge(number, relation) for number, relation in enumerate(relations(graph)))


def _node(entity: Entity) -> _Item:
    row = entity_row(entity)
    del row["id"]
    row["node_label"] = row.pop("label")
    dated = (*row.get("aliases_from", ()), *row.get("aliases_to", ()))  # type: ignore[misc]
    if not any(dated):
        # Lists of nothing but open days say nothing.
        for name in ("aliases_from", "aliases_to"):
            row.pop(name, None)
    return _Item(_clean(entity.id), _clean(entity.name), _plain(row), entity.valid_from, entity.valid_to)


def _edge(number: int, relation: Relation) -> _Item:
    row = relation_row(relation)
    row["relation_key"], row["relation_type"] = row.pop("key"), row.pop("type")
    ends = (_clean(str(row.pop("start"))), _clean(str(row.pop("end"))))
    return _Item(
        # Numbers are shorter than keys; both formats want every id to be its own among all relations.
        str(number),
        relation.type,
        _plain(row),
        relation.valid_from,
        relation.valid_to,
        ends,
        relation.confidence,
    )


def _plain(row: dict[str, object]) -> dict[str, str]:
    return {name: _words(value) for name, value in row.items()}


def _words(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        # A semicolon inside an item would part it in two.
        return ";".join(_clean(str(item)).replace(";", ",") for item in value)
    return value.isoformat() if isinstance(value, date | datetime) else _clean(str(value))


def _clean(words: str) -> str:
    return _NO_XML.sub("\ufffd", words)
