"""`Names`: who is meant, for whole fields and for single names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from graph.identity import Identity, organisation_id, slug
from graph.names.reading import Mention, Reading

_SEPARATOR = re.compile(r"\s*(?:[,;/&+]|\boch\b)\s*")


class NameDecisions(Protocol):
    """What people decided about names."""

    def same_as(self, name_or_id: str) -> str | None:
        """Return the id that people decided this name or id to be, None where nobody decided."""
        ...

    def kept_apart(self, left: str, right: str) -> bool:
        """Tell whether people decided that the two, names or ids, are not one body."""
        ...


@dataclass(frozen=True, slots=True)
class OpenPair:
    """Two names that may be one body: waits for a person. `score` is 0–1, `uses` how many mentions hang on it."""

    left: str
    right: str
    score: float
    rule: str
    uses: int


class Names:
    """Reads organiser fields and single names; every answer says what decided it."""

    def __init__(
        self, identities: Iterable[Identity], corpus: Iterable[Mention] = (), decisions: NameDecisions | None = None
    ) -> None:
        self._decisions = decisions
        self._by_id: dict[str, Identity] = {}
        self._by_name: dict[str, Identity] = {}
        for identity in identities:
            self._by_id[identity.id] = identity
            for name in (identity.name, *(dated.name for dated in identity.names)):
                self._by_name.setdefault(slug(name), identity)

    def organisers(self, mention: Mention) -> tuple[Reading, ...]:
        """Return the bodies of a field, in its order."""
        readings, start = [], 0
        for match in [*_SEPARATOR.finditer(mention.text), None]:
            end = match.start() if match else len(mention.text)
            piece = mention.text[start:end]
            if piece.strip():
                readings.append(self._read(piece.strip(), start + len(piece) - len(piece.lstrip())))
            start = match.end() if match else end
        return tuple(readings)

    def find(self, name: str, on: date | None = None) -> Reading | None:
        """Return who one whole name is, None for an empty one."""
        return self._read(name.strip(), len(name) - len(name.lstrip())) if name.strip() else None

    def open_pairs(self) -> Iterable[OpenPair]:
        """Return the pairs that wait for a person, most valuable first."""
        return ()

    def _read(self, name: str, starts: int) -> Reading:
        decided = self._decisions.same_as(name) if self._decisions else None
        known = self._by_id.get(decided) if decided else self._by_name.get(slug(name))
        rule = "decision" if decided else "name" if known else "new"
        identity = known or Identity(decided or organisation_id(name), name)
        return Reading(starts, starts + len(name), name, "organiser", identity, rule, 1.0 if known else 0.6)
