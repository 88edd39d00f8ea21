"""People: from "name, title, organisation" as written to a person, a role and an organisation.

The programmes' forms have three cells (name, title, organisation) that are joined with commas, and people write what
they like in them: titles with commas, two bodies, a place, a party in brackets, the title before the name, a group,
nobody yet.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from graph.names.people.affiliation import bodies
from graph.names.people.cells import Find, is_known
from graph.names.people.parts import Part, marks, segments, split_parts
from graph.names.people.words import (
    CHAIRS,
    TITLES_BEFORE,
    is_body,
    is_chair,
    is_name,
    is_nobody,
    is_office,
    is_private,
    is_role,
    proper_name,
)
from graph.names.reading import PersonReading, Reading

_LABEL: Final = re.compile(r"(?i)^\s*(\w+)\s*(?::|/)\s*(?=\S)")
_AFTER_NAME: Final = re.compile(
    r"(?i)\s*(?:,?\s*\bm\.?\s?fl\.?|\bmed flera|\bet al\.?|/\s*\w+|\bph\.?\s?d\.?|\bm\.?d\.?|\bmsc|\bmba)\s*$"
)
_NICKNAME: Final = re.compile(r"\s*[\"”“][^\"”“]*[\"”“]\s*")
_DASH: Final = re.compile(r"\s+[-–]\s+")
_TWO: Final = re.compile(r"\s+(?:och|&|and|samt|\+|/)\s+")
LONGEST: Final = 1_000


@dataclass(frozen=True, slots=True)
class _Told:
    """A segment taken apart: who, the parts after the name, roles found beside it, the party mark, how it was read."""

    names: tuple[str, ...]
    rest: tuple[Part, ...]
    roles: tuple[str, ...]
    party: str
    rule: str
    score: float


def read_speaker(text: str, on: date | None, find: Find) -> tuple[PersonReading, ...]:
    """Return the people named in a speaker's string; none where it names a group, a body or nobody yet.

    Parameters
    ----------
    text
        The string as it stands in the source.
    on
        The day it speaks of, for names that changed.
    find
        Tells which organisation a whole name is (`Names.find`).

    Returns
    -------
    tuple of PersonReading
        One for each person and organisation: a person of two organisations stands twice, with one key. The first is
        the main one.
    """
    if len(text) > LONGEST:
        return ()
    return tuple(reading for segment in segments(text) for reading in _read(segment, text, on, find))


def _read(segment: Part, text: str, on: date | None, find: Find) -> Iterable[PersonReading]:
    told = _take_apart(segment, find, on)
    if told is None:
        return
    found = bodies(told.rest, told.party, on, find)
    roles = tuple(dict.fromkeys((*told.roles, *found.roles)))
    role = ", ".join(told_role for told_role in roles if not is_private(told_role))
    rule = f"{told.rule}-{found.rule}"
    score = round(told.score * found.score, 3)
    for name in told.names:
        bare = any(map(is_private, roles)) or bool(told.party and not found.party_used and not is_office(role))
        as_written = _name_in(segment, text, name) if bare else text[segment.starts : segment.ends]
        key = _key(found.organisations)
        for organisation in found.organisations or (None,):
            yield PersonReading(as_written, name, key, role, organisation, rule, score)


def _key(organisations: Sequence[Reading]) -> str:
    """Return what tells two people of one name apart: the id of their organisation, without its prefix."""
    return organisations[0].identity.id.partition(":")[2] if organisations else ""


def _name_in(segment: Part, text: str, name: str) -> str:
    """Return the words that are kept where the rest is not for the graph: the name alone, as it stands.

    So it is with a party that nothing says is the person's public office, and with what a person is in private.
    """
    whole = text[segment.starts : segment.ends]
    at = whole.casefold().find(name.casefold())
    return whole[at : at + len(name)] if at >= 0 else whole.partition(",")[0].partition("(")[0].strip()


def _take_apart(segment: Part, find: Find, on: date | None) -> _Told | None:
    label = ""
    found = _LABEL.match(segment.text)
    if found and found[1].casefold() in CHAIRS:
        label = found[1]
        segment = segment.cut(found.end())
    parts = split_parts(segment)
    if not parts:
        return None
    first, party, noted = marks(parts[0])
    roles = [role for role in (label, *noted) if role]
    told = _name_first(first, parts[1:], roles) or _name_later(first, parts[1:], roles)
    if told is None or (len(parts) == 1 and _is_known(told.names[0], find, on)):
        return None
    rest = tuple(part for part in told.rest if part.text.casefold() != told.names[0].casefold())
    return replace(told, rest=rest, party=party)


def _is_known(name: str, find: Find, on: date | None) -> bool:
    """Tell whether words that stand alone and look like a name are an organisation that is known."""
    return is_known(find(name, on))


def _name_first(first: Part, rest: tuple[Part, ...], roles: list[str]) -> _Told | None:
    """Read a segment that begins with the name, as nearly all do."""
    told, *after = _DASH.split(_NICKNAME.sub(" ", first.text.partition("(")[0]).strip())
    name = _AFTER_NAME.sub("", told)
    for title in (told[len(name) :].strip(" /,"), *after):
        if title and is_role(title):
            roles = [*roles, title]
        elif title in after:
            name = f"{name}-{title}"
    name, title = _title_before(name)
    roles = [*roles, title] if title else roles
    two = tuple(_TWO.split(name))
    if len(two) == 2 and is_name(two[1], strict=True):
        return _two_people(two, rest, roles)
    if rest and is_name(name, strict=False):
        return _Told((proper_name(name),), rest, tuple(roles), "", "person", 0.95)
    if not rest and is_name(name, strict=True):
        return _Told((proper_name(name),), (), tuple(roles), "", "person", 0.8)
    surname = rest[0].text if len(rest) > 1 else ""
    if _is_one_word(name) and len(surname.split()) <= 2 and is_name(f"{name} {surname}", strict=True):
        return _Told((f"{name} {surname}",), rest[1:], tuple(roles), "", "person-split", 0.85)
    return None


def _name_later(first: Part, rest: tuple[Part, ...], roles: list[str]) -> _Told | None:
    """Read a segment whose name stands second: after a title, or after the organisation."""
    if not rest:
        return None
    second, _, noted = marks(rest[0])
    if not is_name(second.text, strict=True):
        return None
    name = (proper_name(second.text),)
    if is_role(first.text):
        return _Told(name, rest[1:], (*roles, first.text, *noted), "", "person-title-first", 0.85)
    if is_body(first.text) and not is_nobody(first.text):
        return _Told(name, (*rest[1:], first), (*roles, *noted), "", "person-body-first", 0.75)
    return None


def _title_before(name: str) -> tuple[str, str]:
    """Return a name without the titles before it, and those titles."""
    told = name.split()
    count = 0
    while count < len(told) - 2 and told[count].casefold() in TITLES_BEFORE | CHAIRS:
        count += 1
    return " ".join(told[count:]), " ".join(told[:count])


def _two_people(two: tuple[str, ...], rest: tuple[Part, ...], roles: list[str]) -> _Told | None:
    names = two
    if len(two[0].split()) == 1:
        names = (f"{two[0]} {two[1].split()[-1]}", two[1])
    if not all(is_name(name, strict=True) for name in names):
        return None
    return _Told(tuple(proper_name(name) for name in names), rest, tuple(roles), "", "people", 0.8)


def _is_one_word(text: str) -> bool:
    return len(text.split()) == 1 and not is_chair(text) and not is_nobody(text)
