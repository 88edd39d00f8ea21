"""Vectors of texts: the 3–5 letter pieces within words, so that compounds and inflections meet.

`klimatanpassning` and `klimatanpassar` are two words but share most of their pieces. The pieces of a word are found
once a word and not once a text, which makes three thousand descriptions a matter of a second.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix

from queries.overlaps.words import words

Places: TypeAlias = npt.NDArray[np.int64]

_SHORTEST: Final = 3
_LONGEST: Final = 5
# A piece that stands in more texts than this tells of the language, not of the question; but among few texts a
# share means nothing, so a handful may always have it.
_COMMONEST: Final = 0.1
_HANDFUL: Final = 8
# Rare pieces count somewhat more than the classic weight gives them.
_RARITY: Final = 1.5


class Pieces:
    """The pieces of every word of some texts, from which texts and titles are made into vectors."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._places: dict[str, int] = {}
        self._counts = self._count(texts)
        self._pieces = _pieces(tuple(self._places))
        self._having = np.bincount(self._counts.indices, minlength=len(self._places))

    @property
    def texts(self) -> int:
        """Return how many texts there are."""
        return int(self._counts.shape[0])

    def rarity(self, word: str) -> float:
        """Return how rare a word is: the logarithm of texts per text that has it, 0 for one that none has."""
        place = self._places.get(word)
        return 0.0 if place is None else math.log((1 + self.texts) / (1 + int(self._having[place])))

    def vectors(self) -> csr_matrix:
        """Return the texts as unit vectors, texts × pieces."""
        return _weighted(csr_matrix(self._counts @ self._pieces))

    def vectors_of(self, parts: Sequence[str]) -> csr_matrix:
        """Return other texts as unit vectors, by what is rare among themselves; a word the texts lack is left out."""
        counts = self._count(parts, learn=False)
        return _weighted(csr_matrix(counts @ self._pieces))

    def _count(self, texts: Sequence[str], learn: bool = True) -> csr_matrix:
        ends, columns, values = [0], [], []
        for text in texts:
            for word, times in Counter(words(text)).items():
                place = self._places.setdefault(word, len(self._places)) if learn else self._places.get(word)
                if place is not None:
                    columns.append(place)
                    values.append(times)
            ends.append(len(columns))
        shape = (len(texts), len(self._places))
        return csr_matrix((np.array(values, np.float32), np.array(columns, np.int32), np.array(ends)), shape=shape)


def _weighted(pieces: csr_matrix) -> csr_matrix:
    """Return unit vectors of pieces; a text without any is a row of zeros.

    The weight is sublinear in how often a piece stands in the text, and falls with the number of texts that have it.
    """
    if not pieces.shape[1]:
        return csr_matrix((pieces.shape[0], 1), dtype=np.float32)
    texts = pieces.shape[0]
    having = np.bincount(pieces.indices, minlength=pieces.shape[1])
    kept = having <= max(_COMMONEST * texts, _HANDFUL)
    if not kept.any():
        return csr_matrix((texts, 1), dtype=np.float32)
    pieces = csr_matrix(pieces[:, kept])
    rarity = (np.log((1 + texts) / (1 + having[kept])) + 1) ** _RARITY
    pieces.data = ((1 + np.log(pieces.data)) * rarity[pieces.indices]).astype(np.float32)
    # What stands in one text alone joins it to no other, but it is part of what the text says: among few texts, two
    # that share one ending would else be one.
    return csr_matrix(_unit(pieces)[:, having[kept] >= 2])


def _unit(rows: csr_matrix) -> csr_matrix:
    """Return the rows at length 1; a row of zeros stays one."""
    which = np.repeat(np.arange(rows.shape[0]), np.diff(rows.indptr))
    squares = np.bincount(which, weights=rows.data**2, minlength=rows.shape[0])
    # A row with anything in it has a length, since no weight is 0.
    values = (rows.data / np.sqrt(squares)[which]).astype(np.float32)
    return csr_matrix((values, rows.indices, rows.indptr), shape=rows.shape)


def _pieces(vocabulary: Sequence[str]) -> csr_matrix:
    """Return words × pieces: how often each piece (three to five signs, the edges too) stands in each word.

    All words are read at once as one row of letters, since a programme has some thirty thousand words.
    """
    edged = "".join(f" {word} " for word in vocabulary)
    alphabet, letters = np.unique(np.frombuffer(edged.encode("utf-32-le"), np.uint32), return_inverse=True)
    long = np.array([len(word) + 2 for word in vocabulary], np.int64)
    begins = np.cumsum(long) - long
    counts = {length: np.maximum(long - length + 1, 0) for length in range(_SHORTEST, _LONGEST + 1)}
    ends = np.concatenate([[0], np.cumsum(sum(counts.values()))])
    columns = np.empty(ends[-1], np.int32)
    filled = ends[:-1].copy()
    known = 0
    # A piece is told by the number of the shorter piece that begins it and its last letter, which two factors fit 64
    # bits whatever the alphabet.
    held = letters.astype(np.int64)
    for length in range(2, _LONGEST + 1):
        _, held = np.unique(held[:-1] * len(alphabet) + letters[length - 1 :], return_inverse=True)
        if length in counts:
            own = _numbered(counts[length])
            columns[np.repeat(filled, counts[length]) + own] = held[np.repeat(begins, counts[length]) + own] + known
            filled += counts[length]
            known += int(held.max(initial=-1)) + 1
    return csr_matrix((np.ones(len(columns), np.float32), columns, ends), shape=(len(vocabulary), known))


def _numbered(counts: Places) -> Places:
    """Return 0, 1, … up to each count, one after the other."""
    return np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
