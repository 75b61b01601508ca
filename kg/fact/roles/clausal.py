"""The noun predicated of its bearer: XはHのNだ, HのNはXだ, X（HのN）."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.fact.argument.arguments import Argument
from kg.fact.argument.counted import counted_by
from kg.fact.roles.claims import RoleClaims
from kg.fact.roles.finder import Role, Sense
from kg.fact.roles.holder import holder_of
from kg.fact.roles.kin_rows import of_kin
from kg.fact.roles.listing import host_of, last_of_list, place_around, supposed
from kg.fact.roles.noted import bracketed_by
from kg.fact.roles.person_behind import beyond_topic
from kg.fact.roles.succession import predecessor, take_over
from kg.fact.roles.unwritten import omittable
from kg.fact.syntax.inclusion import of_so_many
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Kind, Predicate
from kg.model import Mention, MentionKind, SentenceKind, Status

__all__ = ["bracketed", "predicated", "quoted_apart", "topical"]

_ONE_OF = {"一人", "1人", "１人", "ひとり", "一社", "1社", "１社", "一つ", "ひとつ", "1つ"}
_NEAR = frozenset(("direct", "topic", "sibling", "omitted"))
_JOINTS = frozenset(("、", "・", "，"))
_TIMES = ("中", "時", "時代")
_AGE = re.compile(r"(?:満|享年)?[0-9０-９一二三四五六七八九十]+歳")


def predicated(reader: RoleClaims, role: Sense) -> None:
    """XはHのNだ, X、HのN。, XはHのNではない."""
    phrase = _counted_among((last_of_list(reader, role) if role.frame.role else None) or role.phrase)
    own = phrase.predicate
    listed = own is not None and own.kind is Kind.NOUN and phrase.comma and not phrase.func  # 1985年青葉大学卒業、…
    listed = listed or _dated(phrase) is not None
    predicate = _continued(reader, role, phrase, role.bearers) if own is None or listed else own
    if predicate is None or predicate.kind is Kind.NOUN or not role.head:
        return
    if predicate.kind is not Kind.COPULA and predicate.phrase is phrase:
        return
    if predicate.form is Form.ADNOMINAL and phrase.parent is not None and phrase.parent.mention is not None:
        return
    for found in _bearers(reader, role, predicate, phrase, role.bearers):
        if not _said_here(reader, phrase, found) or not reader.fits(found.head, role.bearers):
            continue
        alone = role.whole.startswith(reader.clause.text(reader.clause.tokens[role.phrase.begin].start, role.start))
        omit = omittable(reader, role, role.bearers) and (alone or role.frame.role)  # 広島県出身: of no school left out
        omit = omit and not _kin_of_land(reader, found, role.holders)
        holder = holder_of(reader, role, role.holders, bearer=found.head, omit=role.frame.unwritten or omit)
        holder = holder or _of_topic(reader, predicate, found, role.holders)
        if holder is None:
            return
        if found.phrase is not None and holder.phrase is found.phrase:
            return
        ends = role.frame.role or role.frame.relation in reader.ontology.constructions.subordination
        was = predicate.past and not predicate.negated and ends  # A社の子会社だった
        holder = holder if role.frame.role else _with_row(reader, holder)
        reader.emit_each(role, found, holder, "noun_copula", predicate if predicate.kind is Kind.COPULA else None,
                         Status.CEASED if was else None)  # fmt: skip
        return


def _with_row(reader: RoleClaims, holder: Argument) -> Argument:
    """The body of what somebody is with those in a row before it: X氏は青葉高校、湊大学卒."""
    row = [holder.head]
    for m in sorted(reader.mentions, key=lambda m: -m.end):
        if m.kind is MentionKind.NAME and m.end < row[0].start:
            if m.type != row[0].type or reader.clause.text(m.end, row[0].start) not in _JOINTS:
                break
            row.insert(0, m)
    body = len(holder.mentions) == 1 and reader.ontology.is_a(holder.head.type, "Organization")
    return replace(holder, mentions=tuple(row)) if body else holder


def _bearers(
    reader: RoleClaims, role: Sense, predicate: Predicate, phrase: Phrase, classes: tuple[str, ...]
) -> Sequence[Argument]:
    """Who may be what the noun says: the subjects of its clause, or whoever is left out of a sentence of its own."""
    if (behind := beyond_topic(reader, phrase)) is not None:
        apart = behind.case == "が" or behind.mention is None
        return () if apart or behind.mention is None else (Argument((behind.mention,), behind, "direct"),)
    if found := list(reader.arguments.subjects(predicate)):
        return found
    above = predicate.phrase.parent
    opens = not any(p.topic or p.case == "が" for p in reader.clause.phrases[: phrase.index])  # 大阪府出身で、…
    going_on = predicate.form is Form.CONTINUATIVE and above is not None and (above.parent is None or opens)
    last = above is None or (going_on and not role.frame.role)
    told = last and (classes == ("Person",) or _of_bodies(reader, role))  # 京都市出身。
    told = told and not of_so_many(predicate.phrase)  # うち1人は元県議だ。
    return (reader.make.omitted(phrase, classes),) if told else ()


def _said_here(reader: RoleClaims, phrase: Phrase, found: Argument) -> bool:
    """Whether the noun is said of somebody, not of what comes behind it nor within another's words."""
    if found.source == "gap":
        return False
    if phrase.func == "で" and found.source not in _NEAR and not _shared_topic(phrase, found):
        return False  # 子会社で靴修理会社のヒント: what the noun after it is, not what the sentence is about
    told = any(p.topic for p in reader.clause.phrases[: phrase.index])
    other = told and found.phrase is not None and found.phrase.case == "が"  # 青葉航空はA社の子会社で大阪が本社だ
    at = found.phrase if other or found.head.kind is MentionKind.NOMINAL else None
    if phrase.func == "で" and at is not None and at.index > phrase.index:
        return False  # 青葉製作所は海浜電機の子会社で、福岡市に本社がある
    apart = found.phrase is not None and found.source != "direct" and quoted_apart(reader, found.phrase, phrase)
    return not apart


def _kin_of_land(reader: RoleClaims, bearer: Argument, classes: tuple[str, ...]) -> bool:
    """Whether of what land somebody's kin is would have to be guessed: 妻のXは植物学者で."""
    before = bearer.phrase.index - 1 if bearer.phrase is not None else -1
    lands = bool(classes) and all(reader.ontology.is_a(c, "Place") for c in classes)
    return lands and before >= 0 and of_kin(reader, reader.clause.phrases[before])


def _of_bodies(reader: RoleClaims, role: Sense) -> bool:
    """Whether a sentence of its own may say of a body or a work told of before what it is: 若草航空の子会社で、6路線を運航する。"""
    constructions = reader.ontology.constructions
    made = role.frame.relation in constructions.authorship and role.frame.bearer == "object"  # 佐伯健監督の3作目で、…
    told = made or role.frame.relation in constructions.subordination
    return told and reader.make.sentence.kind is not SentenceKind.HEADING


def _of_topic(reader: RoleClaims, predicate: Predicate, bearer: Argument, classes: tuple[str, ...]) -> Argument | None:
    """Whose the noun is of which somebody or something else is the subject: 「H」は「X」が原作だ."""
    if bearer.source != "direct" or bearer.phrase is None or bearer.phrase.case != "が":
        return None
    for topic in reversed(reader.arguments.topics(predicate.phrase)):
        named = topic.phrase is not bearer.phrase and topic.head.kind is MentionKind.NAME
        if named and reader.fits(topic.head, classes):
            return topic
    return None


def _counted_among(phrase: Phrase) -> Phrase:
    """The phrase that predicates a noun: its own, or the one of those whom it tells (創業者の一人だ)."""
    above = phrase.parent
    return above if above is not None and phrase.func == "の" and above.content in _ONE_OF else phrase


def _continued(reader: RoleClaims, role: Sense, phrase: Phrase, classes: tuple[str, ...]) -> Predicate | None:
    """The predicate that goes on after what somebody is (東京都出身で…, 東京都生まれ、X大学卒。) or counts their years
    (東京都出身の64歳) or calls them by what they do (東京都出身の画家): theirs is the subject. What a thing is made up of (自治体で構成される) goes on nowhere."""
    above = phrase.parent
    listed = phrase.func == "で" or (phrase.comma and not phrase.func)
    aged = phrase.func == "の" and above is not None and (_AGE.match(above.content) or _somebody(reader, above))
    during = phrase.content.endswith(_TIMES)  # X大在学中に
    if (then := _dated(phrase)) is not None:
        phrase, above = then, then.parent
    during = during and phrase.func in {"", "に", "から", "には", "は"}
    if role.frame.role or above is None or above.index < phrase.index or not (listed or aged or during):
        return None
    found = above.predicate
    if found is None:  # 1952年生まれの64歳 under a list of its own
        return _continued(reader, role, above, classes)
    if found.kind is Kind.VERB and listed and not during and not phrase.comma:
        if classes != ("Person",) or role.frame.object_class == ("Organization",):
            return None  # 5人を抜き、トップでゴールした
    same = found.kind is Kind.COPULA or phrase.func == "で" or phrase.content.endswith("後") or found.headline or during
    return found if same and found.form is not Form.ADNOMINAL and found.kind is not Kind.NOUN else None


def _dated(phrase: Phrase) -> Phrase | None:
    """The date behind a time of somebody's life: X大在学中の1999年に."""
    then = phrase.parent
    lived = phrase.func == "の" and phrase.content.endswith(_TIMES)
    return then if lived and then is not None and then.dated and then.index == phrase.index + 1 else None


def _somebody(reader: RoleClaims, phrase: Phrase) -> bool:
    """Whether a phrase ends in a common noun for a person."""
    m = phrase.mention
    ends = m is not None and phrase.content.endswith(m.surface)
    return m is not None and ends and m.kind is MentionKind.NOMINAL and reader.ontology.is_a(m.type, "Person")


def quoted_apart(reader: RoleClaims, subject: Phrase, predicate: Phrase) -> bool:
    """Whether a quotation opens between the two and the predicate lies in it: what a speaker calls something
    (同庁は「個人の所有物である」とした) is not the speaker."""
    tokens = reader.clause.tokens
    between = reader.clause.text(tokens[subject.end - 1].end, tokens[predicate.begin].end)
    return between.count("「") > between.count("」")


def topical(reader: RoleClaims, role: Sense) -> None:
    """HのNはX(だ); HのNはXとYの2人だ; NはX(だ) of somebody's kin, or of the work whose credits are told (主演はX、配給はY。)."""
    phrase = role.phrase
    if not role.head or not (phrase.topic or phrase.case == "が") or phrase.parent is None:
        return
    held = supposed(reader, phrase.parent)
    host = held or _end_of_row(reader, host_of(reader, phrase, phrase.parent))
    predicate = host.predicate
    behind = reader.clause.phrases[host.index + 1 :]
    listed = host.comma and bool(behind) and behind[0].topic  # 監督はX、主演はY。
    bare = (
        predicate is None and _unmarked(host) and (host.parent is None or host is not phrase.parent or listed)
    )  # 長女は俳優のXさん。
    bare = bare or (predicate is None and host is not phrase.parent and host.func in {"で", ""})
    bare = bare or (predicate is None and host.comma and not host.func and _next_topic(reader, host))
    if not (bare or held or (predicate is not None and predicate.kind is Kind.COPULA)):
        return
    told = counted_by(reader.arguments, host) if host.mention is None else reader.arguments.group(host)  # XとYの2人だ
    members = tuple(m for m in told if m.start >= role.end)  # not X of 妻はX、長女はY
    members = tuple(m for m in members if m.start < _next_topic_at(reader, phrase))  # nor Y
    members = tuple(m for m in members if reader.fits(m, role.bearers))
    if not members or members[0].kind is MentionKind.NOMINAL:
        members = place_around(reader, host, role.bearers) if role.frame.unwritten else ()
    if not members:
        return
    found = Argument(members, host, "copula")
    kin = role.holders == role.bearers == ("Person",)  # 夫は映画監督のXさん: whose, the sentences before say
    holder = holder_of(reader, role, role.holders) or _shared_holder(reader, phrase, role.holders)
    if holder is None and role.frame.successor:
        holder = predecessor(reader, role)
    alone = role.frame.unwritten or role.frame.seat  # 本社は横浜市。配給はX社。
    holder = holder or holder_of(reader, role, role.holders, omit=kin or alone or omittable(reader, role, role.bearers))
    if holder is None:
        return
    if role.frame.successor:
        take_over(reader, role, predicate, None, found, holder)
    for b in found.mentions:
        reader.emit(role, b, holder, "noun_topic", predicate=predicate, status=Status.POSSIBLE if held else None)


def _unmarked(phrase: Phrase) -> bool:
    """Whether a phrase ends a sentence as it stands: 株主はA社, 株主はA社など."""
    return phrase.func in ("", "など", "等", "ほか")


def _end_of_row(reader: RoleClaims, host: Phrase) -> Phrase:
    """The last of a row of names that ends a sentence as it stands: 株主は A社、 B社、 C社。"""
    last = host
    while last.parent is not None and last.parent.index == last.index + 1 and last.comma and not last.func:
        last = last.parent
    ends = last.parent is None and _unmarked(last) and last.mention is not None
    return last if ends and host.mention in reader.arguments.group(last) else host


def _shared_topic(phrase: Phrase, topic: Argument) -> bool:
    """Whether the parser hung the topic on the predicate after one of two: XはYの妹で、Z大学を卒業した."""
    above = phrase.parent
    if above is None or topic.phrase is None or topic.phrase.parent is not above or topic.phrase.index > phrase.index:
        return False
    return topic.source == "inherited" and phrase.comma and above.predicate is not None


def _next_topic_at(reader: RoleClaims, phrase: Phrase) -> int:
    """Where the next relational noun that is a topic begins, of which more is told: 主演は of 監督はX、主演はY."""
    later = (p for p in reader.clause.phrases[phrase.index + 1 :] if p.theme and reader.posts(p))
    return next((reader.clause.tokens[p.begin].start for p in later), reader.make.sentence.end)


def _next_topic(reader: RoleClaims, host: Phrase) -> bool:
    """Whether another relational noun is the topic right behind a name: 父は after 母は歌手のX、."""
    after = reader.clause.phrases[host.index + 1 : host.index + 2]
    return bool(after) and after[0].theme and reader.posts(after[0])


def _shared_holder(reader: RoleClaims, phrase: Phrase, classes: tuple[str, ...]) -> Argument | None:
    """Whose the noun before it in a row is: A社の社長はX、会長はYだ."""
    for other in reversed(reader.clause.phrases[: phrase.index]):
        if other.theme and reader.posts(other):
            if (of := reader.owner(other, classes)) is not None:
                return of
    return None


def bracketed(reader: RoleClaims, role: Sense) -> None:
    """X（HのN）, X（N）, H（N・X）."""
    after = reader.clause.behind(role)
    bearer = bracketed_by(reader, role)
    if bearer is None or not re.match(r"\s*[）)、,=＝]", after) or not reader.fits(bearer, role.bearers):
        return
    holder = holder_of(reader, role, role.holders)
    if holder is None or holder.head.start < bearer.end:
        holder = _noted(reader, role, bearer, role.holders)
    if holder is not None and holder.head.start > bearer.end:
        reader.emit(role, bearer, holder, "noun_bracket")


def _noted(reader: RoleClaims, role: Role, bearer: Mention, classes: tuple[str, ...]) -> Argument | None:
    """Who stands with の before the noun in the bracket, which is one phrase with what is before it: X（Hの子会社、松本市）."""
    qualified = role.start - (len(role.whole) - len(role.noun))
    for m in reader.mentions:
        if m.kind is MentionKind.NAME and bearer.end < m.start and reader.fits(m, classes):
            if any(reader.clause.text(m.end, at).removeprefix(m.title) == "の" for at in (role.start, qualified)):
                return Argument((m,), role.phrase, "bracket")
    return None
