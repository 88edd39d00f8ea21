"""Search: one field for everything in the graph. Organisations by any name, events by their text, topics, initiatives.

The index is SQLite's full-text search (FTS5) in memory: letters without diacritics and case, beginnings of words, and
rank by BM25, names before texts.
"""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from threading import Lock
from typing import Final

from graph.messages import text
from graph.model import Entity, Graph, entities
from graph.schema import ORGANISATIONS

LABELS: Final = ("Organisation", "Event", "Initiative", "Topic", "Arena", "Edition", "Person", "Place")
_WORD: Final = re.compile(r"\w+", re.UNICODE)
_TEXTS: Final = ("description", "organisers_as_written")
_MOST_WORDS: Final = 12
# A name weighs as much as twenty places in a running text.
_RANK: Final = "bm25(things, 0, 0, 0, 20.0, 10.0, 1.0)"
_FACETS: Final = ("label", "kind", "year")
_WEIGHT_OF_LABEL: Final[Mapping[str, float]] = {"Organisation": 6.0, "Initiative": 4.0, "Topic": 4.0, "Arena": 4.0}


@dataclass(frozen=True, slots=True)
class Hit:
    """A thing that was found. `also` is the other name that the words met, empty where they met its own."""

    id: str
    label: str
    name: str
    kind: str
    year: int | None
    also: str


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found: the first `hits`, how many there are, and how many of each value of a facet."""

    hits: tuple[Hit, ...]
    total: int
    facets: Mapping[str, tuple[tuple[str, int], ...]]


@dataclass(slots=True)
class Index:
    """The index of one graph. It may be asked from several threads."""

    _base: sqlite3.Connection
    _lock: Lock = field(default_factory=Lock)

    def search(self, words: str, filters: Mapping[str, str] | None = None, limit: int = 50) -> Found:
        """Return what `words` find: each word, or a longer one that begins with it, in a name or a text.

        Parameters
        ----------
        words
            As typed; signs are of no matter. Without a word everything that the filters let through is found.
        filters
            `label`, `kind` and `year` to the value wanted; others are of no matter.
        limit
            How many hits are returned; all are counted.
        """
        asked = _WORD.findall(words)[:_MOST_WORDS]
        chosen = {name: value for name, value in (filters or {}).items() if name in _FACETS and value}
        where = ["things MATCH ?"] if asked else []
        values: list[object] = [" ".join(f'"{word}"*' for word in asked)] if asked else []
        for name, value in chosen.items():
            where.append(f"{name} = ?")
            values.append(value)
        condition = f" WHERE {' AND '.join(where)}" if where else ""
        rank = f"{_RANK} * weight" if asked else "weight * -1"
        with self._lock:
            rows = self._base.execute(
                f"SELECT id, label, kind, year, name, names FROM things{condition} ORDER BY {rank}, name LIMIT ?",  # noqa: S608
                [*values, limit],
            ).fetchall()
            facets = {name: self._counts(name, condition, values) for name in _FACETS}
        hits = tuple(_hit(row, asked) for row in rows)
        return Found(hits, sum(count for _, count in facets["label"]), facets)

    def _counts(self, name: str, condition: str, values: list[object]) -> tuple[tuple[str, int], ...]:
        rows = self._base.execute(f"SELECT {name}, count(*) FROM things{condition} GROUP BY {name}", values)  # noqa: S608
        counted = Counter({str(value): count for value, count in rows if value not in (None, "")})
        order = (lambda item: (item[0], 0)) if name == "year" else (lambda item: (-item[1], item[0]))
        found = sorted(counted.items(), key=order)
        return tuple(reversed(found)) if name == "year" else tuple(found)


def make_index(graph: Graph) -> Index:
    """Return the index of a graph: some two seconds for 30 000 things."""
    base = sqlite3.connect(":memory:", check_same_thread=False)
    base.execute(
        "CREATE VIRTUAL TABLE things USING fts5(id UNINDEXED, label UNINDEXED, kind UNINDEXED, name, names, words, "
        "year UNINDEXED, weight UNINDEXED, tokenize = \"unicode61 remove_diacritics 2\", prefix = '2 3 4')"
    )
    base.executemany("INSERT INTO things VALUES (?, ?, ?, ?, ?, ?, ?, ?)", _rows(graph))
    base.commit()
    return Index(base)


def facet_words(facet: str, value: str) -> str:
    """Return a facet's value as a reader sees it."""
    if facet == "label":
        return text(f"queries-search-{value.casefold()}")
    return text(f"pictures-kind-{value}") if facet == "kind" else value


def _rows(graph: Graph) -> Iterator[tuple[object, ...]]:
    for item in entities(graph):
        label = "Organisation" if item.label in ORGANISATIONS else item.label
        if label in LABELS:
            texts = " ".join(str(item.properties.get(name, "")) for name in _TEXTS)
            names = "\n".join(dict.fromkeys(item.aliases))
            weight = _WEIGHT_OF_LABEL.get(label, 1.0)
            yield item.id, label, item.kind, item.name, names, texts, _year(item), weight


def _year(item: Entity) -> str:
    if item.label not in ("Event", "Edition"):
        return ""
    return str(item.properties.get("year") or (item.valid_from.year if item.valid_from else ""))


def _hit(row: tuple[str, ...], asked: list[str]) -> Hit:
    id, label, kind, year, name, names = row
    met = {word.casefold() for word in asked}
    also = ""
    if met and not _meets(name, met):
        also = next((other for other in names.split("\n") if other and _meets(other, met)), "")
    return Hit(id, label, name, kind, int(year) if year else None, also)


def _meets(name: str, words: set[str]) -> bool:
    parts = [part.casefold() for part in _WORD.findall(name)]
    return all(any(part.startswith(word) for part in parts) for word in words)
