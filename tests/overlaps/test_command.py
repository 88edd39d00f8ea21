"""The command, and golden answers on the real programme of 2015."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from benchmarks.overlaps import figures, mean, ndcg, pools, read_gold, read_graph
from omvarld.cli import main
from queries.overlaps import overlaps
from queries.overlaps.likeness import PLAIN, strength
from tests.realdata import real_data_dir
from tests.test_build import write_catalogue


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_catalogue(tmp_path, (2013, 2015))
    told = CliRunner().invoke(main, ["-c", str(tmp_path / "omvarld.yaml"), "build"])
    assert told.exit_code == 0, told.output
    return tmp_path


def run(folder: Path, *arguments: str) -> tuple[int, str, str]:
    told = CliRunner().invoke(main, ["-c", str(folder / "omvarld.yaml"), "overlaps", *arguments])
    return told.exit_code, told.stdout, told.stderr


def drawn(folder: Path, *arguments: str) -> int:
    """Return how many pairs the picture of the same overlaps has."""
    file = folder / "bild.html"
    asked = ("picture", "overlaps", "provveckan-2015", "--between", "all", "-o", str(file), *arguments)
    told = CliRunner().invoke(main, ["-c", str(folder / "omvarld.yaml"), *asked])
    assert told.exit_code == 0, told.output
    return file.read_text(encoding="utf-8").count("event:provveckan-2015-") // 2


def test_an_ignored_pair_is_gone_until_it_is_opened_again(folder: Path) -> None:
    asked = ("--edition", "provveckan-2015", "--between", "all", "--format", "json")
    code, out, _ = run(folder, *asked)
    assert code == 0
    rows = json.loads(out)
    assert rows and {"strength", "suggestion", "reasons", "left_id", "right_id"} <= rows[0].keys()
    pair = (rows[0]["left_id"], rows[0]["right_id"])
    assert run(folder, "--decide", "ignore", *pair, "--who", "Prov", "--why", "känt")[0] == 0
    assert pair not in [(row["left_id"], row["right_id"]) for row in json.loads(run(folder, *asked)[1])]
    assert drawn(folder) == drawn(folder, "--decided") - 1
    assert run(folder, "--decide", "reopen", *pair, "--who", "Prov")[0] == 0
    assert pair in [(row["left_id"], row["right_id"]) for row in json.loads(run(folder, *asked)[1])]


def test_a_table_has_a_heading_a_group(folder: Path) -> None:
    code, out, _ = run(folder, "--edition", "provveckan-2015", "--between", "all", "--limit", "5")
    assert code == 0
    assert "Grupp 1:" in out
    assert "styrka upp till 0," in out and "│ 0,4" in out


@pytest.mark.parametrize(
    "arguments",
    [("--edition", "provveckan-1999"), ("--decide", "ignore", "event:a", "event:b"), ("--across",)],
)
def test_a_wrong_name_is_bad_usage(folder: Path, arguments: tuple[str, ...]) -> None:
    assert run(folder, *arguments)[0] == 2


@pytest.mark.real
def test_the_cycling_seminars_of_the_house_in_2015_meet_and_the_house_itself_is_no_reason() -> None:
    graph = read_graph(real_data_dir() / "almedalen", ["2015"])
    found = overlaps(graph, "almedalsveckan-2015")
    about = {(o.left.name[:20], o.right.name[:20]): o for o in found}
    pair = next(o for names, o in about.items() if any("Bikes" in o.left.name + o.right.name for _ in names))
    assert "cykel" in " ".join(pair.reasons[0].what)
    assert all("Öresundshuset" not in reason.what for o in found for reason in o.reasons if reason.kind == "partner")
    assert 0 < len(found) < 60


@pytest.mark.real
@pytest.mark.slow
def test_the_ranking_is_far_above_what_words_alone_give() -> None:
    folder = real_data_dir()
    queries = [query for query in read_gold(folder / "gold") if query.edition == "2013"]
    judged = pools(read_graph(folder / "almedalen", ["2013"]), queries, None)
    ranked = [(strength(pool.measures, PLAIN).tolist(), pool.grades) for pool in judged]
    assert figures(ranked)["ndcg@10"] > 0.8


def test_ndcg_by_hand() -> None:
    assert ndcg([0.9, 0.5, 0.1], [3, 2, 0]) == 1
    assert ndcg([0.1, 0.9], [1, 0]) == pytest.approx(0.6309, abs=1e-4)
    assert ndcg([0.1], [0]) is None
    assert mean([1.0, None, 0.0]) == 0.5
