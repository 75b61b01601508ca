"""What a stance answers that names nothing it is about: 若草党は法案を提出した。青葉党は「拙速だ」と批判した.

Whoever criticises means whoever acted in the sentence before; whoever is for or against means the deed that it tells.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from kg.fact.argument.arguments import Argument
from kg.fact.claims import ClaimMaker
from kg.fact.frame.deeds import deed
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Kind, Predicate
from kg.model import Mention, MentionKind
from kg.ontology import VerbFrame

__all__ = ["answered"]

_BACK = 3  # sentences, each a stance on the same
_TAKEN = {"を", "へ", "について", "に対して", "をめぐって", "に関して", "との", "への"}
_ACTING = ("Agent", "Country")
_SIDING = (*_ACTING, "Region", "City")


def answered(make: ClaimMaker, predicate: Predicate, frame: VerbFrame, fixed: Collection[int]) -> Argument | None:
    """What the sentence before tells that a stance is on, for one that stands by itself with its subject written."""
    who = _taking(make, predicate, fixed)
    if who is None or not _alone(make, who, predicate):
        return None
    here = make.before
    for _ in range(_BACK):
        if here is None:
            return None
        told = next((c for c in reversed(here.claims) if c.relation == frame.relation), None)
        if told is not None:  # another has taken the same side
            if told.subject.surface == who.head.surface:
                return None
            replying = not make.words.replying.isdisjoint(predicate.lemmas) and not _also(who)
            replies = replying or _of(who, told.object)  # 米国は中国を批判した。中国の外相は反発した
            return Argument((told.subject if replies else told.object,), None, "sibling")
        main = _main(here)
        if main is None:
            return None
        if _stance(make, main) or any(c.func.endswith("も") for c in main.phrase.children):
            here = here.before  # another has taken the other side, or added to what was told
            continue
        found = _acted(here, main, frame)
        return found if found is not None and found.head.surface != who.head.surface else None
    return None


def _taking(make: ClaimMaker, predicate: Predicate, fixed: Collection[int]) -> Argument | None:
    """Who takes the stance, where the clause writes it and nothing that it is on."""
    if predicate.kind is not Kind.VERB or predicate.passive or predicate.form not in {Form.FINAL, Form.CONTINUATIVE}:
        return None
    for child in (c for c in predicate.phrase.children if c.index not in fixed):
        listened = child.content.endswith(make.words.listeners) or child.dated
        if child.case in _TAKEN or (child.case == "に" and not listened):
            return None
    arguments = make.arguments
    own = arguments.case(predicate.phrase, "が") or next(iter(reversed(arguments.topics(predicate.phrase))), None)
    own = own or next((a for a in arguments.subjects(predicate) if a.phrase is not None and a.phrase.topic), None)
    if own is None or own.head.kind is MentionKind.PRONOUN or not _acts(make, own, _SIDING):
        return None
    return own


def _alone(make: ClaimMaker, who: Argument, predicate: Predicate) -> bool:
    """Whether the sentence speaks of nobody else than whoever takes the stance, but for what he says."""
    for phrase in make.clause.phrases[: predicate.phrase.index]:
        m = phrase.mention
        if m is None or m in who.mentions or m.kind is MentionKind.NOMINAL or phrase.case == "によると":
            continue
        quoted = make.clause.text(make.sentence.start, m.start)
        if quoted.count("「") > quoted.count("」") or _under(phrase, who):
            continue
        if any(make.ontology.is_a(m.type, c) for c in _ACTING):
            return False
    return True


def _under(phrase: Phrase, who: Argument) -> bool:
    above: Phrase | None = phrase
    while above is not None and above is not who.phrase:
        above = above.parent
    return above is not None


def _of(who: Argument, told: Mention) -> bool:
    """Whether somebody is who is told of, or is named with the body or the state that is."""
    beside = [who.phrase, *who.phrase.children] if who.phrase is not None else []
    names = {m.surface for p in beside for m in (p.mention, *p.inner) if m is not None} | {who.head.surface}
    return any(name.startswith(told.surface) for name in names)


def _also(who: Argument) -> bool:
    """Whether somebody does so too: ロシアも."""
    return who.phrase is not None and who.phrase.func == "も"


def _main(make: ClaimMaker) -> Predicate | None:
    """The verb that ends a sentence, in the active."""
    last = make.clause.phrases[-1] if make.clause.phrases else None
    main = make.arguments.predicates.get(last.index) if last is not None else None
    return main if main is not None and main.kind is Kind.VERB and not main.passive and not main.negated else None


def _stance(make: ClaimMaker, main: Predicate) -> bool:
    """Whether a verb takes a stance itself: 批判した, 反対を表明した."""
    beside = tuple(c.content for c in main.phrase.children)
    frames = (f for lemma in main.lemmas for f in make.ontology.frames.verbs.get(lemma, ()) if f.answers)
    return any(all(any(c.endswith(noun) for c in beside) for _, noun in f.fixed) for f in frames)


def _acted(make: ClaimMaker, main: Predicate, frame: VerbFrame) -> Argument | None:
    """The actor, or the deed, that the main clause of a sentence tells of."""
    if frame.deeds:
        return deed(make.arguments, [main.phrase], ("を",))
    own = (make.arguments.predicates.get(c.index) for c in main.phrase.children)
    doing = any(c.case in {"を", "と"} for c in main.phrase.children)
    doing = doing or any(p is not None and p.form is Form.QUOTED for p in own)
    subject = next(make.arguments.subjects(main), None) if doing else None
    if subject is None or subject.head.kind is not MentionKind.NAME or not _acts(make, subject):
        return None
    return Argument(subject.mentions, None, "sibling")


def _acts(make: ClaimMaker, who: Argument, classes: Sequence[str] = _ACTING) -> bool:
    return any(make.ontology.is_a(who.head.type, c) for c in classes)
