"""A seeded random graph that fits the schema, with every label and every relation type in it.

The same seed and size give the same graph on every machine. The proportions are roughly those of the real programmes
(about four nodes and thirteen relations an event), and the texts hold what real texts hold and worse: å, ä, ö, quotes,
back slashes, line ends, markup, signs outside the first plane.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Final

import networkx as nx

from graph.model import Entity, Graph, Relation, Value, add_entity, add_relation
from graph.records import DatedName
from graph.schema import NODES, RELATIONS, NodeType, PropertyType, RelationType

# Nodes of a label for each event, and the fewest there are.
_SHARES: Final = {
    "Administration": (0.01, 6),
    "Partner": (0.4, 8),
    "Platform": (0.002, 3),
    "Arena": (0.0003, 2),
    "Edition": (0.001, 4),
    "Initiative": (0.004, 6),
    "Topic": (0.01, 6),
    "Person": (1.8, 10),
    "Place": (0.08, 5),
    "Day": (0.006, 5),
    "Source": (0.001, 3),
}
# Relations of a type for each event, and the fewest there are.
_DENSITIES: Final = {
    "ORGANISES": 1.6,
    "SPEAKS_AT": 3.2,
    "REPRESENTS": 1.8,
    "REPRESENTED_AT": 1.5,
    "ABOUT": 1.5,
    "HELD_AT": 1.0,
    "ON_DAY": 1.0,
    "TAKES_PLACE_IN": 1.0,
    "PART_OF_PROGRAMME": 0.05,
    "PART_OF": 0.1,
    "MENTIONED_IN": 0.2,
}
_FEWEST: Final = 3

_VOCABULARY: Final = (
    "Malmö Skåne Öresund klimat trygghet skola bostad samverkan framtid näringsliv hållbar stad region mobilitet "
    "kultur omställning demokrati välfärd forskning energi arbete hälsa digital innovation råd kontor förvaltning "
    "nämnd universitet förbund stiftelse akademi forum dialog seminarium Ängelholm Åre Ystad Tåg Über café naïve"
)
_WORDS: Final = _VOCABULARY.split()
_STRANGE: Final = (
    "<script>alert('x')</script>",
    "'; MATCH (n) DETACH DELETE n //",
    'Citat ”så” "så" och `så`',
    "C:\\mapp\\ny \\u0027 \\n",
    "två\nrader\toch flik",
    "👩‍👩‍👧 familj 𝒜 ẞ",
    "e\u0301 sammansatt och \u00e9 färdig",
    "\u202eomvänt\u202c",
    "=1+1;@SUMMA",
    "{mall} $parameter %s ${x}",
)
_FIRST_DAY: Final = date(2012, 1, 1)


def generate_graph(seed: int, events: int = 40) -> Graph:
    """Return a graph of `events` events and what belongs to them.

    Parameters
    ----------
    seed
        The same seed and size give the same graph.
    events
        Number of events, at least 1. 10 000 give some 33 000 nodes and 130 000 relations.

    Returns
    -------
    Graph
        Every entity and relation passes `graph.schema`; every label and relation type is there.
    """
    return _Generator(seed).graph(events)


class _Generator:
    """Draws names, dates and texts from one random number generator."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self._ids: dict[str, list[str]] = {}

    def graph(self, events: int) -> Graph:
        graph: Graph = nx.MultiDiGraph()
        # Sources first: everything else names them.
        labels = ["Source", *(label for label in NODES if label != "Source")]
        for label in labels:
            share, fewest = _SHARES.get(label, (1.0, 1))
            count = events if label == "Event" else max(fewest, round(events * share))
            self._ids[label] = [self._id(NODES[label], number) for number in range(count)]
        for label in labels:
            for id in self._ids[label]:
                add_entity(graph, self._entity(NODES[label], id))
        for kind in RELATIONS.values():
            count = max(_FEWEST, round(events * _DENSITIES.get(kind.name, 0.01)))
            for start, end in self._ends(kind, count):
                add_relation(graph, self._relation(kind, start, end))
        return graph

    def _id(self, node: NodeType, number: int) -> str:
        if node.label == "Day":
            return f"day:{_FIRST_DAY + timedelta(days=number)}"
        # Three labels share one prefix, so the label is part of the id.
        return f"{node.prefix}:{node.label.lower()}-{number}"

    def _entity(self, node: NodeType, id: str) -> Entity:
        properties = {
            property.name: self._value(id, property)
            for property in node.properties
            if property.required or self._random.random() < 0.8
        }
        begins = self._maybe(self._day)
        return Entity(
            id=id,
            label=node.label,
            name=self._name(),
            kind=self._random.choice(node.kinds),
            sources=self._sources(),
            names=tuple(
                DatedName(self._name(), self._maybe(self._day), self._maybe(self._day))
                for _ in range(self._random.choice((0, 0, 0, 1, 2)))
            ),
            valid_from=begins,
            valid_to=self._maybe(lambda: (begins or self._day()) + timedelta(days=self._random.randrange(2000))),
            properties=properties,
        )

    def _ends(self, kind: RelationType, count: int) -> list[tuple[str, str]]:
        # Every label that the type joins has its turn before any comes twice.
        starts, ends = list(kind.starts), list(kind.ends)
        if kind.name in ("HELD_AT", "ON_DAY"):
            events = self._ids["Event"]
            return [(id, self._random.choice(self._ids[ends[0]])) for id in events]
        turns = max(count, len(starts), len(ends))
        weighted = [label for label in starts for _ in range(len(self._ids[label]))]
        drawn = []
        for turn in range(turns):
            start = starts[turn] if turn < len(starts) else self._random.choice(weighted)
            end = ends[turn] if turn < len(ends) else self._random.choice(ends)
            drawn.append((self._random.choice(self._ids[start]), self._random.choice(self._ids[end])))
        return drawn

    def _relation(self, kind: RelationType, start: str, end: str) -> Relation:
        properties: dict[str, Value] = {}
        names = {property.name for property in kind.properties}
        if "starts" in names:
            begins = self._random.randrange(500)
            properties |= {"starts": begins, "ends": begins + 1 + self._random.randrange(40)}
        if "rule" in names:
            properties["rule"] = self._random.choice(("exact", "alias", "model"))
        if "alternatives" in names and self._random.random() < 0.2:
            properties["alternatives"] = tuple(self._random.choices(self._ids["Partner"], k=2))
        return Relation(
            type=kind.name,
            start=start,
            end=end,
            sources=self._sources(),
            role=self._random.choice(kind.roles) if kind.roles else self._random.choice(("", "", "ordförande")),
            confidence=self._random.choice((1.0, 1.0, 0.95, 0.5, 0.125)),
            valid_from=self._maybe(self._day),
            valid_to=self._maybe(self._day),
            as_written=self._name() if self._random.random() < 0.7 else "",
            properties=properties,
        )

    def _value(self, id: str, property: PropertyType) -> Value:
        if property.type == "text":
            return self._text() if property.name == "description" else self._name()
        if property.type == "texts":
            return tuple(self._name() for _ in range(self._random.randrange(1, 4)))
        if property.type == "integer":
            return self._random.randrange(2000, 2030)
        if property.type == "number":
            return self._random.random()
        if property.type == "flag":
            return self._random.random() < 0.5
        if property.type == "date":
            return date.fromisoformat(id.partition(":")[2]) if id.startswith("day:") else self._day()
        return datetime.combine(self._day(), datetime.min.time()) + timedelta(minutes=self._random.randrange(1440))

    def _name(self) -> str:
        if self._random.random() < 0.03:
            return self._random.choice(_STRANGE)
        return " ".join(self._random.choices(_WORDS, k=self._random.randrange(1, 6)))

    def _text(self) -> str:
        length = 3000 if self._random.random() < 0.01 else self._random.randrange(5, 60)
        return " ".join(self._random.choices(_WORDS, k=length))

    def _day(self) -> date:
        return _FIRST_DAY + timedelta(days=self._random.randrange(4000))

    def _maybe(self, draw: Callable[[], date]) -> date | None:
        return draw() if self._random.random() < 0.3 else None

    def _sources(self) -> tuple[str, ...]:
        sources = self._ids["Source"]
        return tuple(sorted(set(self._random.choices(sources, k=self._random.choice((1, 1, 2))))))
