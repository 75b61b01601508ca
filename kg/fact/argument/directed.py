"""Who does what a clause tells where the verb above says so: whom it asks for it (省は海浜電機に青葉製作所を買収するよう求めた),
whose decision it is, or another than who judges it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.fact.argument.beside import Argument, Beside
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Kind, Predicate
from kg.fact.syntax.quotation import weighed

__all__ = ["addressed", "asked_by", "asked_of", "decider_of", "directing", "judged", "said_apart"]

_ASKED = ("よう", "ように")
_ADDRESSED = ("に対して", "に", "へ")
_DEPTH = 5  # from 勝った over の and 大きいと to 評価した
_CHAIN = 3  # clauses in 連用 form before the one that is asked for: 協力して 調べ、報告するよう


def directing(arguments: Beside, predicate: Predicate) -> tuple[Predicate, Predicate] | None:
    """The clause that is asked for, which is the predicate's or goes on with it, and the active verb that asks."""
    last: Predicate | None = predicate
    for _ in range(_CHAIN):
        if last is None or last.kind is not Kind.VERB or last.passive or last.phrase.parent is None:
            return None
        if (above := _asked_for(arguments, last)) is not None:
            return last, above
        if last.form is not Form.CONTINUATIVE or last.phrase.comma:
            return None  # 現地を訪れ、急ぐよう指示した
        last = last.phrase.governor
    return None


def _asked_for(arguments: Beside, clause: Predicate) -> Predicate | None:
    """The verb that asks for what a clause tells, over whom it addresses where that stands between: …するよう 部下に 命じた."""
    holder = clause.phrase.parent
    formal = (
        clause.form is Form.ADNOMINAL
        and holder is not None
        and arguments.noun(holder) == "こと"
        and holder.case == "を"
    )
    if holder is None or not (formal or clause.tail.endswith(_ASKED)):
        return None
    if (formal or holder.case in _ADDRESSED) and holder.predicate is None:
        holder = holder.parent
    above = holder.predicate if holder is not None else None
    return above if above is not None and _asks(arguments, above) else None


def addressed(arguments: Beside, predicate: Predicate, clause: Predicate, above: Predicate) -> Iterator[Argument]:
    """Whom a verb that asks for a clause addresses: what it has in に, or the clause where its own verb takes no に."""
    for case in _ADDRESSED:
        if (found := arguments.case(above.phrase, case)) is not None:
            yield replace(found, source="controlled")
            return
    for own in (clause, predicate):
        for case in _ADDRESSED[:2]:
            found = arguments.case(own.phrase, case)
            if found is not None and (case != "に" or not _takes(arguments, own, case)):
                yield replace(found, source="controlled")
                return


def asked_of(arguments: Beside, noun: Predicate) -> Argument | None:
    """Of whom the deed is asked that a verbal noun tells: 海浜電機に 青葉製作所の買収を 求めた."""
    above = noun.phrase.governor
    if noun.phrase.case != "を" or above is None or not _asks(arguments, above):
        return None
    found = next((a for case in _ADDRESSED if (a := arguments.case(above.phrase, case)) is not None), None)
    return replace(found, source="controlled") if found is not None else None


def _asks(arguments: Beside, verb: Predicate) -> bool:
    """Whether an active verb says that its subject asks for something or orders it."""
    return verb.kind is Kind.VERB and not verb.passive and not arguments.words.directing.isdisjoint(verb.lemmas)


def decider_of(arguments: Beside, predicate: Predicate) -> Argument | None:
    """Whose decision or plan it is that a clause tells, of which somebody else speaks: X氏は、Y氏を招くという A国の 決定を
    非難した."""
    noun = predicate.phrase.parent
    if not predicate.content_clause or noun is None or predicate.passive:
        return None
    if noun.mention is not None or arguments.noun(noun) not in arguments.words.decisions:
        return None
    owners = (c for c in noun.children if c.func == "の" and c.index > predicate.phrase.index)
    for c in owners:
        known = c.mention is not None and arguments.ontology.is_any(c.mention.type, ("Agent", "Country"))
        if known:
            return Argument(arguments.group(c), c, "inherited")
    return None


def asked_by(arguments: Beside, clause: Predicate, parent: Phrase) -> bool:
    """Whether a clause tells what is asked by what its subject brings (賠償を求める訴えを起こした); not by what another
    decided (賠償を命じた判決を破棄した)."""
    demands = parent.case == "を" and not arguments.words.demanding.isdisjoint(clause.lemmas)
    return demands and arguments.noun(parent) not in arguments.words.rulings


def said_apart(arguments: Beside, topic: Phrase, phrase: Phrase) -> bool:
    """Whether a topic stands in a quotation that is over before a phrase: 「青葉市は譲らない」として 批判した."""
    tokens, depth = arguments.clause.tokens, 0
    for c in arguments.clause.text(tokens[topic.end - 1].start, tokens[phrase.begin].start):
        depth += (c == "「") - (c == "」")
        if depth < 0:
            return True
    return False


def judged(arguments: Beside, predicate: Predicate) -> bool:
    """Whether a clause is of what somebody says that he thinks of another's deed: 「勝ったのは大きい」と 評価した; or of what
    another plans, of which he is for or against: 空港を建設する 計画に 反対した."""
    if weighed(arguments, predicate):
        return True
    current = predicate.phrase
    for _ in range(_DEPTH):
        own, above = current.predicate, current.governor
        if own is not None and own.form is Form.QUOTED:
            judges = above is not None and not above.passive  # 擁護していると非難された: whoever is blamed does
            return judges and above is not None and not arguments.words.judging.isdisjoint(above.lemmas)
        if current.parent is None:
            return False
        current = current.parent
    return False


def _takes(arguments: Beside, own: Predicate, case: str) -> bool:
    """Whether a verb may have something in a case for itself: 出資する takes に; not 訪問する beside what it has in を."""
    frames = arguments.ontology.frames.of(own.lemmas)
    filled = own.phrase.has("を")
    return any(
        (case in f.object and not (filled and "を" in f.object)) or case in f.subject or case in f.role for f in frames
    )
