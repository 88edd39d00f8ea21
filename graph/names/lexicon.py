"""What splitting may ask of the names that are known; who answers, it does not know."""

from __future__ import annotations

from datetime import date
from typing import Protocol


class Lexicon(Protocol):
    """What is known of names before a field is split."""

    def body(self, text: str, on: date | None) -> str | None:
        """Return the id of the body of a table or register that bears this name, None where none does."""
        ...

    def seen(self, text: str) -> int:
        """Return how many other fields hold this name whole, between commas."""
        ...

    def whole(self, text: str) -> bool:
        """Tell whether a text with a joiner in it is one name, as tables or later comma fields write it."""
        ...
