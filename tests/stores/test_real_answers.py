"""Every query of the library on the real programmes, in both stores, compared row by row."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from benchmarks.build import write_catalogue
from graph.catalogue import read_catalogue
from graph.errors import QueryError
from graph.model import Graph, entities
from graph.pipeline import plan
from graph.planning import hash_graph
from graph.schema import NODES
from graph.store import Answer, EmbeddedStore, Store, open_store
from queries.header import NamedQuery
from queries.library import library
from queries.parameter_types import ENTITY_TYPES
from queries.runner import run
from tests.realdata import real_data_dir

pytestmark = [pytest.mark.neo4j, pytest.mark.real, pytest.mark.slow, pytest.mark.timeout(1800)]

# Few enough for the suite; OMVARLD_YEARS=2009,2011,2013,2015,2021,2023 for all six.
_YEARS = tuple(int(year) for year in os.environ.get("OMVARLD_YEARS", "2013").split(","))
_PLAIN = {"year": 2013, "date": date(2013, 7, 1), "integer": 5, "number": 0.8, "text": "klimat", "flag": True}


@pytest.fixture
def pair(tmp_path: Path, neo4j_address: str) -> Iterator[tuple[Store, Store, Graph]]:
    embedded, server = EmbeddedStore(tmp_path / "store"), open_store(neo4j_address)
    planned = plan(read_catalogue(write_catalogue(tmp_path, real_data_dir(), _YEARS)), embedded)
    assert planned.graph is not None
    for store in (embedded, server):
        store.hashes()
        store.apply(planned.graph, planned.plan, planned.build)
    yield embedded, server, planned.graph
    embedded.close()
    server.close()


def _parameters(named: NamedQuery, graph: Graph) -> dict[str, object]:
    """Fill what a query requires: of a thing, the one with most relations; and a year, so that names are dated."""
    values: dict[str, object] = {}
    for parameter in named.parameters:
        if parameter.required and parameter.type in ENTITY_TYPES:
            label = ENTITY_TYPES[parameter.type]
            known = [item.id for item in entities(graph) if label in ("Entity", *NODES[item.label].labels)]
            values[parameter.name] = max(known, key=lambda id: (graph.degree(id), id))
        elif parameter.required:
            values[parameter.name] = _PLAIN[parameter.type]
    return values


def _answer(store: Store, name: str, told: dict[str, object]) -> Answer | str:
    try:
        return run(store, name, told)
    except QueryError as error:
        return str(error)


def test_the_library_answers_alike_on_real_data(pair: tuple[Store, Store, Graph]) -> None:
    embedded, server, graph = pair
    assert hash_graph(server.graph()) == hash_graph(embedded.graph()) == hash_graph(graph)
    differing: dict[str, object] = {}
    answered = 0
    for name, named in library().items():
        first, second = (_answer(store, name, _parameters(named, graph)) for store in (embedded, server))
        if isinstance(first, str) or isinstance(second, str):
            differing[name] = [said for said in (first, second) if isinstance(said, str)]
            continue
        answered += bool(first.rows)
        if (first.columns, first.rows) != (second.columns, second.rows):
            rows = zip(first.rows, second.rows, strict=False)
            differing[name] = next((pair for pair in rows if pair[0] != pair[1]), (len(first.rows), len(second.rows)))
    assert differing == {}
    assert answered > len(library()) / 2
