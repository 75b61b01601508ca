"""Whose a value is by what its phrase modifies or is part of (売上高1兆円のH, 1942年生まれの66歳), and whether a figure is of a whole
body, and not of a part of it, a thing, or some of its people."""

from __future__ import annotations

import re

from kg.fact.argument.arguments import Argument
from kg.fact.roles.claims import RoleClaims
from kg.fact.roles.finder import Role
from kg.fact.roles.holder import holder_of
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Kind
from kg.model import Mention, MentionKind

__all__ = ["acted_on", "modified", "of_part", "of_whole", "some_of_them", "subject_over", "whose"]

# What says of which time or in which way a figure is, and not of which part of a body: 通期の売上高, 連結の純利益.
_PLAIN = re.compile(
    r"(?:期|年|年度|年間|月|半期|四半期|通期|連結|単体|単独|グループ|グループ全体|全体|全社|当初|ピーク時|足元|直近|昨年|去年|今年|年|最[高大低]|連続|ぶり|以来|過去|後|時|時点|現在|最新|現時点)$"
)
_BY_PRICE = re.compile(
    r"の[^、。のはが]{0,6}?の?(?:初値|終値|始値|株価|公開価格|公募価格|発行価格)(?:に基づ[くいた]+|に基づいた|(?:で|から|を基に)(?:計算|算出|換算)した|ベースの|でみた|による)"
)  # の初値に基づいた 時価総額
_OF = frozenset(("", "の", "で"))  # in which a figure is given: 社員2000人で
_SHARE = re.compile(r"(?:のうち|の(?:約|およそ)?[0-9０-９.．]+(?:割|%|％|分の))")


def whose(reader: RoleClaims, role: Role, classes: tuple[str, ...], skip: Mention | None = None) -> Argument | None:
    """Whose a figure is by what is written before it, a term between them included: 海浜電機の今期の営業利益."""
    found = holder_of(reader, role, classes, skip=skip)
    if found is None and (priced := _priced(reader, role, classes)) is not None:
        return priced
    phrases, at = reader.clause.phrases, role.phrase.index
    if found is not None or at < 2 or phrases[at - 1].func != "の" or phrases[at - 2].func != "の":
        return found
    body, term = phrases[at - 2].mention, phrases[at - 1]
    named = body is not None and body.kind is not MentionKind.NOMINAL and reader.fits(body, classes)
    plain = _PLAIN.search(term.content) is not None
    return Argument((body,), phrases[at - 2], "genitive") if body is not None and named and plain else None


def _priced(reader: RoleClaims, role: Role, classes: tuple[str, ...]) -> Argument | None:
    """The body whose price a figure is reckoned by: 海浜電機の初値に基づいた 時価総額."""
    for m in reader.mentions:
        named = m.kind is MentionKind.NAME and m.end < role.start and reader.fits(m, classes)
        if named and _BY_PRICE.fullmatch(reader.clause.between(m, role)):
            return Argument((m,), reader.phrase_of(m), "genitive")
    return None


def of_part(reader: RoleClaims, phrase: Phrase, classes: tuple[str, ...]) -> bool:
    """Whether a figure is that of what is no body, but a part of one or a thing: 海外の売上高; nor is the next in its row."""
    before = phrase.before
    if before is None:
        return False
    if before.func == "の":
        if before.content.endswith(reader.words.each):  # インド事業の売上高
            return True
        told = before.values or _PLAIN.search(before.content) is not None
        return not told and (before.mention is None or not reader.fits(before.mention, classes))
    row = (p for p in reversed(reader.clause.phrases[: phrase.index]) if p.func in {"が", "は"} or p.topic)
    figure = next(row, None)
    return figure is not None and reader.posts(figure) and of_part(reader, figure, classes)


def some_of_them(reader: RoleClaims, host: Phrase | None) -> bool:
    """Whether people are told to do or undergo something, so that they need not be all there are: 社員2000人が転籍する,
    職員6人に対し注意した; not 社員2000人に達する."""
    if host is None or host.topic or host.case in _OF:
        return False
    above = host.governor
    return host.case != "に" or above is None or reader.words.amounting.isdisjoint(above.lemmas)


def acted_on(reader: RoleClaims, phrase: Phrase) -> bool:
    """Whether something is done to people or by them, so that they need not be all there are: 400人の人員を削減する, not
    400人の社員を抱える."""
    predicate = phrase.governor
    return some_of_them(reader, phrase) and (
        predicate is None or not reader.words.having.intersection(predicate.lemmas)
    )


def of_whole(reader: RoleClaims, role: Role, value: Mention) -> bool:
    """Whether people are all there are, of whom a share is told: 従業員5000人の1割が; or who are told of as all: 全従業員."""
    return role.whole.startswith("全") or _SHARE.match(reader.clause.behind(value)) is not None


def subject_over(reader: RoleClaims, phrase: Phrase, classes: tuple[str, ...]) -> Argument | None:
    """The subject of the clause that a noun phrase is part of."""
    for host in (phrase, phrase.parent):
        predicate = host.predicate if host is not None else None
        if predicate is None or predicate.kind is Kind.NOUN:
            continue
        for found in reader.arguments.subjects(predicate):
            if found.phrase is not phrase and reader.fits(found.head, classes):
                return found if found.source not in {"sentence_topic", "relative_topic"} else None
        return None
    return None


def modified(reader: RoleClaims, phrase: Phrase, classes: tuple[str, ...]) -> Argument | None:
    """売上高1兆円のH: the noun that the whole phrase modifies, or its clause's topic."""
    parent = phrase.parent
    root = parent or phrase
    state = root.predicate
    if classes == ("Person",) and root.parent is None and state is not None and state.kind is Kind.COPULA:
        if not list(reader.arguments.subjects(state)):
            return reader.make.omitted(root, classes)  # 1942年生まれの66歳。
    if parent is None and state is not None and state.kind is Kind.COPULA:
        for found in reader.arguments.subjects(state):
            if reader.fits(found.head, classes):
                return found
    if (
        parent is not None
        and phrase.case == "の"
        and parent.mention is not None
        and reader.fits(parent.mention, classes)
    ):
        named = _predicated_of(reader, parent, classes) if parent.mention.kind is MentionKind.NOMINAL else None
        return named or Argument(reader.arguments.group(parent), parent, "modified")
    if parent is not None:
        predicate = parent.predicate
        if predicate is not None and (predicate.kind is Kind.COPULA or set(predicate.lemmas) & reader.words.amounting):
            for found in reader.arguments.subjects(predicate):
                if reader.fits(found.head, classes):
                    return found
    if parent is not None and phrase.func == "で" and classes == ("Organization",):
        return _dealt_with(reader, parent, classes)
    own = phrase.predicate if phrase.comma and phrase.func == "で" else None
    if own is not None and own.kind is Kind.COPULA:  # Hは総事業費400億円で、A社が施工する
        topics = (t for t in reader.arguments.topics(phrase) if t.phrase is not None and t.phrase.parent is phrase)
        return next((t for t in topics if reader.fits(t.head, classes)), None)
    return None


def _dealt_with(reader: RoleClaims, verb: Phrase, classes: tuple[str, ...]) -> Argument | None:
    """The body that a deed at some figure is done to, else who does it: 評価額615億ドルでA社に出資した, A社は時価総額10億ドルで
    上場した."""
    predicate = verb.predicate
    if predicate is None or predicate.kind is not Kind.VERB:
        return None
    for found in (
        *(reader.arguments.case(verb, c) for c in ("を", "に", "から")),
        *reader.arguments.subjects(predicate),
    ):
        if (
            found is not None
            and found.head.kind is MentionKind.NAME
            and reader.ontology.is_a(found.head.type, classes[0])
        ):
            return found if found.source in {"direct", "topic"} else None
    return None


def _predicated_of(reader: RoleClaims, noun: Phrase, classes: tuple[str, ...]) -> Argument | None:
    """The name that is said to be the thing that is described: Hは1950年創業のメーカーで、…."""
    said = noun.predicate
    if (noun.func != "で" or not noun.comma) and (said is None or said.kind is not Kind.COPULA):
        return None
    for before in reversed(reader.clause.phrases[: noun.index]):
        if before.theme and before.mention is not None:
            named = before.mention.kind is MentionKind.NAME and reader.fits(before.mention, classes)
            return Argument(reader.arguments.group(before), before, "topic") if named else None
    return None
