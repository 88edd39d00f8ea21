"""The query library: every named query, one `.cypher` file each."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Final

from rapidfuzz import process
from Stemmer import Stemmer

from graph.errors import NotFoundError
from graph.identity import slug
from queries.finding import did_you_mean
from queries.header import NamedQuery, parse_query

_SUFFIX: Final = ".cypher"
_NEAR: Final = 60.0
_STEM: Final = 4  # letters of a stem that a longer one may be known by
_ENDING: Final = 2  # letters of an ending that a stem may have kept


@cache
def library() -> dict[str, NamedQuery]:
    """Return every query by name, in the order of names.

    Raises
    ------
    graph.errors.QueryError
        A file's head is wrong.
    """
    files = sorted(
        (file for file in resources.files(__name__).iterdir() if file.name.endswith(_SUFFIX)),
        key=lambda file: file.name,
    )
    named = (file.name.removesuffix(_SUFFIX) for file in files)
    return {name: parse_query(name, file.read_text(encoding="utf-8")) for name, file in zip(named, files, strict=True)}


def find_query(name: str) -> NamedQuery:
    """Return the query of that name.

    Raises
    ------
    NotFoundError
        The library has none; the message names the nearest.
    """
    found = library().get(name)
    if found is not None:
        return found
    near = process.extract(name, library().keys(), score_cutoff=_NEAR, limit=3)
    raise NotFoundError("queries-query-unknown", name=name, hint=did_you_mean([key for key, _, _ in near]))


def search_library(words: str) -> tuple[NamedQuery, ...]:
    """Return the queries whose name, title or question hold every one of `words`, those that have them as told first.

    A word is found in Swedish and English, as a part of a longer one, and in another form: ”partners” finds
    ”partnern”, ”seminarier” finds ”seminarium”.
    """
    wanted = slug(words).split("-") if words.strip() else []
    found = [query for query in library().values() if all(_holds(query.name, word) for word in wanted)]
    return tuple(sorted(found, key=lambda query: not all(word in _searched(query.name) for word in wanted)))


def _holds(name: str, word: str) -> bool:
    if word in _searched(name):
        return True
    others = [_stems(other) for other in _searched(name).split("-")]
    return any(_akin(one, other) for stems in others for one, other in zip(_stems(word), stems, strict=True))


def _akin(told: str, other: str) -> bool:
    """Tell whether two stems of a language are of one word: ”seminarium” keeps more of it than ”seminarier”."""
    if len(told) <= len(other):
        return told == other or (len(told) >= _STEM and other.startswith(told))
    return len(other) >= len(told) - _ENDING and len(other) > _STEM and told.startswith(other)


@cache
def _searched(name: str) -> str:
    """Return what a query is found by: words of both languages in small letters without å, ä, ö, parted by hyphens."""
    query = library()[name]
    parts = (name, query.title.sv, query.title.en, query.question.sv, query.question.en, query.audience)
    return slug(" ".join(parts))


@cache
def _stems(word: str) -> tuple[str, ...]:
    return tuple(_stemmer(language).stemWord(word) for language in ("swedish", "english"))


@cache
def _stemmer(language: str) -> Stemmer:
    return Stemmer(language)
