"""Downloads the catalogue's open sources into the cache; a build then works without a network.

Beside each file stands a record of it (`NAME.fetched.json`): address, hash, the day its content came, licence and the
server's own mark, so that what has not changed is not sent again. A download that fails leaves the file from before
as it was. Only http and https are spoken, and nothing that was downloaded is run or unpacked.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import httpx
from filelock import FileLock, Timeout

from graph.errors import SourceError
from graph.messages import text
from graph.records import SourceDeclaration
from loaders.fetch.http import Download, Limits, Stopped, download
from loaders.fetch.record import FetchRecord, read_record, today, write_record
from loaders.fetch.safety import check_content, check_type

Progress = Callable[[str, int, int], None]  # stage (a message's id), bytes done, bytes in all (0 = unknown)
DEFAULT_LIMITS: Final = Limits()


@dataclass(frozen=True, slots=True)
class Fetched:
    """What became of one source. `status` is new, changed, unchanged, kept (it has a file of its own) or failed.

    `problem` says in the user's words why it failed; `bytes` and `sha256` are of the file that lies there.
    """

    source: str
    status: str
    path: Path
    bytes: int = 0
    sha256: str = ""
    problem: str = ""

    @property
    def failed(self) -> bool:
        """Tell whether the source could not be fetched."""
        return self.status == "failed"

    def __str__(self) -> str:
        if self.failed:
            return text("fetch-failed", id=self.source, problem=self.problem)
        return text(f"fetch-{self.status}", id=self.source, bytes=self.bytes, sha256=self.sha256[:12])


def _silent(stage: str, done: int, total: int) -> None:
    """Report progress to nobody."""


def fetch(
    declarations: Iterable[SourceDeclaration],
    cache: Path,
    progress: Progress = _silent,
    limits: Limits = DEFAULT_LIMITS,
) -> list[Fetched]:
    """Download every declared source that has an address and no file of its own.

    Parameters
    ----------
    declarations
        Sources; one whose `path` is not in `cache` is kept as it is.
    cache
        The folder of downloaded files; made where it is missing.
    progress
        Told of bytes as they come.
    limits
        Of size, time and tries.

    Returns
    -------
    list of Fetched
        One a source, in their order. A failure of one does not stop the others.

    Raises
    ------
    SourceError
        Another fetch works on the same cache.
    """
    cache.mkdir(parents=True, exist_ok=True)
    lock = FileLock(cache / ".fetch.lock")
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise SourceError("fetch-busy", folder=cache) from None
    try:
        timeout = httpx.Timeout(limits.read_seconds, connect=limits.connect_seconds)
        headers = {"User-Agent": "omvarld", "Accept-Encoding": "identity"}
        with httpx.Client(timeout=timeout, headers=headers, follow_redirects=False) as client:
            return [_one(declaration, cache, client, progress, limits) for declaration in declarations]
    finally:
        lock.release()


def _one(
    declaration: SourceDeclaration, cache: Path, client: httpx.Client, progress: Progress, limits: Limits
) -> Fetched:
    path = declaration.path
    if not declaration.url or path.parent.resolve() != cache.resolve():
        return Fetched(declaration.id, "kept", path)
    held = read_record(path)
    if held is not None and held.url != declaration.url:
        held = None
    try:
        got = download(
            client,
            declaration.url,
            path.with_name(path.name + ".part"),
            held,
            limits,
            lambda done, total: progress("fetch-progress", done, total),
            time.sleep,
        )
        if got is None:
            return _unchanged(declaration, held)
        return _put_in_place(declaration, got, held, limits)
    except Stopped as stopped:
        return Fetched(declaration.id, "failed", path, problem=str(stopped))
    except OSError as error:
        problem = text("fetch-disk", problem=error.strerror or type(error).__name__)
        return Fetched(declaration.id, "failed", path, problem=problem)


def _unchanged(declaration: SourceDeclaration, held: FetchRecord | None) -> Fetched:
    if held is None:
        # Asked without a mark of ours, a server has nothing to call unchanged.
        raise Stopped("fetch-status", status=304, url=declaration.url)
    return Fetched(declaration.id, "unchanged", declaration.path, held.bytes, held.sha256)


def _put_in_place(declaration: SourceDeclaration, got: Download, held: FetchRecord | None, limits: Limits) -> Fetched:
    try:
        check_type(declaration.loader, got.content_type)
        check_content(got.path, limits.unpacked_bytes)
    except Stopped:
        got.path.unlink(missing_ok=True)
        raise
    same = held is not None and held.sha256 == got.sha256
    record = FetchRecord(
        url=declaration.url,
        sha256=got.sha256,
        bytes=got.bytes,
        # The day its content came: a file that comes again alike is as old as it was.
        retrieved_at=held.retrieved_at if held is not None and same else today(),
        licence=declaration.licence,
        publisher=declaration.publisher,
        content_type=got.content_type,
        etag=got.etag,
        last_modified=got.last_modified,
    )
    got.path.replace(declaration.path)
    write_record(declaration.path, record)
    status = "unchanged" if same else "new" if held is None else "changed"
    return Fetched(declaration.id, status, declaration.path, got.bytes, got.sha256)
