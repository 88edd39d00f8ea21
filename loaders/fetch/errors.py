"""Why a download ended without a file."""

from __future__ import annotations

from graph.messages import text


class Stopped(Exception):
    """A download that ended; `again` tells whether another try could help, `wait` how long the server asks for.

    Parameters
    ----------
    key
        The message's id.
    again
        Whether to try again.
    wait
        Seconds that the server asks to wait, None where it asks for none.
    values
        What the message names.
    """

    def __init__(self, key: str, /, *, again: bool = False, wait: float | None = None, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.again = again
        self.wait = wait
        self.values = values

    def __str__(self) -> str:
        return text(self.key, **self.values)
