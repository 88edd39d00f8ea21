"""Who uses the workspace, and what each may do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

# From least to most; whoever may do more may do less.
ROLES: Final = ("reader", "editor", "operator")


@dataclass(frozen=True, slots=True)
class User:
    """Somebody signed in: the name that acts are written down under, and one of `ROLES`."""

    name: str
    role: str

    def may(self, role: str) -> bool:
        """Tell whether the user has `role` or more."""
        return ROLES.index(self.role) >= ROLES.index(role)
