"""Speed of the pictures in a real Chromium: `python -m benchmarks.pictures [--json FILE]`.

The same networks of 200, 1 000 and 3 000 nodes as our page and as pyvis, neo4j-viz and sigma make theirs when left to
themselves, then a whole graph in the explorer: file size, first draw (by the clock and by processor time), frames a
second while panning and zooming, processor time of a frame, and how long a filter takes. Prints a table and JSON. A
dash is what a page does not have (none of the peers' own pages has a filter) or did not show within a minute; a peer
that cannot be fetched is said to be absent.
"""

from __future__ import annotations

import json
import random
import shutil
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import click
import networkx as nx
from playwright.sync_api import Error, sync_playwright

from benchmarks.peers import PEERS, Unavailable
from graph.model import Entity, Graph, Relation, add_entity, add_relation
from tests.generate import generate_graph
from visualize import picture

SIZES = (200, 1_000, 3_000)
PANNING_S = 2  # As in FRAMES.
PATIENCE = 60.0  # Seconds to wait for a page to draw anything.
SAID = ("source:a",)
OWN = "organisation:administration-0"
# No graphics card; WebGL, which sigma needs, is drawn by the processor.
SWITCHES = ["--no-sandbox", "--disable-gpu", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]

# A page that draws by WebGL says itself when it has drawn; of others, what stands on any canvas is looked at in a copy.
DRAWN = """() => { if (window.peerHasDrawn !== undefined) return window.peerHasDrawn;
 const probe = new OffscreenCanvas(300, 200).getContext('2d', { willReadFrequently: true });
 for (const canvas of document.querySelectorAll('canvas')) { if (!canvas.width || !canvas.height) continue;
   probe.clearRect(0, 0, 300, 200); probe.drawImage(canvas, 0, 0, 300, 200);
   const dots = probe.getImageData(0, 0, 300, 200).data;
   for (let at = 4; at < dots.length; at += 4) if (dots[at] !== dots[0] || dots[at + 3] !== dots[3]) return true; }
 return false; }"""
FRAMES = """async (pan) => { const frame = () => new Promise(requestAnimationFrame);
 const box = document.querySelector('canvas').getBoundingClientRect();
 const [x, y] = [box.left + box.width / 2 + 3, box.top + box.height / 2 + 3];
 const target = document.elementFromPoint(x, y);
 const at = (step) => ({ clientX: x + (step % 40) * 4, clientY: y + (step % 20) * 3, bubbles: true, cancelable: true,
   view: window, pointerId: 1, pointerType: 'mouse', isPrimary: true, button: 0, buttons: 1 });
 const send = (kind, step) => { target.dispatchEvent(new PointerEvent('pointer' + kind, at(step)));
   target.dispatchEvent(new MouseEvent('mouse' + kind, at(step))); };
 if (pan) send('down', 0);
 const start = performance.now(); let frames = 0;
 while (performance.now() - start < 2000) {
   if (pan) send('move', frames);
   else target.dispatchEvent(new WheelEvent('wheel', { ...at(0), deltaY: frames % 20 < 10 ? -60 : 60 }));
   await frame(); frames += 1;
 }
 const rate = frames / ((performance.now() - start) / 1000);
 if (pan) send('up', 0);
 return Math.round(rate); }"""
FILTER = """async () => { const frame = () => new Promise(requestAnimationFrame);
 const boxes = [...document.querySelectorAll('.legend input')].slice(0, 4); const took = [];
 for (const box of boxes) for (let times = 0; times < 2; times += 1) {
   const start = performance.now(); box.click(); await frame(); await frame(); took.push(performance.now() - start); }
 return Math.round(took.sort((a, b) => a - b)[Math.floor(took.length / 2)]); }"""


def network_of(count: int) -> Graph:
    """Return a seeded network of `count` nodes and about twice as many relations, a few hubs among them."""
    chance = random.Random(count)
    graph: Graph = nx.MultiDiGraph()
    publisher = {"publisher": "Malmö stad", "licence": "fri"}
    add_entity(graph, Entity("source:a", "Source", "Plan", "page", SAID, properties=publisher))
    words = ("Malmö", "Öresund", "klimat", "trygghet", "skola", "samverkan", "näringsliv", "region")
    kinds = (("Administration", "department"), ("Platform", "regional"), ("Partner", "company"), ("Partner", "agency"))
    ids = []
    for number in range(count):
        label, kind = kinds[0] if number == 0 else chance.choice(kinds)
        ids.append(OWN if number == 0 else f"organisation:{label.lower()}-{number}")
        add_entity(graph, Entity(ids[-1], label, " ".join(chance.choices(words, k=3)), kind, SAID))
    platforms = [id for id in ids if "platform" in id]
    for number, id in enumerate(ids[1:], start=1):
        hub = platforms[min(int(chance.expovariate(8 / len(platforms))), len(platforms) - 1)]
        add_relation(graph, Relation("MEMBER_OF", id, hub, SAID, as_written=f"medlem {number}"))
        add_relation(graph, Relation("PARTICIPATES_IN", id, chance.choice(platforms), SAID))
    add_relation(graph, Relation("MEMBER_OF", OWN, platforms[0], SAID))
    return graph


def ours(graph: Graph) -> str:
    """Return our page."""
    return picture("network", graph, perspective=OWN)


def measure(browser: Any, folder: Path, make: Callable[[], str]) -> dict[str, object]:
    """Return the figures of one page."""
    start = time.perf_counter()
    html = make()
    built = time.perf_counter() - start
    file = folder / "page.html"
    file.write_text(html, encoding="utf-8")
    context = browser.new_context(viewport={"width": 1366, "height": 768}, offline=True)
    page = context.new_page()
    page.set_default_timeout(PATIENCE * 1000)
    session = context.new_cdp_session(page)
    session.send("Performance.enable")
    start = time.perf_counter()
    page.goto(file.as_uri(), wait_until="commit")
    first = None
    while time.perf_counter() - start < PATIENCE:
        if drawn(page):
            first = round(time.perf_counter() - start, 2)
            break
        page.wait_for_timeout(20)
    draw_cpu = cpu_seconds(session)
    pan = page.evaluate(FRAMES, True) if first else None
    pan_cpu = (cpu_seconds(session) - draw_cpu) / (pan * PANNING_S) if pan else None
    figures: dict[str, object] = {
        "build_s": round(built, 2),
        "file_mb": round(len(html.encode()) / 1e6, 2),
        "first_draw_s": first,
        "draw_cpu_s": round(draw_cpu, 2) if first else None,
        "pan_fps": pan,
        "pan_cpu_ms": round(pan_cpu * 1000, 1) if pan_cpu else None,
        "zoom_fps": page.evaluate(FRAMES, False) if first else None,
        "filter_ms": page.evaluate(FILTER) if first and page.locator(".legend").count() else None,
    }
    context.close()
    return figures


def cpu_seconds(session: Any) -> float:
    """Return the processor time that the page's process has used: the clock says little while others work."""
    told = session.send("Performance.getMetrics")["metrics"]
    return float(next(one["value"] for one in told if one["name"] == "ProcessTime"))


def drawn(page: Any) -> bool:
    """Tell whether anything stands in the picture; a page that is not there yet has drawn nothing."""
    try:
        return bool(page.evaluate(DRAWN))
    except Error as error:
        if "context was destroyed" in str(error):
            return False
        raise


@click.command()
@click.option("--json", "output", type=click.Path(path_type=Path))
@click.option("--events", default=7_600, help="events of the explorer's graph; 7 600 give some 25 000 nodes")
def main(output: Path | None, events: int) -> None:
    """Measure and print."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    rows: list[dict[str, object]] = []
    with sync_playwright() as driver, tempfile.TemporaryDirectory() as folder:
        browser = driver.chromium.launch(executable_path=chromium, args=SWITCHES)
        for size in SIZES:
            graph = network_of(size)
            for name, draw in {"omvarld": ours, **PEERS}.items():
                row = {"page": name, "nodes": size, "relations": graph.number_of_edges()}
                try:
                    rows.append(row | measure(browser, Path(folder), partial(draw, graph)))
                except Unavailable as reason:
                    click.echo(f"{name} is absent: {reason}")
                    continue
                click.echo(rows[-1])
        whole = generate_graph(1, events)
        row = {"page": "omvarld explorer", "nodes": whole.number_of_nodes(), "relations": whole.number_of_edges()}
        made = measure(browser, Path(folder), lambda: picture("explorer", whole, perspective=OWN))
        rows.append(row | made)
        browser.close()
    columns = list(rows[0])
    heading: dict[str, object] = {name: name for name in columns}
    for line in [heading, *rows]:
        click.echo("  ".join(f"{line[name] if line[name] is not None else '–'!s:>13}" for name in columns))
    words = json.dumps(rows, indent=1)
    click.echo(words)
    if output:
        output.write_text(words + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
