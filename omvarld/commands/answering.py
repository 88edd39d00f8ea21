"""The shape of a command that answers: its own options, then years, how many, which build, how the answer leaves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import wraps
from pathlib import Path
from typing import Final, Protocol, cast

import click

from graph.messages import text
from omvarld.context import Context, build_option, pass_context, told_errors
from omvarld.output.answer import output_options, put
from omvarld.wording import Command
from queries.analyses.survey import Span
from queries.tables import Table

YEAR: Final = click.IntRange(1000, 2999)


class Decorator(Protocol):
    """An option or argument of click's."""

    def __call__(self, function: Callable[..., None], /) -> Callable[..., None]:
        """Give the command the option."""
        ...


def answering(
    help: str, *own: Decorator, years: bool = False, most: int | None = None, builds: bool = False
) -> Callable[[Callable[..., Sequence[Table]]], click.Command]:
    """Make a command of a function that returns the tables of its answer.

    Parameters
    ----------
    help
        The id of the message that says what the command does.
    own
        Options and arguments that are the command's own, in the order that they are listed in.
    years
        Whether it takes `--as-of`, `--from` and `--to`; the function is then given `span`.
    most
        How many lines are told unless `--limit` says otherwise; the function is then given `limit`.
    builds
        Whether it can read a build that is kept (`--build`).
    """
    shared = [*own]
    if years:
        shared += [
            click.option("--as-of", "year", type=YEAR, metavar="YEAR", help=text("queries-help-as-of")),
            click.option("--from", "first", type=YEAR, metavar="YEAR", help=text("queries-help-from")),
            click.option("--to", "last", type=YEAR, metavar="YEAR", help=text("queries-help-to")),
        ]
    if most is not None:
        shared.append(
            click.option(
                "--limit", type=click.IntRange(1), default=most, show_default=True, help=text("queries-help-limit")
            )
        )
    if builds:
        shared.append(build_option)
    shared += [output_options, pass_context, told_errors]

    def made(function: Callable[..., Sequence[Table]]) -> click.Command:
        @wraps(function)
        def run(context: Context, form: str | None, output: Path | None, **told: object) -> None:
            if years:
                told["span"] = _span(*(cast("int | None", told.pop(name)) for name in ("year", "first", "last")))
            tables = function(context, **told)
            if tables:
                put(tables, form, output)

        command: Callable[..., None] = run
        for decorate in reversed(shared):
            command = decorate(command)
        return click.command(cls=Command, help=text(help))(command)

    return made


def _span(year: int | None, first: int | None, last: int | None) -> Span:
    if year is not None and (first is not None or last is not None):
        raise click.UsageError(text("queries-as-of-or-span"))
    if first is not None and last is not None and first > last:
        raise click.UsageError(text("queries-span-backwards", first=str(first), last=str(last)))
    return Span(first, last) if year is None else Span(year, year)
