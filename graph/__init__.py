"""The graph: its schema, how names become bodies, how records become one graph, the plan, the stores.

`build`, `plan` and `open_store` are the interface from Python; they load when asked for, since the schema and the
records are used by much that needs neither an engine nor a resolver.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from graph.pipeline import build as build
    from graph.pipeline import plan as plan
    from graph.store import open_store as open_store

__all__ = ["build", "open_store", "plan"]

_PLACES: Final = {"build": "graph.pipeline", "plan": "graph.pipeline", "open_store": "graph.store"}


def __getattr__(name: str) -> Any:
    if name not in _PLACES:
        raise AttributeError(f"module 'graph' has no attribute {name!r}")
    return getattr(import_module(_PLACES[name]), name)
