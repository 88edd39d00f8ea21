"""Templates: every text in them is text, never markup, whatever a source says."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from graph.messages import language, text
from omvarld.web.people import User
from omvarld.web.workspace import Workspace
from queries.tables import Table
from queries.wording import cell_words

_FOLDER: Final = Path(__file__).parent
# The head of every page: where it leads, and the message that names it.
MENU: Final = (
    ("/", "web-menu-overview"),
    ("/sok", "web-menu-search"),
    ("/natverk", "web-menu-network"),
    ("/upplaga", "web-menu-edition"),
    ("/overlapp", "web-menu-overlaps"),
    ("/namn", "web-menu-names"),
    ("/fraga", "web-menu-ask"),
    ("/bygge", "web-menu-build"),
)


@cache
def environment() -> Environment:
    """Return the templates' environment; a name that a template misspells is a defect and raises."""
    made = Environment(
        loader=FileSystemLoader([_FOLDER / "pages", _FOLDER]), autoescape=True, undefined=StrictUndefined
    )
    made.globals.update(text=text, language=language, menu=MENU, thing_address=thing_address)
    made.filters["cell"] = cell_words
    return made


def workspace_of(request: Request) -> Workspace:
    """Return the workspace that a request is made in."""
    workspace: Workspace = request.app.state.workspace
    return workspace


def user_of(request: Request) -> User:
    """Return who made a request."""
    user: User = request.state.user
    return user


def page(request: Request, template: str, title: str, status: int = 200, **values: Any) -> HTMLResponse:
    """Return a page of the workspace; the part alone that `HX-Target` names where htmx asks for it."""
    workspace = workspace_of(request)
    common = {
        "title": title,
        "path": request.url.path,
        "user": user_of(request),
        "perspective": workspace.catalogue.perspective,
        "partial": request.headers.get("hx-request") == "true" and request.headers.get("hx-boosted") != "true",
    }
    return HTMLResponse(environment().get_template(template).render(common | values), status)


def thing_address(id: str, label: str = "") -> str | None:
    """Return the address of a thing's page; None where it has none."""
    label = label or id.partition(":")[0].capitalize()
    if id.startswith("edition:"):
        return f"/upplaga/{quote(id, safe='')}"
    return f"/aktor/{quote(id, safe='')}" if label else None


def shown_table(table: Table, links: Callable[[str], str | None] = thing_address, most: int = 5) -> dict[str, Any]:
    """Return a table as a template shows it: headings, and rows of cells with their words and where they lead.

    A cell leads to the thing whose id stands in the next hidden column, as `Table.without_ids` leaves such out.
    """
    ids = {place - 1: place for place, column in enumerate(table.columns) if column.type == "id" and place > 0}
    trailing = next((place for place, column in enumerate(table.columns) if column.key == "id"), None)
    shown = [place for place, column in enumerate(table.columns) if column.type != "id"]
    if trailing is not None and shown:
        ids.setdefault(_named_column(table, shown), trailing)
    rows = []
    for row in table.rows:
        cells = []
        for place in shown:
            id = row[ids[place]] if place in ids else None
            column = table.columns[place]
            words = cell_words(row[place], column.type, most)
            cells.append({"words": words, "address": links(str(id)) if id else None, "figure": column.type in _FIGURES})
        rows.append(cells)
    heads = [
        {"words": table.columns[place].heading, "figure": table.columns[place].type in _FIGURES} for place in shown
    ]
    return {"title": table.title, "note": table.note, "heads": heads, "rows": rows, "truncated": table.truncated}


_FIGURES: Final = ("integer", "number", "share")


def _named_column(table: Table, shown: list[int]) -> int:
    return next((place for place in shown if table.columns[place].key == "name"), shown[0])
