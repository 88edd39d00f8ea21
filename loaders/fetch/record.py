"""What is kept of a download beside its file: where it came from, when, under what terms, and its hash."""

from __future__ import annotations

import hashlib
import os
from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

import orjson
from pydantic import TypeAdapter, ValidationError

SUFFIX: Final = ".fetched.json"
_ZONE: Final = ZoneInfo("Europe/Stockholm")
_MAX_BYTES: Final = 100_000
_CHUNK: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class FetchRecord:
    """One download. `retrieved_at` is the day its content came; `etag` and `last_modified` are the server's marks."""

    url: str
    sha256: str
    bytes: int
    retrieved_at: date
    licence: str = ""
    publisher: str = ""
    content_type: str = ""
    etag: str = ""
    last_modified: str = ""


_ADAPTER: Final = TypeAdapter(FetchRecord)


def today() -> date:
    """Return the day it is in Sweden."""
    return datetime.now(_ZONE).date()


def read_record(path: Path) -> FetchRecord | None:
    """Return the record of the file at `path`; None where there is none, or the file is not the one recorded."""
    beside = path.with_name(path.name + SUFFIX)
    try:
        if beside.stat().st_size > _MAX_BYTES:
            return None
        record = _ADAPTER.validate_json(beside.read_bytes())
        return record if record.sha256 == file_hash(path) else None
    except (OSError, ValidationError):
        return None


def write_record(path: Path, record: FetchRecord) -> None:
    """Write the record of the file at `path`, whole or not at all."""
    write_whole(path.with_name(path.name + SUFFIX), orjson.dumps(asdict(record), option=orjson.OPT_INDENT_2))


def write_whole(path: Path, content: bytes) -> None:
    """Write a small file in one step, so that a crash leaves the old one or the new one."""
    made = path.with_name(path.name + ".tmp")
    with made.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    made.replace(path)


def file_hash(path: Path) -> str:
    """Return the SHA-256 of a file's bytes, in hexadecimal."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
