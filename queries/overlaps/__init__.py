"""Overlaps: which efforts address one question or want the same people at one hour, why, and what was decided."""

from queries.overlaps.decided import OverlapDecision, decide_overlap, read_overlap_decisions
from queries.overlaps.find import overlaps
from queries.overlaps.groups import Group, groups
from queries.overlaps.overlap import Overlap, Side
from queries.overlaps.reasons import Reason

__all__ = [
    "Group",
    "Overlap",
    "OverlapDecision",
    "Reason",
    "Side",
    "decide_overlap",
    "groups",
    "overlaps",
    "read_overlap_decisions",
]
