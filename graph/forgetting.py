"""Whom people forgot: taken out of the graph where they stand as organisers, and out of the builds that are kept."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace
from typing import Final
from zoneinfo import ZoneInfo

from graph.assemble.collect import Collector
from graph.decisions import Decisions
from graph.model import Entity
from graph.names.people_words import is_name
from graph.store import EmbeddedStore, Store

_TIME_ZONE: Final = ZoneInfo("Europe/Stockholm")
_BLANK: Final = "·"


def may_be_person(entity: Entity) -> bool:
    """Tell whether an organiser's node may be a person: nothing is known of it, and its name is like a person's."""
    known = "register_id" in entity.properties
    return entity.label == "Partner" and entity.kind == "other" and not known and is_name(entity.name, strict=True)


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


def prune_forgotten(decisions: Decisions, store: Store) -> tuple[str, ...]:
    """Remove the builds from before the last decision to forget, for they may hold the person; return their ids.

    Neo4j keeps only the build that stands. Of an embedded store the one that stands always stays.
    """
    forgot = [decision.when for decision in decisions.active if decision.kind == "forget"]
    if not forgot or not isinstance(store, EmbeddedStore):
        return ()
    # A decision is dated to the second: a build of that second may be from before it.
    last = max(forgot).astimezone(_TIME_ZONE).replace(tzinfo=None)
    kept = store.builds()
    newer = sum(build.built_at.replace(microsecond=0) > last for build in kept)
    return store.prune(max(newer, 1)) if newer < len(kept) else ()
