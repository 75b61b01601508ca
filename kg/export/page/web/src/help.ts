// How to use the page: what lines and shapes mean, and the keys.

import type { App } from "./app";
import { button, h } from "./dom";

const KEYS: readonly (readonly [string, string, string])[] = [
  ["Tab", "次の部品へ", "Next part of the page"],
  ["← ↑ ↓ →", "その方向の隣の点へ（グラフ上で）", "To the nearest node that way (on the graph)"],
  ["Enter", "選んだ点や線の詳細へ", "To the details of what is selected"],
  ["E", "選んだ点の線を順に選ぶ", "Step through the edges of the node"],
  ["1 2 3", "周辺だけを表示", "Show only the neighbourhood"],
  ["+ − 0", "拡大、縮小、全体を表示", "Zoom in, zoom out, fit"],
  ["Ctrl+K", "検索", "Search"],
  ["Esc", "選択や絞り込みをやめる", "Clear what is selected"],
];
const NOTES: readonly (readonly [string, string])[] = [
  ["線にカーソルを合わせると根拠の文が、押すとすべての根拠が出ます。「+2」はほかに2件の事実がある線です。", "Point at an edge for its sentence, click it for all of them. “+2” marks an edge with two more facts."],
  ["実線は事実、破線は予定、点線は可能性、×は終了または否定です。", "Solid edges are facts, dashed ones planned, dotted ones possible, crossed ones ended or denied."],
  ["表示の状態はアドレスに入るので、リンクとして共有できます。", "The address holds the view, so that it can be shared as a link."],
];

export function help(app: App): HTMLElement {
  const { language } = app;
  const at = language.lang === "ja" ? 0 : 1;
  const dialog = h("dialog", { class: "dialog", "aria-labelledby": "help-title" },
    h("h2", { id: "help-title" }, language.say("helpText")),
    ...NOTES.map((note) => h("p", {}, note[at])),
    h("h3", {}, language.say("keys")),
    h("dl", { class: "keys" }, ...KEYS.flatMap(([key, ...words]) => [h("dt", {}, h("kbd", {}, key)), h("dd", {}, words[at])])),
    h("div", { class: "dialog-buttons" }, button(language.say("close"), () => dialog.close(), { class: "primary" })));
  return h("div", {}, button("?", () => dialog.showModal(), { class: "icon", "aria-label": language.say("helpText"), title: language.say("helpText"), id: "help" }), dialog);
}
