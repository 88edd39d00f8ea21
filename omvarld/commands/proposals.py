"""Proposals on the command line: what documents may say of two actors, answered one by one or by id."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from graph.assemble import Assembled
from graph.decisions import Draft, in_words, read_decisions
from graph.decisions import decide as record
from graph.documents.proposals import Proposal, choose_type, graph_labels, proposals_of, waiting
from graph.errors import DecisionError, NotFoundError
from graph.messages import text
from graph.review.questions import QUIT, SKIP, read_answer
from omvarld.context import note


def proposal_draft(made: Assembled, words: tuple[str, ...], told_type: str, who: str, reason: str) -> Draft:
    """Return the decision that `PROPOSAL accept|reject` means.

    Raises
    ------
    NotFoundError
        There is no such proposal, or the relation is not told or does not fit.
    """
    id, kind = words
    proposal = proposals_of(made.proposals, graph_labels(made.graph)).get(id)
    if proposal is None:
        raise NotFoundError("proposals-unknown", id=id)
    type = choose_type(made.graph, proposal, told_type) if kind == "accept" else ""
    return Draft(kind, id, type, who=who, why=reason)


def ask_proposals(made: Assembled, decisions: Path, answers: Iterator[str], limit: int, who: str) -> None:
    """Ask one proposal after the other; every answer is kept at once, so that quitting loses none."""
    found = waiting(made.graph, made.proposals, read_decisions(decisions))
    if not found:
        click.echo(text("proposals-none"))
        return
    click.echo(text("proposals-begin", count=min(limit, len(found)), waiting=len(found)))
    click.echo(text("proposals-keys"))
    kept = 0
    for number, proposal in enumerate(found[:limit], start=1):
        click.echo()
        click.echo(text("review-number", number=number, count=min(limit, len(found))))
        for line in _described(proposal):
            click.echo(line)
        told = _answer(answers, proposal)
        if told in QUIT:
            break
        if told not in SKIP:
            type = _type(proposal, told) or ""
            draft = Draft("accept" if type else "reject", proposal.id, type, who=who)
            kept += _keep(draft, decisions)
    click.echo(text("review-end", count=kept))


def _described(proposal: Proposal) -> Iterator[str]:
    record = proposal.record
    names = {"subject": record.subject, "object": record.object}
    yield text("proposals-question", verb=record.verb, **names)
    yield text("proposals-sentence", sentence=" ".join(record.sentence.split()))
    starts, ends = record.locator.starts, record.locator.ends
    yield text("proposals-place", source=record.source, starts=str(starts), ends=str(ends))
    for number, type in enumerate(proposal.types, start=1):
        yield text("proposals-type", number=str(number), type=type, **names)
    yield text("proposals-id", id=proposal.id)


def _type(proposal: Proposal, told: str) -> str | None:
    """Return the relation that an answer accepts, empty where it rejects, None where it is no answer."""
    for number, type in enumerate(proposal.types, start=1):
        if told in (str(number), type.casefold()):
            return type
    answer = read_answer(told)
    return "" if answer is not None and answer.kind == "different" else None


def _answer(answers: Iterator[str], proposal: Proposal) -> str:
    """Return the next answer that means something; the end of input quits."""
    while True:
        click.echo(text("review-prompt"), nl=False, err=True)
        told = next(answers, QUIT[0]).strip().casefold()
        if told in QUIT or told in SKIP or _type(proposal, told) is not None:
            return told
        note(text("review-not-an-answer", found=told))
        note(text("proposals-keys"))


def _keep(draft: Draft, decisions: Path) -> int:
    try:
        made = record(decisions, draft)
    except DecisionError as error:
        note(str(error))
        return 0
    click.echo(in_words(made))
    return 1
