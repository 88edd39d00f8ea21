"""Nätverk: the offline pictures, drawn of the graph that stands and shown in the page."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from graph.errors import UsageError
from graph.messages import language, text
from omvarld.web.render import page, workspace_of
from omvarld.web.security import PICTURE_POLICY
from visualize.picture import VIEWS, picture

_CHOICES: Final = ("network", "platforms", "explorer", "trends")
_YEAR: Final = "ar"


def show(request: Request) -> Response:
    """Show one of the pictures of the whole graph, of a year where one is chosen."""
    asked = request.query_params
    view = asked.get("vy", "network")
    view = view if view in _CHOICES else "network"
    year = _year(asked.get(_YEAR))
    standing = workspace_of(request).standing()
    years = sorted(set(standing.survey.year.values()), reverse=True)
    return page(
        request,
        "network.html",
        text("web-menu-network"),
        view=view,
        year=year,
        years=years,
        views=[(name, text(f"web-view-{name}")) for name in _CHOICES],
        picture="/bild/" + view + ("?" + urlencode({_YEAR: year}) if year else ""),
    )


def draw(request: Request) -> Response:
    """Return a view as the offline file that `omvarld picture` writes; with `fil` as a download.

    Raises
    ------
    graph.errors.NotFoundError, graph.errors.UsageError
        As `visualize.picture.picture`.
    """
    workspace = workspace_of(request)
    standing = workspace.standing()
    view = request.path_params["view"]
    asked = dict(request.query_params)
    year, download = _year(asked.pop(_YEAR, None)), asked.pop("fil", None)
    known = VIEWS.get(view)
    allowed = (*known.needs, *known.takes) if known else ()
    arguments = {name: value for name, value in asked.items() if name in allowed and name != "answers"}
    perspective = standing.build.perspective
    html = standing.kept(
        ("picture", view, year, language(), *sorted(arguments.items())),
        lambda: picture(view, standing.graph, perspective=perspective, as_of=year, **arguments),
    )
    headers = {"content-security-policy": PICTURE_POLICY}
    if download:
        headers["content-disposition"] = f'attachment; filename="omvarld-{view}.html"'
    return HTMLResponse(html, headers=headers)


def _year(words: str | None) -> int | None:
    if not words:
        return None
    if not (words.isascii() and words.isdigit() and len(words) == 4):
        raise UsageError("web-year", found=words[:40])
    return int(words)
