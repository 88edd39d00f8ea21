"""The text of a Word file: paragraphs and tables in their order, a paragraph or a table's cell a line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from docx import Document
from docx.blkcntnr import BlockItemContainer
from docx.document import Document as Opened
from docx.opc.exceptions import OpcError
from docx.table import Table

from loaders.documents.package import BROKEN, broken, check_package

MAX_DEPTH = 20


def read_word(path: Path, encoding: str) -> str:
    """Return the text of a Word file; `encoding` is the file's own affair.

    Raises
    ------
    SourceError
        The file is no Word file, has a password, is broken or harmful.
    """
    check_package(path, "word/document.xml")
    try:
        return "\n\n".join(_blocks(Document(str(path)), 0))
    except (OpcError, *BROKEN) as error:
        raise broken(path, error) from None


def _blocks(container: Opened | BlockItemContainer, depth: int) -> Iterator[str]:
    for block in container.iter_inner_content():
        if not isinstance(block, Table):
            yield block.text
        elif depth < MAX_DEPTH:
            for row in block.rows:
                # A merged cell is met once for every column that it spans.
                for cell in dict.fromkeys(row.cells):
                    yield from _blocks(cell, depth + 1)
