"""The text of an HTML page: what a reader sees, each block on lines of its own. Nothing is fetched or run."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from selectolax.lexbor import LexborHTMLParser

from loaders.documents.text import read_text

_UNSEEN: Final = ["script", "style", "noscript", "template", "iframe", "object", "svg", "head"]
_BLOCKS: Final = (
    "address, article, aside, blockquote, br, dd, div, dl, dt, fieldset, figcaption, figure, footer, form, h1, h2, h3, "
    "h4, h5, h6, header, hr, li, main, nav, ol, option, p, pre, section, table, td, th, tr, ul"
)


def read_html(path: Path, encoding: str) -> str:
    """Return the text that a page shows.

    Raises
    ------
    SourceError
        The file is not text in `encoding`.
    """
    tree = LexborHTMLParser(read_text(path, encoding))
    tree.strip_tags(_UNSEEN)
    body = tree.body
    if body is None:
        return ""
    for block in body.css(_BLOCKS):
        block.insert_before("\n")
        block.insert_after("\n")
    return str(body.text(deep=True, separator=""))
