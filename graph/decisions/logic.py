"""What decisions say together: which stand, and which cannot all be true."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Final, TypeAlias

import networkx as nx

from graph.decisions.record import PROPOSAL_KINDS, Decision

if TYPE_CHECKING:
    _Undirected: TypeAlias = nx.Graph[str]
    _Directed: TypeAlias = nx.DiGraph[str]

# Two bodies of which one is part of the other, or took over from it, are two.
APART: Final = ("different", "part_of", "successor")


def taken_back(decisions: Iterable[Decision]) -> dict[int, int]:
    """Return the numbers that are undone, each with the number of the line that undid it.

    An undoing can be undone. It always names an earlier number, so reading from the last to the first settles every
    one before it is asked about, whatever order the lines stand in.
    """
    undone: dict[int, int] = {}
    for decision in sorted(decisions, key=lambda decision: decision.number, reverse=True):
        if decision.undoes is not None and decision.number not in undone:
            undone[decision.undoes] = decision.number
    return undone


def standing(decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """Return the decisions that are not undone, in order of number, without the undoing lines themselves."""
    undone = taken_back(decisions)
    kept = (decision for decision in decisions if decision.undoes is None and decision.number not in undone)
    return tuple(sorted(kept, key=lambda decision: decision.number))


def same_graph(decisions: Iterable[Decision]) -> _Undirected:
    """Return the graph of who is the same as whom: ids, each edge with the first decision that says so."""
    graph: _Undirected = nx.Graph()
    for decision in decisions:
        if decision.kind == "same" and not graph.has_edge(*decision.ids):
            graph.add_edge(*decision.ids, decision=decision)
    return graph


def representatives(same: _Undirected) -> dict[str, str]:
    """Return, for every id that is the same as another, the smallest of its group: a mark of the group, no more."""
    return {id: mark for group in nx.connected_components(same) for mark in (min(group),) for id in group}


def contradiction(decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """Return a chain of decisions that cannot all be true, empty where there is none.

    Two that are the same through others cannot be different, nor one a part of or the successor of the other; and
    nothing is a part of itself, nor its own successor, through others; and a proposal has one answer.
    """
    answered: dict[str, Decision] = {}
    for decision in decisions:
        if decision.kind in PROPOSAL_KINDS:
            first = answered.setdefault(decision.left, decision)
            if (first.kind, first.right) != (decision.kind, decision.right):
                return first, decision
    decisions = [decision for decision in decisions if decision.kind not in PROPOSAL_KINDS]
    same = same_graph(decisions)
    marks = representatives(same)
    for decision in decisions:
        left, right = decision.ids
        if decision.kind in APART and left in marks and marks[left] == marks.get(right):
            return (*_links(same, left, right), decision)
    for kind in ("part_of", "successor"):
        chain = _circle([decision for decision in decisions if decision.kind == kind], same, marks)
        if chain:
            return chain
    return ()


def _links(same: _Undirected, start: str, end: str) -> tuple[Decision, ...]:
    """Return the shortest chain of "same" from `start` to `end`."""
    path = nx.shortest_path(same, start, end)
    return tuple(same.edges[step]["decision"] for step in pairwise(path))


def _circle(ties: Sequence[Decision], same: _Undirected, marks: dict[str, str]) -> tuple[Decision, ...]:
    """Return a chain of `ties`, and of the "same" between them, that leads back to where it began."""
    graph: _Directed = nx.DiGraph()
    for tie in ties:
        left, right = (marks.get(id, id) for id in tie.ids)
        if not graph.has_edge(left, right):
            graph.add_edge(left, right, decision=tie)
    try:
        steps = [graph.edges[step[0], step[1]]["decision"] for step in nx.find_cycle(graph)]
    except nx.NetworkXNoCycle:
        return ()
    chain: list[Decision] = []
    for tie, following in pairwise((*steps, steps[0])):
        chain.append(tie)
        arrived, leaves = tie.ids[1], following.ids[0]
        if arrived != leaves:
            chain.extend(_links(same, arrived, leaves))
    return tuple(chain)
