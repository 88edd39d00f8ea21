"""The words that the command-line library says by itself, from the one catalogue of messages.

A command is made with `cls=Command`. What its help says is chosen here, and so is what is said of a wrong use.
"""

from __future__ import annotations

import os
import re
from difflib import get_close_matches
from pathlib import Path
from typing import Final

import click
from click.exceptions import NoArgsIsHelpError

from graph.messages import text
from omvarld.context import note

# YEAR in --as-of YEAR. A number of an interval has two words.
_PLACEHOLDER: Final = re.compile(r"[A-Z]{2,}(?: RANGE)?\b")


class Worded(click.Command):
    """A command whose help and whose faults are told in the language in use."""

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return the command's form, piece by piece."""
        return [placeholders(piece) for piece in super().collect_usage_pieces(ctx)]

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the line that says how the command is used."""
        words = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, words, prefix=text("cli-usage") + " ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what each option does."""
        options = [parameter for parameter in self.get_params(ctx) if isinstance(parameter, click.Option)]
        with formatter.section(text("cli-options")):
            formatter.write_dl([_row(option, ctx) for option in options])

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the option that shows the help."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = text("cli-help-help")
        return option

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the command's words; UsageError, in the language in use, where a value is wrong."""
        given = [*args]
        try:
            return super().parse_args(ctx, args)
        except click.BadParameter as error:
            if isinstance(error, click.MissingParameter) or error.param is None:
                raise
            # The fault does not hold the value, which is read anew.
            options, _, _ = self.make_parser(ctx).parse_args(given)
            value, _ = error.param.consume_value(ctx, options)
            message = _wrong_value(error.param.type, str(value)) or error.message
            raise click.BadParameter(message, ctx, error.param) from error
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise


class Command(Worded):
    """One command."""

    # Too many words are refused here, in the words of the catalogue.
    allow_extra_args = True

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the command's words; UsageError where there are more than it takes."""
        rest = super().parse_args(ctx, args)
        if rest:
            ctx.fail(text("cli-unexpected", count=len(rest), words=" ".join(rest)))
        return rest


class Commands(Worded, click.Group):
    """A group of commands, whose own callback says where none of them is named."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what each option and each command does."""
        super().format_options(ctx, formatter)
        self.format_commands(ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what each command does, in one line."""
        names = self.list_commands(ctx)
        # Two columns and the blanks around them.
        width = formatter.width - 6 - max(map(len, names))
        commands = [(name, self.get_command(ctx, name)) for name in names]
        with formatter.section(text("cli-commands")):
            formatter.write_dl([(name, command.get_short_help_str(width)) for name, command in commands if command])


def placeholders(words: str) -> str:
    """Return a command's form with what stands for the user's own words (YEAR, FILE) in the language in use."""
    return _PLACEHOLDER.sub(lambda found: text(f"cli-form-{found[0].lower().replace(' ', '-')}"), words)


def tell(error: click.ClickException) -> None:
    """Say on stderr what was used wrongly, with the command's usage where it is known."""
    if isinstance(error, NoArgsIsHelpError):
        error.show()
        return
    ctx = error.ctx if isinstance(error, click.UsageError) else None
    if ctx is not None:
        note(ctx.get_usage())
        note(text("cli-try-help", command=ctx.command_path, option=max(ctx.help_option_names, key=len)) + "\n")
    note(text("cli-error", message=message_of(error)))


def message_of(error: click.ClickException) -> str:
    """Return what is wrong, in the language in use; the words of a fault that is not known here are its own."""
    match error:
        case click.NoSuchOption():
            return text("cli-no-such-option", name=error.option_name) + _near(error.possibilities)
        case click.NoSuchCommand(ctx=click.Context(command=click.Group() as group) as ctx):
            near = get_close_matches(error.command_name, group.list_commands(ctx))
            return text("cli-no-such-command", name=error.command_name) + _near(near)
        case click.BadOptionUsage(ctx=click.Context() as ctx):
            return _wrong_number_of_values(error, ctx)
        case click.MissingParameter(param=click.Option() as option):
            return text("cli-missing-option", name=_name(option, error.ctx))
        case click.MissingParameter(param=click.Argument() as argument):
            return text("cli-missing-argument", name=_name(argument, error.ctx))
        case click.BadParameter(param=click.Parameter() as parameter):
            return text("cli-wrong-value", name=_name(parameter, error.ctx), message=error.message)
    return error.format_message()


def _row(option: click.Option, ctx: click.Context) -> tuple[str, str]:
    """Return an option's line in the help: how it is written, and what it does."""
    extra = option.get_help_extra(ctx)
    told = [text("cli-default", value=extra["default"])] if "default" in extra else []
    told += [extra["range"]] if "range" in extra else []
    told += [text("cli-required")] if "required" in extra else []
    end = f"  [{'; '.join(told)}]" if told else ""
    return placeholders(option.get_help_spec(ctx)), f"{option.help}{end}"


def _name(parameter: click.Parameter, ctx: click.Context | None) -> str:
    """Return what a parameter is called in its command's usage."""
    if isinstance(parameter, click.Option):
        return " / ".join(parameter.opts)
    return placeholders(parameter.make_metavar(ctx) if ctx else parameter.human_readable_name)


def _near(possibilities: list[str] | None) -> str:
    return " " + text("cli-did-you-mean", names=", ".join(sorted(possibilities))) if possibilities else ""


def _wrong_number_of_values(error: click.BadOptionUsage, ctx: click.Context) -> str:
    for option in ctx.command.get_params(ctx):
        if isinstance(option, click.Option) and error.option_name in option.opts:
            if option.is_flag:
                return text("cli-option-no-value", name=error.option_name)
            return text("cli-option-values", name=error.option_name, count=option.nargs)
    return error.format_message()


def _wrong_value(type: click.ParamType[object], value: str) -> str | None:
    """Return why a value is none of its type; None where the type is not known here."""
    match type:
        case click.Choice():
            return text("cli-value-choice", value=value, choices=", ".join(map(str, type.choices)))
        case click.IntRange():
            return text("cli-value-integer", value=value, range=_range(type))
        case click.FloatRange():
            return text("cli-value-number", value=value, range=_range(type))
        case click.DateTime():
            return text("cli-value-day", value=value)
        case click.Path():
            return _wrong_path(type, Path(value))
    return None


def _range(type: click.IntRange | click.FloatRange) -> str:
    if type.max is None:
        return text("cli-range-least", least=f"{type.min:g}")
    if type.min_open:
        return text("cli-range-more", least=f"{type.min:g}", most=f"{type.max:g}")
    return text("cli-range", least=f"{type.min:g}", most=f"{type.max:g}")


def _wrong_path(type: click.Path, path: Path) -> str | None:
    if not type.dir_okay and path.is_dir():
        return text("cli-value-folder", path=path)
    if not type.file_okay and path.is_file():
        return text("cli-value-file", path=path)
    return None if os.access(path, os.R_OK) else text("cli-value-unreadable", path=path)
