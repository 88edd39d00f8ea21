"""The bill of materials is CycloneDX by its own schema, and lists what the product needs and not what tests it."""

from __future__ import annotations

import json

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from supply.packages import read_lock, runtime_names
from supply.sbom import bom_json


def test_the_bill_is_valid_and_whole() -> None:
    told = bom_json()
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(told) is None
    bill = json.loads(told)
    runtime = runtime_names()
    wanted = {package.name: package.version for package in read_lock() if package.here and package.name in runtime}
    assert {part["name"]: part["version"] for part in bill["components"]} == wanted
    assert "kglite" in wanted
    assert "pytest" not in wanted
    assert all(part["licenses"] for part in bill["components"])
    root = bill["metadata"]["component"]
    assert root["name"] == "omvarld"
    (asked,) = (one["dependsOn"] for one in bill["dependencies"] if one["ref"] == root["bom-ref"])
    assert f"pkg:pypi/kglite@{wanted['kglite']}" in asked


def test_a_bill_that_is_not_by_the_schema_is_seen() -> None:
    told = bom_json().replace('"library"', '"bibliotek"', 1)
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(told) is not None
