// The outline of each node shape, on anything that draws like a canvas.

import { s } from "./dom";
import { DASHES, CROSSED, SHAPES, type Palette, type Shape } from "./palette";

export type Pen = Pick<CanvasRenderingContext2D,
  "beginPath" | "moveTo" | "lineTo" | "arc" | "closePath" | "stroke" | "fill" | "fillText" | "strokeText" | "setLineDash"
  | "fillStyle" | "strokeStyle" | "lineWidth" | "globalAlpha" | "font" | "textAlign" | "textBaseline" | "lineJoin" | "lineCap">;

function polygon(pen: Pen, x: number, y: number, points: readonly (readonly [number, number])[], r: number): void {
  points.forEach(([px, py], index) => (index ? pen.lineTo(x + px * r, y + py * r) : pen.moveTo(x + px * r, y + py * r)));
  pen.closePath();
}

function regular(corners: number, turn: number, inner = 1): [number, number][] {
  return Array.from({ length: corners }, (_, i) => {
    const angle = turn + (i * 2 * Math.PI) / corners;
    const reach = i % 2 ? inner : 1;
    return [Math.cos(angle) * reach, Math.sin(angle) * reach];
  });
}

const POLYGONS: Partial<Record<Shape, [number, number][]>> = {
  roof: [[0, -1.12], [1, -0.42], [0.86, -0.42], [0.86, 0.86], [-0.86, 0.86], [-0.86, -0.42], [-1, -0.42]],
  triangle: [[0, 1.12], [1.05, -0.78], [-1.05, -0.78]],
  diamond: regular(4, 0).map(([x, y]) => [x * 1.15, y * 1.15]),
  hexagon: regular(6, 0).map(([x, y]) => [x * 1.08, y * 1.08]),
  pentagon: regular(5, -Math.PI / 2).map(([x, y]) => [x * 1.08, y * 1.08]),
  star: regular(10, -Math.PI / 2, 0.55).map(([x, y]) => [x * 1.25, y * 1.25]),
  leaf: [[-0.95, -0.95], [0.3, -0.95], [0.95, -0.3], [0.95, 0.95], [-0.3, 0.95], [-0.95, 0.3]],
};

/** A rectangle with round corners, centred. */
export function rounded(pen: Pen, x: number, y: number, w: number, h: number, r: number): void {
  const [l, t, right, b] = [x - w / 2, y - h / 2, x + w / 2, y + h / 2];
  const q = Math.PI / 2;
  pen.moveTo(l + r, t);
  pen.lineTo(right - r, t); pen.arc(right - r, t + r, r, -q, 0);
  pen.lineTo(right, b - r); pen.arc(right - r, b - r, r, 0, q);
  pen.lineTo(l + r, b); pen.arc(l + r, b - r, r, q, 2 * q);
  pen.lineTo(l, t + r); pen.arc(l + r, t + r, r, 2 * q, 3 * q);
  pen.closePath();
}

/** Adds the outline of radius `r` around x, y to the current path. */
export function outline(pen: Pen, shape: Shape, x: number, y: number, r: number): void {
  const corners = POLYGONS[shape];
  if (corners) polygon(pen, x, y, corners, r);
  else if (shape === "square") rounded(pen, x, y, r * 1.8, r * 1.8, r * 0.4);
  else if (shape === "pill") rounded(pen, x, y, r * 2.2, r * 1.2, r * 0.6);
  else { pen.moveTo(x + r, y); pen.arc(x, y, r, 0, 2 * Math.PI); pen.closePath(); }
}

/** The shape of a family as a small picture for the legend. */
export function swatch(family: string, colours: Palette, size = 16): SVGSVGElement {
  let d = "";
  const point = (letter: string) => (x: number, y: number) => { d += `${letter}${x.toFixed(1)} ${y.toFixed(1)}`; };
  const recorder = {
    moveTo: point("M"), lineTo: point("L"), closePath: () => { d += "Z"; },
    arc: (x: number, y: number, r: number, from: number, to: number) => { d += arcPath(x, y, r, from, to); },
  };
  outline(recorder as unknown as Pen, SHAPES[family] ?? "circle", size / 2, size / 2, size * 0.4);
  return s("svg", { width: size, height: size, viewBox: `0 0 ${size} ${size}`, "aria-hidden": "true" },
    s("path", { d, fill: colours.families[family] ?? colours.muted }));
}

/** An arc as SVG path data, continuing the current path. */
export function arcPath(x: number, y: number, r: number, from: number, to: number): string {
  const n = (value: number) => value.toFixed(2);
  const end = `${n(x + r * Math.cos(to))} ${n(y + r * Math.sin(to))}`;
  if (to - from >= 2 * Math.PI - 1e-6) {
    const half = from + Math.PI;
    return `A${n(r)} ${n(r)} 0 1 1 ${n(x + r * Math.cos(half))} ${n(y + r * Math.sin(half))}A${n(r)} ${n(r)} 0 1 1 ${end}`;
  }
  return `A${n(r)} ${n(r)} 0 ${to - from > Math.PI ? 1 : 0} 1 ${end}`;
}

/** The stroke of a status as a small picture for the legend. */
export function strokeSwatch(status: number, colours: Palette): SVGSVGElement {
  const colour = colours.statuses[status];
  return s("svg", { width: 34, height: 14, viewBox: "0 0 34 14", "aria-hidden": "true" },
    s("line", { x1: 1, y1: 7, x2: 26, y2: 7, stroke: colour, "stroke-width": 2, "stroke-linecap": status === 2 ? "round" : "butt", "stroke-dasharray": DASHES[status].join(" ") || undefined }),
    s("path", { d: "M25 3L33 7L25 11Z", fill: colour }),
    CROSSED[status] && s("path", { d: "M9 2.5L17 11.5M17 2.5L9 11.5", stroke: colour, "stroke-width": 2 }));
}
