"""How well names are read, and how fast: `python -m benchmarks.names --gold DIR [--misses] [--speed] [--cross]`.

Reads `organisers.jsonl` and `pairs.csv` of the folder, makes `Names` as a build does (registers, all fields as the
corpus) and prints JSON. A name is right where it is the labelled one but for case, dashes and the legal form AB;
`names_exact` counts letter for letter.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import click

from benchmarks.names_data import Pair, Row, find_folder, read_fields, read_pairs, read_registers, read_rows
from benchmarks.names_peers import beside
from benchmarks.names_speed import measure_speed
from graph.names import Names, Reading, compare
from graph.names.fold import core
from graph.names.matching.pairs import MERGES

Item = tuple[str, ...]


class Tally:
    """Counts what was found of what was to be found."""

    def __init__(self) -> None:
        self.right = self.given = self.wanted = 0

    def add(self, given: set[Item], wanted: set[Item]) -> None:
        """Add one row."""
        self.right += len(given & wanted)
        self.given += len(given)
        self.wanted += len(wanted)

    def figures(self) -> dict[str, float]:
        """Return precision, recall and F1."""
        precision = self.right / self.given if self.given else 1.0
        recall = self.right / self.wanted if self.wanted else 1.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return {"precision": round(precision, 4), "recall": round(recall, 4), "f1": round(f1, 4)}


def link(reading: Reading) -> str | None:
    """Return the register's id of a reading as the labels give it: a code, or an agency's official name."""
    identity = reading.identity
    if identity.register in {"agencies", "universities"}:
        return identity.name
    is_code = len(identity.register_id) == 4 or identity.register_id.startswith("SE-")
    return identity.register_id if is_code and identity.register else None


def score_rows(names: Names, rows: Sequence[Row]) -> tuple[dict[str, object], list[dict[str, object]]]:
    """Return the figures of the labelled rows, and the rows that are not exactly right."""
    tallies: defaultdict[str, Tally] = defaultdict(Tally)
    kinds = [0, 0]
    misses: list[dict[str, object]] = []
    for row in rows:
        read = names.organisers(row.mention)
        given, wanted = _views(read), _labels(row)
        for view in wanted:
            tallies[view].add(given[view], wanted[view])
        wrong = [view for view in ("spans", "names", "register", "roles") if given[view] != wanted[view]]
        kinds[0] += not wrong
        kinds[1] += not wrong and given["part_of"] == wanted["part_of"]
        if wrong or given["part_of"] != wanted["part_of"]:
            misses.append(_miss(row, read, wrong or ["part_of"]))
    total = max(len(rows), 1)
    figures: dict[str, object] = {view: tally.figures() for view, tally in tallies.items()}
    figures |= {"rows": len(rows), "rows_right": round(kinds[0] / total, 4)}
    figures["rows_right_and_part_of"] = round(kinds[1] / total, 4)
    return figures, misses


def _views(read: Sequence[Reading]) -> dict[str, set[Item]]:
    return {
        "spans": {(r.as_written,) for r in read},
        "names": {(r.as_written, core(r.identity.name)) for r in read},
        "names_exact": {(r.as_written, r.identity.name) for r in read},
        "register": {(r.as_written, found) for r in read if (found := link(r)) is not None},
        "roles": {(r.as_written, r.role) for r in read},
        "part_of": {(r.as_written, core(r.part_of.name)) for r in read if r.part_of},
    }


def _labels(row: Row) -> dict[str, set[Item]]:
    return {
        "spans": {(b.as_written,) for b in row.bodies},
        "names": {(b.as_written, core(b.name)) for b in row.bodies},
        "names_exact": {(b.as_written, b.name) for b in row.bodies},
        "register": {(b.as_written, b.register_id) for b in row.bodies if b.register_id},
        "roles": {(b.as_written, b.relation) for b in row.bodies},
        "part_of": {(b.as_written, core(b.part_of)) for b in row.bodies if b.part_of},
    }


def _miss(row: Row, read: Sequence[Reading], wrong: list[str]) -> dict[str, object]:
    return {
        "year": row.year,
        "organiser": row.organiser,
        "wrong": wrong,
        "given": [
            (r.as_written, r.identity.name, link(r), r.role, r.part_of.name if r.part_of else None, r.rule)
            for r in read
        ],
        "wanted": [(b.as_written, b.name, b.register_id, b.relation, b.part_of) for b in row.bodies],
    }


def score_pairs(names: Names, pairs: Sequence[Pair]) -> tuple[dict[str, object], list[dict[str, object]]]:
    """Return the figures of the labelled pairs, and those that were answered wrong or not at all."""
    merged_right = merged = same = answered = told_right = 0
    misses: list[dict[str, object]] = []
    for pair in pairs:
        told = compare(names, pair.left, pair.right)
        is_same = pair.label in {"same", "same_renamed"}
        merges = told.relation in {"same", "same_renamed"} and told.score >= MERGES
        same += is_same
        merged += merges
        merged_right += merges and is_same
        answered += told.relation is not None
        told_right += told.relation == pair.label
        if told.relation != pair.label:
            misses.append(
                {"left": pair.left, "right": pair.right, "label": pair.label, "told": told.relation, "rule": told.rule}
            )
    figures: dict[str, object] = {
        "pairs": len(pairs),
        "merged_precision": round(merged_right / max(merged, 1), 4),
        "merged_recall": round(merged_right / max(same, 1), 4),
        "relation_right_where_answered": round(told_right / max(answered, 1), 4),
        "share_answered": round(answered / max(len(pairs), 1), 4),
    }
    return figures, misses


@click.command()
@click.option("--gold", required=True, type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--programmes", type=click.Path(exists=True, file_okay=False), help="Folder of the programmes.")
@click.option("--registers", type=click.Path(exists=True, file_okay=False), help="Folder of the registers.")
@click.option("--misses", is_flag=True, help="List what is not right.")
@click.option("--speed", is_flag=True, help="Measure the speed on all programmes, and beside splink.")
@click.option("--cross", is_flag=True, help="Read each year with the other years' fields alone as the corpus.")
@click.option("--json", "file", type=click.Path(path_type=Path), help="Write the figures here too.")
def main(
    gold: Path,
    programmes: str | None,
    registers: str | None,
    misses: bool,
    speed: bool,
    cross: bool,
    file: Path | None,
) -> None:
    """Print the figures as JSON."""
    rows = read_rows(gold)
    fields = read_fields(find_folder(programmes, gold, "almedalen"))
    bodies = read_registers(find_folder(registers, gold, "registers"))
    names = Names(bodies, [*fields, *(row.mention for row in rows)])
    figures, row_misses = score_rows(names, rows)
    result: dict[str, object] = {"organisers": figures}
    pair_misses: list[dict[str, object]] = []
    pairs = read_pairs(gold) if (gold / "pairs.csv").is_file() else []
    if pairs:
        result["pairs"], pair_misses = score_pairs(names, pairs)
    if cross:
        result["cross"] = {
            str(year): score_rows(
                Names(bodies, [f for f in fields if f.on and f.on.year != year]), [r for r in rows if r.year == year]
            )[0]
            for year in sorted({row.year for row in rows})
        }
    if speed:
        result["speed"] = measure_speed(bodies, fields)
        result["beside"] = beside(bodies, fields, pairs)
    if misses:
        result["misses"] = {"organisers": row_misses, "pairs": pair_misses}
    if file is not None:
        file.write_text(json.dumps(result, ensure_ascii=False, indent=1), encoding="utf-8")
    json.dump(result, sys.stdout, ensure_ascii=False, indent=1)
    sys.stdout.write("\n")


if __name__ == "__main__":
    main()
