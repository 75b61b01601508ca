// What is being looked at: one value, written in the address so that a view can be shared, with the history as undo.

import { STATUSES, type Graph } from "./data";

export type Facet = "relation" | "status" | "class" | "document" | "speaker";
export const FACETS: readonly Facet[] = ["status", "class", "relation", "document", "speaker"];
export const NOBODY = -1; // the speaker of what only the article says

export interface View {
  chosen: Record<Facet, ReadonlySet<number>>; // empty: everything
  confidence: number; // least, in percent
  time: readonly [string, string] | null; // first and last day
  byArticle: boolean; // time is when an article appeared, not when a fact holds
  undated: boolean; // facts without a date stay when a time is chosen
  node: number; // selected, -1 none
  fact: number;
  steps: number; // of the neighbourhood shown around the node, 0 the whole graph
  path: readonly [number, number] | null;
  level: number; // how many of the heaviest nodes are drawn, 0 all
  grown: readonly number[]; // nodes whose neighbours are drawn whatever the level
  table: boolean;
  article: number; // document read beside the graph, -1 none
}

export const blank = (level: number): View => ({
  chosen: { relation: new Set(), status: new Set(), class: new Set(), document: new Set(), speaker: new Set() },
  confidence: 0, time: null, byArticle: false, undated: false, node: -1, fact: -1, steps: 0, path: null, level, grown: [], table: false, article: -1,
});

export const filtering = (view: View): boolean =>
  FACETS.some((facet) => view.chosen[facet].size > 0) || view.confidence > 0 || view.time !== null;

/** How a facet's values are named in the address. */
function key(graph: Graph, facet: Facet, value: number): string {
  switch (facet) {
    case "relation": return graph.relations[value].name;
    case "status": return STATUSES[value];
    case "class": return graph.classes[value].name;
    case "document": return graph.documents[value].id;
    case "speaker": return value === NOBODY ? "-" : graph.key(value);
  }
}

function keys(graph: Graph, facet: Facet): Map<string, number> {
  const sizes = { relation: graph.relations, status: STATUSES, class: graph.classes, document: graph.documents };
  const found = new Map<string, number>();
  if (facet === "speaker") found.set("-", NOBODY);
  const count = facet === "speaker" ? graph.nodes.length : sizes[facet].length;
  for (let value = 0; value < count; value++) found.set(key(graph, facet, value), value);
  return found;
}

const SHORT: Record<Facet, string> = { relation: "rel", status: "st", class: "kind", document: "doc", speaker: "by" };

/** The view as the address's fragment, without the leading "#". */
export function written(graph: Graph, view: View, usual: View): string {
  const out = new URLSearchParams();
  for (const facet of FACETS) for (const value of view.chosen[facet]) out.append(SHORT[facet], key(graph, facet, value));
  if (view.confidence) out.set("c", String(view.confidence));
  if (view.time) out.set("t", view.time.join(".."));
  if (view.byArticle) out.set("by-article", "1");
  if (view.undated) out.set("undated", "1");
  if (view.node >= 0) out.set("n", graph.key(view.node));
  if (view.fact >= 0) out.set("f", graph.facts[view.fact].iri);
  if (view.steps) out.set("steps", String(view.steps));
  for (const node of view.path ?? []) out.append("path", graph.key(node));
  if (view.level !== usual.level) out.set("top", String(view.level));
  for (const node of view.grown) out.append("grow", graph.key(node));
  if (view.table) out.set("view", "table");
  if (view.article >= 0) out.set("read", graph.documents[view.article].id);
  return out.toString();
}

/** Reads an address's fragment; whatever it names that the graph lacks is left out. */
export function read(graph: Graph, fragment: string, usual: View): View {
  const given = new URLSearchParams(fragment);
  const node = (name: string | null | undefined): number => {
    if (!name) return -1;
    if (/^~\d+$/.test(name)) return Number(name.slice(1)) < graph.nodes.length ? Number(name.slice(1)) : -1;
    return graph.find(name);
  };
  const number = (name: string, low: number, high: number, otherwise: number): number => {
    const value = Number(given.get(name) ?? NaN);
    return Number.isInteger(value) && value >= low && value <= high ? value : otherwise;
  };
  const view = { ...blank(usual.level) };
  for (const facet of FACETS) {
    const names = given.getAll(SHORT[facet]);
    if (!names.length) continue;
    const known = keys(graph, facet);
    view.chosen[facet] = new Set(names.map((name) => known.get(name)).filter((value) => value !== undefined));
  }
  view.confidence = number("c", 0, 100, 0);
  const time = /^(\d{4,}-\d\d-\d\d)\.\.(\d{4,}-\d\d-\d\d)$/.exec(given.get("t") ?? "");
  if (time) view.time = [time[1], time[2]];
  view.byArticle = given.has("by-article");
  view.undated = given.has("undated");
  view.node = node(given.get("n"));
  view.fact = graph.findFact(given.get("f") ?? "");
  view.steps = view.node >= 0 ? number("steps", 1, 3, 0) : 0;
  const ends = given.getAll("path").map(node);
  if (ends.length === 2 && ends.every((end) => end >= 0)) view.path = [ends[0], ends[1]];
  view.level = number("top", 0, graph.nodes.length, usual.level);
  view.grown = given.getAll("grow").map(node).filter((grown) => grown >= 0);
  view.table = given.get("view") === "table";
  view.article = graph.documents.findIndex((document) => document.id === given.get("read"));
  return view;
}
