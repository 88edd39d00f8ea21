"""The tally of all faults, told when they have been tried."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

from tests.faults.help import Tally


@pytest.fixture(scope="session")
def tally(pytestconfig: pytest.Config) -> Iterator[Tally]:
    """Give the session's tally, and print it at the end whatever is captured."""
    made = Tally()
    yield made
    capture = pytestconfig.pluginmanager.getplugin("capturemanager")
    with capture.global_and_fixture_disabled():
        sys.stdout.write(f"\n{made}\n")
    assert made.lost == 0
