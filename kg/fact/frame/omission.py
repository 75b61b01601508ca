"""Arguments left out: whether a predicate may leave its subject or object to be told from elsewhere, and what it takes
up from the clauses and topics before it."""

from __future__ import annotations

from collections.abc import Iterator

from kg.fact.argument.arguments import Argument
from kg.fact.argument.blame import charged_with, held_against
from kg.fact.argument.chained import is_opaque
from kg.fact.argument.cleft import cleft_argument
from kg.fact.argument.directed import directing
from kg.fact.argument.modified import done_together, holds_share, modifies_doer, modifies_other
from kg.fact.argument.relative import gap_of, leading_up
from kg.fact.claims import Slots
from kg.fact.frame.charged import decides
from kg.fact.frame.modifying import complement_owned
from kg.fact.frame.nominal import PredicateReader
from kg.fact.frame.takeup import has_case
from kg.fact.frame.unnamed import (
    counts_actors,
    last_of_chain,
    modifies_actor,
    modifies_taken,
    nobody_written,
    of_anybody,
    of_counted,
    of_stranger,
    only_counted,
    says_where,
)
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Kind
from kg.fact.syntax.quotation import weighed
from kg.model import MentionKind
from kg.ontology import VerbFrame

__all__ = [
    "PASSIVE_AGENT",
    "TELLING",
    "acts_on",
    "is_undergone",
    "may_omit",
    "object_omissible",
    "own_subject",
    "said_of_another",
    "subject_written",
]

PASSIVE_AGENT = ("によって", "に", "から", "より")
# Classes that few things of a text have, so that an argument left out can be told by them.
TELLING = {"Project", "Event", "Organization", "Facility", "Work", "Product"}
_HONORIFICS = ("氏", "さん", "容疑者", "被告")  # where a description is a name that was not known for one


def may_omit(reader: PredicateReader, frame: VerbFrame) -> bool:
    """A subject may be left out of an active clause; the agent of a passive is left out because it does not
    matter, and that of a free noun phrase because nobody is meant. What a passive is said of may be left out as the
    subject of an active clause may (1968年に設立された)."""
    if only_counted(reader):
        return False
    if _undergoer_left_out(reader, frame) or _thing_left_out(reader, frame):
        return True
    if "が" not in frame.subject or acts_on(reader, frame) or says_where(reader, frame):
        return False
    if (
        charged_with(reader.arguments, reader.predicate) is not None
        or held_against(reader.arguments, reader.predicate)
        or directing(reader.arguments, reader.predicate) is not None
    ):
        return False  # whoever it is does not fit
    unnamed = of_counted(reader) or of_anybody(reader) or of_stranger(reader)
    if unnamed or weighed(reader.arguments, reader.predicate):
        return False
    if reader.predicate.enabled:
        return False  # 利用できるようにする: whoever may
    if reader.predicate.causative and not reader.ontology.relations[frame.relation].symmetric:
        return False  # 行動が首脳に基金を設立させた: whoever is made to
    if own_subject(reader) is not None or ("の" in frame.subject and complement_owned(reader)):
        return False
    if _own_topic(reader) is not None:
        return False
    children = reader.predicate.phrase.children
    if reader.predicate.lemmas[-1] == "ある" and any(c.func == "の" and c.mention is not None for c in children):
        return False  # 襲撃の あった 投票所
    if reader.passive:  # 逮捕されたのは B氏だ: by whom has been told
        return cleft_argument(reader.arguments, reader.predicate) is not None
    if reader.predicate.kind is not Kind.NOUN:
        return True
    if reader.governor is None or reader.passive_light():
        return False
    above = reader.governor.phrase, reader.governor.phrase.parent
    aiming = (c for p in above if frame.untold and "time" in frame.object and p is not None for c in p.children)
    return not any(c.case == "が" for c in aiming)  # 新棟の建設が来春の完成を目指して進む


def _undergoer_left_out(reader: PredicateReader, frame: VerbFrame) -> bool:
    """Whether a passive clause does not say of what it is said, which is the relation's subject."""
    if not reader.passive or "を" not in frame.subject:
        return False
    if reader.predicate.form is Form.ADNOMINAL or own_subject(reader) is not None or has_case(reader, "を"):
        return False
    return not any(c.theme and not c.values for c in reader.predicate.phrase.children)


def _thing_left_out(reader: PredicateReader, frame: VerbFrame) -> bool:
    """Whether an active clause says of something that was told of when it is put out, and no more: 7月に発売する."""
    if not frame.untold or frame.subject != ("を",) or reader.passive or reader.predicate.kind is not Kind.VERB:
        return False
    if reader.predicate.form is Form.ADNOMINAL or has_case(reader, "を") or has_case(reader, "が"):
        return False
    return not any(c.theme and not c.values for c in reader.predicate.phrase.children)


def said_of_another(reader: PredicateReader, obj: Argument, frame: VerbFrame) -> bool:
    """Whether a relative clause says something of the noun that it modifies, an actor, what a date is of or what lies
    somewhere (湾岸にある装置), so that nobody outside the clause is its subject; as what somebody acts
    (株式を保有する筆頭株主として) is himself."""
    if done_together(reader.arguments, reader.predicate, frame):
        return False
    if obj.source == "direct" and modifies_actor(reader) and not modifies_taken(reader, obj):
        return True
    gap = gap_of(reader.arguments, reader.predicate)
    if gap is None and obj.source == "time" and reader.predicate.form is Form.ADNOMINAL:
        above = reader.predicate.phrase.parent  # 1991年に発生した 噴火以来
        return above is not None and not reader.predicate.content_clause and not is_opaque(reader.arguments, above)
    if gap is None or gap.phrase is None or obj.source == "gap" or gap.phrase.case == "として":
        return False
    lying = "を" not in frame.object and "Place" in reader.ontology.relations[frame.relation].range
    if lying or decides(reader, gap.phrase):
        return True
    return obj.source == "time" or reader.ontology.is_any(gap.head.type, ("Agent", "Country"))


def object_omissible(reader: PredicateReader, frame: VerbFrame, classes: Slots) -> bool:
    """An object may be left out where its class is telling (参加した: the project that the text is about), nothing
    stands in its case, and the subject is written beside the verb."""
    if reader.passive:
        return False
    # 運営する A社が発表した, 競合する A社が発表した, 約2割を出資する A社が発表した
    doing = "を" in frame.object and modifies_doer(reader.arguments, reader.predicate, classes[1])
    doing = doing or any(way(reader.arguments, reader.predicate, frame) for way in (modifies_other, holds_share))
    if not (bool(frame.omitted) or set(classes[1]) <= TELLING or doing):
        return False
    if "を" in frame.object and not (frame.omitted or frame.fixed) and _goes_alone(reader):
        return False  # A百貨店が閉店した: it is no other that closed
    if classes[1] == ("Organization",) and "Event" in reader.ontology.relations[frame.relation].range:
        return False  # 青葉連盟も参加した: in what happens, not in the body that is spoken of
    if reader.predicate.kind is Kind.NOUN and not _deed_of_none(reader, frame):
        return False
    if _asks_for_object(reader, frame, classes[1]) or _object_told(reader, frame, classes[1]):
        return False
    hosts = (reader.predicate.phrase, *_carriers(reader))
    acting = any(reader.arguments.case(host, "が") is not None for host in hosts)
    if reader.predicate.headline and "を" in frame.object and not acting and set(classes[0]) & set(classes[1]):
        return False  # 代表作「X」はドラマ化。: it may as well be what something is done to
    told = reader.predicate.form is not Form.ADNOMINAL or len(hosts) > 1  # 取得する 予定だ
    if told and nobody_written(reader, frame, classes):
        return True
    if frame.omitted and "を" in frame.object and not acting and not doing:
        topics = [t for host in hosts for t in reader.arguments.topics(host)]
        if not topics or any(reader.fits(t, frame.omitted) for t in topics):
            return False  # 同社は1986年に創業した: it was founded; but 同社は9月に発売する
    return doing or _acts_here(reader, frame, classes[1], hosts)


def _goes_alone(reader: PredicateReader) -> bool:
    """Whether a verb is said of what changes as well as of who changes it: 閉店する."""
    return not reader.make.words.alone.isdisjoint(reader.predicate.lemmas)


def _asks_for_object(reader: PredicateReader, frame: VerbFrame, classes: tuple[str, ...]) -> bool:
    """Whether a frame tells nothing without its object: 向けに, for whom nothing is made unless it is said."""
    if frame.only or frame.without or frame.object == ("向けに",) or (frame.object[0] == "の" and not frame.fixed):
        return True
    event = classes == ("Event",) and "の" in frame.object and not complement_owned(reader)
    return bool(frame.fixed) and not frame.omitted and not event  # 原因を調べている: of the accident that is told


def _object_told(reader: PredicateReader, frame: VerbFrame, classes: tuple[str, ...]) -> bool:
    """Whether something that is no mention or of no fitting class is the object, or what the clause says it of."""
    if frame.relation in reader.ontology.constructions.shareholding and _founds_next(reader):
        return True  # 出資して、持ち株会社を設立する: in that
    direct = "を" in frame.object
    if direct and (has_case(reader, "を", but=reader.fixed) or _thing_is_topic(reader, named="が" in frame.subject)):
        return True  # 建物はA社に売却する: the building is
    children = reader.predicate.phrase.children
    said = (c.predicate for c in children)
    if any(p is not None and p.form is Form.QUOTED for p in said):
        return True  # 「怒りだ」と書いた
    named = (c for c in children if c.named)
    if any(c.case in frame.object for c in named if not reader.arguments.equated(c)):
        return True
    last = last_of_chain(reader)
    if has_case(reader, "が") and last.form is Form.ADNOMINAL and not last.content_clause:
        after = last.phrase.parent
        planned = bool(frame.omitted) and after is not None and reader.make.words.carries(reader.arguments.noun(after))
        if not planned and (last is reader.predicate or direct):  # but A社が支援する 方針だ
            return True  # A氏が勤めていた 美容室: what the clause says it of; X社が発売し、売れている「Y」
    to = [c for c in children if c.case == "に"]
    if "Event" in classes and any(c.content.endswith(tuple(reader.make.words.posts)) for c in to):
        return True  # 佐賀県知事に当選した: in the election of one, not in that which is told of
    given = (c.mention for c in to if c.mention is not None)
    if frame.object == ("の",) and any(reader.ontology.is_any(m.type, classes) for m in given):
        return True  # A社に事業を譲渡した: one's own, and not A社's
    bare = (c for c in to if c.mention is None and not c.values and not c.dated)
    return frame.object[0] == "に" and next(bare, None) is not None  # 調査にはX大学も参加する, 創立に関与した


def _founds_next(reader: PredicateReader) -> bool:
    """Whether the clause that this one goes on with makes a body."""
    after = reader.predicate.phrase.governor if reader.predicate.form is Form.CONTINUATIVE else None
    frames = reader.ontology.frames.of(after.lemmas) if after is not None and not after.passive else ()
    return any(f.relation in reader.ontology.constructions.foundation for f in frames)


def _acts_here(reader: PredicateReader, frame: VerbFrame, classes: tuple[str, ...], hosts: tuple[Phrase, ...]) -> bool:
    """Whether who acts is written beside the verb, in a clause before where something happens, or right after a cleft."""
    phrase = reader.predicate.phrase
    clauses = (phrase, *leading_up(reader.arguments, phrase)) if classes[:1] == ("Event",) else hosts
    written = any(reader.arguments.case(c, "が") is not None or bool(reader.arguments.topics(c)) for c in clauses)
    if written or cleft_argument(reader.arguments, reader.predicate) is not None:  # 優勝したのは A選手だ
        return True
    after = phrase.parent if reader.predicate.form is Form.CONTINUATIVE and frame.omitted else None
    topics = reader.arguments.topics(after) if after is not None else []  # A社は、180億円を出資し、…する
    return any(t.phrase is not None and t.phrase.index < phrase.index for t in topics)


def _deed_of_none(reader: PredicateReader, frame: VerbFrame) -> bool:
    """Whether a deed that a verb is about says nothing of to whom it is done: B銀行も融資を検討している."""
    governor, phrase = reader.governor, reader.predicate.phrase
    if governor is None or governor.kind is not Kind.VERB or governor.passive or not frame.omitted or frame.fixed:
        return False
    if phrase.case != "を" or governor.form is Form.ADNOMINAL:
        return False
    beside = (c for c in (*phrase.children, *governor.phrase.children) if c is not phrase and not c.topic)
    there = (c for c in beside if not c.values and c.case != "で")  # 研究での利用を 始めた
    return not any(c.adnominal or c.case in {*frame.object, "の", "と"} for c in there)


def _carriers(reader: PredicateReader) -> Iterator[Phrase]:
    """What the subject of the predicate may stand beside: the verb about a deed, the noun that carries a clause
    (B社は 出資する 方針だ), and what that goes on with."""
    if reader.predicate.kind is Kind.NOUN and reader.governor is not None:
        yield reader.governor.phrase
    above = reader.predicate.phrase.parent
    if (
        reader.predicate.form is Form.ADNOMINAL
        and above is not None
        and reader.make.words.carries(reader.arguments.noun(above))
    ):
        yield above
        if above.func == "で" and above.parent is not None:  # 発売する 予定で、…と見込む
            yield above.parent


def _thing_is_topic(reader: PredicateReader, named: bool) -> bool:
    """Whether what stands as the topic does not act, so that it is what is acted on; where who acts may stand in が, he
    does and the topic is a name: 若草競輪場はA社が開設し."""
    topics = [c.mention for c in reader.predicate.phrase.children if c.theme and c.mention is not None]
    if named and not (has_case(reader, "が") and all(m.kind is MentionKind.NAME for m in topics)):
        return False
    return bool(topics) and not any(reader.ontology.is_a(m.type, "Agent") for m in topics)


def acts_on(reader: PredicateReader, frame: VerbFrame) -> bool:
    """Whether the relation's subject stands in を though nothing known fills it: who ends a broadcast does not end; what comes over
    a place (地震が島を襲った) happens there."""
    acts = frame.subject[0] == "を" or frame.object == ("time",)  # 改修をスタートする
    if not acts or reader.passive or not has_case(reader, "を", but=reader.fixed):
        return False
    over = reader.arguments.case(reader.predicate.phrase, "を") if frame.subject_class == ("Event",) else None
    return frame.subject[0] == "を" or over is None or not reader.ontology.is_a(over.head.type, "Place")


def _spoken_about(reader: PredicateReader, topic: Phrase) -> bool:
    """Whether a topic within what is quoted is somebody who has no name: 高木さんは 「父は 昨年 亡くなった」と話した."""
    who, said = topic.mention, reader.predicate
    if said.form is not Form.QUOTED or not topic.theme or who is None or who.kind is not MentionKind.NOMINAL:
        return False
    return who.type == "Person" and any(p.theme for p in reader.make.clause.phrases[: topic.index])


def own_subject(reader: PredicateReader) -> Phrase | None:
    """The phrase in が right before the predicate that is its subject whether or not it fits: nobody else is then
    looked for (消防局は、消防士長が消防車を運転したと発表した). An amount (1万人が) and a fixed complement are none."""
    if reader.passive and reader.predicate.phrase.has("を"):
        return None
    phrases = reader.make.clause.phrases
    if reader.predicate.relative and not reader.passive:
        before = reader.predicate.phrase.before
        if before is not None and before.func == "の" and before.mention is not None:
            if reader.ontology.is_any(before.mention.type, ("Person", "Group")):
                return before  # 高校生の 通う 学校
    for child in reversed(reader.predicate.phrase.children):
        if _spoken_about(reader, child):
            return child
        if child.case != "が" or child.index in reader.fixed or child.content.endswith(_HONORIFICS):
            continue
        before = child.before
        titled = child.mention is None and before is not None and before.mention is not None and not before.func
        if phrases[child.index + 1].case == "の" and phrases[child.index + 1].mention is not None:
            return None  # XがYのZ may be a clause of its own
        counted = any(
            counts_actors(reader, m) or m.kind is MentionKind.TIME for m in child.values
        )  # 今年の大会が始まった
        if not titled and (child.mention is not None or not child.values or counted):
            return child
    return None


def _own_topic(reader: PredicateReader) -> Phrase | None:
    """The topic right at an active predicate that writes its object, which is its subject whether or not it fits:
    父である名馬も同競走を制した, 市民の多くも同社を批判する. Not when or where something is done."""
    if reader.passive or not has_case(reader, "を", but=reader.fixed):
        return None
    for child in reader.predicate.phrase.children:
        if not child.theme or child.values or child.dated:
            continue
        told = child.mention
        if told is None:
            if any(c.func == "の" and not c.dated for c in child.children):
                return child
        elif told.kind is MentionKind.NOMINAL and not reader.ontology.is_a(told.type, "Place"):
            return child
    return None


def is_undergone(reader: PredicateReader) -> bool:
    """A bare verbal noun without an object, whose topic undergoes it: X社は2002年に設立。 So does the topic of founding:
    X社は2002年に設立し、家電を作る."""
    if has_case(reader, "を"):
        return False
    if reader.predicate.headline or reader.predicate.form not in {Form.FINAL, Form.CONTINUATIVE}:
        return reader.predicate.headline
    frames = reader.ontology.frames.of(reader.predicate.lemmas)
    founding = any(f.relation in reader.ontology.constructions.foundation and "を" in f.object for f in frames)
    return founding and not has_case(reader, "と") and not has_case(reader, "が")


def subject_written(reader: PredicateReader) -> bool:
    """Whether the clause writes who does it, or what, in a passive."""
    phrase = reader.predicate.phrase
    if reader.passive:
        return any(reader.arguments.case(phrase, m) for m in PASSIVE_AGENT)
    if reader.arguments.case(phrase, "が") is not None or reader.arguments.topics(phrase):
        return True
    return any(
        f.source in {"relative_topic", "inherited", "sibling"} or (f.phrase is not None and f.phrase.func == "の")
        for f in reader.arguments.subjects(reader.predicate)
    )
