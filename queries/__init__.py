"""Questions and answers: the query library, and the analyses that Cypher cannot do."""

from queries.overlaps import overlaps
from queries.runner import run

__all__ = ["overlaps", "run"]
