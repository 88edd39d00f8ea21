"""Files that survive a crash: written whole, flushed to the disk, put in place in one step."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

# Windows refuses to replace a file while anyone has it open: a reader of the pointer, a virus scanner.
_PATIENCE: Final = 3.0
_PAUSE: Final = 0.02


def write_whole(path: Path, chunks: Iterable[bytes]) -> None:
    """Write a new file and flush it to the disk."""
    with path.open("wb") as file:
        file.writelines(chunks)
        file.flush()
        os.fsync(file.fileno())


def replace_text(path: Path, text: str) -> None:
    """Put `text` (UTF-8) in the place of the file `path` in one step: a reader sees the old or the new, never half."""
    fresh = path.with_name(f"{path.name}.{os.getpid()}.new")
    write_whole(fresh, [text.encode("utf-8")])
    _patiently(lambda: fresh.replace(path))
    flush_folder(path.parent)


def share_file(old: Path, new: Path) -> None:
    """Give a file a second name; where the file system has no such thing, copy it. Neither is ever written again."""
    try:
        new.hardlink_to(old)
    except OSError:
        write_whole(new, [old.read_bytes()])


def move_folder(old: Path, new: Path) -> None:
    """Rename a folder in one step and flush the folder around it."""
    _patiently(lambda: old.rename(new))
    flush_folder(new.parent)


def remove_folder(folder: Path) -> None:
    """Remove a folder and what is in it; it is renamed first, so that a crash leaves no half of it by its name."""
    doomed = folder.with_name(f".gone-{folder.name.removeprefix('.')}")
    if doomed.exists():
        sweep(doomed)
    _patiently(lambda: folder.rename(doomed))
    sweep(doomed)


def sweep(folder: Path) -> None:
    """Remove a folder, also while the last process of a build that crashed is still putting a file into it."""
    deadline = time.monotonic() + _PATIENCE
    while folder.exists():
        try:
            shutil.rmtree(folder)
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(_PAUSE)


def flush_folder(folder: Path) -> None:
    """Flush a folder's list of names to the disk. Windows has no such call and keeps its own journal."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _patiently(act: Callable[[], object]) -> None:
    deadline = time.monotonic() + _PATIENCE
    while True:
        try:
            act()
        except PermissionError:
            if os.name != "nt" or time.monotonic() > deadline:
                raise
            time.sleep(_PAUSE)
        else:
            return


def read_patiently(path: Path) -> str:
    """Return a small file's text (UTF-8) while someone may be replacing it. Raises FileNotFoundError."""
    texts: list[str] = []
    _patiently(lambda: texts.append(path.read_text(encoding="utf-8")))
    return texts[0]
