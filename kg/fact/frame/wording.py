"""Which frames a predicate says: those of its longest form whose fixed complements the text bears out, with what else a frame
asks of the words around the predicate."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.fact.argument.arguments import Argument
from kg.fact.claims import ClaimMaker
from kg.fact.frame.nominal import PredicateReader
from kg.fact.frame.takeup import phrase_at
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Kind, Predicate
from kg.model import MentionKind
from kg.ontology import VerbFrame

__all__ = [
    "alike",
    "caused",
    "complement",
    "for_others",
    "frames_of",
    "goes_with",
    "meant",
    "own_doing",
    "set_as_worded",
]

_MOST = re.compile(r"全(?:て|部|株|持ち?分|保有|議決権)|すべて|過半|大半")
_DEEPEST = 3  # phrases between a relative clause and the noun that is its complement


def set_as_worded(reader: PredicateReader, frame: VerbFrame) -> bool:
    """Whether nothing stands beside the predicate in a case that the frame rules out, and what it asks for follows."""
    phrase = reader.predicate.phrase
    if any(c.case in frame.unless and c.index not in reader.fixed for c in phrase.children):
        return False
    tokens = reader.make.clause.tokens
    behind = reader.make.clause.text(tokens[phrase.begin].start, reader.make.sentence.end) if frame.followed else ""
    return not frame.followed or any(word in behind for word in frame.followed)


def goes_with(reader: PredicateReader, frame: VerbFrame, subject: Argument, obj: Argument) -> bool:
    """Whether both ends are what the frame asks of them beside their classes."""
    if (frame.beside and not _beside(reader, frame, obj)) or (frame.alike and not alike(reader, subject, obj)):
        return False
    return not frame.ownerless or _ownerless(reader, obj)


def alike(reader: PredicateReader, subject: Argument, obj: Argument) -> bool:
    """Whether it may be that both are people or neither is."""
    types = [a.head.type for a in (subject, obj)]
    people = [reader.ontology.is_a(t, "Person") for t in types]
    bodies = [reader.ontology.is_any(t, ("Organization", "Country")) for t in types]
    return not (any(people) and any(bodies))


def _ownerless(reader: PredicateReader, obj: Argument) -> bool:
    """Whether nothing before the object says whose it is, but where it lies at the most: 青葉県の湊工場."""
    of = (c for c in obj.phrase.children if c.func == "の") if obj.phrase is not None else ()
    return all(c.mention is not None and reader.ontology.is_a(c.mention.type, "Place") for c in of)


def for_others(reader: PredicateReader, relation: str, subject: Argument, obj: Argument) -> bool:
    """Whether a relative clause tells what others do with a thing that its subject makes: A社は、工場で使う ロボット「X」を
    開発した; not 工場で使っている, 使った."""
    known, own = reader.ontology.constructions, reader.predicate.phrase
    if relation not in known.employment or obj.source != "gap" or subject.source in {"direct", "gap"}:
        return False
    above = obj.phrase.parent if obj.phrase is not None else None
    main = above.predicate if above is not None else None
    if main is None or own.func not in {"", "する", "できる"}:
        return False
    made = (*known.making, *known.repute)
    return any(f.relation in made for f in reader.ontology.frames.of(main.lemmas))


def own_doing(reader: PredicateReader, frame: VerbFrame, obj: Argument) -> bool:
    """Whether what stands in の before a noun of action is who does it, as its class has it: A国の 加盟, which joins."""
    if reader.predicate.kind is not Kind.NOUN or frame.fixed or obj.phrase is None or obj.phrase.func != "の":
        return False
    of = {name for name in frame.subject_class if reader.ontology.is_a(obj.head.type, name)}
    strictly = reader.ontology.is_any(obj.head.type, frame.object_class)
    return bool(of) and bool(frame.object_class) and not strictly


def _beside(reader: PredicateReader, frame: VerbFrame, obj: Argument) -> bool:
    """Whether the word beside the predicate that goes with the object has one of the frame's endings: of those that
    sound like them, the nearest before the object, else the first behind it."""
    topics = (a.phrase for a in reader.arguments.topics(reader.predicate.phrase))
    beside = {*reader.predicate.phrase.children, *(p for p in topics if p is not None)}
    sound = {ending[-1] for ending in frame.beside}
    alike = [p for p in sorted(beside, key=lambda p: p.index) if p.content.rstrip("」』”")[-1:] in sound]
    begin = [reader.make.clause.tokens[p.begin].start for p in alike]
    before = [p for p, at in zip(alike, begin, strict=True) if at < obj.head.start]
    near = before[-1] if before else next(iter(alike), None)
    return near is not None and near.content.rstrip("」』”").endswith(frame.beside)


def meant(reader: PredicateReader, frame: VerbFrame, obj: Argument) -> str:
    """The relation that a frame says: another of a time that only begins or only ends (10日まで開かれる), and of more than
    half (株式の51%を取得する)."""
    time = obj.head.time
    if time is not None and not (time.start and time.end):
        return (frame.until if time.end else frame.since) or frame.relation
    return frame.majority if frame.majority and _most(reader) else frame.relation


def _most(reader: PredicateReader) -> bool:
    """Whether a share of more than half stands beside the predicate or with what is fixed: 株式の51%を, 全株式を, 大半の株式を."""
    held = [phrase_at(reader, i) for i in reader.fixed]
    if any(_MOST.match(p.content) for phrase in held for p in (phrase, *phrase.children)):
        return True
    beside = (*reader.predicate.phrase.children, *held)
    amounts = (m.quantity for phrase in beside for m in phrase.values if m.quantity is not None)
    return any(amount.unit == "%" and 50 < amount.value <= 100 for amount in amounts)


def caused(make: ClaimMaker, predicate: Predicate) -> list[Predicate]:
    """The causative as a verb of its own where frames have it: 昇格させる."""
    verbs = [f"{lemma}させる" for lemma in predicate.lemmas] if predicate.causative else []
    return [replace(predicate, lemmas=(v,), causative=False) for v in verbs if v in make.ontology.frames.verbs]


def frames_of(make: ClaimMaker, predicate: Predicate) -> tuple[list[VerbFrame], bool]:
    """The frames of the longest lemma that has some, those with the most fixed complements that the text bears out; after
    them what else says the same relations, for the complement may be the whole argument (大学院 in X大学院を修了した)."""
    frames = make.ontology.frames
    keys = [(predicate.passive_lemma, True)] if predicate.passive_lemma else []
    keys += [(lemma, False) for lemma in predicate.lemmas]
    keys += [(lemma[:-2] + "す", False) for lemma in predicate.lemmas if lemma.endswith("する")]  # 科する: 科す
    nominal = predicate.kind is Kind.NOUN
    for key, passive_form in keys:
        if key not in frames.verbs:
            continue
        fitting = [
            f
            for f in frames.wordings.within(key, make.clause.written)
            if (f.nominal or not nominal) and (not f.fixed or _fixed_fit(make, predicate, f, passive_form))
        ]
        if passive_form and _within_name(predicate, fitting):
            continue
        if fitting:
            most = max((_bound(f) for f in fitting if not f.adjunct), default=0)
            named = not passive_form and (_held_by_name(make, predicate) or _called(make, predicate, fitting))
            closest = [f for f in fitting if f.adjunct or _bound(f) == most or (named and not f.fixed)]
            if len(closest) > 1:
                closest = [f for f in closest if not any(_outworded(f, other) for other in closest)]
            said = {f.relation for f in closest if f.fixed and f.status is None}
            wider = [f for f in fitting if f.relation in said and f not in closest]
            return closest + wider, passive_form
    return [], False


def _held_by_name(make: ClaimMaker, predicate: Predicate) -> bool:
    """Whether an event with a name of its own undergoes the predicate, of which that tells when and where: 青葉首脳会談が10日、東京で
    行われた."""
    held = (c.mention for c in predicate.phrase.children if c.subjective)
    events = (m for m in held if m is not None and m.kind is MentionKind.NAME)
    return predicate.passive and any(make.ontology.is_a(m.type, "Event") for m in events)


def _called(make: ClaimMaker, predicate: Predicate, fitting: list[VerbFrame]) -> bool:
    """Whether what a fixed complement says is called by a name, which is the predicate's argument as any other is:
    クラウドサービス「X」を 提供する, A社が 提供する クラウドサービス「X」."""
    if not any(f.fixed for f in fitting) or "「" not in make.clause.written:
        return False
    placed = [(c, c.case) for c in predicate.phrase.children]
    if predicate.form is Form.ADNOMINAL and predicate.phrase.parent is not None:
        placed.append((predicate.phrase.parent, "を"))
    named = [(c, held) for c, held in placed if c.named]
    return any(
        held == case and c.text.startswith(noun + "「") for f in fitting for case, noun in f.fixed for c, held in named
    )


def _within_name(predicate: Predicate, fitting: list[VerbFrame]) -> bool:
    """Whether a fixed complement is but the end of a name, which is the predicate's argument too: 日本代表に 選ばれた."""
    nouns = {(case, noun) for f in fitting for case, noun in f.fixed}
    return any(
        c.case == case
        and c.mention.kind is MentionKind.NAME
        and c.mention.surface.removesuffix(noun) not in {"", c.mention.surface}
        for c in predicate.phrase.children
        if c.mention is not None
        for case, noun in nouns
    )


def _bound(frame: VerbFrame) -> int:
    """How many complements make another verb of it (契約を結ぶ); where or in which round something is done (1回戦で敗れる), or
    on what (Xを基に開発する), does not."""
    return 0 if frame.adjunct else sum(case != "で" for case, _ in frame.fixed)


def _outworded(frame: VerbFrame, other: VerbFrame) -> bool:
    """Whether another wording of the relation says more of the complement, and with it how the relation stands: 無罪判決を言い渡す,
    not 判決を言い渡す."""
    if frame.relation != other.relation or frame.status == other.status or len(frame.fixed) != len(other.fixed):
        return False
    pairs = list(zip(frame.fixed, other.fixed, strict=True))
    return frame.fixed != other.fixed and all(a == c and n.endswith(m) for (a, m), (c, n) in pairs)


def _fixed_fit(make: ClaimMaker, predicate: Predicate, frame: VerbFrame, passive_form: bool) -> bool:
    for _, noun in frame.fixed:
        if not make.clause.has(noun):
            return False
    for case, noun in frame.fixed:
        passive = predicate.passive and not passive_form
        if complement(make, predicate, case, noun, passive=passive) is None and not (
            (predicate.kind is Kind.NOUN or predicate.headline) and predicate.phrase.content.startswith(noun)
        ):  # 提携解消
            return False
    return True


def complement(make: ClaimMaker, predicate: Predicate, case: str, noun: str, *, passive: bool = False) -> Phrase | None:
    """The phrase that holds a fixed complement of a predicate; of a verbal noun, beside its light verb too (本社に立ち入り
    検査を行った). What stands in を stands in が in the passive (制裁が科された), or stays where it is said of whom it was done
    to (制裁を科された)."""
    if passive and case == "を":
        return complement(make, predicate, "が", noun) or complement(make, predicate, "を", noun)
    nominal = predicate.kind is Kind.NOUN
    told = {c.case for c in predicate.phrase.children if c.case == "を"}  # 青葉基金は ワクチンを 提供した
    for child in predicate.phrase.children:
        m = child.mention
        if _of_a_row(predicate, child):
            continue
        if m is not None and m.kind is MentionKind.NAME and m.title.endswith(noun):
            continue  # 高木誠候補が当選した: no 候補 of anybody's
        if len(noun) == 1 and m is not None and m.type == "Event":
            if not any(x.kind is MentionKind.NAME for x in child.inner if x is not m):
                continue  # 王座戦を制する: no 戦 of anybody's
        if (
            child.case == case
            or (child.theme and case in {"が", "を"} - told and not make.clause.in_row(child))
            or (nominal and child.case == "の")
        ) and make.clause.ends_in(held := make.clause.exemplified(child), noun):
            return make.clause.holding(held, noun)
    above = predicate.phrase.parent
    if nominal and case == "に" and predicate.phrase.case == "を" and above is not None:
        for child in above.children:
            if child.case == case and make.clause.ends_in(child, noun):
                return make.clause.holding(child, noun)
    return _modified(make, predicate, case, noun)


def _of_a_row(predicate: Predicate, phrase: Phrase) -> bool:
    """Whether a complement is that of another subject, with which it stands before the verb's own: Aが監督を、Bが音楽を担当した."""
    behind = [c for c in predicate.phrase.children if c.index > phrase.index]
    own = next((i for i, c in enumerate(behind) if c.func == "が"), len(behind))
    return phrase.comma and phrase.func == phrase.case and any(c.func == phrase.func for c in behind[own:])


def _modified(make: ClaimMaker, predicate: Predicate, case: str, noun: str) -> Phrase | None:
    """The fixed complement as what the clause modifies, past what else is said of it: AがBに対して起こした訴訟, Aが起こした
    Bに対する訴訟, Aが取得したBの株式."""
    if case != "を" or not predicate.relative or predicate.passive:
        return None
    cases = {c.case for c in predicate.phrase.children}
    if predicate.content_clause or case in cases or "が" not in cases:  # without が, who did it is a guess
        return None
    head = predicate.phrase.parent
    for _ in range(_DEEPEST):
        if head is None or head.index < predicate.phrase.index:
            return None
        if make.clause.ends_in(head, noun):
            return head
        if not head.adnominal:
            return None
        head = head.parent
    return None
