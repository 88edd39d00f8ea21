"""The commands of questions: tables and files out, errors said once, nothing on stdout but the answer."""

from __future__ import annotations

import json
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from graph.model import as_of, entities
from graph.schema import NODES
from graph.store import Store
from omvarld.commands.queries import brokers, export, partners, queries, query, show, trends, whitespots
from omvarld.context import Context
from queries.as_of import asks_of_year


@pytest.fixture
def context(sundstad: Store) -> Context:
    made = Context()
    made._store = sundstad
    return made


def ask(command: object, *arguments: str, context: Context | None = None) -> Result:
    return CliRunner().invoke(command, arguments, obj=context)  # type: ignore[arg-type]


def test_a_question_is_answered_as_json(context: Context) -> None:
    done = ask(query, "partners", "-p", "as_of=2017", "--format", "json", context=context)
    assert done.exit_code == 0, done.output
    assert {row["partner"] for row in json.loads(done.stdout)} == {"Polisen", "Sunds högskola"}


def test_free_cypher_reads_only(context: Context) -> None:
    done = ask(query, "MATCH (n:Edition) RETURN n.year AS year ORDER BY year", "--format", "json", context=context)
    assert json.loads(done.stdout) == [{"year": 2017}, {"year": 2018}, {"year": 2019}]
    done = ask(query, "MATCH (n) DETACH DELETE n", context=context)
    assert done.exit_code == 1 and done.stdout == ""


def test_a_misspelt_name_ends_with_two(context: Context) -> None:
    done = ask(show, "Sundsta", context=context)
    assert done.exit_code == 2 and "Sundstad" in done.stderr and done.stdout == ""


@pytest.mark.parametrize(
    ("command", "arguments"),
    [
        (show, ["Sundstad"]),
        (show, ["Sundspaketet"]),
        (partners, []),
        (partners, ["Polisen", "--as-of", "2017"]),
        (partners, ["--alike"]),
        (partners, ["--way-to", "Polisen"]),
        (brokers, []),
        (brokers, ["--communities"]),
        (brokers, ["--core"]),
        (brokers, ["--between", "own", "Klimatförbundet"]),
        (whitespots, []),
        (trends, ["--of", "focus_areas"]),
        (trends, ["--of", "agenda"]),
        (trends, ["--from", "2017", "--to", "2018"]),
    ],
)
@pytest.mark.parametrize("form", ["table", "json", "csv", "html", "markdown", "xlsx"])
def test_every_analysis_has_an_answer_in_every_format(
    context: Context, command: object, arguments: list[str], form: str
) -> None:
    done = ask(command, *arguments, "--format", form, context=context)
    assert done.exit_code == 0, done.output
    assert done.stdout_bytes


ANALYSES = [
    (show, ["Sundstad"]),
    (partners, []),
    (partners, ["--alike"]),
    (partners, ["--way-to", "Region Sund"]),
    (brokers, []),
    (brokers, ["--communities"]),
    (brokers, ["--core"]),
    (brokers, ["--between", "egna", "Klimatförbundet"]),
    (whitespots, []),
    (trends, []),
    (trends, ["--of", "focus_areas"]),
    (trends, ["--of", "organisers"]),
    (trends, ["--of", "partners"]),
    (trends, ["--of", "events"]),
    (trends, ["--of", "agenda"]),
]


@pytest.mark.parametrize(("command", "arguments"), ANALYSES, ids=lambda told: str(getattr(told, "name", told)))
def test_every_analysis_answers_for_the_years_that_are_asked_for(
    context: Context, command: click.Command, arguments: list[str]
) -> None:
    def answer(*years: str) -> str:
        done = ask(command, *arguments, *years, "--format", "json", context=context)
        assert done.exit_code == 0, done.output
        return done.stdout

    early, late = answer("--as-of", "2017"), answer("--as-of", "2018")
    assert early != late and answer() != early
    assert answer("--from", "2017", "--to", "2017") == early
    assert answer("--from", "2018", "--to", "2018") == late
    assert answer("--from", "2017", "--to", "2018") != early


@pytest.mark.parametrize(
    ("asked", "of_2017"),
    [
        # Asks of the year by itself.
        ("partners", "told"),
        ("MATCH (e:Event) WHERE $as_of IS NULL OR e.starts_at.year = $as_of RETURN e.id AS id ORDER BY id", "told"),
        # Does not, so the graph is cut to the year.
        ("attendance", "cut"),
        ("MATCH (e:Event) RETURN e.id AS id ORDER BY id // $as_of", "cut"),
    ],
)
def test_a_query_as_of_a_year_never_answers_of_another(context: Context, asked: str, of_2017: str) -> None:
    def answer(*year: str) -> list[dict[str, object]]:
        done = ask(query, asked, *year, "--format", "json", context=context)
        assert done.exit_code == 0, done.output
        rows: list[dict[str, object]] = json.loads(done.stdout)
        return rows

    early, late = answer("--as-of", "2017"), answer("--as-of", "2018")
    assert early and late and early != late
    assert "2018" not in json.dumps(early)
    assert "2017" not in json.dumps(late)
    assert of_2017 == ("told" if asks_of_year(asked) else "cut")


def test_names_in_free_cypher_are_those_of_the_year(context: Context, sundstad: Store) -> None:
    def names(year: int) -> set[str]:
        asked = "MATCH (o:Organisation) RETURN o.name AS name"
        done = ask(query, asked, "--as-of", str(year), "--format", "json", context=context)
        return {row["name"] for row in json.loads(done.stdout)}

    def borne(year: int) -> set[str]:
        cut = as_of(sundstad.graph(), year)
        labels = {label for label, node in NODES.items() if "Organisation" in node.labels}
        return {item.name_in(year) for item in entities(cut) if item.label in labels}

    assert names(2010) == borne(2010)
    assert names(2018) == borne(2018)
    assert names(2010) != names(2018)


def test_years_that_contradict_each_other_are_a_wrong_use(context: Context) -> None:
    assert ask(partners, "--as-of", "2017", "--from", "2016", context=context).exit_code == 2
    assert ask(partners, "--from", "2018", "--to", "2016", context=context).exit_code == 2


def test_the_library_is_listed_without_a_catalogue() -> None:
    done = ask(queries, "plattform", "--format", "json")
    assert done.exit_code == 0
    assert "platforms" in [row["name"] for row in json.loads(done.stdout)]


@pytest.mark.parametrize("name", ["g.graphml", "g.gexf", "g.cypher", "g.xlsx"])
def test_export_writes_the_file_that_was_asked_for(context: Context, tmp_path: Path, name: str) -> None:
    assert ask(export, "-o", str(tmp_path / name), context=context).exit_code == 0
    assert (tmp_path / name).stat().st_size > 0


def test_export_writes_tables_and_an_import_set(context: Context, tmp_path: Path) -> None:
    assert ask(export, "-o", str(tmp_path / "g.csv"), context=context).exit_code == 0
    assert {file.name for file in tmp_path.iterdir()} == {"g-noder.csv", "g-relationer.csv"}
    assert ask(export, "-o", str(tmp_path / "neo4j"), context=context).exit_code == 0
    # Written anew into the folder that is there.
    assert ask(export, "-o", str(tmp_path / "neo4j"), context=context).exit_code == 0
    assert (tmp_path / "neo4j" / "Event.csv").is_file()


@pytest.mark.parametrize(("year", "borne", "later"), [(2017, "Sunds högskola", "Sunds universitet")])
def test_an_export_of_a_year_bears_the_names_of_the_year(
    context: Context, tmp_path: Path, year: int, borne: str, later: str
) -> None:
    for file, expected in ((tmp_path / "now.gexf", later), (tmp_path / "then.gexf", borne)):
        span = ("--as-of", str(year)) if file.stem == "then" else ()
        assert ask(export, "-o", str(file), *span, context=context).exit_code == 0
        assert f'label="{expected}"' in file.read_text(encoding="utf-8")
    assert ask(export, "-o", str(tmp_path / "set"), "--as-of", str(year), context=context).exit_code == 0
    # What stands in the catalogue's store is not what that database would hold.
    card = (tmp_path / "set" / "after.cypher").read_text(encoding="utf-8")
    assert "fingerprint" in card and context.built_store.build().fingerprint not in card


def test_an_ending_that_nobody_knows_is_refused(context: Context, tmp_path: Path) -> None:
    done = ask(export, "-o", str(tmp_path / "g.docx"), context=context)
    assert done.exit_code == 2 and ".graphml" in done.stderr
    for name in ("svar.pdf", "svar"):
        done = ask(query, "arenas", "-o", str(tmp_path / name), context=context)
        assert done.exit_code == 2 and ".xlsx" in done.stderr
    assert not list(tmp_path.iterdir())
    assert ask(query, "arenas", "-o", str(tmp_path / "svar"), "--format", "csv", context=context).exit_code == 0
