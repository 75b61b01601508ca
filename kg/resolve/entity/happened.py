"""One event that a verb tells and a noun calls otherwise: 墜落した … この事故; 転落して死亡した事故 … 転落した; 衝突して転覆した."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from kg.model import Mention, Sentence
from kg.resolve.entity.member import Member
from kg.resolve.lexicon import words

__all__ = ["at_once", "happened"]

_AFTERWARDS = words("afterwards")
_VERBAL = frozenset(verb for verbs in _AFTERWARDS.values() for verb in verbs)
_AT_ONCE = re.compile(  # 墜落し、炎上した; 衝突して転覆した; 衝突し、うち1台が炎上した
    r"(?:し(?:て|、|た後、?)?|、|・|後、?)|し(?:て、?|、)(?:(?!ほか|一方|別)[^。、日時はもで]){1,16}[がに]"
)
_OF_THESE = re.compile(
    r"し(?:た|ました)。[このそ]*うち、?(?:(?!ほか|一方|別)[^。、日時はもで]){1,16}が"
)  # 12台が衝突した。うち1台が
_YEAR = re.compile(r"[0-9０-９]{4}年|昭和|平成|明治|大正")
_MODIFIED = re.compile(r"[たるだ]$")


def happened(
    mention: Mention,
    phrase: str,
    is_bare: Callable[[Mention, Sentence], bool],
    described: Mapping[str, Member],
    sentences: Mapping[int, Sentence],
) -> Member | None:
    """The event told before that `mention`, which reads `phrase`, is; None where that is none, or several could be."""
    sentence = sentences.get(mention.sentence)
    if sentence is None or mention.type != "Event":
        return None
    before = sentence.ahead(mention.start)
    if _YEAR.search(before):
        return None  # 1998年にも火災で焼けた
    if phrase in _AFTERWARDS:
        told = _events(described, _AFTERWARDS[phrase])
        if not is_bare(mention, sentence):
            told = [m for m in told if m.mentions[0].sentence == mention.sentence] if _MODIFIED.search(before) else []
        return _first_of(told)
    if phrase not in _VERBAL:
        return None
    called = _events(described, (noun for noun, verbs in _AFTERWARDS.items() if phrase in verbs))
    return _first_of([m for m in called if _tells(m, phrase, sentences)])


def at_once(
    mention: Mention, phrase: str, described: Mapping[str, Member], sentences: Mapping[int, Sentence]
) -> Member | None:
    """The event that the verb right before tells, of which another is but the end (墜落し、炎上した), or that the sentence before
    tells of the many of whom one is told now (8台が衝突した。うち1台が炎上した)."""
    sentence = sentences.get(mention.sentence)
    for other in _events(described, _VERBAL) if sentence is not None and phrase in _VERBAL else ():
        last = max((*other.mentions, *other.descriptions), key=lambda m: m.start)
        if sentence is None or last.end > mention.start:
            continue
        if last.sentence == mention.sentence:
            if _AT_ONCE.fullmatch(sentence.part(last.end, mention.start)):
                return other
        elif last.sentence == mention.sentence - 1:
            told = sentences[last.sentence].behind(last.end) + sentence.ahead(mention.start)
            if _OF_THESE.fullmatch(told):
                return other
    return None


def _events(described: Mapping[str, Member], phrases: Iterable[str]) -> list[Member]:
    found = (described[p] for p in phrases if p in described)
    return list(dict.fromkeys(m for m in found if m.votes.get("Event")))


def _first_of(events: list[Member]) -> Member | None:
    """The first of several events that one sentence tells; None where several do."""
    if len({m.mentions[0].sentence for m in events}) != 1:
        return None
    return min(events, key=lambda m: m.first)


def _tells(event: Member, verb: str, sentences: Mapping[int, Sentence]) -> bool:
    """Whether the clause before an event says that it was by what a verb tells: 転落し、10人が死亡した 事故."""
    first = event.mentions[0]
    sentence = sentences.get(first.sentence)
    return sentence is not None and verb in sentence.ahead(first.start)
