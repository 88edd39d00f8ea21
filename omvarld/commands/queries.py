"""Questions and answers: the library, free Cypher, profiles, analyses, export.

An analysis is imported by its own command, so that the others do not wait for it to load.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click

from graph.cypher.portability import check as check_dialect
from graph.errors import NotFoundError, QueryUsageError
from graph.messages import text
from graph.model import as_named_in
from graph.store.base import Limits
from omvarld.commands.answering import YEAR, answering
from omvarld.context import Context, note, pass_context, told_errors
from omvarld.output.answer import write_file, written
from omvarld.output.files import csv_bytes
from omvarld.wording import Command
from queries import run
from queries.analyses.survey import Span, Survey, survey
from queries.as_of import run_as_of
from queries.header import NamedQuery
from queries.library import find_query, library, search_library
from queries.runner import find_thing, is_name, perspective_id
from queries.tables import Column, Table, answer_table


def _surveyed(context: Context, span: Span) -> Survey:
    store = context.built_store
    return survey(store.graph(), perspective_id(store), span)


def _organisation(context: Context, told: str | None, span: Span) -> str:
    store = context.built_store
    return find_thing(store, "Organisation", told, span.last).id if told else perspective_id(store)


@answering("queries-help-queries", click.argument("words", nargs=-1))
def queries(context: Context, words: tuple[str, ...]) -> list[Table]:
    """List the query library, or what of it has the words."""
    found = search_library(" ".join(words))
    columns = tuple(Column(key) for key in ("name", "title", "question", "audience", "parameters"))
    columns = tuple(Column(column.key, "code" if column.key == "audience" else "text") for column in columns)
    rows = tuple(
        (query.name, str(query.title), str(query.question), query.audience, _parameters_words(query)) for query in found
    )
    return [Table(columns, rows, text("queries-title-library", count=len(found), all=len(library())))]


@answering(
    "queries-help-query",
    click.argument("query"),
    click.option(
        "-p", "--parameter", "parameters", multiple=True, metavar="KEY=VALUE", help=text("queries-help-parameter")
    ),
    click.option(
        "--seconds", type=click.FloatRange(0, 3600, min_open=True), default=30.0, help=text("queries-help-seconds")
    ),
    click.option("--rows", type=click.IntRange(1), default=100_000, help=text("queries-help-rows")),
    click.option("--as-of", "year", type=YEAR, metavar="YEAR", help=text("queries-help-query-as-of")),
    click.option("--cypher", "show_text", is_flag=True, help=text("queries-help-cypher")),
    builds=True,
)
def query(
    context: Context,
    query: str,
    parameters: tuple[str, ...],
    seconds: float,
    rows: int,
    year: int | None,
    show_text: bool,
) -> list[Table]:
    """Run a query of the library, or free Cypher."""
    named = find_query(query) if is_name(query) else None
    if show_text:
        click.echo(named.cypher if named else query)
        return []
    if named is None:
        _warn(query)
    told = dict(_pair(parameter) for parameter in parameters)
    limits = Limits(seconds, rows)
    if year is None:
        answer = run(context.built_store, query, told, limits)
    else:
        answer = run_as_of(context.built_store, query, year, told, limits)
    columns, title = (named.columns, str(named.title)) if named else ((), "")
    return [answer_table(answer, columns, title)]


@answering("queries-help-show", click.argument("name"), years=True, most=15, builds=True)
def show(context: Context, name: str, span: Span, limit: int) -> Sequence[Table]:
    """Show an actor's profile."""
    from queries.analyses.as_tables import profile_tables
    from queries.analyses.profile import profile

    try:
        id = find_thing(context.built_store, "Organisation", name, span.last).id
    except NotFoundError as unknown:
        # An initiative, an arena, a topic has no profile, but it has ties and sources.
        return _ties(context, name, unknown)
    surveyed = _surveyed(context, span)
    # One more than is told, to know whether there are more.
    return profile_tables(profile(surveyed, id, limit + 1), surveyed.name(id), limit)


@answering(
    "queries-help-partners",
    click.argument("name", required=False),
    click.option("--alike", is_flag=True, help=text("queries-help-alike")),
    click.option("--way-to", "other", metavar="ORG", help=text("queries-help-way-to")),
    years=True,
    most=50,
)
def partners(context: Context, name: str | None, alike: bool, other: str | None, span: Span, limit: int) -> list[Table]:
    """Rank an organisation's partners, who works like it, or the ways to another."""
    from queries.analyses import as_tables as measures
    from queries.analyses.network import network
    from queries.analyses.partners import partners as ranked
    from queries.analyses.paths import alike as like
    from queries.analyses.paths import ways

    id = _organisation(context, name, span)
    surveyed = _surveyed(context, span)
    if other is not None:
        to = _organisation(context, other, span)
        return [measures.way_table(ways(network(surveyed), id, to), surveyed.name(id), surveyed.name(to))]
    if alike:
        return [measures.likeness_table(like(surveyed, id, limit), surveyed.name(id))]
    return [measures.partner_table(ranked(surveyed, id)[:limit], surveyed.name(id))]


@answering(
    "queries-help-brokers",
    click.option("--communities", "measure", flag_value="communities", help=text("queries-help-communities")),
    click.option("--core", "measure", flag_value="core", help=text("queries-help-core")),
    click.option("--between", nargs=2, metavar="GROUP GROUP", help=text("queries-help-between")),
    years=True,
    most=50,
)
def brokers(
    context: Context, measure: str | None, between: tuple[str, str] | None, span: Span, limit: int
) -> list[Table]:
    """Tell who ties the network together."""
    from queries.analyses import as_tables as measures
    from queries.analyses.network import brokers as ranked
    from queries.analyses.network import communities, core, network
    from queries.analyses.paths import bridges

    surveyed = _surveyed(context, span)
    net = network(surveyed)
    if between:
        one, other = (_group(context, surveyed, told) for told in between)
        return [measures.bridge_table(bridges(net, one, other, limit))]
    if measure == "communities":
        return [measures.community_table(communities(net)[:limit])]
    if measure == "core":
        return [measures.core_table(core(net, limit))]
    return [measures.broker_table(ranked(net, limit))]


@answering(
    "queries-help-whitespots",
    click.option("--for", "name", metavar="ORG", help=text("queries-help-for")),
    years=True,
    most=20,
)
def whitespots(context: Context, name: str | None, span: Span, limit: int) -> Sequence[Table]:
    """Tell where the city is silent and others are loud."""
    from queries.analyses.as_tables import white_spot_tables
    from queries.analyses.whitespots import white_spots

    id = _organisation(context, name, span)
    tables = white_spot_tables(white_spots(_surveyed(context, span), id, limit))
    return tables or [Table((), (), text("queries-title-whitespots"))]


@answering(
    "queries-help-trends",
    click.option(
        "--of",
        "subjects",
        type=click.Choice(["topics", "focus_areas", "organisers", "partners", "events", "agenda"]),
        default="topics",
        show_default=True,
        help=text("queries-help-of"),
    ),
    click.option("--for", "name", metavar="ORG", help=text("queries-help-trends-for")),
    years=True,
    most=50,
)
def trends(context: Context, subjects: str, name: str | None, span: Span, limit: int) -> list[Table]:
    """Tell what grew and fell, or an organisation's agenda power."""
    from queries.analyses.as_tables import power_table, trend_table
    from queries.analyses.trends import agenda_power
    from queries.analyses.trends import trends as grown

    surveyed = _surveyed(context, span)
    about_one = name is not None or subjects in ("agenda", "partners", "events")
    id = _organisation(context, name, span) if about_one else ""
    if subjects == "agenda":
        return [power_table(agenda_power(surveyed, id), surveyed.name(id))]
    return [trend_table(grown(surveyed, subjects, id, limit), subjects, surveyed.name(id) if id else "")]


@click.command(cls=Command, help=text("queries-help-export"))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    required=True,
    help=text("queries-help-export-to"),
)
@click.option("--as-of", "year", type=YEAR, metavar="YEAR", help=text("queries-help-as-of"))
@pass_context
@told_errors
def export(context: Context, output: Path, year: int | None) -> None:
    """Write the whole graph to a file of another tool's format, told by its ending; a folder gets an import set."""
    from graph.store.neo4j.admin_export import write_import_set
    from omvarld.output.excel import write_xlsx
    from queries.export import GRAPH_FORMATS, graph_tables

    suffix = output.suffix.casefold()
    endings = (*GRAPH_FORMATS, ".csv", ".xlsx")
    if suffix not in ("", *endings):
        raise QueryUsageError("queries-export-unknown", file=output, endings=", ".join(endings))
    store = context.built_store
    graph, build = store.graph(), store.build()
    if year is not None:
        graph = as_named_in(graph, year)
        # An import set of a year is not the build that stands: the next build into that database must write.
        build = replace(build, fingerprint="", content="") if build else None
    if suffix == "" and build is not None:
        write_import_set(output, graph, build)
        note(text("queries-written", file=output))
    elif suffix == ".csv":
        for table in graph_tables(graph):
            write_file(output.with_name(f"{output.stem}-{table.title}.csv"), csv_bytes([table]))
    else:
        with written(output) as file:
            if suffix == ".xlsx":
                write_xlsx(graph_tables(graph), file)
            else:
                GRAPH_FORMATS[suffix](graph, file)


def _warn(cypher: str) -> None:
    """Say which constructs of an analyst's own query the two stores answer differently; what is refused, they say."""
    for finding in check_dialect(cypher):
        if finding.rule != "refused":
            note(str(finding))


def _ties(context: Context, name: str, unknown: NotFoundError) -> list[Table]:
    store = context.built_store
    try:
        thing = find_thing(store, "Entity", name)
    except NotFoundError:
        raise unknown from None
    tables = []
    for asked in ("ties", "sources-of"):
        named = find_query(asked)
        answer = run(store, asked, {"entity": thing.id})
        tables.append(answer_table(answer, named.columns, f"{thing.name}: {named.title}"))
    return tables


def _group(context: Context, surveyed: Survey, told: str) -> frozenset[str]:
    from queries.analyses.paths import group

    try:
        return group(surveyed, find_thing(context.built_store, "Organisation", told, surveyed.span.last).id)
    except NotFoundError:
        return group(surveyed, told)


def _pair(told: str) -> tuple[str, str]:
    key, sign, value = told.partition("=")
    if not sign or not key:
        raise click.UsageError(text("queries-parameter-form", found=told))
    return key, value


def _parameters_words(query: NamedQuery) -> str:
    return ", ".join(parameter.name if parameter.required else f"[{parameter.name}]" for parameter in query.parameters)
