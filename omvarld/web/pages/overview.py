"""Översikt: what the graph holds and does not hold, and what waits for somebody."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from graph.messages import text
from graph.schema import NODES
from omvarld.web.render import page, workspace_of


def show(request: Request) -> Response:
    """Show the overview."""
    workspace = workspace_of(request)
    standing = workspace.standing()
    counts = [
        (text(f"pictures-label-{label}"), standing.build.counts[label])
        for label in NODES
        if label in standing.build.counts
    ]
    return page(
        request,
        "overview.html",
        text("web-menu-overview"),
        build=standing.build,
        counts=counts,
        job=workspace.jobs.last,
    )
