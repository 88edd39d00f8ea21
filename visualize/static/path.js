// How two hang together, within the filters.

let startPath = () => {};

function makePath() {
  const ends = [-1, -1];
  const field = (which, id, label) => completing({
    id, label, hint: t("search-hint"), keep: true,
    find: (query) => ranked(query, nodes, foldedNames),
    nameOf: ({ item }) => item.name,
    describe: ({ item, by }) => nodeHit(item, by),
    choose: ({ item }) => { ends[which] = item.index; if (ends.every((end) => end >= 0)) go(); },
  });
  const from = field(0, "path-from", t("path-from"));
  const to = field(1, "path-to", t("path-to"));
  const answer = el("div", { class: "answer", role: "status" });
  const box = el("div", { class: "path" }, from.box, to.box,
    el("div", { class: "steps" },
      el("button", { type: "button", class: "small", onclick: go }, t("path-find")),
      el("button", { type: "button", class: "small", onclick: () => { ends.fill(-1); from.input.value = to.input.value = ""; change({ path: null }); } }, t("path-clear"))),
    answer);

  function go() {
    if (ends.some((end) => end < 0)) clear(answer, el("p", {}, t("path-choose")));
    // What is shown around one node alone would hide most paths, so it gives way.
    else change({ path: [...ends], around: -1, steps: 0, relation: -1, tab: "path" });
  }

  startPath = (index) => {
    ends[0] = index;
    from.input.value = nodes[index].name;
    change({ tab: "path" });
    to.input.focus();
  };

  /** Show the path in words and return it, or null. */
  function show(view) {
    if (!state.path) {
      clear(answer);
      return null;
    }
    [ends[0], ends[1]] = state.path;
    from.input.value = nodes[ends[0]]?.name ?? "";
    to.input.value = nodes[ends[1]]?.name ?? "";
    const found = ends.every((end) => end >= 0) ? shortest(view, ends[0], ends[1]) : null;
    clear(answer, found ? pathWords(found) : el("p", { class: "warning" }, t("path-none", { from: from.input.value, to: to.input.value })));
    return found;
  }

  return { box, show };
}

function pathWords(path) {
  return [
    el("p", {}, t("path-found", {}, path.relations.length), " ", path.ways > 1 && t("path-ways", {}, path.ways)),
    el("ol", { class: "plain way" }, path.nodes.map((index, place) => {
      const relation = path.relations[place];
      const outward = relation?.start === index;
      return el("li", { "data-node": nodes[index].id },
        el("button", { type: "button", class: "link", onclick: () => choose(index, { path: state.path }) }, symbol(nodes[index].label), nodes[index].name),
        relation && el("button", {
          type: "button", class: "step", "data-relation": relation.index, onclick: () => change({ relation: relation.index, tab: "details" }),
        }, data.types[relation.type][outward ? 2 : 3], " ", el("span", { class: "told" }, dateWords(relation.from, relation.to))));
    })),
  ];
}

function nodeHit(node, by) {
  const outside = !lastView.shown[node.index];
  const told = [data.labels[node.label][1], by && t("search-alias", { name: by }), outside && t("search-hidden")].filter(Boolean).join(" · ");
  return [symbol(node.label), el("span", { class: "name" }, node.name), el("span", { class: "told" }, told)];
}
