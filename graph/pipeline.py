"""From a catalogue to a store: read, resolve, assemble, plan, apply."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Set
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from graph.assemble import Assembled, Progress, assemble
from graph.catalogue import Catalogue, loader_for
from graph.decisions import Decisions, read_decisions
from graph.documents.proposals import waiting
from graph.errors import SourceError
from graph.expectations import check_expectations
from graph.forgetting import forgets, prune_forgotten
from graph.messages import text
from graph.model import Graph, entities, relations
from graph.planning import Plan, content_hash, hash_graph, make_plan
from graph.records import Problem, Record, Report, SourceDeclaration
from graph.store import open_store
from graph.store.base import Build, Store

TIME_ZONE: Final = ZoneInfo("Europe/Stockholm")
# A build's id begins with the second it was made in.
_STAMP: Final = len("20170703T120000")


def _silent(stage: str, done: int, total: int) -> None:
    """Report progress to nobody."""


@dataclass(frozen=True, slots=True)
class Planned:
    """What a build would do, or did. `graph` is None where the inputs are those of the build that stands.

    `reports` tell what each source's reading set aside; `build` is the build that would stand after.
    """

    plan: Plan
    build: Build
    graph: Graph | None = None
    reports: tuple[Report, ...] = ()
    before: Build | None = None

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Return every problem of every source."""
        return tuple(problem for report in self.reports for problem in report.problems)


def check(catalogue: Catalogue, progress: Progress = _silent) -> tuple[Report, ...]:
    """Read and validate every source; build nothing.

    A source that cannot be read at all is told as a problem of its own, so that one call tells all that is wrong.
    """
    reports = []
    for declaration in catalogue.sources:
        report = Report(declaration.id)
        try:
            _read(declaration, report, progress)
        except SourceError as error:
            report.unreadable = str(error)
        reports.append(report)
    return tuple(reports)


def plan(catalogue: Catalogue, store: Store | None = None, progress: Progress = _silent) -> Planned:
    """Return what a build would add, change and remove; apply nothing.

    Raises
    ------
    graph.errors.OmvarldError
        A source cannot be read, breaks what it declares, or sets aside more rows than its tolerance; a decision
        contradicts another; something does not fit the schema; the store cannot be read.
    """
    if store is not None:
        return _planned(catalogue, store, progress)
    opened = open_store(catalogue.store)
    try:
        return _planned(catalogue, opened, progress)
    finally:
        opened.close()


def build(catalogue: Catalogue, store: Store | None = None, progress: Progress = _silent) -> Planned:
    """Plan, and apply the plan to the store. Raises as `plan`, and StoreError where it cannot be written."""
    opened = store or open_store(catalogue.store)
    try:
        planned = _planned(catalogue, opened, progress)
        apply(catalogue, planned, opened, progress)
        return planned
    finally:
        if store is None:
            opened.close()


def assembled(catalogue: Catalogue, progress: Progress = _silent) -> Assembled:
    """Return the whole graph and the names it was made with; compare and apply nothing. Raises as `plan`."""
    return _assembled(catalogue, read_decisions(catalogue.decisions), progress)[0]


def apply(catalogue: Catalogue, planned: Planned, store: Store, progress: Progress = _silent) -> tuple[str, ...]:
    """Do what was planned, and remove the builds that may hold whom people forgot; return the ids of those.

    Nothing is written where nothing would change. Raises StoreError where it cannot be written.
    """
    if planned.graph is not None and planned.build is not planned.before:
        progress("progress-store", 0, 0)
        store.apply(planned.graph, planned.plan, planned.build)
    return prune_forgotten(read_decisions(catalogue.decisions), store)


def fingerprint(catalogue: Catalogue) -> str:
    """Return one hash of all that a build depends on: catalogue, decisions, the sources' files, the program itself."""
    digest = hashlib.sha256()
    for path in (catalogue.path, catalogue.decisions, *(source.path for source in catalogue.sources)):
        for file in _files(path):
            digest.update(file.name.encode() + b"\0")
            digest.update(hashlib.sha256(file.read_bytes()).digest())
    for package in ("graph", "loaders"):
        for code in _program(resources.files(package)):
            digest.update(hashlib.sha256(code.read_bytes()).digest())
    return digest.hexdigest()


def _planned(catalogue: Catalogue, store: Store, progress: Progress) -> Planned:
    before = store.build()
    mark = fingerprint(catalogue)
    if before is not None and before.fingerprint == mark:
        return Planned(Plan(), before, None, (), before)
    decisions = read_decisions(catalogue.decisions)
    assembled, reports = _assembled(catalogue, decisions, progress)
    progress("progress-plan", 0, 0)
    hashes = hash_graph(assembled.graph)
    made = make_plan(hashes, store.hashes())
    # Where the graph is the same for other inputs, the build is a new one all the same: its fingerprint is what the
    # next build is spared by.
    build = _build(catalogue, assembled, decisions, mark, content_hash(hashes), before)
    if before is not None and before.id[:_STAMP] == build.id[:_STAMP]:
        build = replace(build, id=_free_id(build.id, {kept.id for kept in store.builds()}))
    return Planned(made, build, assembled.graph, reports, before)


def _assembled(catalogue: Catalogue, decisions: Decisions, progress: Progress) -> tuple[Assembled, tuple[Report, ...]]:
    records: list[Record] = []
    reports = []
    for declaration in catalogue.sources:
        report = Report(declaration.id)
        records.extend(_read(declaration, report, progress))
        _within_tolerance(declaration, report)
        reports.append(report)
    return assemble(records, catalogue.perspective, decisions, progress), tuple(reports)


def _read(declaration: SourceDeclaration, report: Report, progress: Progress) -> list[Record]:
    progress("progress-read", 0, 0)
    records = list(loader_for(declaration).read(declaration, report))
    check_expectations(declaration, records, report)
    return records


def _within_tolerance(declaration: SourceDeclaration, report: Report) -> None:
    if report.set_aside > declaration.tolerance * max(report.rows, 1):
        first = next(problem for problem in report.problems if problem.set_aside)
        raise SourceError(
            "source-tolerance",
            id=declaration.id,
            count=report.set_aside,
            rows=report.rows,
            tolerance=f"{declaration.tolerance:.1%}",
            first=problem_words(first),
        )


def problem_words(problem: Problem) -> str:
    """Return a problem as one sentence: where, what, found, expected."""
    place = problem.locator
    where = place.file + (text("problem-row", row=place.row) if place.row is not None else "")
    where += text("problem-column", column=place.column) if place.column else ""
    said = text(problem.key, found=problem.found, expected=problem.expected)
    return f"{where}: {said}"


def _build(
    catalogue: Catalogue, assembled: Assembled, decisions: Decisions, mark: str, content: str, before: Build | None
) -> Build:
    graph = assembled.graph
    counts = Counter(entity.label for entity in entities(graph))
    counts.update(relation.type for relation in relations(graph))
    # To the microsecond: builds are put in order by it, and two may be made in one second.
    now = datetime.now(TIME_ZONE).replace(tzinfo=None)
    if before is not None:
        # Clocks are set back, and every autumn has an hour twice; a build is later than the one it follows.
        now = max(now, before.built_at + timedelta(microseconds=1))
    return Build(
        id=f"{now:%Y%m%dT%H%M%S}-{content[:8]}",
        built_at=now,
        fingerprint=mark,
        content=content,
        nodes=graph.number_of_nodes(),
        relations=graph.number_of_edges(),
        counts=dict(sorted(counts.items())),
        sources={source.id: _hash(source.path) for source in catalogue.sources},
        perspective=catalogue.perspective,
        waiting=sum(1 for _ in assembled.names.open_pairs()),
        proposals=len(waiting(graph, assembled.proposals, decisions)),
        forgets=forgets(decisions),
    )


def _free_id(id: str, taken: Set[str]) -> str:
    """Return an id that no build has: within one second the same graph may be built twice, for other inputs."""
    free, number = id, 1
    while free in taken:
        number += 1
        free = f"{id}-{number}"
    return free


def _hash(path: Path) -> str:
    digest = hashlib.sha256()
    for file in _files(path):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _files(path: Path) -> list[Path]:
    if path.is_dir():
        return sorted(file for file in path.rglob("*") if file.is_file())
    return [path] if path.is_file() else []


def _program(folder: Traversable) -> list[Traversable]:
    found: list[Traversable] = []
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            found.extend(_program(entry))
        elif entry.name.endswith((".py", ".yaml")):
            found.append(entry)
    return found
