"""A loader's options, as the catalogue gives them, checked against a form before anything is read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError
from rapidfuzz import process

from graph.errors import SourceError
from graph.faults import fault_words
from graph.messages import text
from graph.records import SourceDeclaration


class Options(BaseModel):
    """A form of options: only the fields named, each of its own type."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


Form = TypeVar("Form", bound=Options)


def read_options(declaration: SourceDeclaration, form: type[Form]) -> Form:
    """Return the declaration's options as `form`.

    Raises
    ------
    SourceError
        An option is missing, unknown or of the wrong type; every fault is told, with the declaration's line.
    """
    try:
        return form.model_validate(dict(declaration.options))
    except ValidationError as error:
        faults = "; ".join(_fault(fault, form) for fault in error.errors())
        raise SourceError("loaders-options", id=declaration.id, line=declaration.line, faults=faults) from None


def _fault(fault: Mapping[str, object], form: type[Options]) -> str:
    path = fault["loc"]
    names = [str(part) for part in path] if isinstance(path, tuple) else []
    field = ".".join(("options", *names))
    if fault["type"] == "extra_forbidden":
        near = process.extractOne(names[-1], list(form.model_fields), score_cutoff=60)
        return text("loaders-option-unknown", field=field, hint=text("loaders-hint", near=near[0]) if near else "")
    return f"{field}: {fault_words(fault)}"
