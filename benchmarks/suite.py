"""The benchmarks that `python -m benchmarks` runs: what each measures, how it is called, how long it may take."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Benchmark:
    """One benchmark as it stands on the page.

    `arguments` (and `quick` in their stead for a quick run) may hold `{data}`, the folder of real programmes, registers
    and labelled sets; one that does is not run where there is none. `minutes` is when it is ended.
    """

    name: str
    title: str
    about: str
    module: str
    arguments: tuple[str, ...] = ()
    quick: tuple[str, ...] | None = None
    minutes: float = 2.0

    def called(self, quick: bool) -> tuple[str, ...]:
        """Return the arguments of a run."""
        return self.quick if quick and self.quick is not None else self.arguments

    @property
    def needs_data(self) -> bool:
        """Whether it reads real data."""
        return any("{data}" in argument for argument in self.arguments)


_GOLD: Final = ("--gold", "{data}/gold")
_PROGRAMMES: Final = ("--programmes", "{data}/almedalen")
SUITE: Final = (
    Benchmark(
        "build",
        "A whole build",
        "Six years' programmes, the registers and the inventory into an empty store; the same again; and without the "
        "last year. Each in a process of its own; `peak_mb` is its largest memory.",
        "benchmarks.build",
        ("--data", "{data}"),
        minutes=3,
    ),
    Benchmark(
        "growth",
        "Growth of a build",
        "Generated programmes, ×1, ×3 and ×10. `an_event_beside_x1` is what an event costs beside what it costs at ×1.",
        "benchmarks.growth",
        quick=("--events", "100"),
        minutes=3,
    ),
    Benchmark(
        "loaders",
        "Loaders",
        "Generated programmes, read and checked and not kept. Peak memory at a quarter of the size and at the whole of "
        "it: it is not to grow with the rows but for their ids.",
        "benchmarks.loaders",
        quick=("--events", "1000"),
    ),
    Benchmark(
        "names",
        "Names",
        "The labelled rows and pairs; speed on all programmes and on ten times as many bodies; the same names given to "
        "splink. [names.md](names.md) says how to read the figures.",
        "benchmarks.names",
        (*_GOLD, "--speed"),
        quick=_GOLD,
        minutes=4,
    ),
    Benchmark(
        "mentions",
        "Names in documents",
        "A generated text searched for twenty thousand names.",
        "benchmarks.mentions",
        quick=("--names", "2000", "--megabytes", "1"),
    ),
    Benchmark(
        "overlaps",
        "Overlaps",
        "How well overlaps are ranked, by the judged queries. [overlaps.md](overlaps.md) says how to read the figures.",
        "benchmarks.overlaps",
        (*_GOLD, *_PROGRAMMES),
        minutes=3,
    ),
    Benchmark(
        "overlaps-left-out",
        "Overlaps, on what was left out of the learning",
        "The same with each query, and each edition, ranked by weights that were learned without it.",
        "benchmarks.overlaps_weights",
        (*_GOLD, *_PROGRAMMES),
        minutes=3,
    ),
    Benchmark(
        "questions",
        "Questions",
        "Every query of the library and every analysis on all seven programmes: seconds, median and best. `plain` is "
        "networkx alone on the same network. It ends with 1 where an aim is missed: 200 ms for a query, 3 s for an "
        "analysis.",
        "benchmarks.questions",
        ("--data", "{data}"),
        minutes=4,
    ),
    Benchmark(
        "pictures",
        "Pictures",
        "In a real Chromium: our pages and other libraries' on the same data.",
        "benchmarks.pictures",
        quick=("--events", "300"),
        minutes=8,
    ),
    Benchmark(
        "stores",
        "The two stores",
        "A generated graph into the embedded store and into Neo4j, beside a bare script of the same graph.",
        "benchmarks.stores",
        quick=("--events", "500", "--only", "embedded"),
        minutes=12,
    ),
    Benchmark(
        "stores-library",
        "The library on both stores",
        "Every query of the library on all seven programmes in each store, median; and the loads of a small "
        "generated graph.",
        "benchmarks.stores",
        ("--events", "500", "--rounds", "1", "--library", "--data", "{data}"),
        quick=("--events", "200", "--only", "embedded"),
        minutes=6,
    ),
    Benchmark(
        "stores-growth",
        "Growth of the two stores",
        "The same at ×1, ×3 and ×10, from a smaller base.",
        "benchmarks.stores",
        ("--events", "1500", "--rounds", "1", "--growth"),
        quick=("--events", "200", "--growth", "--only", "embedded"),
        minutes=7,
    ),
)
