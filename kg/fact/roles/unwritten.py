"""Whose a post is where that is not written with it: the state that a paper means, the body of another post, the
sentence's topic, or what the sentences before are about."""

from __future__ import annotations

import re

from kg.fact.argument.arguments import Argument
from kg.fact.argument.counted import person_of
from kg.fact.roles.finder import Finder, Role, Sense
from kg.fact.roles.states import own_state
from kg.fact.roles.told_before import in_bracket, neighbour, of_one_before, row_before, summed_up
from kg.fact.syntax.phrase import Phrase
from kg.model import Mention, MentionKind, Status

__all__ = ["bodies", "of_clause", "omittable", "unnamed_holder", "unwritten_holder"]

_SUSPECTS = frozenset(("容疑者", "被告"))
_NTH = re.compile(r"^第?[0-9０-９一二三四五六七八九十百]+代目?")
_RUN_LIKE_FIRMS = ("SportsTeam",)  # by a president, too
_ONCE_OF = re.compile(r".[元前]$|(?:銀行|裁判所|検察庁)$")  # a body that is no mention before the post


def bodies(classes: tuple[str, ...]) -> tuple[str, ...]:
    """The classes among which an unwritten holder is looked for: bodies, not persons; of things, what is made or done."""
    if "Thing" in classes:
        return ("Project", "Facility", "Product", "Event")
    return tuple(dict.fromkeys("Organization" if c == "Agent" else c for c in classes))


def unnamed_holder(
    reader: Finder, role: Role, classes: tuple[str, ...], bearer: Mention | None, phrase: Phrase
) -> Argument | None:
    """Whose post it is where nobody is written: the state that a paper means, those whom a list sums up, whom the
    sentence is about, else left out; nobody's where the noun says no more than what somebody is (会社役員)."""
    qualifier = _NTH.sub("", role.whole.removesuffix(role.noun))
    written, classes = classes, reader.words.seats.get(role.noun, classes)
    if qualifier in reader.words.unowned or role.noun in reader.words.trades:
        if qualifier in reader.words.unowned:
            return None
        return of_one_before(reader, role, classes, trade=True) or summed_up(reader, role, classes)
    if any(group in role.whole for group in reader.words.groups) or _ONCE_OF.search(qualifier):
        return None  # 原告側弁護団長, 組織委元理事, 中央銀行総裁
    if role.noun in reader.words.delegates and qualifier and not qualifier.startswith(reader.words.joint_posts):
        return None  # マラソン代表
    if role.noun in reader.words.delegates and not qualifier and _of_club(reader):
        return None  # X（海浜FC）が 代表に 選ばれた: the land's
    if qualifier and role.noun in reader.words.national and role.whole not in reader.words.holders:
        return None  # 厚生事務次官: of a ministry that is no more
    if classes == ("PoliticalParty",):
        return None  # a party speaks of others' candidates too
    if (bearer is not None and _told_by_verb(reader, role, bearer)) or _serves_at(reader, role):
        return None
    if qualifier and all(reader.ontology.is_a(c, "Place") for c in classes):
        return None  # ゴルフ女王
    held = (
        own_state(reader, role, bearer)
        or _voted(reader, role, classes)
        or _sent_by(reader, written, bearer)
        or _asked(reader, role, classes, bearer)
        or row_before(reader, role, classes)
        or of_one_before(reader, role, classes)
        or summed_up(reader, role, classes)
        or _clause_body(reader, classes, bearer)
        or (neighbour(reader, classes, bearer) if _office(reader, role, classes) else None)
        or (_topical_body(reader, role, classes, bearer) if _of_a_body(reader, role, classes) else None)
    )
    if held is None and bearer is not None and bearer.title in _SUSPECTS:  # no post is looked for at who arrests
        if "GovernmentBody" in classes:
            return None
        classes = ("Company",) if "Organization" in classes else classes
    if held is None and bearer is not None and _put_up(reader, bearer, classes):
        return None
    return held or unwritten_holder(reader, phrase, classes)


def _of_club(reader: Finder) -> bool:
    """Whether a club stands in brackets behind somebody's name, who may be chosen for another side."""
    return any(reader.ontology.is_a(m.type, "SportsTeam") and in_bracket(reader, m) for m in reader.mentions)


def _told_by_verb(reader: Finder, role: Role, bearer: Mention) -> bool:
    """Whether the verb that somebody undergoes tells itself whose they come to be or cease to be: who sounds out
    選手の獲得 has no such player yet."""
    phrase = reader.phrase_of(bearer)
    above = phrase.parent.predicate if phrase is not None and phrase.parent else None
    if phrase is not role.phrase or above is None:
        return False
    left = any(  # B社から X選手が加入する
        c.case == "から" and c.mention is not None and reader.ontology.is_a(c.mention.type, "Organization")
        for c in above.phrase.children
    )
    if phrase.case not in {"を", "の"} and not (left and phrase.case == "が"):
        return False
    forward = {reader.ontology.relations[f.relation].forward for f in role.frames}
    frames = reader.ontology.frames.of(above.lemmas)
    return any(reader.ontology.relations[f.relation].forward in forward for f in frames)


def _serves_at(reader: Finder, role: Role) -> bool:
    """Whether the clause says at what somebody has the post, though no body is read there: 選挙活動で 副委員長を 務めた."""
    verb = role.phrase.parent if role.phrase.case == "を" else None
    told = verb.predicate if verb is not None else None
    if verb is None or told is None or not any(reader.words.links.get(lemma) for lemma in told.lemmas):
        return False
    places = (c for c in verb.children if c.case == "で" and not c.topic and c.index < role.phrase.index)
    return any(reader.ontology.is_a(c.mention.type, "Event") if c.mention else not c.values for c in places)


def _put_up(reader: Finder, bearer: Mention, classes: tuple[str, ...]) -> bool:
    """Whether a party does something to somebody, whose former body it is not: 党は元アナウンサーのX氏を擁立する; nor is
    whoever holds them: 国軍はX国家顧問を拘束した."""
    phrase = reader.phrase_of(bearer)
    while phrase is not None and phrase.case in {"と", "や"} and phrase.parent and phrase.parent.mention:
        phrase = phrase.parent  # X氏と Y氏を
    verb = phrase.parent if phrase is not None and phrase.case == "を" else None
    predicate = verb.predicate if verb is not None else None
    if predicate is not None and not reader.words.detaining.isdisjoint(predicate.lemmas):
        return classes not in {("Company",), ("Country",)}
    if predicate is None or not reader.ontology.is_any("PoliticalParty", classes):
        return False
    return any(reader.ontology.is_a(s.head.type, "PoliticalParty") for s in reader.arguments.subjects(predicate))


def of_clause(reader: Finder, role: Role, following: Phrase | None, classes: tuple[str, ...]) -> Argument | None:
    """Whose noun it is where nobody is written: the subject of the clause that speaks of it, or of the name
    `following` it."""
    host = following if following is not None else role.phrase
    bearer = host.mention if host is not role.phrase else None
    while bearer is not None and host.func == "の" and host.parent is not None and host.parent.index > host.index:
        host = host.parent  # 子会社の X社の 株式を
    predicate = host.governor
    if predicate is None or host.topic:
        return None
    for found in reader.arguments.subjects(predicate):
        if found.phrase not in {host, role.phrase} and found.source in {"direct", "topic", "inherited", "sibling"}:
            beyond = bearer if host not in {following, role.phrase} else None
            if beyond and person_of(reader.arguments, beyond) is not person_of(reader.arguments, found.head):
                return None  # X選手は 対戦相手の Y国の 選手を
            return found if reader.fits(found.head, classes) else None
    return None


def _office(reader: Finder, role: Role, classes: tuple[str, ...]) -> bool:
    """Whether the noun is a post or a player's, which one has at some body, and not a trade (弁護士)."""
    return "SportsTeam" in classes or any(reader.ontology.is_post(f.relation) for f in role.frames)


def _of_a_body(reader: Finder, role: Role, classes: tuple[str, ...]) -> bool:
    """Whether the noun is a post, or a body's seat: Xは1951年創業のメーカーで、本社は松本市。"""
    return _office(reader, role, classes) or any(f.seat for f in role.frames)


def _clause_body(reader: Finder, classes: tuple[str, ...], bearer: Mention | None) -> Argument | None:
    """The body whose other post the bearer takes or leaves in the same clause: A社の社長にX副社長が昇格する; not 現社長のX氏は
    B社の会長に転じる."""
    phrase = reader.phrase_of(bearer) if bearer is not None else None
    verb = phrase.parent if phrase is not None else None
    predicate = verb.predicate if verb is not None else None
    if verb is None or predicate is None or not any(reader.words.office(lemma) for lemma in predicate.lemmas):
        return None
    for child in verb.children:
        elsewhere = phrase is not None and phrase.topic and child.index > phrase.index and child.case == "に"
        if child is not phrase and not elsewhere and child.case in {"に", "を", "から"} and reader.posts(child):
            for of in reversed(reader.arguments.genitive(child)):
                if reader.ontology.is_any(of.head.type, classes) and of.head.kind is not MentionKind.NOMINAL:
                    return of
    return None


def _voted(reader: Finder, role: Role, classes: tuple[str, ...]) -> Argument | None:
    """Whose election to the post this sentence or the one before tells of: A党の総裁選が行われ、X氏が 総裁に 選ばれた."""
    before = reader.make.before
    told = [(reader.arguments, p) for p in reversed(reader.clause.phrases[: role.phrase.index])]
    told += [(before.arguments, p) for p in reversed(before.clause.phrases)] if before is not None else []
    for arguments, phrase in told:
        if phrase.content.endswith((f"{role.noun}選", f"{role.noun}選挙")):
            owners = arguments.genitive(phrase)
            named = (*(m for of in reversed(owners) for m in of.mentions), *phrase.inner)
            found = next((m for m in named if m.kind is not MentionKind.NOMINAL and reader.fits(m, classes)), None)
            return Argument((found,), role.phrase, "summed") if found is not None else None
    return None


def _sent_by(reader: Finder, classes: tuple[str, ...], bearer: Mention | None) -> Argument | None:
    """The state or body right before a name, or a row of names, that somebody is there for: 米国からは X特使、イランからは
    Y外相、Z補佐官が出席した."""
    phrase = reader.phrase_of(bearer) if bearer is not None else None
    row = reversed(reader.clause.phrases[: phrase.index]) if phrase is not None else iter(())
    before = next((p for p in row if p.case == "から" or not _in_row(reader, p)), None)
    m = before.mention if before is not None else None
    if before is None or m is None or before.case != "から" or m.kind is not MentionKind.NAME:
        return None
    return Argument((m,), before, "topic") if reader.ontology.is_any(m.type, classes) else None


def _in_row(reader: Finder, phrase: Phrase) -> bool:
    """Whether somebody by name stands there whom a row goes on behind: X社長、, X社長と、."""
    m = phrase.mention
    row = phrase.case == "と" or (phrase.comma and phrase.case == phrase.func == "")
    return row and m is not None and m.kind is MentionKind.NAME and reader.ontology.is_a(m.type, "Person")


def _asked(reader: Finder, role: Role, classes: tuple[str, ...], bearer: Mention | None) -> Argument | None:
    """The body that is asked for somebody's leaving: 株主はA社に対しB社長の解任を求めた."""
    phrase = reader.phrase_of(bearer) if bearer is not None and _office(reader, role, classes) else None
    leaving = phrase.parent if phrase is not None and phrase.case == "の" else None
    verb = leaving.parent if leaving is not None and leaving.case == "を" else None
    goes = leaving.predicate if leaving is not None else None
    if verb is None or goes is None:
        return None
    links = (link for lemma in goes.lemmas for link in (*reader.words.links.get(lemma, ()),))
    if not any(link.status is Status.CEASED and link.personal for link in links):
        return None
    for case in ("に対して", "に"):
        found = reader.arguments.case(verb, case)
        if found is not None and reader.ontology.is_any(found.head.type, classes):
            return found
    return None


def _topical_body(reader: Finder, role: Role, classes: tuple[str, ...], bearer: Mention | None) -> Argument | None:
    """The body that the sentence has for its topic before the post, unless it is one that reports or that arrests:
    X社は20日、山田社長が退任すると発表した."""
    for phrase in reversed(reader.clause.phrases[: role.phrase.index]):
        m = phrase.mention
        if m is None or not phrase.topic or phrase.case:
            continue
        if m.kind is MentionKind.NOMINAL or not reader.ontology.is_a(m.type, "Organization"):
            continue
        if reader.ontology.is_any(m.type, ("GovernmentBody", "MediaOrganization")):
            return None
        if (endings := reader.words.housed.get(role.noun)) and not m.surface.endswith(endings):
            return None  # 委員会は高木氏が党首となると発表した: of a party
        between = reader.clause.between(m, role)
        quoted = between.count("「") > between.count("」")
        if quoted or (phrase.func == "も" and role.phrase.case in {"に", "に対して"}):
            return None  # X社は「Y会長は辞めるべきだ」とし、Z社もY会長に辞任を求めた
        fits = reader.ontology.is_any(m.type, classes) or (m.type in _RUN_LIKE_FIRMS and "Company" in classes)
        return Argument((m,), phrase, "topic") if fits else None
    return None


def unwritten_holder(reader: Finder, phrase: Phrase, classes: tuple[str, ...]) -> Argument:
    """A holder that is not written: a body or an undertaking, never a person, where the relation leaves it open."""
    return reader.make.omitted(phrase, bodies(classes))


def omittable(reader: Finder, role: Sense, bearer_classes: tuple[str, ...] = ()) -> bool:
    """A post may stand without its body (社長の山田氏は…), and a partner without whose: the body is the one that the
    text is about."""
    frame = role.frame
    if not frame.role and bearer_classes and all(reader.ontology.is_a(c, "Agent") for c in bearer_classes):
        return frame.bearer == "subject"
    relation = reader.ontology.relations[frame.relation].forward
    posted = frame.role and frame.beside != "written"
    return posted and reader.ontology.is_below(relation, reader.ontology.constructions.affiliation)
