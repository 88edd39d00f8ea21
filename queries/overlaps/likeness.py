"""How alike two efforts are: five measures of their texts, organisers and topics, and one strength made of them.

Every measure is a product of two matrices, so that all pairs of an edition are taken at once and exactly: nothing is
searched for and nothing can be missed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix

from queries.overlaps.efforts import Effort
from queries.overlaps.vectors import Pieces
from queries.overlaps.words import own_texts

Matrix: TypeAlias = npt.NDArray[np.float32]

MEASURES: Final = ("company", "text", "title", "organiser", "topic")
_COMPANY: Final = 20
_SMALLEST_CROWD: Final = 25
_FEW: Final = 100
_CHUNK: Final = 400


@dataclass(frozen=True, slots=True)
class Weights:
    """What each measure counts, in the order of `MEASURES` (then of meaning and heading), and the constant.

    They were learned by `benchmarks/overlaps_weights.py`; `docs/overlaps.md` tells how. Strength is the logistic
    function of their sum: the share of pairs like this one that a reader would call a coordinator about.
    """

    measures: tuple[float, ...]
    constant: float


PLAIN: Final = Weights((3.44, 1.1, 1.68, 3.29, 3.99), -4.29)
WITH_MEANING: Final = Weights((3.55, 1.21, 0.0, 2.39, 3.89, 4.07, 4.54), -7.97)


@dataclass(frozen=True, slots=True)
class Block:
    """An edition's efforts as matrices, one row an effort.

    `alike` is how alike the texts are, pair by pair. `near` holds, for each effort, itself and the efforts of the
    edition that are most like it, with how like they are; `length` is the length of the vector that they make together.
    """

    efforts: tuple[Effort, ...]
    texts: csr_matrix
    titles: csr_matrix
    organisers: csr_matrix
    topics: csr_matrix
    topic_count: Matrix
    alike: Matrix
    near: csr_matrix
    length: Matrix


class Likeness:
    """The measures over some editions. What is common and what is rare is counted over all efforts given.

    Parameters
    ----------
    efforts
        Every effort that is to be compared. Their order is kept within an edition.
    reference
        More efforts, from which to learn what is common; they are compared with nothing.
    """

    def __init__(self, efforts: Sequence[Effort], reference: Sequence[Effort] = ()) -> None:
        known = {effort.id for effort in efforts}
        everyone = [*efforts, *(effort for effort in reference if effort.id not in known)]
        self._texts = own_texts(everyone)
        self._pieces = Pieces([self._texts[effort.id] for effort in everyone])
        texts = self._pieces.vectors()
        titles = self._pieces.vectors_of([effort.title for effort in everyone])
        organisers = _organisers(everyone)
        topics = _topics(everyone)
        rows: dict[str, list[int]] = {}
        for row, effort in enumerate(efforts):
            rows.setdefault(effort.edition, []).append(row)
        self.blocks: dict[str, Block] = {
            edition: _block([everyone[row] for row in own], texts[own], titles[own], organisers[own], topics[own])
            for edition, own in sorted(rows.items())
        }
        self._row = {e.id: row for block in self.blocks.values() for row, e in enumerate(block.efforts)}

    @property
    def small(self) -> bool:
        """Tell whether the texts are too few to tell common words from rare ones."""
        return self._pieces.texts < _FEW

    def text(self, effort: Effort) -> str:
        """Return what an effort says of itself alone, without what many say in the same words."""
        return self._texts[effort.id]

    def rarity(self, word: str) -> float:
        """Return how rare a word is; 0 for one that no text has."""
        return self._pieces.rarity(word)

    def measures(
        self, left: str, right: str, rows: Sequence[int] | None = None, ahead: bool = False
    ) -> Iterator[tuple[list[int], Matrix]]:
        """Yield the measures between two editions, some rows of the left one at a time.

        Parameters
        ----------
        left, right
            Editions, which may be one and the same.
        rows
            The rows of the left edition that are asked for; all where it is None.
        ahead
            Leave out the right edition's efforts before the first of the rows: within one edition, where every
            effort is asked for, they have been met from their own rows.

        Yields
        ------
        tuple
            The rows, and an array of shape (measures, rows, efforts of the right edition), each 0–1.
        """
        a, b = self.blocks[left], self.blocks[right]
        wanted = list(range(len(a.efforts))) if rows is None else list(rows)
        for chunk in (wanted[start : start + _CHUNK] for start in range(0, len(wanted), _CHUNK)):
            yield chunk, _measures(a, b, chunk, chunk[0] if ahead else 0)

    def pairs(self, pairs: Sequence[tuple[Effort, Effort]]) -> Matrix:
        """Return the measures of some pairs, shape (measures, pairs)."""
        made = np.zeros((len(MEASURES), len(pairs)), np.float32)
        by_editions: dict[tuple[str, str], list[int]] = {}
        for number, (left, right) in enumerate(pairs):
            by_editions.setdefault((left.edition, right.edition), []).append(number)
        for (left_edition, right_edition), numbers in by_editions.items():
            a, b = self.blocks[left_edition], self.blocks[right_edition]
            for start in range(0, len(numbers), _CHUNK):
                some = numbers[start : start + _CHUNK]
                rows = [self._row[pairs[number][0].id] for number in some]
                columns = [self._row[pairs[number][1].id] for number in some]
                made[:, some] = _pair_measures(a, b, rows, columns)
        return made


def strength(measures: Matrix, weights: Weights) -> Matrix:
    """Return the strength (0–1) of pairs from their measures, which run along the first axis."""
    summed = np.tensordot(np.array(weights.measures, np.float32), measures, axes=1) + np.float32(weights.constant)
    return np.asarray(1 / (1 + np.exp(-summed)), np.float32)


def _measures(a: Block, b: Block, rows: list[int], first: int) -> Matrix:
    """Return the measures of some rows of `a` with `b` from its row `first` on, shape (measures, rows, rows of b)."""
    product = np.asarray((b.near[first:] @ _met(a, b, rows).T).T, np.float32)
    return _together(
        _share(product, np.outer(a.length[rows], b.length[first:])),
        a.alike[rows, first:] if a is b else _dense(a.texts[rows] @ b.texts[first:].T),
        _dense(a.titles[rows] @ b.titles[first:].T),
        _dense(a.organisers[rows] @ b.organisers[first:].T),
        _dense(a.topics[rows] @ b.topics[first:].T),
        np.add.outer(a.topic_count[rows], b.topic_count[first:]),
    )


def _pair_measures(a: Block, b: Block, rows: list[int], columns: list[int]) -> Matrix:
    """Return the measures of the pairs (row of a, column of b), shape (measures, pairs)."""

    def products(left: csr_matrix, right: csr_matrix) -> Matrix:
        return np.asarray(left[rows].multiply(right[columns]).sum(axis=1), np.float32).ravel()

    product = np.asarray(b.near[columns].multiply(_met(a, b, rows)).sum(axis=1), np.float32).ravel()
    return _together(
        _share(product, a.length[rows] * b.length[columns]),
        products(a.texts, b.texts),
        products(a.titles, b.titles),
        products(a.organisers, b.organisers),
        products(a.topics, b.topics),
        a.topic_count[rows] + b.topic_count[columns],
    )


def _met(a: Block, b: Block, rows: list[int]) -> Matrix:
    """Return how like the rows, read together with their nearest, are each effort of `b` as it stands.

    Two seminars on one question in different words are near the same third ones.
    """
    met = a.near[rows] @ a.alike if a is b else _dense(csr_matrix(a.near[rows] @ a.texts) @ b.texts.T)
    return np.asarray(met, np.float32)


def _together(company: Matrix, text: Matrix, title: Matrix, organiser: Matrix, both: Matrix, topics: Matrix) -> Matrix:
    """Return the measures stacked; `both` counts the shared topics and `topics` the two sides' together."""
    # A topic in common says little by itself, and much where the words agree.
    topic = _share(both, topics - both) * company
    return np.asarray(np.clip(np.stack([company, text, title, organiser, topic]), 0, 1), np.float32)


def _share(part: Matrix, whole: Matrix) -> Matrix:
    return np.asarray(np.divide(part, whole, out=np.zeros_like(part), where=whole > 0), np.float32)


def _block(
    efforts: list[Effort], texts: csr_matrix, titles: csr_matrix, organisers: csr_matrix, topics: csr_matrix
) -> Block:
    alike = _dense(texts @ texts.T)
    near = _nearest(alike)
    widened = np.asarray(near @ alike, np.float32)
    topic_count = np.asarray(topics.sum(axis=1), np.float32).ravel()
    length = np.sqrt(np.maximum(np.asarray(near.multiply(widened).sum(axis=1)).ravel(), 0)).astype(np.float32)
    return Block(tuple(efforts), texts, titles, organisers, topics, topic_count, alike, near, length)


def _nearest(alike: Matrix) -> csr_matrix:
    """Return each effort with the few nearest to it; fewer among few, where the nearest is not near."""
    count = alike.shape[0]
    company = min(_COMPANY, count // _SMALLEST_CROWD)
    others = alike.copy()
    np.fill_diagonal(others, 0)
    columns = np.argpartition(-others, company, axis=1)[:, :company]
    values = np.concatenate([np.take_along_axis(others, columns, 1), np.ones((count, 1), np.float32)], axis=1)
    columns = np.concatenate([columns, np.arange(count)[:, None]], axis=1)
    ends = np.arange(0, count * (company + 1) + 1, company + 1)
    return csr_matrix((values.ravel(), columns.ravel(), ends), shape=(count, count))


def _organisers(efforts: Sequence[Effort]) -> csr_matrix:
    """Return efforts × organisers, so that a product is one over the root of how often the shared one stands.

    The same small association twice is the same people; the same large agency twice is two of its fifty seminars.
    """
    stands = Counter((effort.edition, body.id) for effort in efforts for body in effort.organisers)
    return _incidence(
        [{body.id: stands[effort.edition, body.id] ** -0.25 for body in effort.organisers} for effort in efforts]
    )


def _topics(efforts: Sequence[Effort]) -> csr_matrix:
    return _incidence([dict.fromkeys((id for id, _ in effort.topics), 1.0) for effort in efforts])


def _incidence(rows: Sequence[dict[str, float]]) -> csr_matrix:
    places: dict[str, int] = {}
    ends, columns, values = [0], [], []
    for row in rows:
        for id, value in row.items():
            columns.append(places.setdefault(id, len(places)))
            values.append(value)
        ends.append(len(columns))
    shape = (len(rows), max(len(places), 1))
    return csr_matrix((np.array(values, np.float32), np.array(columns, np.int32), np.array(ends)), shape=shape)


def _dense(product: csr_matrix) -> Matrix:
    return np.asarray(product.toarray(), np.float32)
