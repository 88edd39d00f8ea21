"""Analyses by name, each with its table and the sentence that says what its figures mean."""

from __future__ import annotations

from dataclasses import replace

from graph.messages import text
from queries.analyses.network import Broker, Community, CorePlace
from queries.analyses.partners import Partner
from queries.analyses.paths import Bridge, Likeness, WayStep
from queries.analyses.profile import SECTIONS, ProfileItem
from queries.analyses.trends import AgendaPower, Trend
from queries.analyses.whitespots import KINDS, WhiteSpot
from queries.tables import Column, Table, items_table
from queries.wording import code_words


def broker_table(found: tuple[Broker, ...]) -> Table:
    """Return brokers as a table; where betweenness is estimated it says so, and how far off it may be."""
    sampled = any(item.margin is not None for item in found)
    note = text("queries-measure-brokers") + (" " + text("queries-sampled") if sampled else "")
    return items_table(Broker, found, text("queries-title-brokers"), note, () if sampled else ("margin",))


def community_table(found: tuple[Community, ...]) -> Table:
    """Return communities as a table."""
    return items_table(Community, found, text("queries-title-communities"), text("queries-measure-communities"))


def core_table(found: tuple[CorePlace, ...]) -> Table:
    """Return core and periphery as a table."""
    return items_table(CorePlace, found, text("queries-title-core"), text("queries-measure-core"))


def partner_table(found: tuple[Partner, ...], name: str) -> Table:
    """Return partners of the organisation `name` as a table."""
    return items_table(Partner, found, text("queries-title-partners", name=name), text("queries-measure-partners"))


def way_table(found: tuple[WayStep, ...], one: str, other: str) -> Table:
    """Return the ways between two organisations as a table."""
    title = text("queries-title-ways", one=one, other=other)
    return items_table(WayStep, found, title, text("queries-measure-ways"))


def bridge_table(found: tuple[Bridge, ...]) -> Table:
    """Return bridges between two groups as a table."""
    return items_table(Bridge, found, text("queries-title-bridges"), text("queries-measure-bridges"))


def likeness_table(found: tuple[Likeness, ...], name: str) -> Table:
    """Return who works like the organisation `name` as a table."""
    return items_table(Likeness, found, text("queries-title-alike", name=name), text("queries-measure-alike"))


def white_spot_tables(found: tuple[WhiteSpot, ...]) -> tuple[Table, ...]:
    """Return white spots as a table for each kind that was found."""
    return tuple(
        items_table(WhiteSpot, spots, code_words(kind), text(f"queries-measure-{kind.replace('_', '-')}"))
        for kind in KINDS
        if (spots := tuple(spot for spot in found if spot.spot == kind))
    )


def trend_table(found: tuple[Trend, ...], subjects: str, name: str = "") -> Table:
    """Return trends of `subjects` as a table: everyone's, or those of the organisation `name`.

    Each year has a column of counts and one of shares, so that a spreadsheet draws them as they stand.
    """
    title = text(f"queries-title-trends-{subjects.replace('_', '-')}")
    if name:
        title = f"{name}: {title}"
    whole = items_table(Trend, found, title, text("queries-measure-trends"))
    years = found[0].years if found else ()
    by_year = (
        *(Column(year, "integer", year) for year in years),
        *(Column(f"share_{year}", "share", text("queries-column-share-in-year", year=year)) for year in years),
    )
    first = 1 + [column.key for column in whole.columns].index("shares")
    rows = tuple(
        (trend.subject, *trend.counts, *trend.shares, *row[first:])
        for trend, row in zip(found, whole.rows, strict=True)
    )
    return replace(whole, columns=(whole.columns[0], *by_year, *whole.columns[first:]), rows=rows)


def power_table(found: tuple[AgendaPower, ...], name: str) -> Table:
    """Return the agenda power of the organisation `name` as a table."""
    return items_table(AgendaPower, found, text("queries-title-power", name=name), text("queries-measure-power"))


def profile_tables(found: tuple[ProfileItem, ...], name: str, limit: int) -> tuple[Table, ...]:
    """Return a profile as a table for each section that has anything; one with more lines than `limit` says so."""
    more = text("queries-profile-more", limit=limit)
    return tuple(
        items_table(ProfileItem, items[:limit], f"{name}: {code_words(section)}", more if len(items) > limit else "")
        for section in SECTIONS
        if (items := tuple(item for item in found if item.section == section))
    )
