// One outline for each shape, radius 1 around the origin, used alike by picture, legend, print and export.

const OUTLINES = {
  dot: "M-1 0a1 1 0 1 1 2 0a1 1 0 1 1 -2 0z",
  square: "M-.88-.88h1.76v1.76h-1.76z",
  hexagon: "M-1.05 0L-.525-.91H.525L1.05 0L.525.91H-.525z",
  star: "M0-1.2L.33-.42L1.14-.37L.52.17L.71.97L0 .54L-.71.97L-.52.17L-1.14-.37L-.33-.42z",
  diamond: "M0-1.15L1 0L0 1.15L-1 0z",
  triangle: "M0-1.1L1.05 .8H-1.05z",
  triangleDown: "M0 1.1L1.05-.8H-1.05z",
  ellipse: "M-1.25 0a1.25 .72 0 1 1 2.5 0a1.25 .72 0 1 1 -2.5 0z",
  circle: "M-1 0a1 1 0 1 1 2 0a1 1 0 1 1 -2 0zM-.5 0a.5 .5 0 1 0 1 0a.5 .5 0 1 0 -1 0z",
  box: "M-1.2-.65h2.4v1.3h-2.4z",
  database: "M-.9-.9h1.8v1.8h-1.8zM-.55-.25v.8h1.1v-.8z",
  text: "M-.8-1h1.1l.5 .5v1.5h-1.6z",
};

const PATHS = Object.fromEntries(Object.entries(OUTLINES).map(([name, outline]) => [name, new Path2D(outline)]));

function outline(shape) {
  return OUTLINES[shape] ?? OUTLINES.dot;
}

/** Return the symbol of a label, for legend, lists and table. It says nothing by itself: its name stands beside. */
function symbol(label) {
  const [, , fillColour, shape] = data.labels[label];
  return svg(
    "svg",
    { viewBox: "-1.4 -1.4 2.8 2.8", class: "symbol", "aria-hidden": "true" },
    svg("path", { d: outline(shape), fill: fillColour }),
  );
}
