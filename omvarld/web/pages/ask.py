"""Fråga: the query library with its parameters, and Cypher."""

from __future__ import annotations

import io
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from graph.cypher.portability import check as check_portability
from graph.errors import NotFoundError, OmvarldError, UsageError
from graph.messages import text
from graph.store.base import Answer, Limits
from omvarld.output.excel import write_xlsx
from omvarld.output.files import csv_bytes, json_bytes
from omvarld.web.render import page, shown_table, workspace_of
from queries import run
from queries.header import NamedQuery
from queries.library import find_query, library
from queries.runner import is_name
from queries.tables import Table, answer_table

_SECONDS: Final = 20.0
_SHOWN: Final = 200  # rows in the page; a file has them all
_MOST: Final = 100_000
_PARAMETER: Final = "p."
_XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def show(request: Request) -> Response:
    """Show the questions, and the answer where one is asked."""
    asked = request.query_params
    query = asked.get("q", "").strip()
    named, table, error, warnings = None, None, "", []
    if query:
        try:
            named = find_query(query) if is_name(query) else None
            if asked.get("svar") or named is None:
                table = _answer(request, query, named, _SHOWN)
            if named is None:
                warnings = [str(finding) for finding in check_portability(query) if finding.rule != "refused"]
        except OmvarldError as problem:
            error = str(problem)
    return page(
        request,
        "ask.html",
        text("web-menu-ask"),
        query=query,
        named=named,
        values={name: asked.get(_PARAMETER + name, "") for name in _parameter_names(named)},
        library=tuple(library().values()),
        table=shown_table(table) if table else None,
        shown=_SHOWN,
        error=error,
        warnings=warnings,
        export=f"/fraga/svar?{request.url.query}",
        schema=workspace_of(request).standing().build.counts,
    )


def export(request: Request) -> Response:
    """Return the whole answer as a file: csv (for a Swedish Excel), xlsx or json.

    Raises
    ------
    graph.errors.UsageError
        `form` is none of them.
    graph.errors.OmvarldError
        As `queries.run`.
    """
    asked = request.query_params
    query, form = asked.get("q", "").strip(), asked.get("form", "csv")
    named = find_query(query) if is_name(query) else None
    table = _answer(request, query, named, _MOST)
    if form == "xlsx":
        file = io.BytesIO()
        write_xlsx([table], file)
        content, kind = file.getvalue(), _XLSX
    elif form in ("csv", "json"):
        content = csv_bytes([table]) if form == "csv" else json_bytes([table])
        kind = "text/csv" if form == "csv" else "application/json"
    else:
        raise UsageError("web-form-unknown", form=form)
    name = query if named else "svar"
    return Response(content, media_type=kind, headers={"content-disposition": f'attachment; filename="{name}.{form}"'})


def _answer(request: Request, query: str, named: NamedQuery | None, rows: int) -> Table:
    asked = request.query_params
    given = {name: asked[_PARAMETER + name] for name in _parameter_names(named) if asked.get(_PARAMETER + name)}
    if not query:
        raise NotFoundError("web-nothing-asked")
    answer: Answer = workspace_of(request).ask(lambda store: run(store, query, given, Limits(_SECONDS, rows)))
    columns, title = (named.columns, str(named.title)) if named else ((), "")
    return answer_table(answer, columns, title)


def _parameter_names(named: NamedQuery | None) -> tuple[str, ...]:
    return tuple(parameter.name for parameter in named.parameters) if named else ()
