"""The worked example of a loader in the docs is true: it is read from there and run."""

from __future__ import annotations

import re
import types
from pathlib import Path

import yaml

from graph.records import Loader
from loaders.table.mapping import FIELDS, TableOptions
from tests.loaders.reading import read

PAGE = Path(__file__).parents[2] / "docs" / "loaders.md"


def block(language: str, after: str) -> str:
    """Return the first block of code in `language` after the words `after`."""
    found = re.search(rf"```{language}\n(.*?)```", PAGE.read_text(encoding="utf-8").split(after, 1)[1], re.DOTALL)
    assert found
    return found[1]


def example() -> Loader:
    module = types.ModuleType("bars")
    exec(compile(block("python", "<!-- example"), str(PAGE), "exec"), module.__dict__)
    loader: Loader = module.LOADER
    return loader


def test_the_example_reads_what_it_says(tmp_path: Path) -> None:
    path = tmp_path / "p.txt"
    path.write_text("2025-11-11 09:00 | Rubrik | Malmö stad\ntrasig rad\n", encoding="utf-8")
    got = read(example(), path)
    assert [(event.name, event.organisers, event.occasions[0].starts_at.hour) for event in got.events] == [
        ("Rubrik", "Malmö stad", 9)
    ]
    assert got.report.set_aside == 1
    assert got.source.sha256


def test_the_mapping_on_the_page_is_one(tmp_path: Path) -> None:
    (source,) = yaml.safe_load(block("yaml", "## A table by mapping"))
    options = TableOptions.model_validate(source["options"])
    assert options.columns["title"] == "Rubrik"


def test_the_page_names_every_field_and_loader() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert all(f"`{field}`" in page for field in FIELDS)
    project = (PAGE.parents[1] / "pyproject.toml").read_text(encoding="utf-8")
    names = re.findall(r"^([a-z-]+) = \"loaders\.", project, re.MULTILINE)
    assert names
    assert all(f"`{name}`" in page for name in names)
