"""What an encyclopedia's article implies by what it says: who acquires something owns it.

    acquires    owns      its parent in the ontology (OWL 2 RL prp-spo1)

The facts are inferred, not said, and are marked so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.model import Fact, Status
from kg.ontology import Ontology

__all__ = ["implied"]


def implied(said: Sequence[Fact], ontology: Ontology) -> Iterator[Fact]:
    """The facts that follow from those `said`, none that is itself said."""
    told = {(f.subject, f.relation, f.object) for f in said}
    for fact in said:
        wider = ontology.relations[fact.relation].parent if fact.relation in ontology.constructions.entailment else None
        if wider is None or fact.status is not Status.ACTUAL:
            continue
        if (fact.subject, wider, fact.object) not in told:
            told.add((fact.subject, wider, fact.object))
            evidence = tuple(replace(e, rule="inference") for e in fact.evidence)
            yield Fact(fact.subject, wider, fact.object, fact.status, fact.confidence, evidence, inferred=True)
