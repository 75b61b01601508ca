// The graph's place on the page: painting, pointing, keys and what is emphasised.

import type { App, Part } from "./app";
import { CanvasSurface } from "./canvas";
import { button, h, refill } from "./dom";
import { Painter, type Camera } from "./paint";
import type { Surface } from "./surface";
import { visLoaded, VisSurface } from "./vis";

export interface Stage extends Part {
  readonly painter: Painter;
  /** Shows all that the scene holds. */
  fit(glide: boolean): void;
  /** Brings nodes into sight, moving only when they are not. */
  reveal(nodes: readonly number[]): void;
  camera(): Camera;
  show(): void;
  emphasize(path: { nodes: number[]; links: number[] } | null): void;
  words(): void;
}

export function stage(app: App, tapped: (node: number, fact: number) => void): Stage {
  const { graph } = app;
  const painter = new Painter(graph);
  const box = h("div", { class: "canvas" });
  const tip = h("div", { class: "tip", hidden: true, "aria-hidden": "true" });
  const empty = h("p", { class: "empty", hidden: true });
  const tools = h("div", { class: "zoom", role: "group" });
  const element = h("div", { class: "stage", id: "stage", tabindex: 0, role: "application" }, box, empty, tip, tools);
  let surface: Surface;
  let cursor = -1; // the link that E steps through

  const glide = () => document.documentElement.dataset.ready === "1";
  const tap = (x: number, y: number) => {
    const { node, link } = painter.pick(x, y, surface.camera());
    tapped(node, link >= 0 ? app.scene.lead[link] : -1);
  };
  const events = { tap, moved: () => hover(-1, -1) };

  /** What stays bright: what is pointed at, else lit text, a path, the selection. */
  let way: { nodes: number[]; links: number[] } | null = null;
  const emphasize = () => {
    const { view } = app;
    const now = painter.emphasis;
    now.node = view.node;
    now.link = view.fact >= 0 ? graph.linkOf[view.fact] : -1;
    let nodes: Set<number> | null = null;
    let links: Set<number> | null = null;
    if (now.hoverNode >= 0 || (now.node >= 0 && now.hoverLink < 0 && !way && !app.lit.size && !view.steps)) {
      const node = now.hoverNode >= 0 ? now.hoverNode : now.node;
      nodes = new Set([node]);
      links = new Set();
      for (const link of graph.linksOf(node)) if (app.scene.size[link]) { links.add(link); nodes.add(graph.other(link, node)); }
      if (now.node >= 0) nodes.add(now.node);
    } else if (app.lit.size) {
      links = new Set([...app.lit].map((fact) => graph.linkOf[fact]));
      nodes = new Set([...links].flatMap((link) => [graph.source[link], graph.target[link]]));
    } else if (way) {
      nodes = new Set(way.nodes);
      links = new Set(way.links);
    } else if (now.link >= 0) {
      links = new Set([now.link]);
      nodes = new Set([graph.source[now.link], graph.target[now.link]]);
    }
    now.lit = nodes;
    now.litLinks = links;
  };

  const hover = (node: number, link: number, x = 0, y = 0) => {
    const now = painter.emphasis;
    if (node === now.hoverNode && link === now.hoverLink) { if (!tip.hidden) placeTip(x, y); return; }
    now.hoverNode = node;
    now.hoverLink = link;
    emphasize();
    if (!surface.slow()) surface.draw();
    element.classList.toggle("pointing", node >= 0 || link >= 0);
    tip.hidden = link < 0 && node < 0;
    const { language } = app;
    if (node >= 0) {
      refill(tip, h("strong", {}, language.node(graph, node)), h("span", { class: "muted" },
        `${language.named(graph.classes[graph.nodes[node].group])} · ${language.count(graph.weight[node], "facts")}`));
    } else if (link >= 0) {
      const lead = graph.facts[app.scene.lead[link]];
      const text = lead.e.length ? graph.sentence(lead.e[0][0]).text : "";
      refill(tip, h("strong", {}, `${language.node(graph, lead.from)} → ${language.named(graph.relations[lead.r])} → ${language.node(graph, lead.to)}`),
        h("span", { class: "muted" }, language.status(lead.s), app.scene.size[link] > 1 ? ` · ${language.count(app.scene.size[link], "facts")}` : ""),
        text && h("q", { lang: "ja" }, text));
    }
    if (!tip.hidden) placeTip(x, y);
  };
  const placeTip = (x: number, y: number) => {
    const [w, height] = [tip.offsetWidth, tip.offsetHeight];
    tip.style.setProperty("--x", `${Math.max(8, Math.min(x + 14, element.clientWidth - w - 8))}px`);
    tip.style.setProperty("--y", `${y + 18 + height > element.clientHeight ? Math.max(8, y - height - 12) : y + 18}px`);
  };

  let frame = 0;
  box.addEventListener("pointermove", (event) => {
    if (event.buttons || event.pointerType === "touch") return;
    const corner = box.getBoundingClientRect();
    const [x, y] = [event.clientX - corner.left, event.clientY - corner.top];
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => { const { node, link } = painter.pick(x, y, surface.camera()); hover(node, link, x, y); });
  });
  box.addEventListener("pointerleave", () => { cancelAnimationFrame(frame); hover(-1, -1); });

  const zoom = (factor: number) => {
    const { x, y, k } = surface.camera();
    surface.look({ x, y, k: Math.min(8, Math.max(0.002, k * factor)) }, true);
  };
  const visibleCentre = (): number => {
    const { x, y } = surface.camera();
    return app.scene.nodes.reduce((best, node) => (Math.hypot(graph.x[node] - x, graph.y[node] - y) < (best < 0 ? Infinity : Math.hypot(graph.x[best] - x, graph.y[best] - y)) ? node : best), -1);
  };
  /** The nearest node in a direction, those straight ahead preferred. */
  const towards = (from: number, dx: number, dy: number): number => {
    let [best, least] = [-1, Infinity];
    for (const node of app.scene.nodes) {
      if (node === from) continue;
      const [x, y] = [graph.x[node] - graph.x[from], graph.y[node] - graph.y[from]];
      const ahead = x * dx + y * dy;
      const aside = Math.abs(x * dy - y * dx);
      if (ahead <= 0 || aside > ahead * 1.6) continue;
      const cost = ahead + 2 * aside;
      if (cost < least) { best = node; least = cost; }
    }
    return best;
  };
  element.addEventListener("keydown", (event) => {
    if (event.target !== element || event.ctrlKey || event.metaKey || event.altKey) return;
    const arrows: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    const { view } = app;
    const done = () => event.preventDefault();
    if (arrows[event.key]) {
      done();
      cursor = -1;
      const node = view.node < 0 ? visibleCentre() : towards(view.node, ...arrows[event.key]);
      if (node >= 0) app.choose({ node });
    } else if (event.key === "e" || event.key === "E") {
      done();
      const node = view.node >= 0 ? view.node : view.fact >= 0 ? graph.facts[view.fact].from : visibleCentre();
      const links = node < 0 ? [] : [...graph.linksOf(node)].filter((link) => app.scene.size[link]);
      if (links.length) { cursor = (cursor + 1) % links.length; app.choose({ fact: app.scene.lead[links[cursor]] }); }
    } else if (event.key === "Enter") {
      done();
      if (view.node >= 0) app.choose({ node: view.node }, true);
      else if (view.fact >= 0) app.choose({ fact: view.fact }, true);
    } else if (event.key === "+" || event.key === "=") { done(); zoom(1.35); }
    else if (event.key === "-") { done(); zoom(1 / 1.35); }
    else if (event.key === "0") { done(); part.fit(true); }
    else if ("123".includes(event.key) && view.node >= 0) { done(); app.change({ steps: view.steps === Number(event.key) ? 0 : Number(event.key) }); }
  });

  const part: Stage = {
    element, painter,
    camera: () => surface.camera(),
    fit: (gliding) => surface.look(painter.fitted(app.scene.nodes, box.clientWidth, box.clientHeight), gliding && glide()),
    reveal: (nodes) => {
      const camera = surface.camera();
      const inside = nodes.every((node) => {
        const [x, y] = [(graph.x[node] - camera.x) * camera.k + camera.w / 2, (graph.y[node] - camera.y) * camera.k + camera.h / 2];
        return x > 50 && y > 50 && x < camera.w - 50 && y < camera.h - 50;
      });
      const apart = nodes.length === 2 ? Math.hypot(graph.x[nodes[0]] - graph.x[nodes[1]], graph.y[nodes[0]] - graph.y[nodes[1]]) * camera.k : Infinity;
      if (inside && camera.k > 0.35 && apart > 110) return;
      const goal = nodes.length > 1 ? painter.fitted(nodes, camera.w, camera.h, Math.max(0.9, camera.k, Math.min(1.8, (camera.k * 150) / apart))) : { x: graph.x[nodes[0]], y: graph.y[nodes[0]], k: Math.max(0.9, camera.k) };
      surface.look(goal, glide());
    },
    emphasize: (path) => { way = path; emphasize(); },
    show: () => {
      painter.scene = app.scene;
      empty.hidden = app.scene.nodes.length > 0;
      emphasize();
      surface ??= visLoaded() ? new VisSurface(graph, painter, box, events) : new CanvasSurface(graph, painter, box, events);
      surface.show(app.scene);
    },
    words: () => {
      const { language } = app;
      element.setAttribute("aria-label", language.say("graphLabel"));
      empty.textContent = language.say("empty");
      refill(tools, button("+", () => zoom(1.35), { class: "icon", "aria-label": language.say("zoomIn") }),
        button("−", () => zoom(1 / 1.35), { class: "icon", "aria-label": language.say("zoomOut") }),
        button("⤢", () => part.fit(true), { class: "icon", "aria-label": language.say("fit"), title: language.say("fit") }));
    },
    update: () => { painter.colours = app.colours; painter.language = app.language; surface?.draw(); },
  };
  return part;
}
