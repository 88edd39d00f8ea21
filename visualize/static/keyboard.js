// The picture by keyboard. Nodes are walked as a text is read, row by row, so that right and left alone reach all.

const ROW = 90; // Units of one row of the walk.

function makeWalk(picture, container) {
  let rows = [];
  let walk = [];

  function show(view) {
    const byRow = new Map();
    view.nodes.forEach((node) => {
      const row = Math.floor(node.y / ROW);
      if (!byRow.has(row)) byRow.set(row, []);
      byRow.get(row).push(node);
    });
    rows = [...byRow].sort(([a], [b]) => a - b).map(([, some]) => some.sort((a, b) => a.x - b.x || a.index - b.index));
    walk = rows.flat();
  }

  function step(by) {
    if (!walk.length) return;
    const here = walk.findIndex((node) => node.index === state.selected);
    go(walk[here < 0 ? 0 : (here + by + walk.length) % walk.length]);
  }

  function stepRow(by) {
    const row = rows.findIndex((some) => some.some((node) => node.index === state.selected));
    if (row < 0) return step(0);
    const here = nodes[state.selected];
    const next = rows[(row + by + rows.length) % rows.length];
    return go(next.reduce((best, node) => (Math.abs(node.x - here.x) < Math.abs(best.x - here.x) ? node : best)));
  }

  function go(node) {
    choose(node.index, { stay: true });
    picture.reveal(node.index);
  }

  const keys = {
    ArrowRight: () => step(1), ArrowLeft: () => step(-1), ArrowDown: () => stepRow(1), ArrowUp: () => stepRow(-1),
    Home: () => walk.length && go(walk[0]), End: () => walk.length && go(walk.at(-1)),
    "+": () => picture.zoom(1.25), "-": () => picture.zoom(0.8), 0: () => picture.fit(),
    Enter: () => showDetails(), Escape: () => change({ selected: -1, relation: -1, path: null }),
  };
  const pans = { ArrowRight: [80, 0], ArrowLeft: [-80, 0], ArrowDown: [0, 80], ArrowUp: [0, -80] };

  container.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.shiftKey && pans[event.key]) picture.pan(...pans[event.key]);
    else if (keys[event.key]) keys[event.key]();
    else return;
    event.preventDefault();
  });

  return { show };
}
