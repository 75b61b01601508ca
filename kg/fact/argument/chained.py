"""What a clause shares with others of its chain: their subjects, topics and objects."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.fact.argument.beside import Argument, Beside
from kg.fact.argument.directed import asked_by, said_apart
from kg.fact.argument.relative import gaps_of, leading_up
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Kind, Predicate
from kg.model import MentionKind

__all__ = [
    "coming",
    "governors_of",
    "is_opaque",
    "of_earlier",
    "of_governors",
    "reports",
    "shared_gap",
    "shared_object",
]

_SUING = "相手取る"


def of_earlier(arguments: Beside, phrase: Phrase) -> Iterator[Argument]:
    """Subject or topic of the nearest clause before that has one, which this one goes on to tell of."""
    for earlier in leading_up(arguments, phrase):
        if (over := _over(arguments, earlier)) is not None:
            yield over
        if (found := arguments.case(earlier, "が")) is not None:
            if not _made_unwritten(arguments, earlier, found):
                yield Argument(found.mentions, found.phrase, "sibling")
            return
        if topics := arguments.topics(earlier):
            yield Argument(topics[-1].mentions, topics[-1].phrase, "sibling")
            return


def of_governors(arguments: Beside, predicate: Predicate) -> Iterator[Argument]:
    """Subjects and topics of the clauses above, of whoever announces it, and of the sentence and its headline."""
    phrase, relative = predicate.phrase, False
    if (within := _within_relative(arguments, predicate)) is not None:
        yield within
        return
    for holder, tight in governors_of(arguments, phrase):
        if holder is None:
            relative = True
            continue
        found = arguments.case(holder, "が")
        if found and found.phrase and found.phrase.index < phrase.index and tight and not relative:
            yield Argument(found.mentions, found.phrase, "inherited")
        for topic in reversed(arguments.topics(holder)):
            if topic.phrase and topic.phrase.index < phrase.index:
                yield Argument(topic.mentions, topic.phrase, "relative_topic" if relative else "inherited")
    if (announcing := _announcing(arguments, predicate)) is not None:
        yield announcing
    for other in reversed(arguments.clause.phrases[: phrase.index]) if not relative else ():
        if other.theme and other.mention is not None and not said_apart(arguments, other, phrase):
            yield Argument(arguments.group(other), other, "sentence_topic")
    if arguments.headline is not None and arguments.headline.index < phrase.index:
        yield Argument(arguments.group(arguments.headline), arguments.headline, "headline_topic")


def _within_relative(arguments: Beside, predicate: Predicate) -> Argument | None:
    """Who does what a clause within a relative one leads up to: 青葉市を 相手取り 住民が賠償を求めた 訴訟. Behind a comma most others
    lead past it: A社はB社を買収し、C氏が設立した会社も…."""
    phrase = predicate.phrase
    above = phrase.parent
    if above is not None and above.predicate is None and above.case == "が":
        above = above.parent  # taken to describe who does it: 相手取り住民らが
    host = above.predicate if above is not None else None
    if predicate.form is not Form.CONTINUATIVE or host is None or host.form is not Form.ADNOMINAL:
        return None
    if phrase.text.endswith("、") and _SUING not in predicate.lemmas:
        return None
    found = arguments.case(host.phrase, "が")
    if found is None or found.phrase is None or found.phrase.index < phrase.index:
        return None
    return Argument(found.mentions, found.phrase, "inherited")


def reports(arguments: Beside, predicate: Predicate, who: Argument) -> bool:
    """Whether a medium is who reports a clause, which is then of others, however it is parsed: 青葉新聞は、…と伝えた; not
    a clause of reporting."""
    if not arguments.ontology.is_a(who.head.type, "MediaOrganization"):
        return False
    if predicate.lemmas[-1] in arguments.words.reporting:
        return False
    telling = arguments.words.reporting - {"する"}
    above = (p.predicate for p, _ in governors_of(arguments, predicate.phrase) if p is not None)
    verb = next((v for v in above if v is not None and v.kind is Kind.VERB and v.lemmas[-1] in telling), None)
    if verb is None:
        return False
    other = arguments.case(verb.phrase, "が") or next(reversed(arguments.topics(verb.phrase)), None)
    return other is None or other.phrase is who.phrase


def _over(arguments: Beside, clause: Phrase) -> Argument | None:
    """The topic before the subject of a clause, which goes on to be told of where the subject does not: Xは、Y氏が設立し、
    部品を供給する."""
    subject = arguments.case(clause, "が")
    if subject is None or subject.phrase is None:
        return None
    for topic in arguments.topics(clause):
        named = topic.head.kind in {MentionKind.NAME, MentionKind.PRONOUN}
        if topic.phrase is not None and named and not topic.phrase.case and topic.phrase.index < subject.phrase.index:
            return Argument(topic.mentions, topic.phrase, "sibling")
    return None


def coming(arguments: Beside, predicate: Predicate) -> Iterator[Argument]:
    """The topic right after a clause that says when or why the main clause is: Y社を買収した後、X社は移転した."""
    last = predicate.phrase
    if _tells_when(arguments, predicate) and last.parent is not None:
        last = last.parent
    elif predicate.form is not Form.CONTINUATIVE or predicate.kind is not Kind.VERB:
        return
    if not last.comma or last.parent is None or not arguments.verbal(last.parent):
        return
    for phrase in arguments.clause.phrases[last.index + 1 : last.parent.index]:
        if phrase.theme and phrase.parent is last.parent:
            if phrase.mention is not None and phrase.mention.kind is not MentionKind.NOMINAL:
                yield Argument(arguments.group(phrase), phrase, "coming_topic")
            return
        if phrase.case == "が" or arguments.verbal(phrase):
            return


def _announcing(arguments: Beside, predicate: Predicate) -> Argument | None:
    """Who announces what a clause without a subject says that he did: 打ち上げに成功したと A社が発表した."""
    above = predicate.phrase.governor
    if predicate.form is not Form.QUOTED or predicate.passive or above is None or above.lemmas[-1] != "発表":
        return None
    if above.passive or any(c.subjective for c in predicate.phrase.children):
        return None
    found = arguments.case(above.phrase, "が")
    after = found is not None and found.phrase is not None and found.phrase.index > predicate.phrase.index
    return replace(found, source="inherited") if found is not None and after else None


def _made_unwritten(arguments: Beside, phrase: Phrase, who: Argument) -> bool:
    """Whether a clause says who made what the text is about, which then acts: 高木氏が設立し、サイトを運営する."""
    own = phrase.predicate
    if own is None or own.passive or phrase.has("を"):
        return False
    frames = arguments.ontology.frames.of(own.lemmas)
    left_out = any(f.omitted and "を" in f.object and not f.fixed for f in frames)
    return left_out and arguments.ontology.is_a(who.head.type, "Person")


def shared_gap(arguments: Beside, predicate: Predicate) -> Iterator[Argument]:
    """The noun that the chain of clauses modifies which begins with this one: 大会で優勝し、三冠を狙ったX大, 入社した後に
    起業したX氏."""
    last = predicate
    led = any(p.theme for p in arguments.clause.phrases[: predicate.phrase.index])
    while arguments.case(last.phrase, "が") is None:
        holder = last.phrase.parent if _tells_when(arguments, last) and not led else last.phrase
        above = holder.governor if holder is not None else None
        if above is None or above.kind is Kind.NOUN or (holder is last.phrase and last.form is not Form.CONTINUATIVE):
            break
        last = above
    if last is not predicate and last.form is Form.ADNOMINAL and arguments.case(last.phrase, "が") is None:
        yield from gaps_of(arguments, last)


def _tells_when(arguments: Beside, predicate: Predicate) -> bool:
    """Whether a clause says when or why another is: X社を買収した 後."""
    noun = predicate.phrase.parent
    return predicate.form is Form.ADNOMINAL and noun is not None and arguments.noun(noun) in arguments.words.before_main


def governors_of(arguments: Beside, phrase: Phrase) -> Iterator[tuple[Phrase | None, bool]]:
    """The phrases above one, as (phrase, tight): tight where the subject is shared, not only the topic. (None, …)
    marks that a relative clause was left."""
    current = phrase
    tight = True
    while (parent := current.parent) is not None:
        own = current.predicate
        if own is not None and own.kind is not Kind.NOUN:
            opaque = own.content_clause or is_opaque(arguments, parent) or asked_by(arguments, own, parent)
            if own.form is Form.ADNOMINAL and not opaque:
                yield None, False
            elif own.form in {Form.ADVERBIAL, Form.CONDITIONAL}:
                tight = False
        yield parent, tight
        current = parent


def is_opaque(arguments: Beside, parent: Phrase) -> bool:
    """Whether a noun says nothing of its own about the clause before it, but how or that it is so: 方針, こと."""
    noun = arguments.noun(parent)
    return noun in arguments.words.formal or arguments.words.carries(noun)


def shared_object(arguments: Beside, predicate: Predicate, case: str) -> Argument | None:
    """The object of the clause before, shared: 米社を買収し、子会社化した; of shares the body: B社の株式の58%を取得し、子会社化した."""
    own = (c.predicate for c in predicate.phrase.children)
    if any(p is not None and p.form is Form.QUOTED for p in own):
        return None  # 部品を納めていて、操業を停止すると発表した
    for earlier in leading_up(arguments, predicate.phrase):
        if _SUING in earlier.lemmas:
            continue  # B社を相手取って 訴訟を 起こす
        if not arguments.words.leaving.isdisjoint(earlier.lemmas):
            continue  # B党を離党して 結成する
        found = arguments.case(earlier, case)
        if found is not None and found.head.kind is not MentionKind.NOMINAL:
            return Argument(found.mentions, found.phrase, "sibling")
        for child in reversed(earlier.children):
            stakes = (n for n in arguments.words.stakes if arguments.clause.ends_in(child, n))
            held = next((arguments.clause.holding(child, n) for n in stakes), None)
            if child.case == case and held is not None and (of := arguments.genitive(held)):
                return Argument(of[-1].mentions, of[-1].phrase, "sibling")
        return Argument(found.mentions, found.phrase, "sibling") if found is not None else None
    return None
