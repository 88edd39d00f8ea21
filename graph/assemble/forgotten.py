"""Whom people forgot is taken out of what programmes say: organisers here, speakers in `speakers`."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace
from typing import Final

from graph.assemble.collect import Collector
from graph.decisions import Decisions
from graph.model import Entity
from graph.persons import may_be_person

_BLANK: Final = "·"
# An event's own texts, in which a name may stand.
_TEXTS: Final = ("description", "organisers_as_written")


def leave_out(collector: Collector, decisions: Decisions, known: Container[str]) -> None:
    """Take out organisers who are forgotten persons, with every relation, and their words in the events' own texts.

    `known` are ids of bodies that registers and inventories know: they are no persons.
    """
    for entity in collector.entities():
        names = (entity.name, *entity.aliases)
        if (
            entity.id not in known
            and may_be_person(entity)
            and any(decisions.forgotten(entity.id, name) for name in names)
        ):
            for relation in collector.relations_of(entity.id):
                for words in {relation.as_written, *names}:
                    blank(collector, relation.end, words)
            collector.drop_entity(entity.id)


def blank(collector: Collector, event: str, words: str) -> None:
    """Put dots for `words` in an event's title and texts: as many as there were letters, so that other places stand."""
    held = collector.get(event)
    if held is not None and held.label == "Event" and words:
        collector.put(_blanked(held, words))


def _blanked(event: Entity, words: str) -> Entity:
    dots = _BLANK * len(words)
    texts = {name: event.properties[name] for name in _TEXTS if name in event.properties}
    blanked = {name: told.replace(words, dots) for name, told in texts.items() if isinstance(told, str)}
    return replace(event, name=event.name.replace(words, dots), properties={**event.properties, **blanked})
