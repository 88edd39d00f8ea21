"""What the figures were measured on: processor, memory, system and versions."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import psutil

from tests.neo4j_server import VERSION

PEERS = ("kglite", "neo4j", "networkx", "igraph", "pyvis", "neo4j-viz", "splink", "duckdb")


def machine() -> dict[str, str]:
    """Return what to tell of this machine, by heading."""
    python = f"{platform.python_implementation()} {platform.python_version()}"
    versions = [f"{name} {told}" for name in PEERS if (told := _version(name))]
    return {
        "processor": f"{_processor()}, {os.cpu_count()} cores",
        "memory": f"{psutil.virtual_memory().total / 2**30:.0f} GB",
        "system": f"{platform.system()} {platform.release().split('-')[0]}, {platform.machine()}",
        "Python": python,
        "versions": ", ".join((f"omvarld {version('omvarld')}", *versions)),
        "Neo4j's server": VERSION,
        "Chromium": _printed("chromium", "--version") or _printed("google-chrome", "--version") or "not installed",
    }


def _processor() -> str:
    told = Path("/proc/cpuinfo")
    if told.is_file():
        for line in told.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or "unknown"


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _printed(name: str, argument: str) -> str | None:
    command = shutil.which(name)
    if command is None:
        return None
    return subprocess.run([command, argument], capture_output=True, text=True, check=False).stdout.strip() or None
