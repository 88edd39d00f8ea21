"""A local server that behaves as badly as it is told to."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Answer = Callable[["Request"], None]


class Request(BaseHTTPRequestHandler):
    """One request; what it is answered with is the server's script for its path."""

    protocol_version = "HTTP/1.1"
    server: BadServer

    def do_GET(self) -> None:
        with self.server.guard:
            self.server.asked.append((self.path, dict(self.headers)))
            answers = self.server.scripts[self.path]
            answer = answers.pop(0) if len(answers) > 1 else answers[0]
        try:
            answer(self)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def send(self, status: int, body: bytes = b"", length: int | None = None, **headers: str) -> None:
        """Answer with a body; `length` is what is told of it where that is a lie."""
        self.send_response(status)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)
        if length is not None and length != len(body):
            self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:
        """Keep quiet."""


class BadServer(ThreadingHTTPServer):
    """Scripts: path → answers, one a request, the last for ever. `asked` are the requests as they came."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Request)
        self.scripts: dict[str, list[Answer]] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.guard = threading.Lock()
        self.released = threading.Event()

    def on(self, path: str, *answers: Answer) -> str:
        """Answer requests for `path` so; return its address."""
        self.scripts[path] = list(answers)
        return f"http://127.0.0.1:{self.server_address[1]}{path}"


@contextmanager
def bad_server() -> Iterator[BadServer]:
    """Run a server until the block ends; who stalls on `released` is let go then."""
    server = BadServer()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.released.set()
        server.shutdown()
        server.server_close()
        thread.join()
