// The network as the page holds it: nodes, relations, who is joined to whom.

const strings = data.strings;

const nodes = data.nodes.map((row, index) => {
  const [id, label, name, kind, first, last, sources, names, valid, facts, x, y, own] = row;
  return {
    index, id, label, name, kind: strings[kind], first: first || -Infinity, last: last || Infinity, sources, names,
    valid: valid || ["", ""], facts: facts.map(([word, value]) => [strings[word], value]), x, y, own: own === 1,
    weight: 0,
    folded: [name, ...names.map((dated) => dated[0])].map((each) => ({ name: each, folded: fold(each) })),
  };
});

const relations = data.relations.map((row, index) => {
  const [type, start, end, first = 0, last = 0, sources = [], role = 0, written = 0, confidence = 0] = row;
  return {
    index, type, start, end, first: first || -Infinity, last: last || Infinity, sources, role: strings[role],
    written: strings[written], confidence, from: strings[row[9] ?? 0], to: strings[row[10] ?? 0], pair: -1,
  };
});

const byId = new Map(nodes.map((node) => [node.id, node]));
const touching = nodes.map(() => []);
relations.forEach((relation) => {
  touching[relation.start].push(relation);
  if (relation.end !== relation.start) touching[relation.end].push(relation);
});
nodes.forEach((node) => { node.weight = touching[node.index].length; });

/** The pairs that the picture draws, one line for all relations from one node to another. */
const drawn = JSON.parse(document.getElementById("drawn").textContent);
const pairNumbers = new Map(drawn.edges.map((edge) => [edge.from + ">" + edge.to, edge.id]));
const pairRelations = drawn.edges.map(() => []);
relations.forEach((relation) => {
  relation.pair = pairNumbers.get(relation.start + ">" + relation.end) ?? -1;
  if (relation.pair >= 0) pairRelations[relation.pair].push(relation);
});

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
