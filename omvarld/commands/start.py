"""To begin: a starter catalogue, and the demo from nothing to pictures."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Any, Final

import click

from graph.messages import text
from graph.model import Graph
from graph.pipeline import build as build_graph
from omvarld.context import Context, note, pass_context, progress_bar, told_errors
from omvarld.starter import write_catalogue, write_readme
from omvarld.wording import Command
from visualize import picture

PICTURES: Final = "bilder"
# Each of the demo's pictures: file name, view, and the view's own arguments.
_VIEWS: Final[tuple[tuple[str, str, dict[str, Any]], ...]] = (
    ("natverk.html", "network", {}),
    ("almedalsveckan-2017.html", "edition", {"edition": "Almedalsveckan 2017"}),
    ("plattformar.html", "platforms", {}),
    ("oresundshuset.html", "actor", {"actor": "Öresundshuset"}),
)
_TRY: Final = (
    'omvarld query partners -p organisation="Malmö stad"',
    "omvarld show Öresundshuset",
    "omvarld picture network --as-of 2013 -o {pictures}/natverk-2013.html",
)


@click.command(cls=Command, help=text("help-init"))
@click.argument("folder", metavar="[DIR]", type=click.Path(path_type=Path, file_okay=False), default=Path())
@pass_context
@told_errors
def init(context: Context, folder: Path) -> None:
    """Write a starter."""
    from loaders import write_templates

    made = [write_catalogue(folder), write_readme(folder), *write_templates(folder / "mallar")]
    names = ", ".join(str(path.relative_to(folder)) for path in made)
    click.echo(text("start-init-done", folder=folder, files=names))


@click.command(cls=Command, help=text("help-demo"))
@click.argument("folder", metavar="[DIR]", type=click.Path(path_type=Path, file_okay=False), default=Path("demo"))
@pass_context
@told_errors
def demo(context: Context, folder: Path) -> None:
    """Build the bundled inventory and draw it."""
    context.told = write_catalogue(folder)
    write_readme(folder)
    with progress_bar() as progress:
        planned = build_graph(context.catalogue, context.store, progress)
    made = planned.build
    if planned.plan.empty:
        note(text("build-unchanged", nodes=made.nodes, relations=made.relations, id=made.id))
    else:
        note(text("build-done", nodes=made.nodes, relations=made.relations, id=made.id))
    changed = _draw(context.store.graph(), context.catalogue.perspective, folder / PICTURES)
    if planned.plan.empty and not changed:
        click.echo(text("demo-unchanged"))
    click.echo(text("demo-pictures"))
    for name, _, _ in _VIEWS:
        click.echo(f"  {folder / PICTURES / name}")
    click.echo(text("demo-next"))
    click.echo(f"  cd {shlex.quote(str(folder))}")
    for line in _TRY:
        click.echo("  " + line.format(pictures=PICTURES))


def _draw(graph: Graph, perspective: str, folder: Path) -> bool:
    """Draw every view; return whether any page changed."""
    folder.mkdir(parents=True, exist_ok=True)
    changed = False
    for name, view, arguments in _VIEWS:
        page = picture(view, graph, perspective=perspective, **arguments).encode("utf-8")
        path = folder / name
        if not path.exists() or path.read_bytes() != page:
            path.write_bytes(page)
            changed = True
    return changed
