"""The command line: parse, call one function below, print. No domain logic lives here.

A command of its own file is registered in `_COMMANDS`, as module and name, and loaded when it is asked for, so that
`omvarld --help` does not wait for pictures and analyses to load.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from pathlib import Path
from typing import Any, Final

import click

from graph.messages import LANGUAGES, set_language, text
from omvarld import INTERRUPTED
from omvarld.context import Context, note
from omvarld.wording import Commands, tell

_COMMANDS: Final[dict[str, str]] = {
    "init": "omvarld.commands.start:init",
    "demo": "omvarld.commands.start:demo",
    "fetch": "omvarld.commands.build:fetch",
    "check": "omvarld.commands.build:check",
    "plan": "omvarld.commands.build:plan",
    "build": "omvarld.commands.build:build",
    "status": "omvarld.commands.build:status",
    "serve": "omvarld.commands.serve:serve",
    "builds": "omvarld.commands.history:builds",
    "diff": "omvarld.commands.history:compare",
    "prune": "omvarld.commands.history:prune",
    "review": "omvarld.commands.review:review",
    "decide": "omvarld.commands.review:decide",
    "undo": "omvarld.commands.review:undo",
    "why": "omvarld.commands.review:why",
    "show": "omvarld.commands.queries:show",
    "overlaps": "omvarld.commands.overlaps:overlaps",
    "brokers": "omvarld.commands.queries:brokers",
    "partners": "omvarld.commands.queries:partners",
    "whitespots": "omvarld.commands.queries:whitespots",
    "trends": "omvarld.commands.queries:trends",
    "queries": "omvarld.commands.queries:queries",
    "query": "omvarld.commands.queries:query",
    "picture": "omvarld.commands.picture:picture",
    "export": "omvarld.commands.queries:export",
}


class _Commands(Commands):
    """Loads a command when it is asked for."""

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run, and end with an exit code: a command's own, the wrong use's, or that of Ctrl-C, which is told as heard.

        Swedish letters are kept: `--help` and wrong options are answered before any command is.
        """
        _leave_ascii()
        _keep_letters()
        try:
            code = super().main(*args, **{**kwargs, "standalone_mode": False})
        except click.ClickException as error:
            tell(error)
            code = error.exit_code
        except click.Abort as error:
            note(text("cli-interrupted"))
            code = INTERRUPTED if isinstance(error.__cause__, KeyboardInterrupt) else 1
        sys.exit(code)

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        place = _COMMANDS.get(cmd_name)
        if place is None:
            return None
        module, name = place.split(":")
        command: click.Command = getattr(import_module(module), name)
        return command


def _set_language_early() -> None:
    """Choose the help's language before any command is loaded; the catalogue's own comes when it is read."""
    told = os.environ.get("OMVARLD_LANGUAGE", "")
    if told in LANGUAGES:
        set_language(told)


_set_language_early()


def _leave_ascii() -> None:
    """Begin anew in UTF-8 where Python was told to know ASCII alone: no file could be named LÄSMIG, no one Malmö."""
    if sys.getfilesystemencoding() == "ascii" and not sys.flags.utf8_mode:
        os.environ["PYTHONUTF8"] = "1"
        # -P: a folder of the user's that is called graph is not ours.
        os.execv(sys.executable, [sys.executable, "-P", "-m", "omvarld", *sys.argv[1:]])  # noqa: S606


def _keep_letters() -> None:
    """Let a Swedish name reach a pipe or a file as UTF-8, and end no command on a terminal without them."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")


@click.command(
    cls=_Commands,
    help=text("help-omvarld"),
    context_settings={"help_option_names": ["-h", "--help"]},
    invoke_without_command=True,
    no_args_is_help=True,
    subcommand_metavar="COMMAND [ARGS]...",
)
@click.option(
    "-c",
    "--catalogue",
    type=click.Path(path_type=Path),
    envvar="OMVARLD_CATALOGUE",
    help=text("help-catalogue"),
)
@click.option("--debug", is_flag=True, help=text("help-debug"))
@click.version_option(package_name="omvarld", prog_name="omvarld", help=text("cli-help-version"))
@click.pass_context
def main(ctx: click.Context, catalogue: Path | None, debug: bool) -> None:
    """Run one command."""
    if ctx.invoked_subcommand is None:
        ctx.fail(text("cli-missing-command"))
    ctx.obj = Context(told=catalogue, debug=debug)
    ctx.call_on_close(ctx.obj.close)
