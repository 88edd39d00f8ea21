// A day of the timetable: hours downwards, a lane for every organiser, each event in every one of its lanes.

const HOUR = 76; // Pixels; the lines between hours in page.css stand as far apart.
const LEAST_HEIGHT = 28; // Pixels: what is over in five minutes can still be read and hit.

const dayFormat = new Intl.DateTimeFormat(data.language, { weekday: "long", day: "numeric", month: "long", year: "numeric" });

const slots = data.slots.map((slot, index) => ({
  ...slot, index, day: slot.starts.slice(0, 10), from: minutes(slot.starts), until: slot.ends.slice(0, 10) > slot.starts.slice(0, 10) ? 1440 : minutes(slot.ends),
  folded: fold([slot.name, ...slot.parts.map(([name]) => name), ...slot.topics, ...slot.places].join(" ")),
  weight: 0,
}));
const days = [...new Set(slots.map((slot) => slot.day))].sort();
const meetings = data.meetings.map(([first, second, kind, shared, length]) => ({ first: slots[first], second: slots[second], kind, shared, minutes: length }));

function minutes(time) {
  return Number(time.slice(11, 13)) * 60 + Number(time.slice(14, 16));
}

function clock(time) {
  return time.slice(11, 16).replace(":", data.language === "sv" ? "." : ":");
}

function dayWords(day) {
  const [year, month, date] = day.split("-").map(Number);
  return dayFormat.format(new Date(year, month - 1, date));
}

/** Return when a slot takes place; the day of its end too where that is another. */
function whenWords(slot) {
  const other = slot.ends.slice(0, 10) !== slot.day ? " " + dayWords(slot.ends.slice(0, 10)) : "";
  if (slot.allDay) return t("all-day") + (other && " –" + other);
  return slot.starts === slot.ends ? clock(slot.starts) : clock(slot.starts) + "–" + clock(slot.ends) + other;
}

/** Return the part of `whenWords` that there is room for where several stand beside each other. */
function beginsWords(slot) {
  return slot.allDay ? whenWords(slot) : clock(slot.starts);
}

/** Draw one day of what is in view. */
function drawDay(day, view) {
  const here = view.slots.filter((slot) => slot.day === day);
  const lanes = data.lanes.map((_, lane) => lane).filter((lane) => view.lanes.has(lane) && here.some((slot) => slot.lanes.includes(lane)));
  const timed = here.filter((slot) => !slot.allDay);
  const first = Math.floor(timed.reduce((least, slot) => Math.min(least, slot.from), 1440) / 60);
  const drawnEnd = (slot) => Math.max(slot.until, slot.from + (LEAST_HEIGHT * 60) / HOUR);
  const last = Math.ceil(timed.reduce((most, slot) => Math.max(most, drawnEnd(slot)), 0) / 60);
  const banded = here.some((slot) => slot.allDay);
  const count = (kind) => view.meetings.filter((meeting) => meeting.kind === kind && meeting.first.day === day).length;
  const summary = t("day-summary", {
    events: t("event-count", {}, new Set(here.map((slot) => slot.event)).size),
    clashes: t("clash-count", {}, count("clash")), overlaps: t("overlap-count", {}, count("overlap")),
  });
  const grid = el("div", { class: "grid" },
    el("div", { class: "hours", "aria-hidden": "true" }, el("div", { class: "lane-head" }), banded && el("div", { class: "bands" }, t("all-day")), timed.length > 0 && hours(first, last)),
    lanes.map((lane) => el("section", { class: "lane", "data-lane": data.lanes[lane][0], "aria-label": data.lanes[lane][1] },
      el("h3", { class: "lane-head" }, symbol(data.lanes[lane][2]), el("span", {}, data.lanes[lane][1])),
      banded && el("div", { class: "bands" }, here.filter((slot) => slot.allDay && slot.lanes.includes(lane)).map((slot) => block(slot, lane, view))),
      timed.length > 0 && laneBody(timed.filter((slot) => slot.lanes.includes(lane)), lane, first, last, drawnEnd, view))));
  grid.style.setProperty("--lanes", String(lanes.length));
  return el("section", { class: "day", "data-day": day },
    el("h2", {}, dayWords(day), el("span", { class: "told" }, summary)),
    el("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": dayWords(day) }, grid));
}

function hours(first, last) {
  const box = el("div", { class: "scale" });
  box.style.height = (last - first) * HOUR + "px";
  for (let hour = first; hour < last; hour += 1) {
    const mark = el("span", {}, String(hour).padStart(2, "0"));
    mark.style.top = (hour - first) * HOUR + "px";
    box.append(mark);
  }
  return box;
}

/** Slots of one lane; those that go on at one time stand beside each other. */
function laneBody(some, lane, first, last, drawnEnd, view) {
  const box = el("div", { class: "lane-body" });
  box.style.height = (last - first) * HOUR + "px";
  for (const cluster of clusters(some, drawnEnd)) {
    cluster.forEach(({ slot, column, columns }) => {
      const made = block(slot, lane, view);
      made.style.top = ((slot.from - first * 60) / 60) * HOUR + "px";
      const height = ((drawnEnd(slot) - slot.from) / 60) * HOUR - 2;
      made.style.height = height + "px";
      fitWords(made, height, slot.lanes.length > 1);
      made.style.left = (column / columns) * 100 + "%";
      made.style.width = 100 / columns + "%";
      if (columns > 1) made.classList.add("narrow");
      box.append(made);
    });
  }
  return box;
}

/** A title is cut at a whole line with an ellipsis, before the other organisers are; a single line shares the time's. */
function fitWords(made, height, also) {
  const room = Math.floor((height - 8 - 16) / 16.3);
  if (room < 1) made.classList.add("short");
  if (also && room === 1) made.classList.add("tight");
  made.querySelector(".title").style.setProperty("-webkit-line-clamp", String(Math.max(1, also && room > 1 ? room - 1 : room)));
}

function clusters(some, drawnEnd) {
  const made = [];
  let current = [];
  let until = -1;
  const close = () => {
    const columns = Math.max(...current.map((placed) => placed.column)) + 1;
    made.push(current.map((placed) => ({ ...placed, columns })));
  };
  for (const slot of [...some].sort((a, b) => a.from - b.from || b.until - a.until)) {
    if (current.length && slot.from >= until) {
      close();
      current = [];
      until = -1;
    }
    const taken = new Set(current.filter((placed) => drawnEnd(placed.slot) > slot.from).map((placed) => placed.column));
    let column = 0;
    while (taken.has(column)) column += 1;
    current.push({ slot, column });
    until = Math.max(until, drawnEnd(slot));
  }
  if (current.length) close();
  return made;
}

function block(slot, lane, view) {
  const met = view.meetings.filter((meeting) => meeting.first === slot || meeting.second === slot);
  const clash = met.some((meeting) => meeting.kind === "clash");
  const others = slot.lanes.filter((other) => other !== lane).map((other) => data.lanes[other][1]);
  const organisers = slot.parts.map(([name]) => name).join(", ");
  const marks = [clash && t("clash"), !clash && met.length > 0 && t("overlap")].filter(Boolean);
  return el("button", {
    type: "button", class: ["slot", clash ? "clash" : met.length ? "overlap" : "", current.event === slot.index ? "current" : ""].join(" ").trim(),
    "data-slot": slot.index, "data-event": slot.event, title: slot.name,
    "aria-label": [...marks, t("slot", { name: slot.name, when: whenWords(slot), organisers })].join(". "),
    onclick: () => turn({ event: slot.index, tab: "details" }),
  },
    el("span", { class: "time" }, el("span", { class: "begins" }, beginsWords(slot)), el("span", { class: "ends" }, whenWords(slot).slice(beginsWords(slot).length)),
      marks.map((mark) => el("span", { class: "mark" }, mark))),
    el("span", { class: "title" }, slot.name),
    others.length > 0 && el("span", { class: "also" }, t("also", { names: others.join(", ") })));
}
