// Which names fit, and where: no name over another, none over what is selected. Shared by picture, print and export.

const NAME_FONT = "13px system-ui, 'Segoe UI', 'Liberation Sans', sans-serif";
const STRONG_FONT = "600 14px system-ui, 'Segoe UI', 'Liberation Sans', sans-serif";
const LINE = 15;
const CELL = 48;
const measuring = document.createElement("canvas").getContext("2d");
const widths = new Map();

function widthOf(words, font) {
  const key = font.length + words;
  let width = widths.get(key);
  if (width === undefined) {
    measuring.font = font;
    width = measuring.measureText(words).width;
    widths.set(key, width);
  }
  return width;
}

/** Break a name into at most `most` lines of about `wide` pixels; what does not fit ends in an ellipsis. */
function lines(name, font, wide, most) {
  const made = [""];
  const words = name.split(/\s+/);
  for (const [place, word] of words.entries()) {
    const longer = made.at(-1) ? made.at(-1) + " " + word : word;
    // A short last word ("2 av 4") does not stand alone on a line.
    const room = place === words.length - 1 && word.length <= 3 ? wide * 1.3 : wide;
    if (!made.at(-1) || widthOf(longer, font) <= room) made[made.length - 1] = longer;
    else made.push(word);
  }
  const kept = made.slice(0, most);
  if (made.length > most) kept[most - 1] += " …";
  return kept.map((line) => cut(line, font, wide * 1.35));
}

function cut(line, font, wide) {
  if (widthOf(line, font) <= wide) return line;
  let low = 1;
  let high = line.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (widthOf(line.slice(0, middle) + "…", font) <= wide) low = middle;
    else high = middle - 1;
  }
  return line.slice(0, low) + "…";
}

/** Boxes in a grid, so that a new one is compared with its neighbours alone. */
function grid() {
  const cells = new Map();
  const each = (box, act) => {
    for (let x = Math.floor(box.left / CELL); x <= Math.floor(box.right / CELL); x += 1) {
      for (let y = Math.floor(box.top / CELL); y <= Math.floor(box.bottom / CELL); y += 1) {
        if (act(x * 65536 + y)) return true;
      }
    }
    return false;
  };
  return {
    put(box) {
      each(box, (cell) => { (cells.get(cell) ?? cells.set(cell, []).get(cell)).push(box); return false; });
    },
    hits(box, besides) {
      return each(box, (cell) => (cells.get(cell) ?? []).some((other) => other.owner !== besides
        && box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom));
    },
  };
}

/**
 * Place names for `placed` ({ node, radius } in the order of their importance) at `scale`. `strong` are node indices
 * whose names come first, in full and over symbols of others. Returns { node, lines, x, y, align, font } in pixels
 * relative to the picture's origin times scale. Names of nodes within `limits` (pixels) stay within them.
 */
function placeNames(placed, scale, strong, limits = null) {
  const names = grid();
  const symbols = grid();
  const chosen = grid();
  placed.forEach(({ node, radius }) => {
    const box = around(node.x * scale, node.y * scale, radius, radius, node.index);
    symbols.put(box);
    if (strong.has(node.index)) chosen.put(box);
  });
  if (limits?.tools) names.put(limits.tools);
  const done = [];
  placed.forEach(({ node, radius }, rank) => {
    const isStrong = strong.has(node.index);
    const bounded = limits && inside({ left: node.x * scale, right: node.x * scale, top: node.y * scale, bottom: node.y * scale }, limits);
    const font = isStrong || node.own ? STRONG_FONT : NAME_FONT;
    const told = lines(node.name, font, isStrong ? 190 : 135, isStrong ? 4 : 2);
    const width = Math.max(...told.map((line) => widthOf(line, font)));
    const usual = places(node, scale, radius, width, told.length * LINE);
    // The name of what is chosen is shown even at the rim: moved sideways until it is inside.
    const more = isStrong && bounded ? [usual[0], usual[3]].map((place) => moved(place, limits)) : [];
    for (const place of [...usual, ...more]) {
      const box = { ...place.box, owner: node.index };
      // The most important names may stand over symbols of others, never over a name or over what is selected.
      const free = (!bounded || inside(box, limits)) && !names.hits(box) && !chosen.hits(box, node.index)
        && (isStrong || rank < 4 || !symbols.hits(box, node.index));
      if (!free) continue;
      names.put(box);
      done.push({ node, lines: told, font, x: place.x, y: place.y, align: place.align });
      break;
    }
  });
  return done;
}

function moved(place, limits) {
  const by = Math.max(limits.left - place.box.left, 0) + Math.min(limits.right - place.box.right, 0);
  return { ...place, x: place.x + by, box: { ...place.box, left: place.box.left + by, right: place.box.right + by } };
}

function inside(box, limits) {
  return box.left >= limits.left && box.right <= limits.right && box.top >= limits.top && box.bottom <= limits.bottom;
}

function around(x, y, wide, high, owner) {
  return { left: x - wide, right: x + wide, top: y - high, bottom: y + high, owner };
}

function places(node, scale, radius, width, height) {
  const x = node.x * scale;
  const y = node.y * scale;
  const gap = radius + 4;
  const at = (align, left, top) => ({
    align, x: align === "center" ? left + width / 2 : align === "left" ? left : left + width, y: top,
    box: { left: left - 2, right: left + width + 2, top: top - 1, bottom: top + height + 1 },
  });
  return [
    at("center", x - width / 2, y + gap),
    at("left", x + gap, y - height / 2),
    at("right", x - gap - width, y - height / 2),
    at("center", x - width / 2, y - gap - height),
  ];
}
