"""People decide: review, decide, undo, and why an event is tied to whom it is."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Final

import click

from graph.assemble import Assembled
from graph.decisions import (
    ACCEPTABLE,
    DRAFT_KINDS,
    PAIR_KINDS,
    PROPOSAL_KINDS,
    Decision,
    Draft,
    in_words,
    read_decisions,
)
from graph.decisions import decide as record
from graph.decisions import undo as take_back
from graph.decisions.told import Told
from graph.errors import DecisionError
from graph.messages import text
from graph.pipeline import assembled
from graph.review.questions import QUIT, SKIP, Question, describe, open_questions, people_questions, read_answer
from graph.why import find_event
from graph.why import why as explain
from omvarld.commands.proposals import ask_proposals, proposal_draft
from omvarld.context import Context, note, pass_context, progress_bar, told_errors
from omvarld.wording import Command, placeholders

_FEW: Final = 20
_DECIDE: Final = "A B " + "|".join(PAIR_KINDS) + "  OR  PERSON forget  OR  PROPOSAL " + "|".join(PROPOSAL_KINDS)


def _login() -> str:
    """Return the login name; empty where the system knows none, so that `--who` is asked for."""
    try:
        return getpass.getuser()
    except (ImportError, KeyError, OSError):
        return ""


def _who(function: click.decorators.FC) -> click.decorators.FC:
    return click.option("--who", envvar="OMVARLD_WHO", default=_login, help=text("help-who"))(function)


@click.command(cls=Command, help=text("help-review"))
@click.option("--sheet", type=click.Path(path_type=Path, dir_okay=False), help=text("help-review-sheet"))
@click.option("--read", "filled", type=click.Path(path_type=Path, dir_okay=False), help=text("help-review-read"))
@click.option("--people", is_flag=True, help=text("help-review-people"))
@click.option("--proposals", is_flag=True, help=text("proposals-help-review"))
@click.option("--limit", type=click.IntRange(1), default=None, help=text("help-review-limit", few=_FEW))
@_who
@pass_context
@told_errors
def review(
    context: Context,
    sheet: Path | None,
    filled: Path | None,
    people: bool,
    proposals: bool,
    limit: int | None,
    who: str,
) -> None:
    """Answer what resolution is unsure of."""
    decisions = context.catalogue.decisions
    if proposals:
        if sheet or filled or people:
            raise click.UsageError(text("proposals-only-typed"))
        ask_proposals(_assembled(context), decisions, _typed(), limit or _FEW, who)
        return
    if filled is not None:
        _tell_read(filled, decisions, who)
        return
    questions = _questions(context, people)
    if not questions:
        click.echo(text("review-none"))
        return
    if sheet is not None:
        chosen = questions[:limit]
        # A sheet brings a library of workbooks with it, which no other command needs.
        from graph.review.sheet import write_sheet

        write_sheet(sheet, chosen)
        click.echo(text("review-sheet-written", file=sheet, count=len(chosen), all=len(questions)))
        return
    _ask_all(questions[: limit or _FEW], len(questions), decisions, who)


@click.command(cls=Command, help=text("help-decide"))
@click.argument("words", nargs=-1, required=True, metavar=_DECIDE)
@click.option("--why", "reason", default="", help=text("help-why-reason"))
@click.option("--on", "day", type=click.DateTime(["%Y-%m-%d"]), help=text("help-decide-on"))
@click.option(
    "--as",
    "relation",
    default="",
    metavar="RELATION",
    help=text("proposals-help-as", types=", ".join(ACCEPTABLE)),
)
@click.option("--as-written", is_flag=True, help=text("help-as-written"))
@_who
@pass_context
@told_errors
def decide(
    context: Context,
    words: tuple[str, ...],
    reason: str,
    day: datetime | None,
    relation: str,
    as_written: bool,
    who: str,
) -> None:
    """Record one decision."""
    *names, kind = words
    if len(names) != (1 if kind == "forget" or kind in PROPOSAL_KINDS else 2):
        raise click.UsageError(text("decide-usage", words=placeholders(_DECIDE)))
    if kind not in DRAFT_KINDS:
        raise click.UsageError(text("decisions-kind-unknown", kind=kind, kinds=", ".join(DRAFT_KINDS)))
    if relation and kind != "accept":
        raise click.UsageError(text("proposals-as-unwanted"))
    if kind in PROPOSAL_KINDS:
        _tell(
            record(context.catalogue.decisions, proposal_draft(_assembled(context), words, relation, who, reason)), None
        )
        return
    told = None if as_written else Told(context.built_store.graph())
    if kind == "forget" and told is not None:
        names = [told.person(names[0])]
        note(text("decide-forget", count=len(told.people(names[0]))))
    elif told is not None:
        names = [told.body(name) for name in names]
    left, right = (*names, "")[:2]
    draft = Draft(kind, left, right, who=who, why=reason, on=day.date() if day else None)
    _tell(record(context.catalogue.decisions, draft), told)


@click.command(cls=Command, help=text("help-undo"))
@click.argument("number", type=click.IntRange(1))
@click.option("--why", "reason", default="", help=text("help-why-reason"))
@_who
@pass_context
@told_errors
def undo(context: Context, number: int, reason: str, who: str) -> None:
    """Take a decision back."""
    _tell(take_back(context.catalogue.decisions, number, who, reason), None)


@click.command(cls=Command, help=text("help-why"))
@click.argument("event")
@pass_context
@told_errors
def why(context: Context, event: str) -> None:
    """Explain an event's organisers and speakers."""
    graph = context.built_store.graph()
    held = read_decisions(context.catalogue.decisions)
    for line in explain(graph, find_event(graph, event), held):
        click.echo(line)


def _assembled(context: Context) -> Assembled:
    with progress_bar() as progress:
        return assembled(context.catalogue, progress)


def _questions(context: Context, people: bool) -> list[Question]:
    made = _assembled(context)
    held = read_decisions(context.catalogue.decisions)
    return people_questions(made.graph, held) if people else open_questions(made.graph, made.names, held)


def _ask_all(questions: list[Question], waiting: int, decisions: Path, who: str) -> None:
    """Ask one question after the other; every answer is kept at once, so that quitting loses none."""
    click.echo(text("review-begin", count=len(questions), waiting=waiting))
    click.echo(text("review-keys"))
    answers = _typed()
    made = 0
    for number, question in enumerate(questions, start=1):
        if read_decisions(decisions).decided(question.left.id, question.right.id) is not None:
            continue  # an earlier answer settled this one
        click.echo()
        click.echo(text("review-number", number=number, count=len(questions)))
        click.echo(describe(question))
        told = _answer(answers)
        if told in QUIT:
            break
        if told in SKIP:
            continue
        made += _keep(question, told, decisions, who)
    click.echo(text("review-end", count=made))


def _answer(answers: Iterator[str]) -> str:
    """Return the next answer that means something; the end of input quits."""
    while True:
        click.echo(text("review-prompt"), nl=False, err=True)
        told = next(answers, QUIT[0]).strip().casefold()
        if told in QUIT or told in SKIP or read_answer(told) is not None:
            return told
        note(text("review-not-an-answer", found=told))
        note(text("review-keys"))


def _keep(question: Question, told: str, decisions: Path, who: str) -> int:
    answer = read_answer(told)
    if answer is None:
        return 0
    try:
        made = record(decisions, question.draft(answer, who))
    except DecisionError as error:
        note(str(error))
        return 0
    click.echo(in_words(made))
    return 1


def _typed() -> Iterator[str]:
    """Yield what stands on standard input, line by line: a terminal and a file alike."""
    while line := sys.stdin.readline():
        yield line


def _tell_read(filled: Path, decisions: Path, who: str) -> None:
    from graph.review.sheet import read_sheet

    read = read_sheet(filled, decisions, who)
    for decision in read.made:
        click.echo(in_words(decision))
    click.echo(text("review-sheet-read", count=len(read.made), blank=read.blank, already=read.already))


def _tell(decision: Decision, told: Told | None) -> None:
    click.echo(in_words(decision, told.name if told else None))
    click.echo(text("decide-next"))
