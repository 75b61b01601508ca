"""What a predicate's object is: the argument in a case that a frame names, an amount, a date, the other side, and whether
its words are those that the frame asks for."""

from __future__ import annotations

from dataclasses import replace

from kg.fact.argument.arguments import Argument
from kg.fact.argument.blame import suspected_in
from kg.fact.argument.chained import shared_object
from kg.fact.argument.counted import person_of
from kg.fact.argument.modified import modified_in_turn
from kg.fact.argument.relative import gaps_of, leading_up, said_of, said_to_be
from kg.fact.argument.setting import place
from kg.fact.claims import Slots
from kg.fact.frame.amounts import amount_of, quantity_in
from kg.fact.frame.cases import beside_complement, implied, in_case, of_complement, told_to, topic
from kg.fact.frame.nominal import PredicateReader
from kg.fact.frame.omission import TELLING, subject_written
from kg.fact.frame.opponents import opponent_of
from kg.fact.frame.placed import (
    along,
    event_taking_place,
    named_place,
    next_to,
    others_in,
    part_of_place,
    running,
    set_somewhere,
)
from kg.fact.frame.slots import fits
from kg.fact.frame.takeup import has_case
from kg.fact.frame.undergoing import made_of
from kg.fact.frame.when import dated, when
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Kind
from kg.model import MentionKind
from kg.ontology import VerbFrame

__all__ = ["object_of", "set_before", "worded_so"]

# Cases of a noun, and how the particle before の is.
_BESIDE_NOUN = {
    "との": "と",
    "への": "へ",
    "からの": "から",
    "での": "で",
    "に対して": "に対して",
    "によって": "によって",
    "向けの": "向けに",
}
_TIME = "time"
_AMOUNT = "amount"
_OPPONENT = "opponent"
_SUSPECT = "suspect"
_SELF = "self"
_NEAR = ("近く", "付近", "そば", "周辺")

_UNDERGOING = ("Product", "Service", "Facility")  # what firms make and run


def object_of(reader: PredicateReader, frame: VerbFrame, classes: tuple[str, ...]) -> Argument | None:
    """What the frame's predicate does something to, where it is written."""
    if frame.entity:
        return implied(reader, frame.entity)
    placed = all(reader.ontology.is_a(c, "Place") for c in classes)
    described: Argument | None = None
    for case in frame.object:
        if case == _TIME:
            return when(reader, frame)
        if case == _AMOUNT:
            return amount_of(reader, frame)
        if case == _SELF:
            told = reader.make.clause.happening(reader.predicate.phrase)
            return Argument((told,), None, "self") if told is not None else None
        if classes == ("Date",):
            if (day := dated(reader, case)) is not None:
                return day
            continue
        if case in {_OPPONENT, _SUSPECT}:
            if (other := _party(reader, case, classes)) is not None:
                return other
            continue
        found = _written_in(reader, case, frame, classes, placed)
        if found is not None and placed and "Event" not in frame.subject_class and _only_near(found):
            return None
        if found is not None and found.head.kind is MentionKind.NOMINAL and placed and case != frame.object[-1]:
            described = described or found  # アルデシュ県で、森に墜落した
        elif found is not None:
            return along(reader, found) if placed and frame.subject_class == ("Event",) else found
    return described or _unwritten(reader, frame, classes, placed)


def _party(reader: PredicateReader, case: str, classes: tuple[str, ...]) -> Argument | None:
    """The opponent, or of what somebody is suspected."""
    if case == _OPPONENT:
        other = opponent_of(reader)
        return other if other is not None and reader.fits(other, classes) else None
    about = suspected_in(reader.arguments, reader.predicate.phrase) if reader.predicate.kind is Kind.VERB else ()
    who = next((a for a in about if reader.fits(a, classes)), None)
    return replace(who, source="sibling") if who is not None else None


def _written_in(
    reader: PredicateReader, case: str, frame: VerbFrame, classes: tuple[str, ...], placed: bool
) -> Argument | None:
    """What stands in a case and fits."""
    found = _standing_in(reader, case, frame, classes, placed)
    if found is not None and (placed or ("Place" in classes and _is_somewhere(reader, found))):
        within = found.head.surface.endswith(tuple(reader.make.words.markets))  # インド市場に, インドの自動車市場に
        found = named_place(reader, found) if within or worded_so(reader, replace(frame, only=()), found) else None
    if classes == ("Quantity",) and (found is None or not reader.fits(found, classes)):
        found = quantity_in(reader, case, frame)
    if found is not None and not reader.fits(found, classes):
        found = _instead(reader, found, case, classes, placed)
    if found is None or not reader.fits(found, classes) or (placed and case == "に" and next_to(reader, found)):
        return None
    if found.head.kind is MentionKind.NOMINAL and placed and case == "で":  # 若草市では5月、住宅で
        named = (o for o in others_in(reader, case, classes) if o.head.kind is MentionKind.NAME)
        return next(named, found)
    return found


def _standing_in(
    reader: PredicateReader, case: str, frame: VerbFrame, classes: tuple[str, ...], placed: bool
) -> Argument | None:
    """What stands in a case of the predicate, of its complement where the frame binds one, or as its topic."""
    verb = reader.predicate.kind is Kind.VERB
    bound = case == "の" and bool(frame.fixed)
    if reader.passive and verb and case == "を" and frame.relation in reader.ontology.constructions.handing:
        if has_case(reader, "を", but=reader.fixed):  # A社から 工場を 譲渡された B社
            return reader.arguments.case(reader.predicate.phrase, "を")
    found = (of_complement(reader, frame) or _just_founded(reader, classes)) if bound else in_case(reader, case)
    if "Event" in classes and (found is None or not reader.fits(found, classes)):
        found = _race(reader, case) or found
    if placed and found is not None and found.phrase is not None and said_to_be(reader.arguments, found.phrase):
        found = None
    if found is None and case == "が" and verb:  # 若草賞は佐伯さんに決まった
        found = topic(reader) or _inherited(reader)
    if (
        case == "に" and reader.passive and classes == ("Award",)
    ):  # 作品賞は「X」が選ばれた, A賞にはX、B賞は Yが選ばれた
        told = topic(reader)
        found = told if found is None or _nearer(reader, told, found, classes) else found
    if found is None and case in _BESIDE_NOUN:
        found = beside_complement(reader, frame, _BESIDE_NOUN[case])
    nowhere = found is None or person_of(reader.arguments, found.head)  # 高木誠さん方から
    if nowhere and placed and case in {"で", "から", "に"} and verb:
        found = part_of_place(reader, case) or found
    return found


def _nearer(reader: PredicateReader, topic: Argument | None, found: Argument, classes: tuple[str, ...]) -> bool:
    """Whether a topic that fits stands between what was found and the predicate."""
    if topic is None or topic.phrase is None or found.phrase is None or not reader.fits(topic, classes):
        return False
    return found.phrase.index < topic.phrase.index < reader.predicate.phrase.index


def _instead(reader: PredicateReader, found: Argument, case: str, classes: tuple[str, ...], placed: bool) -> Argument:
    """What is meant by something written that does not fit: another in the case, who runs it, those of a row that do."""
    if (placed or "Event" in classes) and case == "で":
        other = next(others_in(reader, case, classes), found)  # 若草駅で、電車の車内で; 若草大会で、新記録で
        found = named_place(reader, other) if placed else other
    if case in {"に", "で"} and not reader.fits(found, classes):
        found = running(reader, found) or found
    if not reader.fits(found, classes) and len(found.mentions) > 1:
        found = _fitting(reader, found, classes)  # 青葉大学、海浜電機を 経て
    return found


def _unwritten(reader: PredicateReader, frame: VerbFrame, classes: tuple[str, ...], placed: bool) -> Argument | None:
    """The object that stands in none of its cases."""
    return (
        _happening_at(reader, frame, classes)
        or _shared_object(reader, frame, classes)
        or (told_to(reader, frame, classes) if frame.fixed and {"に", "に対して"} & set(frame.object) else None)
        or _in_gap(reader, frame, classes, placed)
    )


def _happening_at(reader: PredicateReader, frame: VerbFrame, classes: tuple[str, ...]) -> Argument | None:
    """The place that is told of the event in which something happens."""
    if reader.predicate.kind is Kind.NOUN or frame.subject_class != ("Event",) or "で" not in frame.object:
        return None
    event = event_taking_place(reader)
    apart = event is None and frame.subject != (_SELF,) and reader.predicate.form is not Form.ADNOMINAL
    if set_somewhere(reader) or apart:
        return None
    told = place(reader.arguments, reader.predicate, event, lambda found: _fits_named(reader, found, classes))
    return named_place(reader, told) if told is not None else None


def _shared_object(reader: PredicateReader, frame: VerbFrame, classes: tuple[str, ...]) -> Argument | None:
    """The object of the verb beside, where this one has nothing of its own: 部品を 作り、輸出する."""
    if reader.predicate.kind is Kind.NOUN or "を" not in frame.object:
        return None
    shared = shared_object(reader.arguments, reader.predicate, "を")
    if shared is None or in_case(reader, "を") is not None or any(has_case(reader, c) for c in frame.object):
        return None
    if not reader.fits(shared, classes) or any(_adds(reader, c) for c in reader.predicate.phrase.children):
        return None
    return None if made_of(reader, classes) else shared


def _adds(reader: PredicateReader, phrase: Phrase) -> bool:
    """Whether a phrase with も is a thing that is acted on too: 路線を引き継ぎ、未開通区間も 整備した."""
    tag = reader.make.clause.tokens[phrase.stop - 1].tag
    thing = tag.startswith(("名詞-普通名詞-一般", "名詞-普通名詞-サ変可能"))
    acts = phrase.mention is not None and reader.ontology.is_a(phrase.mention.type, "Agent")
    return phrase.func == "も" and thing and not acts


def _in_gap(reader: PredicateReader, frame: VerbFrame, classes: tuple[str, ...], placed: bool) -> Argument | None:
    """What a clause modifies, where it has a subject: A社が 買収した B社."""
    if frame.object in {("が",), ("から",)}:  # what a clause is made from is never the noun it modifies
        return None
    gaps = (
        gaps_of(reader.arguments, reader.predicate)
        or said_of(reader.arguments, reader.predicate)
        or modified_in_turn(reader.arguments, reader.predicate)
    )
    gap = next((g for g in gaps if reader.fits(g, classes)), None)
    if gap is None or (reader.passive and "を" in frame.object and has_case(reader, "を", but=reader.fixed)):
        return None  # 運営をA社から譲渡されるB社: to whom it is done
    whose = reader.arguments.genitive_subject(reader.predicate)
    written = (
        subject_written(reader)
        if "を" in frame.object
        else reader.arguments.case(reader.predicate.phrase, "が") or whose or _too(reader)
    )
    done_by = whose.phrase if whose is not None else None  # 高木誠の 歌う「X」
    own = (c for c in reader.predicate.phrase.children if c.index not in reader.fixed and c is not done_by)
    own = (
        c for c in own if not reader.arguments.adverbial(c, reader.fixed) and not c.dated
    )  # 2013年に Aが 主演した「X」
    written = written or _only_undergoes(reader, frame, gap)
    return gap if written and not any(c.case in frame.object for c in own) else None


def _only_undergoes(reader: PredicateReader, frame: VerbFrame, gap: Argument) -> bool:
    """Whether what a clause without a subject modifies may be what somebody does something to and nobody who does it: 昨年
    開発した 新薬「X」, 運営する 湊水族館; not 買収した A社."""
    own, relation = reader.predicate, reader.ontology.relations[frame.relation]
    if not own.relative or own.content_clause or own.causative or gap.head.kind is not MentionKind.NAME:
        return False
    if relation.symmetric:  # 4年前に提携した A社
        firm = reader.ontology.is_a(gap.head.type, "Company")
        return firm and "と" in frame.object and own.past and len(gap.mentions) == 1
    if frame.object[0] != "を" or "が" not in frame.subject:
        return False
    acting = frame.subject_class or relation.domain
    kind = gap.head.type
    return reader.ontology.is_any(kind, _UNDERGOING) and not reader.ontology.is_any(kind, acting)


def _is_somewhere(reader: PredicateReader, found: Argument) -> bool:
    """Whether an argument is a place of common words: 輪島市の 避難所 を訪れた."""
    return found.head.kind is MentionKind.NOMINAL and reader.ontology.is_a(found.head.type, "Place")


def _fitting(reader: PredicateReader, row: Argument, classes: tuple[str, ...]) -> Argument:
    """Those of a row that fit; the whole of it where none does."""
    fit = tuple(m for m in row.mentions if m.kind is MentionKind.NAME and fits(reader.ontology, m, classes))
    return replace(row, mentions=fit or row.mentions)


def _too(reader: PredicateReader) -> bool:
    """Whether a relative clause writes its subject with も: A社も 出資する B社."""
    relative = reader.predicate.form is Form.ADNOMINAL and not reader.predicate.content_clause
    also = (c.mention for c in reader.predicate.phrase.children if c.func == "も")
    return relative and any(m is not None and m.kind is MentionKind.NAME for m in also)


def _just_founded(reader: PredicateReader, classes: tuple[str, ...]) -> Argument | None:
    """The body that the clause before makes, whose the complement is where nobody else's is written and it is a body's:
    持ち株会社「X」を設立し、両社がその 傘下に入る; not 委員会を設け、原因を 調べている."""
    if not all(reader.ontology.is_a(c, "Organization") for c in classes):
        return None
    for earlier in leading_up(reader.arguments, reader.predicate.phrase):
        lemmas = earlier.lemmas
        frames = (f for f in reader.ontology.frames.of(lemmas) if not f.fixed)
        if not any(f.relation in reader.ontology.constructions.foundation for f in frames):
            return None
        found = reader.arguments.case(earlier, "を")
        return replace(found, source="sibling") if found is not None else None
    return None


def _race(reader: PredicateReader, case: str) -> Argument | None:
    """The election in whose name a constituency stands behind it: 衆院選青葉1区で当選した."""
    for phrase in reader.predicate.phrase.children:
        if phrase.case == case and phrase.content.endswith("区"):
            start = reader.make.clause.tokens[phrase.begin].start
            event = next((m for m in reader.make.clause.mentions if m.start == start and m.type == "Event"), None)
            return Argument((event,), phrase, "direct") if event is not None else None
    return None


def _fits_named(reader: PredicateReader, place: Argument, classes: tuple[str, ...]) -> bool:
    """Whether the named place that a described one is in fits: ソウルの繁華街で、車2台が絡む事故があった."""
    return reader.fits(named_place(reader, place), classes)


def set_before(reader: PredicateReader, frame: VerbFrame, classes: Slots) -> bool:
    """Whether the object may be the event that the clauses before tell of: nothing else stands in its place."""
    undergone = reader.passive and frame.subject != ("を",)
    if reader.predicate.kind is Kind.NOUN or undergone or not set(classes[1]) <= TELLING:
        return False
    if frame.without or frame.object[0] == "の":
        return False
    if reader.predicate.relative and any(c.dated for c in reader.predicate.phrase.children):
        return False  # 総会が開かれ、12日に辞意を表明した 会長の 後任を
    beside = (c for c in reader.predicate.phrase.children if c.index not in reader.fixed)
    beside = (c for c in beside if c.mention is not None or c.case == "を")
    beside = (c for c in beside if c.case != "で" or not _manner(c))
    return not any(c.case in frame.object for c in beside)


def _manner(phrase: Phrase) -> bool:
    """Whether a phrase in で says how, not where or at what: 2時間8分のタイムで優勝した."""
    m = phrase.mention
    return m is not None and m.kind is MentionKind.NOMINAL and m.type in {"", "Thing"}


def _inherited(reader: PredicateReader) -> Argument | None:
    """The topic of what a clause of content is told by: 法案は 衆院を通過する 見通しだ."""
    found = next(reader.arguments.subjects(reader.predicate), None)
    told = reader.predicate.form is Form.ADNOMINAL and found is not None and found.source == "inherited"
    return found if told else None


def worded_so(reader: PredicateReader, frame: VerbFrame, obj: Argument) -> bool:
    """Whether the object's last word is one that the frame asks for, and none that it rules out; a date's is behind it, and
    an amount's is whom it counts."""
    if obj.head.kind is MentionKind.QUANTITY:
        counted = obj.phrase.mention if obj.phrase is not None else None
        return counted is None or not frame.without or not counted.surface.endswith(frame.without)
    dated = obj.head.kind is MentionKind.TIME
    words = reader.make.clause.text(obj.head.start, obj.head.end + 2) if dated else obj.head.surface
    return (not frame.only or words.endswith(frame.only)) and not (frame.without and words.endswith(frame.without))


def _only_near(place: Argument) -> bool:
    """Whether something lies but near a place: 駅近くにある."""
    return place.phrase is not None and place.phrase.content.endswith(_NEAR)
