// Which facts, links and nodes a view shows, and how many facts each filter would leave.

import { days, type Graph } from "./data";
import { FACETS, filtering, NOBODY, type Facet, type View } from "./view";

export interface Scene {
  facts: number[]; // that pass the filters and are within the neighbourhood
  nodes: number[]; // drawn, lightest first
  links: number[]; // drawn
  visible: Uint8Array; // by node: drawn
  lead: Int32Array; // by link: the fact that labels it, -1 where none is shown
  size: Uint16Array; // by link: how many facts it stands for
  both: Uint8Array; // by link: facts point both ways
  drawn: number; // facts that the links drawn stand for
}

/** The values of a facet that a fact has. */
export function valuesOf(graph: Graph, fact: number, facet: Facet): number[] {
  const row = graph.facts[fact];
  switch (facet) {
    case "relation": return [row.r];
    case "status": return [row.s];
    case "class": {
      const [a, b] = [graph.nodes[row.from].group, graph.nodes[row.to].group];
      return a === b ? [a] : [a, b];
    }
    case "document": return [...new Set(row.e.map((evidence) => graph.tables.sentences[evidence[0]][0]))];
    case "speaker": return [row.by ?? NOBODY];
  }
}

const passes = (graph: Graph, view: View, fact: number, facet: Facet): boolean =>
  view.chosen[facet].size === 0 || valuesOf(graph, fact, facet).some((value) => view.chosen[facet].has(value));

function passesRest(graph: Graph, view: View, fact: number, span: readonly [number, number] | null, time: boolean): boolean {
  if (graph.facts[fact].c * 100 < view.confidence) return false;
  if (!span || !time) return true;
  const [first, last] = view.byArticle ? [graph.issued[fact], graph.issued[fact]] : [graph.first[fact], graph.last[fact]];
  return Number.isNaN(first) ? view.undated : first <= span[1] && last >= span[0];
}

const spanOf = (view: View): [number, number] | null => (view.time ? [days(view.time[0])[0], days(view.time[1])[1]] : null);

/** Facts that pass all filters, or all but one (to count what that one could still choose). */
export function passing(graph: Graph, view: View, except?: Facet | "time"): number[] {
  const span = spanOf(view);
  const active = FACETS.filter((facet) => facet !== except && view.chosen[facet].size > 0);
  const found: number[] = [];
  for (let fact = 0; fact < graph.facts.length; fact++) {
    if (passesRest(graph, view, fact, span, except !== "time") && active.every((facet) => passes(graph, view, fact, facet))) found.push(fact);
  }
  return found;
}

/** How many facts each value of a facet has, given the other filters. */
export function counts(graph: Graph, view: View, facet: Facet): Map<number, number> {
  const found = new Map<number, number>();
  for (const fact of passing(graph, view, facet)) {
    for (const value of valuesOf(graph, fact, facet)) found.set(value, (found.get(value) ?? 0) + 1);
  }
  return found;
}

/** Steps from `start` over the given links, by node; -1 where out of reach. */
export function distances(graph: Graph, start: number, open: Uint8Array, limit: number): Int32Array {
  const reach = new Int32Array(graph.nodes.length).fill(-1);
  reach[start] = 0;
  let edge = [start];
  for (let step = 1; step <= limit && edge.length; step++) {
    const next: number[] = [];
    for (const node of edge) {
      for (const link of graph.linksOf(node)) {
        const other = graph.other(link, node);
        if (open[link] && reach[other] < 0) { reach[other] = step; next.push(other); }
      }
    }
    edge = next;
  }
  return reach;
}

/** A shortest path as links from one node to the other over the facts shown; null where there is none. */
export function shortestPath(graph: Graph, facts: readonly number[], from: number, to: number): { nodes: number[]; links: number[] } | null {
  const open = new Uint8Array(graph.factsOf.length);
  for (const fact of facts) open[graph.linkOf[fact]] = 1;
  const reach = distances(graph, to, open, graph.nodes.length);
  if (reach[from] < 0) return null;
  const [nodes, links] = [[from], [] as number[]];
  for (let node = from; node !== to;) {
    const link = graph.linksOf(node).find((next) => open[next] === 1 && reach[graph.other(next, node)] === reach[node] - 1)!;
    node = graph.other(link, node);
    nodes.push(node);
    links.push(link);
  }
  return { nodes, links };
}

/** Orders facts of a link: what holds before what is planned or denied, then by confidence. */
const before = (graph: Graph, a: number, b: number): number =>
  graph.facts[a].s - graph.facts[b].s || graph.facts[b].c - graph.facts[a].c || a - b;

/** Nodes by how much is said about them, the heaviest first; where filters are set, by what these leave. */
function heaviest(graph: Graph, facts: readonly number[], filtered: boolean): Int32Array {
  if (!filtered) return graph.byWeight;
  const weight = new Uint32Array(graph.nodes.length);
  for (const fact of facts) { weight[graph.facts[fact].from]++; weight[graph.facts[fact].to]++; }
  return graph.byWeight.filter((node) => weight[node] > 0).sort((a, b) => weight[b] - weight[a] || graph.rank[a] - graph.rank[b]);
}

export function compose(graph: Graph, view: View): Scene {
  let facts = passing(graph, view);
  if (view.steps && view.node >= 0) {
    const open = new Uint8Array(graph.factsOf.length);
    for (const fact of facts) open[graph.linkOf[fact]] = 1;
    const reach = distances(graph, view.node, open, view.steps);
    facts = facts.filter((fact) => reach[graph.facts[fact].from] >= 0 && reach[graph.facts[fact].to] >= 0);
  }
  const scene: Scene = {
    facts, nodes: [], links: [], drawn: 0, visible: new Uint8Array(graph.nodes.length),
    lead: new Int32Array(graph.factsOf.length).fill(-1), size: new Uint16Array(graph.factsOf.length), both: new Uint8Array(graph.factsOf.length),
  };
  const level = view.steps || !view.level ? graph.nodes.length : view.level;
  const kept = new Uint8Array(graph.nodes.length);
  if (level < graph.nodes.length) {
    for (const node of heaviest(graph, facts, filtering(view)).subarray(0, level)) kept[node] = 1;
    const grown = [...view.grown, ...(view.path ? (shortestPath(graph, facts, ...view.path)?.nodes ?? []) : [])];
    for (const node of grown) { kept[node] = 1; for (const link of graph.linksOf(node)) kept[graph.other(link, node)] = 1; }
    if (view.node >= 0) kept[view.node] = 1;
    if (view.fact >= 0) kept[graph.facts[view.fact].from] = kept[graph.facts[view.fact].to] = 1;
  } else kept.fill(1);
  for (const fact of facts) {
    const { from, to } = graph.facts[fact];
    const link = graph.linkOf[fact];
    if (!kept[from] || !kept[to]) continue;
    scene.visible[from] = scene.visible[to] = 1;
    scene.drawn++;
    if (!scene.size[link]++) { scene.links.push(link); scene.lead[link] = fact; }
    else {
      if (graph.facts[scene.lead[link]].from !== from) scene.both[link] = 1;
      if (before(graph, fact, scene.lead[link]) < 0) scene.lead[link] = fact;
    }
  }
  if (view.node >= 0 && kept[view.node]) scene.visible[view.node] = 1;
  for (let place = graph.nodes.length - 1; place >= 0; place--) {
    const node = graph.byWeight[place];
    if (scene.visible[node]) scene.nodes.push(node);
  }
  return scene;
}
