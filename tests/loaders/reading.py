"""Reads a file through a loader and keeps all that came of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from graph.errors import SourceError
from graph.messages import text
from graph.pipeline import problem_words
from graph.records import EventRecord, Expectation, Loader, Problem, Record, Report, SourceDeclaration, SourceRecord

OPTIONS: Mapping[str, object] = {"arena": "Provveckan", "edition": "Provveckan 2013"}


@dataclass(frozen=True, slots=True)
class Read:
    """What a reading gave: records, problems, rows, and the error that ended it, if one did."""

    records: tuple[Record, ...]
    report: Report
    error: SourceError | None = None

    @property
    def events(self) -> tuple[EventRecord, ...]:
        return tuple(record for record in self.records if isinstance(record, EventRecord))

    @property
    def source(self) -> SourceRecord:
        first = self.records[0]
        assert isinstance(first, SourceRecord)
        return first

    @property
    def problems(self) -> list[Problem]:
        return self.report.problems

    @property
    def keys(self) -> list[str]:
        return [problem.key for problem in self.report.problems]

    def said(self) -> str:
        """Return all that a user would read: every problem's words, and the error's."""
        words = [problem_words(problem) for problem in self.problems]
        return "\n".join([*words, str(self.error or "")])


def declared(
    path: Path, options: Mapping[str, object] = OPTIONS, encoding: str = "utf-8", expect: Expectation | None = None
) -> SourceDeclaration:
    return SourceDeclaration(
        id="prov",
        loader="prov",
        path=path,
        name="Provet",
        publisher="Provtryckeriet",
        licence="CC0",
        encoding=encoding,
        options=options,
        expect=expect or Expectation(),
        line=7,
    )


def read(
    loader: Loader,
    path: Path,
    options: Mapping[str, object] = OPTIONS,
    encoding: str = "utf-8",
    expect: Expectation | None = None,
) -> Read:
    """Read `path` to its end; a SourceError is kept, any other error is a defect and goes on up."""
    report = Report("prov")
    records: list[Record] = []
    try:
        for record in loader.read(declared(path, options, encoding, expect), report):
            records.append(record)
    except SourceError as error:
        assert text(error.key, **error.values)
        return Read(tuple(records), report, error)
    return Read(tuple(records), report)
