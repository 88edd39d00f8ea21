"""A speaker's string cut into parts, each with its place, so that what is read can be shown where it stands."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from graph.names.people.words import CHAIRS, PARTIES, is_name, is_plain_role, words

_JOINS: Final = re.compile(r"(?i)(?:och|and|samt|&|vid|hos|the)\s+")
_JOINED: Final = re.compile(r"(?i)\s+(?:och|and|samt|&)$")
_MORE: Final = re.compile(r"\.\s+(?=(Tidigare|Fd|F\.d|Former|Numera)\b)|\s+(?:och|and|samt|&)\s+")
_HIDDEN: Final = "\u200b\u200c\u200d\ufeff\u00ad\u2060"
_EDGES: Final = " \t\r\n\u00a0" + _HIDDEN
_BRACKET: Final = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*")
_BETWEEN: Final = re.compile(r"[;\n]+")


@dataclass(frozen=True, slots=True)
class Part:
    """Words at [starts, ends) of the speaker's string, with runs of blanks made one and hidden signs taken out."""

    text: str
    starts: int
    ends: int
    raw: str

    def cut(self, count: int) -> Part:
        """Return the part without its first `count` characters."""
        return part_of(self.raw, self.starts, count, len(self.raw))


def part_of(raw: str, offset: int, starts: int, ends: int) -> Part:
    """Return `raw[starts:ends]`, without blanks around it, as a part; `raw` itself begins at `offset`."""
    while starts < ends and raw[starts] in _EDGES:
        starts += 1
    while starts < ends and raw[ends - 1] in _EDGES:
        ends -= 1
    told = raw[starts:ends]
    shown = unicodedata.normalize("NFC", " ".join(told.translate(dict.fromkeys(map(ord, _HIDDEN))).split()))
    return Part(shown, offset + starts, offset + ends, told)


def segments(text: str) -> tuple[Part, ...]:
    """Return the string whole, or its pieces between semicolons or lines where each begins with a name."""
    whole = part_of(text, 0, 0, len(text))
    cuts = [0, *(found.end() for found in _BETWEEN.finditer(text)), len(text) + 1]
    ends = [*(found.start() for found in _BETWEEN.finditer(text)), len(text)]
    pieces = [part_of(text, 0, start, end) for start, end in zip(cuts[:-1], ends, strict=True) if start <= end]
    pieces = [piece for piece in pieces if piece.text]
    if len(pieces) > 1 and all(is_name(_first(piece), strict=True) for piece in pieces):
        return tuple(pieces)
    return (whole,) if whole.text else ()


def split_parts(segment: Part) -> tuple[Part, ...]:
    """Return the parts between commas that stand outside brackets; empty ones are left out."""
    parts = []
    depth = start = 0
    for place, sign in enumerate((*segment.raw, ",")):
        if sign in "([":
            depth += 1
        elif sign in ")]":
            depth = max(0, depth - 1)
        if sign == "," and (place == len(segment.raw) or (depth == 0 and not _goes_on(segment.raw, place))):
            parts.append(part_of(segment.raw, segment.starts, start, place))
            start = place + 1
    return tuple(part for part in parts if part.text.strip(" .-–"))


def _goes_on(raw: str, place: int) -> bool:
    """Tell whether the comma at `place` parts nothing: "bostads-, bygg- och fastighetsfrågor", "1,6 miljoner"."""
    before, after = raw[:place].rstrip(), raw[place + 1 : place + 2]
    return before.endswith("-") or (before[-1:].isdigit() and after.isdigit())


def marks(part: Part) -> tuple[Part, str, tuple[str, ...]]:
    """Return a part without the brackets at its edges that name no body: the rest, the party's name, the roles.

    A bracket that may be a body's acronym, or says something else, stays where it is.
    """
    party = party_of(part.text) if part.text.isupper() else ""
    if party:
        return part_of(part.raw, part.starts, 0, 0), party, ()
    roles: list[str] = []
    while True:
        for found in _BRACKET.finditer(part.raw):
            at_edge = found.start() == 0 or found.end() == len(part.raw)
            told = found[1].strip()
            if not at_edge or not _says_no_body(told):
                continue
            named = party_of(told)
            party = party or named
            if not named and set(words(told)) & CHAIRS:
                roles.append(told)
            kept = (found.end(), len(part.raw)) if found.start() == 0 else (0, found.start())
            part = part_of(part.raw, part.starts, *kept)
            break
        else:
            return part, party, tuple(roles)


def party_of(told: str) -> str:
    """Return the name of the party that a mark in brackets stands for, empty where it is none."""
    word = told.strip(" .").casefold()
    if word in PARTIES:
        return PARTIES[word]
    return told if word in {name.casefold() for name in PARTIES.values()} else ""


def _says_no_body(told: str) -> bool:
    small = not any(sign.isupper() for sign in told)
    return bool(party_of(told)) or bool(set(words(told)) & CHAIRS) or small or told.casefold().startswith(_NOTES)


_NOTES: Final = (
    "ev",
    "tidigare",
    "tillika",
    "tillträdande",
    "nu på",
    "på ",
    "idag ",
    "till ",
    "från ",
    "fd",
    "f.d",
    "until",
)


def _first(piece: Part) -> str:
    return piece.text.partition(",")[0].strip()


def without_joins(part: Part) -> Part:
    """Return a part without the "och" or "vid" that ties it to the part before or after."""
    before, after = _JOINS.match(part.raw), _JOINED.search(part.raw)
    starts, ends = before.end() if before else 0, after.start() if after else len(part.raw)
    return part_of(part.raw, part.starts, starts, max(starts, ends))


def without_title(part: Part) -> tuple[Part, tuple[str, ...]]:
    """Return an organisation's part without the title that goes on after it: "X och forskare", "X. Tidigare chef"."""
    for found in _MORE.finditer(part.raw):
        tail = part.raw[found.end() :].strip()
        if found[1] or (is_plain_role(tail) and not tail.endswith(")")):
            return part_of(part.raw, part.starts, 0, found.start()), (tail,)
    return part, ()


def is_acronym(short: str, long: str) -> bool:
    """Tell whether `short` is made of the first letters of the words of `long`, small words left out or not."""
    letters = "".join(sign for sign in short if sign.isupper()).casefold()
    bare = short.strip("()")
    if not (2 <= len(letters) <= 8 and len(letters) >= len(bare) - 1 and bare.isalpha() and len(long.split()) > 1):
        return False
    told = [word for word in re.split(r"[\s\-–]+", long.casefold()) if word]
    heads = "".join(word[0] for word in told)
    without = "".join(
        word[0] for word in told if word not in ("och", "för", "i", "of", "and", "the", "på", "av", "–", "&")
    )
    return letters in (heads, without)
