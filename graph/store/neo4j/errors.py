"""The driver's errors, told as ours: what went wrong, and what to do about it."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from typing import Final

from neo4j.exceptions import AuthError, ClientError, ConfigurationError, DriverError, Neo4jError, ServiceUnavailable

from graph.errors import OmvarldError, QueryError, QueryLimitError, QueryRefusedError, StoreError

_TIMED_OUT: Final = ("TransactionTimedOut", "TransactionTerminated", "LockClientStopped")
_MEMORY: Final = ("OutOfMemory",)
_NO_DATABASE: Final = "Neo.ClientError.Database.DatabaseNotFound"
# A server that speaks another language than we do closes the line at our first words.
_CLOSED: Final = "incomplete handshake response"


def is_limit(error: Neo4jError) -> bool:
    """Tell whether the server ended the query because it took too much time or memory."""
    return any(word in (error.code or "") for word in (*_TIMED_OUT, *_MEMORY))


def is_lasting(error: Exception) -> bool:
    """Tell whether no patience mends it: the server is there, and its certificate is not one that we trust."""
    return any(isinstance(cause, ssl.SSLCertVerificationError) for cause in _causes(error))


def store_error(error: Exception, address: str) -> OmvarldError:
    """Return our error for one of the driver's while reading or writing a build."""
    if isinstance(error, AuthError):
        return StoreError("store-neo4j-login", address=address)
    if getattr(error, "code", None) == _NO_DATABASE:
        return StoreError("store-neo4j-database", address=address, reason=_first_line(error))
    encryption = _encryption_error(error, address)
    if encryption is not None:
        return encryption
    if isinstance(error, ServiceUnavailable | DriverError) and not isinstance(error, ConfigurationError):
        return StoreError("store-neo4j-unreachable", address=address, reason=_reason(error))
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
    if isinstance(error, ClientError) and not isinstance(error, AuthError) and code != _NO_DATABASE:
        return QueryError("store-query-wrong", reason=_first_line(error))
    return store_error(error, address)


def _encryption_error(error: Exception, address: str) -> StoreError | None:
    """Return our error where the certificate is not trusted, or only one end of the line is encrypted."""
    for cause in _causes(error):
        if isinstance(cause, ssl.SSLCertVerificationError):
            return StoreError("store-neo4j-certificate", address=address, reason=cause.verify_message)
        if isinstance(cause, ssl.SSLError):
            return StoreError("store-neo4j-not-encrypted", address=address)
        scheme = address.partition("://")[0]
        if _CLOSED in str(cause) and "+" not in scheme:
            return StoreError("store-neo4j-encrypted", address=address, secure=f"{scheme}+s://")
    return None


def _causes(error: BaseException) -> Iterator[BaseException]:
    """Yield an error and whatever led to it; routing tries several servers and gathers their errors in a group."""
    waiting, seen = [error], set[int]()
    while waiting:
        cause = waiting.pop()
        if id(cause) in seen:
            continue
        seen.add(id(cause))
        yield cause
        waiting += [led for led in (cause.__context__, cause.__cause__) if led is not None]
        if isinstance(cause, BaseExceptionGroup):
            waiting += cause.exceptions


def _reason(error: Exception) -> str:
    """Return what the system said, where it said anything: ”Connection refused” tells more than the driver's words."""
    said = [cause.strerror for cause in _causes(error) if isinstance(cause, OSError) and cause.strerror]
    return said[-1] if said else _first_line(error)


def _first_line(error: Exception) -> str:
    said = getattr(error, "message", None) or str(error) or type(error).__name__
    return str(said).splitlines()[0]
