"""One line of the decisions file: a JSON object with named fields, written and read back with every field checked."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Final, NoReturn

from graph.decisions.record import KINDS, PROPOSAL_KINDS, Decision, Draft, check_draft
from graph.errors import DecisionError

LONGEST_LINE: Final = 10_000
_LARGEST_NUMBER: Final = 999_999_999
_ALWAYS: Final = ("number", "kind", "who", "when")
_MAYBE: Final = ("why",)
_PAIR: Final = ("left", "right")
_ASKED: Final = ("score", "rule")
# The fields that hold a decision's left and right, where they are not called so; and the kinds without a right.
_LEFT: Final = {"forget": "person", "accept": "proposal", "reject": "proposal"}
_RIGHT: Final = {"accept": "relation"}
_ALONE: Final = ("undo", "forget", "reject")


def write_line(decision: Decision) -> str:
    """Return a decision as a line, without its end."""
    row: dict[str, object] = {"number": decision.number, "kind": decision.kind}
    if decision.kind == "undo":
        row["undoes"] = decision.undoes
    elif decision.kind == "forget":
        row["person"] = decision.left
    elif decision.kind in PROPOSAL_KINDS:
        row["proposal"] = decision.left
        if decision.right:
            row["relation"] = decision.right
    else:
        row.update(left=decision.left, right=decision.right)
    if decision.on is not None:
        row["on"] = decision.on.isoformat()
    row.update(who=decision.who, when=decision.when.isoformat(timespec="seconds"))
    told = {"why": decision.why, "score": decision.score, "rule": decision.rule}
    row.update({name: value for name, value in told.items() if value not in ("", None)})
    return json.dumps(row, ensure_ascii=False)


def read_line(text: str, fault: Callable[..., DecisionError], line: int) -> Decision:
    """Return the decision of a line.

    Parameters
    ----------
    text
        The line, without its end.
    fault
        Makes the error of this line from a message's id and values.
    line
        The line's number in its file, from 1.

    Raises
    ------
    DecisionError
        The line is not a JSON object, a field is missing, unknown or of the wrong form, or the decision is
        impossible by itself.
    """
    if len(text) > LONGEST_LINE:
        raise fault("decisions-line-long", limit=LONGEST_LINE)
    row = _parse(text, fault)
    fields = _Fields(row, fault)
    kind = fields.text("kind")
    if kind not in KINDS:
        raise fault("decisions-line-kind", found=kind, kinds=", ".join(KINDS))
    fields.only(kind)
    decision = Decision(
        number=fields.number("number"),
        kind=kind,
        who=fields.text("who"),
        when=fields.moment("when"),
        left=fields.text(_LEFT.get(kind, "left")) if kind != "undo" else "",
        right=fields.text(_RIGHT.get(kind, "right")) if kind not in _ALONE else "",
        why=fields.text("why", required=False),
        score=fields.score("score"),
        rule=fields.text("rule", required=False),
        on=fields.day("on"),
        undoes=fields.number("undoes") if kind == "undo" else None,
        line=line,
    )
    _check(decision, fault)
    return decision


def _check(decision: Decision, fault: Callable[..., DecisionError]) -> None:
    if decision.undoes is not None:
        if decision.undoes >= decision.number:
            raise fault("decisions-line-undoes-later", number=str(decision.number), undoes=str(decision.undoes))
        return
    d = decision
    try:
        check_draft(Draft(d.kind, d.left, d.right, d.who, d.why, d.score, d.rule, d.on))
    except DecisionError as error:
        raise fault("decisions-line-wrong", problem=str(error)) from None


def _parse(text: str, fault: Callable[..., DecisionError]) -> Mapping[str, object]:
    def pairs(found: list[tuple[str, object]]) -> dict[str, object]:
        row = dict(found)
        if len(row) < len(found):
            names = [name for name, _ in found]
            raise fault("decisions-line-twice", field=next(name for name in names if names.count(name) > 1))
        return row

    def constant(word: str) -> NoReturn:
        raise ValueError(word)

    try:
        row = json.loads(text, object_pairs_hook=pairs, parse_constant=constant)
    except (ValueError, RecursionError):
        raise fault("decisions-line-json", found=_cut(text)) from None
    if not isinstance(row, dict):
        raise fault("decisions-line-json", found=_cut(text))
    return row


class _Fields:
    """The fields of a line; each is taken in the form that it must have."""

    def __init__(self, row: Mapping[str, object], fault: Callable[..., DecisionError]) -> None:
        self._row = row
        self._fault = fault

    def only(self, kind: str) -> None:
        own = {
            "undo": ("undoes",),
            "forget": ("person",),
            "accept": ("proposal", "relation"),
            "reject": ("proposal",),
            "successor": (*_PAIR, *_ASKED, "on"),
        }
        allowed = (*_ALWAYS, *_MAYBE, *own.get(kind, (*_PAIR, *_ASKED)))
        for name in self._row:
            if name not in allowed:
                raise self._fault("decisions-line-unknown", field=_cut(name), fields=", ".join(allowed))

    def text(self, name: str, *, required: bool = True) -> str:
        if name not in self._row and not required:
            return ""
        found = self._found(name)
        if not isinstance(found, str):
            raise self._wrong(name, "text")
        if required and not found.strip():
            raise self._wrong(name, "text")
        return found

    def number(self, name: str) -> int:
        found = self._found(name)
        if not isinstance(found, int) or isinstance(found, bool) or not 1 <= found <= _LARGEST_NUMBER:
            raise self._wrong(name, "number")
        return found

    def score(self, name: str) -> float | None:
        found = self._row.get(name)
        if found is None and name not in self._row:
            return None
        if not isinstance(found, int | float) or isinstance(found, bool) or not 0 <= found <= 1:
            raise self._wrong(name, "score")
        return float(found)

    def moment(self, name: str) -> datetime:
        try:
            return datetime.fromisoformat(self.text(name))
        except ValueError:
            raise self._wrong(name, "moment") from None

    def day(self, name: str) -> date | None:
        if name not in self._row:
            return None
        try:
            return date.fromisoformat(self.text(name))
        except ValueError:
            raise self._wrong(name, "day") from None

    def _found(self, name: str) -> object:
        if name not in self._row:
            raise self._fault("decisions-line-missing", field=name)
        return self._row[name]

    def _wrong(self, name: str, form: str) -> DecisionError:
        return self._fault(f"decisions-line-not-{form}", field=name, found=_cut(repr(self._row[name])))


def _cut(text: str) -> str:
    shown = text if len(text) <= 80 else text[:79] + "…"
    return shown.encode("utf-8", "backslashreplace").decode("utf-8")
