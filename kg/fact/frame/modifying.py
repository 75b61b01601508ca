"""Whom or what a relative clause says something of, besides subject and object."""

from __future__ import annotations

from kg.fact.argument.arguments import Argument
from kg.fact.argument.counted import person_of
from kg.fact.argument.relative import gap_of, gaps_of
from kg.fact.frame.nominal import PredicateReader
from kg.fact.frame.takeup import phrase_at
from kg.fact.frame.unnamed import modifies_actor
from kg.model import MentionKind
from kg.ontology import VerbFrame

__all__ = ["complement_owned", "modified_twice", "modifies_other", "of_bare", "person_modified"]


def complement_owned(reader: PredicateReader) -> bool:
    """Whether something before a fixed complement says whose or where it is, read or not: 「X」の地上波での放送を
    終了する leaves nothing out."""
    beside = (child for i in reader.fixed for child in phrase_at(reader, i).children)
    return any(c.adnominal for c in beside)


def of_bare(reader: PredicateReader, frame: VerbFrame) -> bool:
    """Whether the frame's object owns a fixed complement that stands without an owner: X社は、Yファンドが株式の6割を持つ."""
    return frame.object[0] == "の" and bool(frame.fixed) and not reader.passive and not complement_owned(reader)


def modifies_other(reader: PredicateReader, obj: Argument) -> bool:
    """Whether a relative clause says something of a name that is neither subject nor object: no person left out is
    looked for then (Jリーグに属しているX社)."""
    if (obj.source == "direct" and modifies_actor(reader)) or _line_acts(reader, obj):
        return True
    gaps = gaps_of(reader.arguments, reader.predicate)
    if obj.source == "gap":
        return any(modified_twice(reader, gap, obj) for gap in gaps)
    gap = gap_of(reader.arguments, reader.predicate)
    return gap is not None and gap.head.kind is not MentionKind.PRONOUN


def _line_acts(reader: PredicateReader, obj: Argument) -> bool:
    """Whether a named thing that is the topic acts upon another, as if it were a body: 湊地下鉄は、若草線の運行を見合わせる."""
    topics = reader.arguments.topics(reader.predicate.phrase)
    return any(
        t.phrase is not obj.phrase
        and t.head.kind is MentionKind.NAME
        and reader.ontology.is_a(t.head.type, "Facility")
        and reader.ontology.is_a(obj.head.type, "Facility")
        for t in topics
    )


def modified_twice(reader: PredicateReader, subject: Argument, obj: Argument) -> bool:
    """Whether a relative clause would be said of two nouns of the row before which it stands: 開催中の大会の男子部門."""
    ends = [a.phrase.index for a in (subject, obj) if a.source == "gap" and a.phrase is not None]
    return len(set(ends)) > 1 and min(ends) > reader.predicate.phrase.index


def person_modified(reader: PredicateReader) -> Argument | None:
    """Whom a clause modifies that is said of somebody, so that who stands in が before both is the subject of the clause around:
    X議員がY氏を 非難している Z氏からの手紙を 公開した."""
    known, phrase = reader.arguments, reader.predicate.phrase
    near = next(iter(reader.make.clause.phrases[phrase.index + 1 :]), None) if reader.predicate.relative else None
    if near is None or near.mention is None or not person_of(known, near.mention):
        return None
    doing, undergoing = known.case(phrase, "が"), known.case(phrase, "を")
    if doing is None or undergoing is None or doing.phrase is None or undergoing.phrase is None:
        return None
    first = doing.phrase.index < undergoing.phrase.index and person_of(known, undergoing.head)
    above = near.parent
    while above is not None and above.predicate is None:
        above = above.parent
    return Argument((near.mention,), near, "gap") if first and above is not None and not above.has("が") else None
