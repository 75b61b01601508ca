"""Who does what to whom: the two sides of a predicate as a frame has them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.fact.argument.arguments import Argument
from kg.fact.argument.counted import person_of
from kg.fact.argument.relative import row_from
from kg.fact.claims import ClaimMaker, Slots
from kg.fact.frame.amounts import event_behind
from kg.fact.frame.charged import informing, suspect_in
from kg.fact.frame.deeds import deed
from kg.fact.frame.modifying import modifies_other, of_bare
from kg.fact.frame.nominal import PredicateReader
from kg.fact.frame.objects import object_of, worded_so
from kg.fact.frame.office import for_whom
from kg.fact.frame.omission import may_omit
from kg.fact.frame.opponents import both_opponents, meeting
from kg.fact.frame.owner import owner
from kg.fact.frame.placed import lies
from kg.fact.frame.recovery import recovered, undergone_topic
from kg.fact.frame.subjects import candidates, companion_of, of_one_kind
from kg.fact.frame.takeup import done_to_before, made_before, met, phrase_at, topic_object
from kg.fact.frame.unnamed import nobody_written, whence
from kg.fact.frame.wording import alike, own_doing
from kg.fact.syntax.likeness import is_league
from kg.fact.syntax.predicate import Form, Kind, Predicate
from kg.model import Mention, MentionKind
from kg.ontology import VerbFrame

__all__ = ["sides"]

_HELD = {"Organization", "Company", "Project", "Facility"}  # what somebody holds a part of
_SHOWN = {"Work", "Product", "Event"}  # what is told of with は though one acts in it
_BETWEEN = ("の間", "との間")
_NOTE = re.compile(r"[（(][^（）()]*[）)]")  # A社（AA）とB社
_Pair = tuple[Argument, Argument]
_EARLY = ("準決勝", "準々決勝", "回戦", "予選")
_BARE = re.compile(r"[^、とやのをがは・]*")  # what is made, and what kind of thing it is


def sides(reader: PredicateReader, frame: VerbFrame, classes: Slots) -> _Pair | None:
    """Subject and object; the same argument twice where it is a group among whose members a symmetric relation holds."""
    if reader.predicate.lemmas[-1] == "ある" and classes[0] == ("Event",) and lies(reader):
        return None
    if frame.owned:
        obj = owner(reader.make, reader.predicate, frame, classes)
    elif frame.deeds:
        obj = _deed(reader, frame)
    else:
        obj = object_of(reader, frame, classes[1])
    if obj is None and (frame.owned or frame.deeds):
        return None
    symmetric = reader.ontology.relations[frame.relation].symmetric
    if symmetric:
        both = _between(reader, classes[0]) or _mutual(reader, frame, classes, obj)
        if both is None and obj is None:
            obj = met(reader, classes[1]) if "と" in frame.object else None
            both = _among(reader, frame, classes[0]) if obj is None and not frame.companion else None
        if both is not None:
            return both, both
    obj = obj or suspect_in(reader, frame, classes[1]) or _told_of(reader, frame, classes)
    if obj is None and frame.object[0] == "を" and (undergone := undergone_topic(reader, frame, classes)) is not None:
        worded = worded_so(reader, frame, undergone)
        return (reader.make.omitted(reader.predicate.phrase, classes[0]), undergone) if worded else None
    obj = recovered(reader, frame, classes, obj)
    if obj is None:
        return None
    obj = contest_of(reader.make, both_opponents(reader, obj) if frame.alike else obj, frame.rounds)
    if obj is None:
        return None
    if not symmetric and "を" in frame.object:
        obj, reader.beside = parted(reader.make, reader.predicate, frame.relation, obj)
    if not worded_so(reader, frame, obj) or own_doing(reader, frame, obj) or _comes_to_be(frame, obj):
        return None
    found = (s for s in of_one_kind(reader, frame, classes, obj) if not whence(reader, s))
    found = (s for s in found if symmetric or set(s.mentions).isdisjoint(obj.mentions))
    found = (s for s in found if obj.source != "time" or not _of_noun_behind(reader, s))
    first = min(found, key=lambda s: not alike(reader, s, obj), default=None) if frame.alike else next(found, None)
    return _written_both(reader, frame, classes, first, obj) if first else _subjectless(reader, frame, classes, obj)


def _comes_to_be(frame: VerbFrame, obj: Argument) -> bool:
    """Whether the noun before one of action that needs nobody who does it is what comes to be by itself: 内閣発足後."""
    return "が" in frame.unless and obj.source == "compound"


def _of_noun_behind(reader: PredicateReader, subject: Argument) -> bool:
    """Whether a noun of action with its date tells of the noun behind it alone: A社は 1964年設立の B社を 買収した; but A社は
    1964年設立の メーカーだ."""
    phrase = reader.predicate.phrase
    noun = phrase.parent
    if reader.predicate.kind is not Kind.NOUN or phrase.func != "の" or not phrase.values or noun is None:
        return False
    said = noun.predicate
    copula = said is not None and said.kind is Kind.COPULA
    return subject.phrase is not noun and not copula


def _deed(reader: PredicateReader, frame: VerbFrame) -> Argument | None:
    """The deed without a name that stands in one of the frame's cases, or before what is asked for it: 制裁の 解除を 求めた."""
    if reader.predicate.kind is Kind.NOUN or reader.passive or _in_court(reader):
        return None
    holders = (
        [phrase_at(reader, i) for i in sorted(reader.fixed)] if "の" in frame.object else [reader.predicate.phrase]
    )
    return deed(reader.arguments, holders, frame.object)


def _in_court(reader: PredicateReader) -> bool:
    """Whether a clause says what a suit is for: 販売の差し止めを求めた 訴訟, 工事の中止を求めて 提訴した."""
    above, words = reader.predicate.phrase.parent, reader.make.words
    if above is None or reader.predicate.form not in {Form.ADNOMINAL, Form.CONTINUATIVE}:
        return False
    return above.content.endswith((*words.suits, *words.suing))


def _mutual(reader: PredicateReader, frame: VerbFrame, classes: Slots, obj: Argument | None) -> Argument | None:
    """The group among whose members something holds, where it stands for the object: AとBとの提携, A行とB行が合併した銀行,
    A社とB社を合併させる."""
    if obj is None:
        brought = reader.arguments.case(reader.predicate.phrase, "を") if reader.predicate.causative else None
        grouped = brought is not None and len(brought.mentions) > 1 and reader.fits(brought, classes[0])
        return brought if grouped else None
    if reader.predicate.kind is Kind.NOUN and len(obj.mentions) > 1 and obj.source == "adnominal":
        return obj if _with_each_other(reader, obj) else None
    groups = candidates(reader, frame, classes[0], obj) if obj.source == "gap" else iter(())
    return next((a for a in groups if len(a.mentions) > 1), None)


def _between(reader: PredicateReader, classes: tuple[str, ...]) -> Argument | None:
    """The group between whose members something goes on: AとBの間で 会談が行われた, AとBにより 行われた 交渉."""
    for clause in (p for p in (reader.predicate, reader.governor, *_telling(reader)) if p is not None):
        for phrase in clause.phrase.children:
            by = clause.passive and phrase.case == "によって" and not phrase.adnominal
            if phrase.mention is None or not (by or phrase.func.startswith(_BETWEEN)):
                continue
            group = Argument(reader.arguments.group(phrase), phrase, "direct")
            if len(group.mentions) > 1 and reader.fits(group, classes):
                return group
    return None


def _telling(reader: PredicateReader) -> Iterator[Predicate]:
    """The clauses that modify a verbal noun and only say that it went on: 行われた 交渉."""
    for child in reader.predicate.phrase.children if reader.predicate.kind is Kind.NOUN else ():
        own = child.predicate
        if own is not None and own.relative:
            yield own


def _with_each_other(reader: PredicateReader, group: Argument) -> bool:
    """Whether the last of a group is joined to the others with と (AとBとの提携); each of A、Bとの提携 is with somebody else."""
    last, other = group.mentions[-1], group.mentions[-2]
    between = reader.make.clause.between(other, last).removeprefix(other.title)
    return "と" in _NOTE.sub("", between)[:2]


def _among(reader: PredicateReader, frame: VerbFrame, classes: tuple[str, ...]) -> Argument | None:
    """The group that stands for the subject of what holds among its members: A社とB社が合併した."""
    group = next(candidates(reader, frame, classes, None), None)
    if group is not None and group.source == "gap" and group.phrase is not None:
        group = replace(group, mentions=row_from(reader.arguments, group.phrase))  # 10月に経営統合するA社とB社
        both = reader.make.clause.text(group.head.end, group.head.end + 1) == "両"  # 組んだ A、B両氏
        if len(group.mentions) > 1 and not both and not _with_each_other(reader, group):
            return None  # 提携しているA社やB社: with somebody else
    grouped = group is not None and (len(group.mentions) > 1 or group.head.kind is MentionKind.PRONOUN)
    return group if grouped else None


def _told_of(reader: PredicateReader, frame: VerbFrame, classes: Slots) -> Argument | None:
    """The topic that something is done to: 「X」は高木誠が主演し、…."""
    if reader.predicate.kind is Kind.NOUN:
        return None
    shown = "を" in frame.object or set(classes[1]) <= _SHOWN
    if shown or (of_bare(reader, frame) and set(classes[1]) <= _HELD):
        return topic_object(reader, reader.predicate, classes)
    return None


def _written_both(
    reader: PredicateReader, frame: VerbFrame, classes: Slots, subject: Argument, obj: Argument
) -> _Pair | None:
    """The pair where a subject is found, and who acts together with it."""
    if classes[0] == ("Event",):  # 湊場所は湊アリーナで千秋楽が行われ
        subject = contest_of(reader.make, subject, frame.rounds) or subject
    caused = reader.predicate.causative and not reader.passive  # X氏を死亡させた
    if obj.source == "time" and not caused and (acted_on := done_to_before(reader, frame, classes[0], subject)):
        return (acted_on, obj) if acted_on.mentions else None  # ホテルを建て、2005年に開業した: the hotel was opened
    companion = companion_of(reader, frame, classes[0], subject, obj)
    if companion is not None:
        subject = Argument((*subject.mentions, *companion.mentions), subject.phrase, subject.source)
    return subject, obj


def _subjectless(reader: PredicateReader, frame: VerbFrame, classes: Slots, obj: Argument) -> _Pair | None:
    """The pair where no subject is written in the clause: whoever informs, what was made before, whom the text is about."""
    left_out = reader.make.omitted(reader.predicate.phrase, classes[0])
    if obj.source == "omitted":
        return (left_out, obj) if nobody_written(reader, frame, classes) and may_omit(reader, frame) else None
    if (police := informing(reader, classes[0])) is not None:
        return police, obj
    if obj.source == "time" and frame.subject[0] != "を" and (made := made_before(reader, classes[0])) is not None:
        return made, obj
    if classes[0] == ("Event",) and (frame.subject[0] == "で" or "Quantity" in classes[1]):
        return event_behind(reader, obj, classes[0]) or left_out, obj
    if not may_omit(reader, frame) or modifies_other(reader, obj):
        return None
    acting = meeting(reader, obj) or for_whom(reader.make, reader.predicate, frame.relation, None)
    of_people = frame.alike and reader.ontology.is_a(obj.head.type, "Person")  # 佐伯氏を破った: a person did
    meant = ("Person",) if of_people else frame.untold or classes[0]
    return acting or reader.make.omitted(reader.predicate.phrase, meant), obj


def contest_of(make: ClaimMaker, told: Argument, endings: Sequence[str]) -> Argument | None:
    """What a round is of: the name in its own name, what stands with の before it, the event that the sentence has for its
    topic, or the one that a clause says somebody plays in; the argument as it is where its words end in none of the endings; none where nothing says of what a
    round is that no winner of the whole is told in (準決勝で優勝を目指す)."""
    phrase, head = told.phrase, told.head
    if phrase is None or not _ends(head.surface, endings):
        return told

    def contest(m: Mention) -> bool:
        held = make.ontology.is_a(m.type, "Event") or is_league(m)
        return m is not head and m.kind is not MentionKind.NOMINAL and held

    within = (m for m in make.clause.mentions if m.start == head.start and m.end < head.end and contest(m))
    if (named := next(within, None)) is not None:
        return Argument((named,), phrase, told.source)
    for of in reversed(make.arguments.genitive(phrase)):
        if contest(of.head):
            return Argument(of.mentions, phrase, told.source)
        for m in of.phrase.inner if of.phrase is not None else ():  # 青葉シリーズ・A対Bの第7戦
            if contest(m):
                return Argument((m,), phrase, told.source)
    for before in reversed(make.clause.phrases[: phrase.index]):
        if before.theme and before.mention is not None and contest(before.mention):
            return Argument((before.mention,), before, told.source)
    entered = _entered(make, phrase.index)
    if entered is not None:
        return Argument((entered,), phrase, told.source)
    return told if not head.surface.endswith(_EARLY) else None


def _ends(name: str, endings: Sequence[str]) -> bool:
    """Whether a name ends in the name of one of the rounds: 準決勝 is no 決勝."""
    early = next((e for e in _EARLY if name.endswith(e)), "")
    return any(name.endswith(e) and (not early or early in e) for e in endings)


def _entered(make: ClaimMaker, index: int) -> Mention | None:
    """The contest in which a clause before says that whoever it describes takes part, be it but a discipline: 男子団体に
    出場している 高木選手は決勝で…."""
    playing = make.ontology.constructions.participation
    for clause in reversed(make.clause.phrases[:index]):
        predicate = clause.predicate
        if predicate is None or predicate.form is not Form.ADNOMINAL:
            continue
        if any(f.relation in playing for f in make.ontology.frames.of(predicate.lemmas)):
            played = (m for c in clause.children if c.case == "に" for m in (c.mention, *c.inner) if m is not None)
            return next((m for m in played if make.ontology.is_a(m.type, "Event")), None)
    return None


def parted(make: ClaimMaker, predicate: Predicate, relation: str, obj: Argument) -> tuple[Argument, Argument | None]:
    """What is made, and with whom: 湊商事と合弁会社を設立する, 湊商事と新会社「X」を設立する, 高木氏らと楽団「X」を結成する."""
    if predicate.kind is Kind.NOUN:
        return obj, None
    if len(obj.mentions) < 2:
        return obj, _hung_on(make, relation, obj)
    *others, last = sorted(obj.mentions, key=lambda m: m.start)
    noun = last.surface if last.kind is MentionKind.NOMINAL else ""
    between = make.clause.between(others[-1], last)
    between = between.removeprefix(others[-1].title).removeprefix("ら").strip("、「『") + noun
    apart = all(m.type == "Person" for m in others) and not make.ontology.is_a(last.type, "Person")
    kind = between.removeprefix("と")
    joint = kind != between and (kind in make.words.joint or (apart and _BARE.fullmatch(kind) is not None))
    if not joint or not all(m.kind is MentionKind.NAME and make.ontology.is_a(m.type, "Agent") for m in others):
        return obj, None
    return replace(obj, mentions=(last,)), Argument(tuple(others), None, "direct")


def _hung_on(make: ClaimMaker, relation: str, obj: Argument) -> Argument | None:
    """The person whom the parser hung on what is made, or on its kind (西尾さんと 音楽ユニット 「X」を結成する); whose a venture is
    too: B社との 合弁会社を設立する."""
    if obj.phrase is None or make.ontology.is_a(obj.head.type, "Person"):
        return None
    founded = relation in make.ontology.constructions.foundation and obj.head.surface in make.words.joint
    for child in obj.phrase.children if founded else ():
        if child.func == "との" and child.mention is not None and make.ontology.is_a(child.mention.type, "Agent"):
            return Argument(make.arguments.group(child), child, "direct")
    hosts = [obj.phrase]
    for before in reversed(make.clause.phrases[: obj.phrase.index]):
        if before.func in {"と", "らと"} and person_of(make.arguments, before.mention) and before.parent in hosts:
            return Argument(make.arguments.group(before), before, "direct")
        if before.func or before.comma or before.parent not in (*hosts, obj.phrase.parent):
            return None
        hosts.append(before)
    return None
