"""From claims about mentions to facts about entities.

A claim becomes a fact where all its parts are resolved, the relation's classes admit them and it does not relate a
thing to itself. Facts that say the same are one, with the evidence of all.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator, Mapping

from kg.model import Claim, Entity, Fact, Mention, MentionKind, Qualifiers, Quantity, Status, Time
from kg.ontology import Ontology
from kg.resolve.anaphora.coreference import Discourse, Reading
from kg.resolve.anaphora.demands import slot_classes
from kg.resolve.entity.kinds import may_act
from kg.resolve.entity.member import Member, anaphor
from kg.resolve.merging import merged, specific

__all__ = ["Score", "default_score", "facts"]

Score = Callable[[Claim, Mapping[str, float]], float]

_End = Entity | Quantity | Time
# Who wins a league, which is a body; who publishes a magazine, which is a medium.
_NAMED_BY_SLOTS = frozenset(
    (
        "Facility",
        "Work",
        "Product",
        "City",
        "Organization",
        "MediaOrganization",
        "GovernmentBody",
        "University",
        "Award",
        "Event",
        "Technology",
    )
)
_VALUE_CLASSES = frozenset({"Quantity", "Date"})


def default_score(claim: Claim, features: Mapping[str, float]) -> float:
    """The claim's own confidence (feature "confidence", 0.8 without), less for every step that resolving took."""
    confidence = features.get("confidence", 0.8)
    for name, factor in (("pronouns", 0.85), ("omitted", 0.7), ("distance", 0.92), ("rivals", 0.97), ("untyped", 0.85)):
        confidence *= factor ** min(features.get(name, 0.0), 3.0)
    return round(min(max(confidence, 0.01), 0.99), 4)


@dataclasses.dataclass(frozen=True, slots=True)
class _Part:
    """A resolved argument: a member or a value, and how it was found."""

    value: Member | Quantity | Time
    reading: Reading | None = None


def facts(
    claims: Iterable[Claim],
    discourse: Discourse,
    entities: Mapping[Member, Entity],
    ontology: Ontology,
    score: Score = default_score,
) -> tuple[Fact, ...]:
    """The facts of a document in text order; the order of `claims` does not matter."""
    ordered = sorted(claims, key=_order)
    told = _told(ordered, discourse)
    found: list[Fact] = []
    for claim in ordered:
        guessed = claim.object.kind is MentionKind.OMITTED and not (
            claim.object.entity and claim.evidence.rule == "verb"
        )
        key = _key(claim, discourse) if guessed else None
        if key in told and _told_already(claim, told[key], discourse, ontology):
            continue  # whose president somebody is need not be guessed where it is written
        found.extend(_read(claim, discourse, entities, ontology, score))
    return merged(specific(found, ontology))


_Told = dict[str | None, set[Member]]


def _told(claims: Iterable[Claim], discourse: Discourse) -> dict[tuple[str, Member], _Told]:
    """Of whom a relation is written with its object, and as which posts of whom; not what somebody was before (元海浜電機専務の)."""
    told: dict[tuple[str, Member], _Told] = {}
    for claim in claims:
        if claim.status is Status.CEASED and claim.evidence.rule == "noun_apposed":
            continue
        if claim.object.kind is not MentionKind.OMITTED and (key := _key(claim, discourse)) is not None:
            reading = discourse.members(claim.object, claim, "object")
            told.setdefault(key, {}).setdefault(claim.qualifiers.role, set()).update(reading.members if reading else ())
    return told


def _told_already(claim: Claim, told: _Told, discourse: Discourse, ontology: Ontology) -> bool:
    """Whether a post whose body is guessed is one that is written elsewhere; not one at a body that is just founded, nor one
    at a body of another kind (青葉党のX代表が外相に就く), nor one that ends (1990年に海浜電機に入社し、2005年に退社した)."""
    reading = discourse.members(claim.object, claim, "object")
    if reading is not None and reading.founded:
        return False
    if claim.status is Status.CEASED and claim.evidence.rule == "verb":
        return reading is None or not any(set(reading.members) <= bodies for bodies in told.values())
    if claim.qualifiers.role in told:
        return True
    asked = slot_classes(claim, "object", ontology)
    apart = not any(ontology.compatible(body.type, asked) for bodies in told.values() for body in bodies)
    return not (claim.object.entity or (apart and reading is not None) or _again(claim, told, discourse))


def _again(claim: Claim, told: _Told, discourse: Discourse) -> bool:
    """Whether somebody has another post of the same body: Aは海浜電機の専務。2010年に取締役に就任した."""
    reading = discourse.members(claim.object, claim, "object")
    if reading is None or not claim.qualifiers.role or claim.evidence.rule != "noun_link":
        return False
    return any(set(reading.members) <= bodies for bodies in told.values())


def _key(claim: Claim, discourse: Discourse) -> tuple[str, Member] | None:
    reading = discourse.members(claim.subject, claim, "subject")
    return (claim.relation, reading.members[0]) if reading is not None else None


def _order(claim: Claim) -> tuple:
    return (
        claim.evidence.start,
        claim.group,
        claim.relation,
        claim.subject.start,
        claim.object.start,
        claim.status,
        claim.evidence.rule,
    )


def _read(
    claim: Claim, discourse: Discourse, entities: Mapping[Member, Entity], ontology: Ontology, score: Score
) -> Iterator[Fact]:
    """The facts that one claim makes: several where an anaphor stands for several (両社)."""
    speaker = None
    if claim.attribution is not None:
        reading = discourse.members(claim.attribution, claim, "speaker")
        speaker = entities[reading.members[0]].id if reading is not None else None
    qualifiers = _qualifiers(claim, discourse, entities)
    for subject, object_ in _pairs(claim, discourse, ontology):
        if not isinstance(subject.value, Member) or subject.value is object_.value:
            continue
        if claim.evidence.rule == "pair_described" and subject.value.kind is MentionKind.NOMINAL:
            continue  # a German woman whom nobody names
        ends = (
            entities[subject.value],
            entities[object_.value] if isinstance(object_.value, Member) else object_.value,
        )
        if not _admits(claim, ends, ontology):
            continue
        features = _features(claim, subject, object_, ends)
        relation, a, b = _forward(claim, ends, ontology)
        yield Fact(
            subject=a,
            relation=relation,
            object=b,
            status=_status(claim, subject, object_),
            confidence=score(claim, features),
            evidence=(claim.evidence,),
            attribution=speaker,
            qualifiers=qualifiers,
            open=claim.open,
            label=claim.label,
        )


def _status(claim: Claim, *parts: _Part) -> Status:
    """The standing of what is told: of a body that is still to be founded nothing holds yet (新会社を設立する。本社は湊市に置く)."""
    ahead = any(part.reading is not None and part.reading.ahead for part in parts)
    return Status.PLANNED if ahead and claim.status is Status.ACTUAL else claim.status


def _unnamed(part: _Part) -> bool:
    return isinstance(part.value, Member) and part.value.kind is MentionKind.NOMINAL


def _pairs(claim: Claim, discourse: Discourse, ontology: Ontology) -> list[tuple[_Part, _Part]]:
    subjects = _parts(claim.subject, claim, "subject", discourse, ontology)
    objects = _parts(claim.object, claim, "object", discourse, ontology)
    relation = None if claim.open else ontology.relations.get(claim.relation)
    mutual = relation is not None and relation.symmetric
    if mutual and len(subjects) > 1 and (not objects or [p.value for p in objects] == [p.value for p in subjects]):
        return [(a, b) for i, a in enumerate(subjects) for b in subjects[i + 1 :]]
    if mutual and len(objects) > 1 and not subjects:
        return [(a, b) for i, a in enumerate(objects) for b in objects[i + 1 :]]
    return [(a, b) for a in subjects for b in objects]


def _bound(time: Time, relation: str, ontology: Ontology) -> Time:
    """The day that something begins or ends, where no more is told than from when or until when on it is so: 1日から始まる."""
    told = ontology.constructions
    if relation in (*told.onset, *told.inception) and time.start and not time.end:
        return dataclasses.replace(time, end=time.start)
    if relation in told.close and time.end and not time.start:
        return dataclasses.replace(time, start=time.end)
    return time


def _parts(mention: Mention, claim: Claim, side: str, discourse: Discourse, ontology: Ontology) -> list[_Part]:
    if mention.kind is MentionKind.QUANTITY:
        return [_Part(mention.quantity)] if mention.quantity is not None else []
    if mention.kind is MentionKind.TIME:
        time = mention.time
        lasting = time is not None and time.duration and not (time.start or time.end)  # 30年: how long, not when
        return [_Part(_bound(time, claim.relation, ontology))] if time is not None and not lasting else []
    reading = discourse.members(mention, claim, side)
    if reading is None:
        return []
    return [_Part(member, reading if anaphor(mention) else None) for member in reading.members]


def _type_of(value: _End) -> str:
    if isinstance(value, Entity):
        return value.type
    return "Quantity" if isinstance(value, Quantity) else "Date"


def _admits(claim: Claim, ends: tuple[Entity, _End], ontology: Ontology) -> bool:
    """Whether the classes of the slots, and those of the relation, can be these things. A slot that names the class of
    what stands in it is believed before the relation (a 館長 is one of a museum, which is a place; books get prizes)."""
    relation = None if claim.open else ontology.relations.get(claim.relation)
    sides = (
        (slot_classes(claim, "subject", ontology), relation.domain if relation else ()),
        (slot_classes(claim, "object", ontology), relation.range if relation else ()),
    )
    for end, wanted in zip(ends, sides, strict=True):
        type_ = _type_of(end)
        posted = type_ in _NAMED_BY_SLOTS and type_ in wanted[0]
        for classes in wanted:
            if not classes or posted:
                continue
            if not isinstance(end, Entity):
                if type_ not in classes:
                    return False
            elif _VALUE_CLASSES.issuperset(classes) or not may_act(type_, classes, ontology):
                return False
    return True


def _forward(claim: Claim, ends: tuple[Entity, _End], ontology: Ontology) -> tuple[str, str, str | Quantity | Time]:
    """Relation, subject and object as facts are stored: no inverse names, symmetric ones in order of identifier."""
    relation = None if claim.open else ontology.relations.get(claim.relation)
    name = relation.forward if relation is not None else claim.relation
    subject, value = ends
    if relation is None or not isinstance(value, Entity):
        return name, subject.id, value.id if isinstance(value, Entity) else value
    a, b = (value.id, subject.id) if relation.is_inverse else (subject.id, value.id)
    return (name, b, a) if relation.symmetric and b < a else (name, a, b)


def _features(claim: Claim, subject: _Part, object_: _Part, ends: tuple[Entity, _End]) -> dict[str, float]:
    """The claim's features and those of resolving it."""
    out = dict(claim.features)
    readings = [p.reading for p in (subject, object_) if p.reading is not None]
    kinds = [m.kind for m in (claim.subject, claim.object) if anaphor(m)]
    out["omitted"] = float(kinds.count(MentionKind.OMITTED))
    out["pronouns"] = float(len(kinds) - kinds.count(MentionKind.OMITTED))
    out["distance"] = float(sum(r.distance for r in readings))
    out["rivals"] = float(sum(r.rivals for r in readings))
    out["untyped"] = float(sum(isinstance(e, Entity) and e.type in ("", "Thing") for e in ends))
    out["nominal"] = float(
        sum(isinstance(p.value, Member) and p.value.kind is MentionKind.NOMINAL for p in (subject, object_))
    )
    out["known"] = float(sum(isinstance(e, Entity) and e.known for e in ends))
    out["mention"] = min(claim.subject.confidence, claim.object.confidence)
    return out


def _qualifiers(claim: Claim, discourse: Discourse, entities: Mapping[Member, Entity]) -> Qualifiers:
    place = claim.qualifiers.location
    if not isinstance(place, Mention):
        return claim.qualifiers
    reading = discourse.members(place, claim, "location")
    return dataclasses.replace(claim.qualifiers, location=entities[reading.members[0]].id if reading else None)
