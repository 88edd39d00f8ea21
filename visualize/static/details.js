// Everything about one node or one relation: names, time, facts, relations in view, and where each is said.

function makeDetails() {
  const box = el("div", { class: "details", id: "details" });

  function show(view) {
    if (state.relation >= 0) clear(box, relationDetails(relations[state.relation]));
    else if (state.selected >= 0) clear(box, nodeDetails(nodes[state.selected], view));
    else clear(box, el("p", { class: "help" }, t("details-empty")), onMap() ? regionList() : mostTied(view));
  }

  return { box, show };
}

/** Where to begin: those with the most relations in view. */
function mostTied(view) {
  const degree = (node) => view.near.get(node.index)?.length ?? 0;
  const some = [...view.nodes].sort((a, b) => degree(b) - degree(a) || a.index - b.index).slice(0, 12).filter(degree);
  return nodeButtons(t("most-tied"), some.map((node) => [node, t("relations", {}, degree(node))]), choose);
}

/** Nodes as a list of buttons, each with a word on it. */
function nodeButtons(heading, some, act) {
  if (!some.length) return null;
  return el("section", { class: "relations" }, el("h3", {}, heading), el("ul", { class: "plain" }, some.map(([node, told]) =>
    el("li", { class: "joined" },
      el("button", { type: "button", class: "link", "data-node": node.id, onclick: () => act(node.index) }, symbol(node.label), node.name),
      el("span", { class: "told" }, told)))));
}

function nodeDetails(node, view) {
  const [, label] = data.labels[node.label];
  return [
    el("h2", { tabindex: "-1" }, symbol(node.label), node.name),
    el("p", { class: "sort" }, node.kind && node.kind !== label.toLowerCase() ? label + ", " + node.kind : label),
    !view.shown[node.index] && el("p", { class: "warning" }, t("select-hidden", { name: node.name })),
    stepButtons(node),
    facts([
      [t("aliases"), node.names.length ? el("ul", { class: "plain" }, node.names.map((dated) => el("li", {}, aliasWords(dated)))) : ""],
      [t("valid"), dateWords(...node.valid)],
      ...node.facts.map(([word, value]) => [word, factValue(value)]),
    ]),
    relationList(node, view),
    sourceList(node.sources.map(sourceOf)),
  ];
}

function aliasWords([name, from, to]) {
  const dates = dateWords(from, to);
  return dates ? t("alias-dated", { name, dates }) : name;
}

function factValue(value) {
  const address = webAddress(value);
  if (!address || /\s/.test(address)) return value;
  return el("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, value);
}

function stepButtons(node) {
  const here = state.around === node.index ? state.steps : 0;
  const choices = [[0, t("steps-all")], [1, t("steps-one")], [2, t("steps-two")]];
  return el("div", { class: "steps", role: "group", "aria-label": t("steps") },
    el("span", {}, t("steps")),
    choices.filter(([steps]) => steps || !whole).map(([steps, word]) => el("button", {
      type: "button", class: "small", "data-steps": String(steps), "aria-pressed": String(here === steps),
      onclick: () => change({ around: steps ? node.index : -1, steps, path: null }),
    }, word)),
    el("button", { type: "button", class: "small", onclick: () => startPath(node.index) }, t("path-here")));
}

function relationList(node, view) {
  const joined = view.near.get(node.index) ?? [];
  if (!joined.length) return el("p", { class: "help" }, t("no-relations"));
  const groups = new Map();
  joined.forEach((relation) => {
    const outward = relation.start === node.index;
    const key = relation.type * 2 + (outward ? 0 : 1);
    if (!groups.has(key)) groups.set(key, new Map());
    const other = otherEnd(relation, node.index);
    const bundles = groups.get(key);
    bundles.set(other, [...(bundles.get(other) ?? []), relation]);
  });
  return el("section", { class: "relations" }, [...groups].sort(([a], [b]) => a - b).map(([key, bundles]) => [
    el("h3", {}, data.types[key >> 1][key % 2 ? 3 : 2], " ", el("span", { class: "count" }, numberFormat.format(bundles.size))),
    el("ul", { class: "plain" }, [...bundles]
      .sort(([a], [b]) => collator.compare(a.name, b.name) || a.index - b.index)
      .map(([other, bundle]) => relationRow(bundle, other))),
  ]));
}

/** One row for one member, however many years' relations say so. */
function relationRow(bundle, other) {
  const [relation] = bundle;
  const told = bundleWords(bundle);
  return el("li", { class: "joined" },
    el("button", { type: "button", class: "link", "data-node": other.id, onclick: () => choose(other.index) }, symbol(other.label), other.name),
    told && el("span", { class: "told" }, told),
    el("button", {
      type: "button", class: "about", "aria-label": t("show-relation", { name: sentence(relation) }),
      onclick: () => change({ relation: relation.index }),
    }, "i"));
}

function relationDetails(relation) {
  const start = nodes[relation.start];
  const end = nodes[relation.end];
  const [, word, phrase] = data.types[relation.type];
  const back = nodes[state.selected] ?? start;
  const link = (node) => el("button", { type: "button", class: "link", "data-node": node.id, onclick: () => choose(node.index) }, symbol(node.label), node.name);
  const bundle = alike(relation);
  const others = pairRelations[relation.pair]?.filter((one) => !bundle.includes(one)) ?? [];
  return [
    el("button", { type: "button", class: "small", onclick: () => choose(back.index) }, t("back", { name: back.name })),
    el("h2", { tabindex: "-1" }, word),
    el("p", { class: "sentence" }, link(start), " ", phrase, " ", link(end)),
    bundle.length > 1 && el("p", { class: "sort" }, bundleWords(bundle)),
    bundle.map((one) => el("section", { class: bundle.length > 1 ? "one-of" : undefined }, facts([
      [t("role"), one.role],
      [t("valid"), dateWords(one.from, one.to)],
      [t("as-written"), one.written && el("q", {}, one.written)],
      [t("confidence"), confidenceWords(one.confidence)],
      [t("column-sources"), bundle.length > 1 && one.sources.map(sourceName).join(", ")],
    ]))),
    sourceList([...new Set(bundle.flatMap((one) => one.sources))].map(sourceOf)),
    others.length > 0 && el("section", { class: "relations" }, el("h3", {}, t("table-relations")),
      el("ul", { class: "plain" }, others.map((one) => el("li", { class: "joined" },
        el("button", { type: "button", class: "link", onclick: () => change({ relation: one.index }) }, sentence(one)),
        el("span", { class: "told" }, [one.role, dateWords(one.from, one.to)].filter(Boolean).join(", ")))))),
  ];
}
