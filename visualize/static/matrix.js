// Tables over years: who was a member when, how many events a year. Real tables, so that every cell can be read aloud.

const rows = data.tables.flatMap((table, tableIndex) => table.rows.map(([id, name, label, values, told, written, confidence, sources], index) => ({
  id, name, label, values, told, written, confidence, sources, table: tableIndex, index, folded: fold(name),
})));
const firstYear = data.years.length ? data.years[0] : 0;
const lastYear = data.years.length ? data.years.at(-1) : 0;
const usual = { from: firstYear, to: lastYear, query: "", row: -1, off: new Set(), tab: "details" };
let current = { ...usual };
let turn = () => {};

function selectRows() {
  const columns = data.years.map((year, index) => ({ year, index })).filter(({ year }) => year >= current.from && year <= current.to);
  const wanted = fold(current.query);
  const kept = rows.filter((row) => !current.off.has(row.table) && row.folded.includes(wanted) && columns.some(({ index }) => row.values[index] !== null));
  return { columns, rows: kept };
}

function writeHash() {
  const parts = new URLSearchParams();
  if (current.from !== firstYear || current.to !== lastYear) parts.set("years", current.from + "-" + current.to);
  if (current.query) parts.set("find", current.query);
  if (current.off.size) parts.set("off", [...current.off].join(","));
  if (current.row >= 0) parts.set("row", rows[current.row].table + " " + rows[current.row].id);
  if (current.tab !== "details") parts.set("tab", current.tab);
  putAddress(parts);
}

function readHash() {
  const parts = new URLSearchParams(location.hash.slice(1));
  const years = /^(\d{4})-(\d{4})$/.exec(parts.get("years") ?? "");
  const inside = (year) => Math.min(Math.max(Number(year), firstYear), lastYear);
  const off = (parts.get("off") ?? "").split(",").filter((number) => /^\d+$/.test(number) && Number(number) < data.tables.length).map(Number);
  setTheme(parts.get("theme"));
  turn({
    ...usual,
    ...(years && { from: Math.min(inside(years[1]), inside(years[2])), to: Math.max(inside(years[1]), inside(years[2])) }),
    query: parts.get("find") ?? "",
    off: new Set(off),
    row: rows.findIndex((row) => row.table + " " + row.id === parts.get("row")),
    tab: parts.get("tab") === "export" ? "export" : "details",
  });
}

function rowDetails(row) {
  const table = data.tables[row.table];
  const known = data.years.map((year, index) => [year, row.values[index]]).filter(([, value]) => value !== null);
  return [
    el("h2", { tabindex: "-1" }, symbol(row.label), row.name),
    el("p", { class: "sort" }, [table.title, row.told].filter(Boolean).join(": ")),
    facts([
      [t("years"), table.bars ? known.map(([year, value]) => year + ": " + numberFormat.format(value)).join(", ") : runs(known.map(([year]) => year))],
      [t("as-written"), row.written && el("q", {}, row.written)],
      [t("confidence"), row.sources.length > 0 && confidenceWords(row.confidence)],
    ]),
    sourceList(row.sources.map(sourceOf)),
  ];
}

/** Return years as ranges: 2010–2013, 2016. */
function runs(years) {
  const made = [];
  years.forEach((year) => {
    const run = made.at(-1);
    if (run && run[1] === year - 1) run[1] = year;
    else made.push([year, year]);
  });
  return made.map(([from, to]) => (from === to ? String(from) : t("years-shown", { from, to }))).join(", ");
}

function drawTable(table, index, view) {
  const here = view.rows.filter((row) => row.table === index);
  if (!here.length) return null;
  const top = here.reduce((most, row) => view.columns.reduce((best, { index: column }) => Math.max(best, row.values[column] ?? 0), most), 1);
  return el("section", { class: "matrix", "data-table": index },
    el("h2", {}, table.title), el("p", { class: "lead" }, table.lead),
    el("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": table.title }, el("table", { class: table.bars ? "bars" : "presences" },
      el("caption", { class: "unseen" }, table.title),
      el("thead", {}, el("tr", {}, el("th", { scope: "col" }, t("column-name")), view.columns.map(({ year }) => el("th", { scope: "col", class: "year" }, String(year))),
        table.bars ? el("th", { scope: "col", class: "year" }, t("total")) : null)),
      el("tbody", {}, here.map((row) => drawRow(row, table, view, top))))));
}

function drawRow(row, table, view, top) {
  const number = rows.indexOf(row);
  const sum = view.columns.reduce((total, { index }) => total + (row.values[index] ?? 0), 0);
  return el("tr", { class: current.row === number ? "current" : undefined, "data-row": row.id },
    el("th", { scope: "row" }, el("button", { type: "button", class: "link", onclick: () => turn({ row: number, tab: "details" }) }, symbol(row.label), row.name),
      row.told && el("span", { class: "told" }, row.told)),
    view.columns.map(({ index }) => (table.bars ? barCell(row.values[index], top) : presence(row, index))),
    table.bars ? el("td", { class: "number" }, numberFormat.format(sum)) : null);
}

function barCell(value, top) {
  if (value === null) return el("td", { class: "number empty" });
  const bar = el("span", { class: "bar" });
  bar.style.height = Math.max(2, Math.round((value / top) * 26)) + "px";
  return el("td", { class: "number" }, bar, numberFormat.format(value));
}

function presence(row, index) {
  if (row.values[index] === null) return el("td", { class: "presence" });
  const mark = el("span", { class: "filled" }, el("span", { class: "unseen" }, t("member")));
  mark.style.background = data.labels[row.label][2];
  return el("td", { class: "presence" }, mark);
}

function saveRows(view) {
  const heading = [t("tables"), t("column-name"), t("column-told"), ...view.columns.map(({ year }) => year), t("as-written"), t("column-sources")];
  save(fileName(".csv"), "text/csv", csv(heading, view.rows.map((row) => [
    data.tables[row.table].title, row.name, row.told, ...view.columns.map(({ index }) => row.values[index] ?? ""), row.written, row.sources.map(sourceName).join(", "),
  ])));
}

function buildMatrix() {
  const board = el("div", { class: "board", id: "board" });
  const status = el("p", { class: "view-status", id: "status", role: "status" });
  const details = el("div", { class: "details", id: "details" });
  let view = selectRows();
  const search = el("input", { type: "text", id: "search", placeholder: t("column-name"), oninput: () => turn({ query: search.value }) });
  const tableBoxes = data.tables.map((table, index) => {
    const input = el("input", { type: "checkbox", onchange: () => { const off = new Set(current.off); if (!off.delete(index)) off.add(index); turn({ off }); } });
    const count = el("span", { class: "count" });
    return { input, count, row: el("label", { class: "row" }, input, el("span", { class: "word" }, table.title), count) };
  });
  const yearField = (id, word, part) => {
    const input = el("select", { id, onchange: () => {
      const wanted = { from: current.from, to: current.to, [part]: Number(input.value) };
      if (wanted.from > wanted.to) wanted[part === "from" ? "to" : "from"] = wanted[part];
      turn(wanted);
    } }, data.years.map((year) => el("option", { value: String(year) }, String(year))));
    return { input, box: el("label", { for: id }, word, input) };
  };
  const from = yearField("year-from", t("year-from"), "from");
  const to = yearField("year-to", t("year-to"), "to");
  const tabs = tabbed([
    { id: "details", word: t("tab-details"), body: [details] },
    { id: "export", word: t("tab-export"), body: [el("div", { class: "saving" }, el("p", {}, t("export")),
      el("button", { type: "button", id: "save-rows", onclick: () => saveRows(view) }, t("export-csv-rows")),
      el("button", { type: "button", id: "print", onclick: () => window.print() }, t("print")))] },
  ], (tab) => tab !== current.tab && turn({ tab }));

  document.getElementById("page").append(
    pageHead(() => writeHash()),
    el("div", { class: "toolbar" }, el("div", { class: "completing" }, el("label", { for: "search" }, t("matrix-search")), search),
      el("div", { class: "view-words" }, status),
      el("button", { type: "button", id: "reset", onclick: () => turn({ ...usual, tab: current.tab }) }, t("reset"))),
    notes() ?? "",
    el("main", { class: "columns" },
      el("div", { class: "left" }, el("details", { class: "filters", open: matchMedia("(min-width: 900px)").matches }, el("summary", {}, t("filter")),
        data.years.length > 1 && el("fieldset", { class: "years" }, el("legend", {}, t("years")), el("div", { class: "pair" }, from.box, to.box)),
        el("fieldset", {}, el("legend", {}, t("tables")), tableBoxes.map(({ row }) => row)))),
      board, el("div", { class: "right" }, tabs.box)),
    spoken);

  turn = (part) => {
    current = { ...current, ...part };
    view = selectRows();
    writeHash();
    clear(board, view.rows.length ? data.tables.map((table, index) => drawTable(table, index, view)) : el("p", { class: "nothing" }, t("nothing")));
    status.textContent = t("rows", {}, view.rows.length);
    tableBoxes.forEach(({ input, count }, index) => {
      input.checked = !current.off.has(index);
      count.textContent = numberFormat.format(view.rows.filter((row) => row.table === index).length);
    });
    from.input.value = String(current.from);
    to.input.value = String(current.to);
    if (search.value !== current.query) search.value = current.query;
    clear(details, current.row >= 0 ? rowDetails(rows[current.row]) : el("p", { class: "help" }, t("details-empty-row")));
    tabs.show(current.tab, true);
  };

  window.addEventListener("hashchange", readHash);
  readHash();
  document.body.dataset.ready = "yes";
}

buildMatrix();
