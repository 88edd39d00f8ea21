"""What stands before every page: hosts, sign-in, origins, size of requests, and the headers that bound a page.

The order matters: a request for a host that is not ours is refused before anything is read of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from graph.messages import LANGUAGES, speaking, text
from omvarld.web.people import ROLES, User
from omvarld.web.sessions import COOKIE, Sessions

LANGUAGE_COOKIE: Final = "omvarld_language"
LARGEST_REQUEST: Final = 30_000_000  # bytes
_SAFE_METHODS: Final = ("GET", "HEAD")
_OPEN: Final = ("/static/",)  # what is read before anybody has signed in
CONTENT_POLICY: Final = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "frame-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'self'",
    )
)
# A picture is the offline file as it is: its own policy, in the page, names its scripts by hash.
PICTURE_POLICY: Final = "frame-ancestors 'self'; base-uri 'none'; form-action 'none'"
_HEADERS: Final = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "x-frame-options": "SAMEORIGIN",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}


@dataclass(frozen=True, slots=True)
class Access:
    """Who may come in, and from where.

    `hosts` are the values of `Host` that are ours, with port; `proxy` the one address whose headers tell who has signed
    in, None where people come by token; `user_header` and `role_header` are those headers' names.
    """

    hosts: frozenset[str]
    language: str = "sv"
    proxy: str | None = None
    user_header: str = "x-forwarded-user"
    role_header: str = "x-omvarld-role"
    sessions: Sessions = field(default_factory=Sessions)


class Gate:
    """Passes a request on to the app, or refuses it: 400 wrong host, 401 nobody, 403 foreign origin, 413 too large."""

    def __init__(self, app: ASGIApp, access: Access) -> None:
        self._app = app
        self._access = access

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass one request on."""
        if scope["type"] != "http":
            # A socket that stays open is not something that the workspace has.
            if scope["type"] == "lifespan":
                await self._app(scope, receive, send)
            return
        request = Request(scope, receive)
        with speaking(_language(request, self._access.language)):
            refused = self._refused(request)
            if refused is not None:
                await refused(scope, receive, _with_headers(send))
                return
            await self._app(scope, _bounded(receive), _with_headers(send))

    def _refused(self, request: Request) -> Response | None:
        if request.headers.get("host", "").casefold() not in self._access.hosts:
            return PlainTextResponse(text("web-refused-host"), 400)
        length = request.headers.get("content-length", "0")
        if not length.isdigit() or int(length) > LARGEST_REQUEST:
            return PlainTextResponse(text("web-refused-size", megabytes=LARGEST_REQUEST // 1_000_000), 413)
        if request.method not in _SAFE_METHODS and not _own_origin(request.headers, self._access.hosts):
            return PlainTextResponse(text("web-refused-origin"), 403)
        if request.url.path.startswith(_OPEN):
            return None
        return self._sign_in(request)

    def _sign_in(self, request: Request) -> Response | None:
        if self._access.proxy is not None:
            user = self._proxied(request)
        else:
            token = request.query_params.get("token")
            if token and request.method == "GET":
                return self._exchange(request, token)
            user = self._access.sessions.user(request.cookies.get(COOKIE))
        if user is None:
            return _nobody()
        request.scope.setdefault("state", {})["user"] = user
        return None

    def _proxied(self, request: Request) -> User | None:
        client = request.client
        if client is None or client.host != self._access.proxy:
            return None
        name = request.headers.get(self._access.user_header, "").strip()
        role = request.headers.get(self._access.role_header, "reader").strip().casefold()
        return User(name, role) if name and role in ROLES else None

    def _exchange(self, request: Request, token: str) -> Response:
        session = self._access.sessions.exchange(token, User(text("web-user-alone"), "operator"))
        if session is None:
            if self._access.sessions.user(request.cookies.get(COOKIE)) is None:
                return _nobody()
            return RedirectResponse(request.url.path, 303)
        response = RedirectResponse(request.url.path, 303)
        response.set_cookie(COOKIE, session, httponly=True, samesite="strict", path="/")
        return response


def _nobody() -> Response:
    return PlainTextResponse(text("web-refused-nobody"), 401)


def _language(request: Request, usual: str) -> str:
    chosen = request.cookies.get(LANGUAGE_COOKIE, usual)
    return chosen if chosen in LANGUAGES else usual


def _own_origin(headers: Headers, hosts: frozenset[str]) -> bool:
    """Tell whether a request that changes something was made by one of our own pages; where nobody says, it was not."""
    origin = headers.get("origin") or headers.get("referer", "")
    return bool(origin) and urlsplit(origin).netloc.casefold() in hosts


def _bounded(receive: Receive) -> Receive:
    """Return `receive` that ends a body which says nothing of its length and grows past the bound."""
    seen = 0

    async def bounded() -> Message:
        nonlocal seen
        message = await receive()
        seen += len(message.get("body", b""))
        if seen > LARGEST_REQUEST:
            return {"type": "http.disconnect"}
        return message

    return bounded


def _with_headers(send: Send) -> Send:
    async def headed(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in _all_headers().items():
                headers.setdefault(name, value)
        await send(message)

    return headed


def _all_headers() -> Mapping[str, str]:
    return {**_HEADERS, "content-security-policy": CONTENT_POLICY, "cache-control": "no-store"}
