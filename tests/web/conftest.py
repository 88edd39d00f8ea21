"""A workspace of the bundled inventory and a small programme, built once for the module's tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from starlette.testclient import TestClient

from omvarld.web.app import create_app
from omvarld.web.security import Access
from omvarld.web.sessions import Sessions
from omvarld.web.workspace import Workspace
from tests.docs.world import make_world

HOST: Final = "127.0.0.1:8017"
ORIGIN: Final = f"http://{HOST}"


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a folder once; a test that changes something copies it."""
    return make_world(tmp_path_factory.mktemp("värld"))


@pytest.fixture(scope="session")
def workspace(world: Path) -> Iterator[Workspace]:
    """Open the folder's workspace."""
    made = Workspace(world / "omvarld.yaml")
    yield made
    made.close()


@pytest.fixture
def sessions() -> Sessions:
    """Give sessions with no one signed in."""
    return Sessions()


@pytest.fixture
def anybody(workspace: Workspace, sessions: Sessions) -> TestClient:
    """Give a client that has not signed in."""
    app = create_app(workspace, Access(frozenset([HOST]), sessions=sessions))
    return TestClient(app, base_url=ORIGIN, raise_server_exceptions=False, follow_redirects=False)


@pytest.fixture
def client(anybody: TestClient, sessions: Sessions) -> TestClient:
    """Give a client that has signed in by the one-time token."""
    anybody.get("/", params={"token": sessions.new_token()})
    return anybody
