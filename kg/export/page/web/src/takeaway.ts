// What can be taken away: the view as PNG and SVG, its facts as CSV and Turtle, a query that gives them, a link.

import type { App } from "./app";
import { button, h, refill } from "./dom";
import type { Stage } from "./stage";
import { SvgPen } from "./svg";
import { cells, titles } from "./table";
import { sparql, turtle } from "./rdf";

function save(name: string, type: string, content: string | Blob): void {
  const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  const link = h("a", { href: address, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

/** One field: quoted, and never a formula when a spreadsheet opens it. */
const field = (text: string): string => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

const csv = (app: App): string =>
  `\uFEFF${[titles(app), ...app.scene.facts.map((fact) => cells(app, fact))].map((row) => row.map(field).join(",")).join("\r\n")}\r\n`;

export function takeaway(app: App, drawing: Stage, title: string): HTMLElement {
  const { language } = app;
  const name = title.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "").slice(0, 60) || "graph";
  const output = h("textarea", { readonly: true, rows: 14, "aria-label": "SPARQL", spellcheck: "false" });
  const told = h("p", { role: "status", class: "muted" });
  const dialog = h("dialog", { class: "dialog", "aria-labelledby": "dialog-title" });
  /** Shows text to copy; browsers refuse the clipboard in some frames, and the text is there to take by hand. */
  const offer = (heading: string, text: string) => {
    output.value = text;
    told.textContent = "";
    refill(dialog, h("h2", { id: "dialog-title" }, heading), output, told, h("div", { class: "dialog-buttons" },
      button(language.say("copy"), async () => {
        output.select();
        try { await navigator.clipboard.writeText(text); } catch { document.execCommand("copy"); }
        told.textContent = language.say("copied");
      }, { class: "primary" }), button(language.say("close"), () => dialog.close())));
    dialog.showModal();
  };
  const png = () => {
    const camera = drawing.camera();
    const canvas = h("canvas", { width: camera.w * 2, height: camera.h * 2 });
    const pen = canvas.getContext("2d")!;
    pen.scale(2, 2);
    pen.fillStyle = app.colours.background;
    pen.fillRect(0, 0, camera.w, camera.h);
    drawing.painter.all(pen, camera);
    canvas.toBlob((blob) => { if (blob) save(`${name}.png`, "image/png", blob); }, "image/png");
  };
  const svg = () => {
    const camera = drawing.camera();
    const pen = new SvgPen(camera.w, camera.h, app.colours.background);
    drawing.painter.all(pen, camera);
    save(`${name}.svg`, "image/svg+xml", pen.text(title));
  };
  const menu = h("div", { class: "menu", id: "takeaway", popover: "auto", role: "group", "aria-label": language.say("takeaway") },
    ...([
      ["png", png], ["svg", svg],
      ["csv", () => save(`${name}.csv`, "text/csv;charset=utf-8", csv(app))],
      ["turtle", () => save(`${name}.ttl`, "text/turtle;charset=utf-8", turtle(app.graph, app.scene.facts))],
      ["sparql", () => offer(language.say("sparql"), sparql(app.graph, app.view, app.scene.facts))],
      ["copyLink", () => offer(language.say("copyLink"), location.href)],
    ] as const).map(([word, act]) => button(language.say(word), () => { menu.hidePopover(); act(); app.announce(language.say("saved")); }, { "data-take": word })));
  const opener = button(language.say("takeaway"), () => {
    const box = opener.getBoundingClientRect();
    menu.style.setProperty("--top", `${box.bottom + 6}px`);
    menu.style.setProperty("--right", `${innerWidth - box.right}px`);
  }, { popovertarget: "takeaway", "aria-haspopup": "true" });
  return h("div", { class: "takeaway" }, opener, menu, dialog);
}
