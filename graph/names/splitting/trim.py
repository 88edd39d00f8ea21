"""What hangs at a piece's edges and names nobody: quotes, full stops, former names, leading articles."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from graph.names.fold import is_acronym, spells
from graph.names.lexicon import Lexicon
from graph.names.vocabulary import vocabulary

_TITLED: Final = r"The(?=\s+(?:Swedish|European|Nordic|Royal|National|Embassy|Association|Institute|Council|Baltic))"
_LEADING: Final = re.compile(
    r"[\s,;:.\"”“'*•·–\-&/]+(?![^\s]*\)\s)"
    rf"|(?:the|{_TITLED}|och|samt|and|med|av|bl\.?\s?a\.?|bland annat)\s+(?=\S)"
)
_TRAILING: Final = re.compile(
    r"(?:[\s,;:\"”“'*•·–/]+|(?<!\bf\.d)(?<!m\.fl)\.|\s-"
    r"|,?\s+(?:m\.?\s?fl\.?|med flera|m\.?\s?m\.?|et al\.?|och|samt|and|med|&))$"
)
_FORMER: Final = re.compile(
    r"[\s,–-]*(?:\(\s*(?:fd|f\.\s?d|f\s?d|före\s?detta|tidigare|numera|now|former(?:ly)?)\b[^)]*\)?"
    r"|\s[–-]\s*(?:fd|f\.\s?d|tidigare|numera|före detta)\b.*)$",
    re.IGNORECASE,
)
_SENTENCE: Final = re.compile(r"\s+(?:är|var|utgör)\s+(?:en|ett|den|det|Sveriges)\s.*$", re.DOTALL)
_PARENTHESIS: Final = re.compile(r"\s*\((?P<inside>[^()]*)\)?\s*$")
_INSIDE: Final = re.compile(r"\s*(?:[,;/+&]|\boch\b)\s*")
_OFFICE: Final = re.compile(
    r"(?:M|MP|S|C|V|KD|L|FP|SD|KrF|FI|PP)(?:\)|,|$)|riksdagsledamot|ordförande|moderator", re.IGNORECASE
)
_LETTER: Final = re.compile(r"[^\W_]")

Span = tuple[int, int]


def trim(text: str, starts: int, ends: int, on: date | None, lexicon: Lexicon) -> list[Span]:
    """Return the spans that name bodies in a piece: none, one, or more where a parenthesis holds others."""
    starts, ends = _edges(text, starts, ends)
    shared = vocabulary().shared.match(text, starts, ends)
    if shared and _names_follow(text, shared.end(), ends, starts):
        starts, ends = _edges(text, shared.end(), ends)
    if starts >= ends or not _LETTER.search(text, starts, ends):
        return []
    piece = text[starts:ends]
    if vocabulary().unnamed.match(piece) and lexicon.body(piece, on) is None:
        return []
    match = _PARENTHESIS.search(text, starts, ends)
    if match is None or match.start() == starts:
        return [(starts, ends)]
    return _parenthesis(text, (starts, ends), match, on, lexicon)


def _names_follow(text: str, after: int, ends: int, starts: int) -> bool:
    rest = text[after:ends].strip(" :")
    return bool(rest) and (rest[0].isupper() or text[after : after + 1] == ":") and starts < after


def _edges(text: str, starts: int, ends: int) -> Span:
    while starts < ends:
        former = _FORMER.search(text, starts, ends)
        if former and former.start() > starts:
            ends = former.start()
            continue
        sentence = _SENTENCE.search(text, starts, ends)
        if sentence and sentence.start() > starts:
            ends = sentence.start()
            continue
        leading = _LEADING.match(text, starts, ends)
        if leading and leading.end() > starts:
            starts = leading.end()
            continue
        trailing = _TRAILING.search(text, starts, ends)
        if trailing and trailing.start() < ends and not _keeps_end(text, starts, ends):
            ends = trailing.start()
            continue
        if text.count("(", starts, ends) < text.count(")", starts, ends) and ")" in {text[ends - 1], text[starts]}:
            starts, ends = (starts + 1, ends) if text[starts] == ")" else (starts, ends - 1)
            continue
        if starts < ends and (text[starts].isspace() or text[ends - 1].isspace()):
            starts, ends = starts + text[starts].isspace(), ends - text[ends - 1].isspace()
            continue
        break
    return starts, ends


def _keeps_end(text: str, starts: int, ends: int) -> bool:
    """Keep a quote that was opened inside the name, and the full stop of an abbreviation ("S.E.R.O.")."""
    if text[ends - 1] in '"”“' and sum(text.count(sign, starts + 1, ends - 1) for sign in '"”“') % 2:
        return True
    last = text[starts:ends].split()[-1:] or [""]
    if last[0].casefold() in {"m.fl.", "m.m."}:
        return False
    return text[ends - 1] == "." and last[0].count(".") > 1 and len(last[0]) > 3


def _parenthesis(text: str, span: Span, match: re.Match[str], on: date | None, lexicon: Lexicon) -> list[Span]:
    """Decide what a closing parenthesis is: a second name, a description, or other bodies."""
    starts, ends = span
    inside = match["inside"].strip()
    before = text[starts : match.start()]
    if not inside or lexicon.whole(text[starts:ends]):
        return [span]
    if _OFFICE.match(inside):
        return [(starts, match.start())]
    outer, inner = lexicon.body(before, on), lexicon.body(inside, on)
    parts = [part.strip() for part in _INSIDE.split(inside) if part.strip()]
    if len(parts) > 1 and inner is None and not is_acronym(inside):
        acronyms = all(is_acronym(part) for part in parts)
        if not acronyms and sum(lexicon.body(part, on) is not None for part in parts) >= 2:
            return [(starts, match.start()), *_inner_spans(text, match)]
        return [span] if outer is None or spells_any(parts, before) else [(starts, match.start())]
    if inner is not None and inner != outer and not is_acronym(inside) and (outer is not None or lexicon.seen(before)):
        return [(starts, match.start()), _edges(text, match.start("inside"), match.end("inside"))]
    if inside[0].islower() or inside[0].isdigit():
        return [(starts, match.start())]
    return [span]


def spells_any(parts: list[str], name: str) -> bool:
    """Tell whether one of several words is the name's acronym."""
    return any(spells(part, name) for part in parts)


def _inner_spans(text: str, match: re.Match[str]) -> list[Span]:
    spans, at, end = [], match.start("inside"), match.end("inside")
    for sign in [*_INSIDE.finditer(text, at, end), None]:
        stop = sign.start() if sign else end
        starts, ends = _edges(text, at, stop)
        if starts < ends:
            spans.append((starts, ends))
        at = sign.end() if sign else end
    return spans
