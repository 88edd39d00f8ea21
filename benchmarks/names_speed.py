"""How fast names are read: all programmes' fields, and ten times as many generated ones."""

from __future__ import annotations

import random
import time
from collections.abc import Sequence
from dataclasses import dataclass

from graph.identity import Identity
from graph.names import Mention, Names

_SYLLABLES = (
    "lin",
    "berg",
    "sund",
    "mar",
    "vik",
    "sol",
    "tek",
    "nor",
    "data",
    "skog",
    "by",
    "for",
    "hav",
    "ek",
    "stad",
)
_FORMS = ("{}förbundet", "{} AB", "Föreningen {}", "Stiftelsen {}", "{}institutet", "{} kommun", "Nätverket {}")


_NAMES_LENGTH = 5


def measure_speed(bodies: Sequence[Identity], fields: Sequence[Mention]) -> dict[str, object]:
    """Return seconds for all fields, and for ten times as many: repeated as a programme repeats them, and all unique.

    Beside the clock stand the processor's seconds, which other work on the machine does not touch; the ratios are
    theirs. Every generated field names one body more than the one it is made of, so fields are generated until there
    are ten times as many bodies to read, not ten times as many fields; `mentions_ratio` says how many times.
    """
    base = _read(bodies, fields)
    result: dict[str, object] = {"fields": len(fields), "distinct_fields": len(set(fields)), **base.figures()}
    for name, repeats in (("repeated", True), ("unique", False)):
        ten_fold = [*fields, *_generated(fields, base.counts, 9 * base.mentions, repeats=repeats)]
        many = _read(bodies, ten_fold)
        result[f"ten_times_{name}"] = {
            "distinct_fields": len(set(ten_fold)),
            **many.figures(),
            "mentions_ratio": round(many.mentions / max(base.mentions, 1), 1),
            "ratio": round(many.processor / base.processor, 1) if base.processor else None,
        }
    return result


@dataclass(frozen=True, slots=True)
class _Run:
    """One reading of all fields: bodies read of each, seconds by the clock and of the processor."""

    counts: tuple[int, ...]
    seconds: float
    processor: float

    @property
    def mentions(self) -> int:
        return sum(self.counts)

    def figures(self) -> dict[str, object]:
        return {
            "mentions": self.mentions,
            "seconds": round(self.seconds, 2),
            "processor_seconds": round(self.processor, 2),
        }


def _read(bodies: Sequence[Identity], fields: Sequence[Mention]) -> _Run:
    Names(bodies)  # tables are read at start, which does not count
    start, processor = time.perf_counter(), time.process_time()
    names = Names(bodies, fields)
    counts = tuple(len(names.organisers(field)) for field in fields)
    return _Run(counts, time.perf_counter() - start, time.process_time() - processor)


def _generated(fields: Sequence[Mention], counts: Sequence[int], wanted: int, *, repeats: bool) -> list[Mention]:
    """Return the programmes' fields over and over, each with a made-up body added, until they name `wanted` bodies.

    Where it `repeats`, a field that stands ten times in a programme stands ten times in each copy too, as series of
    events do; else no two fields are alike.
    """
    chance = random.Random(20240701)
    made: list[Mention] = []
    named = 0
    while named < wanted:
        added: dict[str, str] = {}
        for field, count in zip(fields, counts, strict=True):
            if named >= wanted:
                break
            if field.text not in added or not repeats:
                syllables = 3 if repeats else _NAMES_LENGTH
                name = "".join(chance.choice(_SYLLABLES) for _ in range(syllables)).capitalize()
                added[field.text] = f"{field.text}, {chance.choice(_FORMS).format(name)}"
            made.append(Mention(added[field.text], field.on))
            named += count + 1
    return made
