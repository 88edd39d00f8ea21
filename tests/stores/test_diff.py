"""Two builds compared: what was added, changed and removed, field by field."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from graph.model import Graph, add_entity, entity
from graph.store import EmbeddedStore
from graph.store.diff import Field, counts, diff
from tests.generate import generate_graph
from tests.stores.building import apply


def test_a_graph_differs_in_nothing_from_itself() -> None:
    assert diff(generate_graph(1), generate_graph(1)) == ()


def test_builds_of_a_store_are_compared_field_by_field(tmp_path: Path) -> None:
    store = EmbeddedStore(tmp_path)
    graph = generate_graph(1, 10)
    apply(store, graph)
    changed: Graph = graph.copy()
    event = entity(graph, "event:event-3")
    add_entity(changed, replace(event, name="Flyttat", kind="talk" if event.kind != "talk" else "visit"))
    gone = "organisation:partner-2"
    hung = changed.degree(gone)
    changed.remove_node(gone)
    add_entity(changed, replace(entity(graph, gone), id="organisation:ny", name="Ny"))
    apply(store, changed)
    old, new = (store.open_build(build.id).graph() for build in store.builds())
    found = diff(old, new)
    by_id = {difference.id: difference for difference in found}
    assert (by_id["organisation:ny"].how, by_id["organisation:ny"].name) == ("added", "Ny")
    assert by_id[gone].how == "removed"
    assert Field("name", event.name, "Flyttat") in by_id[event.id].fields
    assert [field.name for field in by_id[event.id].fields] == ["kind", "name"]
    assert sum(difference.how == "removed" and "|" in difference.id for difference in found) == hung
    assert counts(found)["Partner"] == (1, 0, 1)
    assert all("→" in difference.name for difference in found if "|" in difference.id)
    assert {(d.how, d.id) for d in diff(new, old)} == {
        ({"added": "removed", "removed": "added"}.get(d.how, d.how), d.id) for d in found
    }
