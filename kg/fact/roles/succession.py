"""Who comes and who goes: X氏の社長就任, Yに代わるNとしてXが就任, XのNが退き、後任にYが就く."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.fact.argument.arguments import Argument, Arguments
from kg.fact.roles.claims import RoleClaims
from kg.fact.roles.finder import Role, Sense
from kg.fact.roles.holder import holder_of
from kg.fact.roles.unwritten import omittable, unnamed_holder
from kg.fact.syntax.grounds import upon_deed
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Kind, Predicate, deed_within
from kg.model import Claim, Mention, MentionKind, Status
from kg.ontology import Link

__all__ = ["compounded", "follow", "predecessor", "promoted", "relieved", "successor", "take_over"]


def compounded(reader: RoleClaims, role: Sense) -> None:
    """X氏の社長就任, X氏のA社社長退任, X氏が社長就任を発表した, X氏が社長就任要請を受諾した, X氏は社長就任後に増やした."""
    predicate = role.phrase.predicate
    if predicate is None or role.head or role.bearers != ("Person",):
        return
    behind = deed_within(reader.clause.text(role.end, reader.clause.tokens[role.phrase.stop - 1].end))
    done = next((behind.removesuffix(w) for w in reader.words.closing if behind.endswith(w)), behind)  # 就任 + 要請
    office = reader.words.office(done)
    if office is None:
        return
    status = Status.PLANNED if office.status is None and done != behind else office.status
    bearer = reader.owner(role.phrase, role.bearers) or _subject(reader, predicate, office, role.bearers)
    if bearer is None or bearer.head.kind is MentionKind.NOMINAL:
        return
    holder = holder_of(reader, role, role.holders)
    if holder is None and omittable(reader, role):
        holder = unnamed_holder(reader, role, role.holders, bearer.head, role.phrase)
    if holder is None:
        return
    reader.emit_each(role, bearer, holder, "noun_compound", predicate, status)


def _subject(reader: RoleClaims, predicate: Predicate, office: Link, classes: tuple[str, ...]) -> Argument | None:
    """The subject of the verb above the compound, where one takes office oneself: X氏は社長就任を受諾した."""
    above = predicate.phrase.parent
    governor = upon_deed(predicate.phrase) or (above.predicate if above is not None else None)
    if predicate.kind is not Kind.NOUN:
        governor = predicate
    if governor is None or "が" not in office.bearer:
        return None
    for found in reader.arguments.subjects(governor):
        if found.phrase is not predicate.phrase and found.source in {"direct", "topic", "gap", "headline_topic"}:
            return found if reader.fits(found.head, classes) else None
    return None


def follow(reader: RoleClaims, role: Role, predicate: Predicate, governor: Predicate | None, bearer: Argument) -> None:
    """Who follows whom, where somebody takes a post in another's place: Yに代わって, Yに代わる新監督として."""
    for phrase in dict.fromkeys((predicate.phrase, role.phrase, *((governor.phrase,) if governor else ()))):
        for child in phrase.children:
            instead = child.predicate
            if instead is None or instead.lemmas[-1] not in reader.words.instead:
                continue
            other = reader.arguments.case(child, "に")
            if other is not None and _is_person(reader, other.head) and _is_person(reader, bearer.head):
                _emit_follows(reader, predicate, governor, bearer, other)
                taken = [c for c in reader.make.claims if c.subject in bearer.mentions and _is_taken(reader, c)]
                called = any(
                    c.subject is other.head and reader.ontology.is_post(c.relation) for c in reader.make.claims
                )
                if taken and taken[-1].status is Status.ACTUAL and not called:  # 佐伯氏に代わり、高木氏が社長に就いた
                    _emit_past(reader, predicate, other, taken[-1])
                return


def _emit_follows(
    reader: RoleClaims, predicate: Predicate, governor: Predicate | None, bearer: Argument, other: Argument
) -> None:
    person = ("Person",)
    for b in bearer.mentions if reader.words.succession else ():
        reader.make.of_predicate(
            reader.words.succession, predicate, Argument((b,), None, "role"), Argument((other.head,), None, "role"), rule="noun_succession",
            slots=(person, person), governor=governor,
        )  # fmt: skip


def predecessor(reader: RoleClaims, role: Role) -> Argument | None:
    """Whose successor somebody is where that is not written: who leaves a post earlier in the sentence (X社長が退任し、
    後任には…; X社長の退任に伴い、後任に…), or in the one before (X社長が退任する。後任には…)."""
    left, found = _leaver(reader, reader.arguments, reader.clause.phrases[: role.phrase.index])
    if not left and (before := reader.make.before) is not None:
        _, found = _leaver(reader, before.arguments, before.clause.phrases)
    return found


def promoted(reader: RoleClaims) -> None:
    """Who takes the post that another leaves, where it is not said again: X社長が退き、Y副社長が昇格する."""
    for predicate in reader.clause.predicates:
        phrase = predicate.phrase
        if predicate.kind is not Kind.VERB or predicate.negated or reader.words.promoted.isdisjoint(predicate.lemmas):
            continue
        if any(c.case in {"に", "へ", "と", "として"} and not c.values for c in phrase.children):
            continue
        bearer = reader.arguments.case(phrase, "が")
        _, gone = _leaver(reader, reader.arguments, reader.clause.phrases[: phrase.index])
        if bearer is None or gone is None or bearer.head is gone.head or not _is_person(reader, bearer.head):
            continue
        _emit_follows(reader, predicate, None, bearer, gone)
        take_over(reader, None, predicate, None, bearer, gone)


def relieved(reader: RoleClaims) -> None:
    """Whose post another takes who is called by it and moves on, in the clause or the sentence after: 社長にX副社長が昇格する。
    Y社長は会長に退く。"""
    before = reader.make.before.claims if reader.make.before is not None else []
    for predicate in reader.clause.predicates:
        if predicate.kind is not Kind.VERB or predicate.negated:
            continue
        if not (_leaves(reader, predicate) or _moves_on(reader, reader.arguments, predicate)):
            continue
        gone = next((a for a in reader.arguments.subjects(predicate) if len(a.mentions) == 1), None)
        if gone is None or not _is_person(reader, gone.head):
            continue
        former = _is_former(reader, gone)
        if not gone.head.title and not former:
            continue
        body = _body_of(reader, gone.head)
        for claim in (*before, *reader.make.claims):
            if body is not None and claim.object.surface != body.surface:
                continue  # 社長にはA社のX社長が、会長にはB社のY社長が就く
            if (
                not _is_taken(reader, claim)
                or claim.status is Status.CEASED
                or not (former or claim.qualifiers.role == gone.head.title)
            ):
                continue
            if claim.subject is not gone.head and claim.subject.surface != gone.head.surface:
                if _is_person(reader, claim.subject) and claim.subject.start < gone.head.start:
                    _emit_follows(reader, predicate, None, Argument((claim.subject,), None, "sibling"), gone)
                    if former:
                        _emit_past(reader, predicate, gone, claim)
                    return


def _emit_past(reader: RoleClaims, predicate: Predicate, gone: Argument, claim: Claim) -> None:
    """The post that another has taken, which whoever goes had: 社長にX氏が就任した。前任のY氏は退任した."""
    reader.make.of_predicate(
        claim.relation, predicate, Argument((gone.head,), None, "role"), Argument((claim.object,), None, "role"),
        rule="noun_succession", slots=(claim.subject_slot.classes, claim.object_slot.classes),
        role=claim.qualifiers.role, wording=Status.CEASED,
    )  # fmt: skip


def _body_of(reader: RoleClaims, person: Mention) -> Mention | None:
    """The body that is written with a person's post."""
    posts = (c for c in reader.make.claims if c.subject is person and reader.ontology.is_post(c.relation))
    return next((c.object for c in posts if c.object.kind is MentionKind.NAME and c.evidence.rule != "noun_link"), None)


def _is_former(reader: RoleClaims, gone: Argument) -> bool:
    """Whether a noun right before the name says that another follows: 前任のY氏."""
    before = gone.phrase.before if gone.phrase is not None else None
    if before is None or before.func != "の" or before.parent is not gone.phrase:
        return False
    relations = reader.ontology.relations
    frames = reader.ontology.frames.nouns.get(before.content, ())
    follows = (relations[f.relation].forward == reader.words.succession for f in frames if f.relation in relations)
    return any(follows)


def successor(reader: RoleClaims, bearer: Argument, other: Argument) -> Argument:
    """Who follows a person is a person too, where nobody is written: whoever takes a post in the sentence before, wherever
    he stands there (X氏を起用する。退任するY副総裁の後任となる; 任期は5年で、Y副総裁の後任となる)."""
    if not _is_person(reader, other.head):
        return bearer
    if bearer.head.kind is not MentionKind.OMITTED:
        return bearer
    before = reader.make.before.claims if reader.make.before is not None else []
    for claim in reversed(before):
        if _is_taken(reader, claim) and claim.status is not Status.CEASED and _is_person(reader, claim.subject):
            return Argument((claim.subject,), None, "sibling")
    return Argument(tuple(replace(m, type="Person") for m in bearer.mentions), bearer.phrase, bearer.source)


def _leaver(reader: RoleClaims, arguments: Arguments, phrases: Sequence[Phrase]) -> tuple[bool, Argument | None]:
    """Whether one of the phrases says that somebody leaves a post, and who."""
    for phrase in reversed(phrases):
        predicate = phrase.predicate
        if predicate is None or predicate.negated:
            continue
        removed = _removes(reader, predicate)
        if not (removed or _leaves(reader, predicate) or _moves_on(reader, arguments, predicate)):
            continue
        if removed:
            gone = arguments.case(phrase, "が" if predicate.passive else "を")
            found: Iterator[Argument] = iter(() if gone is None else (gone,))
        elif predicate.kind is Kind.NOUN:
            found = iter(reversed(arguments.genitive(phrase)))
        else:
            found = arguments.subjects(predicate)
        people = (a for a in found if _is_person(reader, a.head) and len(a.mentions) == 1)
        left = next(people, None)
        return True, Argument(left.mentions, left.phrase, "predecessor") if left is not None else None
    return False, None


def _leaves(reader: RoleClaims, predicate: Predicate) -> bool:
    """Whether a predicate says that somebody leaves a post, or moves on to the next (会長に退く)."""
    return any(link.status is Status.CEASED and "が" in link.bearer for link in reader.links(predicate))


def _removes(reader: RoleClaims, predicate: Predicate) -> bool:
    """Whether a verb says that somebody is put out of a post: X社長を解任し、後任に…."""
    verb = predicate.kind is Kind.VERB
    return verb and any(x.status is Status.CEASED and x.personal and "を" in x.bearer for x in reader.links(predicate))


def _moves_on(reader: RoleClaims, arguments: Arguments, predicate: Predicate) -> bool:
    """Whether somebody takes another post than the one that they are called by: X社長が会長に就任し、後任に…."""
    office = any(
        link.event and "が" in link.bearer for lemma in predicate.lemmas for link in reader.words.links.get(lemma, ())
    )
    subject = arguments.case(predicate.phrase, "が") if office and predicate.kind is not Kind.NOUN else None
    title = subject.head.title if subject is not None else ""
    posts = [c for c in predicate.phrase.children if c.case == "に" and reader.posts(c)]
    return bool(title) and bool(posts) and not any(c.content.endswith(title) for c in posts)


def take_over(
    reader: RoleClaims, role: Role | None, predicate: Predicate | None, governor: Predicate | None, bearer: Argument,
    other: Argument, term: Status | None = None,
) -> None:  # fmt: skip
    """The successor's post: the one that the sentence, or the one before, says the predecessor to have (X社長が退き、
    後任にYが就く; 後任はY)."""
    before = reader.make.before.claims if reader.make.before is not None else []
    for claim in (*reader.make.claims, *before):
        if claim.subject is other.head and claim.qualifiers.role and _of_post(reader, claim):
            slots = (claim.subject_slot.classes, claim.object_slot.classes)
            for b in bearer.mentions:
                if predicate is None and role is not None:
                    reader.make.of_expression(
                        claim.relation, b, claim.object, rule="noun_succession", slots=slots, role=claim.qualifiers.role,
                        span=(role.start, role.end), phrase=role.phrase,
                    )  # fmt: skip
                elif predicate is not None:
                    reader.make.of_predicate(
                        claim.relation, predicate, Argument((b,), None, "role"), Argument((claim.object,), None, "role"),
                        rule="noun_succession", slots=slots, role=claim.qualifiers.role, governor=governor, wording=term,
                    )  # fmt: skip
            return


def _is_taken(reader: RoleClaims, claim: Claim) -> bool:
    return claim.evidence.rule == "noun_link" and reader.ontology.is_post(claim.relation)


def _of_post(reader: RoleClaims, claim: Claim) -> bool:
    return claim.evidence.rule in {"noun_title", "noun_apposed"} and reader.ontology.is_post(claim.relation)


def _is_person(reader: RoleClaims, mention: Mention) -> bool:
    return mention.kind is not MentionKind.NOMINAL and reader.ontology.is_a(mention.type, "Person")
