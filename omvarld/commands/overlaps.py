"""Overlaps on the command line: which efforts overlap, why, and what is decided about them."""

from __future__ import annotations

import getpass
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from graph.errors import NotFoundError
from graph.messages import text
from omvarld.commands.overlaps_asked import Asked, asked_options, decisions_file
from omvarld.context import Context, note, pass_context, told_errors
from omvarld.output.answer import output_options, put
from omvarld.wording import Command
from queries.moments import moment_words
from queries.overlaps import Overlap, Side, decide_overlap, groups
from queries.overlaps.decided import DECISIONS
from queries.overlaps.settings import SHOWN
from queries.tables import Column, Table
from queries.wording import rounded_words

if TYPE_CHECKING:
    from queries.overlaps.encoder import Encoder

_COLUMNS = (
    Column("group", "integer"),
    Column("strength", "number"),
    Column("kind"),
    Column("suggestion"),
    Column("decision"),
    Column("left"),
    Column("left_organisers", "texts"),
    Column("left_begins", "datetime"),
    Column("right"),
    Column("right_organisers", "texts"),
    Column("right_begins", "datetime"),
    Column("reasons", "texts"),
    Column("left_id", "id"),
    Column("right_id", "id"),
    Column("sources", "ids"),
)


@click.command(cls=Command, help=text("help-overlaps"))
@click.option("--edition", help=text("help-overlaps-edition"))
@click.option("--for", "organisation", metavar="ORG", help=text("help-overlaps-for"))
@asked_options
@click.option("--threshold", type=click.FloatRange(0, 1), default=SHOWN, help=text("help-overlaps-threshold"))
@click.option("--limit", type=click.IntRange(1), default=100, show_default=True, help=text("help-overlaps-limit"))
@click.option("--meaning", is_flag=True, help=text("help-overlaps-meaning"))
@click.option("--decide", nargs=3, metavar="DECISION A B", help=text("help-overlaps-decide"))
@click.option("--why", default="", help=text("help-overlaps-why"))
@click.option("--who", envvar="OMVARLD_WHO", default=getpass.getuser, help=text("help-overlaps-who"))
@output_options
@pass_context
@told_errors
def overlaps(
    context: Context,
    edition: str | None,
    organisation: str | None,
    between: str | None,
    across: bool,
    threshold: float,
    limit: int,
    meaning: bool,
    with_decided: bool,
    decide: tuple[str, str, str] | None,
    why: str,
    who: str,
    form: str | None,
    output: Path | None,
) -> None:
    """Find overlaps, or record a decision about one."""
    graph = context.built_store.graph()
    if decide is not None:
        kind, left, right = decide
        if kind not in DECISIONS:
            # A slip in the words is the command's bad usage, not a failure.
            raise click.UsageError(text("overlaps-decisions-kind", found=kind, expected=", ".join(DECISIONS)))
        for id in (left, right):
            if id not in graph:
                raise NotFoundError("overlaps-event-unknown", id=id)
        decide_overlap(decisions_file(context), kind, left, right, who=who, why=why)
        click.echo(text("overlaps-recorded", left=left, right=right, decision=kind))
        return
    asked = Asked(edition, organisation, between, across, with_decided, threshold, limit)
    found = asked.find(context, graph, _encoder(context) if meaning else None)
    if not found:
        note(text("overlaps-none"))
    if found and asked.own:
        note(text("overlaps-own"))
    if len(found) == limit:
        note(text("overlaps-limited", count=limit))
    by_group = form in (None, "table") and output is None
    put(_tables(found) if by_group and found else [Table(_COLUMNS, tuple(_row(o) for o in found))], form, output)


def _encoder(context: Context) -> Encoder | None:
    # Numbers load when meaning is asked for.
    from queries.overlaps.encoder import kept_encoder

    found = kept_encoder(context.catalogue.cache / "betydelse.sqlite")
    if found is None:
        note(text("overlaps-no-encoder"))
    return found


def _tables(found: Sequence[Overlap]) -> list[Table]:
    """Return a table a group, with few columns, for reading on a terminal."""
    columns = tuple(Column(key) for key in ("strength", "suggestion", "left", "right", "reasons"))
    made = []
    for group in groups(found):
        title = text(
            "overlaps-group", number=group.number, count=len(group.overlaps), strength=rounded_words(group.strength, 2)
        )
        rows = tuple(
            (rounded_words(o.strength, 2), _verdict(o), _side(o.left), _side(o.right), "; ".join(map(str, o.reasons)))
            for o in group.overlaps
        )
        made.append(Table(columns, rows, title))
    return made


def _verdict(overlap: Overlap) -> str:
    if overlap.decision is None:
        return text(f"overlaps-suggestion-{overlap.suggestion}")
    decided = text(f"overlaps-suggestion-{overlap.decision.kind}")
    return text(
        "overlaps-decided", decision=decided, who=overlap.decision.who, when=f"{overlap.decision.when:%Y-%m-%d}"
    )


def _side(side: Side) -> str:
    when = moment_words(side.begins)
    if len(side.given) > 1:
        when += ", " + text("overlaps-again-given", count=len(side.given))
    organisers = ", ".join(side.organisers) or text("overlaps-no-organiser")
    return text("overlaps-side", name=side.name, organisers=organisers, when=when)


def _row(overlap: Overlap) -> tuple[int | float | str | tuple[str, ...] | date | None, ...]:
    left, right = overlap.left, overlap.right
    return (
        overlap.group,
        overlap.strength,
        text(f"overlaps-kind-{overlap.kind}"),
        text(f"overlaps-suggestion-{overlap.suggestion}"),
        _verdict(overlap) if overlap.decision else None,
        left.name,
        left.organisers,
        left.begins,
        right.name,
        right.organisers,
        right.begins,
        tuple(map(str, overlap.reasons)),
        left.id,
        right.id,
        overlap.sources,
    )
