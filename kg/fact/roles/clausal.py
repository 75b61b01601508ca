"""The noun predicated of its bearer: XはHのNだ, XがHのNに就任する, HのNはXだ, X（HのN）."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.fact.arguments import Argument
from kg.fact.phrase import Phrase
from kg.fact.predicate import Form, Kind, Predicate
from kg.fact.roles.finder import Role
from kg.fact.slots import fits
from kg.model import MentionKind, Status
from kg.ontology import Link, NounFrame
from kg.ontology import Predicate as Phrasal

if TYPE_CHECKING:
    from kg.fact.roles.reader import RoleReader

__all__ = ["bracketed", "linked", "predicated", "topical"]

_ANY = Phrasal("として", "", ())  # as a post or a partner, whatever is done


def predicated(
    reader: RoleReader, role: Role, frame: NounFrame, bearer_classes: tuple[str, ...], holder_classes: tuple[str, ...]
) -> None:
    """XはHのNだ, X、HのN。, XはHのNではない."""
    phrase = role.phrase
    predicate = reader.arguments.predicates.get(phrase.index)
    if predicate is None or predicate.kind is not Kind.COPULA or not role.head:
        return
    if predicate.form is Form.ADNOMINAL and phrase.parent is not None and phrase.parent.mention is not None:
        return
    candidates = list(reader.arguments.subjects(predicate))
    if not candidates and phrase.parent is None and bearer_classes == ("Person",):  # 京都市出身。
        candidates = [reader.make.omitted(phrase, bearer_classes)]
    for found in candidates:
        if found.source == "gap" or not fits(reader.ontology, found.head, bearer_classes):
            continue
        if found.phrase is not None and found.source != "direct" and _quoted_apart(reader, found.phrase, phrase):
            continue
        holder = reader.holder(role, holder_classes, omit=reader.omittable(frame, bearer_classes))
        if holder is None:
            return
        if found.phrase is not None and holder.phrase is found.phrase:
            return
        for b in found.mentions:
            reader.emit(role, frame, b, holder, "noun_copula", bearer_classes=bearer_classes, holder_classes=holder_classes,
                       predicate=predicate,
                status=Status.CEASED if predicate.past and not predicate.negated and frame.role else None, bearer_source=found.source)  # fmt: skip
        return


def _quoted_apart(reader: RoleReader, subject: Phrase, predicate: Phrase) -> bool:
    """Whether a quotation opens between the two and the predicate lies in it: what a speaker calls something
    (同庁は「個人の所有物である」とした) is not the speaker."""
    tokens = reader.clause.tokens
    between = reader.clause.text(tokens[subject.end - 1].end, tokens[predicate.begin].end)
    return between.count("「") > between.count("」")


def linked(
    reader: RoleReader, role: Role, frame: NounFrame, bearer_classes: tuple[str, ...], holder_classes: tuple[str, ...]
) -> None:
    """XがHのNに就任する, HがXをNに起用する, XをNとする; also through a shell noun: Nの地位を失う."""
    phrase = _last_of_list(reader, role)
    verb = phrase.parent if phrase is not None else None
    if phrase is None or verb is None:
        return
    case = phrase.case
    if case == "の" and reader.arguments.noun(verb) in reader.words.shells:
        phrase, verb = verb, verb.parent
        case = phrase.case
        if verb is None:
            return
    predicate = reader.arguments.predicates.get(verb.index)
    if predicate is None or predicate.kind is Kind.NOUN:
        if case == "として" and predicate is None:
            return
        if predicate is None:
            return
    topic_case = "で" if phrase.func in {"では", "でも", "で"} else case
    personal = all(reader.ontology.is_a(c, "Agent") for c in bearer_classes)
    for link in _links(reader, predicate):
        if link.predicates is _ANY and not personal:
            continue
        if topic_case not in link.noun and not (case == "" and phrase.topic and link.noun[0] in {"が", "を"}):
            continue
        bearer = _link_bearer(reader, link, predicate, phrase, bearer_classes)
        if bearer is None:
            continue
        holder = reader.holder(role, holder_classes)
        written = bool(reader.arguments.genitive(role.phrase))
        if holder is None and not written:
            holder = _listed_holder(reader, role, holder_classes)
        if holder is None and not written:  # 阪神でコーチを務めた
            beside = reader.arguments.case(predicate.phrase, "で")
            if (
                beside is not None
                and fits(reader.ontology, beside.head, holder_classes)
                and beside.head.type not in {"", "Thing"}
            ):
                holder = beside
        if holder is None and not written and link.agent and not predicate.passive:
            for found in reader.arguments.subjects(predicate, bearer):
                if fits(reader.ontology, found.head, holder_classes):
                    holder = found
                    break
        if holder is None and not written and reader.omittable(frame, bearer_classes):
            holder = reader.unwritten(phrase, holder_classes)
        if holder is None:
            continue
        for b in bearer.mentions:
            reader.emit(role, frame, b, holder, "noun_link", bearer_classes=bearer_classes, holder_classes=holder_classes,
                       predicate=predicate, status=link.status, bearer_source=bearer.source)  # fmt: skip
        return


def _listed_holder(reader: RoleReader, role: Role, classes: tuple[str, ...]) -> Argument | None:
    """The holder of the post before it in a list: 協会の専務理事、会長を務めた."""
    for before in reversed(role.phrase.children):
        if before.comma and not before.func and reader.posts(before):
            for of in reversed(reader.arguments.genitive(before)):
                if fits(reader.ontology, of.head, classes):
                    return of
    return None


def _last_of_list(reader: RoleReader, role: Role) -> Phrase | None:
    """The phrase whose case holds for the noun: its own, or that of the last of several posts (専務理事、会長を務めた)."""
    phrase = role.phrase
    after = reader.clause.text(role.end, reader.clause.tokens[phrase.stop - 1].end)
    if not role.head and not after.startswith(("・", "、", "兼")):
        return None
    for _ in range(6):
        parent = phrase.parent
        listed = phrase.case in {"や", "と"} or (not phrase.func and phrase.comma)
        if not listed or parent is None or parent.index < phrase.index or not reader.posts(parent):
            return phrase
        phrase = parent
    return phrase


def _links(reader: RoleReader, predicate: Predicate) -> Iterator[Link]:
    keys = ([predicate.passive_lemma] if predicate.passive_lemma else []) + list(predicate.lemmas)
    for key in keys:
        for link in reader.words.links.get(key, ()):
            if all(
                any(c.case == case and c.content.endswith(n) for c in predicate.phrase.children)
                for case, n in link.predicates.fixed
            ):
                yield link
    if "として" in {c.case for c in predicate.phrase.children}:
        yield Link(predicates=_ANY, bearer=("が",), noun=("として",))  # as a post or a partner, whatever is done


def _link_bearer(
    reader: RoleReader, link: Link, predicate: Predicate, noun: Phrase, classes: tuple[str, ...]
) -> Argument | None:
    cases = link.bearer
    passive = predicate.passive and predicate.passive_lemma not in reader.words.links
    if passive and "を" in cases:
        cases = ("が",)
    for case in cases:
        if case == "が":
            for found in reader.arguments.subjects(predicate):
                if found.phrase is not noun and fits(reader.ontology, found.head, classes):
                    return found
            if not passive and reader.arguments.case(predicate.phrase, "が") is None:
                return reader.make.omitted(predicate.phrase, classes)
            continue
        beside = reader.arguments.case(predicate.phrase, case)
        if beside is not None and beside.phrase is not noun and fits(reader.ontology, beside.head, classes):
            return beside
        for topic in reversed(reader.arguments.topics(predicate.phrase)):
            if reader.arguments.case(predicate.phrase, "が") is not None and fits(reader.ontology, topic.head, classes):
                return topic
        for gap in reader.arguments.gaps(predicate):
            if fits(reader.ontology, gap.head, classes):
                return gap
    return None


def topical(
    reader: RoleReader, role: Role, frame: NounFrame, bearer_classes: tuple[str, ...], holder_classes: tuple[str, ...]
) -> None:
    """HのNはX(だ)."""
    phrase = role.phrase
    if not role.head or not (phrase.topic or phrase.case == "が") or phrase.parent is None:
        return
    predicate = reader.arguments.predicates.get(phrase.parent.index)
    if predicate is None or predicate.kind is not Kind.COPULA or predicate.phrase.mention is None:
        return
    found = Argument(reader.arguments.group(predicate.phrase), predicate.phrase, "copula")
    if not fits(reader.ontology, found.head, bearer_classes) or found.head.kind is MentionKind.NOMINAL:
        return
    holder = reader.holder(role, holder_classes)
    if holder is None:
        return
    for b in found.mentions:
        reader.emit(
            role,
            frame,
            b,
            holder,
            "noun_topic",
            bearer_classes=bearer_classes,
            holder_classes=holder_classes,
            predicate=predicate,
        )


def bracketed(
    reader: RoleReader, role: Role, frame: NounFrame, bearer_classes: tuple[str, ...], holder_classes: tuple[str, ...]
) -> None:
    """X（HのN）, X（N）, H（N・X）."""
    after = reader.clause.text(role.end, reader.make.sentence.end)
    bearer = reader.bracketed_by(role)
    if bearer is None or not re.match(r"\s*[）)、,]", after) or not fits(reader.ontology, bearer, bearer_classes):
        return
    holder = reader.holder(role, holder_classes, skip=bearer)
    if holder is not None and holder.head.start > bearer.end:
        reader.emit(
            role,
            frame,
            bearer,
            holder,
            "noun_bracket",
            bearer_classes=bearer_classes,
            holder_classes=holder_classes,
        )
