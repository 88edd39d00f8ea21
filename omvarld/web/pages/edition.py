"""Upplaga: one's own and others' items at an arena, hour by hour."""

from __future__ import annotations

from urllib.parse import quote, urlencode

from starlette.requests import Request
from starlette.responses import Response

from graph.errors import NotFoundError
from graph.messages import text
from graph.model import entity
from omvarld.web.render import page, workspace_of


def choose(request: Request) -> Response:
    """List the editions, newest first, with how many items each has."""
    survey = workspace_of(request).standing().survey
    held: dict[str, int] = {}
    for edition in survey.edition.values():
        held[edition] = held.get(edition, 0) + 1
    editions = [
        {"name": survey.name(id), "address": f"/upplaga/{quote(id, safe='')}", "items": held.get(id)}
        for id in sorted(
            (id for id in survey.year if survey.things[id].label == "Edition"),
            key=lambda id: (-survey.year[id], survey.name(id)),
        )
    ]
    return page(request, "editions.html", text("web-menu-edition"), editions=editions)


def show(request: Request) -> Response:
    """Show one edition's timetable."""
    standing = workspace_of(request).standing()
    id = request.path_params["id"]
    if id not in standing.graph or entity(standing.graph, id).label != "Edition":
        raise NotFoundError("web-thing-unknown", id=id)
    edition = entity(standing.graph, id)
    return page(
        request,
        "edition.html",
        edition.name,
        edition=edition,
        picture="/bild/edition?" + urlencode({"edition": edition.name}),
    )
