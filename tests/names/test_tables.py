"""The tables of knowledge hold together, and every rule has its words."""

from __future__ import annotations

from collections import defaultdict

import pytest

from graph.errors import CatalogueError
from graph.identity import Identity
from graph.messages import set_language, text
from graph.names.explain import _PART_KEYS, PART_RULES, SPLIT_RULES, WHO_RULES
from graph.names.fold import key
from graph.names.knowledge import dated, knowledge, read_bodies
from graph.names.matching.bodies import Bodies
from graph.names.matching.public import with_municipal_forms
from graph.records import DatedName
from graph.schema import NODES
from graph.yamlfile import parse_yaml


def test_kinds_are_the_schemas() -> None:
    for body in knowledge().bodies:
        assert body.kind in NODES[body.label].kinds, body.name


def test_parents_and_successors_are_known() -> None:
    known = {key(name) for body in knowledge().bodies for name in (body.name, *(n.name for n in body.names))}
    known |= {key(region.name) for region in knowledge().regions} | {"malmo-stad"}
    for body in knowledge().bodies:
        for other in (body.part_of, *(into.name for into in body.into)):
            assert not other or key(other) in known, f"{body.name}: {other}"


def test_one_undated_name_means_one_body() -> None:
    holders: dict[str, set[str]] = defaultdict(set)
    for body in knowledge().bodies:
        for name in (dated(body.name), *body.names):
            if name.valid_from is None and name.valid_to is None:
                holders[name.name].add(body.name)
    assert {name: bodies for name, bodies in holders.items() if len(bodies) > 1} == {}


def test_the_tables_alone_can_be_joined() -> None:
    bodies = Bodies([])
    assert len(bodies.by_id) > 500
    assert all(i.parent in bodies.by_id for i in bodies.by_id.values() if i.parent)


def test_an_unknown_field_is_refused_with_its_line() -> None:
    table = parse_yaml("association:\n  Gåsen:\n    nmes: [G]\n", "birds.yaml")
    with pytest.raises(CatalogueError, match=r"birds\.yaml.*2"):
        list(read_bodies(table))


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_rule_has_its_words(language: str) -> None:
    set_language(language)
    try:
        for rule in WHO_RULES:
            assert text(f"names-who-{rule}")
        for rule in SPLIT_RULES:
            if rule not in {"field", "whole", "edge"}:
                assert text(f"names-split-{rule}")
        for rule in PART_RULES:
            assert text(f"names-part-{_PART_KEYS.get(rule, rule)}")
    finally:
        set_language("sv")


def test_a_place_that_ends_in_a_vowel_takes_no_genitive_and_a_told_english_name_gets_no_other() -> None:
    names = (DatedName("Malmö kommun"), DatedName("City of Malmö"), DatedName("Malmö Municipality"))
    malmo = with_municipal_forms(Identity("organisation:m", "Malmö stad", "Administration", "municipality", names))
    assert set(malmo.all_names) == {"Malmö stad", *(dated.name for dated in names)}
    lund = with_municipal_forms(Identity("organisation:l", "Lunds kommun", names=(DatedName("City of Lund"),)))
    assert {"Lund kommun", "City of Lund"} <= set(lund.all_names)
    assert "City of Lunds" not in lund.all_names
