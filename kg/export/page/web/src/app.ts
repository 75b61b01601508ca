// What the parts of the page share.

import type { Graph } from "./data";
import type { Language } from "./i18n";
import type { Palette } from "./palette";
import type { Scene } from "./scene";
import type { View } from "./view";

export interface App {
  readonly graph: Graph;
  language: Language;
  colours: Palette;
  view: View;
  scene: Scene;
  readonly lit: Set<number>; // facts lit up by text selected in the article
  /** Goes to a changed view; as a new step of the history unless `replace`. */
  change(patch: Partial<View>, replace?: boolean): void;
  /** Selects a node or a fact, brings it into sight and, where asked, moves the focus to its panel. */
  choose(what: { node: number } | { fact: number }, focus?: boolean): void;
  light(facts: Iterable<number>): void;
  announce(text: string): void;
}

export interface Part {
  readonly element: HTMLElement;
  /** Shows the app's view anew. */
  update(): void;
}
