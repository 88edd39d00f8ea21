"""Public bodies whose names are made by rule: municipalities, regions, county boards."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from graph.identity import Identity, organisation_id
from graph.names.fold import key
from graph.names.knowledge import RegionBody
from graph.names.vocabulary import vocabulary
from graph.records import DatedName

_MUNICIPALITY: Final = re.compile(r"^(?P<base>.+?)\s+(?:kommun|stad)$", re.IGNORECASE)
_ENGLISH: Final = "City of "
_VOWELS: Final = tuple("aeiouyåäö")
_GOTLAND: Final = "I"
GOTLAND_CODE: Final = "0980"


def with_municipal_forms(identity: Identity) -> Identity:
    """Return a municipality with its name in its own style and every usual way of writing it."""
    forms: dict[str, None] = {}
    for name in identity.all_names:
        match = _MUNICIPALITY.match(name)
        if match is None:
            continue
        for form in _styles(match["base"]):
            forms |= dict.fromkeys((f"{form} kommun", f"{form} stad"))
        # A register that tells the English name knows whether an s at the end is the place's own: Borås, Lunds.
        if not any(other.startswith(_ENGLISH) for other in identity.all_names):
            for form in {match["base"]: None, match["base"].removesuffix("s"): None}:
                forms |= dict.fromkeys((f"{_ENGLISH}{form}", f"{form} Municipality"))
    towns = {key(town): town for town in vocabulary().towns}
    own = next((towns[key(form)] for form in forms if key(form) in towns), identity.name)
    name = identity.name if identity.curated else own
    more = tuple(DatedName(form) for form in forms if form != name)
    return replace(identity, name=name, names=_joined(name, (DatedName(identity.name), *identity.names), more))


def _styles(base: str) -> list[str]:
    """Return a place as it may stand before "kommun": with and without the genitive, which a vowel does not take."""
    if base.casefold().endswith(_VOWELS):
        return [base]
    return sorted({base, base.removesuffix("s"), base if base.endswith("s") else f"{base}s"})


def region_identities(region: RegionBody, held: Identity | None) -> Iterator[Identity]:
    """Yield the region, and the regional association that bore its name beside the county council, where one did."""
    eve = region.since - timedelta(days=1)
    gotland = region.code == _GOTLAND
    old: list[DatedName] = []
    for form in region.forms:
        county = f"{form} län"
        old += [DatedName(f"Landstinget i {county}", None, eve), DatedName(f"Landstinget {form}", None, eve)]
        old += [DatedName(f"Landstinget i {form}", None, eve), DatedName(f"{form} läns landsting", None, eve)]
        old += [DatedName(f"Landstinget {county}", None, eve)]
    former = [DatedName(name, None, eve) for name in region.council]
    if region.since.year < 2000:
        former = [DatedName(name) for name in region.council]
    today = [DatedName(f"Region {form}", region.since) for form in region.forms]
    today += [DatedName(f"Region {form} län", region.since) for form in region.forms if not form.endswith("s")]
    names = (DatedName(region.name, region.since), *former, *(() if gotland else old), *today)
    base = held or Identity(
        organisation_id(region.name),
        region.name,
        kind="municipality" if gotland else "region",
        register="municipalities" if gotland else "regions",
        register_id=GOTLAND_CODE if gotland else f"SE-{region.code}",
    )
    name = base.name if base.curated else region.name
    kind = base.kind if base.curated or gotland else "region"
    yield replace(base, name=name, kind=kind, names=_joined(name, names, base.names))
    if region.council_until is not None:
        yield _association(region, region.council_until)


def county_board_forms(region: RegionBody) -> tuple[str, tuple[DatedName, ...]]:
    """Return a county board's official name, and the ways of writing it."""
    forms: dict[str, None] = {}
    for form in region.forms:
        for county in (form, f"{form} län", f"{form}s län"):
            forms |= dict.fromkeys((f"Länsstyrelsen {county}", f"Länsstyrelsen i {county}"))
        forms |= dict.fromkeys((f"{form} County Administrative Board", f"County Administrative Board of {form}"))
        forms |= dict.fromkeys((f"Länsstyrelsen på {form}", f"{form} läns länsstyrelse"))
    return f"Länsstyrelsen i {region.county}", tuple(DatedName(form) for form in forms)


def _association(region: RegionBody, until: date) -> Identity:
    name = f"Regionförbundet {region.name}"
    names = (DatedName(region.name, None, until),)
    into = ((organisation_id(region.name), until + timedelta(days=1)),)
    return Identity(organisation_id(name), name, kind="other", names=names, valid_to=until, successors=into)


def _joined(name: str, *groups: tuple[DatedName, ...]) -> tuple[DatedName, ...]:
    joined: dict[str, DatedName] = {}
    for dated in (dated for group in groups for dated in group):
        if dated.name != name or dated.valid_from or dated.valid_to:
            joined.setdefault(key(dated.name), dated)
    return tuple(joined.values())
