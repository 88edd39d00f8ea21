"""The command `serve`: the workspace in the browser."""

from __future__ import annotations

import webbrowser
from threading import Timer
from typing import Final

import click

from graph.messages import language, text
from omvarld.context import Context, note, pass_context, told_errors
from omvarld.wording import Command

_OPEN_AFTER: Final = 0.3  # seconds; the port listens already, so that the browser only waits for the first answer


@click.command(cls=Command, help=text("web-help-serve"))
@click.option("--port", type=click.IntRange(0, 65_535), default=8017, show_default=True, help=text("web-help-port"))
@click.option("--host", default="127.0.0.1", show_default=True, metavar="ADDRESS", help=text("web-help-host"))
@click.option("--name", "names", multiple=True, metavar="HOST", help=text("web-help-name"))
@click.option("--trust-proxy", "proxy", metavar="ADDRESS", help=text("web-help-trust-proxy"))
@click.option("--store", "store", metavar="FOLDER|URL|embedded|neo4j", help=text("help-store"))
@click.option("--open/--no-open", "opened", default=True, help=text("web-help-open"))
@pass_context
@told_errors
def serve(
    context: Context,
    port: int,
    host: str,
    names: tuple[str, ...],
    proxy: str | None,
    store: str | None,
    opened: bool,
) -> None:
    """Open the workspace in the browser."""
    from omvarld.web.server import Address, prepare

    context.store_told = store
    catalogue = context.catalogue
    served = prepare(catalogue.path, context.store_address, Address(host, port, names, proxy), language())
    click.echo(text("web-serving", link=served.link))
    if served.token_file is not None:
        note(text("web-serving-token", file=served.token_file))
    if opened and proxy is None:
        Timer(_OPEN_AFTER, webbrowser.open, [served.link]).start()
    served.run()
