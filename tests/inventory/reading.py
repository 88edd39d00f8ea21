"""Helpers: read an inventory or a sheet that a test wrote down, and the graph of the bundled one."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from graph import plan
from graph.catalogue import read_catalogue
from graph.model import Graph
from graph.records import Record, Report, SourceDeclaration
from loaders.effort_sheet.loader import LOADER as SHEET
from loaders.inventory.loader import LOADER as INVENTORY


def declared(path: Path, options: Mapping[str, object] | None = None, id: str = "prov") -> SourceDeclaration:
    """Return a declaration of the file at `path`."""
    return SourceDeclaration(id, "", path, "Prov", "Provkommunen", "CC0", options=options or {})


def read_inventory(folder: Path, content: str, **options: object) -> tuple[list[Record], Report]:
    """Return what the inventory reads from `content`, and its report."""
    path = folder / "inventering.yaml"
    path.write_text(content, encoding="utf-8")
    report = Report("prov")
    return list(INVENTORY.read(declared(path, options), report)), report


def read_sheet(path: Path, id: str = "prov", **options: object) -> tuple[list[Record], Report]:
    """Return what the sheet at `path` holds, and its report."""
    report = Report(id)
    return list(SHEET.read(declared(path, options, id), report)), report


def planned_graph(folder: Path, sources: str) -> Graph:
    """Return the graph that a catalogue of `sources` (YAML list items) would build."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "omvarld.yaml"
    path.write_text(f"perspective: Malmö stad\nsources:\n{sources}", encoding="utf-8")
    graph = plan(read_catalogue(path)).graph
    assert graph is not None
    return graph
