"""The schema: every label and relation is walked, and what does not fit is refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from graph.errors import SchemaError
from graph.model import Entity, Relation
from graph.schema import NODES, RELATIONS
from graph.schema_check import check_entity, check_relation

SAMPLES = {
    "text": "ord",
    "texts": ("ord",),
    "integer": 3,
    "number": 0.5,
    "flag": True,
    "date": date(2017, 7, 3),
    "datetime": datetime(2017, 7, 3, 10, 0),
}


def sample(label: str) -> Entity:
    node = NODES[label]
    return Entity(
        id=f"{node.prefix}:prov",
        label=label,
        name="Prov",
        kind=node.kinds[0],
        sources=("source:prov",),
        properties={p.name: SAMPLES[p.type] for p in node.properties},
    )


@pytest.mark.parametrize("label", NODES)
def test_every_label_takes_its_own_properties(label: str) -> None:
    check_entity(sample(label))


@pytest.mark.parametrize("label", NODES)
def test_every_label_refuses_what_is_not_its_own(label: str) -> None:
    good = sample(label)
    for wrong in (
        replace(good, name=" "),
        replace(good, kind="inget sådant slag"),
        replace(good, sources=()),
        replace(good, id="annat:prov"),
        replace(good, properties={**good.properties, "phone": "x"}),
    ):
        with pytest.raises(SchemaError):
            check_entity(wrong)


@pytest.mark.parametrize("label", [label for label, node in NODES.items() if node.properties])
def test_a_property_of_the_wrong_type_is_refused(label: str) -> None:
    good = sample(label)
    for property in NODES[label].properties:
        with pytest.raises(SchemaError, match=property.name):
            check_entity(replace(good, properties={**good.properties, property.name: object()}))  # type: ignore[dict-item]


@pytest.mark.parametrize("name", RELATIONS)
def test_every_relation_joins_its_labels_and_no_others(name: str) -> None:
    kind = RELATIONS[name]
    for start in NODES:
        for end in NODES:
            relation = Relation(name, f"{start}", f"{end}", ("source:prov",))
            if start in kind.starts and end in kind.ends:
                check_relation(relation, sample(start), sample(end))
            else:
                with pytest.raises(SchemaError):
                    check_relation(relation, sample(start), sample(end))


def test_labels_and_colours_tell_the_kinds_apart() -> None:
    assert all(node.labels[0] == "Entity" for node in NODES.values())
    assert len({node.colour for node in NODES.values()}) == len(NODES)


def test_no_property_bears_a_name_that_an_engine_keeps_for_itself() -> None:
    taken = {"title", "type", "end", "when", "id", "label"}
    for item in (*NODES.values(), *RELATIONS.values()):
        assert not taken & {property.name for property in item.properties}
