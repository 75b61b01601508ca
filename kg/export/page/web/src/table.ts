// The same facts as a table: sortable, drawn only where it is looked at, each row reachable by arrow keys.

import type { App, Part } from "./app";
import { statusBadge } from "./details";
import { button, h, refill } from "./dom";
import type { Word } from "./i18n";

const ROW = 44; // pixels
const SPARE = 8; // rows kept above and below

const COLUMNS: readonly Word[] = ["subject", "relation", "object", "status", "time", "speaker", "confidence", "document", "sourceSentence"];

function cell(app: App, fact: number, column: Word): string {
  const { graph, language } = app;
  const row = graph.facts[fact];
  switch (column) {
    case "subject": return language.node(graph, row.from);
    case "relation": return language.named(graph.relations[row.r]);
    case "object": return language.node(graph, row.to);
    case "status": return language.status(row.s);
    case "time": { const time = graph.timeOf(fact); return time ? language.date(time) : ""; }
    case "speaker": return row.by === undefined ? "" : language.node(graph, row.by);
    case "confidence": return language.percent(row.c);
    case "document": { const sentence = row.e.length ? graph.sentence(row.e[0][0]) : null; return sentence ? graph.documents[sentence.document].title || graph.documents[sentence.document].id : ""; }
    default: return row.e.length ? graph.sentence(row.e[0][0]).text : "";
  }
}

/** A fact's row as plain text, for the table and for CSV alike. */
export const cells = (app: App, fact: number): string[] => COLUMNS.map((column) => cell(app, fact, column));
export const titles = (app: App): string[] => COLUMNS.map((column) => app.language.say(column));

export function tableView(app: App): Part {
  const { graph, language } = app;
  let order: number[] = [];
  let sorted: { column: Word; down: boolean } | null = null;
  let current = 0;
  let [from, to] = [-1, -1];
  const body = h("tbody", {});
  const head = h("tr", { "aria-rowindex": 1 });
  const table = h("table", { "aria-label": language.say("table") }, h("thead", {}, head), body);
  const element = h("div", { class: "table", id: "table" }, table);

  const sort = () => {
    order = app.scene.facts.slice();
    if (!sorted) return;
    const { column, down } = sorted;
    const collator = new Intl.Collator(language.lang, { numeric: true });
    const key = new Map(order.map((fact) => [fact, column === "confidence" ? graph.facts[fact].c : column === "status" ? graph.facts[fact].s
      : column === "time" ? graph.first[fact] || Infinity : cell(app, fact, column)]));
    order.sort((a, b) => {
      const [x, y] = [key.get(a)!, key.get(b)!];
      const compared = typeof x === "number" ? x - (y as number) || 0 : collator.compare(x, y as string);
      return (down ? -compared : compared) || a - b;
    });
  };
  const heads = () => refill(head, ...COLUMNS.map((column) => h("th", {
    scope: "col", class: `column-${column}`, "aria-sort": sorted?.column === column ? (sorted.down ? "descending" : "ascending") : "none" },
    button(language.say(column), () => {
      sorted = sorted?.column !== column ? { column, down: false } : sorted.down ? null : { column, down: true };
      sort(); heads(); draw(true);
      (head.querySelector(`.column-${column} button`) as HTMLElement).focus();
    }, { title: `${language.say(column)}: ${language.say("sort")}` }))));

  const open = (place: number) => { current = place; app.choose({ fact: order[place] }, true); };
  const row = (place: number): HTMLElement => {
    const fact = order[place];
    return h("tr", { "aria-rowindex": place + 2, tabindex: place === current ? 0 : -1, "data-place": place, class: fact === app.view.fact ? "chosen" : undefined,
      "aria-current": fact === app.view.fact ? "true" : undefined, click: () => open(place) },
      ...COLUMNS.map((column) => column === "status" ? h("td", { class: "column-status" }, statusBadge(app, graph.facts[fact].s))
        : h("td", { class: `column-${column}`, lang: column === "sourceSentence" ? "ja" : undefined }, cell(app, fact, column))));
  };
  const spacer = (rows: number) => {
    const made = h("tr", { "aria-hidden": "true", class: "spacer" }, h("td", { colspan: COLUMNS.length }));
    made.style.height = `${rows * ROW}px`;
    return made;
  };
  const draw = (anew = false) => {
    const first = Math.max(0, Math.floor(element.scrollTop / ROW) - SPARE);
    const last = Math.min(order.length, Math.ceil((element.scrollTop + (element.clientHeight || 800)) / ROW) + SPARE);
    if (!anew && first === from && last === to) return;
    [from, to] = [first, last];
    const focused = (document.activeElement as HTMLElement | null)?.dataset.place;
    if (current < first || current >= last) current = first;
    refill(body, first > 0 && spacer(first), ...Array.from({ length: last - first }, (_, i) => row(first + i)), last < order.length && spacer(order.length - last));
    if (focused !== undefined) body.querySelector<HTMLElement>(`[data-place="${focused}"]`)?.focus({ preventScroll: true });
  };
  element.addEventListener("scroll", () => requestAnimationFrame(() => draw()));
  body.addEventListener("keydown", (event) => {
    const place = Number((event.target as HTMLElement).dataset.place);
    if (Number.isNaN(place)) return;
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 12, PageUp: -12, Home: -order.length, End: order.length };
    if (event.key === "Enter" || event.key === " ") { event.preventDefault(); open(place); return; }
    if (!steps[event.key]) return;
    event.preventDefault();
    current = Math.max(0, Math.min(order.length - 1, place + steps[event.key]));
    const [top, bottom] = [current * ROW, (current + 2) * ROW];
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight;
    draw(true);
    body.querySelector<HTMLElement>(`[data-place="${current}"]`)?.focus({ preventScroll: true });
  });
  heads();
  return {
    element,
    update: () => {
      if (!app.view.table) return;
      sort();
      table.setAttribute("aria-rowcount", String(order.length + 1));
      const chosen = order.indexOf(app.view.fact);
      if (chosen >= 0) current = chosen;
      draw(true);
    },
  };
}
