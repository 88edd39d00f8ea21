"""The stories happen as they are told: every block of each page is run, and what the page shows is what is printed."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from tests.docs.pages import ROOT, STORIES
from tests.docs.story import StoryError, bare_environment, run_story
from tests.neo4j_server import Neo4jServer

NEO4J = ROOT / "docs" / "stories" / "analyst.md"


@pytest.mark.parametrize("page", [page for page in STORIES if page != NEO4J], ids=lambda page: page.stem)
def test_the_story_happens_as_told(page: Path, tmp_path: Path) -> None:
    assert run_story(page, tmp_path, bare_environment(tmp_path)) > 3


@pytest.mark.neo4j
def test_the_analysts_story_happens_as_told(tmp_path: Path, neo4j_server: Neo4jServer, neo4j_address: str) -> None:
    given = {
        "OMVARLD_STORE": neo4j_address,
        "OMVARLD_NEO4J_USER": neo4j_server.user,
        "OMVARLD_NEO4J_PASSWORD": neo4j_server.password,
    }
    assert run_story(NEO4J, tmp_path, bare_environment(tmp_path, given)) > 3


def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str) -> int:
    """Run a page of a test's own."""
    page = tmp_path / "page.md"
    page.write_text(textwrap.dedent(text), encoding="utf-8")
    monkeypatch.setattr("tests.docs.story.told", lambda page: page.name)
    (tmp_path / "work").mkdir()
    return run_story(page, tmp_path / "work", bare_environment(tmp_path))


def test_blocks_are_run_in_order_in_the_folder_that_the_reader_stands_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = """
        ```sh
        mkdir a; cd a; echo ett > fil
        ```
        ```python
        print(open("fil").read(), "två", "tre")
        ```
        ```text
        ett
        ... tre
        ```
        """
    assert story(tmp_path, monkeypatch, told) == 1


@pytest.mark.parametrize(
    ("block", "said"),
    [
        ("```sh\necho ett\n```\n```text\ntvå\n```", "page.md:4: the page says"),
        ("```sh\nfalse\necho ett\n```", "page.md:1: ended with 1"),
        ("```python\nraise SystemExit(3)\n```", "ended with 3"),
        ("```bash\necho ett\n```", "a block of bash is not run"),
        ("```\necho ett\n```", "a block of nothing is not run"),
    ],
)
def test_what_does_not_happen_as_told_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, block: str, said: str
) -> None:
    with pytest.raises(StoryError, match=said):
        story(tmp_path, monkeypatch, block)
