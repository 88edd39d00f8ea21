"""How a whole build grows: `python -m benchmarks.growth [--events N] [--json FILE]`.

Generated programmes (the form of the Almedalen CSV) of N, 3 N and 10 N events are read, resolved, assembled and stored,
each in a process of its own so that peak memory is that build's. Tells seconds and megabytes, and what an event costs
beside what it costs at ×1: 1.0 is growth in proportion.
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import click

from benchmarks.build import SOURCE, measured
from tests.programmes import make_programme, write_programme

TIMES = (1, 3, 10)
YEAR = 2015


def figures(events: int, times: int) -> dict[str, object]:
    """Return one size's figures."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        write_programme(folder / "almedalen" / f"{YEAR}.csv", make_programme(YEAR, events * times, 1))
        inventory = "perspective: Malmö stad\nsources:\n  - {id: malmo, loader: inventory-yaml, path: bundled:malmo}"
        catalogue = folder / "omvarld.yaml"
        catalogue.write_text(inventory + SOURCE.format(folder=folder, year=YEAR), encoding="utf-8")
        return measured(catalogue, f"×{times}") | {"events": events * times}


@click.command()
@click.option("--events", default=2_000, show_default=True, help="Events at ×1.")
@click.option("--json", "file", type=click.Path(path_type=Path), help="Write the figures here too.")
def main(events: int, file: Path | None) -> None:
    """Measure the three sizes and print a line each."""
    rows = [figures(events, times) for times in TIMES]
    first = float(str(rows[0]["seconds"])) / events
    for row in rows:
        row["an_event_beside_x1"] = round(float(str(row["seconds"])) / float(str(row["events"])) / first, 2)
        print("  ".join(f"{name}={value}" for name, value in row.items()))
    if file is not None:
        file.write_text(json.dumps(rows, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
