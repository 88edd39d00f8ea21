"""Documents in the graph: known bodies are tied to what names them, and a register's enter when they are named."""

from __future__ import annotations

from pathlib import Path

from graph.assemble import assemble
from graph.decisions import read_decisions
from graph.model import entity, relations
from graph.records import EntityRecord, IdentityRecord, Locator, SourceRecord

AT = Locator("a")
TEXT = "Provstaden samverkar med Provverket. Provverkets lokal ligger i Provstad. Ett verk är inget verk. Max och Ale."


def test_what_a_document_names_is_tied_to_it(tmp_path: Path) -> None:
    records = [
        SourceRecord("inv", "Inventering", "P", "L"),
        SourceRecord("reg", "Register", "P", "L"),
        SourceRecord("dok", "Dokument", "P", "L", path="dok.txt", text=TEXT),
        EntityRecord("inv", AT, "provstaden", "Administration", "Provstaden", "municipality"),
        EntityRecord("inv", AT, "provstad", "Place", "Provstad", "town"),
        EntityRecord("inv", AT, "verk", "Topic", "Provverket", "subject"),
        IdentityRecord("reg", AT, "agencies", "1", "Provverket", "agency"),
        IdentityRecord("reg", AT, "agencies", "2", "Andra verket", "agency"),
        IdentityRecord("reg", AT, "municipalities", "3", "Ale", "municipality"),
    ]
    made = assemble(records, "Provstaden", read_decisions(tmp_path / "beslut.txt"), lambda stage, done, total: None)
    mentions = sorted(
        (item.properties["starts"], entity(made.graph, item.start).name, item.as_written)
        for item in relations(made.graph)
        if item.type == "MENTIONED_IN"
    )
    assert [item[1:] for item in mentions] == [
        ("Provstaden", "Provstaden"),
        ("Provverket", "Provverket"),
        ("Provverket", "Provverkets"),
        ("Provstad", "Provstad"),
    ]
    assert all(TEXT[int(starts) : int(starts) + len(words)] == words for starts, _, words in mentions)
    assert "organisation:andra-verket" not in made.graph  # nobody names it
    assert "organisation:ale" not in made.graph  # so short a name is a word too
    assert [(item.subject, item.verb, item.object) for item in made.proposals] == [
        ("Provstaden", "samverka", "Provverket")
    ]
