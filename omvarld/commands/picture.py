"""The command `picture`: one offline HTML file of one view."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from graph.errors import OmvarldError
from graph.messages import text
from graph.model import as_of
from omvarld.commands.overlaps_asked import Asked, asked_options
from omvarld.context import Context, build_option, note, pass_context, told_errors
from omvarld.wording import Command

_OVERLAPS: Final = "overlaps"


@click.command(cls=Command, help=text("pictures-help"))
@click.argument("view")
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, dir_okay=False), required=True, help=text("pictures-help-output")
)
@click.option("--as-of", "year", type=click.IntRange(1, 9999), metavar="YEAR", help=text("pictures-help-as-of"))
@click.option("--edition", help=text("pictures-help-edition"))
@click.option("--for", "actor", metavar="ORG", help=text("pictures-help-for"))
@click.option("--steps", type=click.IntRange(1, 2), help=text("pictures-help-steps"))
@asked_options
@build_option
@pass_context
@told_errors
def picture(
    context: Context,
    view: str,
    names: tuple[str, ...],
    output: Path,
    year: int | None,
    edition: str | None,
    actor: str | None,
    steps: int | None,
    between: str | None,
    across: bool,
    with_decided: bool,
) -> None:
    """Draw a view and write the file."""
    # Pictures load pyvis and igraph, which is not worth waiting for before the arguments are known to be right.
    from visualize import arguments_of
    from visualize import picture as draw

    told: dict[str, object] = {"edition": edition, "steps": steps}
    if view != _OVERLAPS:
        told |= {"actor": actor, "between": between, "across": across or None, "decided": with_decided or None}
    arguments = arguments_of(view, names, {name: value for name, value in told.items() if value is not None})
    graph = context.built_store.graph()
    if view == _OVERLAPS:
        held = arguments.get("edition")
        asked = Asked(str(held) if held else None, actor, between, across, with_decided)
        arguments["answers"] = asked.find(context, graph if year is None else as_of(graph, year))
    page = draw(view, graph, perspective=context.catalogue.perspective, as_of=year, **arguments)
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_text(page, encoding="utf-8", newline="\n")
    except OSError as error:
        raise OmvarldError("pictures-cannot-write", file=output, reason=error.strerror or error) from error
    note(
        text(
            "pictures-written",
            file=output,
            size=f"{len(page.encode()) / 1e6:.1f}".replace(".", text("pictures-decimal")),
        )
    )
