"""Who or what a predicate's subject is: the candidates by the cases that a frame names, the likeliest first, and who
acts together with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.fact.argument.arguments import Argument
from kg.fact.argument.chained import shared_object
from kg.fact.argument.counted import person_of
from kg.fact.argument.directed import directing
from kg.fact.argument.modified import done_together
from kg.fact.argument.relative import gap_of, gaps_of, leading_up
from kg.fact.claims import Slots
from kg.fact.frame.cases import acts_upon_gap, another_acts, beside_complement, causes, in_case, of_complement
from kg.fact.frame.charged import represented, ruling_courts, stands_for
from kg.fact.frame.modifying import modified_twice, person_modified
from kg.fact.frame.nominal import PredicateReader
from kg.fact.frame.omission import PASSIVE_AGENT, acts_on, is_undergone, own_subject, said_of_another
from kg.fact.frame.placed import others_in, running
from kg.fact.frame.takeup import has_case, topic_object
from kg.fact.frame.undergoing import (
    doing_behind,
    gap_of_governor,
    put,
    told_within,
    undergone_before,
)
from kg.fact.frame.unnamed import says_where
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Kind
from kg.model import MentionKind
from kg.ontology import VerbFrame

__all__ = ["candidates", "companion_of", "listed", "of_one_kind"]

_SELF = "self"
_MODIFIED = "gap"
_STRETCH = re.compile(r"[^、。はがを]{0,6}から[^、。はがを]{1,16}?(?:にかけて|まで)")
_TELLING = {Form.FINAL, Form.CONTINUATIVE, Form.QUOTED}
_AROUND = {"relative_topic", "sentence_topic", "headline_topic"}  # whom the clause around a relative one is about
_SCENES = {"Quantity", "Date", "Place", "Country", "Event", "Award"}  # where, when and how much: of the part alone


def of_one_kind(reader: PredicateReader, frame: VerbFrame, classes: Slots, obj: Argument) -> Iterator[Argument]:
    """The candidates for the subject, without who is told of by the noun that the object stands in."""
    yield from (a for a in candidates(reader, frame, classes[0], obj) if not modified_twice(reader, a, obj))


def candidates(
    reader: PredicateReader, frame: VerbFrame, classes: tuple[str, ...], taken: Argument | None
) -> Iterator[Argument]:
    """Who may be the frame's subject, the likeliest first; `taken` is its object."""
    if frame.object == ("time",) and (called := _called_as(reader, classes)) is not None:
        yield called
        return
    for case in frame.subject:
        if case == _SELF:
            yield from _event_itself(reader, classes)
            return
        if case == _MODIFIED:
            told = set(taken.mentions) if taken is not None else set()  # 北湊市や青葉市を含む 10市
            yield from (g for g in _gaps(reader, classes) if told.isdisjoint(g.mentions) and not _opens_span(reader, g))
        elif case != "が":
            yield from _in_other_case(reader, case, frame, classes, taken)
        elif acts_on(reader, frame) or causes(reader, frame):
            return
        elif not _made(reader, frame, classes):
            yield from _doers(reader, frame, classes, taken)


def _opens_span(reader: PredicateReader, gap: Argument) -> bool:
    """Whether what a clause modifies is but where a stretch of land begins, of which all is said: X市を含む A県からB県にかけて."""
    if gap.phrase is None or gap.phrase.case != "から":
        return False
    behind = reader.make.clause.behind(gap.head)
    return _STRETCH.match(behind) is not None


def _called_as(reader: PredicateReader, classes: tuple[str, ...]) -> Argument | None:
    """The name in quotes by which comes into being what several are joined in by the clause before: 両校は統合し、「若草高校」として
    来春開校する."""
    above = reader.predicate.phrase.parent if reader.predicate.kind is Kind.NOUN else None
    host = above if above is not None and above.predicate is not None else reader.predicate.phrase
    joined = (reader.arguments.case(clause, "が") for clause in leading_up(reader.arguments, host))
    if not any(found is not None and len(found.mentions) > 1 for found in joined):
        return None
    for phrase in (c for c in host.children if c.case == "として" and c.mention is not None):
        found = Argument(reader.arguments.group(phrase), phrase, "direct")
        if found.head.kind is MentionKind.NAME and phrase.text[0] in "「『" and reader.fits(found, classes):
            return found
    return None


def _event_itself(reader: PredicateReader, classes: tuple[str, ...]) -> Iterator[Argument]:
    """The event that the clause itself tells of, or that it modifies: 列車が追突する事故."""
    told = reader.make.clause.happening(reader.predicate.phrase)
    if told is None:
        first = next(iter(gaps_of(reader.arguments, reader.predicate)), None)
        if first is None or not person_of(reader.arguments, first.head):  # 22日に亡くなった 高木さんの 通夜
            yield from _gaps(reader, classes)
    elif reader.fits(own_event := Argument((told,), None, "self"), classes):
        yield own_event


def _gaps(reader: PredicateReader, classes: tuple[str, ...]) -> Iterator[Argument]:
    return (g for g in gaps_of(reader.arguments, reader.predicate) if reader.fits(g, classes))


def _made(reader: PredicateReader, frame: VerbFrame, classes: tuple[str, ...]) -> bool:
    """Whether the clause modifies what is done to, which is not who does it: 天文機構は砂漠に建設した望遠鏡を…; but
    地震が発生した石川県."""
    if "を" not in frame.subject or not acts_upon_gap(reader):
        return False
    made = gap_of(reader.arguments, reader.predicate)
    return made is not None and reader.fits(made, classes)


def _doers(
    reader: PredicateReader, frame: VerbFrame, classes: tuple[str, ...], taken: Argument | None
) -> Iterator[Argument]:
    """Who does what an active verb says, by whom it is done in the passive."""
    if any(c == "が" for c, _ in frame.fixed):
        of = of_complement(reader, frame)
        if of is not None and reader.fits(of, classes):
            yield of
    if reader.passive:
        yield from _agents(reader, frame, classes, taken)
    elif reader.predicate.kind is Kind.NOUN:
        yield from reader.nominal_subject(classes, taken)
    elif reader.predicate.causative and (to := _made_in(reader, frame)) is not None:  # B社に事業を承継させる
        if to.head.kind is not MentionKind.NOMINAL and reader.fits(to, classes):
            yield to
    elif reader.predicate.causative and "を" not in frame.object:
        yield from (found for found in _made_to(reader) if reader.fits(found, classes))
    elif (modified := person_modified(reader)) is not None:
        yield from _acting(reader, frame, modified, classes)
    elif (become := _led_up_to(reader, frame, classes)) is not None:
        yield become
    elif (own := own_subject(reader)) is not None and not _undergoes(own, taken):
        subject = reader.arguments.case(reader.predicate.phrase, "が")
        subject = subject or reader.arguments.genitive_subject(reader.predicate)  # 高木誠の 書いた「X」
        if own.theme and own.mention is not None:
            subject = Argument((own.mention,), own, "direct")
        if subject is not None and subject.phrase is own:
            yield from _acting(reader, frame, subject, classes, taken is None or taken.phrase is not own)
    elif not reader.predicate.enabled:
        yield from _around(reader, frame, classes, taken)


def _led_up_to(reader: PredicateReader, frame: VerbFrame, classes: tuple[str, ...]) -> Argument | None:
    """The topic of what becomes of it, where who stands in が only does what leads there, in て behind it: X社は、A社とB社が
    合併して 発足した."""
    own = reader.arguments.case(reader.predicate.phrase, "が") if "を" not in frame.object else None
    if own is None or own.phrase is None or own.phrase.index in reader.fixed:
        return None
    at = own.phrase.index
    leading = (c.predicate for c in reader.predicate.phrase.children if c.index > at and not c.has("を"))
    if not any(p is not None and p.form is Form.CONTINUATIVE and p.tail.endswith(("て", "で")) for p in leading):
        return None
    topics = (t for t in reader.arguments.topics(reader.predicate.phrase) if t.phrase is not None)
    return next((t for t in topics if t.phrase and t.phrase.index < at and reader.fits(t, classes)), None)


def _undergoes(own: Phrase, taken: Argument | None) -> bool:
    """Whether who stands in が is whom something is done to: 県警は、B容疑者（30）が、脅した疑いで逮捕した."""
    return taken is not None and taken.source == "sibling" and taken.phrase is own


def _made_in(reader: PredicateReader, frame: VerbFrame) -> Argument | None:
    """The body or person in に that is made to do something to what stands in を, be it without a name (子会社に)."""
    found = reader.arguments.case(reader.predicate.phrase, "に") if "を" in frame.object and not frame.fixed else None
    if found is None or not has_case(reader, "を"):
        return None
    return found if reader.ontology.is_a(found.head.type, "Agent") else None


def _made_to(reader: PredicateReader) -> Iterator[Argument]:
    """Who undergoes what somebody brings about, which is never the clause's own topic: X氏をはねて死亡させた."""
    phrase, known = reader.predicate.phrase, reader.arguments
    brought = known.case(phrase, "を"), shared_object(known, reader.predicate, "を"), known.case(phrase, "に")
    yield from (found for found in brought if found is not None)


def _agents(
    reader: PredicateReader, frame: VerbFrame, classes: tuple[str, ...], taken: Argument | None
) -> Iterator[Argument]:
    """By whom something is done: A社によって, A社から, and whose works it is done at: A社の九州工場では部品が製造されている."""
    for marker in PASSIVE_AGENT:
        if _no_agent(reader, marker, frame, taken):
            continue
        found = reader.arguments.case(reader.predicate.phrase, marker)
        if found is None or (taken is not None and found.phrase is taken.phrase):
            continue
        if marker == "に" and taken is not None and _put_out_for(reader, found, taken):
            continue
        if marker == "に" and frame.without and found.head.surface.endswith(frame.without):
            continue  # B国から国際司法裁判所に提訴された
        if reader.fits(found, classes) and (marker == "によって" or reader.agentive(found)):
            yield found
    site = reader.arguments.case(reader.predicate.phrase, "で")
    if site is not None and site.head.surface.endswith(reader.make.words.works):
        if (owner := running(reader, site)) is not None and reader.fits(owner, classes):
            yield owner


def _put_out_for(reader: PredicateReader, place: Argument, thing: Argument) -> bool:
    """Whether a place is where something holds that is put out, and not who does so: 警報が半島に発令された."""
    made = reader.ontology.is_any(thing.head.type, ("Work", "Product"))
    return made and reader.ontology.is_any(place.head.type, ("Country", "Region", "City", "Place"))


def _no_agent(reader: PredicateReader, marker: str, frame: VerbFrame, taken: Argument | None) -> bool:
    """Whether a case tells something else than who does what is done."""
    if marker in frame.role:
        return True  # 農相に起用された: a post, nobody who appoints
    if marker in {"から", "より"}:
        return bool(reader.make.words.choosing.intersection(reader.predicate.lemmas))  # 各チームから選ばれた
    handed = reader.make.words.handing.intersection(reader.predicate.lemmas)  # 子会社はA社に売却された
    return marker == "に" and (bool(handed) or put(reader, taken))  # スーパーに投票所が設置された


def _around(
    reader: PredicateReader, frame: VerbFrame, classes: tuple[str, ...], taken: Argument | None
) -> Iterator[Argument]:
    """Who a clause without a subject of its own is about: the topic, whom it modifies, the clauses around it."""
    other = taken is not None and said_of_another(reader, taken, frame)
    lying = says_where(reader, frame)
    together = done_together(reader.arguments, reader.predicate, frame)
    yield from (court for court in ruling_courts(reader) if reader.fits(court, classes))
    for found in reader.arguments.subjects(reader.predicate, taken):
        if found.source == "gap" and (together or _is_content(reader, found)):
            continue  # B社と共同で設立した X社; 発電所を建設する 計画: what is planned
        if "Agent" in classes and _is_gap(reader, found):
            continue
        if other and found.source in _AROUND:
            continue  # 9月、最高裁は…誕生した子について: the court was not born
        if lying and found.source != _MODIFIED and (found.phrase is None or found.phrase.func != "の"):
            continue  # 研究班は国外にある 装置を使う; but 工場の ある 町
        yield from _acting(reader, frame, found, classes)
    if together:
        yield from (found for found in doing_behind(reader) if reader.fits(found, classes))
    asked = directing(reader.arguments, reader.predicate) if frame.followed else None
    if asked is not None:  # 地裁は海浜電機に金を支払うよう命じた: what is told is that it is ordered to
        yield from (a for a in reader.arguments.subjects(asked[1], taken) if reader.fits(a, classes))


def _is_gap(reader: PredicateReader, found: Argument) -> bool:
    """Whether the topic is a thing that is said to be what the clause acts upon: ルモは湊大学と共同で開発した アプリだ."""
    told = reader.predicate.phrase.parent
    if reader.ontology.is_a(found.head.type, "Agent"):
        return False
    if told is None or found.phrase is None or found.phrase.parent is not told or told.predicate is None:
        return False
    return told.predicate.kind is Kind.COPULA and acts_upon_gap(reader)


def _is_content(reader: PredicateReader, found: Argument) -> bool:
    """Whether a clause says what some project without a name is, which does not act."""
    return found.head.kind is MentionKind.NOMINAL and reader.ontology.is_a(found.head.type, "Project")


def _acting(
    reader: PredicateReader, frame: VerbFrame, subject: Argument, classes: tuple[str, ...], itself: bool = True
) -> Iterator[Argument]:
    """Who acts where something is written for the subject: the owner of works, the states of a capital, the subject
    itself, the court of a judge."""
    if (owner := _owner(reader, frame, subject)) is not None and reader.fits(owner, classes):
        yield owner
    if (states := represented(reader, subject)) is not None and reader.fits(states, classes):
        yield states
    elif itself and reader.fits(subject, classes):
        yield subject
    elif (court := stands_for(reader, subject, frame.relation)) is not None and reader.fits(court, classes):
        yield court


def _in_other_case(
    reader: PredicateReader, case: str, frame: VerbFrame, classes: tuple[str, ...], taken: Argument | None
) -> Iterator[Argument]:
    """What a frame has for its subject in another case than が: を of what comes about, で of an event."""
    found = of_complement(reader, frame) if case == "の" and frame.fixed else in_case(reader, case)
    if found is None and case == "によって" and frame.fixed:  # A社によるTOBが成立した
        found = beside_complement(reader, frame, case)
    if found is not None and reader.fits(found, classes) and (taken is None or found.phrase is not taken.phrase):
        yield found
    elif classes == ("Event",) and case in {"で", "によって"}:
        yield from others_in(reader, case, classes)
        yield from _gaps(reader, classes)  # 3人が死亡した事故
        yield from undergone_before(reader, classes)
        after = reader.predicate.phrase.governor
        if after is not None and reader.predicate.form is Form.CONTINUATIVE and after.form is Form.ADNOMINAL:
            behind = gaps_of(reader.arguments, after)  # 3人が死亡し、5人が負傷した事故
            yield from (gap for gap in behind if reader.fits(gap, classes))
    elif case == "を":
        yield from _acted_upon(reader, frame, classes, taken)


def _acted_upon(
    reader: PredicateReader, frame: VerbFrame, classes: tuple[str, ...], taken: Argument | None
) -> Iterator[Argument]:
    """What something is done to that no を tells: what the clause modifies, its topic, the subject of a passive."""
    if told_within(reader):
        return
    if acts_upon_gap(reader):
        yield from _gaps(reader, classes)
    elif reader.predicate.kind is Kind.NOUN and (of := gap_of_governor(reader)):
        yield from (gap for gap in of if reader.fits(gap, classes))  # 来春に 開校を 予定する 青葉高校
    elif another_acts(reader, frame):
        if (undergone := topic_object(reader, reader.predicate, (("Agent",), classes))) is not None:
            yield undergone  # Xは1933年に山本氏が創業した
    elif frame.untold and (itself := _itself(reader, classes)) is not None:
        yield itself
    elif (reader.passive or is_undergone(reader)) and own_subject(reader) is None and not reader.of_something():
        other = taken is not None and said_of_another(reader, taken, frame)
        for found in reader.arguments.subjects(reader.predicate, taken):
            if reader.fits(found, classes) and not (other and found.source in _AROUND):
                yield found


def _itself(reader: PredicateReader, classes: tuple[str, ...]) -> Argument | None:
    """The topic of an active clause that tells when it came about, beside which nothing else acts: 同社は 2010年に 設立し、
    上場した."""
    told = reader.predicate
    if told.kind is not Kind.VERB or told.passive or told.causative or told.form not in _TELLING:
        return None
    if told.phrase.has(*{"を", "が", "と"}):
        return None
    topics = [t for t in reader.arguments.topics(told.phrase) if t.phrase is not None and t.phrase.func == "は"]
    return topics[0] if len(topics) == 1 and reader.fits(topics[0], classes) else None


def _owner(reader: PredicateReader, frame: VerbFrame, subject: Argument) -> Argument | None:
    """Who acts by what is theirs and has no name, upon somebody or something: A社の工場が部品を生産し、B社に納入する; not 工場は
    100人を雇用する."""
    if subject.phrase is None or subject.head.kind is not MentionKind.NOMINAL:
        return None
    if _SCENES.intersection(frame.object_class or reader.ontology.relations[frame.relation].range):
        return None
    bodies = reader.arguments.owners(subject.phrase, reader.make.words.works)
    return replace(subject, mentions=bodies) if bodies else None


def listed(reader: PredicateReader, first: Argument, last: Argument) -> bool:
    """Whether the one before と is of a list whose last, of the same kind, has a clause before it: A氏とX党が推すB氏."""
    one, other = first.phrase, last.phrase
    if one is None or other is None or one.index >= other.index:
        return False
    if not (first.head.kind is last.head.kind is MentionKind.NAME) or first.head.type != last.head.type:
        return False
    return any(
        p.predicate is not None
        and p.predicate.form is Form.ADNOMINAL
        and p.parent is not None
        and p.parent.index <= other.index
        for p in reader.make.clause.phrases[one.index + 1 : other.index]
    )


def companion_of(
    reader: PredicateReader, frame: VerbFrame, classes: tuple[str, ...], subject: Argument, obj: Argument
) -> Argument | None:
    """Whoever acts together with the subject: トヨタはソフトバンクと新会社を設立した."""
    if (
        "と" in frame.object
        or frame.subject == ("を",)
        or "と" in frame.subject
        or any(c == "と" for c, _ in frame.fixed)
        or reader.predicate.kind is Kind.NOUN
    ):
        return None
    found = reader.beside or reader.arguments.case(reader.predicate.phrase, "と")
    if found is None or (found.phrase is not None and found.phrase in (obj.phrase, subject.phrase)):
        return None
    if frame.alike and obj.phrase is not None and found.phrase is reader.make.clause.phrases[obj.phrase.index - 1]:
        return None  # 青葉海は、湊富士と 海浜山に 敗れた
    if frame.alike and listed(reader, found, obj):
        return None  # 大島氏と、青葉党が推す小島氏を 破った
    told = obj if obj.source == "gap" else subject if subject.source == "gap" and "を" not in frame.object else None
    if told is not None and listed(reader, found, told):
        return None  # 大島氏と 青葉銀行に勤める小島氏, 大島氏と 青葉党が推す小島氏
    head = found.head
    if (
        head.kind is MentionKind.NOMINAL
        or not reader.ontology.is_a(head.type, "Agent")
        or not reader.fits(found, classes)
    ):
        return None
    return found
