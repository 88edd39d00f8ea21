"""Speed and memory of loaders: `python -m benchmarks.loaders [--events N] [--json FILE]`.

Reads seeded programmes with texts about as long as the real ones (a kilobyte and a half an event), as CSV and as JSON
lines. Tells events a second, by the clock and by the processor (where others share the machine they differ), and the
peak of Python's memory at a quarter and at the whole size: it must not grow with the rows, but for the ids.
"""

from __future__ import annotations

import csv
import json
import random
import tempfile
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import click

from graph.records import Loader, Report, SourceDeclaration
from loaders import almedalen, almedalen_lines

HEADER = (
    *("title", "organiser", "start", "end", "type", "topic_1", "topic_2", "language", "place"),
    *("description", "more_info", "speakers", "id"),
)
WORDS = ("samverkan", "välfärd", "klimat", "hållbar", "stad", "region", "framtid", "bostad", "skola", "är", "på", "och")
# What stands in some texts and must be looked at closer: years, a name on a network, a parenthesis.
MARKED = (" 2013-2014", " @almedalen", " (enligt avtal)", "", "", "", "", "")
ROUNDS = 5


def item(number: int, chance: random.Random) -> dict[str, str]:
    """Return one event as text by column."""
    day, hour = 1 + number % 6, 8 + number % 12
    return {
        "title": f"Hur löser vi fråga {number}?",
        "organiser": "Malmö stad, Region Skåne",
        "start": f"2013-07-0{day} {hour:02}:00:00",
        "end": f"2013-07-0{day} {hour:02}:45:00",
        "type": "Seminarium/föreläsning",
        "topic_1": "Klimat/miljö",
        "topic_2": "Byggande",
        "language": "Svenska",
        "place": "Strandvägen 4",
        "description": " ".join(chance.choices(WORDS, k=45)),
        "more_info": " ".join(chance.choices(WORDS, k=120)) + chance.choice(MARKED),
        "speakers": "['Anna Prov, direktör, Provbolaget', 'Bo Prov, råd, Malmö stad']",
        "id": str(number),
    }


def write_csv(path: Path, events: int) -> Path:
    """Write `events` events as CSV."""
    chance = random.Random(1)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, HEADER)
        writer.writeheader()
        writer.writerows(item(number, chance) for number in range(events))
    return path


def write_lines(path: Path, events: int) -> Path:
    """Write `events` events as JSON lines."""
    chance = random.Random(1)
    with path.open("w", encoding="utf-8") as file:
        for number in range(events):
            told = item(number, chance)
            times = [{"start": told["start"].replace(" ", "T") + "Z", "end": told["end"].replace(" ", "T") + "Z"}]
            named = {"id": told["id"], "title": told["title"], "arranger": told["organiser"], "type": "Seminarium"}
            named |= {"area": told["topic_1"], "description": told["description"], "location": told["place"]}
            line = {
                **named,
                "extendedDescription": told["more_info"],
                "language": "Svenska",
                "times": times,
                "tags": [],
            }
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
    return path


def drain(loader: Loader, path: Path) -> int:
    """Read a file to its end, keeping nothing; return the number of events."""
    options = {"arena": "Provveckan", "edition": "Provveckan 2013"}
    declaration = SourceDeclaration("prov", "prov", path, "Provet", "Provtryckeriet", "CC0", options=options)
    return sum(1 for _ in loader.read(declaration, Report("prov"))) - 1


def measured(
    name: str, loader: Loader, write: Callable[[Path, int], Path], events: int, folder: Path
) -> dict[str, object]:
    """Return one format's figures: the best of some rounds, since other work only ever slows one down."""
    path = write(folder / name, events)
    quarter = write(folder / f"{name}-quarter", events // 4)
    clock, processor = [], []
    for _ in range(ROUNDS):
        began, used = time.perf_counter(), time.process_time()
        found = drain(loader, path)
        clock.append(time.perf_counter() - began)
        processor.append(time.process_time() - used)
        if found != events:
            raise SystemExit(f"{name}: {found} events read of {events}")
    peaks = []
    for file in (quarter, path):
        tracemalloc.start()
        drain(loader, file)
        peaks.append(tracemalloc.get_traced_memory()[1] / 1e6)
        tracemalloc.stop()
    return {
        "format": name,
        "events": events,
        "events_per_second": round(events / min(clock)),
        "events_per_processor_second": round(events / min(processor)),
        "megabytes_read": round(path.stat().st_size / 1e6, 1),
        "peak_megabytes_quarter": round(peaks[0], 2),
        "peak_megabytes": round(peaks[1], 2),
    }


@click.command()
@click.option("--events", default=10_000, show_default=True, help="Events in each file.")
@click.option("--json", "json_file", type=click.Path(path_type=Path), help="Write the figures here.")
def main(events: int, json_file: Path | None) -> None:
    """Measure every streaming loader and print a table."""
    with tempfile.TemporaryDirectory() as folder:
        figures = [
            measured("csv", almedalen.LOADER, write_csv, events, Path(folder)),
            measured("jsonl", almedalen_lines.LOADER, write_lines, events, Path(folder)),
        ]
    for row in figures:
        print("  ".join(f"{name}={value}" for name, value in row.items()))
    if json_file:
        json_file.write_text(json.dumps(figures, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
