// What every page shares: its data, its words, and the only way in which it makes elements.

const data = await readData(document.getElementById("data"));

/** Read the page's data: JSON as it is, or compressed where it is a whole graph. */
async function readData(element) {
  if (element.type === "application/json") return JSON.parse(element.textContent);
  const opening = document.getElementById("opening");
  if (typeof DecompressionStream === "undefined") {
    opening.textContent = opening.dataset.tooOld;
    throw new Error("no DecompressionStream");
  }
  const letters = atob(element.textContent);
  element.textContent = "";
  const bytes = new Uint8Array(letters.length);
  for (let index = 0; index < letters.length; index += 1) bytes[index] = letters.charCodeAt(index);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  const words = await new Response(stream).text();
  opening.remove();
  return JSON.parse(words);
}

const plural = new Intl.PluralRules(data.language);
const numberFormat = new Intl.NumberFormat(data.language);
const collator = new Intl.Collator(data.language, { numeric: true, sensitivity: "base" });

const COUNTED = new Set(["shown", "percent"]);

/** Return the words `key`, each {hole} filled once, so that a name that looks like a hole stays as it is. */
function t(key, values = {}, count = undefined) {
  const word = data.words[key];
  if (word === undefined) throw new Error("no words for " + key);
  const form = typeof word === "string" ? word : word[plural.select(count ?? 2) === "one" ? 0 : 1];
  const filled = count === undefined ? values : { shown: numberFormat.format(count), ...values };
  // A number and what it counts stay on one line.
  return form.replace(/\{([a-z]+)\}( ?)/g, (hole, name, blank) =>
    (Object.hasOwn(filled, name) ? String(filled[name]) : "{" + name + "}") + (blank && COUNTED.has(name) ? "\u00a0" : blank));
}

/** Make an element. Children that are no elements become text: nothing that comes from data is ever read as HTML. */
function el(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

const SVG = "http://www.w3.org/2000/svg";

function svg(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "value" || name === "checked") element[name] = value;
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children.flat(Infinity)) {
    if (child === undefined || child === null || child === false) continue;
    element.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
  return element;
}

function clear(element, ...children) {
  element.replaceChildren();
  return fill(element, {}, children);
}

/** Fold a name for comparison: no case, no å/ä/ö, no signs. */
function fold(words) {
  return words
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[øæßđł]/g, (letter) => ({ ø: "o", æ: "ae", ß: "ss", đ: "d", ł: "l" })[letter])
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Say something to a reader who hears the page. */
const spoken = el("p", { class: "unseen", role: "status", "aria-live": "polite", id: "spoken" });
function say(words) {
  spoken.textContent = words;
}

/** Return an address only if it leads to a web page. */
function webAddress(address) {
  return /^https?:\/\//i.test(address) ? address : "";
}

const themes = ["auto", "light", "dark"];
let theme = "auto";

function setTheme(wanted) {
  theme = themes.includes(wanted) ? wanted : "auto";
  document.documentElement.dataset.theme = theme;
}

function isDark() {
  return theme === "dark" || (theme === "auto" && matchMedia("(prefers-color-scheme: dark)").matches);
}

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
}

function pageHead(onTheme) {
  const button = el(
    "button",
    {
      type: "button",
      id: "theme",
      title: t("theme"),
      "aria-label": t("theme"),
      onclick: () => {
        setTheme(isDark() ? "light" : "dark");
        onTheme();
      },
    },
    el("span", { class: "sign", "aria-hidden": "true" }, "◐"),
    el("span", { class: "word" }, t("theme")),
  );
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", onTheme);
  return el(
    "header",
    {},
    el("div", {}, el("h1", {}, data.title), el("p", { class: "lead" }, data.lead)),
    el("div", { class: "head-buttons" }, button),
  );
}

function notes() {
  if (!data.notes.length) return null;
  return el("section", { class: "notes", "aria-label": t("notes") }, data.notes.map((note) => el("p", {}, note)));
}

/** Keep the reader's choices in the address. */
function putAddress(parts) {
  if (theme !== "auto") parts.set("theme", theme);
  const words = parts.toString();
  try {
    history.replaceState(null, "", words ? "#" + words : location.pathname + location.search);
  } catch {
    // A page without an address of its own (a preview) keeps its state in memory alone.
  }
}
