"""A predicate's object where it does not stand beside it: marked with も, told of before, left out."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from kg.fact.argument.arguments import Argument
from kg.fact.argument.relative import gaps_of
from kg.fact.claims import ClaimMaker, Slots
from kg.fact.frame.amounts import scene_before
from kg.fact.frame.charged import accused_before, arrested, charged, sued
from kg.fact.frame.nominal import PredicateReader
from kg.fact.frame.objects import set_before
from kg.fact.frame.omission import PASSIVE_AGENT, object_omissible, own_subject
from kg.fact.frame.takeup import (
    also,
    announcer,
    classes_told,
    concerning,
    contrasted,
    entered,
    has_case,
    object_written,
    of_part,
    shared_work,
    taken_up,
    topic_object,
)
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Kind, Predicate
from kg.model import Mention, MentionKind
from kg.ontology import VerbFrame

__all__ = ["recovered", "undergone_topic"]
_BACK = 3  # sentences that one looks back
_TAKEN = {"に", "を", "と", "に対して", "について", "への"}  # where the thing would stand
_SIDES = {"を", "が", "に", "", "について"}  # where it stood when it was spoken of


def recovered(reader: PredicateReader, frame: VerbFrame, classes: Slots, obj: Argument | None) -> Argument | None:
    """The object that was found, a better one that も marks, or else whatever the text has told of."""
    symmetric = reader.ontology.relations[frame.relation].symmetric
    shared = obj is None or obj.source == "sibling"  # A賞を受賞し、B賞も受賞した
    if shared and "を" in frame.object and reader.predicate.kind is Kind.VERB and not reader.passive:
        obj = also(reader, classes[1], classes[0]) or obj
    carried = reader.predicate.kind is Kind.NOUN and not symmetric  # X氏は、Y社が協議を行うと述べた: not with him
    if obj is None and carried and reader.governor is not None and not reader.passive_light():
        obj = topic_object(reader, reader.governor, classes)  # この計画は X社が運営を担当する
    if obj is None and "を" in frame.object:
        obj = shared_work(reader, classes[1])
    if obj is None and "を" in frame.object:
        obj = _shared_gap(reader, classes[1])
    if obj is None and {"を", "に"} & set(frame.object):
        obj = arrested(reader, frame, classes[1]) or charged(reader, frame, classes[1])
        obj = obj or accused_before(reader, frame, classes[1])
        obj = obj or sued(reader, frame, classes[1]) or contrasted(reader, frame, classes[1])
    if obj is None and {"を", "に", "の"} & set(frame.object):
        obj = concerning(reader, frame, classes[1])
    if obj is None and set_before(reader, frame, classes):
        takes_part = reader.passive or frame.subject != ("を",)  # not 代表選で勝った 佐伯氏が 幹事長に 高木氏を 選んだ
        obj = (entered(reader) if "Event" in classes[1] and takes_part else None) or scene_before(reader, classes[1])
    if obj is None and frame.omits:
        obj = recalled(reader.make, reader.predicate, frame, reader.fixed)
    if obj is None and frame.omitted and reader.predicate.kind is Kind.VERB and not object_written(reader, frame):
        obj = of_part(reader, frame)
    if obj is None and not frame.beside and object_omissible(reader, frame, classes):
        obj = (
            announcer(reader, classes[1], frame)
            or taken_up(reader, classes[1], frame)
            or reader.make.omitted(reader.predicate.phrase, classes_told(reader, classes[1], frame))
        )
    if obj is None and not symmetric and {"を", "に"} & set(frame.object):
        if reader.received_by_nobody() or _done_to_nobody(reader, frame, classes[0]):
            obj = reader.make.omitted(reader.predicate.phrase, classes[1])
    return obj


def _done_to_nobody(reader: PredicateReader, frame: VerbFrame, acting: tuple[str, ...]) -> bool:
    """Whether a passive clause writes who does it and not to whom: 2024年には 県警に 逮捕され、議員を辞職した."""
    predicate = reader.predicate
    if not reader.passive or predicate.kind is not Kind.VERB or predicate.form is Form.ADNOMINAL:
        return False
    if frame.object[0] != "を" or frame.fixed or has_case(reader, "を") or own_subject(reader) is not None:
        return False
    told = any(c.theme and not c.values for c in predicate.phrase.children)  # 治験の結果は
    if told or next(reader.arguments.subjects(predicate), None) is not None:
        return False
    by = (reader.arguments.case(predicate.phrase, case) for case in PASSIVE_AGENT)
    return any(a is not None and a.head.kind is MentionKind.NAME and reader.fits(a, acting) for a in by)


def _shared_gap(reader: PredicateReader, classes: tuple[str, ...]) -> Argument | None:
    """What the relative clause modifies to which this one leads, where nothing is done to anything else in either: A社が
    開発し、3月に公開した「X」."""
    own = reader.predicate
    if own.kind is not Kind.VERB or own.form is not Form.CONTINUATIVE or own.passive or has_case(reader, "を"):
        return None
    if reader.arguments.case(own.phrase, "が") is None:
        return None
    above = own.phrase.governor
    if above is None or not above.relative or above.passive:
        return None
    if above.content_clause or reader.arguments.case(above.phrase, "を") is not None:
        return None
    found = next((g for g in gaps_of(reader.arguments, above) if reader.fits(g, classes)), None)
    return replace(found, source="sibling") if found is not None else None


def undergone_topic(reader: PredicateReader, frame: VerbFrame, classes: Slots) -> Argument | None:
    """A thing as the topic of what only somebody who is left out can do to it: 新型電池は 来年4月に 発売する."""
    predicate = reader.predicate
    if predicate.kind is not Kind.VERB or predicate.passive or predicate.causative or frame.fixed:
        return None
    beside = [c for c in predicate.phrase.children if c.index not in reader.fixed]
    together = any(c.case == "で" and c.content in reader.make.words.together for c in beside)  # X社と 共同で 開発する
    barred = {"を", "が"} if together else {"を", "が", "と"}
    if predicate.form not in {Form.FINAL, Form.QUOTED} or any(c.case in barred for c in beside):
        return None
    topics = [t for t in reader.arguments.topics(predicate.phrase) if t.phrase is not None and t.phrase.func == "は"]
    if len(topics) != 1 or not reader.fits(topics[0], classes[1]) or reader.fits(topics[0], classes[0]):
        return None
    made = reader.ontology.is_any(topics[0].head.type, ("Product", "Service"))
    return topics[0] if made else None


def recalled(make: ClaimMaker, predicate: Predicate, frame: VerbFrame, fixed: Collection[int] = ()) -> Argument | None:
    """The last thing spoken of whose words end in one of the endings that the frame `omits`, for a clause that writes its
    subject and no object but the `fixed` phrases of its wording (拒否権を行使した); None where the clause writes one, or is no
    clause by itself. Of a passive it is asked where the subject undergoes what is done: 選考会が開かれ、X氏が選ばれた."""
    phrase, cases = predicate.phrase, [c.removesuffix("の") for c in frame.subject]
    if predicate.kind not in {Kind.VERB, Kind.COPULA} or predicate.form is Form.QUOTED:
        return None
    content = predicate.form is Form.ADNOMINAL  # 賛成する 考えを示した
    named = phrase.parent.mention if content and phrase.parent is not None else None
    known = named is not None and named.kind is MentionKind.NAME and make.ontology.is_a(named.type, "Person")
    ran = known and "Event" in frame.object_class
    if content and _modifies(make, predicate) and not ran:  # but 市長選で落選した。 落選した X氏は
        return None
    if ("を" not in cases) if predicate.passive else cases[0] == "を":
        return None
    case = "が" if predicate.passive else cases[0]
    arguments = make.arguments
    asked = frame.object_class or make.ontology.relations[frame.relation].range
    barred = _TAKEN if "を" in frame.object else _TAKEN - {"を"}  # 青葉市長選で、高木氏が 佐伯氏を 破った
    taken = (
        c for c in phrase.children if c.case in barred and c.case != case and not c.values and "」と" not in c.text
    )
    if any(c.index not in fixed and not _somewhere(make, c, asked) for c in taken):
        return None
    own = arguments.case(phrase, case) or (next(iter(arguments.topics(phrase)), None) if case == "が" else None)
    own = next(iter(arguments.subjects(predicate)), None) if own is None and content else own
    if own is None or own.head.kind is MentionKind.NOMINAL:
        return None
    if (held := _held_then(make, predicate, frame.omits)) is not None:
        return Argument((held,), None, "sibling")
    here: ClaimMaker | None = make
    for distance in range(_BACK + 1):
        if here is None:
            return None
        last = phrase.begin if distance == 0 else len(here.clause.tokens)
        found = _last(here, frame.omits, last) or (_told(here, frame) if distance else None)
        if found is not None:
            return Argument((found,), None, "sibling")
        here = here.before
    return None


def _held_then(make: ClaimMaker, predicate: Predicate, endings: Sequence[str]) -> Mention | None:
    """What the next clause says to be held, where all came for it: X知事らが 出席し、大橋の開通式が 行われた."""
    over = predicate.phrase.governor
    if predicate.form is not Form.CONTINUATIVE or over is None or over.kind is not Kind.VERB:
        return None
    if over.lemmas[-1] not in make.words.held or over.passive == (over.lemmas[-1] == "ある"):
        return None
    held = make.arguments.case(over.phrase, "が")
    after = held is not None and held.phrase is not None and held.phrase.index > predicate.phrase.index
    return held.head if held is not None and after and held.head.surface.endswith(tuple(endings)) else None


def _told(make: ClaimMaker, frame: VerbFrame) -> Mention | None:
    """What a sentence was found to leave out of the same deed: one after another finishes the race."""
    told = (c.object for c in reversed(make.claims) if c.relation == frame.relation and not c.open)
    return next((m for m in told if m.kind is MentionKind.NAME and m.surface.endswith(tuple(frame.omits))), None)


def _somewhere(make: ClaimMaker, phrase: Phrase, classes: Sequence[str]) -> bool:
    """Whether a phrase says where, of what is no place: 30の選挙区に 擁立する."""
    m, known = phrase.mention, make.ontology
    return m is not None and known.is_a(m.type, "Place") and not any(known.is_a(c, "Place") for c in classes)


def _modifies(make: ClaimMaker, predicate: Predicate) -> bool:
    """Whether a clause before a noun says which one is meant (賞を獲得した 選手), and not what is thought or planned (賛成する 考え)."""
    noun = predicate.phrase.parent
    return noun is None or not make.words.carries(make.arguments.noun(noun))


def _last(make: ClaimMaker, endings: Sequence[str], stop: int) -> Mention | None:
    """The last mention before a token that ends so and is spoken of by itself."""
    for phrase in reversed(make.clause.phrases):
        m = phrase.mention
        if phrase.end > stop or m is None or m.kind is MentionKind.PRONOUN:
            continue
        over = phrase.governor
        while phrase.case == "に" and over is not None and over.form is Form.CONTINUATIVE:
            over = over.phrase.governor
        if over is not None and over.form is Form.ADNOMINAL and _modifies(make, over):
            continue  # 区間賞を獲得した X選手が選ばれた, 緊急権限法に基づいて 発動した 関税を
        side, at, behind = phrase, _SIDES, make.clause.phrases[phrase.index + 1 : phrase.index + 2]
        if phrase.func == "の" and behind and behind[0].content.endswith(make.words.conferring):
            side, at = behind[0], _SIDES | {"で"}  # 若草賞の選考会が, 法案の採決で
        held = side.case == "で" and m.type == "Event"  # 市長選で当選した
        if (side.case in at or held) and m.surface.endswith(tuple(endings)):
            return m
    return None
