"""Proposals wait for a decision: undecided they are no facts; accepted they become relations, until that is undone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from graph.catalogue import read_catalogue
from graph.decisions import Draft, decide, read_decisions, undo
from graph.documents.proposals import CONFIDENCE, RULE, graph_labels, proposals_of, waiting
from graph.errors import DecisionError
from graph.model import Relation, relations
from graph.pipeline import assembled
from omvarld.cli import main

INVENTORY = """inventory: {name: Provet, publisher: Provstaden, licence: CC0}
administrations:
  - {name: Provstaden, kind: municipality}
  - {name: Provnämnden, kind: committee, part_of: Provstaden}
partners:
  - {name: Provs universitet, kind: university}
platforms:
  - {name: Provhuset, kind: arena_house, members: [Provs universitet]}
initiatives:
  - {name: Provprogrammet, kind: programme, status: decided}
"""
TEXT = (
    "Provnämnden antog Provprogrammet i våras. Provstaden ingår i Provhuset. Provs universitet ingår i Provhuset. "
    "Provstaden samverkar med Provs universitet."
)
CATALOGUE = """perspective: Provstaden
language: sv
sources:
  - {id: inv, loader: inventory-yaml, path: inv.yaml, publisher: P, licence: CC0}
  - {id: dok, loader: document, path: dok.txt, publisher: P, licence: CC0}
"""


class Town:
    """A catalogue with an inventory and a document, and what is decided in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.decisions = folder / "beslut.txt"
        for name, words in (("omvarld.yaml", CATALOGUE), ("inv.yaml", INVENTORY), ("dok.txt", TEXT)):
            (folder / name).write_text(words, encoding="utf-8")

    def facts(self) -> dict[tuple[str, str, str], Relation]:
        graph = assembled(read_catalogue(self.folder / "omvarld.yaml")).graph
        return {(r.start, r.type, r.end): r for r in relations(graph) if r.type != "MENTIONED_IN"}

    def waiting(self) -> dict[str, str]:
        """Return the ids of the proposals that wait, by their sentence's first word and verb."""
        made = assembled(read_catalogue(self.folder / "omvarld.yaml"))
        found = waiting(made.graph, made.proposals, read_decisions(self.decisions))
        return {f"{p.record.subject} {p.record.verb}": p.id for p in found}

    def run(self, *words: str, typed: str = "") -> Result:
        told = ["-c", str(self.folder / "omvarld.yaml"), *words]
        return CliRunner().invoke(main, told, input=typed, env={"OMVARLD_WHO": "Kajsa"})


@pytest.fixture
def town(tmp_path: Path) -> Town:
    return Town(tmp_path)


ANTOG = ("organisation:provnamnden", "DECIDED", "initiative:provprogrammet")
INGAR = ("organisation:provstaden", "MEMBER_OF", "organisation:provhuset")


def test_what_nobody_decided_is_no_fact(town: Town) -> None:
    with_text = town.facts()
    assert ANTOG not in with_text
    assert INGAR not in with_text
    (town.folder / "dok.txt").write_text("Ingen nämns.", encoding="utf-8")
    assert town.facts().keys() == with_text.keys()


def test_only_what_the_schema_can_hold_and_the_graph_does_not_waits(town: Town) -> None:
    # The university's membership is stated; two who cooperate have no relation of the schema.
    assert set(town.waiting()) == {"Provnämnden anta", "Provstaden ingå"}


def test_an_accepted_proposal_is_a_relation_with_the_sentence_and_both_sources(town: Town) -> None:
    number = decide(town.decisions, Draft("accept", town.waiting()["Provnämnden anta"], "DECIDED", who="K")).number
    relation = town.facts()[ANTOG]
    assert relation.as_written == "Provnämnden antog Provprogrammet i våras."
    assert relation.sources == ("source:beslut", "source:dok")
    assert relation.confidence == CONFIDENCE < 1
    assert relation.properties == {"rule": RULE, "starts": 0, "ends": 41}
    assert "Provnämnden anta" not in town.waiting()
    undo(town.decisions, number, "K")
    assert ANTOG not in town.facts()
    assert "Provnämnden anta" in town.waiting()


def test_a_rejected_proposal_is_neither_fact_nor_asked_again(town: Town) -> None:
    before = town.facts()
    decide(town.decisions, Draft("reject", town.waiting()["Provstaden ingå"], who="K"))
    assert town.facts() == before
    assert set(town.waiting()) == {"Provnämnden anta"}


def test_an_id_outlives_a_change_elsewhere_in_the_document(town: Town) -> None:
    before = town.waiting()
    (town.folder / "dok.txt").write_text("En ny inledning. " + TEXT, encoding="utf-8")
    assert town.waiting() == before


def test_one_proposal_has_one_answer(town: Town) -> None:
    id = town.waiting()["Provstaden ingå"]
    decide(town.decisions, Draft("accept", id, "MEMBER_OF", who="K"))
    for draft in (Draft("reject", id, who="K"), Draft("accept", id, "PART_OF", who="K")):
        with pytest.raises(DecisionError) as refused:
            decide(town.decisions, draft)
        assert refused.value.key == "decisions-already"
    # Two branches that were merged may hold both.
    line = json.loads(town.decisions.read_text(encoding="utf-8").splitlines()[-1])
    other = {**line, "number": 2, "kind": "reject"}
    del other["relation"]
    with town.decisions.open("a", encoding="utf-8") as file:
        file.write(json.dumps(other) + "\n")
    with pytest.raises(DecisionError) as refused:
        read_decisions(town.decisions)
    assert refused.value.key == "decisions-file-contradiction"


def test_a_type_that_cannot_join_the_two_stops_the_build_with_the_decisions_number(town: Town) -> None:
    decide(town.decisions, Draft("accept", town.waiting()["Provnämnden anta"], "MEMBER_OF", who="K"))
    with pytest.raises(DecisionError) as refused:
        town.facts()
    assert refused.value.key == "proposals-accepted-unfit"


@pytest.mark.parametrize(
    ("draft", "key"),
    [
        (Draft("accept", "Provstaden", "LEADS", who="K"), "decisions-proposal-id"),
        (Draft("accept", "proposal:a", "", who="K"), "decisions-accept-type"),
        (Draft("accept", "proposal:a", "MENTIONED_IN", who="K"), "decisions-accept-type"),
        (Draft("reject", "proposal:a", "LEADS", who="K"), "decisions-reject-type"),
    ],
)
def test_what_is_no_answer_to_a_proposal_is_refused(town: Town, draft: Draft, key: str) -> None:
    with pytest.raises(DecisionError) as refused:
        decide(town.decisions, draft)
    assert refused.value.key == key
    assert not town.decisions.exists()


def test_review_asks_one_by_one_and_keeps_each_answer(town: Town) -> None:
    done = town.run("review", "--proposals", typed="kanske\n1\nn\n")
    assert done.exit_code == 0, done.output
    assert "”Provnämnden antog Provprogrammet i våras.”" in done.output
    assert "Provnämnden har beslutat om Provprogrammet" in done.output
    assert "”kanske” är inget svar" in done.output
    assert [(d.kind, d.right) for d in read_decisions(town.decisions).all] == [("accept", "DECIDED"), ("reject", "")]
    assert "Inga förslag väntar" in town.run("review", "--proposals").output


def test_decide_takes_a_proposal_by_its_id(town: Town) -> None:
    ids = town.waiting()
    assert town.run("decide", ids["Provnämnden anta"], "accept").exit_code == 0
    untold = town.run("decide", ids["Provstaden ingå"], "accept")
    assert untold.exit_code == 2
    assert "MEMBER_OF" in untold.output
    assert town.run("decide", ids["Provstaden ingå"], "accept", "--as", "funds").exit_code == 0
    assert town.run("decide", "proposal:ingen", "reject").exit_code == 2
    assert town.run("decide", "Provstaden", "Provhuset", "same", "--as", "LEADS").exit_code == 2
    made = [(d.kind, d.right) for d in read_decisions(town.decisions).all]
    assert made == [("accept", "DECIDED"), ("accept", "FUNDS")]


def test_status_counts_the_proposals_that_wait(town: Town) -> None:
    town.run("build")
    assert "2 meningar i dokument föreslår samband" in town.run("status").output
    for id in town.waiting().values():
        town.run("decide", id, "reject")
    # The graph is the same; what waits is not.
    assert "Grafen är oförändrad" in town.run("build").output
    assert "föreslår samband" not in town.run("status").output


def test_every_text_can_be_proposed_from(town: Town) -> None:
    made = assembled(read_catalogue(town.folder / "omvarld.yaml"))
    for proposal in proposals_of(made.proposals, graph_labels(made.graph)).values():
        record = proposal.record
        assert TEXT[record.locator.starts : record.locator.ends] == record.sentence
