"""Subjects that a clause has though nobody is named: who is only counted, people of whom a relative clause tells, and
whoever it modifies."""

from __future__ import annotations

from itertools import pairwise

from kg.fact.argument.beside import Argument
from kg.fact.argument.relative import leading_up
from kg.fact.claims import Slots
from kg.fact.frame.nominal import PredicateReader
from kg.fact.frame.takeup import has_case
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Kind, Predicate
from kg.model import Mention, MentionKind
from kg.ontology import VerbFrame

__all__ = [
    "counts_actors",
    "last_of_chain",
    "modifies_actor",
    "modifies_taken",
    "nobody_written",
    "of_anybody",
    "of_counted",
    "of_stranger",
    "only_counted",
    "says_where",
    "whence",
]

_HEARD = ("との", "という", "といった", "とする")
_PEOPLE = frozenset(("人", "名", "%"))  # what those are counted by who act
_AHEAD = 4  # phrases: 俳優で 文化功労者の X氏
_LYING = frozenset(("Organization", "Facility", "Place", "Project"))
_BODIES = frozenset(("Organization", "Company", "SportsTeam", "City"))


def says_where(reader: PredicateReader, frame: VerbFrame) -> bool:
    """Whether a relative clause says where the noun lies that it modifies, though it be no mention: 湾岸にある 空き地, 町を通って
    港に至る 道."""
    last = last_of_chain(reader)
    noun = last.phrase.parent
    if frame.subject != ("が",) or "Place" not in reader.ontology.relations[frame.relation].range or noun is None:
        return False
    bare = noun.content in reader.make.words.formal or reader.make.words.carries(
        reader.arguments.noun(noun)
    )  # not 市内にある 百貨店前
    if last.form is not Form.ADNOMINAL or last.content_clause or bare:
        return False
    return _LYING.issuperset(frame.subject_class)


def only_counted(reader: PredicateReader) -> bool:
    """Whether people who are only counted are the subject: 1994年に66人が死亡した, 観光客3人も死亡した, 40%が支持した."""
    children = reader.predicate.phrase.children
    subjects = (c for c in children if (c.case == "が" and c.mention is None) or c.theme)
    counts = (m.quantity for c in subjects for m in c.values)
    return any(q is not None and q.unit in _PEOPLE for q in counts)


def of_stranger(reader: PredicateReader) -> bool:
    """Whether the clause right before, which this one goes on from, is of somebody whom nobody names: 登山者が 滑落して死亡した."""
    before = next(leading_up(reader.arguments, reader.predicate.phrase), None)
    if before is None or before.comma:
        return False
    doing = next((c.mention for c in before.children if c.case == "が"), None)
    return doing is not None and doing.kind is MentionKind.NOMINAL and reader.ontology.is_a(doing.type, "Person")


def of_counted(reader: PredicateReader) -> bool:
    """Whether the chain of clauses says something of people who are only counted: 法案に反対して立候補した 13人."""
    last = last_of_chain(reader)
    if last is reader.predicate or last.form is not Form.ADNOMINAL or last.content_clause:
        return False
    above = last.phrase.parent
    people = (m.quantity for m in above.values if m.kind is MentionKind.QUANTITY) if above is not None else ()
    return any(q is not None and q.unit in {"人", "名"} for q in people)


def of_anybody(reader: PredicateReader) -> bool:
    """Whether a relative clause tells of people whom nobody names (青葉党を支持する 方が), or a clause before one of people
    may go on in it (賞を獲得し、番組に出演する 男性が)."""
    own = reader.predicate.phrase
    if _voiced(reader) or (reader.governor is not None and reader.arguments.of_people(reader.governor)):
        return True
    if reader.predicate.kind is not Kind.VERB or own.parent is None:
        return False
    if reader.predicate.form is Form.ADNOMINAL and own.parent.case in {"が", "も", "は"}:
        voiced = reader.arguments.noun(own.parent) in reader.make.words.voices  # 高木氏を推す声がある
        if voiced and not any(c.index > own.index for c in own.parent.children):
            return True
    if reader.predicate.form is Form.ADNOMINAL and not reader.predicate.content_clause:
        return reader.arguments.of_people(reader.predicate)
    if reader.predicate.form is not Form.CONTINUATIVE:
        return False
    for i in range(own.index + 1, own.parent.index + 1):
        clause = reader.make.clause.predicate_at(i)
        noun = clause.phrase.parent if clause is not None and clause.form is Form.ADNOMINAL else None
        if clause is None or noun is None or clause.kind is not Kind.VERB or clause.content_clause:
            continue
        if noun.case == "として" or "なる" in clause.lemmas:
            continue  # …でもプレーし、時代を支える選手として活躍した; 結婚し、第1子となる女児を出産した
        told = noun.mention
        nameless = told is not None and told.kind is MentionKind.NOMINAL and reader.ontology.is_a(told.type, "Person")
        nameless = nameless and not _named_behind(reader, noun)
        if nameless or any(m.quantity is not None and m.quantity.unit in {"人", "名"} for m in noun.values):
            return True
    return False


def _named_behind(reader: PredicateReader, noun: Phrase) -> bool:
    """Whether a noun for a person stands before their name: 俳優で文化功労者の X氏."""
    phrases = reader.make.clause.phrases
    for before, phrase in pairwise(phrases[noun.index : noun.index + _AHEAD]):
        if before.func not in {"", "の", "で"}:
            return False
        m = phrase.mention
        if m is not None and m.kind is MentionKind.NAME:
            return reader.ontology.is_a(m.type, "Person")
    return False


def _voiced(reader: PredicateReader) -> bool:
    """Whether what somebody says is only said to be heard: 「法案に反対だ」との 声が 出ている, 「参加しない」と いう 声も."""
    own = reader.predicate.phrase
    above = own.parent
    return above is not None and own.text.endswith(_HEARD) and reader.arguments.noun(above) in reader.make.words.voices


def nobody_written(reader: PredicateReader, frame: VerbFrame, classes: Slots) -> bool:
    """Whether what a verb says may go without either end: 1988年に入社した, of a body 株式の3割を取得した, of what it has
    shown 来月に発売する."""
    known = reader.ontology.constructions
    if frame.relation in known.making and not frame.fixed:
        return "Product" in frame.omitted and not reader.passive and reader.predicate.kind is Kind.VERB
    dealing = bool(frame.fixed) and frame.relation in known.dealing
    acting = ("Person",) if not dealing else classes[0]
    return bool(frame.omitted) and classes[0] == acting and _BODIES.issuperset(classes[1])


def whence(reader: PredicateReader, subject: Argument) -> bool:
    """Whether what a clause seems to modify is but where those are from who do it: 大会に出場した 湊県の 青葉高校."""
    of = subject.phrase if subject.source == "gap" and not reader.passive else None
    after = of.parent.mention if of is not None and of.func == "の" and of.parent is not None else None
    if after is None or not reader.ontology.is_any(subject.head.type, ("Country", "Region", "City")):
        return False
    return reader.ontology.is_any(after.type, ("Organization", "Person", "Group"))


def modifies_actor(reader: PredicateReader) -> bool:
    """Whether a relative clause whose object is written in it modifies whoever or whatever acts, named or not: 投票に
    参加した 人数, 絵をデザインした 袋; not when or as what somebody does (出場した 時に, 加盟する 国として)."""
    above = reader.predicate.phrase.parent
    if reader.predicate.form is not Form.ADNOMINAL or reader.predicate.content_clause or above is None:
        return False
    noun = reader.arguments.noun(above)
    own = above.predicate
    words = reader.make.words
    told = above.case in {"と", "として"} or (
        own is not None and (own.kind is not Kind.NOUN or above.case == "で" or (above.case == "を" and reader.fixed))
    )
    carried = (
        noun in words.formal or words.carries(noun) or words.cue(noun) is not None
    )  # 上陸する おそれ, 昇格させる 人事
    return not (told or carried or above.values or noun.endswith(words.when))


def modifies_taken(reader: PredicateReader, giver: Argument) -> bool:
    """Whether a relative clause modifies what somebody outside takes from whom it tells, no actor: A社は、B社から仕入れた 商品を
    売る."""
    above, verb = reader.predicate.phrase.parent, reader.predicate
    thing = above.mention if above is not None else None
    if thing is None or not reader.ontology.is_any(thing.type, ("Product", "Technology")):
        return False
    given = giver.phrase is not None and giver.phrase.case in {"から", "に", "へ"}
    active = verb.kind is Kind.VERB and not (verb.passive or verb.phrase.has("を", "が"))
    return given and active and reader.ontology.frames.takes(verb.lemmas, "を")


def counts_actors(reader: PredicateReader, m: Mention) -> bool:
    """Whether a number in が is of those who act: 300店が休業する, 3自治体が組合を設立した; no sum or share (51%が)."""
    if m.quantity is None or m.quantity.unit in reader.make.words.counts:
        return m.quantity is not None
    acts = not reader.passive and has_case(reader, "を", but=reader.fixed)
    return acts and not m.quantity.money and m.quantity.unit not in {"", "%", "株"}


def last_of_chain(reader: PredicateReader) -> Predicate:
    """The clause in which the chain of clauses in 連用 form ends that goes on from this one."""
    last = reader.predicate
    while last.form is Form.CONTINUATIVE and last.kind is Kind.VERB:
        if (above := last.phrase.governor) is None:
            break
        last = above
    return last
