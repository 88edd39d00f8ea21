"""Small documents of each kind, made by hand so that the tests know what stands in them."""

from __future__ import annotations

import zipfile
from pathlib import Path

from docx import Document

from graph.records import Report, SourceDeclaration, SourceRecord
from loaders.documents.loader import LOADER

LINES = ("Malmö stad samverkar med Region Skåne.", "Polisens arbete går vidare.")


def read_document(path: Path, encoding: str = "utf-8", **options: object) -> tuple[list[SourceRecord], Report]:
    """Return the documents at `path`, and the report."""
    report = Report("prov")
    declaration = SourceDeclaration("prov", "", path, "Prov", "P", "L", encoding=encoding, options=options)
    return [item for item in LOADER.read(declaration, report) if isinstance(item, SourceRecord)], report


def write_word(path: Path) -> Path:
    """Write a Word file: a paragraph, and a table with a merged cell."""
    document = Document()
    document.add_paragraph(LINES[0])
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).merge(table.cell(0, 1)).text = LINES[1]
    document.save(str(path))
    return path


def write_pdf(path: Path, lines: tuple[str, ...] = LINES) -> Path:
    """Write a PDF of one page, a line of text each."""
    shown = " ".join(f"({line}) Tj 0 -20 Td" for line in lines).encode("cp1252")
    content = b"BT /F1 12 Tf 50 700 Td " + shown + b" ET"
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%b\nendstream" % (len(content), content),
        font,
    ]
    body, places = b"%PDF-1.4\n", []
    for number, item in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%b\nendobj\n" % (number, item)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    tail = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(body))
    path.write_bytes(body + head + table + tail)
    return path


def write_html(path: Path) -> Path:
    """Write a page with what a reader sees and what none does."""
    path.write_text(
        "<!doctype html><html><head><title>Osynlig rubrik</title><style>.a{color:red}</style></head><body>"
        "<script>var a = 'Osynligt skript';</script><p>Malmö <b>stad</b> samverkar&nbsp;med Region&shy; Skåne.</p>"
        "<!-- osynligt --><div>Polisens arbete går<br>vidare.<iframe src='file:///etc/passwd'>x</iframe></div>"
        "<img src='http://exempel.invalid/a.png' alt='x'></body></html>",
        encoding="utf-8",
    )
    return path


def repack(path: Path, part: str, content: bytes) -> Path:
    """Put `content` in the place of one part of an Office file."""
    with zipfile.ZipFile(path) as package:
        parts = {entry.filename: package.read(entry) for entry in package.infolist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, held in {**parts, part: content}.items():
            package.writestr(name, held)
    return path
