"""What the names benchmark reads: labelled rows and pairs, the programmes' fields, the registers' bodies."""

from __future__ import annotations

import csv
import json
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from graph.assemble.identities import all_identities
from graph.identity import Identity
from graph.names import Mention
from graph.records import IdentityRecord, Report, SourceDeclaration
from loaders.registers.loader import LOADER


@dataclass(frozen=True, slots=True)
class Labelled:
    """One body of a labelled row."""

    as_written: str
    name: str
    kind: str
    register_id: str | None
    relation: str
    part_of: str | None


@dataclass(frozen=True, slots=True)
class Row:
    """One labelled organiser field."""

    year: int
    organiser: str
    bodies: tuple[Labelled, ...]
    stratum: str

    @property
    def mention(self) -> Mention:
        """The field as the product reads it: a programme's days are in the first week of July."""
        return Mention(self.organiser, date(self.year, 7, 1))


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names and how they stand to each other."""

    left: str
    right: str
    label: str


def find_folder(told: str | None, gold: Path | None, name: str) -> Path | None:
    """Return a data folder: as told, else beside the labelled rows, else OMVARLD_DATA's, else ../shared/data's."""
    if told:
        return Path(told)
    homes = [gold.resolve().parent] if gold else []
    if os.environ.get("OMVARLD_DATA"):
        homes.append(Path(os.environ["OMVARLD_DATA"]))
    homes.append(Path(__file__).resolve().parents[2] / "shared" / "data")
    return next((home / name for home in homes if (home / name).is_dir()), None)


def read_rows(folder: Path) -> list[Row]:
    """Read the labelled organiser fields."""
    rows = []
    with (folder / "organisers.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            told = json.loads(line)
            bodies = tuple(
                Labelled(*(body[k] for k in ("as_written", "name", "kind", "register_id", "relation", "part_of")))
                for body in told["organisations"]
            )
            rows.append(Row(told["year"], told["organiser"], bodies, told.get("stratum", "")))
    return rows


def read_pairs(folder: Path) -> list[Pair]:
    """Read the labelled pairs of names."""
    with (folder / "pairs.csv").open(encoding="utf-8", newline="") as file:
        return [Pair(row["left"], row["right"], row["label"]) for row in csv.DictReader(file)]


def read_fields(folder: Path | None) -> list[Mention]:
    """Read every programme's organiser fields; years that are absent are absent."""
    if folder is None:
        return []
    csv.field_size_limit(sys.maxsize)
    fields: list[Mention] = []
    for path in sorted(folder.iterdir()):
        if path.suffix in {".csv", ".jsonl"} and path.stem.isdigit():
            fields.extend(Mention(text, date(int(path.stem), 7, 1)) for text in _texts(path) if text.strip())
    return fields


def _texts(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        if path.suffix == ".csv":
            yield from (row.get("organiser") or "" for row in csv.DictReader(file))
        else:
            for line in file:
                told = json.loads(line)
                yield told.get("arranger") or told.get("organiser") or ""


def read_registers(folder: Path | None) -> tuple[Identity, ...]:
    """Read the registers' bodies as a build does."""
    if folder is None:
        return ()
    declaration = SourceDeclaration("registers", "registers", folder, "registers", "", "")
    records = LOADER.read(declaration, Report("registers"))
    return all_identities((), [record for record in records if isinstance(record, IdentityRecord)])
