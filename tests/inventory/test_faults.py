"""Whatever is wrong with an inventory is told with file, line and field, and sets its own entry aside, no more."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.errors import SourceError
from graph.pipeline import problem_words
from graph.records import EntityRecord, RelationRecord, Report
from loaders.inventory.form import SECTIONS
from loaders.inventory.loader import LOADER
from tests.inventory.reading import declared, read_inventory

GOOD = """\
sources:
  - {id: sidan, name: En sida, publisher: Någon, licence: CC0}
source: sidan
administrations:
  - {name: Provstaden, kind: municipality}
  - {name: Kontoret, kind: office, part_of: Provstaden}
platforms:
  - name: Huset
    kind: arena_house
    years:
      - {year: 2013, main_partner: Provstaden}
      - {year: 2014, partner: [Provstaden, Kontoret]}
"""

FAULTS = {
    "an unknown field": (GOOD.replace("part_of", "part_off"), 6, "part_of"),
    "an unknown section": (GOOD + "plattforms: []\n", 13, "platforms"),
    "a list that is none": (GOOD + "partners: hej\n", 13, "partners"),
    "a kind that is none": (GOOD.replace("kind: office", "kind: offise"), 6, "office"),
    "no kind": (GOOD.replace(", kind: office", ""), 6, "office"),
    "an unknown name": (GOOD.replace("part_of: Provstaden", "part_of: Provstadn"), 6, "Provstaden"),
    "an unknown source": (GOOD.replace("kind: office", "kind: office, source: sidn"), 6, "sidan"),
    "an unknown source of a tie": (GOOD.replace("of: Provstaden", "of: {who: Provstaden, source: x}"), 6, "x"),
    "a date that is none": (GOOD.replace("office", "office, from: 2017-13"), 6, "2017-13"),
    "an end before its beginning": (GOOD.replace("office", "office, from: 2018, to: 2017"), 6, "2017-12-31"),
    "a name of another kind": (GOOD + "    led_by: Fråga\ntopics: [{name: Fråga, kind: subject}]\n", 13, "Partner"),
    "a role that is none": (GOOD + "    members: [{who: Kontoret, role: chef}]\n", 13, "main_partner"),
    "a confidence that is none": (GOOD.replace("kind: office", "kind: office, confidence: 2"), 6, "1"),
    "a confidence of the file that is none": (GOOD + "confidence: hög\n", 13, "hög"),
    "a thing twice": (GOOD.replace("{name: Kontoret", "{name: provstaden"), 6, "provstaden"),
    "a name that is a number": (GOOD.replace("name: Kontoret", "name: 7"), 6, "7"),
    "an entry that is text": (GOOD + "partners: [Kontoret]\n", 13, "Kontoret"),
    "a source twice": (GOOD.replace("source: sidan\n", "  - {id: sidan, name: S, publisher: N, licence: L}\n"), 3, ""),
    "a year that is none": (GOOD.replace("year: 2013", "year: tretton"), 11, "tretton"),
    "a file that is a list": ("- a\n- b\n", 1, "administrations"),
}  # fmt: skip


def test_a_good_inventory_has_nothing_to_tell(tmp_path: Path) -> None:
    records, report = read_inventory(tmp_path, GOOD)
    assert report.problems == []
    assert [item.name for item in records if isinstance(item, EntityRecord)] == ["Provstaden", "Kontoret", "Huset"]
    members = [item for item in records if isinstance(item, RelationRecord) and item.type == "MEMBER_OF"]
    assert {(item.start, item.role, str(item.valid_from), str(item.valid_to)) for item in members} == {
        ("provstaden", "main_partner", "2013-01-01", "2013-12-31"),
        ("provstaden", "partner", "2014-01-01", "2014-12-31"),
        ("kontoret", "partner", "2014-01-01", "2014-12-31"),
    }


@pytest.mark.parametrize(("content", "line", "told"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_told_with_its_line_and_what_was_meant(tmp_path: Path, content: str, line: int, told: str) -> None:
    _, report = read_inventory(tmp_path, content)
    first = report.problems[0]
    words = problem_words(first)
    assert first.locator.row == line
    assert "inventering.yaml" in words
    assert told in words


def test_a_fault_sets_its_own_entry_aside_and_no_more(tmp_path: Path) -> None:
    records, report = read_inventory(tmp_path, FAULTS["a kind that is none"][0])
    names = [item.name for item in records if isinstance(item, EntityRecord)]
    # The house names the office that went: it cannot stand either, and is told of too.
    assert names == ["Provstaden"]
    assert [problem.locator.row for problem in report.problems] == [6, 12]


def test_what_points_at_what_was_set_aside_goes_too(tmp_path: Path) -> None:
    chain = "".join(f"  - {{name: Kontor {n}, kind: office, part_of: Kontor {n + 1}}}\n" for n in range(3))
    records, report = read_inventory(tmp_path, GOOD + "partners:\n" + chain.replace("office", "network"))
    assert [item.name for item in records if isinstance(item, EntityRecord)] == ["Provstaden", "Kontoret", "Huset"]
    assert sorted(problem.locator.row or 0 for problem in report.problems) == [14, 15, 16]


def test_what_another_source_describes_can_be_named(tmp_path: Path) -> None:
    content = GOOD.replace("part_of: Provstaden", "part_of: Annan stad") + "elsewhere: [annan-stad]\n"
    records, report = read_inventory(tmp_path, content)
    assert report.problems == []
    assert any(isinstance(item, RelationRecord) and item.end == "annan-stad" for item in records)


def test_what_names_no_source_has_the_inventory_itself(tmp_path: Path) -> None:
    records, _ = read_inventory(tmp_path, GOOD.replace("source: sidan\n", ""))
    assert {item.source for item in records if isinstance(item, EntityRecord | RelationRecord)} == {"prov"}


def test_a_folder_is_one_inventory(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("administrations:\n  - {name: Kontoret, kind: office, part_of: Staden}\n", "utf-8")
    (tmp_path / "b.yaml").write_text("administrations:\n  - {name: Staden, kind: municipality}\n", "utf-8")
    report = Report("prov")
    records = list(LOADER.read(declared(tmp_path), report))
    assert report.problems == []
    assert sum(isinstance(item, RelationRecord) for item in records) == 1


def test_words_that_the_text_does_not_have_are_told(tmp_path: Path) -> None:
    (tmp_path / "sidan.txt").write_text("Kontoret hör till\nProvstaden.", encoding="utf-8")
    quoting = "part_of: {who: Provstaden, said: %s}"
    content = GOOD.replace("part_of: Provstaden", quoting % "hör till")
    records, report = read_inventory(tmp_path, content, texts={"sidan": "sidan.txt"})
    (relation,) = [item for item in records if isinstance(item, RelationRecord) and item.type == "PART_OF"]
    assert (relation.as_written, relation.locator.starts, relation.locator.ends) == ("hör till", 9, 17)
    assert report.problems == []
    _, report = read_inventory(tmp_path, content.replace("hör till", "lyder under"), texts={"sidan": "sidan.txt"})
    assert "lyder under" in problem_words(report.problems[0])
    assert not report.set_aside


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("a: &a [1]\nb: *a\n", "alias"),
        ("a: 1\na: 2\n", "två gånger"),
        ("[" * 200 + "]" * 200, "nästlad"),
        ("a: [1\n", "kan inte läsas"),
        ("a: 1\nb: 2017-02-31\n", "rad 2.*2017-02-31"),
        ("a: !!python/object/apply:os.system ['true']\n", "kan inte läsas"),
    ],
)
def test_a_file_that_is_no_plain_yaml_is_refused(tmp_path: Path, content: str, told: str) -> None:
    with pytest.raises(SourceError, match=told):
        read_inventory(tmp_path, content)


def test_files_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    path = tmp_path / "inventering.yaml"
    for content, told in ((b"namn: Malm\xf6", "UTF-8"), (b"#" * 6_000_000, "större än 5 MB")):
        path.write_bytes(content)
        with pytest.raises(SourceError, match=told):
            list(LOADER.read(declared(path), Report("prov")))
    with pytest.raises(SourceError, match=r"borta\.yaml"):
        list(LOADER.read(declared(tmp_path / "borta.yaml"), Report("prov")))
    (tmp_path / "tom").mkdir()
    with pytest.raises(SourceError, match="ingen YAML-fil"):
        list(LOADER.read(declared(tmp_path / "tom"), Report("prov")))


def test_options_are_checked(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="text"):
        read_inventory(tmp_path, GOOD, text={})
    with pytest.raises(SourceError, match="annan"):
        read_inventory(tmp_path, GOOD, texts={"annan": "sidan.txt"})


_PLAIN = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.dates()
_ANY = st.recursive(
    _PLAIN, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
)
_ENTRY = st.dictionaries(
    st.sampled_from(["name", "kind", "key", "names", "from", "to", "source", "said", "part_of", "members", "years"]),
    _ANY,
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    content=st.dictionaries(
        st.sampled_from([*SECTIONS, "sources", "source", "elsewhere", "inventory"]), st.lists(_ENTRY, max_size=3) | _ANY
    )
)
def test_any_yaml_ends_in_a_report_or_a_clear_error(tmp_path: Path, content: dict[str, object]) -> None:
    import yaml

    try:
        _, report = read_inventory(tmp_path, yaml.safe_dump(content, allow_unicode=True))
    except SourceError as error:
        assert str(error)
    else:
        for problem in report.problems:
            assert problem_words(problem)
