// Search as you type: a combobox over all names, then over the sentences.

import type { App, Part } from "./app";
import { h, refill, type Child } from "./dom";
import { Index } from "./search";
import { swatch } from "./shapes";

export interface SearchBox extends Part { focus(): void }

export function searchBox(app: App): SearchBox {
  const { language, graph } = app;
  const index = new Index(graph, (node) => language.node(graph, node));
  const list = h("div", { id: "found", role: "listbox", "aria-label": language.say("search"), hidden: true });
  const input = h("input", {
    id: "search", type: "search", role: "combobox", autocomplete: "off", spellcheck: "false", placeholder: language.say("search"),
    title: language.say("searchHint"), "aria-label": language.say("search"), "aria-expanded": "false", "aria-controls": "found", "aria-autocomplete": "list",
  });
  let acts: (() => void)[] = [];
  let at = -1;

  const close = () => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
    at = -1;
  };
  const mark = (next: number) => {
    list.querySelector("[aria-selected=true]")?.setAttribute("aria-selected", "false");
    at = acts.length ? (next + acts.length) % acts.length : -1;
    const option = list.querySelector(`#found-${at}`);
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) input.setAttribute("aria-activedescendant", option.id);
  };
  const option = (content: Child[], act: () => void): HTMLElement => {
    const place = acts.push(act) - 1;
    return h("div", { id: `found-${place}`, role: "option", "aria-selected": "false", class: "found",
      pointerdown: (event: PointerEvent) => { event.preventDefault(); take(place); } }, ...content);
  };
  const take = (place: number) => { const act = acts[place]; close(); input.blur(); act?.(); };

  const look = () => {
    acts = [];
    at = -1;
    const query = input.value;
    if (!query.trim()) return close();
    const names = index.names(query).map(({ node, name }) => option([
      swatch(graph.family[node], app.colours, 16), h("span", {}, language.node(graph, node)),
      name !== language.node(graph, node) && h("span", { class: "muted" }, name),
      h("span", { class: "muted end" }, language.named(graph.classes[graph.nodes[node].group])),
    ], () => app.choose({ node }, true)));
    const sentences = index.sentences(query).map(({ fact, text, at: begin, length }) => option([
      h("span", { class: "snippet", lang: "ja" }, begin > 14 ? "…" : "", text.slice(Math.max(0, begin - 14), begin),
        h("mark", {}, text.slice(begin, begin + length)), text.slice(begin + length, begin + length + 40)),
    ], () => app.choose({ fact }, true)));
    const group = (title: string, options: HTMLElement[]): Child =>
      options.length > 0 && h("div", { role: "group", "aria-label": title }, h("div", { class: "found-title", role: "presentation" }, title), ...options);
    refill(list, group(language.say("names"), names), group(language.say("sentences"), sentences),
      acts.length === 0 && h("div", { class: "found muted", role: "option", "aria-selected": "false", "aria-disabled": "true" }, language.say("nothing")));
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    app.announce(`${acts.length.toLocaleString(language.lang)}${language.say("found")}`);
  };
  input.addEventListener("input", look);
  input.addEventListener("focus", () => { if (input.value) look(); });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return; // Enter ends the conversion of kana first
    if (event.key === "ArrowDown" || event.key === "ArrowUp") { event.preventDefault(); if (list.hidden) look(); mark(at + (event.key === "ArrowDown" ? 1 : -1)); }
    else if (event.key === "Enter" && acts.length) { event.preventDefault(); take(Math.max(0, at)); }
    else if (event.key === "Escape" && !list.hidden) { event.stopPropagation(); close(); }
  });
  return { element: h("div", { class: "search", role: "search" }, input, list), update: () => undefined, focus: () => { input.focus(); input.select(); } };
}
