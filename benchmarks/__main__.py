"""All benchmarks together: `python -m benchmarks [--only NAME …] [--quick] [--data DIR] [--folder DIR] …`.

Each is run in processes of its own, one after another, and leaves figures and a log in the folder; the page is written
from what stands there, so that one can be run again alone. One that fails, takes too long or lacks its data is told on
the page, and the others go on. `--page-only` measures nothing and writes the page anew.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import click

from benchmarks.build import data_folder
from benchmarks.machine import machine
from benchmarks.page import page
from benchmarks.suite import SUITE, Benchmark

ROOT = Path(__file__).resolve().parents[1]


def measure(one: Benchmark, folder: Path, data: Path, quick: bool, left: float) -> str:
    """Run one benchmark in at most `left` minutes; return what went wrong, or nothing."""
    figures, log = folder / f"{one.name}.json", folder / f"{one.name}.log"
    figures.unlink(missing_ok=True)
    called = one.called(quick)
    told = ["python", "-m", one.module, *(argument.format(data="DATA") for argument in called)]
    run = {
        "command": " ".join(told),
        "date": f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC",
        "quick": quick,
        "load": os.getloadavg()[0],
    }
    began = time.monotonic()
    if one.needs_data and not (data / "almedalen").is_dir():
        trouble = f"Not measured: there are no real programmes in {data.name}; set OMVARLD_DATA."
    elif left <= 0:
        trouble = "Not measured: the time for all was over."
    else:
        arguments = [argument.format(data=data) for argument in called]
        trouble = _ended(
            [sys.executable, "-m", one.module, *arguments, "--json", str(figures)], log, min(one.minutes, left)
        )
    run |= {"seconds": time.monotonic() - began, "trouble": trouble}
    (folder / f"{one.name}.run.json").write_text(json.dumps(run, ensure_ascii=False, indent=1), encoding="utf-8")
    return trouble


def _ended(command: list[str], log: Path, minutes: float) -> str:
    """Run a command to its end or its time's end, its children with it; return what went wrong, or nothing."""
    with log.open("w", encoding="utf-8") as file:
        # A group of its own, so that a browser or a server that it started ends with it.
        process = subprocess.Popen(command, cwd=ROOT, stdout=file, stderr=subprocess.STDOUT, start_new_session=True)
        try:
            code = process.wait(minutes * 60)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            return f"Ended after {minutes:.1f} minutes without an end."
        except BaseException:
            os.killpg(process.pid, signal.SIGKILL)
            raise
    if code == 0:
        return ""
    lines = log.read_text(encoding="utf-8").strip().splitlines() or [""]
    return f"Ended with {code}: {lines[-1][:200]}"


@click.command()
@click.option("--only", multiple=True, type=click.Choice([one.name for one in SUITE]), help="Run these alone.")
@click.option("--quick", is_flag=True, help="Little data, to see that all is well; the page goes into the folder.")
@click.option("--data", help="Folder of real data; else OMVARLD_DATA, else ../shared/data.")
@click.option("--folder", type=click.Path(path_type=Path), help="For figures and logs; else build/benchmarks.")
@click.option("--page", "told", type=click.Path(path_type=Path), help="The page; else docs/benchmarks.md.")
@click.option("--minutes", default=25.0, show_default=True, help="For all together; what is left then is not measured.")
@click.option("--page-only", is_flag=True, help="Measure nothing: write the page of what stands in the folder.")
def main(
    only: tuple[str, ...],
    quick: bool,
    data: str | None,
    folder: Path | None,
    told: Path | None,
    minutes: float,
    page_only: bool,
) -> None:
    """Measure, and write the page; end with 1 where something could not be measured."""
    folder = folder or ROOT / "build" / ("benchmarks-quick" if quick else "benchmarks")
    folder.mkdir(parents=True, exist_ok=True)
    path = told or (folder / "benchmarks.md" if quick else ROOT / "docs" / "benchmarks.md")
    wanted = [] if page_only else [one for one in SUITE if not only or one.name in only]
    if wanted:
        text = json.dumps(machine(), ensure_ascii=False, indent=1)
        (folder / "machine.json").write_text(text, encoding="utf-8")
    troubled, ends = 0, time.monotonic() + minutes * 60
    for one in wanted:
        click.echo(f"{one.name} …", err=True)
        trouble = measure(one, folder, data_folder(data), quick, (ends - time.monotonic()) / 60)
        troubled += bool(trouble)
        click.echo(f"{one.name}: {trouble or 'measured'}", err=True)
        # After each, so that a page stands whatever ends the run.
        path.write_text(page(folder), encoding="utf-8", newline="\n")
    path.write_text(page(folder), encoding="utf-8", newline="\n")
    click.echo(path)
    sys.exit(1 if troubled else 0)


if __name__ == "__main__":
    main()
