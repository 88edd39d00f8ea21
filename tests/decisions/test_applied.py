"""Decisions at the build: people joined, forgotten and restored; bodies joined, kept apart and tied."""

from __future__ import annotations

from datetime import datetime

import pytest

from graph.assemble import assemble
from graph.decisions import Decision, Decisions
from graph.model import Graph, entities, relations
from graph.records import EventRecord, Locator, Occasion, SourceRecord
from tests.decisions.strategies import decision

EVENTS = (
    ("1", "Ankeborgs vänner", ("Kajsa Gran, vd, Granbolaget", "Ek Lindman, forskare, Anklaget")),
    ("2", "Ankeborgs vaenner", ("Kajsa Gran, ordförande, Anklaget",)),
)


def build(*decisions: Decision, events: tuple[tuple[str, str, tuple[str, ...]], ...] = EVENTS) -> Graph:
    """Return the graph of `events` with decisions applied; whom an event names, its title and text name too."""
    noon = datetime(2021, 7, 5, 12)
    source = SourceRecord("prov", "Provet", "Tryckeriet", "CC0", path="prov.csv")
    events = [
        EventRecord(
            "prov",
            Locator("prov.csv", int(id)),
            "Provveckan",
            "Provveckan 2021",
            id,
            f"Punkt {id} med {speakers[0].split(',')[0] if speakers else organisers}",
            organisers,
            (Occasion(noon, noon.replace(hour=13)),),
            description=f"{organisers}. Hör {'; '.join(speakers)}!",
            speakers=speakers,
        )
        for id, organisers, speakers in events
    ]
    made = assemble([source, *events], "Ankeborgs kommun", Decisions(decisions), lambda stage, done, total: None)
    return made.graph


def people(graph: Graph) -> set[str]:
    return {entity.id for entity in entities(graph) if entity.label == "Person"}


def speaks(graph: Graph, person: str) -> set[str]:
    return {r.end for r in relations(graph) if r.type == "SPEAKS_AT" and r.start == person}


def organises(graph: Graph) -> set[tuple[str, str]]:
    return {(r.start, r.end) for r in relations(graph) if r.type == "ORGANISES"}


KAJSAS = {"person:kajsa-gran-granbolaget", "person:kajsa-gran-anklaget"}
EK = "person:ek-lindman-anklaget"


def test_two_of_one_name_are_two_until_somebody_says_that_they_are_one() -> None:
    assert people(build()) == {*KAJSAS, EK}
    joined = build(decision(1, "same", "person:kajsa-gran-granbolaget", "person:kajsa-gran-anklaget"))
    assert people(joined) == {"person:kajsa-gran-anklaget", EK}
    assert len(speaks(joined, "person:kajsa-gran-anklaget")) == 2


@pytest.mark.parametrize(
    ("person", "left"),
    [("Kajsa Gran", {EK}), ("person:kajsa-gran-granbolaget", {"person:kajsa-gran-anklaget", EK}), (EK, KAJSAS)],
)
def test_a_forgotten_person_and_every_relation_are_gone_and_come_back_when_undone(person: str, left: set[str]) -> None:
    forgotten = build(decision(1, "forget", person))
    assert people(forgotten) == left
    told = [repr(item) for item in (*entities(forgotten), *relations(forgotten))]
    assert not any(id in words for id in {*KAJSAS, EK} - left for words in told)
    restored = build(decision(1, "forget", person), decision(2, "undo", undoes=1))
    assert people(restored) == people(build())


def test_whom_people_forgot_is_blanked_in_the_titles_and_texts_of_the_same_events() -> None:
    names = ("Kajsa Gran", "Ek Lindman")
    graph = build(*(decision(number, "forget", name) for number, name in enumerate(names, start=1)))
    told = "\n".join(repr(item) for item in (*entities(graph), *relations(graph)))
    assert not any(name in told for name in names)
    assert "Granbolaget" in told


def test_a_forgotten_organiser_is_blanked_wherever_the_event_tells_of_it() -> None:
    events = (("1", "Kajsa Gran", ()), ("2", "Ankeborgs vänner", ()))
    assert len(organises(build(events=events))) == 2
    graph = build(decision(1, "forget", "Kajsa Gran"), events=events)
    assert organises(graph) == {("organisation:ankeborgs-vanner", "event:provveckan-2021-2")}
    assert "Kajsa" not in "\n".join(repr(item) for item in entities(graph))


def test_bodies_are_joined_and_parted_as_people_say() -> None:
    ids = {"organisation:ankeborgs-vanner", "organisation:ankeborgs-vaenner"}
    apart = build(decision(1, "different", "Ankeborgs vänner", "Ankeborgs vaenner"))
    assert {start for start, _ in organises(apart)} == ids
    joined = build(decision(1, "same", "Ankeborgs vaenner", "Ankeborgs vänner"))
    assert {start for start, _ in organises(joined)} == {"organisation:ankeborgs-vanner"}
    assert len(organises(joined)) == 2


@pytest.mark.parametrize(("kind", "type"), [("part_of", "PART_OF"), ("successor", "SUCCEEDS")])
def test_a_decided_tie_is_a_relation_with_its_own_source(kind: str, type: str) -> None:
    graph = build(decision(1, kind, "Granbolaget", "Anklaget"))
    ties = [r for r in relations(graph) if r.type == type]
    assert [(r.start, r.end) for r in ties] == [("organisation:granbolaget", "organisation:anklaget")]
    assert ties[0].sources == ("source:beslut",)
    undone = build(decision(1, kind, "Granbolaget", "Anklaget"), decision(2, "undo", undoes=1))
    assert not [r for r in relations(undone) if r.type == type]
