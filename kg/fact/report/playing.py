"""For which side somebody plays, where only a play tells it: 海浜ベアーズは5回、佐伯の本塁打で勝ち越した, 青葉FCは高木がゴールを決めた.

The side is the last that the sentence is about before the player, as a topic or a subject, or the one that goes ahead by the
play right after it; where another side is named in between, or points were let in, nobody says whose player it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from kg.fact.argument.counted import person_of
from kg.fact.claims import ClaimMaker
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Kind
from kg.model import Mention, MentionKind
from kg.ontology import Ontology

__all__ = ["read_playing"]

_WHITHER = frozenset(("への", "からの"))
_FROM = frozenset(("から", "を", "に"))  # cases of those against whom somebody plays: B社の佐伯から
_SUBJECT = frozenset(("が", "らが"))
_SIDES = ("Organization", "Country")
_TEAMS = ("SportsTeam", "University", "Country", "Company")
_UNTOLD = ("SportsTeam", "Country")  # what is meant where the sentence names no side
_ON = frozenset(
    ("", "ら", "で", "を", "などで", "により", "によって", "が", "も", "に", "から", "は", "などを", "などの", "と")
)


@lru_cache(maxsize=4)
def _patterns(ontology: Ontology) -> tuple[re.Pattern[str], ...]:
    """What a play is called, how points are let in, how one goes ahead, and what else one does for a side."""
    lists = ontology.frames.words["play"]
    found = (
        "|".join(map(re.escape, sorted(lists[k], key=len, reverse=True)))
        for k in ("nouns", "conceded", "ahead", "running")
    )
    return tuple(re.compile(rf"(?:{words})") for words in found)


def read_playing(make: ClaimMaker) -> None:
    """Claims of the players of one sentence whose plays are told of the side that they are on."""
    plays, conceded, ahead, running = _patterns(make.ontology)
    for phrase in make.clause.phrases:
        if not person_of(make.arguments, phrase.mention):
            continue
        scores = _plays(make, phrase, plays)
        if not scores and not _runs(make, phrase, running):
            continue
        side = _before(make, phrase, conceded) or (_behind(make, phrase, ahead) if scores else None)
        if not scores and (side is None or not make.ontology.is_any(side.type, _TEAMS)):
            continue  # X協会は、高木選手が…
        untold = side is None and not any(_meant(make, p) or any(_sides(make, p)) for p in make.clause.phrases)
        if side is None and not untold:
            continue
        for player in make.arguments.group(phrase):
            for relation in make.ontology.constructions.playing if person_of(make.arguments, player) else ():
                known = make.ontology.relations[relation]
                team = side or make.omitted(phrase, _UNTOLD).head
                slots = (known.domain, known.range if side is not None else _UNTOLD)
                make.of_expression(relation, player, team, rule="playing" if side else "noun_playing", slots=slots)


def _plays(make: ClaimMaker, phrase: Phrase, plays: re.Pattern[str]) -> bool:
    """Whether a play is told of whom a phrase names: 佐伯の + 本塁打で, 佐伯が + 本塁打を + 放った."""
    above = phrase.parent
    while above is not None and above.func in _WHITHER and above.parent is not None:  # 高木の センターへの 犠飛で
        above = above.parent
    if above is None or phrase.mention is None:
        return False
    if phrase.func in {"の", "らの"}:
        found = list(plays.finditer(above.content))
        return bool(found) and found[-1].end() == len(above.content) and above.func in _ON
    return _does(phrase) and plays.search(_deed(make, phrase)) is not None


def _runs(make: ClaimMaker, phrase: Phrase, running: re.Pattern[str]) -> bool:
    """Whether a phrase names somebody who is called a player and does something, or who does what is done for a side: オスカル選手が
    失敗した, 3番・佐伯選手による先制打, 高木が首位で走り出した."""
    if phrase.mention is None:
        return False
    if phrase.mention.title in make.ontology.frames.words["play"]["players"]:
        return phrase.func == "による" or _does(phrase)
    return _does(phrase) and running.search(_deed(make, phrase)) is not None


def _does(phrase: Phrase) -> bool:
    """Whether a phrase is the subject of what somebody does."""
    verb = phrase.parent.predicate if phrase.parent is not None else None
    active = verb is not None and verb.kind is Kind.VERB and not verb.passive and not verb.negated
    return phrase.func in _SUBJECT and active


def _deed(make: ClaimMaker, phrase: Phrase) -> str:
    """What the sentence says from behind somebody to the end of what they do."""
    end = phrase.parent.end if phrase.parent is not None else phrase.end
    start = phrase.mention.end if phrase.mention is not None else make.clause.tokens[phrase.begin].start
    return make.clause.text(start, make.clause.tokens[end - 1].end)


def _before(make: ClaimMaker, player: Phrase, conceded: re.Pattern[str]) -> Mention | None:
    """The side that the sentence is about where it comes to a player."""
    for phrase in reversed(make.clause.phrases[: player.index]):
        side = next(_sides(make, phrase), None)
        if side is None and _meant(make, phrase):
            return None
        if side is None:
            continue
        about = phrase.subjective
        if (
            phrase.func == "の"
            and phrase.parent is not None
            and phrase.parent.case in _FROM
            and phrase.parent is not player
        ):
            continue
        if not about or phrase.mention is not side or player.mention is None:
            return None
        return None if conceded.search(make.clause.between(side, player.mention)) else side
    return None


def _behind(make: ClaimMaker, player: Phrase, ahead: re.Pattern[str]) -> Mention | None:
    """The side that goes ahead by what a player does: 高木がゴールを決め、青葉FCが勝ち越した."""
    play = player.parent
    for phrase in make.clause.phrases[play.index + 1 :] if play is not None else ():
        side = next(_sides(make, phrase), None)
        if side is None and _meant(make, phrase):
            return None
        if side is None:
            continue
        verb = phrase.governor
        goes = phrase.case == "が" and phrase.mention is side and verb is not None and not verb.passive
        return side if goes and phrase.parent is not None and ahead.search(phrase.parent.text) else None
    return None


def _meant(make: ClaimMaker, phrase: Phrase) -> bool:
    """Whether a phrase tells of a side that it does not name: ホームチームは, 相手チームが."""
    m = phrase.mention
    side = m is not None and m.kind is MentionKind.NOMINAL and make.ontology.is_a(m.type, "SportsTeam")
    return side and phrase.subjective


def _sides(make: ClaimMaker, phrase: Phrase) -> Iterator[Mention]:
    """The teams, schools and other bodies and the states that a phrase names."""
    for m in (phrase.mention, *phrase.inner):
        named = m is not None and m.kind is MentionKind.NAME
        if named and m is not None and make.ontology.is_any(m.type, _SIDES):
            yield m
