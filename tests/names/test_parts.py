"""Parts and parents: units, branches, sections."""

from __future__ import annotations

import pytest

from tests.names.world import read


def parts(text: str, year: int = 2015) -> list[tuple[str, str | None]]:
    return [(r.identity.name, r.part_of.name if r.part_of else None) for r in read(text, year)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ankcentrum vid Gåsehults universitet", [("Ankcentrum", "Gåsehults universitet")]),
        (
            "Ankcentrum, Gåsehults universitet",
            [("Ankcentrum", "Gåsehults universitet"), ("Gåsehults universitet", None)],
        ),
        ("Gåsehults universitet, Ankfakulteten", [("Gåsehults universitet", None), ("Ankfakulteten", None)]),
        ("Umeå kommuns kulturnämnd", [("Umeå kommuns kulturnämnd", "Umeå kommun")]),
        ("ABF Gotland", [("ABF Gotland", "Arbetarnas bildningsförbund")]),
        ("Naturskyddsföreningen i Skåne", [("Naturskyddsföreningen i Skåne", "Naturskyddsföreningen")]),
        ("ST inom Gåsverket", [("ST inom Gåsverket", "Fackförbundet ST")]),
        ("Umeå arbetarekommun", [("Umeå arbetarekommun", "Socialdemokraterna")]),
        ("Svenska kyrkan - Ankeborgs församling", [("Svenska kyrkan – Ankeborgs församling", "Svenska kyrkan")]),
        # bodies of their own, whatever their names begin with
        ("Länsförsäkringar Skåne", [("Länsförsäkringar Skåne", None)]),
        ("Lunds universitets studentkårer", [("Lunds universitets studentkårer", None)]),
        ("Ankbolaget, Gåsehults universitet", [("Ankbolaget", None), ("Gåsehults universitet", None)]),
    ],
)
def test_part_and_parent(text: str, wanted: list[tuple[str, str | None]]) -> None:
    assert parts(text) == wanted


def test_a_body_is_never_part_of_itself() -> None:
    for text in ("SCB (Statistiska centralbyrån)", "Famna - riksorganisation för idéburen vård", "LSU - Sveriges unga"):
        assert all(r.part_of is None or r.part_of.id != r.identity.id for r in read(text))
