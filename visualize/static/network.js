// The page of a network: what stands where, and one round for every change.

let lastView = select(state);

/** Choose a node: its details are shown; `stay` keeps the panel that is open. */
function choose(index, { stay = false, path = null } = {}) {
  const moved = whole && !path && !lastView.shown[index] ? { around: index, steps: 1 } : {};
  change({ selected: index, relation: -1, path, tab: stay ? state.tab : "details", ...moved });
  const relationsHere = lastView.near.get(index)?.length ?? 0;
  say(t("selected", { name: nodes[index].name, label: data.labels[nodes[index].label][1], relations: t("relations", {}, relationsHere) }));
}

/** Choose a node and show its surroundings. */
function chooseAround(index) {
  change({ selected: index, relation: -1, path: null, around: index, steps: 1, tab: "details" });
}

function showDetails() {
  change({ tab: "details" });
  document.querySelector("#details h2")?.focus();
}

function build() {
  const canvas = el("div", { class: "canvas", id: "canvas", tabindex: "0", role: "application", "aria-label": t("picture"), "aria-describedby": "keys" });
  const status = el("p", { class: "view-status", id: "status" });
  const alone = el("p", { class: "view-alone" });
  const nothing = el("p", { class: "nothing", hidden: true }, t("nothing"));
  const legend = makeLegend();
  const years = makeYears();
  const measure = makeMeasure();
  const details = makeDetails();
  const table = makeTable();
  const path = makePath();
  const search = completing({
    id: "search", label: t("search"), hint: t("search-hint"),
    find: (query) => ranked(query, nodes, foldedNames),
    describe: ({ item, by }) => nodeHit(item, by),
    choose: ({ item }) => {
      if (whole) chooseAround(item.index);
      else choose(item.index);
      if (lastView.shown[item.index]) picture.reveal(item.index);
    },
  });
  const tabs = tabbed([
    { id: "details", word: t("tab-details"), body: [details.box] },
    { id: "table", word: t("tab-table"), body: [table.box] },
    { id: "path", word: t("tab-path"), body: [path.box] },
    { id: "export", word: t("tab-export"), body: [makeSaving()] },
  ], (tab) => tab !== state.tab && change({ tab }));
  const tool = (word, sign, act, id) => el("button", { type: "button", id, "aria-label": t(word), title: t(word), onclick: act }, sign);
  const filters = el("details", { class: "filters", open: matchMedia("(min-width: 900px)").matches },
    el("summary", {}, t("filter")), legend.box, years.box, measure.box);
  const map = makeMap((index) => chooseAround(index));
  let picture = null;
  const seen = () => (onMap() ? map : picture);

  document.getElementById("page").append(
    el("a", { class: "skip", href: "#table", onclick: (event) => { event.preventDefault(); change({ tab: "table" }); document.querySelector("#table button")?.focus(); } }, t("skip")),
    pageHead(() => { picture.paint(); map.repaint(); map.show(lastView, onMap()); writeAddress(); }),
    el("div", { class: "toolbar" }, search.box,
      el("div", { class: "view-words" }, status, alone),
      whole && el("button", { type: "button", id: "show-map", onclick: () => change({ around: -1, steps: 0, selected: -1, relation: -1, path: null }) }, t("map-show")),
      el("button", { type: "button", id: "reset", onclick: () => { change({ ...opening(), tab: state.tab }); picture.fit(); } }, t("reset"))),
    makePrint(),
    el("main", { class: "columns" },
      el("div", { class: "left" }, filters),
      el("div", { class: "middle" }, canvas, map.box, nothing,
        el("div", { class: "tools" }, tool("zoom-in", "+", () => seen().zoom(1.3), "zoom-in"), tool("zoom-out", "−", () => seen().zoom(1 / 1.3), "zoom-out"), tool("fit", "⤢", () => seen().fit(), "fit")),
        el("p", { class: "keys", id: "keys" }, t("picture-help"))),
      el("div", { class: "right" }, tabs.box)),
    notes() ?? "", spoken);

  picture = makePicture(canvas, {
    onNode: (index) => choose(index, { path: null }),
    onPair: (pair) => {
      const first = pairRelations[pair].find((relation) => lastView.relations.includes(relation));
      if (first) change({ selected: first.start, relation: first.index, path: null, tab: "details" });
    },
    onEmpty: () => change({ selected: -1, relation: -1 }),
  });
  const walk = makeWalk(picture, canvas);
  let filtered = { key: "", where: "" };

  /** Filter anew only when what decides the view has changed; a mere selection must not cost that. */
  function refilter() {
    const where = JSON.stringify([state.around, state.steps, whole ? state.path : null]);
    const key = JSON.stringify([[...state.hiddenLabels].sort(), [...state.hiddenTypes].sort(), state.from, state.to]) + where;
    if (key === filtered.key) return { anew: false, moved: false };
    const moved = where !== filtered.where;
    filtered = { key, where };
    lastView = select(state);
    if (whole && state.path && !onMap()) arrangePath(lastView, shortest(lastView, ...state.path) ?? { nodes: [] });
    else if (whole && state.around >= 0 && !onMap()) arrange(lastView, state.around);
    return { anew: true, moved: moved || whole };
  }

  function round() {
    const { anew, moved } = refilter();
    const found = path.show(lastView);
    picture.show(lastView, state, found);
    map.show(lastView, onMap());
    canvas.tabIndex = onMap() ? -1 : 0;
    if (anew) {
      legend.show(lastView);
      walk.show(lastView);
      years.show();
      status.textContent = viewWords(lastView);
      alone.textContent = lastView.cut ? t("cut", {}, lastView.cut) : lastView.alone ? t("alone", {}, lastView.alone) : "";
      nothing.hidden = lastView.nodes.length > 0;
      if (moved) picture.fit();
    }
    measure.show();
    details.show(lastView);
    tabs.show(state.tab, true);
    if (state.tab === "table") table.show(lastView);
  }

  listeners.push(round);
  window.addEventListener("hashchange", readAddress);
  window.addEventListener("resize", () => picture.network.redraw());
  readAddress();
  picture.paint();
  picture.fit();
  document.body.dataset.ready = "yes";
}

build();
