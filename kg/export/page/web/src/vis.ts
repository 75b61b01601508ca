// vis-network as the surface: it keeps the network, the camera and the gestures; the painter draws nodes (as vis's
// custom shapes), links before them and labels after them.

import type { Graph } from "./data";
import type { Camera, Painter } from "./paint";
import type { Scene } from "./scene";
import type { Pen } from "./shapes";
import { calm, type Events, type Surface } from "./surface";

interface DataSet { add(rows: object[]): void; remove(ids: number[]): void; getIds(): number[] }
interface Network {
  on(event: string, act: (params: never) => void): void;
  redraw(): void;
  getScale(): number;
  getViewPosition(): { x: number; y: number };
  getPositions(ids: number[]): Record<number, { x: number; y: number }>;
  moveTo(options: object): void;
  unselectAll(): void;
}
declare const vis: { DataSet: new () => DataSet; Network: new (container: Element, data: object, options: object) => Network };

export const visLoaded = (): boolean => typeof vis !== "undefined";

export class VisSurface implements Surface {
  private readonly nodes = new vis.DataSet();
  private readonly edges = new vis.DataSet();
  private readonly network: Network;

  constructor(private readonly graph: Graph, private readonly painter: Painter, private readonly container: HTMLElement, events: Events) {
    const options = { ...graph.options, nodes: { ...(graph.options.nodes as object), shape: "custom", ctxRenderer: this.shape } };
    this.network = new vis.Network(container, { nodes: this.nodes, edges: this.edges }, options);
    container.querySelector("canvas")?.setAttribute("aria-hidden", "true");
    container.querySelector(".vis-network")?.removeAttribute("tabindex"); // the stage around it takes the focus
    this.network.on("beforeDrawing", (pen: CanvasRenderingContext2D) => this.onScreen(pen, () => { painter.grounds(pen, this.camera()); painter.links(pen, this.camera()); }));
    this.network.on("afterDrawing", (pen: CanvasRenderingContext2D) => this.onScreen(pen, () => painter.lettering.draw(pen, this.camera())));
    this.network.on("click", (params: { pointer: { DOM: { x: number; y: number } } }) => events.tap(params.pointer.DOM.x, params.pointer.DOM.y));
    for (const event of ["zoom", "dragEnd", "animationFinished"]) this.network.on(event, () => events.moved());
    const keep = (params: { nodes: number[] }) => {
      for (const [id, place] of Object.entries(this.network.getPositions(params.nodes))) {
        graph.x[Number(id)] = place.x;
        graph.y[Number(id)] = place.y;
      }
    };
    for (const event of ["dragging", "dragEnd"]) this.network.on(event, keep);
  }

  private readonly shape = ({ ctx, id, x, y }: { ctx: Pen; id: number; x: number; y: number }) => {
    const k = this.network.getScale();
    const [width, height] = this.painter.extent(id, k);
    return { drawNode: () => this.painter.node(ctx, id, x, y, k, 1 / k), nodeDimensions: { width: width / k, height: height / k } };
  };

  private onScreen(pen: CanvasRenderingContext2D, act: () => void): void {
    const ratio = pen.canvas.width / this.container.clientWidth;
    pen.save();
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    act();
    pen.restore();
  }

  show(scene: Scene): void {
    const { graph } = this;
    const [before, drawn] = [new Set(this.nodes.getIds()), new Set(scene.nodes)];
    const [edgesBefore, edges] = [new Set(this.edges.getIds()), new Set(scene.links)];
    this.edges.remove([...edgesBefore].filter((link) => !edges.has(link)));
    this.nodes.remove([...before].filter((node) => !drawn.has(node)));
    this.nodes.add(scene.nodes.filter((node) => !before.has(node)).map((node) => ({ id: node, x: graph.x[node], y: graph.y[node] })));
    this.edges.add(scene.links.filter((link) => !edgesBefore.has(link)).map((link) => ({ id: link, from: graph.source[link], to: graph.target[link] })));
    this.network.unselectAll();
    this.network.redraw();
  }

  draw(): void { this.network.redraw(); }
  slow(): boolean { return false; }

  camera(): Camera {
    const { x, y } = this.network.getViewPosition();
    return { x, y, k: this.network.getScale(), w: this.container.clientWidth, h: this.container.clientHeight };
  }

  look({ x, y, k }: Pick<Camera, "x" | "y" | "k">, glide: boolean): void {
    this.network.moveTo({ position: { x, y }, scale: k, animation: glide && !calm() ? { duration: 350, easingFunction: "easeInOutQuad" } : false });
    if (!glide || calm()) this.network.redraw();
  }
}
