"""The loaders: each reads one format into records, and knows nothing of stores or of who a name is."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import resources
from pathlib import Path


def malmo_inventory() -> Path:
    """Return the folder of the inventory that ships with the package: Malmö stad's external work."""
    return Path(str(resources.files(__name__) / "malmo"))


def write_templates(
    folder: Path,
    perspective: str = "Malmö stad",
    administrations: Sequence[str] = (),
    arenas: Sequence[str] = (),
    focus_areas: Sequence[str] = (),
) -> list[Path]:
    """Write the templates that administrations fill in; return their paths.

    A list that is not told is that of the inventory that ships with the package.
    """
    from loaders.effort_sheet.templates import write_templates as write
    from loaders.inventory.loader import names_of

    bundled = names_of(malmo_inventory())
    return write(
        folder,
        perspective,
        administrations or bundled.administrations,
        arenas or bundled.arenas,
        focus_areas or bundled.focus_areas,
    )
