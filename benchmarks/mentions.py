"""Speed of finding names in a text: `python -m benchmarks.mentions [--names N] [--megabytes M]`.

Names and text are made from a seed, and every few sentences hold a name, so that the figure is of a text such as a
city's own and not of one without mentions. Seconds are the processor's, which other work beside it does not stretch.
Prints JSON.
"""

from __future__ import annotations

import json
import random
import time
from pathlib import Path

import click

from graph.documents.mentions import KnownName, MentionFinder

_SYLLABLES = [consonant + vowel for consonant in "bdklmnrstv" for vowel in "aeio"]
_KINDS = ("kommun", "AB", "förening", "förvaltningen", "universitet")
_KNOWN = ("Malmö stad", "Region Skåne", "Kommunfullmäktige", "Servicenämnden", "Polisen", "Malmö stads förvaltningar")
_SENTENCES = (
    "Kommunfullmäktige beslutade under våren om en satsning som stadens förvaltningar genomför tillsammans. ",
    "Ett arbete har påbörjats för att ge fler möjlighet att leva självständigt, med ett mer varierat utbud av boende. ",
    "Programmet är en utgångspunkt för ledning och samordning, och Region Skånes del i det växer år för år. ",
    "Befolkningsutvecklingen medför ett behov av utvecklad infrastruktur och fler bostäder i hela regionen. ",
)


def _word(chance: random.Random) -> str:
    return "".join(chance.choice(_SYLLABLES) for _ in range(chance.randint(2, 4)))


def measure(names: int, megabytes: float) -> dict[str, float]:
    """Return seconds to prepare `names` names, and megabytes (UTF-8) searched in a second."""
    chance = random.Random(1)
    made = [f"{_word(chance).capitalize()} {chance.choice(_KINDS)}" for _ in range(names - len(_KNOWN))]
    known = [KnownName(f"organisation:{number}", name) for number, name in enumerate((*_KNOWN, *made))]
    parts: list[str] = []
    size = 0
    while size < megabytes * 1e6:
        named = f"Där var {chance.choice(made)}s ordförande med. " if chance.random() < 0.1 else ""
        parts.append(chance.choice(_SENTENCES) + named)
        size += len(parts[-1].encode())
    text = "\n".join(parts)
    begun = time.process_time()
    finder = MentionFinder(known)
    prepared = time.process_time()
    found = finder.find(text)
    ended = time.process_time()
    return {
        "names": len(known),
        "megabytes": round(size / 1e6, 1),
        "mentions": len(found),
        "prepare_seconds": round(prepared - begun, 2),
        "megabytes_per_second": round(size / 1e6 / (ended - prepared), 1),
    }


@click.command()
@click.option("--names", default=20_000)
@click.option("--megabytes", default=10.0)
@click.option("--json", "file", type=click.Path(path_type=Path), help="Write the figures here too.")
def main(names: int, megabytes: float, file: Path | None) -> None:
    """Measure and print."""
    figures = measure(names, megabytes)
    if file is not None:
        file.write_text(json.dumps(figures, indent=1), encoding="utf-8")
    print(json.dumps(figures, indent=2))


if __name__ == "__main__":
    main()
