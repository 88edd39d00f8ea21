"""The words of a picture, all from the catalogue of messages, and those that its page puts together by itself."""

from __future__ import annotations

from typing import Final

from graph.documents import inflection
from graph.messages import has, keys, language, text

_PAGE: Final = "pictures-page-"
# Every value that a page's message may name. In the page it is a hole, "{name}", filled when the words are shown.
_HOLES: Final = (
    "shown", "total", "nodes", "relations", "query", "name", "names", "from", "to", "id", "percent", "label", "events",
    "clashes", "overlaps", "first", "second", "dates", "when", "organisers", "years",
)  # fmt: skip

Word = str | tuple[str, str]


def page_words() -> dict[str, Word]:
    """Return the words that a page fills in by itself, by id without prefix; a pair is (one, several)."""
    holes = {name: "{" + name + "}" for name in _HOLES}
    words: dict[str, Word] = {}
    for key in sorted(keys(language())):
        if key.startswith(_PAGE):
            one, several = text(key, count=1, **holes), text(key, count=2, **holes)
            words[key.removeprefix(_PAGE)] = one if one == several else (one, several)
    return words


def genitive(name: str) -> str:
    """Return whose something is, as the language says it: "Malmö stads", "Borås"."""
    return inflection.genitive(name) if language() == "sv" else name


def label_word(label: str) -> str:
    """Return what a label is called."""
    return text(f"pictures-label-{label}")


def type_word(relation_type: str) -> str:
    """Return what a relation type is called, as a noun."""
    return text(f"pictures-type-{relation_type}")


def phrases(relation_type: str) -> tuple[str, str]:
    """Return how a relation type reads from its start ("är medlem i") and from its end ("har som medlem")."""
    return text(f"pictures-out-{relation_type}"), text(f"pictures-in-{relation_type}")


def kind_word(kind: str) -> str:
    """Return what a kind of the schema is called."""
    return text(f"pictures-kind-{kind}")


def role_word(role: str) -> str:
    """Return what a role is called; one that is no role of the schema stands in the source's own words."""
    key = f"pictures-role-{role}"
    return text(key) if _plain(role) and has(key) else role


def status_word(status: str) -> str:
    """Return what a status is called; an unknown one stands as it is."""
    key = f"pictures-status-{status}"
    return text(key) if _plain(status) and has(key) else status


def register_words(register_id: str) -> str:
    """Return an id in a register ("municipalities:1280") in words; one of an unknown register stands as it is."""
    register, _, id = register_id.partition(":")
    key = f"pictures-register-{register}"
    return text(key, id=id) if _plain(register) and has(key) else register_id


def fact_word(name: str) -> str:
    """Return what a property of the schema is called."""
    return text(f"pictures-fact-{name}")


def _plain(word: str) -> bool:
    return word.replace("_", "").isascii() and word.replace("_", "").isalpha()
