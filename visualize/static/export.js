// Files that a reader saves. A table for Swedish Excel: semicolons, a byte order mark, no cell that is a formula.

function csv(heading, rows) {
  return "\ufeff" + [heading, ...rows].map((row) => row.map(cell).join(";")).join("\r\n") + "\r\n";
}

function cell(value) {
  let words = String(value ?? "").replace(/\r\n?|\n/g, " ");
  // Excel runs what begins with these; an apostrophe first makes it text.
  if (/^[\s]*[=+\-@\t]/.test(words) && !/^-?\d+([.,]\d+)?$/.test(words)) words = "'" + words;
  return /[";\r\n]/.test(words) ? '"' + words.replace(/"/g, '""') + '"' : words;
}

function save(name, type, content) {
  const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  const link = el("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  say(t("export-done", { name }));
}

function fileName(ending) {
  return (fold(data.title).replace(/ /g, "-").slice(0, 60) || data.view) + ending;
}

/** Return a PNG of an SVG element, at twice its size, so that it is sharp in print. */
function png(drawing, width, height) {
  return new Promise((resolve, reject) => {
    const words = new XMLSerializer().serializeToString(drawing);
    const picture = new Image();
    picture.onload = () => {
      const scale = Math.min(2, 8000 / Math.max(width, height));
      const canvas = el("canvas", { width: Math.round(width * scale), height: Math.round(height * scale) });
      canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png");
    };
    picture.onerror = () => reject(new Error("no picture"));
    picture.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(words);
  });
}
