"""The person behind posts in a row or clauses about them: 元判事で名誉教授のX, Aの夫で、事件を通報したX."""

from __future__ import annotations

from kg.fact.roles.claims import RoleClaims
from kg.fact.roles.finder import Role, Sense
from kg.fact.roles.kin_rows import of_kin
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Kind
from kg.model import Mention, MentionKind

__all__ = ["beyond_topic", "described_bearer", "shared_bearer"]

_BESIDE = frozenset(("が", "を", "に", "と", "から", "へ"))
_AND = frozenset(("および", "及び", "ならびに", "並びに", "かつ", "兼"))


def shared_bearer(reader: RoleClaims, role: Sense) -> Mention | None:
    """The person of several posts in a row: 元判事で名誉教授のX, 監督、作家のX."""
    if role.bearers not in {("Person",), ("Agent",)}:
        return None
    if role.noun in reader.words.origins and (told := _told_of(reader, role)) is not None:
        return told
    phrase: Phrase | None = role.phrase
    for step in range(5):
        after = _next_post(reader, phrase) if phrase is not None else None
        after = after or (phrase.parent if phrase is not None else None)
        if phrase is None or after is None or after.index < phrase.index:
            return None
        x = after.mention if after.named else None
        x = x if x is not None and reader.ontology.is_a(x.type, "Person") else None
        listed = phrase.func in {"で", "であり", "でもあり", "や", "と", "兼"} or (not phrase.func and phrase.comma)
        listed = listed or (
            x is None and after.index == phrase.index + 2 and not phrase.func
        )  # 創業者 および 会長である
        if step and (phrase.func in {"の", "である", "などの"} or phrase.adnominal):
            return x if after.index == phrase.index + 1 else None
        follower = reader.clause.phrases[phrase.index + 1]
        row = follower.func == "の" and follower.parent is after and reader.posts(follower)  # A推薦、B支持のX
        if listed and (phrase.func or row) and x is not None:
            return None if phrase.func in {"と", "や"} and not row else x  # 米国務長官とX外相: two people
        if not listed or not reader.posts(after):
            return None
        phrase = after
    return None


def _next_post(reader: RoleClaims, phrase: Phrase) -> Phrase | None:
    """The post right after one in a row that ends in a person, wherever the parser hung the first: 創業者で名誉会長のX氏が."""
    follower = phrase.after
    if follower is not None and follower.content in _AND and not phrase.func and follower.parent is not None:
        after = follower.parent
        return after if after.index == follower.index + 1 and reader.posts(after) else None
    if follower is None or phrase.func not in {"で", "であり", "でもあり"} or phrase.comma:
        return None
    return follower if follower.func in {"の", "で"} and reader.posts(follower) else None


def _told_of(reader: RoleClaims, role: Role) -> Mention | None:
    """The person behind what else is said of them: 中国人の会社員、王強容疑者; 大阪府出身で俳優のX."""
    middle = role.phrase.parent
    if role.phrase.func not in {"の", "で"} or middle is None or middle.index != role.phrase.index + 1:
        return None
    trade = middle.mention
    if trade is None or trade.kind is not MentionKind.NOMINAL or not reader.ontology.is_a(trade.type, "Person"):
        return None
    person = reader.clause.phrases[middle.index + 1].mention if middle.index + 1 < len(reader.clause.phrases) else None
    beside = middle.func == "の" or (middle.comma and not middle.func)
    named = person is not None and person.kind is MentionKind.NAME and reader.ontology.is_a(person.type, "Person")
    return person if beside and named else None


def described_bearer(reader: RoleClaims, role: Sense) -> Mention | None:
    """The person whom clauses after the noun go on to describe: Aの夫で、事件を通報したX; none where somebody else is
    the noun's subject. A body is described by what it is in business with: Aの子会社で部品を手がけるX."""
    phrase = role.phrase
    if phrase.func not in {"で", "であり", "でもあり", "として"} or phrase.parent is None:
        return None
    if role.bearers != ("Person",) and (body := _firm_behind(reader, role)) is not None:
        return body
    if role.bearers not in {("Person",), ("Agent",)}:
        return None
    own = phrase.predicate
    if own is not None and any(
        found.phrase is not None and found.phrase.index < phrase.index for found in reader.arguments.subjects(own)
    ):
        return None
    for other in reader.clause.phrases[phrase.index + 2 :]:
        if other.topic and other.mention is None:
            return None
        x = other.mention
        if x is None or x.kind is not MentionKind.NAME or not reader.ontology.is_a(x.type, "Person"):
            continue
        last = reader.clause.phrases[other.index - 1]
        said = last.predicate
        between = reader.clause.phrases[phrase.index + 1 : other.index]
        another = last.func == "の" and not phrase.comma and reader.posts(last)  # 公認候補で役員のX
        another = another or (x.title != "" and all(p.func == "の" for p in between))  # 協会会長で、A社の X社長
        describes = another or (said is not None and said.form is Form.ADNOMINAL)
        return (
            x
            if describes and all(reader.arguments.leads(p, other) or reader.arguments.leads(p, last) for p in between)
            else None
        )
    return None


def _firm_behind(reader: RoleClaims, role: Sense) -> Mention | None:
    """The body right behind the one clause that says what it does: Aの子会社で部品を手がけるX, not 子会社で不正をしたX."""
    phrase = role.phrase
    if phrase.func != "で" or phrase.comma:
        return None
    after = (p.predicate for p in reader.clause.phrases[phrase.index + 1 :])
    said = next((p for p in after if p is not None and p.kind is Kind.VERB), None)
    if said is None or said.form is not Form.ADNOMINAL or said.passive or said.past:
        return None
    held = reader.words.holding | reader.words.trading  # Aの筆頭株主で12%を持つX
    if held.isdisjoint(said.lemmas) or said.phrase.parent is None:
        return None
    host = said.phrase.parent
    beside = host.index == said.phrase.index + 1
    host = host.parent if host.func == "の" and host.parent is not None else host  # 特許を持つスイスのX
    body = host.mention
    named = body is not None and body.kind is MentionKind.NAME and reader.fits(body, role.bearers)
    return body if beside and named else None


def beyond_topic(reader: RoleClaims, phrase: Phrase) -> Phrase | None:
    """The phrase of whoever is described after a topic with a comma, before what else is said of them: 委員会は、大学の教授で、作家の
    X氏を選んだ; none where that is whose kin they are (高木氏は、教授で、妻のX氏と)."""
    phrases = reader.clause.phrases
    topic = next((p.index for p in phrases[: phrase.index] if p.topic), None)
    if phrase.func != "で" or not phrase.comma or topic is None:
        return None
    if not any(p.comma for p in phrases[topic : phrase.index]):
        return None
    for after in phrases[phrase.index + 1 : phrase.index + 4]:
        m = after.mention
        if m is not None and m.kind is MentionKind.NAME and reader.ontology.is_a(m.type, "Person"):
            between = phrases[phrase.index + 1 : after.index]
            leading = all(p.func == "の" or reader.arguments.leads(p, after) for p in between)
            described = leading and bool(between) and after.case in _BESIDE and not after.topic
            return after if described else None
        if after.topic or after.case == "が" or of_kin(reader, after):
            return None
    return None
