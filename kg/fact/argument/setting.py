"""The setting of a clause: the event that the clauses before tell of, and where and when one is that a clause describes.

決勝が行われ、ドイツが優勝した            the event of the first clause is that of the second
旅客機が墜落し、87人が死亡した            so is the one that its verb tells
首都で、車2台が絡む事故があった            the place of the clause that describes an event is the event's
首都では両者が対立し、内戦が行われた        so is the place that a chain of clauses begins with
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from kg.contest import DAY
from kg.fact.argument.arguments import Argument, Arguments
from kg.fact.argument.chained import governors_of
from kg.fact.argument.cleft import cleft_argument
from kg.fact.argument.counted import person_of
from kg.fact.argument.relative import gaps_of, leading_up
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Kind, Predicate
from kg.model import Mention

__all__ = ["cause", "describing", "of_other_topic", "place", "scene", "suffered"]

_DAY = re.compile(DAY)
_OWING = ("ため", "せい", "影響")


def scene(
    arguments: Arguments, predicate: Predicate, fits: Callable[[Argument], bool], cases: tuple[str, ...] = ("が", "で")
) -> Argument | None:
    """What fits among the subjects (and what stands in で) of the clauses that lead up to a predicate, nearest first."""
    other = arguments.case(predicate.phrase, "が") is not None
    for clause in _before(arguments, predicate.phrase):
        own = clause.predicate
        entered = own is not None and own.kind is Kind.VERB and own.lemmas[-1] in arguments.words.entering and not other
        for case in (*cases, "に") if entered else cases:  # 市長選に出馬し、当選した
            found = arguments.case(clause, case) or (_whole(arguments, clause) if case == "が" else None)
            if found is not None and (event := next(filter(fits, _meant(found)), None)) is not None:
                return replace(event, source="sibling")
        if own is not None and (made := _brought_about(arguments, own)) is not None:
            caused = arguments.case(clause, "を")
            harm = caused is not None and arguments.words.harms(caused.head.surface)
            if caused is not None and (made or harm) and fits(caused):
                return Argument(caused.mentions, caused.phrase, "sibling")
        for topic in reversed(arguments.topics(clause)):
            if fits(topic):
                return Argument(topic.mentions, topic.phrase, "sibling")
        told = arguments.clause.happening(clause) if own is not None and own.kind is Kind.VERB else None
        if told is not None and fits(found := Argument((told,), None, "sibling")):
            return found
    return None


def _brought_about(arguments: Arguments, own: Predicate) -> bool | None:
    """Whether a verb says that what stands in を happens by somebody: True where it always does (事故を起こす), False where it may
    do so (攻撃を行う), None where it does not."""
    if own.lemmas[-1] in {"起こす", "引き起こす"}:
        return True
    lights = (light for lemma in own.lemmas for light in arguments.words.lights.get(lemma, ()))
    return (
        False if not own.passive and any("を" in light.noun and light.voice == "active" for light in lights) else None
    )


def _meant(found: Argument) -> Iterator[Argument]:
    """An argument, and what is named in front of the two who play: 決勝・A対Bが 行われ."""
    yield found
    for m in found.phrase.inner if found.phrase is not None and "対" in found.phrase.content else ():
        yield replace(found, mentions=(m,))


def _whole(arguments: Arguments, clause: Phrase) -> Argument | None:
    """The contest of which a day takes place: 青葉場所の 14日目が 行われ."""
    for child in clause.children:
        if child.case == "が" and child.mention is None and _DAY.fullmatch(child.content):
            return next(reversed(arguments.genitive(child)), None)
    return None


def cause(arguments: Arguments, predicate: Predicate) -> Argument | None:
    """The event that the chain of clauses begins with: この襲撃により、2人が 死亡、1人が 負傷した."""
    for holder, _ in governors_of(arguments, predicate.phrase):
        if holder is None:
            return None
        for case in ("によって", "で"):
            found = arguments.case(holder, case)
            if found is None or found.phrase is None or found.phrase.index >= predicate.phrase.index:
                continue
            if arguments.ontology.is_a(found.head.type, "Event"):
                return replace(found, source="inherited")
    return None


def suffered(arguments: Arguments, predicate: Predicate, people: Phrase | None) -> Argument | None:
    """The event that befell those who came to harm, where the clause that says who they are tells it, or the one before:
    雪崩に 巻き込まれた 2人が 死亡した, 地震で 崩れた 家に いた 2人が, 土砂崩れに 巻き込まれて、3人が けがをした, 津波に 襲われた 村で."""
    places = (c for c in predicate.phrase.children if c.case == "で" and c.index < predicate.phrase.index)
    waiting = [
        *reversed([*leading_up(arguments, predicate.phrase)]),
        *places,
        *((people,) if people is not None else ()),
    ]
    while waiting:
        phrase = waiting.pop()
        own = phrase.predicate
        caught = own is not None and own.lemmas[-1] in arguments.words.caught
        for child in (c for c in phrase.children if c.index < phrase.index):
            m = child.mention
            befell = m is not None and m.type == "Event" and arguments.words.harms(m.surface)
            owing = child.func == "の" and phrase.content in _OWING  # 土石流のため、3人が負傷した
            if befell and (owing or child.case in {"で", "によって"} or (caught and child.case == "に")):
                return Argument(arguments.group(child), child, "sibling")
            waiting.append(child)
    return None


def _before(arguments: Arguments, phrase: Phrase) -> Iterator[Phrase]:
    """The clauses in 連用 form or with が that lead up to a phrase or to what governs it in its chain."""
    seen: set[int] = set()
    current: Phrase | None = phrase
    for _ in range(4):
        if current is None:
            return
        for child in reversed(current.children):
            own = child.predicate
            chained = own is not None and own.kind is not Kind.NOUN and own.form in {Form.CONTINUATIVE, Form.ADVERBIAL}
            if chained and child.index < phrase.index and child.index not in seen:
                seen.add(child.index)
                yield child
                yield from (c for c in leading_up(arguments, child) if c.index not in seen)
        own = current.predicate
        if own is None or own.kind is Kind.NOUN:
            return
        if own.form not in {Form.CONTINUATIVE, Form.QUOTED}:
            focus = cleft_argument(arguments, own)
            current = focus.phrase if focus is not None else None
            continue
        current = current.parent


def describing(arguments: Arguments, event: Phrase) -> Iterator[Phrase]:
    """The clauses that say what an event is (車2台が絡む 事故), nearest first."""
    for child in reversed(event.children):
        own = child.predicate
        if own is None or not own.relative:
            continue
        said_of = next(iter(gaps_of(arguments, own)), None)
        if said_of is None or not person_of(arguments, said_of.head):  # 3日に死去した 高木さんの 葬儀
            yield child
            yield from leading_up(arguments, child)


def place(
    arguments: Arguments, predicate: Predicate, event: Phrase | None, fits: Callable[[Argument], bool]
) -> Argument | None:
    """Where an event is, of a predicate that says that it took place: the place that opens the clause describing it, or
    the chain of clauses."""
    focus = cleft_argument(arguments, predicate)
    if focus is not None and focus.phrase is not None:  # 事故が起きたのは 横浜市の 路上だ
        for found in (focus, *reversed(arguments.genitive(focus.phrase))):
            if fits(found):
                return found
    told = tuple(describing(arguments, event)) if event is not None else ()
    for clause in (*told, *leading_up(arguments, predicate.phrase)):
        for child in clause.children:
            if event is not None and child.subjective:
                struck = _struck(arguments, child) if clause in told else None
                if struck is not None and fits(struck):
                    return struck
                break  # but 旅客機が 空港で着陸に失敗し、炎上した
            if child.case == "で" and child.mention is not None and not child.adnominal:
                found = Argument(arguments.group(child), child, "sibling")
                if fits(found):
                    return found
    return _shared(arguments, predicate, fits)


def _struck(arguments: Arguments, subject: Phrase) -> Argument | None:
    """What an event happens to, where the clause that describes the event writes it in が: 北浜市の 工場が 全焼する火災, 北浜市の
    住宅2棟が, 北浜市の 建物 4棟が."""
    things, phrase = subject.inner[-1:], subject
    if subject.mention is not None:
        things = arguments.group(subject)
    elif not things and (counted := [c for c in subject.children if not c.func and c.mention is not None]):
        things, phrase = arguments.group(counted[-1]), counted[-1]
    alive = any(arguments.ontology.is_a(m.type, c) for m in things for c in ("Agent", "Country"))
    return Argument(things, phrase, "sibling") if things and subject.case and not alive else None


def _causing(arguments: Arguments, predicate: Predicate) -> Phrase | None:
    """The event that a clause describes and by which something comes about: 10日に起きた 火災で 住宅が焼けた."""
    event = predicate.phrase.parent
    if predicate.form is not Form.ADNOMINAL or event is None or event.mention is None or event.parent is None:
        return None
    return event if event.case == "で" and arguments.ontology.is_a(event.mention.type, "Event") else None


def _shared(arguments: Arguments, predicate: Predicate, fits: Callable[[Argument], bool]) -> Argument | None:
    """The place with では that opens a chain of clauses, which the parser hung on the last: 若草市では 地震が発生し、3人が死亡した."""
    caused = _causing(arguments, predicate)  # 若草市では 10日に起きた 火災で 住宅が焼けた
    own: Predicate | None = predicate
    while own is not None and (caused is not None or own.form is Form.CONTINUATIVE):
        above = (caused or own.phrase).parent
        own, caused = (above.predicate if above is not None else None), None
        for child in own.phrase.children if own is not None else ():
            opens = child.case == "で" and child.topic and child.index < predicate.phrase.index
            if opens and child.mention is not None:
                found = Argument(arguments.group(child), child, "sibling")
                if fits(found):
                    return found
    return None


def of_other_topic(predicate: Predicate, time: Mention) -> bool:
    """Whether a date beside a verbal noun that is a topic is told of another: 着工は4月、竣工は 5月の予定."""
    phrase = predicate.phrase
    if predicate.kind is not Kind.NOUN or phrase.func != "は" or phrase.parent is None:
        return False
    beside = phrase.parent.children
    dated = next((p for p in beside if time in p.values), None)
    topics = [p for p in beside if dated is not None and p.func == "は" and p.index < dated.index]
    return dated is not None and (not topics or topics[-1] is not phrase)
