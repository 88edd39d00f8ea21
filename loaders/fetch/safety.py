"""What may not come in: an address that is none, a page in place of a file, an archive that unfolds into gigabytes."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Final
from urllib.parse import urljoin, urlsplit

from loaders.fetch.errors import Stopped

_SCHEMES: Final = ("http", "https")
_HTML: Final = frozenset({"text/html", "application/xhtml+xml"})
_READ_HTML: Final = frozenset({"programme-page", "document"})
_LARGEST_RATIO: Final = 200
_SMALL: Final = 10_000_000


def check_address(url: str, before: str = "") -> str:
    """Return the address if it may be asked. `before` is the address that sent us there, empty for the first.

    Raises
    ------
    Stopped
        It is no http or https address, holds a password, or leads from https to http.
    """
    try:
        whole = urljoin(before, url) if before else url
        parts = urlsplit(whole)
        host = parts.hostname
    except ValueError:
        raise Stopped("fetch-address", url=url[:200]) from None
    if parts.scheme not in _SCHEMES or not host:
        raise Stopped("fetch-scheme", url=url[:200])
    if parts.username or parts.password:
        raise Stopped("fetch-password", host=host)
    if before and parts.scheme == "http" and before.startswith("https:"):
        raise Stopped("fetch-downgrade", url=whole[:200])
    return whole


def check_type(loader: str, content_type: str) -> None:
    """Refuse a web page where a file is meant, and a file where a page is: mostly a login or an error in disguise.

    Raises
    ------
    Stopped
        The content type does not fit what `loader` reads.
    """
    kind = content_type.partition(";")[0].strip().lower()
    if kind in _HTML and loader not in _READ_HTML:
        raise Stopped("fetch-type", found=kind, loader=loader)
    if loader == "programme-page" and kind and kind not in _HTML and not kind.startswith("text/"):
        raise Stopped("fetch-type", found=kind, loader=loader)


def check_content(path: Path, limit: int) -> None:
    """Refuse an archive (a workbook is one) that would unfold beyond `limit` bytes, or out of all proportion.

    Raises
    ------
    Stopped
        It would.
    """
    if not zipfile.is_zipfile(path):
        return
    try:
        with zipfile.ZipFile(path) as archive:
            unpacked = sum(entry.file_size for entry in archive.infolist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        raise Stopped("fetch-archive-broken") from None
    packed = max(path.stat().st_size, 1)
    if unpacked > limit or (unpacked > _SMALL and unpacked / packed > _LARGEST_RATIO):
        raise Stopped("fetch-archive", unpacked=unpacked // 1_000_000, packed=packed // 1_000)
