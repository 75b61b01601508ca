"""The noun joined to its bearer by a verb: XがHのNに就任する, HがXをNに起用する, AのNにはXが、BのNにはYが就く, Nに就任の予定."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.fact.arguments import Argument
from kg.fact.phrase import Phrase
from kg.fact.predicate import Form, Kind, Predicate
from kg.fact.roles.claims import RoleClaims
from kg.fact.roles.clausal import quoted_apart
from kg.fact.roles.finder import Role
from kg.fact.roles.listing import last_of_list, listed_before
from kg.fact.roles.succession import follow, predecessor, successor, take_over
from kg.fact.slots import fits
from kg.model import MentionKind, Status
from kg.ontology import Link, NounFrame
from kg.ontology import Predicate as Phrasal

__all__ = ["linked"]

_ANY = Phrasal("として", "", ())  # as a post or a partner, whatever is done


def linked(
    reader: RoleClaims, role: Role, frame: NounFrame, bearer_classes: tuple[str, ...], holder_classes: tuple[str, ...]
) -> None:
    """XがHのNに就任する, HがXをNに起用する, XをNとする; also through a shell noun: Nの地位を失う."""
    phrase = last_of_list(reader, role)
    verb = phrase.parent if phrase is not None else None
    if phrase is None or verb is None:
        return
    case = phrase.case
    if (case == "の" or phrase.func == "としての") and reader.arguments.noun(verb) in reader.words.shells:
        phrase, verb = verb, verb.parent
        case = phrase.case
        if verb is None:
            return
    if verb.mention is None and verb.parent is not None and any(m.kind is MentionKind.TIME for m in verb.values):
        verb = verb.parent if reader.arguments.predicates.get(verb.index) is None else verb  # 1977年には under it
    if not case and phrase.comma and not phrase.func:  # 1957年より教授、1977年より学部長に就任
        later = [c for c in verb.children if c.index > phrase.index and c.case in {"に", "を"} and _is_post(reader, c)]
        case = later[0].case if later else case
    topic_case = "で" if phrase.func in {"では", "でも", "で"} else case
    personal = all(reader.ontology.is_a(c, "Agent") for c in bearer_classes)
    for office in _offices(reader, phrase, verb):
        for link in _links(reader, office.predicate):
            if link.predicates is _ANY and not personal:
                continue
            if topic_case not in link.noun and not (case == "" and phrase.topic and _topical(link)):
                continue
            bearer = _bearer(reader, link, office, phrase, bearer_classes)
            if bearer is None:
                continue
            holder = _holder(reader, link, office, role, phrase, bearer, frame, holder_classes)
            if holder is None:
                continue
            if frame.successor:
                bearer = successor(reader, bearer, holder)
                term = _term(reader, link, office.predicate)
                take_over(reader, role, office.predicate, office.governor, bearer, holder, term)
            coming = link.event and reader.ontology.is_post(frame.relation) and _about_to(reader, office.predicate)
            term = Status.PLANNED if coming and link.status is None else _term(reader, link, office.predicate)
            for b in bearer.mentions:
                reader.emit(role, frame, b, holder, "noun_link", bearer_classes=bearer_classes, holder_classes=holder_classes,
                           predicate=office.predicate, governor=office.governor, status=term,
                           bearer_source=bearer.source)  # fmt: skip
            if link.event:
                follow(reader, role, office.predicate, office.governor, bearer)
            return


def _term(reader: RoleClaims, link: Link, predicate: Predicate) -> Status | None:
    """What the verb says of the post: 務めた tells of one held before, 歴任し、 in a life told in a row that it was."""
    if (
        link.status is Status.CEASED
        and "歴任" in predicate.lemmas
        and predicate.form is Form.CONTINUATIVE
        and not predicate.headline
    ):
        return None
    if (
        link.status is None
        and "なる" in predicate.lemmas
        and _to_come(predicate)
        and not reader.make.told_of(predicate)
    ):
        return Status.PLANNED  # 社長は会長となる。
    served = predicate.past and not predicate.negated and any(n in {"務める", "勤める"} for n in predicate.lemmas)
    return Status.CEASED if link.status is None and served else link.status


def _about_to(reader: RoleClaims, predicate: Predicate) -> bool:
    """Whether a clause in the plain present says of somebody what he is about to become: 新社長に就任する高木氏は."""
    if predicate.form is not Form.ADNOMINAL or predicate.content_clause or predicate.past or predicate.passive:
        return False
    gap = reader.arguments.gap(predicate)
    if (
        gap is None
        or predicate.tail not in {"", "する", "る", "く"}
        or not reader.ontology.is_a(gap.head.type, "Person")
    ):
        return False
    before = reader.clause.text(reader.make.sentence.start, reader.clause.tokens[predicate.phrase.begin].start)
    return not any(word in before for word in reader.words.afterwards)


def _to_come(predicate: Predicate) -> bool:
    """Whether the plain present ends the sentence."""
    plain = predicate.tail in {"", "る", "なる", "ます", "なります"}
    return predicate.form is Form.FINAL and predicate.phrase.parent is None and plain and not predicate.past


def _topical(link: Link) -> bool:
    """Whether the noun may be the topic of the verb: 社長は山田氏が務める, 社長は山田氏が就任する."""
    return link.noun[0] in {"が", "を"} or link.event


@dataclass(frozen=True, slots=True)
class _Office:
    """A predicate that joins bearer and noun, and the one above it that has its arguments where it is a verbal noun
    (社長に就任の予定だ, 社長に就任を発表した)."""

    predicate: Predicate
    governor: Predicate | None = None

    @property
    def host(self) -> Predicate:
        return self.governor or self.predicate

    @property
    def phrase(self) -> Phrase:
        return self.host.phrase


def _offices(reader: RoleClaims, phrase: Phrase, verb: Phrase) -> Iterator[_Office]:
    """The predicates over a phrase, a verbal noun between the two first."""
    above = reader.arguments.predicates.get(verb.index)
    if above is None:
        return
    for child in reversed(verb.children):
        noun = reader.arguments.predicates.get(child.index)
        if child.index <= phrase.index or noun is None or noun.kind is not Kind.NOUN:
            continue
        carried = child.case == "の" and reader.words.cue(reader.arguments.noun(verb)) is not None
        if carried or child.case in {"を", "が", "も"} or (child.topic and not child.case):
            yield _Office(noun, above)
    yield _Office(above)


def _holder(
    reader: RoleClaims, link: Link, office: _Office, role: Role, phrase: Phrase, bearer: Argument, frame: NounFrame,
    classes: tuple[str, ...],
) -> Argument | None:  # fmt: skip
    """Whose noun it is: what is written with it, before it in a list, beside the verb, who appoints, or left out."""
    holder = reader.holder(role, classes)
    if holder is not None or reader.owned(role):
        return holder
    listed = (
        _listed_holder(reader, role, classes)
        or _turn_holder(reader, office, phrase, classes)
        or (_described_holder(reader, office, role, classes) if frame.role else None)
    )
    if listed is not None:
        return listed
    for gap in reader.arguments.gaps(office.host):  # 孫氏が会長を務めるX社
        if gap.phrase is not bearer.phrase and any(reader.ontology.is_a(gap.head.type, c) for c in classes):
            return gap
    beside = reader.arguments.case(office.phrase, "で")  # 阪神でコーチを務めた
    told = beside is not None and beside.head.kind is MentionKind.NOMINAL and not frame.role  # 子会社で、本社がある
    if (
        beside is not None
        and not told
        and fits(reader.ontology, beside.head, classes)
        and (beside.head.type not in {"", "Thing"})
    ):
        return beside
    if frame.successor:
        return predecessor(reader, role)
    if link.agent and not office.predicate.passive:
        for found in reader.arguments.subjects(office.host, bearer):
            if fits(reader.ontology, found.head, classes):
                return found
            if classes in {("Country",), ("Place",)} and (state := reader.state_of(role, found.head)) is not None:
                return state
    if (reader.omittable(frame) or frame.unwritten) and link.predicates is not _ANY:
        return reader.unnamed(role, classes, bearer.head, phrase)
    return reader.own_state(role, bearer.head)


def _listed_holder(reader: RoleClaims, role: Role, classes: tuple[str, ...]) -> Argument | None:
    """The holder of the post before it in a list: 協会の専務理事、会長を務めた."""
    if reader.clause.text(role.start - 1, role.start) == "同" or role.whole.startswith("同"):  # X大学教授、同学部長
        for m in reversed(reader.mentions()):
            if m.end <= role.start and m.kind is MentionKind.NAME and reader.ontology.is_a(m.type, "Organization"):
                return Argument((m,), role.phrase, "listed") if fits(reader.ontology, m, classes) else None
    for before in reversed(role.phrase.children):
        person = before.mention is not None and before.mention.kind is MentionKind.NAME
        if before.comma and not before.func and reader.posts(before) and not person:
            for of in reversed(reader.arguments.genitive(before)):
                if fits(reader.ontology, of.head, classes):
                    return of
    joined = listed_before(reader, role.phrase)
    owners = reader.arguments.genitive(joined) if joined is not None else []
    return next((of for of in reversed(owners) if fits(reader.ontology, of.head, classes)), None)


def _turn_holder(reader: RoleClaims, office: _Office, phrase: Phrase, classes: tuple[str, ...]) -> Argument | None:
    """The holder of the first of several posts that one verb serves: 新会社の会長にはX、社長にはYが就任する."""
    for other in office.phrase.children:
        if other.index < phrase.index and other.case in {phrase.case, "に"} and _is_post(reader, other):
            for of in reversed(reader.arguments.genitive(other)):
                if fits(reader.ontology, of.head, classes):
                    return of
    return None


def _described_holder(reader: RoleClaims, office: _Office, role: Role, classes: tuple[str, ...]) -> Argument | None:
    """The body of what the person was called just before: A社の創業者で、長く会長を務めたX."""
    for before in reversed(reader.clause.phrases[: role.phrase.index]):
        said = reader.arguments.predicates.get(before.index)
        if said is not None and said.kind is not Kind.ADJECTIVE and before.func not in {"で", "であり"}:
            return None  # not of 長く会長を務めた
        if before.func in {"で", "であり"} and reader.posts(before):
            for of in reversed(reader.arguments.genitive(before)):
                if any(reader.ontology.is_a(of.head.type, c) for c in classes):
                    return of
            return None
    return None


def _links(reader: RoleClaims, predicate: Predicate) -> Iterator[Link]:
    yield from reader.links(predicate)
    if "として" in {c.case for c in predicate.phrase.children}:
        yield Link(predicates=_ANY, bearer=("が",), noun=("として",))  # as a post or a partner, whatever is done


def _bearer(reader: RoleClaims, link: Link, office: _Office, noun: Phrase, classes: tuple[str, ...]) -> Argument | None:
    predicate, phrase = office.predicate, office.phrase
    cases = link.bearer
    passive = predicate.passive and predicate.passive_lemma not in reader.words.links
    if passive and "を" in cases:
        cases = ("が",)
    own = _before_post(reader, noun, cases[0], classes) if noun.case == "に" else None
    if (own := own or _in_turn(reader, office, noun, classes)) is not None:
        return own
    for case in cases:
        if case == "が":
            for of in reversed(reader.arguments.genitive(predicate.phrase) if office.governor is not None else []):
                if fits(reader.ontology, of.head, classes):  # 山田氏の就任を発表した
                    return of
            for found in reader.arguments.subjects(office.host):
                if found.phrase is None or found.phrase is noun or not fits(reader.ontology, found.head, classes):
                    continue
                if found.source == "direct" or not quoted_apart(reader, found.phrase, noun):
                    return found
            if not passive and reader.arguments.case(phrase, "が") is None and office.governor is None:
                return reader.make.omitted(phrase, classes)
            continue
        beside = reader.arguments.case(phrase, case)
        if beside is not None and beside.phrase is not noun and fits(reader.ontology, beside.head, classes):
            return beside
        for topic in reversed(reader.arguments.topics(phrase)):
            if reader.arguments.case(phrase, "が") is not None and fits(reader.ontology, topic.head, classes):
                return topic
        for gap in reader.arguments.gaps(office.host):
            if fits(reader.ontology, gap.head, classes):
                return gap
    return None


def _is_post(reader: RoleClaims, phrase: Phrase) -> bool:
    return reader.posts(phrase) and (phrase.mention is None or phrase.mention.kind is not MentionKind.NAME)


def _in_turn(reader: RoleClaims, office: _Office, noun: Phrase, classes: tuple[str, ...]) -> Argument | None:
    """The bearer where one verb serves several posts (会長にはX、社長にはYが就任する): the name between this post and
    the next. None where the verb has one post."""
    posts = [c for c in office.phrase.children if (c.case == "に" or (c.topic and not c.case)) and _is_post(reader, c)]
    after = [c.index for c in posts if c.index > noun.index]
    if len(posts) < 2 or not after:
        return None
    for phrase in reversed(reader.clause.phrases[noun.index + 1 : min(after)]):
        x = phrase.mention
        if x is not None and (phrase.comma or phrase.func) and phrase.case in {"", "が", "を"} and not phrase.topic:
            if fits(reader.ontology, x, classes) and x.kind is not MentionKind.NOMINAL:
                return Argument(reader.arguments.group(phrase), phrase, "direct")
    return None


def _before_post(reader: RoleClaims, noun: Phrase, case: str, classes: tuple[str, ...]) -> Argument | None:
    """Who stands right before a post as who takes it: XがAに、YがBに就任した; XをAに、YをBに起用した."""
    before = reader.clause.phrases[noun.index - 1] if noun.index else None
    x = before.mention if before is not None else None
    if before is None or x is None or x.kind is not MentionKind.NAME or not fits(reader.ontology, x, classes):
        return None
    stands = before.case == case or (case == "が" and before.topic and not before.case)
    ahead = reader.clause.phrases[before.index - 1] if before.index else None
    if ahead is not None and (ahead.case == "に" or ahead.func == "には") and _is_post(reader, ahead):
        return None  # AにXを、BにYを起用した
    return Argument(reader.arguments.group(before), before, "direct") if stands else None
