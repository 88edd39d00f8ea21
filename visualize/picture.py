"""`picture`: one door to every view."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from graph.errors import NotFoundError, UsageError
from graph.messages import text
from graph.model import Graph, as_of, entities
from visualize.drawing import Heading, Matrix, Network, Overlaps, Timetable
from visualize.encode import network_data
from visualize.encode_boards import matrix_data, overlaps_data, timetable_data
from visualize.page import MATRIX_CODE, OVERLAPS_CODE, TIMETABLE_CODE, network_page, plain_page
from visualize.views.actor import actor
from visualize.views.edition import edition
from visualize.views.explorer import explorer
from visualize.views.network import network
from visualize.views.overlaps import overlaps
from visualize.views.path import path
from visualize.views.platforms import platforms
from visualize.views.trends import trends

Drawn = Network | Timetable | Matrix | Overlaps


@dataclass(frozen=True, slots=True)
class Asked:
    """What a view is given: the graph, whose it is, the names to show, and the view's own arguments."""

    graph: Graph
    perspective: str
    names: dict[str, str]
    arguments: Mapping[str, object]

    def word(self, name: str) -> str:
        """Return an argument as text."""
        return str(self.arguments[name])

    def optional(self, name: str) -> str | None:
        """Return an argument as text, None where it was not given."""
        return self.word(name) if self.arguments.get(name) else None

    def number(self, name: str, usual: int) -> int:
        """Return an argument as a number, `usual` where it was not given."""
        return int(str(self.arguments.get(name, usual)))


@dataclass(frozen=True, slots=True)
class View:
    """A view: how it is drawn, which arguments it needs (in the order of the command line) and which it may have."""

    draw: Callable[[Asked], Drawn]
    needs: tuple[str, ...] = ()
    takes: tuple[str, ...] = ()


VIEWS: Final[dict[str, View]] = {
    "network": View(lambda asked: network(asked.graph, asked.perspective, asked.names)),
    "actor": View(
        lambda asked: actor(asked.graph, asked.word("actor"), asked.names, asked.number("steps", 2)),
        needs=("actor",),
        takes=("steps",),
    ),
    "edition": View(
        lambda asked: edition(asked.graph, asked.perspective, asked.word("edition"), asked.names), needs=("edition",)
    ),
    "overlaps": View(
        lambda asked: overlaps(asked.graph, asked.arguments.get("answers"), asked.optional("edition"), asked.names),
        takes=("edition", "answers"),
    ),
    "platforms": View(lambda asked: platforms(asked.graph, asked.perspective, asked.names)),
    "path": View(
        lambda asked: path(asked.graph, asked.word("start"), asked.word("end"), asked.names), needs=("start", "end")
    ),
    "trends": View(lambda asked: trends(asked.graph, asked.perspective, asked.names)),
    "explorer": View(lambda asked: explorer(asked.graph, asked.perspective, asked.names)),
}


def arguments_of(view: str, names: Sequence[str], told: Mapping[str, object]) -> dict[str, object]:
    """Return a view's arguments from names in their order and from those told by name.

    Raises
    ------
    graph.errors.NotFoundError
        There is no such view.
    graph.errors.UsageError
        There are more names than the view needs.
    """
    known = _known(view)
    open_ones = [name for name in known.needs or known.takes[:1] if name not in told]
    if len(names) > len(open_ones):
        raise UsageError("pictures-too-many-names", view=view, most=len(open_ones), given=len(names))
    return dict(zip(open_ones, names, strict=False)) | dict(told)


def picture(view: str, graph: Graph, *, perspective: str, as_of: int | None = None, **arguments: object) -> str:
    """Return one HTML file that shows `view` of `graph` and works without a network.

    Parameters
    ----------
    view
        One of `VIEWS`.
    graph
        The whole graph, as `graph.model` defines it.
    perspective
        Whose graph it is: the name of one's own organisation.
    as_of
        The year to show, None for all years.
    arguments
        The view's own; see `VIEWS`.

    Returns
    -------
    str
        HTML, to be written as UTF-8.

    Raises
    ------
    graph.errors.NotFoundError
        There is no such view, or nothing bears a name that was asked for.
    graph.errors.UsageError
        An argument is missing or unknown.
    """
    known = _known(view)
    _check(view, known, arguments)
    shown, names = _at(graph, as_of)
    drawn = known.draw(Asked(shown, perspective, names, arguments))
    if as_of is not None:
        drawn = replace(drawn, heading=_dated(drawn.heading, as_of))
    if isinstance(drawn, Timetable):
        return plain_page(timetable_data(view, drawn), TIMETABLE_CODE)
    if isinstance(drawn, Overlaps):
        return plain_page(overlaps_data(view, drawn), OVERLAPS_CODE)
    if isinstance(drawn, Matrix):
        return plain_page(matrix_data(view, drawn), MATRIX_CODE)
    return network_page(network_data(view, drawn))


def _known(view: str) -> View:
    known = VIEWS.get(view)
    if known is None:
        raise NotFoundError("pictures-view-unknown", view=view, views=", ".join(VIEWS))
    return known


def _check(view: str, known: View, arguments: Mapping[str, object]) -> None:
    for name in known.needs:
        if not arguments.get(name):
            hint = f"pictures-{view}-argument"
            raise UsageError("pictures-argument-missing", view=view, argument=name, hint=text(hint))
    allowed = known.needs + known.takes
    for name in arguments:
        if name not in allowed:
            given = ", ".join(allowed) or "–"
            raise UsageError("pictures-argument-unknown", view=view, argument=name, arguments=given)


def _at(graph: Graph, year: int | None) -> tuple[Graph, dict[str, str]]:
    if year is None:
        return graph, {}
    shown = as_of(graph, year)
    return shown, {item.id: item.name_in(year) for item in entities(shown)}


def _dated(heading: Heading, year: int) -> Heading:
    return replace(heading, notes=(text("pictures-note-as-of", year=str(year)), *heading.notes))
