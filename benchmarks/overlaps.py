"""How well overlaps are ranked: `python -m benchmarks.overlaps --gold DIR --programmes DIR [--meaning [--kept FILE]]`.

`overlaps.csv` in the gold folder has rows edition, query_id, candidate_id, grade (0–3). The programmes are read by the
loaders, resolved and assembled into a graph as a build does it, and every pair gets its strength from the code that
`omvarld overlaps` runs. What is ranked for a query is its judged pool, and nothing else.

- `ndcg@10`: gain 2^grade − 1, discount log2(rank + 1), against the best order of the same pool; the mean over the
  queries that have a grade above 0. `ndcg@10_linear`: the same with the grade itself as gain.
- `recall@10`: of the pool's candidates of grade ≥ 2, how many stand among the first ten; the mean over queries
  that have any.
- `every_pair`: an edition's events and other efforts, the pairs shown of all, and the seconds of finding and explaining
  them.
- `precision`: of the pairs that the product would show (strength ≥ the threshold), the share of grade ≥ 2, and of ≥ 1.
"""

from __future__ import annotations

import csv
import json
import math
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from graph.catalogue import Catalogue
from graph.identity import slug
from graph.model import Graph
from graph.pipeline import assembled
from graph.records import SourceDeclaration
from loaders import malmo_inventory
from queries.overlaps.efforts import Effort, read_efforts
from queries.overlaps.encoder import Encoder, kept_encoder
from queries.overlaps.find import overlaps
from queries.overlaps.likeness import Likeness, Matrix, strength
from queries.overlaps.scored import Scorer, make_likeness
from queries.overlaps.settings import SHOWN

ARENA = "Almedalsveckan"


@dataclass(frozen=True, slots=True)
class Query:
    """A judged pool: the event that was asked about, and its candidates with their grades."""

    edition: str
    id: str
    pool: tuple[tuple[str, int], ...]


def read_gold(folder: Path) -> list[Query]:
    """Return the judged pools of `overlaps.csv`."""
    pools: defaultdict[tuple[str, str], dict[str, int]] = defaultdict(dict)
    with (folder / "overlaps.csv").open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            pools[row["edition"], row["query_id"]][row["candidate_id"]] = int(row["grade"])
    return [Query(edition, id, tuple(pool.items())) for (edition, id), pool in pools.items()]


def read_graph(folder: Path, editions: Iterable[str]) -> Graph:
    """Return the graph that a build would make of the editions' programmes and the bundled inventory."""
    declared = [
        SourceDeclaration("malmo", "inventory-yaml", malmo_inventory(), "malmo", "–", "–", perspective="Malmö stad")
    ]
    for edition in sorted(set(editions)):
        path = next(p for p in sorted(folder.glob(f"{edition}.*")) if p.suffix in (".csv", ".jsonl"))
        loader = "almedalen-csv" if path.suffix == ".csv" else "almedalen-jsonl"
        options = {"arena": ARENA, "edition": f"{ARENA} {edition}"}
        declared.append(SourceDeclaration(f"p{edition}", loader, path, edition, "–", "–", options=options))
    with tempfile.TemporaryDirectory() as spare:
        place = Path(spare)
        catalogue = Catalogue(place / "omvarld.yaml", "Malmö stad", "sv", spare, place / "none", place, tuple(declared))
        return assembled(catalogue, lambda stage, done, total: None).graph


def edition_id(edition: str) -> str:
    """Return the node id of an edition."""
    return f"edition:{slug(f'{ARENA} {edition}')}"


def event_id(edition: str, source_id: str) -> str:
    """Return the node id of an event."""
    return f"event:{slug(f'{ARENA} {edition}')}-{slug(source_id)}"


@dataclass(frozen=True, slots=True)
class Pool:
    """A query's pool with the measures of each pair, one column a candidate."""

    query: Query
    grades: tuple[int, ...]
    efforts: tuple[Effort, ...]
    measures: Matrix


def discounted(grades: Sequence[int], linear: bool) -> float:
    """Return the discounted gain of the first ten grades."""
    return sum((g if linear else 2**g - 1) / math.log2(place + 2) for place, g in enumerate(grades[:10]))


def ndcg(strengths: Sequence[float], grades: Sequence[int], linear: bool = False) -> float | None:
    """Return nDCG@10 of a pool; None where nothing in it has a grade."""
    ranked = [grade for _, grade in sorted(zip(strengths, grades, strict=True), key=lambda pair: -pair[0])]
    best = discounted(sorted(grades, reverse=True), linear)
    return discounted(ranked, linear) / best if best else None


def recall(strengths: Sequence[float], grades: Sequence[int]) -> float | None:
    """Return how many of the pool's grades ≥ 2 stand among the first ten; None where there are none."""
    ranked = [grade for _, grade in sorted(zip(strengths, grades, strict=True), key=lambda pair: -pair[0])]
    wanted = sum(grade >= 2 for grade in grades)
    return sum(grade >= 2 for grade in ranked[:10]) / wanted if wanted else None


def mean(values: Iterable[float | None]) -> float:
    """Return the mean of those that are told."""
    told = [value for value in values if value is not None]
    return sum(told) / len(told) if told else float("nan")


def figures(ranked: Sequence[tuple[Sequence[float], Sequence[int]]]) -> dict[str, float | int]:
    """Return the figures of some pools, each as strengths and grades."""
    shown = [grade for strengths, grades in ranked for s, grade in zip(strengths, grades, strict=True) if s >= SHOWN]
    return {
        "queries": len(ranked),
        "pairs": sum(len(grades) for _, grades in ranked),
        "ndcg@10": round(mean(ndcg(s, g) for s, g in ranked), 4),
        "ndcg@10_linear": round(mean(ndcg(s, g, linear=True) for s, g in ranked), 4),
        "recall@10": round(mean(recall(s, g) for s, g in ranked), 4),
        "shown": len(shown),
        "precision": round(mean(float(grade >= 2) for grade in shown), 4),
        "precision_grade_1": round(mean(float(grade >= 1) for grade in shown), 4),
    }


def pools(graph: Graph, queries: Sequence[Query], encoder: Encoder | None) -> list[Pool]:
    """Return the pools with their measures; an event that the programme lacks stops the run."""
    made = []
    for edition in sorted({query.edition for query in queries}):
        node = edition_id(edition)
        likeness: Likeness = make_likeness(graph, (node,))
        efforts = {effort.id: effort for effort in read_efforts(graph, (node,))}
        scorer = Scorer(likeness, encoder)
        for query in (query for query in queries if query.edition == edition):
            asked = efforts[event_id(edition, query.id)]
            others = [efforts[event_id(edition, id)] for id, _ in query.pool]
            measures = scorer.measured([(asked, other) for other in others])
            made.append(Pool(query, tuple(grade for _, grade in query.pool), tuple(others), measures))
    return made


def every_pair(graph: Graph, edition: str) -> dict[str, float | int]:
    """Time what `omvarld overlaps --between all` asks for: every pair of an edition, with its reasons."""
    began = time.perf_counter()
    found = overlaps(graph, f"{ARENA} {edition}", between="all")
    seconds = time.perf_counter() - began
    efforts = read_efforts(graph, (edition_id(edition),))
    return {"efforts": len(efforts), "pairs_shown": len(found), "seconds": round(seconds, 2)}


@click.command()
@click.option("--gold", type=click.Path(path_type=Path, exists=True, file_okay=False), required=True)
@click.option("--programmes", type=click.Path(path_type=Path, exists=True, file_okay=False), required=True)
@click.option("--meaning/--no-meaning", default=False, help="Use the optional encoder.")
@click.option("--kept", type=click.Path(path_type=Path), help="Keep the encoder's vectors here.")
@click.option("--json", "file", type=click.Path(path_type=Path), help="Write the figures here too.")
def main(gold: Path, programmes: Path, meaning: bool, kept: Path | None, file: Path | None) -> None:
    """Print the figures as JSON."""
    began = time.perf_counter()
    queries = read_gold(gold)
    graph = read_graph(programmes, [query.edition for query in queries])
    encoder = kept_encoder(kept) if meaning else None
    if meaning and encoder is None:
        raise click.ClickException("The extra is not installed: pip install 'omvarld[embedding]'")
    weights = Scorer.weights_for(encoder)
    judged = pools(graph, queries, encoder)
    editions = sorted({query.edition for query in queries})
    ranked: dict[str, list[tuple[list[float], tuple[int, ...]]]] = {edition: [] for edition in editions}
    for pool in judged:
        ranked[pool.query.edition].append((strength(pool.measures, weights).tolist(), pool.grades))
    made: dict[str, object] = {"meaning": meaning, **figures([pool for own in ranked.values() for pool in own])}
    made["editions"] = {edition: figures(own)["ndcg@10"] for edition, own in ranked.items()}
    made["every_pair"] = {edition: every_pair(graph, edition) for edition in ranked}
    made["seconds"] = round(time.perf_counter() - began, 1)
    if file is not None:
        file.write_text(json.dumps(made, ensure_ascii=False, indent=1), encoding="utf-8")
    click.echo(json.dumps(made, ensure_ascii=False))


if __name__ == "__main__":
    main()
