"""Finding a thing by what people call it: by alias, without å/ä/ö and case, with "did you mean" for a near miss."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from rapidfuzz import fuzz, process

from graph.errors import NotFoundError
from graph.identity import slug
from graph.messages import text
from graph.model import Entity, Graph, entities, overlaps_year
from graph.records import DatedName

_NEAR: Final = 72.0
_SUGGESTIONS: Final = 3
_SHORTEST: Final = 0.5  # of what was told: a name of two letters is near everything


@dataclass(frozen=True, slots=True)
class Named:
    """A thing and its names, as much as finding needs."""

    id: str
    name: str
    names: tuple[DatedName, ...] = ()


@dataclass(frozen=True, slots=True)
class Finder:
    """Finds things of one label. `label` is said in the message when nothing is found."""

    label: str
    things: Mapping[str, Named]
    _by_name: Mapping[str, tuple[str, ...]] = field(repr=False)
    _by_alias: Mapping[str, tuple[tuple[str, DatedName], ...]] = field(repr=False)

    def find(self, told: str, year: int | None = None) -> Named:
        """Return the thing called `told`; an id serves too.

        A thing's own name wins over another's alias, and an alias borne in `year` over one that was not.

        Raises
        ------
        NotFoundError
            Nothing is called so (the message names near misses), or several things are.
        """
        if told in self.things:
            return self.things[told]
        exact = [thing for thing in self.things.values() if thing.name == told] if slug(told) in self._by_name else []
        for ids in ([thing.id for thing in exact], self._by_name.get(slug(told), ()), self._aliased(told, year)):
            if len(ids) == 1:
                return self.things[ids[0]]
            if ids:
                raise NotFoundError("queries-name-several", name=told, ids=", ".join(sorted(ids)[:8]))
        raise NotFoundError("queries-name-unknown", name=told, label=self.label, hint=self._hint(told))

    def _aliased(self, told: str, year: int | None) -> tuple[str, ...]:
        found = self._by_alias.get(slug(told), ())
        if year is not None:
            then = [id for id, dated in found if overlaps_year(dated.valid_from, dated.valid_to, year)]
            if then:
                return tuple(dict.fromkeys(then))
        return tuple(dict.fromkeys(id for id, _ in found))

    def _hint(self, told: str) -> str:
        keys = {key: ids[0] for key, ids in self._by_name.items()}
        for key, pairs in self._by_alias.items():
            keys.setdefault(key, pairs[0][0])
        wanted = slug(told)
        likely = [key for key in keys if len(key) >= _SHORTEST * len(wanted)]
        near = process.extract(wanted, likely, scorer=fuzz.WRatio, score_cutoff=_NEAR, limit=_SUGGESTIONS)
        names = list(dict.fromkeys(self.things[keys[key]].name for key, _, _ in near))
        return did_you_mean(names)


def did_you_mean(names: Sequence[str]) -> str:
    """Return the sentence that suggests `names`, empty where there are none."""
    if not names:
        return ""
    return text("queries-did-you-mean", names=", ".join(text("queries-quoted", name=name) for name in names))


def make_finder(label: str, things: Iterable[Named]) -> Finder:
    """Return a finder of `things`."""
    by_id = {thing.id: thing for thing in things}
    by_name: defaultdict[str, list[str]] = defaultdict(list)
    by_alias: defaultdict[str, list[tuple[str, DatedName]]] = defaultdict(list)
    for thing in by_id.values():
        by_name[slug(thing.name)].append(thing.id)
        for dated in thing.names:
            by_alias[slug(dated.name)].append((thing.id, dated))
    return Finder(
        label,
        by_id,
        {key: tuple(ids) for key, ids in by_name.items()},
        {key: tuple(pairs) for key, pairs in by_alias.items()},
    )


def graph_finder(graph: Graph, label: str, labels: tuple[str, ...]) -> Finder:
    """Return a finder of everything in `graph` that bears one of `labels`."""
    return make_finder(label, (_named(entity) for entity in entities(graph) if entity.label in labels))


def dated_names(aliases: Iterable[str], begins: Iterable[str], ends: Iterable[str]) -> tuple[DatedName, ...]:
    """Return names from the three parallel lists that a store keeps (ISO days, empty where open)."""
    return tuple(
        DatedName(name, _day(first), _day(last)) for name, first, last in zip(aliases, begins, ends, strict=True)
    )


def _named(entity: Entity) -> Named:
    return Named(entity.id, entity.name, entity.names)


def _day(told: str) -> date | None:
    return date.fromisoformat(told) if told else None
