"""The command line as users type it: answers on stdout, the rest on stderr, exit codes that scripts can trust."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def omvarld(*words: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command in `folder`, as a shell would."""
    return subprocess.run(
        [sys.executable, "-m", "omvarld", *words],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo med å och mellanslag")
    done = omvarld("demo", str(folder), folder=folder)
    assert done.returncode == 0, done.stderr
    return folder


def test_the_demo_names_its_pictures_and_three_things_to_try(demo: Path) -> None:
    again = omvarld("demo", str(demo), folder=demo)
    assert "Inget har ändrats" in again.stdout
    pictures = [line.strip() for line in again.stdout.splitlines() if line.strip().endswith(".html")]
    assert len(pictures) >= 2
    assert all(Path(picture).is_file() for picture in pictures[:2])
    assert sum(line.startswith("  omvarld ") for line in again.stdout.splitlines()) == 3


def test_what_the_demo_says_to_try_works(demo: Path) -> None:
    told = omvarld("demo", str(demo), folder=demo).stdout.splitlines()
    for line in told:
        if line.startswith("  omvarld "):
            done = subprocess.run(
                f"{sys.executable} -m {line.strip()}", shell=True, cwd=demo, capture_output=True, check=False
            )
            assert done.returncode == 0, (line, done.stderr)


def test_the_other_commands_work_in_the_demos_folder(demo: Path) -> None:
    below = demo / "bilder"
    assert omvarld("plan", "--exit-code", folder=below).returncode == 0
    assert "Administration" in omvarld("status", folder=below).stdout
    assert omvarld("check", folder=below).returncode == 0


def test_as_json_an_answer_is_a_list_of_rows(demo: Path) -> None:
    cypher = (
        "MATCH (s:Administration {name: 'Servicenämnden'})-[:LEADS]->(w) RETURN w.name AS name, w.valid_from AS since"
    )
    done = omvarld("query", cypher, "--format", "json", folder=demo)
    assert done.returncode == 0, done.stderr
    rows = json.loads(done.stdout)
    assert rows
    assert set(rows[0]) == {"name", "since"}


def test_a_query_that_would_write_is_refused(demo: Path) -> None:
    done = omvarld("query", "MATCH (n) DETACH DELETE n", folder=demo)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert omvarld("plan", "--exit-code", folder=demo).returncode == 0


def test_the_seeds_facts_are_answered(demo: Path) -> None:
    def names(cypher: str) -> set[str]:
        done = omvarld("query", cypher, "--format", "json", folder=demo)
        assert done.returncode == 0, done.stderr
        return {row["n"] for row in json.loads(done.stdout)}

    takes_part = names(
        "MATCH (o:Organisation)-[:PARTICIPATES_IN]->(:Initiative {name: 'Storstadspaketet'}) RETURN o.name AS n"
    )
    assert {"Malmö stad", "Region Skåne"} <= takes_part
    decided = names("MATCH (o:Organisation)-[:DECIDED]->(x) RETURN o.name AS n")
    assert "Kommunfullmäktige" in decided
    sources = names(
        "MATCH (:Initiative {name: 'Storstadspaketet'})-[:MENTIONED_IN]->(s:Source) RETURN s.publisher AS n"
    )
    assert sources == {"Malmö stad"}


def test_oresundshusets_partners_differ_between_the_years(demo: Path) -> None:
    def members(year: str) -> set[str]:
        done = omvarld(
            "query",
            "platform-members",
            "-p",
            "platform=Öresundshuset",
            "--as-of",
            year,
            "--format",
            "json",
            folder=demo,
        )
        assert done.returncode == 0, done.stderr
        return {value for row in json.loads(done.stdout) for value in row.values() if isinstance(value, str)}

    early, late = members("2013"), members("2018")
    assert "Malmö högskola" in early
    assert "Malmö universitet" in late
    assert "Öresundskomiteen" in early - late
    assert "MTR Nordic" in late - early


def test_where_nothing_is_built_the_words_say_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "omvarld.yaml").write_text(
        "perspective: Malmö stad\nsources: [{id: malmo, loader: inventory-yaml, path: 'bundled:malmo'}]",
        encoding="utf-8",
    )
    done = omvarld("query", "RETURN 1 AS one", folder=tmp_path)
    assert done.returncode == 1
    assert "omvarld build" in done.stderr
    assert "inget" not in omvarld("plan", "--exit-code", folder=tmp_path).stdout.lower()
    assert omvarld("plan", "--exit-code", folder=tmp_path).returncode == 3
    assert not (tmp_path / ".omvarld").exists()


def test_a_plan_is_told_in_names_and_counted_for_scripts(tmp_path: Path) -> None:
    (tmp_path / "omvarld.yaml").write_text(
        "perspective: Malmö stad\nsources: [{id: malmo, loader: inventory-yaml, path: 'bundled:malmo'}]",
        encoding="utf-8",
    )
    told = omvarld("plan", "--all", folder=tmp_path).stdout
    assert "  + Administration Stadskontoret (organisation:stadskontoret)\n" in told
    assert "  + Program Lindängen 2018–2022 –TAKES_PLACE_IN→ Lindängen\n" in told
    planned = json.loads(omvarld("plan", "--format", "json", folder=tmp_path).stdout)
    added = len(planned["nodes"]["added"]) + len(planned["relations"]["added"])
    assert sum(counts["added"] for counts in planned["per_label"].values()) == added == told.count("\n  + ")
    assert planned["per_label"]["Administration"]["added"] > 5
    assert planned["per_source"]
    assert not planned["empty"]
    omvarld("build", folder=tmp_path)
    done = json.loads(omvarld("plan", "--format", "json", folder=tmp_path).stdout)
    assert done["empty"]
    assert done["per_label"] == done["per_source"] == {}


def test_without_a_catalogue_the_words_say_how_to_get_one(tmp_path: Path) -> None:
    done = omvarld("status", folder=tmp_path)
    assert done.returncode == 1
    assert "omvarld init" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(not str(ROOT).isascii(), reason="Python itself does not start in ASCII alone from a path with å")
@pytest.mark.parametrize("locale", ["C", "sv_SE.ISO8859-1"])
def test_a_locale_without_swedish_letters_does_no_harm(demo: Path, locale: str) -> None:
    done = omvarld("status", folder=demo, LC_ALL=locale, PYTHONUTF8="0", PYTHONIOENCODING="")
    assert done.returncode == 0, done.stderr
    assert "Malmö stad" in done.stdout


@pytest.mark.skipif(not str(ROOT).isascii(), reason="Python itself does not start in ASCII alone from a path with å")
def test_where_python_knows_ascii_alone_the_demo_is_whole(tmp_path: Path) -> None:
    ascii_alone = {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": ""}
    done = omvarld("demo", "demo", folder=tmp_path, **ascii_alone)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "demo" / "LÄSMIG.md").is_file()
    assert "Öresundshuset" in omvarld("show", "Öresundshuset", folder=tmp_path / "demo", **ascii_alone).stdout


@pytest.mark.parametrize("words", [("--help",), ("ångra",)])
def test_help_and_wrong_words_are_utf_8_whatever_the_pipe(tmp_path: Path, words: tuple[str, ...]) -> None:
    done = omvarld(*words, folder=tmp_path, PYTHONIOENCODING="cp1252")
    assert "Omvärld" in done.stdout or "ångra" in done.stderr


def test_a_language_that_is_not_there_is_told(demo: Path) -> None:
    done = omvarld("status", folder=demo, OMVARLD_LANGUAGE="fi")
    assert done.returncode == 1
    assert "sv, en" in done.stderr
    assert "Traceback" not in done.stderr


def test_what_the_system_refuses_is_one_message(demo: Path, tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("", encoding="utf-8")
    for words in (("init", str(tmp_path / "fil" / "mapp")), ("status", "--store", str(tmp_path / "fil"))):
        done = omvarld(*words, folder=demo)
        assert done.returncode == 1
        assert str(tmp_path / "fil") in done.stderr
        assert len(done.stderr.splitlines()) == 1
    assert "Traceback" in omvarld("--debug", "init", str(tmp_path / "fil" / "mapp"), folder=demo).stderr


@pytest.mark.parametrize("module", ["omvarld.cli", "omvarld.commands.build"])
def test_ctrl_c_ends_without_a_traceback_whatever_is_being_loaded(demo: Path, module: str) -> None:
    code = f"""
import sys
class Interrupts:
    def find_spec(self, name, path=None, target=None):
        if name == {module!r}:
            raise KeyboardInterrupt
sys.meta_path.insert(0, Interrupts())
from omvarld.__main__ import run
sys.argv[1:] = ["status"]
run()
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=demo, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 130
    assert "Traceback" not in done.stderr


def test_old_builds_of_nothing_are_told_as_nothing_built(tmp_path: Path) -> None:
    omvarld("init", folder=tmp_path)
    done = omvarld("prune", "--keep", "1", folder=tmp_path)
    assert done.returncode == 1
    assert "omvarld build" in done.stderr


def test_english_is_a_setting(demo: Path) -> None:
    assert "The graph" in omvarld("build", folder=demo, OMVARLD_LANGUAGE="en").stdout
    assert "Usage" in omvarld("--help", folder=demo, OMVARLD_LANGUAGE="en").stdout


def test_init_writes_a_starter_that_builds_as_it_is(tmp_path: Path) -> None:
    done = omvarld("init", "start", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    folder = tmp_path / "start"
    assert omvarld("build", folder=folder).returncode == 0
    content = (folder / "omvarld.yaml").read_text(encoding="utf-8")
    assert omvarld("init", "start", folder=tmp_path).returncode == 0
    assert (folder / "omvarld.yaml").read_text(encoding="utf-8") == content
