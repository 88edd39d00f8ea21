"""Sök: one field for everything, with facets."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response

from graph.messages import text
from omvarld.web.render import page, workspace_of
from queries.search import facet_words

_SHOWN: Final = 50
_MOST: Final = 2_000
_FACETS: Final = ("label", "kind", "year")
_VALUES: Final = 12


def show(request: Request) -> Response:
    """Show what the words find."""
    asked = request.query_params
    words = asked.get("q", "")[:500]
    chosen = {name: asked[name] for name in _FACETS if asked.get(name)}
    limit = _MOST if asked.get("alla") else _SHOWN
    found = workspace_of(request).standing().index.search(words, chosen, limit)
    facets = [
        {
            "title": text(f"web-facet-{name}"),
            "values": [
                {
                    "words": facet_words(name, value),
                    "count": count,
                    "chosen": chosen.get(name) == value,
                    "address": _address(words, _toggled(chosen, name, value)),
                }
                for value, count in found.facets[name][:_VALUES]
            ],
            "left_out": max(0, len(found.facets[name]) - _VALUES),
        }
        for name in _FACETS
    ]
    everything = _address(words, chosen | {"alla": "1"}) if found.total > len(found.hits) and limit < _MOST else None
    return page(
        request,
        "search.html",
        text("web-menu-search"),
        words=words,
        found=found,
        facets=facets,
        chosen=chosen,
        everything=everything,
        label_words=lambda hit: facet_words("label", hit.label),
    )


def _toggled(chosen: dict[str, str], name: str, value: str) -> dict[str, str]:
    if chosen.get(name) == value:
        return {key: held for key, held in chosen.items() if key != name}
    return chosen | {name: value}


def _address(words: str, chosen: dict[str, str]) -> str:
    return "/sok?" + urlencode({"q": words, **chosen})
