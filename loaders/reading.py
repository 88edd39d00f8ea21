"""What every loader of files needs: the file looked at as a whole, then its lines or rows one at a time.

A file is read twice: once for its hash and its encoding, so that a file in the wrong encoding is refused before any
record of it is made, and once for its rows. Neither reading holds more than one row in memory.
"""

from __future__ import annotations

import codecs
import csv
import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TextIO

from rapidfuzz import process

from graph.errors import SourceError
from graph.messages import text
from graph.records import Locator, Report, SourceDeclaration, SourceRecord
from loaders.fetch.record import read_record

MAX_LINE: Final = 2_000_000
MAX_FIELD: Final = 1_000_000
_CHUNK: Final = 1 << 20
_SINGLE_BYTE: Final = frozenset({"cp1252", "iso8859-1", "iso8859-15", "mac-roman"})
_MARKS: Final = ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table: its number as a spreadsheet counts (the heading is row 1) and its cells as text."""

    number: int
    cells: Sequence[str]


@dataclass(slots=True)
class Seen:
    """Which ids have been, and with what content: a hundred bytes an id, the one thing that grows with a source."""

    _contents: dict[str, int] = field(default_factory=dict)

    def again(self, id: str, content: Sequence[object], locator: Locator, report: Report) -> bool:
        """Tell whether `id` has been before, and note it: a copy is passed by, other content is set aside."""
        mark = hash(tuple(content))
        held = self._contents.get(id)
        if held is None:
            self._contents[id] = mark
            return False
        if held == mark:
            report.problem(locator, "loaders-id-copy", found=id, set_aside=False)
        else:
            report.problem(locator, "loaders-id-twice", found=id)
        return True


def examine(declaration: SourceDeclaration) -> SourceRecord:
    """Return the source's own record, its file's hash in it, having made sure that the whole file is text.

    Raises
    ------
    SourceError
        The file is missing, a folder, unreadable, empty, or not in the encoding that the catalogue declares.
    """
    path, encoding = declaration.path, codec(declaration)
    digest = hashlib.sha256()
    decoder = codecs.getincrementaldecoder(encoding)()
    # A file of UTF-8 can be read as cp1252 without an error, and every å is then two letters.
    doubt = _Utf8() if codecs.lookup(encoding).name in _SINGLE_BYTE else None
    size = 0
    try:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
                size += len(chunk)
                if doubt is not None:
                    doubt.feed(chunk)
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
    except UnicodeError:
        raise _not_text(declaration) from None
    except OSError as error:
        raise unreadable(path, error) from None
    if size == 0:
        raise SourceError("loaders-empty", file=path)
    if doubt is not None and doubt.likely:
        raise SourceError("loaders-encoding-other", file=path, declared=declaration.encoding, likely="utf-8")
    return source_record(declaration, digest.hexdigest())


def source_record(declaration: SourceDeclaration, sha256: str) -> SourceRecord:
    """Return the record of the source itself, as the catalogue declares it; a fetched file knows its own day."""
    fetched = read_record(declaration.path) if declaration.retrieved_at is None else None
    return SourceRecord(
        id=declaration.id,
        name=declaration.name,
        publisher=declaration.publisher,
        licence=declaration.licence,
        url=declaration.url,
        retrieved_at=fetched.retrieved_at if fetched else declaration.retrieved_at,
        path=declaration.path.name,
        sha256=sha256,
    )


def read_whole(declaration: SourceDeclaration, limit: int) -> bytes:
    """Return a file's bytes, for formats that cannot be read a row at a time.

    Raises
    ------
    SourceError
        The file is missing, a folder, unreadable, empty, or over `limit` bytes.
    """
    path = declaration.path
    try:
        with path.open("rb") as file:
            content = file.read(limit + 1)
    except OSError as error:
        raise unreadable(path, error) from None
    if len(content) > limit:
        raise SourceError("loaders-too-large", file=path, limit=limit // 1_000_000)
    if not content:
        raise SourceError("loaders-empty", file=path)
    return content


def unreadable(path: Path, error: OSError) -> SourceError:
    """Return the error that says why a file cannot be opened."""
    if isinstance(error, FileNotFoundError):
        return SourceError("loaders-missing", file=path)
    if isinstance(error, IsADirectoryError):
        return SourceError("loaders-folder", file=path)
    return SourceError("loaders-unreadable", file=path, problem=error.strerror or type(error).__name__)


def codec(declaration: SourceDeclaration) -> str:
    """Return the name of the declared encoding's codec; UTF-8 with or without a byte order mark is one.

    Raises
    ------
    SourceError
        Python knows no text encoding of that name.
    """
    try:
        # A codec that is no text encoding ("zip") refuses here.
        "".encode(declaration.encoding)
        name = codecs.lookup(declaration.encoding).name
    except (LookupError, ValueError):
        raise SourceError("loaders-encoding-unknown", id=declaration.id, encoding=declaration.encoding) from None
    return "utf-8-sig" if name == "utf-8" else name


def text_lines(file: TextIO, path: str, report: Report) -> Iterator[str]:
    """Yield a file's lines; one of more than `MAX_LINE` characters is passed by in pieces and noted."""
    number = 0
    while line := file.readline(MAX_LINE):
        number += 1
        if len(line) < MAX_LINE or line.endswith("\n"):
            yield line
            continue
        length = len(line)
        while (rest := file.readline(MAX_LINE)) and not rest.endswith("\n"):
            length += len(rest)
        report.problem(Locator(path, number), "loaders-line", found=length + len(rest), expected=MAX_LINE)
        # An empty line keeps the count of rows true.
        yield "\n"


def csv_rows(declaration: SourceDeclaration, report: Report, delimiter: str = ",") -> Iterator[Row]:
    """Yield a CSV's rows, the heading first. A row that is no CSV is noted and passed by; empty rows are nothing."""
    path = str(declaration.path)
    csv.field_size_limit(MAX_FIELD)
    with declaration.path.open(encoding=codec(declaration), newline="") as file:
        rows = csv.reader(text_lines(file, path, report), delimiter=delimiter, strict=True)
        number = 0
        while True:
            number += 1
            try:
                cells = next(rows)
            except StopIteration:
                return
            except csv.Error as error:
                report.rows += 1
                report.problem(Locator(path, number), "loaders-csv", found=error)
                continue
            if cells:
                yield Row(number, cells)


def heading(
    declaration: SourceDeclaration, cells: Sequence[str], required: Sequence[str], report: Report
) -> dict[str, int]:
    """Return each column's place by its heading.

    Raises
    ------
    SourceError
        A column that is needed is missing, or stands twice: one that the loader reads, or one that the catalogue
        expects. Where the catalogue's level is warn, an expected one that is missing is noted and no more.
    """
    names = [cell.strip() for cell in cells]
    check_columns(declaration, names, required, report)
    twice = [name for name in required if names.count(name) > 1]
    if twice:
        raise SourceError("loaders-header-twice", file=declaration.path, column=twice[0])
    return {name: place for place, name in enumerate(names)}


def check_columns(
    declaration: SourceDeclaration, names: Sequence[str], required: Sequence[str], report: Report
) -> None:
    """Hold a table's headings against what its loader reads and what the catalogue expects. Raises as `heading`."""
    missing = [name for name in dict.fromkeys(required) if name not in names]
    expected = [name for name in declaration.expect.columns if name not in names and name not in missing]
    if declaration.expect.level == "warn":
        for name in expected:
            report.problem(Locator(str(declaration.path), 1, name), "loaders-column-expected", set_aside=False)
    else:
        missing.extend(expected)
    if missing:
        raise SourceError(
            "loaders-header",
            file=declaration.path,
            missing=", ".join(f"”{name}”{hint(name, names)}" for name in missing),
            found=", ".join(names)[:300],
        )


def hint(name: str, names: Sequence[str]) -> str:
    """Return "is … meant?" where one of `names` is near to `name`, else nothing."""
    near = process.extractOne(name, [other for other in names if other], score_cutoff=70)
    return text("loaders-hint", near=near[0]) if near else ""


@dataclass(slots=True)
class _Utf8:
    """Tells whether bytes that came in pieces are UTF-8 with at least one letter beyond ASCII."""

    _decoder: codecs.IncrementalDecoder = field(default_factory=codecs.getincrementaldecoder("utf-8"))
    _ascii: bool = True
    _failed: bool = False

    def feed(self, chunk: bytes) -> None:
        if self._failed:
            return
        self._ascii = self._ascii and chunk.isascii()
        try:
            self._decoder.decode(chunk)
        except UnicodeDecodeError:
            self._failed = True

    @property
    def likely(self) -> bool:
        return not self._failed and not self._ascii


def _not_text(declaration: SourceDeclaration) -> SourceError:
    """Say where the first byte stands that is not in the declared encoding, and what the encoding may be."""
    path, encoding = declaration.path, codec(declaration)
    decoder = codecs.getincrementaldecoder(encoding)()
    with path.open("rb") as file:
        start = file.read(4)
        likely = next((name for mark, name in _MARKS if start.startswith(mark)), "cp1252")
        file.seek(0)
        number = 1
        while line := file.readline(_CHUNK):
            try:
                decoder.decode(line)
            except UnicodeError:
                break
            number += line.endswith(b"\n")
    return SourceError("loaders-encoding", file=path, declared=declaration.encoding, row=number, likely=likely)
