"""The audit fails where a vulnerability is known, and says so where nobody could be asked."""

from __future__ import annotations

import json
from collections.abc import Sequence

import pytest

from supply.audit import audit, main
from supply.packages import LOCK

WEAK = {"name": "jinja2", "version": "2.4.1", "vulns": [{"id": "PYSEC-1", "fix_versions": ["2.7.2"]}]}
SOUND = {"name": "click", "version": "8.5.1", "vulns": []}
UNKNOWN = {"name": "click", "skip_reason": "Dependency not found on PyPI"}


class Service:
    """Stands in for pip-audit: one answer to the probe and one to the lock file."""

    def __init__(self, probe: object, lock: object) -> None:
        self.probe, self.lock = probe, lock
        self.asked: list[str] = []

    def __call__(self, arguments: Sequence[str]) -> tuple[str, str]:
        self.asked.append(arguments[1])
        answer = self.lock if str(LOCK) in arguments else self.probe
        return ("", answer) if isinstance(answer, str) else (json.dumps({"dependencies": answer, "fixes": []}), "")


def test_a_known_vulnerability_fails() -> None:
    code, lines = audit(Service([WEAK], [SOUND, WEAK]), LOCK)
    assert code == 1
    assert "jinja2 2.4.1: PYSEC-1, mended in 2.7.2" in lines
    assert "2 packages looked at, 1 known" in lines[-1]


def test_none_is_told_as_none() -> None:
    assert audit(Service([WEAK], [SOUND]), LOCK) == (
        0,
        ["pypi: 1 packages looked at, 0 known vulnerabilities."],
    )


@pytest.mark.parametrize("probe", ["no network", [SOUND], [UNKNOWN]])
def test_a_service_that_cannot_be_asked_is_told_and_the_next_one_tried(probe: object) -> None:
    service = Service(probe, [SOUND])
    code, lines = audit(service, LOCK)
    assert code == 0
    assert lines[0].startswith("COULD NOT LOOK")
    assert service.asked == ["pypi", "osv"]
    assert len(lines) == 3


def test_a_service_that_breaks_off_is_told() -> None:
    code, lines = audit(Service([WEAK], "Traceback …\nConnectionError: reset"), LOCK)
    assert code == 0
    assert "pypi: ConnectionError: reset" in lines


def test_packages_that_the_service_does_not_know_are_named() -> None:
    code, lines = audit(Service([WEAK], [UNKNOWN, SOUND | {"name": "rich"}]), LOCK)
    assert code == 0
    assert lines[-1] == "COULD NOT LOOK at 1: click"


def test_the_command_ends_with_what_was_found(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("supply.audit.run_pip_audit", Service([WEAK], [WEAK]))
    monkeypatch.setattr("sys.argv", ["audit"])
    assert main() == 1
    assert "PYSEC-1" in capsys.readouterr().out
