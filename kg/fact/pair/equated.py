"""What a topic is to what is told of it, by their classes: 金メダルは高木誠だった; 殊勲賞はX、敢闘賞はY; 選手権は決勝が行われた."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.fact.argument.relative import leading_up
from kg.fact.claims import ClaimMaker
from kg.fact.pair.exclusion import ruled_out
from kg.fact.pair.pairs import belongs
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Kind
from kg.model import Mention, MentionKind, Status
from kg.ontology import PairFrame

__all__ = ["read_equated"]

_COPULA = "AはB"
_SUBJECT = "AはBが"


def read_equated(make: ClaimMaker) -> None:
    """Claims of the pair frames whose pattern is AはB (the topic is A, what is predicated of it B) or AはBが (B is the
    subject of the clause whose topic is A)."""
    equals = make.ontology.frames.pairs.get(_COPULA, ())
    parts = make.ontology.frames.pairs.get(_SUBJECT, ())
    for phrase in make.clause.phrases:
        a = phrase.mention
        if a is not None:
            for b in _announced(make, phrase):
                _claim(make, equals, phrase, a, b)
        if a is None or not phrase.topic or phrase.case or phrase.parent is None:
            continue
        for b in _predicated(make, phrase):
            _claim(make, equals, phrase, a, b)
        for clause in (phrase.parent, *leading_up(make.arguments, phrase.parent)):
            for child in clause.children:
                if child.case == "が" and child.index > phrase.index and child.mention is not None:
                    if _eventful(make, a) or _about(make, phrase, clause, child):
                        _claim(make, parts, phrase, a, child.mention)


def _about(make: ClaimMaker, topic: Phrase, clause: Phrase, subject: Phrase) -> bool:
    """Whether it is of the topic's own that something is told, who has a name: not A党は、X氏が辞任すべきだと主張した, nor A党はX氏が、
    B党はY氏が勝った of Y, nor A軍はB軍のY選手が打ち、敗れた."""
    quoted = clause.predicate is not None and clause.predicate.form is Form.QUOTED
    named = all(p.mention is not None and p.mention.kind is MentionKind.NAME for p in (topic, subject))
    between = make.clause.phrases[topic.index + 1 : subject.index]
    owners = (c.mention for c in subject.children if c.case == "の" and c.mention is not None)
    others = any(make.ontology.is_a(m.type, "Organization") for m in owners)
    return named and not quoted and not others and not any(p.topic for p in between)


def _eventful(make: ClaimMaker, topic: Mention) -> bool:
    """Whether a topic is an event, which says nothing itself."""
    return make.ontology.is_a(topic.type, "Event")


def _claim(make: ClaimMaker, frames: tuple[PairFrame, ...], phrase: Phrase, a: Mention, b: Mention) -> None:
    for frame in frames:
        if not (belongs(make, a, frame.A) and belongs(make, b, frame.B)) or ruled_out(make, frame, a, b):
            continue
        if a is b or (frame.pattern == _COPULA and b.kind is not MentionKind.NAME):
            continue
        s, o = (a, b) if frame.subject == "A" else (b, a)
        host = make.clause.at(b.start)
        predicate = host.predicate if host is not None else None
        status = make.standing.of(predicate).status if predicate is not None else Status.ACTUAL
        make.of_expression(
            frame.relation,
            s,
            o,
            rule="pair_copula" if frame.pattern == _COPULA else "verb",
            slots=(frame.A, frame.B) if frame.subject == "A" else (frame.B, frame.A),
            status=status,
            phrase=phrase,
        )
        return


def _predicated(make: ClaimMaker, topic: Phrase) -> Iterator[Mention]:
    """What a copula says that a topic is: the noun of its clause, or the one before the next topic in a row of them."""
    host = topic.parent
    if host is None or host.index < topic.index:
        return
    for other in make.clause.phrases[topic.index + 1 : host.index + 1]:
        if other.theme:
            before = other.before
            while before is not None and before.func == "の" and before.parent is other:
                before = before.before  # 小説部門の 大賞は
            if before is None or before.index <= topic.index or not before.comma or before.func:
                return
            host = before
            break
    own = host.predicate
    behind = make.clause.phrases[host.index + 1 : host.index + 2]
    listed = bool(host.comma and behind and _turns(behind[0]))
    bare = own is None and not host.func and (host.parent is None or listed)
    if bare or (own is not None and own.kind is Kind.COPULA):
        told = [m for m in make.arguments.group(host) if m.start >= _end(make, topic)]
        yield from _makers(make, topic, told)
        yield from told


def _announced(make: ClaimMaker, phrase: Phrase) -> Iterator[Mention]:
    """Who or what closes a headline without a predicate that opens with a prize: 若草文学賞に 高木誠さん."""
    last, others = make.clause.phrases[-1], make.clause.phrases[1:]
    if (
        phrase.index
        or phrase.func != "に"
        or make.clause.predicates
        or last.func
        or any(p.case == "に" for p in others)
    ):
        return
    told = [m for m in make.arguments.group(last) if m.start >= _end(make, phrase)]
    yield from _makers(make, phrase, told)
    yield from told  # none where the prize is all there is


def _makers(make: ClaimMaker, topic: Phrase, told: Sequence[Mention]) -> Iterator[Mention]:
    """Whoever stands right before the titles that are told of a topic, of whom it is told as well: 大賞は 高木誠さんの「X」."""
    first = make.clause.at(told[0].start) if told else None
    before = first.before if first is not None else None
    if before is None or before is topic or before.mention is None or before.func not in ("", "の") or before.comma:
        return
    if make.ontology.is_any(told[0].type, ("Work", "Product")):
        yield before.mention


def _turns(phrase: Phrase) -> bool:
    """Whether a phrase is the next in a row of topics, or says of which it is."""
    if phrase.func == "の" and phrase.parent is not None and phrase.parent.index > phrase.index:
        return _turns(phrase.parent)
    return phrase.topic and not _told(phrase)


def _told(topic: Phrase) -> bool:
    """Whether of the next in a row of topics something else is told by a verb: 若草賞はX、青葉賞はYが それぞれ 講評した."""
    own = topic.governor
    each = own is not None and any(c.content == "それぞれ" for c in own.phrase.children)
    return each and own is not None and own.kind is not Kind.COPULA


def _end(make: ClaimMaker, phrase: Phrase) -> int:
    return make.clause.tokens[phrase.end - 1].end
