"""From checked entries to records: each entity, and each relation that its entry states, once for every source."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from graph.records import DatedName, EntityRecord, Record, RelationRecord, Report
from graph.schema import NODES
from loaders.inventory.check import Checked, Entry
from loaders.inventory.form import PROPERTIES, TIES, EventForm, OrganisationForm, TieForm
from loaders.inventory.texts import Quotes

# The role where none is told.
_USUAL: Final = {"MEMBER_OF": "member", "ORGANISES": "organiser"}


def records_of(checked: Checked, own: str, quotes: Quotes, report: Report) -> Iterator[Record]:
    """Yield the records of every entry; what names no source has the inventory itself, `own`, as its source."""
    for entry in checked.entries:
        sources = entry.sources or (own,)
        for source in sources:
            yield _entity(entry, source)
        for words in entry.form.said:
            locator = quotes.place(entry.locator("said"), sources[0], words, report)
            yield RelationRecord(sources[0], locator, "MENTIONED_IN", entry.key, sources[0], as_written=words)
        for path, name, tie in entry.ties():
            yield from _relation(checked, entry, path, name, tie, sources, quotes, report)


def _entity(entry: Entry, source: str) -> EntityRecord:
    form = entry.form
    properties = {name: told for name in PROPERTIES if (told := getattr(form, name, ""))}
    if isinstance(form, EventForm):
        properties |= form.hours()
    return EntityRecord(
        source=source,
        locator=entry.locator(),
        key=entry.key,
        label=entry.label,
        name=form.name,
        kind=form.kind or NODES[entry.label].kinds[0],
        names=tuple(DatedName(name.name, name.since, name.until) for name in form.names),
        valid_from=form.since,
        valid_to=form.until,
        properties=properties,
        register_id=form.register_id if isinstance(form, OrganisationForm) else "",
    )


def _relation(
    checked: Checked,
    entry: Entry,
    path: tuple[str | int, ...],
    name: str,
    tie: TieForm,
    inherited: tuple[str, ...],
    quotes: Quotes,
    report: Report,
) -> Iterator[RelationRecord]:
    type, outwards = TIES[name]
    other = checked.key(tie.who)
    sources = tuple(tie.source) or inherited
    locator = quotes.place(entry.locator(*path), sources[0], tie.said, report)
    for source in sources:
        yield RelationRecord(
            source=source,
            locator=locator,
            type=type,
            start=entry.key if outwards else other,
            end=other if outwards else entry.key,
            role=tie.role or _USUAL.get(type, ""),
            valid_from=tie.since,
            valid_to=tie.until,
            confidence=entry.confidence if tie.confidence is None else tie.confidence,
            as_written=tie.said,
        )
