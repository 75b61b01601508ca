// Elements are made of text nodes and attributes only; nothing here, or anywhere in the page, parses markup.

export type Child = Node | string | number | null | undefined | false;
type Value = string | number | boolean | undefined | ((event: never) => void);

function fill(element: Element, props: Record<string, Value>, children: readonly Child[]): void {
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === "function") element.addEventListener(name, value as unknown as EventListener);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== undefined) element.setAttribute(name, String(value));
  }
  put(element, ...children);
}

/** An HTML element; a property that is a function listens to the event of its name. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K, props: Record<string, Value> = {}, ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  fill(element, props, children);
  return element;
}

/** An SVG element, likewise. */
export function s<K extends keyof SVGElementTagNameMap>(
  tag: K, props: Record<string, Value> = {}, ...children: Child[]
): SVGElementTagNameMap[K] {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  fill(element, props, children);
  return element;
}

export function put(element: Element, ...children: Child[]): void {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    element.append(typeof child === "number" ? String(child) : child);
  }
}

export function refill(element: Element, ...children: Child[]): void {
  element.replaceChildren();
  put(element, ...children);
}

/** A button with text and an accessible name where the text does not say enough. */
export function button(text: Child, act: (event: MouseEvent) => void, props: Record<string, Value> = {}): HTMLButtonElement {
  return h("button", { type: "button", click: act, ...props }, text);
}

/** A link that leaves the page: web addresses only, anything else is shown as text. */
export function outside(address: string, text: string): HTMLElement {
  return /^https?:\/\//i.test(address)
    ? h("a", { href: address, rel: "noopener noreferrer", target: "_blank" }, text)
    : h("span", {}, text);
}
