"""Attachment around the clauses that say by what means, on what grounds or on what footing something is: 80億円を投じて建設する,
不正があったとして処分する, 青葉県が地盤の X社."""

from __future__ import annotations

from itertools import pairwise

from kg.fact.syntax.coordination import Coordination
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Kind, Predicate
from kg.model import MentionKind

__all__ = ["footings", "into_suits", "past_grounds", "past_spans", "past_spending"]

_SITES = frozenset(("City", "Region", "Country", "Place"))  # not 工場に 80億円を投じて
_TAKING = frozenset(("かける", "掛ける", "費やす"))


def footings(arguments: Coordination) -> None:
    """Makes a clause of what something rests on, which is said with の before its noun: 青葉県が 地盤の X社, 鋼材が 主力の Y社."""
    for subject, noun in pairwise(arguments.clause.phrases):
        above = noun.parent if noun.func == "の" and noun.content in arguments.words.footings else None
        if above is not None and subject.case == "が" and not subject.comma and subject.mention is not None:
            noun.predicate = Predicate(noun, Kind.COPULA, Form.ADNOMINAL, (noun.content,))
            if subject.parent is not noun:
                subject.hang(noun)
            for other in [c for c in noun.children if c.index < subject.index]:
                other.hang(above)  # Z社と、青葉県が 地盤の X社は


def past_spans(arguments: Coordination) -> None:
    """Hangs with whom something is done on the verb past how long it takes: 湊大学と 3年 かけて 開発した X."""
    for own in arguments.clause.predicates:
        verb, i = own.phrase.parent, own.phrase.index
        if own.lemmas[-1] not in _TAKING or own.form is not Form.CONTINUATIVE or verb is None or verb.index <= i:
            continue
        for beside in reversed(arguments.clause.phrases[:i]):
            if beside.mention is not None or beside.comma or beside.topic:
                break


def past_grounds(arguments: Coordination) -> None:
    """Hangs who acts on the verb past the grounds that have a subject of their own, with what stands before him: A社を巡っては、
    公取委が 不正が あったとして 命令を出した."""
    for own in arguments.clause.predicates:
        holding = own.phrase.governor
        if own.form is not Form.QUOTED or holding is None or holding.lemmas[-1] != "する":
            continue
        acting = holding.phrase.parent
        if holding.form is not Form.CONTINUATIVE or acting is None or not acting.clausal:
            continue
        actor = _outer(arguments, own.phrase)
        if actor is None or acting.has("が"):
            continue
        actor.hang(acting)
        for child in [c for c in own.phrase.children if c.index < actor.index]:
            child.hang(acting)


def into_suits(arguments: Coordination) -> None:
    """Hangs who claims something, and on what grounds, on the verb of claiming that says of which suit the noun is, where
    the parser hung them on the verb above: A氏が、B社に 特許を 侵害されたとして、賠償を 求めた 訴訟の 判決が 湊地裁であった."""
    for own in arguments.clause.predicates:
        verb, suit = own.phrase, own.phrase.parent
        if own.form is not Form.ADNOMINAL or suit is None or arguments.words.claiming.isdisjoint(own.lemmas):
            continue
        if not suit.content.startswith(tuple(arguments.words.suits)) or verb.has("が"):
            continue
        for phrase in reversed(arguments.clause.phrases[: verb.index]):
            beyond = phrase.parent is not None and phrase.parent.index > verb.index
            if beyond and phrase.case == "が" and not phrase.clausal:
                phrase.hang(verb)
                break
            if beyond and not phrase.text.startswith("して"):
                break
            if beyond:
                phrase.hang(verb)


def _outer(arguments: Coordination, grounds: Phrase) -> Phrase | None:
    """Who acts on grounds, ahead of what they are themselves told of, with no other verb between the two."""
    inner = next((c for c in grounds.children if c.case == "が"), None)
    if inner is None:
        return None
    if _acts(arguments, inner):  # hung beside the other, which comes behind
        own = [c for c in grounds.children if c.case == "が"]
        return inner if len(own) > 1 else None
    for phrase in reversed(arguments.clause.phrases[: inner.index]):
        said = phrase.predicate
        if (said is not None and said.kind is Kind.VERB) or phrase.topic:
            return None
    return None


def _acts(arguments: Coordination, phrase: Phrase) -> bool:
    m = phrase.mention
    return m is not None and m.kind is MentionKind.NAME and arguments.ontology.is_a(m.type, "Agent")


def past_spending(arguments: Coordination, phrase: Phrase, spending: Phrase) -> Phrase | None:
    """The verb past what is spent on it, where the parser hung on the spending where something is built: 湊市に 80億円を
    投じて 工場を 建設する."""
    own, deed = spending.predicate, spending.parent
    place = phrase.mention is not None and phrase.mention.type in _SITES
    if own is None or own.form is not Form.CONTINUATIVE or own.lemmas[-1] not in arguments.words.spending or not place:
        return None
    paid = any(c.case == "を" and c.mention is None and c.values for c in spending.children)
    if deed is None or not paid or not deed.clausal or deed.has("に"):
        return None
    return deed if any(c.case == "を" and c.index > spending.index for c in deed.children) else None
