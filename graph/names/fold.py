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
_WORD: Final = re.compile(r"[^\W_]+")


@lru_cache(maxsize=200_000)
def key(name: str) -> str:
    """Return what two ways of writing one name share: case, diacritics, hyphens and "&" for "och" put aside."""
    return slug(name)


@lru_cache(maxsize=200_000)
def core(name: str) -> str:
    """Return the key of a name without its legal form: "Ellevio AB" and "Ellevio" share it."""
    return key(without_legal_form(name))


def without_legal_form(name: str) -> str:
    """Return a name without AB, Inc. and their like; a name that is nothing else stays."""
    bare = _LEADING_LEGAL.sub("", _LEGAL.sub("", name)).strip(_EDGES)
    return bare or name


def tidy(name: str) -> str:
    """Return a name with single spaces and without what hangs at its edges."""
    return " ".join(unicodedata.normalize("NFC", name).split()).strip(_EDGES)


def is_acronym(word: str) -> bool:
    """Tell whether a word is written as initials are: FOI, SvD, SSNf, SEAPPI, FAQ/SKR."""
    upper = sum(ch.isupper() for ch in word)
    return bool(_ACRONYM.fullmatch(word)) and (upper >= 2 or len(word) <= 3)


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
    return _in_order(letters, [w.casefold() for w in words])


def _in_order(letters: list[str], words: list[str]) -> bool:
    """Match greedily: a letter at the next word's beginning where it can, else inside the word at hand."""
    at_start = 0
    word, offset = -1, 0
    for letter in letters:
        ahead = next((i for i in range(word + 1, len(words)) if words[i].startswith(letter)), None)
        if ahead is not None and (ahead - word <= 3 or word < 0):
            word, offset = ahead, 1
            at_start += 1
            continue
        if word < 0:
            return False
        inside = words[word].find(letter, offset)
        if inside < 0:
            return False
        offset = inside + 1
    return at_start * 2 >= len(letters) and at_start >= 2 or (at_start == 1 and len(words) == 1 and len(letters) <= 4)


def words(name: str) -> list[str]:
    """Return the words of a name, folded."""
    return [word for word in key(name).split("-") if word]
