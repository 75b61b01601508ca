// Colours of both themes, and the shapes and strokes that say the same without colour.

export interface Palette {
  background: string; ink: string; muted: string; halo: string; chip: string; ring: string; accent: string;
  statuses: readonly string[];
  families: Record<string, string>;
  groups: readonly string[];
}

export type Shape = "circle" | "square" | "roof" | "triangle" | "diamond" | "hexagon" | "pentagon" | "star" | "leaf" | "pill";

export const SHAPES: Record<string, Shape> = {
  person: "circle", company: "square", government: "roof", organization: "pentagon", place: "triangle",
  facility: "diamond", project: "hexagon", product: "leaf", technology: "leaf", work: "diamond", event: "star",
  value: "pill", thing: "circle",
};

// Dash patterns in pixels by status; Ceased and Negated are also crossed out.
export const DASHES: readonly (readonly number[])[] = [[], [9, 5], [1.5, 5], [], [], [9, 4, 1.5, 4]];
export const CROSSED = [false, false, false, true, true, false] as const;

const LIGHT: Palette = {
  background: "#fbfaf8", ink: "#1d2430", muted: "#5c6675", halo: "#fbfaf8", chip: "#ffffff", ring: "#ffffff", accent: "#b3261e",
  statuses: ["#55606f", "#1967b3", "#a05a00", "#7a7f87", "#b3261e", "#7a3fb0"],
  families: {
    person: "#d9542b", company: "#2467b8", government: "#3d3f9f", organization: "#5a7fb8", place: "#2e8b57",
    facility: "#6b8e23", project: "#8e44ad", product: "#0f8b8d", technology: "#26768a", work: "#b8860b",
    event: "#c2185b", value: "#6c7480", thing: "#7d8590",
  },
  groups: ["#2467b8", "#d9542b", "#2e8b57", "#8e44ad", "#b8860b", "#0f8b8d", "#c2185b", "#6b8e23", "#3d3f9f", "#8d5a3b"],
};

const DARK: Palette = {
  background: "#12151a", ink: "#eceff4", muted: "#a3adba", halo: "#12151a", chip: "#1d222a", ring: "#12151a", accent: "#ff8a7a",
  statuses: ["#9aa5b4", "#6db3ff", "#f0a94a", "#868e99", "#ff7a6e", "#c79bff"],
  families: {
    person: "#ff8a5c", company: "#5aa2f5", government: "#8f93ff", organization: "#8fb4ea", place: "#55c98a",
    facility: "#a9cf52", project: "#c58af0", product: "#3cc5c7", technology: "#5fb6cc", work: "#e6b84a",
    event: "#ff6fa3", value: "#9aa3af", thing: "#a0a8b3",
  },
  groups: ["#5aa2f5", "#ff8a5c", "#55c98a", "#c58af0", "#e6b84a", "#3cc5c7", "#ff6fa3", "#a9cf52", "#8f93ff", "#d09a78"],
};

export const palette = (dark: boolean): Palette => (dark ? DARK : LIGHT);
