// The panel: why a link is there, and all that is said about a node.

import type { App, Part } from "./app";
import { PARTS, type FactRow } from "./data";
import { button, h, outside, put, refill, type Child } from "./dom";
import { segment } from "./iri";
import { strokeSwatch, swatch } from "./shapes";

const MOST = 100; // facts listed in one place

/** How many more there are than are listed; the table has them all. */
const rest = (app: App, count: number): Child =>
  count > MOST && h("p", { class: "muted" }, app.language.say("more").replace("{}", (count - MOST).toLocaleString(app.language.lang)));

/** A sentence with its marked words; marks may touch but the later of two that overlap is dropped. */
export function marked(text: string, evidence: readonly number[]): Child[] {
  const marks: { part: string; begin: number; end: number }[] = [];
  for (let i = 1; i + 2 < evidence.length; i += 3) marks.push({ part: PARTS[evidence[i]], begin: evidence[i + 1], end: evidence[i + 2] });
  marks.sort((a, b) => a.begin - b.begin || b.end - a.end);
  const out: Child[] = [];
  let at = 0;
  for (const { part, begin, end } of marks) {
    if (begin < at || end > text.length) continue;
    out.push(text.slice(at, begin), h("mark", { class: `is-${part}` }, text.slice(begin, end)));
    at = end;
  }
  out.push(text.slice(at));
  return out;
}

export function statusBadge(app: App, status: number): HTMLElement {
  return h("span", { class: `badge status-${status}` }, strokeSwatch(status, app.colours), app.language.status(status));
}

function qualifiers(app: App, fact: FactRow): [string, Child][] {
  const { language, graph } = app;
  const q = fact.q ?? {};
  const rows: [string, Child][] = [];
  const time = q.time ?? graph.nodes[fact.to].time;
  if (time) rows.push([language.say("time"), language.time(time)]);
  if (q.duration) rows.push([language.say("duration"), duration(q.duration, language.lang)]);
  if (q.amount) rows.push([language.say("amount"), language.quantity(q.amount)]);
  if (q.role) rows.push([language.say("role"), q.role]);
  if (q.location !== undefined) rows.push([language.say("location"), nodeButton(app, q.location)]);
  if (q.purpose) rows.push([language.say("purpose"), q.purpose]);
  rows.push([language.say("saidBy"), fact.by === undefined ? language.say("documentItself") : nodeButton(app, fact.by)]);
  return rows;
}

function duration(iso: string, lang: "ja" | "en"): string {
  const units = { Y: ["年", "years"], M: ["か月", "months"], W: ["週間", "weeks"], D: ["日間", "days"] } as const;
  const parts = [...iso.split("T")[0].matchAll(/([\d.]+)([YMWD])/g)];
  if (!parts.length) return iso;
  return parts.map(([, count, unit]) => (lang === "ja" ? count + units[unit as "Y"][0]
    : `${count} ${count === "1" ? units[unit as "Y"][1].slice(0, -1) : units[unit as "Y"][1]}`)).join(lang === "ja" ? "" : " ");
}

export function nodeButton(app: App, node: number): HTMLElement {
  return button(app.language.node(app.graph, node), () => app.choose({ node }, true), { class: "link" });
}

/** One fact in full: the triple, its standing, and every sentence that says it. */
function factCard(app: App, index: number, chosen: boolean): HTMLElement {
  const { graph, language } = app;
  const fact = graph.facts[index];
  const relation = graph.relations[fact.r];
  const card = h("article", { class: chosen ? "card chosen" : "card", "data-fact": index },
    h("p", { class: "triple" }, nodeButton(app, fact.from), h("span", { class: "relation" }, language.named(relation)),
      h("span", { class: "arrow", "aria-hidden": "true" }, "→"), nodeButton(app, fact.to)),
    h("p", { class: "standing" }, statusBadge(app, fact.s),
      h("span", { class: "badge", title: language.say("confidence") }, h("meter", { min: 0, max: 1, value: fact.c, "aria-hidden": "true" }), `${language.say("confidence")} ${language.percent(fact.c)}`),
      fact.inferred && h("span", { class: "badge" }, language.say("inferred")),
      relation.open && h("span", { class: "badge" }, language.say("open"))),
    h("dl", {}, ...qualifiers(app, fact).flatMap(([name, value]) => [h("dt", {}, name), h("dd", {}, value)])));
  for (const evidence of fact.e) {
    const sentence = graph.sentence(evidence[0]);
    const document = graph.documents[sentence.document];
    card.append(h("figure", {},
      h("blockquote", { lang: "ja" }, ...marked(sentence.text, evidence)),
      h("figcaption", {},
        h("span", {}, document.title || document.id),
        document.date && h("time", { datetime: document.date }, language.day(document.date)),
        document.text && button(language.say("showInArticle"), () => app.change({ article: sentence.document, fact: index, node: -1 }), { class: "link" }),
        document.source && /^https?:/i.test(document.source) && outside(document.source, language.say("original")))));
  }
  return card;
}

function linkPanel(app: App, fact: number): Child[] {
  const { graph, language } = app;
  const link = graph.linkOf[fact];
  const shown = new Set(app.scene.facts);
  const facts = graph.factsOf[link].filter((other) => other === fact || shown.has(other));
  facts.sort((a, b) => Number(b === fact) - Number(a === fact) || graph.facts[a].s - graph.facts[b].s);
  const [a, b] = [graph.facts[fact].from, graph.facts[fact].to];
  return [
    heading(app, `${language.node(graph, a)} — ${language.node(graph, b)}`, null),
    h("p", { class: "muted" }, language.count(facts.length, "facts")),
    ...facts.slice(0, MOST).map((index) => factCard(app, index, index === fact)),
    rest(app, facts.length),
  ];
}

function heading(app: App, text: string, picture: Child): HTMLElement {
  return h("header", { class: "panel-head" }, picture, h("h2", { tabindex: -1, id: "panel-title" }, text),
    button("×", () => app.change({ node: -1, fact: -1, steps: 0, path: null }), { class: "icon", "aria-label": app.language.say("close") }));
}

function nodePanel(app: App, node: number, pathFrom: number, askPath: (node: number) => void): Child[] {
  const { graph, language, view } = app;
  const row = graph.nodes[node];
  const facts = new Set(app.scene.facts);
  const about = graph.factsAbout(node).filter((fact) => facts.has(fact) || !app.scene.facts.length);
  const groups = new Map<string, { title: string; facts: number[] }>();
  for (const fact of about) {
    const { from, r } = graph.facts[fact];
    const key = `${r} ${from === node ? 0 : 1}`;
    const title = from === node ? `${language.named(graph.relations[r])} →` : `→ ${language.named(graph.relations[r])}`;
    const group = groups.get(key) ?? { title, facts: [] };
    group.facts.push(fact);
    groups.set(key, group);
  }
  const names = (row.names ?? []).filter(([name]) => name !== language.node(graph, node));
  if (row.iri && row.label !== language.node(graph, node)) names.unshift([row.label, row.lang ?? "ja"]);
  const steps = h("div", { class: "segments", role: "group", "aria-label": language.say("neighbourhood") },
    ...[1, 2, 3].map((count) => button(`${count}${language.say("steps")}${language.lang === "en" && count > 1 ? "s" : ""}`,
      () => app.change({ node, steps: view.steps === count ? 0 : count }), { "aria-pressed": String(view.steps === count) })));
  return [
    heading(app, language.node(graph, node), swatch(graph.family[node], app.colours, 22)),
    h("p", { class: "muted" }, `${language.named(graph.classes[row.group])} · ${language.count(about.length, "aboutIt")}`),
    names.length > 0 && h("p", { class: "names" }, h("span", { class: "muted" }, `${language.say("alsoCalled")}: `),
      ...names.map(([name, lang]) => h("span", { lang, class: "name" }, name))),
    row.iri !== undefined && h("p", { class: "links" }, outside(graph.tables.base + segment(row.iri), language.say("identifier")),
      row.wikidata && /^Q\d+$/.test(row.wikidata) && outside(`https://www.wikidata.org/wiki/${row.wikidata}`, `Wikidata ${row.wikidata}`)),
    h("div", { class: "tools" }, h("span", { class: "muted" }, language.say("neighbourhood")), steps,
      view.level > 0 && button(language.say("expand"), () => app.change({ grown: [...new Set([...view.grown, node])] })),
      pathFrom >= 0 && pathFrom !== node ? null : button(pathFrom === node ? language.say("cancel") : language.say("pathFrom"), () => askPath(node))),
    ...[...groups.values()].sort((a, b) => b.facts.length - a.facts.length).map(({ title, facts: list }) =>
      h("section", { class: "group" }, h("h3", {}, title, h("span", { class: "count" }, list.length)),
        h("ul", {}, ...list.slice(0, MOST).map((fact) => factLine(app, fact, node))), rest(app, list.length))),
  ];
}

/** A fact about a node as one line: the other end and how it stands. */
function factLine(app: App, index: number, node: number): HTMLElement {
  const { graph, language } = app;
  const fact = graph.facts[index];
  const other = fact.from === node ? fact.to : fact.from;
  const sentence = fact.e.length ? graph.sentence(fact.e[0][0]).text : "";
  const line = button(null, () => app.choose({ fact: index }, true), { class: "line" });
  put(line, h("span", { class: "line-head" }, swatch(graph.family[other], app.colours, 14), language.node(graph, other),
    fact.s > 0 && statusBadge(app, fact.s)), sentence && h("span", { class: "quote", lang: "ja" }, sentence));
  return h("li", {}, line);
}

function pathPanel(app: App, path: { nodes: number[]; links: number[] } | null): Child[] {
  const { language, view, graph } = app;
  const [from, to] = view.path!;
  const title = `${language.say("path")}: ${language.node(graph, from)} → ${language.node(graph, to)}`;
  if (!path) return [heading(app, title, null), h("p", {}, language.say("noPath"))];
  return [heading(app, title, null), h("p", { class: "muted" }, language.count(path.links.length, "links")),
    ...path.links.map((link) => factCard(app, app.scene.lead[link] >= 0 ? app.scene.lead[link] : graph.factsOf[link][0], false))];
}

/** What the panel says while nothing is selected: what the graph is about, and where to begin. */
function overview(app: App): Child[] {
  const { graph, language } = app;
  const shown = new Set(app.scene.facts);
  const said = (node: number): number => graph.factsAbout(node).filter((fact) => shown.has(fact)).length;
  const nodes = [...graph.byWeight].filter((node) => graph.family[node] !== "value" && app.scene.visible[node])
    .map((node) => [node, said(node)]).sort((a, b) => b[1] - a[1]).slice(0, 8);
  const documents = graph.documents.filter((document) => document.title || document.text).slice(0, 30);
  return [
    h("h2", { class: "unseen" }, language.say("details")),
    h("p", { class: "hint" }, language.say("selectHint")),
    nodes.length > 0 && h("section", { class: "group" }, h("h3", {}, language.say("mostSaid")), h("ul", {}, ...nodes.map(([node, facts]) => {
      const line = button(null, () => app.choose({ node }, true), { class: "line" });
      put(line, h("span", { class: "line-head" }, swatch(graph.family[node], app.colours, 16), language.node(graph, node),
        h("span", { class: "count" }, language.count(facts, "facts"))));
      return h("li", {}, line);
    }))),
    documents.length > 0 && h("section", { class: "group" }, h("h3", {}, language.say("inThisGraph")), h("ul", {}, ...documents.map((document) => {
      const line = button(null, () => app.change({ article: graph.documents.indexOf(document) }), { class: "line" });
      if (!document.text) line.disabled = true;
      put(line, h("span", { class: "line-head", lang: "ja" }, document.title || document.id), document.date && h("span", { class: "quote" }, language.day(document.date)));
      return h("li", {}, line);
    }))),
  ];
}

/** The facts of the sentences selected in the article. */
function litPanel(app: App): Child[] {
  return [heading(app, app.language.say("litFacts"), null), h("p", { class: "muted" }, app.language.count(app.lit.size, "facts")),
    ...[...app.lit].slice(0, MOST).map((fact) => factCard(app, fact, fact === app.view.fact))];
}

export interface Details extends Part {
  path: { nodes: number[]; links: number[] } | null; // the path that the view asks for, found by the app
  pathFrom: number; // a path is being asked for from this node, -1 none
  focus(): void;
}

export function details(app: App): Details {
  const element = h("div", { class: "details" });
  const part: Details = {
    element, path: null, pathFrom: -1,
    focus: () => element.querySelector<HTMLElement>("#panel-title")?.focus(),
    update: () => {
      const { view } = app;
      const ask = (node: number) => {
        part.pathFrom = part.pathFrom === node ? -1 : node;
        if (part.pathFrom >= 0) app.announce(app.language.say("pathTo"));
        part.update();
      };
      const asking = part.pathFrom >= 0 && h("p", { class: "notice" }, app.language.say("pathTo"), " ",
        button(app.language.say("cancel"), () => ask(part.pathFrom), { class: "link" }));
      refill(element, asking, ...(app.lit.size ? litPanel(app) : view.fact >= 0 ? linkPanel(app, view.fact) : view.path ? pathPanel(app, part.path)
        : view.node >= 0 ? nodePanel(app, view.node, part.pathFrom, ask)
        : overview(app)));
      element.scrollTop = 0;
    },
  };
  return part;
}
