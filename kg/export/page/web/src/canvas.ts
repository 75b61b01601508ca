// Our own surface for large graphs: one canvas. While the camera moves, and painting takes long, the last painting is
// moved and scaled; the scene is painted anew as soon as it rests.

import type { Graph } from "./data";
import type { Camera, Painter } from "./paint";
import type { Scene } from "./scene";
import { calm, type Events, type Surface } from "./surface";

const SLOW = 14; // ms of painting above which a moving camera shows the last painting
const REST = 90; // ms without movement after which it is painted anew

export class CanvasSurface implements Surface {
  private readonly canvas = document.createElement("canvas");
  private readonly pen = this.canvas.getContext("2d", { alpha: false })!;
  private readonly kept = document.createElement("canvas");
  private keptCamera: Camera | null = null;
  private view: Camera = { x: 0, y: 0, k: 1, w: 1, h: 1 };
  private painted: Camera | null = null;
  private cost = 0;
  private frame = 0;
  private rest = 0;
  private gliding = 0;

  constructor(private readonly graph: Graph, private readonly painter: Painter, container: HTMLElement, private readonly events: Events) {
    this.canvas.setAttribute("aria-hidden", "true");
    container.append(this.canvas);
    this.resize(container);
    new ResizeObserver(() => {
      if (container.clientWidth === this.view.w && container.clientHeight === this.view.h) return;
      this.resize(container);
      this.paint(); // at once: a resized canvas is blank
    }).observe(container);
    this.gestures();
  }

  private resize(container: HTMLElement): void {
    const ratio = Math.min(2, devicePixelRatio || 1);
    this.view = { ...this.view, w: container.clientWidth, h: container.clientHeight };
    for (const canvas of [this.canvas, this.kept]) { canvas.width = this.view.w * ratio; canvas.height = this.view.h * ratio; }
    this.keptCamera = null;
  }

  private paint(): void {
    const { pen, view, painter } = this;
    if (!painter.scene || !view.w) return;
    const start = performance.now();
    const ratio = this.canvas.width / view.w;
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.fillStyle = painter.colours.background;
    pen.fillRect(0, 0, view.w, view.h);
    painter.all(pen, view);
    this.cost = performance.now() - start;
    this.painted = { ...view };
    this.keptCamera = null;
  }

  /** Paints in the next frame, once however often it is asked for. */
  private soon(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.paint());
  }

  private moving(): void {
    cancelAnimationFrame(this.frame);
    if (!this.keptCamera && this.painted && this.cost > SLOW) {
      this.kept.getContext("2d", { alpha: false })!.drawImage(this.canvas, 0, 0);
      this.keptCamera = this.painted;
    }
    this.frame = requestAnimationFrame(() => {
      const { pen, view, keptCamera: old } = this;
      if (!old) return this.paint();
      const ratio = this.canvas.width / view.w;
      const scale = view.k / old.k;
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.fillStyle = this.painter.colours.background;
      pen.fillRect(0, 0, this.canvas.width, this.canvas.height);
      const left = ((old.x - view.x) * view.k + view.w / 2 - (old.w / 2) * scale) * ratio;
      const top = ((old.y - view.y) * view.k + view.h / 2 - (old.h / 2) * scale) * ratio;
      pen.drawImage(this.kept, left, top, this.kept.width * scale, this.kept.height * scale);
    });
    clearTimeout(this.rest);
    this.rest = window.setTimeout(() => { if (this.keptCamera) this.paint(); this.events.moved(); }, REST);
  }

  private zoom(factor: number, px: number, py: number): void {
    const { view } = this;
    const k = Math.min(12, Math.max(0.002, view.k * factor));
    view.x += (px - view.w / 2) * (1 / view.k - 1 / k);
    view.y += (py - view.h / 2) * (1 / view.k - 1 / k);
    view.k = k;
    this.moving();
  }

  private gestures(): void {
    const { canvas } = this;
    const fingers = new Map<number, { x: number; y: number }>();
    let [travel, held] = [0, -1];
    const place = (event: PointerEvent | WheelEvent) => {
      const box = canvas.getBoundingClientRect();
      return { x: event.clientX - box.left, y: event.clientY - box.top };
    };
    canvas.addEventListener("wheel", (event) => {
      event.preventDefault();
      const { x, y } = place(event);
      this.zoom(Math.exp(-Math.max(-60, Math.min(60, event.deltaY)) * 0.004), x, y);
    }, { passive: false });
    canvas.addEventListener("pointerdown", (event) => {
      if (event.button) return;
      cancelAnimationFrame(this.gliding);
      canvas.setPointerCapture(event.pointerId);
      const at = place(event);
      fingers.set(event.pointerId, at);
      travel = 0;
      held = fingers.size === 1 ? this.painter.pick(at.x, at.y, this.view).node : -1;
    });
    canvas.addEventListener("pointermove", (event) => {
      const before = fingers.get(event.pointerId);
      if (!before) return;
      const now = place(event);
      const [dx, dy] = [now.x - before.x, now.y - before.y];
      travel += Math.abs(dx) + Math.abs(dy);
      if (fingers.size === 2) {
        const other = [...fingers].find(([id]) => id !== event.pointerId)![1];
        const spread = (point: { x: number; y: number }) => Math.hypot(point.x - other.x, point.y - other.y) || 1;
        this.zoom(spread(now) / spread(before), (now.x + other.x) / 2, (now.y + other.y) / 2);
      } else if (held >= 0 && travel > 4) {
        this.graph.x[held] += dx / this.view.k;
        this.graph.y[held] += dy / this.view.k;
        this.soon();
      } else if (held < 0) {
        this.view.x -= dx / this.view.k;
        this.view.y -= dy / this.view.k;
        this.moving();
      }
      fingers.set(event.pointerId, now);
    });
    const lift = (event: PointerEvent) => {
      const at = fingers.get(event.pointerId);
      fingers.delete(event.pointerId);
      if (event.type === "pointerup" && at && travel < 6) this.events.tap(at.x, at.y);
    };
    canvas.addEventListener("pointerup", lift);
    canvas.addEventListener("pointercancel", lift);
  }

  show(_scene: Scene): void { this.soon(); }
  draw(): void { this.soon(); }
  slow(): boolean { return this.cost > 60; }
  camera(): Camera { return { ...this.view }; }

  look(goal: Pick<Camera, "x" | "y" | "k">, glide: boolean): void {
    cancelAnimationFrame(this.gliding);
    if (!glide || calm()) {
      Object.assign(this.view, goal);
      this.soon();
      return;
    }
    const [from, start] = [{ ...this.view }, performance.now()];
    const step = (now: number) => {
      const t = Math.min(1, (now - start) / 350);
      const eased = t * t * (3 - 2 * t);
      this.view.k = from.k * Math.pow(goal.k / from.k, eased);
      this.view.x = from.x + (goal.x - from.x) * eased;
      this.view.y = from.y + (goal.y - from.y) * eased;
      this.moving();
      if (t < 1) this.gliding = requestAnimationFrame(step);
    };
    this.gliding = requestAnimationFrame(step);
  }
}
