"""What the pages show, and that they write what the command line writes."""

from __future__ import annotations

import json
import time
from pathlib import Path
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from graph.identity import organisation_id
from graph.model import entities
from omvarld.web.workspace import Workspace
from queries import run
from tests.web.conftest import ORIGIN
from visualize import picture


def test_the_overview_tells_what_is_held(client: TestClient, workspace: Workspace) -> None:
    html = client.get("/").text
    build = workspace.standing().build
    assert build.id in html and str(build.nodes) in html


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("oresundshuset", "Öresundshuset"),
        ("bostäder unga", "Bostäder som unga har råd med"),
        ("MALMO STAD", "Malmö stad"),
    ],
)
def test_one_field_finds_everything(client: TestClient, words: str, found: str) -> None:
    assert found in client.get("/sok", params={"q": words}).text


def test_a_facet_narrows(client: TestClient, workspace: Workspace) -> None:
    index = workspace.standing().index
    everything = index.search("")
    events = index.search("", {"label": "Event"})
    assert dict(everything.facets["label"])["Event"] == events.total < everything.total
    assert {hit.label for hit in events.hits} == {"Event"}
    assert "Inget har ”qqqq”" in client.get("/sok?q=qqqq").text


def test_signs_in_a_search_are_no_query(workspace: Workspace) -> None:
    for words in ('"', "klimat OR 1=1", "NEAR(", "*", "name:x", "-", "'; DROP TABLE things; --"):
        workspace.standing().index.search(words)
    assert workspace.standing().index.search("malmö").total


def test_every_thing_has_a_page(client: TestClient, workspace: Workspace) -> None:
    seen: set[str] = set()
    for item in entities(workspace.standing().graph):
        if item.label not in seen:
            seen.add(item.label)
            answered = client.get(f"/aktor/{quote(item.id, safe='')}")
            assert answered.status_code == 200, item.id
            assert item.name.split("&")[0].split("<")[0] in answered.text
    assert client.get("/aktor/organisation:nobody").status_code == 404


def test_a_picture_is_the_offline_file(client: TestClient, workspace: Workspace) -> None:
    standing = workspace.standing()
    assert client.get("/bild/network").text == picture("network", standing.graph, perspective="Malmö stad")
    saved = client.get("/bild/network?ar=2013&fil=1")
    assert saved.text == picture("network", standing.graph, perspective="Malmö stad", as_of=2013)
    assert "attachment" in saved.headers["content-disposition"]
    assert client.get("/bild/network?ar=20x3").status_code == 400
    assert client.get("/bild/nothing").status_code == 404


def test_an_answer_is_the_command_lines(client: TestClient, workspace: Workspace) -> None:
    asked = {"q": "partners", "p.organisation": "Malmö stad", "svar": "1"}
    rows = run(workspace.store, "partners", {"organisation": "Malmö stad"}).rows
    assert json.loads(client.get("/fraga/svar", params={**asked, "form": "json"}).content)
    html = client.get("/fraga", params=asked).text
    assert all(str(row[0]).split("&")[0] in html for row in rows[:20])


@pytest.mark.parametrize(
    "query",
    ["MATCH (n) DETACH DELETE n", "MATCH (n", "nothing-such", "LOAD CSV FROM 'file:///etc/passwd' AS x RETURN x"],
)
def test_a_question_that_cannot_be_asked_is_told(client: TestClient, query: str) -> None:
    answered = client.get("/fraga", params={"q": query, "svar": "1"})
    assert answered.status_code == 200
    assert 'role="alert"' in answered.text


def test_every_edition_opens(client: TestClient) -> None:
    assert "Almedalsveckan 2015" in client.get("/upplaga").text
    answered = client.get("/upplaga/" + quote("edition:almedalsveckan-2015", safe=""))
    assert answered.status_code == 200 and "/bild/edition" in answered.text
    assert client.get("/upplaga/" + quote(organisation_id("Malmö stad"), safe="")).status_code == 404


def test_there_is_no_such_page(client: TestClient) -> None:
    assert client.get("/nothing").status_code == 404


def test_a_build_in_the_page_is_the_command_lines(client: TestClient, workspace: Workspace, world: Path) -> None:
    before = workspace.standing().build
    assert client.post("/bygge", headers={"origin": ORIGIN}, data={"command": "build"}).status_code == 303
    job = workspace.jobs.last
    assert job is not None
    deadline = time.monotonic() + 120
    while job.running and time.monotonic() < deadline:
        workspace.jobs.wait(job, job.version, 1.0)
    assert job.code == 0, job.lines
    assert any(before.id in line for line in job.lines)
    assert workspace.ask(lambda store: store.build()) == before
    assert "event: done" in client.get("/bygge/handelser").text
    assert client.post("/bygge", headers={"origin": ORIGIN}, data={"command": "forget"}).status_code == 400
