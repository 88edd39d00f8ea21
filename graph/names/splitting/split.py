"""Where one body ends and the next begins in a field.

A field is cut at the words that tell a role, then every sign that may stand between two bodies (comma, "och", "&",
"/", a dash …) is judged by what stands on its sides. The judgement knows which names the tables and the registers
hold, which ones stand whole in other fields, and how fields were written in the year of the edition.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from graph.names.fold import tidy
from graph.names.lexicon import Lexicon
from graph.names.splitting.joiners import Sides, judge
from graph.names.splitting.markers import ORGANISER, Section, sections
from graph.names.splitting.trim import trim

_CANDIDATE: Final = re.compile(
    r"\s*,\s*(?P<list>(?:och|samt|and|&)\s+)"
    r"|\s*(?P<hard>[;|\n•·]|//|:\s*,)\s*"
    r"|\s*(?P<comma>,)(?!(?<=\d,)\d)\s*"
    r"|\s+(?P<och>och|eller)\s+|\s+(?P<and>and)\s+"
    r"|\s+(?P<samt>samt)\s+"
    r"|\s*(?P<amp>&)\s*"
    r"|\s*(?P<slash>/)\s*"
    r"|\s+(?P<plus>\+)\s+"
    r"|\s+(?P<dash>[-–—])\s*|(?<=\w)(?P<halfdash>[-–—])\s+(?!och\b|eller\b|samt\b|&|/)"
    r"|\s*(?P<stop>(?<=[^\W_]{3})\.(?:\s+(?=[A-ZÅÄÖ0-9])|(?=[A-ZÅÄÖ][^\W_]{2})))"
    r"|(?P<colon>:)\s+"
)
_LONGEST: Final = 8
_COMMA_ERA: Final = 2015


@dataclass(frozen=True, slots=True)
class Piece:
    """One body's words: `text[starts:ends]`. `rule` says what decided that it begins where it does.

    `full` is its whole name where the field leaves a shared word out. `marker` is the word that gave its role.
    """

    starts: int
    ends: int
    role: str
    rule: str
    marker: str = ""
    joiner: str = ""
    full: str = ""


@dataclass(frozen=True, slots=True)
class _Cut:
    starts: int
    ends: int
    kind: str


def split(text: str, on: date | None, lexicon: Lexicon) -> tuple[Piece, ...]:
    """Return the pieces of a field, in order and not overlapping."""
    pieces: list[Piece] = []
    for section in sections(text):
        pieces.extend(_split_section(text, section, on, lexicon))
    return tuple(pieces)


def _split_section(text: str, section: Section, on: date | None, lexicon: Lexicon) -> list[Piece]:
    cuts = _candidates(text, section)
    protected = _protected(text, section, cuts, lexicon)
    open_cuts = [cut for number, cut in enumerate(cuts) if number not in protected]
    commas = on is None or on.year >= _COMMA_ERA
    pieces: list[Piece] = []
    start, rule, joiner, keep = section.starts, "field", "", True
    telling = False
    for number, cut in enumerate(open_cuts):
        right_end = open_cuts[number + 1].starts if number + 1 < len(open_cuts) else section.ends
        sides = Sides(
            left=text[start : cut.starts],
            right=text[cut.ends : right_end],
            rest=text[cut.ends : section.ends],
            kind=cut.kind,
            sign=text[cut.starts : cut.ends],
            commas=commas,
            last=number + 1 == len(open_cuts),
            on=on,
            after=open_cuts[number + 1].kind if number + 1 < len(open_cuts) else "",
        )
        verdict = judge(sides, lexicon)
        if verdict.joins:
            continue
        if keep:
            pieces.append(_piece(start, cut.starts, section, rule, joiner))
        if cut.kind == "stop":
            telling = verdict.rule == "sentence"
        start, rule, joiner, keep = cut.ends, verdict.rule, cut.kind, verdict.names and not telling
    if keep:
        pieces.append(_piece(start, section.ends, section, rule, joiner))
    return [shorter for piece in pieces for shorter in _trimmed(text, piece, on, lexicon)]


def _piece(starts: int, ends: int, section: Section, rule: str, joiner: str) -> Piece:
    """Return a piece; "en del av" speaks of the first body behind it alone, those after it organise."""
    if section.marker == "programme" and joiner:
        return Piece(starts, ends, ORGANISER, rule, "", joiner)
    return Piece(starts, ends, section.role, rule, section.marker, joiner)


def _trimmed(text: str, piece: Piece, on: date | None, lexicon: Lexicon) -> list[Piece]:
    return [
        replace(piece, starts=starts, ends=ends, rule=piece.rule if number == 0 else "parenthesis")
        for number, (starts, ends) in enumerate(trim(text, piece.starts, piece.ends, on, lexicon))
    ]


def _ends_in_its_initials(words: str) -> bool:
    """Tell whether a text with commas closes with its initials: "Cognition, Communication and Learning, CCL"."""
    name, _, last = words.rpartition(", ")
    if "," not in name or not (2 < len(last) < 7 and last.isupper()):
        return False
    initials = ["".join(word[0] for word in part.split() if word[0].isupper()) for part in name.split(", ")]
    reaches_first = sum(len(letters) for letters in initials[1:]) < len(last)
    return reaches_first and "".join(initials).endswith(last)


def _candidates(text: str, section: Section) -> list[_Cut]:
    cuts, depth, position = [], 0, section.starts
    for match in _CANDIDATE.finditer(text, section.starts, section.ends):
        depth += text.count("(", position, match.start()) - text.count(")", position, match.start())
        position = match.start()
        if depth <= 0 and section.starts < match.start() and match.end() < section.ends:
            cuts.append(_Cut(match.start(), match.end(), str(match.lastgroup)))
    return cuts


def _protected(text: str, section: Section, cuts: list[_Cut], lexicon: Lexicon) -> set[int]:
    """Find the cuts inside a name that is known whole; the longest name wins."""
    starts = [section.starts, *(cut.ends for cut in cuts)]
    ends = [*(cut.starts for cut in cuts), section.ends]
    protected: set[int] = set()
    first = 0
    while first < len(starts):
        longest = min(len(ends) - 1, first + _LONGEST)
        for last in range(longest, first, -1):
            words = tidy(text[starts[first] : ends[last]])
            if lexicon.whole(words) or _ends_in_its_initials(words):
                protected.update(range(first, last))
                first = last
                break
        first += 1
    return protected
