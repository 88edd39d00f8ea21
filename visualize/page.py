"""Data and code into one HTML file that opens offline: a template of our own, a content policy with hashes."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader

from graph.messages import language, text

_STATIC: Final = resources.files("visualize") / "static"
_TEMPLATE: Final = "page.html"

# One after the other in this order inside one function: a later one may use what an earlier one declares.
SHARED_CODE: Final = ("core.js", "shapes.js", "search.js", "sources.js", "tabs.js", "export.js")
NETWORK_CODE: Final = (
    "model.js", "state.js", "filter.js", "arrange.js", "svg.js", "labels.js", "symbols.js", "names.js", "canvas.js",
    "map.js", "legend.js", "details.js", "table.js", "path.js", "keyboard.js", "saving.js", "network.js",
)  # fmt: skip
TIMETABLE_CODE: Final = ("days.js", "timetable.js")
MATRIX_CODE: Final = ("matrix.js",)
OVERLAPS_CODE: Final = ("labels.js", "overlaps.js")


def network_page(data: Mapping[str, object]) -> str:
    """Return the page of a network, carried by pyvis on a template of our own.

    pyvis's default page is not used: it loads files from a network, and lets names run as scripts.
    """
    from pyvis.network import Network as PyvisNetwork

    carried = PyvisNetwork(directed=True)
    # Assigned, not added one by one: add_edge looks through all earlier edges each time.
    # Of a whole graph the page itself hands vis-network the few nodes that are shown.
    if not data["most"]:
        carried.nodes = _drawn_nodes(data["nodes"])
        carried.edges = _drawn_edges(data["relations"])
    carried.options = {"physics": {"enabled": False}}
    template = Path(str(_STATIC / _TEMPLATE)).as_posix()
    carried.set_template(template)
    environment = carried.templateEnv
    environment.autoescape = True
    environment.globals.update(_parts(data, SHARED_CODE + NETWORK_CODE, vis_network()))
    html: str = carried.generate_html()
    return html


def plain_page(data: Mapping[str, object], code: Sequence[str]) -> str:
    """Return a page without a network: DOM and SVG alone."""
    environment = Environment(loader=FileSystemLoader(str(_STATIC)), autoescape=True)
    environment.globals.update(_parts(data, SHARED_CODE + tuple(code), ""))
    return environment.get_template(_TEMPLATE).render(nodes=None, edges=None, options=None)


def as_data(data: object) -> str:
    """Return JSON that can stand inside a script element: no text in it can end the element or begin another."""
    words = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return words.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def pack(data: object) -> str:
    """Return the same JSON compressed and in base64: a whole graph is some fifteen megabytes as it is."""
    words = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
    return base64.b64encode(gzip.compress(words, compresslevel=9, mtime=0)).decode()


def policy(scripts: Sequence[str], styles: Sequence[str]) -> str:
    """Return the content security policy: these very scripts and styles, pictures made in the page, nothing else."""
    return "; ".join(
        (
            "default-src 'none'",
            "script-src " + " ".join(_hash(script) for script in scripts),
            "style-src " + " ".join(_hash(style) for style in styles),
            "img-src data: blob:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


@cache
def vis_network() -> str:
    """Return vis-network 9.1.2 as pyvis ships it."""
    library = resources.files("pyvis") / "lib" / "vis-9.1.2" / "vis-network.min.js"
    return _no_end_tag(library.read_text(encoding="utf-8"))


def _parts(data: Mapping[str, object], code: Sequence[str], library: str) -> dict[str, Any]:
    style = _static("page.css")
    script = _script(tuple(code))
    scripts = [library, script] if library else [script]
    return {
        "language": language(),
        "title": data["title"],
        "view": data["view"],
        "noscript": text("pictures-page-noscript"),
        "opening": text("pictures-page-opening"),
        "too_old": text("pictures-page-too-old"),
        "policy": policy(scripts, [style]),
        "style": style,
        "library": library,
        "script": script,
        "packed": bool(data.get("most")),
        "data": pack(data) if data.get("most") else as_data(data),
        "as_data": as_data,
    }


@cache
def _script(files: tuple[str, ...]) -> str:
    body = "\n".join(_static(file) for file in files)
    return _no_end_tag(f'(async function () {{\n"use strict";\n{body}\n}})();')


@cache
def _static(file: str) -> str:
    return (_STATIC / file).read_text(encoding="utf-8")


def _no_end_tag(code: str) -> str:
    if "</script" in code.lower():
        raise ValueError("a script that holds its own end tag cannot stand inside a page")
    return code


def _hash(code: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}'"


def _drawn_nodes(rows: Any) -> list[dict[str, object]]:
    """Return what vis-network needs to place a node; all else of it stands once, in the page's own data."""
    return [{"id": number, "x": row[10], "y": row[11]} for number, row in enumerate(rows)]


def _drawn_edges(rows: Any) -> list[dict[str, object]]:
    """Return one line for each pair of nodes and direction, however many relations it stands for."""
    pairs = dict.fromkeys((row[1], row[2]) for row in rows if row[1] != row[2])
    return [{"id": number, "from": start, "to": end} for number, (start, end) in enumerate(pairs)]
