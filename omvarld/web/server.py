"""Serves the workspace: on loopback with a one-time token, or behind a reverse proxy that signs people in."""

from __future__ import annotations

import ipaddress
import socket
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import uvicorn

from graph.errors import UsageError
from omvarld.web.app import create_app
from omvarld.web.security import Access
from omvarld.web.sessions import Sessions, write_token
from omvarld.web.workspace import Workspace

PORT: Final = 8017
_LOOPBACK: Final = "127.0.0.1"
_PRIVATE: Final = ".omvarld"
_BACKLOG: Final = 128
_CONNECTIONS: Final = 400
_SECONDS_IDLE: Final = 15


@dataclass(frozen=True, slots=True)
class Address:
    """Where to listen. `names` are further hosts, as a proxy tells them, that requests may be for."""

    host: str = _LOOPBACK
    port: int = PORT
    names: tuple[str, ...] = ()
    proxy: str | None = None


@dataclass(slots=True)
class Served:
    """A server that is about to run. `link` opens it: with a one-time token where people sign in by one."""

    server: uvicorn.Server
    socket: socket.socket
    link: str
    token_file: Path | None

    def run(self) -> None:
        """Serve until interrupted."""
        self.server.run(sockets=[self.socket])


def prepare(catalogue: Path, store_address: str | None, address: Address, language: str) -> Served:
    """Return a server that holds its port already, so that its link can be opened at once.

    Raises
    ------
    graph.errors.UsageError
        It would be open to others without anybody signing in, or the port is taken.
    """
    _check(address)
    listening = _listen(address)
    port = int(listening.getsockname()[1])
    sessions = Sessions()
    access = Access(_hosts(address, port), language, address.proxy, sessions=sessions)
    app = create_app(Workspace(catalogue, store_address), access)
    link, file = f"http://{address.host}:{port}/", None
    if address.proxy is None:
        token = sessions.new_token()
        file = write_token(catalogue.parent / _PRIVATE, token)
        link += f"?token={token}"
    config = uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        limit_concurrency=_CONNECTIONS,
        timeout_keep_alive=_SECONDS_IDLE,
    )
    return Served(uvicorn.Server(config), listening, link, file)


def _check(address: Address) -> None:
    try:
        loopback = ipaddress.ip_address(address.host).is_loopback
    except ValueError:
        loopback = address.host == "localhost"
    if not loopback and address.proxy is None:
        raise UsageError("web-serve-open", host=address.host)
    if address.proxy is not None:
        try:
            ipaddress.ip_address(address.proxy)
        except ValueError:
            raise UsageError("web-serve-proxy", proxy=address.proxy) from None


def _listen(address: Address) -> socket.socket:
    family = socket.AF_INET6 if ":" in address.host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((address.host, address.port))
        listening.listen(_BACKLOG)
    except OSError as error:
        listening.close()
        raise UsageError("web-serve-port", port=str(address.port), reason=error.strerror or "") from None
    return listening


def _hosts(address: Address, port: int) -> frozenset[str]:
    local = (_LOOPBACK, "localhost", "[::1]", address.host)
    return frozenset([*(f"{name}:{port}" for name in local), *(name.casefold() for name in address.names)])
