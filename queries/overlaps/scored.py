"""The strength of pairs: the measures of all, and the encoder's reading of those that they leave open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from graph.model import Graph, entities
from queries.overlaps.efforts import Effort, read_efforts
from queries.overlaps.encoder import Encoder
from queries.overlaps.likeness import PLAIN, WITH_MEANING, Likeness, Matrix, Weights, strength
from queries.overlaps.settings import LARGE_EDITION, READ_FROM, SHOWN


@dataclass(frozen=True, slots=True)
class Scored:
    """A pair, with its strength (0–1) and its measures in the order of `MEASURES`."""

    left: Effort
    right: Effort
    strength: float
    measures: tuple[float, ...]


def make_likeness(graph: Graph, editions: Sequence[str]) -> Likeness:
    """Return the measures over the editions; what is common is learned from the whole graph where they are small."""
    efforts = read_efforts(graph, editions)
    reference: tuple[Effort, ...] = ()
    if len(efforts) < LARGE_EDITION:
        every = [entity.id for entity in entities(graph) if entity.label == "Edition"]
        reference = read_efforts(graph, [*every, ""])
    return Likeness(efforts, reference)


class Scorer:
    """Gives pairs their strength. Without an encoder a pair's strength depends on its measures alone."""

    def __init__(self, likeness: Likeness, encoder: Encoder | None = None) -> None:
        self._likeness = likeness
        self._encoder = encoder

    @staticmethod
    def weights_for(encoder: Encoder | None) -> Weights:
        """Return the weights that go with an encoder, or with none."""
        return PLAIN if encoder is None else WITH_MEANING

    def strong(self, threshold: float = SHOWN, rows: Iterable[str] | None = None) -> list[Scored]:
        """Return the pairs of efforts of which one is in `rows` (ids; all where None) and the strength is enough.

        No pair comes twice, and none of an effort with itself.
        """
        least = threshold if self._encoder is None else READ_FROM
        wanted = None if rows is None else set(rows)
        editions = list(self._likeness.blocks)
        pairs: list[tuple[Effort, Effort]] = []
        measured: list[Matrix] = []
        for edition in editions:
            efforts = self._likeness.blocks[edition].efforts
            asked = [row for row, effort in enumerate(efforts) if wanted is None or effort.id in wanted]
            everyone = len(asked) == len(efforts)
            for chunk, made in self._likeness.measures(edition, edition, asked, ahead=everyone):
                first = chunk[0] if everyone else 0
                enough = strength(made, PLAIN) >= least
                for place, ahead in zip(*np.nonzero(enough), strict=True):
                    row, column = chunk[place], first + ahead
                    both_asked = wanted is None or efforts[column].id in wanted
                    if row == column or (both_asked and column < row):
                        continue
                    pairs.append((efforts[row], efforts[column]))
                    measured.append(made[:, place, ahead])
        return self._scored(pairs, measured, threshold)

    def across(self, threshold: float, rows: Iterable[str], later: str) -> list[Scored]:
        """Return the pairs of an effort of the edition `later` that is in `rows` and one of any other edition."""
        wanted = set(rows)
        efforts = self._likeness.blocks[later].efforts
        asked = [row for row, effort in enumerate(efforts) if effort.id in wanted]
        least = threshold if self._encoder is None else READ_FROM
        pairs: list[tuple[Effort, Effort]] = []
        measured: list[Matrix] = []
        for edition in (edition for edition in self._likeness.blocks if edition != later):
            others = self._likeness.blocks[edition].efforts
            for chunk, made in self._likeness.measures(later, edition, asked):
                for place, column in zip(*np.nonzero(strength(made, PLAIN) >= least), strict=True):
                    pairs.append((efforts[chunk[place]], others[column]))
                    measured.append(made[:, place, column])
        return self._scored(pairs, measured, threshold)

    def given(self, pairs: Sequence[tuple[Effort, Effort]]) -> list[Scored]:
        """Return the pairs with their strength, whatever it is."""
        return self._scored(pairs, list(self._likeness.pairs(pairs).T), 0.0)

    def measured(self, pairs: Sequence[tuple[Effort, Effort]]) -> Matrix:
        """Return the measures of pairs, shape (measures, pairs), with the encoder's where there is one."""
        made = self._likeness.pairs(pairs)
        return made if self._encoder is None else np.concatenate([made, _meanings(pairs, self._encoder)])

    def _scored(
        self, pairs: Sequence[tuple[Effort, Effort]], measured: Sequence[Matrix], threshold: float
    ) -> list[Scored]:
        if not pairs:
            return []
        table = np.stack(measured, axis=1)
        if self._encoder is not None:
            table = np.concatenate([table, _meanings(pairs, self._encoder)])
        strengths = strength(table, self.weights_for(self._encoder))
        return [
            Scored(left, right, float(strengths[place]), tuple(map(float, table[:, place])))
            for place, (left, right) in enumerate(pairs)
            if strengths[place] >= threshold
        ]


def _meanings(pairs: Sequence[tuple[Effort, Effort]], encoder: Encoder) -> Matrix:
    """Return how near the pairs are in meaning, by the description and by the title, shape (2, pairs).

    The title stands in for a description that is not there.
    """
    efforts = list({effort.id: effort for pair in pairs for effort in pair}.values())
    place = {effort.id: number for number, effort in enumerate(efforts)}
    left = np.array([place[one.id] for one, _ in pairs])
    right = np.array([place[other.id] for _, other in pairs])
    rows = []
    for texts in ([effort.description or effort.title for effort in efforts], [effort.title for effort in efforts]):
        vectors = encoder.encode(texts)
        # The model puts any two texts at 0.75 or more: what is above that is what tells.
        rows.append(np.clip((np.einsum("ij,ij->i", vectors[left], vectors[right]) - 0.75) * 4, 0, 1))
    return np.stack(rows).astype(np.float32)
