"""Downloads against a server that stalls, lies, redirects, fails and sends bombs."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock

import loaders.fetch.download as fetching
from graph.errors import SourceError
from graph.records import Report, SourceDeclaration
from loaders.almedalen import LOADER
from loaders.fetch.download import Fetched, Limits, fetch
from loaders.fetch.record import SUFFIX, read_record, today
from tests.loaders.badserver import Answer, BadServer, Request, bad_server
from tests.programmes import make_programme, write_programme

BODY = b"title,id\nEn fr\xc3\xa5ga,1\n" * 500
QUICK = Limits(
    bytes=100_000, unpacked_bytes=1_000_000, read_seconds=0.4, total_seconds=5, tries=3, first_wait_seconds=0
)


@pytest.fixture
def server() -> Iterator[BadServer]:
    with bad_server() as running:
        yield running


@pytest.fixture(autouse=True)
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Wait for nothing, and keep what would have been waited."""
    waited: list[float] = []
    monkeypatch.setattr(fetching.time, "sleep", waited.append)
    return waited


def source(cache: Path, url: str, loader: str = "almedalen-csv", id: str = "prov") -> SourceDeclaration:
    return SourceDeclaration(id, loader, cache / id, "Provet", "Provtryckeriet", "CC0", url=url)


def one(cache: Path, url: str, loader: str = "almedalen-csv", limits: Limits = QUICK) -> Fetched:
    (result,) = fetch([source(cache, url, loader)], cache, limits=limits)
    return result


def good(**headers: str) -> Answer:
    return lambda request: request.send(200, BODY, Content_Type="text/csv", **headers)


def status(code: int, **headers: str) -> Answer:
    return lambda request: request.send(code, b"", **headers)


def test_a_file_comes_with_its_record(server: BadServer, tmp_path: Path) -> None:
    result = one(tmp_path, server.on("/p.csv", good(ETag='"a"')))
    assert (result.status, result.bytes) == ("new", len(BODY))
    assert result.path.read_bytes() == BODY
    record = read_record(result.path)
    assert record is not None
    assert (record.sha256, record.licence, record.etag, record.retrieved_at) == (result.sha256, "CC0", '"a"', today())
    assert sorted(path.name for path in tmp_path.iterdir() if path.name[0] != ".") == ["prov", "prov" + SUFFIX]


def test_what_has_not_changed_is_not_sent_again(server: BadServer, tmp_path: Path) -> None:
    def answer(request: Request) -> None:
        unchanged = request.headers.get("If-None-Match") == '"a"'
        request.send(304 if unchanged else 200, b"" if unchanged else BODY, ETag='"a"')

    url = server.on("/p.csv", answer)
    assert one(tmp_path, url).status == "new"
    assert one(tmp_path, url).status == "unchanged"


def test_a_file_that_was_changed_by_hand_is_fetched_anew(server: BadServer, tmp_path: Path) -> None:
    url = server.on("/p.csv", good(ETag='"a"'))
    path = one(tmp_path, url).path
    path.write_bytes(b"trasig")
    one(tmp_path, url)
    assert path.read_bytes() == BODY
    assert "If-None-Match" not in server.asked[-1][1]


def test_new_content_replaces_the_old(server: BadServer, tmp_path: Path) -> None:
    url = server.on("/p.csv", good(), lambda request: request.send(200, b"nytt"))
    one(tmp_path, url)
    result = one(tmp_path, url)
    assert (result.status, result.path.read_bytes()) == ("changed", b"nytt")


def test_the_same_content_keeps_its_day(server: BadServer, tmp_path: Path) -> None:
    url = server.on("/p.csv", good())
    path = one(tmp_path, url).path
    beside = path.with_name(path.name + SUFFIX)
    beside.write_text(beside.read_text().replace(str(today()), "2013-07-01"))
    assert one(tmp_path, url).status == "unchanged"
    record = read_record(path)
    assert record is not None
    assert str(record.retrieved_at) == "2013-07-01"


@pytest.mark.parametrize("code", [500, 502, 503, 429, 408])
def test_a_passing_failure_is_tried_again(server: BadServer, tmp_path: Path, code: int) -> None:
    assert one(tmp_path, server.on("/p.csv", status(code), status(code), good())).status == "new"
    assert len(server.asked) == 3


def test_tries_end(server: BadServer, tmp_path: Path) -> None:
    result = one(tmp_path, server.on("/p.csv", status(500)))
    assert result.failed
    assert "500" in str(result)
    assert len(server.asked) == QUICK.tries


def test_a_lasting_failure_is_not_tried_again(server: BadServer, tmp_path: Path) -> None:
    assert one(tmp_path, server.on("/p.csv", status(404))).failed
    assert len(server.asked) == 1


def test_retry_after_is_waited_for(server: BadServer, tmp_path: Path, waits: list[float]) -> None:
    assert one(tmp_path, server.on("/p.csv", status(429, Retry_After="3"), good())).status == "new"
    assert waits == [3.0]


def test_a_retry_after_beyond_reason_is_not(server: BadServer, tmp_path: Path, waits: list[float]) -> None:
    assert one(tmp_path, server.on("/p.csv", status(429, Retry_After="999999999999"), good())).failed
    assert waits == []


def test_a_server_that_stalls_is_left(server: BadServer, tmp_path: Path) -> None:
    def stall(request: Request) -> None:
        request.send_response(200)
        request.send_header("Content-Length", "1000")
        request.end_headers()
        request.wfile.write(b"bara lite")
        server.released.wait(20)

    result = one(tmp_path, server.on("/p.csv", stall))
    assert result.failed
    assert len(server.asked) == QUICK.tries


def test_a_server_that_drips_meets_the_deadline(server: BadServer, tmp_path: Path) -> None:
    def drip(request: Request) -> None:
        request.send_response(200)
        request.send_header("Content-Length", "90000")
        request.end_headers()
        while not server.released.wait(0.02):
            request.wfile.write(b"x")

    result = one(tmp_path, server.on("/p.csv", drip), limits=Limits(bytes=100_000, total_seconds=0.3, tries=2))
    assert result.failed
    assert "0" in result.problem


def test_a_broken_download_is_resumed(server: BadServer, tmp_path: Path) -> None:
    half = len(BODY) // 2

    def broken(request: Request) -> None:
        request.send(200, BODY[:half], length=len(BODY), ETag='"a"', Content_Type="text/csv")

    def rest(request: Request) -> None:
        assert request.headers["Range"] == f"bytes={half}-"
        assert request.headers["If-Range"] == '"a"'
        content_range = f"bytes {half}-{len(BODY) - 1}/{len(BODY)}"
        request.send(206, BODY[half:], ETag='"a"', Content_Range=content_range)

    result = one(tmp_path, server.on("/p.csv", broken, rest))
    assert result.status == "new"
    assert result.path.read_bytes() == BODY


def test_without_a_mark_nothing_is_pieced_together(server: BadServer, tmp_path: Path) -> None:
    url = server.on("/p.csv", lambda request: request.send(200, b"halva", length=len(BODY)), good())
    assert one(tmp_path, url).path.read_bytes() == BODY
    assert "Range" not in server.asked[-1][1]


def test_a_part_that_the_server_no_longer_has_is_thrown_away(server: BadServer, tmp_path: Path) -> None:
    def broken(request: Request) -> None:
        request.send(200, b"gammalt", length=len(BODY), ETag='"a"')

    assert one(tmp_path, server.on("/p.csv", broken, good(ETag='"b"'))).path.read_bytes() == BODY


def test_a_wrong_range_is_thrown_away(server: BadServer, tmp_path: Path) -> None:
    def broken(request: Request) -> None:
        request.send(200, BODY[:10], length=len(BODY), ETag='"a"')

    def elsewhere(request: Request) -> None:
        request.send(206, BODY[50:], Content_Range=f"bytes 50-{len(BODY) - 1}/{len(BODY)}")

    assert one(tmp_path, server.on("/p.csv", broken, elsewhere, good())).path.read_bytes() == BODY


@pytest.mark.parametrize("length", [50_000, 10**14])
def test_a_promise_that_is_not_kept_leaves_no_file(server: BadServer, tmp_path: Path, length: int) -> None:
    result = one(tmp_path, server.on("/p.csv", lambda request: request.send(200, BODY, length=length)))
    assert result.failed
    assert not result.path.exists()


def test_too_much_is_stopped_while_it_comes(server: BadServer, tmp_path: Path) -> None:
    def endless(request: Request) -> None:
        request.send_response(200)
        request.send_header("Transfer-Encoding", "chunked")
        request.end_headers()
        while not server.released.is_set():
            request.wfile.write(b"1000\r\n" + b"x" * 0x1000 + b"\r\n")

    assert one(tmp_path, server.on("/p.csv", endless)).failed
    assert not list(tmp_path.glob("prov*"))


def test_a_packed_answer_is_measured_unpacked(server: BadServer, tmp_path: Path) -> None:
    bomb = gzip.compress(b"\0" * 20_000_000)
    assert len(bomb) < QUICK.bytes
    result = one(tmp_path, server.on("/p.csv", lambda request: request.send(200, bomb, Content_Encoding="gzip")))
    assert result.failed
    assert not list(tmp_path.glob("prov*"))


def test_a_packed_answer_of_fair_size_is_unpacked(server: BadServer, tmp_path: Path) -> None:
    packed = gzip.compress(BODY)
    result = one(tmp_path, server.on("/p.csv", lambda request: request.send(200, packed, Content_Encoding="gzip")))
    assert result.path.read_bytes() == BODY


def test_a_broken_packing_is_told(server: BadServer, tmp_path: Path) -> None:
    assert one(tmp_path, server.on("/p", lambda request: request.send(200, b"no", Content_Encoding="gzip"))).failed


def test_a_zip_bomb_is_refused(server: BadServer, tmp_path: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"\0" * 30_000_000)
    result = one(tmp_path, server.on("/p.xlsx", lambda request: request.send(200, packed.getvalue())), loader="table")
    assert result.failed
    assert not list(tmp_path.glob("prov*"))


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "ftp://exempel.invalid/p", "data:text/csv,a", "http://", "http://[", "//"]
)
def test_a_redirect_leads_to_no_other_scheme(server: BadServer, tmp_path: Path, target: str) -> None:
    result = one(tmp_path, server.on("/p.csv", status(302, Location=target)))
    assert result.failed
    assert not result.path.exists()
    if target.startswith(("file", "ftp")):
        # Refused by us, and not asked for in vain.
        assert len(server.asked) == 1
        assert target in result.problem


def test_redirects_are_followed_and_end(server: BadServer, tmp_path: Path) -> None:
    server.on("/b.csv", good())
    assert one(tmp_path, server.on("/a.csv", status(302, Location="/b.csv"))).status == "new"
    assert one(tmp_path, server.on("/ring", status(302, Location="/ring"))).failed
    assert len([path for path, _ in server.asked if path == "/ring"]) == QUICK.redirects + 1


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "ftp://a.invalid/x", "/etc/passwd", "http://u:p@127.0.0.1/x", ""]
)
def test_only_the_web_is_asked(tmp_path: Path, url: str) -> None:
    result = one(tmp_path, url)
    assert result.failed or not url
    assert not result.path.exists()
    assert "u:p" not in str(result)


def test_a_page_in_place_of_a_file_is_refused(server: BadServer, tmp_path: Path) -> None:
    url = server.on(
        "/p.csv", lambda request: request.send(200, b"<html>Logga in", Content_Type="text/html; charset=utf-8")
    )
    assert one(tmp_path, url).failed
    assert not list(tmp_path.glob("prov*"))
    assert one(tmp_path, url, loader="programme-page").status == "new"


def test_nobody_at_home(tmp_path: Path) -> None:
    with bad_server() as gone:
        url = gone.on("/p.csv", good())
    assert one(tmp_path, url).failed


def test_a_failure_leaves_the_file_from_before(server: BadServer, tmp_path: Path) -> None:
    url = server.on("/p.csv", good(), status(500))
    one(tmp_path, url)
    result = one(tmp_path, url)
    assert result.failed
    assert result.path.read_bytes() == BODY
    assert read_record(result.path) is not None


def test_one_failure_does_not_stop_the_others(server: BadServer, tmp_path: Path) -> None:
    declared = [
        source(tmp_path, server.on("/a", status(404)), id="a"),
        source(tmp_path, server.on("/b", good()), id="b"),
    ]
    assert [result.status for result in fetch(declared, tmp_path, limits=QUICK)] == ["failed", "new"]


def test_a_source_with_a_file_of_its_own_is_left_alone(server: BadServer, tmp_path: Path) -> None:
    own = tmp_path / "min.csv"
    own.write_bytes(b"min")
    declaration = SourceDeclaration("prov", "table", own, "n", "p", "l", url=server.on("/p.csv", good()))
    (result,) = fetch([declaration], tmp_path / "cache", limits=QUICK)
    assert (result.status, own.read_bytes()) == ("kept", b"min")
    assert not server.asked


def test_two_fetches_do_not_meet(tmp_path: Path) -> None:
    with FileLock(tmp_path / ".fetch.lock"), pytest.raises(SourceError):
        fetch([], tmp_path)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", json.dumps({"url": 1}).encode(), b"\xff" * 100])
def test_a_broken_record_is_no_record(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "prov").write_bytes(BODY)
    (tmp_path / ("prov" + SUFFIX)).write_bytes(content)
    assert read_record(tmp_path / "prov") is None


def test_progress_is_told(server: BadServer, tmp_path: Path) -> None:
    told: list[tuple[str, int, int]] = []
    fetch([source(tmp_path, server.on("/p.csv", good()))], tmp_path, lambda *now: told.append(now), QUICK)
    assert told[-1] == ("fetch-progress", len(BODY), len(BODY))


def test_a_fetched_file_is_read_as_of_the_day_it_came(server: BadServer, tmp_path: Path) -> None:
    made = write_programme(tmp_path / "made.csv", make_programme(2013, 3, seed=1)).read_bytes()
    one(tmp_path, server.on("/p.csv", lambda request: request.send(200, made)))
    options = {"arena": "A", "edition": "A 2013"}
    declaration = SourceDeclaration("prov", "almedalen-csv", tmp_path / "prov", "n", "p", "l", options=options)
    first = next(iter(LOADER.read(declaration, Report("prov"))))
    assert getattr(first, "retrieved_at") == today()  # noqa: B009 - the first record is the source
