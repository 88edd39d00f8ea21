// The page of a timetable: what is in view, its days, details, table and meetings.

const nothingChosen = { without: new Set(), offDays: new Set(), only: false, query: "", event: -1, tab: "details" };
let current = { ...nothingChosen };
let turn = () => {};

function selectSlots() {
  const lanes = new Set(data.lanes.map((_, lane) => lane).filter((lane) => !current.without.has(lane)));
  const wanted = fold(current.query);
  let kept = slots.filter((slot) => !current.offDays.has(slot.day) && slot.lanes.some((lane) => lanes.has(lane)) && slot.folded.includes(wanted));
  const inside = new Set(kept);
  const met = meetings.filter((meeting) => inside.has(meeting.first) && inside.has(meeting.second));
  if (current.only) {
    const meeting = new Set(met.flatMap(({ first, second }) => [first, second]));
    kept = kept.filter((slot) => meeting.has(slot));
  }
  return { lanes, slots: kept, meetings: met };
}

function writeHash() {
  const parts = new URLSearchParams();
  if (current.without.size) parts.set("without", [...current.without].map((lane) => data.lanes[lane][0]).join(","));
  if (current.offDays.size) parts.set("off", [...current.offDays].join(","));
  if (current.only) parts.set("only", "1");
  if (current.query) parts.set("find", current.query);
  if (current.event >= 0) parts.set("event", slots[current.event].event + " " + slots[current.event].starts);
  if (current.tab !== "details") parts.set("tab", current.tab);
  putAddress(parts);
}

function readHash() {
  const parts = new URLSearchParams(location.hash.slice(1));
  const list = (name) => (parts.get(name) ?? "").split(",");
  const event = (parts.get("event") ?? "").split(" ");
  setTheme(parts.get("theme"));
  turn({
    without: new Set(data.lanes.map(([id], lane) => (list("without").includes(id) ? lane : -1)).filter((lane) => lane >= 0)),
    offDays: new Set(days.filter((day) => list("off").includes(day))),
    only: parts.get("only") === "1",
    query: parts.get("find") ?? "",
    event: slots.findIndex((slot) => slot.event === event[0] && slot.starts === event[1]),
    tab: ["details", "table", "meetings", "export"].includes(parts.get("tab")) ? parts.get("tab") : "details",
  });
}

function slotDetails(slot, view) {
  const met = view.meetings.filter((meeting) => meeting.first === slot || meeting.second === slot);
  return [
    el("h2", { tabindex: "-1" }, slot.name),
    el("p", { class: "sort" }, [slot.kind, slot.status].filter(Boolean).join(", ")),
    met.map((meeting) => el("p", { class: "met " + meeting.kind }, meetingWords(meeting), " ",
      slotLink(meeting.first === slot ? meeting.second : meeting.first))),
    facts([
      [t("when"), dayWords(slot.day) + ", " + whenWords(slot)],
      [t("where"), slot.places.join("; ")],
      [t("about"), slot.topics.join(", ")],
      [t("description"), slot.description],
      [t("fact-url"), webAddress(slot.url) && el("a", { href: webAddress(slot.url), target: "_blank", rel: "noopener noreferrer" }, slot.url)],
    ]),
    el("h3", {}, t("organisers")),
    el("ul", { class: "plain parts" }, slot.parts.map(([name, role, written, confidence, lane]) => el("li", {},
      lane >= 0 ? [symbol(data.lanes[lane][2]), el("strong", {}, name)] : name,
      el("span", { class: "told" }, " ", [role, confidenceWords(confidence)].filter(Boolean).join(", ")),
      written && el("span", { class: "told written" }, t("as-written"), ": ", el("q", {}, written))))),
    facts([[t("organisers-field"), slot.written && el("q", {}, slot.written)]]),
    sourceList(slot.sources.map(sourceOf)),
  ];
}

function meetingWords(meeting) {
  return el("span", {}, el("strong", {}, t(meeting.kind), ": "),
    t(meeting.kind + "-reason", { names: meeting.shared.join(", ") }, meeting.minutes));
}

function slotLink(slot) {
  return el("button", { type: "button", class: "link", onclick: () => { turn({ event: slot.index, tab: "details" }); reveal(slot); } }, slot.name + " (" + whenWords(slot) + ")");
}

function reveal(slot) {
  document.querySelector(`[data-slot="${slot.index}"]`)?.scrollIntoView({ block: "center", inline: "nearest" });
}

/** Before anything is chosen: what most needs to be looked at. */
function nothingYet(view) {
  return [el("p", { class: "help" }, t("details-empty-event")), view.meetings.length > 0 && [el("h3", {}, t("meetings")), meetingList(view)[1]]];
}

function meetingList(view) {
  if (!view.meetings.length) return [el("p", { class: "help" }, t("clash-help")), el("p", {}, t("meetings-none"))];
  const sorted = [...view.meetings].sort((a, b) => (a.kind === b.kind ? a.first.index - b.first.index : a.kind === "clash" ? -1 : 1));
  return [el("p", { class: "help" }, t("clash-help")), el("ol", { class: "plain" }, sorted.map((meeting) => el("li", { class: "met " + meeting.kind, "data-kind": meeting.kind },
    meetingWords(meeting), el("span", { class: "told" }, " " + dayWords(meeting.first.day)), slotLink(meeting.first), slotLink(meeting.second))))];
}

const slotColumns = [
  ["when", (slot) => slot.day + " " + whenWords(slot)],
  ["column-name", (slot) => slot.name],
  ["organisers", (slot) => slot.parts.map(([name]) => name).join(", ")],
  ["where", (slot) => slot.places.join("; ")],
];

function slotTable(view) {
  return el("table", {}, el("caption", { class: "unseen" }, t("tab-table")),
    el("thead", {}, el("tr", {}, slotColumns.map(([word]) => el("th", { scope: "col" }, t(word))))),
    el("tbody", {}, view.slots.map((slot) => el("tr", { "data-slot-row": slot.index, class: current.event === slot.index ? "current" : undefined },
      slotColumns.map(([, value], column) => el("td", {}, column === 1
        ? el("button", { type: "button", class: "link", onclick: () => { turn({ event: slot.index, tab: "details" }); reveal(slot); } }, value(slot)) : value(slot)))))));
}

function saveSlots(view) {
  const more = [["about", (slot) => slot.topics.join(", ")], ["organisers-field", (slot) => slot.written], ["column-sources", (slot) => slot.sources.map(sourceName).join(", ")], ["column-id", (slot) => slot.event]];
  const columns = [...slotColumns, ...more];
  save(fileName(".csv"), "text/csv", csv(columns.map(([word]) => t(word)), view.slots.map((slot) => columns.map(([, value]) => value(slot)))));
}

function buildTimetable() {
  const board = el("div", { class: "board", id: "board" });
  const status = el("p", { class: "view-status", id: "status", role: "status" });
  const details = el("div", { class: "details", id: "details" });
  const table = el("div", { class: "table", id: "table" });
  const met = el("div", { class: "meetings", id: "meetings" });
  let view = selectSlots();
  const search = el("input", { type: "text", id: "search", placeholder: t("search-events-hint"), oninput: () => turn({ query: search.value }) });
  const laneBoxes = data.lanes.map(([, name, label], lane) => check(name, symbol(label), () => flip("without", lane)));
  const dayBoxes = days.map((day) => check(dayWords(day), null, () => flip("offDays", day)));
  const only = check(t("only-meetings"), null, () => turn({ only: !current.only }));
  const tabs = tabbed([
    { id: "details", word: t("tab-details"), body: [details] },
    { id: "meetings", word: t("tab-meetings"), body: [el("h2", {}, t("meetings")), met] },
    { id: "table", word: t("tab-table"), body: [table] },
    { id: "export", word: t("tab-export"), body: [el("div", { class: "saving" }, el("p", {}, t("export")),
      el("button", { type: "button", id: "save-events", onclick: () => saveSlots(view) }, t("export-csv-events")),
      el("button", { type: "button", id: "print", onclick: () => window.print() }, t("print")))] },
  ], (tab) => tab !== current.tab && turn({ tab }));

  function flip(part, item) {
    const set = new Set(current[part]);
    if (!set.delete(item)) set.add(item);
    turn({ [part]: set });
  }

  document.getElementById("page").append(
    el("a", { class: "skip", href: "#table", onclick: (event) => { event.preventDefault(); turn({ tab: "table" }); table.querySelector("button")?.focus(); } }, t("skip")),
    pageHead(() => writeHash()),
    el("div", { class: "toolbar" }, el("div", { class: "completing" }, el("label", { for: "search" }, t("search")), search),
      el("div", { class: "view-words" }, status),
      el("button", { type: "button", id: "reset", onclick: () => turn({ ...nothingChosen, tab: current.tab }) }, t("reset"))),
    notes() ?? "",
    el("main", { class: "columns" },
      el("div", { class: "left" }, el("details", { class: "filters", open: matchMedia("(min-width: 900px)").matches }, el("summary", {}, t("filter")),
        el("fieldset", {}, el("legend", {}, t("lanes")), laneBoxes.map(({ row }) => row)),
        el("fieldset", {}, el("legend", {}, t("days")), dayBoxes.map(({ row }) => row)), only.row, el("p", { class: "help" }, t("clash-help")))),
      board, el("div", { class: "right" }, tabs.box)),
    spoken);

  turn = (part) => {
    current = { ...current, ...part };
    view = selectSlots();
    writeHash();
    clear(board, view.slots.length ? days.filter((day) => view.slots.some((slot) => slot.day === day)).map((day) => drawDay(day, view))
      : el("p", { class: "nothing" }, t(slots.length ? "nothing" : "empty-timetable")));
    const count = (kind) => view.meetings.filter((meeting) => meeting.kind === kind).length;
    status.textContent = t("day-summary", { events: t("event-count", {}, new Set(view.slots.map((slot) => slot.event)).size), clashes: t("clash-count", {}, count("clash")), overlaps: t("overlap-count", {}, count("overlap")) });
    laneBoxes.forEach(({ input, number }, lane) => {
      input.checked = !current.without.has(lane);
      number.textContent = numberFormat.format(new Set(view.slots.filter((slot) => slot.lanes.includes(lane) && view.lanes.has(lane)).map((slot) => slot.event)).size);
    });
    dayBoxes.forEach(({ input, number }, index) => {
      input.checked = !current.offDays.has(days[index]);
      number.textContent = numberFormat.format(new Set(view.slots.filter((slot) => slot.day === days[index]).map((slot) => slot.event)).size);
    });
    only.input.checked = current.only;
    if (search.value !== current.query) search.value = current.query;
    clear(details, current.event >= 0 ? slotDetails(slots[current.event], view) : nothingYet(view));
    clear(met, meetingList(view));
    clear(table, slotTable(view));
    tabs.show(current.tab, true);
  };

  board.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    const blocks = [...board.querySelectorAll(".slot")];
    const here = blocks.indexOf(document.activeElement);
    if (!step || here < 0) return;
    event.preventDefault();
    blocks[(here + step + blocks.length) % blocks.length].focus();
  });
  board.addEventListener("pointerover", (event) => twins(event.target.closest(".slot")));
  board.addEventListener("focusin", (event) => twins(event.target.closest(".slot")));

  /** Show an event's blocks in all its lanes as one. */
  function twins(block) {
    board.querySelectorAll(".slot.twin").forEach((other) => other.classList.remove("twin"));
    if (!block) return;
    board.querySelectorAll(`[data-slot="${block.dataset.slot}"]`).forEach((other) => other !== block && other.classList.add("twin"));
  }

  window.addEventListener("hashchange", readHash);
  readHash();
  document.body.dataset.ready = "yes";
}

function check(word, mark, act) {
  const number = el("span", { class: "count" });
  const input = el("input", { type: "checkbox", onchange: act });
  return { input, number, row: el("label", { class: "row" }, input, mark, el("span", { class: "word" }, word), number) };
}

buildTimetable();
