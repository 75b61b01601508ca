"""Whose the thing is that a clause does something to, where the owner is meant: the firm that raises money in a round
(シリーズBを主導した, 増資に応じた)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.fact.argument.arguments import Argument, Arguments
from kg.fact.argument.cleft import cleft_argument
from kg.fact.claims import ClaimMaker, Slots
from kg.fact.frame.slots import fits
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Kind, Predicate
from kg.model import Mention, MentionKind
from kg.ontology import VerbFrame

__all__ = ["owner", "owners"]

_OPENING = re.compile(r"(?:[（(][0-9０-９]{1,3}歳?[）)])?[「『]")


def owner(make: ClaimMaker, predicate: Predicate, frame: VerbFrame, classes: Slots) -> Argument | None:
    """The owner of what stands in one of the frame's cases, or is modified or is the topic, where its words end as the frame
    asks: written with の, else who the clause above is about. Nobody written is meant where nothing stands there and the
    sentence before speaks of such a thing of somebody's."""
    if predicate.kind is not Kind.VERB or predicate.passive:
        return None
    things = [p for p in _things(predicate, frame) if p.content.endswith(frame.owned)]
    for thing in things:
        own = (g for g in reversed(make.arguments.genitive(thing)) if fits(make.ontology, g.head, classes[1]))
        if (found := next(own, None)) is not None or (found := _above(make, predicate, thing, classes[1])) is not None:
            return found
    also = (a for a in make.arguments.topics(predicate.phrase) if a.phrase is not None and a.phrase.func == "も")
    acting = make.arguments.case(predicate.phrase, "が") or next(also, None)
    cleft = cleft_argument(make.arguments, predicate) if acting is None else None
    acting = acting or cleft
    if acting is None or acting.head.kind is not MentionKind.NAME or not fits(make.ontology, acting.head, classes[0]):
        return None
    there = (c for c in predicate.phrase.children if c.case in {*frame.object, "と"} and not c.values)
    bare = not any(c.mention is not None for c in there)  # 新たに 参加した
    if (predicate.form is not Form.ADNOMINAL or cleft is not None) and (things or bare) and _spoken_of(make, frame):
        return make.omitted(predicate.phrase, classes[1])
    return None


def owners(arguments: Arguments, things: Argument) -> Argument | None:
    """Whose each of a row of things is, written with の or right before a title: A氏の「X」とB氏「Y」が選ばれた."""
    found: list[Argument] = []
    for thing in things.mentions:
        phrase = arguments.clause.at(thing.start)
        of = arguments.genitive(phrase) if phrase is not None else []
        found.extend(of[-1:] or _right_before(arguments, thing))
    if not found:
        return None
    return Argument(tuple(dict.fromkeys(m for a in found for m in a.mentions)), found[-1].phrase, "genitive")


def _right_before(arguments: Arguments, title: Mention) -> Iterator[Argument]:
    """The person whose name stands right before a quoted title: A氏（36）「X」."""
    for m in arguments.clause.mentions:
        if m.end < title.start and m.kind is MentionKind.NAME and m.type == "Person":
            between = arguments.clause.between(m, title).removeprefix(m.title)
            if _OPENING.fullmatch(between):
                yield Argument((m,), arguments.clause.at(m.start), "genitive")


def _things(predicate: Predicate, frame: VerbFrame) -> Iterator[Phrase]:
    """What the predicate may do something to: in a case of the frame, modified by it, its topic."""
    yield from (c for c in predicate.phrase.children if c.case in frame.object or c.theme)
    if predicate.form is Form.ADNOMINAL and not predicate.content_clause and predicate.phrase.parent is not None:
        yield predicate.phrase.parent


def _above(make: ClaimMaker, predicate: Predicate, thing: Phrase, classes: tuple[str, ...]) -> Argument | None:
    """Who the clause is about in which the thing stands that a relative clause modifies: Xは、A社が主導した 増資で…を集めた."""
    governing = thing.governor
    if governing is None or governing is predicate or thing.index < predicate.phrase.index:
        return None
    for found in make.arguments.subjects(governing):
        inside = found.phrase is not None and found.phrase.parent is predicate.phrase and not found.phrase.topic
        if not inside and fits(make.ontology, found.head, classes):
            return found
    return None


def _spoken_of(make: ClaimMaker, frame: VerbFrame) -> bool:
    """Whether the sentence before speaks of such a thing, with an amount of money."""
    before = make.before
    if before is None or not any(p.content.endswith(frame.owned) for p in before.clause.phrases):
        return False
    return any(m.quantity is not None and m.quantity.money for m in before.clause.mentions)
