// Filters with counts; the class and status lists are the legend as well. What is filtered always shows as chips.

import type { App, Part } from "./app";
import { button, h, put, refill, type Child } from "./dom";
import type { Language, Word } from "./i18n";
import type { Stage } from "./stage";
import { strokeSwatch, swatch } from "./shapes";
import { counts } from "./scene";
import { blank, FACETS, filtering, NOBODY, type Facet } from "./view";

const FEW = 8; // values shown before "more"
const MOST = 300; // values shown after it

function label(app: App, facet: Facet, value: number): string {
  const { graph, language } = app;
  switch (facet) {
    case "relation": return language.named(graph.relations[value]);
    case "status": return language.status(value);
    case "class": return language.named(graph.classes[value]);
    case "document": return graph.documents[value].title || graph.documents[value].id;
    case "speaker": return value === NOBODY ? language.say("documentItself") : language.node(graph, value);
  }
}

function toggle(app: App, facet: Facet, value: number): void {
  const next = new Set(app.view.chosen[facet]);
  if (!next.delete(value)) next.add(value);
  app.change({ chosen: { ...app.view.chosen, [facet]: next } });
}

function picture(app: App, facet: Facet, value: number): Child {
  if (facet === "status") return strokeSwatch(value, app.colours);
  if (facet === "class") return swatch(app.graph.classes[value].family, app.colours, 16);
  return null;
}

export function filters(app: App, levels: readonly number[], drawing: Stage): Part {
  const { language } = app;
  const open = new Set<Facet>();
  const lists = new Map<Facet, HTMLElement>();
  const element = h("form", { class: "filters", "aria-label": language.say("legend"), submit: (event: Event) => event.preventDefault() });
  for (const facet of FACETS) {
    const list = h("div", { class: "values" });
    lists.set(facet, list);
    element.append(h("fieldset", { "data-facet": facet }, h("legend", {}, language.say(facet)), list));
  }
  const output = h("output", { for: "confidence" });
  const slider = h("input", { id: "confidence", type: "range", min: 0, max: 100, step: 5, "aria-label": language.say("confidenceFrom"),
    input: () => { output.textContent = `${slider.value}% –`; app.change({ confidence: Number(slider.value) }, true); } });
  element.append(h("fieldset", { "data-facet": "confidence" }, h("legend", {}, language.say("confidence")), h("div", { class: "slider" }, slider, output)));
  const level = h("select", { id: "level", change: () => app.change({ level: Number(level.value), grown: [] }) },
    ...levels.map((count) => h("option", { value: count }, count ? `${language.say("levelTop")} ${count.toLocaleString(language.lang)}` : language.say("all"))));
  if (levels.length > 1) element.prepend(h("fieldset", { "data-facet": "level" }, h("legend", {}, h("label", { for: "level" }, language.say("level"))), level));

  if (app.graph.groupOf.some((group) => group >= 0)) {
    const choice = (groups: boolean, word: Word): HTMLElement => button(language.say(word), () => {
      drawing.painter.groupColours = groups;
      for (const made of colour.querySelectorAll("button")) made.setAttribute("aria-pressed", String((made === colour.lastChild) === groups));
      drawing.update();
    }, { "aria-pressed": String(drawing.painter.groupColours === groups) });
    const colour = h("div", { class: "segments" }, choice(false, "colourClass"), choice(true, "colourGroup"));
    element.append(h("fieldset", { "data-facet": "colour" }, h("legend", {}, language.say("colour")), colour));
  }

  const update = () => {
    for (const [facet, list] of lists) {
      const found = counts(app.graph, app.view, facet);
      const chosen = app.view.chosen[facet];
      const kept = facet === "status" ? new Set([...chosen, ...app.graph.facts.map((fact) => fact.s)]) : chosen; // the legend stays
      for (const value of kept) if (!found.has(value)) found.set(value, 0);
      const values = [...found].sort(facet === "status" ? (a, b) => a[0] - b[0] : (a, b) => b[1] - a[1] || a[0] - b[0]);
      list.closest("fieldset")!.hidden = values.length < 2 && chosen.size === 0 && facet !== "status" && facet !== "class";
      const few = open.has(facet) || values.length <= FEW + 2 ? values.slice(0, MOST) : values.filter(([value], place) => place < FEW || chosen.has(value));
      const focused = (document.activeElement as HTMLElement | null)?.id;
      refill(list, ...few.map(([value, count]) => {
        const id = `${facet}-${value}`;
        const box = h("input", { type: "checkbox", id, change: () => toggle(app, facet, value) });
        box.checked = chosen.has(value);
        return h("label", { class: "value", for: id }, box, picture(app, facet, value), h("span", { class: "value-name" }, label(app, facet, value)),
          h("span", { class: "count" }, count.toLocaleString(language.lang)));
      }), few.length < values.length && !open.has(facet) && button(language.say("more").replace("{}", String(values.length - few.length)), () => { open.add(facet); update(); }, { class: "link" }),
      open.has(facet) && values.length > FEW + 2 && button(language.say("less"), () => { open.delete(facet); update(); }, { class: "link" }));
      if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
    }
    slider.value = String(app.view.confidence);
    output.textContent = app.view.confidence ? `${app.view.confidence}% –` : language.say("all");
    level.value = String(app.view.level);
  };
  return { element, update };
}

/** What is shown of what there is, with one chip per active filter. */
export function chips(app: App): Part {
  const { language } = app;
  const element = h("section", { class: "chips", "aria-label": language.say("filters") });
  const chip = (name: Word, text: string, remove: () => void): HTMLElement =>
    button(`${language.say(name)}: ${text} ×`, remove, { class: "chip", "aria-label": `${language.say(name)}: ${text} — ${language.say("remove")}` });
  return {
    element,
    update: () => {
      const { view, graph } = app;
      const out: Child[] = [];
      for (const facet of FACETS) for (const value of view.chosen[facet]) out.push(chip(facet, label(app, facet, value), () => toggle(app, facet, value)));
      if (view.confidence) out.push(chip("confidence", `${view.confidence}% –`, () => app.change({ confidence: 0 })));
      if (view.time) out.push(chip("time", span(language, view.time), () => app.change({ time: null })));
      if (view.steps) out.push(chip("neighbourhood", `${language.node(graph, view.node)} ${view.steps}${language.say("steps")}`, () => app.change({ steps: 0 })));
      if (view.path) out.push(chip("path", view.path.map((node) => language.node(graph, node)).join(" → "), () => app.change({ path: null })));
      if (view.level) out.push(chip("levelTop", view.level.toLocaleString(language.lang), () => app.change({ level: 0 })));
      refill(element);
      element.hidden = out.length === 0;
      if (!out.length) return;
      put(element, h("span", { class: "muted" }, language.lang === "ja"
        ? `${graph.facts.length.toLocaleString("ja")}${language.say("of")} ${app.scene.drawn.toLocaleString("ja")}${language.say("shown")}`
        : `${app.scene.drawn.toLocaleString("en")}${language.say("of")}${graph.facts.length.toLocaleString("en")} ${language.say("shown")}`), ...out);
      if (filtering(view)) {
        const { chosen, confidence, time, undated } = blank(view.level);
        put(element, button(language.say("reset"), () => app.change({ chosen, confidence, time, undated }), { class: "link" }));
      }
    },
  };
}

const span = (language: Language, [from, to]: readonly [string, string]): string => `${language.day(from)}–${language.day(to)}`;
