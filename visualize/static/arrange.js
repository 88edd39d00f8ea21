// Of a whole graph, what is shown around one node is set out here: rings around it, kinds beside each other.

const RING = 120; // Units between rings.
const WIDER = 1.22; // Names are wide, and so are screens.
const SEAT = 78; // Units along a ring for each node.

/** Give the nodes of a view their places around `centre`; the same view gives the same places. */
function arrange(view, centre) {
  const place = (node, x, y) => { node.x = Math.round(x); node.y = Math.round(y); };
  const distance = distances(view, centre);
  const angles = new Map([[centre, 0]]);
  place(nodes[centre], 0, 0);
  let radius = 0;
  for (let step = 1; step <= 2; step += 1) {
    const here = view.nodes.filter((node) => distance.get(node.index) === step)
      .map((node) => ({ node, towards: step === 1 ? 0 : towards(view, node.index, angles, distance) }))
      .sort((a, b) => a.towards - b.towards || a.node.label - b.node.label || collator.compare(a.node.name, b.node.name) || a.node.index - b.node.index);
    radius = rings(here, radius, angles, place);
  }
  view.nodes.filter((node) => !distance.has(node.index)).forEach((node, index) => place(node, index * SEAT, -radius - RING));
}

/** Fill rings from within; names are wide, so a ring is wider than high. */
function rings(here, radius, angles, place) {
  let done = 0;
  while (done < here.length) {
    radius += RING;
    const room = Math.max(6, Math.floor((Math.PI * radius * (1 + WIDER)) / SEAT));
    const ringsLeft = Math.ceil((here.length - done) / room);
    // Nodes that belong beside each other share an angle over all rings: every n-th goes to this one.
    const some = ringsLeft > 1 ? here.slice(done, done + room) : here.slice(done);
    some.forEach(({ node }, index) => {
      const angle = ((index + (radius / RING) * 0.37) / some.length) * 2 * Math.PI;
      angles.set(node.index, angle);
      place(node, radius * WIDER * Math.cos(angle), radius * Math.sin(angle));
    });
    done += some.length;
  }
  return radius;
}

function distances(view, centre) {
  const found = new Map([[centre, 0]]);
  let edge = [centre];
  for (let step = 1; edge.length; step += 1) {
    edge = edge.flatMap((here) => (view.near.get(here) ?? []).map((relation) => otherEnd(relation, here).index))
      .filter((index) => !found.has(index) && found.set(index, step));
  }
  return found;
}

/** Return the angle of the nearer neighbour that a node hangs on. */
function towards(view, index, angles, distance) {
  for (const relation of view.near.get(index) ?? []) {
    const other = otherEnd(relation, index).index;
    if (distance.get(other) === 1) return angles.get(other) ?? 0;
  }
  return 0;
}

/** A path of a whole graph stands in a line, one step below the other so that names have room. */
function arrangePath(view, path) {
  path.nodes.forEach((index, step) => { nodes[index].x = step * 170; nodes[index].y = step % 2 ? 60 : 0; });
  view.nodes.filter((node) => !path.nodes.includes(node.index)).forEach((node, step) => { node.x = step * 170; node.y = 200; });
}
