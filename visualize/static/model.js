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

/** Return what names a relation in the address: its type, its ends, and which of several it is. */
function relationKey(relation) {
  const alike = touching[relation.start].filter((one) => one.type === relation.type && one.end === relation.end);
  return [data.types[relation.type][0], nodes[relation.start].id, nodes[relation.end].id, alike.indexOf(relation)].join(" ");
}

function relationOf(key) {
  const [type, start, end, number] = key.split(" ");
  const from = byId.get(start);
  const to = byId.get(end);
  if (!from || !to) return undefined;
  const alike = touching[from.index].filter((one) => data.types[one.type][0] === type && one.end === to.index);
  return alike[Number(number)];
}

function yearsWords(item) {
  const first = Number.isFinite(item.first) ? String(item.first) : "";
  const last = Number.isFinite(item.last) ? String(item.last) : "";
  if (first && first === last) return first;
  return first || last ? t("years-shown", { from: first, to: last }) : "";
}
