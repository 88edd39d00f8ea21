"""The catalogue of messages: both languages say the same things, and the code asks for none that is missing."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph import messages
from graph.messages import LANGUAGES, keys, set_language, text

ROOT = Path(__file__).parents[1]
ROOMS = ("graph", "loaders", "queries", "visualize", "omvarld")
VARIABLE = re.compile(r"\{\s*\$([a-z][a-z0-9_]*)")


@pytest.fixture(autouse=True)
def swedish_after() -> Iterator[None]:
    yield
    set_language("sv")


def texts(language: str) -> dict[str, str]:
    """Return each message's raw text by its id."""
    found: dict[str, str] = {}
    for file in (ROOT / "graph" / "messages" / language).glob("*.ftl"):
        for block in re.split(r"\n(?=[a-z])", "\n" + file.read_text(encoding="utf-8")):
            match = re.match(r"\n?([a-z][a-z0-9-]*)\s*=", block)
            if match:
                assert match[1] not in found, f"{match[1]} stands twice"
                found[match[1]] = block
    return found


def test_both_languages_have_the_same_messages() -> None:
    assert keys("sv") == keys("en")


def test_both_languages_name_the_same_values() -> None:
    english = texts("en")
    for key, block in texts("sv").items():
        assert set(VARIABLE.findall(block)) == set(VARIABLE.findall(english[key])), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_can_be_said(language: str) -> None:
    set_language(language)
    for key, block in texts(language).items():
        assert text(key, **dict.fromkeys(VARIABLE.findall(block), 2))


def asked_for() -> Iterator[tuple[str, str]]:
    """Yield (file, id) for each id that the code asks for by a literal in `text(…)` or an error's first argument."""
    for room in ROOMS:
        for file in (ROOT / room).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
                    name = getattr(node.func, "id", getattr(node.func, "attr", ""))
                    if name == "text" or name.endswith("Error"):
                        value = node.args[0].value
                        if isinstance(value, str) and re.fullmatch(r"[a-z]+(-[a-z0-9]+)+", value):
                            yield file.name, value


def test_the_code_asks_for_no_message_that_is_missing() -> None:
    missing = {(file, key) for file, key in asked_for() if key not in keys("sv")}
    assert not missing


def test_a_value_that_is_missing_is_never_shown_half_made() -> None:
    with pytest.raises(KeyError):
        messages.text("yaml-missing")


def test_plurals_are_right() -> None:
    assert "en nod" in text("plan-heading", nodes=1, relations=2)
    assert "2 relationer" in text("plan-heading", nodes=1, relations=2)
