// What a reader can save of the view, and how it is printed.

function makeSaving() {
  const button = (word, act, id) => el("button", { type: "button", id, onclick: act }, t(word));
  return el("div", { class: "saving" },
    el("p", {}, t("export")),
    button("export-png", savePng, "save-png"),
    button("export-svg", saveSvg, "save-svg"),
    button("export-csv-nodes", saveNodes, "save-nodes"),
    button("export-csv-relations", saveRelations, "save-relations"),
    button("print", () => window.print(), "print"));
}

function saveSvg() {
  const { element } = drawSvg(lastView);
  save(fileName(".svg"), "image/svg+xml", new XMLSerializer().serializeToString(element));
}

async function savePng() {
  const { element, width, height } = drawSvg(lastView);
  try {
    save(fileName(".png"), "image/png", await png(element, width, height));
  } catch {
    say(t("export-failed"));
  }
}

function saveNodes() {
  const heading = ["column-name", "column-label", "column-kind", "column-degree", "column-years", "column-aliases", "column-sources", "column-id"];
  const rows = lastView.nodes.map((node) => [
    node.name, data.labels[node.label][1], node.kind, lastView.near.get(node.index)?.length ?? 0, yearsWords(node),
    node.names.map(([name]) => name).join(", "), node.sources.map(sourceName).join(", "), node.id,
  ]);
  save(fileName("-" + fold(t("table-nodes")) + ".csv"), "text/csv", csv(heading.map((key) => t(key)), rows));
}

function saveRelations() {
  const heading = ["column-start", "column-type", "column-end", "column-role", "column-years", "column-as-written", "column-confidence", "column-sources"];
  const rows = lastView.relations.map((relation) => [
    nodes[relation.start].name, data.types[relation.type][2], nodes[relation.end].name, relation.role, yearsWords(relation),
    relation.written, String(relation.confidence).replace(".", data.language === "sv" ? "," : "."), relation.sources.map(sourceName).join(", "),
  ]);
  save(fileName("-" + fold(t("table-relations")) + ".csv"), "text/csv", csv(heading.map((key) => t(key)), rows));
}

/** On paper the picture is drawn anew, sharp and in light colours, whatever the screen shows. */
function makePrint() {
  const box = el("div", { class: "paper", "aria-hidden": "true" });
  // What the picture leaves out is said on the same page as the picture.
  const fillPaper = () => clear(box, drawSvg(lastView).element, data.notes.map((note) => el("p", {}, note)));
  window.addEventListener("beforeprint", fillPaper);
  matchMedia("print").addEventListener("change", (event) => event.matches && fillPaper());
  return box;
}
