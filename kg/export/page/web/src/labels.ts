// Labels at constant size, the important first; what finds no room waits for zoom.

import { MANY, type Camera, type Painter } from "./paint";
import { rounded, type Pen } from "./shapes";

export const FONT = '"Hiragino Sans","Yu Gothic UI","Noto Sans CJK JP","Noto Sans JP","Meiryo",system-ui,sans-serif';

type Box = [number, number, number, number];

/** Rectangles already written on, looked up by cells. */
class Room {
  private readonly cells = new Map<number, Box[]>();
  private *keys([l, t, r, b]: Box): Generator<number> {
    for (let x = Math.floor(l / 80); x <= Math.floor(r / 80); x++) for (let y = Math.floor(t / 40); y <= Math.floor(b / 40); y++) yield x * 4096 + y;
  }
  free(box: Box): boolean {
    for (const key of this.keys(box)) {
      for (const taken of this.cells.get(key) ?? []) if (box[0] < taken[2] && box[2] > taken[0] && box[1] < taken[3] && box[3] > taken[1]) return false;
    }
    return true;
  }
  take(box: Box): void {
    for (const key of this.keys(box)) {
      const cell = this.cells.get(key);
      if (cell) cell.push(box); else this.cells.set(key, [box]);
    }
  }
}

export class Labels {
  private chips: { link: number; box: Box }[] = []; // where link labels were written last, for picking
  constructor(private readonly painter: Painter) {}

  /** The link whose label is at a point of the screen, -1 where there is none. */
  at(px: number, py: number): number {
    return this.chips.find(({ box }) => px >= box[0] && px <= box[2] && py >= box[1] && py <= box[3])?.link ?? -1;
  }

  /** Node labels, then link labels. */
  draw(pen: Pen, camera: Camera): void {
    const { painter } = this;
    const { graph, scene, emphasis, colours } = painter;
    const { x, y, k, w, h } = camera;
    const room = new Room();
    const at = (node: number): [number, number] => [(graph.x[node] - x) * k + w / 2, (graph.y[node] - y) * k + h / 2];
    const inView: number[] = [];
    for (let i = scene.nodes.length - 1; i >= 0 && inView.length < 1500; i--) {
      const [px, py] = at(scene.nodes[i]);
      if (px > -100 && py > -30 && px < w + 100 && py < h + 30) inView.push(scene.nodes[i]);
    }
    const first = [emphasis.node, emphasis.hoverNode].filter((node) => node >= 0 && scene.visible[node]);
    const order = [...new Set([...first, ...inView.filter((node) => !painter.dimmed(node)), ...inView.filter((node) => painter.dimmed(node))])];
    for (const node of inView.slice(0, 400)) {
      const [px, py] = at(node);
      const pill = painter.pill(node, k);
      const r = painter.radius(node, k) * 0.85;
      room.take(pill ? [px - pill.w / 2, py - 11, px + pill.w / 2, py + 11] : [px - r, py - r, px + r, py + r]);
    }
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    pen.lineJoin = "round";
    let written = 0;
    for (const node of order) {
      if (written > 260) break;
      if (painter.pill(node, k)) continue;
      const must = first.includes(node);
      const r = painter.radius(node, k);
      if (r < 2 && !must && written > 60) break;
      const big = Math.min(1, Math.sqrt(graph.weight[node] / Math.max(12, painter.heaviest)));
      const font = `${must || big > 0.45 ? 700 : 500} ${(12 + 4 * big).toFixed(1)}px ${FONT}`;
      const text = clipped(painter.language.node(graph, node), must ? 40 : 16);
      const width = painter.width(text, font);
      const [px, py] = at(node);
      const height = 16 + 4 * big;
      const [below, above, half] = [py + r * 1.15 + height / 2 + 1, py - r * 1.15 - height / 2 - 1, width / 2 - r];
      const places: [number, number][] = [[px, below], [px, above], [px + r + width / 2 + 6, py], [px - r - width / 2 - 6, py],
        [px + half, below], [px - half, below], [px + half, above], [px - half, above]];
      const whole = ([lx]: [number, number]) => lx - width / 2 > 2 && lx + width / 2 < w - 2; // not cut by the screen's edge
      const place = (px > 0 && px < w ? places.filter(whole) : places).find(([lx, ly]) => room.free([lx - width / 2 - 2, ly - height / 2, lx + width / 2 + 2, ly + height / 2])) ?? (must ? places[0] : undefined);
      if (!place) continue;
      room.take([place[0] - width / 2 - 2, place[1] - height / 2, place[0] + width / 2 + 2, place[1] + height / 2]);
      pen.font = font;
      pen.globalAlpha = painter.dimmed(node) && !must ? 0.42 : 1;
      pen.strokeStyle = colours.halo;
      pen.lineWidth = 4;
      pen.strokeText(text, ...place);
      pen.fillStyle = must && node === emphasis.node ? colours.accent : colours.ink;
      pen.fillText(text, ...place);
      written++;
    }
    this.links(pen, camera, room);
    pen.globalAlpha = 1;
  }

  private links(pen: Pen, { x, y, k, w, h }: Camera, room: Room): void {
    const { painter } = this;
    const { graph, scene, emphasis, colours } = painter;
    this.chips = [];
    const first = [emphasis.link, emphasis.hoverLink].filter((link) => link >= 0 && scene.size[link]);
    const bright = (link: number) => emphasis.litLinks !== null && !painter.dimmedLink(link);
    const labelled = scene.links.length <= (k > 0.35 ? MANY : 250) ? scene.links : emphasis.litLinks ? scene.links.filter(bright) : [];
    const order = [...new Set([...first, ...labelled.filter(bright), ...labelled])];
    const font = `500 11px ${FONT}`;
    let written = 0;
    for (const link of order) {
      if (written > 200) break;
      const must = first.includes(link);
      if (painter.dimmedLink(link) && !must) continue;
      const lead = graph.facts[scene.lead[link]];
      const [ax, ay] = [(graph.x[lead.from] - x) * k + w / 2, (graph.y[lead.from] - y) * k + h / 2];
      const [bx, by] = [(graph.x[lead.to] - x) * k + w / 2, (graph.y[lead.to] - y) * k + h / 2];
      const length = Math.hypot(bx - ax, by - ay);
      const extra = scene.size[link] > 1 ? ` +${scene.size[link] - 1}` : "";
      const text = clipped(painter.language.named(graph.relations[lead.r]), 14) + extra;
      const width = painter.width(text, font) + 8;
      if (length < 46 && !must) continue;
      const [from, to] = [painter.edgeOf(lead.from, bx - ax, by - ay, k) / length, 1 - painter.edgeOf(lead.to, ax - bx, ay - by, k) / length];
      let place: [number, number] | undefined;
      for (const share of [0.5, 0.4, 0.6, 0.32, 0.68]) {
        const t = from + (to - from) * share;
        const [lx, ly] = [ax + (bx - ax) * t, ay + (by - ay) * t];
        if (lx < 0 || ly < 0 || lx > w || ly > h) continue;
        if (room.free([lx - width / 2, ly - 8, lx + width / 2, ly + 8]) || (must && share === 0.5)) { place = [lx, ly]; break; }
      }
      if (!place) continue;
      const [lx, ly] = place;
      const box: Box = [lx - width / 2, ly - 8, lx + width / 2, ly + 8];
      room.take(box);
      this.chips.push({ link, box });
      pen.globalAlpha = must ? 1 : 0.92;
      pen.beginPath();
      rounded(pen, lx, ly, width, 16, 5);
      pen.fillStyle = colours.background;
      pen.fill();
      if (must) { pen.strokeStyle = link === emphasis.link ? colours.accent : colours.muted; pen.lineWidth = 1; pen.stroke(); }
      pen.globalAlpha = 1;
      pen.font = font;
      pen.fillStyle = link === emphasis.link ? colours.accent : lead.s === 0 ? colours.muted : colours.statuses[lead.s];
      pen.fillText(text, lx, ly + 0.5);
      written++;
    }
  }
}

/** A name cut to about `limit` full-width characters. */
export function clipped(text: string, limit: number): string {
  let room = limit;
  for (let i = 0; i < text.length; i++) {
    room -= text.charCodeAt(i) > 0x2e7f ? 1 : 0.55;
    if (room < 0 && i < text.length - 1) return `${text.slice(0, i).replace(/[\uD800-\uDBFF]$/, "")}…`;
  }
  return text;
}
