// Where a fact comes from, told in full: publisher, terms, day of retrieval, and a link that the reader may follow.

function sourceList(sources) {
  if (!sources.length) return null;
  return el("section", { class: "sources" }, el("h3", {}, t("sources")), el("ul", {}, sources.map(sourceItem)));
}

function sourceItem(source) {
  if (!Array.isArray(source)) return el("li", {}, t("source-missing", { id: source }));
  const [, name, publisher, licence, url, retrieved] = source;
  const told = [
    publisher && [t("publisher"), publisher],
    licence && [t("licence"), licence],
    retrieved && [t("retrieved"), retrieved],
  ].filter(Boolean);
  const address = webAddress(url);
  return el(
    "li",
    {},
    el("span", { class: "source-name" }, name),
    el("dl", {}, told.map(([word, value]) => [el("dt", {}, word), el("dd", {}, value)])),
    address && el("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, t("link")),
  );
}

function sourceOf(reference) {
  return typeof reference === "number" ? data.sources[reference] : reference;
}

function sourceName(reference) {
  const source = sourceOf(reference);
  return Array.isArray(source) ? source[1] : String(source);
}

/** Return how sure a reading is, in words. */
function confidenceWords(confidence) {
  if (confidence >= 1) return t("confidence-stated");
  return t("confidence-share", { percent: numberFormat.format(Math.round(confidence * 100)) });
}

/** Return a time as words; days that begin and end whole years are told as years. */
function dateWords(from, to) {
  const [first, last] = [from.replace(/-01-01$/, ""), to.replace(/-12-31$/, "")];
  const whole = (words) => /^\d*$/.test(words);
  if (whole(first) && whole(last)) [from, to] = [first, last];
  if (from && from === to) return from;
  if (from && to && whole(from)) return t("years-shown", { from, to });
  if (from && to) return t("from-until", { from, to });
  if (from) return t("from", { from });
  return to ? t("until", { to }) : "";
}

/** Return a definition list of the pairs [word, value] whose value is not empty. */
function facts(pairs) {
  const told = pairs.filter(([, value]) => value !== "" && value !== undefined && value !== null && value !== false);
  if (!told.length) return null;
  return el("dl", { class: "facts" }, told.map(([word, value]) => [el("dt", {}, word), el("dd", {}, value)]));
}
