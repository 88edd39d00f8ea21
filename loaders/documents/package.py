"""Looks at an Office file (a zip of XML) before any library opens it: no bomb, no entity, no password.

Only the sizes that the archive itself states and the first bytes of each part are read here.
"""

from __future__ import annotations

import zipfile
import zlib
from pathlib import Path
from typing import Final

from graph.errors import SourceError
from loaders.reading import unreadable

MAX_FILE: Final = 50_000_000
MAX_UNPACKED: Final = 200_000_000  # pictures and all
MAX_XML: Final = 60_000_000  # what a library holds in memory, several times over
MAX_PARTS: Final = 5_000
# What the libraries raise over a broken file: whatever its parts happen to make them. Bad XML is a SyntaxError.
BROKEN: Final = (
    zipfile.BadZipFile,
    zlib.error,
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
)
_HEAD: Final = 4_096
_XML: Final = (".xml", ".rels")
# The old binary formats, and any Office file with a password, begin so.
_COMPOUND: Final = bytes.fromhex("d0cf11e0a1b11ae1")


def broken(path: Path, error: Exception) -> SourceError:
    """Return the error that says that a file is broken, with the library's word for it, cut."""
    return SourceError("documents-broken", file=path, problem=(str(error) or type(error).__name__)[:200])


def check_package(path: Path, part: str) -> tuple[str, ...]:
    """Return the names of an Office file's parts.

    Parameters
    ----------
    path
        The file.
    part
        The part that a file of this kind must have ("word/document.xml").

    Raises
    ------
    SourceError
        The file is missing, too large packed or unpacked, has a password, is of another kind, or declares entities.
    """
    head = check_file(path, MAX_FILE)
    if head.startswith(_COMPOUND):
        raise SourceError("documents-locked", file=path)
    try:
        with zipfile.ZipFile(path) as package:
            parts = package.infolist()
            xml = sum(entry.file_size for entry in parts if entry.filename.endswith(_XML))
            if len(parts) > MAX_PARTS or sum(entry.file_size for entry in parts) > MAX_UNPACKED or xml > MAX_XML:
                raise SourceError("documents-bomb", file=path, limit=MAX_UNPACKED // 1_000_000)
            names = tuple(entry.filename for entry in parts)
            if part not in names:
                raise SourceError("documents-kind", file=path, part=part)
            for entry in parts:
                if entry.filename.endswith(_XML):
                    _refuse_entities(package, entry, path)
    except BROKEN as error:
        raise broken(path, error) from None
    return names


def check_file(path: Path, limit: int) -> bytes:
    """Return a file's first bytes; `limit` is the largest size in bytes.

    Raises
    ------
    SourceError
        The file is missing, empty, a folder, too large or unreadable.
    """
    try:
        size = path.stat().st_size
        if size > limit:
            raise SourceError("documents-too-large", file=path, limit=limit // 1_000_000)
        if size == 0:
            raise SourceError("documents-empty", file=path)
        with path.open("rb") as file:
            return file.read(_HEAD)
    except OSError as error:
        raise unreadable(path, error) from None


def _refuse_entities(package: zipfile.ZipFile, entry: zipfile.ZipInfo, path: Path) -> None:
    """A document type has no place in an Office file: it is how a few bytes unfold into gigabytes."""
    with package.open(entry) as part:
        head = part.read(_HEAD)
    plain = head.replace(b"\0", b"").upper()  # UTF-16 has a zero between the letters
    if b"<!DOCTYPE" in plain or b"<!ENTITY" in plain:
        raise SourceError("documents-entities", file=path, part=entry.filename)
