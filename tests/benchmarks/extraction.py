"""The figures of the extraction on every annotated set, from raw text, in one process.

usage: python -m tests.benchmarks.extraction [SET…] [--shared FOLDER] [-v] [--json] [--inferred] [--by-relation]
                                             [--match TEXT]

SET is stargate, gold, wikinews, held, jacred, newsroom or newsheld; all of them by default. -v lists what was wrong or
missed (never for what is held back), --by-relation counts it by relation, --inferred counts what follows through the
ontology too. Each article makes a graph of its own. Parses are kept in the temporary folder until the text or
`kg.analyse` changes.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kg import fact, mention, resolve
from kg.evaluate import Counts, Miss, evaluate
from kg.fact.confidence import score
from kg.graph import Graph
from kg.model import Document, Extraction, Sentence
from kg.ontology import Ontology
from kg.store import Store
from tests.benchmarks.corpora import SETS, Corpus, Parses, load

SHOWN = {
    "f1": "F1",
    "precision": "P",
    "recall": "R",
    "pair_recall": "pairs",
    "status": "status",
    "attribution": "by",
    "qualifiers": "quals",
    "evidence": "evid.",
    "entity_recall": "ent.",
    "entity_type": "types",
    "split": "split",
    "merged": "merged",
    "wanted": "wanted",
    "predicted": "pred.",
    "open": "open",
    "calibration_error": "ECE",
}


class Stopwatch:
    """Seconds by stage."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)

    @contextmanager
    def __call__(self, stage: str) -> Iterator[None]:
        start = time.perf_counter()
        yield
        self.seconds[stage] += time.perf_counter() - start


def extract(document: Document, sentences: tuple[Sentence, ...], ontology: Ontology, watch: Stopwatch) -> Extraction:
    """What `kg.pipeline` does with a parsed document, with a watch on each stage."""
    with watch("mention"):
        mentions = mention.find(document, sentences, ontology)
    with watch("fact"):
        claims = fact.read(document, sentences, mentions, ontology)
    with watch("resolve"):
        return resolve.resolve(document, sentences, mentions, claims, ontology, score)


def run(
    corpus: Corpus, parses: Parses, ontology: Ontology, watch: Stopwatch, inferred: bool
) -> tuple[Counts, list[Miss]]:
    """The counts of one set and its misses (none for the held-back one)."""
    total, misses = Counts(), []
    golds = {document.id: gold for document, gold in corpus.pairs}
    stream = parses.stream(document for document, _ in corpus.pairs)
    while True:
        with watch("parse"):
            parsed = next(stream, None)
        if parsed is None:
            return total, misses
        document, sentences = parsed
        extraction = extract(document, sentences, ontology, watch)
        with watch("store"):
            store = Store(ontology=ontology)
            store.add(extraction)
            if inferred:
                store.infer()
        with watch("evaluate"):
            report = evaluate(Graph(store), [golds[document.id]], corpus.only, ontology, inferred)
        total += report.counts
        misses += [] if corpus.secret else report.misses


def relation_of(miss: Miss) -> str:
    return miss.text.partition("—")[2].partition("→")[0]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("sets", nargs="*", metavar="SET", help=", ".join(SETS))
    parser.add_argument("--shared", type=Path, default=Path(__file__).resolve().parents[2].parent / "shared")
    parser.add_argument("-v", "--verbose", action="store_true", help="list what was wrong or missed")
    parser.add_argument("--inferred", action="store_true", help="count what follows through the ontology too")
    parser.add_argument("--by-relation", action="store_true", help="count what was wrong or missed by relation")
    parser.add_argument("--match", default="", help="list only misses with this in them")
    parser.add_argument("--json", action="store_true", help="the figures as JSON, one set a line")
    args = parser.parse_args()
    if unknown := set(args.sets) - set(SETS):
        parser.error(f"no such set: {', '.join(sorted(unknown))}")
    ontology, parses = Ontology.load(), Parses()
    if not args.json:
        print(f"{'':9}", *(f"{name:>6}" for name in SHOWN.values()), " seconds")
    for name in args.sets or SETS:
        corpus, watch = load(args.shared, name), Stopwatch()
        counts, misses = run(corpus, parses, ontology, watch, args.inferred)
        if args.json:
            seconds = {stage: round(value, 2) for stage, value in watch.seconds.items()}
            print(json.dumps({"set": name, "digest": corpus.digest, **counts.figures, "seconds": seconds}))
            continue
        figures = [counts.figures.get(key) for key in SHOWN]
        cells = (f"{f:6.3f}" if isinstance(f, float) else f"{'—' if f is None else f:>6}" for f in figures)
        print(f"{name:9}", *cells, "", " ".join(f"{stage} {value:.1f}" for stage, value in watch.seconds.items()))
        if args.by_relation:
            kinds = Counter((relation_of(m), m.kind) for m in misses if m.kind in ("wrong", "missed"))
            relations = Counter(relation for relation, _ in kinds.elements())
            for relation, _ in relations.most_common():
                print(f"  {relation:22} wrong {kinds[relation, 'wrong']:3}  missed {kinds[relation, 'missed']:3}")
        if args.verbose:
            for miss in misses:
                if args.match in str(miss):
                    print(f"  {miss.document}  {miss}")


if __name__ == "__main__":
    main()
