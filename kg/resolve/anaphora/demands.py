"""What the claims ask of an anaphor: which classes fit it, which other arguments it cannot be, how it is tied to them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.model import Claim, Mention, MentionKind, Status
from kg.ontology import Ontology
from kg.resolve.entity.member import Member, anaphor
from kg.resolve.lexicon import words

__all__ = [
    "Demand",
    "argument_key",
    "at_another",
    "called",
    "collect",
    "directs",
    "endings_of",
    "founder",
    "governed",
    "hails",
    "is_passive",
    "of_firm",
    "slot_classes",
    "ties",
]

Key = tuple
_NAMING_BEARERS = ("noun_topic", "noun_apposed", "noun_juxtaposed")  # rules where only the holder may be left out
_TOWNS = ("市", "町", "村", "区")
_UNGOVERNED = words("places")["ungoverned"]
_TOLD_OF = (("Event",), ("Work",))  # 震源地は…, 配給は…: of what was told before


def ties(ontology: Ontology, claim: Claim) -> bool:
    """Whether a claim says that a person belongs to a body."""
    return ontology.is_below(claim.relation, ontology.constructions.affiliation)


def founder(ontology: Ontology, claim: Claim) -> bool:
    """Whether a claim says that a person founds a body, at which his next post is: X氏が創業した。XCEOは."""
    return ontology.is_a(claim.subject.type, "Person") and claim.relation in ontology.constructions.foundation


def hails(claim: Claim) -> bool:
    """Whether a claim only says where somebody comes from, which is not where the next post is: 海浜電機出身のX氏が社長に,
    元海浜電機専務のX氏が社外取締役に."""
    return claim.status is Status.CEASED and claim.evidence.rule in {"noun_apposed", "pair_genitive"}


def called(claim: Claim) -> bool:
    """Whether a claim rests on a title at a name: X大統領, who is it when the text is written."""
    return claim.evidence.rule == "noun_title"


def of_firm(ontology: Ontology, demand: Demand) -> bool:
    """Whether the posts asked for are those of companies alone: 社長, 専務."""
    posts = tuple(ontology.frames.words["seat"]["Company"])
    roles = [claim.qualifiers.role or "" for claim in demand.claims]
    return bool(roles) and all(role.endswith(posts) for role in roles)


@dataclass(slots=True)
class Demand:
    """One anaphoric argument place. `classes` holds the alternatives of the claims that share it (empty: any);
    `mates` the places of the other arguments of its predicates; `speakers` whom its claims are attributed to;
    `holder` that it is whose something is (社長: of which company),
    `beside` that this is only said in passing (X社長) or of no post (X選手); `counted` that the other argument is a
    quantity; `undergone` that it is what a passive is said of; `claims` are those that ask."""

    mention: Mention
    side: str = ""
    classes: list[tuple[str, ...]] = field(default_factory=list)
    mates: set[tuple[int, int]] = field(default_factory=set)
    speakers: list[Mention] = field(default_factory=list)
    holder: bool = False
    beside: bool = False
    counted: bool = False
    undergone: bool = False
    claims: list[Claim] = field(default_factory=list)

    @property
    def leads(self) -> bool:
        """Whether the clause is about it, as its subject: who acts, or who something is done to (警察に逮捕された)."""
        return self.side == "subject" or self.undergone

    @property
    def of_states(self) -> bool:
        """Whether what is asked for is a state alone: whose 首相 or 外相 somebody is."""
        return {name for classes in self.classes for name in classes} == {"Country"}


def slot_classes(claim: Claim, side: str, ontology: Ontology) -> tuple[str, ...]:
    """The classes that an argument of a claim must have: its slot's, else the relation's domain or range."""
    slot = claim.subject_slot if side == "subject" else claim.object_slot
    if slot.classes:
        return slot.classes
    relation = None if claim.open else ontology.relations.get(claim.relation)
    if relation is None:
        return ()
    return relation.domain if side == "subject" else relation.range


def argument_key(mention: Mention, claim: Claim | None, side: str) -> Key:
    """Identifies an anaphor. Pronouns are one wherever they are argument; the omitted arguments of a predicate share
    their offsets, so that the side and the predicate tell them apart."""
    if mention.kind is MentionKind.OMITTED and claim is not None:
        return (
            mention.start,
            mention.end,
            side,
            claim.subject_slot.classes if side == "subject" else claim.object_slot.classes,
        )
    return (mention.start, mention.end)


def collect(claims: Iterable[Claim], ontology: Ontology) -> dict[Key, Demand]:
    """The demands of all anaphoric arguments, by `argument_key`; independent of the order of claims."""
    claims = sorted(claims, key=lambda c: (c.group, c.relation, c.subject.start, c.object.start))
    written: dict[tuple[int, int], set[tuple[int, int]]] = {}
    for claim in claims:
        if claim.group[1] >= 0 and claim.group != (0, 0):
            places = written.setdefault(claim.group, set())
            places.update((m.start, m.end) for m in (claim.subject, claim.object) if m.kind is not MentionKind.OMITTED)
    demands: dict[Key, Demand] = {}
    for claim in claims:
        for side, mention, other in (("subject", claim.subject, claim.object), ("object", claim.object, claim.subject)):
            if not anaphor(mention):
                continue
            demand = demands.setdefault(argument_key(mention, claim, side), Demand(mention, side))
            demand.claims.append(claim)
            demand.classes.append(slot_classes(claim, side, ontology))
            demand.mates.update(written.get(claim.group, ()))
            demand.mates.add((other.start, other.end))
            demand.counted |= other.kind is MentionKind.QUANTITY
            demand.undergone |= side == "object" and mention.kind is MentionKind.OMITTED and is_passive(claim)
            demand.mates.discard((mention.start, mention.end))
            rule = claim.evidence.rule
            bodies = "Person" not in (*claim.subject_slot.classes, *claim.object_slot.classes)
            seat = bodies and not ontology.is_post(claim.relation)  # whose it is is looked for like a subject: 本社は…
            seat &= slot_classes(claim, side, ontology) not in _TOLD_OF
            named = rule in _NAMING_BEARERS and not (seat and rule == "noun_topic")
            demand.holder |= named or (side == "object" and rule.startswith("noun"))
            demand.beside |= claim.evidence.rule == "noun_title" or not ontology.is_post(claim.relation)
            if claim.attribution is not None:
                demand.speakers.append(claim.attribution)
        speaker = claim.attribution
        if speaker is not None and anaphor(speaker):
            demands.setdefault(argument_key(speaker, claim, "speaker"), Demand(speaker, "speaker")).classes.append(
                ("Agent",)
            )
    return demands


def is_passive(claim: Claim) -> bool:
    """Whether the predicate of a claim is a passive."""
    return any(name == "passive" and value for name, value in claim.features)


def governed(place: Member, kinds: set[str], demand: Demand, ontology: Ontology) -> bool:
    """Whether a place has the post asked for: a town what its head is called by (市 for 市長), and a region that is but a
    stretch of land or an island (能登地方, 青葉島) no 知事."""
    known = ontology.entities.get(place.known)
    name = known.ja if known is not None else place.fullest  # 鹿児島 is 鹿児島県, no island
    if demand.claims and all(claim.qualifiers.role == "議員" for claim in demand.claims):
        return False  # of the state's, the prefecture's or a town's: 議員を辞職した
    if kinds == {"City"}:
        return name.endswith(_ranks(demand))
    return kinds != {"Region"} or not name.endswith(_UNGOVERNED)


def _ranks(demand: Demand) -> tuple[str, ...]:
    """What the name of a town may end in whose head is asked for: 市 for 市長."""
    told = {role[-2:-1] for claim in demand.claims if (role := claim.qualifiers.role or "").endswith("長")}
    return tuple(sorted(told & set(_TOWNS))) or _TOWNS


def endings_of(demand: Demand, ontology: Ontology) -> tuple[str, ...]:
    """The endings of what a post is at that is not written: 美術館 for 館長."""
    roles = [claim.qualifiers.role for claim in demand.claims if claim.qualifiers.role]
    table = ontology.frames.words["body"].items() if roles else ()
    return tuple(end for end, posts in table if any(role.endswith(posts) for role in roles))


def at_another(recent: Iterable[Member], demand: Demand, ontology: Ontology) -> bool:
    """Whether the last sentences name what the post is at, though nothing that is asked for: a 館長 is the museum's, not
    the builder's."""
    endings = endings_of(demand, ontology)
    return bool(endings) and any(
        m.kind is MentionKind.NAME and any(f.endswith(endings) for f in m.forms) for m in recent
    )


def directs(demand: Demand, ontology: Ontology) -> bool:
    """Whether the posts asked for are such as works have too: 監督."""
    posts = tuple(ontology.frames.words["stage"]["posts"])
    roles = [claim.qualifiers.role or "" for claim in demand.claims]
    return bool(roles) and all(role.endswith(posts) for role in roles)
