"""What the engine makes of the examples of the frames, compared with what they say must be read."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from kg.model import Extraction, Fact, Quantity, Time
from kg.ontology import ExampleFact, Relation

_QUANTITY = re.compile(r"(-?\d+(?:\.\d+)?) (\S+)")


def folded(name: str) -> str:
    """A name as it is compared: width, case, spaces and middle dots do not count."""
    return re.sub(r"[\s・]", "", unicodedata.normalize("NFKC", name).casefold())


@dataclass
class Reading:
    """The facts of one example, ends as sets of names."""

    extraction: Extraction
    text: str

    def names(self, end: str | Quantity | Time) -> set[str]:
        """Everything that an end of a fact is called, folded."""
        if isinstance(end, Quantity):
            return {f"{end.value:g} {end.unit}"}
        if isinstance(end, Time):
            return {end.start or end.end or end.text}
        labels = {n for e in self.extraction.entities if e.id == end for n, _ in (*e.labels, *e.aliases)}
        written = {self.text[start:stop] for e, start, stop in self.extraction.mentions if e == end}
        return {folded(n) for n in labels | written}

    def says(self, wanted: ExampleFact, relations: dict[str, Relation]) -> bool:
        """Whether a fact is read with its status."""
        return any(self.told(wanted, relations))

    def told(self, wanted: ExampleFact, relations: dict[str, Relation]) -> Iterator[Fact]:
        """The facts read that say what is wanted, with its status."""
        relation = relations[wanted.relation]
        quantity = _QUANTITY.fullmatch(wanted.object)
        obj = f"{float(quantity[1]):g} {quantity[2]}" if quantity else folded(wanted.object)
        ends = (folded(wanted.subject), obj) if relation.forward == relation.name else (obj, folded(wanted.subject))
        for fact in self.of(relation, relations):
            if fact.status is wanted.status:
                subject, other = self.names(fact.subject), self.names(fact.object)
                if relations[fact.relation].forward != fact.relation:
                    subject, other = other, subject
                if (ends[0] in subject and ends[1] in other) or (
                    relation.symmetric and ends[1] in subject and ends[0] in other
                ):
                    yield fact

    def of(self, relation: Relation, relations: dict[str, Relation]) -> list[Fact]:
        """The facts of a relation or its inverse."""
        return [f for f in self.extraction.facts if not f.open and relations[f.relation].forward == relation.forward]

    def __str__(self) -> str:
        return "; ".join(
            f"{min(self.names(f.subject))} {f.relation} {min(self.names(f.object))} {f.status}"
            for f in self.extraction.facts
            if not f.open
        )
