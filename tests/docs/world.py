"""A folder as a reader of the pages may have it: a built graph with a programme that the pages speak of, and a demo."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Final

from click.testing import CliRunner, Result

from omvarld.cli import main
from tests.programmes import Item, make_programme, write_programme

CATALOGUE: Final = """\
perspective: Malmö stad
language: sv
store: .omvarld
decisions: beslut.txt
sources:
  - {id: malmo, loader: inventory-yaml, path: "bundled:malmo"}
  - id: almedalen-2015
    loader: almedalen-csv
    path: 2015.csv
    name: Almedalsveckans program 2015
    publisher: Region Gotland
    licence: okänd
    options: {arena: Almedalsveckan, edition: Almedalsveckan 2015}
"""
_MADE: Final = Item(
    id="20159001",
    title="Bostäder som unga har råd med",
    organisers=("MKB Fastighets AB", "Region Skåne"),
    starts_at=datetime(2015, 6, 30, 10),
    ends_at=datetime(2015, 6, 30, 11),
    topics=("Byggande",),
    place="Hamnen, plats 12",
    speakers=("Anna Svensson, direktör, Malmö stad",),
)


def make_world(folder: Path) -> Path:
    """Build the graph in `folder`, and the demo in its `demo`; return `folder`."""
    made = [_MADE, replace(_MADE, id="20159002", title="Bostäder unga har råd med", organisers=("Malmö stad",))]
    write_programme(folder / "2015.csv", [*made, *make_programme(2015, 20, 1)])
    (folder / "omvarld.yaml").write_text(CATALOGUE, encoding="utf-8")
    for words in (("-c", str(folder / "omvarld.yaml"), "build"), ("demo", str(folder / "demo"))):
        done = in_process(*words)
        assert done.exit_code == 0, done.output
    return folder


def in_process(*words: str) -> Result:
    """Run `omvarld` with these words in this process, with nothing to read."""
    return CliRunner().invoke(main, words, env={"OMVARLD_LANGUAGE": "sv"}, input="")
