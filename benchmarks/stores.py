"""Speed of the two stores: `python -m benchmarks.stores [--events N] [--growth] [--only STORE] [--json FILE]`.

On a generated graph (11 500 events give some 150 000 relations): a first load, a build that changes nothing, a build
that changes one event, opening, and the latency of queries; Neo4j beside a bare script that merges the same graph, in
the same run and on a server of its own. `--growth` repeats the loads at ×1, ×3 and ×10. Prints a table and JSON.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import resource
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from benchmarks.bare import merge_all
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


def main() -> None:
    """Measure, print a table, and write JSON where asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=11_500)
    parser.add_argument("--growth", action="store_true")
    parser.add_argument("--only", choices=("embedded", "neo4j"))
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    sizes = [options.events * times for times in ((1, 3, 10) if options.growth else (1,))]
    table: dict[str, Figures] = {}
    for events in sizes:
        graph = generate_graph(1, events)
        size = f"{graph.number_of_nodes()} nodes, {graph.number_of_edges()} relations"
        if options.only != "neo4j":
            table[f"embedded, {size}"] = _embedded(graph)
        if options.only != "embedded":
            table[f"Neo4j, {size}"] = _neo4j(graph)
    for name, figures in table.items():
        print(name)
        for what, value in figures.items():
            print(f"  {what:<40} {value:10.3f}")
    if options.json:
        options.json.write_text(json.dumps(table, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def _embedded(graph: Graph) -> Figures:
    with tempfile.TemporaryDirectory() as folder:
        store = EmbeddedStore(Path(folder))
        figures = _store(store, graph)
        store.close()
        fresh = EmbeddedStore(Path(folder))
        figures["open and first query, s"] = _seconds(lambda: fresh.run("RETURN 1 AS one"))
        fresh.close()
        figures["disk for one build, MB"] = _megabytes(next((Path(folder) / "builds").iterdir()))
    figures["peak memory, MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    return figures


def _neo4j(graph: Graph) -> Figures:
    with fast_folder() as folder, Neo4jServer(folder, heap=2_000) as server, server.driver() as driver:
        bare = _seconds(lambda: merge_all(driver, graph))
    with fast_folder() as folder, Neo4jServer(folder, heap=2_000) as server:
        os.environ["OMVARLD_NEO4J_PASSWORD"] = server.password
        store = open_store(server.address)
        figures = {"bare script, s": bare, **_store(store, graph)}
        store.close()
    figures["first load to bare script"] = figures["first load, s"] / bare
    return figures


def _store(store: Store, graph: Graph) -> Figures:
    plan, build = make_plan(hash_graph(graph), store.hashes()), build_of(graph)
    gc.collect()
    figures: Figures = {"first load, s": _seconds(lambda: store.apply(graph, plan, build))}
    figures["same inputs: look and leave, s"] = _seconds(store.build)
    figures["hashes, s"] = _seconds(store.hashes)
    changed: Graph = graph.copy()
    add_entity(changed, replace(entity(graph, "event:event-0"), name="Flyttat"))
    one = make_plan(hash_graph(changed), store.hashes())
    figures["one event changed, s"] = _seconds(lambda: store.apply(changed, one, build_of(changed)))
    figures["graph read back, s"] = _seconds(store.graph)
    figures["no-op to first load"] = figures["same inputs: look and leave, s"] / figures["first load, s"]
    for name, cypher in QUERIES.items():
        store.run(cypher)
        figures[f"{name}, ms"] = 1000 * statistics.median(_seconds(lambda: store.run(cypher)) for _ in range(9))  # noqa: B023
    return figures


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _megabytes(folder: Path) -> float:
    return sum(file.stat().st_size for file in folder.iterdir()) / 1_000_000


if __name__ == "__main__":
    main()
