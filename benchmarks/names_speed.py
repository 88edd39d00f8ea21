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
    """Return seconds for all fields, and for ten times as many."""
    mentions, seconds = _read(bodies, fields)
    many, many_seconds = _read(bodies, [*fields, *_generated(fields, 9)])
    return {
        "fields": len(fields),
        "mentions": mentions,
        "seconds": round(seconds, 2),
        "ten_times_mentions": many,
        "ten_times_seconds": round(many_seconds, 2),
        "ratio": round(many_seconds / seconds, 1) if seconds else None,
    }


def _read(bodies: Sequence[Identity], fields: Sequence[Mention]) -> tuple[int, float]:
    Names(bodies)  # tables are read at start, which does not count
    start = time.perf_counter()
    names = Names(bodies, fields)
    count = sum(len(names.organisers(field)) for field in fields)
    return count, time.perf_counter() - start


def _generated(fields: Sequence[Mention], times: int) -> list[Mention]:
    """Return fields of the programmes with a made-up body added to each, so that no field repeats another."""
    chance = random.Random(20240701)
    made = []
    for _ in range(times):
        for field in fields:
            name = "".join(chance.choice(_SYLLABLES) for _ in range(3)).capitalize()
            made.append(Mention(f"{field.text}, {chance.choice(_FORMS).format(name)}", field.on))
    return made
