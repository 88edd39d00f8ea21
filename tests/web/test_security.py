"""Who comes in, from where, and what a page may do."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path

import pytest
from click.testing import CliRunner
from starlette.testclient import TestClient

from omvarld.cli import main
from omvarld.web.app import ROUTES, create_app
from omvarld.web.security import LARGEST_REQUEST, Access
from omvarld.web.sessions import COOKIE, Sessions, write_token
from omvarld.web.workspace import Workspace
from tests.web.conftest import HOST, ORIGIN

PROXY = "testclient"
PAGES = ("/", "/sok", "/natverk", "/upplaga", "/namn", "/fraga", "/bygge", "/bild/network", "/fraga/svar?q=partners")


@pytest.mark.parametrize("path", PAGES)
def test_nobody_comes_in(anybody: TestClient, path: str) -> None:
    answered = anybody.get(path)
    assert answered.status_code == 401
    assert "Malmö" not in answered.text


def test_a_token_opens_once(anybody: TestClient, sessions: Sessions) -> None:
    token = sessions.new_token()
    first = anybody.get("/", params={"token": token})
    assert (first.status_code, first.headers["location"]) == (303, "/")
    cookie = first.headers["set-cookie"].casefold()
    assert "httponly" in cookie and "samesite=strict" in cookie
    assert anybody.get("/").status_code == 200
    anybody.cookies.clear()
    assert anybody.get("/", params={"token": token}).status_code == 401


@pytest.mark.parametrize("token", ["", "x", "å"])
def test_a_wrong_token_opens_nothing(anybody: TestClient, sessions: Sessions, token: str) -> None:
    sessions.new_token()
    assert anybody.get("/", params={"token": token}).status_code == 401


def test_an_old_token_opens_nothing(anybody: TestClient, sessions: Sessions) -> None:
    old = sessions.new_token()
    sessions.new_token()
    assert anybody.get("/", params={"token": old}).status_code == 401


def test_no_token_is_open_from_the_start(anybody: TestClient) -> None:
    assert anybody.get("/?token=").status_code == 401


def test_a_made_up_session_is_nobodys(anybody: TestClient) -> None:
    anybody.cookies.set(COOKIE, "made-up")
    assert anybody.get("/").status_code == 401


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8017", "127.0.0.1", "127.0.0.1:80", "", f"{HOST}.evil.example"]
)
def test_another_host_is_refused(client: TestClient, host: str) -> None:
    assert client.get("/", headers={"host": host}).status_code == 400


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"origin": f"http://{HOST}.evil.example"},
        {"referer": "http://evil.example/bygge"},
        {},
    ],
)
@pytest.mark.parametrize("path", ["/namn", "/namn/angra", "/bygge", "/sprak/en"])
def test_a_foreign_origin_changes_nothing(client: TestClient, path: str, headers: dict[str, str]) -> None:
    assert client.post(path, headers=headers, data={"command": "build"}).status_code == 403


def test_ones_own_origin_may(client: TestClient) -> None:
    assert client.post("/sprak/en", headers={"origin": ORIGIN}).status_code == 303
    assert "Overview" in client.get("/").text


def test_no_get_changes_anything(client: TestClient, world: Path, workspace: Workspace) -> None:
    before = {path: path.read_bytes() for path in world.rglob("*") if path.is_file()}
    last = workspace.jobs.last
    for route in ROUTES:
        if "GET" in (route.methods or ()) and route.path != "/bygge/handelser":
            client.get(re.sub(r"\{[^}]*\}", "network", route.path) + "?command=build&number=1&pair-x=same")
    assert {path: path.read_bytes() for path in world.rglob("*") if path.is_file()} == before
    assert workspace.jobs.last is last


def test_pages_carry_their_bounds(client: TestClient) -> None:
    headers = client.get("/").headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy and "script-src 'self'" in policy and "unsafe" not in policy
    assert "frame-ancestors 'self'" in policy
    assert (headers["x-content-type-options"], headers["x-frame-options"]) == ("nosniff", "SAMEORIGIN")
    assert headers["cache-control"] == "no-store"
    assert "frame-ancestors 'self'" in client.get("/bild/network").headers["content-security-policy"]


def test_no_page_has_code_of_its_own(client: TestClient) -> None:
    for path in ("/", "/sok?q=klimat", "/natverk", "/namn", "/fraga", "/bygge"):
        html = client.get(path).text
        assert re.search(r"<script(?![^>]*\bsrc=)", html) is None
        assert re.search(r"\son\w+\s*=|\sstyle\s*=|<style", html) is None


@pytest.mark.parametrize(
    "path", ["/static/../app.py", "/static/%2e%2e/app.py", "/static/..%2f..%2fcli.py", "/static//etc/passwd"]
)
def test_files_beside_are_out_of_reach(client: TestClient, path: str) -> None:
    answered = client.get(path)
    assert answered.status_code in (404, 400)
    assert "import" not in answered.text


def test_a_request_that_is_too_large(client: TestClient) -> None:
    headers = {"origin": ORIGIN, "content-length": str(LARGEST_REQUEST + 1)}
    assert client.post("/namn", headers=headers, content=b"x").status_code == 413
    headers = {"origin": ORIGIN, "content-length": "-1"}
    assert client.post("/namn", headers=headers, content=b"x").status_code == 413


HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"


@pytest.mark.parametrize(
    "path", ["/sok?q=", "/fraga?q=", "/fraga?q=partners&svar=1&p.organisation=", "/aktor/", "/upplaga/"]
)
def test_what_is_typed_is_text(client: TestClient, path: str) -> None:
    html = client.get(path + HOSTILE.replace("/", "%2F")).text
    assert "<script>alert" not in html
    assert "<img src=x" not in html


def test_the_token_file_is_its_owners(tmp_path: Path) -> None:
    path = write_token(tmp_path / "ny", "abc")
    assert path.read_text(encoding="ascii") == "abc\n"
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    path.chmod(0o644)
    assert stat.S_IMODE(write_token(tmp_path / "ny", "def").stat().st_mode) == (0o600 if os.name == "posix" else 0o666)


def _behind(workspace: Workspace, proxy: str) -> TestClient:
    return TestClient(
        create_app(workspace, Access(frozenset([HOST]), proxy=proxy)), base_url=ORIGIN, follow_redirects=False
    )


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"x-forwarded-user": "anna", "x-omvarld-role": "reader"}, 200),
        ({"x-forwarded-user": "anna"}, 200),
        ({"x-forwarded-user": "anna", "x-omvarld-role": "king"}, 401),
        ({"x-omvarld-role": "operator"}, 401),
        ({}, 401),
    ],
)
def test_a_proxy_says_who(workspace: Workspace, headers: dict[str, str], status: int) -> None:
    assert _behind(workspace, PROXY).get("/", headers=headers).status_code == status


def test_another_address_says_nothing(workspace: Workspace) -> None:
    headers = {"x-forwarded-user": "anna", "x-omvarld-role": "operator"}
    assert _behind(workspace, "10.0.0.1").get("/", headers=headers).status_code == 401


def test_headers_say_nothing_without_a_proxy(anybody: TestClient) -> None:
    assert anybody.get("/", headers={"x-forwarded-user": "anna", "x-omvarld-role": "operator"}).status_code == 401


@pytest.mark.parametrize(
    ("role", "path", "status"),
    [("reader", "/namn", 403), ("reader", "/bygge", 403), ("editor", "/bygge", 403), ("editor", "/namn", 303)],
)
def test_what_a_role_may(workspace: Workspace, role: str, path: str, status: int) -> None:
    headers = {"x-forwarded-user": "anna", "x-omvarld-role": role, "origin": ORIGIN}
    client, last = _behind(workspace, PROXY), workspace.jobs.last
    assert client.post(path, headers=headers, data={"command": "plan"}).status_code == status
    assert workspace.jobs.last is last


def test_not_open_to_others_without_signing_in(world: Path) -> None:
    told = CliRunner().invoke(main, ["-c", str(world / "omvarld.yaml"), "serve", "--host", "0.0.0.0", "--no-open"])
    assert told.exit_code == 2
    assert "--trust-proxy" in told.output
