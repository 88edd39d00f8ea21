"""How fast names are read: all programmes' fields, and ten times as many generated ones."""

from __future__ import annotations

import random
import time
from collections.abc import Sequence

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


def measure_speed(bodies: Sequence[Identity], fields: Sequence[Mention]) -> dict[str, object]:
    """Return seconds for all fields, and for ten times as many.

    Beside the clock stand the processor's seconds, which other work on the machine does not touch; the ratio is theirs.
    """
    mentions, seconds, processor = _read(bodies, fields)
    many, many_seconds, many_processor = _read(bodies, [*fields, *_generated(fields, 9)])
    return {
        "fields": len(fields),
        "mentions": mentions,
        "seconds": round(seconds, 2),
        "processor_seconds": round(processor, 2),
        "ten_times_mentions": many,
        "ten_times_seconds": round(many_seconds, 2),
        "ten_times_processor_seconds": round(many_processor, 2),
        "ratio": round(many_processor / processor, 1) if processor else None,
        "beside": "nomenklatura and splink: not measured, neither is installed here",
    }


def _read(bodies: Sequence[Identity], fields: Sequence[Mention]) -> tuple[int, float, float]:
    Names(bodies)  # tables are read at start, which does not count
    start, processor = time.perf_counter(), time.process_time()
    names = Names(bodies, fields)
    count = sum(len(names.organisers(field)) for field in fields)
    return count, time.perf_counter() - start, time.process_time() - processor


def _generated(fields: Sequence[Mention], times: int) -> list[Mention]:
    """Return the programmes' fields `times` over, each distinct one with a made-up body of its own added.

    A field that stands ten times in a programme stands ten times in each copy too, as series of events do.
    """
    chance = random.Random(20240701)
    made: list[Mention] = []
    for _ in range(times):
        added: dict[str, str] = {}
        for field in fields:
            if field.text not in added:
                name = "".join(chance.choice(_SYLLABLES) for _ in range(3)).capitalize()
                added[field.text] = f"{field.text}, {chance.choice(_FORMS).format(name)}"
            made.append(Mention(added[field.text], field.on))
    return made
