"""The Neo4j store: a team's server, a cluster, Aura.

One node `(:Build {name: 'current'})` says which build the database holds, carries the lock of the build under way, and
flips last. A reader looks at it before and after its query, so that half a build is never taken for a whole one.
"""

from __future__ import annotations

import logging
import os
import time
import uuid
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any, Final, TypeVar, cast
from urllib.parse import SplitResult, urlsplit

import neo4j
import networkx as nx
from neo4j.exceptions import DriverError, Neo4jError, ServiceUnavailable, TransientError

from graph.cypher.read_only import read_only
from graph.errors import QueryLimitError, StoreBusyError, StoreError, StoreForeignError
from graph.model import Graph, add_entity, add_relation
from graph.planning import Hashes, Plan, hash_graph, make_plan
from graph.schema import NODES
from graph.store.base import DEFAULT_LIMITS, Answer, Build, Limits
from graph.store.deadline import run_with_deadline
from graph.store.embedded.snapshot import entity_of, relation_of
from graph.store.neo4j.apply import Writing
from graph.store.neo4j.errors import is_lasting, is_limit, query_error, store_error
from graph.store.neo4j.fence import CURRENT, LEASE_SECONDS, WRITERS, Fence, Work, Writer
from graph.store.neo4j.load import FirstLoad, gc_frozen, with_writers
from graph.store.neo4j.marker import (
    build_of,
    close_writers,
    flip,
    holds_anything,
    let_go,
    note_indexed,
    open_build,
    open_writers,
    read_marker,
    take_lock,
)
from graph.store.neo4j.rows import NODE_NAMES, RELATION_NAMES
from graph.store.neo4j.schema import INDEXED, constraints, labels, node_indexes, relation_constraints
from graph.store.neo4j.values import HASH, plain
from graph.store.neo4j.version import require_version

SCHEMES: Final = ("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc")
RETRY_SECONDS: Final = 15.0
# At the first contact nothing is under way that patience could save; a server that is just starting is waited for.
MEET_SECONDS: Final = 5.0
WRITE_SECONDS: Final = 120.0
# A plan up to this size is one transaction, so that a reader sees the old graph or the new. Larger ones would need
# more of the server's memory than one may count on.
ATOMIC: Final = 20_000
_READINGS: Final = 5
_GRACE: Final = 2.0

T = TypeVar("T")

# Python prints what nobody listens to on stderr; the driver's word for every retry is no user's business. Whoever
# wants it asks for the log ”neo4j”.
logging.getLogger("neo4j").addHandler(logging.NullHandler())


class Neo4jStore:
    """A store in a Neo4j database; see `graph.store.base.Store`.

    Parameters
    ----------
    address
        `neo4j://host:7687`, or any scheme of `SCHEMES`; a path names the database (`neo4j://host/omvarld`). User and
        password come from the environment alone: `OMVARLD_NEO4J_USER` (default `neo4j`), `OMVARLD_NEO4J_PASSWORD`.
    adopt
        Allow building into a database that holds something else. What is there is never changed or deleted.
    lease
        Seconds after which a lock that is not renewed is anyone's.

    Raises
    ------
    StoreError
        The address names a user or has an unknown scheme, or there is no password.
    """

    def __init__(self, address: str, *, adopt: bool = False, lease: float = LEASE_SECONDS) -> None:
        parts = urlsplit(address)
        if parts.scheme not in SCHEMES or not parts.hostname or not _has_port(parts) or parts.query or parts.fragment:
            raise StoreError("store-neo4j-address", address=f"{parts.scheme}://{parts.hostname or ''}")
        if parts.username or parts.password:
            raise StoreError("store-neo4j-credentials")
        password = os.environ.get("OMVARLD_NEO4J_PASSWORD")
        if not password:
            raise StoreError("store-neo4j-password")
        self.address = f"{parts.scheme}://{parts.netloc}"
        self._database = parts.path.strip("/") or os.environ.get("OMVARLD_NEO4J_DATABASE") or None
        self._adopt = adopt
        self._lease = lease
        self._seen: tuple[str, int] | None = None
        self._met = False
        self._driver = neo4j.GraphDatabase.driver(
            self.address,
            auth=(os.environ.get("OMVARLD_NEO4J_USER", "neo4j"), password),
            connection_timeout=10.0,
            connection_acquisition_timeout=15.0,
            max_transaction_retry_time=RETRY_SECONDS,
            notifications_min_severity="OFF",
            user_agent="omvarld",
        )

    def build(self) -> Build | None:
        """Return the current build, None where nothing was ever built.

        After a build that was broken off, the one before is returned without `fingerprint` and `content`: it is what
        was last whole, but no longer what stands, and the next build must write.
        """
        marker = self._read(read_marker)
        if marker is None or marker["card"] is None:
            return None
        build = build_of(marker["card"])
        return build if marker["whole"] else replace(build, fingerprint="", content="")

    def hashes(self) -> Hashes:
        """Return the hashes of every node and relation that is ours, whole build or not; empty if none."""

        def work(transaction: neo4j.ManagedTransaction) -> Hashes:
            marker = read_marker(transaction)
            nodes = transaction.run(f"MATCH (n:Entity) WHERE n.{HASH} IS NOT NULL RETURN n.id, n.{HASH}")
            held = dict(nodes.values())
            edges = transaction.run(f"MATCH (:Entity)-[r]->(:Entity) WHERE r.{HASH} IS NOT NULL RETURN r.key, r.{HASH}")
            self._seen = ("whole", 0) if marker is None else (marker["state"], marker["revision"])
            return Hashes(held, dict(edges.values()))

        return self._read(work)

    def apply(self, graph: Graph, plan: Plan, build: Build) -> None:
        """Make `graph` the current build, touching only what `plan` names; see `graph.store.base.Store.apply`.

        A plan of up to `ATOMIC` changes is one transaction: a reader sees the old graph or the new one. A larger one is
        written in batches, and until the last a reader is told that a build is under way. The plan is made anew where
        the database has changed since `hashes` was read.
        """
        self._guarded(self._claim)
        fence = self._guarded(self._lock)
        try:
            self._guarded(lambda: self._apply(graph, plan, build, fence))
        finally:
            self._release(fence)

    def run(
        self, cypher: str, parameters: Mapping[str, object] | None = None, limits: Limits = DEFAULT_LIMITS
    ) -> Answer:
        """Run one read-only query on the current build; see `graph.store.base.Store.run`."""
        text = read_only(cypher, parameters)

        def work(transaction: neo4j.ManagedTransaction) -> Answer:
            try:
                return _answer(transaction, text, dict(parameters or {}), limits.rows)
            except TransientError as error:
                if is_limit(error):
                    # Asking again would take as much again; so the driver must not take it for a passing fault.
                    raise query_error(error, self.address, limits.seconds) from error
                raise

        try:
            # The server looks at the clock between rows, not within one expression; we look whatever it does.
            return run_with_deadline(
                limits.seconds + _GRACE, lambda: self._whole(neo4j.unit_of_work(timeout=limits.seconds)(work))
            )
        except TimeoutError:
            raise QueryLimitError("store-query-time", limit=limits.seconds) from None
        except (Neo4jError, DriverError) as error:
            raise query_error(error, self.address, limits.seconds) from error

    def graph(self) -> Graph:
        """Return the current build's graph; what others added to the database is not in it."""
        try:
            return self._whole(_read_graph)
        except (Neo4jError, DriverError) as error:
            raise store_error(error, self.address) from error

    def builds(self) -> tuple[Build, ...]:
        """Return the card of every build, oldest first. Neo4j holds the graph of the current one alone."""

        def work(transaction: neo4j.ManagedTransaction) -> tuple[Build, ...]:
            found = transaction.run(
                "MATCH (b:Build {made_by: 'omvarld'}) WHERE b.name <> $name AND b.card IS NOT NULL RETURN b.card",
                name=CURRENT,
            )
            return tuple(sorted((build_of(card) for (card,) in found), key=lambda build: (build.built_at, build.id)))

        return self._read(work)

    def close(self) -> None:
        """Close the connections."""
        self._driver.close()

    def _claim(self) -> None:
        """Make sure that the server can be written to, the database is ours or empty, and the constraints stand."""
        with self._session() as session:
            require_version(self._driver.get_server_info().agent, self.address)
            marker = session.execute_read(read_marker)
            if marker is None and not self._adopt:
                others = session.run("MATCH (n) RETURN count(n)").single(strict=True)[0]
                if others:
                    raise StoreForeignError("store-neo4j-foreign", address=self.address, count=others)
            if marker is None:
                for label in labels():
                    session.run("CALL db.createLabel($label)", label=label).consume()
            _run_each(session, constraints())

    def _lock(self) -> Fence:
        owner = uuid.uuid4().hex
        waited_for = None
        deadline = time.monotonic() + 3 * self._lease
        while True:
            with self._session() as session:
                found = session.execute_write(take_lock, owner, round(self._lease * 1000))
            if found["owner"] == owner:
                return Fence(owner, found["revision"], self._lease)
            # A lock that is renewed belongs to a build at work; one that is not, to a build that died.
            if waited_for not in (None, found["until"]) or time.monotonic() > deadline:
                raise StoreBusyError("store-busy", folder=self.address)
            waited_for = found["until"]
            time.sleep(min(1.0, self._lease / 4))

    def _apply(self, graph: Graph, plan: Plan, build: Build, fence: Fence) -> None:
        with self._session() as session:
            marker = session.execute_read(read_marker)
            if marker is None:
                raise StoreBusyError("store-neo4j-lock-lost")
            fresh = marker["card"] is None and not session.execute_read(holds_anything)
            if self._seen != (marker["state"], marker["revision"] - 1):
                plan = make_plan(hash_graph(graph), self.hashes())
            # A first load fills its indexes when what they are of has been written, all at once.
            if not fresh and marker["indexed"] != INDEXED:
                self._index(session)
            writing = FirstLoad(graph, plan) if fresh else Writing(graph, plan)
            if len(plan.nodes) + len(plan.relations) <= ATOMIC:
                self._transact(session, fence, *writing.steps(), partial(flip, build=build))
            else:
                self._transact(session, fence, open_build)
                if isinstance(writing, FirstLoad):
                    self._load(session, writing, fence)
                else:
                    for step in writing.steps():
                        self._transact(session, fence, step)
                self._transact(session, fence, partial(flip, build=build))
            if fresh:
                self._index(session)

    def _transact(self, session: neo4j.Session, fence: Fence, *steps: Work) -> None:
        _write(session, fence.check, *steps)
        fence.revision += 1

    def _load(self, session: neo4j.Session, load: FirstLoad, fence: Fence) -> None:
        """Write a first load in writers; afterwards `fence` knows how many transactions that took."""
        self._transact(session, fence, open_writers)
        writers = [Writer(fence, number) for number in range(WRITERS)]
        with gc_frozen():
            with_writers(load.nodes(), writers, self._write_as)
            # They are filled while relations are written.
            _run_each(session, node_indexes())
            with_writers(load.relations(), writers, self._write_as)
        self._transact(session, fence, close_writers)
        fence.revision += sum(writer.done for writer in writers)

    def _write_as(self, writer: Writer, steps: Iterable[Work]) -> None:
        with self._session() as session:
            for step in steps:
                _write(session, step, writer.check)
                writer.done += 1

    def _index(self, session: neo4j.Session) -> None:
        _run_each(session, node_indexes())
        with_writers(iter(relation_constraints()), range(WRITERS), self._constrain_writer)
        session.run("CALL db.awaitIndexes(600)").consume()
        session.execute_write(note_indexed, INDEXED)

    def _constrain_writer(self, _: int, statements: Iterable[str]) -> None:
        with self._session() as session:
            _run_each(session, statements)

    def _release(self, fence: Fence) -> None:
        try:
            with self._session() as session:
                session.execute_write(let_go, fence.owner)
        except (Neo4jError, DriverError):
            # The server is away; the lock runs out by itself.
            return

    def _whole(self, work: Callable[[neo4j.ManagedTransaction], T]) -> T:
        """Run `work` on one whole build: if the build changed meanwhile, run it again."""
        for _ in range(_READINGS):
            with self._session(neo4j.READ_ACCESS) as session:
                before = session.execute_read(read_marker)
                if before is None or (before["card"] is None and before["whole"]):
                    raise StoreError("store-empty", folder=self.address)
                if not before["whole"]:
                    key = "store-neo4j-building" if before["locked"] else "store-neo4j-broken-off"
                    raise StoreBusyError(key, address=self.address)
                made = session.execute_read(work)
                after = session.execute_read(read_marker)
            if after is not None and after["revision"] == before["revision"]:
                return made
        raise StoreBusyError("store-neo4j-building", address=self.address)

    def _read(self, work: Callable[[neo4j.ManagedTransaction], T]) -> T:
        def reading() -> T:
            with self._session(neo4j.READ_ACCESS) as session:
                return session.execute_read(work)

        return self._guarded(reading)

    def _guarded(self, work: Callable[[], T]) -> T:
        try:
            return work()
        except (Neo4jError, DriverError) as error:
            raise store_error(error, self.address) from error

    def _meet(self) -> None:
        deadline = time.monotonic() + MEET_SECONDS
        while True:
            try:
                # Outside a managed transaction the driver does not try again by itself.
                with self._driver.session(database=self._database, default_access_mode=neo4j.READ_ACCESS) as session:
                    session.run("RETURN 1").consume()
            except ServiceUnavailable as error:
                if is_lasting(error) or time.monotonic() > deadline:
                    raise
                time.sleep(0.5)
            else:
                return

    def _session(self, access: str = neo4j.WRITE_ACCESS) -> neo4j.Session:
        if not self._met:
            self._meet()
            self._met = True
        return self._driver.session(database=self._database, default_access_mode=access)


def _has_port(parts: SplitResult) -> bool:
    """Tell whether the port is one, or left out."""
    try:
        return parts.port != 0
    except ValueError:
        return False


def _run_each(session: neo4j.Session, statements: Iterable[str]) -> None:
    for statement in statements:
        session.run(cast(Any, statement)).consume()


def _write(session: neo4j.Session, *steps: Work) -> None:
    def work(transaction: neo4j.ManagedTransaction) -> None:
        for step in steps:
            step(transaction)

    # A builder that is cut off from the server must not hold the lock for ever.
    session.execute_write(neo4j.unit_of_work(timeout=WRITE_SECONDS)(work))


def _answer(transaction: neo4j.ManagedTransaction, cypher: str, parameters: dict[str, object], limit: int) -> Answer:
    result = transaction.run(cast(Any, cypher), parameters)
    rows: list[tuple[object, ...]] = []
    for record in result:
        # One row past the limit is asked for, and no more.
        if len(rows) == limit:
            return Answer(tuple(result.keys()), tuple(rows), truncated=True)
        rows.append(tuple(plain(value) for value in record.values()))
    return Answer(tuple(result.keys()), tuple(rows))


def _read_graph(transaction: neo4j.ManagedTransaction) -> Graph:
    graph: Graph = nx.MultiDiGraph()
    for names, values in transaction.run(
        f"MATCH (n:Entity) WHERE n.{HASH} IS NOT NULL RETURN labels(n), properties(n)"
    ):
        label = next(name for name in names if name in NODES)
        add_entity(graph, entity_of({"label": label, **_ours(values, NODE_NAMES[label])}))
    for type, start, end, values in transaction.run(
        f"MATCH (a:Entity)-[r]->(b:Entity) WHERE r.{HASH} IS NOT NULL RETURN type(r), a.id, b.id, properties(r)"
    ):
        row = {"type": type, "start": start, "end": end, **_ours(values, RELATION_NAMES[type])}
        add_relation(graph, relation_of(row))
    return graph


def _ours(values: Mapping[str, object], names: tuple[str, ...]) -> dict[str, object]:
    return {name: plain(values[name]) for name in names if name in values}
