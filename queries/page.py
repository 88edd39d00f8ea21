"""The page `docs/queries.md`: every query of the library with its question, parameters and an example answer."""

from __future__ import annotations

from collections.abc import Callable

from graph.store.base import Answer
from queries.header import NamedQuery, Parameter
from queries.library import library
from queries.tables import Column, answer_table
from queries.wording import cell_words, one_line

_ROWS = 5

_HEAD = """# The query library

Each question is one file in `queries/library/`; `omvarld queries WORD` finds it, `omvarld query NAME -p key=value` asks
it, `--format csv|json|xlsx|html|markdown` writes the answer. Things are named as people name them: by alias, without
å/ä/ö. `$perspective` is the organisation whose graph it is. Where a question says *we* or *our*, what its parts do
counts too; where it says *the organisation*, it alone. The example answers are of Sundstad, an invented city.

The same from Python, with the analyses, overlaps and the graph itself: [analysis.ipynb](analysis.ipynb). The whole
graph goes to Gephi and Gephi Lite with `omvarld export -o graph.gexf` (or `.graphml`): lists are parted by semicolons,
a relation's weight is its confidence, and in GEXF a validity makes Gephi's timeline. `.xlsx`, `.csv` and `.cypher`
are the other endings.

This page is made by `python -m tests.queries.page`; a test compares it with what the library says.

"""


def library_page(ask: Callable[[str, dict[str, object]], Answer]) -> str:
    """Return the whole page as Markdown; `ask` runs a query of the library by name."""
    contents = "".join(f"- [{query.name}](#{query.name}): {query.title.en}\n" for query in library().values())
    return _HEAD + contents + "".join(_section(query, ask) for query in library().values())


def _section(query: NamedQuery, ask: Callable[[str, dict[str, object]], Answer]) -> str:
    lines = ["", f"## {query.name}", "", f"**{query.title.sv}** / {query.title.en} ({query.audience})", ""]
    lines += [f"*{query.question.sv}* {query.question.en}", ""]
    lines += [f"- `{parameter.name}`: {_parameter(parameter)}" for parameter in query.parameters]
    told = " ".join(f'-p {name}="{value}"' for name, value in query.example.items())
    lines += ["", "```sh", f"omvarld query {query.name} {told}".rstrip(), "```", ""]
    answer = answer_table(ask(query.name, dict(query.example)), query.columns)
    lines += _table(answer.columns, answer.rows[:_ROWS])
    if len(answer.rows) > _ROWS:
        lines += ["", f"… and {len(answer.rows) - _ROWS} more"]
    return "\n".join(lines) + "\n"


def _parameter(parameter: Parameter) -> str:
    if parameter.required:
        return parameter.type
    return f"{parameter.type}, {'any' if parameter.default is None else f'`{parameter.default}`'} if not told"


def _table(columns: tuple[Column, ...], rows: tuple[tuple[object, ...], ...]) -> list[str]:
    if not rows:
        return ["(nothing in Sundstad)"]
    head = "| " + " | ".join(column.key for column in columns) + " |"
    rule = "| " + " | ".join("---" for _ in columns) + " |"
    body = [
        "| " + " | ".join(_cell(cell, column) for cell, column in zip(row, columns, strict=True)) + " |" for row in rows
    ]
    return [head, rule, *body]


def _cell(cell: object, column: Column) -> str:
    # The page is the same in whatever language it is made: codes stay codes.
    words = cell_words(cell, "text" if column.type == "code" else column.type)
    return one_line(words).replace("|", "\\|")
