"""A query as of a year: one that asks of the year by itself is told it; for all others the graph is cut to the year."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from graph.cypher.tokens import PARAMETER, tokens_of
from graph.store.base import DEFAULT_LIMITS, Answer, Limits, Store
from graph.store.year import store_of_year
from queries.library import find_query
from queries.runner import is_name, run

AS_OF: Final = "as_of"


def run_as_of(
    store: Store,
    query: str,
    year: int,
    parameters: Mapping[str, object] | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> Answer:
    """Run a query of the library, or free Cypher, on the graph as it was in `year`.

    Parameters
    ----------
    store, query, parameters, limits
        As `queries.run`.
    year
        A query with the parameter `as_of` is told it. Any other runs on what was valid in the year, under the names of
        the year; that takes as long as to read the graph and write it once.

    Raises
    ------
    graph.errors.OmvarldError
        As `queries.run`.
    """
    told = dict(parameters or {})
    if asks_of_year(query):
        return run(store, query, {AS_OF: year, **told}, limits)
    with store_of_year(store, year) as then:
        return run(then, query, told, limits)


def asks_of_year(query: str) -> bool:
    """Tell whether a library query, or free Cypher, has the parameter `as_of`."""
    if is_name(query):
        return any(parameter.name == AS_OF for parameter in find_query(query).parameters)
    return any(token.kind == PARAMETER and token.text.strip("$`") == AS_OF for token in tokens_of(query))
