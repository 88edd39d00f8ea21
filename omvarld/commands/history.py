"""The builds that are kept: list them, compare them, let go of old ones."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict

import click

from graph.errors import StoreError
from graph.messages import text
from graph.store.base import Build
from graph.store.diff import Difference, counts, diff
from omvarld.context import Context, note, pass_context, told_errors
from omvarld.wording import Command

_SHOWN = 20
_SIGNS = {"added": "+", "changed": "~", "removed": "-"}
_WIDEST = 80


def _format_option(function: click.decorators.FC) -> click.decorators.FC:
    choice = click.Choice(["text", "json"])
    return click.option("--format", "form", type=choice, default="text", help=text("help-format"))(function)


@click.command(cls=Command, help=text("history-help-builds"))
@_format_option
@pass_context
@told_errors
def builds(context: Context, form: str) -> None:
    """List the builds that are kept, oldest first."""
    kept, current = context.store.builds(), context.built_store.build()
    if form == "json":
        rows = [{**asdict(build), "built_at": build.built_at.isoformat()} for build in kept]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    for build in kept:
        stands = text("history-stands") if current is not None and build.id == current.id else ""
        click.echo(text("history-build", id=build.id, built_at=_moment(build), stands=stands))
        click.echo(text("history-size", nodes=build.nodes, relations=build.relations, waiting=build.waiting))


@click.command("diff", cls=Command, help=text("history-help-diff"))
@click.argument("build")
@click.argument("other", required=False)
@_format_option
@click.option("--all", "everything", is_flag=True, help=text("help-plan-all"))
@pass_context
@told_errors
def compare(context: Context, build: str, other: str | None, form: str, everything: bool) -> None:
    """Tell what changed from one build to another, else to the one that stands."""
    before = context.kept_build(build)
    after = context.kept_build(other) if other else context.built_store
    try:
        found = diff(before.graph(), after.graph())
    finally:
        before.close()
        after.close()
    if form == "json":
        rows = [asdict(difference) for difference in found]
        click.echo(
            json.dumps({"counts": _counts(found), "differences": rows}, ensure_ascii=False, indent=1, default=str)
        )
        return
    if not found:
        click.echo(text("history-alike"))
        return
    width = max(len(what) for what in counts(found)) + 2
    for what, (added, changed, removed) in counts(found).items():
        click.echo(f"  {what:<{width}} +{added:<8} ~{changed:<8} -{removed}")
    _tell(found, sys.maxsize if everything else _SHOWN)


@click.command(cls=Command, help=text("history-help-prune"))
@click.option("--keep", type=click.IntRange(1), required=True, help=text("history-help-keep"))
@pass_context
@told_errors
def prune(context: Context, keep: int) -> None:
    """Remove all but the newest builds."""
    if context.embedded_store.build() is None:
        raise StoreError("cli-nothing-built")
    gone = context.embedded_store.prune(keep)
    for id in gone:
        click.echo(f"  - {id}")
    click.echo(text("history-pruned", count=len(gone), kept=len(context.store.builds())))


def _tell(found: tuple[Difference, ...], most: int) -> None:
    for difference in found[:most]:
        click.echo(f"  {_SIGNS[difference.how]} {difference.what}  {difference.name}  ({difference.id})")
        for field in difference.fields:
            click.echo(f"      {field.name}: {_value(field.before)} → {_value(field.after)}")
    if len(found) > most:
        note(text("plan-more", count=len(found) - most))


def _value(value: object) -> str:
    if value is None:
        return text("history-absent")
    words = ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
    return words if len(words) <= _WIDEST else words[: _WIDEST - 1] + "…"


def _counts(found: tuple[Difference, ...]) -> dict[str, dict[str, int]]:
    return {what: dict(zip(_SIGNS, counted, strict=True)) for what, counted in counts(found).items()}


def _moment(build: Build) -> str:
    return f"{build.built_at:%Y-%m-%d %H:%M}"
