"""Runs a page as its reader would: its blocks in order, in a fresh folder, what they print held against the page.

- `sh` is given to the shell, and stops at the first command that fails; the folder it ends in is where the next begins.
- `python` is run in that folder.
- `cypher` is asked with `omvarld query`.
- `text` is what the block before it prints, on the screen and to the error stream alike. `...` stands for whatever is
  left out, also many lines; blanks count as one. Block that no `text` follows may print what they like.

Any other block on such a page is a mistake, so that nothing on it goes unread.
"""

from __future__ import annotations

import doctest
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from tests.docs.pages import Block, blocks, told

_PATIENCE: Final = 300
_LENIENT: Final = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


class StoryError(AssertionError):
    """The page does not tell what happens; the message says where and shows both."""


def run_story(page: Path, folder: Path, environment: Mapping[str, str]) -> int:
    """Run every block of `page` in `folder`; return how many outputs were compared.

    Raises
    ------
    StoryError
        A command failed, printed something else than the page says, or a block is of a kind that is not run.
    """
    here, printed, compared = folder, "", 0
    for block in blocks(page):
        place = f"{told(page)}:{block.line}"
        if block.language == "text":
            _compare(place, block.text, printed)
            compared += 1
            continue
        printed, here = _run(place, block, here, folder, environment)
    return compared


def bare_environment(home: Path, more: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return an environment that holds nothing of the developer's own settings, and `more`."""
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    return {"PATH": path, "HOME": str(home), "LC_ALL": "C.UTF-8", "PYTHONUNBUFFERED": "1", **(more or {})}


def _run(place: str, block: Block, here: Path, folder: Path, environment: Mapping[str, str]) -> tuple[str, Path]:
    ended = folder / ".ended"
    if block.language == "sh":
        command = ["sh", "-e", "-c", f'{block.text}\npwd > "{ended}"\n']
    elif block.language == "python":
        command = [sys.executable, "-c", block.text]
    elif block.language == "cypher":
        command = ["omvarld", "query", block.text]
    else:
        raise StoryError(f"{place}: a block of {block.language or 'nothing'} is not run")
    done = subprocess.run(
        command,
        cwd=here,
        env=dict(environment),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=_PATIENCE,
        check=False,
    )
    if done.returncode:
        raise StoryError(f"{place}: ended with {done.returncode}\n{block.text}\n{done.stdout}")
    return done.stdout, Path(ended.read_text(encoding="utf-8").strip()) if block.language == "sh" else here


def _compare(place: str, want: str, got: str) -> None:
    if not doctest.OutputChecker().check_output(want, got, _LENIENT):
        raise StoryError(f"{place}: the page says\n{want}\nand this was printed\n{got}")
