"""The command line as a page of the documentation, made from the commands themselves."""

from __future__ import annotations

import click

from omvarld.cli import main

_HEAD = """# The command line

This page is made from the commands by `scripts/docs`; their texts stand in `graph/messages/`.

Answers go to stdout, everything else to stderr. Exit codes: 0 done, 1 failed, 2 bad usage. A setting is taken from the
flag, then the environment (`OMVARLD_…`), then the catalogue; a password from the environment alone.
"""


def command_page() -> str:
    """Return `docs/commands.md` as Markdown."""
    context = click.Context(main, info_name="omvarld", **main.context_settings)
    parts = [_HEAD, "## omvarld\n", _block(main.get_help(context))]
    for name in main.list_commands(context):
        command = main.get_command(context, name)
        if command is not None:
            inner = click.Context(command, info_name=name, parent=context)
            parts += [f"## omvarld {name}\n", _block(command.get_help(inner))]
    return "\n".join(parts)


def _block(help: str) -> str:
    return f"```\n{help}\n```\n"
