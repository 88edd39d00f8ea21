"""One inventory file, read part by part: a part that is not of its form is told with its line and field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, TypeVar

from pydantic import BaseModel, ValidationError

from graph.faults import fault_words
from graph.records import Locator, Report
from graph.yamlfile import Yaml
from loaders.inventory import form as inventory_form
from loaders.inventory.form import SECTIONS
from loaders.inventory.hints import hint

Path = tuple[str | int, ...]

_HEADS: Final = ("inventory", "source", "confidence", "elsewhere", "sources")
_PARTS: Final = {"names": "NameForm", "years": "YearForm"}  # a list of anything else is of relations
_Form = TypeVar("_Form", bound=BaseModel)


class InventoryFile:
    """A file's content, and the report that hears of its faults."""

    def __init__(self, yaml: Yaml, report: Report) -> None:
        self._yaml = yaml
        self._report = report
        self._content: Mapping[object, object] = yaml.data if isinstance(yaml.data, dict) else {}
        if not isinstance(yaml.data, dict):
            self.fault((), "inventory-no-sections", expected=", ".join(SECTIONS))
        for name in self._content:
            if name not in SECTIONS and name not in _HEADS:
                self.fault(
                    (str(name),),
                    "inventory-unknown-section",
                    found=name,
                    expected=hint(str(name), [*SECTIONS, *_HEADS]),
                )

    def locator(self, path: Path, shown: Path | None = None) -> Locator:
        """Return the place of the value at `path`; `shown` is the field that is told, `path` where left out."""
        told = path if shown is None else shown
        field = ".".join(str(part + 1) if isinstance(part, int) else part for part in told)
        return Locator(self._yaml.file, self._yaml.line(*path), field or None)

    def fault(
        self, path: Path, key: str, *, shown: Path | None = None, found: object = "", expected: object = ""
    ) -> None:
        """Tell the report what is wrong at `path`."""
        self._report.problem(self.locator(path, shown), key, found=found, expected=expected)

    def __contains__(self, name: str) -> bool:
        return name in self._content

    def part(self, name: str, form: type[_Form]) -> _Form | None:
        """Return a part of the file as `form`; None where it is not there or at fault."""
        return self.validated(form, self._content[name], (name,)) if name in self else None

    def items(self, section: str) -> Iterator[tuple[int, object]]:
        """Yield the entries of a section, from 0."""
        told = self._content.get(section)
        if isinstance(told, list):
            yield from enumerate(told)
        elif told is not None:
            self.fault((section,), "inventory-no-list", found=section)

    def texts(self, name: str) -> tuple[str, ...]:
        """Return the names that stand under `name`: one, several or none."""
        told = self._content.get(name, [])
        texts = [told] if isinstance(told, str) else told
        if isinstance(texts, list) and all(isinstance(item, str) for item in texts):
            return tuple(texts)
        self.fault((name,), "inventory-no-texts", found=told)
        return ()

    def confidence(self) -> float:
        """Return the confidence of the file's relations where they tell none of their own, 0–1."""
        told = self._content.get("confidence", 1.0)
        if isinstance(told, int | float) and not isinstance(told, bool) and 0 <= told <= 1:
            return float(told)
        self.fault(("confidence",), "inventory-confidence", found=told)
        return 1.0

    def validated(self, form: type[_Form], told: object, place: Path) -> _Form | None:
        """Return `told`, which stands at `place`, as `form`; None where it is at fault."""
        try:
            return form.model_validate(told)
        except ValidationError as error:
            for fault in error.errors():
                shown = fault["loc"]
                if fault["type"] == "extra_forbidden":
                    key, found = "inventory-unknown-field", str(shown[-1])
                    expected = hint(found, _fields(form, shown))
                else:
                    key, found, expected = "inventory-field", str(fault.get("input", "")), fault_words(fault)
                self.fault((*place, *shown), key, shown=shown, found=found, expected=expected)
            return None


def _fields(form: type[BaseModel], loc: Path) -> list[str]:
    """Return the fields that may stand where the unknown one does: the form's, or those of a part of it."""
    model: type[BaseModel] = form
    if len(loc) > 1:
        model = getattr(inventory_form, _PARTS.get(str(loc[0]), "TieForm"))
    return [info.alias or name for name, info in model.model_fields.items()]
