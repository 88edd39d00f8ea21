"""Words between bodies that tell a role: "i samarbete med", "en del av", "genom", "arrangör:"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

ORGANISER: Final = "organiser"
PARTNER: Final = "cooperation_partner"
PROGRAMME: Final = "part_of_programme"

_EDGE: Final = r"[\s,.;:(–-]*"
_COOPERATION: Final = (
    r"(?:(?:ett|i|som|är)\s+)*(?:i\s+)?(?:nära\s+)?"
    r"(?:samarbete|samverkan|partnerskap|samarr?angemang|samarbetsprojekt|dialog)\s+(?:tillsammans\s+)?(?:med|mellan)\b"
    r"|(?:i\s+samarbete|i\s+samverkan)\s+(?=[A-ZÅÄÖ])"
    r"|(?:arrangeras\s+)?tillsammans\s+med\b"
    r"|med\s+stöd\s+(?:av|från)\b"
    r"|(?:med)?arrangeras\s+(?:även\s+)?(?:i\s+samarbete|tillsammans)\s+med\b"
    r"|medarrangör(?:er)?\s*:?|samarbetspartners?\s*:|partners?\s*:"
    r"|in\s+(?:close\s+)?(?:co-?operation|collaboration|partnership)\s+with\b|together\s+with\b"
)
_PROGRAMME: Final = (
    r"(?:vilket\s+|som\s+)?ingår\s+(?:även\s+)?i\b|(?:är\s+|som\s+är\s+|,\s*)?\ben\s+del\s+av\b|\bdel\s+av\b"
    r"|inom\s+ramen\s+för\b|\ba?\s*part\s+of\b"
)
_THROUGH: Final = r"genom|through|via"
_ARRANGER: Final = (
    r"(?:seminariet\s+|eventet\s+|programmet\s+)?(?:som\s+)?(?:arrangeras|anordnas|drivs)\s+av\b"
    r"|(?:huvud)?arrangör(?:er)?\s*:|arranged\s+by\b|organi[sz]ed\s+by\b"
)

_MARKER: Final = re.compile(
    rf"{_EDGE}(?<![^\W_])(?:(?P<partner>{_COOPERATION})|(?P<programme>{_PROGRAMME})|(?P<arranger>{_ARRANGER})"
    rf"|(?P<through>{_THROUGH})(?=\s+(?:[A-ZÅÄÖ]|the\s)))\s*",
    re.IGNORECASE,
)
_CASED: Final = re.compile(r"^\W*(?:genom|through|via|i samarbete|i samverkan)\b")


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of a field in which every body has one role; `marker` is the word that opened it."""

    starts: int
    ends: int
    role: str
    marker: str


def sections(text: str) -> Iterator[Section]:
    """Cut a field at the words that tell a role."""
    start, role, marker = 0, ORGANISER, ""
    found: list[Section] = []
    for match in _MARKER.finditer(text):
        kind = str(match.lastgroup)
        if kind == "through" and not _CASED.match(match.group()):
            continue
        if kind == "programme" and not match.group().casefold().strip(" ,.;:(–-"):
            continue
        before = PROGRAMME if kind == "through" and not found else role
        found.append(Section(start, match.start(), before, marker))
        start, marker = match.end(), kind
        role = {"partner": PARTNER, "programme": PROGRAMME}.get(kind, ORGANISER)
        if kind == "partner" and not text[: match.start()].strip():
            role = ORGANISER
    found.append(Section(start, len(text), role, marker))
    for position, section in enumerate(found):
        tells_of_event = position + 1 < len(found) and found[position + 1].marker == "arranger"
        if text[section.starts : section.ends].strip() and not tells_of_event:
            yield section
