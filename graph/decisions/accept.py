"""Whether a new decision may stand beside those that are held."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from graph.decisions.logic import contradiction, taken_back
from graph.decisions.record import PROPOSAL_KINDS, Decision, Draft, check_draft, in_words, person_digest
from graph.decisions.state import Decisions
from graph.errors import DecisionError
from graph.messages import text

_Key = tuple[str, tuple[str, ...]]


def weigh(
    held: Decisions, drafts: Sequence[Draft], when: datetime
) -> tuple[tuple[Decision, ...], dict[int, DecisionError]]:
    """Return the drafts that may stand, as the next decisions, and why each other, by its place, may not.

    A draft is refused where it is impossible by itself, recorded already, or contradicts those held or those before.
    """
    told = {_key(decision): decision for decision in held.active}
    number = max((decision.number for decision in held.all), default=0)
    made: dict[int, Decision] = {}
    refused: dict[int, DecisionError] = {}
    for place, draft in enumerate(drafts):
        try:
            check_draft(draft)
            decision = _decision(draft, number + 1, when)
            _check_new(decision, told)
        except DecisionError as error:
            refused[place] = error
            continue
        number += 1
        told[_key(decision)] = made[place] = decision
    # One look at all of them settles nearly every case; only where they contradict is each looked at in its turn.
    if contradiction((*held.active, *made.values())):
        return _one_by_one(held, drafts, when, refused)
    return tuple(made.values()), refused


def accept(held: Decisions, draft: Draft, when: datetime) -> Decision:
    """Return `draft` as the next decision after those held, unwritten.

    Raises
    ------
    DecisionError
        It is impossible by itself, recorded already, or contradicts others.
    """
    made, refused = weigh(held, [draft], when)
    for error in refused.values():
        raise error
    return made[0]


def undoing(held: Decisions, number: int, who: str, why: str, when: datetime) -> Decision:
    """Return the line that takes decision `number` back, unwritten.

    Raises
    ------
    DecisionError
        There is no such decision, it is undone already, nobody says who, or what stands after would contradict itself.
    """
    if all(decision.number != number for decision in held.all):
        raise DecisionError("decisions-undo-unknown", number=str(number), count=len(held))
    undone = taken_back(held.all)
    if number in undone:
        raise DecisionError("decisions-undo-twice", number=str(number), by=str(undone[number]))
    check_draft(Draft("unsure", "a", "b", who, why))
    last = max(decision.number for decision in held.all)
    decision = Decision(number=last + 1, kind="undo", who=who, when=when, why=why, undoes=number)
    _check_together(Decisions((*held.all, decision)).active, decision)
    return decision


def chain_words(chain: Iterable[Decision]) -> str:
    """Return a chain of decisions, one a line, with who took each and when."""
    return "\n".join(step_words(decision) for decision in chain)


def step_words(decision: Decision) -> str:
    """Return a decision with who took it, when and why."""
    return text(
        "decisions-step",
        words=in_words(decision),
        who=decision.who,
        when=f"{decision.when:%Y-%m-%d}",
        why=decision.why or text("decisions-no-why"),
    )


def _one_by_one(
    held: Decisions, drafts: Sequence[Draft], when: datetime, refused: dict[int, DecisionError]
) -> tuple[tuple[Decision, ...], dict[int, DecisionError]]:
    active = list(held.active)
    number = max((decision.number for decision in held.all), default=0)
    made: list[Decision] = []
    for place, draft in enumerate(drafts):
        if place in refused:
            continue
        decision = _decision(draft, number + 1, when)
        try:
            _check_together((*active, decision), decision)
        except DecisionError as error:
            refused[place] = error
            continue
        number += 1
        made.append(decision)
        active.append(decision)
    return tuple(made), dict(sorted(refused.items()))


def _decision(draft: Draft, number: int, when: datetime) -> Decision:
    return Decision(
        number=number,
        kind=draft.kind,
        who=draft.who,
        when=when,
        left=person_digest(draft.left) if draft.kind == "forget" else draft.left,
        right=draft.right,
        why=draft.why,
        score=draft.score,
        rule=draft.rule,
        on=draft.on,
    )


def _check_new(decision: Decision, told: dict[_Key, Decision]) -> None:
    other = told.get(_key(decision))
    if other is not None:
        raise DecisionError("decisions-already", words=in_words(other), number=str(other.number))


def _key(decision: Decision) -> _Key:
    """Return what two decisions that say the same thing share."""
    if decision.kind == "forget":
        return decision.kind, (person_digest(decision.left),)
    if decision.kind in PROPOSAL_KINDS:
        return "proposal", (decision.left,)
    if decision.kind in ("part_of", "successor"):
        return decision.kind, decision.ids
    return decision.kind, tuple(sorted(decision.ids))


def _check_together(active: Sequence[Decision], new: Decision) -> None:
    chain = contradiction(active)
    if chain:
        raise DecisionError("decisions-contradiction", new=in_words(new), chain=chain_words(chain))
