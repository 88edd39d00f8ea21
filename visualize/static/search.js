// A field that completes names: the ARIA pattern of a combobox, by keyboard alone or by mouse.

let fieldNumber = 0;

/**
 * Make a field. `find(query)` returns the hits, `describe(hit)` what a hit shows, `choose(hit)` is told which was
 * taken. With `keep` the field then shows `nameOf(hit)`; else it is emptied.
 */
function completing({ label, hint, id, find, describe, choose, nameOf, keep = false }) {
  const number = ++fieldNumber;
  const listId = "hits-" + number;
  let hits = [];
  let active = -1;
  const input = el("input", {
    type: "text", id, role: "combobox", autocomplete: "off", spellcheck: "false", placeholder: hint,
    "aria-expanded": "false", "aria-controls": listId, "aria-autocomplete": "list",
    oninput: look, onkeydown: press, onblur: () => setTimeout(close, 150), onfocus: () => input.value && !keep && look(),
  });
  const list = el("ul", { id: listId, role: "listbox", class: "hits", "aria-label": label, hidden: true });
  const none = el("p", { class: "hits none", hidden: true });
  const box = el("div", { class: "completing" }, el("label", { for: id }, label), input, list, none);

  function look() {
    const query = input.value.trim();
    hits = query ? find(query) : [];
    active = -1;
    clear(list, hits.map((hit, index) => el("li", {
      id: listId + "-" + index, role: "option", "aria-selected": "false",
      onmousedown: (event) => { event.preventDefault(); take(index); },
    }, describe(hit))));
    list.hidden = !hits.length;
    none.hidden = !query || hits.length > 0;
    none.textContent = none.hidden ? "" : t("search-none", { query });
    input.setAttribute("aria-expanded", String(hits.length > 0));
    input.removeAttribute("aria-activedescendant");
    if (query) say(hits.length ? t("search-results", {}, hits.length) : none.textContent);
  }

  function press(event) {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!hits.length) look();
      if (!hits.length) return;
      event.preventDefault();
      move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && hits.length) {
      event.preventDefault();
      take(Math.max(active, 0));
    } else if (event.key === "Escape") {
      if (list.hidden) input.value = "";
      close();
    }
  }

  function move(step) {
    active = (active + step + hits.length) % hits.length;
    [...list.children].forEach((item, index) => item.setAttribute("aria-selected", String(index === active)));
    list.children[active].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", listId + "-" + active);
  }

  function take(index) {
    const hit = hits[index];
    close();
    input.value = keep ? nameOf(hit) : "";
    choose(hit);
  }

  function close() {
    list.hidden = none.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  return { box, input };
}

/** Return at most `limit` items whose name or other names hold the query; those that begin with it come first. */
function ranked(query, items, names, limit = 12) {
  const wanted = fold(query);
  if (!wanted) return [];
  const found = [];
  items.forEach((item) => {
    let best = 9;
    let by = "";
    names(item).forEach((name, index) => {
      const place = name.folded.indexOf(wanted);
      if (place < 0) return;
      const begins = place === 0 ? 0 : name.folded[place - 1] === " " ? 1 : 2;
      const rank = (name.folded === wanted ? -1 : begins) + (index ? 0.5 : 0);
      if (rank < best) [best, by] = [rank, index ? name.name : ""];
    });
    if (best < 9) found.push({ item, rank: best, by });
  });
  found.sort((a, b) => a.rank - b.rank || b.item.weight - a.item.weight || collator.compare(a.item.name, b.item.name));
  return found.slice(0, limit);
}
