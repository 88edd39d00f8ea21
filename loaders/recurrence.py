"""When a repeated calendar entry takes place: bounded in number and in time, whatever the calendar says.

Only what public programmes use is followed: daily, weekly, monthly and yearly rules. A rule that repeats by the hour or
faster, or picks hours and minutes, is not followed, and neither is one whose search for a day that never comes could
take long (30 February, every day until the year 9999).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from typing import Final

from dateutil.rrule import rrule, rrulestr

MAX_TIMES: Final = 400
HORIZON: Final = timedelta(days=366)
_ALWAYS_FOUND: Final = frozenset({"FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "WKST"})
_FREQUENCIES: Final[Mapping[str, frozenset[str]]] = {
    "DAILY": _ALWAYS_FOUND,
    "WEEKLY": _ALWAYS_FOUND,
    "MONTHLY": _ALWAYS_FOUND | {"BYMONTHDAY", "BYSETPOS", "BYMONTH"},
    "YEARLY": _ALWAYS_FOUND | {"BYMONTHDAY", "BYMONTH"},
}
_LONGEST_RULE: Final = 300
_MAX_INTERVAL: Final = 1_000


@dataclass(frozen=True, slots=True)
class Repeated:
    """Starts of a repeated entry, and what must be told of them: a message's id, empty where nothing."""

    starts: tuple[datetime, ...]
    told: str = ""


def repeat(first: datetime, rule: str) -> Repeated:
    """Return when an entry that starts at `first` (local time) is repeated by `rule`, an RRULE's value.

    At most `MAX_TIMES` times and within `HORIZON` of the first; `told` says so where there would be more.
    """
    parts = dict(part.split("=", 1) for part in rule.upper().split(";") if "=" in part)
    known = _FREQUENCIES.get(parts.get("FREQ", ""))
    if known is None or not set(parts) <= known or len(rule) > _LONGEST_RULE or not _interval_fits(parts):
        return Repeated((first,), "loaders-rule-unknown")
    # UNTIL is compared as local time, as the starts are.
    parts["UNTIL"] = parts.get("UNTIL", "").removesuffix("Z")
    try:
        made = rrulestr(";".join(f"{name}={value}" for name, value in parts.items() if value), dtstart=first)
        if not isinstance(made, rrule):
            return Repeated((first,), "loaders-rule-unknown")
        starts = tuple(islice(made, MAX_TIMES + 1))
    except (ValueError, TypeError, OverflowError, KeyError, IndexError):
        return Repeated((first,), "loaders-rule-unknown")
    within = tuple(start for start in starts[:MAX_TIMES] if start - first <= HORIZON)
    return Repeated(within or (first,), "" if len(within) == len(starts) else "loaders-rule-endless")


def _interval_fits(parts: Mapping[str, str]) -> bool:
    interval = parts.get("INTERVAL", "1")
    return interval.isdecimal() and 1 <= int(interval[:9]) <= _MAX_INTERVAL
