"""Registers make identities: names with dates, predecessors, short forms; and no contact details."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest

from graph.records import IdentityRecord
from graph.schema import NODES
from loaders.registers.facts import facts
from loaders.registers.loader import LOADER
from tests.loaders.reading import Read, read
from tests.realdata import real_data_dir


def write_registers(folder: Path) -> Path:
    """Write small registers in the form of the real ones."""
    files = {
        "counties.csv": "county_code,county_name,county_name_short\n12,Skåne län,Skåne\n10,Blekinge län,Blekinge\n",
        "municipalities.csv": "municipality_code,municipality_name,municipality_name_short,county_code\n"
        "1280,Malmö kommun,Malmö,12\n1281,Lunds kommun,Lund,12\n0980,Gotlands kommun,Gotland,09\n",
        "agencies-matchlist.csv": "name,official_name\nprovverket,Provverket\npv,Provverket\n?,Provverket\n"
        "gamla provverket,Provverket\nmalmö universitet,Malmö universitet\nmalmö högskola,Malmö universitet\n"
        "mau,Malmö universitet\nlänsstyrelsen i skåne län,Länsstyrelsen i Skåne län\ndelade namnet,Provverket\n"
        "nedlagda verket,Nedlagda verket\ndelade namnet,Nedlagda verket\n",
        "agencies-scb.json": json.dumps(
            {
                "PROVVERKET": {"email": "a@exempel.invalid", "phone": "040123456", "start": 2010, "short_name": "PV"},
                "NEDLAGDA VERKET": {"org_nr": "1", "end": 2012},
            }
        ),
        "agencies-wd.json": json.dumps(
            {
                "Provverket": {"name_en": "The Test Agency", "start": "2010-04-01T00:00:00Z"},
                "Nedlagda verket": {"name_en": "Gone", "end": "2013-01-01T00:00:00Z", "replaced_by": ["Provverket"]},
                "Okända verket": {"name_en": "Unknown", "start": "nyligen"},
            }
        ),
    }
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).write_text(content, encoding="utf-8")
    return folder


def identities(got: Read) -> dict[str, IdentityRecord]:
    return {record.name: record for record in got.records if isinstance(record, IdentityRecord)}


@pytest.fixture
def small(tmp_path: Path) -> dict[str, IdentityRecord]:
    got = read(LOADER, write_registers(tmp_path / "register"), {})
    assert got.error is None
    assert not got.problems
    return identities(got)


def names(record: IdentityRecord) -> set[str]:
    return {dated.name for dated in record.names}


def test_a_city_bears_its_own_name(small: dict[str, IdentityRecord]) -> None:
    malmo = small["Malmö stad"]
    assert (malmo.register, malmo.register_id, malmo.kind) == ("municipalities", "1280", "municipality")
    assert {"Malmö kommun", "City of Malmö"} <= names(malmo)
    assert small["Lunds kommun"].register_id == "1281"


def test_gotland_is_a_municipality_that_changed_its_name(small: dict[str, IdentityRecord]) -> None:
    gotland = small["Region Gotland"]
    assert (gotland.register_id, gotland.kind) == ("0980", "municipality")
    before = next(dated for dated in gotland.names if dated.name == "Gotlands kommun")
    assert before.valid_to == date(2010, 12, 31)


def test_a_region_is_its_landsting_under_a_new_name(small: dict[str, IdentityRecord]) -> None:
    region = small["Region Blekinge"]
    assert region.register_id == "SE-K"
    days = {dated.name: (dated.valid_from, dated.valid_to) for dated in region.names}
    assert days["Region Blekinge"] == (date(2019, 1, 1), None)
    assert days["Landstinget Blekinge"] == (None, date(2018, 12, 31))


def test_before_2019_another_body_bore_the_regions_name(small: dict[str, IdentityRecord]) -> None:
    association = small["Regionförbundet Region Blekinge"]
    borne = next(dated for dated in association.names if dated.name == "Region Blekinge")
    assert borne.valid_to == association.valid_to == date(2018, 12, 31)
    assert [(heir.name, heir.valid_from) for heir in association.successors] == [("Region Blekinge", date(2019, 1, 1))]


def test_an_agency_has_every_name_it_was_given(small: dict[str, IdentityRecord]) -> None:
    agency = small["Provverket"]
    assert (agency.register, agency.register_id, agency.kind) == ("agencies", "Provverket", "agency")
    assert {"PV", "Gamla provverket", "The Test Agency"} <= names(agency)
    assert "?" not in names(agency)
    assert agency.valid_from == date(2010, 4, 1)


def test_who_took_over_is_told_with_the_day(small: dict[str, IdentityRecord]) -> None:
    gone = small["Nedlagda verket"]
    assert gone.valid_to == date(2012, 12, 31)
    assert [(heir.name, heir.valid_from) for heir in gone.successors] == [("Provverket", date(2013, 1, 1))]


def test_a_university_is_no_agency_and_its_old_name_ends(small: dict[str, IdentityRecord]) -> None:
    university = small["Malmö universitet"]
    assert (university.register, university.kind) == ("universities", "university")
    before = next(dated for dated in university.names if dated.name == "Malmö högskola")
    assert before.valid_to == date(2017, 12, 31)


def test_a_county_board_has_its_everyday_names(small: dict[str, IdentityRecord]) -> None:
    assert {"Länsstyrelsen Skåne", "Länsstyrelsen i Skåne"} <= names(small["Länsstyrelsen i Skåne län"])


def test_no_contact_comes_in(tmp_path: Path) -> None:
    got = read(LOADER, write_registers(tmp_path / "register"), {})
    assert "exempel.invalid" not in repr(got.records)
    assert "040123456" not in repr(got.records)


def test_one_register_alone(tmp_path: Path) -> None:
    got = read(LOADER, write_registers(tmp_path / "register"), {"registers": ["municipalities"]})
    assert {record.register for record in identities(got).values()} == {"municipalities"}


@pytest.mark.parametrize("gone", ["counties.csv", "municipalities.csv", "agencies-matchlist.csv", "agencies-wd.json"])
def test_a_missing_file_is_named(tmp_path: Path, gone: str) -> None:
    folder = write_registers(tmp_path / "register")
    (folder / gone).unlink()
    assert gone in read(LOADER, folder, {}).said()


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    assert "saknas" in read(LOADER, tmp_path / "saknas", {}).said()


@pytest.mark.parametrize("content", ["", "{", "[]", "5", '{"x": 5}', "name,official_name\n"])
def test_a_broken_file_is_told(tmp_path: Path, content: str) -> None:
    for name in ("agencies-scb.json", "agencies-wd.json", "agencies-matchlist.csv", "counties.csv"):
        folder = write_registers(tmp_path / name)
        (folder / name).write_text(content, encoding="utf-8")
        got = read(LOADER, folder, {})
        assert got.error is not None or content == '{"x": 5}' or content.startswith("name,")


def test_the_facts_by_hand_hold_together() -> None:
    told = facts().facts
    regions = {form.name for form in told.regions}
    assert len({form.id for form in told.regions}) == len(told.regions) == 20
    assert {form.into for form in told.region_predecessors} <= regions
    assert all(form.last < form_first for form in told.region_predecessors for form_first in [_first(form.into)])
    assert {body.kind for body in told.more_bodies} <= set(NODES["Partner"].kinds)


def _first(region: str) -> date:
    return next(form.first for form in facts().facts.regions if form.name == region)


@pytest.mark.real
def test_the_real_registers() -> None:
    folder = real_data_dir() / "registers"
    got = read(LOADER, folder, {})
    assert got.error is None
    assert not got.problems
    found = identities(got)
    told = facts().facts
    by_register = {
        register: [r for r in found.values() if r.register == register]
        for register in ("municipalities", "regions", "universities", "agencies")
    }
    assert len(by_register["municipalities"]) == 290
    assert sum(record.register_id.startswith("SE-") for record in by_register["regions"]) == 20
    assert told.universities <= set(found)
    for succession in told.successions:
        assert {succession.of, *succession.by} <= set(found)
    assert not re.search(r"@|\b0\d{8,9}\b", repr(got.records))
    assert len({(r.register, r.register_id) for r in found.values()}) == len(found)


@pytest.mark.real
def test_every_id_of_the_labelled_set_is_one_of_ours() -> None:
    gold = real_data_dir() / "gold" / "organisers.jsonl"
    found = {
        record.register_id: record.name
        for record in identities(read(LOADER, gold.parents[1] / "registers", {})).values()
    }
    for line in gold.read_text(encoding="utf-8").splitlines():
        for organisation in json.loads(line)["organisations"]:
            if organisation["register_id"]:
                assert found[organisation["register_id"]] == organisation["name"]


def test_the_police_authorities_of_the_counties_are_21_and_end_with_2014() -> None:
    counties = [body for body in facts().facts.more_bodies if body.name.startswith("Polismyndigheten")]
    assert len(counties) == 21
    assert {(body.last, body.into) for body in counties} == {(date(2014, 12, 31), ("Polismyndigheten",))}
