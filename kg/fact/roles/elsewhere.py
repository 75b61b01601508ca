"""Posts whose bearer or body stands elsewhere than beside the noun: with all whom it sums up (AやBなどHの子会社), in a headline
or a list (H、新社長にX氏; 退任（会長）X), in a clause before the body's name (Xが社長のH), for two at once (A社のXとB社のYの
両社長), in passing (X社は青葉市の本社で…)."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.fact.argument.arguments import Argument
from kg.fact.argument.counted import person_of
from kg.fact.argument.modified_noun import in_quotes
from kg.fact.roles.claims import RoleClaims
from kg.fact.roles.finder import Role, Sense
from kg.fact.roles.holder import holder_of, is_owned
from kg.fact.roles.unwritten import omittable, unnamed_holder, unwritten_holder
from kg.fact.syntax.before_relatives import BEING, in_post
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Kind, Predicate
from kg.model import Mention, MentionKind, SentenceKind, Status

__all__ = ["before_body", "exemplified", "headed", "seated", "shared"]

_SOME = re.compile(r"(?:[（(][^（）()]*[）)])?(?:ら|など|といった|をはじめ(?:とする|と?して)?)の?、?(?:他の|ほかの)?")
_AND = re.compile(r"(?:[（(][^（）()]*[）)])?[、やと・]")
_LEAVING = re.compile(r"(?P<verb>[^\s　（）()、。▽]{2,4})[（(]$")
_CLOSED = re.compile(r"[）)][\s　]?")
_BOTH = "両"
_NOTED = r"(?:[（(][^（）()]*[）)])?(?:氏|さん)?"
_BEFORE_POST, _JOINT = re.compile(rf"{_NOTED}の?"), re.compile(rf"{_NOTED}[、と]")
_OF = frozenset(("の", "・", ""))
_BODIES = ("Company", "InternationalOrganization")


def exemplified(reader: RoleClaims, role: Sense) -> None:
    """AやBなどHのN, A氏らHのN: what A and B are to H."""
    holder = _owner(reader, role)
    if holder is None or holder.head.kind is not MentionKind.NAME or not reader.fits(holder.head, role.holders):
        return
    for m in _before(reader, holder.head.start, role.bearers):
        if role.frame.role and m.title in reader.nouns:
            continue  # A社長らHの幹部: president of it
        reader.emit(role, m, holder, "noun_apposed")


def before_body(reader: RoleClaims, role: Sense) -> None:
    """XがNのH, XがNであるH, NがXのH: the noun in a clause before the name of the body."""
    found = in_post(reader.arguments, role.phrase) if role.head else None
    who, body = found or _told_of_body(role.phrase)
    if who is None or body is None or body.mention is None or not reader.fits(body.mention, role.holders):
        return
    being = role.phrase if found is not None else who
    past = Status.CEASED if being.func in {"だった", "であった"} else None
    for m in reader.arguments.group(who):
        if reader.fits(m, role.bearers):
            reader.emit(role, m, Argument((body.mention,), body, "direct"), "noun_apposed", status=past)


def _told_of_body(noun: Phrase) -> tuple[Phrase | None, Phrase | None]:
    """Who it is that the noun is said of, and whose it is: 本社が 大阪市の X社, 主演が Y氏の 映画 「X」."""
    who = noun.after if noun.case == "が" and not (noun.named or noun.comma) else None
    body = who.after if who is not None and who.func in BEING and who.named and not who.comma else None
    body = in_quotes(body) if body is not None else None
    return who, body if body is not None and body.named else None


def _owner(reader: RoleClaims, role: Role) -> Argument | None:
    """Whose noun it is: the state that its own word begins with (韓国企業), else what stands with の before it."""
    whole = role.phrase.mention
    for m in reader.mentions if whole is not None else ():
        if whole is not None and m.start == whole.start and m.end < whole.end and m.type == "Country":
            return Argument((m,), role.phrase, "compound")
    owners = reader.arguments.genitive(role.phrase)
    return Argument((owners[-1].head,), owners[-1].phrase, owners[-1].source) if owners else None


def _before(reader: RoleClaims, place: int, classes: tuple[str, ...]) -> list[Mention]:
    """The names of a list that ends at a place of the text with ら or など, the last first."""
    out: list[Mention] = []
    joint = _SOME
    for m in reversed(reader.mentions):
        if m.end > place or m.kind is not MentionKind.NAME:
            continue
        between = reader.clause.text(m.end, place).removeprefix(m.title)
        if not joint.fullmatch(between) or not reader.fits(m, classes):
            break
        out.append(m)
        joint, place = _AND, m.start
    return out


def headed(reader: RoleClaims, role: Sense) -> None:
    """A post in a headline or a list: with に right before a person's name that nothing follows or governs, or at the end
    behind who is to take it; in a bracket behind what says that somebody leaves it."""
    if reader.make.sentence.kind is SentenceKind.SENTENCE or not role.frame.role:
        return
    person, status = _named(reader, role), Status.PLANNED
    if person is None:
        person, status = _leaving(reader, role), Status.CEASED
    if person is None or not reader.fits(person, role.bearers) or not person_of(reader.arguments, person):
        return
    holder = holder_of(reader, role, role.holders) or _opening(reader, role, role.holders)
    if holder is None and (role.phrase.topic or role.phrase.func != "に" or person.start < role.start):
        holder = unnamed_holder(reader, role, role.holders, person, role.phrase)
    if holder is not None:
        reader.emit(role, person, holder, "noun_link", status=status)


def _named(reader: RoleClaims, role: Role) -> Mention | None:
    """Who is to take the post: 新社長に X氏; Y社長は会長に."""
    phrase, phrases = role.phrase, reader.clause.phrases
    if reader.make.sentence.kind is not SentenceKind.HEADING or not role.head or phrase.func != "に":
        return None
    if phrase.index + 1 < len(phrases):
        named = phrases[phrase.index + 1]
        told = named.predicate is not None
        joined = phrase.parent is named or named.comma
        plain = named.named and not named.func
        return named.mention if plain and joined and not told else None
    topic = phrase.before
    if topic is None or topic.mention is None or not topic.theme:
        return None
    return topic.mention if topic.mention.kind is MentionKind.NAME else None


def _leaving(reader: RoleClaims, role: Role) -> Mention | None:
    """Who stands behind the post that he leaves in a list: 退任（会長）X."""
    begin = role.end - len(role.whole)
    before = _LEAVING.search(reader.clause.text(reader.make.sentence.start, begin))
    after = _CLOSED.match(reader.clause.behind(role))
    if before is None or after is None or not any(x.personal for x in reader.words.links.get(before["verb"], ())):
        return None
    place = role.end + after.end()
    return next((m for m in reader.mentions if m.start == place and m.kind is MentionKind.NAME), None)


def _opening(reader: RoleClaims, role: Role, classes: tuple[str, ...]) -> Argument | None:
    """The body that stands before the post in a headline: H、新社長に."""
    before: Phrase | None = role.phrase.before
    if before is None or before.mention is None or not before.comma or before.func:
        return None
    if not reader.fits(before.mention, classes):
        return None
    return Argument(reader.arguments.group(before), before, "headline_topic")


def shared(reader: RoleClaims, role: Sense) -> None:
    """The post of both who stand before it, at the body right before each."""
    if not role.frame.role or not role.whole.startswith(_BOTH):
        return
    each = replace(role, whole=role.whole.removeprefix(_BOTH))
    last = _row_before(reader, role.end - len(role.whole), _BEFORE_POST, role.bearers)
    own = _body(reader, last, role.holders)
    first = _row_before(reader, (own or last).start, _JOINT, role.bearers) if last is not None else None
    house = _named_in(reader, each, role.holders)
    body = house or _body(reader, first, role.holders)
    if first is None or last is None or body is None:
        return
    for person, at in ((first, body), (last, house or own or body)):
        reader.emit(each, person, Argument((at,), role.phrase, "genitive"), "noun_title")


def _row_before(reader: RoleClaims, place: int, joint: re.Pattern[str], classes: tuple[str, ...]) -> Mention | None:
    """The name before a place of the text, with no more than a joint between."""
    for m in reversed(reader.mentions):
        if m.end <= place and m.kind is MentionKind.NAME and reader.fits(m, classes):
            return m if joint.fullmatch(reader.clause.text(m.end, place)) else None
    return None


def _named_in(reader: RoleClaims, role: Role, classes: tuple[str, ...]) -> Mention | None:
    """The body that a post has in its own word: the 衆院 of 衆院議員."""
    found = holder_of(reader, role, classes)
    return found.head if found is not None and role.start <= found.head.start < role.end else None


def _body(reader: RoleClaims, person: Mention | None, classes: tuple[str, ...]) -> Mention | None:
    """The name of a body right before that of a person."""
    for m in reader.mentions if person is not None else ():
        if m.kind is MentionKind.NAME and person is not None and m.end <= person.start:
            if reader.clause.between(m, person) in _OF and reader.fits(m, classes):
                return m
    return None


def rowed(reader: RoleClaims, role: Sense) -> None:
    """A post of such a row but the last, which stands beside the verb: its bearer is the name with が before it."""
    phrases = reader.clause.phrases
    phrase = role.phrase
    before = _person_before(reader, phrase)
    if not role.head or phrase.func or not phrase.comma or before is None or before.mention is None:
        return
    if not reader.fits(before.mention, role.bearers):
        return
    index = phrase.index
    while phrases[index].comma and not phrases[index].func and index + 2 < len(phrases):
        index += 2
        if _person_before(reader, phrases[index]) is None or not reader.posts(phrases[index]):
            return
    last = phrases[index]
    office = last.governor
    if last is phrase or office is None or not _joins(reader, office, last.case):
        return
    holder = holder_of(reader, role, role.holders, skip=before.mention)
    if holder is None and omittable(reader, role) and not is_owned(reader, role):
        holder = unnamed_holder(reader, role, role.holders, before.mention, phrase)
    if holder is not None:
        reader.emit(role, before.mention, holder, "noun_link", predicate=office)


def _person_before(reader: RoleClaims, phrase: Phrase) -> Phrase | None:
    """The phrase right before one, where it is a person's name with が or は."""
    before = phrase.before
    m = before.mention if before is not None else None
    if before is None or m is None or m.kind is not MentionKind.NAME or not reader.ontology.is_a(m.type, "Person"):
        return None
    return before if before.subjective else None


def _joins(reader: RoleClaims, office: Predicate, case: str) -> bool:
    """Whether a verb joins who stands in が to a post in the case given."""
    links = (link for lemma in office.lemmas for link in reader.words.links.get(lemma, ()))
    return any("が" in link.bearer and case in link.noun and not link.predicates.fixed for link in links)


def seated(reader: RoleClaims, role: Sense) -> None:
    """The town of the seat in which the subject of the clause does something, the subject's or its officer's body being at
    home there."""
    if not role.frame.seat or role.frame.bearer != "object" or not role.head or role.whole != role.noun:
        return
    phrase = role.phrase
    above = phrase.governor
    if phrase.case != "で" or phrase.topic or above is None:
        return
    owners = reader.arguments.genitive(phrase)
    town = owners[-1] if len(owners) == 1 else None
    if town is None or town.phrase is None or town.head.kind is not MentionKind.NAME or town.head.type != "City":
        return
    before = town.phrase.before
    if before is not None and before.case == "の" and before.parent in (town.phrase, phrase):
        if before.mention is None or reader.ontology.is_a(before.mention.type, "Organization"):
            return  # B社の青葉市の本社で
    holder = _whose(reader, next(iter(reader.arguments.subjects(above)), None))
    if holder is not None and reader.fits(holder.head, role.holders):
        reader.emit(role, town.head, holder, "noun_link",
                    status=Status.ACTUAL, bearer_source=town.source)  # fmt: skip


def _whose(reader: RoleClaims, subject: Argument | None) -> Argument | None:
    """The body that the subject of a clause is, or whose officer it is by the same sentence."""
    if subject is None or len(subject.mentions) != 1 or subject.source not in {"direct", "topic", "inherited"}:
        return None
    if reader.ontology.is_any(subject.head.type, _BODIES):
        return subject if subject.head.kind is not MentionKind.NOMINAL else None
    for claim in reader.make.claims:
        body = reader.ontology.is_any(claim.object.type, _BODIES)
        named = claim.object.kind in (MentionKind.NAME, MentionKind.PRONOUN)
        if claim.subject is subject.head and reader.ontology.is_post(claim.relation) and body and named:
            return Argument((claim.object,), None, "topic") if claim.status is Status.ACTUAL else None
    return None


def credited(reader: RoleClaims, role: Sense) -> None:
    """The name before the noun with の, where it is who does it and not what it is done to, which is the clause's subject or,
    where the noun may go without it, was told of before."""
    phrase = role.phrase
    above = phrase.governor
    if (
        role.frame.bearer != "subject"
        or not role.head
        or role.whole != role.noun
        or phrase.func != "で"
        or above is None
    ):
        return
    owners = reader.arguments.genitive(phrase)
    doer = owners[-1] if len(owners) == 1 else None
    if doer is None or doer.head.kind is not MentionKind.NAME or above.kind is Kind.NOUN:
        return
    if not reader.fits(doer.head, role.bearers) or reader.fits(doer.head, role.holders):
        return
    told = (a for a in reader.arguments.subjects(above) if a.phrase is not phrase)
    holder = next((a for a in told if a.head.kind is MentionKind.NAME and reader.fits(a.head, role.holders)), None)
    if holder is None and role.frame.unwritten:
        holder = unwritten_holder(reader, phrase, role.holders)
    if holder is None:
        return
    reader.emit_each(role, doer, holder, "noun_link", above if holder.phrase is not None else None)
