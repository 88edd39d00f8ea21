"""The page about inventories is true: its example can be read, and no section or field is left untold."""

from __future__ import annotations

import re
from pathlib import Path

from graph.records import EntityRecord
from loaders.effort_sheet.form import COLUMNS, STATUSES
from loaders.inventory.form import SECTIONS, TIES
from tests.inventory.reading import planned_graph, read_inventory

PAGE = (Path(__file__).parents[2] / "docs" / "inventory.md").read_text(encoding="utf-8")
EXAMPLE = next(block for block in re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL) if "platforms:" in block)


def test_the_pages_example_can_be_read_and_built(tmp_path: Path) -> None:
    records, report = read_inventory(tmp_path, EXAMPLE)
    assert report.problems == []
    told = {item.label for item in records if isinstance(item, EntityRecord)}
    assert told == {label for label, _ in SECTIONS.values()}
    graph = planned_graph(tmp_path, "  - {id: prov, loader: inventory-yaml, path: inventering.yaml}\n")
    assert "event:provsamtal" in graph


def test_every_section_field_and_word_is_told() -> None:
    for name in (*SECTIONS, *TIES, *COLUMNS, *STATUSES):
        assert name in PAGE
