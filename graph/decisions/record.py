"""One decision: what somebody decided about who is who, and the line it is kept as."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final

from graph.errors import DecisionError
from graph.identity import organisation_id, slug
from graph.messages import text

PAIR_KINDS: Final = ("same", "different", "part_of", "successor", "unsure")
PROPOSAL_KINDS: Final = ("accept", "reject")
# What a person may decide; an undo is made by taking one of these back.
DRAFT_KINDS: Final = (*PAIR_KINDS, "forget", *PROPOSAL_KINDS)
KINDS: Final = (*DRAFT_KINDS, "undo")
# The relations that a sentence of a document may be accepted as.
ACCEPTABLE: Final = ("DECIDED", "FUNDS", "LEADS", "MEMBER_OF", "PARTICIPATES_IN", "PART_OF", "SUCCEEDS")

LONGEST_NAME: Final = 500
_LONGEST_WHY: Final = 2000
_ID = re.compile(r"(organisation|person):[a-z0-9-]+")
_PROPOSAL = re.compile(r"proposal:[a-z0-9-]+")
_DIGEST = re.compile(r"sha256:[0-9a-f]{32}")
_BREAKING = frozenset(("Cc", "Cs", "Zl", "Zp"))


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision of the file.

    `left` and `right` are ids ("organisation:malmo-stad") or names as written. "part_of" says that left is a part of
    right, "successor" that left took over from right, on the day `on` where it is told. "forget" has the person in
    `left`; "accept" and "reject" have a proposal's id (`graph.documents.proposals`) there, "accept" the relation type
    in `right`; "undo" has the number it takes back in `undoes`. `score` (0–1) and `rule` say what the resolution held
    when the question was asked. `line` is the decision's line in its file, 0 where it is not written yet.
    """

    number: int
    kind: str
    who: str
    when: datetime
    left: str = ""
    right: str = ""
    why: str = ""
    score: float | None = None
    rule: str = ""
    on: date | None = None
    undoes: int | None = None
    line: int = field(default=0, compare=False)

    @property
    def ids(self) -> tuple[str, str]:
        """Return the ids that the left and right of a pair stand for."""
        return told_id(self.left), told_id(self.right)


@dataclass(frozen=True, slots=True)
class Draft:
    """A decision that somebody wants to record; fields as `Decision`'s."""

    kind: str
    left: str
    right: str = ""
    who: str = ""
    why: str = ""
    score: float | None = None
    rule: str = ""
    on: date | None = None


def told_id(told: str) -> str:
    """Return the id that a decision's words stand for: an id is itself, a name becomes an organisation's id."""
    return told if _ID.fullmatch(told) else organisation_id(told)


def person_digest(told: str) -> str:
    """Return what a forgotten person is kept as: a digest of the id, or of the name without case and diacritics.

    The file must tell a later build whom to leave out without telling a reader who that is.
    """
    if _DIGEST.fullmatch(told):
        return told
    key = told if _ID.fullmatch(told) else f"name:{slug(told)}"
    return "sha256:" + hashlib.sha256(key.encode()).hexdigest()[:32]


def check_draft(draft: Draft) -> None:
    """Check what can be seen of a decision alone.

    Raises
    ------
    DecisionError
        The kind is unknown; a name is empty, too long or holds line breaks; the two are one and the same, or not of one
        kind; a day stands where none belongs; or nobody says who decided.
    """
    if draft.kind not in DRAFT_KINDS:
        raise DecisionError("decisions-kind-unknown", kind=draft.kind, kinds=", ".join(DRAFT_KINDS))
    if not draft.who.strip():
        raise DecisionError("decisions-who-empty")
    if draft.score is not None and not 0 <= draft.score <= 1:
        raise DecisionError("decisions-score", score=draft.score)
    if draft.on is not None and draft.kind != "successor":
        raise DecisionError("decisions-day-unwanted", kind=draft.kind)
    for words, limit in ((draft.who, LONGEST_NAME), (draft.why, _LONGEST_WHY), (draft.rule, _LONGEST_WHY)):
        _check_words(words, limit)
    _check_name(draft.left)
    if draft.kind == "forget":
        _check_person(draft)
    elif draft.kind in PROPOSAL_KINDS:
        _check_proposal(draft)
    else:
        _check_name(draft.right)
        _check_pair(draft)


def _check_person(draft: Draft) -> None:
    if draft.right:
        raise DecisionError("decisions-forget-two", left=draft.left, right=draft.right)
    if draft.left.startswith("organisation:"):
        raise DecisionError("decisions-forget-person", name=draft.left)


def _check_proposal(draft: Draft) -> None:
    if not _PROPOSAL.fullmatch(draft.left):
        raise DecisionError("decisions-proposal-id", found=draft.left)
    if draft.kind == "reject" and draft.right:
        raise DecisionError("decisions-reject-type", found=draft.right)
    if draft.kind == "accept" and draft.right not in ACCEPTABLE:
        raise DecisionError("decisions-accept-type", found=draft.right, types=", ".join(ACCEPTABLE))


def _check_pair(draft: Draft) -> None:
    left, right = told_id(draft.left), told_id(draft.right)
    if left == right:
        raise DecisionError("decisions-one-name", left=draft.left, right=draft.right, id=left)
    prefixes = {id.partition(":")[0] for id in (left, right)}
    if len(prefixes) > 1:
        raise DecisionError("decisions-not-alike", left=draft.left, right=draft.right)
    if "person" in prefixes and draft.kind in ("part_of", "successor"):
        raise DecisionError("decisions-persons", left=draft.left, right=draft.right, kind=draft.kind)


def _check_name(name: str) -> None:
    if not name.strip():
        raise DecisionError("decisions-name-empty")
    _check_words(name, LONGEST_NAME)


def _check_words(words: str, limit: int) -> None:
    if len(words) > limit:
        raise DecisionError("decisions-too-long", name=words[:60], limit=limit)
    if any(unicodedata.category(sign) in _BREAKING for sign in words):
        raise DecisionError("decisions-control", name=ascii(words[:60]))


def in_words(decision: Decision, name: Callable[[str], str] | None = None) -> str:
    """Return a decision as a sentence, in the language in use; `name` turns an id or name into what is shown."""
    shown = name or (lambda told: told)
    if decision.kind == "undo":
        return text("decisions-says-undo", number=str(decision.number), undoes=str(decision.undoes))
    if decision.kind == "forget":
        return text("decisions-says-forget", number=str(decision.number))
    if decision.kind in PROPOSAL_KINDS:
        words = f"decisions-says-{decision.kind}"
        return text(words, number=str(decision.number), proposal=decision.left, type=decision.right)
    return text(
        f"decisions-says-{decision.kind.replace('_', '-')}",
        number=str(decision.number),
        left=shown(decision.left),
        right=shown(decision.right),
    )
