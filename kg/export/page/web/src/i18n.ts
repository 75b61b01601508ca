// What the interface says, in Japanese and English, and how values are written in each.

import type { Graph, Named, Quantity, Time } from "./data";

export type Lang = "ja" | "en";

const WORDS = {
  skip: ["事実の表へ移動", "Skip to the table of facts"],
  andMore: ["ほか{}件", "and {} more"],
  mostSaid: ["よく出てくるもの", "Most mentioned"],
  inThisGraph: ["このグラフの記事", "Articles in this graph"],
  litFacts: ["選んだ文の事実", "Facts of the text selected"],
  links: ["本の線", " links"],
  helpText: ["操作方法", "How to use this page"],
  facts: ["件の事実", " facts"],
  things: ["項目", " things"],
  articles: ["件の記事", " articles"],
  search: ["名前や文を検索", "Search names and sentences"],
  searchHint: ["名前や文を検索（Ctrl+K）", "Search names and sentences (Ctrl+K)"],
  found: ["件見つかりました", " found"],
  nothing: ["見つかりません", "Nothing found"],
  names: ["名前", "Names"],
  sentences: ["文", "Sentences"],
  graph: ["グラフ", "Graph"],
  table: ["表", "Table"],
  article: ["記事", "Article"],
  details: ["詳細", "Details"],
  filters: ["絞り込み", "Filters"],
  legend: ["凡例と絞り込み", "Legend and filters"],
  takeaway: ["保存", "Save"],
  help: ["使い方", "Help"],
  language: ["English", "日本語"],
  languageName: ["Switch to English", "日本語に切り替える"],
  theme: ["明暗", "Theme"],
  themeAuto: ["明暗：自動", "Theme: automatic"],
  themeLight: ["明暗：明るい", "Theme: light"],
  themeDark: ["明暗：暗い", "Theme: dark"],
  status: ["状態", "Status"],
  class: ["種類", "Kind"],
  relation: ["関係", "Relation"],
  document: ["出典", "Source"],
  speaker: ["話者", "Said by"],
  confidence: ["確信度", "Confidence"],
  confidenceFrom: ["確信度の下限", "Least confidence"],
  time: ["時期", "Time"],
  reset: ["すべて解除", "Reset all"],
  shown: ["件を表示", "shown"],
  of: ["件中", " of "],
  remove: ["解除", "remove"],
  more: ["ほか{}件", "{} more"],
  less: ["少なく表示", "Show fewer"],
  fit: ["全体を表示", "Fit all"],
  zoomIn: ["拡大", "Zoom in"],
  zoomOut: ["縮小", "Zoom out"],
  close: ["閉じる", "Close"],
  documentItself: ["記事の地の文", "The article itself"],
  saidBy: ["話者", "Said by"],
  evidence: ["根拠の文", "Evidence"],
  inferred: ["推論された事実", "Inferred"],
  open: ["自由な関係", "Open relation"],
  amount: ["金額・数量", "Amount"],
  duration: ["期間", "Duration"],
  role: ["役職", "Role"],
  location: ["場所", "Location"],
  purpose: ["目的", "Purpose"],
  alsoCalled: ["別名", "Also called"],
  identifier: ["識別子", "Identifier"],
  neighbourhood: ["周辺だけを表示", "Show only around it"],
  steps: ["つ先", " step"],
  off: ["解除", "Off"],
  around: ["の周辺", " and around"],
  pathFrom: ["ここからの経路を探す", "Find a path from here"],
  pathTo: ["経路の終点を選んでください", "Choose where the path ends"],
  path: ["経路", "Path"],
  noPath: ["経路はありません", "There is no path"],
  cancel: ["やめる", "Cancel"],
  showInArticle: ["記事で読む", "Read in the article"],
  showInGraph: ["グラフで見る", "Show in the graph"],
  original: ["元の記事", "Original"],
  subject: ["主語", "Subject"],
  object: ["目的語", "Object"],
  date: ["日付", "Date"],
  sourceSentence: ["根拠", "Evidence"],
  undated: ["日付のない事実も表示", "Also facts without a date"],
  byFact: ["事実の日付", "When it holds"],
  byArticle: ["記事の日付", "When it was written"],
  timeline: ["時系列", "Timeline"],
  from: ["始まり", "From"],
  to: ["終わり", "To"],
  wholeTime: ["全期間", "All time"],
  png: ["画像（PNG）", "Picture (PNG)"],
  svg: ["図（SVG）", "Drawing (SVG)"],
  csv: ["表（CSV）", "Table (CSV)"],
  turtle: ["RDF（Turtle）", "RDF (Turtle)"],
  sparql: ["SPARQL の問い合わせ", "SPARQL query"],
  copyLink: ["この表示へのリンクをコピー", "Copy a link to this view"],
  copy: ["コピー", "Copy"],
  copied: ["コピーしました", "Copied"],
  saved: ["保存しました", "Saved"],
  level: ["表示する数", "How many"],
  levelTop: ["つながりの多い順に", "Most connected"],
  all: ["すべて", "All"],
  expand: ["つながりを広げる", "Expand"],
  selectHint: ["点や線を選ぶと、根拠の文が表示されます。", "Choose a node or an edge to see the sentences behind it."],
  readHint: ["文章を範囲選択すると、その事実がグラフで光ります。丸い数字はその文の事実の数です。", "Select text and its facts light up in the graph. The round number counts the facts of a sentence."],
  graphLabel: [
    "知識グラフ。矢印キーで隣の点へ移動、Enterで詳細、Eで線を順に選択、Escで解除、＋と−で拡大縮小、0で全体、1・2・3で周辺。",
    "Knowledge graph. Arrow keys move to the nearest node, Enter opens it, E steps through its edges, Escape clears, plus and minus zoom, 0 fits, 1, 2, 3 show the neighbourhood.",
  ],
  empty: ["条件に合う事実がありません。", "No fact meets these conditions."],
  noArticle: ["本文は含まれていません。", "The text is not included."],
  colour: ["色分け", "Colour by"],
  colourClass: ["種類", "Kind"],
  colourGroup: ["まとまり", "Community"],
  group: ["まとまり", "Community"],
  aboutIt: ["件の事実", " facts about it"],
  asSubject: ["主語として", "As subject"],
  asObject: ["目的語として", "As object"],
  keys: ["キー操作", "Keys"],
  sort: ["並べ替え", "sort"],
} as const;

export type Word = keyof typeof WORDS;

export const STATUS_WORDS: readonly (readonly [string, string])[] = [
  ["事実", "Actual"], ["予定", "Planned"], ["可能性", "Possible"], ["終了", "Ceased"], ["否定", "Negated"], ["仮定", "Hypothetical"],
];
const FAMILY_WORDS: Record<string, readonly [string, string]> = {
  person: ["人", "People"], company: ["企業", "Companies"], government: ["政府・国際機関", "Government"],
  organization: ["団体", "Organizations"], place: ["場所", "Places"], facility: ["施設", "Facilities"],
  project: ["計画", "Projects"], product: ["製品・サービス", "Products"], technology: ["技術", "Technology"],
  work: ["作品・賞", "Works"], event: ["出来事", "Events"], value: ["数量・日付", "Values"], thing: ["その他", "Other"],
};
const UNITS: Record<string, string> = {
  USD: "ドル", JPY: "円", EUR: "ユーロ", GBP: "ポンド", CNY: "人民元", KRW: "ウォン", TWD: "台湾ドル", HKD: "香港ドル",
  AUD: "豪ドル", CAD: "カナダドル", CHF: "スイスフラン", INR: "ルピー", RUB: "ルーブル", BRL: "レアル", MW: "メガワット",
  GW: "ギガワット", kW: "キロワット", km: "キロメートル", kg: "キログラム",
};
const UNITS_EN: Record<string, string> = {
  "人": "people", "社": "companies", "件": "cases", "台": "units", "回": "times", "年": "years", "か国": "countries",
};
const BOUNDS_EN: Record<string, string> = {
  "約": "about ", "以上": "at least ", "以下": "at most ", "超": "more than ", "未満": "less than ", "最大": "up to ",
};

/** 5,000億 for 500000000000: thousands of 万, 億 and 兆 as Japanese news writes them. */
function japaneseNumber(value: number): string {
  const sign = value < 0 ? "−" : "";
  let rest = Math.abs(value);
  if (rest < 10000) return sign + rest.toLocaleString("ja", { maximumFractionDigits: 3 });
  let out = "";
  for (const [size, name] of [[1e12, "兆"], [1e8, "億"], [1e4, "万"]] as const) {
    const part = Math.floor(rest / size);
    if (part > 0) { out += part.toLocaleString("ja") + name; rest -= part * size; }
  }
  return sign + out + (rest >= 1 ? Math.round(rest).toLocaleString("ja") : "");
}

export class Language {
  constructor(readonly lang: Lang) {}
  private get at(): 0 | 1 { return this.lang === "ja" ? 0 : 1; }

  say(word: Word): string { return WORDS[word][this.at]; }
  status(index: number): string { return STATUS_WORDS[index][this.at]; }
  family(name: string): string { return (FAMILY_WORDS[name] ?? [name, name])[this.at]; }
  named(row: Named): string { return row[this.lang]; }
  count(value: number, word: Word): string {
    const text = value.toLocaleString(this.lang);
    return text + (this.lang === "en" && value === 1 ? this.say(word).replace(/s$/, "") : this.say(word));
  }
  percent(value: number): string { return `${Math.round(value * 100)}%`; }

  /** A node's name: in English an English name where it has one; a value is written out. */
  node(graph: Graph, index: number): string {
    const node = graph.nodes[index];
    if (node.quantity) return this.quantity(node.quantity);
    if (node.time && (this.lang === "en" || /^-?\d{4,}(-\d\d){0,2}$/.test(node.label))) return this.date(node.time);
    if (this.lang === "en" && node.lang !== "en") {
      const english = node.names?.find(([, lang]) => lang === "en");
      if (english) return english[0];
    }
    return node.label || "—";
  }

  quantity({ value, unit, money, bound }: Quantity): string {
    if (this.lang === "ja") {
      const amount = japaneseNumber(value) + (UNITS[unit] ?? unit);
      return bound === "約" || bound === "最大" ? bound + amount : amount + (bound ?? "");
    }
    const compact = Math.abs(value) >= 1e6;
    const number = value.toLocaleString("en", compact ? { notation: "compact", compactDisplay: "long", maximumFractionDigits: 2 } : { maximumFractionDigits: 3 });
    return (BOUNDS_EN[bound ?? ""] ?? "") + (money ? `${unit} ${number}` : `${number} ${UNITS_EN[unit] ?? unit}`.trim());
  }

  time(time: Time): string {
    const { start, end, text } = time;
    const span = start && end ? (start === end ? this.day(start) : `${this.day(start)}–${this.day(end)}`)
      : start ? `${this.day(start)}–` : end ? `–${this.day(end)}` : "";
    if (!span) return text || time.duration || "";
    return text && this.lang === "ja" && text !== span && text !== start ? `${span}（${text}）` : span;
  }

  /** A time without its words, for narrow places. */
  date(time: Time): string { return this.time({ ...time, text: time.start || time.end ? undefined : time.text }); }

  /** An ISO date of any precision in words. */
  day(iso: string): string {
    const [year, month, day] = iso.split("-");
    if (this.lang === "ja") return `${Number(year)}年` + (month ? `${Number(month)}月` : "") + (day ? `${Number(day)}日` : "");
    if (!month) return year;
    const name = new Date(Date.UTC(2000, Number(month) - 1, 1)).toLocaleString("en", { month: "short", timeZone: "UTC" });
    return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
  }
}
