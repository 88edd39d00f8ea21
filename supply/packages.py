"""The packages that Omvärld stands on, by the lock file, and the licence that each tells of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageMetadata, PackageNotFoundError, distribution, metadata
from pathlib import Path
from typing import Final

from license_expression import LicenseExpression, get_spdx_licensing
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT: Final = Path(__file__).resolve().parents[1]
LOCK: Final = ROOT / "requirements.lock"
# What older metadata say in words of their own.
_WORDS: Final = {
    "apache 2.0": "Apache-2.0",
    "apache license 2.0": "Apache-2.0",
    "apache license, version 2.0": "Apache-2.0",
    "apache software license": "Apache-2.0",
    "apl 2": "Apache-2.0",
    "bsd": "BSD-3-Clause",
    "bsd license": "BSD-3-Clause",
    "isc license": "ISC",
    "isc license (iscl)": "ISC",
    "mit license": "MIT",
    "mozilla public license 2.0 (mpl 2.0)": "MPL-2.0",
    "mpl 2.0": "MPL-2.0",
    "python software foundation license": "PSF-2.0",
}
# Where metadata say nothing exact, or the package is for another system than this: what its licence file says.
_READ: Final = {
    "appnope": "BSD-2-Clause",
    "colorama": "BSD-3-Clause",
    "igraph": "GPL-2.0-or-later",
    "pexpect": "ISC",
    "ptyprocess": "ISC",
    "pywin32": "PSF-2.0",
}
_EXPRESSION: Final = re.compile(r"[\w.()+ -]+")
_LICENSING: Final = get_spdx_licensing()


class SupplyError(Exception):
    """The lock file or a package's metadata cannot be understood; the message says which and what to do."""


@dataclass(frozen=True, slots=True)
class Package:
    """One line of the lock file: name in canonical form, pinned version, and for which systems and Pythons it holds."""

    name: str
    version: str
    marker: Marker | None

    @property
    def here(self) -> bool:
        """Whether it is installed on this system and Python."""
        return self.marker is None or self.marker.evaluate()


def read_lock(path: Path = LOCK) -> tuple[Package, ...]:
    """Return the packages of the lock file, sorted by name and version.

    Raises
    ------
    SupplyError
        A line pins no exact version, or has no hash.
    """
    found = []
    for entry in re.split(r"(?<!\\)\n", path.read_text(encoding="utf-8")):
        line = entry.strip()
        if not line or line.startswith("#"):
            continue
        told, *hashes = re.split(r"[\s\\]+--hash=", line)
        requirement = Requirement(told)
        pins = [pin.version for pin in requirement.specifier if pin.operator == "=="]
        if len(pins) != 1 or not hashes:
            raise SupplyError(f"{path}: {requirement.name} has no exact version or no hash: run scripts/lock")
        found.append(Package(canonicalize_name(requirement.name), pins[0], requirement.marker))
    return tuple(sorted(found, key=lambda package: (package.name, package.version)))


def needs(name: str) -> Iterator[str]:
    """Yield the canonical names that an installed package asks for on any system, those for its extras left out."""
    try:
        asked = distribution(name).requires or ()
    except PackageNotFoundError:
        return
    for line in asked:
        requirement = Requirement(line)
        # What another system or Python needs is told too.
        if requirement.marker is None or "extra" not in str(requirement.marker):
            yield canonicalize_name(requirement.name)


def runtime_names() -> frozenset[str]:
    """Return the names of everything that `pip install omvarld` brings, directly or not."""
    found: set[str] = set()
    waiting = list(needs("omvarld"))
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.extend(needs(name))
    return frozenset(found)


def licence(name: str) -> str:
    """Return the SPDX expression of a package's licence.

    Raises
    ------
    SupplyError
        Its metadata name no licence that is known here: read its licence file and add it to `_READ`.
    """
    if name in _READ:
        return _READ[name]
    try:
        about = metadata(name)
    except PackageNotFoundError as error:
        raise SupplyError(f"{name} is not installed: install requirements.lock, or add its licence to _READ") from error
    for words in _told(about):
        parsed = _parsed(_WORDS.get(words.casefold(), words))
        if parsed is not None:
            return str(parsed)
    raise SupplyError(f"{name} names no licence that is known: read its licence file and add it to _READ")


def _told(about: PackageMetadata) -> Iterator[str]:
    yield from about.get_all("License-Expression", ())
    # Some put the whole text here; only its first line can be a name.
    yield from (words.strip().split("\n")[0] for words in about.get_all("License", ()))
    for classifier in about.get_all("Classifier", ()):
        if classifier.startswith("License :: "):
            yield classifier.rsplit(" :: ", 1)[-1]


def _parsed(words: str) -> LicenseExpression | None:
    if not _EXPRESSION.fullmatch(words):
        return None
    info = _LICENSING.validate(words)
    return None if info.errors or not info.normalized_expression else _LICENSING.parse(info.normalized_expression)
