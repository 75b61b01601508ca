"""What a clause takes up for the object that it leaves out: from clauses before, its topic, what the sentence is about."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from itertools import pairwise

from kg.fact.argument.arguments import Argument
from kg.fact.argument.chained import governors_of, is_opaque
from kg.fact.argument.modified import modifies_doer
from kg.fact.argument.relative import gap_of, leading_up
from kg.fact.claims import Slots
from kg.fact.frame.nominal import PredicateReader
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Kind, Predicate
from kg.model import MentionKind, Status
from kg.ontology import VerbFrame

__all__ = [
    "also",
    "announcer",
    "classes_told",
    "concerning",
    "contrasted",
    "done_to_before",
    "entered",
    "has_case",
    "made_before",
    "met",
    "object_written",
    "of_part",
    "phrase_at",
    "shared_work",
    "taken_up",
    "topic_object",
]


def also(reader: PredicateReader, classes: tuple[str, ...], acting: tuple[str, ...]) -> Argument | None:
    """The object that も marks behind another subject (A監督は 監督賞も 受賞した), before one that is none itself (会長も
    務めた X氏), or that cannot be one of the classes that act (A容疑者も 逮捕した)."""
    phrase, gap = reader.predicate.phrase, gap_of(reader.arguments, reader.predicate)
    bearer = gap is not None and gap.head.kind is MentionKind.NAME and not reader.fits(gap, classes)
    if has_case(reader, "を"):
        return None
    for child in reversed(phrase.children):
        if child.func != "も" or child.mention is None:
            continue
        found = Argument(reader.arguments.group(child), child, "topic")
        acts = reader.ontology.is_a(child.mention.type, "Agent")  # 東京高裁も支持した: who else, not whom
        others = any(
            t.phrase is not child and t.phrase is not None and (not acts or t.phrase.parent is phrase)
            for t in reader.arguments.subjects(reader.predicate)
        )
        if not others:
            others = bearer or (child.mention.kind is MentionKind.NAME and not reader.fits(found, acting))
        return found if others and reader.fits(found, classes) else None
    return None


def concerning(reader: PredicateReader, frame: VerbFrame, classes: tuple[str, ...]) -> Argument | None:
    """What the sentence says at its beginning that it is about, where nothing stands as the object: Aをめぐっては、B社が
    6月に立ち入り検査した; whose part is done something to (本社を捜索した)."""
    noun = reader.predicate.phrase.parent if reader.predicate.form is Form.ADNOMINAL else None
    relative = noun is not None and not (reader.predicate.content_clause or is_opaque(reader.arguments, noun))
    verb = reader.predicate.kind is Kind.VERB or _weighed(reader)
    if not verb or reader.passive or relative:  # but 子会社化する方針だ
        return None
    beside = (c for c in reader.predicate.phrase.children if c.index not in reader.fixed and c.case in frame.object)
    if any(c.mention is not None or c.case == "を" for c in beside):
        return None
    phrases = reader.make.clause.phrases
    for phrase, after in pairwise(phrases[: reader.predicate.phrase.index + 1]):
        own = phrase.func.endswith("も") and phrase.parent is reader.predicate.phrase  # B社についても子会社化する
        about = phrase.case == "について" and (phrase.comma or own)  # 新薬について、当局が承認した
        about = about and not _tells(reader)
        told = phrase.case in {"をめぐって", "について"} and (phrase.func.endswith("は") or about)
        told = told or (phrase.case == "を" and after.text.startswith(("めぐっては", "巡っては")))
        if not told:
            continue
        whose = reader.arguments.genitive(phrase)  # A社の不正会計をめぐっては
        acts = phrase.mention is not None and reader.ontology.is_a(phrase.mention.type, "Agent")
        found = whose[-1] if whose and not acts and not about else None
        if found is None and phrase.mention is not None:
            found = Argument(reader.arguments.group(phrase), phrase, "topic")
        if found is not None:
            known = ("Agent", "Product", "Project", "Work", "Facility") if about else ("Agent",)
            named = found.head.kind is not MentionKind.NOMINAL and reader.ontology.is_any(found.head.type, known)
            return replace(found, source="topic") if named and reader.fits(found, classes) else None
    return None


def _weighed(reader: PredicateReader) -> bool:
    """Whether a verb has the bare noun of a deed for its object: 買収を 検討している, 買収に 乗り出した."""
    phrase = reader.predicate.phrase
    above = phrase.governor if phrase.case in {"を", "に"} else None
    return above is not None and above.kind is Kind.VERB and not phrase.children


def _tells(reader: PredicateReader) -> bool:
    """Whether the predicate says that something is said: Aについて、B社が発表した."""
    return any(e.speaker for lemma in reader.predicate.lemmas for e in reader.make.words.embeds.get(lemma, ()))


def contrasted(reader: PredicateReader, frame: VerbFrame, classes: tuple[str, ...]) -> Argument | None:
    """What the clause before is for or against, where another takes the other side: AはXに賛成し、Bは反対した."""
    phrase = reader.predicate.phrase
    own = any(c.mention is not None and c.subjective for c in phrase.children)
    if not own or reader.passive or "に" not in frame.object or phrase.has(*{"に", "を", "と"}):
        return None
    for earlier in leading_up(reader.arguments, phrase):
        lemmas = earlier.lemmas
        if lemmas[-1] in reader.make.words.comments:
            return None  # 本店に加え、別館も開業した
        alike = reader.ontology.frames.takes(lemmas, "に")
        found = reader.arguments.case(earlier, "に") if alike else None
        fit = found is not None and found.phrase is not None
        return replace(found, source="sibling") if fit and found and reader.fits(found, classes) else None
    return None


def entered(reader: PredicateReader) -> Argument | None:
    """The event that a relative clause says the subject is in: リレーに出場した 日本が 3位に入った."""
    for found in reader.arguments.subjects(reader.predicate):
        for clause in reversed(found.phrase.children) if found.phrase is not None else ():
            own = clause.predicate
            if own is None or not own.relative:
                continue
            for case in ("に", "で"):
                event = reader.arguments.case(clause, case)
                if event is not None and reader.ontology.is_a(event.head.type, "Event"):
                    return replace(event, source="sibling")
        return None
    return None


def announcer(reader: PredicateReader, classes: tuple[str, ...], frame: VerbFrame) -> Argument | None:
    """The body that announces who joins, where it is left out whom: 青葉FCは、X選手が 加入すると 発表した."""
    above = reader.predicate.phrase.governor if reader.predicate.form is Form.QUOTED else None
    if above is None or not frame.omitted or frame.subject_class != ("Person",):
        return None
    topics = (*reader.arguments.topics(above.phrase), *reader.arguments.topics(reader.predicate.phrase))
    told = next((t for t in topics if t.head.kind is MentionKind.NAME), None)
    return replace(told, source="controlled") if told is not None and reader.fits(told, classes) else None


def taken_up(reader: PredicateReader, classes: tuple[str, ...], frame: VerbFrame) -> Argument | None:
    """The object of the clause before that this one goes on about: 計画を立ち上げ、B社も参加した."""
    if frame.object == ("から",):  # 権利を行使し、移籍した: from somewhere else
        return None
    if frame.omitted and frame.subject_class == ("Person",):  # 大学を卒業し、入社した
        return None
    for earlier in leading_up(reader.arguments, reader.predicate.phrase):
        passed = reader.make.words.leaving | reader.make.words.by_way
        if not passed.isdisjoint(earlier.lemmas):
            continue  # B党を離党して 結成する, 子会社を通して 取得する
        found = reader.arguments.case(earlier, "を")
        if found is not None and frame.fixed and found.head.surface in reader.ontology.frames.nouns:
            return None  # X氏が脚本を書き、Y氏が監督を務めた
        if found is not None and reader.ontology.is_any(found.head.type, classes_told(reader, classes, frame)):
            return replace(found, source="sibling")
        return None
    return None


def shared_work(reader: PredicateReader, classes: tuple[str, ...]) -> Argument | None:
    """What the clause before makes, in which somebody else has this part: A社が橋を設計し、B社が施工を担った."""
    governor = reader.governor
    if governor is None or reader.predicate.phrase.children:
        return None
    if governor.passive or reader.arguments.case(governor.phrase, "が") is None or reader.predicate.phrase.case != "を":
        return None
    for earlier in leading_up(reader.arguments, governor.phrase):
        found = reader.arguments.case(earlier, "を")
        acting = reader.arguments.case(earlier, "が") or next(iter(reader.arguments.topics(earlier)), None)
        fit = found is not None and acting is not None and reader.fits(found, classes)
        return replace(found, source="sibling") if fit and found is not None else None
    return None


def of_part(reader: PredicateReader, frame: VerbFrame) -> Argument | None:
    """Whose part the clause before takes, where this one tells what becomes of the whole: B社の株式を取得し、子会社とする."""
    phrase = reader.predicate.phrase
    above = phrase.parent if reader.predicate.form is Form.QUOTED else None  # 取得し、子会社にすると発表した
    beside = (c for c in leading_up(reader.arguments, above) if c.index < phrase.index) if above is not None else ()
    for earlier in (*leading_up(reader.arguments, phrase), *beside):
        part = reader.arguments.case(earlier, "を")
        if part is None or part.phrase is None or reader.fits(part, frame.omitted):
            return None
        whole = (g for g in reversed(reader.arguments.genitive(part.phrase)) if reader.fits(g, frame.omitted))
        found = next(whole, None)
        return replace(found, source="sibling") if found is not None else None
    return None


def met(reader: PredicateReader, classes: tuple[str, ...]) -> Argument | None:
    """With whom the clause before says that one meets, where nobody else is written: AはBと会談し、覚書に署名した."""
    if reader.predicate.kind is not Kind.VERB or reader.passive or has_case(reader, "と"):
        return None
    written = (c.mention for c in reader.predicate.phrase.children if c.topic or c.case == "が")
    if any(m is not None and m.kind is MentionKind.PRONOUN for m in written):
        return None  # AはBと会談し、両国は覚書に署名した
    for earlier in leading_up(reader.arguments, reader.predicate.phrase):
        if reader.make.words.meeting.intersection(earlier.lemmas):
            found = reader.arguments.case(earlier, "と")
            named = found is not None and found.head.kind is not MentionKind.NOMINAL
            return replace(found, source="sibling") if named and found and reader.fits(found, classes) else None
    return None


def topic_object(reader: PredicateReader, predicate: Predicate, classes: Slots) -> Argument | None:
    """A topic that is the object because the subject is written: この計画は両社が主導する."""
    own = predicate is reader.predicate
    subject = reader.arguments.case(predicate.phrase, "が")
    if subject is None and set(classes[1]) <= {"Event", "Organization"}:
        subject = _subject_before(reader, predicate)
    amounts = {c.index for c in predicate.phrase.children if c.values and c.mention is None}
    if (own and has_case(reader, "を", reader.fixed | amounts)) or subject is None:
        return None
    before = list(leading_up(reader.arguments, predicate.phrase))
    busy = [c for c in before if _acts_on(reader, c, classes[1]) and not reader.arguments.case(c, "が")]
    for topic in reversed(reader.arguments.topics(predicate.phrase)):  # not A社は工場を売却し、B社が取得する
        if reader.fits(topic, classes[1]) and not any(topic.phrase and c.index > topic.phrase.index for c in busy):
            return topic
    acting = {m.surface for m in subject.mentions}
    for earlier in (c for c in before if c not in busy):  # この計画は両社が主導し、A社が運営する
        for topic in reversed(reader.arguments.topics(earlier)):
            if acting.isdisjoint(m.surface for m in topic.mentions) and reader.fits(topic, classes[1]):
                return Argument(topic.mentions, topic.phrase, "inherited_topic_object")
    if predicate.form is Form.QUOTED:  # whoever speaks is no object of what is said
        return None
    for holder, _ in governors_of(reader.arguments, predicate.phrase):
        above = holder.predicate if holder is not None else None
        if holder is None or (above is not None and above.form is Form.QUOTED):
            break
        for topic in reversed(reader.arguments.topics(holder)):
            if (
                topic.phrase is not None
                and topic.phrase.index < predicate.phrase.index
                and reader.fits(topic, classes[1])
            ):
                return Argument(topic.mentions, topic.phrase, "inherited_topic_object")
    return None


def _acts_on(reader: PredicateReader, clause: Phrase, classes: tuple[str, ...]) -> bool:
    """Whether a clause has an object, or a deed for one that is done to what the classes allow: B社の 買収を 見送り."""
    if reader.arguments.case(clause, "を") is not None:
        return True
    deeds = (c for c in clause.children if c.case == "を" and c.predicate is not None)
    return any(reader.fits(whose, classes) for deed in deeds for whose in reader.arguments.genitive(deed))


def _subject_before(reader: PredicateReader, predicate: Predicate) -> Argument | None:
    """The subject of the clauses before, which goes on acting: 名古屋場所は、Aが Bを寄り切り、優勝を果たした."""
    before = (reader.arguments.case(c, "が") for c in leading_up(reader.arguments, predicate.phrase))
    return next((found for found in before if found is not None), None)


def object_written(reader: PredicateReader, frame: VerbFrame) -> bool:
    """Whether something stands where the object would, fixed complements apart."""
    beside = (c for c in reader.predicate.phrase.children if c.index not in reader.fixed)
    return reader.passive or any(c.case in frame.object and not c.values for c in beside)


def classes_told(reader: PredicateReader, classes: tuple[str, ...], frame: VerbFrame) -> tuple[str, ...]:
    """The classes of an omitted object: those that the frame names, else an undertaking or event sooner than a body."""
    if frame.omitted:
        return frame.omitted
    if frame.owned or ("を" in frame.object and modifies_doer(reader.arguments, reader.predicate, classes)):
        return classes
    if {"Work", "Event"} <= set(classes):  # 高木誠が主演している
        return tuple(c for c in classes if c in {"Event", "Work"})
    return tuple(c for c in classes if c in {"Event", "Project"}) or classes


def phrase_at(reader: PredicateReader, index: int) -> Phrase:
    """The phrase of the clause with an index."""
    return reader.make.clause.phrases[index]


def made_before(reader: PredicateReader, classes: tuple[str, ...]) -> Argument | None:
    """What the clause before does something to, of which the next one tells: 大型船を建造しており、来年に就航する."""
    if has_case(reader, "を") or has_case(reader, "が"):
        return None
    host: Phrase | None = (reader.governor or reader.predicate).phrase
    if host is not None and host.parent is not None and reader.make.words.cue(reader.arguments.noun(host.parent)):
        host = host.parent  # 就航する 予定だ
    for clause in leading_up(reader.arguments, host) if host is not None else ():
        found = reader.arguments.case(clause, "を")
        if found is not None:
            return replace(found, source="sibling") if reader.fits(found, classes) else None
    return None


def done_to_before(
    reader: PredicateReader, frame: VerbFrame, classes: tuple[str, ...], subject: Argument
) -> Argument | None:
    """What the clause before does something to and this one opens or shuts, though who does it would fit too: 北湊工場を
    建設し、2010年に閉鎖した. Without mentions where it has none; None where nothing is done to anything there."""
    shuts = frame.subject[0] == "を"
    if reader.predicate.kind is Kind.NOUN and frame.untold:  # an opening
        return _aimed_at(reader, frame.untold, subject)
    if reader.passive or reader.predicate.kind is not Kind.VERB or not reader.ontology.is_a(subject.head.type, "Agent"):
        return None
    if has_case(reader, "を") or has_case(reader, "が") or not ({"を", "が"} & set(frame.subject)):
        return None
    for clause in leading_up(reader.arguments, reader.predicate.phrase):
        thing = next((c for c in clause.children if c.case == "を"), None)
        verb = clause.predicate
        bound = (e for k in verb.lemmas for e in reader.make.words.embeds.get(k, ())) if verb is not None else ()
        aims = any(e.status is Status.PLANNED for e in bound)
        if thing is None or aims:  # 県域新聞を目指して創刊した
            continue
        own = reader.arguments.case(clause, "を")
        of = [] if own is not None else [g for g in reader.arguments.genitive(thing) if g is not subject]
        for found in [own] if own is not None else of[::-1]:
            if reader.ontology.is_a(found.head.type, "Facility") or (shuts and reader.fits(found, classes)):
                return replace(found, source="sibling")
        return Argument((), None, "sibling") if shuts else None
    return None


def _aimed_at(reader: PredicateReader, classes: tuple[str, ...], subject: Argument) -> Argument | None:
    """The house of which somebody aims at the opening, by the clause beside that: 来春の開業を目指し、湊ホテルを建てる.
    Without mentions where that clause is of something else."""
    aim = reader.governor
    if aim is None or reader.ontology.is_any(subject.head.type, classes):
        return None
    after = aim.phrase.parent if aim.form is Form.CONTINUATIVE else None
    for clause in (*leading_up(reader.arguments, aim.phrase), *((after,) if after is not None else ())):
        thing = next((c for c in clause.children if c.case == "を" and c is not reader.predicate.phrase), None)
        if thing is None:
            continue
        own = reader.arguments.case(clause, "を")
        for found in (*((own,) if own is not None else ()), *reversed(reader.arguments.genitive(thing))):
            if reader.ontology.is_any(found.head.type, classes):
                return replace(found, source="sibling")
        return Argument((), None, "sibling")
    town = reader.ontology.is_any(subject.head.type, ("Country", "Region", "City"))
    return Argument((), None, "sibling") if town else None


def has_case(reader: PredicateReader, case: str, but: Collection[int] = ()) -> bool:
    """Whether something stands beside the predicate in a case; `but` are indices of phrases that do not count."""
    beside = (c for c in reader.predicate.phrase.children if c.case == case and c.index not in but)
    return any(not reader.arguments.adverbial(c, reader.fixed) for c in beside)
