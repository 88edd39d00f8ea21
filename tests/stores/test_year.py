"""A store cut to a year, from either store: what was valid then, under the names of then, and nothing left behind."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from graph.errors import StoreError
from graph.model import add_entity, as_of, entities
from graph.records import DatedName
from graph.store import Store
from graph.store.year import store_of_year
from tests.generate import generate_graph
from tests.stores.building import apply

_ALL = "MATCH (n:Entity) RETURN n.id AS id, n.name AS name ORDER BY id"
_TIES = "MATCH (:Entity)-[r]->(:Entity) RETURN count(r) AS n"


def test_a_store_of_a_year_holds_what_was_valid_then(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    graph = generate_graph(31, 40)
    partner = next(item for item in entities(graph) if item.label == "Partner")
    names = (DatedName("Provverket", date(2010, 1, 1), date(2012, 12, 31)),)
    add_entity(graph, replace(partner, names=names, valid_from=None, valid_to=None))
    apply(store, graph)
    before = store.run(_ALL).rows
    for year in (2012, 2016):
        wanted = as_of(graph, year)
        with store_of_year(store, year) as then:
            told = then.run(_ALL).rows
            assert told == tuple(sorted((item.id, item.name_in(year)) for item in entities(wanted)))
            assert then.run(_TIES).rows == ((wanted.number_of_edges(),),)
        assert ((partner.id, "Provverket") in told) == (year == 2012)
    assert store.run(_ALL).rows == before
    assert not list(tmp_path.glob("omvarld-*"))


def test_nothing_built_is_told(store: Store) -> None:
    with pytest.raises(StoreError, match="2013"), store_of_year(store, 2013):
        pass
