"""Sundstad: a small invented city whose whole graph can be checked by eye; the documentation's answers come from it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final

import networkx as nx

from graph.model import Entity, Graph, Relation, Value, add_entity, add_relation
from graph.planning import hash_graph, make_plan
from graph.records import DatedName
from graph.schema_check import check_entity, check_relation
from graph.store import Store, open_store
from tests.stores.building import build_of

INVENTORY: Final = ("source:inventering",)
CITY: Final = "organisation:sundstad"
PERSPECTIVE: Final = "Sundstad"

# id, kind, name, part of
_OWN: Final = (
    ("sundstad", "municipality", "Sundstad", ""),
    ("sunds-stadskontor", "department", "Stadskontoret", "sundstad"),
    ("sunds-miljoforvaltning", "department", "Miljöförvaltningen", "sundstad"),
    ("sunds-klimatenhet", "office", "Klimatenheten", "sunds-miljoforvaltning"),
)
_PARTNERS: Final = (
    ("sunds-universitet", "university", "Sunds universitet"),
    ("region-sund", "region", "Region Sund"),
    ("polisen", "agency", "Polisen"),
    ("granby-kommun", "municipality", "Granby kommun"),
    ("klimatforbundet", "association", "Klimatförbundet"),
    ("byggbolaget", "company", "Byggbolaget"),
)
# number, name, day, hour, organisers, topics, place, represented
_EVENTS: Final = (
    (1, "Stadens klimat", "2017-07-03", 9, ("sundstad", "sunds-universitet"), ("klimat",), "hamnen-1", ("polisen",)),
    (2, "Trygga kvarter", "2017-07-04", 10, ("polisen", "sundstad"), ("trygghet",), "torget-2", ("region-sund",)),
    (
        3,
        "Bygg för klimatet",
        "2018-07-02",
        9,
        ("sunds-klimatenhet", "byggbolaget"),
        ("klimat", "byggande"),
        "hamnen-1",
        (),
    ),
    (4, "Klimat och hälsa", "2018-07-02", 13, ("klimatforbundet",), ("klimat",), "torget-2", ("sundstad",)),
    (5, "Klimat på landet", "2018-07-03", 9, ("klimatforbundet", "granby-kommun"), ("klimat",), "torget-2", ()),
    (6, "Klimatsamtal", "2018-07-03", 15, ("klimatforbundet", "region-sund"), ("klimat",), "hamnen-1", ()),
    (
        7,
        "Framtiden",
        "2018-07-04",
        9,
        ("sundstad", "sunds-universitet", "region-sund"),
        ("byggande",),
        "hamnen-1",
        (),
    ),
    (8, "Fler bostäder", "2018-07-04", 11, ("byggbolaget",), ("byggande",), "torget-2", ()),
)
_MEMBERS: Final = (
    ("sundstad", "sundshuset", "main_partner", 2017, 2018),
    ("region-sund", "sundshuset", "main_partner", 2017, 2018),
    ("sunds-universitet", "sundshuset", "partner", 2017, 2017),
    ("granby-kommun", "sundshuset", "partner", 2018, 2018),
    ("sundstad", "sundsregionen", "member", None, None),
    ("granby-kommun", "sundsregionen", "member", None, None),
    ("region-sund", "sundsregionen", "member", 2018, None),
)


def example_graph(planned: bool = False) -> Graph:
    """Return Sundstad's graph, checked against the schema; `planned` adds what its parts plan for the year after."""
    made = _Maker()
    made.sources()
    made.organisations()
    made.arena()
    made.events()
    made.initiatives()
    if planned:
        made.plans()
    return made.graph


def example_store(folder: Path) -> Store:
    """Return a store in `folder` that holds Sundstad's graph, plans included."""
    store = open_store(folder)
    graph = example_graph(planned=True)
    build = replace(build_of(graph), perspective=PERSPECTIVE)
    store.apply(graph, make_plan(hash_graph(graph), store.hashes()), build)
    return store


class _Maker:
    def __init__(self) -> None:
        self.graph: Graph = nx.MultiDiGraph()

    def sources(self) -> None:
        names = (
            ("inventering", "Sundstads inventering", "inventory"),
            ("sundsveckan-2017", "Sundsveckan 2017", "file"),
            ("sundsveckan-2018", "Sundsveckan 2018", "file"),
            ("arsredovisning", "Sundstads årsredovisning 2017", "document"),
        )
        for id, name, kind in names:
            about: dict[str, Value] = {"publisher": "Sundstad", "licence": "CC0-1.0", "retrieved_at": date(2018, 9, 1)}
            self.entity(f"source:{id}", "Source", name, kind, sources=(f"source:{id}",), properties=about)

    def organisations(self) -> None:
        for id, kind, name, _ in _OWN:
            self.entity(f"organisation:{id}", "Administration", name, kind)
        for id, _, _, whole in _OWN:
            if whole:
                self.relation("PART_OF", f"organisation:{id}", f"organisation:{whole}")
        for id, kind, name in _PARTNERS:
            names = (DatedName("Sunds högskola", None, date(2017, 12, 31)),) if id == "sunds-universitet" else ()
            self.entity(f"organisation:{id}", "Partner", name, kind, names=names)
        self.entity("organisation:sundskommitten", "Partner", "Sundskommittén", "network", valid_to=date(2015, 12, 31))
        day = date(2016, 1, 1)
        self.relation("SUCCEEDS", "organisation:region-sund", "organisation:sundskommitten", valid_from=day)
        self.entity("organisation:sundshuset", "Platform", "Sundshuset", "arena_house")
        self.entity("organisation:sundsregionen", "Platform", "Sundsregionen", "regional")
        for member, platform, role, first, last in _MEMBERS:
            self.relation(
                "MEMBER_OF",
                f"organisation:{member}",
                f"organisation:{platform}",
                role=role,
                valid_from=date(first, 1, 1) if first else None,
                valid_to=date(last, 12, 31) if last else None,
            )

    def arena(self) -> None:
        self.entity("arena:sundsveckan", "Arena", "Sundsveckan", "political_week", names=(DatedName("Sundet"),))
        for year in (2017, 2018):
            edition = f"edition:sundsveckan-{year}"
            self.entity(edition, "Edition", f"Sundsveckan {year}", "edition", properties={"year": year})
            self.relation("EDITION_OF", edition, "arena:sundsveckan")
        for id, name in (("miljo", "Miljö och klimat"), ("stad", "En trygg stad"), ("arbete", "Arbete")):
            self.entity(f"topic:{id}", "Topic", name, "focus_area")
        for id, name, area in (
            ("klimat", "Klimat", "miljo"),
            ("byggande", "Byggande", ""),
            ("trygghet", "Trygghet", "stad"),
        ):
            self.entity(f"topic:sundsveckan-{id}", "Topic", name, "arena_topic")
            if area:
                self.relation("BROADER", f"topic:sundsveckan-{id}", f"topic:{area}")
        self.entity("place:hamnen-1", "Place", "Hamnen 1", "address")
        self.entity("place:torget-2", "Place", "Torget 2", "address")
        self.entity("person:anna-ek", "Person", "Anna Ek", "person")
        self.relation("REPRESENTS", "person:anna-ek", CITY, role="kommunalråd")

    def events(self) -> None:
        for number, name, told, hour, organisers, topics, place, represented in _EVENTS:
            day = date.fromisoformat(told)
            sources = (f"source:sundsveckan-{day.year}",)
            event = f"event:sundsveckan-{day.year}-{number}"
            begins = datetime(day.year, day.month, day.day, hour)
            about: dict[str, Value] = {
                "starts_at": begins,
                "ends_at": begins + timedelta(hours=1),
                "status": "held",
                "url": f"https://sundsveckan.example/{number}",
            }
            self.entity(event, "Event", name, "seminar", sources, valid_from=day, valid_to=day, properties=about)
            if f"day:{told}" not in self.graph:
                self.entity(f"day:{told}", "Day", told, "day", sources, (), day, day, {"date": day})
            self.relation("ON_DAY", event, f"day:{told}", sources)
            self.relation("HELD_AT", event, f"edition:sundsveckan-{day.year}", sources)
            self.relation("TAKES_PLACE_IN", event, f"place:{place}", sources)
            for topic in topics:
                self.relation("ABOUT", event, f"topic:sundsveckan-{topic}", sources)
            self.organised(event, organisers, represented, sources)
        self.relation("SPEAKS_AT", "person:anna-ek", "event:sundsveckan-2018-4", ("source:sundsveckan-2018",))
        self.relation(
            "PART_OF_PROGRAMME", "event:sundsveckan-2018-7", "organisation:sundshuset", ("source:sundsveckan-2018",)
        )

    def organised(
        self, event: str, organisers: Iterable[str], represented: Iterable[str], sources: tuple[str, ...]
    ) -> None:
        for id in organisers:
            words = str(self.graph.nodes[f"organisation:{id}"]["entity"].name)
            role = "cooperation_partner" if id == "region-sund" else "organiser"
            self.relation("ORGANISES", f"organisation:{id}", event, sources, role=role, as_written=words)
        for id in represented:
            # The region's name was read from a line that could have meant another body.
            sure = 0.6 if id == "region-sund" else 1.0
            self.relation("REPRESENTED_AT", f"organisation:{id}", event, sources, confidence=sure)

    def initiatives(self) -> None:
        sources = ("source:arsredovisning",)
        self.entity(
            "initiative:sundspaketet", "Initiative", "Sundspaketet", "agreement", sources, valid_from=date(2017, 3, 1)
        )
        self.relation("DECIDED", CITY, "initiative:sundspaketet", sources, valid_from=date(2017, 3, 1))
        self.relation("LEADS", "organisation:sunds-stadskontor", "initiative:sundspaketet", sources)
        self.relation("PARTICIPATES_IN", "organisation:region-sund", "initiative:sundspaketet", sources)
        self.relation("RELATES_TO", "initiative:sundspaketet", "organisation:sundsregionen", sources)
        self.relation("ABOUT", "initiative:sundspaketet", "topic:miljo", sources)
        self.relation(
            "MENTIONED_IN",
            "organisation:polisen",
            "source:arsredovisning",
            sources,
            as_written="polisen",
            properties={"starts": 120, "ends": 127},
        )

    def plans(self) -> None:
        self.entity("edition:sundsveckan-2019", "Edition", "Sundsveckan 2019", "edition", properties={"year": 2019})
        self.relation("EDITION_OF", "edition:sundsveckan-2019", "arena:sundsveckan")
        for id, name, status, organiser in (
            ("klimatfrukost", "Klimatfrukost", "planned", "sunds-klimatenhet"),
            ("stadens-timme", "Stadens timme", "decided", "sunds-stadskontor"),
            ("mingel", "Mingel", "cancelled", "sundstad"),
        ):
            begins = datetime(2019, 7, 1, 8)
            about: dict[str, Value] = {"starts_at": begins, "ends_at": begins + timedelta(hours=1), "status": status}
            self.entity(f"event:{id}", "Event", name, "effort", properties=about)
            self.relation("ORGANISES", f"organisation:{organiser}", f"event:{id}", role="organiser")
            if status == "planned":
                self.relation("HELD_AT", f"event:{id}", "edition:sundsveckan-2019")

    def entity(
        self,
        id: str,
        label: str,
        name: str,
        kind: str,
        sources: tuple[str, ...] = INVENTORY,
        names: tuple[DatedName, ...] = (),
        valid_from: date | None = None,
        valid_to: date | None = None,
        properties: dict[str, Value] | None = None,
    ) -> None:
        entity = Entity(id, label, name, kind, sources, names, valid_from, valid_to, properties or {})
        check_entity(entity)
        add_entity(self.graph, entity)

    def relation(
        self,
        type: str,
        start: str,
        end: str,
        sources: tuple[str, ...] = INVENTORY,
        role: str = "",
        valid_from: date | None = None,
        valid_to: date | None = None,
        as_written: str = "",
        properties: dict[str, Value] | None = None,
        confidence: float = 1.0,
    ) -> None:
        relation = Relation(
            type, start, end, sources, role, confidence, valid_from, valid_to, as_written, properties or {}
        )
        check_relation(relation, self.graph.nodes[start]["entity"], self.graph.nodes[end]["entity"])
        add_relation(self.graph, relation)
