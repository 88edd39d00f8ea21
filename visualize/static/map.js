// The map of a whole graph: a drawing, one path for each kind, so that tens of thousands of dots cost little.

function makeMap(onNode) {
  if (!whole) return { box: null, show() {}, list: () => null };
  const box = el("div", { class: "map", id: "map", role: "img", "aria-label": t("map"), hidden: true });
  let shown = null;

  function show(view, visible) {
    box.hidden = !visible;
    if (!visible || shown === view) return;
    shown = view;
    const drawing = mapDrawing(view, isDark(), box.clientWidth || 760);
    drawing.addEventListener("click", (event) => {
      const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(drawing.getScreenCTM().inverse());
      const hit = nearestOnMap(view, point);
      if (hit) onNode(hit.index);
    });
    clear(box, drawing);
  }

  return { box, show, repaint: () => { shown = null; } };
}

/** The map's extent, with room for names above and beside it. */
function mapBox() {
  const least = (values) => values.reduce((a, b) => Math.min(a, b), Infinity);
  const most = (values) => values.reduce((a, b) => Math.max(a, b), -Infinity);
  const [xs, ys] = [nodes.map((node) => node.mapX), nodes.map((node) => node.mapY)];
  const [left, top, right, bottom] = [least(xs), least(ys), most(xs), most(ys)];
  const [side, above] = [(right - left) * 0.06 + 20, (bottom - top) * 0.05 + 20];
  return { left: left - side, top: top - above, width: right - left + 2 * side, height: bottom - top + 1.4 * above };
}

function mapDrawing(view, dark, wide) {
  const box = mapBox();
  const unit = box.width / wide;
  const paths = data.labels.map(() => []);
  view.nodes.forEach((node) => paths[node.label].push("M" + node.mapX + " " + node.mapY + "h0"));
  const ink = dark ? "#e9ecef" : "#1b1f24";
  const ground = dark ? "#15181c" : "#ffffff";
  return svg("svg", { viewBox: [box.left, box.top, box.width, box.height].join(" "), class: "map-drawing", xmlns: SVG },
    data.regions.map(([x, y, radius]) => svg("circle", { cx: x, cy: y, r: radius, fill: dark ? "#1f252b" : "#f0f2f4", stroke: dark ? "#39424c" : "#d3d8de", "stroke-width": unit })),
    paths.map((some, label) => some.length > 0 && svg("path", { d: some.join(""), stroke: data.labels[label][2], "stroke-width": 7.5, "stroke-linecap": "round", fill: "none" })),
    regionNames(unit).map(({ words, x, y }) => svg("text", {
      x, y, "text-anchor": "middle", "font-size": 13 * unit, "font-weight": 600, fill: ink, stroke: ground, "stroke-width": 3.5 * unit, "paint-order": "stroke", "stroke-linejoin": "round",
    }, words)));
}

/** Names of regions, the largest first, none over another. */
function regionNames(unit) {
  const taken = grid();
  return data.regions.flatMap(([x, middle, radius, , named]) => {
    const y = middle - radius - 4 * unit;
    const words = cut(nodes[named].name, STRONG_FONT, 170);
    const width = widthOf(words, STRONG_FONT) / 2 + 4;
    const box = around(x / unit, y / unit - 5, width, 9, named);
    if (taken.hits(box)) return [];
    taken.put(box);
    return [{ words, x, y }];
  });
}

function nearestOnMap(view, point) {
  let best = null;
  let least = 400; // The square of twenty units: about one dot and its neighbours.
  for (const node of view.nodes) {
    const distance = (node.mapX - point.x) ** 2 + (node.mapY - point.y) ** 2;
    if (distance < least) [best, least] = [node, distance];
  }
  return best;
}

/** The map for print and export. */
function mapSvg(view) {
  const box = mapBox();
  const width = 1500;
  const height = Math.round((box.height / box.width) * width);
  const element = mapDrawing(view, false, 1100);
  element.setAttribute("width", width);
  element.setAttribute("height", height);
  return { element, width, height };
}

/** The largest groups as buttons: the way into the map for those who do not point. */
function regionList() {
  if (!whole) return null;
  return el("section", { class: "relations" }, el("h3", {}, t("map-regions")), el("ul", { class: "plain" }, data.regions.slice(0, 20).map(([, , , size, named]) =>
    el("li", {}, el("button", { type: "button", class: "link", onclick: () => chooseAround(named) },
      symbol(nodes[named].label), t("map-region", { name: nodes[named].name, nodes: t("nodes", {}, size) }))))));
}
