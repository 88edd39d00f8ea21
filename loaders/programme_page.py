"""Reads a programme's web page whose items carry calendar entries in links (`data:text/calendar,BEGIN:VCALENDAR…`).

The page is read as text: nothing on it is run, and no address on it is followed.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Iterator
from typing import Final
from urllib.parse import unquote_to_bytes

from lxml import etree, html

from graph.errors import SourceError
from graph.records import Locator, Record, Report, SourceDeclaration
from loaders.calendars import CalendarOptions, Entries, parse_calendar
from loaders.icalendar_file import HEADINGS
from loaders.options import read_options
from loaders.programme import Programme
from loaders.reading import codec, examine, read_whole, source_record

MAX_BYTES: Final = 20_000_000
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
        links = calendar_links(content.decode(codec(declaration)))
        if not links:
            raise SourceError("loaders-page", file=declaration.path)
        programme = Programme(declaration.id, options, report, HEADINGS)
        file = str(declaration.path)
        for line, link in links:
            # Each link is a calendar of its own, so that one entry's moved occasion is not taken for another's.
            calendar = parse_calendar(decoded(link)) if len(link) <= _MAX_LINK else None
            if calendar is None:
                report.rows += 1
                report.problem(Locator(file, line, "href"), "loaders-page-link", found=link)
                continue
            yield from Entries(programme, options, file).records(calendar, line)


LOADER: Final = ProgrammePageLoader()


def calendar_links(page: str) -> list[tuple[int, str]]:
    """Return every link with a calendar entry and its line; a link that stands twice, as buttons do, once."""
    # The standard library's own parser takes quadratic time on tags that are never closed.
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(page.encode("utf-8"), parser=parser)
    except etree.ParserError:
        return []
    found: dict[str, int] = {}
    for anchor in root.iter("a"):
        link = (anchor.get("href") or "").strip()
        if link[: len(_PREFIX)].lower() == _PREFIX:
            found.setdefault(link, anchor.sourceline or 1)
    return [(line, link) for link, line in found.items()]


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
