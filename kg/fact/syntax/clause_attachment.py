"""Attachment of clauses: quotations taken for conditions, and clauses hung past the noun or the clause that they belong to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kg.fact.syntax.coordination import Coordination
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Kind, Predicate
from kg.model import MentionKind

__all__ = [
    "of_clause_before",
    "onto_carriers",
    "onto_light",
    "onto_name",
    "onto_relatives",
    "onto_saying",
    "onto_verbs",
    "out_of_relatives",
    "over_grounds",
    "quote",
    "rows_onto_carriers",
    "rows_onto_relatives",
]


def quote(arguments: Coordination) -> None:
    """What is said or decided though the parser takes it for a condition: 離脱すると会議で決定した."""
    for predicate in arguments.clause.predicates:
        above = predicate.phrase.governor
        if predicate.form is not Form.CONDITIONAL or not predicate.tail.endswith("と") or above is None:
            continue
        siblings = above.phrase.children
        said = any("と" in e.complement for lemma in above.lemmas for e in arguments.words.embeds.get(lemma, ()))
        if said and not any(c.case == "を" for c in siblings) and not any(
            c is not predicate.phrase and (p := c.predicate) is not None and p.form is Form.QUOTED for c in siblings
        ):  # fmt: skip
            predicate.phrase.predicate = replace(predicate, form=Form.QUOTED)


def onto_saying(arguments: Coordination) -> None:
    """Hangs what is said on the verb of saying, where the parser hung it on the speaker between: B社を買収したと A社が
    発表した."""
    for own in arguments.clause.predicates:
        speaker = own.phrase.parent
        if own.form is not Form.QUOTED or speaker is None or speaker.clausal:
            continue
        verb = speaker.parent
        if speaker.case == "が" and verb is not None and verb.index > speaker.index and verb.clausal:
            own.phrase.hang(verb)


def onto_name(arguments: Coordination) -> None:
    """Hangs a clause on the name or the event right behind it, where the parser did not see that it modifies that:
    生まれた X氏は, 建物が焼ける 火災が."""
    for own in arguments.clause.predicates:
        noun = own.phrase.after
        if not own.relative or own.phrase.comma or noun is None:
            continue
        m = noun.mention
        named = m is not None and (m.kind is MentionKind.NAME or (m.type == "Event" and noun.case == "が"))
        main = noun.parent
        if named and not noun.adnominal and own.phrase.parent is main and main and main.clausal:
            own.phrase.hang(noun)


def onto_carriers(arguments: Coordination) -> None:
    """Hangs a clause on the noun right behind it that carries it, where the parser hung it on the verb above: 後任を充てる
    人事を 決めた."""
    for phrase, noun in pairwise(arguments.clause.phrases):
        own = phrase.predicate
        if own is None or not own.relative or phrase.comma:
            continue
        above = phrase.parent
        if above is None or above is noun or noun.parent is not above or above.index < noun.index:
            continue
        if arguments.words.carries(arguments.noun(noun)) and above.clausal:
            phrase.hang(noun)


def rows_onto_carriers(arguments: Coordination) -> None:
    """Hangs a clause with its subject on the one of the same make behind it that a noun carries, where the parser hung it past
    that: A社は、X社長が 会長に退き、 Y専務が社長に 昇格する 人事も 発表した."""
    phrases = arguments.clause.phrases
    for own in arguments.clause.predicates:
        above, subject = own.phrase.parent, _subject_of(own.phrase)
        if own.form is not Form.CONTINUATIVE or own.kind is not Kind.VERB or above is None or subject is None:
            continue
        while above.parent is not None and not above.clausal:
            above = above.parent  # 退き、 後任に …
        for relative in phrases[own.phrase.index + 1 : above.index + 1]:
            noun, other = relative.parent, _subject_of(relative)
            if not _relative(relative) or other is None or noun is None or above not in {relative, noun.parent}:
                continue
            alike = (
                subject.mention is not None and other.mention is not None and subject.mention.type == other.mention.type
            )
            main = noun.parent.children if noun.parent is not None else ()
            told = any(c.topic and c.index < own.phrase.index for c in main)
            if (alike or told) and arguments.words.carries(arguments.noun(noun)):
                own.phrase.hang(relative)
                break


def _subject_of(clause: Phrase) -> Phrase | None:
    return next((c for c in clause.children if c.case == "が" and c.index < clause.index), None)


def onto_relatives(arguments: Coordination) -> None:
    """Hangs a clause without a subject on the relative clause right behind it, where the parser hung it on the verb
    whose subject the relative clause describes: A社を創業し、B社に出資した X氏は 語った."""
    for own in arguments.clause.predicates:
        above = own.phrase.parent
        if above is None or own.form is not Form.CONTINUATIVE:
            continue
        relative = next((p for p in arguments.clause.phrases[own.phrase.index + 1 : above.index] if _relative(p)), None)
        noun = relative.parent if relative is not None else None
        if noun is not None and not noun.func and noun.parent is not None and noun.parent.index == noun.index + 1:
            noun = noun.parent  # 公開した 基盤「X」を
        if relative is None or noun is None:
            continue
        between = arguments.clause.phrases[own.phrase.index + 1 : relative.index]
        if _lacks_object(arguments, own, between) and noun.index < above.index:
            doer = next(c.index for c in own.phrase.children if c.case == "が")
            for child in [c for c in own.phrase.children if c.index < doer]:
                child.hang(above)  # B社は 30日、
            own.phrase.hang(relative)  # A社が開発し、3月に公開した 「X」を 移管する
            continue
        leads = [p for p in (*arguments.clause.phrases[: own.phrase.index], *between) if _subject(p)]
        within = all(p.parent is not None and p.parent.index <= relative.index for p in between)
        if noun.mention is None or noun.parent is not above or not _subject(noun) or not within:
            continue
        if not leads:
            for topic in [c for c in own.phrase.children if c.topic and c.index < own.phrase.index]:
                topic.hang(above)  # A社では B社を経て 入社した X氏が
            own.phrase.hang(relative)


def out_of_relatives(arguments: Coordination) -> None:
    """Hangs a clause with a topic on the verb of saying over the relative clause behind it, in which no topic stands:
    大臣は会見を開き、 捜索している海軍が回収したと 述べた."""
    for own in arguments.clause.predicates:
        relative = own.phrase.parent
        if own.kind is not Kind.VERB or own.form is not Form.CONTINUATIVE or not own.phrase.comma or relative is None:
            continue
        if not _relative(relative) or _topics(relative) or not _topics(own.phrase):
            continue
        above = relative.parent
        while above is not None and not above.clausal:
            above = above.parent
        said = above.predicate if above is not None else None
        if said is not None and said.form is Form.QUOTED and above is not None and above.parent is not None:
            own.phrase.hang(above.parent)


def _lacks_object(arguments: Coordination, own: Predicate, between: Sequence[Phrase]) -> bool:
    """Whether a clause with a subject right before it says nothing of what is done, and none of what follows could."""
    children = own.phrase.children
    if own.kind is not Kind.VERB or own.passive or not own.phrase.comma or len(own.lemmas[-1]) < 2:
        return False
    if not any(c.case == "が" and c.mention is not None for c in children):
        return False
    if any(c.case in {"を", "に", "と", "で", "へ"} and not c.dated for c in children):
        return False
    if any(p.case in {"が", "を"} or p.topic for p in between):
        return False
    return arguments.ontology.frames.takes(own.lemmas, "を")


def rows_onto_relatives(arguments: Coordination) -> None:
    """Hangs a row of arguments on the relative clause that has the verb for it too, where the parser hung it past that:
    Aが監督を、Bが音楽を 担当した 映画が公開された."""
    for who, what, other, last in zip(*(arguments.clause.phrases[i:] for i in range(4)), strict=False):
        verb = last.parent
        told = what.func == last.func and what.func in {"を", "に"} and what.comma
        if not told or not who.func == other.func == "が" or verb is None or not _relative(verb):
            continue
        for phrase in (who, what):
            if phrase.parent is not None and phrase.parent.index > verb.index:
                phrase.hang(verb)


def onto_verbs(arguments: Coordination) -> None:
    """Hangs a clause on the verb over a list of names, where the parser hung it on the first of them: 「X」を提供し、 A社や
    B社など200社が 導入する."""
    for own in arguments.clause.predicates:
        above = own.phrase.parent
        if above is None or own.form is not Form.CONTINUATIVE or own.kind is not Kind.VERB or not own.phrase.comma:
            continue
        listed = above.named and above.func in {"や", "と"}
        while listed and above is not None and not above.clausal:
            above = above.parent
        if listed and above is not None:
            own.phrase.hang(above)


def onto_light(arguments: Coordination) -> None:
    """Hangs a clause with its subject on the verb behind the noun of action in を on which the parser hung it: A軍が B軍を
    破り 優勝を 決めた."""
    for own in arguments.clause.predicates:
        noun = own.phrase.parent
        if noun is None or own.form is not Form.CONTINUATIVE or own.kind is not Kind.VERB or own.phrase.comma:
            continue
        action, verb = noun.predicate, noun.parent
        if action is None or action.kind is not Kind.NOUN or noun.func != "を" or verb is None:
            continue
        if own.phrase.has("が") and verb.clausal and not verb.has("が"):
            own.phrase.hang(verb)


def _relative(phrase: Phrase) -> bool:
    """Whether a phrase is the verb of a clause before a noun."""
    own = phrase.predicate
    return own is not None and own.relative


def over_grounds(phrase: Phrase, above: Phrase) -> Phrase | None:
    """The verb that a phrase with に対し or を is of, where the parser hung it on the clause that says why: X社に対し、不正が
    あったとして、是正命令を出した; X国を、人権を侵害したとして非難した."""
    if above.parent is None:
        return None
    second = phrase.case == "を" and any(c.case == "を" and c.index > phrase.index for c in above.children)
    if not second and (phrase.case not in {"に対して", "を"} or not phrase.comma):
        return None
    reason, holding = above.predicate, above.parent.predicate
    if reason is None or reason.form is not Form.QUOTED or holding is None or holding.lemmas[-1] != "する":
        return None
    return above.parent.parent if holding.form is Form.CONTINUATIVE else None


def of_clause_before(arguments: Coordination, phrase: Phrase, above: Phrase) -> Phrase | None:
    """The verb in て whose subject the parser hung on the verb above, which has a topic: A社は、8社が 出資して 設立された."""
    own, behind = above.predicate, arguments.clause.phrases[phrase.index + 1 : above.index]
    topics = (p.mention for p in arguments.clause.phrases[: phrase.index] if p.theme)
    if own is None or phrase.comma or not any(m is not None for m in topics):  # A社を巡っては
        return None
    for clause in behind:
        said = clause.predicate
        if said is None or said.kind is Kind.NOUN:
            continue
        if clause.has("が") or said.passive:
            return None
        doing = said.form is Form.CONTINUATIVE and said.kind is Kind.VERB and clause.index == phrase.index + 1
        return clause if doing and own.passive and clause.parent is above and not clause.comma else None
    return None


def _topics(clause: Phrase) -> bool:
    """Whether a clause has a thing for its topic."""
    return any(c.func == "は" and c.mention is not None and not c.dated for c in clause.children)


def _subject(phrase: Phrase) -> bool:
    """Whether a phrase is the subject or the topic of its clause."""
    return phrase.subjective
