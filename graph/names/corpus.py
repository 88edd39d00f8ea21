"""What all fields together tell of a name: how often it stands whole, its usual form, its acronym."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import Final

from graph.names.fold import initials_of, is_acronym, key, spells, tidy, words
from graph.names.matching.canonical import canonical, cluster
from graph.names.reading import Mention

_COMMA: Final = frozenset(",;|\n")
_INNER: Final = re.compile(r"\s(?:och|samt|and)\s|[&/]|\s[-–—]\s|\.\s")
_JOINER: Final = re.compile(r"\s+(?:och|and)\s+|\s*&\s*")
_ACRONYM: Final = re.compile(r"^(?P<name>.+?)\s*\((?P<acronym>[^()\s]{2,10})\)$")
_DASHED: Final = re.compile(r"^(?P<acronym>[^\s,]{2,10})\s+[-–]\s+(?P<name>.+)$")
_COMMA_ERA: Final = 2015
_PARENTHESIS: Final = re.compile(r"\([^()]*\)")


class Corpus:
    """Names as all fields write them. Each distinct field counts once, however often it is repeated.

    Parameters
    ----------
    mentions
        Every field.
    is_body
        Tells whether the tables or registers hold a name.
    """

    def __init__(self, mentions: Iterable[Mention], is_body: Callable[[str], bool]) -> None:
        self.uses: Counter[str] = Counter()
        self.words: Counter[str] = Counter()
        self.acronyms: dict[str, Counter[str]] = {}
        self.forms: dict[str, Counter[str]] = {}
        self._whole: dict[str, str] = {}
        self._beside: Counter[frozenset[str]] = Counter()
        fields = {m.text: max(m.on.year if m.on else 0, 0) for m in sorted(mentions, key=lambda m: (m.text, str(m.on)))}
        for text, year in fields.items():
            pieces = [piece for part in comma_parts(text) if (piece := tidy(part))]
            for piece in dict.fromkeys(pieces):
                self._piece(piece, year)
            for left, right in pairwise(pieces):
                self._beside[frozenset((key(left), key(right)))] += 1
        self._drop_pairs(is_body)

    def seen(self, name: str) -> int:
        """Return in how many fields a name stands whole between commas."""
        return self.uses[key(name)]

    def whole(self, name: str) -> bool:
        """Tell whether a name with a joiner in it stands whole between commas where commas part bodies."""
        return "," not in name and key(name) in self._whole

    def usual(self, name: str) -> str:
        """Return the usual form of a name: the one most fields use, never capitals throughout if it can be helped."""
        forms = self.forms.get(cluster(name))
        if not forms:
            return name
        return min(forms, key=lambda form: (-forms[form], form.isupper(), len(form), form))

    def mostly_beside(self, name: str, other: str) -> bool:
        """Tell whether a name stands next to the other in most fields that hold it."""
        return self._beside[frozenset((key(name), key(other)))] * 2 > self.seen(name)

    def stands_for(self, acronym: str) -> str | None:
        """Return the name that an acronym stands for where fields agree on it."""
        found = self.acronyms.get(acronym)
        if not found:
            return None
        (name, count), *others = found.most_common(2)
        if count < 2 and not initials_of(acronym, name):
            return None
        return name if not others or count >= 3 * others[0][1] else None

    def _piece(self, piece: str, year: int) -> None:
        self._acronym(piece)
        bare = tidy(_PARENTHESIS.sub("", piece))
        if _INNER.search(bare):
            if year >= _COMMA_ERA and _JOINER.search(bare) and "/" not in bare:
                self._whole.setdefault(key(bare), bare)
            name = canonical(piece)
            if year < _COMMA_ERA and _JOINER.search(bare):
                return
        else:
            self.uses[key(bare)] += 1
            name = canonical(piece)
        self.words.update(set(words(name)))
        self.forms.setdefault(cluster(name), Counter())[name] += 1

    def _acronym(self, piece: str) -> None:
        match = _ACRONYM.match(piece) or _DASHED.match(piece)
        if match and is_acronym(match["acronym"]) and spells(match["acronym"], match["name"]):
            self.acronyms.setdefault(match["acronym"], Counter())[tidy(match["name"])] += 1

    def _drop_pairs(self, is_body: Callable[[str], bool]) -> None:
        """Forget a whole name where both of its halves are bodies: "PRO och SKPF" was written by an old hand."""
        for folded, bare in list(self._whole.items()):
            if is_body(bare):
                continue
            for match in _JOINER.finditer(bare):
                left, right = bare[: match.start()], bare[match.end() :]
                if self._stands(left, is_body) and self._stands(right, is_body):
                    del self._whole[folded]
                    break

    def _stands(self, name: str, is_body: Callable[[str], bool]) -> bool:
        return is_body(name) or self.seen(name) > 1


def comma_parts(text: str) -> list[str]:
    """Cut a field at its commas and semicolons, those in parentheses left alone."""
    parts, depth, start = [], 0, 0
    for position, sign in enumerate(text):
        depth += (sign == "(") - (sign == ")")
        if sign in _COMMA and depth <= 0:
            parts.append(text[start:position])
            start = position + 1
    return [*parts, text[start:]]
