"""Whether a sign stands between two bodies or inside one's name."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from graph.names.fold import is_acronym, spells, tidy
from graph.names.lexicon import Lexicon
from graph.names.vocabulary import vocabulary

_ENGLISH: Final = re.compile(r"\b(?:the|of|and|for|Embassy|Fund|Challenge)\b")
_PARENTHESIS: Final = re.compile(r"\s*\([^()]*\)\s*$")
_NUMBERED: Final = re.compile(r"[A-ZÅÄÖ]{1,4}\s?\d")
_TELLS: Final = re.compile(
    r"(?:Ett|En)\s+(?:projekt|del|samarbete|nätverk|förening|organisation|initiativ|samarrangemang)\b"
)
_COUNTED: Final = re.compile(r"\d[\d ]*\s+[a-zåäö]")
_LEGAL: Final = re.compile(r"\b(?:AB|HB)\b")
_COMMON_NOUN: Final = re.compile(
    r"[A-ZÅÄÖ][a-zåäö]{2,}(?:organisationer|föreningar|ningar|frågor|givare|skap|heter|het|ing|ion|ism|else|are|ur|ingar|ande|ende|miljö|politik)"
)


@dataclass(frozen=True, slots=True)
class Sides:
    """What stands on both sides of a sign, and how the field is written.

    `left` reaches back to the last split, `right` to the next sign, `rest` to the section's end. `commas` is true
    where the edition writes a comma between bodies.
    """

    left: str
    right: str
    rest: str
    kind: str
    sign: str
    commas: bool
    last: bool
    on: date | None
    after: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """`joins`: the sign belongs to a name. `names` is false where what follows names no body."""

    joins: bool
    rule: str
    names: bool = True


def judge(sides: Sides, lexicon: Lexicon) -> Verdict:
    """Decide one sign."""
    if not sides.left.strip() or not sides.right.strip():
        return Verdict(False, "edge")
    return _JUDGES[sides.kind](sides, lexicon)


def _known(text: str, on: date | None, lexicon: Lexicon) -> bool:
    bare = _PARENTHESIS.sub("", text)
    return lexicon.body(bare, on) is not None or lexicon.seen(bare) > 0


def _one_body_named_twice(sides: Sides, lexicon: Lexicon) -> bool:
    """Tell whether one side is the other's acronym or other name."""
    left, right = tidy(_PARENTHESIS.sub("", sides.left)), tidy(_PARENTHESIS.sub("", sides.right))
    left_id, right_id = lexicon.body(left, sides.on), lexicon.body(right, sides.on)
    if left_id and right_id:
        return left_id == right_id and left.casefold() != right.casefold()
    for short, long, long_id in ((left, right, right_id), (right, left, left_id)):
        if is_acronym(short) and not is_acronym(long) and spells(short, long):
            other = lexicon.body(short, sides.on)
            return other is None or long_id is None or other == long_id
    return False


def _comma(sides: Sides, lexicon: Lexicon) -> Verdict:
    words = vocabulary()
    right = sides.right.strip()
    if _one_body_named_twice(sides, lexicon):
        return Verdict(True, "second-name")
    if right[0].islower():
        return _lower_case(sides, lexicon)
    place = words.is_place(right) or words.is_compass(right)
    unknown = lexicon.body(right, sides.on) is None
    if place and sides.last and unknown and not _ends_in_place(sides.left):
        return Verdict(True, "place")
    return Verdict(False, "comma")


def _lower_case(sides: Sides, lexicon: Lexicon) -> Verdict:
    words = vocabulary()
    right = sides.right.strip()
    first = right.split()[0].casefold()
    if words.unnamed.match(right):
        return Verdict(False, "unnamed", names=False)
    if _known(right, sides.on, lexicon) or first in words.units_lower or _has_own_capitals(right):
        return Verdict(False, "comma")
    if words.describes(right):
        return Verdict(False, "description", names=False)
    if words.opens(sides.left) or (
        sides.kind == "comma" and sides.after in {"och", "comma"} and len(right.split()) == 1
    ):
        return Verdict(True, "continues")
    if "." in right.strip(". ") or len(right.split()) <= 2:
        return Verdict(False, "comma")
    return Verdict(False, "description", names=False)


def _has_own_capitals(text: str) -> bool:
    """Tell whether a lower-case beginning is a name's own: "eBuilder", "sanofi-aventis" is not, "iHubs" is."""
    first = text.split()[0]
    return any(ch.isupper() or ch.isdigit() for ch in first) or first.startswith("www.")


def _och(sides: Sides, lexicon: Lexicon) -> Verdict:
    words = vocabulary()
    left, right = sides.left.rstrip(), sides.right.strip()
    if left.endswith("-"):
        return Verdict(True, "hyphen")
    if _ends_in_place(left) and (words.is_place(right) or words.is_compass(right)):
        return Verdict(False, "ellipsis")
    if words.unnamed.match(right) or _COUNTED.match(right):
        return Verdict(False, "unnamed", names=False)
    bare_left, bare_right = _PARENTHESIS.sub("", left), _PARENTHESIS.sub("", right)
    left_id, right_id = lexicon.body(bare_left, sides.on), lexicon.body(bare_right, sides.on)
    left_known = left_id is not None or lexicon.seen(bare_left) > 0
    right_known = right_id is not None or lexicon.seen(bare_right) > 0
    if left_known and right_known:
        return Verdict(False, "both-known")
    if _spelt_in_parenthesis(sides):
        return Verdict(True, "acronym")
    if right[0].islower():
        lower = right.split()[0].casefold()
        free = lower in words.units_lower or _has_own_capitals(right)
        return Verdict(not free, "unit" if free else "lower-case")
    if right_id is not None and not words.opens(left):
        return Verdict(False, "right-known")
    if left_id is not None and (words.looks_like_body(right) or not sides.commas):
        return Verdict(False, "left-known")
    if words.opens(left) and _is_plain(right) and not right_known:
        return Verdict(True, "object")
    if right.endswith(" AB") and " " in left and left_id is None and not right_known and not _LEGAL.search(left):
        return Verdict(True, "shared-legal-form")
    if _COMMON_NOUN.fullmatch(_PARENTHESIS.sub("", right)) and not right_known and " " in left:
        return Verdict(True, "plain-word")
    if sides.commas:
        apart = words.looks_like_body(right) and words.looks_like_body(left)
        return Verdict(not apart, "och-in-name" if not apart else "two-bodies")
    return Verdict(False, "och-between")


def _and(sides: Sides, lexicon: Lexicon) -> Verdict:
    """Judge an English "and": it belongs to English names, and parts bodies where both are known."""
    right = sides.right.strip()
    if right.startswith("the "):
        return Verdict(False, "article")
    verdict = _och(sides, lexicon)
    if not verdict.joins and verdict.rule in {"och-between", "left-known", "two-bodies"}:
        return Verdict(True, "sign-in-name")
    return verdict


def _is_plain(text: str) -> bool:
    """Tell whether a text is one word, or one with lower-case words after it."""
    bare = _PARENTHESIS.sub("", text).split()
    return not vocabulary().looks_like_body(text) and not any(word[0].isupper() for word in bare[1:])


def _spelt_in_parenthesis(sides: Sides) -> bool:
    """Tell whether an acronym behind the right side takes its letters from both sides."""
    match = re.search(r"\(([^()\s]{2,10})\)\s*$", sides.right)
    return bool(match and spells(match[1], f"{sides.left} {_PARENTHESIS.sub('', sides.right)}")) and not (
        match and spells(match[1], _PARENTHESIS.sub("", sides.right))
    )


def _amp(sides: Sides, lexicon: Lexicon) -> Verdict:
    words = vocabulary()
    left, right = sides.left.strip(), sides.right.strip()
    if _known(left, sides.on, lexicon) and _known(right, sides.on, lexicon):
        return Verdict(False, "both-known")
    if left.endswith("-") or not sides.sign.startswith(" ") or right[0].islower():
        return Verdict(True, "sign-in-name")
    right_id = lexicon.body(right, sides.on)
    if right_id or (lexicon.body(left, sides.on) and words.looks_like_body(right)):
        return Verdict(False, "one-known")
    long = len(left.split()) > 1 and len(right.split()) > 1
    if not sides.commas and (long or words.looks_like_body(right) or lexicon.body(left, sides.on)):
        return Verdict(False, "och-between")
    return Verdict(True, "sign-in-name")


def _slash(sides: Sides, lexicon: Lexicon) -> Verdict:
    words = vocabulary()
    left, right = sides.left.strip(), sides.right.strip()
    if _one_body_named_twice(sides, lexicon):
        return Verdict(True, "second-name")
    lower = right[0].islower() and not _has_own_capitals(right)
    if (left[-1].isdigit() and right[0].isdigit()) or left.casefold().endswith("och") or lower:
        return Verdict(True, "sign-in-name")
    if _known(left, sides.on, lexicon) and _known(right, sides.on, lexicon):
        return Verdict(False, "both-known")
    if words.is_place(right):
        return Verdict(True, "place")
    if bool(_ENGLISH.search(right)) != bool(_ENGLISH.search(left)) and not lexicon.body(right, sides.on):
        return Verdict(True, "two-languages")
    tight = not sides.sign.startswith(" ") and not sides.sign.endswith(" ")
    if tight and len(left.split()) == 1 and len(right.split()) > 1 and not _known(left, sides.on, lexicon):
        return Verdict(True, "sign-in-name")
    if _NUMBERED.match(right):
        return Verdict(True, "sign-in-name")
    if tight and max(len(left), len(right.split()[0])) <= 3 and not words.looks_like_body(right):
        return Verdict(True, "sign-in-name")
    return Verdict(False, "slash")


def _dash(sides: Sides, lexicon: Lexicon) -> Verdict:
    words = vocabulary()
    left, right = sides.left.strip(), sides.right.strip()
    if sides.sign.startswith(" ") and right.split()[0].casefold() in {"och", "&", "eller"}:
        return Verdict(True, "hyphen")
    if _one_body_named_twice(sides, lexicon):
        return Verdict(True, "second-name")
    left_id, right_id = lexicon.body(left, sides.on), lexicon.body(right, sides.on)
    if words.describes(right) or _TELLS.match(right):
        return Verdict(False, "description", names=False)
    if left_id and right_id and left_id != right_id:
        return Verdict(False, "both-known")
    if right_id and sides.after in {"comma", "och", "list"}:
        return Verdict(False, "introduces")
    return Verdict(True, "second-name")


def _stop(sides: Sides, lexicon: Lexicon) -> Verdict:
    if sides.left.strip().casefold().endswith(("kungl", "kgl", "sankt", "prof", "adv", "ideell")):
        return Verdict(True, "abbreviation")
    if _one_body_named_twice(sides, lexicon):
        return Verdict(True, "second-name")
    right = sides.right.strip()
    sentence = re.search(r"\b(?:är|har|samlar|arbetar|drivs|finansieras|läs|vi|detta|ger|som)\b", right, re.IGNORECASE)
    return Verdict(False, "sentence" if sentence else "stop", names=not sentence)


def _colon(sides: Sides, lexicon: Lexicon) -> Verdict:
    first = re.split(r"[,&/]| och ", sides.rest)[0]
    return Verdict(not _known(first, sides.on, lexicon), "introduces")


def _always(sides: Sides, lexicon: Lexicon) -> Verdict:
    lower = sides.right.strip()[0].islower()
    if lower:
        verdict = _lower_case(sides, lexicon)
        return verdict if not verdict.joins else Verdict(False, sides.kind)
    return Verdict(False, sides.kind)


def _ends_in_place(text: str) -> bool:
    words = vocabulary()
    last = text.split()[-1:] or [""]
    return words.is_place(last[0]) or words.is_compass(last[0])


_JUDGES: Final[dict[str, Callable[[Sides, Lexicon], Verdict]]] = {
    "list": _always,
    "hard": _always,
    "comma": _comma,
    "och": _och,
    "and": _and,
    "samt": _always,
    "amp": _amp,
    "slash": _slash,
    "plus": _always,
    "dash": _dash,
    "halfdash": _dash,
    "stop": _stop,
    "colon": _colon,
}
