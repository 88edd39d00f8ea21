"""What every command shares: the catalogue, the store, progress on stderr, one way to say an error."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import wraps
from pathlib import Path
from typing import Final, ParamSpec, TypeVar

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from graph.catalogue import Catalogue, find_catalogue, read_catalogue
from graph.errors import CatalogueError, OmvarldError, StoreError, UsageError
from graph.messages import LANGUAGES, set_language, text
from graph.store import EmbeddedStore, open_store
from graph.store.base import Store

EMBEDDED: Final = ".omvarld"
NEO4J: Final = "neo4j://localhost:7687"

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(slots=True)
class Context:
    """The command's surroundings. Catalogue and store are opened when first asked for."""

    told: Path | None = None
    debug: bool = False
    store_told: str | None = None
    adopt: bool = False
    build_told: str | None = None
    _catalogue: Catalogue | None = field(default=None, repr=False)
    _store: Store | None = field(default=None, repr=False)
    _kept: Store | None = field(default=None, repr=False)

    @property
    def catalogue(self) -> Catalogue:
        """Return the catalogue: the flag's, the environment's (OMVARLD_CATALOGUE), or the nearest above.

        Raises
        ------
        graph.errors.CatalogueError
            There is none, or it cannot be used.
        """
        if self._catalogue is None:
            self._catalogue = read_catalogue(self.told or find_catalogue(Path.cwd()))
            told = os.environ.get("OMVARLD_LANGUAGE")
            if told and told not in LANGUAGES:
                raise CatalogueError("cli-language-unknown", language=told, known=", ".join(LANGUAGES))
            set_language(told or self._catalogue.language)
        return self._catalogue

    @property
    def store_address(self) -> str:
        """Return where the graph lives: flag, environment (OMVARLD_STORE), catalogue, in that order.

        `embedded` is the catalogue's folder, `neo4j` its address or that of OMVARLD_NEO4J_URL.
        """
        told = self.store_told or os.environ.get("OMVARLD_STORE") or self.catalogue.store
        catalogues = self.catalogue.store
        is_address = "://" in catalogues
        if told == "embedded":
            return str(self.catalogue.folder / EMBEDDED) if is_address else catalogues
        if told == "neo4j":
            return catalogues if is_address else os.environ.get("OMVARLD_NEO4J_URL", NEO4J)
        return told

    @property
    def store(self) -> Store:
        """Return the store, opened."""
        if self._store is None:
            self._store = open_store(self.store_address, adopt=self.adopt)
        return self._store

    @property
    def built_store(self) -> Store:
        """Return the store, which must hold a build; of the build that `--build` names, where it does.

        Raises
        ------
        graph.errors.StoreError
            Nothing has been built yet, or the store keeps no earlier builds.
        graph.errors.NotFoundError
            There is no such build.
        """
        if self.store.build() is None:
            raise StoreError("cli-nothing-built")
        if self.build_told is None:
            return self.store
        if self._kept is None:
            self._kept = self.kept_build(self.build_told)
        return self._kept

    @property
    def embedded_store(self) -> EmbeddedStore:
        """Return the store that keeps earlier builds.

        Raises
        ------
        graph.errors.StoreError
            The store is a Neo4j database, which keeps only the build that stands.
        """
        if not isinstance(self.store, EmbeddedStore):
            raise StoreError("history-only-embedded", store=self.store_address)
        return self.store

    def kept_build(self, id: str) -> Store:
        """Return a store that reads one build that is kept; whoever asks closes it. Raises as `built_store`."""
        return self.embedded_store.open_build(id)

    def close(self) -> None:
        """Let go of the store."""
        for store in (self._store, self._kept):
            if store is not None:
                store.close()


pass_context = click.make_pass_decorator(Context, ensure=True)


def build_option(function: click.decorators.FC) -> click.decorators.FC:
    """Let a command read a build that is kept: what it takes from `Context.built_store` is that build's."""

    def keep(ctx: click.Context, _parameter: click.Parameter, told: str | None) -> None:
        ctx.ensure_object(Context).build_told = told

    return click.option("--build", metavar="ID", expose_value=False, callback=keep, help=text("history-help-build"))(
        function
    )


stderr = Console(stderr=True, highlight=False)


def note(words: str) -> None:
    """Say something that is not the answer, on stderr."""
    stderr.print(words, markup=False, soft_wrap=True)


def told_errors(function: Callable[P, R]) -> Callable[P, R]:
    """Let a command say an error as one message and end with 1 (2 where something is asked for wrongly).

    Said are an OmvarldError, and what the system refuses: a folder that may not be written, a file that is a folder.
    """

    @wraps(function)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return function(*args, **kwargs)
        except BrokenPipeError:
            # The reader has had enough (`| head`); click ends quietly.
            raise
        except (OmvarldError, OSError) as error:
            context = click.get_current_context(silent=True)
            if context is not None and context.find_root().params.get("debug"):
                raise
            note(text("cli-error", message=_words(error)))
            sys.exit(2 if isinstance(error, UsageError) else 1)

    return run


def _words(error: OmvarldError | OSError) -> str:
    if isinstance(error, OmvarldError):
        return str(error)
    reason = error.strerror or str(error)
    if error.filename is None:
        return text("cli-system", reason=reason)
    return text("cli-system-file", file=os.fsdecode(error.filename), reason=reason)


@contextmanager
def progress_bar() -> Iterator[Callable[[str, int, int], None]]:
    """Show a stage and its progress on a terminal's stderr; nothing where stderr is a pipe.

    With OMVARLD_PROGRESS=json each step is a line of JSON on stderr, for a program that reads it.
    """
    if os.environ.get("OMVARLD_PROGRESS") == "json":
        yield _json_progress
        return
    if not stderr.is_terminal:
        yield lambda stage, done, total: None
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=stderr, transient=True) as bar:
        task = bar.add_task(text("progress-start"), total=None)

        def show(stage: str, done: int, total: int) -> None:
            bar.update(task, description=text(stage), completed=done, total=total or None)

        yield show


def _json_progress(stage: str, done: int, total: int) -> None:
    print(json.dumps({"stage": stage, "done": done, "total": total}), file=sys.stderr, flush=True)  # noqa: T201
