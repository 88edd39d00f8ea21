"""Aktör: the profile of an organisation, or the ties and sources of any other thing."""

from __future__ import annotations

from functools import partial
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from graph.errors import NotFoundError
from graph.messages import text
from graph.model import entity
from graph.schema import ORGANISATIONS
from omvarld.web.render import page, shown_table, workspace_of
from omvarld.web.workspace import Standing, Workspace
from queries import run
from queries.analyses.as_tables import profile_tables
from queries.analyses.profile import profile
from queries.library import find_query
from queries.tables import Table, answer_table

_LINES: Final = 15


def show(request: Request) -> Response:
    """Show one thing."""
    workspace = workspace_of(request)
    standing = workspace.standing()
    id = request.path_params["id"]
    if id not in standing.graph:
        raise NotFoundError("web-thing-unknown", id=id)
    thing = entity(standing.graph, id)
    everything = bool(request.query_params.get("alla"))
    lines = 1_000 if everything else _LINES
    tables = standing.kept(("actor", id, lines), lambda: _tables(workspace, standing, id, lines))
    return page(
        request,
        "actor.html",
        thing.name,
        thing=thing,
        is_organisation=thing.label in ORGANISATIONS,
        label=text(f"pictures-label-{thing.label}"),
        kind=text(f"pictures-kind-{thing.kind}") if thing.kind else "",
        tables=tables,
        everything=everything,
    )


def _tables(workspace: Workspace, standing: Standing, id: str, lines: int) -> list[dict[str, object]]:
    thing = entity(standing.graph, id)
    if thing.label in ORGANISATIONS:
        made: list[Table] = list(profile_tables(profile(standing.survey, id, lines + 1), thing.name, lines))
    else:
        made = []
        for asked in ("ties", "sources-of"):
            named = find_query(asked)
            answer = workspace.ask(partial(run, query=asked, parameters={"entity": id}))
            made.append(answer_table(answer, named.columns, str(named.title)))
    return [shown_table(table) for table in made]
