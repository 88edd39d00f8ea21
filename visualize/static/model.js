// The network as the page holds it: nodes, relations, who is joined to whom.

const strings = data.strings;

const nodes = data.nodes.map((row, index) => {
  const [id, label, name, kind, first, last, sources, names, valid, facts, x, y, own] = row;
  return {
    index, id, label, name, kind: strings[kind], first: first || -Infinity, last: last || Infinity, sources, names,
    valid: valid || ["", ""], facts: facts.map(([word, value]) => [strings[word], value]), x, y, own: own === 1,
    weight: 0,
    mapX: x, mapY: y, folded: null,
  };
});

const relations = data.relations.map((row, index) => {
  const [type, start, end, first = 0, last = 0, sources = [], role = 0, written = 0, confidence = 0] = row;
  return {
    index, type, start, end, first: first || -Infinity, last: last || Infinity, sources, role: strings[role],
    written: strings[written], confidence, from: strings[row[9] ?? 0], to: strings[row[10] ?? 0], pair: -1,
  };
});

/** Return a node's names as they are compared in a search; made when first asked for, since a graph has thousands. */
function foldedNames(node) {
  node.folded ??= [node.name, ...node.names.map((dated) => dated[0])].map((each) => ({ name: each, folded: fold(each) }));
  return node.folded;
}

const byId = new Map(nodes.map((node) => [node.id, node]));
const touching = nodes.map(() => []);
relations.forEach((relation) => {
  touching[relation.start].push(relation);
  if (relation.end !== relation.start) touching[relation.end].push(relation);
});
nodes.forEach((node) => { node.weight = touching[node.index].length; });

// One line stands for all relations from one node to another; the numbers agree with those that pyvis was given.
const pairs = [];
const pairRelations = [];
const pairNumbers = new Map();
relations.forEach((relation) => {
  if (relation.start === relation.end) return;
  const key = relation.start * nodes.length + relation.end;
  let number = pairNumbers.get(key);
  if (number === undefined) {
    number = pairs.length;
    pairNumbers.set(key, number);
    pairs.push({ id: number, from: relation.start, to: relation.end });
    pairRelations.push([]);
  }
  relation.pair = number;
  pairRelations[number].push(relation);
});

/** What pyvis carried for vis-network; empty where the whole graph is too much, and the page hands over what it shows. */
const drawn = JSON.parse(document.getElementById("drawn").textContent);
const whole = data.most > 0;

function otherEnd(relation, index) {
  return nodes[relation.start === index ? relation.end : relation.start];
}

/** Return a relation as a sentence: who, what, whom. */
function sentence(relation) {
  return nodes[relation.start].name + " " + data.types[relation.type][2] + " " + nodes[relation.end].name;
}

/** Return the relations that say the same thing of the same two, each of its own years, the earliest first. */
function alike(relation) {
  return touching[relation.start].filter((one) => one.type === relation.type && one.start === relation.start && one.end === relation.end)
    .sort((a, b) => a.first - b.first || a.index - b.index);
}

/** Return each role with its years, runs of years joined: "huvudpartner 2013, 2016–2017; partner 2018". */
function bundleWords(bundle) {
  if (bundle.length === 1) return [bundle[0].role, dateWords(bundle[0].from, bundle[0].to)].filter(Boolean).join(", ");
  const spans = new Map();
  [...bundle].sort((a, b) => a.first - b.first || a.index - b.index).forEach(({ role, first, last }) => {
    const runs = spans.get(role) ?? spans.set(role, []).get(role);
    const before = runs.at(-1);
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else runs.push([first, last]);
  });
  return [...spans].map(([role, runs]) => [role, runs.map(([first, last]) => spanWords(first, last)).filter(Boolean).join(", ")].filter(Boolean).join(" ")).filter(Boolean).join("; ");
}

/** Return years as words, either end open: "2013", "2013–2017", "från 2013". */
function spanWords(first, last) {
  if (first === last) return String(first);
  if (Number.isFinite(first) && Number.isFinite(last)) return t("years-shown", { from: first, to: last });
  return dateWords(Number.isFinite(first) ? String(first) : "", Number.isFinite(last) ? String(last) : "");
}

/** Return what names a relation in the address: its type, its ends, and which of several it is. */
function relationKey(relation) {
  return [data.types[relation.type][0], nodes[relation.start].id, nodes[relation.end].id, alike(relation).indexOf(relation)].join(" ");
}

function relationOf(key) {
  const [type, start, end, number] = key.split(" ");
  const from = byId.get(start);
  const to = byId.get(end);
  if (!from || !to) return undefined;
  const one = touching[from.index].find((each) => data.types[each.type][0] === type && each.start === from.index && each.end === to.index);
  return one && alike(one)[Number(number)];
}

function yearsWords(item) {
  return Number.isFinite(item.first) || Number.isFinite(item.last) ? spanWords(item.first, item.last) : "";
}
