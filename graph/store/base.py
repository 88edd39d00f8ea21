"""The `Store` interface: what holds a built graph and answers Cypher, whatever is behind it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, Protocol

from graph.model import Graph
from graph.planning import Hashes, Plan

Cell = object  # str, int, float, bool, None, date, datetime, or a list or mapping of these


@dataclass(frozen=True, slots=True)
class Answer:
    """A query's answer: column names and rows in their order. `truncated` where the row limit cut it."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    truncated: bool = False


@dataclass(frozen=True, slots=True)
class Build:
    """One build that a store holds. `fingerprint` is of all inputs, `content` of the graph it made.

    `counts` are nodes per label and relations per type; `sources` maps a source's id to its file hash;
    `waiting` is how many pairs of names waited for a decision, `proposals` how many sentences of documents did;
    `forgets` are the decisions to forget that it was made with, by number, and when each was taken.
    """

    id: str
    built_at: datetime
    fingerprint: str
    content: str
    nodes: int
    relations: int
    counts: Mapping[str, int] = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)
    perspective: str = ""
    waiting: int = 0
    proposals: int = 0
    forgets: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Limits:
    """How long a query may run (seconds), how many rows it may give, and how much memory it may take (MB).

    Neo4j keeps to a memory limit of its own (`db.memory.transaction.max`); `megabytes` is the embedded store's.
    """

    seconds: float = 30.0
    rows: int = 100_000
    megabytes: int = 2_000


DEFAULT_LIMITS: Final = Limits()


class Store(Protocol):
    """What every store does. A reader always sees one whole build."""

    def build(self) -> Build | None:
        """Return the current build, None where nothing was ever built."""
        ...

    def hashes(self) -> Hashes:
        """Return the content hash of every node and relation of the current build; empty if none."""
        ...

    def apply(self, graph: Graph, plan: Plan, build: Build) -> None:
        """Make `graph` the current build, by `plan`; all or nothing to a reader.

        Raises
        ------
        graph.errors.StoreBusyError
            Another build is under way.
        graph.errors.StoreForeignError
            The database holds something that is not ours.
        graph.errors.StoreError
            It could not be written; the graph from before stands.
        """
        ...

    def run(
        self, cypher: str, parameters: Mapping[str, object] | None = None, limits: Limits = DEFAULT_LIMITS
    ) -> Answer:
        """Run one read-only Cypher query.

        Raises
        ------
        graph.errors.QueryRefusedError
            The query would write, read files or reach out.
        graph.errors.QueryLimitError
            It ran longer than `limits.seconds`.
        graph.errors.QueryError
            It is wrong; the message says where.
        """
        ...

    def graph(self) -> Graph:
        """Return the current build's graph as a networkx MultiDiGraph (see `graph.model`)."""
        ...

    def builds(self) -> tuple[Build, ...]:
        """Return every build that is kept, oldest first."""
        ...

    def close(self) -> None:
        """Let go of files and connections."""
        ...
