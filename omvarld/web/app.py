"""The workspace as an app: its routes, and what stands before them."""

from __future__ import annotations

from typing import Final

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from graph.errors import NotFoundError, OmvarldError, StoreError, UsageError
from graph.messages import LANGUAGES, text
from omvarld.web.forms import Forbidden
from omvarld.web.pages import actor, ask, build, edition, names, network, overview, search
from omvarld.web.render import page
from omvarld.web.security import LANGUAGE_COOKIE, Access, Gate
from omvarld.web.workspace import Workspace

ROUTES: Final = (
    Route("/", overview.show),
    Route("/sok", search.show),
    Route("/aktor/{id}", actor.show),
    Route("/natverk", network.show),
    Route("/upplaga", edition.choose),
    Route("/upplaga/{id}", edition.show),
    Route("/bild/{view}", network.draw),
    Route("/namn", names.show),
    Route("/namn", names.answer, methods=["POST"]),
    Route("/namn/angra", names.undo, methods=["POST"]),
    Route("/fraga", ask.show),
    Route("/fraga/svar", ask.export),
    Route("/bygge", build.show),
    Route("/bygge", build.start, methods=["POST"]),
    Route("/bygge/handelser", build.events),
)


def create_app(workspace: Workspace, access: Access) -> Starlette:
    """Return the app of one catalogue's workspace, behind its gate."""
    static = StaticFiles(packages=[("omvarld.web", "static")])
    app = Starlette(
        routes=[*ROUTES, Route("/sprak/{language}", choose_language, methods=["POST"]), Mount("/static", static)],
        middleware=[Middleware(Gate, access=access)],
        exception_handlers={404: missing, 405: missing, OmvarldError: told, Forbidden: forbidden},
    )
    app.state.workspace = workspace
    return app


def choose_language(request: Request) -> Response:
    """Keep the language that a user chose, and go back to the start."""
    chosen = request.path_params["language"]
    response = RedirectResponse("/", 303)
    if chosen in LANGUAGES:
        response.set_cookie(LANGUAGE_COOKIE, chosen, samesite="strict", httponly=True, max_age=31_536_000)
    return response


def missing(request: Request, error: Exception) -> Response:
    """Say that there is no such page; without the workspace around it where nobody has signed in."""
    if not hasattr(request.state, "user"):
        return PlainTextResponse(text("web-missing-words"), 404)
    return page(request, "message.html", text("web-missing"), 404, words=text("web-missing-words"))


def forbidden(request: Request, error: Exception) -> HTMLResponse:
    """Say that the user's role does not reach so far."""
    return page(request, "message.html", text("web-forbidden"), 403, words=str(error))


def told(request: Request, error: Exception) -> HTMLResponse:
    """Say an error of ours in its own words, with the status that fits it."""
    status = 404 if isinstance(error, NotFoundError) else 400 if isinstance(error, UsageError) else 500
    if isinstance(error, StoreError):
        status = 503
    return page(request, "message.html", text("web-error"), status, words=str(error))
