"""What a source declares of itself, held against what was read from it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from graph.errors import SourceError
from graph.records import EventRecord, Locator, Record, Report, SourceDeclaration, SourceRecord

_FIELDS = ("topics", "focus_areas", "language", "kind", "kind_as_written", "status", "place", "platform")


def check_expectations(declaration: SourceDeclaration, records: Sequence[Record], report: Report) -> None:
    """Hold the declared counts and values against what was read.

    Raises
    ------
    SourceError
        A breach, where the declaration's level is stop; where it is warn, the breach is noted in the report. Values are
        declared of a field that an event does not have.
    """
    for field in declaration.expect.values:
        if field not in _FIELDS:
            raise SourceError("loaders-expect-field", id=declaration.id, field=field, fields=", ".join(_FIELDS))
    for key, found, expected in _breaches(declaration, records):
        if declaration.expect.level == "stop":
            raise SourceError("expect-stop", id=declaration.id, found=found, expected=expected)
        report.problem(Locator(str(declaration.path)), key, found=found, expected=expected, set_aside=False)


def _breaches(declaration: SourceDeclaration, records: Sequence[Record]) -> list[tuple[str, str, str]]:
    expect = declaration.expect
    rows = sum(not isinstance(record, SourceRecord) for record in records)
    breaches = []
    if expect.rows_min is not None and rows < expect.rows_min:
        breaches.append(("expect-few", str(rows), str(expect.rows_min)))
    if expect.rows_max is not None and rows > expect.rows_max:
        breaches.append(("expect-many", str(rows), str(expect.rows_max)))
    for column, known in expect.values.items():
        unknown = _values(records, column)
        for value in known:
            unknown.pop(value, None)
        breaches.extend(
            ("expect-value", f"{value} ({count})", column) for value, count in sorted(unknown.items()) if value
        )
    return breaches


def _values(records: Sequence[Record], column: str) -> Counter[str]:
    counted: Counter[str] = Counter()
    for record in records:
        if isinstance(record, EventRecord):
            value = getattr(record, column)
            counted.update(value if isinstance(value, tuple) else (value,))
    return counted
