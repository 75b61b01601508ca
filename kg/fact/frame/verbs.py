"""Verb frames: the predicates that say a relation, in any voice and as verbal nouns (買収した, に買収された, 買収を完了)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import product

from kg.fact.argument.arguments import Argument
from kg.fact.argument.counted import person_of
from kg.fact.claims import Slots
from kg.fact.frame.cases import fixed_phrases, role_of, told_apart
from kg.fact.frame.gapping import in_row, rows
from kg.fact.frame.nominal import PredicateReader
from kg.fact.frame.office import for_whom, joins
from kg.fact.frame.sides import sides
from kg.fact.frame.slots import signed
from kg.fact.frame.subjects import companion_of
from kg.fact.frame.takeup import classes_told, phrase_at
from kg.fact.frame.unnamed import only_counted
from kg.fact.frame.wording import for_others, goes_with, meant, set_as_worded
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Kind
from kg.model import Mention, MentionKind
from kg.ontology import VerbFrame

__all__ = ["read_frames"]

_COMING = frozenset(["誕生"])
_MEASURES = frozenset((MentionKind.QUANTITY, MentionKind.TIME))
_WHOSE = ("をの",)
_KIND = 8  # characters of the noun before a name in quotes
_OF = re.compile(r"(?:[（(][0-9０-９]{1,3}歳?[）)])?の[「『]?")


def read_frames(reader: PredicateReader, frames: list[VerbFrame]) -> None:
    """Claims what a predicate says by its frames."""
    seen: set[tuple[str, int, int]] = set()
    owned = ""  # what the owner of a thing is said to have
    told: set[str] = set()  # relations of what is written
    worded: dict[str, int] = {}  # how many fixed complements the wording has that said a relation
    for frame in sorted(frames, key=lambda f: (not f.owned, f.deeds)):
        if owned and frame.relation != owned:
            return  # who takes part in a round takes part in nothing else
        relation = reader.ontology.relations.get(frame.relation)
        if relation is None or len(frame.fixed) < worded.get(frame.relation, 0):
            continue  # said by its longer wording
        if frame.deeds and frame.relation in told:
            continue  # said of what has a name
        if not relation.symmetric and reader.predicate.lemmas[0].startswith("相互"):
            continue  # 自衛隊と海軍の相互訪問: both do it to each other
        classes = _classes(reader, frame)
        reader.fixed = fixed_phrases(reader, frame)
        if not set_as_worded(reader, frame):
            continue
        found = sides(reader, frame, classes)
        if found is None:
            continue
        subject, obj = found
        key = (frame.relation, id(subject.head), id(obj.head))
        if key in seen:
            continue
        if "omitted" in (subject.source, obj.source) and _written_plainer(reader, frames, frame):
            continue  # 国民投票が行われた: no 投票 of some election's
        if obj.source == "sibling" and _written_beside(reader, frames, frame):
            continue  # クーデターで実権を握り、大統領選で当選した
        seen.add(key)
        owned = frame.relation if frame.owned else owned
        if frame.deeds:
            _tell_instead(reader, frame.relation)
        if obj.source != "omitted":
            told.add(frame.relation)
        worded[frame.relation] = len(frame.fixed)
        if subject.source == "omitted" and (companion := companion_of(reader, frame, classes[0], subject, obj)):
            _claim(reader, frame, companion, obj, classes)  # B社と新会社を設立する
        _claim_rows(reader, frame, subject, obj, classes)
        _claim_shares(reader, frame, subject, obj, classes)
        _outspeak(reader)


def _tell_instead(reader: PredicateReader, relation: str) -> None:
    """Takes back what was said of an object left out, for one that was found."""
    group = (reader.make.sentence.index, reader.predicate.phrase.index)
    reader.make.claims[:] = [
        c
        for c in reader.make.claims
        if (c.relation, c.group) != (relation, group) or c.object.kind is not MentionKind.OMITTED
    ]


def _outspeak(reader: PredicateReader) -> None:
    """Takes back what the noun of a fixed complement said by itself of the same two: TOBが成立した is no more than planned."""
    told = reader.make.claims[-1] if reader.make.claims else None
    nouns = {(reader.make.sentence.index, i) for i in reader.fixed}
    if told is None or not nouns or told.group in nouns:
        return
    said = [(c.relation, c.subject, c.object) for c in reader.make.claims if c.group == told.group]
    reader.make.claims[:] = [
        c
        for c in reader.make.claims
        if c.group not in nouns or c.status is told.status or (c.relation, c.subject, c.object) not in said
    ]


def _classes(reader: PredicateReader, frame: VerbFrame) -> Slots:
    """The classes of a frame's subject and object."""
    relation = reader.ontology.relations[frame.relation]
    return frame.subject_class or relation.domain, frame.object_class or relation.range


def _written_plainer(reader: PredicateReader, frames: list[VerbFrame], frame: VerbFrame) -> bool:
    """Whether a shorter wording of the same relation has both its arguments written, where a longer has not."""
    for other in frames:
        plainer = other.relation == frame.relation and len(other.fixed) < len(frame.fixed)
        if plainer and not other.deeds:
            reader.fixed = fixed_phrases(reader, other)
            found = sides(reader, other, _classes(reader, other))
            if found is not None and "omitted" not in (found[0].source, found[1].source):
                return True
    reader.fixed = fixed_phrases(reader, frame)
    return False


def _written_beside(reader: PredicateReader, frames: list[VerbFrame], frame: VerbFrame) -> bool:
    """Whether another wording of the same relation has its object beside the verb."""
    for other in frames:
        if other is not frame and other.relation == frame.relation and not other.fixed:
            found = sides(reader, other, _classes(reader, other))
            if found is not None and found[1].source == "direct":
                return True
    return False


def _claim_rows(reader: PredicateReader, frame: VerbFrame, subject: Argument, obj: Argument, classes: Slots) -> None:
    """The claim of the row beside the verb, and the same of the other rows that share it: 殊勲賞にはA、敢闘賞にはBが選ばれた;
    what is in another row is in no list of this one (A国がB国、C国がD国を破った)."""
    verb = reader.governor or reader.predicate  # 指名を受けた
    found = tuple(rows(reader.arguments, verb, {*reader.fixed, reader.predicate.phrase.index}))
    others = {p.mention for row in found for p in row.values()}
    if found:
        subject, obj = (_beside_verb(reader, a, found) for a in (subject, obj))
        subject, obj = (
            replace(a, mentions=tuple(m for m in a.mentions if m not in others) or a.mentions) for a in (subject, obj)
        )
    _claim(reader, frame, subject, obj, classes)
    for row in found:
        pair = in_row(reader.arguments, subject, row), in_row(reader.arguments, obj, row)
        s, o = pair
        if s is None or o is None or (s is subject and o is obj):
            continue
        told = {*subject.mentions, *obj.mentions}
        new = all(a is b or told.isdisjoint(a.mentions) for a, b in ((s, subject), (o, obj)))
        if new and reader.fits(s, classes[0]) and reader.fits(o, classes[1]):
            _claim(reader, frame, s, o, classes)


def _beside_verb(reader: PredicateReader, argument: Argument, found: Sequence[dict[int, Phrase]]) -> Argument:
    """The argument beside the verb in the place of one that was found in a row before it."""
    for row in found:
        own = next((i for i, p in row.items() if argument.phrase is p), None)
        group = reader.arguments.group(phrase_at(reader, own)) if own is not None else ()
        if own is not None and group:
            return Argument(group, phrase_at(reader, own), argument.source)
    return argument


def _claim_shares(reader: PredicateReader, frame: VerbFrame, subject: Argument, obj: Argument, classes: Slots) -> None:
    """The same of the others who have a share in it: 新会社にA社が51%、B社が34%、C社が15%を出資する."""
    own = subject.phrase
    while own is not None and own.case == "が" and own.index > 1:
        at = own.index
        while at > 2 and phrase_at(reader, at - 1).func == "の":  # 大手商社の C社が15%を
            at -= 1
        amount, other = phrase_at(reader, at - 1), phrase_at(reader, at - 2)
        shared = amount.comma and not amount.func and any(m.quantity is not None for m in amount.values)
        if other.case != "が" or other.mention is None or not shared:
            return
        more = Argument(reader.arguments.group(other), other, "direct")
        if more.head.kind is MentionKind.NAME and reader.fits(more, classes[0]):
            _claim(reader, frame, more, obj, classes)
        own = other


def _whose(reader: PredicateReader, person: Mention, thing: Mention) -> bool:
    """Whether a thing stands right behind whose it is: A監督（71）の 監督賞."""
    between = reader.make.clause.between(person, thing).removeprefix(person.title)
    return _OF.fullmatch(between) is not None


def _each(reader: PredicateReader, frame: VerbFrame, owners: Argument, things: Argument, classes: Slots) -> None:
    """Claims of each of a row of things and whose it is: A監督の監督賞、Bさんの新人賞など."""
    for thing in things.mentions:
        if (whose := next((m for m in owners.mentions if _whose(reader, m, thing)), None)) is not None:
            _claim(reader, frame, replace(owners, mentions=(whose,)), replace(things, mentions=(thing,)), classes)


def _told_as(reader: PredicateReader, m: Mention) -> str:
    """What a thing is said to be, right before its name in quotes; else its own words: 報道番組 of 報道番組「朝の顔」."""
    before = reader.make.clause.text(max(reader.make.sentence.start, m.start - _KIND), m.start)
    return before[:-1] if before.endswith(("「", "『")) else m.surface


def _claim(reader: PredicateReader, frame: VerbFrame, subject: Argument, obj: Argument, classes: Slots) -> None:
    if frame.subject == _WHOSE and len(obj.mentions) > 1:
        _each(reader, frame, subject, obj, classes)
        return
    if obj.head.kind in _MEASURES and frame.without and _told_as(reader, subject.head).endswith(frame.without):
        return
    if person_of(reader.arguments, subject.head) and subject.source != "direct" and only_counted(reader):
        return  # 知事は、3人が死亡したと述べた
    if not goes_with(reader, frame, subject, obj):
        return
    if (frame.described and not told_apart(reader, subject, obj, frame.described)) or for_others(
        reader, frame.relation, subject, obj
    ):
        return
    if frame.negate:
        obj = replace(obj, mentions=tuple(signed(m, True) for m in obj.mentions))
    if reader.predicate.lemmas[-1] in _COMING and subject.head.title in reader.make.words.posts:
        return  # 大統領が誕生した: nobody was born
    features = {"nominal": float(reader.predicate.kind is Kind.NOUN), "passive": float(reader.passive), "fixed": float(len(frame.fixed)),
                "headline_predicate": float(reader.predicate.headline), "causative": float(reader.predicate.causative)}  # fmt: skip
    role = role_of(reader, frame, obj if reader.ontology.is_a(obj.head.type, "Person") else subject)
    classes = _slots(reader, frame, subject, obj, classes)
    if frame.presupposed and subject is not obj:
        for s, o in product(subject.mentions, obj.mentions):
            reader.make.of_expression(
                frame.relation, s, o, rule="verb", slots=classes, features=features, phrase=reader.predicate.phrase
            )
        return
    if subject is obj:
        reader.make.among(
            frame.relation,
            reader.predicate,
            subject,
            rule="verb",
            slots=classes,
            governor=reader.governor,
            wording=frame.status,
        )
        return
    acting = for_whom(reader.make, reader.predicate, frame.relation, subject) or subject
    if (member := joins(reader.make, frame.relation, acting, obj)) is None:
        return
    reader.make.of_predicate(
        meant(reader, frame, obj), reader.predicate, member, obj, rule="verb", slots=classes, wording=frame.status, role=role,
        governor=reader.governor, features=features,
    )  # fmt: skip


def _slots(reader: PredicateReader, frame: VerbFrame, subject: Argument, obj: Argument, classes: Slots) -> Slots:
    """The classes of what is meant by either end, narrowed where it is left out."""
    acting, undergoing = classes
    if obj.source == "omitted":
        undergoing = classes_told(reader, undergoing, frame)
    if subject.source == "omitted" and subject.head.type != "Thing":
        acting = (subject.head.type,)
    elif subject.source == "omitted" and frame.untold:
        acting = frame.untold
    return acting, undergoing
