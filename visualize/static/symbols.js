// A node's symbol on the canvas: drawn sharp while the picture is still, copied while it moves.

const FADED = 0.28;

function drawSymbol(ctx, label, radius, rim, ground) {
  const [, , fillColour, shape] = data.labels[label];
  const path = PATHS[shape] ?? PATHS.dot;
  ctx.scale(radius, radius);
  ctx.fillStyle = fillColour;
  ctx.fill(path);
  ctx.lineWidth = rim / radius;
  ctx.strokeStyle = ground;
  ctx.stroke(path);
}

/** Return a function that copies a symbol of `radius` units to a place; there is one drawing for each kind and size. */
function makeStamps() {
  const stamps = new Map();
  const density = window.devicePixelRatio || 1;

  function make(label, dots, half, faded, ground) {
    const side = Math.ceil(half * 2 * density);
    const sheet = el("canvas", { width: side, height: side });
    const ctx = sheet.getContext("2d");
    ctx.scale(density, density);
    ctx.translate(half, half);
    ctx.globalAlpha = faded ? FADED : 1;
    drawSymbol(ctx, label, dots, 1.5, ground);
    return sheet;
  }

  return (ctx, { label, x, y }, radius, scale, faded, ground) => {
    const dots = Math.round(radius * scale * 2) / 2; // Radius in pixels: half a pixel more or less is not seen in motion.
    const half = dots * 1.3 + 2;
    const key = [label, dots, faded, ground].join(" ");
    if (!stamps.has(key)) stamps.set(key, make(label, dots, half, faded, ground));
    ctx.drawImage(stamps.get(key), x - half / scale, y - half / scale, (half * 2) / scale, (half * 2) / scale);
  };
}
