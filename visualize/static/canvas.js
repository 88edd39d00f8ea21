// The picture on the screen: vis-network draws nodes and lines, this file their symbols and names.

const LEAST = 4.5; // Pixels: a symbol never gets smaller than this on the screen, however far out the reader zooms.

function makePicture(container, { onNode, onPair, onEmpty }) {
  let view = null;
  let strong = new Set();
  let bright = null;
  let hovered = -1;
  let colours = {};
  let lit = new Set(); // Numbers of the lines that are highlighted.
  const stamp = makeStamps();
  let moving = null; // All lines in view as two paths, made when the picture is first moved.
  const radii = new Float32Array(nodes.length);

  const names = makeNames(container, () => network, () => ({ view, strong, bright, hovered, radii, colours }));
  const nodeSet = new vis.DataSet(drawn.nodes.map((node) => ({ ...node, ctxRenderer: renderer(node.id) })));
  const pairSet = new vis.DataSet(drawn.edges);
  const network = new vis.Network(container, { nodes: nodeSet, edges: pairSet }, {
    physics: false,
    layout: { improvedLayout: false },
    interaction: { hover: true, dragNodes: false, multiselect: false, selectConnectedEdges: true, zoomSpeed: 0.6, hideEdgesOnDrag: true, hideEdgesOnZoom: true },
    nodes: { shape: "custom", size: 10, label: undefined },
    edges: { smooth: false, width: 1, selectionWidth: 1.6, hoverWidth: 0.6, arrows: { to: { enabled: true, scaleFactor: 0.45 } } },
  });
  // The library's own element takes no focus: the picture's keys are ours, and one stop for Tab is enough.
  container.firstChild.tabIndex = -1;
  network.on("beforeDrawing", drawMovingLines);
  network.on("afterDrawing", names.draw);
  network.on("click", click);
  network.on("hoverNode", ({ node }) => { hovered = node; });
  network.on("dragEnd", () => { names.stale(); network.redraw(); });
  network.on("blurNode", () => { hovered = -1; });

  /** While the picture moves vis-network draws no lines; all of them as one path, without arrows, cost a fraction. */
  function drawMovingLines(ctx) {
    if (!view || !isMoving()) return;
    moving ??= { rest: linesOf((id) => !lit.has(id)), lit: linesOf((id) => lit.has(id)) };
    const scale = network.getScale();
    ctx.lineWidth = 1;
    ctx.strokeStyle = colours.line;
    ctx.stroke(moving.rest);
    ctx.lineWidth = 2 / Math.min(scale, 1);
    ctx.strokeStyle = colours.accent;
    ctx.stroke(moving.lit);
  }

  function linesOf(wanted) {
    const path = new Path2D();
    view.pairs.forEach((id) => {
      if (id < 0 || !wanted(id)) return;
      const [from, to] = [nodes[pairs[id].from], nodes[pairs[id].to]];
      path.moveTo(from.x, from.y);
      path.lineTo(to.x, to.y);
    });
    return path;
  }

  function isMoving() {
    return network?.renderer.dragging || network?.renderer.zooming;
  }

  function size(index) {
    return Math.max(radii[index], LEAST / network.getScale());
  }

  function renderer(index) {
    const node = nodes[index];
    return ({ ctx, x, y }) => {
      const radius = network ? size(index) : 10;
      return {
        drawNode() {
          const faded = Boolean(bright && !bright.has(index));
          const scale = network.getScale();
          if (isMoving() && !strong.has(index)) return stamp(ctx, { label: node.label, x, y }, radius, scale, faded, colours.ground);
          ctx.save();
          ctx.translate(x, y);
          ctx.globalAlpha = faded ? FADED : 1;
          if (strong.has(index)) ring(ctx, radius, scale);
          drawSymbol(ctx, node.label, radius, 1.5 / scale, colours.ground);
          return ctx.restore();
        },
        nodeDimensions: { width: radius * 2, height: radius * 2 },
      };
    };
  }

  function ring(ctx, radius, scale) {
    ctx.beginPath();
    ctx.arc(0, 0, radius + 5 / scale, 0, 2 * Math.PI);
    ctx.lineWidth = 2.5 / scale;
    ctx.strokeStyle = colours.accent;
    ctx.stroke();
  }

  function click({ pointer, edges: hit }) {
    const near = nearest(pointer.canvas);
    if (near) onNode(near.index);
    else if (hit.length) onPair(hit[0]);
    else onEmpty();
  }

  /** A finger is wide: a click within 14 pixels of a symbol means it. */
  function nearest({ x, y }) {
    const reach = 14 / network.getScale();
    let best = null;
    let least = Infinity;
    for (const node of view.nodes) {
      const distance = Math.hypot(node.x - x, node.y - y) - size(node.index);
      if (distance < least) [best, least] = [node, distance];
    }
    return least <= Math.max(0, reach - LEAST) ? best : null;
  }

  /** Show a view. Only what changed is told to vis-network. */
  function show(next, chosen, path) {
    const inView = new Set(next.relations.map((relation) => relation.pair));
    if (whole) replace(next, inView);
    else hide(next, inView);
    view = { ...next, pairs: inView };
    view.nodes.forEach((node) => { radii[node.index] = radiusOf(node, view, chosen.measure); });
    emphasise(chosen, path);
  }

  function hide(next, inView) {
    const nodeChanges = nodes.filter((node) => !view || view.shown[node.index] !== next.shown[node.index])
      .map((node) => ({ id: node.index, hidden: !next.shown[node.index] }));
    const pairChanges = pairs.filter((pair) => !view || view.pairs.has(pair.id) !== inView.has(pair.id))
      .map((pair) => ({ id: pair.id, hidden: !inView.has(pair.id) }));
    if (nodeChanges.length) nodeSet.update(nodeChanges);
    if (pairChanges.length) pairSet.update(pairChanges);
  }

  /** Of a whole graph vis-network holds what is in view and no more; on the map it holds nothing. */
  function replace(next, inView) {
    pairSet.clear();
    nodeSet.clear();
    if (onMap()) return;
    nodeSet.add(next.nodes.map((node) => ({ id: node.index, x: node.x, y: node.y, ctxRenderer: renderer(node.index) })));
    pairSet.add([...inView].filter((id) => id >= 0).map((id) => pairs[id]));
  }

  function emphasise(chosen, path) {
    strong = new Set();
    bright = null;
    let chosenLines = [];
    if (path) {
      strong = new Set(path.nodes);
      bright = new Set(path.nodes);
      chosenLines = path.relations.map((relation) => relation.pair);
    } else if (chosen.relation >= 0) {
      const { start, end, pair } = relations[chosen.relation];
      strong = new Set([start, end].filter((index) => view.shown[index]));
      bright = new Set(strong);
      chosenLines = [pair];
    } else if (chosen.selected >= 0 && view.shown[chosen.selected]) {
      strong = new Set([chosen.selected]);
      const joined = view.near.get(chosen.selected) ?? [];
      bright = new Set([chosen.selected, ...joined.map((relation) => otherEnd(relation, chosen.selected).index)]);
      chosenLines = joined.map((relation) => relation.pair);
    }
    names.stale();
    lit = new Set(chosenLines.filter((id) => id >= 0 && view.pairs.has(id)));
    moving = null;
    network.setSelection({ nodes: [], edges: [...lit] }, { highlightEdges: false });
    network.redraw();
  }

  function paint() {
    colours = { ink: colour("ink"), ground: colour("ground"), accent: colour("accent"), line: colour("line") };
    const line = { color: colour("line"), highlight: colour("accent"), hover: colour("ink-soft"), opacity: 1 };
    network.setOptions({ edges: { color: line } });
    names.stale();
    network.redraw();
  }

  /** Fit what is in view, with room for the names at the rim. */
  function fit() {
    if (!view?.nodes.length) return;
    const box = bounds(view.nodes);
    const { clientWidth: width, clientHeight: height } = container;
    const scale = Math.min((width - Math.min(190, width * 0.2)) / (box.width || 1), (height - 84) / (box.height || 1), 1.6);
    names.stale();
    network.moveTo({ position: { x: box.x, y: box.y }, scale: Math.max(scale, 0.02), animation: false });
  }

  function zoom(factor) {
    network.moveTo({ scale: Math.min(Math.max(network.getScale() * factor, 0.02), 6), animation: false });
  }

  function pan(dx, dy) {
    const here = network.getViewPosition();
    const scale = network.getScale();
    network.moveTo({ position: { x: here.x + dx / scale, y: here.y + dy / scale }, animation: false });
  }

  /** Bring a node into sight if it is out of it; a picture that jumps at every step is hard to follow. */
  function reveal(index) {
    const { x, y } = network.canvasToDOM(nodes[index]);
    const { clientWidth: width, clientHeight: height } = container;
    if (x > 60 && y > 40 && x < width - 60 && y < height - 60) return;
    network.moveTo({ position: { x: nodes[index].x, y: nodes[index].y }, animation: false });
  }

  // What vis-network truly draws, so that a test can hold it against table and legend.
  container.look = () => ({
    shown: nodeSet.get().filter((node) => !node.hidden).map((node) => ({ id: nodes[node.id].id, ...network.canvasToDOM(nodes[node.id]) })),
    lines: pairSet.get().filter((pair) => !pair.hidden).length,
    selected: [...strong].map((index) => nodes[index].id),
    names: names.placed().map(({ node, lines: told, x, y, align, font }) => ({ id: node.id, told, x, y, align, width: Math.max(...told.map((line) => widthOf(line, font))), height: told.length * LINE })),
    radii: Object.fromEntries(view.nodes.map((node) => [node.id, Math.max(radii[node.index] * network.getScale(), LEAST)])),
    scale: network.getScale(),
  });

  return { show, paint, fit, zoom, pan, reveal, network };
}

function bounds(some) {
  const xs = some.map((node) => node.x);
  const ys = some.map((node) => node.y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return { left, top, width: right - left, height: bottom - top, x: (left + right) / 2, y: (top + bottom) / 2 };
}
