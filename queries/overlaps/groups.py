"""Groups: overlaps that hang together, so that a coordinator reads them once and decides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, TypeAlias

import networkx as nx

from queries.overlaps.overlap import Overlap

if TYPE_CHECKING:
    _Undirected: TypeAlias = nx.Graph[str]

# More than this nobody decides on in one reading.
_LARGEST: Final = 12


@dataclass(frozen=True, slots=True)
class Group:
    """Overlaps to be decided together, the strongest first; `efforts` are their ids."""

    number: int
    efforts: tuple[str, ...]
    overlaps: tuple[Overlap, ...]

    @property
    def strength(self) -> float:
        """Return the strongest overlap's strength."""
        return self.overlaps[0].strength


def numbered(overlaps: Iterable[Overlap]) -> tuple[Overlap, ...]:
    """Return the overlaps with the number of their group, the strongest group and overlap first."""
    ordered = sorted(overlaps, key=_strongest)
    place = _places(ordered)
    numbers: dict[str, int] = {}
    by_group: defaultdict[int, list[Overlap]] = defaultdict(list)
    for overlap in ordered:
        # A pair between two groups is read with the first of them.
        number = numbers.setdefault(place[overlap.left.id], len(numbers) + 1)
        by_group[number].append(replace(overlap, group=number))
    return tuple(overlap for number in sorted(by_group) for overlap in by_group[number])


def groups(overlaps: Sequence[Overlap]) -> tuple[Group, ...]:
    """Return numbered overlaps by group, in the order of their numbers."""
    held: defaultdict[int, list[Overlap]] = defaultdict(list)
    for overlap in overlaps:
        held[overlap.group].append(overlap)
    return tuple(
        Group(number, tuple(sorted({side.id for o in own for side in (o.left, o.right)})), tuple(own))
        for number, own in sorted(held.items())
    )


def _places(overlaps: Sequence[Overlap]) -> dict[str, str]:
    """Return for every effort the name of its group."""
    graph: _Undirected = nx.Graph()
    for overlap in overlaps:
        graph.add_edge(overlap.left.id, overlap.right.id, weight=overlap.strength)
    found: dict[str, str] = {}
    for together in nx.connected_components(graph):
        parts: Iterable[set[str]] = [together]
        if len(together) > _LARGEST:
            part = graph.subgraph(sorted(together))
            parts = nx.community.louvain_communities(part, weight="weight", resolution=1.5, seed=1)
        for members in parts:
            found.update(dict.fromkeys(members, min(members)))
    return found


def _strongest(overlap: Overlap) -> tuple[float, str, str]:
    return -overlap.strength, overlap.left.id, overlap.right.id
