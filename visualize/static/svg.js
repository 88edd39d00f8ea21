// What is in view as a drawing: for print, for export, without a canvas.

/** Return an SVG element of the view, about `wide` pixels, in the colours of light paper. */
function drawSvg(view, wide = 1500) {
  if (onMap()) return mapSvg(view);
  const box = bounds(view.nodes.length ? view.nodes : [{ x: 0, y: 0 }]);
  const scale = Math.min(wide / Math.max(box.width, 1), 1100 / Math.max(box.height, 1), 1.5);
  const margin = 90;
  const width = Math.ceil(box.width * scale + margin * 2);
  const legendTop = Math.ceil(box.height * scale + margin * 2);
  const placed = view.nodes
    .map((node) => ({ node, radius: Math.max(radiusOf(node, view, state.measure) * Math.min(scale, 1), 4) }))
    .sort((a, b) => (b.node.own ? 1 : 0) - (a.node.own ? 1 : 0) || b.radius - a.radius || a.node.index - b.node.index);
  const dx = margin - box.left * scale;
  const dy = margin - box.top * scale + 40;
  const legend = svgLegend(view, legendTop + 40);
  const height = legendTop + 40 + legend.height;
  const lines = [...new Set(view.relations.map((relation) => relation.pair))].filter((id) => id >= 0).map((id) => pairs[id]);
  return {
    width: Math.max(width, 1080), height,
    element: svg("svg", { xmlns: SVG, viewBox: `0 0 ${Math.max(width, 1080)} ${height}`, width: Math.max(width, 1080), height, role: "img", "font-family": "'Segoe UI', 'Liberation Sans', sans-serif" },
      svg("title", {}, data.title),
      svg("rect", { width: "100%", height: "100%", fill: "#ffffff" }),
      svg("text", { class: "drawing-title", x: margin / 2, y: 40, "font-size": 22, "font-weight": 600, fill: "#1b1f24" }, data.title),
      svg("g", { transform: `translate(${dx} ${dy})` },
        svg("path", { d: lines.map((pair) => line(pair, scale)).join(""), stroke: "#9aa2ac", "stroke-width": 1, fill: "none" }),
        placed.map(({ node, radius }) => svg("path", {
          d: outline(data.labels[node.label][3]), fill: data.labels[node.label][2], stroke: "#ffffff", "stroke-width": 0.12,
          transform: `translate(${round(node.x * scale)} ${round(node.y * scale)}) scale(${round(radius)})`, "data-id": node.id,
        }, svg("title", {}, node.name))),
        placeNames(placed, scale, new Set()).map(svgName)),
      legend.element),
  };
}

function line(pair, scale) {
  const from = nodes[pair.from];
  const to = nodes[pair.to];
  return `M${round(from.x * scale)} ${round(from.y * scale)}L${round(to.x * scale)} ${round(to.y * scale)}`;
}

function svgName(name) {
  const anchor = { center: "middle", left: "start", right: "end" }[name.align];
  return name.lines.map((words, row) => svg("text", {
    x: round(name.x), y: round(name.y + row * LINE + 12), "text-anchor": anchor, "font-size": name.font === STRONG_FONT ? 14 : 13,
    "font-weight": name.font === STRONG_FONT ? 600 : 400, fill: "#1b1f24", stroke: "#ffffff", "stroke-width": 3, "paint-order": "stroke",
  }, words));
}

function svgLegend(view, top) {
  const rows = data.labels.map((label, index) => [label, view.perLabel[index]]).filter(([, count]) => count);
  const years = data.years ? t("years") + " " + t("years-shown", { from: state.from, to: state.to }) + ". " : "";
  return {
    height: 74,
    element: svg("g", { transform: `translate(45 ${top})`, "font-size": 13, fill: "#1b1f24" },
      rows.map(([[, word, fillColour, shape], count], index) => svg("g", { transform: `translate(${(index % 5) * 196} ${Math.floor(index / 5) * 22})` },
        svg("path", { d: outline(shape), fill: fillColour, transform: "translate(8 -4) scale(7)" }),
        svg("text", { x: 22 }, word + " (" + count + ")"))),
      svg("text", { y: Math.ceil(rows.length / 5) * 22 + 4, fill: "#5a626c" }, years + viewWords(view))),
  };
}

function round(number) {
  return Math.round(number * 10) / 10;
}

function viewWords(view) {
  return t("in-view", { nodes: t("nodes", {}, view.nodes.length), relations: t("relations", {}, view.relations.length) });
}
