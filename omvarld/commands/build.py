"""From sources to a graph: fetch, check, plan, build, status."""

from __future__ import annotations

import json
import sys

import click

from graph.errors import NotFoundError
from graph.messages import text
from graph.model import Graph
from graph.pipeline import Planned, apply, problem_words
from graph.pipeline import check as check_sources
from graph.pipeline import plan as plan_graph
from graph.records import Report
from graph.schema import NODES, RELATIONS
from omvarld.context import Context, note, pass_context, progress_bar, told_errors
from omvarld.output.plan import plan_json, tell_plan
from omvarld.wording import Command

_SHOWN = 20
_WOULD_CHANGE = 3


def _store_option(function: click.decorators.FC) -> click.decorators.FC:
    return click.option("--store", "store", metavar="FOLDER|URL|embedded|neo4j", help=text("help-store"))(function)


@click.command(cls=Command, help=text("help-check"))
@pass_context
@told_errors
def check(context: Context) -> None:
    """Read and validate every source."""
    with progress_bar() as progress:
        reports = check_sources(context.catalogue, progress)
    for report in reports:
        _tell_report(report)
    wrong = sum(len(report.problems) + bool(report.unreadable) for report in reports)
    click.echo(text("check-summary", sources=len(reports), rows=sum(r.rows for r in reports), problems=wrong))
    if any(report.unreadable for report in reports):
        sys.exit(1)


@click.command(cls=Command, help=text("help-plan"))
@_store_option
@click.option("--exit-code", is_flag=True, help=text("help-exit-code", code=_WOULD_CHANGE))
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help=text("help-format"))
@click.option("--all", "everything", is_flag=True, help=text("help-plan-all"))
@pass_context
@told_errors
def plan(context: Context, store: str | None, exit_code: bool, form: str, everything: bool) -> None:
    """Show what a build would do."""
    context.store_told = store
    with progress_bar() as progress:
        planned = plan_graph(context.catalogue, context.store, progress)
    held = _held(context, planned)
    if form == "json":
        click.echo(json.dumps(plan_json(planned, held), ensure_ascii=False, indent=1))
    else:
        _tell_reports(planned)
        tell_plan(planned, held, sys.maxsize if everything else _SHOWN)
    if exit_code and not planned.plan.empty:
        sys.exit(_WOULD_CHANGE)


@click.command(cls=Command, help=text("help-build"))
@_store_option
@click.option("--dry-run", is_flag=True, help=text("help-dry-run"))
@click.option("--adopt", is_flag=True, help=text("help-adopt"))
@pass_context
@told_errors
def build(context: Context, store: str | None, dry_run: bool, adopt: bool) -> None:
    """Plan and apply."""
    context.adopt = adopt
    context.store_told = store
    with progress_bar() as progress:
        # What would go is told by the graph that stands, which a build replaces.
        planned = plan_graph(context.catalogue, context.store, progress)
        held = _held(context, planned)
        if not dry_run:
            gone = apply(context.catalogue, planned, context.store, progress)
            if gone:
                note(text("history-forgotten", count=len(gone)))
    _tell_reports(planned)
    tell_plan(planned, held, shown=0)
    if not dry_run:
        made = planned.build
        key = "build-unchanged" if planned.plan.empty else "build-done"
        click.echo(text(key, nodes=made.nodes, relations=made.relations, id=made.id))


@click.command(cls=Command, help=text("help-status"))
@_store_option
@pass_context
@told_errors
def status(context: Context, store: str | None) -> None:
    """Tell which graph this is and how old."""
    context.store_told = store
    current = context.store.build()
    click.echo(text("status-catalogue", file=context.catalogue.path, perspective=context.catalogue.perspective))
    click.echo(text("status-store", store=context.store_address))
    if current is None:
        click.echo(text("status-empty"))
        return
    click.echo(text("status-build", id=current.id, built_at=f"{current.built_at:%Y-%m-%d %H:%M}"))
    for what in (*NODES, *RELATIONS):
        if what in current.counts:
            click.echo(f"  {what:<20}{current.counts[what]:>9}")
    click.echo(text("status-waiting", count=current.waiting))
    if current.proposals:
        click.echo(text("status-proposals", count=current.proposals))
    for source in context.catalogue.sources:
        age = f"{source.retrieved_at}" if source.retrieved_at else text("status-undated")
        built = text("status-in-build") if source.id in current.sources else text("status-not-in-build")
        click.echo(text("status-source", id=source.id, retrieved=age, built=built))


@click.command(cls=Command, help=text("help-fetch"))
@click.argument("sources", nargs=-1, metavar="[SOURCE]...")
@pass_context
@told_errors
def fetch(context: Context, sources: tuple[str, ...]) -> None:
    """Download what the catalogue names by address."""
    # The loader of addresses brings an HTTP client with it, which no other command needs.
    from loaders.fetch.download import fetch as fetch_sources

    known = {source.id: source for source in context.catalogue.sources}
    for id in sources:
        if id not in known:
            raise NotFoundError("cli-source-unknown", id=id, known=", ".join(known))
    wanted = [known[id] for id in sources] or [source for source in known.values() if source.url]
    if not wanted:
        click.echo(text("fetch-nothing"))
        return
    with progress_bar() as progress:
        fetched = fetch_sources(wanted, context.catalogue.cache, progress)
    for one in fetched:
        click.echo(str(one))
    if any(one.failed for one in fetched):
        sys.exit(1)


def _held(context: Context, planned: Planned) -> Graph:
    """Return the graph that stands; an empty one where the plan removes nothing of it."""
    removes = planned.plan.nodes.removed or planned.plan.relations.removed
    return context.store.graph() if removes else Graph()


def _tell_reports(planned: Planned) -> None:
    for report in planned.reports:
        _tell_report(report)


def _tell_report(report: Report) -> None:
    if report.unreadable:
        note(report.unreadable)
    for problem in report.problems[:_SHOWN]:
        note(problem_words(problem))
    if len(report.problems) > _SHOWN:
        note(text("report-more", id=report.source, count=len(report.problems) - _SHOWN))
    if report.set_aside:
        note(text("report-set-aside", id=report.source, count=report.set_aside, rows=report.rows))
