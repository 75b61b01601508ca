"""Who takes a post that a verb joins them to: beside the verb, beside the post, one of several in turn."""

from __future__ import annotations

from dataclasses import dataclass

from kg.fact.argument.arguments import Argument
from kg.fact.argument.relative import gap_of, gaps_of
from kg.fact.roles.claims import RoleClaims
from kg.fact.roles.clausal import quoted_apart
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Predicate
from kg.model import MentionKind
from kg.ontology import Link

__all__ = ["Office", "is_post", "taker"]


@dataclass(frozen=True, slots=True)
class Office:
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


def taker(reader: RoleClaims, link: Link, office: Office, noun: Phrase, classes: tuple[str, ...]) -> Argument | None:
    """Who takes the post `noun`: nobody written is meant where the verb has no subject at all."""
    predicate, phrase = office.predicate, office.phrase
    cases = link.bearer
    passive = predicate.passive and predicate.passive_lemma not in reader.words.links
    if passive and "を" in cases:
        cases = ("が",)
    if cases == ("が",) and office.governor is None and _of_a_thing(reader, predicate, noun):
        return None
    own = (
        _before_post(reader, noun, cases[0], classes)
        if noun.case == "に" or (noun.case == "を" and noun.comma)
        else None
    )
    if (own := own or _in_turn(reader, office, noun, classes)) is not None:
        return own
    for case in cases:
        if case == "が":
            decided, found = _as_subject(reader, link, office, noun, classes)
        elif case == "がの":
            decided, found = True, _named(reader, phrase, classes)
        else:
            found = _in_case(reader, office, noun, case, classes)
            decided = found is not None
        if decided:
            return found
    return None


def _as_subject(
    reader: RoleClaims, link: Link, office: Office, noun: Phrase, classes: tuple[str, ...]
) -> tuple[bool, Argument | None]:
    """Whether the subject decides who it is, and who: nobody, where it is written and is not the one."""
    predicate, phrase = office.predicate, office.phrase
    if office.governor is not None and (of := reader.owner(predicate.phrase, classes)) is not None:
        return True, of  # 山田氏の就任を発表した
    if (served := _who_serves(reader, office, classes)) is not None:
        return True, served
    own_topics = [c for c in phrase.children if _is_somebody(c)]  # 夫は教授で、長男は 会社員だ
    for found in reader.arguments.subjects(office.host):
        if own_topics and found.source in {"sibling", "inherited"}:
            return True, None
        if found.phrase is None or found.phrase is noun or not reader.fits(found.head, classes):
            continue
        if found.source == "direct" or not quoted_apart(reader, found.phrase, noun):
            return True, found
    gap = gap_of(reader.arguments, predicate)
    if gap is not None and gap.head.type == "Event":
        return True, None  # 国会議員に当たる 立法委員選挙
    if reader.arguments.of_people(predicate):
        return True, None  # 記者として働いていた 父親について語った: not who tells of him
    passive = predicate.passive and predicate.passive_lemma not in reader.words.links
    chosen = link.agent and (predicate.form is not Form.ADNOMINAL or predicate.content_clause)  # 首相に任命された。
    if (not passive or chosen) and reader.arguments.case(phrase, "が") is None and office.governor is None:
        return True, reader.make.omitted(phrase, classes)
    return False, None


def _of_a_thing(reader: RoleClaims, predicate: Predicate, noun: Phrase) -> bool:
    """Whether a verb says that something without a name is there, or is done, with the holder of a post: 前社長に 疑いが ある."""
    if predicate.passive or noun.theme:
        return False
    things = (c for c in predicate.phrase.children if c.func == "が" and c is not noun and c.index > noun.index)
    return any((c.mention is None or c.mention.type in {"", "Thing"}) and not reader.posts(c) for c in things)


def _named(reader: RoleClaims, phrase: Phrase, classes: tuple[str, ...]) -> Argument | None:
    """Whose the subject is: 高木氏の 名前が挙がる."""
    named = next((c for c in phrase.children if c.case == "が"), None)
    owners = reader.arguments.genitive(named) if named is not None else []
    return next((of for of in owners if reader.fits(of.head, classes)), None)


def _in_case(reader: RoleClaims, office: Office, noun: Phrase, case: str, classes: tuple[str, ...]) -> Argument | None:
    """Who stands in another case, as the topic beside a subject, or as what the clause modifies."""
    beside = reader.arguments.case(office.phrase, case)
    if beside is not None and beside.phrase is not noun and reader.fits(beside.head, classes):
        return beside
    if reader.arguments.case(office.phrase, "が") is not None:
        for topic in reversed(reader.arguments.topics(office.phrase)):
            if reader.fits(topic.head, classes):
                return topic
    return next((gap for gap in gaps_of(reader.arguments, office.host) if reader.fits(gap.head, classes)), None)


def _is_somebody(phrase: Phrase) -> bool:
    """Whether the topic of a clause is a person whom no name tells."""
    m = phrase.mention
    told = phrase.theme and m is not None and m.kind is MentionKind.NOMINAL
    return told and m is not None and m.type == "Person"


def _who_serves(reader: RoleClaims, office: Office, classes: tuple[str, ...]) -> Argument | None:
    """The person whom the clause modifies that says which post, whoever stands in が before it: 高木氏が、総裁を務めた 佐伯氏を
    推薦した."""
    gap = (
        gap_of(reader.arguments, office.predicate) if office.governor is None and not office.predicate.passive else None
    )
    if gap is None or gap.phrase is None or gap.head.kind is not MentionKind.NAME or gap.phrase.case == "の":
        return None
    if gap.phrase.index <= office.phrase.index or reader.arguments.case(office.phrase, "が") is None:
        return None
    return gap if reader.ontology.is_a(gap.head.type, "Person") and reader.fits(gap.head, classes) else None


def is_post(reader: RoleClaims, phrase: Phrase) -> bool:
    """Whether a phrase ends in a relational noun that is no part of a name."""
    return reader.posts(phrase) and (not phrase.named)


def _in_turn(reader: RoleClaims, office: Office, noun: Phrase, classes: tuple[str, ...]) -> Argument | None:
    """The bearer where one verb serves several posts (会長にはX、社長にはYが就任する): the name between this post and
    the next, or the verb. None where the verb has one post."""
    posts = [c for c in office.phrase.children if (c.case == "に" or c.theme) and is_post(reader, c)]
    after = [c.index for c in posts if c.index > noun.index]
    if len(posts) < 2 or not (after or noun in posts):
        return None
    for phrase in reversed(reader.clause.phrases[noun.index + 1 : min(after, default=office.phrase.index)]):
        x = phrase.mention
        if x is not None and (phrase.comma or phrase.func) and phrase.case in {"", "が", "を"} and not phrase.topic:
            if reader.fits(x, classes) and x.kind is not MentionKind.NOMINAL:
                return Argument(reader.arguments.group(phrase), phrase, "direct")
    return None


def _before_post(reader: RoleClaims, noun: Phrase, case: str, classes: tuple[str, ...]) -> Argument | None:
    """Who stands right before a post as who takes it: XがAに、YがBに就任した; XがAを、YがBを務める; XをAに、YをBに
    起用した."""
    before = noun.before
    x = before.mention if before is not None else None
    if before is None or x is None or x.kind is not MentionKind.NAME or not reader.fits(x, classes):
        return None
    stands = before.case == case or (case == "が" and before.theme)
    at = before.index
    while noun.topic and at and reader.clause.phrases[at - 1].func == "の":
        at -= 1  # 社長にはA社の 佐伯専務が、会長には高木氏が就く
    ahead = reader.clause.phrases[at - 1] if at else None
    if ahead is not None and (ahead.case == "に" or ahead.func == "には") and is_post(reader, ahead):
        return None  # AにXを、BにYを起用した
    return Argument(reader.arguments.group(before), before, "direct") if stands else None
