// Panels of which one is shown: the ARIA pattern of tabs.

function tabbed(panels, onChange = () => {}) {
  const buttons = panels.map(({ id, word }) =>
    el("button", {
      type: "button", role: "tab", id: "tab-" + id, "aria-controls": "panel-" + id,
      onclick: () => show(id), onkeydown: press,
    }, word),
  );
  const bodies = panels.map(({ id, body }) =>
    el("div", { role: "tabpanel", id: "panel-" + id, "aria-labelledby": "tab-" + id, tabindex: "-1" }, body),
  );
  let current = "";

  function press(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = (buttons.indexOf(event.currentTarget) + step + buttons.length) % buttons.length;
    show(panels[next].id);
    buttons[next].focus();
  }

  function show(id, quiet = false) {
    if (!panels.some((panel) => panel.id === id)) id = panels[0].id;
    const changed = id !== current;
    current = id;
    panels.forEach((panel, index) => {
      const chosen = panel.id === id;
      buttons[index].setAttribute("aria-selected", String(chosen));
      buttons[index].tabIndex = chosen ? 0 : -1;
      bodies[index].hidden = !chosen;
    });
    if (changed && !quiet) onChange(id);
  }

  const box = el("div", { class: "tabbed" }, el("div", { role: "tablist", class: "tablist" }, buttons), bodies);
  return { box, show, current: () => current };
}
