"use strict";

/** Follow a job by server-sent events; when it has ended, show the page anew. @param {HTMLElement} section */
function followJob(section) {
  const source = new EventSource(section.dataset.follow ?? "");
  const stage = section.querySelector("[data-stage]");
  const progress = /** @type {HTMLProgressElement | null} */ (section.querySelector("[data-progress]"));
  source.addEventListener("progress", (event) => {
    const told = JSON.parse(event.data);
    if (stage) stage.textContent = told.stage;
    if (progress && told.total) {
      progress.max = told.total;
      progress.value = told.done;
    } else {
      progress?.removeAttribute("value");
    }
  });
  source.addEventListener("done", () => {
    source.close();
    location.reload();
  });
}

for (const section of document.querySelectorAll("[data-follow]")) {
  followJob(/** @type {HTMLElement} */ (section));
}
