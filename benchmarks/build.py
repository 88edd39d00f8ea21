"""Speed and memory of a build: `python -m benchmarks.build [--data DIR] [--json FILE]`.

A full build of all programmes to the embedded store, the same build again, and one without the last programme, each in
a process of its own so that peak memory is that build's. Prints a table and JSON.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import click

from graph.catalogue import read_catalogue
from graph.pipeline import build

YEARS = (2009, 2011, 2013, 2015, 2021, 2023)
SOURCE = """
  - id: almedalen-{year}
    loader: almedalen-csv
    path: {folder}/almedalen/{year}.csv
    name: Almedalsveckans program {year}
    publisher: Region Gotland
    licence: okänd
    options: {{arena: Almedalsveckan, edition: Almedalsveckan {year}}}
"""
REGISTERS = """
  - id: registers
    loader: registers
    path: {folder}/registers
    name: Register över myndigheter, kommuner och regioner
    publisher: SCB m.fl.
    licence: öppna data
"""


def write_catalogue(folder: Path, data: Path, years: tuple[int, ...] = YEARS) -> Path:
    """Write a catalogue of the bundled inventory, the registers and the programmes of `years`; return its path."""
    head = "perspective: Malmö stad\nsources:\n  - id: malmo\n    loader: inventory-yaml\n    path: bundled:malmo"
    parts = [head, REGISTERS.format(folder=data), *(SOURCE.format(folder=data, year=year) for year in years)]
    path = folder / "omvarld.yaml"
    path.write_text("".join(parts), encoding="utf-8")
    return path


def data_folder(told: str | None) -> Path:
    """Return where the real programmes lie: as told, else OMVARLD_DATA, else ../shared/data."""
    beside = Path(__file__).resolve().parents[2] / "shared" / "data"
    return Path(told or os.environ.get("OMVARLD_DATA") or beside).resolve()


def measured(catalogue: Path, name: str) -> dict[str, object]:
    """Run one build in a process of its own; return its seconds, peak memory and counts."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.build", "--one", str(catalogue)], check=True, capture_output=True, text=True
    )
    return {"build": name, **json.loads(done.stdout)}


def run_one(catalogue: Path) -> None:
    """Build once and print what it took."""
    started = time.perf_counter()
    planned = build(read_catalogue(catalogue))
    seconds = time.perf_counter() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    changes = len(planned.plan.nodes) + len(planned.plan.relations)
    row = {
        "seconds": round(seconds, 2),
        "peak_mb": round(peak),
        "nodes": planned.build.nodes,
        "relations": planned.build.relations,
        "changes": changes,
    }
    print(json.dumps(row))


@click.command()
@click.option("--data", help="folder of almedalen/ and registers/")
@click.option("--json", "out", type=click.Path(path_type=Path), help="also write the JSON here")
@click.option("--one", type=click.Path(path_type=Path), hidden=True)
def main(data: str | None, out: Path | None, one: Path | None) -> None:
    """Measure full, repeated and slightly changed builds."""
    if one is not None:
        run_one(one)
        return
    folder = data_folder(data)
    if not (folder / "almedalen").is_dir():
        print(f"no real programmes in {folder}: set OMVARLD_DATA; nothing measured")
        return
    with tempfile.TemporaryDirectory() as temporary:
        catalogue = write_catalogue(Path(temporary), folder)
        rows = [measured(catalogue, "full"), measured(catalogue, "no-op")]
        write_catalogue(Path(temporary), folder, YEARS[:-1])
        rows.append(measured(catalogue, "without 2023"))
    for row in rows:
        print("  ".join(f"{name}={value}" for name, value in row.items()))
    text = json.dumps(rows, indent=1)
    print(text)
    if out is not None:
        out.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
