// IRIs as the store makes them (kg/store/vocabulary.py, `segment`): only what RFC 3987 bars is percent-encoded.

const FORBIDDEN = /[^A-Za-z0-9\-._~\u00a1-\u00ac\u00ae-\u05ff\u0606-\u061b\u061d-\u06dc\u06de-\u070e\u0710-\u167f\u1681-\u180d\u180f-\u1fff\u2010-\u2027\u2030-\u205e\u2070-\u2fff\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufefe\uff00-\uffef\u{10000}-\u{1fffd}\u{20000}-\u{2fffd}\u{30000}-\u{3fffd}]/gu;

/** A name as one segment of an IRI's path. */
export function segment(name: string): string {
  if (/^\.+$/.test(name)) return "%2E".repeat(name.length);
  const bytes = new TextEncoder();
  return name.replace(FORBIDDEN, (char) => [...bytes.encode(char)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join(""));
}
