"""Who has done, or is held to have done, what a clause of reason or suspicion tells: …したとして, …した疑いで, …したとみて."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.fact.argument.beside import Argument, Beside
from kg.fact.argument.counted import person_of
from kg.fact.argument.relative import gaps_of, leading_up
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Kind, Predicate
from kg.model import Mention, MentionKind
from kg.ontology import VerbFrame

__all__ = ["blamed", "charged_with", "defendants", "held_against", "spoken_of", "suspected_in", "tried", "wronged_in"]

_GOING_ON = frozenset((Form.CONTINUATIVE, Form.ADVERBIAL, Form.FINAL))
_DEPTH = 4  # from 調べている over とみて and 疑いがある to 盗んだ


def charged_with(arguments: Beside, predicate: Predicate) -> Argument | None:
    """Who did what an active clause with として says: the object of the verb above, where it is somebody (県警は、無許可で
    営業したとして、A容疑者を逮捕した)."""
    last = _last_ground(predicate)
    if last is None or predicate.passive or predicate.lemmas == ("する",):
        return None
    if last.form is Form.ADNOMINAL:
        return _suspect(arguments, last.phrase.parent)
    holding = last.phrase.parent
    if last.form is not Form.QUOTED or holding is None or holding.parent is None:
        return None
    if holding.text in {"する", "した"}:  # 使用したとする疑いで
        return _suspect(arguments, holding.parent)
    if not holding.text.startswith("して"):
        return None
    if (accused := _accused(arguments, holding.parent)) is not None:
        return accused
    penalty = _penalty(arguments, holding.parent)
    for case in ("を", *(penalty.object if penalty is not None else ())):
        found = arguments.case(holding.parent, case)
        if found is not None and found.phrase is not None and found.phrase.index > holding.index:
            known = found.head.kind is not MentionKind.NOMINAL and arguments.ontology.is_a(found.head.type, "Agent")
            if known or penalty is None:
                return replace(found, source="controlled") if known else None
    return None


def _accused(arguments: Beside, phrase: Phrase) -> Argument | None:
    """Who is arrested or charged by a passive clause for what the one before tells: 店を襲ったとして 逮捕された B氏が."""
    own = phrase.predicate
    if own is None or not own.passive or arguments.words.charges.isdisjoint(own.lemmas):
        return None
    last: Predicate | None = own
    for _ in range(_DEPTH):
        if last is not None and last.form is Form.CONTINUATIVE:
            last = last.phrase.governor
    modified = gaps_of(arguments, last) if last is not None and last.form is Form.ADNOMINAL else ()
    who = next((g for g in modified if _acting(arguments, g.head)), None)  # 問われた A被告の 公判
    found = arguments.case(phrase, "が") or who or next(reversed(arguments.topics(phrase)), None)
    named = found is not None and found.head.kind is not MentionKind.NOMINAL
    return replace(found, source="controlled") if found is not None and named else None


def _last_ground(predicate: Predicate) -> Predicate | None:
    """The last of the clauses in a row that say what somebody did, unless it is done to them."""
    last: Predicate | None = predicate
    for _ in range(_DEPTH):
        if last is None or last.form not in _GOING_ON or last.kind is not Kind.VERB:
            break
        last = last.phrase.governor
    return None if last is None or last.passive else last


def held_against(arguments: Beside, predicate: Predicate) -> bool:
    """Whether a clause with として says what somebody is penalized for, whom the verb above may not name: it is not whoever
    penalizes them (財務省は、軍を支援したとして、企業に制裁を科した)."""
    last = _last_ground(predicate)
    if last is None or last.form is not Form.QUOTED or (holding := last.phrase.parent) is None:
        return False
    above = holding.parent
    return holding.text.startswith("して") and above is not None and _penalty(arguments, above) is not None


def _penalty(arguments: Beside, phrase: Phrase) -> VerbFrame | None:
    """The frame by which the verb of a clause penalizes somebody."""
    own = phrase.predicate
    for lemma in own.lemmas if own is not None and not own.passive else ():
        for frame in arguments.ontology.frames.verbs.get(lemma, ()):
            fixed = ((c.case, c.content) for c in phrase.children)
            beside = list(fixed) if frame.fixed else []
            said = all(any(case == c and text.endswith(noun) for c, text in beside) for case, noun in frame.fixed)
            if said and frame.relation in arguments.ontology.constructions.sanction:
                return frame
    return None


def _suspect(arguments: Beside, suspicion: Phrase | None) -> Argument | None:
    """Whom the verb above charges with what a clause tells: 県警は、サイトを運営した疑いでA容疑者を逮捕した; サイトを運営した罪に
    問われたA被告."""
    if suspicion is None or not suspicion.content.endswith(arguments.words.suspicions):
        return None
    charge = suspicion.governor
    words = {"で": arguments.words.charges, "に": arguments.words.tried}.get(suspicion.case, ())
    if charge is None or not any(lemma in words for lemma in charge.lemmas):
        return None
    found = _accused(arguments, charge.phrase) if charge.passive else arguments.case(charge.phrase, "を")
    if found is None or found.head.kind is MentionKind.NOMINAL or not arguments.ontology.is_a(found.head.type, "Agent"):
        return None
    return replace(found, source="controlled")


# ── from what comes of it to who did it ─────────────────────────────────────────────────────────────────────


def _grounds(phrase: Phrase) -> Iterator[Predicate]:
    """The predicates of the clauses with として that say why something is done, the nearest first."""
    for ground in reversed(phrase.children):
        own = ground.predicate
        if own is None or own.lemmas != ("する",) or own.form is not Form.CONTINUATIVE:
            continue
        for child in reversed(ground.children):
            said = child.predicate
            if said is not None and said.form is Form.QUOTED:
                yield said


def blamed(arguments: Beside, phrase: Phrase, before: int) -> Iterator[Argument]:
    """Whom the clauses of reason of what is done blame that stand before the index: their subject, or in whom they find
    what is suspected (B社に違反の疑いがあるとして)."""
    for said in _grounds(phrase):
        suspected = any(c.case == "が" and c.content.endswith(arguments.words.wrongs) for c in said.phrase.children)
        found = arguments.case(said.phrase, "に" if suspected else "が")
        if found is not None and said.phrase.index < before:
            yield found


def wronged_in(arguments: Beside, predicate: Predicate) -> Argument | None:
    """To whom was done what a passive clause with として says: X社が特許を侵害されたとして賠償を求めた."""
    for said in _grounds(predicate.phrase):
        found = arguments.case(said.phrase, "が") if said.passive else None
        if found is not None and arguments.ontology.is_a(found.head.type, "Agent"):
            return replace(found, source="sibling")
    return None


def spoken_of(arguments: Beside, predicate: Predicate) -> Iterator[Argument]:
    """Of whom the clause with として speaks that says why something was done to them: X氏は軍を投入したとして、起訴された."""
    for said in _grounds(predicate.phrase):
        for clause in (said.phrase, *leading_up(arguments, said.phrase)) if not said.passive else ():
            for topic in reversed(arguments.topics(clause)):
                yield Argument(topic.mentions, topic.phrase, "sibling")


def suspected_in(arguments: Beside, phrase: Phrase) -> Iterator[Argument]:
    """Who does what is looked into by the predicate of a phrase, nearest first: nobody who only undergoes it."""
    for clause in _held(arguments, phrase, _DEPTH):
        said = clause.predicate
        if said is None or (
            said.form is Form.QUOTED and clause.parent is phrase and not _reproached(arguments, phrase)
        ):
            continue  # 「日本が変わらなければならない」と訴えた
        for case in _blaming(arguments, said):
            found = arguments.case(clause, case)
            if found is not None and found.head.kind is not MentionKind.NOMINAL:
                wronged = found.head.title.startswith(arguments.words.wronged)
                if not wronged and _acting(arguments, found.head):
                    yield found
        if said.form is Form.QUOTED and _reproached(arguments, phrase):
            yield from (
                t for t in arguments.topics(clause) if _spoken_topic(arguments, t) and _acting(arguments, t.head)
            )


def tried(arguments: Beside) -> Iterator[Mention]:
    """The people of whom a clause says that they stand trial: 収賄の罪に問われた 前町長の高木誠氏."""
    for own in arguments.clause.predicates:
        if own.passive and own.form is Form.ADNOMINAL and not arguments.words.tried.isdisjoint(own.lemmas):
            yield from (m for g in gaps_of(arguments, own) for m in g.mentions if person_of(arguments, m))


def defendants(arguments: Beside) -> Iterator[Argument]:
    """Against whom the suits are brought that a clause tells of: A氏が B社に 賠償を求めた 訴訟, B社を 相手取った 裁判."""
    for suit in arguments.clause.phrases:
        if arguments.noun(suit) not in arguments.words.suits:
            continue
        for child in suit.children:
            own = child.predicate
            claims = own is not None and not arguments.words.claiming.isdisjoint(own.lemmas) and not own.passive
            found = _defending(arguments, child) if claims else None
            if found is not None and _acting(arguments, found.head):
                yield found


def _defending(arguments: Beside, claim: Phrase) -> Argument | None:
    """Against whom a claim is made: what stands in に or に対して, in を of 訴える, or who is held to have done what for."""
    for clause in (claim, *leading_up(arguments, claim)):
        whole = not arguments.words.accusing.isdisjoint(clause.lemmas)
        for case in ("に", "に対して", *(("を",) if whole else ())):
            if (found := arguments.case(clause, case)) is not None:
                return found
    return next(suspected_in(arguments, claim), None)


def _blaming(arguments: Beside, said: Predicate) -> tuple[str, ...]:
    """In which cases those stand who did what a clause tells: B社が侵害した, B社に侵害された, B社から中傷を受けた."""
    if said.lemmas[-1] in arguments.words.receiving:
        return ("から",)
    if said.lemmas[-1] in arguments.words.undergoing:
        return ()
    if said.passive:
        return ("に", "から", "によって")
    return ("に", "が") if said.lemmas[-1] == "ある" else ("が",)


def _reproached(arguments: Beside, phrase: Phrase) -> bool:
    """Whether a verb says that what is quoted is a reproach: 批判した."""
    own = phrase.predicate
    return own is not None and any(n in arguments.words.charges and n in arguments.words.voiced for n in own.lemmas)


def _spoken_topic(arguments: Beside, topic: Argument) -> bool:
    """Whether a name is the topic within quotation marks: 「Bは約束を守っていない」と批判した."""
    if topic.phrase is None or topic.head.kind is not MentionKind.NAME:
        return False
    tokens = arguments.clause.tokens
    before = arguments.clause.text(arguments.clause.sentence.start, tokens[topic.phrase.end - 1].start)
    return before.count("「") > before.count("」")


def _acting(arguments: Beside, mention: Mention) -> bool:
    """Whether somebody may be to blame: a person, a body or a state."""
    return arguments.ontology.is_any(mention.type, ("Agent", "Country"))


def _held(arguments: Beside, phrase: Phrase, depth: int) -> Iterator[Phrase]:
    """The clauses of what is held to be so below a phrase: …したとみて, …した疑いがあるとして, …した疑いで, …したかどうか."""
    for child in reversed(phrase.children) if depth else ():
        own = child.predicate
        if own is not None and own.kind is Kind.VERB:
            doubted = own.form is Form.ADNOMINAL and phrase.content.endswith(arguments.words.suspect)
            if own.form is Form.QUOTED or doubted:
                yield child
                yield from _held(arguments, child, depth - 1)
            elif own.form is Form.CONTINUATIVE and own.lemmas[-1] in arguments.words.supposing:
                yield from _held(arguments, child, depth - 1)
        elif child.case == "の" and phrase.content.endswith(arguments.words.suspect):  # …した恐喝の疑いで
            for clause in (c for c in child.children if _acts_in(c)):
                yield clause
                yield from _held(arguments, clause, depth - 1)  # …したとする違反の疑いで
        elif child.content.endswith((*arguments.words.suspect, "どう")) and child.case in {"が", "で", "か", "も", ""}:
            yield from _held(arguments, child, depth - 1)


def _acts_in(phrase: Phrase) -> bool:
    """Whether a phrase is a clause that tells which wrong the noun behind it is."""
    own = phrase.predicate
    return own is not None and own.relative
