"""One download over HTTP: tries that end, a part that is resumed, limits of time and size."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Final

import httpx

from loaders.fetch.errors import Stopped
from loaders.fetch.record import FetchRecord, file_hash, write_whole
from loaders.fetch.safety import check_address

__all__ = ["Download", "Limits", "Stopped", "download"]

_AGAIN: Final = frozenset({408, 429, 500, 502, 503, 504})
_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_NOT_MODIFIED: Final = 304
_PARTIAL: Final = 206
_OK: Final = 200
_BAD_RANGE: Final = 416
_MARK: Final = ".mark"

Told = Callable[[int, int], None]
Sleep = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a download may take: bytes, seconds and tries.

    `total_seconds` is for one source, all its tries together. `first_wait_seconds` doubles with each try;
    `longest_wait_seconds` is the longest that a server's Retry-After is waited for.
    """

    bytes: int = 500_000_000
    unpacked_bytes: int = 1_000_000_000
    connect_seconds: float = 10.0
    read_seconds: float = 30.0
    total_seconds: float = 1_800.0
    tries: int = 5
    redirects: int = 5
    first_wait_seconds: float = 0.5
    longest_wait_seconds: float = 60.0


@dataclass(frozen=True, slots=True)
class Download:
    """A whole file that was downloaded to `path`, and what the server said of it."""

    path: Path
    sha256: str
    bytes: int
    content_type: str
    etag: str
    last_modified: str


def download(
    client: httpx.Client, url: str, part: Path, held: FetchRecord | None, limits: Limits, told: Told, sleep: Sleep
) -> Download | None:
    """Download `url` to `part`; None where the server says that `held` is still what it has.

    Raises
    ------
    Stopped
        It could not be had: the message says why, and how many times it was tried.
    """
    deadline = time.monotonic() + limits.total_seconds
    wait = limits.first_wait_seconds
    for attempt in range(1, limits.tries + 1):
        try:
            return _try(client, url, part, held, limits, told, deadline)
        except Stopped as stopped:
            pause = wait if stopped.wait is None else stopped.wait
            late = time.monotonic() + pause > deadline or pause > limits.longest_wait_seconds
            if not stopped.again or late or attempt == limits.tries:
                raise
        sleep(pause)
        wait *= 2
    raise Stopped("fetch-deadline", seconds=limits.total_seconds)


def _try(
    client: httpx.Client, url: str, part: Path, held: FetchRecord | None, limits: Limits, told: Told, deadline: float
) -> Download | None:
    asked = _part_headers(part, url) or _held_headers(held)
    try:
        with _answered(client, url, asked, limits) as response:
            if (
                response.status_code == _NOT_MODIFIED
                and "If-None-Match" not in asked
                and "If-Modified-Since" not in asked
            ):
                raise Stopped("fetch-status", status=_NOT_MODIFIED, url=url)
            if response.status_code == _NOT_MODIFIED:
                return None
            if response.status_code == _BAD_RANGE:
                _forget(part)
                raise Stopped("fetch-range", again=True)
            if response.status_code not in (_OK, _PARTIAL):
                raise _status(response, url)
            _receive(response, url, part, limits, told, deadline)
            return _whole(response, part)
    except httpx.TimeoutException:
        raise Stopped("fetch-timeout", again=True, seconds=limits.read_seconds) from None
    except httpx.DecodingError:
        raise Stopped("fetch-decoding") from None
    except (httpx.TransportError, httpx.InvalidURL) as error:
        problem = str(error) or type(error).__name__
        raise Stopped("fetch-connection", again=isinstance(error, httpx.TransportError), problem=problem) from None


@contextmanager
def _answered(client: httpx.Client, url: str, headers: dict[str, str], limits: Limits) -> Iterator[httpx.Response]:
    """Ask, and follow redirects one by one, each address checked as the first was."""
    address = check_address(url)
    for _ in range(limits.redirects + 1):
        with client.stream("GET", address, headers=headers) as response:
            if response.status_code not in _REDIRECTS or "Location" not in response.headers:
                yield response
                return
            address = check_address(response.headers["Location"], address)
    raise Stopped("fetch-redirects", count=limits.redirects)


def _receive(response: httpx.Response, url: str, part: Path, limits: Limits, told: Told, deadline: float) -> None:
    have = part.stat().st_size if response.status_code == _PARTIAL and part.is_file() else 0
    total = _total(response, have)
    if total > limits.bytes:
        _forget(part)
        raise Stopped("fetch-large", limit=limits.bytes // 1_000_000)
    if response.status_code == _PARTIAL and not response.headers.get("Content-Range", "").startswith(f"bytes {have}-"):
        _forget(part)
        raise Stopped("fetch-range", again=True)
    if not have:
        _mark(response, url, part)
    done = have
    with part.open("ab" if have else "wb") as file:
        # Decoded bytes are counted, so that what was packed for the way is measured unpacked; and each is looked at as
        # it comes, so that a server that drips cannot hide behind a full buffer.
        for chunk in response.iter_bytes():
            done += len(chunk)
            if done > limits.bytes:
                file.close()
                _forget(part)
                raise Stopped("fetch-large", limit=limits.bytes // 1_000_000)
            if time.monotonic() > deadline:
                raise Stopped("fetch-deadline", seconds=limits.total_seconds)
            file.write(chunk)
            told(done, total)


def _whole(response: httpx.Response, part: Path) -> Download:
    size = part.stat().st_size
    if size == 0:
        _forget(part)
        raise Stopped("fetch-empty", again=True)
    part.with_name(part.name + _MARK).unlink(missing_ok=True)
    return Download(
        path=part,
        sha256=file_hash(part),
        bytes=size,
        content_type=response.headers.get("Content-Type", ""),
        etag=response.headers.get("ETag", ""),
        last_modified=response.headers.get("Last-Modified", ""),
    )


def _mark(response: httpx.Response, url: str, part: Path) -> None:
    """Keep what tells whether a part that is left belongs to what the server has later; without it none is resumed."""
    etag = response.headers.get("ETag", "")
    mark = etag if etag and not etag.startswith("W/") else response.headers.get("Last-Modified", "")
    marked = part.with_name(part.name + _MARK)
    if mark and "Content-Encoding" not in response.headers:
        write_whole(marked, f"{_address_hash(url)}\n{mark}".encode())
    else:
        marked.unlink(missing_ok=True)


def _part_headers(part: Path, url: str) -> dict[str, str]:
    marked = part.with_name(part.name + _MARK)
    if not (part.is_file() and marked.is_file() and part.stat().st_size):
        return {}
    address, _, mark = marked.read_text(encoding="utf-8", errors="replace").partition("\n")
    if address != _address_hash(url) or not mark.isascii() or not mark.isprintable():
        return {}
    return {"Range": f"bytes={part.stat().st_size}-", "If-Range": mark}


def _held_headers(held: FetchRecord | None) -> dict[str, str]:
    if held is None:
        return {}
    if held.etag:
        return {"If-None-Match": held.etag}
    return {"If-Modified-Since": held.last_modified} if held.last_modified else {}


def _address_hash(url: str) -> str:
    return hashlib.sha256(url.encode()).hexdigest()


def _forget(part: Path) -> None:
    part.unlink(missing_ok=True)
    part.with_name(part.name + _MARK).unlink(missing_ok=True)


def _total(response: httpx.Response, have: int) -> int:
    length = response.headers.get("Content-Length", "")
    return have + int(length) if length.isdecimal() and len(length) < 16 else 0


def _status(response: httpx.Response, url: str) -> Stopped:
    status = response.status_code
    return Stopped("fetch-status", again=status in _AGAIN, wait=_retry_after(response), status=status, url=url)


def _retry_after(response: httpx.Response) -> float | None:
    """Return the seconds that a server asks to wait, told as a number or as a date."""
    told = response.headers.get("Retry-After", "").strip()
    if not told:
        return None
    if told.isdecimal():
        return float(told[:9])
    try:
        moment = parsedate_to_datetime(told)
    except ValueError:
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())
