// What is in view. Picture, legend, table, path, print and export all read this one answer.

/**
 * Return what passes the filters: `nodes` and `relations` in view, `near` (relations in view by node), how many nodes
 * each label and relations each type has in view, and how many nodes are left out for want of a relation in view.
 */
function select(chosen) {
  if (whole && chosen.around >= 0 && chosen.steps && !chosen.path) return selectAround(chosen);
  const passes = nodes.map((node) => !chosen.hiddenLabels.has(node.label) && inYears(node, chosen));
  let kept = relations.filter((relation) =>
    passes[relation.start] && passes[relation.end] && !chosen.hiddenTypes.has(relation.type) && inYears(relation, chosen));
  const tied = new Set(kept.flatMap((relation) => [relation.start, relation.end]));
  // What never had a relation stands by itself in the picture; what the filters have cut loose does not.
  const shown = nodes.map((node) =>
    passes[node.index] && (tied.has(node.index) || !touching[node.index].length || node.index === chosen.around));
  const alone = nodes.filter((node) => passes[node.index] && !shown[node.index]).length;
  if (chosen.around >= 0 && chosen.steps) {
    const near = surroundings(chosen.around, chosen.steps, kept);
    nodes.forEach((node) => { shown[node.index] &&= near.has(node.index); });
    kept = kept.filter((relation) => shown[relation.start] && shown[relation.end]);
  }
  const view = counted(shown, kept, alone);
  return whole && chosen.path ? onlyPath(view, chosen.path) : view;
}

/** Of a whole graph a path is shown by itself. */
function onlyPath(view, [start, end]) {
  const found = start >= 0 && end >= 0 ? shortest(view, start, end) : null;
  const on = new Set(found ? found.nodes : [start, end].filter((index) => index >= 0 && view.shown[index]));
  return counted(nodes.map((node) => on.has(node.index)), view.relations.filter((relation) => on.has(relation.start) && on.has(relation.end)), 0);
}

/** The same around one node of a whole graph: only what is near it is looked at, and no more shown than can be read. */
function selectAround(chosen) {
  const shown = new Uint8Array(nodes.length);
  const passes = (node) => !chosen.hiddenLabels.has(node.label) && inYears(node, chosen);
  const holds = (relation) => !chosen.hiddenTypes.has(relation.type) && inYears(relation, chosen);
  const found = [chosen.around];
  shown[chosen.around] = 1;
  let edge = [chosen.around];
  let cut = 0;
  for (let step = 0; step < chosen.steps; step += 1) {
    const next = new Set();
    for (const here of edge) {
      for (const relation of touching[here]) {
        const other = otherEnd(relation, here);
        if (!shown[other.index] && holds(relation) && passes(other)) next.add(other.index);
      }
    }
    const ordered = [...next].sort((a, b) => nodes[b].weight - nodes[a].weight || a - b);
    edge = ordered.slice(0, Math.max(0, data.most - found.length));
    cut += ordered.length - edge.length;
    edge.forEach((index) => { shown[index] = 1; found.push(index); });
  }
  const kept = [];
  for (const index of found) {
    for (const relation of touching[index]) {
      if (relation.start === index && shown[relation.end] && holds(relation)) kept.push(relation);
    }
  }
  return { ...counted(shown, kept, 0), cut };
}

function inYears(item, chosen) {
  return !data.years || (item.first <= chosen.to && item.last >= chosen.from);
}

function surroundings(start, steps, kept) {
  const joined = joinedBy(kept);
  const found = new Set([start]);
  let edge = [start];
  for (let step = 0; step < steps; step += 1) {
    edge = edge.flatMap((here) => (joined.get(here) ?? []).map((relation) => otherEnd(relation, here).index))
      .filter((index) => !found.has(index) && found.add(index));
  }
  return found;
}

function joinedBy(kept) {
  const joined = new Map();
  const put = (index, relation) => (joined.has(index) ? joined.get(index).push(relation) : joined.set(index, [relation]));
  kept.forEach((relation) => {
    put(relation.start, relation);
    if (relation.end !== relation.start) put(relation.end, relation);
  });
  return joined;
}

function counted(shown, kept, alone) {
  const perLabel = data.labels.map(() => 0);
  const perType = data.types.map(() => 0);
  const inView = nodes.filter((node) => shown[node.index]);
  inView.forEach((node) => { perLabel[node.label] += 1; });
  kept.forEach((relation) => { perType[relation.type] += 1; });
  const near = joinedBy(kept);
  const top = [...near.values()].reduce((most, joined) => Math.max(most, joined.length), 1);
  return { shown, nodes: inView, relations: kept, near, top, perLabel, perType, alone, cut: 0 };
}

/** Return a shortest path within the view as { nodes, relations, ways: how many are as short }, or null for none. */
function shortest(view, start, end) {
  if (!view.shown[start] || !view.shown[end]) return null;
  const cameBy = new Map([[start, null]]);
  const ways = new Map([[start, 1]]); // How many equally short ways lead to a node.
  let edge = [start];
  while (edge.length && !cameBy.has(end)) {
    const next = new Set();
    for (const here of edge) {
      const met = new Set();
      for (const relation of view.near.get(here) ?? []) {
        const there = otherEnd(relation, here).index;
        if (met.has(there) || (cameBy.has(there) && !next.has(there))) continue;
        met.add(there);
        ways.set(there, (ways.get(there) ?? 0) + ways.get(here));
        if (!cameBy.has(there)) cameBy.set(there, relation);
        next.add(there);
      }
    }
    edge = [...next];
  }
  if (!cameBy.has(end)) return null;
  const path = { nodes: [end], relations: [], ways: ways.get(end) };
  for (let here = end; here !== start;) {
    const relation = cameBy.get(here);
    here = otherEnd(relation, here).index;
    path.nodes.unshift(here);
    path.relations.unshift(relation);
  }
  return path;
}

/** Return a node's size, as a radius in the picture's units, by the measure that the reader chose. */
function radiusOf(node, view, measure) {
  if (measure === data.measures.length + 1) return 9;
  if (measure === 0) return 6 + 15 * Math.sqrt((view.near.get(node.index)?.length ?? 0) / view.top);
  return 6 + 15 * Math.sqrt(data.measures[measure - 1][1][node.index]);
}
