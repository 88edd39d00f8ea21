"""Where every node stands: computed at build and seeded, so that the same graph gives the same picture."""

from __future__ import annotations

import math
import random
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import igraph

SPACING = 74.0
"""Units between neighbouring nodes at full size, about pixels: room for a symbol and a short name."""

_STRETCH = 1.2  # The picture's part of a screen is a little wider than high.
_LARGE = 1500
_GOLDEN = math.pi * (3 - math.sqrt(5))
_SMALL = 400  # Kamada-Kawai's cost grows with the square of the nodes; up to here it takes under a second.


@dataclass(slots=True)
class _Point:
    x: float
    y: float


def lay_out(ids: Sequence[str], pairs: Iterable[tuple[str, str]], seed: int = 7) -> dict[str, tuple[float, float]]:
    """Return a position for every id, in whole units, y downwards.

    Parameters
    ----------
    ids
        Every node.
    pairs
        Which of them are joined; direction and number do not matter.
    seed
        The same graph and seed give the same positions, whatever order they come in.

    Returns
    -------
    dict
        (x, y) by id; no two nodes closer than about half of `SPACING`.
    """
    ordered = sorted(ids)
    index = {id: number for number, id in enumerate(ordered)}
    edges = sorted({(min(a, b), max(a, b)) for a, b in ((index[a], index[b]) for a, b in pairs) if a != b})
    whole = igraph.Graph(n=len(ordered), edges=edges)
    igraph.set_random_number_generator(random.Random(seed))  # noqa: S311 - a picture's seed, not a secret
    try:
        parts = [_part(whole, members) for members in whole.connected_components()]
    finally:
        igraph.set_random_number_generator(random)
    points = _pack(parts)
    _push_apart(points)
    return {id: (round(points[number].x), round(points[number].y)) for id, number in index.items()}


def betweenness(ids: Sequence[str], pairs: Iterable[tuple[str, str]]) -> dict[str, float]:
    """Return how often each node stands between others, from 0 to 1, the greatest being 1."""
    ordered = sorted(ids)
    index = {id: number for number, id in enumerate(ordered)}
    edges = sorted({(min(a, b), max(a, b)) for a, b in ((index[a], index[b]) for a, b in pairs) if a != b})
    raw = igraph.Graph(n=len(ordered), edges=edges).betweenness()
    top = max(raw, default=0.0) or 1.0
    return {id: round(raw[number] / top, 3) for id, number in index.items()}


def _part(whole: igraph.Graph, members: list[int]) -> dict[int, _Point]:
    """Lay out one component around the origin, at the standard spacing."""
    if len(members) == 1:
        return {members[0]: _Point(0, 0)}
    part = whole.induced_subgraph(members)
    # A sunflower's seeds: spread evenly without symmetry, in which a layout can be caught.
    start = [(math.sqrt(n) * math.cos(n * _GOLDEN), math.sqrt(n) * math.sin(n * _GOLDEN)) for n in range(len(members))]
    if len(members) <= _SMALL:
        laid = part.layout_kamada_kawai(seed=start, maxiter=100 * len(members))
    else:
        laid = part.layout_fruchterman_reingold(seed=start, niter=300 if len(members) < _LARGE else 120, grid="auto")
    coordinates = laid.coords
    lengths = sorted(math.dist(coordinates[edge.source], coordinates[edge.target]) for edge in part.es)
    unit = SPACING * 1.25 / (lengths[len(lengths) // 2] or 1.0)
    return {member: _Point(x * unit, y * unit) for member, (x, y) in zip(members, coordinates, strict=True)}


def _pack(parts: list[dict[int, _Point]]) -> dict[int, _Point]:
    """Set the components beside each other, the largest first, in rows about as wide as a screen."""
    parts = sorted(parts, key=lambda part: (-len(part), min(part)))
    boxes = [_box(part) for part in parts]
    area = sum((right - left + SPACING * 2) * (low - high + SPACING * 2) for left, high, right, low in boxes)
    row_width = max(math.sqrt(area * _STRETCH), max((box[2] - box[0] for box in boxes), default=0.0))
    placed: dict[int, _Point] = {}
    x = y = row_height = 0.0
    for part, (left, high, right, low) in zip(parts, boxes, strict=True):
        width, height = right - left + SPACING * 1.6, low - high + SPACING * 1.2
        if x and x + width > row_width:
            x, y, row_height = 0.0, y + row_height, 0.0
        for member, point in part.items():
            placed[member] = _Point(x + point.x - left, y + point.y - high)
        x, row_height = x + width, max(row_height, height)
    return placed


def _box(part: dict[int, _Point]) -> tuple[float, float, float, float]:
    xs, ys = [point.x for point in part.values()], [point.y for point in part.values()]
    return min(xs), min(ys), max(xs), max(ys)


def _push_apart(points: dict[int, _Point]) -> None:
    """Move nodes that stand on each other apart, a little at a time; names are wide, so more sideways than upwards."""
    wide, high = SPACING * 0.95, SPACING * 0.62
    for _ in range(60 if len(points) < _LARGE else 15):
        cells: dict[tuple[int, int], list[int]] = defaultdict(list)
        for number, point in points.items():
            cells[int(point.x // wide), int(point.y // high)].append(number)
        moved = False
        for (column, row), members in sorted(cells.items()):
            near = [n for dx in (0, 1) for dy in (-1, 0, 1) for n in cells.get((column + dx, row + dy), ())]
            for a in members:
                for b in near:
                    if a < b or (b not in members and a != b):
                        moved |= _part_two(points[a], points[b], a, b, wide, high)
        if not moved:
            return


def _part_two(one: _Point, other: _Point, a: int, b: int, wide: float, high: float) -> bool:
    dx, dy = (other.x - one.x) / wide, (other.y - one.y) / high
    distance = math.hypot(dx, dy)
    if distance >= 1:
        return False
    if distance < 1e-6:
        # Exactly on each other: part them along an angle that the numbers, not chance, decide.
        angle = (a * 2.399 + b) % (2 * math.pi)
        dx, dy, distance = math.cos(angle), math.sin(angle), 1e-6
        step = 0.5
    else:
        dx, dy = dx / distance, dy / distance
        step = (1 - distance) / 2 * 0.8 + 0.005
    one.x -= dx * step * wide
    one.y -= dy * step * high
    other.x += dx * step * wide
    other.y += dy * step * high
    return True
