"""Looks for known vulnerabilities in what the lock file pins: `scripts/audit [OPTIONS OF pip-audit]`.

Ends with 1 where one is found. Where no service can be asked it says so and ends with 0: a build must not fail because
a network is down, nor be called clean because nobody was asked. That a service answers is not enough, since one that
knows nothing finds nothing: it is first asked of a package whose weaknesses have long been known.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from supply.packages import LOCK

SERVICES: Final = ("pypi", "osv")
KNOWN_WEAK: Final = "jinja2==2.4.1"
_COMMAND: Final = (sys.executable, "-m", "pip_audit", "--disable-pip", "--progress-spinner", "off", "--format", "json")
_PATIENCE: Final = 600


@dataclass(frozen=True, slots=True)
class Finding:
    """A known vulnerability: the package, its pinned version, the vulnerability's id and the versions that mend it."""

    package: str
    version: str
    id: str
    mended_in: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a service said: how many packages it looked at, what it found, and which it knew nothing of."""

    looked_at: int
    found: tuple[Finding, ...]
    unknown: tuple[str, ...]


# Given pip-audit's arguments, its standard output and error.
Run = Callable[[Sequence[str]], tuple[str, str]]


def run_pip_audit(arguments: Sequence[str]) -> tuple[str, str]:
    """Run pip-audit; return what it wrote to standard output and error."""
    try:
        done = subprocess.run(
            [*_COMMAND, *arguments], capture_output=True, encoding="utf-8", timeout=_PATIENCE, check=False
        )
    except subprocess.TimeoutExpired:
        return "", f"no answer in {_PATIENCE} s"
    return done.stdout, done.stderr


def ask(run: Run, service: str, arguments: Sequence[str]) -> Answer | str:
    """Return what a service said of some requirements, or why it said nothing."""
    printed, error = run(["--vulnerability-service", service, *arguments])
    try:
        packages = json.loads(printed)["dependencies"]
    except (json.JSONDecodeError, KeyError):
        return (error.strip().splitlines() or ["no answer"])[-1]
    found = tuple(
        Finding(package["name"], package["version"], weakness["id"], tuple(weakness["fix_versions"]))
        for package in packages
        for weakness in package.get("vulns", ())
    )
    unknown = tuple(package["name"] for package in packages if "skip_reason" in package)
    return Answer(len(packages) - len(unknown), found, unknown)


def audit(run: Run, lock: Path, more: Sequence[str] = ()) -> tuple[int, list[str]]:
    """Return the exit code and what to say, asking one service after another until one knows what it should."""
    said = []
    with tempfile.TemporaryDirectory() as folder:
        probe = Path(folder) / "known-weak.txt"
        probe.write_text(KNOWN_WEAK + "\n", encoding="utf-8")
        for service in SERVICES:
            known = ask(run, service, ["--no-deps", "-r", str(probe)])
            if isinstance(known, str):
                said.append(f"{service}: {known}")
            elif not known.found:
                said.append(f"{service}: answers, but knows nothing of {KNOWN_WEAK}, which is weak")
            else:
                answer = ask(run, service, ["--require-hashes", "-r", str(lock), *more])
                if not isinstance(answer, str):
                    return _told(service, answer)
                said.append(f"{service}: {answer}")
    return 0, [
        "COULD NOT LOOK for known vulnerabilities: no service could be asked. Nothing is known, good or bad.",
        *said,
    ]


def _told(service: str, answer: Answer) -> tuple[int, list[str]]:
    lines = [
        f"{one.package} {one.version}: {one.id}, mended in {', '.join(one.mended_in) or 'no version yet'}"
        for one in answer.found
    ]
    lines.append(f"{service}: {answer.looked_at} packages looked at, {len(answer.found)} known vulnerabilities.")
    if answer.unknown:
        lines.append(f"COULD NOT LOOK at {len(answer.unknown)}: {', '.join(answer.unknown)}")
    return (1 if answer.found else 0), lines


def main() -> int:
    """Audit the lock file."""
    code, lines = audit(run_pip_audit, LOCK, sys.argv[1:])
    print("\n".join(lines))
    return code


if __name__ == "__main__":
    sys.exit(main())
