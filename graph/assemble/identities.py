"""Which bodies there are: curated ones first, then those of the registers, each body once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from graph.assemble.collect import merge_names
from graph.assemble.curated import source_id
from graph.identity import Identity, organisation_id, slug
from graph.records import DatedName, IdentityRecord


def all_identities(curated: Iterable[Identity], registered: Iterable[IdentityRecord]) -> tuple[Identity, ...]:
    """Join curated identities with those of registers.

    A register's body is the curated one where the register's id says so, or where they bear one name and are of one
    kind; then the curated name and label stand and the register adds its names and its id. Anything less certain is
    left apart, for the resolution to ask about.
    """
    found: dict[str, Identity] = {identity.id: identity for identity in curated}
    by_register = {(i.register, i.register_id): i.id for i in found.values() if i.register_id}
    by_name: dict[str, str] = {}
    for identity in found.values():
        for name in identity.all_names:
            by_name.setdefault(slug(name), identity.id)
    for record in registered:
        id = by_register.get((record.register, record.register_id))
        if id is None:
            named = by_name.get(slug(record.name))
            id = named if named is not None and found[named].kind == record.kind else None
        if id is None:
            identity = _registered(record)
            held = found.get(identity.id)
            found[identity.id] = _with_register(held, record) if held else identity
        else:
            found[id] = _with_register(found[id], record)
    return tuple(found.values())


def _registered(record: IdentityRecord) -> Identity:
    return Identity(
        id=organisation_id(record.name),
        name=record.name,
        kind=record.kind,
        names=record.names,
        valid_from=record.valid_from,
        valid_to=record.valid_to,
        register=record.register,
        register_id=record.register_id,
        parent=organisation_id(record.parent) if record.parent else "",
        successors=_successors(record),
        sources=(source_id(record.source),),
    )


def _with_register(identity: Identity, record: IdentityRecord) -> Identity:
    names = (DatedName(record.name), *record.names)
    return replace(
        identity,
        names=merge_names(identity.name, identity.names, names),
        register=identity.register or record.register,
        register_id=identity.register_id or record.register_id,
        valid_from=identity.valid_from or record.valid_from,
        valid_to=identity.valid_to or record.valid_to,
        successors=identity.successors or _successors(record),
        sources=tuple(dict.fromkeys((*identity.sources, source_id(record.source)))),
    )


def _successors(record: IdentityRecord) -> tuple[tuple[str, date | None], ...]:
    return tuple((organisation_id(successor.name), successor.valid_from) for successor in record.successors)
