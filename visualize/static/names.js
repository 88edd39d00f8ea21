// Names on the canvas: placed when the picture is still, carried along while the reader zooms.

const TOOLS = { width: 50, height: 144 }; // Pixels: the buttons in the upper right corner, under which no name shall stand.

/** `scene()` tells what is drawn: view, strong and bright nodes, the hovered one, radii in units, colours. */
function makeNames(container, network, scene) {
  let cache = { key: "", scale: 0, names: [] };
  let version = 0;
  let settling = 0;

  function draw(ctx) {
    const { view, bright, hovered, colours } = scene();
    if (!view || onMap()) return;
    const scale = network().getScale();
    const key = [version, hovered].join(" ");
    if (cache.key !== key) place(key, scale);
    else if (cache.scale !== scale) follow(scale);
    ctx.save();
    ctx.scale(1 / scale, 1 / scale);
    ctx.textBaseline = "top";
    ctx.lineJoin = "round";
    ctx.lineWidth = 3.5;
    ctx.strokeStyle = colours.ground;
    for (const name of cache.names) {
      ctx.font = name.font;
      ctx.textAlign = name.align;
      ctx.globalAlpha = bright && !bright.has(name.node.index) ? 0.66 : 1;
      ctx.fillStyle = colours.ink;
      name.lines.forEach((line, row) => {
        ctx.strokeText(line, name.x, name.y + row * LINE);
        ctx.fillText(line, name.x, name.y + row * LINE);
      });
    }
    ctx.restore();
  }

  function place(key, scale) {
    const { strong, hovered } = scene();
    clearTimeout(settling);
    cache = { key, scale, names: placeNames(order(scale), scale, hovered >= 0 ? new Set([hovered, ...strong]) : strong, limits(scale)) };
  }

  /** What the reader sees, in pixels from the picture's origin. */
  function limits(scale) {
    const { x, y } = network().getViewPosition();
    const [wide, high] = [container.clientWidth / 2 - 2, container.clientHeight / 2 - 2];
    const [right, top] = [x * scale + wide, y * scale - high];
    const tools = { left: right - TOOLS.width, right, top, bottom: top + TOOLS.height, owner: "tools" };
    return { left: x * scale - wide, right, top, bottom: y * scale + high, tools };
  }

  /** While the reader zooms, the names that stand go along with their nodes; which fit is found when it is still. */
  function follow(scale) {
    const was = cache.scale;
    cache.scale = scale;
    cache.names = cache.names.map((name) => ({ ...name, x: name.x + name.node.x * (scale - was), y: name.y + name.node.y * (scale - was) }));
    clearTimeout(settling);
    settling = setTimeout(() => { version += 1; network().redraw(); }, 120);
  }

  /** Nodes in view, what is chosen first, then its neighbours, then the largest. */
  function order(scale) {
    const { view, strong, bright, hovered, radii } = scene();
    const rank = (node) => (node.index === hovered ? 3e6 : strong.has(node.index) ? 2e6 : bright?.has(node.index) ? 1e6 : 0)
      + (node.own ? 500 : 0) + radii[node.index] * 10;
    return view.nodes
      .map((node) => ({ node, radius: Math.max(radii[node.index] * scale, LEAST), rank: rank(node) }))
      .sort((a, b) => b.rank - a.rank || a.node.index - b.node.index);
  }

  return { draw, stale: () => { version += 1; }, placed: () => cache.names };
}
