"""The head of a library query: what it asks, of whom, with which parameters, and what it gives back.

A `.cypher` file opens with comment lines (`//`) that together are one YAML document; the Cypher follows.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from graph.errors import QueryError
from graph.messages import language
from queries.parameter_types import ENTITY_TYPES, VALUE_TYPES
from queries.tables import COLUMN_TYPES, Column

_MARK: Final = "//"
Audience = Literal["strategist", "coordinator", "analyst"]


@dataclass(frozen=True, slots=True)
class Words:
    """One text in both languages."""

    sv: str
    en: str

    def __str__(self) -> str:
        return self.en if language() == "en" else self.sv


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter: its name in Cypher, its type (see `queries.parameter_types`), and its default value.

    `default` is None both where there is none and where it is null: `required` tells them apart.
    """

    name: str
    type: str
    required: bool
    default: object = None


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """One query of the library.

    `names_from` maps a column of names to the column of ids beside it: the names borne in the year asked for come
    from there. `example` are the parameters that the documentation shows an answer for.
    """

    name: str
    title: Words
    question: Words
    audience: Audience
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    cypher: str
    names_from: Mapping[str, str]
    example: Mapping[str, object]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid")


class _Words(_Part):
    sv: str = Field(min_length=1)
    en: str = Field(min_length=1)


class _Parameter(_Part):
    type: str
    default: str | int | float | bool | None = None


class _Head(_Part):
    title: _Words
    question: _Words
    audience: Audience
    parameters: dict[str, _Parameter] = Field(default_factory=dict)
    columns: dict[str, str] = Field(min_length=1)
    names_from: dict[str, str] = Field(default_factory=dict)
    example: dict[str, str | int | float | bool | None] = Field(default_factory=dict)


def parse_query(name: str, source: str) -> NamedQuery:
    """Return the query of one `.cypher` file.

    Raises
    ------
    QueryError
        The head is missing, is no YAML, or lacks or misspells a field; the message names the file.
    """
    head_lines, body = _split(source)
    try:
        head = _Head.model_validate(yaml.safe_load("\n".join(head_lines)))
    except (yaml.YAMLError, ValidationError) as error:
        raise QueryError("queries-header", name=name, problem=_first_line(error)) from None
    _check_types(name, head)
    return NamedQuery(
        name=name,
        title=Words(head.title.sv, head.title.en),
        question=Words(head.question.sv, head.question.en),
        audience=head.audience,
        parameters=tuple(
            Parameter(key, told.type, "default" not in told.model_fields_set, told.default)
            for key, told in head.parameters.items()
        ),
        columns=tuple(Column(column, type) for column, type in head.columns.items()),
        cypher=body,
        names_from=head.names_from,
        example=head.example,
    )


def _split(source: str) -> tuple[list[str], str]:
    lines = source.splitlines()
    count = 0
    while count < len(lines) and lines[count].startswith(_MARK):
        count += 1
    # One blank after the mark belongs to the mark; the rest of the indentation is YAML's.
    head = [line[len(_MARK) :].removeprefix(" ") for line in lines[:count]]
    return head, "\n".join(lines[count:]).strip()


def _check_types(name: str, head: _Head) -> None:
    for key, parameter in head.parameters.items():
        if parameter.type not in VALUE_TYPES and parameter.type not in ENTITY_TYPES:
            raise QueryError("queries-header", name=name, problem=f"parameters.{key}: {parameter.type}")
    for key, type in head.columns.items():
        if type not in COLUMN_TYPES:
            raise QueryError("queries-header", name=name, problem=f"columns.{key}: {type}")
    for shown, id in head.names_from.items():
        if shown not in head.columns or id not in head.columns:
            raise QueryError("queries-header", name=name, problem=f"names_from.{shown}: {id}")


def _first_line(error: yaml.YAMLError | ValidationError) -> str:
    if isinstance(error, ValidationError):
        first = error.errors()[0]
        return f"{'.'.join(str(part) for part in first['loc'])}: {first['msg']}"
    problem, place = getattr(error, "problem", None), getattr(error, "problem_mark", None)
    return f"{problem} [{place.line + 1}]" if problem and place else str(error).splitlines()[0]
