// The tables that Python embeds (payload.py), read into typed arrays that filters and painting run over.

export interface Quantity { value: number; unit: string; money?: 1; bound?: string }
export interface Time { text?: string; start?: string; end?: string; duration?: string }
export interface NodeRow {
  id: number; label: string; group: number; x: number; y: number;
  iri?: string; community?: number; names?: [string, string][]; lang?: string; wikidata?: string; quantity?: Quantity; time?: Time;
}
export interface FactRow {
  from: number; to: number; r: number; s: number; c: number; e: number[][];
  iri: string; by?: number; inferred?: 1;
  q?: { amount?: Quantity; time?: Time; duration?: string; role?: string; location?: number; purpose?: string };
}
export interface DocumentRow {
  id: string; title: string; text: string; date?: string; source?: string; sentences?: number[]; mentions?: number[];
}
export interface Named { name: string; ja: string; en: string }
export interface ClassRow extends Named { family: string }
export interface RelationRow extends Named { open?: 1; symmetric?: 1 }
export type SentenceRow = [number, number, number, string?];
interface Tables {
  title: string; base: string; documents: DocumentRow[]; sentences: SentenceRow[];
  classes: ClassRow[]; relations: RelationRow[];
}

export const STATUSES = ["Actual", "Planned", "Possible", "Ceased", "Negated", "Hypothetical"] as const;
export const PARTS = ["subject", "relation", "object", "speaker", "time", "amount"] as const;
const DAY = 86400000;

function embedded<T>(id: string): T {
  const element = document.getElementById(id)!;
  const value = JSON.parse(element.textContent!) as T;
  element.remove(); // the text would stay in memory beside the values
  return value;
}

/** First and last day (since 1970) of an ISO date of year, month or day precision; NaN where it is none. */
export function days(iso: string | undefined): [number, number] {
  const parts = /^(-?\d{4,})(?:-(\d\d))?(?:-(\d\d))?/.exec(iso ?? "");
  if (!parts) return [NaN, NaN];
  const [year, month, day] = [Number(parts[1]), parts[2] ? Number(parts[2]) - 1 : 0, parts[3] ? Number(parts[3]) : 1];
  const first = Date.UTC(year, month, day) / DAY;
  const last = parts[3] ? first : parts[2] ? Date.UTC(year, month + 1, 0) / DAY : Date.UTC(year, 12, 0) / DAY;
  return [first, last];
}

export const isoDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** The graph: nodes, facts, and links, a link being all facts between two nodes whichever way they point. */
export class Graph {
  readonly nodes = embedded<NodeRow[]>("kg-nodes");
  readonly facts = embedded<FactRow[]>("kg-edges");
  readonly tables = embedded<Tables>("kg-tables");
  readonly options = embedded<Record<string, unknown>>("kg-options");
  readonly documents = this.tables.documents;
  readonly classes = this.tables.classes;
  readonly relations = this.tables.relations;
  readonly x = Float32Array.from(this.nodes, (node) => node.x);
  readonly y = Float32Array.from(this.nodes, (node) => node.y);
  readonly family = this.nodes.map((node) => this.classes[node.group].family);
  readonly groupOf = Int32Array.from(this.nodes, (node) => node.community ?? -1);
  readonly weight = new Uint32Array(this.nodes.length); // facts about a node
  readonly linkOf = new Int32Array(this.facts.length);
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly factsOf: number[][] = []; // by link
  readonly first = new Float64Array(this.facts.length); // day a fact starts to hold, NaN where undated
  readonly last = new Float64Array(this.facts.length);
  readonly issued = new Float64Array(this.facts.length); // day of the first article that says it, NaN where undated
  readonly rank: Int32Array; // place of a node when sorted by weight, 0 the heaviest
  readonly byWeight: Int32Array;
  private readonly begin: Int32Array; // adjacency: links of a node
  private readonly around: Int32Array;
  private readonly byIri = new Map<string, number>();
  private readonly factByIri = new Map<string, number>();

  constructor() {
    const { nodes, facts } = this;
    const pairs = new Map<number, number>();
    const ends: [number[], number[]] = [[], []];
    const issue = this.documents.map((document) => days(document.date)[0]);
    for (let f = 0; f < facts.length; f++) {
      const { from, to } = facts[f];
      this.weight[from]++;
      this.weight[to]++;
      const key = Math.min(from, to) * nodes.length + Math.max(from, to);
      let link = pairs.get(key);
      if (link === undefined) {
        pairs.set(key, (link = this.factsOf.length));
        this.factsOf.push([]);
        ends[0].push(from);
        ends[1].push(to);
      }
      this.factsOf[link].push(f);
      this.linkOf[f] = link;
      const time = this.timeOf(f);
      this.first[f] = days(time?.start ?? time?.end)[0];
      this.last[f] = days(time?.end ?? time?.start)[1];
      this.issued[f] = facts[f].e.reduce((least, [sentence]) => {
        const day = issue[this.tables.sentences[sentence][0]];
        return least <= day ? least : day;
      }, NaN);
    }
    this.source = Int32Array.from(ends[0]);
    this.target = Int32Array.from(ends[1]);
    this.begin = new Int32Array(nodes.length + 1);
    const links = this.factsOf.length;
    for (let l = 0; l < links; l++) { this.begin[this.source[l] + 1]++; this.begin[this.target[l] + 1]++; }
    for (let n = 0; n < nodes.length; n++) this.begin[n + 1] += this.begin[n];
    this.around = new Int32Array(links * 2);
    const next = this.begin.slice();
    for (let l = 0; l < links; l++) { this.around[next[this.source[l]]++] = l; this.around[next[this.target[l]]++] = l; }
    this.byWeight = Int32Array.from(nodes.keys()).sort((a, b) => this.weight[b] - this.weight[a] || a - b);
    this.rank = new Int32Array(nodes.length);
    this.byWeight.forEach((node, place) => { this.rank[node] = place; });
    for (const node of nodes) this.byIri.set(this.key(node.id), node.id);
    facts.forEach((fact, index) => this.factByIri.set(fact.iri, index));
  }

  /** What names a node in the address: its identifier, or its number where it is a value. */
  key(node: number): string { return this.nodes[node].iri ?? `~${node}`; }
  find(key: string): number { return this.byIri.get(key) ?? -1; }
  findFact(key: string): number { return this.factByIri.get(key) ?? -1; }
  linksOf(node: number): Int32Array { return this.around.subarray(this.begin[node], this.begin[node + 1]); }
  other(link: number, node: number): number { return this.source[link] === node ? this.target[link] : this.source[link]; }
  timeOf(fact: number): Time | undefined { return this.facts[fact].q?.time ?? this.nodes[this.facts[fact].to].time; }

  /** Turns a wide graph upright, for a tall screen. */
  transpose(): void { for (let n = 0; n < this.nodes.length; n++) [this.x[n], this.y[n]] = [this.y[n], this.x[n]]; }

  /** All facts with the node at either end. */
  factsAbout(node: number): number[] {
    const found = [...this.linksOf(node)].flatMap((link) => this.factsOf[link]);
    return [...new Set(found)];
  }

  sentence(index: number): { document: number; begin: number; end: number; text: string } {
    const [document, begin, end, text] = this.tables.sentences[index];
    return { document, begin, end, text: text ?? this.documents[document].text.slice(begin, end) };
  }
}
