"""Who one whole name is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, Protocol

from graph.identity import Identity, organisation_id
from graph.names.corpus import Corpus
from graph.names.fold import is_acronym, key, spells, tidy, without_legal_form
from graph.names.kinds import guess_kind
from graph.names.matching.bodies import Bodies, Entry
from graph.names.matching.canonical import canonical, halves, without_arm
from graph.names.matching.typos import Typos
from graph.names.reading import Alternative
from graph.names.vocabulary import vocabulary
from graph.records import DatedName

_TYPE_NOUN_AFTER: Final = re.compile(r"\s+(?:studieförbund|riksförbund|förlag|tidning)$", re.IGNORECASE)
_SCORES: Final = {
    "decision": 1.0,
    "curated": 1.0,
    "name": 0.99,
    "near": 0.96,
    "alias": 0.97,
    "acronym": 0.95,
    "former-name": 0.97,
    "out-of-date": 0.9,
    "legal-form": 0.96,
    "type-noun": 0.95,
    "second-name": 0.95,
    "arm": 0.92,
    "genitive": 0.95,
    "union-form": 0.93,
    "acronym-learned": 0.9,
    "typo": 0.9,
}
_ARMS: Final = ("Sverige", "Sweden")
_NEW_ONCE: Final = 0.6
_NEW_OFTEN: Final = 0.85


class NameDecisions(Protocol):
    """What people decided about names."""

    def same_as(self, name_or_id: str) -> str | None:
        """Return the id that people decided this name or id to be, None where nobody decided."""
        ...

    def kept_apart(self, left: str, right: str) -> bool:
        """Tell whether people decided that the two, names or ids, are not one body."""
        ...


@dataclass(frozen=True, slots=True)
class Who:
    """A body, what decided that it is meant, how surely (0–1), and who else it could have been.

    `known` is false for a body that no table, register or inventory holds. `former` where a name of the past was used.
    """

    identity: Identity
    rule: str
    score: float
    known: bool
    alternatives: tuple[Alternative, ...] = ()
    former: bool = False


class Resolver:
    """Finds the body of one whole name, by tables and registers, then by form, then by what other fields tell."""

    def __init__(self, bodies: Bodies, corpus: Corpus, decisions: NameDecisions | None) -> None:
        self._bodies = bodies
        self._corpus = corpus
        self._decisions = decisions
        self._typos = Typos(bodies, corpus)
        self._new: dict[str, Identity] = {}

    def who(self, name: str, on: date | None, around: str = "") -> Who:
        """Return who a name is; a name that nobody knows is a body of its own."""
        clean = tidy(name) or name
        decided = self._decisions.same_as(clean) if self._decisions else None
        if decided is not None:
            return Who(self._identity(decided, clean), "decision", 1.0, known=decided in self._bodies.by_id)
        found = self.known(clean, on, around)
        if found is None:
            found = self._unknown(clean, on)
        decided = self._decisions.same_as(found.identity.id) if self._decisions else None
        if decided is not None:
            found = replace(found, identity=self._identity(decided, clean), rule="decision", score=1.0)
        return found

    def known(self, name: str, on: date | None, around: str = "") -> Who | None:
        """Return the known body of a name, None where tables, registers and inventory hold none."""
        clean = tidy(name)
        direct = self._direct(clean, on, around)
        if direct is not None:
            return direct
        for variant, rule in self._variants(clean):
            found = self._direct(variant, on, around)
            if found is not None and not self.apart(clean, found.identity.id):
                return replace(found, rule=rule, score=min(found.score, _SCORES[rule]))
        return self._named_twice(clean, on, around)

    def typo(self, name: str) -> Who | None:
        """Return the body whose name this is but for a slip of the pen."""
        meant = self._typos.find(name)
        if meant is None or self.apart(name, meant.id):
            return None
        known = self._bodies.by_id.get(meant.id)
        identity = known or self._as_new(meant.name).identity
        return Who(identity, "typo", _SCORES["typo"], known=known is not None)

    def _direct(self, name: str, on: date | None, around: str) -> Who | None:
        entries = [e for e in self._bodies.best(name, on, around) if not self.apart(name, e.id)]
        if not entries:
            return None
        first, *others = entries
        rule = _rule(first, self._bodies.by_id[first.id], name, on)
        score = _SCORES[rule] if not others or others[0].strength < first.strength else _SCORES[rule] - 0.05
        alternatives = tuple(
            Alternative(other.id, self._bodies.by_id[other.id].name, round(score / 2, 2)) for other in others[:3]
        )
        return Who(self._bodies.by_id[first.id], rule, score, True, alternatives, former=first.former)

    def _variants(self, name: str) -> Iterator[tuple[str, str]]:
        bare = without_legal_form(name)
        if bare != name:
            yield bare, "legal-form"
        words = name.split()
        if len(words) > 1 and key(words[0]) in vocabulary().nouns:
            yield " ".join(words[1:]), "type-noun"
        shorter = _TYPE_NOUN_AFTER.sub("", name)
        if shorter != name and len(shorter) > 2:
            yield shorter, "type-noun"
        home = without_arm(bare)
        if home is not None:
            yield home, "arm"
        else:
            yield f"{bare} Sverige", "arm"
        if name.casefold().endswith("s") and len(name) > 4:
            yield name[:-1], "genitive"
        folded = key(name)
        if folded.endswith(("forbundet", "forbund", "foreningen", "forening")) and " " not in name:
            stem = re.sub(r"(?:et|en)$", "", name)
            yield f"Svenska {stem}et" if stem.casefold().endswith("förbund") else f"Svenska {stem}en", "union-form"
            yield f"Sveriges {stem}", "union-form"
        match = re.match(r"^(?:Svenska|Sveriges)\s+(\S+?(?:förbund|förening))(?:et|en)?$", name, re.IGNORECASE)
        if match:
            ending = "et" if match[1].casefold().endswith("förbund") else "en"
            yield match[1] + ending, "union-form"
            yield f"Sveriges {match[1]}", "union-form"
            yield f"Svenska {match[1]}{ending}", "union-form"

    def _named_twice(self, name: str, on: date | None, around: str) -> Who | None:
        found = halves(name)
        if found is None:
            return None
        left, right, _ = found
        first, second = self._direct(left, on, around), self._direct(right, on, around)
        if first is not None and second is not None:
            by_name = second if is_acronym(left) and not is_acronym(right) else first
            same = first.identity.id == second.identity.id
            return replace(by_name, rule="second-name", score=by_name.score if same else 0.8)
        whole, other, told = (left, right, first) if first is not None else (right, left, second)
        if told is None:
            return None
        if not self._repeats(found[2], whole, other, told.identity):
            return None
        return replace(told, rule="second-name", score=min(told.score, _SCORES["second-name"]))

    def _repeats(self, sign: str, known: str, other: str, identity: Identity) -> bool:
        """Tell whether the half that nobody knows only says again, or describes, the one that is known."""
        if (is_acronym(other) and not is_acronym(known)) or self._resembles(other, identity):
            return True
        if is_acronym(known):
            return not spells(known, other)
        return sign == "(" or other[0].islower() or not vocabulary().looks_like_body(other)

    def _resembles(self, name: str, identity: Identity) -> bool:
        """Tell whether a written-out name is near to one of a body's names, so that its acronym can be trusted."""
        return self._typos.near(name, identity.all_names)

    def _unknown(self, name: str, on: date | None) -> Who:
        if is_acronym(name):
            long = self._corpus.stands_for(name)
            if long is not None and key(long) != key(name):
                found = self.known(long, on) or self._unknown(long, on)
                return replace(found, rule="acronym-learned", score=min(found.score, _SCORES["acronym-learned"]))
        slip = self.typo(canonical(name))
        if slip is not None:
            return slip
        return self._as_new(name)

    def _as_new(self, name: str) -> Who:
        wanted = canonical(name)
        usual = self._corpus.usual(wanted)
        rule = "new"
        home = without_arm(usual)
        if home is not None and self._corpus.seen(home) > self._corpus.seen(usual):
            usual, rule = self._corpus.usual(home), "arm"
        elif home is None and any(self._corpus.seen(f"{usual} {arm}") > self._corpus.seen(usual) for arm in _ARMS):
            longer = max((f"{usual} {arm}" for arm in _ARMS), key=self._corpus.seen)
            usual, rule = self._corpus.usual(longer), "arm"
        if self.apart(wanted, organisation_id(usual)):
            usual, rule = wanted, "new"
        id = organisation_id(usual)
        identity = self._bodies.by_id.get(id) or self._new.get(id)
        if identity is None:
            identity = Identity(id, usual, kind=guess_kind(usual))
            self._new[id] = identity
        seen = self._corpus.seen(wanted)
        return Who(identity, rule, _NEW_ONCE if seen < 3 else _NEW_OFTEN, known=False)

    def _identity(self, id: str, name: str) -> Identity:
        known = self._bodies.by_id.get(id) or self._new.get(id)
        return known or Identity(id, name, kind=guess_kind(name), names=(DatedName(name),))

    def apart(self, name: str, id: str) -> bool:
        """Tell whether people decided that a name is not the body of that id."""
        return self._decisions is not None and self._decisions.kept_apart(name, id)


def _rule(entry: Entry, identity: Identity, name: str, on: date | None) -> str:
    if entry.near is not None:
        return "near"
    if key(name) == key(identity.name):
        return "curated" if identity.curated else "name"
    if entry.former or (on is not None and not entry.holds(on)):
        return "former-name" if entry.former else "out-of-date"
    return "acronym" if is_acronym(name) else "alias"
