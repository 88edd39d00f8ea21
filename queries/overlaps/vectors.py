"""Vectors of texts: the 3–5 letter pieces within words, so that compounds and inflections meet.

`klimatanpassning` and `klimatanpassar` are two words but share most of their pieces. The pieces of a word are found
once a word and not once a text, which makes three thousand descriptions a matter of a second.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix
from sklearn.preprocessing import normalize

from queries.overlaps.words import words

_SHORTEST: Final = 3
_LONGEST: Final = 5
# A piece that stands in more texts than this tells of the language, not of the question; but among few texts a
# share means nothing, so a handful may always have it.
_COMMONEST: Final = 0.1
_HANDFUL: Final = 8
# Rare pieces count somewhat more than the classic weight gives them.
_RARITY: Final = 1.5


@dataclass(frozen=True, slots=True)
class Counts:
    """How often each word stands in each text: a texts × words matrix and the words by column."""

    matrix: csr_matrix
    vocabulary: tuple[str, ...]


def count_words(texts: Sequence[str]) -> Counts:
    """Return the words of the texts, counted."""
    places: dict[str, int] = {}
    ends, columns, values = [0], [], []
    for text in texts:
        for word, times in Counter(words(text)).items():
            columns.append(places.setdefault(word, len(places)))
            values.append(times)
        ends.append(len(columns))
    shape = (len(texts), len(places))
    matrix = csr_matrix((np.array(values, np.float32), np.array(columns, np.int32), np.array(ends)), shape=shape)
    return Counts(matrix, tuple(places))


def piece_vectors(counts: Counts) -> csr_matrix:
    """Return the texts as unit vectors of weighted pieces, texts × pieces; a text without any is a row of zeros.

    The weight is sublinear in how often a piece stands in the text, and falls with the number of texts that have it.
    """
    if not counts.vocabulary:
        return csr_matrix((counts.matrix.shape[0], 1), dtype=np.float32)
    pieces = csr_matrix(counts.matrix @ _pieces(counts.vocabulary))
    texts = pieces.shape[0]
    having = np.bincount(pieces.indices, minlength=pieces.shape[1])
    # What stands in one text alone joins it to no other.
    kept = (having >= 2) & (having <= max(_COMMONEST * texts, _HANDFUL))
    pieces = csr_matrix(pieces[:, kept])
    rarity = (np.log((1 + texts) / (1 + having[kept])) + 1) ** _RARITY
    pieces.data = ((1 + np.log(pieces.data)) * rarity[pieces.indices]).astype(np.float32)
    return csr_matrix(normalize(pieces))


def stem_rarity(counts: Counts, stems: Sequence[str]) -> dict[str, float]:
    """Return the rarity (log of texts per text that has it) of each stem; `stems` is parallel to the vocabulary."""
    if not stems:
        return {}
    places: dict[str, int] = {}
    columns = np.array([places.setdefault(stem, len(places)) for stem in stems], np.int32)
    shape = (len(stems), len(places))
    joining = csr_matrix((np.ones(len(stems), np.float32), columns, np.arange(len(stems) + 1)), shape=shape)
    joined = csr_matrix(counts.matrix @ joining)
    having: npt.NDArray[np.int64] = np.bincount(joined.indices, minlength=len(places))
    texts = counts.matrix.shape[0]
    return {stem: float(np.log((1 + texts) / (1 + having[place]))) for stem, place in places.items()}


def _pieces(vocabulary: Sequence[str]) -> csr_matrix:
    places: dict[str, int] = {}
    ends: list[int] = [0]
    columns: list[int] = []
    for word in vocabulary:
        columns.extend(places.setdefault(piece, len(places)) for piece in word_pieces(word))
        ends.append(len(columns))
    shape = (len(vocabulary), len(places))
    return csr_matrix((np.ones(len(columns), np.float32), np.array(columns, np.int32), np.array(ends)), shape=shape)


def word_pieces(word: str) -> list[str]:
    """Return the pieces of a word; its edges, marked by a space, belong to it."""
    edged = f" {word} "
    made = []
    for length in range(_SHORTEST, _LONGEST + 1):
        if len(edged) <= length:
            made.append(edged)
            break
        made.extend(edged[start : start + length] for start in range(len(edged) - length + 1))
    return made
