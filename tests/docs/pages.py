"""The documentation as data: its pages, and the fenced blocks of each."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from markdown_it import MarkdownIt

ROOT: Final = Path(__file__).parents[2]
STORIES: Final = (*sorted((ROOT / "docs" / "stories").glob("*.md")), ROOT / "docs" / "own-arena.md")
PAGES: Final = (
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md")),
    *sorted((ROOT / "docs").rglob("*.md")),
)


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block: the first word after the fence, what stands in it, and the fence's line (from 1)."""

    language: str
    text: str
    line: int


def blocks(page: Path) -> list[Block]:
    """Return the fenced blocks of a page, in order, those inside lists and quotations too."""
    found = []
    for token in MarkdownIt("commonmark").parse(page.read_text(encoding="utf-8")):
        if token.type == "fence" and token.map is not None:
            found.append(Block(token.info.split(" ")[0], token.content, token.map[0] + 1))
    return found


def spans(page: Path) -> list[str]:
    """Return the inline code of a page, in order; tables are read as tables."""
    tokens = MarkdownIt("commonmark").enable("table").parse(page.read_text(encoding="utf-8"))
    return [part.content for token in tokens for part in token.children or () if part.type == "code_inline"]


def told(page: Path) -> str:
    """Return a page's path from the checkout, as failures name it."""
    return page.relative_to(ROOT).as_posix()
