"""Which facts tell something: of nothing in particular (会社) none does, of a described thing (大会, 倉庫) those that tie it to
something that has a name, and whence somebody comes (出身) is where he was born unless another place is told for that. None
puts a known place into another state."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise

from kg.model import Entity, Evidence, Fact, Mention, MentionKind, Quantity, Sentence, Time, Token
from kg.ontology import Ontology
from kg.resolve.entity.member import Member, bare_name
from kg.resolve.lexicon import words

__all__ = ["telling"]

_YEAR = re.compile(r"\d{4}")
_UNIQUE = words("unique")["ends"]
# What goes by its name: a description tells what somebody founded or published, no more.
_TITLED = {"SportsTeam", "Work"}
_VAGUE = frozenset(word for kind in words("vague").values() for word in kind)
_LOOSE = frozenset(words("loose")["words"])
_HOME, _HOME_OF = re.compile("の?出身"), re.compile("出身地(?:の|は|である|、|・)?$")
_JOINING = frozenset("やと、・")


def telling(
    said: Sequence[Fact], of: Mapping[Member, Entity], sentences: Iterable[Sentence], ontology: Ontology
) -> tuple[Fact, ...]:
    """The facts without those that say a relation of nothing in particular, or of descriptions that no named thing is tied to."""
    by_index = {s.index: s for s in sentences}
    generic = ontology.frames.words["generic"]["nouns"]
    nothing = {e.id for m, e in of.items() if not e.known and (vague(m, by_index) or _generic(m, generic))}
    elsewhere = _brought_up(said, ontology.constructions.birthplace)
    elsewhere += [f for f in said if f.relation in ontology.constructions.boundary and _abroad(f, ontology)]
    kept = tuple(
        f for f in said if f not in elsewhere and (f.relation not in ontology.relations or not _ends(f) & nothing)
    )
    described = {e.id: m for m, e in of.items() if not e.known and _described(m)}
    dealt = {f.object for f in kept if isinstance(f.object, str)}
    nameless = {end for end, m in described.items() if m.type in _TITLED and end not in dealt}
    adrift = described.keys() - _tied(kept, described.keys())
    told = Counter(end for f in kept for end in _ends(f))
    placed = {end for end, m in described.items() if told[end] == 1 and _by_clause(m, by_index)}
    known = ontology.constructions
    days = (*known.day, *known.onset, *known.close)
    events = {end for end, m in described.items() if ontology.is_a(m.type, "Event")}
    return tuple(
        f
        for f in kept
        if f.relation not in ontology.relations
        or not (
            f.subject in nameless
            or (f.subject in placed and f.relation in ontology.constructions.location)
            or (_ends(f) & adrift and not _happened(f, told[f.subject] > 1, days if f.subject in events else known.day))
        )
    )


def _brought_up(said: Sequence[Fact], birthplace: Sequence[str]) -> list[Fact]:
    """Those that say whence somebody comes of whom the text also tells where he was born: 湊市生まれの北浜市出身."""
    births = [f for f in said if f.relation in birthplace]
    homes = [f for f in births if all(map(_home, f.evidence))]
    born = {f.subject for f in births if f not in homes}
    return [f for f in homes if f.subject in born]


def _abroad(fact: Fact, ontology: Ontology) -> bool:
    """Whether what a fact places in another is known to lie in another state: デリー（首都圏）."""
    ends = (ontology.entities.get(end) for end in (fact.subject, fact.object) if isinstance(end, str))
    states = {state.id for end in ends if end is not None and (state := ontology.entities.state_of(end)) is not None}
    return len(states) > 1


def _home(evidence: Evidence) -> bool:
    """Whether a sentence calls the place that is the object somebody's home: 湊市出身, 出身地の湊市."""
    start, end = next(((s, e) for part, s, e in evidence.marks if part == "object"), (evidence.end, evidence.end))
    ahead, behind = (evidence.text[: start - evidence.start], evidence.text[end - evidence.start :])
    return _HOME.match(behind) is not None or _HOME_OF.search(ahead) is not None


def _described(member: Member) -> bool:
    """Whether a member is called by common nouns that do not make a name (会社法), nor one with the state whose organ it is
    (軍, of タイの軍)."""
    if member.kind is not MentionKind.NOMINAL or member.fullest.endswith(_UNIQUE):
        return False
    return any(bare_name(m) == member.fullest for m in member.mentions)


def _by_clause(member: Member, sentences: Mapping[int, Sentence]) -> bool:
    """Whether a member is spoken of but once, with nothing but a clause to tell it apart."""
    return len(member.mentions) == 1 and by_clause(member.mentions[0], sentences[member.mentions[0].sentence].tokens)


def _ends(f: Fact) -> set[str]:
    return {end for end in (f.subject, f.object) if isinstance(end, str)}


def _tied(said: Iterable[Fact], described: Iterable[str]) -> set[str]:
    """The described things that facts tie to a named one, be it over another of them."""
    loose, tied = set(described), set[str]()
    pairs = [ends for f in said if len(ends := _ends(f)) > 1 and ends & loose]
    while reached := [ends for ends in pairs if ends - loose or ends & tied]:
        tied.update(*reached)
        pairs = [ends for ends in pairs if ends not in reached]
    return tied


def _happened(f: Fact, more: bool, days: Sequence[str]) -> bool:
    """Whether a fact says when something happened that is told apart by it, or, if more is told of it, how many came to harm."""
    if isinstance(f.object, Time):
        return f.relation in days and (more or not _YEAR.fullmatch(f.object.start or ""))
    return more and isinstance(f.object, Quantity)


def vague(member: Member, sentences: Mapping[int, Sentence]) -> bool:
    """Whether a member is but a bare noun that any of its kind is called by (会社に勤める), wherever it is spoken of; not what a
    clause or noun before it tells apart (高木氏が経営する会社, 海浜市の銀行)."""
    if member.kind is not MentionKind.NOMINAL or not member.mentions:
        return False
    if any(m.surface not in _VAGUE for m in member.mentions):
        return False
    return not any(_told_apart(m, sentences[m.sentence].tokens) for m in member.mentions)


def _generic(member: Member, nouns: Collection[str]) -> bool:
    """Whether a member is but a noun that anything of its kind is called by, whatever clause tells which (X社が開発した製品)."""
    return member.kind is MentionKind.NOMINAL and all(m.surface in nouns for m in member.mentions)


def by_clause(mention: Mention, tokens: Sequence[Token]) -> bool:
    """Whether nothing but a clause tells which is meant: 公園の近くにある倉庫."""
    told = [t for t in tokens[: mention.head] if t.head == mention.head and t.end <= mention.start]
    return [t.dep for t in told] == ["acl"]


def _told_apart(mention: Mention, tokens: Sequence[Token]) -> bool:
    """Whether something before the noun hangs on it that tells which is meant: not 地域の企業や 自治体."""
    before = ((t, after) for t, after in pairwise(tokens[: mention.head + 1]) if t.head == mention.head)
    told = ((t, after) for t, after in before if t.end <= mention.start and t.surface not in _LOOSE)
    return any(t.surface not in _VAGUE or after.surface not in _JOINING for t, after in told)
