"""The files that `omvarld init` and `omvarld demo` write: a catalogue that builds as it is, and a readme."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from graph.catalogue import FILE_NAME
from graph.messages import language, text

README: Final = "LÄSMIG.md"
DECISIONS: Final = "beslut.txt"


def write_catalogue(folder: Path) -> Path:
    """Write the starter catalogue into `folder`, unless one is there; return its path."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / FILE_NAME
    if not path.exists():
        path.write_text(text("starter-catalogue", language=language()) + "\n", encoding="utf-8", newline="\n")
    return path


def write_readme(folder: Path) -> Path:
    """Write the readme into `folder`, unless one is there; return its path."""
    path = folder / README
    if not path.exists():
        path.write_text(text("starter-readme") + "\n", encoding="utf-8", newline="\n")
    return path
