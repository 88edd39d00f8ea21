"""Finding overlaps: which efforts of an edition address one question, or want the same people at the same hour."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import TYPE_CHECKING

from graph.model import Graph, entities
from graph.schema import ORGANISATIONS
from queries.finding import graph_finder
from queries.overlaps.decided import IGNORE, OverlapDecision, standing
from queries.overlaps.efforts import Effort
from queries.overlaps.groups import numbered
from queries.overlaps.overlap import AGAIN, Overlap, judge
from queries.overlaps.scope import OWN, Scope, make_scope
from queries.overlaps.series import repeats, sittings_of
from queries.overlaps.settings import SHOWN

if TYPE_CHECKING:
    from queries.overlaps.encoder import Encoder
    from queries.overlaps.likeness import Likeness
    from queries.overlaps.scored import Scorer


def overlaps(
    graph: Graph,
    edition: str | None = None,
    *,
    own: Iterable[str] = (),
    between: str = OWN,
    organisation: str | None = None,
    across: bool = False,
    limit: int | None = None,
    threshold: float = SHOWN,
    decisions: Iterable[OverlapDecision] = (),
    with_decided: bool = False,
    encoder: Encoder | None = None,
) -> tuple[Overlap, ...]:
    """Return which efforts overlap, how strongly and why.

    Parameters
    ----------
    graph
        The whole graph, as `store.graph()` gives it.
    edition
        An edition's name or id ("almedalsveckan-2023"); None for every edition, each by itself, and what is planned
        outside them.
    own
        Ids of organisations that count as one's own; by structure where none is told: administrations, and the
        platforms that one is a member of in the year.
    between
        "own", "own,partners" or "all".
    organisation
        A name or id: one of each pair is this organisation's or of a part of it.
    across
        Compare the edition's efforts with those of other editions instead ("again this year"). Needs `edition`.
    limit
        The most overlaps to return, the strongest; None for all.
    threshold
        The least strength (0–1) to return.
    decisions
        What was decided, in order; a pair that is to be ignored is left out.
    with_decided
        Return ignored pairs too.
    encoder
        The optional reader of meaning (`queries.overlaps.encoder.kept_encoder`); slower, and better.

    Returns
    -------
    tuple
        Overlaps, group by group, the strongest group first. A pair comes once; items that are one, given several times,
        come as one and never as an overlap of themselves.

    Raises
    ------
    graph.errors.NotFoundError
        No edition or organisation is called so.
    graph.errors.QueryError
        `between` is none of the three.
    """
    # Numbers load when an answer is wanted: whoever imports this for its name or its types does not wait for them.
    from queries.overlaps.scored import Scorer, make_likeness

    wanted = editions(graph, edition)
    known = editions(graph, None) if across else wanted
    likeness = make_likeness(graph, known)
    whom = graph_finder(graph, "Organisation", ORGANISATIONS).find(organisation).id if organisation else ""
    efforts = [effort for block in likeness.blocks.values() for effort in block.efforts]
    scope = make_scope(graph, efforts, between, own, whom)
    search = Search(likeness, scope, Scorer(likeness, encoder), threshold)
    found = search.across(wanted[0]) if across and edition else search.within()
    held = standing(decisions)
    open_ones = (_decided(overlap, held) for overlap in found)
    kept = [o for o in open_ones if with_decided or o.decision is None or o.decision.kind != IGNORE]
    kept.sort(key=lambda overlap: (-overlap.strength, overlap.left.id, overlap.right.id))
    return numbered(kept if limit is None else kept[:limit])


def editions(graph: Graph, told: str | None) -> tuple[str, ...]:
    """Return the ids of the edition called `told`, or of all, with the empty one for what stands outside them."""
    if told is not None:
        return (graph_finder(graph, "Edition", ("Edition",)).find(told).id,)
    return (*sorted(entity.id for entity in entities(graph) if entity.label == "Edition"), "")


@dataclass(frozen=True, slots=True)
class Search:
    """A search with the measures made: what is common, who is asked about, and how strong is strong enough."""

    likeness: Likeness
    scope: Scope
    scorer: Scorer
    threshold: float = SHOWN

    def within(self) -> list[Overlap]:
        """Return the overlaps of efforts of one edition."""
        found: list[Overlap] = []
        efforts = [effort for block in self.likeness.blocks.values() for effort in block.efforts]
        items = _Items(efforts)
        scored = self.scorer.strong(self.threshold, self.scope.asked)
        pairs = {(s.left.id, s.right.id): s for s in scored if self._asked(s.left, s.right, items)}
        missing = [
            pair
            for pair in clashing(items)
            if self._asked(*pair, items) and pair_key(*pair) not in pairs and pair_key(*reversed(pair)) not in pairs
        ]
        for one in (*pairs.values(), *self.scorer.given(missing)):
            made = judge(one, items.of(one.left), items.of(one.right), self.likeness, self.threshold)
            if made is not None:
                found.append(made)
        return found

    def across(self, later: str) -> list[Overlap]:
        """Return the efforts of the edition `later` that come again from another edition, by a body they share."""
        efforts = [effort for block in self.likeness.blocks.values() for effort in block.efforts]
        items = _Items(efforts)
        found = []
        for one in self.scorer.across(self.threshold, self.scope.asked, later):
            shared = {body.id for body in one.left.organisers} & {body.id for body in one.right.organisers}
            if shared and self._asked(one.left, one.right, items):
                made = judge(one, items.of(one.left), items.of(one.right), self.likeness, self.threshold)
                if made is not None and made.kind == AGAIN:
                    found.append(made)
        return found

    def _asked(self, left: Effort, right: Effort, items: _Items) -> bool:
        return items.first(left) and items.first(right) and self.scope.has(left.id, right.id)


class _Items:
    """Efforts as items: what is given several times is one."""

    def __init__(self, efforts: Sequence[Effort]) -> None:
        self._first = repeats(efforts)
        self._given = sittings_of(efforts, self._first)

    def first(self, effort: Effort) -> bool:
        """Tell whether it is the first time that its item is given."""
        return self._first[effort.id] == effort.id

    def of(self, effort: Effort) -> tuple[Effort, ...]:
        """Return all times that an item is given, by its first."""
        return tuple(self._given[effort.id])

    def all(self) -> tuple[tuple[Effort, ...], ...]:
        """Return every item, as the times it is given."""
        return tuple(tuple(given) for given in self._given.values())


def clashing(items: _Items) -> list[tuple[Effort, Effort]]:
    """Return the pairs of items of one edition that share an organiser or a speaker and an hour."""
    whose: defaultdict[tuple[str, str], list[tuple[Effort, ...]]] = defaultdict(list)
    for item in items.all():
        people = {body.id for body in item[0].organisers} | {id for effort in item for id, _ in effort.speakers}
        for id in sorted(people):
            whose[item[0].edition, id].append(item)
    found: dict[tuple[str, str], tuple[Effort, Effort]] = {}
    for held in whose.values():
        for one, other in combinations(held, 2):
            if any(a.meets(b) for e in one for a in e.sittings for f in other for b in f.sittings):
                found[pair_key(one[0], other[0])] = (one[0], other[0])
    return list(found.values())


def pair_key(one: Effort, other: Effort) -> tuple[str, str]:
    """Return the two ids."""
    return one.id, other.id


def _decided(overlap: Overlap, held: Mapping[frozenset[str], OverlapDecision]) -> Overlap:
    return replace(overlap, decision=held.get(frozenset((overlap.left.id, overlap.right.id))))
