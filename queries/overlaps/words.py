"""Words: what a text is cut into, and the common ones that tell nothing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from typing import Final

import Stemmer

from queries.overlaps.efforts import Effort

_SENTENCE: Final = re.compile(r"(?<=[.!?])\s+|\n+")
_LONG_SENTENCE: Final = 30
_SET_PHRASE: Final = 3
_WORD: Final = re.compile(r"[^\W_]+")
_STEMMER: Final = Stemmer.Stemmer("swedish")

# In a programme of thousands, frequency finds these; among twenty planned efforts it cannot.
_COMMON_WORDS: Final = """
    alla allt andra att av bara behöver bland bli blir bra bör de del dem den denna deras dess det detta dig din du
    där då efter ej eller en enligt er ett flera fler fram från få får för före ger genom gör göra ha han har hos
    hur här i idag in innan inom inte jag ju kan kanske kommer krävs kunna man med mellan men mer mot mycket måste
    många ni nu ny nya när nästa och också olika om oss på redan rätt sak sedan sig sin sina ska skall skapa skapar
    som stor stora större så sätt talar till tillsammans tre två under upp ur ut utan vad var vara varför varje vart
    vem vi vid vidare vilka vilken vilket vill våra vår vårt vågar väg välkommen åt än är år även över diskuterar
    diskussion debatt deltar föreläsning medverkar panel panelsamtal presenterar samtal samtalar samtalet seminarie
    seminariet seminarium svensk svenska sverige sveriges almedalen visby gotland a about all also an and are as at
    be by can do for from has have how in into is it its more new not of on or our that the their this to we what
    where which who will with you
"""
_COMMON: Final = frozenset(_COMMON_WORDS.split())


def words(text: str) -> list[str]:
    """Return the words of `text` that tell something, case-folded, in order."""
    return [word for word in _WORD.findall(text.casefold()) if word not in _COMMON]


@cache
def stem(word: str) -> str:
    """Return the stem of a Swedish word, for comparing alone: it is never shown."""
    found: str = _STEMMER.stemWord(word)
    return found


def own_texts(efforts: Sequence[Effort]) -> dict[str, str]:
    """Return each effort's text by its id, without the sentences that stand word for word under three titles or more.

    "We are an association of …" under each of its seminars tells who asks, which the organiser tells already, and not
    what is asked.
    """
    titles: defaultdict[str, set[str]] = defaultdict(set)
    said = {effort.id: [part.strip() for part in _SENTENCE.split(effort.description)] for effort in efforts}
    for effort in efforts:
        for sentence in said[effort.id]:
            if len(sentence) >= _LONG_SENTENCE:
                titles[sentence].add(effort.title)
    found = {}
    for effort in efforts:
        own = [sentence for sentence in said[effort.id] if len(titles.get(sentence, ())) < _SET_PHRASE]
        found[effort.id] = " ".join([effort.title, ".", *own])
    return found
