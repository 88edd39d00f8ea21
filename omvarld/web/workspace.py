"""What all pages share: the catalogue, the store, and the graph that stands, read once for each build."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from threading import Lock, Thread
from typing import Final, TypeVar

from graph.catalogue import Catalogue, read_catalogue
from graph.errors import OmvarldError, StoreError
from graph.messages import speaking
from graph.model import Graph
from graph.store import open_store
from graph.store.base import Build, Store
from omvarld.web.jobs import Jobs
from queries.analyses.survey import EVER, Survey, survey
from queries.runner import perspective_id
from queries.search import Index, make_index

T = TypeVar("T")
_KEPT: Final = 200  # answers kept for a build


@dataclass(slots=True)
class Standing:
    """The build that readers see: its graph and what is made of it, each made once.

    `answers` keeps what a page asked of it under the page's own key; a new build begins with none.
    """

    build: Build
    graph: Graph
    survey: Survey
    index: Index
    _answers: dict[object, object] = field(default_factory=dict)

    def kept(self, key: object, make: Callable[[], T]) -> T:
        """Return the answer kept under `key`, made now where there is none."""
        if key not in self._answers:
            if len(self._answers) >= _KEPT:
                self._answers.clear()
            self._answers[key] = make()
        return self._answers[key]  # type: ignore[return-value]


class Workspace:
    """One catalogue's workspace. Safe to ask from many threads; the store answers one question at a time."""

    def __init__(self, catalogue: Path, store_address: str | None = None) -> None:
        self.path = catalogue
        self._address = store_address
        self._asking = Lock()
        self._reading = Lock()
        self._standing: Standing | None = None
        self._reader: Thread | None = None
        self.jobs = Jobs(catalogue, store_address)

    @property
    def catalogue(self) -> Catalogue:
        """Return the catalogue as its file stands now. Raises CatalogueError where it cannot be used."""
        return read_catalogue(self.path)

    @cached_property
    def store(self) -> Store:
        """Return the store, opened once."""
        return open_store(self._address or self.catalogue.store)

    def ask(self, question: Callable[[Store], T]) -> T:
        """Return what `question` makes of the store; questions wait for each other."""
        with self._asking:
            return question(self.store)

    def standing(self) -> Standing:
        """Return the build that stands. A newer one is read beside it and shown when it is whole.

        Raises
        ------
        graph.errors.StoreError
            Nothing has been built yet.
        """
        held = self._standing
        build = self.ask(lambda store: store.build())
        if build is None:
            raise StoreError("cli-nothing-built")
        if held is None:
            with self._reading:
                if self._standing is None:
                    self._standing = self._read()
                return self._standing
        if held.build.id != build.id:
            self._read_beside()
        return held

    def reread(self) -> None:
        """Read the build that stands now; return when readers see it."""
        with self._reading:
            self._standing = self._read()

    def close(self) -> None:
        """Let go of the store."""
        self.jobs.close()
        if "store" in self.__dict__:
            self.store.close()

    def _read(self) -> Standing:
        with self._asking:
            build, graph = self.store.build(), self.store.graph()
            perspective = perspective_id(self.store)
        if build is None:
            raise StoreError("cli-nothing-built")
        return Standing(build, graph, survey(graph, perspective, EVER), make_index(graph))

    def _read_beside(self) -> None:
        if self._reader is not None and self._reader.is_alive():
            return
        self._reader = Thread(target=self._reread_or_stay, daemon=True)
        self._reader.start()

    def _reread_or_stay(self) -> None:
        try:
            with speaking(self.catalogue.language):
                self.reread()
        except OmvarldError:
            # Readers keep the build that they have; the next request tries again.
            return
