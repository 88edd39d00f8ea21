"""The catalogue: one YAML file that says whose graph it is and which sources, store and decisions make it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from importlib.metadata import entry_points
from pathlib import Path, PurePosixPath
from typing import Final, Literal
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from rapidfuzz import process

from graph.errors import CatalogueError
from graph.faults import fault_words
from graph.messages import text
from graph.records import Expectation, Loader, SourceDeclaration
from graph.yamlfile import Yaml, read_yaml

FILE_NAME: Final = "omvarld.yaml"
BUNDLED: Final = "bundled:"
_LOADERS: Final = "omvarld.loaders"
_BUNDLED: Final = "omvarld.bundled"


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What the catalogue file says, with every path made absolute from the file's own folder.

    `store` is a folder (embedded) or a Neo4j address; `decisions` is the file of identity decisions; `cache` is where
    fetched sources lie.
    """

    path: Path
    perspective: str
    language: str
    store: str
    decisions: Path
    cache: Path
    sources: tuple[SourceDeclaration, ...]

    @property
    def folder(self) -> Path:
        """Return the folder that the catalogue stands in."""
        return self.path.parent


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class _Expect(_Part):
    rows_min: int | None = Field(default=None, ge=0)
    rows_max: int | None = Field(default=None, ge=0)
    columns: list[str] = Field(default_factory=list)
    values: dict[str, list[str]] = Field(default_factory=dict)
    level: Literal["stop", "warn"] = "stop"


class _Source(_Part):
    id: str = Field(pattern=r"^[a-z0-9][a-z0-9-]*$")
    loader: str
    path: str = ""
    url: str = ""
    name: str = ""
    publisher: str = ""
    licence: str = ""
    retrieved_at: date | None = None
    encoding: str = "utf-8"
    tolerance: float = Field(default=0.01, ge=0, le=1)
    options: dict[str, object] = Field(default_factory=dict)
    expect: _Expect = Field(default_factory=_Expect)


class _File(_Part):
    perspective: str = Field(min_length=1)
    language: Literal["sv", "en"] = "sv"
    store: str = ".omvarld"
    decisions: str = "beslut.txt"
    sources: list[_Source] = Field(min_length=1)


def find_catalogue(start: Path) -> Path:
    """Return the catalogue in `start` or the nearest folder above it.

    Raises
    ------
    CatalogueError
        There is none.
    """
    for folder in (start, *start.parents):
        if (folder / FILE_NAME).is_file():
            return folder / FILE_NAME
    raise CatalogueError("catalogue-not-found", file=FILE_NAME)


def read_catalogue(path: Path) -> Catalogue:
    """Read and check a catalogue file.

    Raises
    ------
    CatalogueError
        The file cannot be read, or a field is missing, unknown or of the wrong type. The message lists every fault with
        its line and field.
    """
    path = path.resolve()
    yaml = read_yaml(path)
    if yaml.data is None:
        raise CatalogueError("catalogue-empty", file=path)
    if not isinstance(yaml.data, dict):
        raise CatalogueError("catalogue-no-fields", file=path)
    try:
        content = _File.model_validate(yaml.data)
    except ValidationError as error:
        raise CatalogueError("catalogue-errors", problems=_problems(yaml, error)) from None
    _check_sources(yaml, content)
    folder = path.parent
    store = content.store if "://" in content.store else str(_absolute(folder, content.store))
    cache = _absolute(folder, ".omvarld") / "cache"
    return Catalogue(
        path=path,
        perspective=content.perspective,
        language=content.language,
        store=store,
        decisions=_absolute(folder, content.decisions),
        cache=cache,
        sources=tuple(
            _declaration(source, folder, cache, content.perspective, yaml.line("sources", index))
            for index, source in enumerate(content.sources)
        ),
    )


def loader_for(declaration: SourceDeclaration) -> Loader:
    """Return the loader that the declaration names, found by its entry point.

    Raises
    ------
    CatalogueError
        No installed package offers a loader of that name.
    """
    found = entry_points(group=_LOADERS, name=declaration.loader)
    if not found:
        raise CatalogueError(
            "catalogue-loader-unknown",
            file=FILE_NAME,
            line=declaration.line,
            loader=declaration.loader,
            loaders=", ".join(loader_names()),
            hint=_hint(declaration.loader, loader_names()),
        )
    loader: Loader = next(iter(found)).load()
    return loader


def loader_names() -> list[str]:
    """Return the names of all installed loaders, sorted."""
    return sorted({point.name for point in entry_points(group=_LOADERS)})


def _check_sources(yaml: Yaml, content: _File) -> None:
    seen: set[str] = set()
    known = loader_names()
    for index, source in enumerate(content.sources):
        line = yaml.line("sources", index)
        if source.id in seen:
            raise CatalogueError("catalogue-duplicate-source", file=yaml.file, line=line, id=source.id)
        seen.add(source.id)
        if source.loader not in known:
            raise CatalogueError(
                "catalogue-loader-unknown",
                file=yaml.file,
                line=yaml.line("sources", index, "loader"),
                loader=source.loader,
                loaders=", ".join(known),
                hint=_hint(source.loader, known),
            )
        if not source.path and not source.url:
            raise CatalogueError("catalogue-source-nowhere", file=yaml.file, line=line, id=source.id)


def _declaration(source: _Source, folder: Path, cache: Path, perspective: str, line: int) -> SourceDeclaration:
    if source.path.startswith(BUNDLED):
        path = _bundled(source.path.removeprefix(BUNDLED), line)
    elif source.path:
        path = _absolute(folder, source.path)
    else:
        # A fetched file keeps its ending, which tells some loaders what it is.
        path = cache / (source.id + PurePosixPath(urlsplit(source.url).path).suffix)
    return SourceDeclaration(
        id=source.id,
        loader=source.loader,
        path=path,
        name=source.name or source.id,
        publisher=source.publisher or text("source-publisher-unknown"),
        licence=source.licence or text("source-licence-unknown"),
        url=source.url,
        retrieved_at=source.retrieved_at,
        encoding=source.encoding,
        options=source.options,
        expect=Expectation(
            source.expect.rows_min,
            source.expect.rows_max,
            tuple(source.expect.columns),
            {column: tuple(values) for column, values in source.expect.values.items()},
            source.expect.level,
        ),
        tolerance=source.tolerance,
        perspective=perspective,
        line=line,
    )


def _bundled(name: str, line: int) -> Path:
    points: Mapping[str, object] = {point.name: point for point in entry_points(group=_BUNDLED)}
    if name not in points:
        raise CatalogueError(
            "catalogue-bundled-unknown", file=FILE_NAME, line=line, name=name, names=", ".join(sorted(points))
        )
    locate = next(iter(entry_points(group=_BUNDLED, name=name))).load()
    path: Path = locate()
    return path


def _absolute(folder: Path, told: str) -> Path:
    return folder / Path(os.path.expandvars(told)).expanduser()


def _problems(yaml: Yaml, error: ValidationError) -> str:
    lines: list[tuple[int, str]] = []
    for fault in error.errors():
        path = fault["loc"]
        field = ".".join(str(part) for part in path)
        line = yaml.line(*path)
        if fault["type"] == "extra_forbidden":
            hint = _hint(str(path[-1]), _fields_beside(path))
            words = text("catalogue-unknown-field", file=yaml.file, line=line, field=field, hint=hint)
        else:
            words = text("catalogue-field", file=yaml.file, line=line, field=field, problem=fault_words(fault))
        lines.append((line, words))
    return "\n".join(words for _, words in sorted(lines))


def _fields_beside(path: tuple[int | str, ...]) -> list[str]:
    if "expect" in path:
        return list(_Expect.model_fields)
    return list(_Source.model_fields if path[0] == "sources" else _File.model_fields)


def _hint(name: str, known: list[str]) -> str:
    near = process.extractOne(name, known, score_cutoff=60)
    return text("catalogue-hint", near=near[0]) if near else ""
