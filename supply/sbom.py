"""The bill of materials in CycloneDX: `scripts/sbom [FILE]`, by default `build/omvarld.cdx.json`.

It lists what the product needs, in the versions of the lock file, for the system and Python that it is made on.
"""

from __future__ import annotations

import sys
from importlib.metadata import version
from pathlib import Path
from typing import Final

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import LicenseAcknowledgement
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from supply.packages import ROOT, licence, needs, read_lock, runtime_names

FILE: Final = ROOT / "build" / "omvarld.cdx.json"


def make_bom() -> Bom:
    """Return the bill: Omvärld, every package that it needs here, and who needs whom."""
    runtime = runtime_names()
    root = _component("omvarld", version("omvarld"), "EUPL-1.2", ComponentType.APPLICATION)
    parts = {
        package.name: _component(package.name, package.version, licence(package.name), ComponentType.LIBRARY)
        for package in read_lock()
        if package.name in runtime and package.here
    }
    bom = Bom(components=parts.values())
    bom.metadata.component = root
    for name, component in (("omvarld", root), *parts.items()):
        bom.register_dependency(component, [parts[needed] for needed in needs(name) if needed in parts])
    return bom


def _component(name: str, version: str, expression: str, kind: ComponentType) -> Component:
    made = LicenseFactory().make_from_string(expression, license_acknowledgement=LicenseAcknowledgement.DECLARED)
    url = PackageURL("pypi", name=name, version=version)
    return Component(name=name, version=version, type=kind, licenses=[made], purl=url, bom_ref=str(url))


def bom_json() -> str:
    """Return the bill as CycloneDX 1.6 in JSON."""
    return JsonV1Dot6(make_bom()).output_as_string(indent=1)


def main() -> None:
    """Write the bill and say where."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(bom_json() + "\n", encoding="utf-8", newline="\n")
    print(path)


if __name__ == "__main__":
    main()
