"""The text of a PDF, read in a process of its own: a hostile file ends that process and nothing else."""

from __future__ import annotations

import importlib.util
import logging
import subprocess
import sys
from pathlib import Path
from typing import Final

from graph.errors import SourceError

SECONDS: Final = 120
MAX_PAGES: Final = 5_000
MAX_CHARACTERS: Final = 20_000_000
_MEMORY: Final = 2_000_000_000
_LOCKED, _BROKEN, _LONG = 3, 4, 5


def read_pdf(path: Path, encoding: str, seconds: float = SECONDS) -> str:
    """Return the text of a PDF, its pages with an empty line between; `encoding` is the file's own affair.

    Raises
    ------
    SourceError
        The file is no PDF, has a password, is broken, too long, or takes more than `seconds` or its share of memory.
    """
    command = [sys.executable, "-m", __name__, str(path.resolve())]
    try:
        done = subprocess.run(command, capture_output=True, timeout=seconds, check=False)  # noqa: S603 - our own module
    except subprocess.TimeoutExpired:
        raise SourceError("documents-slow", file=path, seconds=int(seconds)) from None
    if done.returncode == _LOCKED:
        raise SourceError("documents-locked", file=path)
    if done.returncode == _LONG:
        raise SourceError("documents-too-long", file=path, limit=MAX_CHARACTERS // 1_000_000)
    if done.returncode:
        told = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise SourceError("documents-broken", file=path, problem=told[-1][:200] if told else str(done.returncode))
    return done.stdout.decode("utf-8")


def _main(path: Path) -> int:
    """Write the text of the PDF at `path` to standard output; return what went wrong as an exit code, 0 if nothing."""
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, FileNotDecryptedError, PyPdfError

    _limit_memory()
    logging.disable(logging.CRITICAL)
    try:
        reader = PdfReader(path, strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            return _LOCKED
        if len(reader.pages) > MAX_PAGES:
            return _LONG
        written = 0
        for page in reader.pages:
            text = page.extract_text().encode("utf-8", "replace")
            written += len(text)
            if written > MAX_CHARACTERS:
                return _LONG
            sys.stdout.buffer.write(text + b"\n\n")
    except (FileNotDecryptedError, DependencyError):
        return _LOCKED
    except (PyPdfError, ArithmeticError, LookupError, ValueError, TypeError, AttributeError, OSError) as error:
        sys.stderr.write(f"{type(error).__name__}: {error}\n")
        return _BROKEN
    except (RecursionError, MemoryError) as error:
        sys.stderr.write(f"{type(error).__name__}\n")
        return _BROKEN
    return 0


def _limit_memory() -> None:
    if importlib.util.find_spec("resource"):  # POSIX alone has it
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


if __name__ == "__main__":
    sys.exit(_main(Path(sys.argv[1])))
