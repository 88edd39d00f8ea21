// What the reader has chosen. It is kept in the address; whatever in an address is wrong is left out, without harm.

const firstYear = data.years ? data.years[0] : 0;
const lastYear = data.years ? data.years[1] : 0;

function opening() {
  const hidden = new Set(data.opening.hidden);
  return {
    hiddenLabels: new Set(data.labels.map(([key], index) => (hidden.has(key) ? index : -1)).filter((index) => index >= 0)),
    hiddenTypes: new Set(),
    from: firstYear,
    to: lastYear,
    selected: byId.get(data.opening.focus)?.index ?? -1,
    relation: -1,
    around: data.opening.steps ? byId.get(data.opening.focus)?.index ?? -1 : -1,
    steps: data.opening.steps,
    path: data.opening.path ? data.opening.path.map((id) => byId.get(id)?.index ?? -1) : null,
    measure: 0,
    tab: data.opening.path ? "path" : "details",
  };
}

let state = opening();
const listeners = [];

/** Change the state and tell everyone. */
function change(part) {
  state = { ...state, ...part };
  writeAddress();
  listeners.forEach((listener) => listener(state));
}

function writeAddress() {
  const start = opening();
  const parts = new URLSearchParams();
  const put = (name, value, usual) => { if (value !== usual) parts.set(name, value); };
  put("node", state.selected >= 0 ? nodes[state.selected].id : "", start.selected >= 0 ? nodes[start.selected].id : "");
  if (state.relation >= 0) parts.set("relation", relationKey(relations[state.relation]));
  const labelKeys = (set) => [...set].map((index) => data.labels[index][0]).sort().join(",");
  put("without", labelKeys(state.hiddenLabels), labelKeys(start.hiddenLabels));
  put("untied", [...state.hiddenTypes].map((index) => data.types[index][0]).sort().join(","), "");
  put("years", state.from + "-" + state.to, start.from + "-" + start.to);
  const around = (which) => (which.around >= 0 && which.steps ? which.steps + " " + nodes[which.around].id : "");
  put("around", around(state), around(start));
  const path = (which) => (which.path ? which.path.map((index) => nodes[index]?.id ?? "").join(" ") : "");
  put("path", path(state), path(start));
  put("size", String(state.measure), "0");
  put("tab", state.tab, start.tab);
  putAddress(parts);
}

/** Read the state from the address. */
function readAddress() {
  const parts = new URLSearchParams(location.hash.slice(1));
  const read = opening();
  const has = (name) => parts.has(name);
  if (has("node")) read.selected = byId.get(parts.get("node"))?.index ?? (parts.get("node") ? read.selected : -1);
  if (has("relation")) read.relation = relationOf(parts.get("relation"))?.index ?? -1;
  if (has("without")) read.hiddenLabels = named(parts.get("without"), data.labels);
  if (has("untied")) read.hiddenTypes = named(parts.get("untied"), data.types);
  const years = /^(\d{4})-(\d{4})$/.exec(parts.get("years") ?? "");
  if (years && data.years) [read.from, read.to] = inOrder(Number(years[1]), Number(years[2]));
  const around = /^([0-2]) ?(.*)$/s.exec(parts.get("around") ?? "");
  if (has("around")) {
    read.around = around && byId.has(around[2]) ? byId.get(around[2]).index : -1;
    read.steps = read.around >= 0 ? Number(around[1]) : 0;
  }
  if (has("path")) {
    const ends = parts.get("path").split(" ").map((id) => byId.get(id)?.index ?? -1);
    read.path = ends.length === 2 && ends.every((index) => index >= 0) ? ends : null;
    if (read.path) [read.around, read.steps] = [-1, 0];
  }
  const size = Number(parts.get("size") ?? 0);
  read.measure = Number.isInteger(size) && size >= 0 && size < data.measures.length + 2 ? size : 0;
  if (["details", "table", "path", "export"].includes(parts.get("tab"))) read.tab = parts.get("tab");
  setTheme(parts.get("theme"));
  state = read;
  listeners.forEach((listener) => listener(state));
}

function inOrder(one, other) {
  const inside = (year) => Math.min(Math.max(year, firstYear), lastYear);
  return [inside(Math.min(one, other)), inside(Math.max(one, other))];
}

function named(words, known) {
  const wanted = new Set(words.split(","));
  return new Set(known.map(([key], index) => (wanted.has(key) ? index : -1)).filter((index) => index >= 0));
}
