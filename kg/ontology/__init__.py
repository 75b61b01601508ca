"""Classes, relations, how Japanese says them, known names. The only room that knows where the ontology lies."""

from kg.ontology.compiled import Ontology, ontology_folder
from kg.ontology.constructions import Constructions
from kg.ontology.entities import Known, KnownEntities, normalise
from kg.ontology.frames import (
    Cue,
    Embed,
    Example,
    ExampleFact,
    Light,
    Link,
    NounFrame,
    PairFrame,
    Predicate,
    VerbFrame,
)
from kg.ontology.index import Frames
from kg.ontology.nouns import Nouns, TitleKind
from kg.ontology.predicate import CASES, parse_predicate
from kg.ontology.schema import NAMESPACE, Class, Relation

__all__ = [
    "CASES",
    "NAMESPACE",
    "Class",
    "Constructions",
    "Cue",
    "Embed",
    "Example",
    "ExampleFact",
    "Frames",
    "Known",
    "KnownEntities",
    "Light",
    "Link",
    "NounFrame",
    "Nouns",
    "Ontology",
    "PairFrame",
    "Predicate",
    "Relation",
    "TitleKind",
    "VerbFrame",
    "normalise",
    "ontology_folder",
    "parse_predicate",
]
