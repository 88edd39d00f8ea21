"""Why a reading says what it says, in a sentence that a coordinator understands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from graph.messages import text
from graph.names.reading import Reading
from graph.names.splitting.markers import ORGANISER

WHO_RULES: Final = (
    "decision",
    "curated",
    "name",
    "near",
    "alias",
    "acronym",
    "former-name",
    "out-of-date",
    "legal-form",
    "type-noun",
    "second-name",
    "arm",
    "genitive",
    "union-form",
    "acronym-learned",
    "typo",
    "new",
)
SPLIT_RULES: Final = (
    "article",
    "both-known",
    "colon",
    "comma",
    "description",
    "edge",
    "ellipsis",
    "field",
    "hard",
    "introduces",
    "left-known",
    "list",
    "och-between",
    "one-known",
    "parenthesis",
    "plus",
    "right-known",
    "samt",
    "sentence",
    "slash",
    "stop",
    "two-bodies",
    "unit",
    "unnamed",
    "whole",
)
PART_RULES: Final = (
    "beside-parent",
    "branch",
    "dash",
    "genitive",
    "name-carries",
    "part-of",
    "section",
    "word-at",
    "word-hos",
    "word-i",
    "word-inom",
    "word-of",
    "word-på",
    "word-vid",
)
_PART_KEYS: Final = {"word-på": "word-pa"}


def explain(reading: Reading) -> str:
    """Return why a reading says what it says: who is meant, where the words end, the role, the parent, the doubt."""
    who = explain_rule(reading.as_written, reading.identity.name, reading.rule, reading.score)
    sentences = [who]
    if reading.role != ORGANISER:
        sentences.append(text(f"names-role-{reading.role.replace('_', '-')}"))
    if reading.part_of is not None:
        why = text(f"names-part-{_PART_KEYS.get(reading.part_of_rule, reading.part_of_rule)}")
        sentences.append(text("names-part", parent=reading.part_of.name, why=why))
    if reading.alternatives:
        sentences.append(explain_alternatives([alternative.name for alternative in reading.alternatives]))
    return " ".join(sentences)


def explain_rule(as_written: str, name: str, rule: str, score: float) -> str:
    """Return why words were read as a body, from what a relation keeps: the words, the body's name, rule and score.

    Parameters
    ----------
    as_written
        The words in the field.
    name
        The body's name.
    rule
        `who|split`, as a reading or a relation holds it.
    score
        How sure it is, 0–1.
    """
    who, _, split = rule.partition("|")
    percent = round(score * 100)
    sentences = [text("names-explain", words=as_written, name=name, why=text(f"names-who-{who}"), percent=percent)]
    if split and split not in {"field", "whole", "edge"}:
        sentences.append(text(f"names-split-{split}"))
    return " ".join(sentences)


def explain_alternatives(names: Sequence[str]) -> str:
    """Return whom else the words could have meant."""
    return text("names-alternatives", names=", ".join(names), count=len(names))
