"""Which overlaps are asked for, in the same words by `overlaps` and by `picture overlaps`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from graph.messages import text
from graph.model import Graph
from omvarld.context import Context
from queries.overlaps import Overlap, read_overlap_decisions
from queries.overlaps import overlaps as find_overlaps
from queries.overlaps.decided import FILE_NAME
from queries.overlaps.scope import ALL, BETWEEN, OWN
from queries.overlaps.settings import SHOWN

if TYPE_CHECKING:
    from queries.overlaps.encoder import Encoder


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for, as the options tell it; see `queries.overlaps.overlaps` for what each means."""

    edition: str | None
    organisation: str | None
    between: str | None
    across: bool
    with_decided: bool
    threshold: float = SHOWN
    limit: int | None = None

    @property
    def own(self) -> bool:
        """Tell whether the answer rests on who is one's own."""
        return self.between != ALL and (self.between is not None or self.organisation is None)

    def find(self, context: Context, graph: Graph, encoder: Encoder | None = None) -> tuple[Overlap, ...]:
        """Return the overlaps, with what the catalogue's people decided about them.

        Raises
        ------
        click.UsageError
            Other editions are to be compared with, and none is named.
        graph.errors.OmvarldError
            As `queries.overlaps.overlaps`, or the decisions cannot be read.
        """
        if self.across and self.edition is None:
            raise click.UsageError(text("overlaps-across-edition"))
        return find_overlaps(
            graph,
            self.edition,
            # Who asks about one organisation asks about everything that it meets.
            between=self.between or (ALL if self.organisation else OWN),
            organisation=self.organisation,
            across=self.across,
            limit=self.limit,
            threshold=self.threshold,
            decisions=read_overlap_decisions(decisions_file(context)),
            with_decided=self.with_decided,
            encoder=encoder,
        )


def decisions_file(context: Context) -> Path:
    """Return the file of the decisions about overlaps, beside those about names."""
    return context.catalogue.decisions.parent / FILE_NAME


def asked_options(function: click.decorators.FC) -> click.decorators.FC:
    """Give a command the options `--between`, `--across` and `--decided`; it has `--edition` and `--for` itself."""
    for option in (
        click.option("--decided", "with_decided", is_flag=True, help=text("help-overlaps-all")),
        click.option("--across", is_flag=True, help=text("help-overlaps-across")),
        click.option("--between", type=click.Choice(BETWEEN), help=text("help-overlaps-between")),
    ):
        function = option(function)
    return function
