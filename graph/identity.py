"""Who a name can be: what registers and curated inventories tell the resolution."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from graph.records import DatedName


@dataclass(frozen=True, slots=True)
class Identity:
    """One body, with every name it is known by.

    `id` is the node's id ("organisation:malmo-stad"); `label` Administration, Partner or Platform; `curated` is true
    where a person wrote it down (the inventory), so that its names win over a register's. `register` and
    `register_id` are as in the register ("municipalities", "1280"). `parent` is the id of what it is part of;
    `successors` are ids with the date from which they took over.
    """

    id: str
    name: str
    label: str = "Partner"
    kind: str = "other"
    names: tuple[DatedName, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None
    register: str = ""
    register_id: str = ""
    parent: str = ""
    successors: tuple[tuple[str, date | None], ...] = ()
    curated: bool = False
    sources: tuple[str, ...] = ()

    @property
    def all_names(self) -> tuple[str, ...]:
        """Return the name and every other name, dated or not."""
        return (self.name, *(dated.name for dated in self.names))


_UNSAFE = re.compile(r"[^a-z0-9]+")
_LETTERS = str.maketrans(
    {"ø": "o", "æ": "ae", "ß": "ss", "đ": "d", "ł": "l", "&": " och ", "+": " plus ", "–": "-", "—": "-"}
)


@lru_cache(maxsize=1 << 16)
def slug(name: str) -> str:
    """Return `name` as part of a readable id: lower case, no diacritics, hyphens ("Malmö stad" → "malmo-stad").

    A name without any letter or digit of its own gives a hexadecimal of its code points, so that no two names of
    signs alone fall together.
    """
    lowered = name.casefold().translate(_LETTERS)
    plain = unicodedata.normalize("NFKD", lowered).encode("ascii", "ignore").decode("ascii")
    made = _UNSAFE.sub("-", plain).strip("-")
    return made or "x" + name.encode("utf-8").hex()[:24]


def organisation_id(name: str) -> str:
    """Return the node id of an organisation of that name."""
    return f"organisation:{slug(name)}"
