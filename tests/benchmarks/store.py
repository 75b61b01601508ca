"""The store against its engine and against rdflib's memory store, as ratios from one run.

usage: python -m tests.benchmarks.store [TRIPLES…] [--disk]      (default: 100000 1000000)

A synthetic graph of the fact model, written by the project's own code: documents of ten sentences, each with a fact. Times
are CPU seconds (the machine may be shared), the best of three for queries and of two for loading. The engine is given
what a store of documents holds, a graph for each and the union of all; "engine alone" is what the graphs take it without
the union. rdflib writes Turtle only up to 200,000 triples: it takes a quarter of an hour for a million.
"""

from __future__ import annotations

import argparse
import datetime
import gc
import random
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

import pyoxigraph as ox
import rdflib

from kg.export import to_rdflib
from kg.model import Document, Entity, Evidence, Extraction, Fact, Qualifiers, Quantity, Status, Time
from kg.ontology import Ontology
from kg.store import Names, Store, turtle
from kg.store.rdf import triples
from kg.store.store import BATCH
from kg.store.write import New

RELATIONS = ("funds", "acquires", "partnerOf", "partOf", "supplies", "builds", "locatedIn", "ceoOf")
QUERIES = {
    "point lookup": "SELECT ?l WHERE { kge:E17 rdfs:label ?l }",
    "two-step join": "SELECT ?a ?c WHERE { ?a kgo:funds ?b . ?b kgo:acquires ?c }",
    "facts of a subject": """SELECT ?f ?o ?st ?t WHERE { ?f rdf:subject kge:E17 ; rdf:object ?o ; kgo:status ?st ;
        prov:wasDerivedFrom/nif:anchorOf ?t }""",
    "facts with evidence": """SELECT ?f ?t WHERE { ?f a kgo:Fact ; rdf:predicate kgo:builds ; prov:wasDerivedFrom ?s .
        ?s nif:anchorOf ?t }""",
    "group by, count": """SELECT ?p (COUNT(*) AS ?n) WHERE { ?f a kgo:Fact ; rdf:predicate ?p } GROUP BY ?p""",
    "regex on labels": 'SELECT ?e WHERE { ?e rdfs:label ?l FILTER(REGEX(?l, "企業1.*7$")) }',
    "partOf+ down": "SELECT ?p WHERE { kge:E3 kgo:partOf+ ?p }",
}


@dataclass(frozen=True)
class Graph:
    """One document's graph: its name, and its statements without it."""

    name: ox.NamedNode
    triples: list[Any]

    def quads(self) -> Iterator[ox.Quad]:
        name = self.name
        return (ox.Quad(*triple, name) for triple in self.triples)

    def twice(self) -> Iterator[ox.Quad]:
        """In the document's graph and in the union."""
        yield from self.quads()
        for triple in self.triples:
            yield ox.Quad(*triple)


def documents(count: int) -> Iterator[Graph]:
    """Documents' graphs of some `count` triples in all."""
    names, chance = Names(), random.Random(7)
    entities = max(count // 120, 50)
    written = number = 0
    while written < count:
        graph = triples(_document(f"d{number}", chance, entities), names)
        yield Graph(ox.NamedNode(names.document(f"d{number}")), graph)
        written, number = written + len(graph), number + 1


def batches(graphs: list[Graph], size: int) -> Iterator[list[Graph]]:
    """Documents of some `size` statements at a time."""
    batch: list[Graph] = []
    held = 0
    for graph in graphs:
        batch.append(graph)
        held += len(graph.triples)
        if held > size:
            yield batch
            batch, held = [], 0
    if batch:
        yield batch


def _document(name: str, chance: random.Random, entities: int) -> Extraction:
    facts, sentences, used, at = [], [], set(), 0
    text = ""
    for _ in range(10):
        a, b = (int(entities * chance.random() ** 2) for _ in range(2))
        relation = chance.choice(RELATIONS)
        sentence = f"企業{a}は企業{b}について{relation}と発表した。"
        evidence = Evidence(name, at, at + len(sentence), sentence, "verb", (("subject", at, at + 3),))
        facts.append(
            Fact(
                f"E{a}",
                relation,
                f"E{max(a, b)}" if relation == "partOf" and a != b else f"E{b}",
                chance.choices(list(Status), (8, 2, 1, 1, 1, 1))[0],
                round(chance.random(), 2),
                (evidence,),
                None,
                Qualifiers(
                    amount=Quantity(chance.randrange(10**6), "JPY", True) if chance.random() < 0.2 else None,
                    time=Time("", "2025-01", "2025-01") if chance.random() < 0.3 else None,
                ),
            )
        )
        sentences.append((at, at + len(sentence)))
        used |= {a, b}
        text, at = text + sentence, at + len(sentence)
    things = tuple(Entity(f"E{n}", "Company", ((f"企業{n}", "ja"),)) for n in sorted(used))
    day = datetime.date(2025, 1, 1) + datetime.timedelta(chance.randrange(365))
    return Extraction(Document(name, text, name, day), things, tuple(facts), tuple(sentences))


def seconds(run: Callable[[], Any], times: int = 1) -> float:
    """CPU seconds of a run, the best of `times`; what is too quick for the clock is run more often."""
    best = float("inf")
    for _ in range(times):
        runs, start = 0, time.process_time()
        while runs == 0 or (times > 1 and time.process_time() - start < 0.05):
            run()
            runs += 1
        best = min(best, (time.process_time() - start) / runs)
    return best


def alternately(one: Callable[[], Any], other: Callable[[], Any], times: int = 4) -> tuple[float, float]:
    """CPU seconds of two runs, the best of `times` turns: what else the machine does meets both alike."""
    turns = [(seconds(one, 2), seconds(other, 2)) for _ in range(times)]
    return min(a for a, _ in turns), min(b for _, b in turns)


def row(name: str, ours: float, engine: float | None, rdflib_: float | None) -> None:
    def cell(value: float | None) -> str:
        return "–" if value is None else f"{value * 1000:,.2f}" if value < 1 else f"{value * 1000:,.0f}"

    against = f"{ours / engine:.2f}" if engine else "–"
    faster = f"{rdflib_ / ours:.1f}" if rdflib_ else "–"
    print(f"{name:22} {cell(ours):>12} {cell(engine):>12} {cell(rdflib_):>12} {against:>8} {faster:>8}", flush=True)


def loading(graphs: list[Graph], new: Callable[[str], Any], disk: bool) -> tuple[Store, ox.Store]:
    """Measures loading, one document after the other and in bulk; gives a store and an engine that hold everything."""

    def stores(name: str) -> tuple[Store, ox.Store, ox.Store]:
        path = new(name)
        engines = [ox.Store(str(path / part)) if disk else ox.Store() for part in ("engine", "alone")]
        return Store(path / "store" if disk else None), engines[0], engines[1]

    def load(size: int, store: Store, engine: ox.Store, alone: ox.Store) -> tuple[float, float, float]:
        add = engine.extend if size == 0 else engine.bulk_extend
        add_alone = alone.extend if size == 0 else alone.bulk_extend
        parts = list(batches(graphs, size))

        def ours() -> None:
            for part in parts:
                store._insert([New(graph.name, graph.triples, []) for graph in part])

        def theirs() -> None:
            for part in parts:
                add(quad for graph in part for quad in graph.twice())

        def without() -> None:
            for part in parts:
                add_alone(quad for graph in part for quad in graph.quads())

        return seconds(ours), seconds(theirs), seconds(without)

    kept: list[Any] = []
    for name, size in (("one by one", 0), ("in bulk", BATCH)):
        times = []
        for turn in range(2):
            kept = [*stores(f"{name} {turn}")]
            gc.collect()
            gc.disable()
            times.append(load(size, *kept))
            gc.enable()
        ours, engine, alone = (min(each) for each in zip(*times, strict=True))
        row(f"load {name}", ours, engine, None)
        print(f"  engine alone {alone * 1000:,.0f} ms: the store takes {ours / alone:.2f} times as long", flush=True)
    return kept[0], kept[1]


def measure(size: int, disk: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        graphs = list(documents(size))
        count = sum(len(graph.triples) for graph in graphs)
        print(f"\n{count:,} triples, {len(graphs):,} documents, {'on disk' if disk else 'in memory'}")
        print(f"{'':22} {'store ms':>12} {'engine ms':>12} {'rdflib ms':>12} {'/engine':>8} {'rdflib/':>8}")

        def new(name: str) -> Path:
            path = Path(folder) / name
            path.mkdir()
            return path

        store, engine = loading(graphs, new, disk)
        start = time.process_time()
        memory: rdflib.Graph = to_rdflib((quad for graph in graphs for quad in graph.quads()), {})
        print(f"  rdflib loads it in {(time.process_time() - start) * 1000:,.0f} ms", flush=True)
        del graphs
        for name, text in QUERIES.items():
            declared = dict(store.prefixes)
            ours, raw = alternately(
                lambda q=text: list(store.query(q).terms()),
                lambda q=text, p=declared: [tuple(s) for s in engine.query(q, prefixes=p)],
            )
            theirs = seconds(lambda q=text, p=declared: list(memory.query(q, initNs=p)), 1 if size > 200_000 else 3)
            row(name, ours, raw, theirs)
        wrote = seconds(lambda: turtle(store.quads(), store.prefixes))
        plain = seconds(lambda: ox.serialize((q.triple for q in store.quads()), format=ox.RdfFormat.TURTLE))
        slow = seconds(lambda: memory.serialize(format="turtle")) if size <= 200_000 else None
        row("write Turtle", wrote, plain, slow)
        store.close()
        if size <= 200_000:
            inference(size, new("inference") / "store" if disk else None)


def inference(size: int, path: Path | None) -> None:
    """What inferring takes for everything, and after one more document."""
    chance, entities = random.Random(8), max(size // 120, 50)
    with Store(path, ontology=Ontology.load()) as store:
        store.add_all(_document(f"d{n}", chance, entities) for n in range(size // 250))
        whole = seconds(store.infer)
        times = []
        for n in range(5):
            store.add(_document(f"new{n}", chance, entities))
            times.append(seconds(store.infer))
        print(
            f"infer: {whole * 1000:,.0f} ms for all, {median(times) * 1000:,.0f} ms after one more document", flush=True
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("triples", nargs="*", type=int, default=[100_000, 1_000_000])
    parser.add_argument("--disk", action="store_true")
    given = parser.parse_args()
    for size in given.triples or [100_000, 1_000_000]:
        measure(size, given.disk)


if __name__ == "__main__":
    main()
