"""Telephone numbers and addresses of e-mail are taken out at the door, from every text, by this one module.

Columns of contact persons are never read at all; this is for numbers and addresses in running text. A mark stays in
their place, so that a reader sees that something stood there.

A telephone number is what is written as one in Sweden: a trunk 0 or a country code, an area or mobile code, and five
digits or more, in groups. Years, sums, clock times, postcodes and organisation numbers are not. Where it cannot be
told, the number goes: a lost figure is cheaper than a kept number.
"""

from __future__ import annotations

import re
from typing import Final

MAIL_MARK: Final = "[e-post borttagen]"
PHONE_MARK: Final = "[telefon borttagen]"

_AT = r"\s?[(\[{](?:at|a|snabel-?a)[)\]}]\s?"
_DOMAIN = r"[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}"
# Bounded or possessive repetitions throughout: hostile text must not make the search slow. The last form has lost its
# ".se".
_HIDDEN_MAIL: Final = re.compile(
    rf"(?<![\w.+%'-])[\w.+%'-]++(?:{_AT}{_DOMAIN}|[(\[](?:at|snabel-?a)[)\]][\w-]{{1,63}})", re.IGNORECASE
)
_HIDDEN_AT: Final = re.compile(r"[(\[{](?:at|a|snabel-?a)[)\]}]", re.IGNORECASE)
# Where a mail address has its @, what comes after is matched, and what stands before is found by walking back: one
# expression for both tries every word of a text, which is five times slower.
_AFTER_NAME: Final = re.compile(rf"[@＠]{_DOMAIN}")
_NAME_SIGNS: Final = "_.+%'-"
_GAP = r"[ \u00a0\u2009\u202f./–‑-]{0,3}"
_PHONE: Final = re.compile(
    rf"""
    (?<![\w/=-])
    (?:
        (?:\+|00)\ ?[1-9]\d{{0,2}}{_GAP}(?:\(0\))?{_GAP}(?:\d{_GAP}){{5,11}}\d   # +46 (0)70-123 45 67
      | \(?07[02369]\d?\)?{_GAP}(?:\d{_GAP}){{5,9}}\d                            # 070-123 45 67, 0703-12 34 56
      | \(?0[1-9]\d{{0,2}}\)?[ \u00a0]?[-–‑/ ][ \u00a0]?\d{{2,3}}(?:[ \u00a0-]?\d{{2,3}}){{1,3}}  # 040-12 34 56
      | 0[1-9]\d{{6,9}}                                                          # 0498123456
    )
    (?!\w)
    """,
    re.VERBOSE,
)
# A number in so many words: "tel 12 34 56". The word stays.
_TOLD: Final = re.compile(
    r"\b(?:telefon|tel|tfn|mobil|mob|phone|ring|sms)(?:nr|nummer)?[.:]{0,2}\s?\+?$", re.IGNORECASE
)
_LONGEST_WORD: Final = 20
# Five digits or more with no more than signs of grouping between: what every number has, and few texts.
_RUN: Final = re.compile(r"[0-9][0-9 \u00a0\u2009\u202f()./–‑-]{3,}[0-9]")
_FEWEST_DIGITS: Final = 7
_FEWEST_TOLD: Final = 5


def scrub(text: str) -> str:
    """Return `text` with a mark in place of every telephone number and address of e-mail."""
    if "@" in text or "＠" in text:
        text = _without_mail(text)
    if _bracketed(text) and _HIDDEN_AT.search(text):
        text = _HIDDEN_MAIL.sub(MAIL_MARK, text)
    if _has_digit(text) and _RUN.search(text):
        text = _RUN.sub(_told, _PHONE.sub(_phone, text))
    return text


# Most texts have neither, and ten thousand are read in half a second: looking for single signs one after the other is
# many times faster than one expression for all of them.
def _bracketed(text: str) -> bool:
    return "(" in text or "[" in text or "{" in text


def _has_digit(text: str) -> bool:
    return (
        "0" in text
        or "1" in text
        or "2" in text
        or "3" in text
        or "4" in text
        or "5" in text
        or "6" in text
        or "7" in text
        or "8" in text
        or "9" in text
    )


def _without_mail(text: str) -> str:
    parts, done = [], 0
    for match in _AFTER_NAME.finditer(text):
        starts = match.start()
        while starts > done and (text[starts - 1].isalnum() or text[starts - 1] in _NAME_SIGNS):
            starts -= 1
        if starts < match.start():
            parts += [text[done:starts], MAIL_MARK]
            done = match.end()
    return "".join([*parts, text[done:]])


def _phone(match: re.Match[str]) -> str:
    found = match[0]
    return found if sum(char.isdigit() for char in found) < _FEWEST_DIGITS else PHONE_MARK


def _told(match: re.Match[str]) -> str:
    starts = match.start()
    if sum(char.isdigit() for char in match[0]) < _FEWEST_TOLD:
        return match[0]
    before = match.string[max(0, starts - _LONGEST_WORD) : starts]
    return PHONE_MARK if _TOLD.search(before) else match[0]
