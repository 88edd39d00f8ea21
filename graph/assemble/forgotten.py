"""Whom people forgot is taken out where they stand as organisers; speakers are left out in `speakers`."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace
from typing import Final

from graph.assemble.collect import Collector
from graph.decisions import Decisions
from graph.model import Entity
from graph.persons import may_be_person

_BLANK: Final = "·"


def leave_out(collector: Collector, decisions: Decisions, known: Container[str]) -> None:
    """Take out organisers who are forgotten persons, with every relation, and their words in the events' own fields.

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
                event = collector.get(relation.end)
                if event is not None:
                    collector.put(_blanked(event, relation.as_written))
            collector.drop_entity(entity.id)


def _blanked(event: Entity, words: str) -> Entity:
    """Return an event whose organiser field has blanks for `words`: as many, so that other places in it stand."""
    field = event.properties.get("organisers_as_written")
    if not isinstance(field, str) or not words:
        return event
    return replace(
        event, properties={**event.properties, "organisers_as_written": field.replace(words, _BLANK * len(words))}
    )
