"""The loaders: each reads one format into records, and knows nothing of stores or of who a name is."""

from __future__ import annotations

from importlib import resources
from pathlib import Path


def malmo_inventory() -> Path:
    """Return the folder of the inventory that ships with the package: Malmö stad's external work."""
    return Path(str(resources.files(__name__) / "malmo"))
