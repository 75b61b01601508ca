"""Facts as RDF: stored, queried, validated, inferred, pushed to servers.

with Store("out") as store:
    store.add(extraction)                  # ADDED, REPLACED or UNCHANGED
    for fact in store.facts(): …
    answer = store.query("SELECT ?who ?what WHERE { ?who kgo:funds ?what }")
    print(turtle(store.quads(), store.prefixes))
"""

from kg.store.folder import Folder
from kg.store.rdf import quads
from kg.store.results import FORMATS, Answer
from kg.store.store import Change, Store
from kg.store.streaming import write_turtle
from kg.store.turtle import nquads, ntriples, trig, turtle
from kg.store.vocabulary import DEFAULT_BASE, PREFIXES, Names, prefixes

__all__ = [
    "DEFAULT_BASE",
    "FORMATS",
    "PREFIXES",
    "Answer",
    "Change",
    "Folder",
    "Names",
    "Store",
    "nquads",
    "ntriples",
    "prefixes",
    "quads",
    "trig",
    "turtle",
    "write_turtle",
]
