"""The servers that docker-compose.yml starts are pinned, and are those that the tests run on."""

from __future__ import annotations

import re

import yaml

from supply.packages import ROOT
from tests.neo4j_server import VERSION


def test_every_image_is_pinned_to_a_whole_version() -> None:
    services = yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))["services"]
    assert services
    for name, service in services.items():
        assert re.fullmatch(r"[a-z0-9./-]+:\d+\.\d+\.\d+(-[a-z0-9]+)?(@sha256:[0-9a-f]{64})?", service["image"]), name
    assert services["neo4j"]["image"].startswith(f"neo4j:{VERSION}-")
