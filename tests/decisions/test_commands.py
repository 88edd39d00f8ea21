"""The commands: review from standard input, decide, undo, why; what goes wrong is one message and leaves no trace."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from click.testing import CliRunner, Result

from graph.decisions import read_decisions
from graph.store import open_store
from omvarld.cli import main
from omvarld.commands import review as commands_review
from tests.decisions.world import make_graph, some_pairs
from tests.stores.building import apply

CATALOGUE = """perspective: Ankeborgs kommun
sources:
  - {id: malmo, loader: inventory-yaml, path: "bundled:malmo"}
"""


class Town:
    """A folder with a catalogue and a built graph, and the commands that are run in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.decisions = folder / "beslut.txt"
        (folder / "omvarld.yaml").write_text(CATALOGUE, encoding="utf-8")
        store = open_store(str(folder / ".omvarld"))
        apply(store, make_graph())
        store.close()

    def run(self, *words: str, typed: str = "") -> Result:
        catalogue = str(self.folder / "omvarld.yaml")
        return CliRunner().invoke(main, ["-c", catalogue, *words], input=typed, env={"OMVARLD_WHO": "Kajsa"})


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Town:
    return Town(tmp_path_factory.mktemp("ankeborg"))


@pytest.fixture
def town(built: Town, monkeypatch: pytest.MonkeyPatch) -> Iterator[Town]:
    made = SimpleNamespace(graph=make_graph(), names=some_pairs())
    monkeypatch.setattr(commands_review, "assembled", lambda catalogue, progress: made)
    yield built
    built.decisions.unlink(missing_ok=True)


def test_review_asks_and_keeps_each_answer(town: Town) -> None:
    done = town.run("review", typed="kanske\nj\n\nn\n")
    assert done.exit_code == 0, done.output
    assert [(d.kind, d.left, d.who) for d in read_decisions(town.decisions).all] == [
        ("same", "Ankeborg kommun", "Kajsa"),
        ("different", "Anklagget", "Kajsa"),
    ]
    assert "”kanske” är inget svar" in done.output
    assert "2 beslut skrevs" in done.output


def test_review_that_is_broken_off_keeps_what_was_answered(town: Town) -> None:
    assert town.run("review", typed="o\nq\nj\n").exit_code == 0
    assert town.run("review", typed="").exit_code == 0
    assert [d.kind for d in read_decisions(town.decisions).all] == ["unsure"]


def test_review_by_sheet(town: Town, tmp_path: Path) -> None:
    sheet = tmp_path / "frågor.csv"
    assert town.run("review", "--sheet", str(sheet), "--limit", "1").exit_code == 0
    words = sheet.read_text(encoding="utf-8-sig").splitlines()
    sheet.write_text("\n".join([words[0], "samma" + words[1]]), encoding="utf-8")
    done = town.run("review", "--read", str(sheet))
    assert done.exit_code == 0, done.output
    assert "Ett nytt beslut" in done.output
    assert read_decisions(town.decisions).same_as("Ankeborg kommun") == "organisation:ankeborgs-kommun"


def test_decide_and_undo(town: Town) -> None:
    done = town.run("decide", "Ankeborg kommun", "Ankeborgs kommun", "same", "--why", "samma kommun")
    assert done.exit_code == 0, done.output
    assert "nr 1: ”Ankeborg kommun” är samma som ”Ankeborgs kommun”" in done.output
    assert town.run("undo", "1").exit_code == 0
    assert read_decisions(town.decisions).same_as("Ankeborg kommun") is None


def test_a_contradiction_is_one_message_with_the_chain(town: Town) -> None:
    town.run("decide", "Ankeborg kommun", "Ankeborgs kommun", "same")
    before = town.decisions.read_bytes()
    done = town.run("decide", "Ankeborgs kommun", "Ankeborg kommun", "part_of")
    assert done.exit_code == 1
    assert "nr 1: ”Ankeborg kommun” är samma som" in done.output
    assert "Traceback" not in done.output
    assert town.decisions.read_bytes() == before


def test_an_alias_can_be_told_to_be_another_body(town: Town) -> None:
    done = town.run("decide", "Ankornas lag", "Anklaget", "different")
    assert done.exit_code == 0, done.output
    assert read_decisions(town.decisions).kept_apart("Ankornas lag", "organisation:anklaget")


def test_an_unknown_name_gets_did_you_mean_unless_it_is_meant_so(town: Town) -> None:
    done = town.run("decide", "Anklagett", "Anklaget", "same")
    assert done.exit_code == 2
    assert "Anklaget" in done.output.split("Menade du")[1]
    assert not town.decisions.exists()
    assert town.run("decide", "Anklagett", "Anklaget", "same", "--as-written").exit_code == 0


@pytest.mark.parametrize("words", [("A", "same"), ("A", "B", "C", "same"), ("A", "B", "forget"), ("same",)])
def test_too_few_or_too_many_names_is_bad_usage(town: Town, words: tuple[str, ...]) -> None:
    assert town.run("decide", *words).exit_code == 2
    assert not town.decisions.exists()


def test_an_unknown_kind_says_which_there_are(town: Town) -> None:
    done = town.run("decide", "Ankeborg kommun", "Anklaget", "kanske")
    assert done.exit_code == 2
    assert "part_of" in done.output


def test_forget_tells_how_many_and_spreads_no_name(town: Town) -> None:
    done = town.run("decide", "Kajsa Gran", "forget")
    assert done.exit_code == 0, done.output
    assert "2 personer" in done.output
    assert "Gran" not in town.decisions.read_text(encoding="utf-8")
    held = read_decisions(town.decisions)
    assert held.forgotten("person:kajsa-gran-anklaget", "Kajsa Gran")
    town.decisions.unlink()
    assert town.run("decide", "person:kajsa-gran-anklaget", "forget").exit_code == 0
    held = read_decisions(town.decisions)
    assert held.forgotten("person:kajsa-gran-anklaget", "Kajsa Gran")
    assert not held.forgotten("person:kajsa-gran-ankeborg", "Kajsa Gran")
    assert town.run("decide", "Ingen Alls", "forget").exit_code == 2


def test_a_successor_has_its_day(town: Town) -> None:
    assert town.run("decide", "Anklaget", "Anklagget", "successor", "--on", "2018-01-01").exit_code == 0
    tie = read_decisions(town.decisions).successors[0]
    assert (tie.start, tie.end, str(tie.on)) == ("organisation:anklaget", "organisation:anklagget", "2018-01-01")
    assert town.run("decide", "Anklaget", "Ankeborgs kommun", "part_of", "--on", "2018-01-01").exit_code == 1


@pytest.mark.parametrize("told", ["event:prov-3", "3", "vem äger dammen?"])
def test_why_says_what_stood_there_and_how_it_was_read(town: Town, told: str) -> None:
    done = town.run("why", told)
    assert done.exit_code == 0, done.output
    assert "Arrangör som skrivet: ”Ankeborg kommun, Gåsehults universitet”" in done.output
    assert "– Arrangör: ”Ankeborg kommun” lästes som Ankeborg kommun: inget register" in done.output
    assert "(säkerhet 60 %)" in done.output


def test_why_of_a_speaker_says_what_stood_where(town: Town) -> None:
    done = town.run("why", "1")
    assert "– Medverkande: ”Kajsa Gran, vd” lästes som Kajsa Gran: så står det i källan" in done.output


def test_why_of_an_unknown_event_is_told(town: Town) -> None:
    assert town.run("why", "inget sådant").exit_code == 2
