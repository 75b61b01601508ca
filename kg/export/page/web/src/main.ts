// Puts the page together: one view, one scene, and parts that show it.

import type { App, Part } from "./app";
import { articleView } from "./article";
import { Graph } from "./data";
import { details } from "./details";
import { button, h, refill } from "./dom";
import { chips, filters } from "./filters";
import { Language, type Lang } from "./i18n";
import { palette } from "./palette";
import { compose, shortestPath } from "./scene";
import { searchBox } from "./searchbox";
import { help } from "./help";
import { stage } from "./stage";
import { tableView } from "./table";
import { takeaway } from "./takeaway";
import { timeline } from "./timeline";
import { blank, read, written, type View } from "./view";

const LEVELS = [300, 1000, 3000, 10000];
const OVERVIEW = 2000; // above this many nodes the page opens on the heaviest

function remembered(name: string): string | null { try { return localStorage.getItem(`kg-${name}`); } catch { return null; } }
function remember(name: string, value: string): void { try { localStorage.setItem(`kg-${name}`, value); } catch { /* not allowed in a frame or private window */ } }

function start(): void {
  const root = document.documentElement;
  const graph = new Graph();
  const usual = blank(graph.nodes.length > OVERVIEW ? LEVELS[0] : 0);
  const levels = graph.nodes.length > OVERVIEW ? [...LEVELS.filter((level) => level < graph.nodes.length), 0] : [0];
  const dark = matchMedia("(prefers-color-scheme: dark)");
  let theme = remembered("theme") ?? "auto";
  const isDark = () => (theme === "auto" ? dark.matches : theme === "dark");
  const live = h("div", { class: "unseen", role: "status", "aria-live": "polite" });
  let path: { nodes: number[]; links: number[] } | null = null;

  const app: App = {
    graph, language: new Language((remembered("lang") ?? root.lang) === "en" ? "en" : "ja"), colours: palette(isDark()), lit: new Set(),
    view: read(graph, location.hash.slice(1), usual), scene: undefined as never,
    change: (patch, replace = false) => {
      const before = app.view;
      app.view = { ...app.view, ...patch };
      const fragment = `#${written(graph, app.view, usual)}`;
      try { // an opaque origin (a notebook's frame) may refuse
        if (replace) history.replaceState(null, "", fragment); else if (fragment !== (location.hash || "#")) history.pushState(null, "", fragment);
      } catch { /* the view changes all the same */ }
      showView(before);
    },
    choose: (what, focus = false) => {
      const { language, view } = app;
      const reading = view.article >= 0 && root.dataset.side === "article";
      if ("fact" in what) {
        const document = reading ? documentOf(what.fact) : -1;
        app.change({ fact: what.fact, node: -1, steps: 0, ...(document >= 0 && graph.documents[document].text ? { article: document } : {}) });
      } else if (panel.pathFrom >= 0 && what.node !== panel.pathFrom) {
        const path = [panel.pathFrom, what.node] as const;
        panel.pathFrom = -1;
        app.change({ path, node: -1, fact: -1, steps: 0 });
      } else app.change({ node: what.node, fact: -1, path: null, table: false });
      if ("node" in what) app.announce(`${language.node(graph, what.node)}、${language.named(graph.classes[graph.nodes[what.node].group])}、${language.count(graph.weight[what.node], "facts")}`);
      else {
        const fact = graph.facts[what.fact];
        app.announce(`${language.node(graph, fact.from)} → ${language.named(graph.relations[fact.r])} → ${language.node(graph, fact.to)}、${language.status(fact.s)}`);
      }
      if (focus) { side("details"); panel.focus(); }
    },
    light: (facts) => { app.lit.clear(); for (const fact of facts) app.lit.add(fact); panel.update(); drawing.emphasize(path); drawing.update(); },
    announce: (text) => { live.textContent = text; },
  };

  const drawing = stage(app, (node, fact) => {
    if (node >= 0) app.choose({ node });
    else if (fact >= 0) app.choose({ fact });
    else if (app.view.node >= 0 || app.view.fact >= 0 || app.view.path) app.change({ node: -1, fact: -1, steps: 0, path: null });
  });
  drawing.painter.colours = app.colours;
  drawing.painter.language = app.language;
  let panel = details(app);
  let parts: Part[] = [];
  let fitWanted = true;
  const across = Math.max(...graph.x.subarray(0, 5000)) - Math.min(...graph.x.subarray(0, 5000));
  const down = Math.max(...graph.y.subarray(0, 5000)) - Math.min(...graph.y.subarray(0, 5000));
  if (innerHeight > innerWidth * 1.2 && across > down * 1.1) graph.transpose();

  /** Shows the view; the scene is composed anew only when what it depends on changed. */
  function showView(before: View | null): void {
    const { view } = app;
    const keys = ["chosen", "confidence", "time", "byArticle", "undated", "steps", "level", "grown"] as const;
    const changed = !before || keys.some((key) => before[key] !== view[key]) || (view.steps > 0 && before.node !== view.node)
      || (view.level > 0 && (before.node !== view.node || before.fact !== view.fact || before.path !== view.path));
    if (changed) app.scene = compose(graph, view);
    path = view.path ? shortestPath(graph, app.scene.facts, ...view.path) : null;
    panel.path = path;
    app.lit.clear();
    root.dataset.view = view.table ? "table" : "graph";
    root.classList.toggle("with-article", view.article >= 0);
    root.classList.toggle("with-panel", view.node >= 0 || view.fact >= 0 || view.path !== null);
    if (view.article >= 0 && before?.article !== view.article) side("article");
    else if (view.article < 0 && root.dataset.side === "article") side("details");
    for (const part of parts) part.update();
    drawing.emphasize(path);
    if (changed) drawing.show(); else drawing.update();
    if (!before || fitWanted || (before.steps !== view.steps) || (view.steps && before.node !== view.node) || before.level !== view.level) { fitWanted = view.table; drawing.fit(before !== null); }
    else if (path && before.path !== view.path) drawing.reveal(path.nodes);
    else if (view.fact >= 0 && before.fact !== view.fact) drawing.reveal([graph.facts[view.fact].from, graph.facts[view.fact].to]);
    else if (view.node >= 0 && before.node !== view.node) drawing.reveal([view.node]);
  }

  function side(which: "details" | "article"): void {
    root.dataset.side = which;
    for (const tab of document.querySelectorAll<HTMLElement>("[data-side-tab]")) tab.setAttribute("aria-selected", String(tab.dataset.sideTab === which));
  }

  function paintTheme(): void {
    root.dataset.theme = theme;
    app.colours = palette(isDark());
  }

  /** All words anew, in the language chosen. */
  function build(): void {
    const { language } = app;
    const { say } = { say: language.say.bind(language) };
    root.lang = language.lang;
    const search = searchBox(app);
    const filterList = filters(app, levels, drawing);
    const chipList = chips(app);
    const table = tableView(app);
    const article = articleView(app);
    const time = timeline(app);
    panel = details(app);
    parts = [filterList, chipList, panel, table, article, time];
    const dates = graph.documents.map((document) => document.date).filter((date) => date !== undefined).sort();
    const headline = graph.documents.find((document) => document.title)?.title ?? graph.documents[0]?.id ?? "";
    const others = graph.documents.length - 1;
    const title = graph.tables.title || (others > 0 ? `${headline} ${say("andMore").replace("{}", others.toLocaleString(language.lang))}` : headline);
    const meta = [graph.documents.length > 1 || graph.tables.title ? language.count(graph.documents.length, "articles") : "",
      dates.length ? (dates[0] === dates.at(-1) ? language.day(dates[0]!) : `${language.day(dates[0]!)}–${language.day(dates.at(-1)!)}`) : "",
      language.count(graph.facts.length, "facts"), language.count(graph.nodes.length, "things")].filter(Boolean);
    const press = (name: string, on: () => boolean, act: () => void) => {
      const made = button(name, act, { "aria-pressed": "false" });
      parts.push({ element: made, update: () => made.setAttribute("aria-pressed", String(on())) });
      return made;
    };
    const filterButton = button(say("filters"), () => { const shown = root.classList.toggle("with-filters"); filterButton.setAttribute("aria-expanded", String(shown)); drawing.update(); },
      { class: "only-narrow", "aria-expanded": String(root.classList.contains("with-filters")) });
    const themeName = () => say(theme === "auto" ? "themeAuto" : theme === "dark" ? "themeDark" : "themeLight");
    const themeButton = button("◐", () => {
      theme = { auto: "dark", dark: "light", light: "auto" }[theme] ?? "auto";
      remember("theme", theme);
      paintTheme();
      build();
    }, { class: "icon", "aria-label": themeName(), title: themeName(), id: "theme" });
    const tab = (which: "details" | "article", name: string) => h("button", { type: "button", role: "tab", "data-side-tab": which, id: `tab-${which}`, "aria-controls": `side-${which}`,
      click: () => { if (which === "article" && app.view.article < 0) app.change({ article: 0 }); else side(which); } }, name);
    const tabs = h("div", { class: "tabs", role: "tablist", keydown: (event: KeyboardEvent) => {
      if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
      const other = [...tabs.querySelectorAll<HTMLElement>("[role=tab]")].find((one) => one !== document.activeElement);
      other?.click();
      other?.focus();
    } }, tab("details", say("details")), graph.documents.some((document) => document.text) && tab("article", say("article")));
    const header = h("header", { class: "bar" },
      h("div", { class: "heading" }, h("h1", { title }, title), h("p", { class: "meta muted" }, meta.join(" · "))),
      search.element,
      h("div", { class: "actions" },
        filterButton,
        h("div", { class: "segments", role: "group", "aria-label": `${say("graph")} / ${say("table")}` },
          press(say("graph"), () => !app.view.table, () => app.change({ table: false })),
          press(say("table"), () => app.view.table, () => app.change({ table: true }))),
        graph.documents.some((document) => document.text) && press(say("article"), () => app.view.article >= 0, () => app.change({ article: app.view.article >= 0 ? -1 : Math.max(0, likely()) })),
        takeaway(app, drawing, title), help(app),
        button(h("span", {}, h("span", { class: "wide" }, say("language")), h("span", { class: "narrow", "aria-hidden": "true" }, language.lang === "ja" ? "EN" : "日")), () => {
          app.language = new Language(language.lang === "ja" ? "en" : "ja" satisfies Lang);
          remember("lang", app.language.lang);
          build();
        }, { "aria-label": say("languageName"), id: "language", lang: language.lang === "ja" ? "en" : "ja" }),
        themeButton));
    const focused = document.activeElement?.id;
    const main = h("main", { id: "main" },
      h("aside", { class: "left", "aria-label": say("legend") }, filterList.element),
      h("section", { class: "middle", "aria-label": `${say("graph")} / ${say("table")}` }, drawing.element, table.element, time.element),
      h("aside", { class: "side", "aria-label": say("details") },
        tabs,
        h("div", { id: "side-details", class: "side-page", role: "tabpanel", "aria-labelledby": "tab-details", tabindex: -1 }, panel.element),
        h("div", { id: "side-article", class: "side-page", role: "tabpanel", "aria-labelledby": "tab-article", tabindex: -1 }, article.element)));
    const skip = h("a", { class: "skip", href: "#main", click: (event: MouseEvent) => { event.preventDefault(); app.change({ table: true }); table.element.querySelector<HTMLElement>("[tabindex='0']")?.focus(); } }, say("skip"));
    refill(document.body, skip, header, chipList.element, main, live);
    document.title = title;
    drawing.words();
    drawing.update();
    side((root.dataset.side as "details" | "article" | undefined) ?? "details");
    showView(app.scene ? app.view : null);
    document.body.onkeydown = (event) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") { event.preventDefault(); search.focus(); }
      else if (event.key === "Escape" && !event.defaultPrevented) escape();
    };
    if (focused) document.getElementById(focused)?.focus();
  }

  function documentOf(fact: number): number {
    return fact >= 0 && graph.facts[fact].e.length ? graph.sentence(graph.facts[fact].e[0][0]).document : -1;
  }

  /** The document that what is selected comes from, else the first with a text. */
  function likely(): number {
    const { fact, node } = app.view;
    const document = documentOf(fact >= 0 ? fact : node >= 0 ? graph.factsAbout(node)[0] ?? -1 : -1);
    return document >= 0 ? document : graph.documents.findIndex((other) => other.text);
  }

  function escape(): void {
    if (app.lit.size) { getSelection()?.removeAllRanges(); app.light([]); return; }
    if (root.classList.contains("with-filters")) root.classList.remove("with-filters");
    else if (app.view.steps) app.change({ steps: 0 });
    else if (app.view.node >= 0 || app.view.fact >= 0 || app.view.path) app.change({ node: -1, fact: -1, path: null });
    drawing.element.focus();
  }

  addEventListener("popstate", () => {
    const before = app.view;
    app.view = read(graph, location.hash.slice(1), usual);
    showView(before);
  });
  dark.addEventListener("change", () => { paintTheme(); build(); });
  paintTheme();
  build();
  requestAnimationFrame(() => { root.dataset.ready = "1"; performance.mark("kg-ready"); });
}

start();
