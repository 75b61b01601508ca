"""What names in an entry say of each other: the states that a war or a treaty is called for take part in it (モルド・ヴェルデ戦争,
日露戦争, ヴェルデ・トルム平和条約), who has the name of the clan that it is about is of it (若草氏, 若草景朝).

The facts are inferred, not said, and are marked so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from kg.model import Entity, Evidence, Fact, Mention, MentionKind, Sentence, Status
from kg.ontology import Ontology
from kg.resolve.entity.member import Member
from kg.resolve.lexicon import any_of, words

__all__ = ["members", "parties"]

SURE = 0.8
_LEAST = 2  # characters of a state's name that is written out
_GIVEN = 3  # characters of a given name at most
_CLAN = ("氏", "家")


def parties(
    document: str, sentences: Sequence[Sentence], of: Mapping[Member, Entity], said: Sequence[Fact], ontology: Ontology
) -> Iterator[Fact]:
    """The facts that the states of a document take part in its wars and treaties that are called for two of them."""
    named = [(m, e) for m, e in of.items() if m.kind is MentionKind.NAME and m.mentions]
    states = [(m, e) for m, e in named if e.type == "Country"]
    told = {(f.subject, f.relation, f.object) for f in said}
    by_index = {s.index: s for s in sentences}
    for member, event in named:
        if not ontology.is_any(event.type, ("Event", "Work")):
            continue
        apart = [(m, e) for m, e in states if any(not _inside(x, member) for x in m.mentions)]
        for state in _called(member, apart, ontology):
            for relation in ontology.constructions.participation:
                if (state.id, relation, event.id) not in told:
                    yield _fact(document, state.id, relation, event.id, by_index[member.mentions[0].sentence])


def members(
    document: str,
    sentences: Sequence[Sentence],
    of: Mapping[Member, Entity],
    said: Sequence[Fact],
    titled: Member | None,
    ontology: Ontology,
) -> Iterator[Fact]:
    """The facts that those who have the name of the clan `titled`, which a document is about, are of it."""
    clan = of.get(titled) if titled is not None else None
    if clan is None or not ontology.is_any(clan.type, ("Group", "Organization")) or not clan.name.endswith(_CLAN):
        return
    told = {(f.subject, f.relation, f.object) for f in said}
    by_index = {s.index: s for s in sentences}
    for member, person in of.items():
        bears = ontology.is_a(person.type, "Person") and member.kind is MentionKind.NAME and member.mentions
        if not bears or not _bears(person.name, clan.name[:-1]):
            continue
        for relation in ontology.constructions.membership:
            if (person.id, relation, clan.id) not in told:
                yield _fact(document, person.id, relation, clan.id, by_index[member.mentions[0].sentence])


def _bears(name: str, family: str) -> bool:
    """Whether a name is a family's with a given one behind it."""
    return len(family) >= _LEAST and name.startswith(family) and 0 < len(name) - len(family) <= _GIVEN


def _fact(document: str, subject: str, relation: str, object_: str, sentence: Sentence) -> Fact:
    evidence = Evidence(document, sentence.start, sentence.end, sentence.text, "inference")
    return Fact(subject, relation, object_, Status.ACTUAL, SURE, (evidence,), inferred=True)


def _called(event: Member, states: Sequence[tuple[Member, Entity]], ontology: Ontology) -> list[Entity]:
    """The states whose names the name of a war or treaty is made of, by one character each or written out."""
    lists = words("between_states")
    named = re.compile(
        rf"(?:第[0-9一二三四]次)?(?P<who>[一-鿿]{{2,3}}|[ァ-ヺー]+(?:[・=＝][ァ-ヺー]+)+){any_of(lists['events'])}"
    )
    for found in filter(None, map(named.fullmatch, event.surfaces)):
        parts = re.split("[・=＝]", found["who"])
        if len(parts) > 1:
            return [e for m, e in states if any(_opens(part, m) for part in parts)]
        known = [_by_character(c, ontology) for c in found["who"]]
        if all(known):
            return [e for _, e in states if e.id in known]
    return []


def _inside(name: Mention, event: Member) -> bool:
    """Whether a name stands within the event's, as a part of it."""
    return any(m.start <= name.start and name.end <= m.end for m in event.mentions)


def _by_character(character: str, ontology: Ontology) -> str:
    """The known state that a character stands for in the name of a war; "" of none."""
    told = dict(line.split() for line in words("between_states")["characters"])
    known = ontology.entities.prefix(character)
    return known.id if known is not None else told.get(character, "")


def _opens(part: str, state: Member) -> bool:
    """Whether a state's name begins so: オスマン of オスマン帝国."""
    return len(part) >= _LEAST and any(form.startswith(part) for form in state.forms)
