"""Small graphs for overlaps, written by hand: an edition, some events, who is behind them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

import networkx as nx

from graph.identity import organisation_id, slug
from graph.model import Entity, Graph, Relation, Value, add_entity, add_relation

SOURCE = ("source:prov",)
MORNING = datetime(2024, 6, 25, 9)
OWN = "Provstad"


def empty_graph(year: int = 2024) -> Graph:
    """Return a graph with one edition of one arena and one own municipality."""
    graph: Graph = nx.MultiDiGraph()
    properties: dict[str, Value] = {"publisher": "Prov", "licence": "CC0"}
    add_entity(graph, Entity("source:prov", "Source", "Prov", "file", SOURCE, properties=properties))
    add_entity(graph, Entity("arena:provveckan", "Arena", "Provveckan", "political_week", SOURCE))
    add_edition(graph, year)
    body(graph, OWN, "Administration", "municipality")
    return graph


def add_edition(graph: Graph, year: int) -> str:
    id = f"edition:provveckan-{year}"
    add_entity(graph, Entity(id, "Edition", f"Provveckan {year}", "edition", SOURCE, properties={"year": year}))
    add_relation(graph, Relation("EDITION_OF", id, "arena:provveckan", SOURCE))
    return id


def body(graph: Graph, name: str, label: str = "Partner", kind: str = "association") -> str:
    id = organisation_id(name)
    if id not in graph:
        add_entity(graph, Entity(id, label, name, kind, SOURCE))
    return id


def event(
    graph: Graph,
    id: str,
    title: str,
    description: str = "",
    *,
    organisers: Sequence[str] = (OWN,),
    at: datetime | None = MORNING,
    minutes: int = 60,
    all_day: bool = False,
    topics: Sequence[str] = (),
    speakers: Sequence[str] = (),
    houses: Sequence[str] = (),
    status: str = "held",
    year: int = 2024,
) -> str:
    """Add an event and what hangs on it; return its id."""
    node = f"event:provveckan-{year}-{id}"
    told: dict[str, Value] = {"description": description, "status": status, "all_day": all_day}
    if at is not None:
        told |= {"starts_at": at, "ends_at": at + timedelta(minutes=minutes)}
    day = at.date() if at else date(year, 6, 25)
    add_entity(graph, Entity(node, "Event", title, "seminar", SOURCE, valid_from=day, valid_to=day, properties=told))
    add_relation(graph, Relation("HELD_AT", node, f"edition:provveckan-{year}", SOURCE))
    for place, name in enumerate(organisers):
        relation = Relation(
            "ORGANISES", body(graph, name), node, SOURCE, role="organiser", properties={"starts": place}
        )
        add_relation(graph, relation)
    for name in houses:
        add_relation(graph, Relation("PART_OF_PROGRAMME", node, body(graph, name, "Platform", "arena_house"), SOURCE))
    for name in topics:
        topic = f"topic:{slug(name)}"
        add_entity(graph, Entity(topic, "Topic", name, "arena_topic", SOURCE))
        add_relation(graph, Relation("ABOUT", node, topic, SOURCE))
    for name in speakers:
        person = f"person:{slug(name)}"
        add_entity(graph, Entity(person, "Person", name, "person", SOURCE))
        add_relation(graph, Relation("SPEAKS_AT", person, node, SOURCE))
    return node


def member(graph: Graph, organisation: str, platform: str, first: date | None = None, last: date | None = None) -> None:
    """Let an organisation be a member of a platform."""
    end = body(graph, platform, "Platform", "regional")
    add_relation(
        graph, Relation("MEMBER_OF", organisation_id(organisation), end, SOURCE, valid_from=first, valid_to=last)
    )


FILLING = (
    ("Hur räddar vi bina i odlingslandskapet?", "Pollinatörer, ängsmark och bekämpningsmedel i jordbruket."),
    ("Fri press under hot", "Journalister trakasseras och lokaltidningar läggs ned."),
    ("Rymden som industri", "Satelliter, raketbaser och teleskop lockar unga ingenjörer."),
    ("Antibiotika och resistens", "Bakterier som inga läkemedel biter på sprids på sjukhusen."),
    ("Sjöfartens bränslen", "Metanol, vätgas och ammoniak i fartygens tankar."),
    ("Vem läser poesi?", "Bibliotek, bokhandel och läsfrämjande för vuxna."),
    ("Pensionernas matematik", "Premier, avkastning och livslängd i avtalspensionen."),
    ("Samiska språk i förskolan", "Modersmål, minoritetsspråk och läromedel i norr."),
)


def fill(graph: Graph, year: int = 2024) -> None:
    """Add events on other questions, by others, on another day, so that there is something to tell from."""
    for number, (title, description) in enumerate(FILLING):
        at = MORNING.replace(year=year) + timedelta(days=1, hours=number)
        event(graph, f"f{number}", title, description, organisers=[f"Förening {number}"], at=at, year=year)


HOUSING = ("Så byggs fler hyresbostäder", "Bostadsbrist, hyresrätter och byggkostnader i växande städer.")
HOMES = ("Bostadsbristen och hyresrätterna", "Byggkostnaderna stiger när växande städer behöver hyresbostäder.")
