"""The decisions file: text to which lines are only ever added, read whole and refused whole where a line is wrong."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import IO, Final
from zoneinfo import ZoneInfo

import portalocker

from graph.decisions.accept import chain_words, undoing, weigh
from graph.decisions.line import read_line, write_line
from graph.decisions.logic import contradiction
from graph.decisions.record import Decision, Draft
from graph.decisions.state import Decisions
from graph.errors import DecisionError
from graph.messages import text

LARGEST: Final = 50_000_000
_TIME_ZONE: Final = ZoneInfo("Europe/Stockholm")
_LOCK_SECONDS: Final = 20
_CONFLICT: Final = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")


def read_decisions(path: Path) -> Decisions:
    """Return what the file holds; nothing is decided where there is no file yet.

    Raises
    ------
    DecisionError
        It cannot be read, a line is wrong (told with its number), a number stands twice, an undoing names nothing, or
        lines contradict each other (told with the chain).
    """
    if not path.exists():
        return Decisions()
    if path.is_dir():
        raise DecisionError("decisions-folder", file=path)
    try:
        with path.open("rb") as file:
            return _parse(file.read(LARGEST + 1), path)
    except OSError as error:
        raise DecisionError("decisions-unreadable", file=path, problem=error.strerror or "") from None


def decide(path: Path, draft: Draft, when: datetime | None = None) -> Decision:
    """Add one decision to the file and return it.

    Raises
    ------
    DecisionError
        The decision is impossible by itself, recorded already, or contradicts others (the message tells the chain); or
        the file cannot be read or written. The file is then as it was.
    """
    return decide_all(path, [draft], when)[0]


def decide_all(path: Path, drafts: Sequence[Draft], when: datetime | None = None) -> tuple[Decision, ...]:
    """Add decisions to the file, all or none, and return them. Raises as `decide`."""
    moment = when or _now()

    def make(held: Decisions) -> tuple[Decision, ...]:
        made, refused = weigh(held, drafts, moment)
        for error in refused.values():
            raise error
        return made

    return _add(path, make)


def undo(path: Path, number: int, who: str, why: str = "", when: datetime | None = None) -> Decision:
    """Add a line that takes decision `number` back, and return it. An undoing can itself be undone.

    Raises
    ------
    DecisionError
        There is no such decision, it is undone already, nobody says who, or what it held apart or together would now
        contradict others. The file is then as it was.
    """
    moment = when or _now()
    return _add(path, lambda held: [undoing(held, number, who, why, moment)])[0]


def _now() -> datetime:
    return datetime.now(_TIME_ZONE).replace(microsecond=0)


def _add(path: Path, make: Callable[[Decisions], Sequence[Decision]]) -> tuple[Decision, ...]:
    if path.is_dir():
        raise DecisionError("decisions-folder", file=path)
    try:
        if not path.exists():
            make(Decisions())  # what is refused must not leave an empty file behind
        with closing(_locked(path)) as file:
            content = file.read(LARGEST + 1)
            made = tuple(make(_parse(content, path)))
            _write(file, len(content), _addition(content, made))
            return made
    except portalocker.LockException:
        raise DecisionError("decisions-busy", file=path, seconds=_LOCK_SECONDS) from None
    except OSError as error:
        raise DecisionError("decisions-unwritable", file=path, problem=error.strerror or "") from None


def _locked(path: Path) -> IO[bytes]:
    """Open the file for reading and adding, alone: two people's numbers must not meet."""
    lock = portalocker.Lock(path, mode="a+b", timeout=_LOCK_SECONDS, buffering=0)
    file: IO[bytes] = lock.acquire()
    file.seek(0)
    return file


def _write(file: IO[bytes], before: int, addition: bytes) -> None:
    """Add to the file and see it on the disk; where that fails, leave the file as it was."""
    try:
        written = file.write(addition)
        os.fsync(file.fileno())
    except OSError:
        file.truncate(before)
        raise
    if written != len(addition):
        file.truncate(before)
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _addition(content: bytes, made: Iterable[Decision]) -> bytes:
    lines = [write_line(decision) for decision in made]
    if not content:
        lines = [f"# {words}" for words in text("decisions-header").splitlines()] + lines
    start = "" if not content or content.endswith(b"\n") else "\n"
    return (start + "".join(f"{line}\n" for line in lines)).encode("utf-8")


def _parse(content: bytes, path: Path) -> Decisions:
    if len(content) > LARGEST:
        raise DecisionError("decisions-too-large", file=path, limit=LARGEST // 1_000_000)
    try:
        words = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        bad = content[: error.start].count(b"\n") + 1
        raise DecisionError("decisions-encoding", file=path, line=str(bad)) from None
    found: list[Decision] = []
    for number, line in enumerate(words.split("\n"), start=1):
        told = line.strip()
        if told.startswith(_CONFLICT):
            raise DecisionError("decisions-merge-conflict", file=path, line=str(number))
        if told and not told.startswith("#"):
            found.append(read_line(told, _fault(path, number), number))
    _check_file(found, path)
    return Decisions(found)


def _fault(path: Path, line: int) -> Callable[..., DecisionError]:
    return lambda key, **values: DecisionError(key, file=path, line=str(line), **values)


def _check_file(found: Sequence[Decision], path: Path) -> None:
    lines: dict[int, int] = {}
    for decision in found:
        if decision.number in lines:
            raise DecisionError(
                "decisions-number-twice",
                file=path,
                line=str(decision.line),
                first=str(lines[decision.number]),
                number=str(decision.number),
                free=str(max(other.number for other in found) + 1),
            )
        lines[decision.number] = decision.line
    for decision in found:
        if decision.undoes is not None and decision.undoes not in lines:
            raise DecisionError(
                "decisions-undoes-nothing",
                file=path,
                line=str(decision.line),
                undoes=str(decision.undoes),
                number=str(decision.number),
            )
    chain = contradiction(Decisions(found).active)
    if chain:
        raise DecisionError("decisions-file-contradiction", file=path, chain=chain_words(chain))
