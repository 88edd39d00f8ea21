"""Bygge: what a build would change, a build with its progress, and the builds that are kept."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Final

from sse_starlette import EventSourceResponse, ServerSentEvent
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from graph.errors import StoreError, UsageError
from graph.messages import text
from omvarld.web.forms import read_form, word
from omvarld.web.jobs import COMMANDS, Job
from omvarld.web.render import page, user_of, workspace_of

_BEAT: Final = 10.0  # seconds between two events where nothing happens


def show(request: Request) -> Response:
    """Show the last job and the builds that are kept."""
    workspace = workspace_of(request)
    builds = workspace.ask(lambda store: store.builds())
    try:
        shown = workspace.standing().build.id
    except StoreError:
        shown = ""
    return page(
        request,
        "build.html",
        text("web-menu-build"),
        job=workspace.jobs.last,
        builds=tuple(reversed(builds)),
        shown=shown,
        stage=_stage(workspace.jobs.last),
    )


async def start(request: Request) -> Response:
    """Start a plan or a build. Raises `Forbidden`, or UsageError where a job is under way."""
    form = await read_form(request, "operator")
    command = word(form, "command")
    if command not in COMMANDS:
        raise UsageError("web-command-unknown", command=command)
    workspace_of(request).jobs.start(command, user_of(request).name)
    return RedirectResponse("/bygge", 303)


def events(request: Request) -> Response:
    """Send the job's progress as server-sent events, until it has ended."""
    job = workspace_of(request).jobs.last
    return EventSourceResponse(_follow(request, job))


async def _follow(request: Request, job: Job | None) -> AsyncIterator[ServerSentEvent]:
    workspace = workspace_of(request)
    version = -1
    while job is not None and not await request.is_disconnected():
        version = await run_in_threadpool(workspace.jobs.wait, job, version, _BEAT)
        if not job.running:
            break
        told = {"stage": _stage(job), "done": job.done, "total": job.total}
        yield ServerSentEvent(json.dumps(told, ensure_ascii=False), event="progress")
    yield ServerSentEvent("", event="done")


def _stage(job: Job | None) -> str:
    return text(job.stage) if job is not None and job.stage else ""
