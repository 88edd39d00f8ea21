"""The documentation is kept true: generated pages are current, every command is told of, every link leads somewhere."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from omvarld.cli import _COMMANDS
from tests.docs.pages import PAGES, ROOT, told


def test_generated_pages_are_current() -> None:
    done = subprocess.run(
        [sys.executable, "scripts/docs", "--check"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("page", PAGES, ids=told)
def test_every_link_to_a_file_leads_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)", page.read_text(encoding="utf-8")):
        if "://" not in target:
            assert (page.parent / target).exists(), target


@pytest.mark.parametrize("name", _COMMANDS)
def test_every_command_has_help_and_is_told_of(name: str) -> None:
    page = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    block = page.split(f"## omvarld {name}\n", 1)[1]
    assert block.startswith("\n```\nUsage: omvarld")
    assert len(block.split("```")[1].strip().splitlines()) > 2
