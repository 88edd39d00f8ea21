"""A small world to decide about: some bodies, events that they hold together, people who speak."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

import networkx as nx

from graph.identity import Identity, organisation_id
from graph.model import Entity, Graph, Relation, add_entity, add_relation
from graph.names.reading import Reading
from graph.records import DatedName

SOURCE = ("source:prov",)
# Title, year, who holds it (as written).
EVENTS = (
    ("Bävrar i staden", 2013, ("Ankeborgs kommun", "Gåsehults universitet")),
    ("Bävrar på landet", 2014, ("Ankeborgs kommun", "Anklaget")),
    ("Vem äger dammen?", 2014, ("Ankeborg kommun", "Gåsehults universitet")),
    ("Dammens dag", 2015, ("Ankeborg kommun", "Anklaget")),
    ("Dammens natt", 2017, ("Ankeborg kommun",)),
    ("Fåglar", 2017, ("Anklagget",)),
    ("Mer fåglar", 2021, ("Anklaget",)),
)
SPEAKERS = (("person:kajsa-gran-anklaget", "Kajsa Gran"), ("person:kajsa-gran-ankeborg", "Kajsa Gran"))


def make_graph() -> Graph:
    """Return the graph of `EVENTS`; "Anklaget" was "Ankornas lag" before."""
    graph: Graph = nx.MultiDiGraph()
    add_entity(
        graph,
        Entity("source:prov", "Source", "Provet", "file", SOURCE, properties={"publisher": "P", "licence": "CC0"}),
    )
    for number, (title, year, organisers) in enumerate(EVENTS, start=1):
        _add_event(graph, f"event:prov-{number}", title, date(year, 7, 2), organisers)
    for id, name in SPEAKERS:
        add_entity(graph, Entity(id, "Person", name, "person", SOURCE))
        add_relation(graph, Relation("SPEAKS_AT", id, "event:prov-1", SOURCE, as_written=f"{name}, vd"))
    add_relation(graph, Relation("REPRESENTS", "person:kajsa-gran-anklaget", "organisation:anklaget", SOURCE))
    return graph


def _add_event(graph: Graph, id: str, title: str, day: date, organisers: Iterable[str]) -> None:
    field_words = ", ".join(organisers)
    properties = {"source_id": id.rpartition("-")[2], "organisers_as_written": field_words, "status": "held"}
    add_entity(graph, Entity(id, "Event", title, "seminar", SOURCE, valid_from=day, properties=properties))
    for name in organisers:
        body = organisation_id(name)
        if body not in graph:
            names = (DatedName("Ankornas lag"),) if name == "Anklaget" else ()
            add_entity(graph, Entity(body, "Partner", name, "association", SOURCE, names=names))
        told = {"starts": field_words.index(name), "ends": field_words.index(name) + len(name), "rule": "new|comma"}
        add_relation(
            graph,
            Relation("ORGANISES", body, id, SOURCE, "organiser", 0.6, as_written=name, properties=told),
        )


@dataclass(frozen=True)
class OpenPair:
    """A pair as the resolution gives it."""

    left: str
    right: str
    score: float
    rule: str
    uses: int


@dataclass
class SomePairs:
    """Stands in for the resolution: pairs that wait, and names that are what they say."""

    pairs: list[OpenPair] = field(default_factory=list)

    def open_pairs(self) -> list[OpenPair]:
        """Return the pairs as they were given."""
        return self.pairs

    def find(self, name: str, on: date | None = None) -> Reading | None:
        """Return the body whose id the name makes."""
        return Reading(0, len(name), name, "organiser", Identity(organisation_id(name), name), "new", 0.6)


def some_pairs() -> SomePairs:
    """Return three questions, the least valuable first."""
    return SomePairs(
        [
            OpenPair("Anklagget", "Anklaget", 0.93, "typo", 1),
            OpenPair("Gåsehults högskola", "Gåsehults universitet", 0.7, "typo", 2),
            OpenPair("Ankeborg kommun", "Ankeborgs kommun", 0.95, "typo", 5),
        ]
    )
