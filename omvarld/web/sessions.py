"""Signing in: a one-time token becomes a session, kept in memory alone, so that a restart signs everybody out."""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from omvarld.web.people import User

COOKIE: Final = "omvarld_session"
TOKEN_FILE: Final = "workspace-token"  # noqa: S105 - a file's name
_LENGTH: Final = 32  # bytes of randomness


@dataclass(slots=True)
class Sessions:
    """The token that is open, and the sessions it was exchanged for."""

    _token: str = ""
    _users: dict[str, User] = field(default_factory=dict)

    def new_token(self) -> str:
        """Return a new one-time token; the one before it no longer opens anything."""
        self._token = secrets.token_urlsafe(_LENGTH)
        return self._token

    def exchange(self, token: str, user: User) -> str | None:
        """Return a new session's id for the open token, which is used up; None where it is another or used."""
        if not self._token or not secrets.compare_digest(self._token.encode(), token.encode()):
            return None
        self._token = ""
        return self.open(user)

    def open(self, user: User) -> str:
        """Return the id of a new session of `user`."""
        id = secrets.token_urlsafe(_LENGTH)
        self._users[id] = user
        return id

    def user(self, id: str | None) -> User | None:
        """Return whose session `id` is, None where there is none."""
        return self._users.get(id) if id else None

    def close(self, id: str | None) -> None:
        """End a session."""
        if id:
            self._users.pop(id, None)


def write_token(folder: Path, token: str) -> Path:
    """Write the token to a file that its owner alone can read; return the file's path."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / TOKEN_FILE
    path.unlink(missing_ok=True)
    # Made with its mode at once: there is no moment in which others could read it.
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as file:
        file.write(token + "\n")
    return path
