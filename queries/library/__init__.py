"""The query library: every named query, one `.cypher` file each."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Final

from rapidfuzz import process

from graph.errors import NotFoundError
from graph.identity import slug
from queries.finding import did_you_mean
from queries.header import NamedQuery, parse_query

_SUFFIX: Final = ".cypher"
_NEAR: Final = 60.0


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
    """Return the queries whose name, title or question, in either language, hold every one of `words`."""
    wanted = slug(words).split("-") if words.strip() else []
    return tuple(query for query in library().values() if all(word in _searched(query) for word in wanted))


def _searched(query: NamedQuery) -> str:
    parts = (query.name, query.title.sv, query.title.en, query.question.sv, query.question.en, query.audience)
    return slug(" ".join(parts))
