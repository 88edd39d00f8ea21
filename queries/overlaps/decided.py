"""What coordinators decided about overlaps: a text file to which lines are only added, beside the identity decisions.

A line is the time, the decision, the two efforts' ids, who and why, with tabs between. The last line about a pair
is what holds; `reopen` takes a decision back.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

import portalocker

from graph.errors import DecisionError
from graph.messages import text

MERGE: Final = "merge"
MOVE: Final = "move"
COORDINATE: Final = "coordinate"
IGNORE: Final = "ignore"
REOPEN: Final = "reopen"
DECISIONS: Final = (MERGE, MOVE, COORDINATE, IGNORE, REOPEN)
FILE_NAME: Final = "samordning.txt"
_FIELDS: Final = 6
_LOCK_SECONDS: Final = 20
_TIME_ZONE: Final = ZoneInfo("Europe/Stockholm")


@dataclass(frozen=True, slots=True)
class OverlapDecision:
    """One decision: `kind` of `DECISIONS` about the efforts `left` and `right` (ids), by `who`, `when`, and `why`."""

    kind: str
    left: str
    right: str
    who: str
    when: datetime
    why: str = ""

    @property
    def pair(self) -> frozenset[str]:
        """Return the two ids; which stands first says nothing."""
        return frozenset((self.left, self.right))


def read_overlap_decisions(path: Path) -> tuple[OverlapDecision, ...]:
    """Return every line of the file, in order; none where there is no file.

    Raises
    ------
    DecisionError
        It cannot be read, or a line is wrong; the message says which.
    """
    if not path.exists():
        return ()
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise DecisionError("overlaps-decisions-unreadable", file=path, problem=type(error).__name__) from None
    return tuple(
        _parse(line, path, number)
        for number, line in enumerate(lines, start=1)
        if line.strip() and not line.startswith("#")
    )


def standing(decisions: Iterable[OverlapDecision]) -> Mapping[frozenset[str], OverlapDecision]:
    """Return the decision that holds for each pair."""
    held: dict[frozenset[str], OverlapDecision] = {}
    for decision in decisions:
        if decision.kind == REOPEN:
            held.pop(decision.pair, None)
        else:
            held[decision.pair] = decision
    return held


def decide_overlap(
    path: Path, kind: str, left: str, right: str, *, who: str, why: str = "", when: datetime | None = None
) -> OverlapDecision:
    """Add a decision to the file and return it.

    Raises
    ------
    DecisionError
        The kind is unknown, the two are one, nobody says who, there is nothing to reopen, or the file cannot be
        written.
    """
    moment = when or datetime.now(_TIME_ZONE).replace(microsecond=0)
    decision = OverlapDecision(kind, _plain(left), _plain(right), _plain(who), moment, _plain(why))
    _check(decision)
    if kind == REOPEN and decision.pair not in standing(read_overlap_decisions(path)):
        raise DecisionError("overlaps-decisions-nothing", left=left, right=right)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # Two coordinators' lines must not run into each other.
        with portalocker.Lock(path, mode="a+", timeout=_LOCK_SECONDS, encoding="utf-8") as file:
            file.seek(0)
            held = file.read()
            head = "" if held else f"# {text('overlaps-decisions-head')}\n"
            begin = "\n" if held and not held.endswith("\n") else ""
            file.write(begin + head + _line(decision) + "\n")
            file.flush()
            os.fsync(file.fileno())
    except (portalocker.LockException, OSError) as error:
        raise DecisionError("overlaps-decisions-unwritable", file=path, problem=type(error).__name__) from None
    return decision


def _check(decision: OverlapDecision) -> None:
    if decision.kind not in DECISIONS:
        raise DecisionError("overlaps-decisions-kind", found=decision.kind, expected=", ".join(DECISIONS))
    if not decision.left or not decision.right or decision.left == decision.right:
        raise DecisionError("overlaps-decisions-pair", left=decision.left, right=decision.right)
    if not decision.who:
        raise DecisionError("overlaps-decisions-who")


def _plain(told: str) -> str:
    return " ".join(told.split())


def _line(decision: OverlapDecision) -> str:
    when = decision.when.isoformat()
    return "\t".join((when, decision.kind, decision.left, decision.right, decision.who, decision.why))


def _parse(line: str, path: Path, number: int) -> OverlapDecision:
    fields = line.rstrip("\r").split("\t")
    if len(fields) != _FIELDS:
        raise DecisionError("overlaps-decisions-line", file=path, line=str(number), found=len(fields), expected=_FIELDS)
    when, kind, left, right, who, why = fields
    try:
        decision = OverlapDecision(kind, left, right, who, datetime.fromisoformat(when), why)
    except ValueError:
        raise DecisionError("overlaps-decisions-time", file=path, line=str(number), found=when) from None
    _check(decision)
    return decision
