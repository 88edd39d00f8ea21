"""Reads a programme's web page whose items carry calendar entries in links (`data:text/calendar,BEGIN:VCALENDAR…`).

The page is read as text: nothing on it is run, and no address on it is followed.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Final
from urllib.parse import unquote_to_bytes

from graph.errors import SourceError
from graph.records import Locator, Record, Report, SourceDeclaration
from loaders.calendars import CalendarOptions, Entries, parse_calendar
from loaders.icalendar_file import HEADINGS
from loaders.options import read_options
from loaders.programme import Programme
from loaders.reading import codec, examine, read_whole, source_record

MAX_BYTES: Final = 50_000_000
_MAX_LINK: Final = 200_000
_PREFIX: Final = "data:text/calendar"


class ProgrammePageLoader:
    """Reads one saved page. Options: those of `CalendarOptions`."""

    def read(self, declaration: SourceDeclaration, report: Report) -> Iterator[Record]:
        """Yield the source, then an event a link. A problem's row is the link's line in the page.

        Raises
        ------
        SourceError
            The page cannot be read, is over `MAX_BYTES`, or has no calendar entry at all.
        """
        options = read_options(declaration, CalendarOptions)
        content = read_whole(declaration, MAX_BYTES)
        examine(declaration)
        yield source_record(declaration, hashlib.sha256(content).hexdigest())
        links = _Links()
        links.feed(content.decode(codec(declaration)))
        links.close()
        if not links.found:
            raise SourceError("loaders-page", file=declaration.path)
        programme = Programme(declaration.id, options, report, HEADINGS)
        file = str(declaration.path)
        for line, link in links.found:
            # Each link is a calendar of its own, so that one entry's moved occasion is not taken for another's.
            calendar = parse_calendar(decoded(link)) if len(link) <= _MAX_LINK else None
            if calendar is None:
                report.rows += 1
                report.problem(Locator(file, line, "href"), "loaders-page-link", found=link)
                continue
            yield from Entries(programme, options, file).records(calendar, line)


LOADER: Final = ProgrammePageLoader()


class _Links(HTMLParser):
    """Gathers every link with a calendar entry, and its line; a link that stands twice, as buttons do, once."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[int, str]] = []
        self._seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            link = (value or "").strip()
            if name == "href" and link[: len(_PREFIX)].lower() == _PREFIX and link not in self._seen:
                self._seen.add(link)
                self.found.append((self.getpos()[0], link))


def decoded(link: str) -> bytes:
    """Return the calendar that a `data:` link holds, empty where it is broken."""
    head, comma, body = link.partition(",")
    if not comma:
        return b""
    raw = unquote_to_bytes(body)
    if head.lower().endswith(";base64"):
        try:
            return base64.b64decode(raw, validate=True)
        except binascii.Error:
            return b""
    # Some pages break lines with a bare line feed, or write it as the two signs \n between the entry's lines.
    return raw.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
