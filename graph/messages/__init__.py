"""The one catalogue of messages: every text that a user reads, in Swedish and English.

The texts are Fluent files (https://projectfluent.org), one folder a language, one file a room, so that
plurals are right in both languages.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Final

from fluent.runtime import FluentBundle, FluentResource

LANGUAGES: Final = ("sv", "en")

_LONG: Final = 500
_language = "sv"
# What one request or task speaks, where it differs from the process.
_spoken: ContextVar[str | None] = ContextVar("spoken", default=None)


def set_language(language: str) -> None:
    """Choose the language of every later text.

    Raises
    ------
    ValueError
        `language` is none of `LANGUAGES`.
    """
    global _language
    if language not in LANGUAGES:
        raise ValueError(language)
    _language = language


def language() -> str:
    """Return the language in use, `sv` or `en`."""
    return _spoken.get() or _language


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Use `language` within the block; other tasks and threads keep theirs. Raises ValueError as `set_language`."""
    if language not in LANGUAGES:
        raise ValueError(language)
    before = _spoken.set(language)
    try:
        yield
    finally:
        _spoken.reset(before)


def text(key: str, /, **values: object) -> str:
    """Return the message `key` in the language in use, with `values` put in.

    Raises
    ------
    KeyError
        The catalogue has no such message, or a value that the message names is missing: both are
        defects of the program and never shown half made.
    """
    bundle = _bundle(language())
    if not bundle.has_message(key):
        raise KeyError(key)
    pattern = bundle.get_message(key).value
    if pattern is None:
        raise KeyError(key)
    plain = {name: value if isinstance(value, int | float) else str(value) for name, value in values.items()}
    # Fluent refuses values of more than 2 500 characters; long ones (a list of faults) are put in afterwards.
    long = {f"\ue000{name}\ue001": told for name, told in plain.items() if isinstance(told, str) and len(told) > _LONG}
    short = {name: f"\ue000{name}\ue001" if f"\ue000{name}\ue001" in long else told for name, told in plain.items()}
    formatted, errors = bundle.format_pattern(pattern, short)
    if errors:
        raise KeyError(f"{key}: {errors[0]}")
    said = str(formatted)
    for mark, told in long.items():
        said = said.replace(mark, told)
    return said


def has(key: str) -> bool:
    """Tell whether the catalogue has the message `key` in the language in use."""
    return _bundle(language()).has_message(key)


def keys(language: str) -> frozenset[str]:
    """Return the ids of all messages of `language`."""
    return frozenset(_bundle(language)._messages)


@cache
def _bundle(language: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    for file in sorted(_folder(language), key=lambda entry: entry.name):
        bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return bundle


def _folder(language: str) -> list[Traversable]:
    folder = resources.files(__name__) / language
    return [entry for entry in folder.iterdir() if entry.name.endswith(".ftl")]
