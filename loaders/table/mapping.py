"""The mapping by which any table is read, as the catalogue declares it."""

from __future__ import annotations

from typing import Final, Literal

from pydantic import Field, field_validator, model_validator

from graph.messages import text
from loaders.almedalen_lines import known_zone
from loaders.programme import ProgrammeOptions

FIELDS: Final = (
    "id",
    "title",
    "organisers",
    "start",
    "end",
    "day",
    "start_time",
    "end_time",
    "kind",
    "topics",
    "focus_areas",
    "language",
    "place",
    "description",
    "url",
    "status",
    "speakers",
    "partners",
    "responsible",
    "platform",
)
LISTS: Final = ("topics", "focus_areas", "speakers")
_MAX_MINUTES: Final = 24 * 60


class TableOptions(ProgrammeOptions):
    """Those of a programme, and the mapping.

    `columns`: field of an event → the table's heading, or several headings. `values`: field → the table's word → what
    it means. `times`: how times are written, as Python's strptime has it; ISO 8601 is always understood. `format` is
    told by the file's suffix where it is not said. `rows` is the path to the list of rows in a JSON file
    ("data.items"). `minutes` is how long an item takes that tells no end.
    """

    columns: dict[str, str | list[str]]
    values: dict[str, dict[str, str]] = Field(default_factory=dict)
    times: list[str] = Field(default_factory=list)
    time_zone: str = "Europe/Stockholm"
    list_separator: str = ""
    minutes: int = Field(default=0, ge=0, le=_MAX_MINUTES)
    format: Literal["", "csv", "excel", "json", "jsonl"] = ""
    delimiter: str = Field(default=",", min_length=1, max_length=1)
    sheet: str = ""
    heading_row: int = Field(default=1, ge=1, le=100)
    rows: str = ""

    @field_validator("columns")
    @classmethod
    def _known_fields(cls, columns: dict[str, str | list[str]]) -> dict[str, str | list[str]]:
        for field in columns:
            if field not in FIELDS:
                raise ValueError(text("loaders-column-field", found=field, expected=", ".join(FIELDS)))
        if "title" not in columns:
            raise ValueError(text("loaders-column-title"))
        return columns

    @field_validator("time_zone")
    @classmethod
    def _known_zone(cls, zone: str) -> str:
        return known_zone(zone)

    @model_validator(mode="after")
    def _one_way_of_times(self) -> TableOptions:
        if "start" in self.columns and "day" in self.columns:
            raise ValueError(text("loaders-column-times"))
        return self


def columns_of(columns: str | list[str]) -> list[str]:
    """Return the headings of one field."""
    return [columns] if isinstance(columns, str) else columns
