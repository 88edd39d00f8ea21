"""How the weights of overlaps were learned: `python -m benchmarks.overlaps_weights --gold DIR --programmes DIR`.

Five weights (seven with the encoder), none below 0, from the judged pools. For each two candidates of a pool with
unequal grades, the better one is to come first; a pair counts by the difference of its gains and by what swapping the
two would cost at their present ranks, and each pool counts the same. A second step turns the sum into a share: a
constant and one scale, by logistic regression of grade ≥ 2. Nothing is drawn at random. Prints the weights, and
nDCG@10 with each query and with each edition left out of the learning.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import click
import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

from benchmarks.overlaps import Pool, mean, ndcg, pools, read_gold, read_graph
from queries.overlaps.encoder import kept_encoder

Vector = npt.NDArray[np.float64]
_PENALTY = 0.01
_ROUNDS = 4


def learn(judged: Sequence[Pool]) -> Vector:
    """Return the weights, one a measure."""
    weights = np.ones(judged[0].measures.shape[0])
    for _ in range(_ROUNDS):
        differences, counts = [], []
        for pool in judged:
            grades, table = np.array(pool.grades), pool.measures.T.astype(float)
            better, worse = np.nonzero(grades[:, None] > grades[None, :])
            if not len(better):
                continue
            rank = np.empty(len(grades))
            rank[np.argsort(-(table @ weights), kind="stable")] = np.arange(len(grades))
            discount = 1 / np.log2(rank + 2)
            swap = np.abs(discount[better] - discount[worse]) + 0.1 * (discount[better] + discount[worse])
            count = (2.0 ** grades[better] - 2.0 ** grades[worse]) * swap
            differences.append(table[better] - table[worse])
            counts.append(count / count.sum())
        weights = _fitted(np.concatenate(differences), np.concatenate(counts), weights)
    return weights


def _fitted(differences: Vector, counts: Vector, start: Vector) -> Vector:
    def loss(weights: Vector) -> tuple[float, Vector]:
        margin = differences @ weights
        value = counts @ np.logaddexp(0, -margin) + _PENALTY * 0.5 * weights @ weights
        slope = -differences.T @ (counts / (1 + np.exp(margin))) + _PENALTY * weights
        return float(value), slope

    return np.asarray(minimize(loss, start, jac=True, bounds=[(0, None)] * len(start)).x)


def to_share(judged: Sequence[Pool], weights: Vector) -> tuple[float, float]:
    """Return the scale of the weights and the constant that make the logistic function the share of grade ≥ 2."""
    summed = np.concatenate([weights @ pool.measures for pool in judged])
    called = np.concatenate([np.array(pool.grades) >= 2 for pool in judged]).astype(float)

    def loss(told: Vector) -> float:
        z = told[0] * summed + told[1]
        return float(np.sum(np.logaddexp(0, z) - called * z))

    scale, constant = minimize(loss, np.array([1.0, -3.0])).x
    return float(scale), float(constant)


def left_out(judged: Sequence[Pool], key: Callable[[Pool], str]) -> float:
    """Return nDCG@10 with each pool ranked by weights learned from pools of another key."""
    found = []
    for value in sorted({key(pool) for pool in judged}):
        weights = learn([pool for pool in judged if key(pool) != value])
        for pool in (pool for pool in judged if key(pool) == value):
            found.append(ndcg((weights @ pool.measures).tolist(), pool.grades))
    return round(mean(found), 4)


@click.command()
@click.option("--gold", type=click.Path(path_type=Path, exists=True, file_okay=False), required=True)
@click.option("--programmes", type=click.Path(path_type=Path, exists=True, file_okay=False), required=True)
@click.option("--meaning/--no-meaning", default=False, help="Learn the weights that go with the encoder.")
@click.option("--kept", type=click.Path(path_type=Path), help="Keep the encoder's vectors here.")
@click.option("--json", "file", type=click.Path(path_type=Path), help="Write the figures here too.")
def main(gold: Path, programmes: Path, meaning: bool, kept: Path | None, file: Path | None) -> None:
    """Learn, and print what was learned and how well it does on what was left out."""
    queries = read_gold(gold)
    graph = read_graph(programmes, [query.edition for query in queries])
    judged = pools(graph, queries, kept_encoder(kept) if meaning else None)
    weights = learn(judged)
    scale, constant = to_share(judged, weights)
    told = {
        "weights": [round(value, 2) for value in (weights * scale).tolist()],
        "constant": round(constant, 2),
        "ndcg@10_learned_from": round(mean(ndcg((weights @ p.measures).tolist(), p.grades) for p in judged), 4),
        "ndcg@10_query_left_out": left_out(judged, lambda pool: pool.query.id),
        "ndcg@10_edition_left_out": left_out(judged, lambda pool: pool.query.edition),
    }
    if file is not None:
        file.write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")
    click.echo(json.dumps(told, ensure_ascii=False))


if __name__ == "__main__":
    main()
