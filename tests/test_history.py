"""Builds that are kept: listed, compared, reopened, pruned; and a forgotten person is in none of them."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from graph.decisions import Draft, decide
from graph.store import EmbeddedStore
from graph.store.base import Build
from omvarld.cli import main

INVENTORY = """inventory: {{name: Provet, publisher: Provstaden, licence: CC0}}
administrations:
  - {{name: Provstaden, kind: municipality}}
partners:
  - {{name: Provs universitet, kind: university}}
  - {{name: {other}, kind: company}}
"""
CATALOGUE = """perspective: Provstaden
sources:
  - {id: inv, loader: inventory-yaml, path: inv.yaml, publisher: P, licence: CC0}
  - id: prog
    loader: table
    path: prog.csv
    publisher: P
    licence: CC0
    options:
      arena: Provveckan
      edition: Provveckan 2021
      columns: {id: id, title: titel, organisers: arr, start: start, speakers: talare}
"""
PROGRAMME = """id,titel,arr,start,talare
1,Dammens dag,Provs universitet,2021-07-05 12:00,"Kajsa Gran, rektor, Provs universitet"
2,Dammens natt,"Kajsa Gran",2021-07-05 14:00,
"""


class Town:
    """A folder whose graph is built several times."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "omvarld.yaml").write_text(CATALOGUE, encoding="utf-8")
        (folder / "prog.csv").write_text(PROGRAMME, encoding="utf-8")

    def build(self, other: str) -> str:
        (self.folder / "inv.yaml").write_text(INVENTORY.format(other=other), encoding="utf-8")
        done = self.run("build")
        assert done.exit_code == 0, done.output
        current = self.store.build()
        assert current is not None
        return current.id

    @property
    def store(self) -> EmbeddedStore:
        return EmbeddedStore(self.folder / ".omvarld")

    def kept(self) -> tuple[Build, ...]:
        return self.store.builds()

    def run(self, *words: str) -> Result:
        told = ["-c", str(self.folder / "omvarld.yaml"), *words]
        return CliRunner().invoke(main, told, env={"OMVARLD_WHO": "Kajsa"})


@pytest.fixture
def town(tmp_path: Path) -> Town:
    return Town(tmp_path)


def test_the_builds_that_are_kept_are_listed_and_compared(town: Town) -> None:
    first, second = town.build("Provbolaget"), town.build("Storbolaget")
    listed = town.run("builds")
    assert [line.split()[0] for line in listed.output.splitlines() if not line.startswith(" ")] == [first, second]
    assert f"{second}" in next(line for line in listed.output.splitlines() if "gäller nu" in line)
    rows = json.loads(town.run("builds", "--format", "json").stdout)
    assert [row["id"] for row in rows] == [first, second]
    told = town.run("diff", first)
    assert told.exit_code == 0, told.output
    assert "+ Partner  Storbolaget" in told.output
    assert "- Partner  Provbolaget" in told.output
    backwards = json.loads(town.run("diff", second, first, "--format", "json").stdout)
    assert backwards["counts"]["Partner"] == {"added": 1, "changed": 0, "removed": 1}
    assert "lika" in town.run("diff", second).output


def test_a_kept_build_is_asked_and_drawn(town: Town) -> None:
    first = town.build("Provbolaget")
    town.build("Storbolaget")
    asked = ("query", "MATCH (p:Partner {kind: 'company'}) RETURN p.name AS name", "--format", "csv")
    assert "Provbolaget" in town.run(*asked, "--build", first).stdout
    assert "Storbolaget" in town.run(*asked).stdout
    assert town.run("show", "Provbolaget", "--build", first).exit_code == 0
    assert town.run("show", "Provbolaget").exit_code == 2
    drawn = town.folder / "bild.html"
    assert town.run("picture", "network", "-o", str(drawn), "--build", first).exit_code == 0
    assert town.run(*asked, "--build", "inget").exit_code == 2


def test_pruning_keeps_the_newest(town: Town) -> None:
    ids = [town.build(name) for name in ("Provbolaget", "Storbolaget", "Nybolaget")]
    done = town.run("prune", "--keep", "2")
    assert done.exit_code == 0, done.output
    assert [build.id for build in town.kept()] == ids[1:]
    assert town.run("prune", "--keep", "0").exit_code == 2


def test_neo4j_keeps_no_earlier_build_and_says_so(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OMVARLD_STORE", "neo4j://localhost:1")
    monkeypatch.setenv("OMVARLD_NEO4J_USER", "neo4j")
    monkeypatch.setenv("OMVARLD_NEO4J_PASSWORD", "hemligt")
    done = town.run("prune", "--keep", "1")
    assert done.exit_code == 1
    assert "bara har det bygge som gäller" in " ".join(done.output.split())


@pytest.mark.parametrize("person", ["Kajsa Gran", "organisation:kajsa-gran"])
def test_a_forgotten_person_who_stands_as_an_organiser_is_in_no_build(town: Town, person: str) -> None:
    first = town.build("Provbolaget")
    assert "Kajsa Gran" in _everything(town)
    decided = town.run("decide", person, "forget")
    assert decided.exit_code == 0, decided.output
    assert "2 personer" in decided.output
    done = town.run("build")
    assert done.exit_code == 0, done.output
    assert "Ett tidigare bygge togs bort" in done.stderr
    kept = [build.id for build in town.kept()]
    assert len(kept) == 1
    assert first not in kept
    assert "Kajsa Gran" not in _everything(town)


def test_what_was_built_after_the_decision_stays(town: Town) -> None:
    long_ago = datetime(2021, 1, 1, tzinfo=UTC)
    decide(town.folder / "beslut.txt", Draft("forget", "Kajsa Gran", who="K"), long_ago)
    ids = [town.build(name) for name in ("Provbolaget", "Storbolaget")]
    assert [build.id for build in town.kept()] == ids


def test_which_builds_are_from_before_a_forgetting_is_told_by_no_clock(town: Town) -> None:
    first = town.build("Provbolaget")
    # Dated before the build that it comes after, and one dated after those that follow it.
    decide(town.folder / "beslut.txt", Draft("forget", "Kajsa Gran", who="K"), datetime(2021, 1, 1, tzinfo=UTC))
    second = town.build("Storbolaget")
    assert [build.id for build in town.kept()] == [second]
    assert first != second
    decide(town.folder / "beslut.txt", Draft("forget", "Nils Alm", who="K"), datetime.now(UTC) + timedelta(hours=1))
    ids = [town.build(name) for name in ("Nybolaget", "Sistabolaget")]
    assert [build.id for build in town.kept()] == ids


def test_a_decision_that_took_the_number_of_another_is_not_taken_for_it(town: Town) -> None:
    decisions, when = town.folder / "beslut.txt", datetime(2026, 5, 4, 12, tzinfo=UTC)
    decide(decisions, Draft("forget", "Nils Alm", who="K"), when)
    before = town.build("Provbolaget")
    # People mend the file by hand; the next decision bears the number of the one they took out.
    decisions.unlink()
    decide(decisions, Draft("forget", "Kajsa Gran", who="K"), when + timedelta(days=1))
    after = town.build("Provbolaget")
    assert [build.id for build in town.kept()] == [after] != [before]
    assert "kajsa" not in _everything(town).casefold()


def test_builds_stand_in_the_order_they_were_made_in_whatever_the_clock_says(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Backwards(datetime):
        """A clock that was set back two hours since the first build."""

        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
            return datetime.now(tz) - timedelta(hours=2)

    first = town.build("Provbolaget")
    monkeypatch.setattr("graph.pipeline.datetime", Backwards)
    second = town.build("Storbolaget")
    assert [build.id for build in town.kept()] == [first, second]


def test_builds_of_one_second_are_told_by_the_ids_they_are_kept_under(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Stopped(datetime):
        """A clock that stands still."""

        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
            return datetime(2026, 5, 4, 12, tzinfo=tz)

    monkeypatch.setattr("graph.pipeline.datetime", Stopped)
    told = []
    # The third is the graph of the first, and the fourth the same graph for other inputs.
    for inventory in (
        *(INVENTORY.format(other=other) for other in ("A", "B", "A")),
        INVENTORY.format(other="A") + "\n",
    ):
        (town.folder / "inv.yaml").write_text(inventory, encoding="utf-8")
        told.append(town.run("build").output.rpartition("bygge ")[2].split()[0].rstrip(")."))
    assert told == [build.id for build in town.kept()]
    assert told[2] == f"{told[0]}-2"
    assert town.run("diff", told[2], told[3]).exit_code == 0


def _everything(town: Town) -> str:
    return "\n".join(
        repr(data)
        for build in town.kept()
        for data in (
            *town.store.open_build(build.id).graph().nodes(data=True),
            *town.store.open_build(build.id).graph().edges(data=True),
        )
    )
