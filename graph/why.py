"""Why an event is tied to whom it is: what stood there, how it was read, what people decided."""

from __future__ import annotations

from typing import Final

from graph.decisions import Decision, Decisions, step_words
from graph.errors import NotFoundError
from graph.messages import has, text
from graph.model import Entity, Graph, Relation, entities, entity
from graph.names.explain import explain_alternatives, explain_rule

_TYPES: Final = ("ORGANISES", "PART_OF_PROGRAMME", "SPEAKS_AT", "REPRESENTED_AT")

# How the organisation was found, at the end of the rules of `graph.names.people.read`.
_PERSON: Final = ("cells", "swapped", "in-title", "place", "party", "alone")


def find_event(graph: Graph, told: str) -> Entity:
    """Return the event that is called `told`: its id, its id in its source, or its title.

    Raises
    ------
    NotFoundError
        No event is, or several are (the message gives their ids).
    """
    events = [item for item in entities(graph) if item.label == "Event"]
    for says in (_by_id, _by_source_id, _by_title):
        found = [item for item in events if says(item, told)]
        if len(found) == 1:
            return found[0]
        if found:
            ids = ", ".join(sorted(item.id for item in found)[:8])
            raise NotFoundError("review-why-several", name=told, count=len(found), ids=ids)
    raise NotFoundError("review-why-unknown", name=told)


def why(graph: Graph, event: Entity, decisions: Decisions) -> list[str]:
    """Return a sentence for every body and person that the event is tied to, in the field's order."""
    ties = [data["relation"] for _, _, data in graph.in_edges(event.id, data=True)]
    ties += [data["relation"] for _, _, data in graph.out_edges(event.id, data=True)]
    ordered = sorted((tie for tie in ties if tie.type in _TYPES), key=_order)
    lines = [text("review-why-event", name=event.name, id=event.id)]
    written = event.properties.get("organisers_as_written")
    lines.append(text("review-why-field", words=str(written)) if written else text("review-why-no-field"))
    for tie in ordered:
        other = entity(graph, tie.start if tie.end == event.id else tie.end)
        lines.append(_sentence(tie, other))
        lines.extend(
            text("review-why-decision", words=step_words(decision).strip())
            for decision in _about(decisions, tie, other)
        )
    return lines


def _sentence(tie: Relation, other: Entity) -> str:
    rule = str(tie.properties.get("rule", "") or "stated")
    kind = (tie.role if tie.type == "ORGANISES" else tie.type).lower().replace("_", "-")
    words = tie.as_written or other.name
    if "|" in rule:
        said = explain_rule(words, other.name, rule, tie.confidence)
    else:
        percent = round(tie.confidence * 100)
        said = text("review-why-said", words=words, name=other.name, rule=_rule_words(rule), percent=percent)
    sentences = [text("review-why-tie", kind=kind, said=said)]
    others = tie.properties.get("alternatives")
    if isinstance(others, tuple) and others:
        sentences.append(explain_alternatives(others))
    return " ".join(sentences)


def _rule_words(rule: str) -> str:
    """Return what a rule for speakers, or none, is called in the language in use."""
    key = next((f"review-rule-person-{how}" for how in _PERSON if rule.endswith(how)), f"review-rule-{rule}")
    return text(key) if has(key) else text("review-rule-other", rule=rule)


def _about(decisions: Decisions, tie: Relation, other: Entity) -> list[Decision]:
    if not str(tie.properties.get("rule", "")).startswith("decision"):
        return []
    found = decisions.decided(tie.as_written, other.id)
    return [found] if found else []


def _order(tie: Relation) -> tuple[int, int, str]:
    starts = tie.properties.get("starts", 0)
    return (_TYPES.index(tie.type), starts if isinstance(starts, int) else 0, tie.key)


def _by_id(item: Entity, told: str) -> bool:
    return item.id == told


def _by_source_id(item: Entity, told: str) -> bool:
    return item.properties.get("source_id") == told


def _by_title(item: Entity, told: str) -> bool:
    return item.name.casefold() == told.casefold()
