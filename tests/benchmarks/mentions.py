"""How many of the things that gold facts speak of have a mention, and how many of those the right class.

usage: python tests/benchmarks/mentions.py ../shared [-v] [--heldback]

An entity counts as found where a mention's surface, alias or known name equals one of its gold names (NFKC,
case-folded, spaces, dots and quotes ignored); its class is right where it is the gold class or lies below it. The
quarter of the Wikinews articles that is never read is left out, or with --heldback taken alone (figures only).
"""

from __future__ import annotations

import argparse
import datetime
import hashlib
import json
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.mention import find
from kg.model import Document, Mention, MentionKind


def norm(text: str) -> str:
    return re.sub(r"[\s・·‐‑–—\-「」『』\"'“”]", "", unicodedata.normalize("NFKC", text).casefold())


def held_back(name: str) -> bool:
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % 4 == 0


def articles(shared: Path, heldback: bool) -> Iterator[tuple[Document, dict]]:
    """Every annotated article of the wanted part with its gold."""
    for path in sorted((shared / "gold").rglob("*.json")):
        wikinews = path.parent.name == "wikinews"
        if (wikinews and held_back(path.stem)) != heldback:
            continue
        gold = json.loads(path.read_text(encoding="utf-8"))
        folder = shared / "articles" / ("wikinews" if wikinews else "")
        date = gold.get("date") or ""
        day = datetime.date.fromisoformat(date) if len(date) == 10 else None
        yield Document(path.stem, (folder / f"{path.stem}.txt").read_text(encoding="utf-8"), date=day), gold


def needed(gold: dict) -> set[str]:
    """The entities that facts which must be found speak of."""
    facts = [f for f in gold["facts"] if not f.get("optional")]
    return {x for f in facts for x in (f["s"], f["o"]) if isinstance(x, str) and x in gold["entities"]}


def measure(gold: dict, mentions: Iterable[Mention], ontology) -> tuple[Counter, list[str]]:
    """Counts (wanted, found, typed, type right) and lines on what is missing."""
    at: dict[str, Counter] = defaultdict(Counter)
    for m in mentions:
        if m.kind in (MentionKind.QUANTITY, MentionKind.TIME, MentionKind.PRONOUN):
            continue
        names = {m.surface, m.surface + m.title, *m.aliases}
        if (known := ontology.entities.get(m.entity)) is not None:
            names.update(known.names)
        for name in {norm(n) for n in names}:
            at[name][m.type] += 1
    counts, lines = Counter(), []
    for i in sorted(needed(gold)):
        entity = gold["entities"][i]
        counts["wanted"] += 1
        types: Counter = sum((at[n] for n in sorted({norm(n) for n in entity["names"]}) if n in at), Counter())
        if not types:
            lines.append(f"missing {entity['type']} {entity['names'][:5]}")
            continue
        counts["found"] += 1
        if entity["type"]:
            counts["typed"] += 1
            best = types.most_common(1)[0][0]
            right = best == entity["type"] or ontology.is_a(best, entity["type"])
            counts["right"] += right
            if not right:
                lines.append(f"type {entity['type']} {entity['names'][:3]}: {dict(types)}")
    return counts, lines


def main() -> None:
    from kg.analyse import Analyser
    from kg.ontology import Ontology

    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("shared", type=Path)
    parser.add_argument("-v", "--verbose", action="store_true")
    parser.add_argument("--heldback", action="store_true")
    args = parser.parse_args()
    ontology, total = Ontology.load(), Counter()
    golds = list(articles(args.shared, args.heldback))
    for (document, sentences), (_, gold) in zip(Analyser().stream(d for d, _ in golds), golds, strict=True):
        counts, lines = measure(gold, find(document, sentences, ontology), ontology)
        total += counts
        if args.verbose and not args.heldback:
            print(f"{document.id} {dict(counts)}", *(f"  {line}" for line in lines), sep="\n")
    for what, part, whole in (("entity recall", "found", "wanted"), ("types", "right", "typed")):
        print(f"{what} {total[part] / total[whole]:.3f} of {total[whole]}")


if __name__ == "__main__":
    main()
