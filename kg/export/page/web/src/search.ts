// Finding names and sentences: width, case, kana kind and spacing do not matter, and kana is found by its Latin spelling.

import type { Graph } from "./data";

const DIGRAPHS: Record<string, string> = { しゃ: "sha", しゅ: "shu", しょ: "sho", ちゃ: "cha", ちゅ: "chu", ちょ: "cho", じゃ: "ja", じゅ: "ju", じょ: "jo", しぇ: "she", じぇ: "je", ちぇ: "che", ふぁ: "fa", ふぃ: "fi", ふぇ: "fe", ふぉ: "fo", てぃ: "ti", でぃ: "di", とぅ: "tu", どぅ: "du", うぃ: "wi", うぇ: "we", うぉ: "wo", ゔぁ: "va", ゔぃ: "vi", ゔぇ: "ve", ゔぉ: "vo", つぁ: "tsa", つぉ: "tso", でゅ: "du" };
const ROWS = "あいうえお:aiueo かきくけこ:k がぎぐげご:g さしすせそ:s ざじずぜぞ:z たちつてと:t だぢづでど:d なにぬねの:n はひふへほ:h ばびぶべぼ:b ぱぴぷぺぽ:p まみむめも:m らりるれろ:r";
const SINGLES: Record<string, string> = { し: "shi", ち: "chi", つ: "tsu", ふ: "fu", じ: "ji", ぢ: "ji", づ: "zu", や: "ya", ゆ: "yu", よ: "yo", わ: "wa", を: "o", ん: "n", ゔ: "vu", ぁ: "a", ぃ: "i", ぅ: "u", ぇ: "e", ぉ: "o", ゃ: "ya", ゅ: "yu", ょ: "yo" };
for (const row of ROWS.split(" ")) {
  const [kana, consonant] = row.split(":");
  [...kana].forEach((char, place) => { SINGLES[char] ??= (consonant.length > 1 ? "" : consonant) + "aiueo"[place]; });
}

/** NFKC, lower case, hiragana, without spaces, middle dots and marks. */
export function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase()
    .replace(/[ァ-ヶ]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0x60))
    .replace(/[\s・･.,'’"“”「」『』()（）\-‐–—_=＝]/g, "");
}

/** Folded kana in Hepburn without long vowels: とよた and トヨタ give toyota, さーばー gives saba. */
export function romanize(folded: string): string {
  let out = "";
  for (let i = 0; i < folded.length; i++) {
    const pair = DIGRAPHS[folded.slice(i, i + 2)] ?? (/[きぎにひびぴみり][ゃゅょ]/.test(folded.slice(i, i + 2))
      ? SINGLES[folded[i]][0] + SINGLES[folded[i + 1]] : undefined);
    if (folded[i] === "っ") out += (DIGRAPHS[folded.slice(i + 1, i + 3)] ?? SINGLES[folded[i + 1]] ?? "")[0] ?? "";
    else if (folded[i] === "ー") continue;
    else if (pair) { out += pair; i++; }
    else out += SINGLES[folded[i]] ?? folded[i];
  }
  return squeezed(out);
}

const squeezed = (latin: string): string => latin.replace(/ou|oo|oh(?![aiueo])/g, "o").replace(/uu/g, "u").replace(/([aei])\1/g, "$1");

type Spelt = string[]; // a name, and what is left of it from each later word on

export interface Hit { node: number; name: string }
export interface SentenceHit { fact: number; text: string; at: number; length: number }

export class Index {
  private rows: { node: number; name: string; folded: Spelt; latin: Spelt }[] | null = null;
  private texts: { fact: number; text: string; folded: string }[] | null = null;
  constructor(private readonly graph: Graph, private readonly nameOf: (node: number) => string) {}

  private built(): NonNullable<Index["rows"]> {
    if (this.rows) return this.rows;
    this.rows = [];
    for (const node of this.graph.byWeight) {
      const row = this.graph.nodes[node];
      const names = new Set([this.nameOf(node), row.label, ...(row.names ?? []).map(([name]) => name)]);
      for (const name of names) {
        if (!name) continue;
        const parts = name.split(/[\s・･=＝]+/);
        const folded = parts.map((_, place) => fold(parts.slice(place).join("")));
        this.rows.push({ node, name, folded, latin: folded.map((part) => (/[ぁ-ゖ]/.test(part) ? romanize(part) : part)) });
      }
    }
    return this.rows;
  }

  /** Nodes with a name that equals, begins with, has a word that begins with or contains the words, best and heaviest first. */
  names(query: string, limit = 40): Hit[] {
    const wanted = fold(query);
    if (!wanted) return [];
    const latin = /^[a-z0-9]+$/.test(wanted) ? squeezed(wanted) : /^[ぁ-ゖーa-z]+$/.test(wanted) ? romanize(wanted) : "";
    const best = new Map<number, { score: number; name: string }>();
    for (const { node, name, folded, latin: spelt } of this.built()) {
      const score = Math.max(grade(folded, wanted), latin.length > 1 ? grade(spelt, latin) - 0.5 : 0);
      if (score > 0 && score > (best.get(node)?.score ?? 0)) best.set(node, { score, name });
    }
    return [...best].sort((a, b) => b[1].score - a[1].score || this.graph.rank[a[0]] - this.graph.rank[b[0]])
      .slice(0, limit).map(([node, { name }]) => ({ node, name }));
  }

  /** Facts whose sentence contains the words as typed, one a sentence. */
  sentences(query: string, limit = 8): SentenceHit[] {
    const wanted = query.normalize("NFKC").toLowerCase().trim();
    if (wanted.length < 2) return [];
    this.texts ??= this.readable();
    const found: SentenceHit[] = [];
    for (const { fact, text, folded } of this.texts) {
      const at = folded.indexOf(wanted);
      if (at >= 0) found.push({ fact, text, at, length: wanted.length });
      if (found.length === limit) break;
    }
    return found;
  }

  /** Every sentence once, with the first fact that it says. */
  private readable(): { fact: number; text: string; folded: string }[] {
    const seen = new Set<number>();
    return [...this.graph.facts.entries()].flatMap(([fact, row]) => row.e.flatMap(([sentence]) => {
      if (seen.has(sentence)) return [];
      seen.add(sentence);
      const { text } = this.graph.sentence(sentence);
      return [{ fact, text, folded: text.normalize("NFKC").toLowerCase() }];
    }));
  }
}

function grade([name, ...later]: Spelt, wanted: string): number {
  if (name === wanted) return 4;
  if (name.startsWith(wanted)) return 3;
  if (later.some((part) => part.startsWith(wanted))) return 2.75;
  return name.includes(wanted) ? 2 : 0;
}
