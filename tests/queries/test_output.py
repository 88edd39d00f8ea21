"""Tables and files: typed, readable, and harmless whatever a cell holds."""

from __future__ import annotations

import csv
import io
import json
from datetime import date, datetime
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from graph.errors import QueryError
from graph.store.base import Answer
from omvarld.output import excel as output_excel
from omvarld.output.excel import write_xlsx
from omvarld.output.files import csv_bytes, html_bytes, json_bytes, markdown_bytes
from queries.analyses.as_tables import trend_table
from queries.analyses.survey import Evidence
from queries.analyses.trends import Trend
from queries.tables import Column, Table, answer_table
from queries.wording import cell_words

HOSTILE = [
    "<script>alert(1)</script>",
    '=HYPERLINK("http://ond.example";"klicka")',
    "@SUM(1+1)",
    "-1+cmd|' /C calc'!A0",
    "+46",
    "a|b\nc",
    "\x1b[31mröd\x07",
    "\u202eomvänt",
    "javascript:alert(1)",
    '" onmouseover="alert(1)',
]
COLUMNS = (
    Column("event", "text"),
    Column("events", "integer"),
    Column("share", "share"),
    Column("day", "date"),
    Column("starts_at", "datetime"),
    Column("ours", "flag"),
    Column("years", "texts"),
    Column("url", "link"),
    Column("kind", "code"),
)
EVIDENCE = Evidence("event:1", "Klimat", 2018, "", ("source:a",))


def row(words: str) -> tuple[object, ...]:
    return (words, 3, 0.25, date(2018, 7, 1), datetime(2018, 7, 1, 9), True, [words, "två"], words, "seminar")


def table(words: str = "Klimat") -> Table:
    return Table(COLUMNS, (row(words), (None,) * len(COLUMNS)), "Rubrik", "Not")


def excel(*tables: Table) -> Worksheet:
    """Return the first sheet of a workbook as it is read again."""
    book = io.BytesIO()
    write_xlsx(tables, book)
    return load_workbook(book).worksheets[0]


class _Seen(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def test_json_is_one_object_a_row_with_iso_days() -> None:
    found = json.loads(json_bytes([Table((*COLUMNS, Column("evidence", "texts")), ((*row("x"), (EVIDENCE,)),))]))
    assert found[0]["day"] == "2018-07-01" and found[0]["starts_at"] == "2018-07-01T09:00:00"
    assert found[0]["share"] == 0.25 and found[0]["kind"] == "seminar"
    assert found[0]["evidence"][0]["sources"] == ["source:a"]


def test_csv_opens_in_swedish_excel() -> None:
    content = csv_bytes([table()])
    assert content.startswith(b"\xef\xbb\xbf")
    found = list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))
    assert found[0][:3] == ["Programpunkt", "Programpunkter", "Andel"]
    assert found[1][:5] == ["Klimat", "3", "0,25", "2018-07-01", "2018-07-01 09:00"]
    assert found[1][5] == "ja" and found[1][8] == "seminarium"


UNTOLD = (datetime(2018, 7, 2), datetime(2018, 7, 2, 23, 59))


@pytest.mark.parametrize(
    ("starts", "ends", "told"),
    [
        (*UNTOLD, "2018-07-02;2018-07-02"),
        (UNTOLD[0], None, "2018-07-02;"),
        (datetime(2018, 7, 2, 22), datetime(2018, 7, 3), "2018-07-02 22:00;2018-07-03 00:00"),
        (datetime(2018, 7, 2), datetime(2018, 7, 2, 1), "2018-07-02 00:00;2018-07-02 01:00"),
    ],
)
def test_a_day_without_hours_is_a_day_in_every_form(starts: datetime, ends: datetime | None, told: str) -> None:
    columns = (Column("starts_at", "datetime"), Column("ends_at", "datetime"))
    made = answer_table(Answer(("starts_at", "ends_at"), ((starts, ends),)), columns)
    assert csv_bytes([made]).decode("utf-8-sig").splitlines()[1] == told
    sheet = excel(made)
    dated = "h" not in str(sheet["A2"].number_format)
    assert dated == (";" in told and " " not in told)
    for written in (json_bytes, html_bytes, markdown_bytes):
        assert dated == (b":00" not in written([made]) and b"23:59" not in written([made]))


def test_a_trend_has_a_column_a_year_that_a_spreadsheet_can_draw() -> None:
    trend = Trend("Klimat", ("2017", "2018"), (1, 4), (0.5, 0.66667), 5, 16.667, 1.333, (EVIDENCE,), (), "topic:klimat")
    made = trend_table((trend,), "topics")
    found = list(csv.reader(io.StringIO(csv_bytes([made]).decode("utf-8-sig")), delimiter=";"))
    assert found[0][:6] == ["Vad", "2017", "2018", "2017 %", "2018 %", "Programpunkter"]
    assert found[1][:6] == ["Klimat", "1", "4", "0,5", "0,66667", "5"]
    sheet = excel(made)
    assert [cell.value for cell in sheet[2]][1:5] == [1, 4, 0.5, 0.66667]
    assert [cell.number_format for cell in sheet[2]][3] == "0.0 %"
    for written in (html_bytes, markdown_bytes):
        assert "2017 %" in written([made]).decode() and "66,7 %" in written([made]).decode()
    assert trend_table((), "topics").rows == ()


def test_a_negative_figure_is_no_formula_and_stays_a_figure() -> None:
    content = csv_bytes([Table((Column("change", "number"),), ((-1.5,),))]).decode("utf-8-sig")
    assert content.splitlines()[1] == "-1,5"


@pytest.mark.parametrize("words", HOSTILE)
def test_no_cell_is_a_formula(words: str) -> None:
    for cells in list(csv.reader(io.StringIO(csv_bytes([table(words)]).decode("utf-8-sig")), delimiter=";"))[1:]:
        for place in (0, 6, 7):
            assert not cells[place].startswith(("=", "+", "-", "@", "\t"))
    sheet = excel(table(words))
    assert all(cell.data_type != "f" for cells in sheet.iter_rows() for cell in cells)


@pytest.mark.parametrize("words", HOSTILE)
def test_html_shows_and_never_runs(words: str) -> None:
    page = html_bytes([table(words)]).decode()
    seen = _Seen()
    seen.feed(page)
    assert "script" not in [tag for tag, _ in seen.tags]
    assert not [attrs for _, attrs in seen.tags if any(name.startswith("on") for name in attrs)]
    assert all((attrs.get("href") or "").startswith("http") for tag, attrs in seen.tags if tag == "a")
    assert "default-src 'none'" in page


def test_excel_has_types_links_and_a_frozen_header() -> None:
    sheet = excel(table("https://exempel.se/1"))
    assert sheet.freeze_panes == "A2" and sheet.auto_filter.ref == "A1:I3"
    assert sheet.cell(1, 1).font.bold and not sheet.cell(2, 1).font.bold
    assert [sheet.cell(2, place).value for place in (2, 3)] == [3, 0.25]
    assert sheet.cell(2, 3).number_format == "0.0 %"
    assert sheet.cell(2, 4).value == datetime(2018, 7, 1) and sheet.cell(2, 5).value == datetime(2018, 7, 1, 9)
    assert sheet.cell(2, 5).number_format == "yyyy-mm-dd hh:mm"
    assert sheet.cell(2, 6).value is True
    assert sheet.cell(2, 8).hyperlink.target == "https://exempel.se/1" and sheet.cell(2, 8).hyperlink.ref == "H2"
    assert sheet.cell(3, 1).value is None


def test_excel_guards_formulas_and_wraps_what_is_long() -> None:
    sheet = excel(Table((Column("event"),), (("=1+1",), ("Kort",), ("lång " * 30,))))
    assert sheet.cell(2, 1).quotePrefix and sheet.cell(2, 1).value == "=1+1"
    assert [sheet.cell(row, 1).alignment.wrap_text for row in (3, 4)] == [None, True]
    assert 60 >= sheet.column_dimensions["A"].width > 20


def test_excel_keeps_within_what_a_sheet_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    links = Table((Column("url", "link"),), tuple((f"https://exempel.se/{number}",) for number in range(4)))
    monkeypatch.setattr(output_excel, "_MOST_LINKS", 2)
    sheet = excel(links)
    assert [sheet.cell(row, 1).hyperlink is not None for row in range(2, 6)] == [True, True, False, False]
    assert sheet.cell(5, 1).value == "https://exempel.se/3"
    monkeypatch.setattr(output_excel, "_MOST_ROWS", 3)
    with pytest.raises(QueryError, match="csv"):
        excel(links)


def test_a_share_is_read_as_a_percentage_and_kept_as_a_figure() -> None:
    assert [cell_words(share, "share") for share in (0.3333, 0.00092, 1.0, 0.0)] == [
        "33,3 %",
        "0,092 %",
        "100 %",
        "0 %",
    ]
    assert cell_words((0.5, 0.25), "share") == "50 %; 25 %"
    assert csv_bytes([Table((Column("share", "share"),), ((0.3333,),))]).splitlines()[1] == b"0,3333"


@pytest.mark.parametrize("words", HOSTILE)
def test_markdown_keeps_one_row_a_line(words: str) -> None:
    lines = markdown_bytes([table(words)]).decode().splitlines()
    assert len([line for line in lines if line.startswith("| ")]) == 4
    assert "<script" not in "\n".join(lines).replace("\\<", "")


@pytest.mark.parametrize("words", HOSTILE)
def test_a_terminal_is_not_steered(words: str) -> None:
    assert not set(cell_words(words, "text")) & {"\x1b", "\x07", "\n", "\u202e"}


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80))
def test_any_text_can_be_written_in_every_format(words: str) -> None:
    for write in (csv_bytes, html_bytes, markdown_bytes):
        assert write([table(words)])
    assert excel(table(words)).max_column == len(COLUMNS)


def test_a_list_says_how_much_is_left() -> None:
    assert cell_words(("a", "b", "c", "d"), "texts", 2) == "a; b; … och 2 till"
