"""Whose a figure is that stands without its holder: the body whose results are told, or of which another figure is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.fact.argument.arguments import Argument
from kg.fact.argument.chained import governors_of
from kg.fact.argument.relative import leading_up
from kg.fact.roles.claims import RoleClaims
from kg.fact.roles.finder import Role
from kg.fact.roles.unwritten import unwritten_holder
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Kind, Predicate
from kg.model import Mention, MentionKind, SentenceKind, Status

__all__ = [
    "by_body",
    "causing",
    "counting",
    "foretold",
    "prior",
    "reporting",
    "summed",
    "telling",
    "whose_before",
    "whose_result",
]

_TOGETHER = re.compile(r"(?:合わせて|合計|総計|計|両社で|2社で|総額)[^、。]{0,4}$")
_NOTE = re.compile(r"[（(][^（()）]{1,16}[)）]?$")  # 決算（国際会計基準）
_BEFORE = re.compile(r"[（(](?:前の期|前期|前年同期|前年度|前年|前年同月|その前の期)は[^（）()]{1,16}の$")


def foretold(reader: RoleClaims, role: Role) -> Status | None:
    """That a figure is one of those expected, of which the sentence tells: 業績予想について、純利益を70億円から80億円に引き上げた."""
    for phrase in reader.clause.phrases[: role.phrase.index]:
        told = phrase.topic or phrase.case in {"について", "を", "が"}
        if (
            told
            and phrase.content.endswith(reader.words.results)
            and phrase.content.endswith(tuple(reader.words.foreseen))
        ):
            return Status.PLANNED
    return None


def by_body(
    reader: RoleClaims, role: Role, values: list[Mention], classes: tuple[str, ...]
) -> Iterator[tuple[Argument, Mention]]:
    """The bodies behind a figure's noun with the amount of each: 純利益はA銀行が420億円、B銀行が380億円だった."""
    if classes != ("Organization",) or not role.head or not role.phrase.topic:
        return
    for m in values:
        at = reader.phrase_of(m)
        before = reader.clause.phrases[at.index - 1] if at is not None and at.index > role.phrase.index + 1 else None
        body = before.mention if before is not None and (before.topic or before.case == "が") else None
        if at is None or body is None or at.func in {"に", "を", "へ"} or body.kind is not MentionKind.NAME:
            continue
        if reader.fits(body, classes) and reader.ontology.is_a(body.type, "Organization"):
            yield Argument((body,), before, "row"), m


def prior(reader: RoleClaims, role: Role, values: list[Mention]) -> Mention | None:
    """The amount of the period before, in a bracket behind this one's: 210億円の赤字（前の期は350億円の黒字）."""
    before = reader.clause.text(reader.make.sentence.start, role.start)
    return next((m for m in values if m.end + 1 == role.start and _BEFORE.search(before)), None)


def reporting(reader: RoleClaims, role: Role, classes: tuple[str, ...]) -> Argument | None:
    """Whose figure it is: the body whose results the sentence is about, or whose the figure before in the row is."""
    for phrase in reversed(reader.clause.phrases[: role.phrase.index]):
        if _NOTE.sub("", phrase.content).endswith(reader.words.results) and (
            phrase.topic or phrase.case in {"が", "で", ""}
        ):
            for of in (*reversed(reader.arguments.genitive(phrase)), *_presenting(reader, phrase)):
                if reader.fits(of.head, classes) and of.head.kind is not MentionKind.NOMINAL:
                    return of
        if phrase.theme and phrase.mention is not None:
            head = phrase.mention
            if head.kind is not MentionKind.NOMINAL and reader.fits(head, classes):
                return Argument((head,), phrase, "topic")
        for claim in reader.make.claims:
            if claim.evidence.rule == "noun_value_clause" and claim.object.quantity is not None:
                return Argument((claim.subject,), phrase, "sibling")
    return _headed(reader, role, classes)


def _headed(reader: RoleClaims, role: Role, classes: tuple[str, ...]) -> Argument | None:
    """The body that opens a headline: 海浜電機、最終赤字150億円に."""
    first = reader.clause.phrases[0]
    if reader.make.sentence.kind is not SentenceKind.HEADING or first is role.phrase or not first.comma or first.func:
        return None
    m = first.mention
    named = m is not None and m.kind is MentionKind.NAME and reader.fits(m, classes)
    return Argument((m,), first, "headline_topic") if m is not None and named else None


def _presenting(reader: RoleClaims, results: Phrase) -> Iterator[Argument]:
    """Who presented the results: X社が5日発表した4〜6月期決算."""
    for child in results.children:
        predicate = child.predicate
        if (
            predicate is not None
            and predicate.form is Form.ADNOMINAL
            and set(predicate.lemmas) & reader.words.presenting
        ):
            yield from reader.arguments.subjects(predicate)


def whose_result(reader: RoleClaims, phrase: Phrase, classes: tuple[str, ...]) -> Argument | None:
    """Whose the result is that a phrase is told of: X社の最終損益は210億円の赤字（…）だった."""
    for child in reversed(phrase.children):
        if child.topic or child.case == "が":
            if (of := reader.owner(child, classes)) is not None:
                return of
    return None


def whose_before(reader: RoleClaims, role: Role, classes: tuple[str, ...]) -> Argument | None:
    """Whose the topic before it is, where both are figures of one body: X社の株価は上がり、時価総額は1兆円を超えた."""
    if not role.phrase.topic or role.phrase.case or reader.arguments.genitive(role.phrase):
        return None
    for other in reversed(reader.clause.phrases[: role.phrase.index]):
        if other.theme:
            plain = other.mention is None or other.mention.type in {"", "Thing"}
            for of in reversed(reader.arguments.genitive(other)) if plain else ():
                if of.head.kind is not MentionKind.NOMINAL and reader.fits(of.head, classes):
                    return of
            return None
    return None


def causing(reader: RoleClaims, predicate: Predicate, classes: tuple[str, ...]) -> Argument | None:
    """The event that a figure is of, beside the verb: 大雨で死者は5人となった."""
    if classes != ("Event",):
        return None
    above = (holder for holder, _ in governors_of(reader.arguments, predicate.phrase))
    for host in (predicate.phrase, *leading_up(reader.arguments, predicate.phrase), *above):
        if host is None:
            return None
        for child in reversed(host.children):  # 大雨で、北浜県では死者が5人に上った
            m = child.mention
            if m is None or child.case not in {"で", "によって"} or child.adnominal or not reader.fits(m, classes):
                continue
            if not m.surface.endswith(reader.words.occasion_nouns):  # 会見で
                return Argument(
                    reader.arguments.group(child), child, "direct"
                )  # 地震で、政府は死者が3千人に上ったと発表した
    return None


def telling(host: Phrase) -> Predicate | None:
    """The predicate above a figure in a row of them: 死者12人、負傷者30人が 確認された."""
    current: Phrase | None = host
    while current is not None:
        found = current.predicate
        if found is not None and found.kind is not Kind.NOUN:
            return found
        current = current.parent
    return None


def counting(reader: RoleClaims, role: Role, predicate: Predicate | None, classes: tuple[str, ...]) -> Argument | None:
    """The event whose dead or hurt are counted in a row: 地震で、死者12人、負傷者30人が確認された."""
    if predicate is None or predicate.form is Form.ADNOMINAL:
        return None
    return causing(reader, predicate, classes) or unwritten_holder(reader, role.phrase, classes)


def summed(reader: RoleClaims, value: Mention, holder: Argument) -> bool:
    """Whether an amount is that of several bodies together, and so of none of them: 両社の従業員は計8000人."""
    several = len(holder.mentions) > 1 or holder.head.surface.startswith("両")
    return several and _TOGETHER.search(reader.clause.text(reader.make.sentence.start, value.start)) is not None
