"""The whole graph as a file of another tool's: what Gephi, Gephi Lite, Neo4j and Excel need to open it."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from typing import BinaryIO

import kglite
import networkx as nx
import pytest
from lxml import etree

from graph.model import Graph, entities, relations
from queries.export import _literal, graph_tables, write_cypher
from queries.graph_files import write_gexf, write_graphml
from tests.generate import generate_graph
from tests.queries.example import example_graph

GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"
GEXF = "{http://www.gexf.net/1.2draft}"
# What graphology-graphml 0.5 casts to: at any other type it ends with "spec.cast is not a function".
GRAPHML_TYPES = {"boolean", "int", "long", "float", "double", "string"}
# What GEXF 1.2 knows and graphology-gexf 0.14 casts to; a type it does not know it takes for text.
GEXF_TYPES = {"boolean", "integer", "long", "float", "double", "string"}


def made(write: Callable[[Graph, BinaryIO], None], graph: Graph) -> bytes:
    out = io.BytesIO()
    write(graph, out)
    return out.getvalue()


def xml(write: Callable[[Graph, BinaryIO], None], graph: Graph) -> etree._Element:
    return etree.fromstring(made(write, graph))


def columns(root: etree._Element, kind: str) -> dict[str, str]:
    """Return the attributes that a GEXF declares for nodes or edges, with their types."""
    return {
        item.get("title"): item.get("type")
        for group in root.iter(f"{GEXF}attributes")
        if group.get("class") == kind
        for item in group
    }


def node(root: etree._Element, id: str) -> dict[str, str]:
    """Return the attributes of one node of a GEXF."""
    found = next(item for item in root.iter(f"{GEXF}node") if item.get("id") == id)
    return {value.get("for"): value.get("value") for value in found.iter(f"{GEXF}attvalue")}


@pytest.mark.parametrize("graph", [example_graph(), generate_graph(3, 60)], ids=["sundstad", "random"])
def test_graph_files_hold_every_node_and_relation(graph: Graph) -> None:
    size = (graph.number_of_nodes(), graph.number_of_edges())
    read = nx.read_graphml(io.BytesIO(made(write_graphml, graph)), force_multigraph=True)
    assert (read.number_of_nodes(), read.number_of_edges()) == size
    read = nx.read_gexf(io.BytesIO(made(write_gexf, graph)), version="1.2draft")
    assert (read.number_of_nodes(), read.number_of_edges()) == size
    nodes, ties = graph_tables(graph)
    assert (len(nodes.rows), len(ties.rows)) == size


def test_what_the_files_say_is_what_the_graph_says() -> None:
    graph = example_graph()
    for read in (
        nx.read_graphml(io.BytesIO(made(write_graphml, graph)), force_multigraph=True),
        nx.read_gexf(io.BytesIO(made(write_gexf, graph)), version="1.2draft"),
    ):
        for entity in entities(graph):
            kept = read.nodes[entity.id]
            assert (kept["label"], kept["node_label"], kept["kind"]) == (entity.name, entity.label, entity.kind)
        kept_types = sorted((start, end, data["relation_type"]) for start, end, data in read.edges(data=True))
        assert kept_types == sorted((item.start, item.end, item.type) for item in relations(graph))
        assert read.nodes["edition:sundsveckan-2018"]["year"] == 2018


def test_types_are_those_that_gephi_lite_knows() -> None:
    graph = generate_graph(7, 80)
    keys = list(xml(write_graphml, graph).iter(f"{GRAPHML}key"))
    assert {key.get("attr.type") for key in keys} <= GRAPHML_TYPES
    assert len({key.get("id") for key in keys}) == len(keys)
    for kind in ("node", "edge"):
        assert set(columns(xml(write_gexf, graph), kind).values()) <= GEXF_TYPES
    root = xml(write_gexf, example_graph())
    assert columns(root, "node")["year"] == "integer" and columns(root, "edge")["confidence"] == "double"


def test_nothing_undeclared_and_nothing_declared_in_vain() -> None:
    root = xml(write_gexf, example_graph())
    for kind in ("node", "edge"):
        used = {value.get("for") for item in root.iter(f"{GEXF}{kind}") for value in item.iter(f"{GEXF}attvalue")}
        assert used == columns(root, kind).keys()
    root = xml(write_graphml, example_graph())
    declared = {key.get("id") for key in root.iter(f"{GRAPHML}key")}
    assert {data.get("key") for data in root.iter(f"{GRAPHML}data")} == declared


def test_every_end_is_a_node_and_every_id_its_own() -> None:
    for write, space in ((write_graphml, GRAPHML), (write_gexf, GEXF)):
        root = xml(write, generate_graph(11, 60))
        nodes = [item.get("id") for item in root.iter(f"{space}node")]
        edges = list(root.iter(f"{space}edge"))
        assert len(set(nodes)) == len(nodes) and len({edge.get("id") for edge in edges}) == len(edges)
        assert {edge.get(end) for edge in edges for end in ("source", "target")} <= set(nodes)


def test_a_list_is_parted_by_semicolons_alone() -> None:
    root = xml(write_gexf, example_graph())
    # Gephi Lite splits at the sign and keeps a blank after it; an empty item makes it see no list at all.
    assert node(root, "organisation:sunds-universitet")["aliases_to"] == "2017-12-31"
    assert "aliases_from" not in node(root, "arena:sundsveckan")
    lists = [value.get("value") for value in root.iter(f"{GEXF}attvalue") if value.get("for") == "sources"]
    assert all(part and part == part.strip() for words in lists for part in words.split(";"))


def test_a_relation_has_a_label_and_its_confidence_for_weight() -> None:
    root = xml(write_gexf, example_graph())
    weights = {edge.get("label"): set() for edge in root.iter(f"{GEXF}edge")}
    for edge in root.iter(f"{GEXF}edge"):
        weights[edge.get("label")].add(float(edge.get("weight")))
    assert weights["REPRESENTED_AT"] == {0.6, 1.0} and weights["ORGANISES"] == {1.0}
    root = xml(write_graphml, example_graph())
    assert sorted({float(data.text) for data in root.iter(f"{GRAPHML}data") if data.get("key") == "edge-weight"}) == [
        0.6,
        1.0,
    ]


def test_validity_makes_gephis_timeline() -> None:
    root = xml(write_gexf, example_graph())
    graph = root.find(f"{GEXF}graph")
    assert (graph.get("mode"), graph.get("timeformat")) == ("dynamic", "date")
    member = next(
        edge
        for edge in root.iter(f"{GEXF}edge")
        if edge.get("label") == "MEMBER_OF" and edge.get("source") == "organisation:sunds-universitet"
    )
    assert (member.get("start"), member.get("end")) == ("2017-01-01", "2017-12-31")


def test_the_same_graph_is_the_same_file() -> None:
    for write in (write_graphml, write_gexf, write_cypher):
        assert made(write, example_graph()) == made(write, example_graph())


def test_words_that_xml_cannot_hold_do_no_harm() -> None:
    graph = example_graph()
    entity = graph.nodes["arena:sundsveckan"]["entity"]
    graph.nodes["arena:sundsveckan"]["entity"] = replace(entity, name='<Åäö & "\x00\x1b]]>\ud800\n')
    assert node(xml(write_gexf, graph), "arena:sundsveckan")["name"] == '<Åäö & "\ufffd\ufffd]]>\ufffd\n'
    assert "Åäö" in made(write_graphml, graph).decode()


def test_the_cypher_script_has_one_statement_a_line() -> None:
    graph = generate_graph(5, 60)
    lines = made(write_cypher, graph).decode().split("\n")
    assert len(lines) == 2 + len(list(entities(graph))) + len(list(relations(graph)))
    assert all(line.endswith(";") for line in lines[:-1])


def test_a_name_cannot_end_its_quotes_in_the_script() -> None:
    words = "\\'}); MATCH (n) DETACH DELETE n; //\n\"`"
    made = kglite.KnowledgeGraph()
    made.cypher(f"CREATE (:Entity:Topic {{`id`: 'topic:x', `name`: {_literal(words)}}})")
    assert [tuple(found.values()) for found in made.cypher("MATCH (n:Topic) RETURN n.name")] == [(words,)]
