"""How fast questions are answered: `python -m benchmarks.questions [--data DIR] [--store FOLDER] [--json FILE]`.

Every query of the library (aim: 200 ms) and every analysis (aim: 3 s) on all programmes, beside the same in networkx
alone (`questions_plain`) where that is a few lines. A query's time is the median of seven after one to warm up, its
parameters looked up by name included; an analysis counts from the graph in memory, survey and network included, and so
does networkx. The best of each is told too: it is what a busy machine disturbs least.
"""

from __future__ import annotations

import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

import click

from benchmarks.build import data_folder, write_catalogue
from benchmarks.questions_plain import PLAIN_ANALYSES, PLAIN_QUERIES
from graph.catalogue import read_catalogue
from graph.model import Graph
from graph.pipeline import build
from graph.store import Store, open_store
from queries import run
from queries.analyses.network import brokers, communities, core, network
from queries.analyses.partners import partners
from queries.analyses.paths import alike, bridges, group, ways
from queries.analyses.profile import profile
from queries.analyses.survey import Survey, survey
from queries.analyses.trends import SUBJECTS, agenda_power, trends
from queries.analyses.whitespots import white_spots
from queries.library import library
from queries.runner import perspective_id

QUERY_AIM = 0.2
ANALYSIS_AIM = 3.0
_REPEATS = 7
_PROGRAMME_2017 = """
  - id: almedalen-2017
    loader: almedalen-jsonl
    path: {folder}/almedalen/2017.jsonl
    name: Almedalsveckans program 2017
    publisher: Region Gotland
    licence: okänd
    options: {{arena: Almedalsveckan, edition: Almedalsveckan 2017}}
"""
# What each kind of parameter is asked for; the largest there is, so that no query gets off lightly.
TOLD: dict[str, object] = {
    "edition": "Almedalsveckan 2015",
    "partner": "Region Skåne",
    "to": "Polismyndigheten",
    "initiative": "Storstadspaketet",
    "entity": "Malmö stad",
    "topic": "Miljö och klimat",
    "platform": "Öresundshuset",
    "source": "source:almedalen-2015",
    "day": "2015-06-30",
    "word": "klimat",
}


@dataclass(frozen=True, slots=True)
class Figure:
    """Seconds of one question, and the best of networkx alone for the same (`plain`); `count` rows or findings."""

    name: str
    median: float
    best: float
    plain: float | None
    count: int


def built_store(folder: Path, data: Path) -> Store:
    """Return a store in `folder` with the inventory, the registers and all seven programmes."""
    path = write_catalogue(folder, data)
    path.write_text(path.read_text(encoding="utf-8") + _PROGRAMME_2017.format(folder=data), encoding="utf-8")
    catalogue = read_catalogue(path)
    store = open_store(catalogue.store)
    build(catalogue, store)
    return store


def busiest_place(store: Store) -> str:
    """Return the id of the place with most events."""
    answer = store.run(
        "MATCH (p:Place)<-[:TAKES_PLACE_IN]-(e:Event) RETURN p.id AS id, count(e.id) AS n ORDER BY n DESC, id LIMIT 1"
    )
    return str(answer.rows[0][0])


def time_queries(store: Store, graph: Graph) -> list[Figure]:
    """Return the figures of every query of the library."""
    own = perspective_id(store)
    told = {**TOLD, "place": busiest_place(store)}
    found = []
    for name, query in library().items():
        parameters = {item.name: told[item.name] for item in query.parameters if item.required}
        answer = run(store, name, parameters)
        seconds = [_timed(partial(run, store, name, parameters)) for _ in range(_REPEATS)]
        beside = plain(PLAIN_QUERIES[name], graph, own) if name in PLAIN_QUERIES else None
        found.append(Figure(name, statistics.median(seconds), min(seconds), beside, len(answer.rows)))
    return found


def time_analyses(graph: Graph, own: str) -> list[Figure]:
    """Return the figures of every analysis."""

    def of(analyse: Callable[[Survey], tuple[object, ...]]) -> Callable[[], tuple[object, ...]]:
        return lambda: analyse(survey(graph, own))

    def linked(made: Survey) -> tuple[object, ...]:
        return bridges(network(made), made.own, group(made, "university"))

    analyses: dict[str, Callable[[], tuple[object, ...]]] = {
        "show": of(lambda made: profile(made, own)),
        "partners": of(lambda made: partners(made, own)),
        "alike": of(lambda made: alike(made, own)),
        "brokers": of(lambda made: brokers(network(made))),
        "communities": of(lambda made: communities(network(made))),
        "core": of(lambda made: core(network(made))),
        "bridges": of(linked),
        "way": of(lambda made: ways(network(made), own, "organisation:expressen")),
        "whitespots": of(lambda made: white_spots(made, own)),
        "agenda power": of(lambda made: agenda_power(made, own)),
        **{f"trends of {subject}": of(partial(trends, subjects=subject, organisation=own)) for subject in SUBJECTS},
    }
    found = []
    for name, analyse in analyses.items():
        count = len(analyse())
        seconds = [_timed(analyse) for _ in range(3)]
        beside = plain(PLAIN_ANALYSES[name], graph, own) if name in PLAIN_ANALYSES else None
        found.append(Figure(name, statistics.median(seconds), min(seconds), beside, count))
    return found


def plain(ask: Callable[[Graph, str], object], graph: Graph, own: str) -> float:
    """Return the seconds that networkx alone takes, the best of three (of one, where that takes long)."""
    first = _timed(lambda: ask(graph, own))
    return first if first > 1 else min(first, *(_timed(lambda: ask(graph, own)) for _ in range(2)))


def _timed(do: Callable[[], object]) -> float:
    begun = time.perf_counter()
    do()
    return time.perf_counter() - begun


def _tell(rows: list[Figure], aim: float) -> bool:
    for row in rows:
        beside = f"networkx {row.plain * 1000:9.1f} ms" if row.plain is not None else ""
        over = "" if row.median <= aim else "OVER"
        print(f"{row.name:24}{row.median * 1000:9.1f} ms (best {row.best * 1000:8.1f}) {row.count:6} {over:5}{beside}")
    return all(row.median <= aim for row in rows)


@click.command()
@click.option("--data", help="folder of real data; else OMVARLD_DATA, else ../shared/data")
@click.option("--store", "told", type=click.Path(path_type=Path), help="a store that is built already")
@click.option("--json", "file", type=click.Path(path_type=Path), help="write the figures here too")
def main(data: str | None, told: Path | None, file: Path | None) -> None:
    """Measure, print a table, end with 1 where an aim is missed."""
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(told) if told else built_store(Path(folder), data_folder(data))
        graph = store.graph()
        print(f"{graph.number_of_nodes()} nodes, {graph.number_of_edges()} relations")
        queries = time_queries(store, graph)
        analyses = time_analyses(graph, perspective_id(store))
        store.close()
    held = [_tell(queries, QUERY_AIM), _tell(analyses, ANALYSIS_AIM)]
    if file is not None:
        file.write_text(json.dumps([asdict(row) for row in (*queries, *analyses)], indent=1), encoding="utf-8")
    sys.exit(0 if all(held) else 1)


if __name__ == "__main__":
    main()
