"""Tables and files: typed, readable, and harmless whatever a cell holds."""

from __future__ import annotations

import csv
import io
import json
from datetime import date, datetime
from html.parser import HTMLParser
from pathlib import Path

import kglite
import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from graph.model import entities, relations
from omvarld.output_files import csv_bytes, html_bytes, json_bytes, markdown_bytes, xlsx_bytes
from queries.export import _literal, cypher_bytes, gexf_bytes, graph_tables, graphml_bytes
from queries.survey import Evidence
from queries.tables import Column, Table
from queries.wording import cell_words
from tests.generate import generate_graph
from tests.queries.example import example_graph

HOSTILE = [
    "<script>alert(1)</script>",
    '=HYPERLINK("http://ond.example";"klicka")',
    "@SUM(1+1)",
    "-1+cmd|' /C calc'!A0",
    "+46",
    "a|b\nc",
    "\x1b[31mröd\x07",
    "\u202eomvänt",
    "javascript:alert(1)",
    '" onmouseover="alert(1)',
]
COLUMNS = (
    Column("event", "text"),
    Column("events", "integer"),
    Column("share", "number"),
    Column("day", "date"),
    Column("starts_at", "datetime"),
    Column("ours", "flag"),
    Column("years", "texts"),
    Column("url", "link"),
    Column("kind", "code"),
)
EVIDENCE = Evidence("event:1", "Klimat", 2018, "", ("source:a",))


def row(words: str) -> tuple[object, ...]:
    return (words, 3, 0.25, date(2018, 7, 1), datetime(2018, 7, 1, 9), True, [words, "två"], words, "seminar")


def table(words: str = "Klimat") -> Table:
    return Table(COLUMNS, (row(words), (None,) * len(COLUMNS)), "Rubrik", "Not")


class _Seen(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def test_json_is_one_object_a_row_with_iso_days() -> None:
    found = json.loads(json_bytes([Table((*COLUMNS, Column("evidence", "texts")), ((*row("x"), (EVIDENCE,)),))]))
    assert found[0]["day"] == "2018-07-01" and found[0]["starts_at"] == "2018-07-01T09:00:00"
    assert found[0]["share"] == 0.25 and found[0]["kind"] == "seminar"
    assert found[0]["evidence"][0]["sources"] == ["source:a"]


def test_csv_opens_in_swedish_excel() -> None:
    content = csv_bytes([table()])
    assert content.startswith(b"\xef\xbb\xbf")
    found = list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))
    assert found[0][:3] == ["Programpunkt", "Programpunkter", "Andel"]
    assert found[1][:5] == ["Klimat", "3", "0,25", "2018-07-01", "2018-07-01 09:00"]
    assert found[1][5] == "ja" and found[1][8] == "seminarium"


def test_a_negative_figure_is_no_formula_and_stays_a_figure() -> None:
    content = csv_bytes([Table((Column("change", "number"),), ((-1.5,),))]).decode("utf-8-sig")
    assert content.splitlines()[1] == "-1,5"


@pytest.mark.parametrize("words", HOSTILE)
def test_no_cell_is_a_formula(words: str) -> None:
    for cells in list(csv.reader(io.StringIO(csv_bytes([table(words)]).decode("utf-8-sig")), delimiter=";"))[1:]:
        for place in (0, 6, 7):
            assert not cells[place].startswith(("=", "+", "-", "@", "\t"))
    sheet = load_workbook(io.BytesIO(xlsx_bytes([table(words)]))).worksheets[0]
    assert all(cell.data_type != "f" for cells in sheet.iter_rows() for cell in cells)


@pytest.mark.parametrize("words", HOSTILE)
def test_html_shows_and_never_runs(words: str) -> None:
    page = html_bytes([table(words)]).decode()
    seen = _Seen()
    seen.feed(page)
    assert "script" not in [tag for tag, _ in seen.tags]
    assert not [attrs for _, attrs in seen.tags if any(name.startswith("on") for name in attrs)]
    assert all((attrs.get("href") or "").startswith("http") for tag, attrs in seen.tags if tag == "a")
    assert "default-src 'none'" in page


def test_excel_has_types_links_and_a_frozen_header() -> None:
    sheet = load_workbook(io.BytesIO(xlsx_bytes([table("https://exempel.se/1")]))).worksheets[0]
    assert sheet.freeze_panes == "A2"
    assert [sheet.cell(2, place).value for place in (2, 3)] == [3, 0.25]
    assert sheet.cell(2, 4).value == datetime(2018, 7, 1) and sheet.cell(2, 5).value == datetime(2018, 7, 1, 9)
    assert sheet.cell(2, 6).value is True
    assert sheet.cell(2, 8).hyperlink.target == "https://exempel.se/1"
    assert sheet.cell(3, 1).value is None


@pytest.mark.parametrize("words", HOSTILE)
def test_markdown_keeps_one_row_a_line(words: str) -> None:
    lines = markdown_bytes([table(words)]).decode().splitlines()
    assert len([line for line in lines if line.startswith("| ")]) == 4
    assert "<script" not in "\n".join(lines).replace("\\<", "")


@pytest.mark.parametrize("words", HOSTILE)
def test_a_terminal_is_not_steered(words: str) -> None:
    assert not set(cell_words(words, "text")) & {"\x1b", "\x07", "\n", "\u202e"}


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80))
def test_any_text_can_be_written_in_every_format(words: str) -> None:
    for write in (csv_bytes, html_bytes, markdown_bytes, xlsx_bytes):
        assert write([table(words)])


def test_a_list_says_how_much_is_left() -> None:
    assert cell_words(("a", "b", "c", "d"), "texts", 2) == "a; b; … och 2 till"


@pytest.mark.parametrize("graph", [example_graph(), generate_graph(3, 60)], ids=["sundstad", "random"])
def test_graph_files_hold_every_node_and_relation(graph: nx.MultiDiGraph[str], tmp_path: Path) -> None:
    file = tmp_path / "graf.graphml"
    file.write_bytes(graphml_bytes(graph))
    read = nx.read_graphml(file, force_multigraph=True)
    assert (read.number_of_nodes(), read.number_of_edges()) == (graph.number_of_nodes(), graph.number_of_edges())
    file = tmp_path / "graf.gexf"
    file.write_bytes(gexf_bytes(graph))
    read = nx.read_gexf(file, version="1.2draft")
    assert (read.number_of_nodes(), read.number_of_edges()) == (graph.number_of_nodes(), graph.number_of_edges())
    nodes, ties = graph_tables(graph)
    assert (len(nodes.rows), len(ties.rows)) == (graph.number_of_nodes(), graph.number_of_edges())


def test_graphml_tells_what_a_node_is() -> None:
    page = graphml_bytes(example_graph()).decode()
    assert "Sundstad" in page and "node_label" in page and "relation_type" in page


def test_the_cypher_script_has_one_statement_a_line() -> None:
    graph = generate_graph(5, 60)
    lines = cypher_bytes(graph).decode().split("\n")
    assert len(lines) == 2 + len(list(entities(graph))) + len(list(relations(graph)))
    assert all(line.endswith(";") for line in lines[:-1])


def test_a_name_cannot_end_its_quotes_in_the_script() -> None:
    words = "\\'}); MATCH (n) DETACH DELETE n; //\n\"`"
    made = kglite.KnowledgeGraph()
    made.cypher(f"CREATE (:Entity:Topic {{`id`: 'topic:x', `name`: {_literal(words)}}})")
    assert [tuple(found.values()) for found in made.cypher("MATCH (n:Topic) RETURN n.name")] == [(words,)]
