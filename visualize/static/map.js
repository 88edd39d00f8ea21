// The map of a whole graph: a drawing, one path for each kind, so that tens of thousands of dots cost little.

const DOT = 7.5; // Units across; the nodes of a region stand nine units apart.
const NEAR = 14; // Pixels: a pointer or a finger within this of a dot means it.

/** Tell whether the map of everything is what is shown: nothing is chosen to be looked at by itself. */
function onMap() {
  return whole && !state.path && !(state.around >= 0 && state.steps);
}

function makeMap(onNode) {
  const nothing = () => {};
  if (!whole) return { box: null, show: nothing, repaint: nothing, zoom: nothing, fit: nothing };
  const told = el("p", { class: "map-told", hidden: true });
  const sheet = el("div", { class: "map-sheet" });
  const box = el("div", { class: "map", id: "map", role: "img", "aria-label": t("map"), hidden: true }, sheet, told);
  const everything = mapBox();
  let part = everything;
  let view = null;
  let shown = null;
  let dragged = null;
  let waiting = false;

  function show(next, visible) {
    box.hidden = !visible;
    if (!visible || shown === next) return;
    view = next;
    draw();
  }

  function draw() {
    shown = view;
    clear(sheet, mapDrawing(view, isDark(), fitted(part), box.clientWidth || 760));
  }

  /** Draw once before the next frame, however often the reader turns the wheel until then. */
  function drawSoon() {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; draw(); });
  }

  /** Widen a part of the map to the shape of the box, so that a pixel is as many units across as down. */
  function fitted({ left, top, width, height }) {
    const shape = (box.clientWidth || 760) / (box.clientHeight || 570);
    const wide = Math.max(width, height * shape);
    const high = wide / shape;
    return { left: left - (wide - width) / 2, top: top - (high - height) / 2, width: wide, height: high };
  }

  function at(event) {
    const here = fitted(part);
    const { left, top, width } = box.getBoundingClientRect();
    const unit = here.width / width;
    return { x: here.left + (event.clientX - left) * unit, y: here.top + (event.clientY - top) * unit, unit };
  }

  function zoom(factor, centre = null) {
    const here = fitted(part);
    const by = Math.min(Math.max(factor, here.width / (everything.width * 1.5)), here.width / 160);
    const { x, y } = centre ?? { x: here.left + here.width / 2, y: here.top + here.height / 2 };
    part = { left: x - (x - here.left) / by, top: y - (y - here.top) / by, width: here.width / by, height: here.height / by };
    drawSoon();
  }

  function fit() {
    part = everything;
    drawSoon();
  }

  function point(event) {
    if (dragged) return drag(event);
    const here = at(event);
    const node = nearestOnMap(view, here, NEAR * here.unit);
    told.hidden = !node;
    sheet.classList.toggle("over", Boolean(node));
    if (!node) return;
    told.textContent = node.name + " · " + data.labels[node.label][1];
    const { left, top, width } = box.getBoundingClientRect();
    const aside = event.clientX - left > width / 2;
    told.style.left = aside ? "auto" : event.clientX - left + 14 + "px";
    told.style.right = aside ? width - (event.clientX - left) + 14 + "px" : "auto";
    told.style.top = event.clientY - top + 14 + "px";
  }

  function drag(event) {
    const { unit } = at(event);
    const [dx, dy] = [event.clientX - dragged.x, event.clientY - dragged.y];
    if (!dragged.moved && Math.hypot(dx, dy) < 5) return;
    dragged = { x: event.clientX, y: event.clientY, moved: true };
    part = { ...part, left: part.left - dx * unit, top: part.top - dy * unit };
    drawSoon();
  }

  sheet.addEventListener("pointermove", point);
  sheet.addEventListener("pointerleave", () => { told.hidden = true; });
  sheet.addEventListener("pointerdown", (event) => {
    dragged = { x: event.clientX, y: event.clientY, moved: false };
    sheet.setPointerCapture?.(event.pointerId);
  });
  sheet.addEventListener("pointerup", (event) => {
    const still = dragged && !dragged.moved;
    dragged = null;
    if (!still) return;
    const here = at(event);
    const node = nearestOnMap(view, here, NEAR * here.unit);
    if (node) onNode(node.index);
  });
  sheet.addEventListener("wheel", (event) => {
    event.preventDefault();
    zoom(event.deltaY < 0 ? 1.25 : 0.8, at(event));
  }, { passive: false });
  window.addEventListener("resize", () => !box.hidden && drawSoon());

  return { box, show, zoom, fit, repaint: () => { shown = null; } };
}

/** The map's extent, with room for names above and beside it. */
function mapBox() {
  const least = (values) => values.reduce((a, b) => Math.min(a, b), Infinity);
  const most = (values) => values.reduce((a, b) => Math.max(a, b), -Infinity);
  const [xs, ys] = [nodes.map((node) => node.mapX), nodes.map((node) => node.mapY)];
  const [left, top, right, bottom] = [least(xs), least(ys), most(xs), most(ys)];
  const [side, above] = [(right - left) * 0.03 + 20, (bottom - top) * 0.03 + 20];
  return { left: left - side, top: top - above, width: right - left + 2 * side, height: bottom - top + 2 * above };
}

/** Draw the part `box` of the map, `wide` pixels across. */
function mapDrawing(view, dark, box, wide) {
  const unit = box.width / wide;
  const paths = data.labels.map(() => []);
  const isSeen = ({ mapX, mapY }) => mapX > box.left - DOT && mapX < box.left + box.width + DOT && mapY > box.top - DOT && mapY < box.top + box.height + DOT;
  const seen = view.nodes.filter(isSeen);
  seen.forEach((node) => paths[node.label].push("M" + node.mapX + " " + node.mapY + "h0"));
  const ink = dark ? "#e9ecef" : "#1b1f24";
  const ground = dark ? "#15181c" : "#ffffff";
  return svg("svg", { viewBox: [box.left, box.top, box.width, box.height].join(" "), class: "map-drawing", xmlns: SVG },
    data.regions.map(([x, y, radius]) => svg("circle", { cx: x, cy: y, r: radius, fill: dark ? "#1f252b" : "#f0f2f4", stroke: dark ? "#4a545f" : "#b9c0c8", "stroke-width": unit })),
    paths.map((some, label) => some.length > 0 && svg("path", { d: some.join(""), stroke: data.labels[label][2], "stroke-width": Math.max(DOT, 1.6 * unit), "stroke-linecap": "round", fill: "none" })),
    view.nodes.filter((node) => node.own).map((node) => svg("circle", { cx: node.mapX, cy: node.mapY, r: 6 * unit, fill: "none", stroke: dark ? "#7cc0ff" : "#005ea8", "stroke-width": 2.5 * unit })),
    mapNames(view, seen, box, unit).map(({ told, x, y, bold }) => told.map((words, row) => svg("text", {
      x, y: y + row * LINE * unit, "text-anchor": "middle", "font-size": 13 * unit, "font-weight": bold ? 600 : 400, fill: ink, stroke: ground, "stroke-width": 3.5 * unit, "paint-order": "stroke", "stroke-linejoin": "round",
    }, words))));
}

/** Names that fit: one's own first, then regions from the largest, then nodes where the reader has come near enough. */
function mapNames(view, seen, box, unit) {
  const taken = grid();
  const made = [];
  const put = (name, x, y, { bold = true, middle = false } = {}) => {
    const told = lines(name, STRONG_FONT, 120, 2);
    const width = Math.max(...told.map((line) => widthOf(line, STRONG_FONT))) / 2 + 3;
    const high = (told.length * LINE) / 2;
    const down = middle ? 0 : high + 8;
    const place = around(x / unit, y / unit + down, width, high, name);
    const limits = { left: box.left / unit, right: (box.left + box.width) / unit, top: box.top / unit, bottom: (box.top + box.height) / unit };
    if (!inside(place, limits) || taken.hits(place)) return;
    taken.put(place);
    made.push({ told, x, y: y + (down - high + 11) * unit, bold });
  };
  seen.filter((node) => node.own).forEach((node) => put(node.name, node.mapX, node.mapY));
  data.regions.filter(([, , radius, , named]) => radius / unit > 12 && !nodes[named].own)
    .forEach(([x, y, , , named]) => put(nodes[named].name, x, y, { middle: true }));
  // Dots far apart on the screen can bear their own names.
  if (9 / unit > 28) [...seen].sort((a, b) => b.weight - a.weight || a.index - b.index).slice(0, 400).forEach((node) => put(node.name, node.mapX, node.mapY, { bold: false }));
  return made;
}

function nearestOnMap(view, point, reach) {
  let best = null;
  let least = reach ** 2;
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
  const element = mapDrawing(view, false, box, 1100);
  element.setAttribute("width", width);
  element.setAttribute("height", height);
  return { element, width, height };
}

/** The largest groups as buttons: the way into the map for those who do not point. */
function regionList() {
  return nodeButtons(t("map-regions"), data.regions.slice(0, 20).map(([, , , size, named]) => [nodes[named], t("nodes", {}, size)]), chooseAround);
}
