"""The textbook way, for scale: GiNZA's entities, and subject–verb–object over its dependencies.

usage: python -m tests.benchmarks.baseline [SET…] [--shared FOLDER]

A verb with an entity as nsubj and an entity as obj or obl is a fact, with the relation that the project's frames give
the verb, else an open one. No coreference, no nouns as predicates, no standing: that is what the rest of `kg` adds.
"""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Iterator
from pathlib import Path

from kg.evaluate import Counts, evaluate
from kg.graph import Graph
from kg.model import Document, Entity, Evidence, Extraction, Fact, Sentence, Status, Token
from kg.ontology import Ontology
from kg.store import Store
from tests.benchmarks.corpora import SETS, Parses, load

CLASSES = {
    "Person": "Person",
    "Company": "Company",
    "Corporation_Other": "Organization",
    "Political_Organization_Other": "Organization",
    "Government": "GovernmentBody",
    "International_Organization": "InternationalOrganization",
    "Country": "Country",
    "Province": "Region",
    "City": "City",
    "Facility_Other": "Facility",
    "Product_Other": "Product",
    "Book": "Work",
    "Game": "Event",
}


def entities(sentence: Sentence) -> dict[int, tuple[str, str]]:
    """For each token of an entity, its text and class."""
    found: dict[int, tuple[str, str]] = {}
    tokens = sentence.tokens
    begin = 0
    while begin < len(tokens):
        end = begin + 1
        if tokens[begin].ner:
            while end < len(tokens) and tokens[end].ner.startswith("I-"):
                end += 1
            text = sentence.text[tokens[begin].start - sentence.start : tokens[end - 1].end - sentence.start]
            for i in range(begin, end):
                found[i] = (text, CLASSES.get(tokens[begin].ner[2:], "Thing"))
        begin = end
    return found


def relation(verb: Token, case: str, ontology: Ontology) -> str:
    """The relation that the first frame of the verb gives, empty where there is none."""
    frames = ontology.frames.verbs.get(verb.lemma, ()) or ontology.frames.verbs.get(verb.lemma.removesuffix("する"), ())
    plain = [frame for frame in frames if not frame.fixed and case in frame.object]
    return plain[0].relation if plain else ""


def facts(document: Document, sentence: Sentence, ontology: Ontology) -> Iterator[tuple[Fact, Entity, Entity]]:
    """The subject–verb–object triples of one sentence."""
    named, tokens = entities(sentence), sentence.tokens
    for v, verb in enumerate(tokens):
        if verb.pos != "VERB":
            continue
        below = [(i, t) for i, t in enumerate(tokens) if t.head == v and i != v and i in named]
        subjects = [named[i] for i, t in below if t.dep == "nsubj"]
        for i, t in below:
            if t.dep not in ("obj", "obl"):
                continue
            case = next((c.surface for c in tokens[i + 1 :] if c.head == i and c.dep == "case"), "")
            name = relation(verb, case, ontology)
            for subject in subjects:
                a, b = (Entity(_id(text), kind, ((text, "ja"),)) for text, kind in (subject, named[i]))
                evidence = Evidence(document.id, sentence.start, sentence.end, sentence.text, "textbook")
                said = name or f"{verb.lemma}:{case}"
                yield Fact(a.id, said, b.id, Status.ACTUAL, 0.5, (evidence,), open=not name), a, b


def _id(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def extract(document: Document, sentences: tuple[Sentence, ...], ontology: Ontology) -> Extraction:
    """All triples of a document."""
    found = [triple for sentence in sentences for triple in facts(document, sentence, ontology)]
    things = {entity.id: entity for _, *ends in found for entity in ends}
    spans = tuple((s.start, s.end) for s in sentences)
    return Extraction(document, tuple(things.values()), tuple(fact for fact, *_ in found), spans)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("sets", nargs="*", metavar="SET", help=", ".join(SETS))
    parser.add_argument("--shared", type=Path, default=Path(__file__).resolve().parents[2].parent / "shared")
    args = parser.parse_args()
    ontology, parses = Ontology.load(), Parses()
    for name in args.sets or SETS:
        corpus, total = load(args.shared, name), Counts()
        golds = {document.id: gold for document, gold in corpus.pairs}
        for document, sentences in parses.stream(document for document, _ in corpus.pairs):
            store = Store(ontology=ontology)
            store.add(extract(document, sentences, ontology))
            total += evaluate(Graph(store), [golds[document.id]], corpus.only, ontology).counts
        shown = ("f1", "precision", "recall", "pair_recall", "status", "evidence", "wanted", "predicted", "open")
        print(f"{name:9}", "  ".join(f"{key} {total.figures[key]}" for key in shown))


if __name__ == "__main__":
    main()
