"""A document's text as it is stored: one form, so that a place in it is a pair of numbers."""

from __future__ import annotations

import codecs
import re
import unicodedata
from pathlib import Path

from graph.errors import SourceError

# Soft hyphens, zero-width signs and byte order marks split words that a reader sees whole.
_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")
_CONTROL = re.compile(r"[^\S\n]+|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]+")
_LINES = re.compile(r" *\n *")
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_BLANK = re.compile(r"\n{3,}")


def normalised(text: str) -> str:
    """Return `text` in NFC, one space for any run of blanks, no invisible signs, at most one empty line in a row.

    Lines stand as they stood; normalising twice changes nothing.
    """
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = _CONTROL.sub(" ", _INVISIBLE.sub("", text))
    text = _LINES.sub("\n", re.sub(" {2,}", " ", text))
    return _BLANK.sub("\n\n", text).strip()


def read_text(path: Path, encoding: str) -> str:
    """Return the text of a file in `encoding`; a byte order mark goes before it.

    Raises
    ------
    SourceError
        The file is not text in that encoding, or the encoding has no such name.
    """
    content = path.read_bytes()
    for mark, marked in _MARKS:
        if content.startswith(mark):
            encoding = marked
            break
    try:
        return content.decode(encoding)
    except LookupError:
        raise SourceError("documents-encoding-unknown", file=path, encoding=encoding) from None
    except UnicodeError as error:
        offset = error.start if isinstance(error, UnicodeDecodeError) else 0
        raise SourceError("documents-encoding", file=path, encoding=encoding, offset=offset) from None
