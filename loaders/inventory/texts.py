"""Where quoted words stand in the text of the source that they are quoted from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from pydantic import Field

from graph.errors import SourceError
from graph.records import Locator, Report, SourceDeclaration
from loaders.documents.text import normalised
from loaders.options import Options, read_options
from loaders.reading import unreadable

MAX_BYTES: Final = 20_000_000


class InventoryOptions(Options):
    """`texts`: source id → the file of its text, from the inventory's folder."""

    texts: dict[str, str] = Field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Quotes:
    """The texts of some sources, by the source's id."""

    texts: Mapping[str, str]

    @classmethod
    def read(cls, declaration: SourceDeclaration, sources: Sequence[str]) -> Quotes:
        """Read the texts that the declaration's option `texts` names.

        Raises
        ------
        SourceError
            The options are wrong, a source is none of the inventory's, or a file cannot be read as text.
        """
        told = read_options(declaration, InventoryOptions).texts
        folder = declaration.path if declaration.path.is_dir() else declaration.path.parent
        texts = {}
        for id, path in told.items():
            if id not in sources:
                raise SourceError("inventory-text-source", id=declaration.id, line=declaration.line, source=id)
            texts[id] = _text(folder / Path(path).expanduser())
        return cls(texts)

    def place(self, locator: Locator, source: str, words: str, report: Report) -> Locator:
        """Return `locator` with the offsets of `words`; note words that the source's text does not hold."""
        stored = self.texts.get(source)
        if stored is None or not words:
            return locator
        starts = stored.find(normalised(words))
        if starts < 0:
            report.problem(locator, "inventory-quote", found=words, expected=source, set_aside=False)
            return locator
        return replace(locator, starts=starts, ends=starts + len(normalised(words)))


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise SourceError("yaml-too-large", file=path, limit=MAX_BYTES // 1_000_000)
        return normalised(path.read_bytes().decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise SourceError("yaml-encoding", file=path, offset=error.start) from None
    except OSError as error:
        raise unreadable(path, error) from None
