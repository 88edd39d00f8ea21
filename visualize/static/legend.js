// What the symbols and lines mean; the same list filters, and tells how many of each are in view.

function makeLegend() {
  const totalLabels = data.labels.map((_, label) => nodes.filter((node) => node.label === label).length);
  const totalTypes = data.types.map((_, type) => relations.filter((relation) => relation.type === type).length);
  const labels = group(t("legend-labels"), "hiddenLabels", data.labels.map(([, word], index) => ({ word, mark: symbol(index) })), totalLabels);
  const types = group(t("legend-types"), "hiddenTypes", data.types.map(([, word]) => ({ word, mark: null })), totalTypes);
  const box = el("div", { class: "legend" }, labels.box, types.box);

  function show(view) {
    labels.show(view.perLabel, state.hiddenLabels);
    types.show(view.perType, state.hiddenTypes);
  }

  return { box, show };
}

function group(heading, part, rows, totals) {
  const made = rows.map(({ word, mark }, index) => {
    const count = el("span", { class: "count" });
    const input = el("input", { type: "checkbox", onchange: () => toggle(part, index, input.checked) });
    return { input, count, row: el("label", { class: "row" }, input, mark, el("span", { class: "word" }, word), count) };
  });
  const both = el("span", { class: "both" },
    el("button", { type: "button", class: "small", onclick: () => change({ [part]: new Set() }) }, t("all")),
    el("button", { type: "button", class: "small", onclick: () => change({ [part]: new Set(rows.keys()) }) }, t("none")));
  const box = el("fieldset", {}, el("legend", {}, heading), both, made.map(({ row }) => row));

  function show(counts, hidden) {
    made.forEach(({ input, count }, index) => {
      input.checked = !hidden.has(index);
      count.textContent = t("of", { shown: numberFormat.format(counts[index]), total: numberFormat.format(totals[index]) });
    });
  }

  return { box, show };
}

function toggle(part, index, wanted) {
  const hidden = new Set(state[part]);
  if (wanted) hidden.delete(index);
  else hidden.add(index);
  change({ [part]: hidden });
}

function makeYears() {
  if (!data.years || firstYear === lastYear) return { box: null, show() {} };
  const field = (id, word, part) => {
    const choices = [];
    for (let year = firstYear; year <= lastYear; year += 1) choices.push(el("option", { value: String(year) }, String(year)));
    const input = el("select", { id, onchange: () => set(part, Number(input.value)) }, choices);
    return { input, box: el("label", { for: id }, word, input) };
  };
  const from = field("year-from", t("year-from"), "from");
  const to = field("year-to", t("year-to"), "to");

  function set(part, year) {
    const wanted = { from: state.from, to: state.to, [part]: year };
    // The other end follows, so that a range is never empty.
    if (wanted.from > wanted.to) wanted[part === "from" ? "to" : "from"] = year;
    change(wanted);
  }

  function show() {
    from.input.value = String(state.from);
    to.input.value = String(state.to);
  }

  const box = el("fieldset", { class: "years" }, el("legend", {}, t("years")), el("div", { class: "pair" }, from.box, to.box),
    el("p", { class: "help" }, t("years-help")));
  return { box, show };
}

function makeMeasure() {
  const words = [t("measure-degree"), ...data.measures.map(([word]) => word), t("measure-same")];
  const input = el("select", { id: "measure", onchange: () => change({ measure: Number(input.value) }) },
    words.map((word, index) => el("option", { value: String(index) }, word)));
  return { box: el("label", { class: "measure", for: "measure" }, t("measure"), input), show() { input.value = String(state.measure); } };
}
