"""Which tellings are of one event: one that a verb tells and a noun calls otherwise (墜落した … この事故; 衝突して転覆した); not those
that happened at different times (8日の地震 and 2024年の地震)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date

from kg.model import Claim, Mention, MentionKind, Sentence, Status, Time
from kg.ontology import Ontology
from kg.resolve.entity.member import Member
from kg.resolve.lexicon import words

__all__ = ["Timeline", "at_once", "happened"]

_BEFALLEN = words("events")["befallen"]
_ONE_EVENT = 2  # days that reports of one event may differ by: by night, or by where the clock is
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


def _dates(claims: Iterable[Claim], ontology: Ontology) -> Mapping[int, Time]:
    """When each event that befalls and that only a common noun names is said to have happened, by the noun's offset."""
    told = ontology.constructions.occurrence
    return {
        c.subject.start: c.object.time
        for c in claims
        if c.relation in told
        and c.status is Status.ACTUAL
        and c.object.time is not None
        and c.subject.kind is MentionKind.NOMINAL
        and c.subject.surface.endswith(_BEFALLEN)
    }


def _apart(one: Time, other: Time) -> bool:
    """Whether two times are surely not one: years or months that differ, or days that lie further apart than reports do."""
    a, b = one.point, other.point
    if not a or not b:
        return False
    if len(a) == len(b) == len("2026-01-01"):
        return abs((date.fromisoformat(a) - date.fromisoformat(b)).days) > _ONE_EVENT
    size = min(len(a), len(b))
    return a[:size] != b[:size]


class Timeline:
    """The events of a document that go by common nouns, each with when the claims say that it happened."""

    def __init__(self, claims: Iterable[Claim], ontology: Ontology) -> None:
        self._times = _dates(claims, ontology)
        self._told: dict[str, list[tuple[str, Time]]] = {}

    def key(self, noun: str, mention: Mention) -> str:
        """The noun, or a key of its own for an event that happened at another time than those before it."""
        time = self._times.get(mention.start)
        if time is None:
            return noun
        told = self._told.setdefault(noun, [])
        same = (key for key, other in told if not _apart(time, other))
        key = next(same, f"{noun}@{mention.start}" if told else noun)
        told.append((key, time))
        return key


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
