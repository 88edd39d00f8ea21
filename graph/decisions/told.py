"""From what a person types to what a decision says: only words that the graph or its sources know."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from rapidfuzz import fuzz, process

from graph.decisions.record import told_id
from graph.errors import NotFoundError
from graph.identity import slug
from graph.messages import text
from graph.model import Graph, entities, relations
from graph.persons import may_be_person
from graph.schema import ORGANISATIONS

_NEAR: Final = 75.0
_READ_FROM_WORDS: Final = ("ORGANISES", "REPRESENTED_AT", "PART_OF_PROGRAMME", "REPRESENTS", "PART_OF")


class Told:
    """What names and ids mean to a graph.

    A body's own name means its node. Any other way of writing it means itself, so that what was read wrongly as that
    body can be told to be another.
    """

    def __init__(self, graph: Graph) -> None:
        found = list(entities(graph))
        self._ids = {e.id: e.name for e in found if e.label in (*ORGANISATIONS, "Person")}
        self._own: dict[str, str] = {}
        self._written: dict[str, str] = {}
        self._people: dict[str, list[str]] = {}
        for entity in found:
            if may_be_person(entity):
                self._people.setdefault(slug(entity.name), []).append(entity.id)
            if entity.label in ORGANISATIONS:
                self._own.setdefault(slug(entity.name), entity.id)
                for name in (entity.name, *entity.aliases):
                    self._written.setdefault(slug(name), name)
            elif entity.label == "Person":
                self._people.setdefault(slug(entity.name), []).append(entity.id)
        for relation in relations(graph):
            if relation.type in _READ_FROM_WORDS and relation.as_written:
                self._written.setdefault(slug(relation.as_written), relation.as_written)

    def body(self, told: str) -> str:
        """Return what a decision writes for the body that a person names: the name where it makes the id, else the id.

        Raises
        ------
        NotFoundError
            Neither a node nor any words of the sources are called so; the message names near misses.
        """
        if told in self._ids:
            return told
        id = self._own.get(slug(told))
        if id is not None:
            return told if told_id(told) == id else id
        if slug(told) in self._written:
            return told
        raise NotFoundError("decisions-name-unknown", name=told, hint=self._hint(told, self._written))

    def people(self, told: str) -> tuple[str, ...]:
        """Return the ids of the people whom a name or an id means; an organiser of that name may be one.

        Raises
        ------
        NotFoundError
            The graph holds nobody of that name or id.
        """
        if told in self._ids and (told.startswith("person:") or told in self._people.get(slug(self._ids[told]), ())):
            return (told,)
        found = self._people.get(slug(told))
        if not found:
            raise NotFoundError("decisions-person-unknown", name=told)
        return tuple(sorted(found))

    def person(self, told: str) -> str:
        """Return what a decision to forget holds: an organiser's id is a body's, so its name stands for it."""
        return self._ids[told] if told.startswith("organisation:") and told in self._ids else told

    def name(self, told: str) -> str:
        """Return the name that a node's id bears; other words are themselves."""
        return self._ids.get(told, told)

    def _hint(self, told: str, names: dict[str, str]) -> str:
        near = process.extract(slug(told), list(names), scorer=fuzz.WRatio, score_cutoff=_NEAR, limit=3)
        return _did_you_mean([names[key] for key, _, _ in near])


def _did_you_mean(names: Sequence[str]) -> str:
    if not names:
        return ""
    return text("decisions-did-you-mean", names=", ".join(text("decisions-quoted", name=name) for name in names))
