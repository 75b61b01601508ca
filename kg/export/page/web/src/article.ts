// The reading view: the article beside the graph, mentions coloured by class; text and graph light each other up.

import type { App, Part } from "./app";
import { button, h, outside, refill, type Child } from "./dom";

interface Span { begin: number; end: number; facts: number[] }

/** The sentences of a document with the facts that each says. */
function spans(app: App, document: number): Span[] {
  const { graph } = app;
  const { text, sentences } = graph.documents[document];
  const found = new Map<string, Span>();
  for (let i = 0; i + 1 < (sentences?.length ?? 0); i += 2) {
    const [begin, end] = [sentences![i], sentences![i + 1]];
    found.set(`${begin} ${end}`, { begin, end, facts: [] });
  }
  for (const fact of graph.facts.keys()) {
    for (const [index] of graph.facts[fact].e) {
      const sentence = graph.sentence(index);
      if (sentence.document !== document || sentence.end > text.length) continue;
      const key = `${sentence.begin} ${sentence.end}`;
      const span = found.get(key) ?? { begin: sentence.begin, end: sentence.end, facts: [] };
      if (!span.facts.includes(fact)) span.facts.push(fact);
      found.set(key, span);
    }
  }
  const sorted = [...found.values()].sort((a, b) => a.begin - b.begin || b.end - a.end);
  return sorted.filter((span, place) => place === 0 || span.begin >= sorted[place - 1].end);
}

export function articleView(app: App): Part {
  const { graph, language } = app;
  const body = h("div", { class: "article-text", lang: "ja" });
  const picker = h("select", { "aria-label": language.say("article"), change: () => app.change({ article: Number(picker.value) }) },
    ...graph.documents.map((document, index) => h("option", { value: index }, document.title || document.id)));
  const top = h("div", { class: "article-head" });
  const element = h("div", { class: "article" }, top, body);
  let shown = -1;
  let selecting = false; // the facts lit are those of a selection
  let pieces: { element: HTMLElement; span: Span }[] = [];
  let names: { element: HTMLElement; node: number }[] = [];

  const mention = (node: number, text: string): HTMLElement => {
    const element = h("span", { class: `mention family-${graph.family[node]}`, role: "button", tabindex: 0, title: language.named(graph.classes[graph.nodes[node].group]),
      click: () => { if (getSelection()?.isCollapsed !== false) app.choose({ node }); side(); },
      keydown: (event: KeyboardEvent) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); app.choose({ node }); side(); } } }, text);
    names.push({ element, node });
    return element;
  };
  const side = () => { document.documentElement.dataset.side = "article"; app.change({}, true); };

  const rebuild = () => {
    pieces = [];
    names = [];
    shown = app.view.article;
    const row = graph.documents[shown];
    refill(top, graph.documents.length > 1 && picker, h("h2", { lang: "ja" }, row.title || row.id),
      h("p", { class: "muted" }, row.date && h("time", { datetime: row.date }, language.day(row.date)), " ", row.source && /^https?:/i.test(row.source) && outside(row.source, language.say("original"))),
      h("p", { class: "muted hint" }, row.text ? language.say("readHint") : language.say("noArticle")));
    picker.value = String(shown);
    const mentions: [number, number, number][] = [];
    for (let i = 0; i + 2 < (row.mentions?.length ?? 0); i += 3) mentions.push([row.mentions![i], row.mentions![i + 1], row.mentions![i + 2]]);
    let next = 0;
    /** Text from begin to end with its mentions; nested ones are left to the longer. */
    const runs = (begin: number, end: number): Child[] => {
      const out: Child[] = [];
      let at = begin;
      while (next < mentions.length && mentions[next][1] < at) next++;
      for (; next < mentions.length && mentions[next][1] < end; next++) {
        const [node, from, to] = mentions[next];
        if (from < at || to > end) continue;
        out.push(row.text.slice(at, from), mention(node, row.text.slice(from, to)));
        at = to;
      }
      out.push(row.text.slice(at, end));
      return out;
    };
    const out: Child[] = [];
    let at = 0;
    for (const span of spans(app, shown)) {
      if (span.begin > at) out.push(...runs(at, span.begin));
      const piece = h("span", { class: span.facts.length ? "sentence has-facts" : "sentence", "data-begin": span.begin }, ...runs(span.begin, span.end));
      if (span.facts.length) {
        piece.append(button(span.facts.length, () => { app.choose({ fact: span.facts[0] }); app.light(span.facts); }, {
          class: "fact-count", "aria-label": `${language.count(span.facts.length, "facts")}: ${language.say("showInGraph")}`, title: language.say("showInGraph") }));
      }
      pieces.push({ element: piece, span });
      out.push(piece);
      at = span.end;
    }
    out.push(...runs(at, row.text.length));
    refill(body, ...out);
  };

  document.onselectionchange = () => {
    const selection = getSelection();
    if (!selection?.anchorNode || !body.contains(selection.anchorNode)) return;
    if (selection.isCollapsed) {
      if (selecting) app.light([]);
      selecting = false;
      return;
    }
    selecting = true;
    app.light(pieces.filter(({ element: piece }) => selection.containsNode(piece, true)).flatMap(({ span }) => span.facts));
  };

  return {
    element,
    update: () => {
      const { view } = app;
      if (view.article < 0) return;
      if (shown !== view.article) rebuild();
      const told = new Set<string>();
      if (view.fact >= 0) {
        for (const [index] of graph.facts[view.fact].e) {
          const sentence = graph.sentence(index);
          if (sentence.document === shown) told.add(`${sentence.begin} ${sentence.end}`);
        }
      }
      let first: HTMLElement | null = null;
      for (const { element: piece, span } of pieces) {
        const on = told.has(`${span.begin} ${span.end}`);
        piece.classList.toggle("told", on);
        if (on) first ??= piece;
      }
      for (const { element: name, node } of names) {
        const on = node === view.node;
        name.classList.toggle("chosen", on);
        if (on) first ??= name;
      }
      if (first) requestAnimationFrame(() => first.scrollIntoView({ block: "center", behavior: "auto" }));
    },
  };
}
