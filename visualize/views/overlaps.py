"""The view `overlaps`: which efforts overlap, how strongly and why, as a list and as a drawing of who meets whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import product
from typing import Final

from graph.messages import text
from graph.model import Graph, entity
from queries.moments import moment_words
from queries.overlaps.find import overlaps as find_overlaps
from queries.overlaps.overlap import Overlap, Side
from visualize.drawing import Heading, Overlaps, Pair
from visualize.layout import lay_out
from visualize.scope import find, sources_of

_MOST: Final = 300
_MOST_ORGANISERS: Final = 40


def overlaps(graph: Graph, answers: object, edition: str | None, names: Mapping[str, str]) -> Overlaps:
    """Return the overlaps to show.

    Parameters
    ----------
    answers
        What `queries.overlaps` answered; None to ask it here, of `edition` or of all, among one's own.
    edition
        An edition's name; None for every edition.

    Raises
    ------
    graph.errors.NotFoundError
        There is no such edition.
    """
    found = _given(answers) if answers is not None else find_overlaps(graph, edition)
    shown = found[:_MOST]
    pairs = tuple(_pair(graph, one) for one in shown)
    positions, joined, left_out = _drawing(pairs)
    told_by = [entity(graph, id) for one in shown for id in (one.left.id, one.right.id) if id in graph]
    where = names.get(edition, edition) if edition else text("pictures-overlaps-everywhere")
    if edition:
        where = find(graph, edition, "Edition", ("Edition",)).name
    return Overlaps(
        heading=Heading(
            text("pictures-overlaps-title", edition=where),
            text("pictures-overlaps-lead"),
            _notes(len(found) - len(shown), left_out),
        ),
        pairs=pairs,
        positions=positions,
        joined=joined,
        sources=sources_of(graph, told_by, ()),
    )


def _given(answers: object) -> tuple[Overlap, ...]:
    if not isinstance(answers, Iterable):
        raise TypeError("answers are not what queries.overlaps gives")
    return tuple(answers)


def _pair(graph: Graph, one: Overlap) -> Pair:
    decision = ""
    if one.decision is not None:
        kind = text(f"overlaps-suggestion-{one.decision.kind}")
        when = one.decision.when.date().isoformat()
        decision = text("overlaps-decided", decision=kind, who=one.decision.who, when=when)
    return Pair(
        id=f"{one.left.id} {one.right.id}",
        left=_side(graph, one.left),
        right=_side(graph, one.right),
        strength=one.strength,
        kind=one.kind,
        kind_word=text(f"overlaps-kind-{one.kind}"),
        reasons=tuple(str(reason) for reason in one.reasons),
        suggestion=text(f"overlaps-suggestion-{one.suggestion}"),
        decision=decision,
        group=one.group,
        sources=one.sources,
    )


def _side(graph: Graph, side: Side) -> tuple[str, tuple[str, ...], str]:
    when = moment_words(side.begins)
    held = entity(graph, side.edition).name if side.edition in graph else ""
    return side.name, side.organisers, ", ".join(part for part in (held, when) if part)


def _drawing(
    pairs: Iterable[Pair],
) -> tuple[dict[str, tuple[float, float]], dict[tuple[str, str], int], int]:
    """Return where the organisers with the most overlaps stand, how many pairs join two, and how many are left out."""
    joined: Counter[tuple[str, str]] = Counter()
    for pair in pairs:
        for one, other in product(pair.left[1], pair.right[1]):
            if one != other:
                joined[min(one, other), max(one, other)] += 1
    weights: Counter[str] = Counter()
    for ends, count in joined.items():
        for name in ends:
            weights[name] += count
    ranked = sorted(weights, key=lambda name: (-weights[name], name))
    kept = set(ranked[:_MOST_ORGANISERS])
    inside = {ends: count for ends, count in sorted(joined.items()) if kept.issuperset(ends)}
    return lay_out(sorted(kept), inside), inside, len(ranked) - len(kept)


def _notes(left_out: int, organisers: int) -> tuple[str, ...]:
    notes = []
    if left_out:
        notes.append(text("pictures-overlaps-left-out", count=left_out, shown=left_out))
    if organisers:
        notes.append(text("pictures-overlaps-organisers", count=organisers, shown=organisers))
    return tuple(notes)
