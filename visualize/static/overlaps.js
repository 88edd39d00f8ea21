// Who overlaps whom: a drawing of the organisers, and every pair with its reasons.

const pairs = data.pairs.map((pair, index) => ({
  ...pair, index, organisers: new Set(pair.sides.flatMap(([, organisers]) => organisers)),
  folded: fold(pair.sides.map(([name, organisers]) => [name, ...organisers].join(" ")).join(" ")),
}));
const kinds = [...new Map(pairs.map((pair) => [pair.kind, pair.kindWord]))];
const usual = { off: new Set(), organiser: "", query: "", least: 0, pair: -1, tab: "details" };
let current = { ...usual };
let turn = () => {};

function selectPairs() {
  const wanted = fold(current.query);
  return pairs.filter((pair) => !current.off.has(pair.kind) && pair.strength * 100 >= current.least && pair.folded.includes(wanted)
    && (!current.organiser || pair.organisers.has(current.organiser)));
}

function writeHash() {
  const parts = new URLSearchParams();
  if (current.off.size) parts.set("without", [...current.off].join(","));
  if (current.organiser) parts.set("organiser", current.organiser);
  if (current.query) parts.set("find", current.query);
  if (current.least) parts.set("least", String(current.least));
  if (current.pair >= 0) parts.set("pair", pairs[current.pair].id);
  if (current.tab !== "details") parts.set("tab", current.tab);
  putAddress(parts);
}

function readHash() {
  const parts = new URLSearchParams(location.hash.slice(1));
  const off = (parts.get("without") ?? "").split(",");
  const least = Number(parts.get("least") ?? 0);
  setTheme(parts.get("theme"));
  turn({
    ...usual,
    off: new Set(kinds.map(([kind]) => kind).filter((kind) => off.includes(kind))),
    organiser: data.organisers.some(([name]) => name === parts.get("organiser")) ? parts.get("organiser") : "",
    query: parts.get("find") ?? "",
    least: Number.isFinite(least) ? Math.min(Math.max(least, 0), 100) : 0,
    pair: pairs.findIndex((pair) => pair.id === parts.get("pair")),
    tab: parts.get("tab") === "export" ? "export" : "details",
  });
}

const SPREAD = 1.25; // Room for names between the organisers of the drawing.

/** Draw the organisers and how many pairs in view join two of them; nothing where fewer than two are joined. */
function drawing(view) {
  const weight = new Map();
  const ties = data.joined.map(([one, other]) => ({ one, other, count: view.filter((pair) => meets(pair, data.organisers[one][0], data.organisers[other][0])).length }))
    .filter(({ count }) => count);
  ties.forEach(({ one, other, count }) => [one, other].forEach((index) => weight.set(index, (weight.get(index) ?? 0) + count)));
  if (!weight.size) return null;
  const most = Math.max(...weight.values());
  const placed = [...weight].sort(([, a], [, b]) => b - a).map(([index, count]) => {
    const [name, x, y] = data.organisers[index];
    return { node: { index, name, x, y, own: false }, radius: 6 + 12 * Math.sqrt(count / most) };
  });
  const [xs, ys] = [placed.map(({ node }) => node.x * SPREAD), placed.map(({ node }) => node.y * SPREAD)];
  const box = [Math.min(...xs) - 140, Math.min(...ys) - 50, Math.max(...xs) - Math.min(...xs) + 280, Math.max(...ys) - Math.min(...ys) + 100];
  const made = svg("svg", { viewBox: box.join(" "), class: "who", role: "img", "aria-label": t("overlaps-who") },
    ties.map(({ one, other, count }) => svg("line", {
      x1: data.organisers[one][1] * SPREAD, y1: data.organisers[one][2] * SPREAD, x2: data.organisers[other][1] * SPREAD, y2: data.organisers[other][2] * SPREAD,
      "stroke-width": Math.min(1 + count, 9), class: "tie",
    }, svg("title", {}, String(count)))),
    placed.map(({ node, radius }) => svg("circle", {
      class: current.organiser === node.name ? "who-one current" : "who-one", cx: node.x * SPREAD, cy: node.y * SPREAD, r: radius,
      onclick: () => turn({ organiser: current.organiser === node.name ? "" : node.name }),
    }, svg("title", {}, node.name))),
    placeNames(placed, SPREAD, new Set()).map(({ lines: told, x, y, align }) => told.map((words, row) => svg("text", {
      x, y: y + row * LINE + 12, "text-anchor": { center: "middle", left: "start", right: "end" }[align],
    }, words))));
  made.style.maxWidth = box[2] + "px";
  return made;
}

function meets(pair, one, other) {
  const [[, left], [, right]] = pair.sides;
  return (left.includes(one) && right.includes(other)) || (left.includes(other) && right.includes(one));
}

function capital(words) {
  return words.charAt(0).toLocaleUpperCase(data.language) + words.slice(1);
}

function percent(strength) {
  return t("confidence-share", { percent: numberFormat.format(Math.round(strength * 100)) });
}

function card(pair) {
  const bar = el("span", { class: "strength" });
  bar.style.width = Math.round(pair.strength * 100) + "%";
  return el("li", { class: "card met " + pair.kind + (current.pair === pair.index ? " current" : ""), "data-pair": pair.id },
    el("p", {}, el("strong", {}, capital(pair.kindWord)), " · ", t("overlaps-strength", { percent: percent(pair.strength) }), " · ", t("overlaps-could", { name: pair.suggestion })),
    el("span", { class: "gauge", "aria-hidden": "true" }, bar),
    pair.sides.map((side) => el("p", { class: "side" }, el("strong", {}, side[0]), el("span", { class: "told" }, [side[1].join(", "), side[2]].filter(Boolean).join(" · ")))),
    el("ul", {}, pair.reasons.map((reason) => el("li", {}, reason))),
    pair.decision && el("p", { class: "told" }, pair.decision),
    el("button", { type: "button", class: "small", onclick: () => turn({ pair: pair.index, tab: "details" }) }, t("overlaps-sources")));
}

function pairDetails(pair) {
  return [
    el("h2", { tabindex: "-1" }, pair.sides.map(([name]) => name).join(" · ")),
    el("p", { class: "sort" }, pair.kindWord + ", " + percent(pair.strength)),
    pair.sides.map(([name, organisers, when]) => facts([[t("column-name"), name], [t("organisers"), organisers.join(", ")], [t("when"), when]])),
    facts([[t("overlaps-why"), el("ul", { class: "plain" }, pair.reasons.map((reason) => el("li", {}, reason)))]]),
    sourceList(pair.sources.map(sourceOf)),
  ];
}

function savePairs(view) {
  const heading = ["relation", "overlaps-percent", "column-start", "organisers", "column-end", "organisers", "overlaps-why", "overlaps-suggested", "column-sources"];
  save(fileName(".csv"), "text/csv", csv(heading.map((key) => t(key)), view.map((pair) => [
    pair.kindWord, Math.round(pair.strength * 100), pair.sides[0][0], pair.sides[0][1].join(", "), pair.sides[1][0], pair.sides[1][1].join(", "),
    pair.reasons.join("; "), pair.suggestion, pair.sources.map(sourceName).join(", "),
  ])));
}

function buildOverlaps() {
  const board = el("div", { class: "board", id: "board" });
  const status = el("p", { class: "view-status", id: "status", role: "status" });
  const details = el("div", { class: "details", id: "details" });
  let view = [];
  const search = el("input", { type: "text", id: "search", placeholder: t("search-events-hint"), oninput: () => turn({ query: search.value }) });
  const kindBoxes = kinds.map(([kind, word]) => {
    const input = el("input", { type: "checkbox", onchange: () => { const off = new Set(current.off); if (!off.delete(kind)) off.add(kind); turn({ off }); } });
    const count = el("span", { class: "count" });
    return { kind, input, count, row: el("label", { class: "row" }, input, el("span", { class: "word" }, capital(word)), count) };
  });
  const organiser = el("select", { id: "organiser", onchange: () => turn({ organiser: organiser.value }) },
    el("option", { value: "" }, t("all")), data.organisers.map(([name]) => name).sort(collator.compare).map((name) => el("option", { value: name }, name)));
  const least = el("select", { id: "least", onchange: () => turn({ least: Number(least.value) }) },
    [0, 25, 50, 75, 90].map((share) => el("option", { value: String(share) }, t("confidence-share", { percent: share }))));
  const tabs = tabbed([
    { id: "details", word: t("tab-details"), body: [details] },
    { id: "export", word: t("tab-export"), body: [el("div", { class: "saving" }, el("p", {}, t("export")),
      el("button", { type: "button", id: "save-pairs", onclick: () => savePairs(view) }, t("export-csv-rows")),
      el("button", { type: "button", id: "print", onclick: () => window.print() }, t("print")))] },
  ], (tab) => tab !== current.tab && turn({ tab }));

  document.getElementById("page").append(
    pageHead(() => writeHash()),
    el("div", { class: "toolbar" }, el("div", { class: "completing" }, el("label", { for: "search" }, t("search")), search),
      el("div", { class: "view-words" }, status),
      el("button", { type: "button", id: "reset", onclick: () => turn({ ...usual, tab: current.tab }) }, t("reset"))),
    notes() ?? "",
    el("main", { class: "columns" },
      el("div", { class: "left" }, el("details", { class: "filters", open: matchMedia("(min-width: 900px)").matches }, el("summary", {}, t("filter")),
        el("fieldset", {}, el("legend", {}, t("overlaps-kinds")), kindBoxes.map(({ row }) => row)),
        el("label", { class: "measure", for: "organiser" }, t("organisers"), organiser),
        el("label", { class: "measure", for: "least" }, t("overlaps-least"), least))),
      board, el("div", { class: "right" }, tabs.box)),
    spoken);

  turn = (part) => {
    current = { ...current, ...part };
    view = selectPairs();
    writeHash();
    const groups = [...new Set(view.map((pair) => pair.group))];
    clear(board, view.length ? [drawing(view), groups.map((group) => el("ol", { class: "plain group" }, view.filter((pair) => pair.group === group).map(card)))]
      : el("p", { class: "nothing" }, pairs.length ? t("nothing") : t("overlaps-none")));
    status.textContent = t("overlap-count", {}, view.length);
    kindBoxes.forEach(({ kind, input, count }) => {
      input.checked = !current.off.has(kind);
      count.textContent = numberFormat.format(view.filter((pair) => pair.kind === kind).length);
    });
    organiser.value = current.organiser;
    least.value = String(current.least);
    if (search.value !== current.query) search.value = current.query;
    clear(details, current.pair >= 0 ? pairDetails(pairs[current.pair]) : el("p", { class: "help" }, t("details-empty-pair")));
    tabs.show(current.tab, true);
  };

  window.addEventListener("hashchange", readHash);
  readHash();
  document.body.dataset.ready = "yes";
}

buildOverlaps();
