"""What documents mention: every known name, where it stands in the text; and what sentences may say of two actors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from graph.assemble.collect import Collector
from graph.assemble.curated import source_id
from graph.assemble.organisations import Organisations
from graph.documents.mentions import KnownName, MentionFinder, TextMention
from graph.documents.sentences import find_proposals
from graph.identity import Identity
from graph.model import Relation
from graph.records import ProposalRecord, Record, SourceRecord

_UNMENTIONED: Final = frozenset({"Event", "Person", "Source", "Day", "Topic"})
_SURE: Final = 7  # a register's short names are sought in capitals alone: "Ale" and "Max" are words too


def add_mentions(
    collector: Collector, records: Sequence[Record], organisations: Organisations, known: Mapping[str, Identity]
) -> tuple[ProposalRecord, ...]:
    """Tie each entity to every document whose text names it, with the characters at which it does.

    A body that only a register knows enters the graph when a document names it. Returns what sentences propose, which
    is nothing before a decision.
    """
    documents = [record for record in records if isinstance(record, SourceRecord) and record.text]
    if not documents:
        return ()
    finder = MentionFinder([*_entities(collector), *_registered(collector, known)])
    proposals: list[ProposalRecord] = []
    for document in documents:
        found = finder.find(document.text)
        for mention in found:
            _add(collector, organisations, known, mention, source_id(document.id))
        proposals.extend(find_proposals(document.id, document.path, document.text, found))
    return tuple(proposals)


def _entities(collector: Collector) -> Iterator[KnownName]:
    for entity in collector.entities():
        if entity.label not in _UNMENTIONED:
            yield from (KnownName(entity.id, name) for name in (entity.name, *entity.aliases))


def _registered(collector: Collector, known: Mapping[str, Identity]) -> Iterator[KnownName]:
    for id, identity in known.items():
        if id not in collector:
            for name in identity.all_names:
                if " " in name or len(name) >= _SURE or name.isupper():
                    yield KnownName(id, name)


def _add(
    collector: Collector,
    organisations: Organisations,
    known: Mapping[str, Identity],
    mention: TextMention,
    source: str,
) -> None:
    if mention.id not in collector:
        organisations.add_identity(known[mention.id], (source,))
    collector.relation(
        Relation(
            "MENTIONED_IN",
            mention.id,
            source,
            (source,),
            as_written=mention.as_written,
            properties={"starts": mention.starts, "ends": mention.ends},
        )
    )
