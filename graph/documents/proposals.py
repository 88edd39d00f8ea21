"""What a document's sentences propose: which relation each could become, which wait, and those that people accepted."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from graph.decisions import ACCEPTABLE, Decision, Decisions
from graph.errors import DecisionError, NotFoundError
from graph.identity import slug
from graph.model import Graph, Relation, entity
from graph.records import ProposalRecord
from graph.schema import RELATIONS

RULE: Final = "accepted-proposal"
# A person has read the sentence, but a sentence says less than a source that states the relation itself.
CONFIDENCE: Final = 0.9
_LONGEST_PART: Final = 40
# What each verb may mean, the likeliest first. Two who cooperate share no relation of the schema unless it is in
# something that has a node of its own, so most sentences of cooperation propose nothing.
_MEANINGS: Final[Mapping[str, tuple[str, ...]]] = {
    "anta": ("DECIDED",),
    "anordna": ("LEADS", "PARTICIPATES_IN"),
    "avsätta medel": ("FUNDS",),
    "besluta": ("DECIDED",),
    "bilda": ("DECIDED", "MEMBER_OF"),
    "delta": ("PARTICIPATES_IN", "MEMBER_OF"),
    "driva": ("LEADS",),
    "efterträda": ("SUCCEEDS",),
    "finansiera": ("FUNDS",),
    "ingå": ("MEMBER_OF", "PARTICIPATES_IN", "PART_OF"),
    "inrätta": ("DECIDED", "PART_OF"),
    "leda": ("LEADS",),
    "samarbeta": ("PARTICIPATES_IN", "MEMBER_OF"),
    "samordna": ("LEADS", "PARTICIPATES_IN"),
    "samverka": ("PARTICIPATES_IN", "MEMBER_OF"),
    "starta": ("LEADS", "DECIDED"),
    "stödja": ("FUNDS", "PARTICIPATES_IN"),
    "ta över": ("SUCCEEDS", "LEADS"),
    "teckna": ("PARTICIPATES_IN", "MEMBER_OF"),
}

LabelOf = Callable[[str], str | None]


@dataclass(frozen=True, slots=True)
class Proposal:
    """A sentence that may say that `start` has one of the relations `types` (the likeliest first) to `end`.

    The id is made of who, verb and whom, and a digest of the document's id and the sentence, so that it outlives a
    change elsewhere in the document.
    """

    id: str
    start: str
    end: str
    types: tuple[str, ...]
    record: ProposalRecord


def proposals_of(records: Iterable[ProposalRecord], label_of: LabelOf) -> dict[str, Proposal]:
    """Return each proposal that the schema has a relation for, by id; a sentence that stands twice counts once.

    Parameters
    ----------
    records
        What `graph.documents.sentences` found.
    label_of
        The label of a node's id; None where the graph has no such node.
    """
    found: dict[str, Proposal] = {}
    for record in records:
        start, end = label_of(record.subject_id), label_of(record.object_id)
        if start is None or end is None:
            continue
        types = tuple(type for type in _MEANINGS.get(record.verb, ()) if joins(type, start, end))
        if types:
            id = proposal_id(record)
            found.setdefault(id, Proposal(id, record.subject_id, record.object_id, types, record))
    return found


def proposal_id(record: ProposalRecord) -> str:
    """Return a proposal's id, for example "proposal:kommunfullmaktige-anta-programmet-1f2e3d4c"."""
    parts = (record.subject_id.partition(":")[2], slug(record.verb), record.object_id.partition(":")[2])
    digest = hashlib.sha256(f"{record.source}\n{record.sentence}".encode()).hexdigest()[:8]
    return "proposal:" + "-".join((*(part[:_LONGEST_PART].strip("-") for part in parts), digest))


def joins(type: str, start: str, end: str) -> bool:
    """Tell whether the schema lets a relation of `type` run from a node of one label to one of another."""
    relation = RELATIONS[type]
    return start in relation.starts and end in relation.ends


def graph_labels(graph: Graph) -> LabelOf:
    """Return what tells the label of a graph's node."""
    return lambda id: entity(graph, id).label if id in graph else None


def waiting(graph: Graph, records: Iterable[ProposalRecord], decisions: Decisions) -> list[Proposal]:
    """Return the proposals that wait for a decision, in the order of their documents.

    What the graph holds already, in a relation that the sentence may mean, needs nobody's answer.
    """
    return [
        proposal
        for proposal in proposals_of(records, graph_labels(graph)).values()
        if proposal.id not in decisions.answered and not _stated(graph, proposal)
    ]


def choose_type(graph: Graph, proposal: Proposal, told: str) -> str:
    """Return the relation type that an acceptance means: what was told, else the only one the sentence may mean.

    Raises
    ------
    NotFoundError
        The type told does not join the two, or none was told where several are possible; the message names which do.
    """
    start, end = entity(graph, proposal.start), entity(graph, proposal.end)
    fitting = [type for type in ACCEPTABLE if joins(type, start.label, end.label)]
    if told.upper() in fitting:
        return told.upper()
    if told:
        raise NotFoundError("proposals-type-unfit", type=told, types=", ".join(fitting))
    if len(proposal.types) > 1:
        raise NotFoundError("proposals-type-untold", types=", ".join(proposal.types))
    return proposal.types[0]


def accepted(
    records: Iterable[ProposalRecord], decisions: Decisions, label_of: LabelOf, source: str
) -> Iterator[Relation]:
    """Yield the relations that people accepted, with the document and `source`, the decisions' own, as sources.

    A decision on a sentence that no document holds any more says nothing.

    Raises
    ------
    DecisionError
        A type was accepted that cannot join the two.
    """
    if not decisions.answered:
        return
    for proposal in proposals_of(records, label_of).values():
        decision = decisions.answered.get(proposal.id)
        if decision is None or decision.kind != "accept":
            continue
        start, end = label_of(proposal.start) or "", label_of(proposal.end) or ""
        if not joins(decision.right, start, end):
            raise DecisionError(
                "proposals-accepted-unfit", number=str(decision.number), type=decision.right, start=start, end=end
            )
        yield _relation(proposal, decision, source)


def _relation(proposal: Proposal, decision: Decision, source: str) -> Relation:
    record = proposal.record
    place = {"starts": record.locator.starts, "ends": record.locator.ends}
    return Relation(
        decision.right,
        proposal.start,
        proposal.end,
        (f"source:{record.source}", source),
        confidence=CONFIDENCE,
        as_written=record.sentence,
        properties={"rule": RULE, **{name: value for name, value in place.items() if value is not None}},
    )


def _stated(graph: Graph, proposal: Proposal) -> bool:
    edges = graph.get_edge_data(proposal.start, proposal.end) or {}
    return any(data["relation"].type in proposal.types for data in edges.values())
