"""Each kind of document becomes the same normalised text; a broken or hostile one ends in one clear error."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

from graph.errors import SourceError
from loaders.documents import package as documents_package
from loaders.documents import pdf as documents_pdf
from loaders.documents.text import normalised
from tests.documents.making import LINES, read_document, repack, write_html, write_pdf, write_word


def write_text(path: Path) -> Path:
    path.write_text("\r\n".join(LINES), encoding="utf-8-sig", newline="")
    return path


KINDS: dict[str, Callable[[Path], Path]] = {
    "a.txt": write_text,
    "a.pdf": write_pdf,
    "a.docx": write_word,
    "a.html": write_html,
}


@pytest.mark.parametrize(("name", "write"), KINDS.items())
def test_every_kind_of_document_gives_its_text(tmp_path: Path, name: str, write: Callable[[Path], Path]) -> None:
    ((record,), report) = read_document(write(tmp_path / name))
    assert " ".join(record.text.split()) == " ".join(LINES)
    assert report.problems == []
    assert len(record.sha256) == 64


def test_a_page_shows_what_a_reader_sees(tmp_path: Path) -> None:
    ((record,), _) = read_document(write_html(tmp_path / "a.html"))
    assert "Malmö stad samverkar med Region Skåne." in record.text  # across tags, no-break space and soft hyphen
    assert "snlig" not in record.text.casefold()
    assert "passwd" not in record.text


def test_a_folder_is_as_many_sources_and_one_broken_document_stops_no_other(tmp_path: Path) -> None:
    for name, write in KINDS.items():
        write(tmp_path / name)
    (tmp_path / "trasig.docx").write_bytes(b"PK\x03\x04 nej")
    records, report = read_document(tmp_path)
    assert [record.id for record in records] == ["prov-a-docx", "prov-a-html", "prov-a-pdf", "prov-a-txt"]
    assert [problem.found for problem in report.problems] == ["trasig.docx"]
    assert report.rows == 5


def test_ways_to_reach_a_person_are_not_stored(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Ring 070-123 45 67 eller skriv till namn@exempel.invalid i Malmö.", encoding="utf-8")
    ((record,), _) = read_document(path)
    assert "123" not in record.text
    assert "@" not in record.text
    assert "Malmö" in record.text


def test_an_encoding_is_as_the_catalogue_says_or_told(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Malmö".encode("cp1252"))
    ((record,), _) = read_document(path, "cp1252")
    assert record.text == "Malmö"
    with pytest.raises(SourceError, match=r"utf-8.*encoding"):
        read_document(path)
    with pytest.raises(SourceError, match="klingon"):
        read_document(path, "klingon")
    path.write_bytes("Malmö".encode("utf-16"))
    assert read_document(path)[0][0].text == "Malmö"


def test_a_document_without_text_is_told(tmp_path: Path) -> None:
    _, report = read_document(write_pdf(tmp_path / "a.pdf", ()))
    assert [problem.key for problem in report.problems] == ["documents-no-text"]
    assert not report.set_aside


def locked_pdf(path: Path) -> None:
    writer = PdfWriter(clone_from=PdfReader(write_pdf(path)))
    writer.encrypt("hemligt", algorithm="RC4-128")
    writer.write(path)


def entity_bomb(path: Path) -> None:
    bomb = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "' + "x" * 100 + '">'
    bomb += "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)) + "]><a>&j;</a>"
    repack(write_word(path), "word/document.xml", bomb.encode())


def entity_bomb_in_other_letters(path: Path) -> None:
    bomb = '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE a [<!ENTITY a "x">]><a>&a;</a>'
    repack(write_word(path), "word/document.xml", bomb.encode("utf-16"))


def outside_entity(path: Path) -> None:
    repack(write_word(path), "word/document.xml", b'<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]><a>&a;</a>')


def deep_word(path: Path) -> None:
    repack(write_word(path), "word/document.xml", b"<a>" * 100_000 + b"</a>" * 100_000)


LOCKED = bytes.fromhex("d0cf11e0a1b11ae1")  # how an Office file with a password begins
BODY = "word/document.xml"
HOSTILE: dict[str, tuple[str, Callable[[Path], object], str]] = {
    "a PDF with a password": ("a.pdf", locked_pdf, "lösenord"),
    "no PDF": ("a.pdf", lambda path: path.write_bytes(b"hej"), "trasig"),
    "half a PDF": ("a.pdf", lambda path: path.write_bytes(write_pdf(path).read_bytes()[:120]), "trasig"),
    "a Word file with a password": ("a.docx", lambda path: path.write_bytes(LOCKED), "lösenord"),
    "no Word file": ("a.docx", lambda path: path.write_bytes(b"hej"), "trasig"),
    "half a Word file": ("a.docx", lambda path: path.write_bytes(write_word(path).read_bytes()[:900]), "trasig"),
    "a Word file with an empty part": ("a.docx", lambda path: repack(write_word(path), BODY, b""), "trasig"),
    "an entity bomb": ("a.docx", entity_bomb, "entiteter"),
    "an entity bomb in UTF-16": ("a.docx", entity_bomb_in_other_letters, "entiteter"),
    "an entity from outside": ("a.docx", outside_entity, "entiteter"),
    "deep nesting": ("a.docx", deep_word, "trasig"),
    "an empty file": ("a.txt", lambda path: path.write_bytes(b""), "tom"),
    "a file that is not there": ("a.txt", lambda path: None, "finns inte"),
    "another kind of file": ("a.exe", lambda path: path.write_bytes(b"MZ"), r"\.docx"),
}  # fmt: skip


@pytest.mark.timeout(60)
@pytest.mark.parametrize(("name", "write", "told"), HOSTILE.values(), ids=HOSTILE)
def test_a_broken_or_hostile_file_ends_in_one_clear_error(
    tmp_path: Path, name: str, write: Callable[[Path], object], told: str
) -> None:
    write(tmp_path / name)
    with pytest.raises(SourceError, match=told) as error:
        read_document(tmp_path / name)
    assert name in str(error.value)


@pytest.mark.parametrize(("part", "limit"), [("word/media/stor.bin", "MAX_UNPACKED"), ("word/stor.xml", "MAX_XML")])
def test_a_bomb_is_refused_unopened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, part: str, limit: str) -> None:
    path = repack(write_word(tmp_path / "a.docx"), part, bytes(3_000_000))
    monkeypatch.setattr(documents_package, limit, 1_000_000)
    with pytest.raises(SourceError, match="uppackad"):
        read_document(path)


def test_a_pdf_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="avbrutet"):
        documents_pdf.read_pdf(write_pdf(tmp_path / "a.pdf"), "utf-8", seconds=0.001)


@pytest.mark.timeout(60)
def test_a_page_nested_without_end_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text("<div>" * 50_000 + "Malmö" + "</div>" * 50_000, encoding="utf-8")
    assert read_document(path)[0][0].text == "Malmö"


def test_a_document_has_no_options(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="sida"):
        read_document(write_pdf(tmp_path / "a.pdf"), sida=1)


@given(st.text(alphabet=st.characters() | st.sampled_from(" \n\r\t\u00ad\u200b\ufeff\x00å"), max_size=60))
def test_normalising_twice_changes_nothing(raw: str) -> None:
    once = normalised(raw)
    assert normalised(once) == once
    assert "\n\n\n" not in once
    assert "  " not in once


@pytest.mark.timeout(120)
@pytest.mark.parametrize("name", ["a.docx", "a.html"])
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(where=st.integers(min_value=0, max_value=50_000), what=st.binary(min_size=1, max_size=8))
def test_a_damaged_document_ends_in_text_or_a_clear_error(tmp_path: Path, name: str, where: int, what: bytes) -> None:
    content = bytearray(KINDS[name](tmp_path / name).read_bytes())
    place = where % len(content)
    content[place : place + len(what)] = what
    path = tmp_path / f"skadad-{name}"
    path.write_bytes(content)
    try:
        ((record,), _) = read_document(path)
    except SourceError as error:
        assert path.name in str(error)
    else:
        assert record.text == normalised(record.text)


@pytest.mark.timeout(120)
@pytest.mark.parametrize("place", [10, 60, 200, 330, 420, 500, 640])
def test_a_damaged_pdf_ends_in_text_or_a_clear_error(tmp_path: Path, place: int) -> None:
    content = bytearray(write_pdf(tmp_path / "a.pdf").read_bytes())
    content[place : place + 6] = b"<<((99"
    (tmp_path / "a.pdf").write_bytes(content)
    try:
        read_document(tmp_path / "a.pdf")
    except SourceError as error:
        assert "a.pdf" in str(error)


def test_an_error_of_any_length_can_be_said() -> None:
    assert "å" * 5_000 in str(SourceError("documents-broken", file="a.txt", problem="å" * 5_000))
