"""Queries that must neither write, read a file, reach out, nor outlive their limits, in either store."""

from __future__ import annotations

from typing import Final


def _steps(first: str, step: str, number: int, last: str) -> str:
    """Return a query that makes `first` larger in `number` clauses; `$` stands for what the clause before made."""
    made = " ".join(f"WITH {step.replace('$', f's{i}')} AS s{i + 1}" for i in range(number))
    return f"WITH {first} AS s0 {made} RETURN {last.replace('$', f's{number}')} AS n"


# Refused by the guard, before any engine sees them.
REFUSED: Final = (
    # Writes, in every clause and every place where a clause can begin.
    "CREATE (:Entity {id: 'x', name: 'x'})",
    "create (:Entity {id: 'x', name: 'x'})",
    "cReAtE (:Entity {id: 'x', name: 'x'})",
    "MATCH (n) SET n.name = 'x'",
    "MATCH (n) SET n += {name: 'x'} RETURN n.id",
    "MATCH (n) SET n:Owned",
    "MATCH (n) REMOVE n.name",
    "MATCH (n) REMOVE n:Entity",
    "MATCH (n) DELETE n",
    "MATCH (n) DETACH DELETE n",
    "MATCH (n) NODETACH DELETE n",
    "MATCH (a), (b) CREATE (a)-[:OWNS]->(b)",
    "MERGE (n:Entity {id: 'x'}) ON CREATE SET n.name = 'x' RETURN n.id",
    "MERGE (n:Entity {id: 'x'}) ON MATCH SET n.name = 'x'",
    "INSERT (:Entity {id: 'x', name: 'x'})",
    "MATCH (n) FOREACH (x IN [1] | SET n.name = 'x')",
    "FOREACH (x IN range(1, 9) | CREATE (:Entity {id: toString(x)}))",
    "UNWIND [1] AS x CREATE (:Entity {id: 'x'}) RETURN x",
    "WITH 1 AS x CREATE (:Entity {id: 'x'})",
    "WITH * CREATE (:Entity {id: 'x'})",
    "MATCH (n) WITH * DELETE n",
    "MATCH (n) WITH n LIMIT 1 DELETE n",
    "MATCH (n) WITH n ORDER BY n.id DELETE n",
    "MATCH (n) WITH n SKIP 1 DETACH DELETE n",
    "MATCH (n) WITH 1 AS limit CREATE (:Entity {id: 'x'}) RETURN limit",
    "MATCH (n) WHERE n.name = 'x' SET n.name = 'y' RETURN n.name",
    "MATCH (n) WHERE n:Entity SET n.name = 'y'",
    "MATCH (n) WHERE n.name IS NOT NULL SET n.name = 'y'",
    "MATCH (n) WHERE true SET n.name = 'y'",
    "MATCH (n) WHERE $x SET n.name = 'y'",
    "MATCH (n) RETURN n.id UNION CREATE (m:Entity {id: 'x'}) RETURN m.id",
    "MATCH (n) RETURN n.id UNION ALL CREATE (m:Entity {id: 'x'}) RETURN m.id",
    "RETURN CASE WHEN true THEN 1 ELSE 2 END AS x CREATE (:Entity)",
    "CALL { CREATE (n:Entity {id: 'x'}) RETURN n } RETURN n.id",
    "CALL () { CREATE (n:Entity {id: 'x'}) RETURN n } RETURN n.id",
    "MATCH (o) CALL (o) { SET o.name = 'x' } RETURN o.id",
    "MATCH (o) CALL (o) { WITH o DELETE o } RETURN 1 AS x",
    "MATCH (o) CALL (*) { DETACH DELETE o } RETURN 1 AS x",
    "MATCH (n) CALL { WITH n DETACH DELETE n } IN TRANSACTIONS OF 10 ROWS",
    "MATCH (n) CALL (n) { DETACH DELETE n } IN 4 CONCURRENT TRANSACTIONS",
    "MATCH (n) WHERE EXISTS { CREATE (x:Entity) } RETURN n.id",
    "RETURN COUNT { CREATE (x:Entity) RETURN x } AS n",
    "RETURN [x IN [1] | CREATE (:Entity)] AS n",
    "EXPLAIN CREATE (:Entity {id: 'x'})",
    "PROFILE MATCH (n) DETACH DELETE n",
    "CYPHER runtime=slotted MATCH (n) DELETE n",
    "RETURN 1 AS x; MATCH (n) DETACH DELETE n",
    "MATCH (n) RETURN n.id; CREATE (:Entity);",
    # Schema and administration.
    "CREATE INDEX FOR (n:Entity) ON (n.name)",
    "CREATE CONSTRAINT FOR (n:Entity) REQUIRE n.name IS UNIQUE",
    "DROP INDEX entity_id IF EXISTS",
    "DROP CONSTRAINT entity_id IF EXISTS",
    "CREATE FULLTEXT INDEX x FOR (n:Entity) ON EACH [n.name]",
    "SHOW USERS",
    "SHOW DATABASES YIELD *",
    "SHOW TRANSACTIONS",
    "SHOW SETTINGS YIELD name, value RETURN name, value",
    "SHOW PROCEDURES",
    "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
    "ALTER USER neo4j SET PASSWORD 'owned'",
    "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'b'",
    "CREATE USER eve SET PASSWORD 'eve12345'",
    "GRANT ROLE admin TO eve",
    "REVOKE ROLE reader FROM eve",
    "DENY READ {*} ON GRAPH * TO reader",
    "RENAME USER neo4j TO eve",
    "DROP DATABASE neo4j",
    "CREATE DATABASE other",
    "START DATABASE neo4j",
    "STOP DATABASE neo4j",
    "USE system SHOW USERS",
    "USE neo4j MATCH (n) RETURN n.id",
    "CALL { USE system MATCH (n) RETURN n } RETURN n",
    "ENABLE SERVER 'x'",
    # Clauses that nobody here has heard of, and those of one engine alone.
    "MATCH (n) FROBNICATE n",
    "MATCH (n) WITH * FROBNICATE n",
    "MATCH (n) RETURN n.id AS id FORMAT CSV",
    "MATCH (n) RETURN n.id AS id INTERSECT MATCH (m) RETURN m.id AS id",
    "MATCH (n) FILTER n.id = 'x' RETURN n.id",
    "FOR VALID_TIME ALL MATCH (n) RETURN n.id",
    # Files and the network.
    "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "LOAD CSV WITH HEADERS FROM 'http://localhost:1/x.csv' AS line RETURN line",
    "MATCH (n) LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "WITH 'file:///etc/passwd' AS url LOAD CSV FROM url AS line RETURN line",
    "CALL { LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line } RETURN line",
    "USING PERIODIC COMMIT 500 LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "CALL apoc.load.json('http://localhost:1/') YIELD value RETURN value",
    "CALL apoc.load.csv('file:///etc/passwd') YIELD list RETURN list",
    "CALL apoc.export.csv.all('/tmp/x.csv', {})",
    "CALL apoc.cypher.runFile('/tmp/x.cypher')",
    "CALL kglite.export('/tmp/x')",
    # Procedures and functions that write, run text as code, or tell of the server.
    "CALL apoc.cypher.doIt('MATCH (n) DETACH DELETE n', {})",
    "CALL apoc.cypher.run('CREATE (:Entity)', {}) YIELD value RETURN value",
    "RETURN apoc.cypher.runFirstColumnSingle('CREATE (:Entity)', {}) AS x",
    "RETURN {a: apoc.cypher.runFirstColumnSingle('CREATE (:Entity)', {})} AS x",
    "RETURN [apoc.cypher.runFirstColumnMany('CREATE (:Entity)', {})] AS x",
    "CALL apoc.periodic.iterate('MATCH (n) RETURN n', 'DELETE n', {})",
    "CALL apoc.refactor.rename.label('Entity', 'Owned')",
    "CALL `apoc`.`cypher`.`doIt`('MATCH (n) DETACH DELETE n', {})",
    "CALL apoc . cypher . doIt('MATCH (n) DETACH DELETE n', {})",
    "CALL dbms.security.createUser('eve', 'eve', false)",
    "CALL dbms.setConfigValue('x', 'y')",
    "CALL dbms.listConfig() YIELD name, value RETURN name, value",
    "CALL dbms.killQuery('1')",
    "CALL db.createLabel('Owned')",
    "CALL db.create.setNodeVectorProperty(null, 'x', [1])",
    "CALL db.clearQueryCaches()",
    "CALL db.cdc.enable()",
    "CALL db.temporal.declare({})",
    "CALL tx.setMetaData({a: 1})",
    "CALL pagerank() YIELD node RETURN node",
    "RETURN file() AS f",
    "RETURN `file`() AS f",
    "RETURN text_score('a', 'b') AS x",
    # Comments, escapes, signs that look like others.
    "MATCH (n) /* nothing */ DELETE n",
    "MATCH (n) // nothing\nDELETE n",
    "MATCH (n) //\rDELETE n",
    "MATCH (n)/**/DETACH/**/DELETE/**/n",
    "/* MATCH (n) */ CREATE (:Entity)",
    "MATCH (n) RETURN n.id /* never ends",
    "RETURN '// not a comment' AS x CREATE (:Entity)",
    "RETURN 'it''s' AS x",
    "RETURN 'a\\\\' AS x DELETE x //'",
    'RETURN "a" AS x CREATE (:Entity {id: "b"})',
    "RETURN 'open AS x",
    "MATCH (n) \\u0044ELETE n",
    "RETURN '\\u0027 AS x CREATE (:Entity) //' AS y",
    "MATCH (`n\\u0060) DETACH DELETE (n`) RETURN 1 AS x",
    "MATCH (n) DEL\u200bETE n",
    "MATCH (n) \uff24\uff25\uff2c\uff25\uff34\uff25 n",
    "MATCH (n) \u017fET n.name = 'x'",
    "MATCH (n)\u2028DELETE n",
    "\ufeffCREATE (:Entity)",
    "MATCH (n) RETURN n.id \u0000CREATE (:Entity)",
    "MATCH (n)\u202eDELETE n",
    "RETURN `open AS x",
    # Parameters as code.
    "$query",
    "MATCH (n:$label) RETURN n.id",
    "MATCH (n:$($label)) RETURN n.id",
    "MATCH ()-[r:$type]->() RETURN count(r) AS n",
    "MATCH (n:Entity|$label) RETURN n.id",
    "CALL $procedure()",
    "MATCH (n) SET n = $all",
    "$1",
    # Values that double at every step.
    "RETURN size(reduce(s = 'a', x IN range(1, 60) | s + s)) AS n",
    "RETURN size(reduce(s = [1], x IN range(1, 60) | s + s)) AS n",
    "RETURN size(reduce(s = 'a', x IN range(1, 60) | replace(s, 'a', 'aa'))) AS n",
    # Values that double from clause to clause, or in one expression.
    _steps("'aaaaaaaaaa'", "$ + $", 40, "size($)"),
    _steps("'aaaaaaaaaa'", "$ || $", 40, "size($)"),
    _steps("[1, 2, 3, 4]", "$ + $", 40, "size($)"),
    _steps("'aaaaaaaaaa'", "$+$+$+$+$+$+$+$+$+$", 9, "size($)"),
    _steps("'a'", "$ + 'a' + $", 40, "size($)"),
    _steps("'a,'", "$ + $", 32, "size(split($, ','))"),
    _steps("'a'", "replace($, 'a', 'aaaa')", 30, "size($)"),
    _steps("'a'", "`replace`($, 'a', 'aaaa')", 30, "size($)"),
    _steps("'aaaaaaaaaa'", "replace($, 'a', $)", 6, "size($)"),
    _steps("'a'", "replace($, '', 'aaaa')", 30, "size($)"),
    _steps("'aaaaaaaaaa'", "[x IN [$ + $] | x + x][0]", 20, "size($)"),
    _steps("'aaaaaaaaaa'", "reduce(s = '', x IN range(1, 1000) | s + $)", 4, "size($)"),
    "WITH 'a' AS a, 'b' AS b " + "WITH a + b AS b, b AS a " * 60 + "RETURN size(a) AS n",
    "RETURN size(" + "replace(" * 18 + "'a'" + ", 'a', 'aaaaaaaa')" * 18 + ") AS n",
    "RETURN size(" + "[x IN [" * 12 + "'aaaaaaaaaa'" + "] | x + x][0]" * 12 + ") AS n",
    "UNWIND ['a'] AS a " + "UNWIND [a + a] AS a " * 40 + "RETURN size(a) AS n",
    # Values that grow across subqueries, and names that are given by another spelling.
    "WITH 'aaaaaaaaaa' AS s " + "CALL (s) { RETURN s + s AS t } WITH t AS s " * 40 + "RETURN size(s) AS n",
    "WITH 'aaaaaaaaaa' AS s0 "
    + " ".join(f"CALL (s{i}) {{ RETURN s{i} + s{i} AS s{i + 1} }}" for i in range(40))
    + " RETURN size(s40) AS n",
    "WITH 'aaaaaaaaaa' AS s0 "
    + " ".join(f"CALL (`s{i}`) {{ RETURN `s{i}` + `s{i}` AS `s{i + 1}` }}" for i in range(40))
    + " RETURN size(s40) AS n",
    "WITH 'aaaaaaaaaa' AS s0 "
    + " ".join(f"CALL {{ WITH s{i} RETURN s{i} + s{i} AS s{i + 1} }}" for i in range(40))
    + " RETURN size(s40) AS n",
    "WITH 'aaaaaaaaaa' AS s0 "
    + " ".join(f"CALL (*) {{ RETURN s{i} + s{i} AS s{i + 1} }}" for i in range(40))
    + " RETURN size(s40) AS n",
    "WITH 'aaaaaaaaaa' AS s0 "
    + " ".join(f"CALL (s{i}) {{ WITH s{i} + s{i} AS s{i + 1} RETURN * }}" for i in range(40))
    + " RETURN size(s40) AS n",
    "WITH 'aaaaaaaaaa' AS s0 "
    + " ".join(f"CALL (s{i}) {{ RETURN 'a' AS s{i + 1} UNION RETURN s{i} + s{i} AS s{i + 1} }}" for i in range(40))
    + " RETURN size(s40) AS n",
    "CALL () { " + _steps("'aaaaaaaaaa'", "$ + $", 40, "size($)") + " } RETURN n",
    "CALL { CALL { " + _steps("'aaaaaaaaaa'", "$ + $", 40, "$") + " } RETURN n AS m } RETURN size(m) AS n",
    "RETURN 0 AS n UNION " + _steps("'aaaaaaaaaa'", "$ + $", 40, "size($)"),
    "RETURN 0 AS n UNION ALL RETURN 1 AS n UNION ALL " + _steps("[1, 2]", "$ + $", 40, "size($)"),
    "CALL { RETURN 'a' AS a UNION "
    + _steps("'a'", "$ + $", 40, "$").replace("AS n", "AS a")
    + " } RETURN size(a) AS n",
    "RETURN COUNT { " + _steps("'aaaaaaaaaa'", "$ + $", 40, "$") + " } AS n",
    "CALL () { RETURN 'aaaaaaaaaa' AS a } " + "WITH a + a AS a " * 40 + "RETURN size(a) AS n",
    "CALL () { RETURN 'a' AS a } CALL () { RETURN 'b' AS b } "
    + "WITH a + b AS b, b AS a " * 60
    + "RETURN size(a) AS n",
    # Texts that are long to begin with.
    "WITH '" + "a" * 24_000 + "' AS s RETURN size(replace(s, 'a', s)) AS n",
    "WITH '" + "a" * 40_000 + "' AS s RETURN size(s + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s "
    "+ s + s + s + s + s + s + s + s + s + s + s) AS n",
    "WITH '" + "a," * 20_000 + "' AS s WITH s + s + s AS s RETURN size(split(s, ',')) AS n",
    # Writes within subqueries beside each other, and after them.
    "CALL () { RETURN 1 AS a } CALL () { CREATE (n) RETURN 2 AS b } RETURN a, b",
    "CALL () { RETURN 1 AS a UNION MATCH (n) DELETE n RETURN 1 AS a } RETURN a",
    "CALL () { RETURN 1 AS a } SET a.x = 1",
    "CALL () { CALL () { CALL () { MERGE (n:X) RETURN n } RETURN n } RETURN n } RETURN n",
    "RETURN EXISTS { CALL () { CREATE (n) RETURN n } RETURN n } AS x",
    "RETURN COLLECT { LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l } AS x",
    "WITH [(a)-->(b) | CALL { DELETE b }] AS x RETURN x",
    # Long lists inside one expression, where no engine looks at the clock.
    "RETURN size([x IN range(1, 1000000000) WHERE x % 3 = 0]) AS n",
    "RETURN reduce(s = 0, x IN range(1, 2000000000) | s + x % 3) AS n",
    "RETURN size(range(1, 1000 * 1000 * 1000)) AS n",
    "RETURN size(range(1, 10 ^ 9)) AS n",
    "RETURN size(range(1, 1e9)) AS n",
    # Nesting and length.
    "RETURN " + "(" * 20_000 + "1" + ")" * 20_000 + " AS x",
    "RETURN " + "[" * 500 + "]" * 500 + " AS x",
    "RETURN " + "NOT " * 3_000 + "true AS x",
    "RETURN " + "- " * 3_000 + "1 AS x",
    "RETURN " + "CASE WHEN true THEN " * 200 + "1" + " END" * 200 + " AS x",
    "RETURN " + " + ".join("1" * 4_000) + " AS x",
    "RETURN '" + "x" * 100_000 + "' AS x",
    "MATCH " + ", ".join(f"(n{number})" for number in range(5_000)) + " RETURN 1 AS x",
    "",
    " // nothing at all",
    # One expression in one row: no engine looks at the clock in it.
    "WITH range(1, 9999) AS l RETURN size([x IN l | [y IN l | x * y]]) AS n",
    "MATCH (n) WITH collect(n.id) AS l RETURN [x IN l WHERE any(y IN l WHERE x = y + 'a')] AS n",
    "MATCH (n) WITH collect(n.id) AS l RETURN reduce(s = 0, x IN l | s + [y IN l | 1][0]) AS n",
    "WITH range(1, 9999) AS l RETURN [x IN l | {a: none(`y` IN l + [1] WHERE x = y)}] AS n",
    "WITH range(1, 9999) AS l RETURN all(x IN l WHERE single(y IN [1] + l WHERE x = y)) AS n",
)

# Allowed by what they say, ended by a limit: of time, of memory, of rows on the way.
ENDLESS: Final = (
    "MATCH (a), (b), (c), (d) WHERE a.id <> b.id + c.id + d.id RETURN count(*) AS n",
    "MATCH (a), (b), (c), (d) WHERE size(a.name + b.name + c.name + d.name) % 7 = 1 RETURN count(*) AS n",
    "UNWIND range(1, 1000000000) AS x RETURN sum(x * x % 7) AS n",
    "UNWIND range(1, 1000000000) AS x WITH x WHERE x < 0 RETURN x",
    "UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y RETURN count(DISTINCT x % 5 + y) AS n",
    "MATCH p = (a)-[*1..30]-(b) RETURN count(p) AS n",
    "MATCH (a)-[*1..12]-(b), (b)-[*1..12]-(c) RETURN count(*) AS n",
    "UNWIND range(1, 1000000000) AS x RETURN collect(x) AS all",
    "WITH range(1, 100000) AS l UNWIND l AS a UNWIND l AS b WITH a, b ORDER BY b, a RETURN count(*) AS n",
    "UNWIND range(1, 3000) AS x WITH collect(x) AS l UNWIND l AS y WITH y, l WITH collect(l) AS m UNWIND m AS z "
    "WITH z, m RETURN collect(m) AS n",
    "UNWIND range(1, 20000) AS x UNWIND range(1, 20000) AS y RETURN size(collect(toString(x) + toString(y))) AS n",
    _steps("[1]", "[$, $]", 40, "$"),
    _steps("{a: 1}", "{a: $, b: $}", 40, "$"),
)

# Right, and let through: what an analyst writes.
ALLOWED: Final = (
    "MATCH (n:Event) RETURN n.id AS id ORDER BY id LIMIT 3",
    "MATCH (n:Event) RETURN count(*) AS create_count;",
    "MATCH (n:Event) WHERE n.name CONTAINS 'CREATE (x)' RETURN n.id",
    "MATCH (n:Event) /* DELETE n */ RETURN n.id // SET n.x = 1",
    "MATCH (o:Organisation)-[r:ORGANISES]->(e:Event) WHERE r.role IN ['organiser'] RETURN o.id, count(e) AS n",
    "MATCH (e:Event) WHERE EXISTS { (e)-[:HELD_AT]->(:Edition) } RETURN count(e) AS n",
    "MATCH (e:Event) RETURN e.id, COUNT { (e)<-[:ORGANISES]-(:Organisation) } AS n",
    "MATCH (o:Partner) CALL (o) { MATCH (o)-[:ORGANISES]->(e) RETURN count(e) AS n } RETURN o.id, n",
    "UNWIND [3, 1, 2] AS x RETURN x ORDER BY x DESC",
    "MATCH (a:Person), (b:Person) WHERE a.id < b.id WITH a, b LIMIT 1 "
    "MATCH p = shortestPath((a)-[*..6]-(b)) RETURN length(p) AS n",
    "MATCH (e:Event) WITH e.language AS language, collect(e.id) AS ids RETURN language, size(ids) AS n",
    "RETURN CASE WHEN 1 < 2 THEN 'a' ELSE 'b' END AS x",
    "RETURN reduce(s = 0, x IN [1, 2, 3] | s + x) AS n",
    "MATCH (e:Event) WITH collect(e.name) AS l RETURN [x IN l WHERE any(y IN ['a', 'b'] WHERE x CONTAINS y)] AS n",
    "RETURN [x IN [y IN [1, 2, 3] | y + 1] | x * 2] AS n",
    "MATCH (n:Event) RETURN n.id AS a UNION ALL MATCH (n:Topic) RETURN n.id AS a",
    "MATCH (e:Event) WHERE e.starts_at >= localdatetime('2014-01-01T00:00:00') AND NOT e.all_day RETURN count(e) AS n",
    "MATCH (e:Event) WHERE e.valid_from > date($day) OR e.name =~ '(?i).*malmö.*' RETURN count(e) AS n",
    "MATCH (n:Entity) RETURN labels(n) AS labels, count(*) AS n ORDER BY n DESC",
    "MATCH (e:Event) RETURN e {.id, .name} AS event LIMIT 2",
    "MATCH (o:Organisation) WITH o.id AS id, o.name + ' (' + o.kind + ')' AS name RETURN id, name + ', ' + id AS told",
    "MATCH (o:Partner) RETURN o.id AS id, replace(replace(toLower(o.name), '.', ''), '&', 'och') AS name",
    "MATCH (e:Event) RETURN e.id AS id, reduce(s = '', x IN e.sources | s + ', ' + x) AS told",
    "MATCH (e:Event) RETURN e.id AS id, [x IN e.sources | split(x, ':')[0] + '/' + e.id] AS told",
    "MATCH (o:Organisation) RETURN o.id, [(o)-[:MEMBER_OF]->(p) | p.name] AS platforms LIMIT 2",
    # Much is joined, but never what was joined before.
    " UNION ALL ".join("MATCH (e:Event) RETURN e.id + ' ' + e.name + ' ' + e.kind AS told" for _ in range(12)),
    " ".join(f"CALL () {{ UNWIND range(1, 9) AS x RETURN sum(x + x + x) AS n{i} }}" for i in range(12))
    + " RETURN n0 + n11 AS n",
    "MATCH (o:Partner) "
    + " ".join(f"CALL (o) {{ MATCH (o)-->(e) RETURN max(e.id + o.id + e.name) AS m{i} }}" for i in range(12))
    + " RETURN o.id AS id, m0, m11",
    "MATCH (`set`:Event) RETURN `set`.id AS `create` LIMIT 1",
    "MATCH (e:Event) RETURN e.id AS id, e.name AS name, e.starts_at AS start, e.ends_at AS `end` LIMIT 1",
)
