"""A map of a whole graph: communities as regions, drawn at build and seeded. A hairball of everything says nothing."""

from __future__ import annotations

import math
import random
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

import igraph

from visualize.drawing import Region

_DOT: Final = 9.0  # Units between the nodes of a region.
_GOLDEN: Final = math.pi * (3 - math.sqrt(5))
_NAMED: Final = 60
_SMALLEST: Final = 5
_ROUNDS: Final = 60
_PULL: Final = 0.03


def draw_map(
    ids: Sequence[str], pairs: Iterable[tuple[str, str]], seed: int = 7
) -> tuple[dict[str, tuple[float, float]], tuple[Region, ...]]:
    """Return a position for every id, and the regions, the largest first.

    Nodes of one community (Louvain's method) stand in one disc, those with the most relations in its middle; discs
    that much joins stand near each other. Communities of fewer than five nodes stand in rows beneath and have
    no region. At most 60 regions are named.
    """
    ordered = sorted(ids)
    index = {id: number for number, id in enumerate(ordered)}
    edges = sorted({(min(a, b), max(a, b)) for a, b in ((index[a], index[b]) for a, b in pairs) if a != b})
    whole = igraph.Graph(n=len(ordered), edges=edges)
    igraph.set_random_number_generator(random.Random(seed))  # noqa: S311 - a picture's seed, not a secret
    try:
        found = whole.community_multilevel()
        groups = sorted((sorted(group) for group in found), key=lambda group: (-len(group), group[0]))
        large = [group for group in groups if len(group) >= _SMALLEST]
        centres = _centres(large, edges)
    finally:
        igraph.set_random_number_generator(random)
    degrees = whole.degree()
    places: dict[str, tuple[float, float]] = {}
    regions = []
    for group, (x, y) in zip(large, centres, strict=True):
        inner = sorted(group, key=lambda number: (-degrees[number], number))
        for place, number in enumerate(inner):
            places[ordered[number]] = _around(x, y, place)
        regions.append(Region(round(x), round(y), round(_radius(len(group))), len(group), ordered[inner[0]]))
    places |= _strew([ordered[number] for group in groups[len(large) :] for number in group], centres, large)
    return places, tuple(regions[:_NAMED])


def _around(x: float, y: float, place: int) -> tuple[float, float]:
    """Return the place of the n-th node of a disc, as seeds stand in a sunflower: even, without rows."""
    distance = _DOT * math.sqrt(place)
    return round(x + distance * math.cos(place * _GOLDEN), 1), round(y + distance * math.sin(place * _GOLDEN), 1)


def _radius(size: int) -> float:
    return _DOT * math.sqrt(size) + _DOT


def _centres(groups: list[list[int]], edges: list[tuple[int, int]]) -> list[tuple[float, float]]:
    """Return the middle of every disc: near what it is joined to, and no disc over another."""
    if not groups:
        return []
    member = {number: group for group, some in enumerate(groups) for number in some}
    weights = Counter(
        (min(member[a], member[b]), max(member[a], member[b]))
        for a, b in edges
        if a in member and b in member and member[a] != member[b]
    )
    joined = igraph.Graph(n=len(groups), edges=sorted(weights))
    start = [(math.cos(n * _GOLDEN) * math.sqrt(n), math.sin(n * _GOLDEN) * math.sqrt(n)) for n in range(len(groups))]
    strength = [math.log1p(weights[pair]) for pair in sorted(weights)]
    laid = joined.layout_fruchterman_reingold(weights=strength or None, seed=start, niter=400).coords
    reach = max(math.hypot(x, y) for x, y in laid) or 1.0
    radii = [_radius(len(group)) for group in groups]
    spread = math.sqrt(sum(radius**2 for radius in radii)) * 1.1 / reach
    points = [[x * spread * 1.3, y * spread] for x, y in laid]
    _part_discs(points, radii, 200)
    _draw_together(points, radii)
    return [(x, y) for x, y in points]


def _draw_together(points: list[list[float]], radii: list[float]) -> None:
    """Close the gaps between discs: what nothing joins would else drift far off and leave the drawing small."""
    weight = sum(radius**2 for radius in radii)
    middle = [
        sum(point[axis] * radius**2 for point, radius in zip(points, radii, strict=True)) / weight for axis in (0, 1)
    ]
    for _ in range(_ROUNDS):
        for point in points:
            for axis in (0, 1):
                point[axis] += (middle[axis] - point[axis]) * _PULL
        _part_discs(points, radii, 4)
    _part_discs(points, radii, 200)


def _part_discs(points: list[list[float]], radii: list[float], rounds: int) -> None:
    for _ in range(rounds):
        moved = False
        for a in range(len(points)):
            for b in range(a + 1, len(points)):
                dx, dy = points[b][0] - points[a][0], points[b][1] - points[a][1]
                distance = math.hypot(dx, dy) or 0.001
                lack = radii[a] + radii[b] + 2 * _DOT - distance
                if lack > 0.5:
                    # The smaller gives way more.
                    share = radii[a] ** 2 / (radii[a] ** 2 + radii[b] ** 2)
                    for axis, delta in enumerate((dx, dy)):
                        points[a][axis] -= delta / distance * lack * (1 - share)
                        points[b][axis] += delta / distance * lack * share
                    moved = True
        if not moved:
            return


def _strew(
    ids: list[str], centres: list[tuple[float, float]], groups: list[list[int]]
) -> dict[str, tuple[float, float]]:
    """Set what belongs to no region in rows beneath the regions, as wide as they are together."""
    discs = [(x, y, _radius(len(group))) for (x, y), group in zip(centres, groups, strict=True)]
    left = min((x - radius for x, _, radius in discs), default=0.0)
    right = max((x + radius for x, _, radius in discs), default=_DOT * math.sqrt(len(ids)))
    low = max((y + radius for _, y, radius in discs), default=0.0) + 3 * _DOT
    across = max(1, int((right - left) / _DOT))
    rows = [ids[start : start + across] for start in range(0, len(ids), across)]
    return {
        id: (round((left + right + _DOT * (2 * place - len(row) + 1)) / 2, 1), round(low + number * _DOT, 1))
        for number, row in enumerate(rows)
        for place, id in enumerate(row)
    }
