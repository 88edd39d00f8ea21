"""Reads documents (text, PDF, Word, HTML) into one normalised text each, in which names are found by their place.

Whom a document mentions is for `graph.documents.mentions` to find: a loader knows no names.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from graph.errors import SourceError
from graph.identity import slug
from graph.records import Locator, Record, Report, SourceDeclaration, SourceRecord
from loaders.documents.html import read_html
from loaders.documents.package import MAX_FILE, check_file
from loaders.documents.pdf import read_pdf
from loaders.documents.text import normalised, read_text
from loaders.documents.word import read_word
from loaders.options import Options, read_options
from loaders.reading import source_record
from loaders.scrub import scrub

MAX_CHARACTERS: Final = 20_000_000
_READERS: Final[Mapping[str, Callable[[Path, str], str]]] = {
    ".txt": read_text,
    ".md": read_text,
    ".pdf": read_pdf,
    ".docx": read_word,
    ".html": read_html,
    ".htm": read_html,
}


class DocumentLoader:
    """Reads one document, or every document of a folder. There are no options."""

    def read(self, declaration: SourceDeclaration, report: Report) -> Iterator[Record]:
        """Yield each document as a source with its text.

        In a folder a document that cannot be read is noted and set aside; its id is the declaration's and its name.

        Raises
        ------
        SourceError
            The one document cannot be read, or a folder has none.
        """
        read_options(declaration, Options)
        if not declaration.path.is_dir():
            report.rows += 1
            yield _document(declaration, declaration.path, declaration.id, declaration.name, report)
            return
        files = sorted(file for file in declaration.path.rglob("*") if file.suffix.casefold() in _READERS)
        if not files:
            raise SourceError("documents-folder-empty", folder=declaration.path, suffixes=", ".join(_READERS))
        for file in files:
            report.rows += 1
            told = file.relative_to(declaration.path).as_posix()
            try:
                name = f"{declaration.name}: {told}"
                yield _document(declaration, file, f"{declaration.id}-{slug(told)}", name, report)
            except SourceError as error:
                report.problem(Locator(str(file), 1), "documents-set-aside", found=told, expected=error)


LOADER: Final = DocumentLoader()


def _document(declaration: SourceDeclaration, path: Path, id: str, name: str, report: Report) -> SourceRecord:
    reader = _READERS.get(path.suffix.casefold())
    if reader is None:
        raise SourceError("documents-suffix", file=path, suffixes=", ".join(_READERS))
    check_file(path, MAX_FILE)
    raw = reader(path, declaration.encoding)
    if len(raw) > MAX_CHARACTERS:
        raise SourceError("documents-too-long", file=path, limit=MAX_CHARACTERS // 1_000_000)
    stored = normalised(scrub(raw))
    if not stored:
        report.problem(Locator(str(path)), "documents-no-text", set_aside=False)
    source = source_record(declaration, hashlib.sha256(path.read_bytes()).hexdigest())
    return replace(source, id=id, name=name, path=path.name, text=stored)
