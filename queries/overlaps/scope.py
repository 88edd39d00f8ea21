"""Whose overlaps: one's own by structure, partners, or one organisation."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from graph.errors import QueryError
from graph.model import Graph, entity, overlaps_year
from queries.overlaps.efforts import Body, Effort

OWN: Final = "own"
PARTNERS: Final = "own,partners"
ALL: Final = "all"
BETWEEN: Final = (OWN, PARTNERS, ALL)


@dataclass(frozen=True, slots=True)
class Scope:
    """Which pairs are asked for: one of the two is in `asked`, the other in `others`, either way round."""

    asked: frozenset[str]
    others: frozenset[str]

    def has(self, left: str, right: str) -> bool:
        """Tell whether the pair of efforts is asked for."""
        return (left in self.asked and right in self.others) or (right in self.asked and left in self.others)


def make_scope(graph: Graph, efforts: Sequence[Effort], between: str, own: Iterable[str], organisation: str) -> Scope:
    """Return the scope over `efforts`.

    Parameters
    ----------
    between
        One of `BETWEEN`: both are one's own; one is and the other is or is a partner's; whosoever they are.
    own
        Ids that are one's own; empty where the graph's structure tells: every administration, and the platforms that
        one is a member of in the effort's year.
    organisation
        The id of an organisation: one of the pair is its, or of something that is part of it. Empty for none.

    Raises
    ------
    QueryError
        `between` is none of `BETWEEN`.
    """
    if between not in BETWEEN:
        raise QueryError("overlaps-between", found=between, expected=", ".join(BETWEEN))
    everyone = frozenset(effort.id for effort in efforts)
    told = frozenset(own)
    ours = _own(graph, efforts, told)
    if organisation:
        bodies = _with_parts(graph, organisation)
        asked = frozenset(effort.id for effort in efforts if any(body.id in bodies for body in _behind(effort)))
        # One's own pairs of one organisation: what it does beside the rest of one's own.
        return Scope(asked, ours if between == OWN and asked & ours else everyone)
    if between == ALL:
        return Scope(everyone, everyone)
    if between == OWN:
        return Scope(ours, ours)
    partners = partner_ids(graph, efforts, ours)
    theirs = frozenset(effort.id for effort in efforts if any(body.id in partners for body in effort.organisers))
    return Scope(ours, ours | theirs)


def _own(graph: Graph, efforts: Sequence[Effort], told: frozenset[str]) -> frozenset[str]:
    platforms = own_platforms(graph)
    found = set()
    for effort in efforts:
        for body in _behind(effort):
            held = platforms.get(body.id)
            member = held is not None and (effort.year is None or overlaps_year(*held, effort.year))
            if body.id in told or (not told and (member or body.label == "Administration")):
                found.add(effort.id)
    return frozenset(found)


def own_platforms(graph: Graph) -> dict[str, tuple[date | None, date | None]]:
    """Return the platforms that an administration is a member of, each with the first and last day of it.

    Memberships are often told year by year, with years that no source speaks of: one told before and after
    holds between.
    """
    spans: dict[tuple[str, str], list[tuple[date | None, date | None]]] = {}
    for start, end, data in graph.edges(data=True):
        relation = data["relation"]
        if relation.type == "MEMBER_OF" and entity(graph, start).label == "Administration":
            spans.setdefault((end, start), []).append((relation.valid_from, relation.valid_to))
    found: dict[str, tuple[date | None, date | None]] = {}
    for (platform, _), told in spans.items():
        first, last = _widest([*told, found[platform]] if platform in found else told)
        found[platform] = (first, last)
    return found


def _widest(spans: Sequence[tuple[date | None, date | None]]) -> tuple[date | None, date | None]:
    firsts = [first for first, _ in spans if first is not None]
    lasts = [last for _, last in spans if last is not None]
    return (
        min(firsts) if len(firsts) == len(spans) else None,
        max(lasts) if len(lasts) == len(spans) else None,
    )


def partner_ids(graph: Graph, efforts: Sequence[Effort], ours: frozenset[str]) -> frozenset[str]:
    """Return the ids of the partners: who is a member of one's own platforms, or organises something with one."""
    found = {body.id for effort in efforts if effort.id in ours for body in effort.organisers}
    for platform in own_platforms(graph):
        found |= {
            start for start, _, data in graph.in_edges(platform, data=True) if data["relation"].type == "MEMBER_OF"
        }
    return frozenset(id for id in found if entity(graph, id).label == "Partner")


def _behind(effort: Effort) -> tuple[Body, ...]:
    return (*effort.organisers, *effort.houses)


def _with_parts(graph: Graph, organisation: str) -> frozenset[str]:
    found, waiting = {organisation}, [organisation]
    while waiting:
        for start, _, data in graph.in_edges(waiting.pop(), data=True):
            if data["relation"].type == "PART_OF" and start not in found:
                found.add(start)
                waiting.append(start)
    return frozenset(found)
