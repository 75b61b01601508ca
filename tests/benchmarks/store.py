"""The store against its engine and against rdflib's memory store, as ratios from one run.

usage: python -m tests.benchmarks.store [TRIPLES…] [--disk]      (default: 100000 1000000)

A synthetic graph of the fact model, written by the project's own code: documents of ten sentences, each with a fact. Times
are CPU seconds (the machine may be shared), the best of three for queries. rdflib writes Turtle only up to 200,000
triples: it takes a quarter of an hour for a million.
"""

from __future__ import annotations

import argparse
import datetime
import random
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import rdflib

from kg.export import to_rdflib
from kg.model import Document, Entity, Evidence, Extraction, Fact, Qualifiers, Quantity, Status, Time
from kg.store import Store, quads, turtle
from kg.store.rdf import placed
from kg.store.view import DEFAULT

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


def documents(triples: int) -> Iterator[list[ox.Quad]]:
    """Documents' graphs of some `triples` in all."""
    chance = random.Random(7)
    entities = max(triples // 120, 50)
    written = number = 0
    while written < triples:
        graph = quads(_document(f"d{number}", chance, entities))
        written, number = written + len(graph), number + 1
        yield graph


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


def row(name: str, ours: float, engine: float | None, rdflib_: float | None) -> None:
    def cell(value: float | None) -> str:
        return "–" if value is None else f"{value * 1000:,.2f}" if value < 1 else f"{value * 1000:,.0f}"

    against = f"{ours / engine:.2f}" if engine else "–"
    faster = f"{rdflib_ / ours:.1f}" if rdflib_ else "–"
    print(f"{name:22} {cell(ours):>12} {cell(engine):>12} {cell(rdflib_):>12} {against:>8} {faster:>8}", flush=True)


def measure(triples: int, disk: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        graphs = list(documents(triples))
        store = Store(Path(folder) / "store" if disk else None)
        engine = ox.Store(str(Path(folder) / "engine")) if disk else ox.Store()
        statements = [q for graph in graphs for q in graph]
        # the engine is given what a store of documents holds: a graph for each, and their union
        loaded = [[*graph, *(placed(q, DEFAULT) for q in graph)] for graph in graphs]
        print(f"\n{len(statements):,} triples, {len(graphs):,} documents, {'on disk' if disk else 'in memory'}")
        print(f"{'':22} {'store ms':>12} {'engine ms':>12} {'rdflib ms':>12} {'/engine':>8} {'rdflib/':>8}")

        def load_store() -> None:
            for graph in graphs:
                store._exchange(graph[0].graph_name, graph, [], [])

        def load_engine() -> None:
            for part in loaded:
                engine.extend(part)

        start = time.process_time()
        memory: rdflib.Graph = to_rdflib(statements, {})
        by_rdflib = time.process_time() - start
        row("load", seconds(load_store), seconds(load_engine), by_rdflib)
        for name, text in QUERIES.items():
            declared = dict(store.prefixes)
            ours = seconds(lambda q=text: list(store.query(q).terms()), 3)
            raw = seconds(lambda q=text, p=declared: [tuple(s) for s in engine.query(q, prefixes=p)], 3)
            theirs = seconds(lambda q=text, p=declared: list(memory.query(q, initNs=p)), 1 if triples > 200_000 else 3)
            row(name, ours, raw, theirs)
        wrote = seconds(lambda: turtle(store.quads(), store.prefixes))
        plain = seconds(lambda: ox.serialize((q.triple for q in store.quads()), format=ox.RdfFormat.TURTLE))
        slow = seconds(lambda: memory.serialize(format="turtle")) if triples <= 200_000 else None
        row("write Turtle", wrote, plain, slow)
        store.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("triples", nargs="*", type=int, default=[100_000, 1_000_000])
    parser.add_argument("--disk", action="store_true")
    given = parser.parse_args()
    for triples in given.triples or [100_000, 1_000_000]:
        measure(triples, given.disk)


if __name__ == "__main__":
    main()
