"""A seeded generator of programmes in the form of the Almedalen CSV, whose truth is known."""

from __future__ import annotations

import csv
import random
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

HEADER: Final = [
    "title",
    "organiser",
    "start",
    "end",
    "category",
    "type",
    "topic_1",
    "topic_2",
    "language",
    "place",
    "description",
    "more_info",
    "speakers",
    "contact_person_1",
    "contact_person_2",
    "websites",
    "facebook",
    "twitter",
    "food",
    "hashtags",
    "page_views",
    "id",
]

ORGANISERS: Final = (
    "Malmö stad",
    "Region Skåne",
    "Lunds kommun",
    "Påhittade fackförbundet",
    "Stiftelsen Exempel",
    "Exempelbolaget AB",
    "Föreningen Ett och annat",
)
TOPICS: Final = ("Klimat/miljö", "Utbildning", "Infrastruktur", "Byggande", "Demokrati")
PLACES: Final = ("Strandvägen 4", "Prästgatan 9", "Hamnen, plats 12", "Digitalt evenemang")
PHONE: Final = "070-123 45 67"
MAIL: Final = "kontakt@exempel.invalid"


@dataclass(frozen=True, slots=True)
class Item:
    """One event as it was made: what the graph must say of it."""

    id: str
    title: str
    organisers: tuple[str, ...]
    starts_at: datetime
    ends_at: datetime
    topics: tuple[str, ...]
    place: str
    speakers: tuple[str, ...]


def make_programme(year: int, events: int, seed: int) -> list[Item]:
    """Return `events` items of a week in July of `year`; the same seed gives the same items."""
    chance = random.Random(f"{year}-{events}-{seed}")
    items = []
    for number in range(events):
        starts_at = datetime(year, 7, chance.randint(1, 6), chance.randint(8, 20), chance.choice((0, 15, 30, 45)))
        items.append(
            Item(
                id=str(year * 10_000 + number),
                title=f"Vem bryr sig om fråga {number}?",
                organisers=tuple(chance.sample(ORGANISERS, chance.randint(1, 3))),
                starts_at=starts_at,
                ends_at=starts_at + timedelta(minutes=chance.choice((30, 45, 60, 90))),
                topics=tuple(chance.sample(TOPICS, chance.randint(1, 2))),
                place=chance.choice(PLACES),
                speakers=(f"Prov {chance.choice('ABCDE')}son, direktör, {chance.choice(ORGANISERS)}",),
            )
        )
    return items


def write_programme(path: Path, items: list[Item]) -> Path:
    """Write the items as a CSV, with a telephone number and an address to write to that must not come in."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, HEADER)
        writer.writeheader()
        for item in items:
            writer.writerow(_row(item))
    return path


def _row(item: Item) -> dict[str, str]:
    row = dict.fromkeys(HEADER, "")
    row |= {
        "title": item.title,
        "organiser": ", ".join(item.organisers),
        "start": f"{item.starts_at:%Y-%m-%d %H:%M:%S}",
        "end": f"{item.ends_at:%Y-%m-%d %H:%M:%S}",
        "type": "Seminarium/föreläsning",
        "topic_1": item.topics[0],
        "topic_2": item.topics[1] if len(item.topics) > 1 else "",
        "language": "Svenska",
        "place": item.place,
        "description": f"Vad händer med fråga {item.id}? Ring {PHONE} eller skriv till {MAIL}.",
        "speakers": repr(list(item.speakers)),
        "contact_person_1": f"Kontakt Person, {PHONE}, {MAIL}",
        "food": "False",
        "page_views": "1",
        "id": item.id,
    }
    return row
