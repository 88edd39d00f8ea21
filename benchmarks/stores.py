"""Speed of the two stores: `python -m benchmarks.stores` with `--events N`, `--only STORE`, `--growth`, `--library`.

On a generated graph (11 500 events give some 150 000 relations): a first load, a build that changes nothing, a build
that changes one event, opening, and the latency of queries. Beside each store a bare script of the same graph: kglite's
own file made with Cypher alone; UNWIND and MERGE into Neo4j. Neo4j's first loads are measured on servers that have
just started, where the server is busy translating its own program, and on one at work: script and store in turn,
`--rounds` times, of which the median of the last five is told. (The program is translated by some eight rounds.)

`--growth` repeats the loads at ×1, ×3 and ×10 and tells what a relation costs beside ×1. `--library` measures every
query of the library on the real programmes in both stores. Each store and size has a process of its own, so that its
memory is its own. Prints a table and JSON.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import neo4j

from benchmarks.bare import create_all, index_all, merge_all
from benchmarks.build import data_folder
from graph.model import Graph, add_entity, entity
from graph.planning import hash_graph, make_plan
from graph.store import EmbeddedStore, Store, open_store
from tests.generate import generate_graph
from tests.neo4j_server import Neo4jServer, fast_folder
from tests.stores.building import build_of

QUERIES = {
    "one organisation's events": (
        "MATCH (o:Organisation {id: 'organisation:partner-0'})-[:ORGANISES]->(e:Event) "
        "RETURN e.id AS id, e.name AS name ORDER BY id"
    ),
    "top organisers": (
        "MATCH (o:Organisation)-[:ORGANISES]->(e:Event) RETURN o.id AS id, count(e) AS n ORDER BY n DESC, id LIMIT 20"
    ),
    "who organises together": (
        "MATCH (o:Organisation {id: 'organisation:partner-1'})-[:ORGANISES]->(e:Event)<-[:ORGANISES]-(p:Organisation) "
        "RETURN p.id AS id, count(e) AS n ORDER BY n DESC, id LIMIT 20"
    ),
    "topics by events": (
        "MATCH (e:Event)-[:ABOUT]->(t:Topic) RETURN t.id AS id, count(DISTINCT e.id) AS n ORDER BY n DESC, id"
    ),
    "shortest path": (
        "MATCH (a:Entity {id: 'organisation:partner-0'}), (b:Entity {id: 'organisation:partner-9'}) "
        "MATCH p = shortestPath((a)-[*..8]-(b)) RETURN length(p) AS n"
    ),
}
Figures = dict[str, float]
STORES = ("embedded", "neo4j")
_TIMES = (1, 3, 10)
_LOADS = ("bare script, s", "first load, s", "one event changed, s", "graph read back, s")


def main() -> None:
    """Measure, print a table, and write JSON where asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=11_500)
    parser.add_argument("--rounds", type=int, default=13)
    parser.add_argument("--growth", action="store_true")
    parser.add_argument("--only", choices=STORES)
    parser.add_argument("--library", action="store_true")
    parser.add_argument("--data")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--one", choices=STORES, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        print(json.dumps(_one(options.one, options.events, options.rounds)))
        return
    table: dict[str, Figures] = {}
    for store in (options.only,) if options.only else STORES:
        first: Figures = {}
        for times in _TIMES if options.growth else (1,):
            figures = _measured(store, options.events * times, options.rounds if times == 1 else 1)
            first = first or figures
            relations = figures["relations"] / first["relations"]
            if times > 1:
                for name in _LOADS:
                    figures[f"a relation beside ×1: {name}"] = figures[name] / first[name] / relations
            table[f"{store} ×{times}"] = figures
    if options.library:
        table |= _library(data_folder(options.data))
    for name, figures in table.items():
        print(name)
        for what, value in figures.items():
            print(f"  {what:<56} {value:10.3f}")
    if options.json:
        options.json.write_text(json.dumps(table, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def _measured(store: str, events: int, rounds: int) -> Figures:
    """Measure in a process of its own."""
    done = subprocess.run(
        [
            *(sys.executable, "-m", "benchmarks.stores", "--one", store),
            *("--events", str(events), "--rounds", str(rounds)),
        ],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    made: Figures = json.loads(done.stdout)
    return made


def _one(store: str, events: int, rounds: int) -> Figures:
    graph = generate_graph(1, events)
    figures: Figures = {"nodes": len(graph), "relations": graph.number_of_edges(), "memory of the graph, MB": _peak()}
    return figures | (_embedded(graph) if store == "embedded" else _neo4j(graph, rounds))


def _embedded(graph: Graph) -> Figures:
    with tempfile.TemporaryDirectory() as folder:
        store = EmbeddedStore(Path(folder))
        figures = _store(store, graph)
        store.close()
        fresh = EmbeddedStore(Path(folder))
        figures["open and first query, s"] = _seconds(lambda: fresh.run("RETURN 1 AS one"))
        fresh.close()
        # A process begins with the figure of the one that started it; so this is a bound.
        figures["the engine's peak memory, at most, MB"] = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1000
        figures["disk for one build, MB"] = _megabytes(next((Path(folder) / "builds").iterdir()))
        figures["bare script, s"] = _seconds(lambda: create_all(Path(folder) / "bare.kgl", graph))
    figures["first load to bare script"] = figures["first load, s"] / figures["bare script, s"]
    return figures


def _neo4j(graph: Graph, rounds: int) -> Figures:
    with fast_folder() as folder, Neo4jServer(folder, heap=2_000) as server, server.driver() as driver:
        bare = _seconds(lambda: merge_all(driver, graph))
    with fast_folder() as folder, Neo4jServer(folder, heap=2_000) as server, server.driver() as driver:
        os.environ["OMVARLD_NEO4J_PASSWORD"] = server.password
        store = open_store(server.address)
        figures = {"bare script, s": bare, **_store(store, graph)}
        figures["first load to bare script"] = figures["first load, s"] / bare
        figures |= _in_turn(driver, store, graph, rounds)
        store.close()
    return figures


def _in_turn(driver: neo4j.Driver, store: Store, graph: Graph, rounds: int) -> Figures:
    """Measure script and first load on a server at work."""
    bare, indexed, first = [], [], []
    for _ in range(rounds):
        _empty(driver)
        bare.append(_seconds(lambda: merge_all(driver, graph)))
        indexed.append(bare[-1] + _seconds(lambda: index_all(driver)))
        _empty(driver)
        plan, build = make_plan(hash_graph(graph), store.hashes()), build_of(graph)
        gc.collect()
        first.append(_seconds(lambda: store.apply(graph, plan, build)))  # noqa: B023
    told = {
        "bare script, server at work, s": bare,
        "bare script and our indexes, server at work, s": indexed,
        "first load, server at work, s": first,
        "first load to bare script, server at work": [ours / theirs for ours, theirs in zip(first, bare, strict=True)],
        "first load to bare script and our indexes, server at work": [
            ours / theirs for ours, theirs in zip(first, indexed, strict=True)
        ],
    }
    return {name: statistics.median(values[-5:]) for name, values in told.items()}


def _empty(driver: neo4j.Driver) -> None:
    """Take everything out of a database, indexes too, so that the next load is a first one."""
    with driver.session() as session:
        for kind, shown in (("CONSTRAINT", "SHOW CONSTRAINTS"), ("INDEX", "SHOW INDEXES WHERE type <> 'LOOKUP'")):
            for row in session.run(shown.replace(" WHERE", " YIELD name, type WHERE")).data():
                session.run(f"DROP {kind} `{row['name']}` IF EXISTS").consume()
        session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS").consume()


def _store(store: Store, graph: Graph) -> Figures:
    plan, build = make_plan(hash_graph(graph), store.hashes()), build_of(graph)
    gc.collect()
    figures: Figures = {"first load, s": _seconds(lambda: store.apply(graph, plan, build))}
    figures["peak memory of a first load, MB"] = _peak()
    figures["same inputs: look and leave, s"] = _seconds(store.build)
    figures["hashes, s"] = _seconds(store.hashes)
    event = entity(graph, "event:event-0")
    add_entity(graph, replace(event, name="Flyttat"))
    one, after = make_plan(hash_graph(graph), store.hashes()), build_of(graph)
    figures["one event changed, s"] = _seconds(lambda: store.apply(graph, one, after))
    add_entity(graph, event)
    figures["graph read back, s"] = _seconds(store.graph)
    figures["no-op to first load"] = figures["same inputs: look and leave, s"] / figures["first load, s"]
    figures["one event changed to first load"] = figures["one event changed, s"] / figures["first load, s"]
    for name, cypher in QUERIES.items():
        store.run(cypher)
        figures[f"{name}, ms"] = 1000 * statistics.median(_seconds(lambda: store.run(cypher)) for _ in range(9))  # noqa: B023
    return figures


def _library(data: Path) -> dict[str, Figures]:
    """Return every library query's milliseconds in both stores, on the real programmes."""
    if not (data / "almedalen").is_dir():
        print(f"no real programmes in {data}: set OMVARLD_DATA; the library is not measured")
        return {}
    # Not above: what it loads would be told as memory of a store.
    from benchmarks.questions import built_store, time_queries

    table: dict[str, Figures] = {}
    with tempfile.TemporaryDirectory() as built, fast_folder() as folder, Neo4jServer(folder, heap=2_000) as server:
        os.environ["OMVARLD_NEO4J_PASSWORD"] = server.password
        embedded, team = built_store(Path(built), data), open_store(server.address)
        graph, build = embedded.graph(), embedded.build()
        assert build is not None
        team.apply(graph, make_plan(hash_graph(graph), team.hashes()), build)
        for name, store in (("embedded", embedded), ("neo4j", team)):
            found = time_queries(store, graph)
            slowest = max(found, key=lambda figure: figure.median)
            table[f"the library, {name}"] = {
                **{f"{figure.name}, ms": 1000 * figure.median for figure in found},
                "median of all, ms": 1000 * statistics.median(figure.median for figure in found),
                f"slowest ({slowest.name}), ms": 1000 * slowest.median,
            }
            store.close()
    return table


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


def _megabytes(folder: Path) -> float:
    return sum(file.stat().st_size for file in folder.iterdir()) / 1_000_000


if __name__ == "__main__":
    main()
