"""Writes `docs/benchmarks.md` from what the benchmarks left in a folder: figures (NAME.json) and runs (NAME.run.json).

The benchmarks shape their figures as they like: a list of rows, a table by name, or tables within tables. What is told
of each is told here alike, so that a benchmark that gets a new figure needs no change here.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import cast

from benchmarks.suite import SUITE, Benchmark

HEAD = """\
# Benchmarks

This page is made by `python -m benchmarks` from figures measured on one machine, and by nothing else. Each section
begins with the command that measured it; `DATA` is the folder of real programmes, registers and labelled sets
(`OMVARLD_DATA`). Load is how many cores others kept busy when it began: other work makes seconds worse, never better.
"""
_WIDE = 8
Figures = Mapping[str, object]


def page(folder: Path) -> str:
    """Return the page of the runs in `folder`; a benchmark that has left nothing there is told as not run."""
    parts = [HEAD, _machine(folder)]
    parts.extend(f"\n## {one.title}\n\n{one.about}\n\n{_section(folder, one)}" for one in SUITE)
    return "".join(parts)


def _machine(folder: Path) -> str:
    path = folder / "machine.json"
    told = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    return "\n" + table(("", ""), [(name, str(value)) for name, value in told.items()]) if told else ""


def _section(folder: Path, one: Benchmark) -> str:
    ran = folder / f"{one.name}.run.json"
    if not ran.is_file():
        return "Not run.\n"
    run = json.loads(ran.read_text(encoding="utf-8"))
    began = f"`{run['command']}`\n\n{run['date']}, {run['seconds']:.0f} s in all, load {run['load']:.1f}"
    told = f"{began}{', a quick run on little data' if run['quick'] else ''}."
    if run["trouble"]:
        told += f" **{run['trouble']}**"
    figures = folder / f"{one.name}.json"
    if not figures.is_file():
        return told + "\n"
    found = json.loads(figures.read_text(encoding="utf-8"))
    return told + "\n\n" + "\n".join(tables(found))


def tables(found: object, title: str = "") -> Iterator[str]:
    """Yield figures as Markdown: text, or tables with a title where they are parts of a larger whole."""
    head = f"*{worded(title)}*\n\n" if title else ""
    if isinstance(found, list) and found and all(isinstance(row, dict) for row in found):
        yield head + rows_table([flat(row) for row in found])
    elif isinstance(found, dict) and found:
        parts = {name: value for name, value in found.items() if _holds_more(value)}
        single = {name: value for name, value in found.items() if name not in parts}
        if single:
            yield head + table(("", ""), [(worded(name), shown(value)) for name, value in single.items()])
        if _alike(parts):
            rows = [{"": worded(name), **flat(cast(Figures, value))} for name, value in parts.items()]
            yield ("" if single else head) + rows_table(rows)
            return
        for name, value in parts.items():
            yield from tables(value, f"{title}, {name}" if title else name)
    else:
        yield f"{head}{shown(found)}\n"


def rows_table(rows: Sequence[Figures]) -> str:
    """Return rows with names as a table, on its side where it would be wider than a page."""
    names = list(dict.fromkeys(name for row in rows for name in row))
    cells = [[shown(row[name]) if name in row else "–" for name in names] for row in rows]
    if len(names) <= _WIDE or len(rows) >= len(names):
        return table([worded(name) for name in names], cells)
    first, *rest = zip(*cells, strict=True)
    return table(
        (worded(names[0]), *first), [(worded(name), *line) for name, line in zip(names[1:], rest, strict=True)]
    )


def table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a Markdown table; bars in cells are kept as signs."""
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines) + "\n"


def flat(row: Figures, before: str = "") -> dict[str, object]:
    """Return a row without tables within it: their names are joined."""
    made: dict[str, object] = {}
    for name, value in row.items():
        told = f"{before} {name}".strip()
        made |= flat(value, told) if isinstance(value, dict) else {told: value}
    return made


def _holds_more(value: object) -> bool:
    return bool(value) and (isinstance(value, dict) or (isinstance(value, list) and isinstance(value[0], dict)))


def _alike(parts: Mapping[str, object]) -> bool:
    rows = [set(value) for value in parts.values() if isinstance(value, dict)]
    return len(rows) == len(parts) > 1 and all(len(row & rows[0]) * 2 >= len(row | rows[0]) for row in rows)


def worded(name: str) -> str:
    """Return a figure's name as words."""
    return name.replace("_", " ")


def shown(value: object) -> str:
    """Return a figure with three or four digits that count; thousands are parted with a thin space."""
    if value is None:
        return "–"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and abs(value) < 1000:
        return f"{value:.4g}"
    if isinstance(value, (int, float)):
        return f"{value:,.0f}".replace(",", "\u202f")
    return ", ".join(map(shown, value)) if isinstance(value, list) else str(value)
