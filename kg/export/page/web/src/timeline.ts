// Facts by date, as bars with a brush that filters the graph; both ends are sliders for the keyboard.

import type { App, Part } from "./app";
import { isoDay } from "./data";
import { button, h, refill, s, type Child } from "./dom";
import { passing } from "./scene";

const BINS = 60;
const RARE = 0.02; // of the days, at either end of a long span

interface Scale { edges: number[]; unit: "year" | "month" | "day" }

/** Whole years, months or days, the finest that gives at most `BINS` bars. A span too long for years is cut evenly where
 *  nearly all of the `days` lie; what is before and after makes one bar each (a castle of 706 among the news of ten years). */
function scaleOf(days: number[]): Scale {
  const sorted = Float64Array.from(days).sort();
  const [first, last] = [sorted[0], sorted[sorted.length - 1]];
  const [from, to] = [new Date(first * 86400000), new Date(last * 86400000)];
  const at = (year: number, month: number, day: number) => Date.UTC(year, month, day) / 86400000;
  const [y0, m0, d0, y1, m1] = [from.getUTCFullYear(), from.getUTCMonth(), from.getUTCDate(), to.getUTCFullYear(), to.getUTCMonth()];
  const edges: number[] = [];
  if (last - first < BINS) {
    for (let day = 0; day <= last - first + 1; day++) edges.push(at(y0, m0, d0 + day));
    return { edges, unit: "day" };
  }
  const months = (y1 - y0) * 12 + m1 - m0 + 1;
  if (months <= BINS) {
    for (let month = 0; month <= months; month++) edges.push(at(y0, m0 + month, 1));
    return { edges, unit: "month" };
  }
  const long = y1 - y0 >= BINS;
  const rank = (share: number) => new Date(sorted[Math.round((sorted.length - 1) * share)] * 86400000).getUTCFullYear();
  const [start, end] = long ? [rank(RARE), rank(1 - RARE)] : [y0, y1];
  const step = Math.ceil((end - start + 1) / (long ? BINS - 2 : BINS));
  if (first < at(start, 0, 1)) edges.push(first);
  let year = start;
  for (; year <= end; year += step) edges.push(at(year, 0, 1));
  edges.push(at(year, 0, 1));
  if (last >= at(year, 0, 1)) edges.push(last + 1);
  return { edges, unit: "year" };
}

/** When the facts hold, or when the articles that say them appeared. */
export function timeline(app: App): Part {
  const { graph, language } = app;
  const element = h("section", { class: "timeline", "aria-label": language.say("timeline") });
  const several = (starts: Float64Array) => new Set(starts.filter((day) => !Number.isNaN(day))).size > 1;
  const [facts, articles] = [several(graph.first), several(graph.issued)];
  element.hidden = !facts && !articles;
  if (element.hidden) return { element, update: () => undefined };
  if (!facts && app.view.time === null) app.view = { ...app.view, byArticle: true };
  const choice = (byArticle: boolean): HTMLButtonElement => button(language.say(byArticle ? "byArticle" : "byFact"),
    () => app.change({ byArticle, time: null }), { "data-by": byArticle ? "article" : "fact" });
  const choices = facts && articles && h("div", { class: "segments" }, choice(false), choice(true));
  let shown: boolean | null = null;
  let update = () => {};
  return {
    element,
    update: () => {
      const { byArticle } = app.view;
      if (shown !== byArticle) {
        shown = byArticle;
        update = axis(app, element, choices, byArticle);
        for (const made of element.querySelectorAll<HTMLElement>("[data-by]")) made.setAttribute("aria-pressed", String((made.dataset.by === "article") === byArticle));
      }
      update();
    },
  };
}

/** Fills the timeline for one kind of date; returns what shows the view on it. */
function axis(app: App, element: HTMLElement, choices: Child, byArticle: boolean): () => void {
  const { graph, language } = app;
  const [firsts, lasts] = byArticle ? [graph.issued, graph.issued] : [graph.first, graph.last];
  const dated = [...graph.facts.keys()].filter((fact) => !Number.isNaN(firsts[fact]) && !Number.isNaN(lasts[fact]));
  const { edges, unit } = scaleOf(dated.flatMap((fact) => [firsts[fact], lasts[fact]]));
  const bins = edges.length - 1;
  let [from, to] = [0, bins]; // the brush, in edges
  const bars = s("svg", { class: "bars", viewBox: `0 0 ${bins * 10} 40`, preserveAspectRatio: "none", "aria-hidden": "true" });
  const name = (edge: number, end: boolean): string => {
    const iso = isoDay(edges[edge] - (end ? 1 : 0));
    return language.day(iso.slice(0, { year: 4, month: 7, day: 10 }[unit]));
  };
  const handle = (which: "from" | "to") => h("div", { class: `handle ${which}`, role: "slider", tabindex: 0, "aria-label": `${language.say("timeline")}: ${language.say(which)}`, "aria-valuemin": 0, "aria-valuemax": bins });
  const [left, right] = [handle("from"), handle("to")];
  const window = h("div", { class: "window" });
  const track = h("div", { class: "track" }, bars, window, left, right);
  const ticks = h("div", { class: "ticks", "aria-hidden": "true" });
  const label = h("output", { class: "range" });
  const undated = h("input", { type: "checkbox", id: "undated", change: () => app.change({ undated: undated.checked }) });
  const whole = button(language.say("wholeTime"), () => app.change({ time: null }), { class: "link" });
  refill(element, h("div", { class: "timeline-head" }, h("span", { class: "timeline-name" }, language.say("timeline")), choices, label, h("label", { for: "undated", class: "undated" }, undated, language.say("undated")), whole), track, ticks);
  const every = Math.max(1, Math.ceil(bins / 8));
  for (let bin = 0; bin < bins; bin += every) {
    if (bin && bin / bins > 0.92) break; // no room to write it
    const tick = h("span", {}, name(bin, false));
    tick.style.setProperty("--at", `${(bin / bins) * 100}%`);
    ticks.append(tick);
  }

  const place = () => {
    track.style.setProperty("--from", `${(from / bins) * 100}%`);
    track.style.setProperty("--to", `${(to / bins) * 100}%`);
    for (const [slider, value, end] of [[left, from, false], [right, to, true]] as const) {
      slider.setAttribute("aria-valuenow", String(value));
      slider.setAttribute("aria-valuetext", name(value, end));
    }
    label.textContent = from === 0 && to === bins ? language.say("wholeTime") : `${name(from, false)}–${name(to, true)}`;
  };
  const apply = (replace: boolean) => app.change({ time: from === 0 && to === bins ? null : [isoDay(edges[from]), isoDay(edges[to] - 1)] }, replace);
  for (const [slider, which] of [[left, 0], [right, 1]] as const) {
    slider.addEventListener("keydown", (event) => {
      const steps: Record<string, number> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -5, PageUp: 5, Home: -bins, End: bins };
      const step = steps[event.key];
      if (!step) return;
      event.preventDefault();
      if (which === 0) from = Math.max(0, Math.min(to - 1, from + step)); else to = Math.min(bins, Math.max(from + 1, to + step));
      place();
      apply(true);
    });
  }
  track.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    event.preventDefault();
    const box = track.getBoundingClientRect();
    const at = (e: PointerEvent) => Math.max(0, Math.min(bins, ((e.clientX - box.left) / box.width) * bins));
    const start = at(event);
    const [from0, to0] = [from, to];
    const partial = from0 > 0 || to0 < bins;
    const grip = event.target === left ? "from" : event.target === right ? "to" : partial && start > from0 && start < to0 ? "move" : "new";
    (event.target as HTMLElement).focus?.();
    track.setPointerCapture(event.pointerId);
    const move = (e: PointerEvent) => {
      const now = at(e);
      if (grip === "from") from = Math.min(to - 1, Math.round(now));
      else if (grip === "to") to = Math.max(from + 1, Math.round(now));
      else if (grip === "move") {
        const shift = Math.max(-from0, Math.min(bins - to0, Math.round(now - start)));
        [from, to] = [from0 + shift, to0 + shift];
      } else [from, to] = [Math.floor(Math.min(start, now)), Math.max(Math.floor(Math.min(start, now)) + 1, Math.ceil(Math.max(start, now)))];
      place();
    };
    const lift = () => {
      track.removeEventListener("pointermove", move);
      track.removeEventListener("pointerup", lift);
      track.removeEventListener("pointercancel", lift);
      apply(false);
    };
    if (grip === "new") move(event);
    track.addEventListener("pointermove", move);
    track.addEventListener("pointerup", lift);
    track.addEventListener("pointercancel", lift);
  });

  return () => {
    const { view } = app;
    const heights = new Float64Array(bins);
    const binOf = (day: number) => { let bin = 0; while (bin + 1 < bins && edges[bin + 1] <= day) bin++; return bin; };
    for (const fact of passing(graph, view, "time")) {
      if (Number.isNaN(firsts[fact])) continue;
      const [a, b] = [binOf(firsts[fact]), binOf(lasts[fact])];
      for (let bin = a; bin <= b; bin++) heights[bin] += 1 / (b - a + 1);
    }
    const most = Math.max(1, ...heights);
    if (view.time) {
      const [a, b] = view.time.map((iso) => Date.parse(iso) / 86400000);
      from = Math.max(0, Math.min(bins - 1, edges.findIndex((_, bin) => bin + 1 <= bins && edges[bin + 1] > a)));
      to = edges.findIndex((edge) => edge > b);
      if (to <= from) to = b >= edges[bins] ? bins : from + 1;
    } else [from, to] = [0, bins];
    refill(bars, ...[...heights].flatMap((value, bin) => value > 0
      ? [s("rect", { x: bin * 10 + 1, width: 8, y: 40 - Math.max(3, (value / most) * 38), height: Math.max(3, (value / most) * 38), rx: 1.5, class: bin >= from && bin < to ? "in" : "out" })] : []));
    undated.checked = view.undated;
    undated.closest("label")!.hidden = whole.hidden = !view.time;
    place();
  };
}
