"""A corpus of broken files, made by the test itself: name → (loader, file name, bytes, options, encoding)."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import quote

from openpyxl import Workbook

from tests.programmes import HEADER

TABLE: Mapping[str, object] = {
    "columns": {"title": "Rubrik", "organisers": "Arrangör", "start": "Start", "end": "Slut", "topics": "Ämne"},
    "list_separator": ";",
}


@dataclass(frozen=True, slots=True)
class Broken:
    """One file. `events` is how many events must still come through; None where nothing is asked."""

    name: str
    loader: str
    file: str
    content: bytes
    events: int | None = None
    options: Mapping[str, object] = field(default_factory=dict)
    encoding: str = "utf-8"


def good_row(number: int, **cells: str) -> list[str]:
    told = dict.fromkeys(HEADER, "")
    told |= {"title": f"Är fråga {number} öppen?", "organiser": "Malmö stad", "id": str(number), "type": "Samtal"}
    told |= {"start": "2013-07-01 09:00:00", "end": "2013-07-01 10:00:00", "language": "Svenska", "speakers": "[]"}
    return list((told | cells).values())


def as_csv(*rows: list[str], header: list[str] = HEADER, delimiter: str = ",", end: str = "\r\n") -> str:
    made = io.StringIO()
    csv.writer(made, delimiter=delimiter, lineterminator=end).writerows([header, *rows])
    return made.getvalue()


GOOD = as_csv(good_row(1), good_row(2))


def corpus() -> Iterator[Broken]:
    """Yield every broken file, at least sixty."""
    yield from _csv_wholes()
    yield from _csv_rows()
    yield from _lines()
    yield from _calendars()
    yield from _pages()
    yield from _tables()
    yield from _workbooks()


def _csv_wholes() -> Iterator[Broken]:
    def made(name: str, content: bytes, events: int | None = None, encoding: str = "utf-8") -> Broken:
        return Broken(name, "almedalen-csv", "p.csv", content, events, encoding=encoding)

    yield made("empty", b"", 0)
    yield made("only-bom", b"\xef\xbb\xbf", 0)
    yield made("only-newlines", b"\n\r\n\n", 0)
    yield made("only-nuls", b"\0" * 5000, 0)
    yield made("only-heading", as_csv().encode(), 0)
    yield made("bom", b"\xef\xbb\xbf" + GOOD.encode(), 2)
    yield made("crlf", GOOD.encode(), 2)
    yield made("lf", GOOD.replace("\r\n", "\n").encode(), 2)
    yield made("cr-alone", GOOD.replace("\r\n", "\r").encode())
    yield made("cp1252-as-utf8", GOOD.encode("cp1252"), 0)
    yield made("utf8-as-cp1252", GOOD.encode(), 0, "cp1252")
    yield made("cp1252-declared", GOOD.encode("cp1252"), 2, "cp1252")
    yield made("utf16-as-utf8", GOOD.encode("utf-16"), 0)
    yield made("utf16-declared", GOOD.encode("utf-16"), 2, "utf-16")
    yield made("utf16-cut-in-half-a-sign", GOOD.encode("utf-16")[:-1], 0, "utf-16")
    yield made("utf8-cut-in-half-a-sign", GOOD.encode() + b"\xc3", 0)
    yield made("no-such-encoding", GOOD.encode(), 0, "utf-9")
    yield made("no-text-encoding", GOOD.encode(), 0, "zip")
    yield made("surrogates-in-utf8", GOOD.encode().replace("Ä".encode(), b"\xed\xa0\x80"), 0)
    yield made("picture", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 10, 0)
    yield made("semicolons", as_csv(good_row(1), delimiter=";").encode(), 0)
    yield made("tabs", as_csv(good_row(1), delimiter="\t").encode(), 0)
    yield made("heading-missing", as_csv(good_row(1)).split("\r\n", 1)[1].encode(), 0)
    yield made("heading-changed", GOOD.replace("organiser,", "organizer,").encode(), 0)
    yield made("heading-twice", GOOD.replace("category,", "title,", 1).encode(), 0)
    yield made("heading-capitals", GOOD.replace("title", "TITLE").encode(), 0)
    yield made("html-in-place-of-csv", b"<html><body>Logga in</body></html>", 0)
    yield made("json-in-place-of-csv", b'{"title": "x"}', 0)


def _csv_rows() -> Iterator[Broken]:
    def made(name: str, row: str | list[str], events: int) -> Broken:
        middle = row if isinstance(row, str) else as_csv(row).split("\r\n", 1)[1]
        content = as_csv(good_row(1)) + middle + as_csv(good_row(2)).split("\r\n", 1)[1]
        return Broken(name, "almedalen-csv", "p.csv", content.encode(), events)

    yield made("row-cut-off", "Avhuggen,Malmö stad,2013-07-01\r\n", 2)
    yield made("row-too-long", [*good_row(3), "en", "till"], 2)
    yield made("blank-rows", "\r\n\r\n", 2)
    yield made("no-date", good_row(3, start="igår"), 2)
    yield made("impossible-date", good_row(3, start="2013-02-30 09:00:00"), 2)
    yield made("impossible-hour", good_row(3, end="2013-07-01 25:00:00"), 2)
    yield made("year-nought", good_row(3, start="0000-07-01 09:00:00"), 2)
    yield made("date-in-other-digits", good_row(3, start="٢٠١٣-07-01 09:00:00"), 2)
    yield made("date-empty", good_row(3, start="", end=""), 2)
    yield made("end-before-start", good_row(3, end="2013-06-01 10:00:00"), 2)
    yield made("title-empty", good_row(3, title="  \n "), 2)
    yield made("id-empty", good_row(3, id=""), 2)
    yield made("id-twice", good_row(1, title="Annat"), 2)
    yield made("nul-in-title", good_row(3, title="En\0fråga"), 2)
    yield made("stray-quote", 'Han sa "hej",Malmö stad,x\r\n', 2)
    yield made("quote-and-letters", '"Citat"fel,Malmö stad\r\n', 2)
    yield made("line-of-5-MB", "x" * 5_000_000 + "\r\n", 2)
    yield made("cell-of-1-5-MB", '"' + "x" * 1_500_000 + '"\r\n', 2)
    yield made("million-commas", "," * 1_000_000 + "\r\n", 2)
    yield made("speakers-no-list", good_row(3, speakers="Anna, Björn"), 3)
    yield made("speakers-code", good_row(3, speakers="[__import__('os').system('true')]"), 3)
    yield made("speakers-deep", good_row(3, speakers="[" * 50_000), 3)
    yield made("speakers-open-quote", good_row(3, speakers="['" + "a\\" * 50_000), 3)
    yield made("formula", good_row(3, title='=HYPERLINK("http://a.invalid")'), 3)
    yield made("markup", good_row(3, title="<script>alert(1)</script>", place="</td>"), 3)
    yield made("right-to-left", good_row(3, title="\u202eegarf nE"), 3)
    yield Broken("quote-never-closed", "almedalen-csv", "p.csv", (GOOD + '"öppen,x,' + "y\r\n" * 500).encode(), 2)


def _lines() -> Iterator[Broken]:
    good = '{"id": "1", "title": "Fråga", "times": [{"start": "2013-07-01T09:00:00Z", "end": "2013-07-01T10:00:00Z"}]}'
    for name, line, events in (
        ("line-no-json", "{id: 1}", 1),
        ("line-cut-off", good[:40], 1),
        ("line-a-list", "[1, 2]", 1),
        ("line-deep", "[" * 100_000, 1),
        ("line-deep-objects", '{"a":' * 100_000, 1),
        ("line-number-for-title", '{"id": "2", "title": 5}', 1),
        ("line-times-no-list", '{"id": "2", "title": "x", "times": "nu"}', 1),
        ("line-times-of-numbers", '{"id": "2", "title": "x", "times": [1]}', 1),
        ("line-no-time", '{"id": "2", "title": "x", "times": [{"start": "nu", "end": "sen"}]}', 1),
        (
            "line-before-time",
            '{"id":"2","title":"x","times":[{"start":"0001-01-01T00:00:00+14:00","end":"0001-01-01T00:00:00Z"}]}',
            1,
        ),
        ("line-nul", '{"id": "2", "title": "a\\u0000b"}', 1),
        ("line-half-a-pair", '{"id": "2", "title": "\\ud800"}', 1),
        ("line-infinite", '{"id": "2", "title": "x", "page": NaN}', 1),
        ("line-only-id-and-title", '{"id": "2", "title": "x"}', 2),
        (
            "line-ten-thousand-times",
            '{"id": "2", "title": "x", "times": ['
            + ",".join(['{"start": "2013-07-01T09:00:00Z", "end": "2013-07-01T10:00:00Z"}'] * 10_000)
            + "]}",
            1,
        ),
    ):
        yield Broken(name, "almedalen-jsonl", "p.jsonl", f"{good}\n{line}\n".encode(), events)


def _entry(*lines: str) -> str:
    return "\r\n".join(("BEGIN:VEVENT", *lines, "END:VEVENT"))


def _calendar(*entries: str) -> bytes:
    return "\r\n".join(("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:prov", *entries, "END:VCALENDAR", "")).encode()


def _calendars() -> Iterator[Broken]:
    good = _entry("UID:1", "SUMMARY:Fråga", "DTSTART:20130701T090000", "DTEND:20130701T100000")

    def made(name: str, *lines: str, events: int) -> Broken:
        return Broken(name, "icalendar", "p.ics", _calendar(good, _entry("UID:2", "SUMMARY:x", *lines)), events)

    start = "DTSTART:20130701T090000"
    yield made("rule-endless", start, "RRULE:FREQ=DAILY", events=2)
    yield made("rule-every-second", start, "RRULE:FREQ=SECONDLY", events=2)
    yield made("rule-never", start, "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", events=2)
    yield made("rule-never-by-month", start, "RRULE:FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30", events=2)
    yield made("rule-nought", start, "RRULE:FREQ=DAILY;INTERVAL=0", events=2)
    yield made("rule-huge-count", start, "RRULE:FREQ=DAILY;COUNT=999999999999", events=2)
    yield made("rule-no-rule", start, "RRULE:hej", events=2)
    yield made("rule-twice", start, "RRULE:FREQ=DAILY;COUNT=2", "RRULE:FREQ=WEEKLY;COUNT=2", events=2)
    yield made("many-dates", start, "RDATE:" + ",".join(["20130702T090000"] * 50_000), events=2)
    yield made("start-missing", events=1)
    yield made("start-broken", "DTSTART:2013-07-01", events=1)
    yield made("zone-unknown", "DTSTART;TZID=Ingenstans/Alls:20130701T090000", events=2)
    yield made("end-before-start-ics", start, "DTEND:20130601T090000", events=1)
    yield made("duration-negative", start, "DURATION:-PT5H", events=1)
    yield made("end-a-date", start, "DTEND;VALUE=DATE:20130702", events=2)
    yield Broken("no-calendar", "icalendar", "p.ics", b"hej", 0)
    yield Broken("calendar-cut-off", "icalendar", "p.ics", _calendar(good)[:60], 0)
    yield Broken("calendar-deep", "icalendar", "p.ics", b"BEGIN:VCALENDAR\r\n" * 5000, 0)


def _pages() -> Iterator[Broken]:
    entry = quote(_calendar(_entry("SUMMARY:Fråga", "DTSTART:20130701T090000", "URL:https://a.invalid/e/7")).decode())
    good = f'<a href="data:text/calendar;charset=utf8,{entry}">Lägg till</a>'
    yield Broken("page-without-links", "programme-page", "p.html", b"<html><p>hej", 0)
    yield Broken("page-broken-link", "programme-page", "p.html", f'{good}<a href="data:text/calendar,%zz">'.encode(), 1)
    yield Broken(
        "page-bad-base64", "programme-page", "p.html", f'{good}<a href="data:text/calendar;base64,@@">'.encode(), 1
    )
    yield Broken("page-no-comma", "programme-page", "p.html", f'{good}<a href="data:text/calendar">'.encode(), 1)
    yield Broken("page-unclosed", "programme-page", "p.html", (good + "<div " * 200_000).encode(), 1)
    yield Broken(
        "page-huge-link", "programme-page", "p.html", f'{good}<a href="data:text/calendar,{"x" * 900_000}">'.encode(), 1
    )
    yield Broken("page-script", "programme-page", "p.html", f"<script>{good}</script>{good}".encode(), 1)


def _tables() -> Iterator[Broken]:
    header = "Rubrik;Arrangör;Start;Slut;Ämne"
    row = "Fråga;Malmö stad;2013-07-01 09:00;2013-07-01 10:00;Klimat"
    semicolons = {**TABLE, "delimiter": ";"}
    yield Broken("table-column-missing", "table", "p.csv", b"Rubrik;Start\nx;y\n", 0, semicolons)
    yield Broken("table-wrong-delimiter", "table", "p.csv", f"{header}\n{row}\n".encode(), 0, TABLE)
    yield Broken("table-row-short", "table", "p.csv", f"{header}\n{row}\nx;y\n".encode(), 1, semicolons)
    yield Broken("table-bad-time", "table", "p.csv", f"{header}\n{row}\nx;y;nu;sen;z\n".encode(), 1, semicolons)
    yield Broken("table-no-suffix", "table", "p", f"{header}\n{row}\n".encode(), 0, semicolons)
    json_columns = {"columns": {"title": "name", "start": "time.start"}, "rows": "data.items"}
    item = '{"name": "Fråga", "time": {"start": "2013-07-01T09:00:00"}}'
    yield Broken("json-good", "table", "p.json", f'{{"data": {{"items": [{item}]}}}}'.encode(), 1, json_columns)
    yield Broken("json-no-rows", "table", "p.json", b'{"data": 5}', 0, json_columns)
    yield Broken(
        "json-row-a-number", "table", "p.json", f'{{"data": {{"items": [7, {item}]}}}}'.encode(), 1, json_columns
    )
    yield Broken("json-deep", "table", "p.json", b"[" * 500_000, 0, json_columns)
    yield Broken("json-cut-off", "table", "p.json", b'{"data": {"items": [', 0, json_columns)


def _workbook(change: Callable[[Workbook], None]) -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Rubrik", "Arrangör", "Start", "Slut", "Ämne"])
    sheet.append(["Fråga", "Malmö stad", "2013-07-01 09:00", "2013-07-01 10:00", "Klimat; Skola"])
    change(book)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def _workbooks() -> Iterator[Broken]:
    def made(name: str, change: Callable[[Workbook], None], events: int, **options: object) -> Broken:
        return Broken(name, "table", "p.xlsx", _workbook(change), events, {**TABLE, **options})

    def unmerged(book: Workbook) -> None:
        book.worksheets[0].merge_cells("A2:B2")

    def formula(book: Workbook) -> None:
        book.worksheets[0].append(["=1+1", '=WEBSERVICE("http://a.invalid")', "=NOW()", "", ""])

    def faraway(book: Workbook) -> None:
        book.worksheets[0].cell(row=50_000, column=400, value="långt bort")

    def huge(book: Workbook) -> None:
        book.worksheets[0].append(["x" * 32_000, "y" * 32_000, "2013-07-01 09:00", "", ""])

    yield made("workbook-good", lambda book: None, 1)
    yield made("workbook-merged", unmerged, 1)
    yield made("workbook-formula", formula, 1)
    yield made("workbook-far-cell", faraway, 1)
    yield made("workbook-huge-cell", huge, 2)
    yield made("workbook-wrong-sheet", lambda book: None, 0, sheet="Blad 9")
    yield made("workbook-heading-below", lambda book: None, 0, heading_row=40)
    yield Broken("workbook-no-zip", "table", "p.xlsx", b"PK\x03\x04 inte alls", 0, TABLE)
    yield Broken("workbook-a-csv", "table", "p.xlsx", GOOD.encode(), 0, TABLE)
    yield Broken("workbook-old-xls", "table", "p.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, 0, TABLE)
    good = _workbook(lambda book: None)
    yield Broken("workbook-cut-off", "table", "p.xlsx", good[: len(good) // 2], 0, TABLE)
    yield Broken("workbook-bomb", "table", "p.xlsx", _bomb(), 0, TABLE)
    yield Broken("workbook-entities", "table", "p.xlsx", _replaced(good, _LAUGHS), 0, TABLE)
    yield Broken("workbook-outside-entity", "table", "p.xlsx", _replaced(good, _OUTSIDE), 0, TABLE)


_LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(10))
    + "]><worksheet><sheetData><row><c t='inlineStr'><is><t>&k;</t></is></c></row></sheetData></worksheet>"
)
_OUTSIDE = (
    '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    "<worksheet><sheetData><row><c t='inlineStr'><is><t>&x;</t></is></c></row></sheetData></worksheet>"
)


def _replaced(workbook: bytes, sheet: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook)) as old, zipfile.ZipFile(made, "w") as new:
        for entry in old.infolist():
            new.writestr(entry, sheet if entry.filename.endswith("sheet1.xml") else old.read(entry))
    return made.getvalue()


def _bomb() -> bytes:
    """Return a workbook that is whole but for half a gigabyte of nothing in its sheet."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(_workbook(lambda book: None))) as old,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for entry in old.infolist():
            content = old.read(entry)
            with new.open(entry.filename, "w") as file:
                head, mark, rest = content.partition(b"<sheetData>")
                file.write(head + mark)
                for _ in range(450 if mark else 0):
                    file.write(b" " * 1_000_000)
                file.write(rest)
    return made.getvalue()
