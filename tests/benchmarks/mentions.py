"""What becomes of the things that gold facts speak of: seen as a mention, cut right, of the right class, in a fact.

usage: python -m tests.benchmarks.mentions [SET…] [--shared FOLDER] [-v] [--kind KIND]

SET is gold, wikinews or held (counts only); all three by default. Every entity that a fact which must be found speaks
of falls into the first kind that fits:

unwritten   no name of it stands in the text
unseen      where its names stand there is no mention
cut         there is one, with other borders
pronoun     the words are taken for a pro-form
mistyped    of a class that is neither the gold class nor above nor below it
untyped     taken for a common noun of no known class, which hardly any frame admits
idle        mentioned and typed, but in no fact
split       its names are borne by several nodes
used        in a fact

Names are compared as the score compares them. -v lists every entity that is not used (never of the held-back set).
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.evaluate.gold import norm
from kg.model import Extraction, Mention, MentionKind
from kg.ontology import Ontology
from tests.benchmarks.corpora import Corpus, Parses, load

KINDS = ("unwritten", "unseen", "cut", "pronoun", "mistyped", "untyped", "idle", "split", "used")
_THINGS = (MentionKind.NAME, MentionKind.NOMINAL, MentionKind.PRONOUN)


@dataclass(frozen=True)
class Outcome:
    """What became of one gold entity; `shown` says what was found instead."""

    document: str
    entity: str
    type: str
    kind: str
    names: tuple[str, ...]
    shown: str = ""


def needed(gold: Mapping[str, Any]) -> list[str]:
    """The entities that facts which must be found speak of."""
    facts = [f for f in gold["facts"] if not f.get("optional")]
    return sorted({x for f in facts for x in (f["s"], f["o"]) if isinstance(x, str) and x in gold["entities"]})


def places(text: str, name: str) -> Iterator[tuple[int, int]]:
    """Where a name is written, whatever spaces, dots and quotation marks it is written with."""
    kept = [(i, n) for i, c in enumerate(text) if (n := norm(c))]
    flat = "".join(n for _, n in kept)
    offsets = [i for i, n in kept for _ in n]
    wanted, at = norm(name), -1
    while wanted and (at := flat.find(wanted, at + 1)) >= 0:
        yield offsets[at], offsets[at + len(wanted) - 1] + 1


def outcome(
    gold: Mapping[str, Any],
    key: str,
    text: str,
    mentions: Sequence[Mention],
    extraction: Extraction,
    ontology: Ontology,
) -> Outcome:
    """What became of the entity `key` of one gold document."""
    entity = gold["entities"][key]
    names, wanted = {norm(n) for n in entity["names"]}, entity.get("type") or ""

    def told(kind: str, shown: str = "") -> Outcome:
        return Outcome(str(gold["doc"]), key, wanted, kind, tuple(entity["names"][:4]), shown)

    def like(type_: str) -> bool:
        return not wanted or type_ == "Thing" or ontology.is_a(type_, wanted) or ontology.is_a(wanted, type_)

    used = {e for f in extraction.facts for e in (f.subject, f.object) if isinstance(e, str)}
    nodes = [e for e in extraction.entities if names & {norm(form) for form, _ in (*e.labels, *e.aliases)}]
    if in_facts := [e for e in nodes if e.id in used]:
        return told("split" if len(in_facts) > 1 else "used", " ".join(e.id for e in in_facts))
    exact = [m for m in mentions if m.kind in _THINGS and {norm(m.surface), norm(m.surface + m.title)} & names]
    if not exact:
        spots = [spot for name in entity["names"] for spot in places(text, name)]
        near = [
            m for m in mentions if m.kind in _THINGS and any(m.start < stop and start < m.end for start, stop in spots)
        ]
        shown = " ".join(dict.fromkeys(f"{m.surface}:{m.kind}:{m.type}" for m in near[:4]))
        return told("unwritten" if not spots else "cut" if near else "unseen", shown)
    shown = " ".join(dict.fromkeys(f"{m.surface}:{m.kind}:{m.type}" for m in exact))
    if all(m.kind is MentionKind.PRONOUN for m in exact):
        return told("pronoun", shown)
    if not any(map(like, [m.type for m in exact])) and not any(map(like, [e.type for e in nodes])):
        return told("mistyped", shown)
    loose = all(m.kind is MentionKind.NOMINAL and m.type == "Thing" for m in exact)
    return told("untyped" if loose else "idle", shown)


def outcomes(corpus: Corpus, parses: Parses, ontology: Ontology) -> Iterator[Outcome]:
    """What became of every needed entity of a set."""
    from kg import fact, mention, resolve
    from kg.fact.confidence import score

    golds = {document.id: gold for document, gold in corpus.pairs}
    for document, sentences in parses.stream(document for document, _ in corpus.pairs):
        mentions = mention.find(document, sentences, ontology)
        claims = fact.read(document, sentences, mentions, ontology)
        extraction = resolve.resolve(document, sentences, mentions, claims, ontology, score)
        for key in needed(golds[document.id]):
            yield outcome(golds[document.id], key, document.text, mentions, extraction, ontology)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("sets", nargs="*", metavar="SET", help="gold, wikinews, held")
    parser.add_argument("--shared", type=Path, default=Path(__file__).resolve().parents[2].parent / "shared")
    parser.add_argument("-v", "--verbose", action="store_true", help="list the entities that are not used")
    parser.add_argument("--kind", default="", help="list only those of one kind")
    args = parser.parse_args()
    ontology, parses = Ontology.load(), Parses()
    print(f"{'':9}", *(f"{kind:>9}" for kind in KINDS), "      all")
    for name in args.sets or ("gold", "wikinews", "held"):
        corpus = load(args.shared, name)
        found = list(outcomes(corpus, parses, ontology))
        counts = Counter(o.kind for o in found)
        print(f"{name:9}", *(f"{counts[kind]:9}" for kind in KINDS), f"{len(found):9}")
        for o in found if args.verbose and not corpus.secret else ():
            if o.kind not in ("used", "split") and args.kind in ("", o.kind):
                print(f"  {o.kind:9} {o.document:12} {o.type:14} {'|'.join(o.names)}  ← {o.shown}")


if __name__ == "__main__":
    main()
