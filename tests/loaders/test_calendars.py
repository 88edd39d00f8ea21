"""Calendar entries, in files and in a page's links."""

from __future__ import annotations

import base64
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.records import Occasion
from loaders import icalendar_file, programme_page
from loaders.recurrence import HORIZON, MAX_TIMES, repeat
from tests.loaders.reading import OPTIONS, Read, read

ZONE = """BEGIN:VTIMEZONE
TZID:Hemma
BEGIN:STANDARD
DTSTART:19961027T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19810329T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE"""


def calendar(*entries: str, zone: str = "") -> str:
    inner = "\n".join(f"BEGIN:VEVENT\n{entry}\nEND:VEVENT" for entry in entries)
    return f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:prov\n{zone}\n{inner}\nEND:VCALENDAR\n".replace("\n\n", "\n")


def read_calendar(folder: Path, *entries: str, zone: str = "", **options: object) -> Read:
    path = folder / "p.ics"
    path.write_text(calendar(*entries, zone=zone), encoding="utf-8", newline="\r\n")
    return read(icalendar_file.LOADER, path, {**OPTIONS, **options})


PLAIN = "UID:1\nSUMMARY:Fråga\nDTSTART:20230704T090000\nDTEND:20230704T100000"


@pytest.mark.parametrize(
    ("start", "hour"),
    [
        ("DTSTART:20230704T090000", 9),
        ("DTSTART:20230704T090000Z", 11),
        ("DTSTART;TZID=America/New_York:20230704T090000", 15),
        ("DTSTART;TZID=Hemma:20230704T090000", 9),
        ("DTSTART;TZID=W. Europe Standard Time:20230704T090000", 9),
    ],
)
def test_a_start_in_any_zone_is_local(tmp_path: Path, start: str, hour: int) -> None:
    got = read_calendar(tmp_path, f"UID:1\nSUMMARY:x\n{start}\nDURATION:PT1H", zone=ZONE)
    assert got.events[0].occasions == (Occasion(datetime(2023, 7, 4, hour), datetime(2023, 7, 4, hour + 1)),)


def test_an_entry_of_dates_takes_whole_days(tmp_path: Path) -> None:
    got = read_calendar(tmp_path, "UID:1\nSUMMARY:x\nDTSTART;VALUE=DATE:20230704\nDTEND;VALUE=DATE:20230706")
    assert got.events[0].occasions == (Occasion(datetime(2023, 7, 4), datetime(2023, 7, 5, 23, 59), all_day=True),)


def test_what_an_entry_says_comes_through(tmp_path: Path) -> None:
    said = "LOCATION:Donners plats\\, Visby\nURL:https://a.invalid/7\nCATEGORIES:Klimat,Skola\nSTATUS:CANCELLED"
    got = read_calendar(
        tmp_path, f"{PLAIN}\n{said}\nDESCRIPTION:Hej\\nArrangör: Malmö stad", organiser_label="Arrangör:"
    )
    event = got.events[0]
    assert (event.place, event.url, event.topics) == (
        "Donners plats, Visby",
        "https://a.invalid/7",
        ("Klimat", "Skola"),
    )
    assert (event.status, event.organisers) == ("cancelled", "Malmö stad")


def test_a_contact_person_is_not_read(tmp_path: Path) -> None:
    got = read_calendar(
        tmp_path, f"{PLAIN}\nORGANIZER;CN=Kontakt Person:mailto:kontakt@exempel.invalid\nCONTACT:Kontakt Person"
    )
    assert "Kontakt" not in repr(got.records)


def test_a_repeated_entry_is_one_event_with_its_occasions(tmp_path: Path) -> None:
    rule = "RRULE:FREQ=WEEKLY;COUNT=4\nEXDATE:20230711T090000\nRDATE:20230705T090000"
    moved = "UID:1\nRECURRENCE-ID:20230718T090000\nSUMMARY:Flyttad\nDTSTART:20230719T090000\nDTEND:20230719T100000"
    got = read_calendar(tmp_path, f"{PLAIN}\n{rule}", moved)
    assert [occasion.starts_at.day for occasion in got.events[0].occasions] == [4, 5, 25]
    assert got.events[1].occasions[0].starts_at.day == 19


def test_a_repetition_without_end_is_cut_and_told(tmp_path: Path) -> None:
    got = read_calendar(tmp_path, f"{PLAIN}\nRRULE:FREQ=DAILY")
    assert len(got.events[0].occasions) <= MAX_TIMES
    assert got.keys == ["loaders-rule-endless"]


RULE_WORDS = st.sampled_from(
    [
        "FREQ=DAILY",
        "FREQ=WEEKLY",
        "FREQ=MONTHLY",
        "FREQ=YEARLY",
        "FREQ=SECONDLY",
        "INTERVAL=0",
        "INTERVAL=2",
        "INTERVAL=-1",
        "COUNT=3",
        "COUNT=0",
        "COUNT=-5",
        "UNTIL=20230801",
        "UNTIL=20230801T000000Z",
        "UNTIL=x",
        "BYDAY=MO",
        "BYDAY=-1SU",
        "BYDAY=XX",
        "BYMONTH=2",
        "BYMONTHDAY=30",
        "BYMONTHDAY=-1",
        "BYSETPOS=1",
        "BYSETPOS=0",
        "BYHOUR=1",
        "WKST=SU",
        "=",
    ]
)


@given(st.lists(RULE_WORDS, max_size=5))
def test_any_rule_is_bounded(words: list[str]) -> None:
    first = datetime(2023, 7, 4, 9)
    found = repeat(first, ";".join(words))
    assert 1 <= len(found.starts) <= MAX_TIMES
    assert all(timedelta(0) <= start - first <= HORIZON for start in found.starts)


def page(*links: str) -> str:
    return "<!doctype html>\n<html><body>" + "\n".join(f'<a class="cal" href="{link}">Spara</a>' for link in links)


def read_page(folder: Path, content: str) -> Read:
    path = folder / "p.html"
    path.write_text(content, encoding="utf-8")
    return read(programme_page.LOADER, path)


def entry(number: int) -> str:
    return calendar(
        f"SUMMARY:Är fråga {number} öppen?\nDTSTART:20230704T090000\nDTEND:20230704T100000\n"
        f"LOCATION:Visby\nDESCRIPTION:Text\\, mer text\nURL:https://a.invalid/event/{number}"
    )


def test_a_pages_links_are_events(tmp_path: Path) -> None:
    links = [f"data:text/calendar;charset=utf8,{quote(entry(number))}" for number in (1, 2)]
    got = read_page(tmp_path, page(links[0], *links))
    assert [(event.source_id, event.name) for event in got.events] == [
        ("1", "Är fråga 1 öppen?"),
        ("2", "Är fråga 2 öppen?"),
    ]
    first = got.events[0]
    assert (first.place, first.description, first.url) == ("Visby", "Text, mer text", "https://a.invalid/event/1")
    assert (first.occasions[0].starts_at, first.locator.row) == (datetime(2023, 7, 4, 9), 2)


def test_a_link_in_base64(tmp_path: Path) -> None:
    got = read_page(tmp_path, page(f"data:text/calendar;base64,{base64.b64encode(entry(1).encode()).decode()}"))
    assert got.events[0].source_id == "1"


def test_a_link_with_marks_of_html(tmp_path: Path) -> None:
    link = quote(entry(1)).replace("%26", "&amp;")
    assert len(read_page(tmp_path, page(f"data:text/calendar,{link}")).events) == 1
