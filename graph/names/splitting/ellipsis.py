"""Names that leave out a word they share: "Umeå och Vännäs kommun", "Socialdemokraterna i Stockholm och Malmö"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from graph.names.fold import tidy
from graph.names.splitting.split import Piece

_TAIL: Final = re.compile(r"^(?P<first>.+?)\s+(?P<kind>kommun|stad|läns landsting|län)(?:er|s)?$", re.IGNORECASE)
_SHARED_TAIL: Final = re.compile(r"^(?P<first>.+?)\s+(?P<kind>kommuner|städer)$", re.IGNORECASE)
_PLURALS: Final = {
    "högskolorna": "Högskolan",
    "universiteten": "Universitetet",
    "länsstyrelserna": "Länsstyrelsen",
    "regionförbunden": "Regionförbundet",
    "landstingen": "Landstinget",
    "handelskamrarna": "Handelskammaren",
    "samordningsförbunden": "Samordningsförbundet",
}
_LISTED: Final = frozenset({"och", "list", "comma", "samt", "amp"})


def fill(
    text: str, pieces: Sequence[Piece], is_place: Callable[[str], bool], known: Callable[[str], bool]
) -> list[Piece]:
    """Return the pieces with their whole names where the field leaves a shared word out."""
    filled = list(pieces)
    _fill_tails(text, filled, is_place, known)
    _fill_heads(text, filled, is_place, known)
    return filled


def _words(text: str, piece: Piece) -> str:
    return piece.full or tidy(text[piece.starts : piece.ends])


def _fill_tails(text: str, pieces: list[Piece], is_place: Callable[[str], bool], known: Callable[[str], bool]) -> None:
    for last, piece in enumerate(pieces):
        match = _TAIL.match(_words(text, piece))
        if match is None or last == 0 or not is_place(match["first"]):
            continue
        kind = {"kommuner": "kommun", "städer": "stad"}.get(match["kind"].casefold(), match["kind"])
        before = last - 1
        while before >= 0 and pieces[before + 1].joiner in _LISTED:
            bare = _words(text, pieces[before])
            if not is_place(bare) or known(bare):
                break
            pieces[before] = replace(pieces[before], full=f"{bare} {kind}", rule="ellipsis")
            before -= 1
        shared = _SHARED_TAIL.match(_words(text, piece))
        if shared:
            pieces[last] = replace(piece, full=f"{shared['first']} {kind}")


def _fill_heads(text: str, pieces: list[Piece], is_place: Callable[[str], bool], known: Callable[[str], bool]) -> None:
    head = ""
    for number, piece in enumerate(pieces):
        words = _words(text, piece)
        bare = is_place(words) and not known(words) and not piece.full
        if bare and head and piece.joiner in _LISTED:
            pieces[number] = replace(piece, full=f"{head} {words}", rule="ellipsis")
            continue
        first, _, last = words.rpartition(" ")
        head = first if first and is_place(last) else ""
        one = _PLURALS.get(head.partition(" ")[0].casefold())
        if one is not None and number + 1 < len(pieces) and pieces[number + 1].joiner in _LISTED:
            head = " ".join((one, *head.split()[1:]))
            pieces[number] = replace(piece, full=f"{head} {last}")
