"""An overlap: two efforts, how strongly they overlap, why, and what a coordinator could do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from queries.overlaps.decided import COORDINATE, MERGE, MOVE, OverlapDecision
from queries.overlaps.efforts import Effort
from queries.overlaps.reasons import (
    HOUR,
    PARTNER,
    QUESTION,
    SERIES,
    SPEAKER,
    TOPIC,
    Reason,
    shared_hours,
    telling_words,
)
from queries.overlaps.series import one_series, title_key
from queries.overlaps.settings import (
    MERGE_FROM,
    SAME_HOUR,
    SAME_PEOPLE_SAME_HOUR,
    SAME_QUESTION,
    SAME_SERIES,
    SAME_SPEAKER_SAME_HOUR,
    SHOWN,
)

if TYPE_CHECKING:
    from queries.overlaps.likeness import Likeness
    from queries.overlaps.scored import Scored

OVERLAP: Final = "overlap"
CLASH: Final = "clash"
AGAIN: Final = "again"
# What is given once a day is a series on purpose; what one body gives twice within a day could be one.
_NEAR: Final = timedelta(days=1)
_TEXT, _TITLE = 1, 2


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: the effort's id and name, who organises it (names), when it begins (a day where no hour is
    told), and its edition's id.

    `given` are the ids of every time it is given, its own first.
    """

    id: str
    name: str
    organisers: tuple[str, ...]
    begins: date | datetime | None
    edition: str
    given: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Overlap:
    """A pair of efforts that overlap; `left` has the lesser id.

    `strength` is 0–1: as often as that a reader would call a coordinator about such a pair. `kind` is overlap (they
    address one question), clash (they share people and an hour, not a question) or again (another edition's effort).
    `suggestion` is merge, move or coordinate; `decision` is what was decided, None while it is open. Overlaps of one
    `group` are read together. `sources` are the ids of the sources that tell of the two.
    """

    left: Side
    right: Side
    strength: float
    reasons: tuple[Reason, ...]
    kind: str
    suggestion: str
    group: int = 0
    decision: OverlapDecision | None = None
    sources: tuple[str, ...] = ()


def judge(
    scored: Scored, left: tuple[Effort, ...], right: tuple[Effort, ...], likeness: Likeness, threshold: float = SHOWN
) -> Overlap | None:
    """Return the overlap of two items, None where it is too weak.

    Parameters
    ----------
    scored
        The first effort of each item, with their strength.
    left, right
        All times the two are given, in the order of `scored`.
    """
    one, other = scored.left, scored.right
    hours = shared_hours((s for e in left for s in e.sittings), (s for e in right for s in e.sittings))
    partners = _shared_bodies(one, other)
    speakers = _shared(_people(left), _people(right))
    strength = _with_hours(scored.strength, bool(hours), bool(partners), bool(speakers), threshold)
    if strength < threshold:
        return None
    alike = scored.strength >= threshold
    kind = AGAIN if one.edition != other.edition else OVERLAP if alike else CLASH
    reasons = [Reason(HOUR, hours)] if hours else []
    reasons += [Reason(PARTNER, partners)] if partners else []
    reasons += [Reason(SPEAKER, speakers)] if speakers else []
    if alike:
        told = telling_words(likeness, one, other)
        topics = _shared(one.topics, other.topics)
        reasons = ([Reason(QUESTION, told)] if told else []) + _series(scored) + reasons
        reasons += [Reason(TOPIC, topics)] if topics else []
    sides = sorted((_side(left), _side(right)), key=lambda side: side.id)
    sources = tuple(sorted({source for effort in (*left, *right) for source in effort.sources}))
    same = title_key(one.title) == title_key(other.title) and bool(partners or speakers)
    mergeable = same or (_one_question(scored) and _one_side(one, other) and not one_series(one.title, other.title))
    suggestion = _suggestion(kind, bool(hours), bool(partners or speakers), mergeable and _near(left, right), same)
    return Overlap(sides[0], sides[1], round(strength, 4), tuple(reasons), kind, suggestion, sources=sources)


def _with_hours(alike: float, hours: bool, partners: bool, speakers: bool, threshold: float) -> float:
    if not hours:
        return alike
    if speakers:
        return 1 - (1 - alike) * (1 - SAME_SPEAKER_SAME_HOUR)
    if partners:
        return 1 - (1 - alike) * (1 - SAME_PEOPLE_SAME_HOUR)
    # An hour alone is no overlap; one question at one hour splits the audience.
    return 1 - (1 - alike) * (1 - SAME_HOUR) if alike >= threshold else alike


def _series(scored: Scored) -> list[Reason]:
    one, other = scored.left, scored.right
    same_lead = bool(one.lead) and one.lead == other.lead
    alike = max(scored.measures[_TEXT], scored.measures[_TITLE]) >= SAME_SERIES or one_series(one.title, other.title)
    return [Reason(SERIES, (one.organisers[0].name,))] if same_lead and alike else []


def _suggestion(kind: str, hours: bool, people: bool, mergeable: bool, same: bool) -> str:
    if kind == AGAIN:
        return COORDINATE
    # One title by the same people is one item told twice: there is nothing to move it away from.
    if mergeable and same:
        return MERGE
    if hours and (people or kind == CLASH):
        return MOVE
    if mergeable:
        return MERGE
    return MOVE if hours else COORDINATE


def _one_question(scored: Scored) -> bool:
    """Tell whether the two ask the same in like words; organisers and topics in common make a pair strong, not one."""
    return scored.strength >= MERGE_FROM and scored.measures[_TEXT] >= SAME_QUESTION


def _one_side(one: Effort, other: Effort) -> bool:
    """Tell whether one body decides on both: they have one lead, are one's own administrations', or one house's own."""
    if one.organisers and other.organisers:
        own = all(any(body.label == "Administration" for body in effort.organisers) for effort in (one, other))
        return own or one.lead == other.lead
    houses = {house.id for house in one.houses} & {house.id for house in other.houses}
    return not one.organisers and not other.organisers and bool(houses)


def _near(left: tuple[Effort, ...], right: tuple[Effort, ...]) -> bool:
    """Tell whether the two are ever given less than a day apart; on one day, where an hour is not told."""
    for one in left:
        for other in right:
            if one.begins is not None and other.begins is not None:
                if abs(one.begins - other.begins) < _NEAR:
                    return True
            elif one.day is not None and one.day == other.day:
                return True
    return False


def _shared_bodies(one: Effort, other: Effort) -> tuple[str, ...]:
    there = {body.id for body in other.organisers}
    return tuple(dict.fromkeys(body.name for body in one.organisers if body.id in there))


def _people(item: tuple[Effort, ...]) -> tuple[tuple[str, str], ...]:
    return tuple(speaker for effort in item for speaker in effort.speakers)


def _shared(here: tuple[tuple[str, str], ...], there: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    ids = {id for id, _ in there}
    return tuple(dict.fromkeys(name for id, name in here if id in ids))


def _side(item: tuple[Effort, ...]) -> Side:
    first = item[0]
    names = tuple(body.name for body in (*first.organisers, *first.houses))
    return Side(first.id, first.title, names, first.starts, first.edition, tuple(effort.id for effort in item))
