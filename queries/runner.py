"""Runs a query of the library by name, or free Cypher, on a store."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final
from weakref import WeakKeyDictionary

from graph.errors import QueryUsageError
from graph.identity import organisation_id
from graph.model import Entity
from graph.store.base import DEFAULT_LIMITS, Answer, Cell, Limits, Store
from queries.finding import Finder, Named, dated_names, make_finder
from queries.header import NamedQuery, Parameter
from queries.library import find_query
from queries.parameter_types import ENTITY_TYPES, guess_value, read_value

PERSPECTIVE: Final = "$perspective"
_QUERY_NAME: Final = re.compile(r"[\w-]+")
_YEARS: Final = ("as_of", "year")
_THINGS: Final = "MATCH (n:{label}) RETURN n.id, n.name, n.aliases, n.aliases_from, n.aliases_to"
_EDITIONS: Final = "MATCH (n:Edition)-[:EDITION_OF]->(a:Arena) RETURN n.id, n.year, a.name, a.aliases"
_NAMES_OF: Final = (
    "MATCH (n:Entity) WHERE n.id IN $ids AND n.aliases IS NOT NULL "
    "RETURN n.id, n.name, n.aliases, n.aliases_from, n.aliases_to"
)

# A name index costs a scan of a label: one is kept for each store, label and build.
_finders: WeakKeyDictionary[Store, dict[tuple[str, str], Finder]] = WeakKeyDictionary()


def run(
    store: Store, query: str, parameters: Mapping[str, object] | None = None, limits: Limits = DEFAULT_LIMITS
) -> Answer:
    """Run a query of the library, or free Cypher.

    Parameters
    ----------
    store
        Holds a build.
    query
        The name of a library query, or Cypher text.
    parameters
        A library query's by name; things of the graph may be told by any name they go by. Text is read as the
        parameter's type. In free Cypher text that reads as a number, a flag or null becomes one. `$perspective` is
        always given: the id of the organisation whose graph it is.
    limits
        Seconds and rows.

    Returns
    -------
    Answer
        A library query's columns are those of its head. Where the query asks of a year, names are those of that year.

    Raises
    ------
    graph.errors.NotFoundError
        There is no such query, or nothing is called as a parameter says.
    graph.errors.QueryError
        A parameter is missing, unknown or of the wrong type; or the store refuses the query or runs out of limits.
    """
    told = dict(parameters or {})
    if not is_name(query):
        free = {key: guess_value(value) if isinstance(value, str) else value for key, value in told.items()}
        return store.run(query, {"perspective": perspective_id(store), **free}, limits)
    named = find_query(query)
    values = read_parameters(store, named, told)
    answer = _sorted_lists(named, store.run(named.cypher, {"perspective": perspective_id(store), **values}, limits))
    year = next((values[key] for key in _YEARS if isinstance(values.get(key), int)), None)
    return _in_names_of(store, named, answer, year) if isinstance(year, int) else answer


def is_name(query: str) -> bool:
    """Tell whether `query` can be the name of a library query; all else is Cypher."""
    return _QUERY_NAME.fullmatch(query) is not None


def perspective_id(store: Store) -> str:
    """Return the id of the organisation whose graph it is, empty where nothing is built."""
    build = store.build()
    return organisation_id(build.perspective) if build and build.perspective else ""


def read_parameters(store: Store, named: NamedQuery, told: Mapping[str, object]) -> dict[str, object]:
    """Return the values of every parameter of a library query, defaults filled in and names made ids."""
    known = {parameter.name: parameter for parameter in named.parameters}
    for name in told:
        if name not in known:
            names = ", ".join(known) or "–"
            raise QueryUsageError("queries-parameter-unknown", name=name, query=named.name, names=names)
    years = [told[key] for key in _YEARS if told.get(key) is not None and key in known]
    year = read_value("as_of", "year", years[0]) if years else None
    return {
        name: _value(store, named, parameter, told, year if isinstance(year, int) else None)
        for name, parameter in known.items()
    }


def find_thing(store: Store, label: str, told: str, year: int | None = None) -> Named:
    """Return the thing of `label` (or `Organisation`, `Entity`) that goes by the name or id `told`.

    Raises
    ------
    graph.errors.NotFoundError
        Nothing does, or several things do.
    """
    return _finder(store, label).find(told, year)


def _value(
    store: Store, named: NamedQuery, parameter: Parameter, told: Mapping[str, object], year: int | None
) -> object:
    value = told.get(parameter.name, parameter.default)
    if value is None:
        if parameter.required:
            raise QueryUsageError("queries-parameter-missing", name=parameter.name, query=named.name)
        return None
    if parameter.type not in ENTITY_TYPES:
        return read_value(parameter.name, parameter.type, value)
    if value == PERSPECTIVE:
        return perspective_id(store)
    return find_thing(store, ENTITY_TYPES[parameter.type], str(value), year).id


def _finder(store: Store, label: str) -> Finder:
    build = store.build()
    kept = _finders.setdefault(store, {})
    key = (build.id if build else "", label)
    if key not in kept:
        things = [_named(row) for row in store.run(_THINGS.format(label=label)).rows]
        if label == "Edition":
            things = _with_arena_names(store, things)
        kept[key] = make_finder(label, things)
    return kept[key]


def _named(row: tuple[Cell, ...]) -> Named:
    id, name, *lists = row
    aliases, begins, ends = ([str(item) for item in cell] if isinstance(cell, list | tuple) else [] for cell in lists)
    return Named(str(id), str(name), dated_names(aliases, begins, ends))


def _with_arena_names(store: Store, things: list[Named]) -> list[Named]:
    """Let an edition be called by any name of its arena and its year: ”Almedalen 2014”."""
    more: dict[str, list[str]] = {}
    for id, year, name, aliases in store.run(_EDITIONS).rows:
        names = [name, *(aliases if isinstance(aliases, list | tuple) else ())]
        more.setdefault(str(id), []).extend(f"{arena} {year}" for arena in names)
    return [
        Named(
            thing.id,
            thing.name,
            (*thing.names, *dated_names(extra := more.get(thing.id, []), [""] * len(extra), [""] * len(extra))),
        )
        for thing in things
    ]


def _sorted_lists(named: NamedQuery, answer: Answer) -> Answer:
    """Return the answer with every list of names or ids in order: Cypher promises none, and two stores give two."""
    lists = {place for place, column in enumerate(named.columns) if column.type in ("texts", "ids")}
    if not lists:
        return answer
    rows = tuple(
        tuple(_in_order(cell) if place in lists else cell for place, cell in enumerate(row)) for row in answer.rows
    )
    return Answer(answer.columns, rows, answer.truncated)


def _in_order(cell: Cell) -> Cell:
    if not isinstance(cell, list | tuple):
        return cell
    return sorted({str(item) for item in cell if item is not None}, key=lambda item: (item.casefold(), item))


def _in_names_of(store: Store, named: NamedQuery, answer: Answer, year: int) -> Answer:
    """Return the answer with the names that were borne in `year`."""
    places = {answer.columns.index(shown): answer.columns.index(id) for shown, id in named.names_from.items()}
    ids = sorted({str(row[id]) for row in answer.rows for id in places.values() if row[id] is not None})
    if not ids:
        return answer
    things = (_named(row) for row in store.run(_NAMES_OF, {"ids": ids}).rows)
    then = {thing.id: Entity(thing.id, "", thing.name, "", (), thing.names).name_in(year) for thing in things}
    rows = tuple(
        tuple(then.get(str(row[places[place]]), cell) if place in places else cell for place, cell in enumerate(row))
        for row in answer.rows
    )
    return Answer(answer.columns, rows, answer.truncated)
