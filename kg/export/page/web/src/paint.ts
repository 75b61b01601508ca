// Painting a scene on a canvas, or on the SVG pen: links by status, nodes by class, then labels that find room.

import type { Graph } from "./data";
import type { Language } from "./i18n";
import { clipped, FONT, Labels } from "./labels";
import { CROSSED, DASHES, SHAPES, type Palette } from "./palette";
import type { Scene } from "./scene";
import { outline, rounded, type Pen } from "./shapes";

export interface Camera { x: number; y: number; k: number; w: number; h: number }

export interface Emphasis {
  node: number; // selected
  link: number;
  hoverNode: number;
  hoverLink: number;
  lit: ReadonlySet<number> | null; // nodes that stay bright while the others dim; null: all are bright
  litLinks: ReadonlySet<number> | null;
}

export const MANY = 2500; // above this many links on screen they are thin lines without arrows and labels
const DIM = 0.2;

export class Painter {
  scene!: Scene;
  colours!: Palette;
  language!: Language;
  groupColours = false;
  emphasis: Emphasis = { node: -1, link: -1, hoverNode: -1, hoverLink: -1, lit: null, litLinks: null };
  private readonly widths = new Map<string, number>();
  private readonly measure = document.createElement("canvas").getContext("2d")!;
  readonly lettering = new Labels(this);
  readonly heaviest: number; // facts about the node with most
  private area = 0; // of the screen, in square pixels

  constructor(readonly graph: Graph) {
    this.heaviest = graph.nodes.length ? graph.weight[graph.byWeight[0]] : 1;
  }

  width(text: string, font: string): number {
    const key = font + text;
    let width = this.widths.get(key);
    if (width === undefined) {
      if (this.widths.size > 20000) this.widths.clear();
      this.measure.font = font;
      this.widths.set(key, (width = this.measure.measureText(text).width));
    }
    return width;
  }

  /** Radius of a node on screen, in pixels. */
  radius(node: number, k: number): number {
    const size = this.graph.family[node] === "value" ? 5 : 6.5 + 17 * Math.sqrt(this.graph.weight[node] / Math.max(12, this.heaviest));
    const crowd = this.scene.nodes.length > 3000 ? 0.55 : this.scene.nodes.length > 600 ? 0.75 : 1;
    return Math.max(1.2, size * crowd * Math.min(1.7, Math.max(0.18, Math.pow(k, 0.6))));
  }

  colour(node: number): string {
    if (this.groupColours) {
      const group = this.graph.groupOf[node];
      return group < 0 ? this.colours.families.thing : this.colours.groups[group % this.colours.groups.length];
    }
    return this.colours.families[this.graph.family[node]] ?? this.colours.families.thing;
  }

  dimmed(node: number): boolean { return this.emphasis.lit !== null && !this.emphasis.lit.has(node); }
  dimmedLink(link: number): boolean { return this.emphasis.litLinks !== null && !this.emphasis.litLinks.has(link); }

  /** A value is written in a pill when zoom leaves room for it. */
  pill(node: number, k: number): { text: string; w: number; font: string } | null {
    if (this.graph.family[node] !== "value" || (k < 0.55 && (k < 0.2 || this.area < 9000 * this.scene.nodes.length)) || this.scene.nodes.length > 600) return null;
    const font = `500 11.5px ${FONT}`;
    const text = clipped(this.language.node(this.graph, node), 18);
    return { text, w: this.width(text, font) + 16, font };
  }

  /** Width and height of where a node can be taken hold of, in pixels. */
  extent(node: number, k: number): [number, number] {
    const pill = this.pill(node, k);
    const size = 2 * this.radius(node, k) + 10;
    return pill ? [pill.w, 24] : [size, size];
  }

  /** How far from a node's centre a line towards (dx, dy) should end. */
  edgeOf(node: number, dx: number, dy: number, k: number): number {
    const pill = this.pill(node, k);
    if (!pill) return node === this.emphasis.node ? this.radius(node, k) * 1.25 + 6 : this.radius(node, k) * 1.08 + 2;
    const length = Math.hypot(dx, dy) || 1;
    return Math.min(pill.w / 2 / (Math.abs(dx) / length + 1e-6), 11 / (Math.abs(dy) / length + 1e-6)) + 2;
  }

  links(pen: Pen, camera: Camera): void {
    const { graph, scene, emphasis } = this;
    const { x, y, k, w, h } = camera;
    this.area = w * h;
    const seen: number[] = [];
    for (const link of scene.links) {
      const [a, b] = [graph.source[link], graph.target[link]];
      const [ax, ay] = [(graph.x[a] - x) * k + w / 2, (graph.y[a] - y) * k + h / 2];
      const [bx, by] = [(graph.x[b] - x) * k + w / 2, (graph.y[b] - y) * k + h / 2];
      if ((ax < -20 && bx < -20) || (ay < -20 && by < -20) || (ax > w + 20 && bx > w + 20) || (ay > h + 20 && by > h + 20)) continue;
      seen.push(link);
    }
    const detailed = seen.length <= MANY && k > 0.12;
    const strokes = new Map<number, number[]>(); // style -> x1 y1 x2 y2 …
    const heads = new Map<number, number[]>(); // style -> tip and direction
    const crosses = new Map<number, number[]>();
    const add = (map: Map<number, number[]>, style: number, ...values: number[]) => {
      const list = map.get(style);
      if (list) list.push(...values); else map.set(style, values);
    };
    for (const link of seen) {
      const lead = graph.facts[scene.lead[link]];
      const [a, b] = [lead.from, lead.to];
      let [ax, ay] = [(graph.x[a] - x) * k + w / 2, (graph.y[a] - y) * k + h / 2];
      let [bx, by] = [(graph.x[b] - x) * k + w / 2, (graph.y[b] - y) * k + h / 2];
      const strong = link === emphasis.link || link === emphasis.hoverLink;
      const weight = strong ? 3 : detailed ? Math.min(2, Math.floor(Math.log2(scene.size[link]))) : 0;
      const style = lead.s + 8 * weight + 64 * Number(this.dimmedLink(link) && !strong) + 128 * (link === emphasis.link ? 1 : 0);
      if (detailed) {
        const [dx, dy] = [bx - ax, by - ay];
        const length = Math.hypot(dx, dy);
        if (length < 1) continue;
        const [ux, uy] = [dx / length, dy / length];
        const [from, to] = [this.edgeOf(a, dx, dy, k), this.edgeOf(b, -dx, -dy, k)];
        if (from + to > length - 2) continue;
        ax += ux * from; ay += uy * from; bx -= ux * to; by -= uy * to;
        if (!graph.relations[lead.r].symmetric || scene.size[link] > 1) add(heads, style, bx, by, ux, uy);
        if (scene.both[link]) add(heads, style, ax, ay, -ux, -uy);
        if (CROSSED[lead.s]) add(crosses, style, ax + (bx - ax) * 0.25, ay + (by - ay) * 0.25, ax + (bx - ax) * 0.75, ay + (by - ay) * 0.75);
      }
      add(strokes, style, ax, ay, bx, by);
    }
    const size = Math.min(1.25, Math.max(0.55, Math.sqrt(k)));
    for (const [style, points] of [...strokes].sort(([a], [b]) => Math.floor((a % 128) / 8) % 8 - Math.floor((b % 128) / 8) % 8)) {
      const [status, weight, dim, chosen] = [style % 8, Math.floor(style / 8) % 8, style & 64, style & 128];
      const colour = chosen ? this.colours.accent : this.colours.statuses[status];
      pen.globalAlpha = dim ? DIM : detailed ? (weight === 3 ? 1 : 0.82) : scene.links.length > 5000 ? 0.16 : 0.4;
      pen.strokeStyle = pen.fillStyle = colour;
      pen.lineWidth = (detailed ? [1.3, 1.9, 2.5, 3][weight] : weight === 3 ? 2.5 : 0.7) * (detailed ? size : 1);
      pen.lineCap = status === 2 ? "round" : "butt";
      pen.setLineDash(detailed ? DASHES[status].map((part) => part * Math.max(0.7, size)) : []);
      pen.beginPath();
      for (let i = 0; i < points.length; i += 4) { pen.moveTo(points[i], points[i + 1]); pen.lineTo(points[i + 2], points[i + 3]); }
      pen.stroke();
      pen.setLineDash([]);
      const tips = heads.get(style);
      if (tips) {
        const r = (weight === 3 ? 11 : 7.5 + weight) * size;
        pen.beginPath();
        for (let i = 0; i < tips.length; i += 4) {
          const [tx, ty, ux, uy] = tips.slice(i, i + 4);
          pen.moveTo(tx + ux * 2, ty + uy * 2);
          pen.lineTo(tx - ux * r - uy * r * 0.42, ty - uy * r + ux * r * 0.42);
          pen.lineTo(tx - ux * r * 0.72, ty - uy * r * 0.72);
          pen.lineTo(tx - ux * r + uy * r * 0.42, ty - uy * r - ux * r * 0.42);
          pen.closePath();
        }
        pen.fill();
      }
      const marks = crosses.get(style);
      if (marks) {
        const r = 5 * size;
        pen.lineWidth = 1.8 * size;
        pen.beginPath();
        for (let i = 0; i < marks.length; i += 2) {
          const [mx, my] = [marks[i], marks[i + 1]];
          pen.moveTo(mx - r, my - r); pen.lineTo(mx + r, my + r);
          pen.moveTo(mx + r, my - r); pen.lineTo(mx - r, my + r);
        }
        pen.stroke();
      }
    }
    pen.globalAlpha = 1;
  }

  /** Soft ground under each community: its nodes and the links within it, drawn wide. */
  grounds(pen: Pen, { x, y, k, w, h }: Camera): void {
    const { graph, scene } = this;
    if (!this.groupColours || scene.nodes.length > 1500) return;
    const paths = new Map<number, number[]>();
    for (const link of scene.links) {
      const [a, b] = [graph.source[link], graph.target[link]];
      const group = graph.groupOf[a];
      if (group < 0 || group !== graph.groupOf[b]) continue;
      const list = paths.get(group) ?? [];
      for (const node of [a, b]) list.push((graph.x[node] - x) * k + w / 2, (graph.y[node] - y) * k + h / 2);
      paths.set(group, list);
    }
    pen.lineCap = pen.lineJoin = "round";
    pen.lineWidth = Math.max(14, 76 * k);
    pen.setLineDash([]);
    pen.globalAlpha = 0.13;
    for (const [group, points] of paths) {
      pen.strokeStyle = this.colours.groups[group % this.colours.groups.length];
      pen.beginPath();
      for (let i = 0; i < points.length; i += 4) { pen.moveTo(points[i], points[i + 1]); pen.lineTo(points[i + 2], points[i + 3]); }
      pen.stroke();
    }
    pen.globalAlpha = 1;
  }

  /** One node centred at (x, y) of the pen's own coordinates, `unit` of which make a screen pixel. */
  node(pen: Pen, node: number, x: number, y: number, k: number, unit = 1): void {
    const { emphasis, colours } = this;
    const chosen = node === emphasis.node;
    const hover = node === emphasis.hoverNode;
    const colour = this.colour(node);
    pen.globalAlpha = this.dimmed(node) && !hover && !chosen ? DIM + 0.08 : 1;
    pen.setLineDash([]);
    const pill = this.pill(node, k);
    if (pill) {
      pen.beginPath();
      rounded(pen, x, y, pill.w * unit, 22 * unit, 11 * unit);
      pen.fillStyle = colours.chip;
      pen.fill();
      pen.strokeStyle = chosen || hover ? colours.accent : colour;
      pen.lineWidth = (chosen ? 2.5 : 1.2) * unit;
      pen.stroke();
      pen.font = pill.font.replace(/[\d.]+px/, (size) => `${parseFloat(size) * unit}px`);
      pen.textAlign = "center";
      pen.textBaseline = "middle";
      pen.fillStyle = colours.ink;
      pen.fillText(pill.text, x, y + 0.5 * unit);
    } else {
      const r = this.radius(node, k) * unit;
      const shape = SHAPES[this.graph.family[node]] ?? "circle";
      if (chosen || hover) {
        pen.beginPath();
        outline(pen, "circle", x, y, r * 1.25 + 5 * unit);
        pen.fillStyle = chosen ? colours.accent : colour;
        pen.globalAlpha = chosen ? 0.9 : 0.3;
        pen.fill();
        pen.globalAlpha = 1;
        if (chosen) {
          pen.beginPath();
          outline(pen, "circle", x, y, r * 1.25 + 2.5 * unit);
          pen.fillStyle = colours.background;
          pen.fill();
        }
      }
      pen.beginPath();
      outline(pen, shape, x, y, r);
      pen.fillStyle = colour;
      if (r > 3 * unit) { pen.strokeStyle = colours.ring; pen.lineWidth = 3 * unit; pen.lineJoin = "round"; pen.stroke(); }
      pen.fill();
    }
    pen.globalAlpha = 1;
  }

  nodes(pen: Pen, camera: Camera): void {
    const { graph, scene } = this;
    const { x, y, k, w, h } = camera;
    const many = scene.nodes.length > 3000;
    const batches = new Map<string, number[]>();
    for (const node of scene.nodes) {
      const [px, py] = [(graph.x[node] - x) * k + w / 2, (graph.y[node] - y) * k + h / 2];
      if (px < -40 || py < -40 || px > w + 40 || py > h + 40) continue;
      if (many && this.radius(node, k) < 4 && node !== this.emphasis.node && node !== this.emphasis.hoverNode) {
        const key = this.colour(node) + (this.dimmed(node) ? "0" : "1"); // tiny: squares, one path a colour
        const list = batches.get(key);
        if (list) list.push(px, py, this.radius(node, k)); else batches.set(key, [px, py, this.radius(node, k)]);
      } else this.node(pen, node, px, py, k);
    }
    for (const [key, dots] of batches) {
      pen.globalAlpha = key.endsWith("0") ? DIM : 1;
      pen.fillStyle = key.slice(0, -1);
      pen.beginPath();
      for (let i = 0; i < dots.length; i += 3) {
        const [px, py, r] = [dots[i], dots[i + 1], dots[i + 2]];
        pen.moveTo(px - r, py - r); pen.lineTo(px + r, py - r); pen.lineTo(px + r, py + r); pen.lineTo(px - r, py + r); pen.closePath();
      }
      pen.fill();
    }
    pen.globalAlpha = 1;
  }

  /** Everything, on a cleared canvas of the camera's size. */
  all(pen: Pen, camera: Camera): void {
    this.grounds(pen, camera);
    this.links(pen, camera);
    this.nodes(pen, camera);
    this.lettering.draw(pen, camera);
  }

  /** The node at a point of the screen, else the link there; -1 where there is none. */
  pick(px: number, py: number, { x, y, k, w, h }: Camera): { node: number; link: number } {
    const { graph, scene } = this;
    const [gx, gy] = [(px - w / 2) / k + x, (py - h / 2) / k + y];
    let [best, near] = [-1, Infinity];
    for (let i = scene.nodes.length - 1; i >= 0; i--) {
      const node = scene.nodes[i];
      const [dx, dy] = [Math.abs(graph.x[node] - gx) * k, Math.abs(graph.y[node] - gy) * k];
      if (dx > 120 || dy > 40) continue;
      const pill = this.pill(node, k);
      const distance = pill ? (dx <= pill.w / 2 && dy <= 12 ? 0 : Infinity) : Math.hypot(dx, dy) - this.radius(node, k);
      if (distance < 5 && distance < near) { best = node; near = distance; }
    }
    if (best >= 0) return { node: best, link: -1 };
    const written = this.lettering.at(px, py);
    if (written >= 0) return { node: -1, link: written };
    let [found, least] = [-1, 7];
    for (const link of scene.links) {
      const [ax, ay] = [(graph.x[graph.source[link]] - gx) * k, (graph.y[graph.source[link]] - gy) * k];
      const [bx, by] = [(graph.x[graph.target[link]] - gx) * k, (graph.y[graph.target[link]] - gy) * k];
      if ((ax > 7 && bx > 7) || (ax < -7 && bx < -7) || (ay > 7 && by > 7) || (ay < -7 && by < -7)) continue;
      const [dx, dy] = [bx - ax, by - ay];
      const t = Math.min(1, Math.max(0, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
      const distance = Math.hypot(ax + t * dx, ay + t * dy);
      if (distance < least) { found = link; least = distance; }
    }
    return { node: -1, link: found };
  }

  /** The camera that shows the given nodes with room for their labels. */
  fitted(nodes: readonly number[], w: number, h: number, most = 1.4): Camera {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const node of nodes) {
      left = Math.min(left, this.graph.x[node]); right = Math.max(right, this.graph.x[node]);
      top = Math.min(top, this.graph.y[node]); bottom = Math.max(bottom, this.graph.y[node]);
    }
    if (!nodes.length) return { x: 0, y: 0, k: 1, w, h };
    const k = Math.min(most, Math.max(0.002, Math.min((w - Math.min(170, w * 0.3)) / (right - left + 1), (h - Math.min(110, h * 0.2)) / (bottom - top + 1))));
    return { x: (left + right) / 2, y: (top + bottom) / 2, k, w, h };
  }
}
