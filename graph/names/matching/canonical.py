"""The name that stands for a body nobody knows: the field's words without what only repeats them."""

from __future__ import annotations

import re
from typing import Final

from graph.names.fold import core, initials_of, is_acronym, key, spells, tidy, without_legal_form
from graph.names.vocabulary import vocabulary

_PARENTHESIS: Final = re.compile(r"^(?P<before>.+?)\s*\((?P<inside>[^()]+)\)\s*(?P<after>.*)$")
_DOUBLE: Final = re.compile(
    r"^(?P<left>.+?)(?P<sign>\s*,\s*|\s+[-–—]\s*|\s*[-–—]\s+(?!och\b|eller\b|samt\b|&)|\s*/\s*|\.\s+)(?P<right>.+)$"
)
_HYPHEN_LIST: Final = re.compile(r"(?:och|eller|samt|&)\s", re.IGNORECASE)
_ARM: Final = re.compile(r"[\s,-]+(?:i\s+)?(?:Sverige|Sweden)\s*$", re.IGNORECASE)
_UNION: Final = re.compile(r"^(?:svenska?|sveriges)-(.{4,}(?:forbund|forening|samfund|sallskap))(?:et|en)?$")
_DEFINITE: Final = re.compile(r"^(.{4,}(?:forbund|forening|samfund|sallskap))(?:et|en)$")


def halves(name: str) -> tuple[str, str, str] | None:
    """Return the two names of a piece that names one body twice, and the sign between; None where it does not."""
    match = _PARENTHESIS.match(name)
    if match:
        return match["before"], tidy(match["inside"]), "("
    before, comma, last = name.rpartition(", ")
    if comma and "," in before and is_acronym(last):
        return tidy(before), last, ","
    match = _DOUBLE.match(name)
    if match:
        return tidy(match["left"]), tidy(match["right"]), match["sign"].strip() or match["sign"]
    words = name.split()
    if not words:
        return None
    for acronym, rest in ((words[0], words[1:]), (words[-1], words[:-1])):
        if len(rest) > 1 and is_acronym(acronym) and len(acronym) > 2 and spells(acronym, " ".join(rest)):
            return " ".join(rest), acronym, " "
    return None


def canonical(name: str) -> str:
    """Return the name by which a piece's body is called."""
    clean = tidy(name)
    first, _, rest = clean.partition(" ")
    if rest and first[0].islower() and _is_noun(first) and rest[0].isupper():
        clean = rest
    found = halves(clean)
    if found is None:
        return clean
    left, right, sign = found
    if sign == "(":
        return left
    if sign == " ":
        return left if clean.startswith(left) else clean
    if sign in {",", "."}:
        if is_acronym(right) and not is_acronym(left):
            return left
        if is_acronym(left) and spells(left, right):
            return right if initials_of(left, right) else left
        return clean
    if sign in {"-", "–", "—"} and left[-1:] != "-" and not _HYPHEN_LIST.match(right):
        whole = vocabulary().looks_like_body(left) and len(left.split()) > 1 and not is_acronym(left.split()[0])
        return left if whole and not vocabulary().looks_like_body(right) else f"{left} – {right}"
    return clean


def _is_noun(word: str) -> bool:
    return key(word) in vocabulary().nouns or word.endswith(("bolaget", "företaget", "byrån", "organisationen"))


def cluster(name: str) -> str:
    """Return what the names share that are one body for certain: legal form, type noun, "Svenska …förbundet"."""
    folded = core(name)
    words = without_legal_form(name).split()
    if len(words) > 1 and key(words[0]) in vocabulary().nouns:
        folded = core(" ".join(words[1:]))
    for pattern in (_UNION, _DEFINITE):
        match = pattern.match(folded)
        if match:
            return match[1]
    return folded


def without_arm(name: str) -> str | None:
    """Return a name without "Sverige" or "Sweden" at its end; None where it has none, or is nothing else."""
    bare = _ARM.sub("", name)
    return bare if bare != name and len(bare) > 1 else None
