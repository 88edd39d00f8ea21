"""The portable dialect: every row of the table in `docs/stores.md` is found, and what works alike is let be."""

from __future__ import annotations

from importlib import resources

import pytest

from graph.cypher.portability import check
from graph.messages import LANGUAGES, language, set_language
from tests.stores.hostile import ALLOWED

_FOUND = {
    "MATCH (a)-[*]->(b) RETURN a.id": "unbounded",
    "MATCH (a)-[r:PART_OF*0..]->(b) RETURN a.id": "unbounded",
    "MATCH (a)-[*2..]->(b) RETURN a.id": "unbounded",
    "MATCH (n:Event) RETURN n.title": "virtual",
    "MATCH (n:Event {type: 'x'}) RETURN n.id": "virtual",
    "MATCH (n:Event) RETURN n.end": "reserved",
    "MATCH (n:Event) RETURN n.when": "reserved",
    "MATCH (n:Event) RETURN id(n)": "identity",
    "MATCH (n:Event) RETURN n {.*} AS m": "all-properties",
    "MATCH (n:Event) RETURN properties(n) AS m": "all-properties",
    "MATCH (n:Event) RETURN n": "whole-nodes",
    "MATCH (n:Event) RETURN DISTINCT n AS m ORDER BY n.id": "whole-nodes",
    "MATCH (a)-[r]->(b) RETURN a.id, r": "whole-nodes",
    "MATCH p = (a)-[:PART_OF]->(b) RETURN p": "whole-nodes",
    "MATCH (n:Event) WHERE n.valid_from > '2014-01-01' RETURN n.id": "dated-string",
    "MATCH (n:Event) RETURN {n: count(*)} AS m": "nested-aggregate",
    "MATCH (n:Event) RETURN n {.id, n: count(*)} AS m": "nested-aggregate",
    "MATCH (n:Event) WITH collect(n.id) AS a MATCH (m:Topic) WITH a + collect(m.id) AS b RETURN b": "implicit-grouping",
    "MATCH (n:Edition) RETURN n.year + count(*) AS x": "implicit-grouping",
    "MATCH (n:Event) RETURN COLLECT { MATCH (n)-->(m) RETURN m.id } AS ms": "collect-subquery",
    "MATCH (n:Event) WHERE EXISTS { MATCH (n)-->(m) RETURN m } RETURN n.id": "exists-return",
    "MATCH (n:Entity&Event) RETURN n.id": "label-sign",
    "MATCH (n:!Event) RETURN n.id": "label-sign",
    "MATCH (n) WHERE n:Event|Topic RETURN n.id": "label-sign",
    "MATCH (a)-[:PART_OF|:MEMBER_OF]->(b) RETURN a.id": "label-sign",
    "MATCH (a)((x)-[:PART_OF]->(y)){1,3}(b) RETURN a.id": "label-sign",
    "MATCH (a)-[:PART_OF]->+(b) RETURN a.id": "label-sign",
    "MATCH (n:Edition) WHERE 2012 < n.year < 2015 RETURN n.id": "chained",
    "MATCH (n:Event) CALL (n) { DELETE n } IN TRANSACTIONS": "refused",
    "MATCH (n:Event) WHERE NOT 0 RETURN n.id": "number-truth",
    "RETURN 123 AND true AS x": "number-truth",
    "RETURN round(-2.5) AS x": "half-rounding",
    "MATCH (n:Edition) RETURN avg(n.year) AS x": "average",
    "LOAD CSV FROM 'file:///x' AS l RETURN l": "refused",
    "CALL apoc.load.json('x') YIELD value RETURN value": "refused",
    "CREATE (n:Event:Entity {id: 'x'})": "refused",
}
_PORTABLE = (
    "MATCH (a:Event)-[:PART_OF*1..3]->(b) RETURN a.id",
    "MATCH (a:Event)-[*..5]-(b) RETURN a.id",
    "MATCH p = shortestPath((a)-[*]-(b)) RETURN length(p) AS n",
    "MATCH (n:Event|Topic) RETURN n.id",
    "MATCH (a)-[r:PART_OF|MEMBER_OF]->(b) RETURN a.id, type(r) AS type, r.key",
    "MATCH (n:Event) WHERE n.valid_from > date('2014-01-01') RETURN n.id AS title",
    "MATCH (n:Event) WITH n.language AS l, count(*) AS c RETURN {language: l, n: c} AS m",
    "MATCH (n:Edition) WHERE 2012 < n.year AND n.year < 2015 RETURN n.id",
    "MATCH (a:Topic)<-[:ABOUT]-(b)-[:ABOUT]->(c) WHERE a.id < c.id RETURN a.id",
    "MATCH (e:Event) RETURN [x IN [1, 2] WHERE x > 1 | x] AS xs, [(e)-[:ABOUT]->(t) | t.name] AS ts",
    "MATCH (e:Event) RETURN e.id AS id, COUNT { (e)--() } AS n",
    "MATCH (n:Event) RETURN count(n) AS n",
    "MATCH (n:Edition) RETURN n.year AS y, n.year + count(*) AS x",
    "MATCH (n:Edition) WITH n.year AS year, count(n) AS c WHERE c > 1 RETURN year, toFloat(sum(c)) / count(*) AS x",
)


@pytest.mark.parametrize(("cypher", "rule"), _FOUND.items())
def test_every_row_of_the_table_is_found(cypher: str, rule: str) -> None:
    assert rule in {finding.rule for finding in check(cypher)}


@pytest.mark.parametrize("cypher", _PORTABLE + ALLOWED)
def test_what_works_alike_is_let_be(cypher: str) -> None:
    assert [str(finding) for finding in check(cypher)] == []


def test_findings_say_what_and_where_in_both_languages() -> None:
    (finding,) = check("MATCH (n:Event)\nRETURN id(n)")
    assert (finding.line, finding.column, finding.found) == (2, 8, "id")
    kept = language()
    for code in LANGUAGES:
        set_language(code)
        assert {str(finding) for cypher in _FOUND for finding in check(cypher)}
    set_language(kept)


def test_every_query_of_the_library_is_portable() -> None:
    files = [file for file in resources.files("queries.library").iterdir() if file.name.endswith(".cypher")]
    assert files
    findings = {file.name: [str(f) for f in check(file.read_text(encoding="utf-8"))] for file in files}
    assert {name: found for name, found in findings.items() if found} == {}
