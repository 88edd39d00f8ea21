"""The form of an inventory file: what a person may write in each section, checked field by field.

Short forms are widened before they are checked: one value for a list of one, a name for a relation with that name,
a year or month for its first or last day.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import Annotated, Final

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from graph.schema import RELATIONS

MEMBER_ROLES: Final = RELATIONS["MEMBER_OF"].roles


def _first_day(told: object) -> object:
    """Return the first day of a year (2013) or month ("2013-05"); anything else as it is."""
    return _day(told, last=False)


def _last_day(told: object) -> object:
    """Return the last day of a year or month; anything else as it is."""
    return _day(told, last=True)


def _day(told: object, *, last: bool) -> object:
    if isinstance(told, int) and not isinstance(told, bool) and 1 <= told <= 9999:
        return date(told, 12, 31) if last else date(told, 1, 1)
    if isinstance(told, str):
        year, _, month = told.partition("-")
        if len(year) == 4 and year.isdecimal() and month.isdecimal() and 1 <= int(month) <= 12 and int(year):
            days = monthrange(int(year), int(month))[1]
            return date(int(year), int(month), days if last else 1)
    return told


def _list(told: object) -> object:
    return told if isinstance(told, list) or told is None else [told]


def _ties(told: object) -> object:
    return [{"who": item} if isinstance(item, str) else item for item in told] if isinstance(told, list) else told


def _names(told: object) -> object:
    return [{"name": item} if isinstance(item, str) else item for item in told] if isinstance(told, list) else told


FirstDay = Annotated[date | None, BeforeValidator(_first_day)]
LastDay = Annotated[date | None, BeforeValidator(_last_day)]
Texts = Annotated[list[str], BeforeValidator(_list)]
Confidence = Annotated[float | None, Field(ge=0, le=1)]
Text = Annotated[str, Field(min_length=1)]


class Part(BaseModel):
    """What every part of the form has in common: unknown fields are faults, and nothing is guessed."""

    model_config = ConfigDict(extra="forbid", strict=True, populate_by_name=False)


class NameForm(Part):
    """Another name, with the days it was borne."""

    name: Text
    since: FirstDay = Field(default=None, alias="from")
    until: LastDay = Field(default=None, alias="to")


class TieForm(Part):
    """A relation to or from `who` (a name or key); `said` are the source's own words."""

    who: Text
    role: str = ""
    since: FirstDay = Field(default=None, alias="from")
    until: LastDay = Field(default=None, alias="to")
    source: Texts = Field(default_factory=list)
    confidence: Confidence = None
    said: str = ""


Names = Annotated[list[NameForm], BeforeValidator(_names), BeforeValidator(_list)]
Ties = Annotated[list[TieForm], BeforeValidator(_ties), BeforeValidator(_list)]


class YearForm(Part):
    """A platform's members of one year, by their roles."""

    year: int = Field(ge=1000, le=9999)
    coordinator: Texts = Field(default_factory=list)
    main_partner: Texts = Field(default_factory=list)
    partner: Texts = Field(default_factory=list)
    member: Texts = Field(default_factory=list)
    source: Texts = Field(default_factory=list)
    confidence: Confidence = None
    said: str = ""

    def ties(self) -> Iterator[tuple[str, TieForm]]:
        """Yield the role and the relation of every member of the year."""
        for role in MEMBER_ROLES:
            for who in getattr(self, role):
                yield (
                    role,
                    TieForm.model_construct(
                        who=who,
                        role=role,
                        since=date(self.year, 1, 1),
                        until=date(self.year, 12, 31),
                        source=self.source,
                        confidence=self.confidence,
                        said=self.said,
                    ),
                )


class SourceForm(Part):
    """A page, file or register that facts are taken from."""

    id: str = Field(pattern=r"^[a-z0-9][a-z0-9-]*$")
    name: Text
    publisher: Text
    licence: Text
    url: str = ""
    retrieved: date | None = None


class AboutForm(Part):
    """What the inventory says of itself."""

    name: Text
    publisher: Text
    licence: Text
    url: str = ""
    retrieved: date | None = None


class EntryForm(Part):
    """What may be said of anything. `key` is made from the name where it is not told."""

    name: Text
    key: str = Field(default="", pattern=r"^([a-z0-9][a-z0-9-]*)?$")
    kind: str = ""
    names: Names = Field(default_factory=list)
    since: FirstDay = Field(default=None, alias="from")
    until: LastDay = Field(default=None, alias="to")
    source: Texts = Field(default_factory=list)
    confidence: Confidence = None
    said: Texts = Field(default_factory=list)


class OrganisationForm(EntryForm):
    """An administration or partner."""

    register_id: str = Field(default="", alias="register", pattern=r"^([a-z]+:\S+)?$")
    part_of: Ties = Field(default_factory=list)
    succeeds: Ties = Field(default_factory=list)
    member_of: Ties = Field(default_factory=list)


class AdministrationForm(OrganisationForm):
    """A part of the municipality whose graph it is."""

    led_by: Ties = Field(default_factory=list)
    decided_by: Ties = Field(default_factory=list)


class _Effort(EntryForm):
    led_by: Ties = Field(default_factory=list)
    funded_by: Ties = Field(default_factory=list)
    decided_by: Ties = Field(default_factory=list)
    participants: Ties = Field(default_factory=list)


class PlatformForm(_Effort):
    """A standing cooperation, with its members as a list or year by year."""

    members: Ties = Field(default_factory=list)
    years: Annotated[list[YearForm], BeforeValidator(_list)] = Field(default_factory=list)
    part_of: Ties = Field(default_factory=list)
    succeeds: Ties = Field(default_factory=list)
    about: Ties = Field(default_factory=list)


class ArenaForm(EntryForm):
    """A recurrent external meeting place."""

    about: Ties = Field(default_factory=list)


class EditionForm(_Effort):
    """One occasion of an arena."""

    arena: Ties = Field(min_length=1)
    place: Ties = Field(default_factory=list)
    description: str = ""
    status: str = ""


class InitiativeForm(_Effort):
    """A programme, agreement, investment, strategy, study, project or centre."""

    description: str = ""
    amount: str = ""
    status: str = ""
    place: Ties = Field(default_factory=list)
    about: Ties = Field(default_factory=list)
    relates_to: Ties = Field(default_factory=list)


class EventForm(EntryForm):
    """An item on an edition's programme. Where no hours are told it takes the day, which is no clash."""

    edition: Ties = Field(min_length=1)
    starts: str = Field(default="", pattern=r"^([01]?\d|2[0-3])[.:][0-5]\d$|^$")
    ends: str = Field(default="", pattern=r"^([01]?\d|2[0-3])[.:][0-5]\d$|^$")
    organisers: Ties = Field(min_length=1)
    programme: Ties = Field(default_factory=list)
    place: Ties = Field(default_factory=list)
    about: Ties = Field(default_factory=list)
    description: str = ""
    status: str = "held"

    def hours(self) -> dict[str, str]:
        """Return when it starts and ends, as properties of an event; empty where its day is not told."""
        if self.since is None:
            return {}
        first, last = self.since, self.until or self.since
        told = bool(self.starts)
        return {
            "starts_at": f"{first}T{_clock(self.starts or '00:00')}",
            "ends_at": f"{last}T{_clock(self.ends or self.starts or '23:59')}",
            "all_day": "" if told else "true",
        }


def _clock(told: str) -> str:
    hour, minute = told.replace(".", ":").split(":")
    return f"{int(hour):02}:{minute}:00"


class TopicForm(EntryForm):
    """What something is about; `broader` names the topics it falls under."""

    broader: Ties = Field(default_factory=list)


class PlaceForm(EntryForm):
    """Where."""


# Section → label and form. A kind need not be told where the label has only one.
SECTIONS: Final[dict[str, tuple[str, type[EntryForm]]]] = {
    "administrations": ("Administration", AdministrationForm),
    "partners": ("Partner", OrganisationForm),
    "platforms": ("Platform", PlatformForm),
    "arenas": ("Arena", ArenaForm),
    "editions": ("Edition", EditionForm),
    "events": ("Event", EventForm),
    "initiatives": ("Initiative", InitiativeForm),
    "topics": ("Topic", TopicForm),
    "places": ("Place", PlaceForm),
}

# Field → (relation type, whether the entry is its start).
TIES: Final[dict[str, tuple[str, bool]]] = {
    "part_of": ("PART_OF", True),
    "succeeds": ("SUCCEEDS", True),
    "member_of": ("MEMBER_OF", True),
    "members": ("MEMBER_OF", False),
    "led_by": ("LEADS", False),
    "funded_by": ("FUNDS", False),
    "decided_by": ("DECIDED", False),
    "participants": ("PARTICIPATES_IN", False),
    "about": ("ABOUT", True),
    "arena": ("EDITION_OF", True),
    "place": ("TAKES_PLACE_IN", True),
    "relates_to": ("RELATES_TO", True),
    "broader": ("BROADER", True),
    "edition": ("HELD_AT", True),
    "organisers": ("ORGANISES", False),
    "programme": ("PART_OF_PROGRAMME", True),
}

PROPERTIES: Final = ("description", "amount", "status")
