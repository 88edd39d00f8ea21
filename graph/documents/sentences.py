"""Sentences that tie two actors: what a document may be saying, for a person to decide on. None is a fact before."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final

from graph.documents.mentions import TextMention
from graph.records import Locator, ProposalRecord

_SHORT: Final = ("t", "t.ex", "m", "m.m", "bl", "bl.a", "kl", "s", "s.k", "dvs", "ca")
_ABBREVIATIONS: Final = "".join(rf"(?<!\b{re.escape(short)})" for short in _SHORT)
_END: Final = re.compile(rf"{_ABBREVIATIONS}[.!?](?=\s+[A-ZÅÄÖ0-9”\"])|\n\n")
# Each verb, and the forms in which a sentence has it.
_VERBS: Final[dict[str, str]] = {
    "anta": r"antar|antog|antagit|antagen|antagits",
    "anordna": r"anordnar|anordnade|anordnat|arrangerar|arrangerade|arrangerat|ordnar|ordnade|ordnat",
    "avsätta medel": r"avsätter|avsatte|avsatt",
    "besluta": r"beslutar|beslutade|beslutat|beslöt",
    "bilda": r"bildar|bildade|bildat|bildas|bildades",
    "delta": r"deltar|deltog|deltagit",
    "driva": r"driver|drev|drivit|drivs|drevs|driva",
    "efterträda": r"efterträder|efterträdde|efterträtt|ersätter|ersatte|ersatt",
    "finansiera": r"finansierar|finansierade|finansierat|finansieras|finansierades",
    "ingå": r"ingår|ingick|ingått",
    "inrätta": r"inrättar|inrättade|inrättat|inrättas|inrättades",
    "leda": r"leder|ledde|lett|leds",
    "samarbeta": r"samarbetar|samarbetade|samarbetat|samarbete",
    "samordna": r"samordnar|samordnade|samordnat",
    "samverka": r"samverkar|samverkade|samverkat|samverkan",
    "starta": r"startar|startade|startat|starta",
    "stödja": r"stödjer|stöder|stödde|stött|stödja",
    "teckna": r"tecknar|tecknade|tecknat|tecknad|tecknats|tecknas|tecknades",
    "ta över": r"tar\s+över|tog\s+över|tagit\s+över",
}
_ANY_VERB: Final = re.compile(
    "|".join(rf"(?P<v{number}>\b(?:{forms})\b)" for number, forms in enumerate(_VERBS.values())), re.IGNORECASE
)
_BETWEEN: Final = re.compile(r"\s+mellan\b")
_ACTORS: Final = ("organisation:",)
_OBJECTS: Final = ("organisation:", "initiative:")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence's place in a text."""

    starts: int
    ends: int


def sentences(text: str) -> Iterator[Sentence]:
    """Yield the sentences of a normalised text. A full stop in a usual abbreviation ends none."""
    starts = 0
    for match in [*_END.finditer(text), None]:
        ends = match.end() if match else len(text)
        piece = text[starts:ends]
        if piece.strip():
            yield Sentence(starts + len(piece) - len(piece.lstrip()), starts + len(piece.rstrip()))
        starts = ends


def find_proposals(source: str, file: str, text: str, mentions: Sequence[TextMention]) -> list[ProposalRecord]:
    """Return what sentences say of two actors: who (before the verb), the verb, whom (after it).

    Where nobody stands before the verb ("signed between A, B and C"), the first after it is tied to the others; and
    where it is told what they have between them ("an agreement is signed between …"), each of them to that. Of two
    mentions at one place the longer counts.
    """
    places = [mention.starts for mention in mentions]
    found: dict[tuple[str, str, str, int], ProposalRecord] = {}
    for sentence in sentences(text):
        inside = mentions[bisect_left(places, sentence.starts) : bisect_left(places, sentence.ends)]
        actors = [mention for mention in _widest(inside) if mention.id.startswith(_OBJECTS)]
        if len({actor.id for actor in actors}) < 2:
            continue
        verbs = list(_ANY_VERB.finditer(text, sentence.starts, sentence.ends))
        for verb, following in zip_longest(verbs, verbs[1:]):
            until = following.start() if following else sentence.ends
            word = list(_VERBS)[int(str(verb.lastgroup)[1:])]
            for subject, target in _tied(actors, verb, until):
                key = (subject.id, word, target.id, sentence.starts)
                locator = Locator(file, starts=sentence.starts, ends=sentence.ends)
                words = text[sentence.starts : sentence.ends]
                ends = (subject.id, target.id)
                found.setdefault(key, ProposalRecord(source, locator, subject.name, word, target.name, words, *ends))
    return list(found.values())


def _tied(actors: list[TextMention], verb: re.Match[str], until: int) -> Iterator[tuple[TextMention, TextMention]]:
    before = [actor for actor in actors if actor.ends <= verb.start() and actor.id.startswith(_ACTORS)]
    after = [actor for actor in actors if verb.end() <= actor.starts < until]
    between = _BETWEEN.match(verb.string, verb.end())
    if before and not between:
        subject, targets = before[-1], after
    else:
        subjects = [actor for actor in after if actor.id.startswith(_ACTORS)]
        if not subjects:
            return
        subject, targets = subjects[0], after
    yield from ((subject, target) for target in targets if target.id != subject.id)
    efforts = [actor for actor in actors if actor.ends <= verb.start() and not actor.id.startswith(_ACTORS)]
    if between and efforts:
        yield from ((actor, efforts[-1]) for actor in after if actor.id.startswith(_ACTORS))


def _widest(mentions: Sequence[TextMention]) -> list[TextMention]:
    kept: list[TextMention] = []
    for mention in mentions:
        if not kept or mention.starts >= kept[-1].ends:
            kept.append(mention)
    return kept
