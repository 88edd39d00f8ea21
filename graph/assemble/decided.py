"""What people decided: part of and successor become relations, with the decision as their source.

Same and different are the resolution's (`graph.names`); forget is the speakers' (`graph.assemble.speakers`).
"""

from __future__ import annotations

from collections.abc import Iterable

from graph.assemble.collect import Collector
from graph.decisions import Decisions, Tie, in_words
from graph.messages import text
from graph.model import Entity, Relation

DECISIONS_SOURCE = "source:beslut"


def apply_decisions(collector: Collector, decisions: Decisions, perspective: str) -> None:
    """Add the relations that people decided, between bodies that the graph holds."""
    _add(collector, "PART_OF", decisions.part_of, perspective)
    _add(collector, "SUCCEEDS", decisions.successors, perspective)


def _add(collector: Collector, type: str, ties: Iterable[Tie], perspective: str) -> None:
    for tie in ties:
        if tie.start not in collector or tie.end not in collector:
            continue
        if DECISIONS_SOURCE not in collector:
            collector.entity(_source(perspective))
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
