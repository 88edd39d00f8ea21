"""What a body is a part of, where the words say so: "X vid Y", "Ys nämnd", "ABF Stockholm", "X, Y"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from graph.identity import Identity
from graph.names.corpus import Corpus
from graph.names.fold import is_acronym, key, tidy, words
from graph.names.matching.bodies import Bodies
from graph.names.matching.canonical import canonical
from graph.names.matching.resolve import Resolver, Who
from graph.names.vocabulary import vocabulary

_INSIDE: Final = re.compile(r"^(?P<unit>.+?)\s+(?P<word>vid|inom|hos|på|i|at|of)\s+(?P<whole>.+)$")
_DISTRICT: Final = re.compile(r"^(?P<whole>\S+?)-?(?:distriktet|distrikten)\b")
_PARTY_PART: Final = re.compile(r"arbetarekommun\b|riksdagsgrupp|partidistrikt", re.IGNORECASE)
_BRANCH: Final = re.compile(
    r"^(?:(?:i|på|in|för)\s+)?(?:region(?:en)?\s+|distrikt(?:et)?\s+|avdelning(?:en)?\s+|krets(?:en)?\s+)?(?P<place>.+?)"
    r"(?:(?<=s)\s+län|\s+läns\s+landsting|\s+län|\s+kommun|\s+stad|\s+distrikt|\s+krets|s?\s+avdelning)?$",
    re.IGNORECASE,
)
_BRANCHING: Final = frozenset({"association", "party", "trade_union", "network", "church", "agency"})
_BESIDE: Final = frozenset({"university", "municipality", "region", "agency"})
_DASHED: Final = re.compile(r"^(?P<whole>.+?)\s+[-–—]\s+(?P<unit>.+)$")
_HOLDING: Final = frozenset({"university", "municipality", "region", "agency", "company", "foundation", "association"})
_SELDOM: Final = 2
_LABOUR_PARTY: Final = "Socialdemokraterna"


@dataclass(frozen=True, slots=True)
class Part:
    """A body that is part of another. `who` is the part; `rule` what said so."""

    who: Who
    parent: Identity
    rule: str


class Parents:
    """Reads what the words of one name, or two names side by side, tell of structure."""

    def __init__(self, bodies: Bodies, corpus: Corpus, resolver: Resolver) -> None:
        self._bodies = bodies
        self._corpus = corpus
        self._resolver = resolver

    def part(self, name: str, on: date | None, around: str) -> Part | None:
        """Return the part and its parent that a name tells, None where it names one whole body."""
        part = self._part(name, on, around)
        return None if part is None or part.parent.id == part.who.identity.id else part

    def _part(self, name: str, on: date | None, around: str) -> Part | None:
        known = self._resolver.known(name, on, around)
        if known is not None and known.rule != "second-name":
            return self._carried(known, name)
        return (
            self._inside(name, on, around)
            or self._branch(name, on, around)
            or self._genitive(name, on, around)
            or self._labour_commune(name, on, around)
            or self._dashed(name, on, around)
        )

    def beside(self, unit: Who, name: str, parent: Who, parent_name: str, joiner: str, *, after: bool) -> Part | None:
        """Return the part that stands right before its parent, or `after` it: "U-FOLD, Uppsala universitet"."""
        if unit.known and unit.identity.parent == parent.identity.id:
            return Part(unit, parent.identity, "beside-parent")
        if unit.known or not parent.known:
            return None
        found = words(name)
        head = any(word in vocabulary().units or word.endswith("centrum") for word in found)
        if parent.identity.parent or unit.identity.kind in {"association", "company", "trade_union", "media"}:
            return None
        if joiner == "slash" and parent.identity.kind in {"university", "foundation"} and len(found) == 1:
            return Part(unit, parent.identity, "beside-parent")
        seldom = self._corpus.seen(name) > _SELDOM and not self._corpus.mostly_beside(name, parent_name)
        if parent.identity.kind not in _BESIDE or seldom:
            return None
        if after:
            head = head and parent.identity.kind == "university"
            return Part(unit, parent.identity, "beside-parent") if head else None
        if parent.identity.kind == "university":
            short = len(found) <= 2 and name.upper() == name
            if not (head or short or unit.identity.kind == "university"):
                return None
        elif not head:
            return None
        return Part(unit, parent.identity, "beside-parent")

    def _carried(self, known: Who, name: str) -> Part | None:
        parent = self._bodies.by_id.get(known.identity.parent)
        if parent is None:
            return None
        folded = f"-{key(name)}"
        names = parent.all_names
        carries = any(len(key(other)) > 1 and f"-{key(other)}" in folded for other in names)
        if any(word.startswith(league) for word in words(name) for league in ("student", "ungdom")):
            return None
        carries = carries or bool(_PARTY_PART.search(name))
        return Part(known, parent, "name-carries") if carries else None

    def _inside(self, name: str, on: date | None, around: str) -> Part | None:
        match = _INSIDE.match(name)
        if match is None:
            return None
        whole = self._resolver.known(match["whole"], on, around) or self._without_place(match["whole"], on, around)
        if whole is None or (match["word"] not in {"vid", "inom", "hos", "at"} and len(words(match["whole"])) < 2):
            return None
        return self._unit(name, match["unit"], match["word"], whole, on, around)

    def _unit(self, name: str, unit: str, word: str, whole: Who, on: date | None, around: str) -> Part | None:
        known = self._resolver.known(unit, on, around)
        if word == "inom" and known is not None and known.identity.kind == "trade_union":
            return Part(self._resolver.who(name, on, around), known.identity, "section")
        if word == "i" and known is not None and known.identity.kind == "party":
            return Part(self._resolver.who(name, on, around), known.identity, "branch")
        if word in {"på", "i", "of"} and (known is not None or whole.identity.kind not in _HOLDING):
            return None
        return Part(known or self._resolver.who(canonical(unit), on, around), whole.identity, f"word-{word}")

    def _without_place(self, name: str, on: date | None, around: str) -> Who | None:
        found = name.split()
        if len(found) > 1 and self.is_place(found[-1]):
            return self._resolver.known(" ".join(found[:-1]), on, around)
        return None

    def _branch(self, name: str, on: date | None, around: str) -> Part | None:
        match = _DISTRICT.match(name)
        if match:
            whole = self._resolver.known(match["whole"].rstrip("-"), on, around)
            if whole is not None:
                return Part(self._resolver.who(name, on, around), whole.identity, "branch")
        found = name.split()
        for length in range(len(found) - 1, 0, -1):
            rest = " ".join(found[length:])
            branch = _BRANCH.match(rest)
            if branch is None or not self.is_place(branch["place"]):
                continue
            whole = self._resolver.known(" ".join(found[:length]), on, around)
            if whole is not None and self._branches(whole.identity):
                return Part(self._resolver.who(name, on, around), whole.identity, "branch")
        return None

    def _branches(self, identity: Identity) -> bool:
        return identity.kind in _BRANCHING and self._bodies.local.get(identity.id, True)

    def _genitive(self, name: str, on: date | None, around: str) -> Part | None:
        found = name.split()
        for length in range(len(found) - 1, 0, -1):
            head, rest = " ".join(found[:length]), found[length:]
            if any(word in vocabulary().leagues for word in words(" ".join(rest))):
                continue
            bare = head.removesuffix("s") if head.endswith("s") else head
            genitive = bare != head
            unit = any(word in vocabulary().units or _is_unit(word) for word in words(rest[0]))
            if not genitive and not (unit and length == 1):
                continue
            whole = self._resolver.known(bare, on, around) if len(bare) > 1 else None
            if whole is None or whole.rule in {"arm", "type-noun", "union-form"}:
                continue
            if whole.identity.kind in _HOLDING | {"party", "international", "church"} and (
                rest[0][0].islower() or unit
            ):
                return Part(self._resolver.who(name, on, around), whole.identity, "genitive")
        return None

    def _labour_commune(self, name: str, on: date | None, around: str) -> Part | None:
        if not _PARTY_PART.search(name):
            return None
        party = self._resolver.known(_LABOUR_PARTY, on, around)
        return Part(self._resolver.who(name, on, around), party.identity, "branch") if party else None

    def _dashed(self, name: str, on: date | None, around: str) -> Part | None:
        """Read "Svenska kyrkan - Fresta församling": the body, then a part of it."""
        match = _DASHED.match(name)
        if match is None or is_acronym(match["whole"]):
            return None
        whole = self._resolver.known(match["whole"], on, around)
        if whole is None or self._resolver.known(match["unit"], on, around) is not None:
            return None
        return Part(self._resolver.who(name, on, around), whole.identity, "dash")

    def is_place(self, text: str) -> bool:
        """Tell whether a text is a place: of the tables, or a municipality's."""
        clean = tidy(text)
        return (
            vocabulary().is_place(clean)
            or vocabulary().is_compass(clean)
            or bool(self._bodies.entries(f"{clean} kommun"))
        )


def _is_unit(word: str) -> bool:
    return word.endswith(
        ("namnd", "namnden", "enheten", "forvaltning", "forvaltningen", "kansli", "kansliet", "fakulteten")
    )
