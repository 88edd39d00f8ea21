"""What stands: the decisions of a file as the build asks for them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

import networkx as nx

from graph.decisions.logic import APART, representatives, same_graph, standing
from graph.decisions.record import PAIR_KINDS, PROPOSAL_KINDS, Decision, person_digest, told_id
from graph.identity import slug


@dataclass(frozen=True, slots=True)
class Tie:
    """A decided relation between two organisations' ids, with the decision it comes from; `on` is its first day."""

    start: str
    end: str
    decision: Decision
    on: date | None = None


class Decisions:
    """Every decision, and what those that are not undone say; the same whatever order they stand in.

    Parameters
    ----------
    decisions
        All of them, the undone and the undoing too.
    known
        Ids of bodies that registers or curated inventories know: of a group that is one body, a known one stands
        for all.
    """

    def __init__(self, decisions: Iterable[Decision] = (), known: Collection[str] = ()) -> None:
        self.all = tuple(sorted(decisions, key=lambda decision: decision.number))
        self.active = standing(self.all)
        self._names = _names(self.active)
        same = same_graph(self.active)
        self._marks = representatives(same)
        self._chosen = _choose(same, self.active, known)
        self._apart = frozenset(self._pair(*d.ids) for d in self.active if d.kind in APART)
        self._asked = {self._pair(*d.ids): d for d in self.active if d.kind in PAIR_KINDS}
        self._forgotten = frozenset(person_digest(d.left) for d in self.active if d.kind == "forget")
        # Proposals that people accepted or rejected, by id.
        self.answered = {d.left: d for d in self.active if d.kind in PROPOSAL_KINDS}
        self.part_of = self._ties("part_of")
        self.successors = self._ties("successor")

    def __len__(self) -> int:
        return len(self.all)

    def preferring(self, known: Collection[str]) -> Decisions:
        """Return the same decisions, with the ids of `known` standing for their groups."""
        return Decisions(self.all, known)

    def same_as(self, name_or_id: str) -> str | None:
        """Return the id that people decided this name or id to be; None where nobody decided, or it is that id.

        Of a group that is one body a known id stands for all; else the one that others were said to be the same as;
        else the first in the alphabet.
        """
        if not self._chosen:
            return None
        id = told_id(name_or_id)
        chosen = self._chosen.get(id)
        return None if chosen == id else chosen

    def kept_apart(self, left: str, right: str) -> bool:
        """Tell whether people decided that the two, names or ids, are not one body."""
        if not self._apart:
            return False
        return self._pair(told_id(left), told_id(right)) in self._apart

    def decided(self, left: str, right: str) -> Decision | None:
        """Return a decision that answers how the two stand to each other, "unsure" too; None where none does."""
        pair = self._pair(told_id(left), told_id(right))
        if len(pair) == 1:
            return next((d for d in self.active if d.kind == "same" and self._mark(d.ids[0]) in pair), None)
        return self._asked.get(pair)

    def forgotten(self, id: str, name: str = "") -> bool:
        """Tell whether a person, by id or by name, must not enter the graph.

        An id names the person's organisation, so it changes where the organisation is decided to be another; a person
        who was forgotten under the old id stays forgotten under the new one, and under every id that is the same one.
        """
        if not self._forgotten:
            return False
        told = [id, *self._group(id), *((name, *self._ids_of(id, name)) if name else ())]
        return any(person_digest(words) in self._forgotten for words in told)

    def name(self, id: str) -> str | None:
        """Return a name for an id as it was written in a decision, None where only ids were."""
        return self._names.get(id)

    def _ids_of(self, id: str, name: str) -> list[str]:
        stem = f"person:{slug(name)}-"
        if not id.startswith(stem) or not self._marks:
            return []
        organisation = "organisation:" + id.removeprefix(stem)
        return [stem + other.partition(":")[2] for other in self._group(organisation)]

    def _group(self, id: str) -> list[str]:
        """Return every id that is the same as `id`; none where it stands for itself alone."""
        mark = self._marks.get(id)
        return [other for other, marked in self._marks.items() if marked == mark] if mark else []

    def _mark(self, id: str) -> str:
        return self._marks.get(id, id)

    def _pair(self, left: str, right: str) -> frozenset[str]:
        return frozenset((self._mark(left), self._mark(right)))

    def _ties(self, kind: str) -> tuple[Tie, ...]:
        ties: dict[tuple[str, str], Tie] = {}
        for decision in self.active:
            if decision.kind == kind:
                start, end = (self._chosen.get(id, id) for id in decision.ids)
                ties.setdefault((start, end), Tie(start, end, decision, decision.on))
        return tuple(ties[pair] for pair in sorted(ties))


def _names(decisions: Iterable[Decision]) -> dict[str, str]:
    names: dict[str, str] = {}
    for decision in decisions:
        for told, id in zip((decision.left, decision.right), decision.ids, strict=True):
            if decision.kind in PAIR_KINDS and told != id:
                names.setdefault(id, told)
    return names


def _choose(same: nx.Graph[str], decisions: Iterable[Decision], known: Collection[str]) -> dict[str, str]:
    """Return the id that stands for each id of a group of one body."""
    said_to_be_other = {decision.ids[0] for decision in decisions if decision.kind == "same"}
    chosen: dict[str, str] = {}
    for group in nx.connected_components(same):
        one = min(group, key=lambda id: (id not in known, id in said_to_be_other, id))
        chosen.update(dict.fromkeys(group, one))
    return chosen
