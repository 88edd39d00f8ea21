"""Namn: what resolution is unsure of, side by side with the evidence; many answers at once, each undone by itself."""

from __future__ import annotations

from typing import Final

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from graph.assemble import Assembled
from graph.decisions import decide_all, in_words, read_decisions
from graph.decisions import undo as take_back
from graph.errors import UsageError
from graph.messages import text
from graph.pipeline import assembled
from graph.review.questions import Answer, Question, open_questions
from graph.review.sides import years_words
from omvarld.web.forms import read_form, word
from omvarld.web.render import page, user_of, workspace_of
from omvarld.web.workspace import Workspace

_SHOWN: Final = 50
_LATEST: Final = 20
_FIELD: Final = "pair-"
CHOICES: Final[dict[str, Answer]] = {
    "same": Answer("same"),
    "different": Answer("different"),
    "part_of": Answer("part_of"),
    "whole_of": Answer("part_of", turned=True),
    "unsure": Answer("unsure"),
}


def show(request: Request) -> Response:
    """Show the questions that wait, and the latest decisions."""
    workspace = workspace_of(request)
    questions = _questions(workspace)
    held = read_decisions(workspace.catalogue.decisions)
    return page(
        request,
        "names.html",
        text("web-menu-names"),
        questions=questions[:_SHOWN],
        total=len(questions),
        field=_FIELD,
        choices=[(name, text(f"web-answer-{name}")) for name in CHOICES],
        years=years_words,
        latest=[(decision, in_words(decision)) for decision in reversed(held.all[-_LATEST:])],
        key=_key,
    )


async def answer(request: Request) -> Response:
    """Record the answers of a form: all of them or none. Raises `Forbidden`, DecisionError."""
    form = await read_form(request, "editor")
    workspace = workspace_of(request)
    asked = await run_in_threadpool(_questions, workspace)
    by_key = {_key(question): question for question in asked}
    drafts = []
    for name in form:
        if name.startswith(_FIELD) and word(form, name):
            choice, question = CHOICES.get(word(form, name)), by_key.get(name.removeprefix(_FIELD))
            if choice is None or question is None:
                raise UsageError("web-answer-gone")
            drafts.append(question.draft(choice, user_of(request).name, word(form, "why")))
    if drafts:
        await run_in_threadpool(decide_all, workspace.catalogue.decisions, drafts)
    return RedirectResponse("/namn", 303)


async def undo(request: Request) -> Response:
    """Take one decision back. Raises `Forbidden`, DecisionError."""
    form = await read_form(request, "editor")
    number = word(form, "number")
    if not number.isdigit():
        raise UsageError("web-answer-gone")
    workspace = workspace_of(request)
    await run_in_threadpool(take_back, workspace.catalogue.decisions, int(number), user_of(request).name)
    return RedirectResponse("/namn", 303)


def _questions(workspace: Workspace) -> list[Question]:
    """Return what waits: the names are resolved once for each build, what is decided since is left out."""
    made: Assembled = workspace.standing().kept("assembled", lambda: assembled(workspace.catalogue))
    return open_questions(made.graph, made.names, read_decisions(workspace.catalogue.decisions))


def _key(question: Question) -> str:
    return f"{question.left.id}|{question.right.id}"
