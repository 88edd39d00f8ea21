"""The command `picture`: a file is written, and what is wrong is said in one message."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
from click.testing import CliRunner, Result

from graph.model import Graph
from omvarld.commands.picture import picture
from omvarld.context import Context
from tests.pictures.graphs import city


class _Store:
    """As much of a store as a picture needs."""

    def build(self) -> object:
        return object()

    def graph(self) -> Graph:
        return city()


def run(*arguments: str) -> Result:
    context = Context()
    context._catalogue = SimpleNamespace(perspective="Malmö stad", language="sv", decisions=Path("ingen/beslut.txt"))  # type: ignore[assignment]
    context._store = _Store()  # type: ignore[assignment]
    return CliRunner().invoke(picture, arguments, obj=context)


@pytest.mark.parametrize(
    "arguments",
    [
        ("network",),
        ("actor", "oresundshuset"),
        ("actor", "--for", "Öresundshuset", "--steps", "1"),
        ("edition", "almedalsveckan 2013"),
        ("edition", "--edition", "Almedalsveckan 2013"),
        ("path", "Malmö stad", "Malmö högskola"),
        ("platforms", "--as-of", "2013"),
        ("overlaps", "Almedalsveckan 2013"),
        ("overlaps", "--edition", "Almedalsveckan 2013", "--between", "all", "--decided"),
        ("overlaps", "Almedalsveckan 2013", "--for", "Malmö stad", "--across"),
        ("trends",),
        ("explorer",),
    ],
)
def test_every_view_is_written_where_it_is_told(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    file = tmp_path / "ny mapp" / "bild.html"
    done = run(*arguments, "-o", str(file))
    assert done.exit_code == 0, done.output
    assert file.read_text(encoding="utf-8").startswith("<!doctype html>")


@pytest.mark.parametrize(
    ("arguments", "words", "code"),
    [
        (("netwrok",), "network, actor", 2),
        (("edition",), "Ange upplagan", 2),
        (("actor", "Nobody at all"), "Nobody at all", 2),
        (("edition", "a", "b"), "tar 1 namn, men fick 2", 2),
        (("network", "--edition", "x"), "känner inte till edition", 2),
        (("network", "--between", "all"), "känner inte till between", 2),
        (("overlaps", "--across"), "--edition", 2),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_written(
    tmp_path: Path, arguments: tuple[str, ...], words: str, code: int
) -> None:
    file = tmp_path / "bild.html"
    done = run(*arguments, "-o", str(file))
    assert done.exit_code == code
    assert words in " ".join(done.output.split())
    assert not file.exists()


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("")
    done = run("network", "-o", str(tmp_path / "fil" / "bild.html"))
    assert done.exit_code == 1
    assert "kan inte skrivas" in " ".join(done.output.split())
