"""Small graphs for the pictures' tests: one that tells of a city as the real ones do, one that means harm."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Final

import networkx as nx

from graph.model import Entity, Graph, Relation, Value, add_entity, add_relation, entities, relations
from graph.records import DatedName

SOURCE: Final = "source:verksamhetsplan"
SAID: Final = (SOURCE,)


def _entity(id: str, label: str, name: str, kind: str, **more: object) -> Entity:
    names = tuple(more.pop("names", ()))  # type: ignore[arg-type]
    valid_from, valid_to = more.pop("valid_from", None), more.pop("valid_to", None)
    assert valid_from is None or isinstance(valid_from, date)
    assert valid_to is None or isinstance(valid_to, date)
    properties: dict[str, Value] = {key: value for key, value in more.items() if isinstance(value, Value)}
    return Entity(id, label, name, kind, SAID, names, valid_from, valid_to, properties)


def city() -> Graph:
    """Return Malmö stad with two committees, a platform whose members change, an initiative and one edition.

    Eight events are on the programme of 2013: five of one's own, one of them all day, two at one time with one
    organiser, two at one time with one topic.
    """
    graph: Graph = nx.MultiDiGraph()
    for item in (
        Entity(
            SOURCE,
            "Source",
            "Verksamhetsplan",
            "page",
            SAID,
            properties={"publisher": "Malmö stad", "licence": "fri", "url": "https://example.org/plan"},
        ),
        _entity("organisation:malmo", "Administration", "Malmö stad", "municipality"),
        _entity("organisation:miljo", "Administration", "Miljöförvaltningen", "department"),
        _entity("organisation:kultur", "Administration", "Kulturförvaltningen", "department"),
        _entity("organisation:huset", "Platform", "Öresundshuset", "arena_house"),
        _entity(
            "organisation:uni",
            "Partner",
            "Malmö universitet",
            "university",
            names=(DatedName("Malmö högskola", None, date(2017, 12, 31)),),
        ),
        _entity("organisation:skanska", "Partner", "Skanska", "company"),
        _entity("organisation:ensam", "Partner", "Ensam förening", "association"),
        _entity("initiative:lindangen", "Initiative", "Program Lindängen", "programme", valid_from=date(2018, 1, 1)),
        _entity("topic:klimat", "Topic", "Klimat", "focus_area"),
        _entity("topic:kultur", "Topic", "Kultur", "focus_area"),
        _entity("arena:almedalen", "Arena", "Almedalsveckan", "political_week"),
        _entity("edition:almedalen-2013", "Edition", "Almedalsveckan 2013", "edition", year=2013),
        _entity("place:visby", "Place", "Visby", "town"),
    ):
        add_entity(graph, item)
    for type, start, end, first, last in (
        ("PART_OF", "organisation:miljo", "organisation:malmo", None, None),
        ("PART_OF", "organisation:kultur", "organisation:malmo", None, None),
        ("MEMBER_OF", "organisation:malmo", "organisation:huset", 2010, 2019),
        ("MEMBER_OF", "organisation:uni", "organisation:huset", 2013, 2018),
        ("MEMBER_OF", "organisation:skanska", "organisation:huset", 2016, 2018),
        ("LEADS", "organisation:malmo", "initiative:lindangen", None, None),
        ("PARTICIPATES_IN", "organisation:skanska", "initiative:lindangen", None, None),
        ("PARTICIPATES_IN", "organisation:huset", "edition:almedalen-2013", None, None),
        ("EDITION_OF", "edition:almedalen-2013", "arena:almedalen", None, None),
        ("ABOUT", "initiative:lindangen", "topic:klimat", None, None),
    ):
        add_relation(
            graph,
            Relation(
                type,
                start,
                end,
                SAID,
                valid_from=date(first, 1, 1) if first else None,
                valid_to=date(last, 12, 31) if last else None,
                as_written=f"{type} så här",
                role="partner" if type == "MEMBER_OF" else "",
            ),
        )
    for number, name, day, starts, ends, organisers, topic in EVENTS:
        event = _entity(
            f"event:{number}",
            "Event",
            name,
            "seminar",
            starts_at=datetime(2013, 7, day, *starts),
            ends_at=datetime(2013, 7, day, *ends),
            all_day=starts == (0, 0),
            organisers_as_written="Malmö stad m.fl.",
        )
        add_entity(graph, event)
        add_relation(graph, Relation("HELD_AT", event.id, "edition:almedalen-2013", SAID))
        add_relation(graph, Relation("ABOUT", event.id, f"topic:{topic}", SAID))
        add_relation(graph, Relation("TAKES_PLACE_IN", event.id, "place:visby", SAID))
        for organiser in organisers:
            add_relation(
                graph,
                Relation(
                    "ORGANISES",
                    f"organisation:{organiser}",
                    event.id,
                    SAID,
                    role="organiser",
                    as_written=f"{organiser.upper()} (m.fl.)",
                    confidence=0.9,
                ),
            )
    return graph


EVENTS: Final = (
    (1, "Frukost om klimatet", 2, (8, 0), (9, 0), ("malmo", "huset"), "klimat"),
    (2, "Staden och havet", 2, (8, 30), (9, 30), ("miljo",), "klimat"),
    (3, "Bron i tjugo år", 2, (8, 45), (10, 0), ("huset",), "kultur"),
    (4, "Öppet hus", 2, (0, 0), (23, 59), ("kultur", "malmo"), "kultur"),
    (5, "Scenkonst för alla", 3, (13, 0), (14, 0), ("kultur",), "kultur"),
    (6, "Någon annans", 3, (13, 0), (14, 0), ("skanska",), "kultur"),
    (7, "En till", 3, (15, 0), (16, 0), ("uni", "skanska"), "klimat"),
    (8, "Och en", 4, (15, 0), (16, 0), ("skanska",), "klimat"),
)

ATTACK: Final = (
    "</script><script>window.hurt=1</script><img src=x onerror=window.hurt=1>"
    "\"'><svg onload=window.hurt=1>{{7*7}}{name}javascript:window.hurt=1<!-- href=\u2028"
)


def hostile() -> Graph:
    """Return the same city with an attack in every field that a source can fill, ids and links among them."""
    graph = city()
    made: Graph = nx.MultiDiGraph()
    ids = {item.id: f"{item.id}-{ATTACK}" for item in entities(graph)}
    for item in entities(graph):
        harmed: dict[str, Value] = {
            name: ATTACK if isinstance(value, str) else value for name, value in item.properties.items()
        }
        if item.label == "Event":
            harmed |= {"url": "javascript:window.hurt=1", "description": ATTACK, "status": ATTACK}
        if item.label == "Source":
            harmed |= {"url": "javascript:window.hurt=1//https://"}
        add_entity(
            made,
            replace(
                item,
                id=ids[item.id],
                name=f"{item.name} {ATTACK}",
                sources=(ids[SOURCE], ATTACK),
                names=(DatedName(ATTACK),),
                properties=harmed,
            ),
        )
    for one in relations(graph):
        add_relation(
            made,
            replace(
                one,
                start=ids[one.start],
                end=ids[one.end],
                sources=(ids[SOURCE], ATTACK),
                as_written=ATTACK,
                role=ATTACK,
            ),
        )
    return made
