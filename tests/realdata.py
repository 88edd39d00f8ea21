"""Where the real programmes, registers and labelled sets lie; tests skip, and say so, where they are absent."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


def real_data_dir() -> Path:
    """Return the folder of real data (`OMVARLD_DATA`, else `../shared/data`), or skip the test."""
    told = os.environ.get("OMVARLD_DATA")
    folder = Path(told) if told else Path(__file__).resolve().parents[2] / "shared" / "data"
    if not (folder / "almedalen").is_dir():
        pytest.skip(f"no real programmes in {folder}: set OMVARLD_DATA to the folder of almedalen/ and registers/")
    return folder
