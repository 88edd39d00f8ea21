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
# Bounded repetitions throughout: hostile text must not make the search slow. The last form has lost its ".se".
_MAIL: Final = re.compile(
    rf"[\w.+%'-]{{1,64}}(?:(?:@|＠){_DOMAIN}|{_AT}{_DOMAIN}|[(\[](?:at|snabel-?a)[)\]][\w-]{{1,63}})",
    re.IGNORECASE,
)
_GAP = r"[ \u00a0\u2009\u202f./–‑-]{0,3}"
_PHONE: Final = re.compile(
    rf"""
    (?<![\w/=-])
    (?:
        (?:\+|00)\ ?[1-9]\d{{0,2}}{_GAP}(?:\(0\))?{_GAP}(?:\d{_GAP}){{5,11}}\d   # +46 (0)70-123 45 67
      | \(?07[02369]\d?\)?{_GAP}(?:\d{_GAP}){{5,9}}\d                            # 070-123 45 67, 0703-12 34 56
      | \(?0[1-9]\d{{0,2}}\)?[ \u00a0]?[-–‑/ ][ \u00a0]?\d{{2,3}}(?:[ \u00a0-]?\d{{2,3}}){{1,3}}  # 040-34 10 00
      | 0[1-9]\d{{6,9}}                                                          # 0498293300
    )
    (?!\w)
    """,
    re.VERBOSE,
)
# A number in so many words: "tel 29 33 00". The word stays.
_TOLD: Final = re.compile(
    r"(?P<word>\b(?:telefon|tel|tfn|mobil|mob|phone|ring|sms)(?:nr|nummer)?[.:]{0,2}\s?)"
    r"(?P<number>\+?\d[\d ()/–-]{3,18}\d)",
    re.IGNORECASE,
)
# One look for any of these signs spares most texts the rest.
_SIGNS: Final = re.compile(r"[0-9@＠(\[{]")
_MAY_BE_PHONE: Final = re.compile(r"(?:\+|0)\d|\(0\d|\+ \d")
_MAY_BE_TOLD: Final = re.compile(r"(?:tel|tfn|mob|phone|ring|sms)[^\d]{0,10}\d", re.IGNORECASE)
_MAY_BE_MAIL: Final = re.compile(r"[@＠]|[(\[{](?:at|a|snabel)", re.IGNORECASE)
_FEWEST_DIGITS: Final = 7
_FEWEST_TOLD: Final = 5


def scrub(text: str) -> str:
    """Return `text` with a mark in place of every telephone number and address of e-mail."""
    if not _SIGNS.search(text):
        return text
    if _MAY_BE_MAIL.search(text):
        text = _MAIL.sub(MAIL_MARK, text)
    if _MAY_BE_PHONE.search(text):
        text = _PHONE.sub(_phone, text)
    if _MAY_BE_TOLD.search(text):
        text = _TOLD.sub(_told, text)
    return text


def _phone(match: re.Match[str]) -> str:
    found = match[0]
    return found if sum(char.isdigit() for char in found) < _FEWEST_DIGITS else PHONE_MARK


def _told(match: re.Match[str]) -> str:
    digits = sum(char.isdigit() for char in match["number"])
    return match[0] if digits < _FEWEST_TOLD else match["word"] + PHONE_MARK
