"""Other makers of pictures of networks, given the same graph: pages as they make them when left to themselves.

pyvis is a dependency. neo4j-viz is licensed in a way that keeps it out of ours, so it is installed into a cache folder
and run in a process of its own; sigma and graphology are packed there by npm. Each is fetched once, at the first run.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

from pyvis.network import Network

from graph.model import Graph, entities, relations
from visualize.layout import lay_out

_NEO4J_VIZ = "neo4j-viz>=1.11,<2"
_SIGMA = ("sigma@3", "graphology@0.25")

_DRAW_NEO4J_VIZ = """
import json, sys
from neo4j_viz import Node, Relationship, VisualizationGraph
told = json.load(sys.stdin)
graph = VisualizationGraph(
    nodes=[Node(id=id, caption=name) for id, name in told["nodes"]],
    relationships=[Relationship(source=start, target=end) for start, end in told["relations"]],
)
sys.stdout.buffer.write(graph.render().data.encode())
"""

_SIGMA_PAGE = """<!doctype html><html><head><meta charset="utf-8">
<style>html, body, #box { height: 100%; margin: 0; }</style></head>
<body><div id="box"></div><script type="application/json" id="told">TOLD</script>
<script>GRAPHOLOGY</script><script>SIGMA</script><script>
window.peerHasDrawn = false;
const told = JSON.parse(document.getElementById("told").textContent);
const graph = new graphology.MultiDirectedGraph();
told.nodes.forEach(([id, label, x, y]) => graph.addNode(id, { label, x, y: -y, size: 4, color: "#0072b2" }));
told.relations.forEach(([start, end]) => graph.addEdge(start, end, { size: 1, color: "#aab1ba", type: "arrow" }));
new Sigma(graph, document.getElementById("box"));
requestAnimationFrame(() => requestAnimationFrame(() => { window.peerHasDrawn = true; }));
</script></body></html>"""


class Unavailable(Exception):
    """A peer cannot be had here; its words say why."""


def pyvis_as_it_is(graph: Graph) -> str:
    """Return the page that pyvis makes with its own template and settings."""
    made = Network(directed=True, cdn_resources="in_line")
    for item in entities(graph):
        made.add_node(item.id, label=item.name)
    for one in relations(graph):
        made.add_edge(one.start, one.end)
    html: str = made.generate_html()
    return html


def neo4j_viz(graph: Graph) -> str:
    """Return the page that neo4j-viz makes with its own settings.

    Raises
    ------
    Unavailable
        It can neither be found in the cache nor installed there.
    """
    folder = _cache() / "neo4j-viz"
    if not (folder / "neo4j_viz").is_dir():
        installer = (
            [shutil.which("uv") or "", "pip", "install"]
            if shutil.which("uv")
            else [sys.executable, "-m", "pip", "install"]
        )
        python = ["--python", sys.executable] if shutil.which("uv") else []
        _run([*installer, *python, "--quiet", "--target", str(folder), _NEO4J_VIZ])
    told = {
        "nodes": [(item.id, item.name) for item in entities(graph)],
        "relations": [(one.start, one.end) for one in relations(graph)],
    }
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    return _run([sys.executable, "-c", _DRAW_NEO4J_VIZ], json.dumps(told), environment)


def sigma(graph: Graph) -> str:
    """Return a page of sigma's in its default settings, with our positions: it has no layout of its own.

    Raises
    ------
    Unavailable
        It can neither be found in the cache nor packed by npm.
    """
    folder = _cache() / "sigma"
    library, model = folder / "sigma.min.js", folder / "graphology.umd.min.js"
    if not (library.exists() and model.exists()):
        _pack(folder, (library.name, model.name))
    places = lay_out(list(graph), list(graph.edges()))
    told = {
        "nodes": [(item.id, item.name, *places[item.id]) for item in entities(graph)],
        "relations": [(one.start, one.end) for one in relations(graph)],
    }
    page = _SIGMA_PAGE.replace("GRAPHOLOGY", model.read_text("utf-8")).replace("SIGMA", library.read_text("utf-8"))
    return page.replace("TOLD", json.dumps(told).replace("<", "\\u003c"))


PEERS = {"pyvis": pyvis_as_it_is, "neo4j-viz": neo4j_viz, "sigma 3": sigma}


def _cache() -> Path:
    folder = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "omvarld-benchmarks"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _pack(folder: Path, wanted: tuple[str, ...]) -> None:
    """Fetch sigma and graphology with npm, and keep of each the one file that a page needs."""
    npm = shutil.which("npm")
    if npm is None:
        raise Unavailable("there is no npm here to fetch it with")
    folder.mkdir(exist_ok=True)
    _run([npm, "pack", "--silent", "--pack-destination", str(folder), *_SIGMA])
    for archive in folder.glob("*.tgz"):
        with tarfile.open(archive) as opened:
            for member in opened.getmembers():
                content = opened.extractfile(member) if Path(member.name).name in wanted else None
                if content:
                    (folder / Path(member.name).name).write_bytes(content.read())


def _run(command: list[str], told: str = "", environment: dict[str, str] | None = None) -> str:
    done = subprocess.run(command, input=told.encode(), capture_output=True, env=environment, timeout=180)
    if done.returncode:
        last = (done.stderr.decode(errors="replace").strip().splitlines() or ["no reason given"])[-1]
        raise Unavailable(f"{Path(command[0]).name} failed: {last}")
    return done.stdout.decode("utf-8")
