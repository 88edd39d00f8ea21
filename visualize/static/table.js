// The same nodes and relations as a table, in the reader's own order.

const UNDER = 2; // Place in a column of whether it stands under the first one's value: the panel is narrow.
const STEP = 200; // Rows made at a time: a table of thousands would hold up every click.

function makeTable() {
  let which = "nodes";
  let view = null;
  let rowsShown = STEP;
  const order = { nodes: [0, 1], relations: [0, 1] };
  const columns = {
    nodes: [
      [t("column-name"), (node) => node.name],
      [t("column-label"), (node) => data.labels[node.label][1], true],
      [t("column-degree"), (node) => view.near.get(node.index)?.length ?? 0],
      [t("column-years"), yearsWords],
    ],
    relations: [
      [t("column-start"), (relation) => nodes[relation.start].name],
      [t("column-type"), (relation) => data.types[relation.type][2], true],
      [t("column-end"), (relation) => nodes[relation.end].name],
      [t("column-years"), yearsWords],
    ],
  };
  const body = el("div", { class: "table-body" });
  const kinds = ["nodes", "relations"].map((kind) => el("button", {
    type: "button", class: "small", "data-kind": kind, onclick: () => { which = kind; rowsShown = STEP; draw(); },
  }, t("table-" + kind)));
  const box = el("div", { class: "table", id: "table" }, el("div", { class: "steps", role: "group" }, kinds), body);

  function show(next) {
    view = next;
    rowsShown = STEP;
    draw();
  }

  function draw() {
    kinds.forEach((button) => button.setAttribute("aria-pressed", String(button.dataset.kind === which)));
    const [column, direction] = order[which];
    const items = [...view[which]].sort((a, b) => direction * compare(columns[which][column][1](a), columns[which][column][1](b)) || a.index - b.index);
    const table = el("table", {},
      el("caption", { class: "unseen" }, t("table-" + which)),
      el("thead", {}, el("tr", {}, columns[which].map((column, index) => (column[UNDER] ? null : heading(index))))),
      el("tbody", {}, items.slice(0, rowsShown).map(row)));
    const rest = Math.min(items.length - rowsShown, STEP);
    clear(body, table, rest > 0 && el("button", { type: "button", class: "small more", onclick: () => { rowsShown += STEP; draw(); } }, t("more", {}, rest)));
  }

  function heading(index) {
    const [column, direction] = order[which];
    const here = index === 0 ? [0, 1] : [index];
    const sorted = here.includes(column) ? (direction > 0 ? "ascending" : "descending") : "none";
    return el("th", { scope: "col", "aria-sort": sorted }, here.map((each) => el("button", {
      type: "button", class: column === each ? "sorting current" : "sorting", title: t("sort", { name: columns[which][each][0] }),
      onclick: () => { order[which] = [each, column === each ? -direction : 1]; draw(); body.querySelectorAll("th .sorting")[each].focus(); },
    }, columns[which][each][0])));
  }

  function row(item) {
    const isNode = which === "nodes";
    const current = isNode ? state.selected === item.index && state.relation < 0 : state.relation === item.index;
    return el("tr", { class: current ? "current" : undefined, "data-id": isNode ? item.id : item.index },
      columns[which].map(([, value, under], index) => {
        if (under) return null;
        if (index) return el("td", {}, value(item));
        return el("th", { scope: "row" },
          el("button", { type: "button", class: "link", onclick: () => (isNode ? choose(item.index) : change({ relation: item.index, tab: "details" })) },
            symbol(isNode ? item.label : nodes[item.start].label), value(item)),
          el("span", { class: "told" }, columns[which][1][1](item)));
      }));
  }

  return { box, show };
}

function compare(one, other) {
  if (typeof one === "number") return one - other;
  return collator.compare(one, other);
}
