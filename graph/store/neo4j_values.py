"""What the driver gives, as both stores give it: plain values, no driver types, none of the store's own properties."""

from __future__ import annotations

from typing import Final

import neo4j.graph
import neo4j.time
from neo4j.exceptions import AuthError, ClientError, ConfigurationError, DriverError, Neo4jError, ServiceUnavailable

from graph.errors import OmvarldError, QueryError, QueryLimitError, QueryRefusedError, StoreError

HASH: Final = "_hash"

_TIMED_OUT: Final = ("TransactionTimedOut", "TransactionTerminated", "LockClientStopped")
_MEMORY: Final = ("OutOfMemory",)


def plain(value: object) -> object:
    """Return a value of an answer without driver types; nodes, relations and paths as mappings."""
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {name: plain(item) for name, item in value.items()}
    if isinstance(value, neo4j.time.Duration):
        return {"months": value.months, "days": value.days, "seconds": value.seconds}
    if isinstance(value, neo4j.time.Date | neo4j.time.DateTime | neo4j.time.Time):
        return value.to_native()
    if isinstance(value, neo4j.graph.Path):
        return {"nodes": [plain(node) for node in value.nodes], "relations": [plain(r) for r in value.relationships]}
    if isinstance(value, neo4j.graph.Node):
        return {"labels": sorted(value.labels, key=_label_order), "properties": _properties(value)}
    if isinstance(value, neo4j.graph.Relationship):
        return {"type": value.type, "properties": _properties(value)}
    return value


def _properties(item: neo4j.graph.Entity) -> dict[str, object]:
    return {name: plain(value) for name, value in sorted(item.items()) if name != HASH}


def _label_order(label: str) -> tuple[bool, str]:
    return (label != "Entity", label)


def is_limit(error: Neo4jError) -> bool:
    """Tell whether the server ended the query because it took too much time or memory."""
    return any(word in (error.code or "") for word in (*_TIMED_OUT, *_MEMORY))


def store_error(error: Exception, address: str) -> OmvarldError:
    """Return our error for one of the driver's while reading or writing a build."""
    if isinstance(error, AuthError):
        return StoreError("store-neo4j-login", address=address)
    if isinstance(error, ServiceUnavailable | DriverError) and not isinstance(error, ConfigurationError):
        return StoreError("store-neo4j-unreachable", address=address, reason=_first_line(error))
    return StoreError("store-neo4j-failed", address=address, reason=_first_line(error))


def query_error(error: Neo4jError | DriverError, address: str, seconds: float) -> OmvarldError:
    """Return our error for one of the driver's while answering a query."""
    code = getattr(error, "code", None) or ""
    if any(word in code for word in _TIMED_OUT):
        return QueryLimitError("store-query-time", limit=seconds)
    if any(word in code for word in _MEMORY):
        return QueryLimitError("store-query-too-much", reason=_first_line(error))
    if code == "Neo.ClientError.Statement.AccessMode":
        return QueryRefusedError("store-query-writes")
    if isinstance(error, ClientError) and not isinstance(error, AuthError):
        return QueryError("store-query-wrong", reason=_first_line(error))
    return store_error(error, address)


def _first_line(error: Exception) -> str:
    said = getattr(error, "message", None) or str(error) or type(error).__name__
    return str(said).splitlines()[0]
