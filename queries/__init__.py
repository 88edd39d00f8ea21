"""Questions and answers: the query library, and the analyses that Cypher cannot do."""

from queries.runner import run

__all__ = ["run"]
