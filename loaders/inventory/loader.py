"""Reads an inventory: YAML files in which people write down actors, platforms, arenas, efforts and what ties them.

A file is a few sections (`administrations`, `partners`, `platforms` …) with one entry a thing; `docs/inventory.md`
shows the form. Every fault is told with file, line and field, and sets its own entry aside, no more.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from graph.errors import CatalogueError, SourceError
from graph.records import Record, Report, SourceDeclaration, SourceRecord
from graph.yamlfile import Yaml, parse_yaml
from loaders.inventory.check import check_files
from loaders.inventory.form import AboutForm, SourceForm
from loaders.inventory.records import records_of
from loaders.inventory.texts import Quotes
from loaders.reading import unreadable

MAX_BYTES: Final = 5_000_000
_SUFFIXES: Final = (".yaml", ".yml")
# A council or committee decides; it is its administration that answers for an effort.
_ACTING: Final = frozenset({"department", "office", "service", "company", "joint_body"})


class InventoryLoader:
    """Reads one YAML file, or every YAML file of a folder as one inventory.

    Option `texts` maps a source's id to the file of its text, so that quoted words get their offsets in it; a
    relative path is taken from the inventory's folder.
    """

    def read(self, declaration: SourceDeclaration, report: Report) -> Iterator[Record]:
        """Yield the inventory itself as a source, its sources, then entities and relations.

        Raises
        ------
        SourceError
            A file is missing, too large, or no YAML at all.
        """
        files = tuple(_read(path) for path in _paths(declaration.path))
        checked = check_files([yaml for yaml, _ in files], report)
        digest = hashlib.sha256(b"".join(content for _, content in files)).hexdigest()
        yield _self(declaration, checked.about, digest)
        for source in checked.sources:
            yield _source(source)
        quotes = Quotes.read(declaration, [source.id for source in checked.sources])
        yield from records_of(checked, declaration.id, quotes, report)


LOADER: Final = InventoryLoader()


@dataclass(frozen=True, slots=True)
class InventoryNames:
    """The names that a sheet of efforts may choose from."""

    administrations: tuple[str, ...]
    arenas: tuple[str, ...]
    focus_areas: tuple[str, ...]


def names_of(path: Path) -> InventoryNames:
    """Return the names of an inventory's administrations that act on their own, of its arenas and focus areas.

    Raises
    ------
    SourceError
        As `InventoryLoader.read`.
    """
    entries = check_files([_read(file)[0] for file in _paths(path)], Report(path.name)).entries
    administrations = (entry.form for entry in entries if entry.label == "Administration")
    return InventoryNames(
        tuple(sorted(form.name for form in administrations if form.kind in _ACTING and form.until is None)),
        tuple(entry.form.name for entry in entries if entry.label == "Arena"),
        tuple(entry.form.name for entry in entries if entry.form.kind == "focus_area"),
    )


def _paths(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    found = sorted(file for file in path.iterdir() if file.suffix in _SUFFIXES and file.is_file())
    if not found:
        raise SourceError("inventory-folder-empty", folder=path)
    return found


def _read(path: Path) -> tuple[Yaml, bytes]:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise SourceError("yaml-too-large", file=path, limit=MAX_BYTES // 1_000_000)
        content = path.read_bytes()
        return parse_yaml(content.decode("utf-8-sig"), str(path)), content
    except CatalogueError as error:
        raise SourceError(error.key, **error.values) from None
    except UnicodeDecodeError as error:
        raise SourceError("yaml-encoding", file=path, offset=error.start) from None
    except OSError as error:
        raise unreadable(path, error) from None


def _self(declaration: SourceDeclaration, about: AboutForm | None, digest: str) -> SourceRecord:
    """Return the inventory as a source. What the file says of itself goes before the catalogue's words."""
    return SourceRecord(
        id=declaration.id,
        name=about.name if about else declaration.name,
        publisher=about.publisher if about else declaration.publisher,
        licence=about.licence if about else declaration.licence,
        url=(about.url if about else "") or declaration.url,
        retrieved_at=(about.retrieved if about else None) or declaration.retrieved_at,
        path=declaration.path.name,
        sha256=digest,
    )


def _source(form: SourceForm) -> SourceRecord:
    return SourceRecord(form.id, form.name, form.publisher, form.licence, form.url, form.retrieved)
