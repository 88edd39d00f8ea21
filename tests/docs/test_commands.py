"""Every command that a page tells of is run, or stands on a list with the reason why it is not.

A fenced `sh` block is run by the shell, line for line, in a folder with a built graph; inline code that begins with
`omvarld` is run too where it is whole, and where words of it stand for others (EVENT, FILE) its options are looked up.
The stories are run as wholes (`test_stories.py`), and the library's page on the city that it is about. What a page
declares in YAML is read as a catalogue.
"""

from __future__ import annotations

import importlib.util
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import click
import pytest

from graph.catalogue import read_catalogue
from omvarld.cli import main
from tests.docs.pages import PAGES, ROOT, STORIES, Block, blocks, spans, told
from tests.docs.story import bare_environment
from tests.docs.world import in_process, make_world
from tests.queries.example import PERSPECTIVE, example_store

_SETS_UP: Final = "sets up the checkout that the test itself runs in; continuous integration begins with it"
_UV: Final = "makes an environment with uv, beside the one that the test runs in"
NOT_RUN: Final = {
    "scripts/demo": _SETS_UP,
    "scripts/test": _SETS_UP,
    "scripts/lock": "asks the package index what is newest, and would write another lock file",
    "scripts/neo4j": "runs until it is stopped; tests/neo4j_server.py, which it calls, starts the server of the tests",
    "scripts/gallery": "writes the photographs of docs/images anew",
    "scripts/audit": "asks a service on the network; tests/supply/test_audit.py has what it does with the answer",
    "uv venv --python 3.12": _UV,
    "uv pip install --require-hashes -r requirements.lock": _UV,
    "uv pip install --no-deps --no-build-isolation -e .": _UV,
    "uv run --no-sync omvarld demo": _UV,
    "uv run --no-sync python -m pytest": _UV,
    "export OMVARLD_NEO4J_PASSWORD=…": "the password is the reader's own",
    "docker compose up -d": "needs a container engine; tests/supply/test_compose.py reads the file",
    "omvarld build --store neo4j://localhost:7687": "needs a server; docs/stories/analyst.md is run with one",
    "omvarld build --store neo4j": "needs a server; docs/stories/analyst.md is run with one",
    'omvarld overlaps --decide ignore EVENT EVENT --why "…"': "EVENT stands for two that the reader has seen",
    "omvarld undo 7": "undoes a decision that the reader has made; tests/decisions has undoing",
    "omvarld undo 17": "undoes a decision that the reader has made; tests/decisions has undoing",
    "omvarld review --read frågor.xlsx": "reads what the reader has filled in; tests/decisions/test_sheet.py does it",
    "omvarld undo": "is named without its number",
    "omvarld query": "is named without its question",
    "omvarld init": "is run where a page gives it a folder",
}
# Longer than a test should take, each run by hand or by another that says so.
BY_HAND: Final = ("python -m benchmarks", "python -m pytest", "python -m tests.queries.page", "python -m supply.")
_STANDS_FOR: Final = re.compile(r"(?<![\w-])[A-ZÅÄÖ]+(?![\w-])|…|\[")
_COMMAND: Final = re.compile(r"(omvarld|python -m|docker|uv) \S|scripts/\w")


def bare(line: str) -> str:
    """Return a line of a shell block without its comment."""
    return re.sub(r"(^|\s+)#.*$", "", line).strip()


def left_out(line: str) -> bool:
    """Return whether a line is not run here, which the list says why."""
    return line in NOT_RUN or line.startswith(BY_HAND)


def lines_to_run(page: Path) -> list[str]:
    """Return the lines of a page's shell blocks, but for those on the list."""
    lines = [bare(line) for block in blocks(page) if block.language == "sh" for line in block.text.splitlines()]
    return [line for line in lines if line and not left_out(line)]


_RUN_ELSEWHERE: Final = (*STORIES, ROOT / "docs" / "queries.md")
_WITH_LINES: Final = {page: lines for page in PAGES if page not in _RUN_ELSEWHERE and (lines := lines_to_run(page))}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_world(tmp_path_factory.mktemp("built"))


@pytest.fixture
def world(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a copy that a page may change, and stand in it."""
    folder = Path(shutil.copytree(built, tmp_path / "world"))
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.parametrize("page", _WITH_LINES, ids=told)
def test_every_block_of_commands_can_be_run(page: Path, world: Path) -> None:
    done = subprocess.run(
        ["sh", "-ex", "-c", "\n".join(_WITH_LINES[page])],
        cwd=world,
        env=bare_environment(world),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=600,
        check=False,
    )
    assert done.returncode == 0, f"{told(page)}: {done.stderr}"


def test_what_the_readme_shows_of_python_can_be_run(world: Path) -> None:
    (block,) = (block for block in blocks(ROOT / "README.md") if block.language == "python")
    done = subprocess.run(
        [sys.executable, "-c", block.text],
        cwd=world,
        env=bare_environment(world),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Region Skåne" in done.stdout
    assert (world / "natverk.html").is_file()


_DECLARED: Final = [
    (page, block) for page in PAGES for block in blocks(page) if block.language == "yaml" and "loader:" in block.text
]


@pytest.mark.parametrize(("page", "block"), _DECLARED, ids=[f"{told(page)}:{block.line}" for page, block in _DECLARED])
def test_every_declaration_is_one_that_a_catalogue_takes(page: Path, block: Block, tmp_path: Path) -> None:
    whole = block.text if "perspective:" in block.text else f"perspective: Malmö stad\n{block.text}"
    if "sources:" not in whole:
        whole = whole.replace("\n", "\nsources:\n", 1)
    (tmp_path / "omvarld.yaml").write_text(whole, encoding="utf-8")
    assert read_catalogue(tmp_path / "omvarld.yaml").sources


@pytest.mark.parametrize("page", PAGES, ids=told)
def test_commands_stand_in_blocks_that_say_sh(page: Path) -> None:
    for block in blocks(page):
        if block.language not in ("sh", "text"):
            for line in block.text.splitlines():
                assert not _COMMAND.match(line), f"{told(page)}:{block.line}: {line}"


@pytest.mark.parametrize("page", [page for page in PAGES if page.name != "commands.md"], ids=told)
def test_every_command_in_the_text_can_be_run(page: Path, world: Path) -> None:
    for span in spans(page):
        if not _COMMAND.match(span) or left_out(span):
            continue
        if span.startswith("omvarld "):
            words = shlex.split(span.replace("[", "").replace("]", ""))[1:]
            look_up(words)
            if not _STANDS_FOR.search(span):
                done = in_process(*words)
                assert done.exit_code == 0, f"{told(page)}: {span}\n{done.output}"
        elif span.startswith("scripts/"):
            script = ROOT / span.split()[0]
            assert os.access(script, os.X_OK), f"{told(page)}: {span}"
        else:
            raise AssertionError(f"{told(page)}: {span} is neither run nor on the list")


def test_every_question_on_the_librarys_page_can_be_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    example_store(tmp_path / "store").close()
    catalogue = f"perspective: {PERSPECTIVE}\nstore: store\nsources:\n  - {{id: a, loader: table, path: a.csv}}\n"
    (tmp_path / "omvarld.yaml").write_text(catalogue, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    lines = [line for block in blocks(ROOT / "docs" / "queries.md") for line in block.text.splitlines()]
    assert len(lines) > 40
    for line in lines:
        done = in_process(*shlex.split(line)[1:])
        assert done.exit_code == 0, f"{line}\n{done.output}"


@pytest.mark.parametrize("page", PAGES, ids=told)
def test_every_module_that_is_run_by_name_exists_and_has_the_options(page: Path) -> None:
    for module, options in re.findall(
        r"python -m ((?:benchmarks|tests|supply)[\w.]*)([^`#\n]*)", page.read_text("utf-8")
    ):
        found = importlib.util.find_spec(module)
        assert found is not None and found.origin is not None, f"{told(page)}: {module}"
        file = Path(found.origin)
        source = (file.with_name("__main__.py") if file.name == "__init__.py" else file).read_text(encoding="utf-8")
        for option in re.findall(r"--[\w-]+", options):
            assert f'"{option}' in source, f"{told(page)}: {module} has no {option}"


def test_nothing_stands_on_the_list_that_no_page_tells_of() -> None:
    lines = {bare(line) for page in PAGES for block in blocks(page) for line in block.text.splitlines()}
    assert not set(NOT_RUN) - lines - {span for page in PAGES for span in spans(page)}


def test_a_command_that_is_wrong_is_seen(world: Path) -> None:
    with pytest.raises(click.UsageError):
        look_up(["export", "--to", "neo4j-admin"])
    assert in_process("query", "participants", "-p", "initiative=Ingenting alls").exit_code == 2


def look_up(words: list[str]) -> None:
    """See that the command and each of its options exist; UsageError where one does not."""
    context = click.Context(main)
    command = main.get_command(context, words[0])
    if command is None:
        raise click.UsageError(f"no command {words[0]}")
    inner = click.Context(command, parent=context, info_name=words[0])
    command.make_parser(inner).parse_args(list(words[1:]))
