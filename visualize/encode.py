"""A picture's data as compact JSON: columns of indices instead of repeated names, so that a page stays small."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime

from graph.messages import language, text
from graph.model import Entity, Relation, Value
from graph.schema import NODES, RELATIONS
from visualize.drawing import Heading, Network
from visualize.scope import entity_years, relation_years, span
from visualize.wording import (
    fact_word,
    kind_word,
    label_word,
    page_words,
    phrases,
    register_words,
    role_word,
    status_word,
    type_word,
)

Json = object

_LONG = 600  # Characters of a description that a page carries; the rest is a link away, in the source.
_LONG_OF_MANY = 140
_UNTOLD = frozenset({"year", "date", "starts", "ends", "rule", "alternatives", "sha256"})
_SAFE_LINKS = ("http://", "https://")


class Strings:
    """A table of texts, each held once and named by its number; 0 is the empty text."""

    def __init__(self) -> None:
        self.texts: list[str] = [""]
        self._numbers: dict[str, int] = {"": 0}

    def number(self, words: str) -> int:
        """Return the number of `words`, which may be new."""
        number = self._numbers.setdefault(words, len(self.texts))
        if number == len(self.texts):
            self.texts.append(words)
        return number


def network_data(view: str, network: Network) -> dict[str, Json]:
    """Return a network as the page reads it."""
    strings = Strings()
    labels = [label for label in NODES if any(item.label == label for item in network.entities)]
    types = [name for name in RELATIONS if any(relation.type == name for relation in network.relations)]
    numbers = {item.id: number for number, item in enumerate(network.entities)}
    sources = {id: number for number, id in enumerate(network.sources)}
    years = network.years or span(network.entities, network.relations)
    return {
        **common(view, network.heading),
        "labels": [label_row(label) for label in labels],
        "types": [[name, type_word(name), *phrases(name)] for name in types],
        "sources": [source_row(item) for item in network.sources.values()],
        "nodes": [_node(item, network, labels, sources, strings) for item in network.entities],
        "relations": [_relation(one, types, numbers, sources, strings) for one in network.relations],
        "measures": [
            [text(key), [values.get(item.id, 0) for item in network.entities]]
            for key, values in network.measures.items()
        ],
        "years": years,
        "opening": {
            "focus": network.focus,
            "steps": network.steps,
            "path": network.path,
            "hidden": sorted(network.hidden_labels),
        },
        "regions": [[one.x, one.y, one.radius, one.size, numbers[one.named_by]] for one in network.regions],
        "most": network.most,
        "strings": strings.texts,
    }


def safe_link(address: str) -> str:
    """Return a web address that may stand behind a link, else nothing: no script, no file of the reader's."""
    return address if address.lower().startswith(_SAFE_LINKS) else ""


def shorten(words: str, length: int = _LONG) -> str:
    """Return `words`, cut at a blank before `length` characters with an ellipsis."""
    if len(words) <= length:
        return words
    return words[:length].rsplit(None, 1)[0] + " …"


def common(view: str, heading: Heading) -> dict[str, Json]:
    """Return what every page is told: its view, language, heading and words."""
    return {
        "view": view,
        "language": language(),
        "title": heading.title,
        "lead": heading.lead,
        "notes": heading.notes,
        "words": page_words(),
    }


def label_row(label: str) -> list[str]:
    """Return a label as the page reads it: key, word, colour, shape."""
    node = NODES[label]
    return [label, label_word(label), node.colour, node.shape]


def source_row(item: Entity) -> list[str]:
    """Return a source as the page reads it: id, name, publisher, licence, link, day of retrieval, file."""
    told: Callable[[str], str] = lambda name: _shown(item.properties.get(name, ""))  # noqa: E731
    return [
        item.id,
        item.name,
        told("publisher"),
        told("licence"),
        safe_link(told("url")),
        told("retrieved_at"),
        told("path"),
    ]


def _node(
    item: Entity, network: Network, labels: list[str], sources: Mapping[str, int], strings: Strings
) -> list[Json]:
    first, last = entity_years(item)
    x, y = network.positions[item.id]
    return [
        item.id,
        labels.index(item.label),
        network.names.get(item.id, item.name),
        strings.number(kind_word(item.kind)),
        first or 0,
        last or 0,
        [sources.get(id, id) for id in item.sources],
        [[dated.name, _day(dated.valid_from), _day(dated.valid_to)] for dated in item.names],
        [_day(item.valid_from), _day(item.valid_to)] if item.valid_from or item.valid_to else 0,
        [[strings.number(name), value] for name, value in _facts(item, _LONG_OF_MANY if network.whole else _LONG)],
        x,
        y,
        1 if item.id in network.own else 0,
    ]


def _facts(item: Entity, length: int) -> list[tuple[str, str]]:
    told = []
    for property in NODES[item.label].properties:
        value = item.properties.get(property.name)
        if value is None or property.name in _UNTOLD:
            continue
        told.append((fact_word(property.name), _fact(property.name, value, length)))
    return told


def _fact(name: str, value: Value, length: int) -> str:
    if name == "status":
        return status_word(str(value))
    if name == "register_id":
        return register_words(str(value))
    return shorten(_shown(value), length)


def _relation(
    one: Relation, types: list[str], numbers: Mapping[str, int], sources: Mapping[str, int], strings: Strings
) -> list[Json]:
    first, last = relation_years(one)
    row: list[Json] = [
        types.index(one.type),
        numbers[one.start],
        numbers[one.end],
        first or 0,
        last or 0,
        [sources.get(id, id) for id in one.sources],
        strings.number(role_word(one.role)),
        strings.number(one.as_written),
        round(one.confidence, 2),
        strings.number(_day(one.valid_from)),
        strings.number(_day(one.valid_to)),
    ]
    # Most relations end in nothing told; what is left off reads as 0, which is the empty text.
    while row[-1] == 0:
        row.pop()
    return row


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _shown(value: Value) -> str:
    if isinstance(value, bool):
        return text("pictures-yes") if value else text("pictures-no")
    if isinstance(value, datetime):
        return value.isoformat(sep=" ", timespec="minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return ", ".join(value)
    return str(value)
