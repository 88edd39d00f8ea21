"""What documents mention: every known name, at its place in the stored text."""

from __future__ import annotations

from collections.abc import Sequence

from graph.assemble.collect import Collector
from graph.assemble.curated import source_id
from graph.mentions import KnownName, MentionFinder
from graph.model import Relation
from graph.names import Names
from graph.records import Record, SourceRecord

_UNMENTIONED = frozenset({"Event", "Person", "Source", "Day", "Topic"})


def add_mentions(collector: Collector, records: Sequence[Record], names: Names) -> None:
    """Tie each entity to every document whose text names it, with the characters at which it does."""
    documents = [record for record in records if isinstance(record, SourceRecord) and record.text]
    if not documents:
        return
    finder = MentionFinder(
        KnownName(entity.id, name)
        for entity in collector.entities()
        if entity.label not in _UNMENTIONED
        for name in (entity.name, *entity.aliases)
    )
    for document in documents:
        source = source_id(document.id)
        for found in finder.find(document.text):
            collector.relation(
                Relation(
                    "MENTIONED_IN",
                    found.id,
                    source,
                    (source,),
                    as_written=found.as_written,
                    properties={"starts": found.starts, "ends": found.ends},
                )
            )
