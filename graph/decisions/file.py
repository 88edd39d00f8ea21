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

from graph.decisions.line import read_line, write_line
from graph.decisions.logic import contradiction, taken_back
from graph.decisions.record import Decision, Draft, check_draft, in_words, person_digest
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

    def make(held: Decisions) -> list[Decision]:
        made: list[Decision] = []
        for draft in drafts:
            made.append(accept(Decisions((*held.all, *made)) if made else held, draft, moment))
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
    return _add(path, lambda held: [_undoing(held, number, who, why, moment)])[0]


def accept(held: Decisions, draft: Draft, when: datetime) -> Decision:
    """Return `draft` as the next decision after those held, unwritten.

    Raises
    ------
    DecisionError
        It is impossible by itself, recorded already, or contradicts others.
    """
    check_draft(draft)
    left = person_digest(draft.left) if draft.kind == "forget" else draft.left
    decision = Decision(
        number=_next(held),
        kind=draft.kind,
        who=draft.who,
        when=when,
        left=left,
        right=draft.right,
        why=draft.why,
        score=draft.score,
        rule=draft.rule,
        on=draft.on,
    )
    for other in held.active:
        if _alike(decision, other):
            raise DecisionError("decisions-already", words=in_words(other), number=str(other.number))
    _check_together((*held.active, decision), decision)
    return decision


def _undoing(held: Decisions, number: int, who: str, why: str, when: datetime) -> Decision:
    if all(decision.number != number for decision in held.all):
        raise DecisionError("decisions-undo-unknown", number=str(number), count=len(held))
    undone = taken_back(held.all)
    if number in undone:
        raise DecisionError("decisions-undo-twice", number=str(number), by=str(undone[number]))
    check_draft(Draft("unsure", "a", "b", who, why))
    decision = Decision(number=_next(held), kind="undo", who=who, when=when, why=why, undoes=number)
    _check_together(Decisions((*held.all, decision)).active, decision)
    return decision


def _alike(one: Decision, other: Decision) -> bool:
    if one.kind != other.kind:
        return False
    if one.kind == "forget":
        return person_digest(one.left) == person_digest(other.left)
    if one.kind in ("part_of", "successor"):
        return one.ids == other.ids
    return set(one.ids) == set(other.ids)


def _check_together(active: Sequence[Decision], new: Decision) -> None:
    chain = contradiction(active)
    if chain:
        raise DecisionError("decisions-contradiction", new=in_words(new), chain=chain_words(chain))


def chain_words(chain: Iterable[Decision]) -> str:
    """Return a chain of decisions, one a line, with who took each and when."""
    lines = [
        text(
            "decisions-step",
            words=in_words(d),
            who=d.who,
            when=f"{d.when:%Y-%m-%d}",
            why=d.why or text("decisions-no-why"),
        )
        for d in chain
    ]
    return "\n".join(lines)


def _next(held: Decisions) -> int:
    return max((decision.number for decision in held.all), default=0) + 1


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
