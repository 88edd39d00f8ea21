"""What the command-line library says by itself is said in the language of the user, and nothing of it is lost."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from graph.messages import LANGUAGES, keys, set_language, text
from omvarld.cli import main
from omvarld.wording import message_of
from tests.docs.world import in_process

ENGLISH = re.compile(
    r"\b(Usage|Options?|Commands?|Show this|exit\.|default|required|env var|Error|Try|for help|Did you)\b"
)
SWEDISH = re.compile(r"\b(Användning|Flaggor|Kommandon|Visa|annars|måste|Fel|Kör|hjälp|Menade|eller)\b")
NOT_OF_THE_LANGUAGE = {"sv": ENGLISH, "en": SWEDISH}


@pytest.fixture(autouse=True)
def swedish_after() -> Iterator[None]:
    yield
    set_language("sv")


def forms(language: str) -> dict[str, str]:
    """Return what each placeholder is called."""
    set_language(language)
    return {key: text(key) for key in keys(language) if key.startswith("cli-form-")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_has_no_word_of_another_language(language: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from omvarld.command_page import command_page; print(command_page())"],
        cwd=Path(__file__).parents[1],
        env={**os.environ, "OMVARLD_LANGUAGE": language, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    helps = done.stdout.split("```")[1::2]
    assert len(helps) == len(main.list_commands(click.Context(main))) + 1
    (other,) = set(LANGUAGES) - {language}
    own, foreign = set(forms(language).values()), set(forms(other).values())
    for help in helps:
        assert not NOT_OF_THE_LANGUAGE[language].search(help), help
        usage = help.strip().split("\n\n")[0]
        assert not set(re.findall(r"[A-ZÅÄÖ]{2,}", usage)) & (foreign - own), usage
        for spec in re.findall(r"(?m)^  (-\S.*?)(?:  |$)", help):
            assert not set(re.findall(r"[A-ZÅÄÖ]{2,}", spec)) & (foreign - own), spec


WRONG = {
    "no-such-command": (("statu",), "Det finns inget kommando ”statu”. Menade du status?"),
    "no-such-command-at-all": (("ångra",), "Det finns inget kommando ”ångra”."),
    "no-command": (("--debug",), "Inget kommando är angivet."),
    "no-such-option": (("plan", "--exit-cod"), "Det finns ingen flagga ”--exit-cod”. Menade du --exit-code?"),
    "no-value": (("prune", "--keep"), "Flaggan --keep behöver ett värde."),
    "too-few-values": (("brokers", "--between", "a"), "Flaggan --between behöver 2 värden."),
    "unwanted-value": (("plan", "--all=3"), "Flaggan --all tar inget värde."),
    "no-option": (("prune",), "Flaggan --keep saknas. Den måste anges."),
    "no-argument": (("show",), "NAMN saknas. Det måste anges."),
    "too-many": (("show", "Malmö", "stad"), "Ett ord för mycket: stad."),
    "choice": (("plan", "--format", "pdf"), "--format: ”pdf” finns inte att välja. Välj något av: text, json."),
    "integer": (("prune", "--keep", "få"), "--keep: ”få” duger inte. Ange ett heltal, 1 eller mer."),
    "number": (("query", "x", "--seconds", "0"), "”0” duger inte. Ange ett tal, större än 0 och högst 3600."),
    "range": (("show", "x", "--to", "13"), "--to: ”13” duger inte. Ange ett heltal, 1000 till 2999."),
    "day": (("decide", "A", "B", "successor", "--on", "igår"), "--on: ”igår” är ingen dag."),
    "of-an-argument": (("undo", "sista"), "NUMMER: ”sista” duger inte."),
    "folder": (("picture", "network", "-o", "."), "-o / --output: . är en mapp, inte en fil."),
    "ours": (("trends", "--as-of", "2013", "--to", "2014"), text("queries-as-of-or-span")),
}


@pytest.mark.parametrize(("words", "told"), WRONG.values(), ids=WRONG)
def test_a_wrong_use_is_told_in_the_language_and_ends_with_2(words: tuple[str, ...], told: str) -> None:
    done = in_process(*words)
    assert done.exit_code == 2
    assert told in done.stderr
    assert done.stderr.startswith("Användning: ")
    assert "--help” för hjälp." in done.stderr
    assert not ENGLISH.search(re.sub(r"--\S+", "", done.stderr))
    assert not done.stdout


@pytest.mark.parametrize("words", [words for name, (words, _) in WRONG.items() if name != "ours"])
def test_english_is_a_setting_for_what_is_wrong_too(words: tuple[str, ...]) -> None:
    set_language("en")
    done = in_process(*words)
    assert done.exit_code == 2
    assert done.stderr.startswith("Usage: ")
    assert "\nError: " in done.stderr
    assert not SWEDISH.search(done.stderr)


def test_a_file_for_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("", encoding="utf-8")
    assert f"[MAPP]: {tmp_path / 'fil'} är en fil, inte en mapp." in in_process("init", str(tmp_path / "fil")).stderr


def test_without_a_command_the_help_is_shown_and_it_ends_with_2() -> None:
    done = in_process()
    assert done.exit_code == 2
    assert done.stderr.startswith("Användning: ")
    assert "Kommandon:" in done.stderr


def values_to_get_wrong() -> Iterator[tuple[str, str]]:
    """Yield (command, option) for each option that takes anything but a text, a file or nothing."""
    group = click.Context(main)
    for name in main.list_commands(group):
        command = main.get_command(group, name)
        assert command is not None
        for parameter in command.params:
            takes_more = not isinstance(parameter.type, click.Path | type(click.STRING))
            if isinstance(parameter, click.Option) and not parameter.is_flag and takes_more:
                yield name, parameter.opts[0]


@pytest.mark.parametrize(("command", "option"), list(values_to_get_wrong()))
def test_every_option_says_what_is_wrong_with_its_value(command: str, option: str) -> None:
    told = in_process(command, option, "fel").stderr
    assert re.search(rf"{option}: ”fel” (duger inte|finns inte att välja|är ingen dag)", told), told


class Unheard(click.UsageError):
    """A fault that no version of the library has yet."""


@pytest.mark.parametrize(
    "error",
    [
        Unheard("the words"),
        click.ClickException("the words"),
        click.UsageError("the words"),
        click.BadArgumentUsage("the words"),
        click.BadParameter("the words"),
        click.MissingParameter("the words", param_type="parameter"),
        click.BadOptionUsage("--x", "the words"),
        click.BadOptionUsage("--x", "the words", click.Context(main)),
        click.FileError("a.csv", "the words"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_a_fault_that_is_not_known_keeps_its_own_words(error: click.ClickException) -> None:
    assert "the words" in message_of(error)
