"""`Names`: who is meant, for whole fields and for single names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from graph.identity import Identity
from graph.names.corpus import Corpus
from graph.names.fold import tidy, without_legal_form
from graph.names.matching.bodies import Bodies
from graph.names.matching.parents import Parents, Part
from graph.names.matching.resolve import NameDecisions, Resolver, Who
from graph.names.reading import Mention, Reading
from graph.names.review import OpenPair, open_pairs
from graph.names.splitting.ellipsis import fill
from graph.names.splitting.markers import ORGANISER, PROGRAMME
from graph.names.splitting.split import Piece, split

_HOUSE: Final = "arena_house"
_PARENTAL: Final = frozenset({"municipality", "region", "agency", "university", "company", "association", "government"})


class Names:
    """Reads organiser fields and single names; every answer says what decided it.

    Parameters
    ----------
    identities
        The bodies of registers and of the curated inventory.
    corpus
        Every field of the sources: names that stand whole in one field protect themselves in another.
    decisions
        What people decided; it goes before every rule.
    """

    def __init__(
        self, identities: Iterable[Identity], corpus: Iterable[Mention] = (), decisions: NameDecisions | None = None
    ) -> None:
        self._bodies = Bodies(identities)
        self._body_ids: dict[tuple[str, date | None], str | None] = {}
        self._corpus = Corpus(corpus, lambda name: self.body(name, None) is not None)
        self._resolver = Resolver(self._bodies, self._corpus, decisions)
        self._parents = Parents(self._bodies, self._corpus, self._resolver)
        self._read: dict[Mention, tuple[Reading, ...]] = {}

    @property
    def known(self) -> Mapping[str, Identity]:
        """Every body that registers, inventory and tables know, by id, with all its names, parent and successors."""
        return self._bodies.by_id

    @property
    def corpus(self) -> Corpus:
        """What all fields together tell."""
        return self._corpus

    def organisers(self, mention: Mention) -> tuple[Reading, ...]:
        """Return the bodies of a field, in its order, each once."""
        held = self._read.get(mention)
        if held is None:
            held = self._read[mention] = self._organisers(mention)
        return held

    def find(self, name: str, on: date | None = None) -> Reading | None:
        """Return who one whole name is, None for one without a word."""
        clean = tidy(name)
        if not clean:
            return None
        starts = max(name.find(clean), 0)
        ends = starts + len(clean) if name[starts : starts + len(clean)] == clean else len(name)
        return self._reading(name, Piece(starts, ends, ORGANISER, "whole"), on)[0]

    def is_former(self, reading: Reading) -> bool:
        """Tell whether a reading's words are a name its body no longer bears."""
        return self._resolver.who(tidy(reading.as_written), None).former

    def open_pairs(self) -> Iterable[OpenPair]:
        """Yield the uncertain pairs that wait for a person, those on which most mentions hang first.

        Of the names in the fields that were read. A pair that people decided on is not asked again.
        """
        uses: Counter[str] = Counter()
        ids: dict[str, str] = {}
        for readings in self._read.values():
            for reading in readings:
                uses[reading.identity.name] += 1
                ids[reading.identity.name] = reading.identity.id
        known = {name: count for name, count in uses.items() if ids[name] in self._bodies.by_id}
        unknown = {name: count for name, count in uses.items() if name not in known}
        for pair in open_pairs(unknown, known):
            if not self._resolver.apart(pair.left, ids[pair.right]):
                yield pair

    def body(self, text: str, on: date | None) -> str | None:
        """Return the id of the known body that bears a name, None where none does (what splitting asks)."""
        asked = text, on
        if asked not in self._body_ids:
            clean = tidy(text)
            entries = self._bodies.best(clean, on) or self._bodies.best(without_legal_form(clean), on)
            self._body_ids[asked] = entries[0].id if entries else None
        return self._body_ids[asked]

    def seen(self, text: str) -> int:
        """Return in how many fields a name stands whole between commas."""
        return self._corpus.seen(tidy(text))

    def whole(self, text: str) -> bool:
        """Tell whether a text with a joiner in it is one name."""
        return self._corpus.whole(text) or self.body(text, None) is not None

    def _organisers(self, mention: Mention) -> tuple[Reading, ...]:
        text, on = mention.text, mention.on
        pieces = fill(
            text,
            split(text, on, self),
            self._parents.is_place,
            lambda name: self.body(name, on) is not None,
        )
        read: list[tuple[Piece, Reading, Who]] = []
        for piece in pieces:
            reading, who = self._reading(text, piece, on)
            if piece.marker == "programme" and read and _is_parent(who):
                before = read[-1]
                read[-1] = (before[0], replace(before[1], part_of=who.identity, part_of_rule="part-of"), before[2])
                continue
            read.append((piece, reading, who))
        return _each_once(_as_programme(self._beside(text, read)))

    def _reading(self, text: str, piece: Piece, on: date | None) -> tuple[Reading, Who]:
        words = text[piece.starts : piece.ends]
        name = piece.full or words
        part: Part | None = self._parents.part(name, on, text)
        who = part.who if part else self._resolver.who(name, on, text)
        if piece.role == PROGRAMME and not who.known and who.identity.label != "Platform":
            who = replace(who, identity=replace(who.identity, label="Platform", kind=_HOUSE))
        reading = Reading(
            starts=piece.starts,
            ends=piece.ends,
            as_written=words,
            role=piece.role,
            identity=who.identity,
            rule=f"{who.rule}|{piece.rule}",
            score=who.score,
            alternatives=who.alternatives,
            part_of=part.parent if part else None,
            part_of_rule=part.rule if part else "",
        )
        return reading, who

    def _beside(self, text: str, read: list[tuple[Piece, Reading, Who]]) -> list[Reading]:
        readings = [reading for _, reading, _ in read]
        for number, (piece, reading, who) in enumerate(read):
            name = text[piece.starts : piece.ends]
            for other, after in ((number + 1, False), (number - 1, True)):
                if readings[number].part_of is not None or not 0 <= other < len(read):
                    continue
                joiner = piece.joiner if after else read[other][0].joiner
                listed = joiner in {"comma", "slash", "dash"} or (not after and read[other][0].rule == "parenthesis")
                if listed and piece.role == read[other][0].role:
                    parent_name = read[other][1].as_written
                    part = self._parents.beside(who, name, read[other][2], parent_name, joiner, after=after)
                    if part is not None:
                        readings[number] = replace(reading, part_of=part.parent, part_of_rule=part.rule)
        return readings


def _is_parent(who: Who) -> bool:
    return who.known and who.identity.label != "Platform" and who.identity.kind in _PARENTAL


def _as_programme(readings: list[Reading]) -> list[Reading]:
    """Give a known arena beside real organisers its role; one that stands alone organises."""
    others = [r for r in readings if not _is_house(r)]
    if not others or len(others) == len(readings):
        return readings
    return [replace(r, role=PROGRAMME) if _is_house(r) and r.role == ORGANISER else r for r in readings]


def _is_house(reading: Reading) -> bool:
    return reading.identity.label == "Platform" and reading.identity.kind == _HOUSE


def _each_once(readings: list[Reading]) -> tuple[Reading, ...]:
    once: dict[str, Reading] = {}
    for reading in readings:
        once.setdefault(reading.identity.id, reading)
    return tuple(once.values())
