"""The catalogue: what is wrong is told by line and field, all of it at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.catalogue import find_catalogue, read_catalogue
from graph.errors import CatalogueError
from graph.yamlfile import parse_yaml

GOOD = """\
perspective: Malmö stad
sources:
  - id: malmo
    loader: inventory-yaml
    path: bundled:malmo
  - id: almedalen-2013
    loader: almedalen-csv
    path: program/2013.csv
    retrieved_at: 2024-05-01
    options: {arena: Almedalsveckan, edition: Almedalsveckan 2013}
    expect: {rows_min: 2000, values: {language: [sv, en]}}
"""


def write(folder: Path, content: str) -> Path:
    path = folder / "omvarld.yaml"
    path.write_text(content, encoding="utf-8")
    return path


def test_paths_are_taken_from_the_catalogues_own_folder(tmp_path: Path) -> None:
    catalogue = read_catalogue(write(tmp_path, GOOD))
    assert catalogue.perspective == "Malmö stad"
    assert catalogue.store == str(tmp_path / ".omvarld")
    assert catalogue.sources[1].path == tmp_path / "program" / "2013.csv"
    assert catalogue.sources[0].path.exists()
    assert catalogue.sources[1].expect.values == {"language": ("sv", "en")}
    assert catalogue.sources[1].line == 6


def test_it_is_found_from_a_folder_below(tmp_path: Path) -> None:
    path = write(tmp_path, GOOD)
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    assert find_catalogue(below) == path


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "omvarld.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    assert read_catalogue(path).perspective == "Malmö stad"


@pytest.mark.parametrize(
    ("change", "line", "words"),
    [
        (("perspective: Malmö stad", "perspektive: Malmö stad"), 1, "Menade du ”perspective”"),
        (("perspective: Malmö stad", "language: sv"), 1, "perspective"),
        (("id: malmo", "id: Malmö!"), 3, "bindestreck"),
        (("rows_min: 2000", "rows_min: många"), 11, "heltal"),
        (("retrieved_at: 2024-05-01", "retrieved_at: i våras"), 9, "datum"),
        (("loader: almedalen-csv", "loader: almedalen-cvs"), 7, "Menade du ”almedalen-csv”"),
        (("id: almedalen-2013", "id: malmo"), 6, "två källor"),
        (("    path: program/2013.csv\n", ""), 6, "varken sökväg"),
        (("path: bundled:malmo", "path: bundled:lund"), 3, "medföljande"),
        (("rows_min: 2000", "rows_mins: 2000"), 11, "Menade du ”rows_min”"),
    ],
)
def test_a_fault_is_told_by_line_and_field(tmp_path: Path, change: tuple[str, str], line: int, words: str) -> None:
    with pytest.raises(CatalogueError) as told:
        read_catalogue(write(tmp_path, GOOD.replace(*change)))
    assert f"rad {line}" in str(told.value)
    assert words in str(told.value)


def test_every_fault_is_told_at_once(tmp_path: Path) -> None:
    broken = GOOD.replace("Malmö stad", "[1]").replace("rows_min: 2000", "rows_min: x")
    with pytest.raises(CatalogueError) as told:
        read_catalogue(write(tmp_path, broken))
    assert "rad 1" in str(told.value)
    assert "rad 11" in str(told.value)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "tom"),
        (b"\xff\xfe", "UTF-8"),
        (b"a: [", "kan inte läsas"),
        (b"a: 1\na: 2", "två gånger"),
        (b"a: &x [1]\nb: *x", "alias"),
        (b"[" * 100, "nästlad"),
        (b"a: \x00", "kan inte läsas"),
        (b"a: 2013-02-30", "kan inte läsas"),
        (b"!!python/object/apply:os.system ['true']", "kan inte läsas"),
    ],
)
def test_a_file_that_is_no_catalogue_is_refused(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "omvarld.yaml"
    path.write_bytes(content)
    with pytest.raises(CatalogueError, match=words):
        read_catalogue(path)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match="finns inte"):
        read_catalogue(tmp_path / "omvarld.yaml")


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(content: str) -> None:
    try:
        parse_yaml(content, "f.yaml")
    except CatalogueError as error:
        assert "f.yaml" in str(error)


@pytest.mark.parametrize("words", ["- a\n", "hej", "3"])
def test_a_catalogue_without_fields_says_what_it_is_made_of(tmp_path: Path, words: str) -> None:
    (tmp_path / "omvarld.yaml").write_text(words, encoding="utf-8")
    with pytest.raises(CatalogueError, match=r"innehåller inga fält.*omvarld init"):
        read_catalogue(tmp_path / "omvarld.yaml")
