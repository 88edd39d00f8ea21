"""Records become one graph: curated facts, then programmes, speakers and documents, then what people decided."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from graph.assemble.collect import Collector, merge_names
from graph.assemble.curated import (
    Keys,
    add_curated_relations,
    curated_entity,
    curated_identity,
    source_entity,
)
from graph.assemble.decided import apply_accepted, apply_decisions
from graph.assemble.documents import add_mentions
from graph.assemble.forgotten import leave_out
from graph.assemble.identities import all_identities
from graph.assemble.organisations import Organisations, with_register
from graph.assemble.programme import Programme, add_days, first_day, mentions
from graph.assemble.speakers import Speakers
from graph.decisions import Decisions
from graph.identity import Identity, organisation_id
from graph.model import Graph
from graph.names import Names
from graph.names.people.read import read_speaker
from graph.records import (
    EntityRecord,
    EventRecord,
    IdentityRecord,
    ProposalRecord,
    Record,
    RelationRecord,
    SourceRecord,
)
from graph.schema import ORGANISATIONS

Progress = Callable[[str, int, int], None]  # stage (a message's id), done, total (0 = unknown)
_STEP = 500


@dataclass(frozen=True, slots=True)
class Assembled:
    """The whole graph, the names that it was made with (for explanations and review), and what waits for a decision."""

    graph: Graph
    names: Names
    proposals: tuple[ProposalRecord, ...] = ()


def assemble(records: Sequence[Record], perspective: str, decisions: Decisions, progress: Progress) -> Assembled:
    """Make one graph of all records.

    Raises
    ------
    graph.errors.SourceError
        A curated relation points at nothing.
    graph.errors.SchemaError
        Something does not fit the schema.
    """
    curated = [record for record in records if isinstance(record, EntityRecord)]
    events = [record for record in records if isinstance(record, EventRecord)]
    identities = _identities(records, curated, perspective)
    decisions = decisions.preferring({identity.id for identity in identities})
    collector = Collector()
    for record in records:
        if isinstance(record, SourceRecord):
            collector.entity(source_entity(record, _source_kind(record)))
    relations = [record for record in records if isinstance(record, RelationRecord)]
    progress("progress-names", 0, 0)
    names = Names(identities, mentions(events), decisions)
    known = dict(names.known)
    _add_curated(collector, curated, known)
    organisations = Organisations(collector, known)
    _add_perspective(organisations, known, perspective)
    _add_days(collector)
    _add_events(collector, names, organisations, events, decisions, progress)
    if any(decision.kind == "forget" for decision in decisions.active):
        leave_out(collector, decisions, known)
    add_curated_relations(collector, relations, _keys(curated, collector))
    proposals = add_mentions(collector, records, organisations, known)
    organisations.add_structure()
    apply_decisions(collector, decisions, perspective)
    apply_accepted(collector, proposals, decisions, perspective)
    return Assembled(collector.graph(), names, proposals)


def _identities(records: Sequence[Record], curated: Sequence[EntityRecord], perspective: str) -> tuple[Identity, ...]:
    organisations: dict[str, Identity] = {}
    for record in curated:
        if record.label in ORGANISATIONS:
            identity = curated_identity(record)
            held = organisations.get(identity.id)
            if held is not None:
                identity = replace(held, names=merge_names(held.name, held.names, identity.names))
            organisations[identity.id] = identity
    own = organisation_id(perspective)
    if own not in organisations:
        organisations[own] = Identity(own, perspective, "Administration", "municipality", curated=True)
    registered = [record for record in records if isinstance(record, IdentityRecord)]
    return all_identities(organisations.values(), registered)


def _add_curated(collector: Collector, curated: Sequence[EntityRecord], known: dict[str, Identity]) -> None:
    for record in curated:
        entity = curated_entity(record)
        identity = known.get(entity.id)
        collector.entity(with_register(entity, identity) if identity else entity)


def _add_days(collector: Collector) -> None:
    for entity in collector.entities():
        if entity.label == "Event":
            add_days(collector, entity)


def _add_perspective(organisations: Organisations, known: dict[str, Identity], perspective: str) -> None:
    own = known[organisation_id(perspective)]
    if own.sources:
        organisations.add_identity(own, own.sources)


def _add_events(
    collector: Collector,
    names: Names,
    organisations: Organisations,
    events: Sequence[EventRecord],
    decisions: Decisions,
    progress: Progress,
) -> None:
    programme = Programme(collector, names, organisations)
    speakers = Speakers(collector, organisations, decisions.forgotten, decisions.same_as)
    for done, record in enumerate(events):
        if done % _STEP == 0:
            progress("progress-assemble", done, len(events))
        event = programme.add(record)
        for speaker in record.speakers:
            for reading in read_speaker(speaker, first_day(record), names.find):
                speakers.add(event, reading)


def _keys(curated: Sequence[EntityRecord], collector: Collector) -> Keys:
    """Let curated relations point at what programmes made too: an arena's own topics, for one."""
    keys = Keys(curated)
    for entity in collector.entities():
        keys.add(entity.id.partition(":")[2], entity.label, entity.id)
    return keys


def _source_kind(record: SourceRecord) -> str:
    if record.text:
        return "document"
    return "file" if record.path else "page"
