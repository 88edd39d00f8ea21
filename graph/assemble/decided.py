"""What people decided: part of and successor become relations, with the decision as their source.

Same and different are the resolution's (`graph.names`); forget is the speakers' (`graph.assemble.speakers`).
"""

from __future__ import annotations

from collections.abc import Iterable

from graph.assemble.collect import Collector
from graph.decisions import Decisions, Tie, in_words
from graph.documents.proposals import accepted
from graph.messages import text
from graph.model import Entity, Relation
from graph.records import ProposalRecord

DECISIONS_SOURCE = "source:beslut"


def apply_decisions(collector: Collector, decisions: Decisions, perspective: str) -> None:
    """Add the relations that people decided, between bodies that the graph holds."""
    _add(collector, "PART_OF", decisions.part_of, perspective)
    _add(collector, "SUCCEEDS", decisions.successors, perspective)


def apply_accepted(
    collector: Collector, records: Iterable[ProposalRecord], decisions: Decisions, perspective: str
) -> None:
    """Add the relations that documents proposed and people accepted; the others are no facts."""

    def label_of(id: str) -> str | None:
        held = collector.get(id)
        return held.label if held else None

    for relation in accepted(records, decisions, label_of, DECISIONS_SOURCE):
        _add_source(collector, perspective)
        collector.relation(relation)


def _add_source(collector: Collector, perspective: str) -> None:
    if DECISIONS_SOURCE not in collector:
        collector.entity(_source(perspective))


def _add(collector: Collector, type: str, ties: Iterable[Tie], perspective: str) -> None:
    for tie in ties:
        if tie.start not in collector or tie.end not in collector:
            continue
        _add_source(collector, perspective)
        collector.relation(
            Relation(
                type,
                tie.start,
                tie.end,
                (DECISIONS_SOURCE,),
                valid_from=tie.on,
                as_written=in_words(tie.decision),
            )
        )


def _source(perspective: str) -> Entity:
    return Entity(
        DECISIONS_SOURCE,
        "Source",
        text("assemble-decisions-source"),
        "other",
        (DECISIONS_SOURCE,),
        properties={"publisher": perspective, "licence": text("assemble-decisions-licence")},
    )
