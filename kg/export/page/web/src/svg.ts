// A pen that writes SVG where a canvas would paint, so that one painter gives screen, PNG and SVG alike.

import { arcPath, type Pen } from "./shapes";

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`).replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");

export class SvgPen implements Pen {
  fillStyle = "#000";
  strokeStyle = "#000";
  lineWidth = 1;
  globalAlpha = 1;
  font = "12px sans-serif";
  textAlign: CanvasTextAlign = "start";
  textBaseline: CanvasTextBaseline = "alphabetic";
  lineJoin: CanvasLineJoin = "miter";
  lineCap: CanvasLineCap = "butt";
  private dash: number[] = [];
  private path: string[] = [];
  private readonly out: string[] = [];

  constructor(private readonly width: number, private readonly height: number, private readonly background: string) {}

  beginPath(): void { this.path = []; }
  moveTo(x: number, y: number): void { this.path.push(`M${x.toFixed(1)} ${y.toFixed(1)}`); }
  lineTo(x: number, y: number): void { this.path.push(`L${x.toFixed(1)} ${y.toFixed(1)}`); }
  arc(x: number, y: number, r: number, from: number, to: number): void { this.path.push(arcPath(x, y, r, from, to)); }
  closePath(): void { this.path.push("Z"); }
  setLineDash(dash: number[]): void { this.dash = dash; }
  stroke(): void {
    if (!this.path.length) return;
    const dash = this.dash.length ? ` stroke-dasharray="${this.dash.join(" ")}"` : "";
    this.out.push(`<path d="${this.path.join("")}" fill="none" stroke="${this.strokeStyle}" stroke-width="${this.lineWidth.toFixed(2)}" stroke-linecap="${this.lineCap}"${dash}${this.alpha()}/>`);
  }
  fill(): void {
    if (this.path.length) this.out.push(`<path d="${this.path.join("")}" fill="${this.fillStyle}"${this.alpha()}/>`);
  }
  fillText(text: string, x: number, y: number): void {
    this.out.push(`<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${this.type()} fill="${this.fillStyle}"${this.alpha()}>${escaped(text)}</text>`);
  }
  strokeText(text: string, x: number, y: number): void {
    this.out.push(`<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${this.type()} fill="none" stroke="${this.strokeStyle}" stroke-width="${this.lineWidth}" stroke-linejoin="round"${this.alpha()}>${escaped(text)}</text>`);
  }
  private alpha(): string { return this.globalAlpha < 1 ? ` opacity="${this.globalAlpha.toFixed(2)}"` : ""; }
  private type(): string {
    const [, weight = "400", size, family] = /^(?:(\d+) )?([\d.]+)px (.*)$/.exec(this.font) ?? [];
    const anchor = this.textAlign === "center" ? "middle" : "start";
    const base = this.textBaseline === "middle" ? ' dominant-baseline="central"' : "";
    return `font-family="${escaped(family ?? "sans-serif")}" font-size="${size}" font-weight="${weight}" text-anchor="${anchor}"${base}`;
  }

  /** The finished drawing. */
  text(title: string): string {
    return `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="${this.width}" height="${this.height}" viewBox="0 0 ${this.width} ${this.height}" role="img">`
      + `<title>${escaped(title)}</title><rect width="100%" height="100%" fill="${this.background}"/>${this.out.join("")}</svg>\n`;
  }
}
