"""Which of the parts after a name are the organisation, and which the title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from graph.names.people.cells import INSIDE, Find, is_known, is_municipality, main_cell
from graph.names.people.parts import Part, is_acronym, marks, part_of, without_joins, without_title
from graph.names.people.words import (
    MUNICIPAL,
    PAST,
    REGIONAL,
    is_aside,
    is_body,
    is_chair,
    is_office,
    is_party,
    is_place,
    is_role,
)
from graph.names.reading import Reading

_OF: Final = ("för", "på", "av", "of", "at")
_LEADS: Final = re.compile(r"(?i)\b(?:vd|ceo|cto|cfo|grundare|founder|ägare|owner|ordförande|generalsekreterare)\b")
_TIES: Final = re.compile(r"\s+(?:&|och|samt|and)\s+|\s*/\s*")
# The resolution's rule for a name that holds a known one: "Piteå kommun / Luleå tekniska universitet" may be two.
_TWO_NAMES: Final = "second-name"
_TAIL_ENDS: Final = re.compile(r"(?<!-)\s+(?:och|and|samt|modererar)\s+(?=[a-zåäö])|\s+to\s|\s*\(|\s*[.,]$")


@dataclass(frozen=True, slots=True)
class Bodies:
    """The organisations (the main one first), the titles in order, and how they were told apart.

    `party_used` is true where a party's mark was the only organisation that a public office was given with.
    """

    organisations: tuple[Reading, ...]
    roles: tuple[str, ...]
    rule: str
    score: float
    party_used: bool = False


def bodies(rest: Sequence[Part], party: str, on: date | None, find: Find) -> Bodies:
    """Tell organisation from title among the parts after a name. `party` is the mark that stood beside the name."""
    reader = _Reader(on, find, party)
    parts = reader.without_marks(rest)
    chairs = [part for part in parts if is_chair(part.text)]
    parts = [part for part in parts if not is_chair(part.text)]
    place = main_cell(parts, find, on)
    found = reader.at(parts, place) if place is not None else reader.inside(parts)
    roles = (*reader.noted, *(part.text for part in chairs), *found.roles)
    return replace(found, roles=tuple(dict.fromkeys(role.strip(" .") for role in roles)))


def _stands_alone(text: str) -> bool:
    """Tell whether a piece between "och" or "/" is a whole name: a body's word in it, and a capital first."""
    return is_body(text) and text[:1].isupper() and len(text.split()) > 1 and not text.endswith("-")


class _Reader:
    """Reads the parts after one name, noting titles in brackets and the party's mark on the way."""

    def __init__(self, on: date | None, find: Find, party: str) -> None:
        self._on = on
        self._find = find
        self.party = party
        self.noted: list[str] = []

    def without_marks(self, rest: Sequence[Part]) -> list[Part]:
        """Return the parts without the brackets that name no body."""
        parts = []
        for part in rest:
            bare, party, roles = marks(part)
            self.party = self.party or party
            self.noted.extend(roles)
            bare = without_joins(bare)
            if bare.text.strip(" .-–"):
                parts.append(bare)
        return parts

    def at(self, parts: Sequence[Part], place: int) -> Bodies:
        """Return what the parts say where the one at `place` is the main organisation."""
        main, doubled = self._main_with_acronym(parts, place)
        main, roles = (main, ()) if is_known(self._one(main)) else without_title(main)
        told = [part for number, part in enumerate(parts) if number != place and number not in doubled]
        placed = self._of_place(parts[place], parts)
        found = placed or self._several(main)
        if not found:
            return self.inside(parts)
        beside: list[Reading] = []
        for part in told:
            reading = None if is_role(part.text) or is_place(part.text) else self._one(part)
            if reading is not None and (is_known(reading) or is_party(part.text)):
                beside.append(reading)
            elif not (is_place(part.text) and parts.index(part) > place):
                roles = (*roles, part.text)
        # The first tells the person from others of the name, so it is the one that other strings most likely give too.
        organisations = sorted(
            _each_once((*found, *beside)), key=lambda r: (not is_known(r), is_party(r.identity.name))
        )
        return Bodies(tuple(organisations), roles, "cells" if place == len(parts) - 1 else "swapped", 0.95)

    def inside(self, parts: Sequence[Part]) -> Bodies:
        """Return what the parts say where none is an organisation: one inside a title, a party's mark, or none."""
        roles = tuple(part.text for part in parts if len(parts) > 1 or not is_place(part.text))
        placed = self._place_in(parts)
        if placed:
            return Bodies((placed,), tuple(p.text for p in parts if not is_place(p.text)), "place", 0.85)
        office = bool(self.party) and (is_office(" ".join(roles)) or not roles)
        for part in reversed([part for part in parts if not is_aside(part.text)]):
            reading = self._in_title(part)
            # A committee that nobody knows says less than the party that the office was given with.
            if reading is not None and (is_known(reading) or not office):
                return Bodies((reading,), roles, "in-title", 0.85)
        if office:
            reading = self._find(self.party, self._on)
            if reading is not None:
                whole = replace(reading, starts=0, ends=0, as_written="")
                return Bodies((whole,), roles, "party", 0.9, party_used=True)
        return Bodies((), roles, "alone", 0.9)

    def _one(self, part: Part) -> Reading | None:
        """Return who a part is, with its place in the speaker's string."""
        name = part.text.rstrip(" .") if not part.text.endswith(("AB.", "Inc.")) else part.text
        reading = self._find(name, self._on) if name else None
        if reading is None:
            return None
        return replace(reading, starts=part.starts, ends=part.ends, as_written=part.raw)

    def _several(self, part: Part) -> tuple[Reading, ...]:
        """Return the organisations of one part: the whole, or its pieces where each is a body by itself."""
        whole = self._one(part)
        if whole is None:
            return ()
        doubtful = not is_known(whole) or whole.rule.startswith(_TWO_NAMES)
        if not doubtful or not _TIES.search(part.raw):
            return (whole,)
        cuts = list(_TIES.finditer(part.raw))
        starts = [0, *(cut.end() for cut in cuts)]
        ends = [*(cut.start() for cut in cuts), len(part.raw)]
        pieces = [part_of(part.raw, part.starts, start, end) for start, end in zip(starts, ends, strict=True)]
        readings = [self._one(piece) for piece in pieces if piece.text]
        told = tuple(r for r in readings if r is not None and (is_known(r) or _stands_alone(r.as_written)))
        return _each_once(told) if len(told) == len(readings) else (whole,)

    def _main_with_acronym(self, parts: Sequence[Part], place: int) -> tuple[Part, set[int]]:
        """Return the main part, and the places of parts that name it a second time ("SKR" beside the full name)."""
        main = parts[place]
        doubled: set[int] = set()
        for number in (place - 1, place + 1):
            if 0 <= number < len(parts) and self._same_body(parts[number], main):
                doubled.add(number)
                main = max((main, parts[number]), key=lambda part: len(part.text))
        return main, doubled

    def _same_body(self, one: Part, other: Part) -> bool:
        if is_role(one.text) or is_place(one.text):
            return False
        if is_acronym(one.text, other.text) or is_acronym(other.text, one.text):
            return True
        left, right = self._one(one), self._one(other)
        return left is not None and right is not None and left.identity.id == right.identity.id

    def _of_place(self, part: Part, parts: Sequence[Part]) -> tuple[Reading, ...]:
        """Return what a bare place stands for beside an office: "kommunalråd, Haparanda", "regionråd, Skåne"."""
        if is_body(part.text) or is_role(part.text) or len(part.text.split()) > 2:
            return ()
        offices = " ".join(other.text for other in parts if other is not part)
        for office, name in ((REGIONAL, f"Region {part.text}"), (MUNICIPAL, f"{part.text} kommun")):
            reading = self._find(name, self._on) if office.search(offices) else None
            if reading is not None and is_municipality(reading):
                return (replace(reading, starts=part.starts, ends=part.ends, as_written=part.raw),)
        return ()

    def _place_in(self, parts: Sequence[Part]) -> Reading | None:
        return next((found[0] for part in parts if (found := self._of_place(part, parts))), None)

    def _in_title(self, part: Part) -> Reading | None:
        """Return the organisation that a title names: "VD för …", "professor vid …"; none where it is a former one."""
        for found in INSIDE.finditer(part.raw):
            if PAST.search(part.raw[: found.start()]):
                continue
            cut = _TAIL_ENDS.search(part.raw, found.end())
            tail = part_of(part.raw, part.starts, found.end(), cut.start() if cut else len(part.raw))
            if not tail.text or is_place(tail.text):
                continue
            reading = self._one(tail)
            leads = found[1] in _OF and _LEADS.search(part.raw[: found.start()])
            if reading is not None and (is_known(reading) or is_body(tail.text) or leads):
                return reading
        return self._after_title(part)

    def _after_title(self, part: Part) -> Reading | None:
        """Return a known organisation that ends a title without any preposition: "riksdagsledamot Miljöpartiet"."""
        if PAST.search(part.raw):
            return None
        for found in re.finditer(r"\s(?=[^\W\d_a-zåäöéü])", part.raw):
            tail = part_of(part.raw, part.starts, found.end(), len(part.raw))
            if is_role(tail.text) or is_place(tail.text):
                continue
            reading = self._one(tail)
            if is_known(reading) or (reading is not None and is_party(tail.text)):
                return reading
        return None


def _each_once(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    return tuple({reading.identity.id: reading for reading in reversed(readings)}.values())[::-1]
