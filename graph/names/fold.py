"""Names made comparable: what is left when the accidents of writing are taken away."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from graph.identity import slug

_LEGAL: Final = re.compile(
    r"[\s,]+(?:(?:AB|Aktiebolag)(?:\s*\(publ\)|\s+publ)?|HB|KB|Inc\.?|Ltd\.?|GmbH|A/S|Oyj?|ASA?|ek\.?\s*för\.?)\s*$"
)
_LEADING_LEGAL: Final = re.compile(r"^AB\s+")
_EDGES: Final = " \t\r\n,;:.·•*\"”“'’´`|-–—/&+"
_ACRONYM: Final = re.compile(
    r"[A-ZÅÄÖ0-9][A-Za-zÅÄÖåäö0-9&.]{0,3}[A-ZÅÄÖ0-9](?:[-/][A-ZÅÄÖ]{2,6})?|[A-ZÅÄÖ]{1,8}f?|[A-ZÅÄÖ][A-Za-zåäö]{0,2}"
)
_LONGEST: Final = 6
_WORD: Final = re.compile(r"[^\W_]+")


@lru_cache(maxsize=200_000)
def key(name: str) -> str:
    """Return what two ways of writing one name share: case, diacritics, hyphens and "&" for "och" put aside."""
    return slug(name)


@lru_cache(maxsize=200_000)
def core(name: str) -> str:
    """Return the key of a name without its legal form: "Ellevio AB" and "Ellevio" share it."""
    return key(without_legal_form(name))


@lru_cache(maxsize=200_000)
def without_legal_form(name: str) -> str:
    """Return a name without AB, Inc. and their like; a name that is nothing else stays."""
    bare = _LEADING_LEGAL.sub("", _LEGAL.sub("", name)).strip(_EDGES)
    return bare or name


@lru_cache(maxsize=200_000)
def tidy(name: str) -> str:
    """Return a name with single spaces and without what hangs at its edges."""
    return " ".join(unicodedata.normalize("NFC", name).split()).strip(_EDGES)


@lru_cache(maxsize=200_000)
def is_acronym(word: str) -> bool:
    """Tell whether a word is written as initials are: FOI, SvD, SSNf, SEAPPI, FAQ/SKR."""
    upper = sum(ch.isupper() for ch in word)
    short = len(word) <= _LONGEST and upper >= 2 and word[:1].isalpha() and " " not in word
    return short or (bool(_ACRONYM.fullmatch(word)) and (upper >= 2 or len(word) <= 3))


@lru_cache(maxsize=200_000)
def spells(acronym: str, name: str) -> bool:
    """Tell whether `acronym` can stand for `name`.

    Its letters come in order in the name, the first at a word's beginning, and at least every second one begins a
    word or follows a capital, so that "FOI" spells "Totalförsvarets forskningsinstitut" only if a table says so.
    """
    letters = [ch for ch in acronym.casefold() if ch.isalnum()]
    if len(letters) < 2 or len(name) < 2 * len(letters) or " " in acronym.strip():
        return False
    words = _WORD.findall(name)
    if len(words) > 1 and "".join(w[0] for w in words if w[0].isupper()).casefold() == "".join(letters):
        return True
    at_start = _most_at_starts(letters, [w.casefold() for w in words])
    enough = at_start * 2 >= len(letters) or (len(letters) > 3 and len(words) > 2)
    return (at_start >= 2 and enough) or (at_start == 1 and len(words) == 1 and len(letters) <= 4)


def initials_of(acronym: str, name: str) -> bool:
    """Tell whether an acronym is the first letters of a name's words, all of them or those with capitals."""
    found = _WORD.findall(name)
    letters = "".join(ch for ch in acronym.casefold() if ch.isalnum())
    capitals = "".join(word[0] for word in found if word[0].isupper()).casefold()
    return letters in {capitals, "".join(word[0] for word in found).casefold()}


def _most_at_starts(letters: list[str], words: list[str]) -> int:
    """Return how many letters can begin a word where all stand in order in the words; 0 where they do not.

    The first letter must begin the first word; one word may be passed over for each letter, and little words freely.
    """
    text = "".join(words)
    begins = set()
    position = 0
    for word in words:
        begins.add(position)
        position += len(word)
    best: dict[int, int] = {0: 1} if text.startswith(letters[0]) else {}
    for letter in letters[1:]:
        following: dict[int, int] = {}
        for at, count in best.items():
            for next_at in range(at + 1, len(text)):
                if text[next_at] == letter:
                    following[next_at] = max(following.get(next_at, 0), count + (next_at in begins))
        best = following
    return max(best.values(), default=0)


def words(name: str) -> list[str]:
    """Return the words of a name, folded."""
    return [word for word in key(name).split("-") if word]
