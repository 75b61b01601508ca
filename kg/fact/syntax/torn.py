"""Two names that are one argument: right beside each other, or with と between them though the parser hangs the first elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.fact.syntax.clause import Clause
from kg.fact.syntax.likeness import alike
from kg.fact.syntax.phrase import Phrase
from kg.model import Mention, MentionKind
from kg.ontology import Ontology

__all__ = ["SIDE_BY_SIDE", "compared", "mated", "over_clause", "past_clause", "side_by_side", "torn"]

SIDE_BY_SIDE = re.compile(r"[」』][・、，]?[「『]")
_AGED = re.compile(r"[（(][0-9０-９]{1,3}歳?[）)]")
_COMPARING = frozenset(("同名", "同じ", "同様", "同一", "別", "別々", "類似"))


def side_by_side(clause: Clause, before: Phrase, current: Phrase) -> bool:
    """Whether two names stand one after the other, in quotes or each with an age, or of people with a dot between them:
    「A」「B」, A（30）B（27）, 高木・佐伯組."""
    a, b = before.mention, current.mention
    if a is None or b is None:
        return False
    between = clause.between(a, b)
    people = a.kind is b.kind is MentionKind.NAME and a.type == b.type == "Person"
    if people and (before.func == "・" or _AGED.fullmatch(between.removeprefix(a.title))):
        return True
    return SIDE_BY_SIDE.fullmatch(between) is not None


def torn(first: Phrase, second: Phrase) -> bool:
    """Whether two neighbours are both whence something comes (AとBから調達する), or both the subject of a clause before the
    noun that the first was hung on (Xは、AとBが開発したロケットで、…), or each somebody's (Aさんの「X」とBさんの「Y」に決まった)."""
    a, b, verb = first.mention, second.mention, second.parent
    if a is None or b is None or not a.kind is b.kind is MentionKind.NAME:
        return False
    if first.index != second.index - 1:
        return first.case == "と" and first.parent is verb and a.type == b.type and _owned(first) and _owned(second)
    before_noun = verb is not None and verb.parent is not None and first.parent is verb.parent
    bodied = first.comma and a.type != b.type and "Person" in (a.type, b.type)  # A社と、B氏が 率いる C社が
    return before_noun and first.case == "と" and second.case == "が" and not bodied


def _owned(thing: Phrase) -> bool:
    """Whether a name right before a thing is whose it is: Aさんの 「X」, A氏 「X」."""
    beside = (*thing.children, *(thing.parent.children if thing.parent is not None else ()))
    before = (c for c in beside if c.index == thing.index - 1 and c.mention is not None)
    return any(c.case == "の" or not (c.func or c.comma) for c in before)


def mated(phrases: Sequence[Phrase], phrase: Phrase, current: Phrase) -> bool:
    """Whether a と-phrase stands with the genitive after it and not with a later noun: AとBの長女であるC."""
    mate, named = phrases[phrase.index + 1], _heads(phrase, phrases[phrase.index + 1])
    if compared(phrases, phrase):
        return True
    paired = mate.index < current.index and mate.case == "の" and len(named) == 2
    return paired and named[0].kind is named[1].kind is MentionKind.NAME and named[0].type == named[1].type


def compared(phrases: Sequence[Phrase], phrase: Phrase) -> bool:
    """Whether a と-phrase tells what something is like: A社と 同名の 新会社."""
    after = phrases[phrase.index + 1 : phrase.index + 2]
    return phrase.case == "と" and bool(after) and after[0].content in _COMPARING and after[0].case != "を"


def over_clause(phrases: Sequence[Phrase], ontology: Ontology) -> dict[int, Phrase]:
    """The names with と and a comma, or a clause of their own before them, that are not of the clause behind them, by their
    place, with what they hang on: the name behind it, with which they are joined (A社と、B社を傘下に持つ C社は, A党を離れた X氏と B党を離れた
    Y氏を), else what is above (A社と、B社を傘下に持つ C社の 社長は)."""
    found: dict[int, Phrase] = {}
    firsts = [p for p in phrases if p.func == "と" and (p.comma or _told(p))]
    if not firsts:
        return found
    for clause in phrases[:-1]:
        head, own = phrases[clause.index + 1], clause.predicate
        if own is None or not own.relative:
            continue
        owned = head.parent if head.func == "の" else None
        if clause.parent is None or clause.parent not in (head, owned):
            continue
        first = next((p for p in reversed(firsts) if p.index < clause.index), None)
        if first is not None and _joined(phrases, first, head, clause) and alike(ontology, *_heads(first, head)):
            found[first.index] = head if clause.parent is head else clause.parent.parent or clause.parent
    return found


def _told(name: Phrase) -> bool:
    """Whether a clause right before a name tells of it."""
    own = name.before.predicate if name.before is not None else None
    return own is not None and own.relative and not own.content_clause


def past_clause(head: Phrase, ontology: Ontology) -> Phrase | None:
    """The name with と or や that is hung on another past the clause right before that, with a comma or a clause of its own
    before it (A社と、B社を傘下に持つ C社は), or with や on what that clause is about (A社や 通信を手掛ける C社を)."""
    torn_off = [c for c in head.children if c.func in {"と", "や"} and (c.comma or (c.func == "と" and _described(c)))]
    below = (p for clause in head.children for p in clause.children)
    within = (c for p in below for c in p.children if c.func == "や" and not _alike(ontology, c, p))
    for other in (*torn_off, *within):
        if other.index + 1 < head.index and len(_heads(other, head)) == 2:
            named = all(m.kind is MentionKind.NAME for m in _heads(other, head))
            return other if named and _alike(ontology, other, head) else None
    return None


def _described(name: Phrase) -> bool:
    """Whether a clause or an adjective stands right before a name."""
    return any(c.index == name.index - 1 and not c.func.endswith("の") for c in name.children)


def _alike(ontology: Ontology, a: Phrase, b: Phrase) -> bool:
    """Whether two phrases have heads of classes that are named together."""
    heads = _heads(a, b)
    return len(heads) == 2 and alike(ontology, *heads)


def _heads(*phrases: Phrase) -> list[Mention]:
    return [p.mention for p in phrases if p.mention is not None]


def _joined(phrases: Sequence[Phrase], first: Phrase, head: Phrase, clause: Phrase) -> bool:
    """Whether all between a name and the clause before another is of the clause, among them an object that is named or a person
    by whom a body is led (A党と、B氏が率いる C党は), and the name ends no list."""
    between = phrases[first.index + 1 : clause.index]
    named = all(m.kind is MentionKind.NAME for m in _heads(first, head)) and len(_heads(first, head)) == 2
    within = all(_below(p, clause) for p in between)
    inside = [(p.case, m) for p in between if (m := p.mention) is not None and m.kind is MentionKind.NAME]
    bodies = all(m.type != "Person" for m in _heads(first, head))
    held = any(case == "を" or (case == "が" and m.type == "Person" and bodies) for case, m in inside)
    before = first.before
    listed = before is not None and before.mention is not None and before.comma and not before.func
    return named and within and held and not listed


def _below(phrase: Phrase, target: Phrase) -> bool:
    current: Phrase | None = phrase
    while current is not None and current.index < target.index:
        current = current.parent
    return current is target
